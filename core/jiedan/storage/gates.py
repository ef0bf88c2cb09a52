"""The entrance of a group as it stands: how many places are taken, who waits for one, who came when and by which link."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.storage.engine import Engine, Row, Write, integer

PROMISED: Final = "promised"
"""Let in, and not there yet."""
QUEUED: Final = "queued"
CALLED: Final = "called"
"""Was told that a place is free."""
PROMISE_LIVES: Final = timedelta(hours=1)
"""So long a place is kept for whoever was let in: a platform tells of their coming within seconds."""
ARRIVALS_KEPT: Final = timedelta(days=30)

_OPEN: Final = (
    "INSERT INTO gates (group_id, version, warned, greeted_at, alarmed_at) VALUES (?, 1, 0, 0, 0) ON CONFLICT DO NOTHING"
)
_TAKEN: Final = (
    "SELECT (SELECT COUNT(*) FROM memberships s WHERE s.group_id = ? AND s.standing IN ('good', 'limited') AND s.member_id NOT IN"
    " (SELECT q.member_id FROM places q WHERE q.group_id = ? AND q.status = 'queued'))"
    " + (SELECT COUNT(*) FROM places p WHERE p.group_id = ? AND p.status = 'promised' AND p.at >= ? AND p.member_id NOT IN"
    " (SELECT i.member_id FROM memberships i WHERE i.group_id = ? AND i.standing <> 'left'))"
)
_PLACE: Final = (
    "INSERT INTO places (group_id, member_id, status, at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (group_id, member_id) DO UPDATE SET status = excluded.status, at = excluded.at"
)
_ASKED: Final = 2
"""In the place of `greeted`: they only asked to come."""
_ARRIVAL: Final = "id, group_id, member_id, link, at"
_ARRIVE: Final = "INSERT INTO arrivals (group_id, member_id, link, greeted, at) VALUES (?, ?, ?, ?, ?)"


class Gate(NamedTuple):
    """`warned`: at how many members the staff were told last; the instants are None where nothing was said or seen yet."""

    group: int
    version: int
    warned: int
    greeted_at: datetime | None
    alarmed_at: datetime | None


class Arrival(NamedTuple):
    """Somebody came."""

    id: int
    group: int
    member: int
    link: str
    at: datetime


async def gate(engine: Engine, group: int) -> Gate:
    """The gate of this group, made where there is none yet."""
    query = "SELECT version, warned, greeted_at, alarmed_at FROM gates WHERE group_id = ?"
    rows = await engine.rows(query, (group,))
    if not rows:
        await engine.commit([Write(_OPEN, (group,))])
        rows = await engine.rows(query, (group,))
    version, warned, greeted, alarmed = map(integer, rows[0])
    return Gate(group, version, warned, instant(greeted) if greeted else None, instant(alarmed) if alarmed else None)


def passed(was: Gate, *, warned: int | None = None) -> Write:
    """Somebody takes a place. Stale when somebody else did meanwhile: what was counted counts no more."""
    query = "UPDATE gates SET version = version + 1, warned = ? WHERE group_id = ? AND version = ?"
    return Write(query, (was.warned if warned is None else warned, was.group, was.version), 1, Stale)


def greeted(was: Gate, now: datetime) -> Write:
    """The newcomers are welcomed now. Stale when another process does so."""
    query = "UPDATE gates SET greeted_at = ? WHERE group_id = ? AND greeted_at = ?"
    return Write(query, (micros(now), was.group, 0 if was.greeted_at is None else micros(was.greeted_at)), 1, Stale)


def alarmed(was: Gate, now: datetime) -> Write:
    """The staff are told of a burst now. Stale when another process does so."""
    query = "UPDATE gates SET alarmed_at = ? WHERE group_id = ? AND alarmed_at = ?"
    return Write(query, (micros(now), was.group, 0 if was.alarmed_at is None else micros(was.alarmed_at)), 1, Stale)


async def taken(engine: Engine, group: int, now: datetime) -> int:
    """How many places are taken or promised. Whoever is there and waits for a place has none."""
    rows = await engine.rows(_TAKEN, (group, group, group, micros(now - PROMISE_LIVES), group))
    return integer(rows[0][0])


async def place(engine: Engine, group: int, member: int) -> str:
    """How it stands with the place of this person: one of the words above, "" where nobody wrote anything down."""
    rows = await engine.rows("SELECT status FROM places WHERE group_id = ? AND member_id = ?", (group, member))
    return str(rows[0][0]) if rows else ""


async def queue(engine: Engine, group: int, most: int = 1000) -> list[int]:
    """Who waits for a place, in the order in which they came."""
    query = "SELECT member_id FROM places WHERE group_id = ? AND status = 'queued' ORDER BY at, id LIMIT ?"
    return [integer(row[0]) for row in await engine.rows(query, (group, most))]


async def queued_groups(engine: Engine) -> list[int]:
    """The groups for which somebody waits."""
    rows = await engine.rows("SELECT DISTINCT group_id FROM places WHERE status = 'queued' ORDER BY group_id")
    return [integer(row[0]) for row in rows]


def wait(group: int, member: int, status: str, now: datetime) -> Write:
    """How it stands with somebody's place from now on."""
    return Write(_PLACE, (group, member, status, micros(now)), 1)


