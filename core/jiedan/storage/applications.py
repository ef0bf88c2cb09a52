"""Applications of people who want to be members: one row a person and group, whose version grows with every step and decision."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.storage.engine import Engine, Row, Write, integer

FILLING: Final = "filling"
SENT: Final = "sent"
ADMITTED: Final = "admitted"
TURNED_AWAY: Final = "turned_away"
LAPSED: Final = "lapsed"
DROPPED: Final = "dropped"
OPEN: Final = frozenset({FILLING, SENT})
COMPARED: Final = 500
"""With so many of a group's newest applications a trial piece is compared."""

_ROW: Final = "id, group_id, member_id, status, step, form, mark, knocks, reminded, decided_by, reason, version, at"
_BEGIN: Final = (
    "INSERT INTO applications (group_id, member_id, status, step, form, mark, knocks, reminded, decided_by, reason, version, at)"
    " VALUES (?, ?, 'filling', ?, ?, '', ?, 0, NULL, '', 1, ?) ON CONFLICT (group_id, member_id) DO NOTHING"
)
_AGAIN: Final = (
    "UPDATE applications SET status = 'filling', step = ?, form = ?, mark = '', knocks = ?, reminded = 0, decided_by = NULL,"
    " reason = '', version = version + 1, at = ? WHERE id = ? AND version = ?"
)
_GO_ON: Final = (
    "UPDATE applications SET status = ?, step = ?, form = ?, mark = ?, version = version + 1, at = ? WHERE id = ? AND version = ?"
)
_END: Final = (
    "UPDATE applications SET status = ?, decided_by = ?, reason = ?, version = version + 1, at = ? WHERE id = ? AND version = ?"
    " AND status = ?"
)
_ADMIT: Final = (
    "INSERT INTO applications (group_id, member_id, status, step, form, mark, knocks, reminded, decided_by, reason, version, at)"
    " VALUES (?, ?, 'admitted', '', '{}', '', 0, 0, NULL, '', 1, ?) ON CONFLICT (group_id, member_id) DO UPDATE"
    " SET status = 'admitted', version = applications.version + 1, at = excluded.at"
)


class Application(NamedTuple):
    """Somebody's application. `form` is JSON; `knocks`: the platform waits for us to let them in; `at`: when it came to where it is."""

    id: int
    group: int
    member: int
    status: str
    step: str
    form: str
    mark: str
    knocks: bool
    reminded: bool
    decided_by: int | None
    reason: str
    version: int
    at: datetime


async def application(engine: Engine, group: int, member: int) -> Application | None:
    """What this person applied for in this group, last."""
    return _one(await engine.rows(f"SELECT {_ROW} FROM applications WHERE group_id = ? AND member_id = ?", (group, member)))


async def by_id(engine: Engine, key: int) -> Application | None:
    """The application with this id."""
    return _one(await engine.rows(f"SELECT {_ROW} FROM applications WHERE id = ?", (key,)))


async def being_filled(engine: Engine, member: int, since: datetime) -> Application | None:
    """The application that this person went on with last, at `since` or later, and has not sent yet."""
    query = f"SELECT {_ROW} FROM applications WHERE member_id = ? AND status = 'filling' AND at >= ? ORDER BY at DESC, id DESC LIMIT 1"
    return _one(await engine.rows(query, (member, micros(since))))


async def newest(engine: Engine, member: int) -> Application | None:
    """What this person applied for last, in whatever group."""
    return _one(
        await engine.rows(f"SELECT {_ROW} FROM applications WHERE member_id = ? ORDER BY at DESC, id DESC LIMIT 1", (member,))
    )


async def waiting(engine: Engine, group: int) -> list[Application]:
    """Those of the group that somebody has to decide, the oldest first."""
    query = f"SELECT {_ROW} FROM applications WHERE group_id = ? AND status = 'sent' ORDER BY at, id"
    return [_application(row) for row in await engine.rows(query, (group,))]


async def due(engine: Engine, status: str, until: datetime, *, unreminded: bool = False, most: int = 50) -> list[Application]:
    """Those that came to `status` at `until` or before; with `unreminded` only those of which nobody was reminded."""
    query = f"SELECT {_ROW} FROM applications WHERE status = ? AND at <= ? AND reminded <= ? ORDER BY at, id LIMIT ?"
    return [_application(row) for row in await engine.rows(query, (status, micros(until), int(not unreminded), most))]


async def with_mark(engine: Engine, mark: str, but: int) -> bool:
    """Whether somebody else handed in the same letters, in whatever group."""
    return bool(await engine.rows("SELECT id FROM applications WHERE mark = ? AND member_id <> ? LIMIT 1", (mark, but)))


async def forms(engine: Engine, group: int, but: int) -> list[tuple[int, str]]:
    """Who applied in this group, other than `but`, and their forms; of those with a trial piece the newest."""
    handed_in = "SELECT member_id, form FROM applications WHERE group_id = ? AND member_id <> ? AND mark <> ''"
    rows = await engine.rows(f"{handed_in} ORDER BY at DESC, id DESC LIMIT ?", (group, but, COMPARED))
    return [(integer(who), str(form)) for who, form in rows]


def begin(was: Application | None, group: int, member: int, step: str, form: str, now: datetime, *, knocks: bool) -> Write:
    """A first application, or a new one in the place of `was`. Stale when somebody was faster."""
    if was is None:
        return Write(_BEGIN, (group, member, step, form, int(knocks), micros(now)), 1, Stale)
    return Write(_AGAIN, (step, form, int(knocks), micros(now), was.id, was.version), 1, Stale)


def go_on(was: Application, status: str, step: str, form: str, mark: str, now: datetime) -> Write:
    """The application in its next version. Stale when it went on meanwhile."""
    return Write(_GO_ON, (status, step, form, mark, micros(now), was.id, was.version), 1, Stale)


def end(was: Application, status: str, by: int | None, reason: str, now: datetime) -> Write:
    """It is decided, by this member or (None) by nobody of ours. Stale when somebody did meanwhile."""
    return Write(_END, (status, by, reason[:255], micros(now), was.id, was.version, was.status), 1, Stale)


def admit_without(group: int, member: int, now: datetime) -> Write:
    """Somebody is admitted whom nobody of ours had to decide about: the platform's own staff let them in."""
    return Write(_ADMIT, (group, member, micros(now)), 1)


def remind(was: Application) -> Write:
    """The staff were reminded, once. Stale when they were already, or when it is decided."""
    query = "UPDATE applications SET reminded = 1 WHERE id = ? AND version = ? AND reminded = 0 AND status = 'sent'"
    return Write(query, (was.id, was.version), 1, Stale)


def _one(rows: Sequence[Row]) -> Application | None:
    return _application(rows[0]) if rows else None


def _application(row: Row) -> Application:
    key, group, member, status, step, form, mark, knocks, reminded, by, reason, version, at = row
    return Application(
        integer(key), integer(group), integer(member), str(status), str(step), str(form), str(mark), bool(knocks), bool(reminded),
        None if by is None else integer(by), str(reason), integer(version), instant(integer(at)),
    )  # fmt: skip
