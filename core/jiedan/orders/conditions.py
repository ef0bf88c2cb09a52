"""The conditions of an order in words: what is paid when, what the group keeps, what comes back. Both sides read them before they agree."""

from decimal import Decimal
from typing import TypeVar

from jiedan.ledger.commission import Tiers, earned
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders import sums
from jiedan.orders.act import Act
from jiedan.orders.order import Order, State
from jiedan.orders.payments import Payout, Receipt, Refund
from jiedan.orders.says import Facts, Say

Paid = TypeVar("Paid", Receipt, Payout, Refund)


def conditions(order: Order, language: str, say: Say) -> Facts:
    """`plan`, `fee`, `refunds` and all of them as `conditions`."""
    facts = {"plan": plan(order, language, say), "fee": fee(order, language, say), "refunds": refunds(order, language, say)}
    return {**facts, "conditions": say("conditions", language, **facts)}


def plan(order: Order, language: str, say: Say) -> str:
    """What is due when; in shares as long as there is no price."""
    stages = zip(order.terms.plan.stages, order.terms.plan.amounts(order.price), strict=True)
    return say("plan-and", language).join(
        say(f"plan-{stage.due}", language, amount=str(Money(amount, order.currency)) if order.price else f"{stage.percent}%")
        for stage, amount in stages
    )


def fee(order: Order, language: str, say: Say) -> str:
    """What the group keeps of the price, once the taker's rate is known by that; the rates as long as there is no price."""
    terms = order.terms
    if not order.price:
        return say("fee", language, amount=rates(terms.commission, order.currency, language, say))
    whole = earned(terms.commission, terms.plan, order.price, order.price, order.rate_at_most)
    return say("fee", language, amount=str(Money(whole, order.currency)))


def rates(tiers: Tiers, currency: str, language: str, say: Say) -> str:
    """What the group keeps of which part of a price."""
    of = "setup-tier-part" if tiers.marginal else "setup-tier"
    first, *others = tiers.tiers
    more = (say(of, language, above=str(Money(each.above, currency)), rate=_percent(each.basis_points)) for each in others)
    return say("setup-between", language).join((_percent(first.basis_points), *more))


def refunds(order: Order, language: str, say: Say) -> str:
    """The refund rule."""
    rule = order.terms.refunds
    shares = {"untouched": rule.untouched, "begun": rule.begun, "delivered": rule.delivered}
    return say("refunds", language, **{name: _percent(share) for name, share in shares.items()})


def _percent(basis_points: int) -> str:
    return f"{Decimal(basis_points) / 100:f}%"


def rest_due(order: Order, holder: str, language: str, say: Say) -> str:
    """The sentence that asks the client for what is due by now; nothing where nothing is, or where it is said to be paid."""
    if order.state not in (State.WORKING, State.DELIVERED, State.ACCEPTED) or order.reported_at or not sums.owing(order):
        return ""
    asked = str(Money(sums.owing(order), order.currency))
    return say("rest-due", language, asked=asked, holder=holder, number=str(order.number))


def moving(order: Order, act: Act | None) -> dict[str, int]:
    """Minor units that an act moves, or would move: `came_in` and `over` (too much), `paid_now`, `given_back`."""
    receipt, payout, refund = _just(order.receipts, act), _just(order.payouts, act), _just(order.refunds, act)
    asks = act.verb if act else None
    coming = sums.coming_in(order, act) if act and asks is Verb.RECEIVED else 0
    leaving = sums.paying_out(order, act) if act and asks is Verb.PAY_OUT else 0
    going_back = sums.giving_back(order, act) if act and asks is Verb.REFUND else 0
    return {
        "came_in": receipt.amount if receipt else coming,
        "over": receipt.surplus if receipt else max(0, coming - sums.missing(order)),
        "paid_now": payout.amount if payout else leaving,
        "given_back": refund.amount if refund else going_back,
    }


def _just(kept: tuple[Paid, ...], act: Act | None) -> Paid | None:
    """The last of them, if this act brought it."""
    return kept[-1] if kept and act is not None and kept[-1].at == act.at else None
