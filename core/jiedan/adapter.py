"""Everything that an adapter may import. An adapter joins one chat platform to jiedan.

An adapter is a package with an `adapter` object, named by an entry point in the group `jiedan.adapters`:

    adapter = Adapter("irc", settings=Settings, connect=Irc)

`Irc(settings, host)` is a `Platform`: `run` listens and hands events to `host.receive`, `send` says one message. Both are the only
places with I/O; turn updates into `Inbound` and `Outgoing` into calls in pure functions beside them.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, Protocol, runtime_checkable

from jiedan.clock import Clock
from jiedan.errors import Ambiguous, Cause, DeedDone, Fault, Moved, RateLimited, Refusal, Unavailable, Undeliverable
from jiedan.messages.deeds import Admit, Deed, Delete, Invite, Mute, Pin, Remove, Revoke, TurnAway, Unmute, Unpin
from jiedan.messages.elements import Attachment, Button, Card, Element, Mention, Row, Text, plain
from jiedan.messages.inbound import Author, Chat, Inbound, Kind, Standing, Wanted
from jiedan.messages.outgoing import Outgoing, with_link

__all__ = [
    "Adapter",
    "Admit",
    "Ambiguous",
    "Attachment",
    "Author",
    "Button",
    "Card",
    "Cause",
    "Chat",
    "Clock",
    "Deed",
    "DeedDone",
    "Delete",
    "Divides",
    "Element",
    "Fault",
    "Finding",
    "Host",
    "Inbound",
    "Invite",
    "Kind",
    "Limits",
    "Mention",
    "Moved",
    "Mute",
    "Outgoing",
    "Pin",
    "Platform",
    "RateLimited",
    "Refusal",
    "Remove",
    "Revoke",
    "Row",
    "Standing",
    "Text",
    "TurnAway",
    "Unavailable",
    "Undeliverable",
    "Unmute",
    "Unpin",
    "Wanted",
    "plain",
    "with_link",
]


class Host(Protocol):
    """What jiedan lends to an adapter."""

    clock: Clock
    data: Path
    """A folder of the adapter's own; it exists."""

    def heeds(self, inbound: Inbound) -> bool:
        """Whether jiedan would do anything with this event. Ask before you fetch a file or a role for it: most talk is only talk."""

    def wants(self, inbound: Inbound) -> Wanted:
        """When the files of an event that is heeded are wanted: `now`, fetched before it is handed in; `later`: hand it in without them,
        then fetch its pictures beside everything else and give them to `look`; `no`: they need not be fetched.

        Ask before you hand it in, and once more afterwards where files were left out: of a group that is new, jiedan knows more by then.
        """

    def look(self, inbound: Inbound) -> None:
        """Here are the pictures of an event that was handed in without them: they are looked at in their turn. Nobody waits for it."""

    async def receive(self, inbound: Inbound) -> bool:
        """Take in one event. Returns when it is durable or needs no keeping: only then acknowledge it to the platform.

        True where it was answered, so that an adapter may show that it was heard; False where it was only talk after all, which `heeds`
        cannot know: words that ask for something in one moment and mean nothing in another.

        Events of one chat are handled in the order in which they are handed in. Handing in the same key again is harmless. Hand in
        a JOIN, with the role as it is now, whenever somebody's role in a group changes: authority is known by nothing else.
        Raises Unavailable when nothing could be kept: hand it in again later.
        """

    async def keep(self, name: str, mime: str, content: bytes) -> Attachment:
        """Copy a picture or file at receipt. Raises Refusal (`file-too-large`, `file-type`) for what we do not take."""

    def path(self, attachment: Attachment) -> Path:
        """Where the copy lies."""

    def ready(self, where: str) -> None:
        """Say that people can use the platform now, and where (`http://127.0.0.1:8080`), for the operator to read."""


class Limits(NamedTuple):
    """How fast a platform lets us speak. Edits count as messages. The numbers are kept on our side, so that it need not refuse us."""

    bucket: str = ""
    """What the bounds of one chat hold for; chats with the same bucket share them (the topics of one forum). "": the chat itself."""
    spacing: float = 0.0
    """Seconds between two messages to one bucket."""
    minute: int = 0
    """Most messages to one bucket in any 60 seconds; 0: no bound."""
    account: str = ""
    """Which account of ours speaks there: `second` holds for all its chats together."""
    second: int = 0
    """Most messages of the account in any second; 0: no bound."""


class Platform(Protocol):
    """A platform that was connected."""

    def limits(self, chat: str) -> Limits:
        """How fast the platform lets us speak in this chat. Asked before every message; must not do any I/O."""

    async def role(self, chat: str, user: str) -> Literal["owner", "admin", "member", "gone"] | None:
        """What somebody is in a group right now, by the platform; None where the platform cannot say. At most a minute old."""

    async def run(self) -> None:
        """Listen until cancelled. Raises Fault for what only the operator can mend (a port in use, a wrong token)."""

    async def send(self, outgoing: Outgoing) -> str:
        """Do the message's deed, if it has one; then say it, and return the platform's id of it.

        Raises RateLimited (not sent, wait), Moved (not sent, the chat has another id), Undeliverable (never; with a cause where the
        deed is not done), Ambiguous (perhaps sent). Called for one message of a chat after the other, in order. After RateLimited
        or Ambiguous it may come again with the same nonce.

        Where the deed and the words are calls of their own, raise DeedDone after the first: then the deed is written down as done,
        and the message comes again without it. Should the process end between the deed and that note, the deed is done again.
        """


@runtime_checkable
class Divides(Protocol):
    """A platform on which one message may take several, as where words have a longest length or every file stands alone.

    `send` gets them one by one then, each under a nonce of its own, and each is written down as sent: nothing is lost or said twice
    when the process ends between them.
    """

    def parts(self, outgoing: Outgoing) -> Sequence[Outgoing]:
        """What to send, in order; at least one. Always the same for the same message; must not do any I/O."""


class Finding(NamedTuple):
    """What an examination saw, in English, for whoever runs jiedan. It must hold no token and no password."""

    what: str
    """What was examined, in a word or two."""
    seen: str
    """How it stands."""
    remedy: str = ""
    """What to do about it; "" where all is well."""
    advice: bool = False
    """The remedy may have been taken already, which cannot be seen from here: it is told and does not count as an illness."""


class Adapter:
    """The registration card of a platform.

    `settings` is a msgspec.Struct or dataclass with defaults; `[adapters.<name>]` of settings.toml fills it. `connect` makes the
    platform from its settings and the host; it must not touch the network yet.

    Two things more may be brought for `jiedan doctor`. `examine(settings)` looks whether the platform can be reached and knows us,
    and gives `Finding`s. It may use the network for some ten seconds, and must change nothing: jiedan may be running. `listens(settings)`
    tells the (host, port) on which the platform will listen, None where it will not; without it, that is what the settings call `host`
    and `port`, if they do.
    """

    def __init__(
        self,
        name: str,
        *,
        settings: type[Any],
        connect: Callable[[Any, Host], Platform],
        examine: Callable[[Any], Awaitable[Iterable[Finding]]] | None = None,
        listens: Callable[[Any], tuple[str, int] | None] | None = None,
    ) -> None:
        self.name: Final = name
        self.settings: Final = settings
        self.connect: Final = connect
        self.examine: Final = examine
        self.listens: Final = listens
