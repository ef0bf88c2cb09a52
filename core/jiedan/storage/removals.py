"""Who is to leave a group: found by when it is due, changed only in the version that was seen."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.members.member import Standing
from jiedan.orders.order import Order
from jiedan.orders.sums import as_kept_today
from jiedan.storage.engine import Engine, Row, Value, Write, integer

WAITING: Final = "waiting"
"""It is done when it is due and nothing of theirs is open."""
ASKED: Final = "asked"
"""It waits for a word of the staff."""
DONE: Final = "done"
KEPT: Final = "kept"
"""They stay, or came back."""
OPEN: Final = (WAITING, ASKED)

_REMOVAL: Final = "id, group_id, member_id, key, why, grounds, again, by_id, before, status, due_at, version, at"
_ORDER: Final = (
    "INSERT INTO removals (group_id, member_id, key, why, grounds, again, by_id, before, status, due_at, version, at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (group_id, key) DO NOTHING"
)
_MOVE: Final = "UPDATE removals SET status = ?, due_at = ?, by_id = ?, version = version + 1 WHERE id = ? AND version = ?"
_RUNNING: Final = (
    "SELECT data FROM orders WHERE group_id = ? AND (poster_id = ? OR taker_id = ? OR id IN (SELECT e.order_id FROM entries e"
    " WHERE e.group_id = ? AND e.account = ? GROUP BY e.order_id HAVING SUM(e.amount) <> 0)) AND state <> 'draft'"
    " AND NOT (kind = 'package' AND state = 'open')"
    " AND (state NOT IN ('settled', 'cancelled', 'expired') OR id IN (SELECT d.order_id FROM deadlines d WHERE d.fires IN"
    " ('remind_payout', 'remind_refund')) OR id IN (SELECT h.order_id FROM entries h WHERE h.group_id = ? AND h.account = ?"
    " GROUP BY h.order_id HAVING SUM(h.amount) <> 0)) ORDER BY id"
)

_decode: Final = msgspec.json.Decoder(Order).decode


class Removal(NamedTuple):
    """One removal. `by` is the moderator who wanted it, None for the machine; `before` what the member was until then."""

    id: int
    group: int
    member: int
    key: str
    why: str
    grounds: str
    again: bool
    by: int | None
    before: Standing
    status: str
    due: datetime
    version: int
    at: datetime


async def removal(engine: Engine, removal_id: int) -> Removal | None:
    """The removal with this id."""
    return _one(await engine.rows(f"SELECT {_REMOVAL} FROM removals WHERE id = ?", (removal_id,)))


async def for_key(engine: Engine, group: int, key: str) -> Removal | None:
    """The removal for this reason, whatever became of it."""
    return _one(await engine.rows(f"SELECT {_REMOVAL} FROM removals WHERE group_id = ? AND key = ?", (group, key)))


async def newest(engine: Engine, group: int, member: int) -> Removal | None:
    """The last removal of a member of the group, whatever became of it."""
    query = f"SELECT {_REMOVAL} FROM removals WHERE group_id = ? AND member_id = ? ORDER BY id DESC LIMIT 1"
    return _one(await engine.rows(query, (group, member)))


async def pending(engine: Engine, group: int, most: int) -> list[Removal]:
    """Those of the group that wait for something, the oldest first."""
    query = f"SELECT {_REMOVAL} FROM removals WHERE status IN (?, ?) AND group_id = ? ORDER BY id LIMIT ?"
    return [_removal(row) for row in await engine.rows(query, (*OPEN, group, most))]


async def due(engine: Engine, now: datetime, most: int) -> list[Removal]:
    """Those of all groups whose time has come, the oldest first."""
    query = f"SELECT {_REMOVAL} FROM removals WHERE status = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?"
    return [_removal(row) for row in await engine.rows(query, (WAITING, micros(now), most))]


async def done_by_clock(engine: Engine, group: int, since: datetime) -> int:
    """How many people the clock has removed from the group after `since`."""
    query = "SELECT COUNT(*) FROM removals WHERE status = ? AND due_at > ? AND group_id = ? AND by_id IS NULL"
    return integer((await engine.rows(query, (DONE, micros(since), group)))[0][0])


async def running(engine: Engine, group: int, member: int) -> list[Order]:
    """The orders of the group in which the member is a side and something is left to be done, if only to pay out, and those of which
    the member has money in hands. A package that is only on offer is none.
    """
    holder = f"holder:{member}"
    rows = await engine.rows(_RUNNING, (group, member, member, group, holder, group, holder))
    return [as_kept_today(_decode(str(row[0]))) for row in rows]


def order(wanted: Removal) -> Write:
    """A new removal; its id and version do not count. Stale where there is one for the same reason."""
    known: tuple[Value, ...] = (wanted.group, wanted.member, wanted.key, wanted.why, wanted.grounds, int(wanted.again), wanted.by)
    return Write(_ORDER, (*known, wanted.before.value, wanted.status, micros(wanted.due), micros(wanted.at)), 1, Stale)


def move(was: Removal, status: str, due: datetime, by: int | None = None) -> Write:
    """It is so far now; of what is done, `due` is when. `by`: on whose word, where somebody's. Stale when it went on meanwhile."""
    return Write(_MOVE, (status, micros(due), was.by if by is None else by, was.id, was.version), 1, Stale)


def _one(rows: Sequence[Row]) -> Removal | None:
    return _removal(rows[0]) if rows else None


def _removal(row: Row) -> Removal:
    key, group, member, name, why, grounds, again, by, before, status, due_at, version, at = row
    return Removal(
        integer(key), integer(group), integer(member), str(name), str(why), str(grounds), bool(again),
        None if by is None else integer(by), Standing(str(before)), str(status), instant(integer(due_at)), integer(version),
        instant(integer(at)),
    )  # fmt: skip
