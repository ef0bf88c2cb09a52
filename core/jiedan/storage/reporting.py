"""Reading for the reports: many rows at a time, some at once, never changed."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import datetime
from typing import Final

import msgspec

from jiedan.clock import instant, micros
from jiedan.orders.events import Record
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.reports.entries import Line
from jiedan.reports.open_items import Said
from jiedan.storage import members
from jiedan.storage.engine import Engine, Row, Value, integer

_AT_ONCE: Final = 2000
_MANY: Final = 500
"""So many ids at most stand in one statement."""
_ALWAYS: Final = (-(2**62), 2**62)

_LINES: Final = (
    "SELECT order_id, seq, line, account, amount, currency, at FROM entries WHERE group_id = ? AND at >= ? AND at < ?"
    f" AND (order_id, seq, line) > (?, ?, ?) ORDER BY order_id, seq, line LIMIT {_AT_ONCE}"
)
_UNSETTLED: Final = (
    "SELECT order_id FROM entries WHERE group_id = ? AND at < ? AND account <> 'income:commission' AND account NOT LIKE 'holder:%'"
    " GROUP BY order_id, account, currency HAVING SUM(amount) <> 0"
)
_OPEN_LINES: Final = (
    "SELECT order_id, seq, line, account, amount, currency, at FROM entries WHERE group_id = ? AND at < ?"
    f" AND order_id IN ({_UNSETTLED}) ORDER BY order_id, seq, line"
)
_OVER: Final = (
    "SELECT COUNT(*), s.account, CAST(SUM(s.amount) AS BIGINT), s.currency, MIN(s.at) FROM"
    " (SELECT account, currency, SUM(amount) AS amount, MIN(at) AS at FROM entries WHERE group_id = ? AND at < ?"
    f" AND order_id NOT IN ({_UNSETTLED}) GROUP BY order_id, account, currency HAVING SUM(amount) <> 0) s"
    " GROUP BY s.account, s.currency HAVING SUM(s.amount) <> 0 ORDER BY s.account"
)
_SUMS: Final = (
    "SELECT account, currency, CAST(SUM(amount) AS BIGINT) FROM entries WHERE group_id = ? AND at < ?"
    " GROUP BY account, currency HAVING SUM(amount) <> 0"
)
_KEPT: Final = "SELECT account, currency, amount FROM balances WHERE group_id = ? AND amount <> 0"
_UNEVEN: Final = (
    "SELECT order_id, seq, CAST(SUM(amount) AS BIGINT) FROM entries WHERE group_id = ? GROUP BY order_id, seq, currency"
    " HAVING SUM(amount) <> 0 ORDER BY order_id, seq"
)
_RECORDED: Final = (
    "SELECT order_id, seq, body FROM records WHERE group_id = ? AND (order_id, seq) > (?, ?)"
    f" ORDER BY order_id, seq LIMIT {_AT_ONCE}"
)
_ORDERS: Final = (
    "SELECT id, data, created_at, updated_at FROM orders WHERE group_id = ? AND state <> 'draft' AND created_at >= ? AND created_at < ?"
    " AND id > ?"
    f" ORDER BY id LIMIT {_AT_ONCE}"
)

_decode = msgspec.json.Decoder(Order).decode
_decode_record = msgspec.json.Decoder(Record).decode

Sums = dict[tuple[str, str], int]
"""(account, currency) → minor units, debits positive."""


async def groups(engine: Engine) -> list[Group]:
    """All groups, by id."""
    rows = await engine.rows("SELECT id FROM chat_groups ORDER BY id")
    return [await members.group_by_id(engine, integer(group)) for (group,) in rows]


async def lines(engine: Engine, group: int, since: datetime | None, until: datetime | None) -> AsyncIterator[Line]:
    """The group's ledger from `since` on and before `until`, by order and step."""
    low, high = _span(since, until)
    last: tuple[Value, ...] = (-1, 0, 0)
    while rows := await engine.rows(_LINES, (group, low, high, *last)):
        for row in rows:
            yield _line(row)
        last = rows[-1][:3]


