"""Deliveries that are parcels: on their way, there, and when the client's time to look begins (edge case 88)."""

from datetime import datetime
from typing import Any

import msgspec

from jiedan.errors import Refusal
from jiedan.messages.shipping import tracking_in
from jiedan.orders.act import Act
from jiedan.orders.changes import delivered
from jiedan.orders.order import Order, Shipment


def on_its_way(order: Order, act: Act) -> bool:
    """A parcel was sent, and the client has not said that it is there."""
    return order.shipment is not None and order.shipment.arrived_at is None


def names_the_parcel(order: Order, act: Act) -> None:
    """Something sent is words (by whom, which number, when it is there) or files."""
    if not act.note.strip() and not act.files:
        raise Refusal("say-more-ship", number=order.number)


def shipped(order: Order, act: Act) -> dict[str, Any]:
    """A delivery that is on its way, with its number and when it should be there."""
    arrives = act.until if act.until is not None and act.until > act.at else None
    return delivered(order, act) | {"shipment": Shipment(tracking=tracking_in(act.note), arrives=arrives)}


def arrived(order: Order, act: Act) -> dict[str, Any]:
    """The client has the parcel in hand."""
    assert order.shipment is not None
    return {"shipment": msgspec.structs.replace(order.shipment, arrived_at=act.at)}


def in_hand(order: Order, now: datetime) -> datetime:
    """From when on the client can look at the delivery: when the parcel was there, or should be, or by the rule; else now."""
    parcel = order.shipment
    if parcel is None:
        return now
    return parcel.arrived_at or max(now, parcel.arrives or now + order.terms.transit)
