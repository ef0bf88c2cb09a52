"""What an order's money comes to at this moment, from the facts on it, in minor units of its currency. Nothing here changes anything."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from jiedan.ledger.commission import earned
from jiedan.ledger.plan import Due, Released
from jiedan.money import share_half_up
from jiedan.orders.act import Act
from jiedan.orders.order import Order, State
from jiedan.orders.payments import Hand, Payout, Receipt, Refund


class StageSum(msgspec.Struct, frozen=True, kw_only=True):
    """One stage of the plan: what it costs, and what of that came in, belongs to the worker (and the group), or goes back."""

    amount: int
    due: Due
    received: int
    released: int
    refunded: int


def released(order: Order) -> int:
    """What was released so far: the worker's and the group's."""
    return order.to_worker + order.commission


def held(order: Order) -> int:
    """What came in for the order and was neither released nor given back: what stands on its escrow account."""
    return order.received - released(order) - (order.to_client - order.surplus)


def due_now(order: Order) -> int:
    """What the client owes by now of the whole price, paid or not: every stage whose moment has come."""
    moment = Due.START
    if order.progress_at is not None:
        moment = Due.MIDDLE
    if order.deliveries:
        moment = Due.DELIVERY
    if order.accepted_at is not None:
        moment = Due.ACCEPTANCE
    return order.terms.plan.due_by(moment, order.price)


def owing(order: Order) -> int:
    """What is due now and did not come in yet."""
    return max(0, due_now(order) - order.received)


def missing_to_start(order: Order) -> int:
    """What has still to come in before the work starts."""
    return max(0, order.terms.plan.due_by(Due.START, order.price) - order.received)


def missing(order: Order) -> int:
    """What has still to come in of the whole price."""
    return order.price - order.received


def coming_in(order: Order, act: Act) -> int:
    """What a holder says came in: the figure, or what is due."""
    return owing(order) if act.amount is None else act.amount


def said_to_be_paid(order: Order) -> int:
    """What the client says is on its way: the figure of the latest report, else what is due, else all that is missing."""
    named = order.reports[-1].amount if order.reports else None
    return (owing(order) or missing(order)) if named is None else named


def in_hand(order: Order, member: int) -> int:
    """What this member has in hands of the order's money."""
    return sum(hand.amount for hand in order.hands if hand.member == member)


def giver(order: Order, act: Act) -> int | None:
    """Whose money a hand-over moves: that of whom it names, else of whoever asks, who else has none that of the first who has some; None
    where nobody but the one who is to take it over has any.
    """
    whose = act.whose or (act.actor.member if in_hand(order, act.actor.member) else None)
    hands = (hand.member for hand in order.hands if hand.member != act.to and whose in (None, hand.member))
    return next(hands, None)


def owed_to_worker(order: Order) -> int:
    """What was released and not paid out yet."""
    return order.to_worker - sum(payout.amount for payout in order.payouts)


def owed_to_client(order: Order) -> int:
    """What must go back and did not yet."""
    return order.to_client - sum(refund.amount for refund in order.refunds)


def paying_out(order: Order, act: Act) -> int:
    """What a holder says they paid the worker: the figure, or all that is owed and in their hands."""
    return min(owed_to_worker(order), in_hand(order, act.actor.member)) if act.amount is None else act.amount


def giving_back(order: Order, act: Act) -> int:
    """What a holder says they gave the client back: the figure, or all that is owed and in their hands."""
    return min(owed_to_client(order), in_hand(order, act.actor.member)) if act.amount is None else act.amount


def moved(order: Order, member: int, amount: int) -> tuple[Hand, ...]:
    """Everybody's hands after `amount` more (or less) in this member's; empty ones are gone."""
    hands = {hand.member: hand.amount for hand in order.hands}
    hands[member] = hands.get(member, 0) + amount
    return tuple(Hand(each, rest) for each, rest in hands.items() if rest)


def split(order: Order, share: int) -> tuple[int, int]:
    """(to the worker, to the group) when `share` minor units more of what is held are released. They sum to `share`."""
    before = released(order)
    terms = order.terms
    earned_then = earned(terms.commission, terms.plan, order.price, before + share, order.rate_at_most)
    commission = min(share, max(0, earned_then - order.commission))
    return share - commission, commission


