"""Counts that rules speak of."""

from datetime import datetime
from typing import Final

from jiedan.clock import micros
from jiedan.orders.rule_facts import Counts
from jiedan.storage.engine import Engine, integer

_COUNTS: Final = (
    "SELECT (SELECT COUNT(*) FROM orders WHERE group_id = ? AND taker_id = ? AND state = 'settled'),"
    " (SELECT COUNT(*) FROM orders WHERE group_id = ? AND taker_id = ? AND poster_id = ? AND created_at >= ?)"
    " + (SELECT COUNT(*) FROM orders WHERE group_id = ? AND taker_id = ? AND poster_id = ? AND created_at >= ?),"
    " (SELECT COUNT(*) FROM memberships WHERE group_id = ? AND standing = 'good')"
)


async def counts(engine: Engine, group: int, member: int, other: int, since: datetime) -> Counts:
    """Count them. `other` 0: nobody."""
    about = (group, member, group, member, other, micros(since), group, other, member, micros(since), group)
    [row] = await engine.rows(_COUNTS, about)
    return Counts(*map(integer, row))
