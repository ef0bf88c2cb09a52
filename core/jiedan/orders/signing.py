"""Drawing up an agreement and signing it: conditions, guards and changes of the rows in `rows/signing`."""

import msgspec

from jiedan.errors import Refusal
from jiedan.orders.act import Act
from jiedan.orders.agreement import Agreement
from jiedan.orders.changes import Fields
from jiedan.orders.order import Order


def standing(order: Order) -> Agreement | None:
    """The agreement between the two sides that the order has now; None where there is none, or it was made with an earlier taker."""
    there = order.agreement
    return there if there is not None and there.claimed_at == order.claimed_at else None


def signatures(order: Order) -> tuple[int, ...]:
    """Who has signed the agreement."""
    there = standing(order)
    return () if there is None else there.signed


def other_side_open(order: Order, act: Act) -> bool:
    """The other side has not signed the agreement yet."""
    return order.other(act.actor.member) not in signatures(order)


def other_side_signed(order: Order, act: Act) -> bool:
    """The other side has signed the agreement already."""
    return not other_side_open(order, act)


def none_yet(order: Order, act: Act) -> None:
    """An agreement is drawn up once for two sides: what one of them has signed stays as it is."""
    if standing(order) is not None:
        raise Refusal("agreement-there", number=order.number)


def drawn_up(order: Order, act: Act) -> None:
    """There is an agreement to sign, and the actor has not signed it."""
    if standing(order) is None:
        raise Refusal("no-agreement", number=order.number)
    if act.actor.member in signatures(order):
        raise Refusal("signed-already", number=order.number)


def laid_down(order: Order, act: Act) -> Fields:
    """The text of the agreement, between the two sides as they are now."""
    assert order.claimed_at is not None
    return {"agreement": Agreement(text=act.note, claimed_at=order.claimed_at)}


def signed(order: Order, act: Act) -> Fields:
    """One more signature under the agreement."""
    assert order.agreement is not None
    return {"agreement": msgspec.structs.replace(order.agreement, signed=(*order.agreement.signed, act.actor.member))}
