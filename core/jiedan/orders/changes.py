"""What a transition writes on the order besides its state. Each gives the fields that change; `machine` applies them."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec

from jiedan.disputes.case import Statement
from jiedan.members.reviews import Review, flags
from jiedan.orders import sums
from jiedan.orders.act import Act
from jiedan.orders.criteria import confirmed_text, left_for_the_next
from jiedan.orders.order import Case, Deadline, Delivery, Left, Mode, Order, Proposal, Waiting
from jiedan.orders.quoting import reopened

Fields = dict[str, Any]
"""Names of fields of Order → their new values."""

RUN_ON: Final = frozenset({"remind_payout", "remind_refund"})
"""Clocks of what has to leave a holder's hands: they do not stand still while there is a case."""
_REMINDS_OF: Final = {
    "remind_fund": "fund_lapse", "remind_work": "overrun", "remind_overdue": "overrun", "remind_accept": "auto_accept",
    "remind_holder": "unconfirmed", "remind_payment": "arrears",
}  # fmt: skip
"""Reminder → the clock of the same duty: how long that one has left is what counts, and they go on together."""
_AHEAD: Final = frozenset({"remind_fund", "remind_work", "remind_accept", "remind_payment"})
"""Those that come before the time to act is over: not in the quiet hours, and not at all when it is too late for that."""


def nothing(order: Order, act: Act) -> Fields:
    """The state alone changes."""
    return {}


def amended(order: Order, act: Act) -> Fields:
    """The poster filled in what was missing, or said it anew. A queued draft waits for another confirmation."""
    asks = act.quotes_wanted or order.mode is Mode.QUOTE
    price = {"ceiling": act.amount or (order.price or None)} if asks else {"price": act.amount}
    said: Fields = {"title": act.title, "stated_due": act.until, "requirements": act.requirements, "lasts": act.lasts, **price}
    new = {name: value for name, value in said.items() if value is not None}
    new |= {"mode": Mode.QUOTE, "price": 0} if asks else {}
    return new | {"files": (*order.files, *act.files), "queued_until": None}


def queued(order: Order, act: Act) -> Fields:
    """Confirmed, and published when the quiet hours are over."""
    return {"queued_until": act.until}


def taken(order: Order, act: Act) -> Fields:
    """Somebody has it now."""
    standby = tuple(member for member in order.standby if member != act.actor.member)
    return {"taker": act.actor.member, "claimed_at": act.at, "standby": standby}


def given_back(order: Order, act: Act) -> Fields:
    """Nobody has it any more, and who had it waits a while before claiming it again."""
    still = tuple(waiting for waiting in order.waiting if waiting.until > act.at and waiting.member != order.taker)
    waits = () if order.taker is None else (Waiting(order.taker, act.at + order.terms.reclaim_after),)
    return set_free(order, act) | {"waiting": still + waits}


def set_free(order: Order, act: Act) -> Fields:
    """Nobody has it any more, by no fault of whoever had it: they may claim it again at once. The poster's own text stays for the next."""
    free = {"taker": None, "claimed_at": None, "confirmed_at": None, "criteria": left_for_the_next(order)}
    return free | reopened(order, act)


def confirmed(order: Order, act: Act) -> Fields:
    """The taker stands by the claim, and by what the poster says counts as done. The rate that their level allows holds for this order
    from now on, whatever becomes of them.
    """
    rate = 10_000 if act.rate_at_most is None else act.rate_at_most
    return {"confirmed_at": act.at, "rate_at_most": rate, "criteria": confirmed_text(order, act)}


def confirmed_unfunded(order: Order, act: Act) -> Fields:
    """The taker stands by the claim, and the work begins: nothing is due before it."""
    return confirmed(order, act) | {"due": order.stated_due}


def progressed(order: Order, act: Act) -> Fields:
    """The worker says how far it is."""
    return {"progress": act.note.strip(), "progress_at": order.progress_at or act.at}


def accepted(order: Order, act: Act) -> Fields:
    """What was handed in is what was agreed; every stage is due now."""
    return {"accepted_at": act.at}


def extension_asked(order: Order, act: Act) -> Fields:
    """One side asks for another deadline."""
    return {"proposal": Proposal(kind="extend", by=act.actor.member, until=act.until)}


def extended(order: Order, act: Act) -> Fields:
    """The other side agreed to the deadline that was asked for."""
    assert order.proposal is not None
    return {"due": order.proposal.until, "extensions": order.extensions + 1, "proposal": None}


def cancel_proposed(order: Order, act: Act) -> Fields:
    """One side asks to end the order, with so much of what is held for the worker; without a figure, what the refund rule says."""
    share = sums.by_rule(order) if act.amount is None else act.amount
    return {"proposal": Proposal(kind="cancel", by=act.actor.member, to_worker=share)}


def proposal_gone(order: Order, act: Act) -> Fields:
    """The other side said no."""
    return {"proposal": None}