def due_on_receipt(order: Order) -> int:
    """What of the money that came in belongs to the worker at once by the plan, and was not released yet."""
    return max(0, sum(stage.received for stage in _on_receipt(order)) - released(order))


def by_rule(order: Order) -> int:
    """The worker's part of what is held, by the refund rule of the order."""
    rule = order.terms.refunds
    back = rule.delivered if order.deliveries else rule.begun if order.progress_at is not None else rule.untouched
    return held(order) - share_half_up(held(order), back)


def stages(order: Order) -> tuple[StageSum, ...]:
    """The order's money by stage. What comes in pays the stages in their order; what the plan releases on receipt is released of its own
    stage, the rest in order; what goes back comes from the last stage backwards: never more of a stage than was received and not released.
    """
    plan = order.terms.plan
    amounts = plan.amounts(order.price)
    received = _poured(order.received, amounts)
    at_once = [got if stage.released is Released.ON_RECEIPT else 0 for stage, got in zip(plan.stages, received, strict=True)]
    first = _poured(released(order), at_once)
    rest = _poured(released(order) - sum(first), [got - out for got, out in zip(received, first, strict=True)])
    gone = [one + two for one, two in zip(first, rest, strict=True)]
    left = [got - out for got, out in zip(received, gone, strict=True)]
    back = _poured(order.to_client - order.surplus, left[::-1])[::-1]
    return tuple(
        StageSum(amount=amount, due=stage.due, received=got, released=out, refunded=returned)
        for amount, stage, got, out, returned in zip(amounts, plan.stages, received, gone, back, strict=True)
    )


def late_hands(order: Order, now: datetime) -> frozenset[int]:
    """Who still has in hands what they have owed for too long."""
    since = order.owed_since
    late = since is not None and now >= since + order.terms.pay_out_late
    return frozenset(hand.member for hand in order.hands) if late else frozenset()


def as_kept_today(order: Order) -> Order:
    """An order that was stored when its payments were not kept one by one, with what its sums say of them; and whose dispute was opened
    when nobody was heard first, with a moderator to decide it: its panel was never drawn.
    """
    case = order.case
    if order.state is State.DISPUTED and case is not None and case.heard_at is None and order.clock("hear") is None:
        order = msgspec.structs.replace(order, case=msgspec.structs.replace(case, dissolved=True))
    return _with_payments(order)


def _with_payments(order: Order) -> Order:
    if not order.received or order.receipts or order.holder is None:
        return order
    holder, at = order.holder, order.confirmed_at or order.claimed_at
    assert at is not None
    hand = order.received
    payouts: tuple[Payout, ...] = ()
    refunds: tuple[Refund, ...] = ()
    if order.paid_out_at is not None:
        payouts = (Payout(holder=holder, at=order.paid_out_at, amount=order.to_worker, confirmed_at=order.payout_confirmed_at),)
        hand -= order.to_worker
    if order.refunded_at is not None:
        refunds = (Refund(holder=holder, at=order.refunded_at, amount=order.to_client),)
        hand -= order.to_client
    return msgspec.structs.replace(
        order, receipts=(Receipt(holder=holder, at=at, amount=order.received),), hands=(Hand(holder, hand),) if hand else (),
        payouts=payouts, refunds=refunds,
    )  # fmt: skip


def _on_receipt(order: Order) -> list[StageSum]:
    plan = order.terms.plan
    received = _poured(order.received, plan.amounts(order.price))
    return [
        StageSum(amount=amount, due=stage.due, received=got, released=0, refunded=0)
        for stage, amount, got in zip(plan.stages, plan.amounts(order.price), received, strict=True)
        if stage.released is Released.ON_RECEIPT
    ]


def _poured(amount: int, vessels: Sequence[int]) -> list[int]:
    """`amount` poured into vessels of these sizes, one after the other."""
    filled = []
    for size in vessels:
        filled.append(min(amount, size))
        amount -= filled[-1]
    return filled
