"""What speaks against asking somebody whether they are still there: an open order, or money."""

from jiedan.host.desk import Desk
from jiedan.host.lists import undone
from jiedan.orders.group import Group
from jiedan.orders.order import Order, State
from jiedan.storage import ledger, orders

_BEGUN = frozenset(State) - {State.DRAFT, State.EXPIRED}


async def running(desk: Desk, group: Group, member: int) -> list[Order]:
    """The orders in which the member is a side and something is left to be done, if only to pay out."""
    found = await orders.standing_in(desk.engine, [group.id], _BEGUN, member)
    return [order for order in found if undone(order)]


async def has_money(desk: Desk, group: Group, member: int) -> bool:
    """Whether anything stands on an account of the member."""
    own = {f"{kind}:{member}" for kind in ("holder", "payable", "to_return")}
    return any(each.amount for each in await ledger.balances(desk.engine, group.id) if each.account in own)