def delivered(order: Order, act: Act) -> Fields:
    """One more delivery; the work deadline stands still with what it has left."""
    delivery = Delivery(note=act.note.strip(), files=act.files, at=act.at)
    return {"deliveries": (*order.deliveries, delivery), "left": seconds(order.due, act.at), "shipment": None}


def sent_back(order: Order, act: Act) -> Fields:
    """The worker goes on with the time that was left, at least `terms.at_least`."""
    left = max(timedelta(seconds=order.left), order.terms.at_least)
    return {"revisions": order.revisions + 1, "due": act.at + left, "progress": act.note.strip()}


def disputed(order: Order, act: Act) -> Fields:
    """A case is open; the clocks of the state that it came from stand still with what they have left."""
    left = tuple(Left(clock.fires, seconds(clock.due, act.at)) for clock in order.clocks if clock.fires not in RUN_ON)
    said = (statement(act),) if act.note.strip() else ()
    case = Case(opened_by=act.actor.member, came_from=order.state, at=act.at, statements=said, left=left)
    return {"case": case, "disputes": (*order.disputes, act.actor.member)}


def stated(order: Order, act: Act) -> Fields:
    """One more statement in the case."""
    assert order.case is not None
    return {"case": with_case(order.case, statements=(*order.case.statements, statement(act)))}


def statement(act: Act) -> Statement:
    """What is said in the act, with its files."""
    return Statement(by=act.actor.member, text=act.note.strip(), at=act.at, files=act.files)


def withdrawn(order: Order, act: Act) -> Fields:
    """The case is closed, and the clocks that it stopped go on; a work deadline moves with them."""
    clocks = going_on(order, act.at)
    overrun = next((clock.due for clock in clocks if clock.fires == "overrun"), None)
    due = order.due if overrun is None else overrun - order.terms.overrun_after
    assert order.case is not None
    return {"case": None, "clocks": clocks, "due": due, "given_up": (*order.given_up, order.case.opened_by)}


def going_on(order: Order, now: datetime) -> tuple[Deadline, ...]:
    """The clocks that the case stopped, with what they had left; those of one duty all later by as much as it wants to `terms.at_least`.
    Those of what a holder owes go on as they ran in the meantime. None where nothing waits any more that the case stopped: the state
    starts its clocks afresh.
    """
    assert order.case is not None
    stopped = {left.fires: left.seconds for left in order.case.left if left.fires not in RUN_ON}
    if not stopped:
        return ()
    shifts = {fires: _wanting(order, fires, left) for fires, left in stopped.items() if fires not in _REMINDS_OF}
    dues = {
        fires: now + timedelta(seconds=left) + shifts.get(_REMINDS_OF.get(fires, fires), timedelta(0))
        for fires, left in stopped.items()
    }
    if "overrun" in dues:
        dues |= _of_the_work(order, dues["overrun"] - order.terms.overrun_after, dues)
    debts = (clock for clock in order.clocks if clock.fires in RUN_ON)
    awake = ((fires, _awake(order, fires, due)) for fires, due in dues.items())
    return (*(Deadline(fires, due) for fires, due in awake if due > now or fires not in _AHEAD), *debts)


def _of_the_work(order: Order, due: datetime, running: Collection[str]) -> dict[str, datetime]:
    """When those of the reminders that had not come are due for work that is due then."""
    reminders = {"remind_work": due - order.terms.remind_before, "remind_overdue": due}
    return {fires: at for fires, at in reminders.items() if fires in running}


def _wanting(order: Order, fires: str, left: int) -> timedelta:
    """What a clock lacks of `terms.at_least`; of the work, what the deadline lacks, unless that was over."""
    time = timedelta(seconds=left)
    if fires == "overrun" and time > order.terms.overrun_after:
        time -= order.terms.overrun_after
    return max(timedelta(0), order.terms.at_least - time)


def _awake(order: Order, fires: str, due: datetime) -> datetime:
    """When a clock goes on: a reminder before the quiet hours, or after them where what it reminds of is over by then."""
    quiet = order.terms.quiet
    if quiet is None or fires not in _REMINDS_OF:
        return due
    return quiet.earlier(due) if fires in _AHEAD else quiet.later(due)


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
    """Who lost the dispute that ended the order: whose side got less than half of what was held then; None where nobody did, as where
    both agreed to what a judge proposed. What the plan had released before was not disputed.
    """
    if order.case is None or len(order.case.consents) == len(order.parties):
        return None
    before = sum(each.to_worker + each.commission for each in order.releases if each.why == "receipt")
    share, held = 2 * (sums.released(order) - before), order.received - before
    return None if share == held else order.worker if share < held else order.client


def reviews_opened(order: Order, act: Act) -> Fields:
    """The window is over: what was said may be read, nothing more is said."""
    return {"reviews_open": True}


def seconds(due: datetime | None, now: datetime) -> int:
    """Whole seconds until then, 0 when it has passed."""
    return 0 if due is None else max(0, int((due - now).total_seconds()))


def with_case(case: Case, **fields: Any) -> Case:
    """The case with these fields."""
    return msgspec.structs.replace(case, **fields)
