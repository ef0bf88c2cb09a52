"""Whom somebody names to take over the money that a holder has in hands."""

from jiedan.errors import Refusal
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.messages.grammar import fold
from jiedan.orders.order import Order
from jiedan.storage import members


async def successor(desk: Desk, asker: Asker, order: Order, said: str) -> int | None:
    """The holder of the order's group who is named, or whose message is answered; where nobody is, the one other holder there is.

    None where it cannot be told who is meant (the guard asks). Raises Refusal(`not-a-holder`) for somebody who holds nothing here.
    """
    staff = await members.staff(desk.engine, order.group)
    able = set(members.holders(staff))
    named = fold(said.strip().removeprefix("@").strip())
    answered = asker.inbound.reply_author
    if named:
        found = [each.member.id for each in staff if fold(each.member.name) == named]
        if not found or found[0] not in able:
            raise Refusal("not-a-holder", name=said.strip().removeprefix("@"))
        return found[0]
    if answered is not None and not asker.in_private and not answered.anonymous:
        found = [each.member.id for each in staff if each.member.uid == answered.id]
        if not found or found[0] not in able:
            raise Refusal("not-a-holder", name=answered.name)
        return found[0]
    others = able - {asker.member.id, *order.parties} - {order.holder if not _keeps(order, asker) else None}
    return others.pop() if len(others) == 1 else None


def _keeps(order: Order, asker: Asker) -> bool:
    return any(hand.member == asker.member.id for hand in order.hands)