async def count(engine: Engine, table: str, group: int, since: datetime | None, until: datetime | None) -> int:
    """How many rows `entries`, `orders` or `slips` has in that time."""
    at = {"entries": "at", "orders": "created_at", "slips": "at"}[table]
    query = f"SELECT COUNT(*) FROM {table} WHERE group_id = ? AND {at} >= ? AND {at} < ?"
    return integer((await engine.rows(query, (group, *_span(since, until))))[0][0])


async def outstanding(engine: Engine, group: int, until: datetime | None) -> list[Line]:
    """All lines of the orders of which money is owed to somebody, and what the others left, as lines of an order 0."""
    high = _span(None, until)[1]
    parameters = (group, high) * 2
    over = [
        msgspec.structs.replace(_line((0, 0, 0, *row)), orders=integer(count))
        for count, *row in await engine.rows(_OVER, parameters)
    ]
    return [*over, *(_line(row) for row in await engine.rows(_OPEN_LINES, parameters))]


async def sums(engine: Engine, group: int, until: datetime | None) -> Sums:
    """What the entries before `until` leave on each account."""
    return _sums(await engine.rows(_SUMS, (group, _span(None, until)[1])))


async def kept(engine: Engine, group: int) -> Sums:
    """The balances as they are kept beside the entries."""
    return _sums(await engine.rows(_KEPT, (group,)))


async def uneven(engine: Engine, group: int) -> list[tuple[int, int, int]]:
    """(order, step, what is left) of entries that do not sum to zero."""
    return [(integer(order), integer(seq), integer(left)) for order, seq, left in await engine.rows(_UNEVEN, (group,))]


async def records(engine: Engine, group: int) -> AsyncIterator[Record]:
    """What happened to the group's orders, by order and step."""
    last: tuple[Value, ...] = (-1, 0)
    while rows := await engine.rows(_RECORDED, (group, *last)):
        for row in rows:
            yield _decode_record(str(row[2]))
        last = rows[-1][:2]


async def said(engine: Engine, group: int, names: Sequence[str]) -> list[Said]:
    """The steps with one of these names, by order and step."""
    query = f"SELECT body FROM records WHERE group_id = ? AND name IN ({_marks(names)}) ORDER BY order_id, seq"
    found = (_decode_record(str(row[0])) for row in await engine.rows(query, (group, *names)))
    return [
        Said(order=each.order, seq=each.seq, name=each.name, actor=each.actor, at=each.at, amount=each.amount, note=each.note)
        for each in found
    ]


async def orders(
    engine: Engine, group: int, since: datetime | None, until: datetime | None
) -> AsyncIterator[tuple[Order, datetime, datetime]]:
    """(order, when it was made, when it last changed) of the orders made in that time, by number. A draft is its poster's alone, and
    left out.
    """
    last: Value = -1
    while rows := await engine.rows(_ORDERS, (group, *_span(since, until), last)):
        for row in rows:
            yield _decode(str(row[1])), instant(integer(row[2])), instant(integer(row[3]))
        last = rows[-1][0]


async def orders_by_id(engine: Engine, ids: Collection[int]) -> dict[int, Order]:
    """These orders."""
    wanted, found = sorted(set(ids)), dict[int, Order]()
    for start in range(0, len(wanted), _MANY):
        some = wanted[start : start + _MANY]
        rows = await engine.rows(f"SELECT data FROM orders WHERE id IN ({_marks(some)})", some)
        found |= {order.id: order for order in (_decode(str(row[0])) for row in rows)}
    return found


async def names(engine: Engine, ids: Collection[int]) -> dict[int, str]:
    """Member → name."""
    wanted, found = sorted({member for member in ids if member}), dict[int, str]()
    for start in range(0, len(wanted), _MANY):
        people = await members.members(engine, wanted[start : start + _MANY])
        found |= {member: person.name for member, person in people.items()}
    return found


def _span(since: datetime | None, until: datetime | None) -> tuple[int, int]:
    return (_ALWAYS[0] if since is None else micros(since), _ALWAYS[1] if until is None else micros(until))


def _line(row: Row) -> Line:
    order, seq, _, account, amount, currency, at = row
    return Line(
        order=integer(order), seq=integer(seq), account=str(account), amount=integer(amount), currency=str(currency),
        at=instant(integer(at)),
    )  # fmt: skip


def _sums(rows: Sequence[Row]) -> Sums:
    return {(str(account), str(currency)): integer(amount) for account, currency, amount in rows}


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
