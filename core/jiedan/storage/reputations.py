"""Reading what a group knows of its members' work."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

import msgspec

from jiedan.members.points import Levels
from jiedan.members.reputation import Circle, Deal, Reputation, Weighed, others, weighed
from jiedan.members.reviews import Review, is_open
from jiedan.patterns.finding import FAKED, Kind
from jiedan.storage import findings, histories
from jiedan.storage.engine import Engine, integer

NEWEST: Final = 300
"""So many deals of a member are weighed: the newest."""
_COMPLETED: Final = (
    "SELECT COUNT(*) FROM points p WHERE p.group_id = ? AND p.member_id = ? AND p.reason = 'completed' AND NOT EXISTS"
    " (SELECT 1 FROM points q WHERE q.order_id = p.order_id AND q.seq = -p.seq AND q.member_id = p.member_id)"
)
_POINTS: Final = "SELECT points FROM memberships WHERE group_id = ? AND member_id = ?"
_SETTLED: Final = (
    "SELECT data FROM orders WHERE group_id = ? AND state = 'settled' AND (poster_id = ? OR taker_id = ?) ORDER BY number"
)


class _Settled(msgspec.Struct, gc=False):
    """What counts of a settled order."""

    id: int
    poster: int
    taker: int
    price: int
    currency: str
    since: datetime | None = None
    accepted_at: datetime | None = None
    reviews: tuple[Review, ...] = ()
    reviews_open: bool = False


_decode = msgspec.json.Decoder(_Settled).decode


async def reputations(engine: Engine, group: int, levels: Levels, members: Iterable[int]) -> dict[int, Reputation]:
    """Member → reputation in this group. The scores are those that others gave them, in no order, once they may be read."""
    return {member: await _reputation(engine, group, levels, member) for member in sorted(set(members))}


async def weighed_in(engine: Engine, group: int, member: int) -> Weighed:
    """What the member's deals in the group come to, without those that farming made."""
    return await _weighed(engine, group, member, await _settled(engine, group, member))


async def _reputation(engine: Engine, group: int, levels: Levels, member: int) -> Reputation:
    completed = await engine.rows(_COMPLETED, (group, member))
    points = await engine.rows(_POINTS, (group, member))
    settled = await _settled(engine, group, member)
    scores = tuple(review.score for order in settled for review in _readable(order) if review.of == member)
    level = levels.level(integer(points[0][0]) if points else 0)
    heavy = await _weighed(engine, group, member, settled)
    return Reputation(level=level, completed=integer(completed[0][0]), scores=scores, weighed=heavy)


async def _settled(engine: Engine, group: int, member: int) -> list[_Settled]:
    return [_decode(str(row[0])) for row in await engine.rows(_SETTLED, (group, member, member))]


async def _weighed(engine: Engine, group: int, member: int, settled: Sequence[_Settled]) -> Weighed:
    """Deals of findings that were upheld count for nothing, and so do the reviews of a bombing that was."""
    void = await findings.void_orders(engine, group) if settled else set()
    false = {order for kind, order in void if kind in FAKED}
    bombed = {order for kind, order in void if kind is Kind.BOMBING}
    deals = [_deal(order, member, reviewed=order.id not in bombed) for order in settled[-NEWEST:] if order.id not in false]
    partners = sorted({deal.partner for deal in deals})
    if not partners:
        return Weighed()
    mark = await histories.mark(engine, group)
    circle = Circle(
        others=others(member, await _pairs(engine, group, partners)),
        joined=await histories.joined(engine, group, partners),
        medians={} if mark is None else mark.medians,
    )
    return weighed(deals, circle)


async def _pairs(engine: Engine, group: int, partners: Sequence[int]) -> set[tuple[int, int]]:
    """Everybody with whom one of the partners traded."""
    marks = ", ".join("?" * len(partners))
    found: set[tuple[int, int]] = set()
    for column in ("poster_id", "taker_id"):
        query = (
            f"SELECT DISTINCT poster_id, taker_id FROM orders WHERE group_id = ? AND {column} IN ({marks}) AND state = 'settled'"
        )
        found |= {(integer(poster), integer(taker)) for poster, taker in await engine.rows(query, (group, *partners))}
    return found


def _deal(order: _Settled, member: int, *, reviewed: bool) -> Deal:
    at = order.accepted_at or order.since or histories.LONG_AGO
    score = next((review.score for review in _readable(order) if review.of == member), None) if reviewed else None
    partner = order.taker if member == order.poster else order.poster
    return Deal(partner=partner, price=order.price, currency=order.currency, at=at, score=score)


def _readable(order: _Settled) -> tuple[Review, ...]:
    return order.reviews if is_open(order.reviews, revealed=order.reviews_open) else ()