def called_up(group: int, member: int, status: str, now: datetime) -> Write:
    """Whoever waited has their turn. Stale when they had it already."""
    query = "UPDATE places SET status = ?, at = ? WHERE group_id = ? AND member_id = ? AND status = 'queued'"
    return Write(query, (status, micros(now), group, member), 1, Stale)


def no_wait(group: int, member: int) -> Write:
    """They are there, or do not want to come any more."""
    return Write("DELETE FROM places WHERE group_id = ? AND member_id = ?", (group, member))


def arrive(group: int, member: int, link: str, now: datetime, *, greet: bool) -> Write:
    """Somebody came. `greet`: a welcome is due to them."""
    return Write(_ARRIVE, (group, member, link[:255], int(not greet), micros(now)), 1)


def knocked(group: int, member: int, link: str, now: datetime) -> Write:
    """Somebody asked to come: it counts towards a burst, and nobody is welcomed yet."""
    return Write(_ARRIVE, (group, member, link[:255], _ASKED, micros(now)), 1)


async def came_by(engine: Engine, group: int, link: str, since: datetime) -> list[Arrival]:
    """Who came by this link at `since` or later."""
    query = f"SELECT {_ARRIVAL} FROM arrivals WHERE group_id = ? AND link = ? AND at >= ? ORDER BY id"
    return [_arrival(row) for row in await engine.rows(query, (group, link, micros(since)))]


async def came_before(engine: Engine, group: int, member: int, since: datetime) -> bool:
    """Whether this person has come already, at `since` or later."""
    query = "SELECT id FROM arrivals WHERE group_id = ? AND member_id = ? AND at >= ? AND greeted <> ? LIMIT 1"
    return bool(await engine.rows(query, (group, member, micros(since), _ASKED)))


async def ungreeted(engine: Engine, most: int = 100) -> list[Arrival]:
    """Who came and was not welcomed yet. Whoever waits for a place is welcomed once they have one."""
    query = (
        f"SELECT {_ARRIVAL} FROM arrivals WHERE greeted = 0 AND NOT EXISTS (SELECT 1 FROM places q WHERE q.group_id = arrivals.group_id"
        " AND q.member_id = arrivals.member_id AND q.status = 'queued') ORDER BY at, id LIMIT ?"
    )
    return [_arrival(row) for row in await engine.rows(query, (most,))]


def greet(arrival: Arrival) -> Write:
    """They are welcomed. Stale when they were already."""
    return Write("UPDATE arrivals SET greeted = 1 WHERE id = ? AND greeted = 0", (arrival.id,), 1, Stale)


def forget(now: datetime) -> Write:
    """Arrivals after which nobody asks any more."""
    return Write("DELETE FROM arrivals WHERE at < ?", (micros(now - ARRIVALS_KEPT),))


def _arrival(row: Row) -> Arrival:
    key, group, member, link, at = row
    return Arrival(integer(key), integer(group), integer(member), str(link), instant(integer(at)))
