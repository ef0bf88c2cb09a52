"""Whom somebody names to take over the money that a holder has in hands."""

from collections.abc import Collection

from jiedan.errors import Refusal
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Membership
from jiedan.messages.grammar import fold
from jiedan.orders.order import Order
from jiedan.storage import members


async def successor(desk: Desk, asker: Asker, order: Order, said: str) -> int | None:
    """The holder of the order's group who is named, or whose message is answered; where nobody is, the one other holder there is.

    None where it cannot be told who is meant (the guard asks). Raises Refusal(`not-a-holder`) for somebody who holds nothing here.
    """
    staff = await members.staff(desk.engine, order.group)
    found = named(asker, staff, said)
    if found is not None:
        return found
    others = {*members.holders(staff)} - {asker.member.id, *order.parties} - {order.holder if not _keeps(order, asker) else None}
    return others.pop() if len(others) == 1 else None


def named(asker: Asker, staff: Collection[Membership], said: str) -> int | None:
    """The one of the staff who is named, or whose message is answered; None where nobody is. Raises Refusal(`not-a-holder`)."""
    name, answered = fold(said.strip().removeprefix("@").strip()), asker.inbound.reply_author
    if name:
        found = [each.member.id for each in staff if fold(each.member.name) == name]
        called = said.strip().removeprefix("@")
    elif answered is not None and not asker.in_private and not answered.anonymous:
        found, called = [each.member.id for each in staff if each.member.uid == answered.id], answered.name
    else:
        return None
    if not found or found[0] not in members.holders(staff):
        raise Refusal("not-a-holder", name=called)
    return found[0]


def _keeps(order: Order, asker: Asker) -> bool:
    return any(hand.member == asker.member.id for hand in order.hands)
