"""What the rows of money write on the order: what comes in, what is released, what leaves the hands that hold it."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from jiedan.disputes.panel import asked_anew
from jiedan.money import share_half_up
from jiedan.orders import sums
from jiedan.orders.act import Act
from jiedan.orders.changes import Fields, seconds, set_free, with_case, withdrawn
from jiedan.orders.order import Left, Order, State
from jiedan.orders.payments import Handover, Payout, Receipt, Refund, Release, Report

_LATE_PAYMENT: Final = timedelta(hours=1)


def reported(order: Order, act: Act) -> Fields:
    """The client says that the money is on its way."""
    report = Report(by=act.actor.member, at=act.at, amount=act.amount, note=act.note.strip(), files=act.files)
    return {"reported_at": act.at, "reports": (*order.reports, report)}


def received(order: Order, act: Act) -> Fields:
    """Money is in the holder's hands: as much as is missing counts for the order, the rest goes back. It answers what was reported."""
    amount = sums.coming_in(order, act)
    counts = min(amount, sums.missing(order))
    return _taken_in(order, act, amount, counts) | {"received": order.received + counts}


def funded(order: Order, act: Act) -> Fields:
    """What has to be there at the start is there, and the work begins. What the plan releases on receipt is released."""
    return with_release(order, _funded(order, act), act)


def received_on_the_way(order: Order, act: Act) -> Fields:
    """A later stage came in, while the worker works or after it. What the plan releases on receipt is released."""
    return with_release(order, received(order, act), act)


def with_release(order: Order, fields: Fields, act: Act) -> Fields:
    """`fields`, and what of the money in them belongs to the worker at once."""
    then = msgspec.structs.replace(order, **fields)
    share = sums.due_on_receipt(then)
    return fields | (_released(then, share, act, "receipt") if share else {})


def received_late(order: Order, act: Act) -> Fields:
    """Money for an order that nobody waits to be paid for: all of it goes back."""
    return _taken_in(order, act, act.amount or 0, 0)


def funded_in_dispute(order: Order, act: Act) -> Fields:
    """The money to start with came in the midst of a dispute. What it goes back to is the work, whose clocks stand still with what they
    have left; and no split that was named, nor vote that was cast, before there was anything to split counts any more.
    """
    assert order.case is not None
    fields = _funded(order, act)
    due = fields["due"]
    clocks = (
        ("remind_work", due - order.terms.remind_before),
        ("remind_overdue", due),
        ("overrun", due + order.terms.overrun_after),
    )
    left = tuple(Left(fires, seconds(at, act.at)) for fires, at in clocks)
    return fields | {"case": asked_anew(with_case(order.case, came_from=State.WORKING, left=left)), "proposal": None}


def received_in_dispute(order: Order, act: Act) -> Fields:
    """A later stage came in the midst of a dispute: nobody waits for it any more, and a split is named and voted on anew. Nothing is
    released.
    """
    assert order.case is not None
    fields = received(order, act)
    left = tuple(
        clock for clock in order.case.left if clock.fires not in ("arrears", "remind_payment", "remind_holder", "unconfirmed")
    )
    if order.case.came_from is State.ACCEPTED and fields["received"] == order.price:
        left = (*(clock for clock in left if clock.fires != "settle"), Left("settle", seconds(_complaints_end(order), act.at)))
    return fields | {"case": asked_anew(with_case(order.case, left=left)), "proposal": None}


def _complaints_end(order: Order) -> datetime | None:
    return None if order.accepted_at is None else order.accepted_at + order.terms.complaint_window


def taken_up_again(order: Order, act: Act) -> Fields:
    """The case is withdrawn. What came in meanwhile and belongs to the worker on receipt is released."""
    return with_release(order, withdrawn(order, act), act)


def not_paid(order: Order, act: Act) -> Fields:
    """The client did not pay what the work starts with: the taker is free and may claim it again at once; what came in goes back."""
    return set_free(order, act) | {
        "surplus": order.surplus + order.received,
        "to_client": order.to_client + order.received,
        "refunded_at": None if order.received else order.refunded_at,
        "owed_since": order.owed_since or (act.at if order.received else None),
        "received": 0,
        "receipts": tuple(
            msgspec.structs.replace(receipt, surplus=receipt.amount) for receipt in order.receipts
        ),
    }  # fmt: skip


def never_paid(order: Order, act: Act) -> Fields:
    """The buyer did not pay what the work starts with: what came in goes back."""
    return ending(order, 0, act)


def settled(order: Order, act: Act) -> Fields:
    """All that is held goes to the worker, less the commission."""
    return ending(order, sums.held(order), act)


