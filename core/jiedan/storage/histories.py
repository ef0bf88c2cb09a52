"""Reading the plain facts that patterns are looked for in."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

import msgspec

from jiedan.clock import instant, micros
from jiedan.members.reviews import Review, is_open
from jiedan.orders.group import Group, order_id
from jiedan.orders.order import State
from jiedan.orders.quote import Quote
from jiedan.patterns.anger import is_angry
from jiedan.patterns.history import Bound, History, Mishap, Opinion, Running, Setback, Trade, Undertaking
from jiedan.storage import links, payout_accounts
from jiedan.storage.engine import Engine, Write, integer

LONG_AGO: Final = instant(0)
_PAGE: Final = 500
_ENTER: Final = (
    "INSERT INTO first_seen (group_id, member_id, at) SELECT s.group_id, s.member_id, CAST(? AS BIGINT) FROM memberships s"
    " WHERE s.group_id = ? AND NOT EXISTS (SELECT 1 FROM first_seen f WHERE f.group_id = s.group_id AND f.member_id = s.member_id)"
    "{} ON CONFLICT DO NOTHING"
)
_NO_MARK: Final = " AND NOT EXISTS (SELECT 1 FROM pattern_marks k WHERE k.group_id = s.group_id)"
_PUT_OFF: Final = (
    "INSERT INTO pattern_marks (group_id, looked_at, seen, medians) VALUES (?, ?, 0, '{}')"
    " ON CONFLICT (group_id) DO UPDATE SET looked_at = excluded.looked_at"
)
_MARK: Final = (
    "INSERT INTO pattern_marks (group_id, looked_at, seen, medians) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (group_id) DO UPDATE SET looked_at = excluded.looked_at, seen = excluded.seen, medians = excluded.medians"
)
_MISHAPS: Final = {
    "release_late": Mishap.RELEASED, "lapse": Mishap.LAPSED, "cancel": Mishap.CANCELLED, "fund_lapse": Mishap.UNPAID,
}  # fmt: skip
_TAKEN: Final = frozenset({"claim", "choose", "assign", "call_up"})
_PUBLISHED: Final = frozenset({"publish", "publish_queued", "approve"})
_CHANGED: Final = frozenset({"propose_criteria"})
_NAMES: Final = (*_MISHAPS, *_TAKEN, *_PUBLISHED)
_AT_WORK: Final = (State.WORKING, State.DELIVERED)


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """How far the search has come in a group: instants in microseconds, the median price of each currency."""

    looked_at: int
    seen: int = 0
    medians: dict[str, int] = {}


class _Kept(msgspec.Struct, gc=False):
    """What patterns want of an order."""

    id: int
    poster: int
    currency: str
    taker: int | None = None
    price: int = 0
    claimed_at: datetime | None = None
    accepted_at: datetime | None = None
    since: datetime | None = None
    reviews: tuple[Review, ...] = ()
    reviews_open: bool = False
    due: datetime | None = None
    revisions: int = 0
    state: State = State.DRAFT
    quotes: tuple[Quote, ...] = ()


class _Step(msgspec.Struct, gc=False):
    """What patterns want of a record."""

    source: State
    at: datetime
    to: int | None = None
    quote: int | None = None
    note: str = ""


_decode: Final = msgspec.json.Decoder(_Kept).decode
_decode_step: Final = msgspec.json.Decoder(_Step).decode


async def due_groups(engine: Engine, before: datetime, most: int) -> list[int]:
    """Groups that were not looked at since then, those that never were first."""
    query = (
        "SELECT g.id FROM chat_groups g LEFT JOIN pattern_marks m ON m.group_id = g.id WHERE m.looked_at IS NULL OR m.looked_at <= ?"
        " ORDER BY COALESCE(m.looked_at, 0), g.id LIMIT ?"
    )
    return [integer(group) for (group,) in await engine.rows(query, (micros(before), most))]


async def mark(engine: Engine, group: int) -> Mark | None:
    """How far the search has come; None where nobody ever looked."""
    rows = await engine.rows("SELECT looked_at, seen, medians FROM pattern_marks WHERE group_id = ?", (group,))
    if not rows:
        return None
    looked, seen, medians = rows[0]
    return Mark(looked_at=integer(looked), seen=integer(seen), medians=msgspec.json.decode(str(medians), type=dict[str, int]))


def leave(group: int, mark: Mark) -> Write:
    """The search has come so far."""
    return Write(_MARK, (group, mark.looked_at, mark.seen, msgspec.json.encode(mark.medians).decode()), 1)


def enter(group: int, at: datetime | None) -> Write:
    """Whoever is in the group and was not seen before is there since `at`; None: from of old."""
    return Write(_ENTER.format(""), (0 if at is None else micros(at), group))


def put_off(group: int, now: datetime) -> list[Write]:
    """The group has had its turn, and nothing was found out; where nobody ever looked, whoever is in it is there from of old."""
    return [Write(_ENTER.format(_NO_MARK), (0, group)), Write(_PUT_OFF, (group, micros(now)), 1)]


async def newest_change(engine: Engine, group: int) -> int:
    """When one of the group's orders changed or somebody named an account last, microseconds; 0 where there are none."""
    rows = await engine.rows("SELECT MAX(updated_at) FROM orders WHERE group_id = ?", (group,))
    return max(integer(rows[0][0] or 0), await payout_accounts.newest(engine, group))


