"""Nothing waits in silence: who has to do what about an order, since when, until when, and what the clock makes of it then.

The duties of the states stand here; when they end and where that leads is read off the clocks that run and the table. A test walks
all paths of the table and holds every order that is not over to an owner, a deadline and an exit.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.messages.verbs import Verb
from jiedan.orders.act import Part
from jiedan.orders.facts import REMINDS
from jiedan.orders.order import FINAL, Order, State
from jiedan.orders.process import PROCESS

S = State


class Stuck(msgspec.Struct, frozen=True, kw_only=True):
    """What an order waits for. `who` the clock: for nothing but its time."""

    who: Part
    what: Verb
    since: datetime | None
    """When the waiting began; None where an old order does not say."""
    until: datetime
    """When it should be done, or the next reminder of what was to be done already."""
    ends: datetime
    """When the clock puts an end to the waiting."""
    exit: State | None
    """Where that leads; None: it only reminds, because money that is owed stays owed."""

    def late(self, now: datetime) -> bool:
        """Whether it should have been done already."""
        return self.until <= now


class _Duty(NamedTuple):
    who: Part
    what: Verb
    holds: Callable[[Order], object] = lambda order: True


def _criteria_asked(order: Order) -> bool:
    return order.proposal is not None and order.proposal.kind == "criteria"


def _unsaid(order: Order) -> bool:
    return order.terms.acceptance_required and order.criteria is None


_HANDED_OVER: Final = (
    _Duty(Part.HOLDER, Verb.PAY_OUT, lambda order: order.to_worker and order.paid_out_at is None),
    _Duty(Part.HOLDER, Verb.REFUND, lambda order: order.to_client and order.refunded_at is None),
)
DUTIES: Final[Mapping[State, tuple[_Duty, ...]]] = {
    S.DRAFT: (
        _Duty(Part.POSTER, Verb.AMEND, lambda order: order.missing),
        _Duty(Part.CLOCK, Verb.CLOCK, lambda order: order.queued_until),
        _Duty(Part.POSTER, Verb.CONFIRM),
    ),
    S.SCREENING: (_Duty(Part.MODERATOR, Verb.APPROVE),),
    S.OPEN: (_Duty(Part.MEMBER, Verb.CLAIM),),
    S.CLAIMED: (
        _Duty(Part.ASKED, Verb.AGREE, _criteria_asked),
        _Duty(Part.PARTY, Verb.CRITERIA, _unsaid),
        _Duty(Part.WORKER, Verb.CONFIRM),
    ),
    S.FUNDING: (_Duty(Part.HOLDER, Verb.RECEIVED, lambda order: order.reported_at), _Duty(Part.CLIENT, Verb.PAID)),
    S.WORKING: (_Duty(Part.WORKER, Verb.DELIVER),),
    S.DELIVERED: (_Duty(Part.CLIENT, Verb.ACCEPT),),
    S.ACCEPTED: (_Duty(Part.CLOCK, Verb.CLOCK),),
    S.DISPUTED: (_Duty(Part.JUDGE, Verb.AWARD),),
    S.SETTLED: _HANDED_OVER,
    S.CANCELLED: _HANDED_OVER,
}
"""State → what is to be done there, the first that holds."""


def stuck(order: Order) -> Stuck | None:
    """What the order waits for; None for one about which nothing is left to be done."""
    duty = next((duty for duty in DUTIES.get(order.state, ()) if duty.holds(order)), None)
    if duty is None:
        return None
    over = order.state in FINAL
    clock = min(
        (clock for clock in order.clocks if clock.fires.startswith(REMINDS) is over and clock.fires != "remind_review"),
        key=lambda clock: clock.due,
        default=None,
    )
    if clock is None:
        return None
    row = next(row for row in PROCESS if row.name == clock.fires and row.source == (order.state,))
    due = order.due if duty.what is Verb.DELIVER else None
    return Stuck(
        who=duty.who, what=duty.what, since=_since(order, duty), until=clock.due if due is None else min(due, clock.due),
        ends=clock.due, exit=None if over else row.to(order.state),
    )  # fmt: skip


def _since(order: Order, duty: _Duty) -> datetime | None:
    return order.reported_at if duty.what is Verb.RECEIVED else order.since