def agreed_end(order: Order, act: Act) -> Fields:
    """The split that one side proposed and the other agreed to."""
    assert order.proposal is not None
    return ending(order, order.proposal.to_worker, act) | {"case": None}


def awarded_by_default(order: Order, act: Act) -> Fields:
    """The split that the terms name for a dispute that nobody judged."""
    return ending(order, share_half_up(sums.held(order), order.terms.default_to_worker), act)


def ending(order: Order, worker_share: int, act: Act, why: str = "end") -> Fields:
    """Who gets what of the money that is held, to the unit: the worker's share less commission, the group's, the client's."""
    back = sums.held(order) - worker_share
    fields: Fields = {
        "to_client": order.to_client + back,
        "refunded_at": None if back else order.refunded_at,
        "owed_since": order.owed_since or (act.at if back else None),
    }
    return fields | (_released(order, worker_share, act, why) if worker_share else {})


def paid_out(order: Order, act: Act) -> Fields:
    """The holder says that the worker has the money, or a part of it."""
    amount = sums.paying_out(order, act)
    payout = Payout(holder=act.actor.member, at=act.at, amount=amount)
    fields: Fields = {"payouts": (*order.payouts, payout), "hands": sums.moved(order, act.actor.member, -amount)}
    if amount < sums.owed_to_worker(order):
        return fields
    return fields | {"paid_out_at": act.at, "owed_since": order.owed_since if sums.owed_to_client(order) else None}


def payout_confirmed(order: Order, act: Act) -> Fields:
    """The worker says the same of all that was paid out so far."""
    payouts = tuple(
        payout if payout.confirmed_at else msgspec.structs.replace(payout, confirmed_at=act.at) for payout in order.payouts
    )
    return {"payouts": payouts, "payout_confirmed_at": act.at}


def refunded(order: Order, act: Act) -> Fields:
    """The holder says that the client has back what is theirs, or a part of it."""
    amount = sums.giving_back(order, act)
    refund = Refund(holder=act.actor.member, at=act.at, amount=amount)
    fields: Fields = {"refunds": (*order.refunds, refund), "hands": sums.moved(order, act.actor.member, -amount)}
    if amount < sums.owed_to_client(order):
        return fields
    return fields | {"refunded_at": act.at, "owed_since": order.owed_since if sums.owed_to_worker(order) else None}


def handover_asked(order: Order, act: Act) -> Fields:
    """Somebody is asked to take over what a holder has in hands: their own, or, asked by a moderator, another's."""
    holder = sums.giver(order, act)
    assert act.to is not None and holder is not None
    return {"handover": Handover(by=act.actor.member, holder=holder, to=act.to, at=act.at)}


def handed_over(order: Order, act: Act) -> Fields:
    """All that the one had in hands is in the other's now."""
    assert order.handover is not None
    holder, to = order.handover.holder, order.handover.to
    amount = sums.in_hand(order, holder)
    without = msgspec.structs.replace(order, hands=sums.moved(order, holder, -amount))
    asked = to if order.holder == holder else order.holder
    return {"handover": None, "hands": sums.moved(without, to, amount), "holder": asked}


def _funded(order: Order, act: Act) -> Fields:
    """A payment that took more than an hour moves the work deadline by as long as it took: the client's delay is not the worker's."""
    waited = act.at - (order.confirmed_at or act.at)
    moved = waited if waited > _LATE_PAYMENT else timedelta(0)
    return received(order, act) | {"due": None if order.stated_due is None else order.stated_due + moved}


def _taken_in(order: Order, act: Act, amount: int, counts: int) -> Fields:
    """A receipt of which `counts` minor units are for the order."""
    holder, surplus = act.actor.member, amount - counts
    receipt = Receipt(holder=holder, at=act.at, amount=amount, surplus=surplus)
    return {
        "reported_at": None,
        "receipts": (*order.receipts, receipt),
        "hands": sums.moved(order, holder, amount),
        "holder": order.hands[0].member if order.hands else holder,
        "surplus": order.surplus + surplus,
        "to_client": order.to_client + surplus,
        "refunded_at": None if surplus else order.refunded_at,
        "owed_since": order.owed_since or (act.at if surplus else None),
    }


def _released(order: Order, share: int, act: Act, why: str) -> Fields:
    to_worker, commission = sums.split(order, share)
    fields: Fields = {
        "to_worker": order.to_worker + to_worker,
        "commission": order.commission + commission,
        "releases": (*order.releases, Release(at=act.at, to_worker=to_worker, commission=commission, why=why)),
    }
    owed = {"paid_out_at": None, "payout_confirmed_at": None, "owed_since": order.owed_since or act.at}
    return fields | (owed if to_worker else {})
