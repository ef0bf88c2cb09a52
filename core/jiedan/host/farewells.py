"""Somebody is removed from a group without anybody's doing. Nobody is who has an open order, or money there."""

from typing import Protocol

from jiedan.host.context import addressed
from jiedan.host.deeds import otherwise
from jiedan.host.desk import Desk
from jiedan.host.lists import undone
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may
from jiedan.messages.deeds import Remove
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.orders.order import Order, State
from jiedan.storage import ledger, members, orders
from jiedan.storage.unit_of_work import UnitOfWork

_BEGUN = frozenset(State) - {State.DRAFT, State.EXPIRED}


class Removes(Protocol):
    """Removes somebody from a group, in this unit of work."""

    async def __call__(
        self, desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, *, why: str, key: str, again: bool = False,
        by: int | None = None,
    ) -> bool:  # fmt: skip
        """Whether they are removed. `why` is said to those who keep order; `again`: they may come back; `by`: who decided, None: nobody."""


async def running(desk: Desk, group: Group, member: int) -> list[Order]:
    """The orders in which the member is a side and something is left to be done, if only to pay out."""
    found = await orders.standing_in(desk.engine, [group.id], _BEGUN, member)
    return [order for order in found if undone(order)]


async def has_money(desk: Desk, group: Group, member: int) -> bool:
    """Whether anything stands on an account of the member."""
    own = {f"{kind}:{member}" for kind in ("holder", "payable", "to_return")}
    return any(each.amount for each in await ledger.balances(desk.engine, group.id) if each.account in own)


async def remove(
    desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, *, why: str, key: str, again: bool = False,
    by: int | None = None,
) -> bool:  # fmt: skip
    """As `Removes`: not with an open order or money."""
    del key, by  # nothing is remembered of it yet
    member = membership.member
    if await running(desk, group, member.id) or await has_money(desk, group, member.id):
        return False
    unit.rests_on(membership)
    chat, language = group.chat, group.language
    for each in await members.staff(desk.engine, group.id):
        if may(each, Right.REMOVE) and not addressed(each.member, group)[1]:
            chat, language = addressed(each.member, group)[0], each.member.language or group.language
            break
    deed = Remove(chat=group.chat, user=member.uid, again=again)
    unit.do(group.platform, chat, deed, why, otherwise(desk.catalog, Verb.REMOVE, language))
    return True
