"""What must hold besides state and part where money is concerned: each guard lets an act pass or raises the Refusal that explains it."""

from jiedan.errors import Refusal
from jiedan.messages.verbs import Verb
from jiedan.money import LARGEST, Money
from jiedan.orders import sums
from jiedan.orders.act import Act
from jiedan.orders.order import Order


def nothing_paid(order: Order, act: Act) -> None:
    """Nobody said that money is on its way, and none came in."""
    if order.reported_at is not None or order.received:
        raise Refusal("already-paid", number=order.number)


def not_reported(order: Order, act: Act) -> None:
    """No report waits for an answer."""
    if order.reported_at is not None:
        raise Refusal("reported-already", number=order.number)


def some_amount(order: Order, act: Act) -> None:
    """A sum came in: the one that is named, or what is due."""
    amount = sums.coming_in(order, act)
    if amount <= 0:
        raise Refusal("say-amount", number=order.number, price=_money(order, order.price))
    if amount > LARGEST:
        raise Refusal("price-too-large", most=_money(order, LARGEST))


def share_of_held(order: Order, act: Act) -> None:
    """A split gives the worker between nothing and all that is held."""
    if act.amount is not None and not 0 <= act.amount <= sums.held(order):
        raise Refusal("split-too-large", number=order.number, most=_money(order, sums.held(order)))


def names_another_split(order: Order, act: Act) -> None:
    """Who answers a proposal with one of their own says how much the worker gets in it, and it is another sum."""
    if act.amount is None or (order.proposal is not None and act.amount == order.proposal.to_worker):
        raise Refusal("say-more-split", number=order.number, most=_money(order, sums.held(order)))


def names_a_share(order: Order, act: Act) -> None:
    """An award says how much the worker gets, and why."""
    if act.amount is None or not act.note.strip():
        raise Refusal("say-more-award", number=order.number, most=_money(order, sums.held(order)))
    share_of_held(order, act)


def funded(order: Order, act: Act) -> None:
    """Work goes on only where the money to start with is in."""
    if sums.missing_to_start(order):
        raise Refusal("not-funded", number=order.number)
    if act.until is not None and act.until <= act.at:
        raise Refusal("extend-later", number=order.number)


def pays_what_is_owed(order: Order, act: Act) -> None:
    """There is something to pay out, nobody said yet that it was, and it is no more than that."""
    if not order.to_worker:
        raise Refusal("nothing-to-pay-out", number=order.number)
    owed = sums.owed_to_worker(order)
    if not owed:
        raise Refusal("paid-out-already", number=order.number)
    _fits(order, act, owed)


def gives_back_what_is_owed(order: Order, act: Act) -> None:
    """There is something to give back, nobody said yet that it was, and it is no more than that."""
    if not order.to_client:
        raise Refusal("nothing-to-refund", number=order.number)
    owed = sums.owed_to_client(order)
    if not owed:
        raise Refusal("refunded-already", number=order.number)
    _fits(order, act, owed)


def has_it(order: Order, act: Act) -> None:
    """Only who has the order's money in hands can pay it out or give it back, and no more than that."""
    there = sums.in_hand(order, act.actor.member)
    wanted = sums.paying_out(order, act) if act.verb is Verb.PAY_OUT else sums.giving_back(order, act)
    if not there:
        raise Refusal("other-holder", number=order.number)
    if wanted > there:
        raise Refusal("not-in-your-hands", number=order.number, most=_money(order, there))


def was_paid_out(order: Order, act: Act) -> None:
    """A holder said that something was paid out, and the worker has not confirmed it yet."""
    if not order.payouts:
        raise Refusal("not-paid-out", number=order.number)
    if all(payout.confirmed_at for payout in order.payouts):
        raise Refusal("payout-confirmed-already", number=order.number)


def names_successor(order: Order, act: Act) -> None:
    """Somebody else is named who shall take the money over; neither they nor who asks is a party."""
    if act.to is None:
        raise Refusal("say-more-hand_over", number=order.number)
    if act.to in order.parties or act.actor.member in order.parties:
        raise Refusal("party-holds", number=order.number)
    if sums.giver(order, act) is None:
        raise Refusal("holds-already", number=order.number)


def still_in_hand(order: Order, act: Act) -> None:
    """What was asked to be taken over is still there, and who takes it over is no party."""
    if order.handover is None or not sums.in_hand(order, order.handover.holder):
        raise Refusal("nothing-to-take-over", number=order.number)
    if act.actor.member in order.parties:
        raise Refusal("party-holds", number=order.number)


def _fits(order: Order, act: Act, owed: int) -> None:
    """A sum that is named is more than nothing, and no more than what is owed."""
    if act.amount is not None and not 0 < act.amount <= owed:
        raise Refusal("other-sum", number=order.number, owed=_money(order, owed))


def _money(order: Order, minor: int) -> str:
    return str(Money(minor, order.currency))
