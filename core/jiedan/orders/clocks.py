"""Which clocks each state starts when it is entered, and which transition each of them takes when it has run down."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from jiedan.orders import packages, quoting, succession
from jiedan.orders.order import Order, OrderKind, State
from jiedan.orders.transition import Timer

S = State


def after(field: str, times: int = 1) -> Callable[[Order, datetime], datetime]:
    """Due as long from now as the order's terms say in `field`."""
    return lambda order, now: now + getattr(order.terms, field) * times


def _open_until(order: Order, now: datetime) -> datetime | None:
    if order.kind is OrderKind.PACKAGE:
        return None
    end = now + order.terms.open_lives
    return end if order.stated_due is None else min(end, order.stated_due)


def _pay_until(order: Order, now: datetime) -> datetime | None:
    return now + order.terms.fund_within if order.bought is None else None


def _before_due(order: Order, now: datetime) -> datetime | None:
    moment = (order.due or now) - order.terms.remind_before
    return moment if moment > now else None


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
    S.OPEN: (
        Timer("expire", _open_until),
        Timer("expire_quote", quoting.next_expiry),
        Timer("call_up", succession.at_once),
        Timer("delist", packages.delisted),
    ),
    S.CLAIMED: (Timer("lapse", after("confirm_within")),),
    S.FUNDING: (Timer("fund_lapse", _pay_until), Timer("buy_lapse", packages.unpaid)),
    S.WORKING: (
        Timer("remind_work", _before_due),
        Timer("remind_overdue", lambda order, now: order.due),
        Timer("overrun", lambda order, now: (order.due or now) + order.terms.overrun_after),
    ),
    S.DELIVERED: (Timer("auto_accept", after("accept_within")),),
    S.ACCEPTED: (Timer("settle", after("complaint_window")),),
    S.DISPUTED: (Timer("escalate", after("judge_within")),),
    S.SETTLED: (Timer("open_reviews", after("review_window")), *_HANDED_OVER),
    S.CANCELLED: _HANDED_OVER,
}
"""State → the clocks that entering it starts."""
