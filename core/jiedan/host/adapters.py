"""The adapters that run: found by entry point, connected with their settings, lent a way in."""

from collections.abc import Callable, Mapping
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Final, Protocol

from jiedan.adapter import Adapter, Host, Platform
from jiedan.clock import Clock
from jiedan.errors import Fault
from jiedan.host.files import Files
from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Inbound
from jiedan.settings import Settings, refuse_strangers, section

GROUP: Final = "jiedan.adapters"


class Receiver(Protocol):
    """The way in."""

    async def receive(self, inbound: Inbound) -> None:
        """Take in one event."""


class Doorway(Host):
    """What one adapter is lent: `jiedan.adapter.Host`."""

    def __init__(self, receiver: Receiver, clock: Clock, files: Files, data: Path, ready: Callable[[str], None]) -> None:
        self.clock = clock
        self.data = data
        self._receiver: Final = receiver
        self._files: Final = files
        self._ready: Final = ready

    async def receive(self, inbound: Inbound) -> None:
        """Take in one event."""
        await self._receiver.receive(inbound)

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
    points = {point.name: point for point in entry_points(group=GROUP)}
    refuse_strangers(settings, "adapters", tuple(points))
    platforms = {}
    for name in settings.adapters.chosen(points):
        adapter = _loaded(points, name)
        folder = settings.data.path / adapter.name
        folder.mkdir(parents=True, exist_ok=True)
        own = section(settings, "adapters", name, adapter.settings)
        platforms[adapter.name] = adapter.connect(own, Doorway(receiver, clock, files, folder, ready))
    return platforms


def _loaded(points: Mapping[str, Any], name: str) -> Adapter:
    if name not in points:
        raise Fault(
            f"the adapter {name} is not installed", f"install it, or take it out of settings.toml; there are: {', '.join(points)}"
        )
    try:
        adapter = points[name].load()
    except Exception as problem:
        raise Fault(
            f"the adapter {name} cannot be loaded: {problem!r}", "ask its author, or take it out of settings.toml"
        ) from problem
    if not isinstance(adapter, Adapter):
        raise Fault(f"the entry point of the adapter {name} is no Adapter", "ask its author")
    return adapter
