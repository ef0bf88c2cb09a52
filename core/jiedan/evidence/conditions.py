"""The terms of an order in words: what both sides agreed to when it was published, a sentence each."""

from collections.abc import Iterator
from datetime import timedelta

from jiedan.ledger.commission import earned
from jiedan.money import Money
from jiedan.orders.says import Say
from jiedan.orders.terms import Terms

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


def conditions(terms: Terms, price: int, currency: str, language: str, say: Say) -> tuple[str, ...]:
    """How it is paid, when it counts as accepted, what happens in a dispute. `price` in minor units."""
    return (*_money(terms, price, currency, language, say), *_work(terms, language, say), *_end(terms, language, say))


def _money(terms: Terms, price: int, currency: str, language: str, say: Say) -> Iterator[str]:
    for stage, amount in zip(terms.plan.stages, terms.plan.amounts(price), strict=True):
        yield say(
            f"terms-stage-{stage.due}-{stage.released}", language, share=str(stage.percent), amount=str(Money(amount, currency))
        )
    group = earned(terms.commission, terms.plan, price, price)
    worker, rate = price - group, percent(terms.commission.weight(price) // price if price else 0)
    yield say("terms-commission", language, share=rate, amount=str(Money(group, currency)), rest=str(Money(worker, currency)))
    yield say("terms-pay", language, time=length(terms.fund_within, language, say))


def _work(terms: Terms, language: str, say: Say) -> Iterator[str]:
    yield say("terms-extend", language, most=terms.extensions)
    yield say("terms-overrun", language, time=length(terms.overrun_after, language, say))
    yield say("terms-revise", language, most=terms.revisions)
    yield say("terms-accept", language, time=length(terms.accept_within, language, say))
    if terms.complaint_window:
        yield say("terms-complain", language, time=length(terms.complaint_window, language, say))


def _end(terms: Terms, language: str, say: Say) -> Iterator[str]:
    rule = terms.refunds
    shares = {"untouched": rule.untouched, "begun": rule.begun, "delivered": rule.delivered}
    yield say("terms-refund", language, **{name: percent(share) for name, share in shares.items()})
    yield say("terms-dispute", language, time=length(terms.judge_within, language, say))
    longer, share = length(terms.default_after, language, say), percent(terms.default_to_worker)
    yield say("terms-default", language, time=longer, share=share)


def length(span: timedelta, language: str, say: Say) -> str:
    """A length of time in the largest unit that leaves no rest; days from three on."""
    if span >= 3 * _DAY and not span % _DAY:
        return say("terms-days", language, count=span // _DAY)
    if not span % _HOUR:
        return say("terms-hours", language, count=span // _HOUR)
    return say("terms-minutes", language, count=span // _MINUTE)


def percent(basis_points: int) -> str:
    """`550` → `5.5`."""
    return f"{basis_points // 100}.{basis_points % 100:02d}".rstrip("0").rstrip(".")
