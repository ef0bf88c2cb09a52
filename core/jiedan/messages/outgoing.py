"""What goes out: one message to one chat, in our words. Adapters turn it into calls (pure, in their `outward` file)."""

import msgspec

from jiedan.messages.elements import Button, Element


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
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
