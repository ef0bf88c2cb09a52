"""Nothing waits in silence: who has to do what about an order, since when, until when, and what the clock makes of it then.

The duties of the states stand here; when they end and where that leads is read off the clocks that run and the table. A test walks
all paths of the table and holds every order that is not over to an owner, a deadline and an exit.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.messages.verbs import Verb
from jiedan.orders import bench, sums
from jiedan.orders.act import Part
from jiedan.orders.facts import OF_A_PART, REMINDS
from jiedan.orders.order import Deadline, Order, State
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
    clocks: tuple[str, ...] = ()
    """Which of them ends the waiting; none named: those of the state itself."""


def _criteria_asked(order: Order) -> bool:
    return order.proposal is not None and order.proposal.kind == "criteria"


def _unsaid(order: Order) -> bool:
    return order.terms.acceptance_required and order.criteria is None


def _to_take_over(order: Order) -> bool:
    return order.handover is not None and sums.in_hand(order, order.handover.holder) > 0


DUTIES: Final[Mapping[State, tuple[_Duty, ...]]] = {
    S.DRAFT: (
        _Duty(Part.POSTER, Verb.AMEND, lambda order: order.missing),
        _Duty(Part.CLOCK, Verb.CLOCK, lambda order: order.queued_until),
        _Duty(Part.POSTER, Verb.CONFIRM),
    ),
    S.SCREENING: (_Duty(Part.MODERATOR, Verb.APPROVE),),
    S.OPEN: (
        _Duty(Part.CLOCK, Verb.CLOCK, lambda order: order.takes is Verb.BUY),
        _Duty(Part.POSTER, Verb.CHOOSE, lambda order: order.quoters),
        _Duty(Part.MEMBER, Verb.QUOTE, lambda order: order.takes is Verb.QUOTE),
        _Duty(Part.MEMBER, Verb.CLAIM),
    ),
    S.CLAIMED: (
        _Duty(Part.ASKED, Verb.AGREE, _criteria_asked),
        _Duty(Part.PARTY, Verb.CRITERIA, _unsaid),
        _Duty(Part.WORKER, Verb.CONFIRM),
    ),
    S.FUNDING: (_Duty(Part.CLIENT, Verb.PAID, lambda order: order.reported_at is None),),
    S.WORKING: (_Duty(Part.WORKER, Verb.DELIVER),),
    S.DELIVERED: (_Duty(Part.CLIENT, Verb.ACCEPT),),
    S.ACCEPTED: (
        _Duty(Part.CLOCK, Verb.CLOCK, lambda order: not sums.missing(order)),
        _Duty(Part.CLIENT, Verb.PAID, lambda order: order.reported_at is None),
    ),
    S.DISPUTED: (
        _Duty(Part.UNHEARD, Verb.STATE, lambda order: order.clock("hear")),
        _Duty(Part.ASKED, Verb.AGREE, lambda order: order.proposal),
        _Duty(Part.JUDGE, Verb.TAKE_CASE, bench.to_be_taken),
        _Duty(Part.JUDGE, Verb.AWARD),
    ),
}
"""State → what is to be done there, the first that holds. In the others only money can wait."""
_OF_MONEY: Final = (
    _Duty(Part.HOLDER, Verb.RECEIVED, lambda order: order.reported_at, ("unconfirmed",)),
    _Duty(Part.KEEPER, Verb.PAY_OUT, sums.owed_to_worker, ("remind_payout",)),
    _Duty(Part.KEEPER, Verb.REFUND, sums.owed_to_client, ("remind_refund",)),
    _Duty(Part.SUCCESSOR, Verb.TAKE_OVER, _to_take_over, ("remind_payout", "remind_refund")),
    _Duty(Part.SUCCESSOR, Verb.TAKE_OVER, lambda order: _to_take_over(order) and not _owed(order)),
)
"""What is to be done about the money besides, in whatever state a clock of it runs."""
_BESIDE: Final = ("unconfirmed", "open_reviews", "call_up")
"""Clocks that do not end the waiting of a state: for the answer to a report, for reviews, and for nothing at all."""


def waits(order: Order) -> tuple[Stuck, ...]:
    """All that the order waits for, the step of its state first; nothing where nothing is left to be done about it."""
    own = next((duty for duty in DUTIES.get(order.state, ()) if duty.holds(order)), None)
    duties = (*((own,) if own else ()), *(duty for duty in _OF_MONEY if duty.holds(order)))
    return tuple(found for duty in duties if (found := _found(order, duty)) is not None)


def stuck(order: Order) -> Stuck | None:
    """The first of what the order waits for; None for one about which nothing is left to be done."""
    return next(iter(waits(order)), None)


def by_urgency(duty: Stuck, now: datetime) -> tuple[bool, bool, datetime]:
    """What to sort by: what is late first, what waits for nobody but the clock last, and before others what waits longer."""
    return not duty.late(now), duty.who is Part.CLOCK, duty.since or now


def _found(order: Order, duty: _Duty) -> Stuck | None:
    ends = (clock for clock in order.clocks if (clock.fires in duty.clocks if duty.clocks else _of_the_state(clock)))
    clock = min(ends, key=lambda clock: clock.due, default=None)
    if clock is None:
        return None
    row = next(row for row in PROCESS if row.name == clock.fires and row.source == (order.state,))
    due = order.due if duty.what is Verb.DELIVER else None
    return Stuck(
        who=duty.who, what=duty.what, since=_since(order, duty), until=clock.due if due is None else min(due, clock.due),
        ends=clock.due, exit=None if clock.fires.startswith(REMINDS) else row.to(order.state),
    )  # fmt: skip


def _of_the_state(clock: Deadline) -> bool:
    return not clock.fires.startswith((REMINDS, OF_A_PART)) and clock.fires not in _BESIDE


def _owed(order: Order) -> int:
    return sums.owed_to_worker(order) + sums.owed_to_client(order)


def _since(order: Order, duty: _Duty) -> datetime | None:
    match duty.what:
        case Verb.RECEIVED:
            return order.reported_at
        case Verb.PAY_OUT | Verb.REFUND:
            return order.owed_since or order.since
        case Verb.TAKE_OVER:
            return order.handover.at if order.handover else None
        case _:
            return order.since
