"""Orders that somebody let down, a row a transition, written with it."""

from datetime import datetime
from typing import Final

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.members.conduct import Kind, LetDown
from jiedan.storage.engine import Engine, Row, Write, integer

_COLUMNS: Final = "id, group_id, member_id, order_id, seq, kind, reason, at, excused_by"
_COUNT: Final = (
    "INSERT INTO let_downs (group_id, member_id, order_id, seq, kind, reason, excuse, at) VALUES (?, ?, ?, ?, ?, ?, '', ?)"
    " ON CONFLICT (order_id, seq) DO NOTHING"
)
_EXCUSE: Final = "UPDATE let_downs SET excused_by = ?, excuse = ? WHERE id = ? AND excused_by IS NULL"


async def of_member(engine: Engine, group: int, member: int, since: datetime) -> list[LetDown]:
    """Those of a member of the group after `since`, the newest first."""
    query = f"SELECT {_COLUMNS} FROM let_downs WHERE group_id = ? AND member_id = ? AND at > ? ORDER BY id DESC"
    return [_let_down(row) for row in await engine.rows(query, (group, member, micros(since)))]


async def of_order(engine: Engine, order: int) -> LetDown | None:
    """The last time that this order was let down."""
    rows = await engine.rows(f"SELECT {_COLUMNS} FROM let_downs WHERE order_id = ? ORDER BY seq DESC LIMIT 1", (order,))
    return _let_down(rows[0]) if rows else None


def count(let_down: LetDown) -> Write:
    """Somebody let an order down; the id does not count."""
    known = (let_down.group, let_down.member, let_down.order, let_down.seq, let_down.kind.value, let_down.reason)
    return Write(_COUNT, (*known, micros(let_down.at)))


def excuse(let_down: LetDown, by: int, reason: str) -> Write:
    """Somebody agrees to it, or excuses it. Stale when another did meanwhile."""
    return Write(_EXCUSE, (by, reason, let_down.id), 1, Stale)


def _let_down(row: Row) -> LetDown:
    key, group, member, order, seq, kind, reason, at, excused = row
    return LetDown(
        id=integer(key), group=integer(group), member=integer(member), order=integer(order), seq=integer(seq), kind=Kind(str(kind)),
        reason=str(reason), at=instant(integer(at)), excused_by=None if excused is None else integer(excused),
    )  # fmt: skip
