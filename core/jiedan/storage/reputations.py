"""Reading what a group knows of its members' work."""

from collections.abc import Iterable
from typing import Final

import msgspec

from jiedan.members.points import Levels
from jiedan.members.reputation import Reputation
from jiedan.members.reviews import is_open
from jiedan.orders.order import Order
from jiedan.storage.engine import Engine, integer

_COMPLETED: Final = "SELECT COUNT(*) FROM points WHERE group_id = ? AND member_id = ? AND reason = 'completed'"
_POINTS: Final = "SELECT points FROM memberships WHERE group_id = ? AND member_id = ?"
_SETTLED: Final = "SELECT data FROM orders WHERE group_id = ? AND state = 'settled' AND (poster_id = ? OR taker_id = ?)"

_decode = msgspec.json.Decoder(Order).decode


async def reputations(engine: Engine, group: int, levels: Levels, members: Iterable[int]) -> dict[int, Reputation]:
    """Member → reputation in this group. The scores are those that others gave them, in no order, once they may be read."""
    return {member: await _reputation(engine, group, levels, member) for member in sorted(set(members))}


async def _reputation(engine: Engine, group: int, levels: Levels, member: int) -> Reputation:
    completed = await engine.rows(_COMPLETED, (group, member))
    points = await engine.rows(_POINTS, (group, member))
    settled = [_decode(str(row[0])) for row in await engine.rows(_SETTLED, (group, member, member))]
    scores = tuple(
        review.score
        for order in settled
        if is_open(order.reviews, revealed=order.reviews_open)
        for review in order.reviews
        if review.of == member
    )
    level = levels.level(integer(points[0][0]) if points else 0)
    return Reputation(level=level, completed=integer(completed[0][0]), scores=scores)
