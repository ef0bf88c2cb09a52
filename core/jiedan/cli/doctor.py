"""`jiedan doctor`: is this computer fit, is this installation whole? Each examination says what it saw and what to do."""

import asyncio
import os
import shutil
import socket
import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import typer

from jiedan.adapter import Adapter, Finding
from jiedan.cli.checking import database_faults
from jiedan.cli.lock import holder
from jiedan.cli.place import settings_file
from jiedan.cli.version import version
from jiedan.clock import SystemClock
from jiedan.errors import Fault
from jiedan.host import pictures
from jiedan.host.installed import card, faults, filled, points
from jiedan.host.ocr import available
from jiedan.settings import Settings, load
from jiedan.settings.tables import Kind

_ROOM: Final = 200 * 1024 * 1024
"""Bytes of disk below which there is too little."""
_BUILT: Final = datetime(2026, 11, 1, tzinfo=UTC)
"""Before this code was written no clock is right."""
_MENDED: Final = ((3, 44, 6), (3, 50, 7), (3, 51, 3))
"""The SQLite versions from which on two connections cannot damage a write-ahead log, in each line that was mended."""

_PATIENCE: Final = 20.0
"""Seconds for the examination that an adapter brings."""
_MARGIN: Final = "\n" + " " * 13


def examine(named: Path | None) -> int:
    """Examine everything, print it, and give the exit code: 0 when all is well, 1 otherwise."""
    findings = list(_findings(named))
    for finding in findings:
        mark, colour = _mark(finding)
        typer.echo(f"{typer.style(mark, fg=colour)} {finding.what:10} " + finding.seen.replace("\n", _MARGIN))
        if finding.remedy:
            typer.echo(_MARGIN[1:] + finding.remedy.replace("\n", _MARGIN))
    ill = sum(_is_ill(finding) for finding in findings)
    advised = any(finding.remedy and finding.advice for finding in findings)
    typer.echo(f"{ill} to mend." if ill else "Nothing to mend; see to what is marked with !" if advised else "All is well.")
    return 1 if ill else 0


def _is_ill(finding: Finding) -> bool:
    return bool(finding.remedy) and not finding.advice


def _mark(finding: Finding) -> tuple[str, str]:
    """What stands in front of it, and in which colour."""
    if _is_ill(finding):
        return "✗", typer.colors.RED
    return ("!", typer.colors.YELLOW) if finding.remedy else ("✓", typer.colors.GREEN)


def _findings(named: Path | None) -> Iterator[Finding]:
    yield Finding("jiedan", version())
    yield _python()
    yield _sqlite(sqlite3.sqlite_version_info)
    yield _clock(SystemClock().now(), Path())
    path = settings_file(named)
    try:
        settings = load(path)
    except Fault as fault:
        yield Finding("settings", fault.problem, fault.remedy)
        return
    yield Finding("settings", str(path) if path else "none here: the defaults count (jiedan run writes settings.toml)")
    yield _zones(settings)
    yield _room(settings.data.path)
    yield from _database(settings)
    yield _slips()
    yield _codes()
    yield from _installed(settings, "adapters")
    yield from _installed(settings, "plugins")
    yield from _ports(settings)
    yield from asyncio.run(_platforms(settings))


def _python() -> Finding:
    shown = f"{sys.version.split(maxsplit=1)[0]} ({sys.executable})"
    return Finding("Python", shown, "" if sys.version_info >= (3, 11) else "jiedan needs Python 3.11 or newer.")


def _sqlite(found: tuple[int, ...]) -> Finding:
    """Old versions are no illness: jiedan opens the file once. Other programs must not open it while jiedan runs."""
    shown = ".".join(map(str, found))
    if not write_ahead_log_is_safe(found):
        shown += ": two programs at once could damage the file; jiedan uses one connection and locks others out"
    return Finding("SQLite", shown)


def write_ahead_log_is_safe(found: tuple[int, ...]) -> bool:
    """Whether this SQLite is free of the WAL-reset fault of 3.7.0 to 3.51.2 (mended in 3.51.3, 3.50.7 and 3.44.6)."""
    return found >= _MENDED[-1] or any(found[:2] == mended[:2] and found >= mended for mended in _MENDED)


def _clock(now: datetime, folder: Path) -> Finding:
    """A clock that stands before this code, or before what was written here, is wrong: deadlines would not come, or come late."""
    shown = f"{now:%Y-%m-%d %H:%M:%S} UTC"
    newest = max((path.stat().st_mtime for path in folder.glob("data/*") if path.is_file()), default=0)
    if now < _BUILT or newest > now.timestamp() + 60:
        return Finding("clock", f"{shown}, which is in the past", "Set the computer's clock, best by the network (NTP).")
    return Finding("clock", shown)


def _zones(settings: Settings) -> Finding:
    zone = ZoneInfo(settings.group.zone)
    return Finding("time zone", f"{zone.key}, now {SystemClock().now().astimezone(zone):%H:%M}")


