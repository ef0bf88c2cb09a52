"""Packages: a worker's fixed offer. The listing stays and counts; each purchase is an order of its own, posted by the buyer."""

from datetime import datetime
from typing import Any, Final

from jiedan.errors import Refusal
from jiedan.orders import sums
from jiedan.orders.act import Act
from jiedan.orders.criteria import confirmed_text
from jiedan.orders.order import Order, OrderKind
from jiedan.orders.quote import Bought

Fields = dict[str, Any]
"""Names of fields of Order → their new values."""

MOST_SOLD: Final = 10_000
"""So often at most one listing is bought."""


def is_purchase(order: Order, act: Act) -> bool:
    """It was bought out of a package."""
    return order.bought is not None


def pays_first(order: Order, act: Act) -> bool:
    """It was bought out of a package, and the plan asks for money before the work starts."""
    return is_purchase(order, act) and sums.missing_to_start(order) > 0


def pays_later(order: Order, act: Act) -> bool:
    """It was bought out of a package, and the plan asks for nothing before the work starts."""
    return is_purchase(order, act) and sums.missing_to_start(order) == 0


def delisted(order: Order, now: datetime) -> datetime | None:
    """After 30 days, a package only."""
    return now + order.terms.package_lives if order.kind is OrderKind.PACKAGE else None


def unpaid(order: Order, now: datetime) -> datetime | None:
    """After 24 h, what was bought only."""
    return None if order.bought is None else now + order.terms.fund_within


def not_delisted(order: Order, act: Act) -> None:
    """The time in which it can be bought is not over, also when the clock has not come to it yet."""
    end = order.clock("delist")
    if end is not None and end <= act.at:
        raise Refusal("package-over", number=order.number)
    if order.sold >= MOST_SOLD:
        raise Refusal("package-over", number=order.number)


def sold(order: Order, act: Act) -> Fields:
    """Bought once more."""
    return {"sold": order.sold + 1}


def bought(order: Order, act: Act) -> Fields:
    """The seller has it, by the standing offer; the time that the package takes runs from the purchase. What the seller wrote counts as
    done holds from then on, for the buyer agrees to it by buying.
    """
    assert order.bought is not None
    due = order.stated_due if order.lasts is None else act.at + order.lasts
    return {
        "taker": order.bought.seller, "claimed_at": act.at, "confirmed_at": act.at, "stated_due": due,
        "criteria": confirmed_text(order, act),
    }  # fmt: skip


def bought_unfunded(order: Order, act: Act) -> Fields:
    """So it is, and the work begins."""
    fields = bought(order, act)
    return fields | {"due": fields["stated_due"]}


def purchase_of(listing: Order, *, id: int, number: int, buyer: int) -> Order:  # noqa: A002 - as the field is called
    """The draft of an order that is bought out of `listing`: its words, its price and its terms, posted by the buyer."""
    return Order(
        id=id, group=listing.group, number=number, poster=buyer, title=listing.title, requirements=listing.requirements,
        text=listing.text, files=listing.files, price=listing.price, currency=listing.currency, terms=listing.terms, lasts=listing.lasts,
        criteria=listing.criteria, bought=Bought(listing=listing.number, seller=listing.poster),
    )  # fmt: skip
