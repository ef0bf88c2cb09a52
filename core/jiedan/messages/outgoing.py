"""What goes out: one message to one chat, in our words. Adapters turn it into calls (pure, in their `outward` file)."""

from collections.abc import Mapping

import msgspec

from jiedan.messages.deeds import LINK, Deed
from jiedan.messages.elements import Button, Element, Text


class Outgoing(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One message. The same `nonce` is the same message: a platform that can should refuse to show it twice."""

    nonce: str
    chat: str
    """The platform's id of the chat."""
    elements: tuple[Element, ...]
    buttons: tuple[Button, ...] = ()
    reply_to: str | None = None
    """The platform's id of the message that this one answers, if it still exists."""
    edits: str | None = None
    """The platform's id of a message of ours that this one takes the place of."""
    urgent: bool = False
    """Somebody waits for it: an answer, or what they have to do next. It goes before other chats' news."""
    only_for: str | None = None
    """The platform's id of the one person in the chat who need see it (a toast where there is one, else a mention)."""
    deed: Deed | None = None
    """Done before anything is said, perhaps in another chat. Where it cannot be done, nothing is said: raise Undeliverable with a cause."""
    otherwise: Mapping[str, str] = {}
    """What is said here instead where the deed is not done, by the cause; "unknown" is that nobody knows whether it was done."""
    pinned: bool = False
    """Once it stands in the chat we pin it, by a deed of its own. An adapter need not look at it."""
    unheard: tuple["Outgoing", ...] = ()
    """What is said, perhaps in other chats, where this one can never be delivered. An adapter need not look at it."""


def with_link(outgoing: Outgoing, link: str) -> Outgoing:
    """The message with this link where its words leave room for one."""
    elements = tuple(
        Text(element.text.replace(LINK, link)) if isinstance(element, Text) else element for element in outgoing.elements
    )
    return msgspec.structs.replace(outgoing, elements=elements)
