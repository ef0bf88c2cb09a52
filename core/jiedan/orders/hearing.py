"""A dispute about an order: what its rows write, and when its clocks fall due."""

from datetime import datetime
from typing import Any, Final

import msgspec

from jiedan.disputes import panel
from jiedan.disputes.case import Fault, Hearing
from jiedan.disputes.ruling import Ruling
from jiedan.orders import changes
from jiedan.orders.act import Act
from jiedan.orders.bench import by_panel, ruled, vote
from jiedan.orders.changes import Fields, statement, with_case
from jiedan.orders.money_changes import ending, with_release
from jiedan.orders.order import Case, Order, Proposal

AFRESH: Final = ("escalate",)
"""What a judge's act stops, to start it afresh: the clock counts from the last of them."""


def heard(order: Order, act: Act) -> Fields:
    """The time of the statements is over, and the pool of the panel is fixed."""
    return {"case": _pooled(order, act, _case(order, heard_at=act.at))}


def heard_both(order: Order, act: Act) -> Fields:
    """The last statement that was waited for."""
    return {"case": _pooled(order, act, _case(order, heard_at=act.at, statements=(*_of(order).statements, statement(act))))}


def taken(order: Order, act: Act) -> Fields:
    """Somebody judges alone."""
    return {"case": _case(order, judge=act.actor.member)}


def seat_taken(order: Order, act: Act) -> Fields:
    """One of the panel sits."""
    return {"case": _case(order, accepted=(*_of(order).accepted, act.actor.member))}


def stood_aside(order: Order, act: Act) -> Fields:
    """A judge does not judge here; who follows on a panel comes out of a new pool."""
    return {"case": _pooled(order, act, panel.without(_of(order), (act.actor.member,)))}


def silent_gone(order: Order, act: Act) -> Fields:
    """Who said nothing on the panel does not sit there any more."""
    return {"case": _pooled(order, act, panel.without(_of(order), panel.silent(_of(order))))}


def drawn(order: Order, act: Act) -> Fields:
    """The empty seats are filled by lot; the head of the chain is the seed."""
    return {"case": panel.seated(_of(order), order.head)}


def dissolved(order: Order, act: Act) -> Fields:
    """There are too few for a panel."""
    return {"case": panel.dissolved(_of(order))}


def summed_up(order: Order, act: Act) -> Fields:
    """A judge's words for the point at issue."""
    return {"case": _case(order, summary=statement(act))}


def corrected(order: Order, act: Act) -> Fields:
    """What one side says against the summary."""
    return {"case": _case(order, corrections=(*_of(order).corrections, statement(act)))}


def mediated(order: Order, act: Act) -> Fields:
    """A judge proposes a split to both sides."""
    proposal = Proposal(kind="mediate", by=act.actor.member, to_worker=act.amount or 0)
    return {"proposal": proposal, "case": _case(order, mediations=_of(order).mediations + 1, consents=())}


def consented(order: Order, act: Act) -> Fields:
    """The first side agrees."""
    return {"case": _case(order, consents=(act.actor.member,))}


def withdrawal_asked(order: Order, act: Act) -> Fields:
    """A side that did not open the dispute asks to end it."""
    return {"proposal": Proposal(kind="withdraw", by=act.actor.member)}


def settled_by_consent(order: Order, act: Act) -> Fields:
    """The split that a judge proposed and both sides agreed to."""
    assert order.proposal is not None
    return ending(order, order.proposal.to_worker, act) | {
        "case": _case(order, consents=(*_of(order).consents, act.actor.member))
    }


def awarded(order: Order, act: Act) -> Fields:
    """The split that the judge named, and whom the judge holds at fault."""
    return ending(order, act.amount or 0, act) | {"faulted": _faulted(order, act.fault)}


def voted(order: Order, act: Act) -> Fields:
    """One vote more."""
    return {"case": _case(order, votes=(*_of(order).votes, vote(act)))}


def awarded_by_panel(order: Order, act: Act) -> Fields:
    """The split that the votes come to."""
    found = _ruled(order, act)
    return voted(order, act) | ending(order, found.to_worker or 0, act) | {"faulted": _faulted(order, found.fault)}


