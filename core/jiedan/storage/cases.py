"""Reading what disputes need: who could sit on a panel, and how long disputes took."""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from jiedan.clock import instant, micros
from jiedan.members.member import Membership, Standing
from jiedan.members.roles import Role
from jiedan.orders.order import Order
from jiedan.storage import members
from jiedan.storage.engine import Engine, integer

_TRADED: Final = (
    "SELECT DISTINCT poster_id, taker_id FROM orders WHERE group_id = ? AND taker_id IS NOT NULL AND updated_at >= ?"
    " AND id <> ? AND (poster_id IN (?, ?) OR taker_id IN (?, ?))"
)


async def candidates(engine: Engine, order: Order, since: datetime) -> list[Membership]:
    """The arbitrators of the order's group, in good standing, who traded with neither of its sides since then."""
    one, other = order.parties
    rows = await engine.rows(_TRADED, (order.group, micros(since), order.id, one, other, one, other))
    traded = {integer(member) for row in rows for member in row}
    staff = await members.staff(engine, order.group)
    return [
        each
        for each in staff
        if Role.ARBITRATOR in each.roles and each.standing is Standing.GOOD and each.member.id not in traded
    ]


async def steps(engine: Engine, group: int, names: Collection[str], since: datetime) -> dict[int, list[tuple[str, datetime]]]:
    """Order → which of these transitions it took, and when, in order. Only orders to which one of them happened since then."""
    marks = ", ".join("?" * len(names))
    query = (
        f"SELECT order_id, name, at FROM records WHERE order_id IN (SELECT DISTINCT order_id FROM records WHERE order_id BETWEEN ? AND ?"
        f" AND at >= ? AND name IN ({marks})) AND name IN ({marks}) ORDER BY order_id, seq"
    )
    found: dict[int, list[tuple[str, datetime]]] = {}
    rows = await engine.rows(query, (group << 32, (group + 1) << 32, micros(since), *names, *names))
    for order, name, at in rows:
        found.setdefault(integer(order), []).append((str(name), instant(integer(at))))
    return found
