"""Who has an order next: whom a moderator names, and who stands by for the case that whoever has it drops out."""

from datetime import datetime
from typing import Any, Final

from jiedan.errors import Refusal
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act
from jiedan.orders.order import Order

Fields = dict[str, Any]
"""Names of fields of Order → their new values."""

MOST_ON_STANDBY: Final = 20
"""So many members at most stand by for one order."""


def takes_claims(order: Order, act: Act | None = None) -> bool:
    """Whoever comes first has it; it is neither given away by quotes nor bought."""
    return order.takes is Verb.CLAIM and order.bought is None


def at_once(order: Order, now: datetime) -> datetime | None:
    """At once, where the turn of somebody on standby has come."""
    return now if order.next_up is not None else None


def names_somebody(order: Order, act: Act) -> None:
    """An order is given to a member, and to nobody who posted it, nor to whoever just gave it back."""
    if act.to is None:
        raise Refusal("say-more-assign", number=order.number)
    if act.to == order.poster:
        raise Refusal("assign-poster", number=order.number)
    if any(waiting.member == act.to and act.at < waiting.until for waiting in order.waiting):
        raise Refusal("assign-waiting", number=order.number)


def not_in_hand(order: Order, act: Act) -> None:
    """Whoever has the order, or stands by already, does not stand by for it; and not more do than have a chance."""
    member = act.actor.member
    if member == order.taker:
        raise Refusal("standby-yours", number=order.number)
    if member in order.standby:
        raise Refusal("standby-already", number=order.number, place=order.standby.index(member) + 1)
    if len(order.standby) >= MOST_ON_STANDBY:
        raise Refusal("standby-full", number=order.number, most=MOST_ON_STANDBY)


def on_standby(order: Order, act: Act) -> None:
    """Only who stands by can stop it."""
    if act.actor.member not in order.standby:
        raise Refusal("standby-not-you", number=order.number)


def assigned(order: Order, act: Act) -> Fields:
    """A moderator's choice has it now."""
    return {"taker": act.to, "claimed_at": act.at, "standby": _without(order, act.to)}


def stood_by(order: Order, act: Act) -> Fields:
    """One more at the end of the line."""
    return {"standby": (*order.standby, act.actor.member)}


def stood_down(order: Order, act: Act) -> Fields:
    """One fewer in the line."""
    return {"standby": _without(order, act.actor.member)}


def called_up(order: Order, act: Act) -> Fields:
    """Whose turn it is has the order, and time to confirm."""
    return {"taker": order.next_up, "claimed_at": act.at, "next_up": None, "standby": _without(order, order.next_up)}


def _without(order: Order, member: int | None) -> tuple[int, ...]:
    return tuple(each for each in order.standby if each != member)
