"""Which clocks each state starts when it is entered, and which transition each of them takes when it has run down."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from jiedan.orders.order import Order, State
from jiedan.orders.shipping import in_hand
from jiedan.orders.transition import Timer

S = State


def after(field: str, times: int = 1) -> Callable[[Order, datetime], datetime]:
    """Due as long from now as the order's terms say in `field`."""
    return lambda order, now: now + getattr(order.terms, field) * times


def _open_until(order: Order, now: datetime) -> datetime:
    end = now + order.terms.open_lives
    return end if order.stated_due is None else min(end, order.stated_due)


def reminder(field: str) -> Callable[[Order, datetime], datetime | None]:
    """Due when the greater part of the time in `field` of the terms has passed, and before the quiet hours rather than in them."""
    return lambda order, now: _by_then(order, now, now + getattr(order.terms, field) * order.terms.remind_share / 10_000)


def accept_due(order: Order, now: datetime) -> datetime:
    """When the clock accepts: so long after the client can look at the delivery."""
    return in_hand(order, now) + order.terms.accept_within


def remind_accept(order: Order, now: datetime) -> datetime | None:
    """When the client is reminded to look."""
    return _by_then(order, now, in_hand(order, now) + order.terms.accept_within * order.terms.remind_share / 10_000)


def _before_due(order: Order, now: datetime) -> datetime | None:
    return _by_then(order, now, (order.due or now) - order.terms.remind_before)


def _at_due(order: Order, now: datetime) -> datetime | None:
    return _awake(order, order.due)


def _follow_up(order: Order, now: datetime) -> datetime | None:
    return _awake(order, now + order.terms.follow_up_after)


def _by_then(order: Order, now: datetime, moment: datetime) -> datetime | None:
    """The moment, or before the quiet hours that it lies in; None where that is past."""
    quiet = order.terms.quiet
    said = moment if quiet is None else quiet.earlier(moment)
    return said if said > now else None


def _awake(order: Order, moment: datetime | None) -> datetime | None:
    """The moment, or the end of the quiet hours that it lies in."""
    quiet = order.terms.quiet
    return moment if quiet is None or moment is None else quiet.later(moment)


def payout_due(order: Order, now: datetime) -> datetime | None:
    """When the holder is reminded to pay the worker; None where nothing is owed."""
    return now + order.terms.pay_out_within if order.to_worker else None


def refund_due(order: Order, now: datetime) -> datetime | None:
    """When the holder is reminded to give the client's money back; None where nothing is owed."""
    return now + order.terms.pay_out_within if order.to_client else None


_HANDED_OVER: Final = (Timer("remind_payout", payout_due), Timer("remind_refund", refund_due))

CLOCKS: Final[dict[State, tuple[Timer, ...]]] = {
    S.DRAFT: (Timer("discard", after("draft_lives")),),
    S.SCREENING: (Timer("decline_unseen", after("screening")),),
    S.OPEN: (Timer("expire", _open_until),),
    S.CLAIMED: (Timer("lapse", after("confirm_within")), Timer("remind_confirm", reminder("confirm_within"))),
    S.FUNDING: (Timer("fund_lapse", after("fund_within")), Timer("remind_fund", reminder("fund_within"))),
    S.WORKING: (
        Timer("remind_work", _before_due),
        Timer("remind_overdue", _at_due),
        Timer("overrun", lambda order, now: (order.due or now) + order.terms.overrun_after),
    ),
    S.DELIVERED: (Timer("auto_accept", accept_due), Timer("remind_accept", remind_accept)),
    S.ACCEPTED: (Timer("settle", after("complaint_window")),),
    S.DISPUTED: (Timer("escalate", after("judge_within")),),
    S.SETTLED: (Timer("open_reviews", after("review_window")), Timer("remind_review", _follow_up), *_HANDED_OVER),
    S.CANCELLED: _HANDED_OVER,
}
"""State → the clocks that entering it starts."""
