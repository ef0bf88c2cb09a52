"""A split of the stream, played on an order: what came in is released, shared out and given back, and every sum is held (process.md §3)."""

from copy import copy
from typing import Final

import msgspec

from jiedan.ledger.plan import Released
from jiedan.messages.verbs import Verb
from jiedan.orders import moves, sums
from jiedan.orders.act import Act
from jiedan.orders.money_changes import ending, with_release
from jiedan.orders.order import Order
from jiedan.orders.payments import Hand, Refunds
from jiedan.orders.terms import Terms
from tests.core.ledger.splits import Case, Wrong, part_way
from tests.core.orders.trade import NOON, OWNER, POSTER, TAKER

_ACT: Final = Act(verb=Verb.AWARD, actor=OWNER, at=NOON)
_TERMS: Final = Terms()
_ON_ITS_WAY: Final = Order(
    id=17, group=1, number=17, poster=POSTER.member, taker=TAKER.member, currency="CNY", claimed_at=NOON, holder=OWNER.member
)  # fmt: skip


def check_order(case: Case) -> None:
    """What came in is the worker's, the group's and the client's, to the unit, at every step and by the books. Raises Wrong."""
    order = _paid(case)
    then = msgspec.structs.replace(order, **with_release(order, {}, _ACT))
    _check_release(case, then)
    back = (2 * sums.held(then) * case.back + 10_000) // 20_000
    if (sums.by_rule(then), sums.held(then) - sums.by_rule(then)) != (sums.held(then) - back, back):
        raise Wrong("the refund rule", case, sums.held(then), sums.by_rule(then), back)
    over = msgspec.structs.replace(then, **ending(then, sums.held(then) * case.share // 10_000, _ACT))
    moves.money(order, over)  # an entry that does not sum to zero is not made
    _check_end(case, then, over)
    _check_stages(case, over)


def _paid(case: Case) -> Order:
    terms = copy(_TERMS)  # and what differs is set past the check of its clocks, which would take a quarter of the time of a case
    for name, value in (("plan", case.plan), ("commission", case.tiers), ("refunds", Refunds(untouched=case.back))):
        msgspec.structs.force_setattr(terms, name, value)
    return msgspec.structs.replace(
        _ON_ITS_WAY, price=case.price, terms=terms, rate_at_most=case.most, received=case.received,
        hands=(Hand(OWNER.member, case.received),) if case.received else (),
    )  # fmt: skip


def _check_release(case: Case, then: Order) -> None:
    """What the plan releases on receipt is released of its own stages, and nothing else."""
    left, at_once = case.received, 0
    for stage, amount in zip(case.plan.stages, case.plan.amounts(case.price), strict=True):
        got = min(left, amount)
        left -= got
        at_once += got if stage.released is Released.ON_RECEIPT else 0
    if then.to_worker + then.commission != at_once or then.to_worker < 0 or then.commission < 0:
        raise Wrong("what is released on receipt", case, then.to_worker, then.commission, at_once)
    if at_once and then.commission != part_way(case, at_once):
        raise Wrong("the commission of what is released on receipt", case, then.commission, part_way(case, at_once))


def _check_end(case: Case, before: Order, over: Order) -> None:
    shares = (over.to_worker, over.commission, over.to_client)
    if sum(shares) != case.received or min(shares) < 0 or sums.held(over):
        raise Wrong("the shares do not make up what was held", case, *shares)
    if over.to_worker < before.to_worker or over.commission < before.commission:
        raise Wrong("what was released is taken back", case, *shares)
    at_most = over.to_worker + over.commission - before.to_worker  # what went to the worker before stays theirs
    right = min(at_most, max(before.commission, part_way(case, over.to_worker + over.commission)))
    if over.commission != right:
        raise Wrong("the commission of what was released", case, *shares, right)


def _check_stages(case: Case, over: Order) -> None:
    amount = received = released = refunded = 0
    for stage in sums.stages(over):
        if stage.released < 0 or stage.refunded < 0 or stage.released + stage.refunded != stage.received:
            raise Wrong("more leaves a stage than came in", case, stage)
        if stage.received > stage.amount:
            raise Wrong("more comes into a stage than it costs", case, stage)
        amount += stage.amount
        received += stage.received
        released += stage.released
        refunded += stage.refunded
    told = (amount, received, released, refunded)
    if told != (case.price, case.received, over.to_worker + over.commission, over.to_client):
        raise Wrong("the stages do not make up the order", case, *told)
