"""What tells two rows of one verb apart: facts of the order and the act, never of the world outside."""

from collections.abc import Callable

from jiedan.messages.verbs import Verb
from jiedan.orders import sums
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
    """A proposal of one side waits for an answer."""
    return order.proposal is not None and order.proposal.kind != "mediate"


def extension_asked(order: Order, act: Act) -> bool:
    """Another deadline was asked for."""
    return order.proposal is not None and order.proposal.kind == "extend"


def cancel_asked(order: Order, act: Act) -> bool:
    """An end by agreement was asked for."""
    return order.proposal is not None and order.proposal.kind == "cancel"


def starts_the_work(order: Order, act: Act) -> bool:
    """With what comes in, everything is there that the work starts with."""
    return sums.coming_in(order, act) >= sums.missing_to_start(order)


def does_not_start_the_work(order: Order, act: Act) -> bool:
    """With what comes in, something is still missing that the work starts with."""
    return not starts_the_work(order, act)


def starts_the_work_later(order: Order, act: Act) -> bool:
    """With what comes in, the work could start, which a dispute has kept from starting."""
    return order.case is not None and order.case.came_from is State.FUNDING and starts_the_work(order, act)


def comes_in_meanwhile(order: Order, act: Act) -> bool:
    """A sum is named, and the work had begun before the dispute, or does not begin with it."""
    return act.amount is not None and not starts_the_work_later(order, act)


def nothing_at_the_start(order: Order, act: Act) -> bool:
    """The plan asks for nothing before the work starts."""
    return sums.missing_to_start(order) == 0


def something_at_the_start(order: Order, act: Act) -> bool:
    """The plan asks for money before the work starts."""
    return not nothing_at_the_start(order, act)


def something_comes_in(order: Order, act: Act) -> bool:
    """A sum is named, or one is due."""
    return act.amount is not None or sums.owing(order) > 0


def names_a_sum(order: Order, act: Act) -> bool:
    """A sum is named."""
    return act.amount is not None


def completes_the_price(order: Order, act: Act) -> bool:
    """With what comes in, the whole price is there."""
    return 0 < sums.missing(order) <= sums.coming_in(order, act)


def does_not_complete(order: Order, act: Act) -> bool:
    """With what comes in, something of the price is still missing, or nothing was before."""
    return something_comes_in(order, act) and not completes_the_price(order, act)


def paid_in_full(order: Order, act: Act) -> bool:
    """Every stage is paid."""
    return sums.missing(order) == 0


def not_paid_in_full(order: Order, act: Act) -> bool:
    """A stage is still unpaid."""
    return not paid_in_full(order, act)


def pays_all(order: Order, act: Act) -> bool:
    """With this payout nothing of what was released is left to pay out (or the order is over, and the guard finds that nothing was)."""
    owed = sums.owed_to_worker(order)
    return (owed > 0 or _over(order)) and sums.paying_out(order, act) >= owed


def pays_a_part(order: Order, act: Act) -> bool:
    """Something of what was released is left to pay out after it."""
    return sums.paying_out(order, act) < sums.owed_to_worker(order)


def gives_all_back(order: Order, act: Act) -> bool:
    """With this refund nothing is left to give back (or the order is over, and the guard finds that nothing was)."""
    owed = sums.owed_to_client(order)
    return (owed > 0 or _over(order)) and sums.giving_back(order, act) >= owed


def gives_a_part_back(order: Order, act: Act) -> bool:
    """Something is left to give back after it."""
    return sums.giving_back(order, act) < sums.owed_to_client(order)


def payout_waits(order: Order, act: Act) -> bool:
    """A payout waits for the worker's word (or the order is over, and the guard finds that none does)."""
    return _over(order) or any(payout.confirmed_at is None for payout in order.payouts)


def has_some(order: Order, act: Act) -> bool:
    """Whoever acts has money of the order in hands."""
    return act.whose in (None, act.actor.member) and sums.in_hand(order, act.actor.member) > 0


def somebody_else_has_some(order: Order, act: Act) -> bool:
    """Others have money of the order in hands, and whoever acts has none."""
    some = bool(order.hands) if act.whose is None else sums.in_hand(order, act.whose) > 0
    return some and not has_some(order, act)


def handover_asked(order: Order, act: Act) -> bool:
    """Somebody was asked to take over what another has in hands."""
    return order.handover is not None


def _over(order: Order) -> bool:
    return order.state in (State.SETTLED, State.CANCELLED)


def no_cancel_asked(order: Order, act: Act) -> bool:
    """No end by agreement waits for an answer."""
    return not cancel_asked(order, act)


def first_review(order: Order, act: Act) -> bool:
    """Nobody else has reviewed yet."""
    return not any(review.author != act.actor.member for review in order.reviews)


def last_review(order: Order, act: Act) -> bool:
    """The other side has reviewed already."""
    return not first_review(order, act)


def came_from(state: State) -> Condition:
    """The dispute was opened in `state`, and is withdrawn by a word of its own or because the other side was asked to."""
    return lambda order, act: order.case is not None and order.case.came_from is state and _withdraws(order, act)


def _withdraws(order: Order, act: Act) -> bool:
    return act.verb is Verb.WITHDRAW or (order.proposal is not None and order.proposal.kind == "withdraw")
