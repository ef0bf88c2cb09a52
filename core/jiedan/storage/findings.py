"""Findings as they are kept: one row a kind and subject, which grows when it is found again; and the points that go back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

import msgspec

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.patterns.finding import FAKED, Fact, Finding, Kind
from jiedan.storage.engine import Engine, Row, Value, Write, integer

OPEN: Final = "open"
DISMISSED: Final = "dismissed"
UPHELD: Final = "upheld"

_COLUMNS: Final = (
    "id, group_id, number, kind, subject, members, orders, facts, weight, first_at, last_at, status, decided_by, reason, told,"
    " version, upheld"
)
_ADD: Final = (
    "INSERT INTO findings (group_id, number, kind, subject, members, orders, facts, weight, first_at, last_at, status, reason,"
    " told, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', '', ?, 1) ON CONFLICT DO NOTHING"
)
_GROW: Final = (
    "UPDATE findings SET subject = ?, members = ?, orders = ?, facts = ?, weight = ?, last_at = ?, status = ?, told = ?,"
    " version = version + 1 WHERE id = ? AND version = ?"
)
_DECIDE: Final = (
    "UPDATE findings SET status = ?, decided_by = ?, reason = ?, told = ?, upheld = ?, version = version + 1"
    " WHERE id = ? AND version = ?"
)
_EARNED: Final = (
    "SELECT p.id, p.member_id, p.amount, p.order_id, p.seq FROM points p WHERE p.group_id = ? AND p.order_id IN ({}) AND p.amount > 0"
    " AND p.seq > 0 AND NOT EXISTS (SELECT 1 FROM points q WHERE q.order_id = p.order_id AND q.seq = -p.seq"
    " AND q.member_id = p.member_id) AND NOT EXISTS (SELECT 1 FROM point_notes n WHERE n.reverses = p.id) ORDER BY p.id"
)
_ids: Final = msgspec.json.Decoder(tuple[int, ...]).decode
_facts: Final = msgspec.json.Decoder(dict[str, Fact]).decode


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A finding with what became of it."""

    id: int
    group: int
    number: int
    """What people call it: counted within the group."""
    kind: Kind
    subject: str
    members: tuple[int, ...]
    orders: tuple[int, ...]
    facts: Mapping[str, Fact]
    weight: int
    first_at: datetime
    last_at: datetime
    status: str = OPEN
    decided_by: int | None = None
    reason: str = ""
    told: int = 0
    version: int = 1
    upheld: tuple[int, ...] = ()
    """The orders of which somebody said that it is true."""


class Earned(msgspec.Struct, frozen=True, kw_only=True):
    """Half points that a member got for a step of an order."""

    member: int
    amount: int
    order: int
    seq: int


async def listed(engine: Engine, group: int, status: str = OPEN, most: int = 200) -> list[Kept]:
    """The group's findings, the weightiest first."""
    query = f"SELECT {_COLUMNS} FROM findings WHERE group_id = ? AND status = ? ORDER BY weight DESC, number LIMIT ?"
    return [_kept(row) for row in await engine.rows(query, (group, status, most))]


async def numbered(engine: Engine, group: int, number: int) -> Kept | None:
    """The group's finding with this number."""
    rows = await engine.rows(f"SELECT {_COLUMNS} FROM findings WHERE group_id = ? AND number = ?", (group, number))
    return _kept(rows[0]) if rows else None


async def known(engine: Engine, group: int, found: Sequence[Finding]) -> list[Kept]:
    """The group's findings that some of these may be: of the same subject, and all cliques, which grow by members."""
    subjects, kept = sorted({subject(each) for each in found}), dict[int, Kept]()
    for start in range(0, len(subjects), 500):
        some = subjects[start : start + 500]
        query = f"SELECT {_COLUMNS} FROM findings WHERE group_id = ? AND (subject IN ({', '.join('?' * len(some))}) OR kind = ?)"
        rows = await engine.rows(query, (group, *some, Kind.CLIQUE.value))
        kept |= {each.id: each for each in map(_kept, rows)}
    return list(kept.values())


async def last_number(engine: Engine, group: int) -> int:
    """The number of the group's newest finding; 0 where there is none."""
    rows = await engine.rows("SELECT COALESCE(MAX(number), 0) FROM findings WHERE group_id = ?", (group,))
    return integer(rows[0][0])


async def void_orders(engine: Engine, group: int) -> set[tuple[Kind, int]]:
    """(kind, order) of every order of which somebody upheld a finding."""
    query = "SELECT kind, upheld FROM findings WHERE group_id = ? AND upheld <> '[]'"
    return {(Kind(str(kind)), order) for kind, orders in await engine.rows(query, (group,)) for order in _ids(str(orders))}


async def is_fake(engine: Engine, group: int, order: int) -> bool:
    """Whether somebody upheld that this order was no trade."""
    return any(kind in FAKED and void == order for kind, void in await void_orders(engine, group))


async def earned(engine: Engine, group: int, orders: Sequence[int], members: Sequence[int]) -> list[Earned]:
    """What these members got for these orders and was not taken back."""
    found: list[Earned] = []
    for start in range(0, len(orders), 500):
        some = orders[start : start + 500]
        rows = await engine.rows(_EARNED.format(", ".join("?" * len(some))), (group, *some))
        found += [
            Earned(member=integer(member), amount=integer(amount), order=integer(order), seq=integer(seq))
            for _, member, amount, order, seq in rows
            if member in members
        ]
    return found


def add(group: int, number: int, found: Finding, now: datetime) -> Write:
    """A finding that the group did not have. Stale when its number or its subject was taken meanwhile."""
    described = (found.kind.value, subject(found), _json(found.members), _json(found.orders), _json(found.facts), found.weight)
    return Write(_ADD, (group, number, *described, micros(now), micros(now), len(found.orders)), 1, Stale)


def grow(kept: Kept, after: Kept) -> Write:
    """It was found again, and stands so now. Stale when it has changed meanwhile."""
    grown = (after.subject, _json(after.members), _json(after.orders), _json(after.facts), after.weight, micros(after.last_at))
    return Write(_GROW, (*grown, after.status, after.told, kept.id, kept.version), 1, Stale)


def decide(kept: Kept, status: str, by: int, reason: str) -> Write:
    """Somebody decided. Stale when it has changed meanwhile."""
    upheld = tuple(sorted({*kept.upheld, *kept.orders})) if status == UPHELD else kept.upheld
    return Write(_DECIDE, (status, by, reason, len(kept.orders), _json(upheld), kept.id, kept.version), 1, Stale)


def subject(found: Finding) -> str:
    """What makes it the same finding again, as long as its column at most: of large circles the first members."""
    return found.subject[:255]


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _kept(row: Row) -> Kept:
    key, group, number, kind, subject, members, orders, facts, weight, first, last, status, by, reason, told, version, upheld = (
        row
    )
    return Kept(
        id=integer(key), group=integer(group), number=integer(number), kind=Kind(str(kind)), subject=str(subject),
        members=_ids(str(members)), orders=_ids(str(orders)), facts=_facts(str(facts)), weight=integer(weight),
        first_at=instant(integer(first)), last_at=instant(integer(last)), status=str(status), decided_by=_or_none(by),
        reason=str(reason), told=integer(told), version=integer(version), upheld=_ids(str(upheld)),
    )  # fmt: skip


def _or_none(value: Value) -> int | None:
    return None if value is None else integer(value)
