"""Everything that an adapter may import. An adapter joins one chat platform to jiedan.

An adapter is a package with an `adapter` object, named by an entry point in the group `jiedan.adapters`:

    adapter = Adapter("irc", settings=Settings, connect=Irc)

`Irc(settings, host)` is a `Platform`: `run` listens and hands events to `host.receive`, `send` says one message. Both are the only
places with I/O; turn updates into `Inbound` and `Outgoing` into calls in pure functions beside them.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

from jiedan.clock import Clock
from jiedan.errors import Ambiguous, Fault, RateLimited, Refusal, Unavailable, Undeliverable
from jiedan.messages.elements import Attachment, Button, Card, Element, Mention, Row, Text, plain
from jiedan.messages.inbound import Author, Chat, Inbound, Kind
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
    "Mention",
    "Outgoing",
    "Platform",
    "RateLimited",
    "Refusal",
    "Row",
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


class Platform(Protocol):
    """A platform that was connected."""

    spacing: float
    """Seconds that must pass between two messages to one chat; 0 where the platform does not mind."""

    async def run(self) -> None:
        """Listen until cancelled. Raises Fault for what only the operator can mend (a port in use, a wrong token)."""

    async def send(self, outgoing: Outgoing) -> str:
        """Say one message and return the platform's id of it.

        Raises RateLimited (not sent, wait), Undeliverable (never), Ambiguous (perhaps sent). Called for one message of a chat
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
