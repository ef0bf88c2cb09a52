"""What tells two rows of one verb apart: facts of the order and the act, never of the world outside."""

from collections.abc import Callable

from jiedan.orders.act import Act
from jiedan.orders.order import Order, State

Condition = Callable[[Order, Act], bool]


def always(order: Order, act: Act) -> bool:
    """There is nothing to tell apart."""
    return True


def screened(order: Order, act: Act) -> bool:
    """A moderator looks first."""
    return order.terms.screened


def not_screened(order: Order, act: Act) -> bool:
    """Nobody looks first."""
    return not order.terms.screened


def cooling_off(order: Order, act: Act) -> bool:
    """The claim is younger than the cooling-off (an instant that is exactly as old still counts as inside)."""
    return order.bought is None and order.claimed_at is not None and act.at <= order.claimed_at + order.terms.cooling_off


def cooled_off(order: Order, act: Act) -> bool:
    """The cooling-off is over."""
    return order.bought is None and not cooling_off(order, act)


def something_asked(order: Order, act: Act) -> bool:
    """A proposal waits for an answer."""
    return order.proposal is not None


def extension_asked(order: Order, act: Act) -> bool:
    """Another deadline was asked for."""
    return order.proposal is not None and order.proposal.kind == "extend"


def cancel_asked(order: Order, act: Act) -> bool:
    """An end by agreement was asked for."""
    return order.proposal is not None and order.proposal.kind == "cancel"


def nothing_received(order: Order, act: Act) -> bool:
    """No money came in yet."""
    return order.received == 0


def first_review(order: Order, act: Act) -> bool:
    """Nobody else has reviewed yet."""
    return not any(review.author != act.actor.member for review in order.reviews)


def last_review(order: Order, act: Act) -> bool:
    """The other side has reviewed already."""
    return not first_review(order, act)


def worker_gets_some(order: Order, act: Act) -> bool:
    """The judge gives the worker something, or has not said how much (the guard asks)."""
    return act.amount != 0


def worker_gets_none(order: Order, act: Act) -> bool:
    """The judge gives everything back."""
    return act.amount == 0


def came_from(state: State) -> Condition:
    """The dispute was opened in `state`."""
    return lambda order, act: order.case is not None and order.case.came_from is state
