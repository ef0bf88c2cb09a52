"""Which clocks each state starts when it is entered, and which transition each of them takes when it has run down."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from jiedan.orders import hearing, packages, quoting, succession, sums
from jiedan.orders.order import Order, OrderKind, State
from jiedan.orders.shipping import in_hand
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


def reminder(field: str) -> Callable[[Order, datetime], datetime | None]:
    """Due when the greater part of the time in `field` of the terms has passed, and before the quiet hours rather than in them."""
    return lambda order, now: _by_then(order, now, now + getattr(order.terms, field) * order.terms.remind_share / 10_000)


def accept_due(order: Order, now: datetime) -> datetime:
    """When the clock accepts: so long after the client can look at the delivery."""
    return in_hand(order, now) + order.terms.accept_within


def remind_accept(order: Order, now: datetime) -> datetime | None:
    """When the client is reminded to look."""
    return _by_then(order, now, in_hand(order, now) + order.terms.accept_within * order.terms.remind_share / 10_000)


def _remind_fund(order: Order, now: datetime) -> datetime | None:
    """Not of what was bought: nobody but the buyer waits for that, and it ends by itself."""
    return None if order.bought is not None else reminder("fund_within")(order, now)


def _pay_until(order: Order, now: datetime) -> datetime | None:
    return now + order.terms.fund_within if order.bought is None else None


def _before_due(order: Order, now: datetime) -> datetime | None:
    return _by_then(order, now, (order.due or now) - order.terms.remind_before)


def _at_due(order: Order, now: datetime) -> datetime | None:
    return _awake(order, order.due)


def _follow_up(order: Order, now: datetime) -> datetime | None:
    return _awake(order, now + order.terms.follow_up_after)


def _half_heard(order: Order, now: datetime) -> datetime | None:
    return _by_then(order, now, hearing.half_heard(order, now))


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
    return _awake(order, now + order.terms.pay_out_within) if sums.owed_to_worker(order) else None


def refund_due(order: Order, now: datetime) -> datetime | None:
    """When the holder is reminded to give the client's money back; None where nothing is owed."""
    return _awake(order, now + order.terms.pay_out_within) if sums.owed_to_client(order) else None


def answer_due(times: int) -> Callable[[Order, datetime], datetime | None]:
    """So many times the holder's time after the client said that money is on its way; anew where a case took longer than that, so that
    no judge sends an order back to work only to see it disputed at once. None where nobody said so.
    """
    return lambda order, now: (
        None if order.reported_at is None else _anew(order.reported_at, now, order.terms.holder_within * times)
    )


def remind_holder(order: Order, now: datetime) -> datetime | None:
    """When the holder is reminded to say whether the money is there, once for each answer; None where there is nothing to say."""
    if order.reported_at is None or order.clock("unconfirmed"):
        return order.clock("remind_holder") if order.reported_at else None
    return _awake(order, answer_due(1)(order, now))


def _anew(since: datetime, now: datetime, time: timedelta) -> datetime:
    return since + time if since + time > now else now + time


def settle_due(order: Order, now: datetime) -> datetime | None:
    """When the complaint window is over, if every stage is paid by then; None while one is not."""
    if sums.missing(order) or order.accepted_at is None:
        return None
    return max(now, order.accepted_at + order.terms.complaint_window)


def _unpaid(order: Order, now: datetime, times: int) -> datetime | None:
    if not sums.missing(order) or order.reported_at is not None:
        return None
    return now + order.terms.pay_within * times // 2


def half_unpaid(order: Order, now: datetime) -> datetime | None:
    """Half of the client's time to pay the last stages, once in that time; None where they are paid, or said to be."""
    half = None if order.clock("arrears") else _unpaid(order, now, 1)
    return None if half is None else _by_then(order, now, half)


def unpaid(order: Order, now: datetime) -> datetime | None:
    """The end of the client's time to pay the last stages; None where they are paid, or said to be."""
    return _unpaid(order, now, 2)


TO_RETURN: Final = (Timer("remind_refund", refund_due, runs_on=True),)
"""Clock of what has to go back to the client."""
OWED: Final = (Timer("remind_payout", payout_due, runs_on=True), *TO_RETURN)
"""Clocks of whatever has to leave a holder's hands."""
REPORTED: Final = (Timer("remind_holder", remind_holder), Timer("unconfirmed", answer_due(2), runs_on=True))
"""Clocks of a report that waits for a holder's answer."""
CONFIRMS: Final = (Timer("lapse", after("confirm_within")), Timer("remind_confirm", reminder("confirm_within")))
"""Clocks of the taker's word."""
PAYS_FIRST: Final = (
    Timer("fund_lapse", _pay_until), Timer("buy_lapse", packages.unpaid), Timer("remind_fund", _remind_fund),
)  # fmt: skip
"""Clocks of the money that the work starts with."""
CLIENT_PAYS: Final = (Timer("remind_payment", half_unpaid), Timer("arrears", unpaid, runs_on=True))
"""Clocks of the stages that are still unpaid after the acceptance."""
LOOKS: Final = (Timer("auto_accept", accept_due), Timer("remind_accept", remind_accept))
"""Clocks of the client's look at a delivery."""

CLOCKS: Final[dict[State, tuple[Timer, ...]]] = {
    S.DRAFT: (Timer("discard", after("draft_lives")),),
    S.SCREENING: (Timer("decline_unseen", after("screening")),),
    S.OPEN: (
        Timer("expire", _open_until),
        Timer("expire_quote", quoting.next_expiry),
        Timer("call_up", succession.at_once),
        Timer("delist", packages.delisted),
        *TO_RETURN,
    ),
    S.CLAIMED: (*CONFIRMS, *TO_RETURN),
    S.FUNDING: (*PAYS_FIRST, *TO_RETURN),
    S.WORKING: (
        Timer("remind_work", _before_due),
        Timer("remind_overdue", _at_due),
        Timer("overrun", lambda order, now: (order.due or now) + order.terms.overrun_after),
        *REPORTED,
        *OWED,
    ),
    S.DELIVERED: (*LOOKS, *REPORTED, *OWED),
    S.ACCEPTED: (Timer("settle", settle_due), *CLIENT_PAYS, *REPORTED, *OWED),
    S.DISPUTED: (Timer("remind_statement", _half_heard), Timer("hear", after("statements_within")), *OWED),
    S.SETTLED: (Timer("open_reviews", after("review_window")), Timer("remind_review", _follow_up), *OWED),
    S.CANCELLED: OWED,
    S.EXPIRED: TO_RETURN,
}
"""State → the clocks that entering it starts."""
