"""Events that plugins still have to hear, what plugins remember, and single values of the installation."""

from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.clock import micros
from jiedan.errors import Stale
from jiedan.orders import events
from jiedan.storage.engine import Engine, Value, Write, integer

_WAITING: Final = (
    "SELECT id, plugin, handler, group_id, event, body, attempts FROM reactions WHERE status = 'waiting' AND not_before <= ?"
    " ORDER BY id LIMIT ?"
)
_HEARD: Final = "UPDATE reactions SET status = ?, attempts = attempts + 1 WHERE id = ? AND status = 'waiting'"
_LATER: Final = "UPDATE reactions SET attempts = attempts + 1, not_before = ? WHERE id = ? AND status = 'waiting'"
_NOTE: Final = (
    "INSERT INTO notes (plugin, group_id, subject, name, value) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (plugin, group_id, subject, name) DO UPDATE SET value = excluded.value"
)
_FORGET: Final = "DELETE FROM notes WHERE plugin = ? AND group_id = ? AND subject = ? AND name = ?"
_NEW: Final = (
    "INSERT INTO notes (plugin, group_id, subject, name, value) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (plugin, group_id, subject, name) DO NOTHING"
)
_CHANGE: Final = (
    "UPDATE notes SET value = ? WHERE plugin = ? AND group_id = ? AND subject = ? AND name = ? AND value = ?"
)  # fmt: skip
_KEEP: Final = "INSERT INTO keepsakes (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"


class Reaction(NamedTuple):
    """One event for one handler of one plugin."""

    id: int
    plugin: str
    handler: str
    group: int
    event: events.OrderEvent | None
    """None: of a kind that this version does not know."""
    attempts: int


class Place(NamedTuple):
    """Where a note lies."""

    plugin: str
    group: int
    subject: str
    name: str


async def waiting(engine: Engine, now: datetime, most: int = 50) -> list[Reaction]:
    """The oldest events that a handler has not heard."""
    return [_reaction(*row) for row in await engine.rows(_WAITING, (micros(now), most))]


def heard(reaction: Reaction, status: str = "heard") -> Write:
    """The handler is done with it; Stale when somebody else was faster."""
    return Write(_HEARD, (status, reaction.id), 1, Stale)


def later(reaction: Reaction, when: datetime) -> Write:
    """The handler did not manage; it hears it again then."""
    return Write(_LATER, (micros(when), reaction.id), 1, Stale)


async def note(engine: Engine, place: Place) -> str | None:
    """The JSON text of a note."""
    query = "SELECT value FROM notes WHERE plugin = ? AND group_id = ? AND subject = ? AND name = ?"
    rows = await engine.rows(query, place)
    return str(rows[0][0]) if rows else None


async def notes(engine: Engine, plugin: str, group: int, subject: str) -> dict[str, str]:
    """All notes about a subject."""
    query = "SELECT name, value FROM notes WHERE plugin = ? AND group_id = ? AND subject = ? ORDER BY name"
    return {str(name): str(value) for name, value in await engine.rows(query, (plugin, group, subject))}


async def named(engine: Engine, subject: str) -> list[Place]:
    """Where every note about this subject lies, of all plugins and groups."""
    rows = await engine.rows("SELECT plugin, group_id, subject, name FROM notes WHERE subject = ?", (subject,))
    return [Place(str(plugin), integer(group), str(about), str(name)) for plugin, group, about, name in rows]


def remember(place: Place, value: str | None, *, was: str | None, checked: bool) -> Write:
    """Write a note, or (None) forget it. `checked`: only if it still is what it was, else Stale."""
    if value is None:
        return (
            Write(f"{_FORGET} AND value = ?", (*place, was), 1, Stale) if checked and was is not None else Write(_FORGET, place)
        )
    if not checked:
        return Write(_NOTE, (*place, value), 1)
    return Write(_NEW, (*place, value), 1, Stale) if was is None else Write(_CHANGE, (value, *place, was), 1, Stale)


async def keepsake(engine: Engine, name: str) -> str | None:
    """A single value of the installation."""
    rows = await engine.rows("SELECT value FROM keepsakes WHERE name = ?", (name,))
    return str(rows[0][0]) if rows else None


def keep(name: str, value: str) -> Write:
    """Keep a single value of the installation."""
    return Write(_KEEP, (name, value), 1)


def keep_after(name: str, before: str | None, value: str) -> Write:
    """Keep it if it is still what it was `before`. Stale when somebody was faster."""
    if before is None:
        return Write("INSERT INTO keepsakes (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", (name, value), 1, Stale)
    return Write("UPDATE keepsakes SET value = ? WHERE name = ? AND value = ?", (value, name, before), 1, Stale)


def _reaction(row: Value, plugin: Value, handler: Value, group: Value, event: Value, body: Value, attempts: Value) -> Reaction:
    kind = {kind.__name__: kind for kind in events.TOLD.values()}.get(str(event))
    try:
        told = None if kind is None else msgspec.json.decode(str(body), type=kind)
    except msgspec.MsgspecError:
        told = None
    return Reaction(integer(row), str(plugin), str(handler), integer(group), told, integer(attempts))