async def history(
    engine: Engine, group: Group, now: datetime, since: datetime | None, most: int | None = None,
    advance: Callable[[int], object] | None = None,
) -> History:  # fmt: skip
    """The group's facts of orders that changed since then, the `most` newest by number. `advance` is told how many were read."""
    low = order_id(group.id, max(0, group.last_number - (group.last_number if most is None else most)))
    ids = (low, order_id(group.id + 1, 0), 0 if since is None else micros(since))
    orders: list[_Kept] = []
    async for each in _paged(engine, ids):
        orders.append(each)
        if advance is not None and len(orders) % _PAGE == 0:
            advance(_PAGE)
    settled = [order for order in orders if order.state is State.SETTLED and order.taker is not None]
    setbacks, undertakings = await _dealings(engine, ids, {order.id: order for order in orders})
    accounts = await payout_accounts.shared(engine, group.id)
    return History(
        now=now,
        trades=tuple(sorted(filter(None, map(_trade, settled)), key=lambda each: (each.settled, each.order))),
        opinions=tuple(sorted((each for order in settled for each in _opinions(order)), key=lambda each: (each.at, each.order))),
        setbacks=tuple(sorted(setbacks, key=lambda each: (each.at, each.order))),
        undertakings=tuple(sorted(undertakings, key=lambda each: (each.at, each.order))),
        running=tuple(await running(engine, group.id)),
        joined=await joined(engine, group.id),
        accounts=accounts,
        persons=await links.persons(engine, accounts) if accounts else {},
        bounds=tuple(bounds(group)),
    )


async def running(engine: Engine, group: int, most: int = 1000) -> list[Running]:
    """The orders in work, with how often changes were asked for and how many lines in them are angry. Nothing that was said is given."""
    query = "SELECT data FROM orders WHERE group_id = ? AND state IN (?, ?) ORDER BY id DESC LIMIT ?"
    found = [_decode(str(row[0])) for row in await engine.rows(query, (group, *_AT_WORK, most))]
    ids = [order.id for order in found]
    changed, angry = dict[int, int](), dict[int, int]()
    for some in _in_pages(ids):
        marks = ", ".join("?" * len(some))
        steps = await engine.rows(
            f"SELECT order_id, name, body FROM records WHERE order_id IN ({marks}) AND name IN ('revise', 'propose_criteria')",
            some,
        )
        said = await engine.rows(f"SELECT order_id, text FROM room_lines WHERE order_id IN ({marks})", some)
        for order, name, body in steps:
            changed[integer(order)] = changed.get(integer(order), 0) + (str(name) in _CHANGED)
            angry[integer(order)] = angry.get(integer(order), 0) + is_angry(_decode_step(str(body)).note)
        for order, text in said:
            angry[integer(order)] = angry.get(integer(order), 0) + is_angry(str(text))
    return [
        Running(
            order=order.id, client=order.poster, worker=order.taker, revisions=order.revisions, other_changes=changed.get(order.id, 0),
            due=order.due, delivered=order.state is State.DELIVERED, angry=angry.get(order.id, 0),
        )
        for order in found if order.taker is not None
    ]  # fmt: skip