def resumed(order: Order, act: Act) -> Fields:
    """The judge sends the worker back to work, until then, and for `terms.at_least`."""
    least = act.at + order.terms.at_least
    return _back_to_work(order, act, max(act.until or least, least))


def resumed_by_panel(order: Order, act: Act) -> Fields:
    """The panel sends the worker back to work, until then."""
    least = act.at + order.terms.at_least
    return _back_to_work(order, act, max(_ruled(order, act).until or least, least))


def accepted(order: Order, act: Act) -> Fields:
    """The client ended the dispute by accepting what was handed in."""
    mine = (act.actor.member,) if _of(order).opened_by == act.actor.member else ()
    return with_release(order, changes.accepted(order, act) | {"case": None, "given_up": (*order.given_up, *mine)}, act)


def escalated(order: Order, act: Act) -> Fields:
    """No judge acted in time: whoever had the case alone has it no more, and another may take it."""
    return {"case": _case(order, escalated=True, judge=None)}


def reversed_fault(order: Order, act: Act) -> Fields:
    """Nobody is held at fault any more."""
    return {"faulted": ()}


def half_heard(order: Order, now: datetime) -> datetime:
    """Half of the time for the statements."""
    return now + order.terms.statements_within / 2


def judges_due(order: Order, now: datetime) -> datetime | None:
    """When it goes up unless a judge acts; None before the sides were heard, and once it has gone up."""
    case = order.case
    return None if case is not None and (case.heard_at is None or case.escalated) else now + order.terms.judge_within


def draw_due(order: Order, now: datetime) -> datetime | None:
    """At once, where seats of a panel are empty and the pool fills them."""
    return now if order.case is None or (_seats_wait(order, order.case) and panel.enough(order.case)) else None


def dissolve_due(order: Order, now: datetime) -> datetime | None:
    """At once, where seats of a panel are empty and the pool does not fill them."""
    return now if order.case is None or (_seats_wait(order, order.case) and not panel.enough(order.case)) else None


def silence_due(order: Order, now: datetime) -> datetime | None:
    """When those of the panel who said nothing are replaced; None where nobody is waited for."""
    return now + order.terms.seat_within if order.case is None or panel.silent(order.case) else None


def silence_goes_on(order: Order, now: datetime) -> datetime | None:
    """The same, as it runs already."""
    return silence_due(order, now) and (order.clock("replace_silent") or now + order.terms.seat_within)


def _back_to_work(order: Order, act: Act, due: datetime) -> Fields:
    """The case is closed, and what was accepted before is worked on again. A payment that was reported is looked for anew: its holder
    has all the time again. What came in meanwhile and belongs to the worker on receipt is released.
    """
    fields: Fields = {"case": None, "due": due, "accepted_at": None, "reported_at": order.reported_at and act.at}
    return with_release(order, fields, act)


def _seats_wait(order: Order, case: Case) -> bool:
    return by_panel(order) and case.heard_at is not None and panel.empty_seats(case) > 0


def _pooled(order: Order, act: Act, hearing: Hearing) -> Hearing:
    """The hearing with the pool from which the next seats are drawn: nobody who has to do with the order or has sat here before."""
    keepers = (order.holder or 0, *(hand.member for hand in order.hands), order.handover.to if order.handover else 0)
    barred = (*order.parties, *keepers, *hearing.aside, *hearing.panel)
    found = panel.pool(act.candidates, barred) if by_panel(order) else ()
    return msgspec.structs.replace(hearing, pool=found)


def _faulted(order: Order, fault: Fault) -> tuple[int, ...]:
    taker = (order.taker,) if order.taker is not None and fault in (Fault.TAKER, Fault.BOTH) else ()
    return (*taker, order.poster) if fault in (Fault.POSTER, Fault.BOTH) else taker


def _ruled(order: Order, act: Act) -> Ruling:
    found = ruled(order, act)
    assert found is not None
    return found


def _case(order: Order, **fields: Any) -> Case:
    return with_case(_of(order), **fields)


def _of(order: Order) -> Case:
    assert order.case is not None
    return order.case
