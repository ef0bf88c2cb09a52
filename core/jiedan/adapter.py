"""Everything that an adapter may import. An adapter joins one chat platform to jiedan.

An adapter is a package with an `adapter` object, named by an entry point in the group `jiedan.adapters`:

    adapter = Adapter("irc", settings=Settings, connect=Irc)

`Irc(settings, host)` is a `Platform`: `run` listens and hands events to `host.receive`, `send` says one message. Both are the only
places with I/O; turn updates into `Inbound` and `Outgoing` into calls in pure functions beside them.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple, Protocol

from jiedan.clock import Clock
from jiedan.errors import Ambiguous, Fault, Moved, RateLimited, Refusal, Unavailable, Undeliverable
from jiedan.messages.elements import Attachment, Button, Card, Element, Mention, Row, Text, plain
from jiedan.messages.inbound import Author, Chat, Inbound, Kind, Standing
from jiedan.messages.outgoing import Outgoing

__all__ = [
    "Adapter",
    "Ambiguous",
    "Attachment",
    "Author",
    "Button",
    "Card",
    "Chat",
    "Clock",
    "Element",
    "Fault",
    "Host",
    "Inbound",
    "Kind",
    "Limits",
    "Mention",
    "Moved",
    "Outgoing",
    "Platform",
    "RateLimited",
    "Refusal",
    "Row",
    "Standing",
    "Text",
    "Unavailable",
    "Undeliverable",
    "plain",
]


class Host(Protocol):
    """What jiedan lends to an adapter."""

    clock: Clock
    data: Path
    """A folder of the adapter's own; it exists."""

    def heeds(self, inbound: Inbound) -> bool:
        """Whether jiedan would do anything with this event. Ask before you fetch a file or a role for it: most talk is only talk."""

    async def receive(self, inbound: Inbound) -> None:
        """Take in one event. Returns when it is durable or needs no keeping: only then acknowledge it to the platform.

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
        """Say one message and return the platform's id of it.

        Raises RateLimited (not sent, wait), Moved (not sent, the chat has another id), Undeliverable (never), Ambiguous (perhaps
        sent). Called for one message of a chat
        after the other, in order.
        """


class Adapter:
    """The registration card of a platform.

    `settings` is a msgspec.Struct or dataclass with defaults; `[adapters.<name>]` of settings.toml fills it. `connect` makes the
    platform from its settings and the host; it must not touch the network yet.
    """

    def __init__(self, name: str, *, settings: type[Any], connect: Callable[[Any, Host], Platform]) -> None:
        self.name: Final = name
        self.settings: Final = settings
        self.connect: Final = connect
