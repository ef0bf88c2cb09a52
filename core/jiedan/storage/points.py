"""The ledger of points, line by line. Lines that somebody enters by hand belong to no order; a note beside them says who and why."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.storage.engine import Engine, Row, Write, integer

BY_HAND: Final = "by_hand"
REVERSED: Final = "reversed"
"""Reasons of the lines that somebody enters."""

_LINE: Final = (
    "SELECT p.id, p.group_id, p.member_id, p.amount, p.reason, p.order_id, p.seq, p.at, n.by_id, n.reason, n.reverses, COALESCE(r.id, q.id)"
    " FROM points p"
    " LEFT JOIN point_notes n ON p.order_id = 0 AND n.member_id = p.member_id AND n.seq = p.seq"
    " LEFT JOIN point_notes r ON r.reverses = p.id"
    " LEFT JOIN points q ON p.seq > 0 AND p.order_id <> 0 AND q.order_id = p.order_id AND q.seq = -p.seq AND q.member_id = p.member_id"
)
_ENTER: Final = (
    "INSERT INTO points (group_id, member_id, amount, reason, order_id, seq, at) VALUES (?, ?, ?, ?, 0, ?, ?)"
    " ON CONFLICT (order_id, seq, member_id) DO NOTHING"
)
_NOTE: Final = (
    "INSERT INTO point_notes (member_id, seq, by_id, reason, reverses) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
)  # fmt: skip


class Line(NamedTuple):
    """One line: so many half points, why, and for which order (0: by hand). `note` and `by` where somebody entered it."""

    id: int
    group: int
    member: int
    amount: int
    reason: str
    order: int
    seq: int
    at: datetime
    by: int | None
    note: str
    reverses: int | None
    reversed: bool
    """Whether another line takes it back: by hand, or where a finding was upheld."""


async def line(engine: Engine, line_id: int) -> Line | None:
    """The line with this id."""
    return _one(await engine.rows(f"{_LINE} WHERE p.id = ?", (line_id,)))


async def of_member(engine: Engine, group: int, member: int, most: int) -> list[Line]:
    """The lines of a member of the group, the newest first."""
    rows = await engine.rows(
        f"{_LINE} WHERE p.group_id = ? AND p.member_id = ? ORDER BY p.id DESC LIMIT ?", (group, member, most)
    )
    return [_line(row) for row in rows]


async def next_by_hand(engine: Engine, member: int) -> int:
    """The seq of the member's next line by hand, in whatever group."""
    rows = await engine.rows("SELECT COALESCE(MAX(seq), 0) + 1 FROM points WHERE order_id = 0 AND member_id = ?", (member,))
    return integer(rows[0][0])


async def unbalanced(engine: Engine) -> list[tuple[int, int, int, int]]:
    """Group, member, kept points and the sum of the lines, in half points, where these differ; nowhere, if all is well."""
    query = (
        "SELECT s.group_id, s.member_id, s.points, COALESCE(SUM(p.amount), 0) FROM memberships s"
        " LEFT JOIN points p ON p.group_id = s.group_id AND p.member_id = s.member_id GROUP BY s.group_id, s.member_id, s.points"
        " HAVING s.points <> COALESCE(SUM(p.amount), 0) ORDER BY s.group_id, s.member_id"
    )
    return [(integer(a), integer(b), integer(c), int(str(d))) for a, b, c, d in await engine.rows(query)]


def enter(entered: Line) -> list[Write]:
    """A line by hand with its note; the id does not count. Stale where another has its seq, or has taken back the same line."""
    at = micros(entered.at)
    return [
        Write(_ENTER, (entered.group, entered.member, entered.amount, entered.reason, entered.seq, at), 1, Stale),
        Write(_NOTE, (entered.member, entered.seq, entered.by, entered.note, entered.reverses), 1, Stale),
    ]


def _one(rows: Sequence[Row]) -> Line | None:
    return _line(rows[0]) if rows else None


def _line(row: Row) -> Line:
    key, group, member, amount, reason, order, seq, at, by, note, reverses, reversed_by = row
    return Line(
        integer(key), integer(group), integer(member), integer(amount), str(reason), integer(order), integer(seq), instant(integer(at)),
        None if by is None else integer(by), "" if note is None else str(note), None if reverses is None else integer(reverses),
        reversed_by is not None,
    )  # fmt: skip