def _room(folder: Path) -> Finding:
    there = folder if folder.exists() else next(above for above in folder.absolute().parents if above.exists())
    usage = shutil.disk_usage(there)
    shown = f"{usage.free // 2**20:,} MiB free in {there}"
    if not os.access(there, os.W_OK):
        return Finding("disk", f"{there} cannot be written", "Give it to the user who runs jiedan, or set [data] folder.")
    return Finding("disk", shown, "" if usage.free >= _ROOM else "Make room: jiedan stops taking orders when the disk is full.")


def _database(settings: Settings) -> Iterator[Finding]:
    file = settings.database.file
    if file and not file.exists():
        yield Finding("database", f"{file}: not there yet, the first start makes it")
    elif file and (process := holder(file)):
        yield Finding("database", f"{file}: in use by the jiedan that runs (process {process})")
    else:
        found = list(database_faults(settings))
        for fault in found:
            yield Finding("database", fault.problem, fault.remedy)
        if not found:
            yield Finding("database", f"{settings.database.shown}: answers, up to date")


def _slips() -> Finding:
    """Reading pictures is an extra: it is large, and nothing but hints to the holder hangs on it."""
    if available():
        return Finding("slips", "payment screenshots are read, as a hint to the holder")
    return Finding("slips", "payment screenshots are not read; with pip install 'jiedan[ocr]' (350 MB) they are")


def _codes() -> Finding:
    """So is looking for codes in what a group posts."""
    if pictures.available():
        return Finding("pictures", "codes in pictures posted in groups are read")
    return Finding(
        "pictures", "codes in pictures posted in groups are not read; with pip install 'jiedan[pictures]' (25 MB) they are"
    )


def _installed(settings: Settings, kind: Kind) -> Iterator[Finding]:
    there = points(kind)
    chosen = [name for name in getattr(settings, kind).chosen(there) if name in there]
    wrong = list(faults(settings, kind))
    for fault in wrong:
        yield Finding(kind, fault.problem, fault.remedy)
    if not wrong:
        idle = ", ".join(sorted(set(there) - set(chosen)))
        yield Finding(kind, (", ".join(chosen) or "none") + (f" (installed, not enabled: {idle})" if idle else ""))


def _enabled(settings: Settings) -> Iterator[tuple[Adapter, Any]]:
    """The enabled adapters and their settings, without those in which something is wrong: another examination has told it."""
    installed = points("adapters")
    for name in settings.adapters.chosen(installed):
        if name in installed:
            try:
                adapter, own = card("adapters", installed[name]), filled(settings, "adapters", installed[name])
            except Fault:
                continue
            yield adapter, own


def _ports(settings: Settings) -> Iterator[Finding]:
    """Where an adapter says that it will listen, or has settings `host` and `port`, the port must be free."""
    for adapter, own in _enabled(settings):
        place = adapter.listens(own) if adapter.listens else _named_place(own)
        if place is not None and place[1]:
            yield _port(adapter.name, *place, settings)


def _named_place(own: Any) -> tuple[str, int] | None:
    port = getattr(own, "port", None)
    return (str(getattr(own, "host", "127.0.0.1")), port) if isinstance(port, int) else None


async def _platforms(settings: Settings) -> list[Finding]:
    """What the adapters that bring an examination find, all at once."""
    asks = [asked(adapter, own) for adapter, own in _enabled(settings)]
    return [finding for found in await asyncio.gather(*asks) for finding in found]


async def asked(adapter: Adapter, own: Any, within: float = _PATIENCE) -> list[Finding]:
    """What one adapter finds. It may be a stranger's: what it raises is a finding, by its kind only, for its text may hold a token."""
    if adapter.examine is None:
        return []
    try:
        async with asyncio.timeout(within):
            found = list(await adapter.examine(own))
        if not all(isinstance(finding, Finding) for finding in found):
            raise TypeError("an examination gives Findings")
    except Fault as fault:
        return [Finding(adapter.name, fault.problem, fault.remedy)]
    except TimeoutError:
        return [
            Finding(
                adapter.name, f"no end of its examination within {within:g} s", "Is the network slow? Call jiedan doctor again."
            )
        ]
    except Exception as error:
        if os.environ.get("JIEDAN_DEBUG"):
            raise
        remedy = "That is its author's to mend; JIEDAN_DEBUG=1 jiedan doctor shows where it happened."
        return [Finding(adapter.name, f"its examination fails with {type(error).__name__}", remedy)]
    return found


def _port(name: str, host: str, port: int, settings: Settings) -> Finding:
    file = settings.database.file
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if file and holder(file):
                return Finding("port", f"{host}:{port}: taken, by the jiedan that runs")
            variable = f"JIEDAN_ADAPTERS__{name.upper()}__PORT"
            remedy = f"Take another: port = {port + 10} below [adapters.{name}] in settings.toml, or {variable}={port + 10}"
            return Finding("port", f"{host}:{port}: {error.strerror}", remedy)
    return Finding("port", f"{host}:{port}: free, for {name}")