async def joined(engine: Engine, group: int, members: Iterable[int] | None = None) -> dict[int, datetime]:
    """Member → since when they are there, for those who were not from of old."""
    some = None if members is None else sorted(set(members))
    which = "" if some is None else f" AND member_id IN ({', '.join('?' * len(some))})"
    if some == []:
        return {}
    query = f"SELECT member_id, at FROM first_seen WHERE group_id = ? AND at > 0{which}"
    return {integer(member): instant(integer(at)) for member, at in await engine.rows(query, (group, *(some or ())))}


def bounds(group: Group) -> Iterator[Bound]:
    """Where the group's share changes with the price."""
    tiers = group.terms.commission
    if not tiers.marginal:
        for lower, upper in zip(tiers.tiers, tiers.tiers[1:], strict=False):
            if lower.basis_points != upper.basis_points:
                yield Bound(upper.above, upper.basis_points > lower.basis_points)


async def _paged(engine: Engine, ids: tuple[int, int, int]) -> AsyncIterator[_Kept]:
    """The orders with an id between the first two, drafts left out, that changed since the third, by id."""
    last, high, since = ids
    query = "SELECT id, data FROM orders WHERE id > ? AND id < ? AND updated_at >= ? AND state <> 'draft' ORDER BY id LIMIT ?"
    while rows := await engine.rows(query, (last, high, since, _PAGE)):
        for row in rows:
            yield _decode(str(row[1]))
        last = integer(rows[-1][0])


async def _dealings(
    engine: Engine, ids: tuple[int, int, int], orders: Mapping[int, _Kept]
) -> tuple[list[Setback], list[Undertaking]]:
    """Who took on and published what, and dropped out of it."""
    setbacks, undertakings = list[Setback](), list[Undertaking]()
    last, high, _ = ids
    marks = ", ".join("?" * len(_NAMES))
    query = (
        f"SELECT order_id, seq, name, actor_id, body FROM records WHERE (order_id, seq) > (?, ?) AND order_id < ? AND name IN ({marks})"
        " ORDER BY order_id, seq LIMIT ?"
    )
    place, taker = (last, 0), dict[int, int | None]()
    while rows := await engine.rows(query, (*place, high, *_NAMES, _PAGE)):
        for key, _, name, actor, body in rows:
            order = orders.get(integer(key))
            if order is not None:
                _take_in(order, str(name), integer(actor), _decode_step(str(body)), taker, setbacks, undertakings)
        place = (integer(rows[-1][0]), integer(rows[-1][1]))
    return setbacks, undertakings


def _take_in(
    order: _Kept, name: str, actor: int, step: _Step, taker: dict[int, int | None], setbacks: list[Setback],
    undertakings: list[Undertaking],
) -> None:  # fmt: skip
    if name in _TAKEN:
        quoted = next((quote.by for quote in order.quotes if quote.number == step.quote), None)
        member = {"claim": actor, "choose": quoted}.get(name, step.to)
        member = order.taker if member is None else member
        taker[order.id] = member
        if member is not None:
            undertakings.append(Undertaking(order=order.id, member=member, as_client=False, at=step.at))
    elif name in _PUBLISHED:
        undertakings.append(Undertaking(order=order.id, member=order.poster, as_client=True, at=step.at))
    else:
        mishap = _MISHAPS[name]
        who = order.poster if mishap in (Mishap.CANCELLED, Mishap.UNPAID) else taker.get(order.id)
        if who is not None and (mishap is not Mishap.CANCELLED or step.source is State.OPEN):
            setbacks.append(Setback(order=order.id, member=who, mishap=mishap, at=step.at))


def _trade(order: _Kept) -> Trade | None:
    """None for an order that was kept before these instants were."""
    if order.taker is None or order.since is None:
        return None
    accepted = order.accepted_at or order.since
    return Trade(
        order=order.id, client=order.poster, worker=order.taker, price=order.price, currency=order.currency,
        claimed=order.claimed_at or accepted, accepted=accepted, settled=order.since,
    )  # fmt: skip


def _opinions(order: _Kept) -> Iterator[Opinion]:
    """What may be read of the order's reviews."""
    for each in order.reviews if is_open(order.reviews, revealed=order.reviews_open) else ():
        yield Opinion(order=order.id, author=each.author, of=each.of, score=each.score, at=each.at)


def _in_pages(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _PAGE):
        yield ids[start : start + _PAGE]
