"""Stands where jiedan stands, for tests without a browser: writes down what it is told, and can be made to fail."""

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from jiedan.adapter import Attachment, Clock, Inbound, Wanted
from jiedan_web.store import Message


class StillClock:
    """It is noon on the same day, always."""

    def now(self) -> datetime:
        """That noon."""
        return datetime(2026, 11, 21, 12, tzinfo=UTC)


class Listener:
    """Hears events and puts them into `heard`. Raises the next of `failures` instead, as long as there are any."""

    def __init__(self, data: Path, failures: Iterable[Exception] = ()) -> None:
        self.clock: Clock = StillClock()
        self.data = data
        self.heard: asyncio.Queue[Inbound] = asyncio.Queue()
        self.tried: list[str] = []
        self.where: asyncio.Queue[str] = asyncio.Queue()
        self._failures = list(failures)

    def heeds(self, inbound: Inbound) -> bool:
        """Everything is heard."""
        return True

    def wants(self, inbound: Inbound) -> Wanted:
        """Files come with it."""
        return "now"

    def look(self, inbound: Inbound) -> None:
        """Nobody looks."""

    async def receive(self, inbound: Inbound) -> bool:
        """Hear it, or fail."""
        self.tried.append(inbound.key)
        if self._failures:
            raise self._failures.pop(0)
        self.heard.put_nowait(inbound)
        return True

    async def keep(self, name: str, mime: str, content: bytes) -> Attachment:
        """Nothing is kept here."""
        raise NotImplementedError

    def path(self, attachment: Attachment) -> Path:
        """Nothing is kept here."""
        raise NotImplementedError

    def ready(self, where: str) -> None:
        """Put it down."""
        self.where.put_nowait(where)


class Onlooker:
    """A window without a page: what it hears lies in `changes`."""

    def __init__(self) -> None:
        self.changes: asyncio.Queue[Message | None] = asyncio.Queue()

    def heard(self, message: Message | None, *, fresh: bool) -> None:
        """Put it down."""
        self.changes.put_nowait(message)

    async def until(self, progress: str) -> Message:
        """The next message that has come so far."""
        while True:
            message = await self.changes.get()
            if message is not None and message.progress == progress:
                return message
