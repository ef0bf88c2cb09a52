"""What a transition writes on the order besides its state. Each gives the fields that change; `machine` applies them."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from jiedan.members.reviews import Review, flags
from jiedan.money import share_half_up
from jiedan.orders.act import Act
from jiedan.orders.criteria import confirmed_text, left_for_the_next
from jiedan.orders.order import Case, Deadline, Delivery, Left, Order, Proposal, State, Statement, Waiting

Fields = dict[str, Any]
"""Names of fields of Order → their new values."""

_LATE_PAYMENT = timedelta(hours=1)
_EARLY = frozenset({"remind_fund", "remind_accept"})
"""Clocks that remind of another that is still to come; how long that one has left is what counts."""


def nothing(order: Order, act: Act) -> Fields:
    """The state alone changes."""
    return {}


def amended(order: Order, act: Act) -> Fields:
    """The poster filled in what was missing, or said it anew. A queued draft waits for another confirmation."""
    said: Fields = {"title": act.title, "price": act.amount, "stated_due": act.until, "requirements": act.requirements}
    new = {name: value for name, value in said.items() if value is not None}
    return new | {"files": (*order.files, *act.files), "queued_until": None}


def queued(order: Order, act: Act) -> Fields:
    """Confirmed, and published when the quiet hours are over."""
    return {"queued_until": act.until}


def taken(order: Order, act: Act) -> Fields:
    """Somebody has it now."""
    return {"taker": act.actor.member, "claimed_at": act.at}


def given_back(order: Order, act: Act) -> Fields:
    """Nobody has it any more, and who had it waits a while before claiming it again."""
    still = tuple(waiting for waiting in order.waiting if waiting.until > act.at and waiting.member != order.taker)
    waits = () if order.taker is None else (Waiting(order.taker, act.at + order.terms.reclaim_after),)
    free = {"taker": None, "claimed_at": None, "confirmed_at": None, "waiting": still + waits}
    return free | {"criteria": left_for_the_next(order)}


def open_again(order: Order, act: Act) -> Fields:
    """The client did not pay: the taker is free and may claim it again at once."""
    return {"taker": None, "claimed_at": None, "confirmed_at": None, "criteria": left_for_the_next(order)}


def confirmed(order: Order, act: Act) -> Fields:
    """The taker stands by the claim, and by what the poster says counts as done."""
    return {"confirmed_at": act.at, "criteria": confirmed_text(order, act)}


def reported(order: Order, act: Act) -> Fields:
    """The client says that the money is on its way."""
    return {"reported_at": act.at}


def received(order: Order, act: Act) -> Fields:
    """The money is in the holder's hands. A payment that took more than an hour moves the work deadline by as long as it took,
    so that the client's delay is not the worker's.
    """
    waited = act.at - (order.confirmed_at or act.at)
    moved = waited if waited > _LATE_PAYMENT else timedelta(0)
    due = None if order.stated_due is None else order.stated_due + moved
    return {"received": order.price, "holder": act.actor.member, "due": due}


def progressed(order: Order, act: Act) -> Fields:
    """The worker says how far it is."""
    return {"progress": act.note.strip()}


def extension_asked(order: Order, act: Act) -> Fields:
    """One side asks for another deadline."""
    return {"proposal": Proposal(kind="extend", by=act.actor.member, until=act.until)}


def extended(order: Order, act: Act) -> Fields:
    """The other side agreed to the deadline that was asked for."""
    assert order.proposal is not None
    return {"due": order.proposal.until, "extensions": order.extensions + 1, "proposal": None}


def cancel_proposed(order: Order, act: Act) -> Fields:
    """One side asks to end the order, with so much for the worker."""
    return {"proposal": Proposal(kind="cancel", by=act.actor.member, to_worker=act.amount or 0)}


def proposal_gone(order: Order, act: Act) -> Fields:
    """The other side said no."""
    return {"proposal": None}


def delivered(order: Order, act: Act) -> Fields:
    """One more delivery; the work deadline stands still with what it has left."""
    delivery = Delivery(note=act.note.strip(), files=act.files, at=act.at)
    return {"deliveries": (*order.deliveries, delivery), "left": _seconds(order.due, act.at), "shipment": None}


def sent_back(order: Order, act: Act) -> Fields:
    """The worker goes on with the time that was left, at least `terms.at_least`."""
    left = max(timedelta(seconds=order.left), order.terms.at_least)
    return {"revisions": order.revisions + 1, "due": act.at + left, "progress": act.note.strip()}


def settled(order: Order, act: Act) -> Fields:
    """All that was received goes to the worker, less the commission."""
    return ending(order, order.received)


def agreed_end(order: Order, act: Act) -> Fields:
    """The split that one side proposed and the other agreed to."""
    assert order.proposal is not None
    return ending(order, order.proposal.to_worker) | {"case": None}


def awarded(order: Order, act: Act) -> Fields:
    """The split that the judge named."""
    return ending(order, act.amount or 0)


def awarded_by_default(order: Order, act: Act) -> Fields:
    """The split that the terms name for a dispute that nobody judged."""
    return ending(order, share_half_up(order.received, order.terms.default_to_worker))


def ending(order: Order, worker_share: int) -> Fields:
    """Who gets what of the money received, to the unit: the worker's share less commission, the group's, the client's."""
    to_worker, commission = order.terms.commission.split(order.price, worker_share)
    return {"to_worker": to_worker, "commission": commission, "to_client": order.received - worker_share}


