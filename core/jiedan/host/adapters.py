"""The adapters that run: found by entry point, connected with their settings, lent a way in."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from jiedan.adapter import Host, Platform
from jiedan.clock import Clock
from jiedan.host import installed
from jiedan.host.files import Files
from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Inbound, Wanted
from jiedan.settings import Settings


class Receiver(Protocol):
    """The way in."""

    def heeds(self, inbound: Inbound) -> bool:
        """Whether anything would be done with it."""

    def wants(self, inbound: Inbound) -> Wanted:
        """When its files are wanted."""

    def look(self, inbound: Inbound) -> None:
        """Its pictures came after it."""

    async def receive(self, inbound: Inbound) -> bool:
        """Take in one event; True where something came of it."""


class Doorway(Host):
    """What one adapter is lent: `jiedan.adapter.Host`."""

    def __init__(self, receiver: Receiver, clock: Clock, files: Files, data: Path, ready: Callable[[str], None]) -> None:
        self.clock = clock
        self.data = data
        self._receiver: Final = receiver
        self._files: Final = files
        self._ready: Final = ready

    def heeds(self, inbound: Inbound) -> bool:
        """Whether anything would be done with it."""
        return self._receiver.heeds(inbound)

    def wants(self, inbound: Inbound) -> Wanted:
        """When its files are wanted."""
        return self._receiver.wants(inbound)

    def look(self, inbound: Inbound) -> None:
        """Its pictures came after it."""
        self._receiver.look(inbound)

    async def receive(self, inbound: Inbound) -> bool:
        """Take in one event; True where something came of it."""
        return await self._receiver.receive(inbound)

    async def keep(self, name: str, mime: str, content: bytes) -> Attachment:
        """Copy a picture or file."""
        return await self._files.keep(name, mime, content)

    def path(self, attachment: Attachment) -> Path:
        """Where the copy lies."""
        return self._files.path(attachment)

    def ready(self, where: str) -> None:
        """Say that people can use the platform now."""
        self._ready(where)


def connect(
    settings: Settings, receiver: Receiver, clock: Clock, files: Files, ready: Callable[[str], None]
) -> dict[str, Platform]:
    """The platforms that the settings enable, by name.

    Raises Fault for an adapter that is not installed, cannot be imported, or whose settings are wrong.
    """
    platforms = {}
    for adapter, own in installed.enabled(settings, "adapters"):
        folder = settings.data.path / adapter.name
        folder.mkdir(parents=True, exist_ok=True)
        platforms[adapter.name] = adapter.connect(own, Doorway(receiver, clock, files, folder, ready))
    return platforms
