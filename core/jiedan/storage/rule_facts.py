"""Counts that rules speak of."""

from datetime import datetime, timedelta
from typing import Final

from jiedan.clock import micros
from jiedan.members.conduct import held_against
from jiedan.members.strikes import counting
from jiedan.orders.group import Group
from jiedan.orders.rule_facts import WITHIN, Counts
from jiedan.storage import let_downs, strikes
from jiedan.storage.engine import Engine, integer

_COUNTS: Final = (
    "SELECT (SELECT COUNT(*) FROM orders WHERE group_id = ? AND taker_id = ? AND state = 'settled'),"
    " (SELECT COUNT(*) FROM orders WHERE group_id = ? AND taker_id = ? AND poster_id = ? AND created_at >= ?)"
    " + (SELECT COUNT(*) FROM orders WHERE group_id = ? AND taker_id = ? AND poster_id = ? AND created_at >= ?),"
    " (SELECT COUNT(*) FROM memberships WHERE group_id = ? AND standing = 'good')"
)


async def counts(engine: Engine, group: Group, member: int, other: int, now: datetime) -> Counts:
    """Count them, at `now`. `other` 0: nobody."""
    since, conduct = micros(now - WITHIN), group.rules.conduct
    about = (group.id, member, group.id, member, other, since, group.id, other, member, since, group.id)
    [row] = await engine.rows(_COUNTS, about)
    struck = await strikes.of_member(engine, group.id, member) if member else []
    dropped = await let_downs.of_member(engine, group.id, member, now - timedelta(days=conduct.release_days)) if member else []
    releases = sum(held_against(each, conduct, now) for each in dropped)
    completed, with_other, there = map(integer, row)
    return Counts(completed, with_other, there, counting(struck, conduct, now), releases)