def disputed(order: Order, act: Act) -> Fields:
    """A case is open; the clocks of the state that it came from stand still with what they have left."""
    left = tuple(Left(clock.fires, _seconds(clock.due, act.at)) for clock in order.clocks)
    said = (Statement(by=act.actor.member, text=act.note.strip(), at=act.at),) if act.note.strip() else ()
    case = Case(opened_by=act.actor.member, came_from=order.state, at=act.at, statements=said, left=left)
    return {"case": case, "disputes": (*order.disputes, act.actor.member)}


def received_late(order: Order, act: Act) -> Fields:
    """The money came in the midst of a dispute. What it goes back to is the work, whose clocks stand still with what they have left;
    and nobody agrees any more to a split that was named before there was anything to split.
    """
    assert order.case is not None
    fields = received(order, act)
    due = fields["due"]
    clocks = (
        ("remind_work", due - order.terms.remind_before),
        ("remind_overdue", due),
        ("overrun", due + order.terms.overrun_after),
    )
    left = tuple(Left(fires, _seconds(at, act.at)) for fires, at in clocks)
    return fields | {"case": _case(order.case, came_from=State.WORKING, left=left), "proposal": None}


def stated(order: Order, act: Act) -> Fields:
    """One more statement in the case."""
    assert order.case is not None
    said = Statement(by=act.actor.member, text=act.note.strip(), at=act.at)
    return {"case": _case(order.case, statements=(*order.case.statements, said))}


def escalated(order: Order, act: Act) -> Fields:
    """No judge acted in time."""
    assert order.case is not None
    return {"case": _case(order.case, escalated=True)}


def withdrawn(order: Order, act: Act) -> Fields:
    """The case is closed, and the clocks that it stopped go on; a work deadline moves with them."""
    clocks = going_on(order, act.at)
    due = next((clock.due for clock in clocks if clock.fires == "remind_overdue"), order.due)
    return {"case": None, "clocks": clocks, "due": due}


def going_on(order: Order, now: datetime) -> tuple[Deadline, ...]:
    """The clocks that the case stopped, with what they had left; all later by as much as the first that does something wants to
    `terms.at_least`.
    """
    assert order.case is not None
    least = int(order.terms.at_least.total_seconds())
    shift = max(0, least - min((left.seconds for left in order.case.left if left.fires not in _EARLY), default=0))
    return tuple(Deadline(left.fires, now + timedelta(seconds=left.seconds + shift)) for left in order.case.left)


def resumed(order: Order, act: Act) -> Fields:
    """The judge sends the worker back to work, until then."""
    return {"case": None, "due": act.until or act.at + order.terms.at_least}


def reviewed(order: Order, act: Act) -> Fields:
    """One side's review is in; with both in, both are open."""
    of = order.other(act.actor.member)
    assert of is not None and act.score is not None
    seen = flags(act.score, act.rating, lost=act.actor.member == loser(order))
    review = Review(
        author=act.actor.member, of=of, score=act.score, text=act.note.strip(), at=act.at, marks=act.marks, flags=seen
    )  # fmt: skip
    reviews = (*order.reviews, review)
    return {"reviews": reviews, "reviews_open": len(reviews) == 2}


def loser(order: Order) -> int | None:
    """Who lost the dispute that ended the order: whose side got less than half of what was received; None where nobody did."""
    if order.case is None or not order.received:
        return None
    share = 2 * (order.to_worker + order.commission)
    return None if share == order.received else order.worker if share < order.received else order.client


def reviews_opened(order: Order, act: Act) -> Fields:
    """The window is over: what was said may be read, nothing more is said."""
    return {"reviews_open": True}


def paid_out(order: Order, act: Act) -> Fields:
    """The holder says that the worker has the money."""
    return {"paid_out_at": act.at}


def refunded(order: Order, act: Act) -> Fields:
    """The holder says that the client has back what is theirs."""
    return {"refunded_at": act.at}


def payout_confirmed(order: Order, act: Act) -> Fields:
    """The worker says the same."""
    return {"payout_confirmed_at": act.at}


def _seconds(due: datetime | None, now: datetime) -> int:
    return 0 if due is None else max(0, int((due - now).total_seconds()))


def _case(case: Case, **fields: Any) -> Case:
    return msgspec.structs.replace(case, **fields)
