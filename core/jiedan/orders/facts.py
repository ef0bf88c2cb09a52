"""What texts may say of an order: every fact as the words that a member reads."""

from collections.abc import Mapping
from datetime import tzinfo
from typing import Final

from jiedan.money import Money
from jiedan.orders import offers, sums
from jiedan.orders.act import Act
from jiedan.orders.conditions import conditions, moving, rest_due
from jiedan.orders.order import Order
from jiedan.orders.says import Facts, Say
from jiedan.texts.moments import moment

NONE: Final = "—"
REMINDS: Final = "remind_"
"""How the names of transitions begin that only remind."""
OF_A_PART: Final = "expire_"
"""How the names of those begin that end a part of an order (a quote), and not where it stands."""


def facts_of(
    order: Order, act: Act | None, *, names: Mapping[int, str], keeper: int | None, zone: tzinfo, language: str, say: Say
) -> Facts:
    """The facts of `order`, and of what was just done to it, formatted for one language. Missing ones are a dash.

    `names` are those of its people by id; `keeper` is who will hold the money while nobody holds it yet.
    """
    due, price = offers.due_in_words(order, zone, language, say), offers.price_in_words(order, language, say)
    people = _people(order, act, names, keeper)
    return {
        "number": str(order.number),
        "title": order.title or NONE,
        "requirements": order.requirements or NONE,
        "progress": order.progress or NONE,
        "due": due,
        "state": say(f"state-{order.state}", language),
        "minutes": str(int(order.terms.cooling_off.total_seconds()) // 60),
        "revisions_left": str(max(0, order.revisions_agreed - order.revisions)),
        "note": (act.note.strip() if act else "") or NONE,
        "score": str(act.score) if act and act.score else NONE,
        "files": str(len(act.files)) if act else "0",
        **people,
        **_hearing(order, names, language, say),
        **_sums(order, act),
        "has_over": "yes" if moving(order, act)["over"] else "no",
        **conditions(order, language, say),
        "rest_due": rest_due(order, str(people["holder"]), language, say),
        "price": price,
        **offers.how_to_get(order, language, say, price, due),
        **_moments(order, act, zone, language),
        **_agreement(order),
        **_parcel(order, zone, language),
    }


def _agreement(order: Order) -> Facts:
    """What counts as done, what is proposed for it, and whether there is anything: `yes`, `no`, or `wanted` by the group."""
    text, asked = order.criteria, order.proposal
    return {
        "criteria": text.text if text else NONE,
        "criteria_asked": (asked.text if asked else "") or NONE,
        "has_criteria": "yes" if text else "wanted" if order.terms.acceptance_required else "no",
    }


def _parcel(order: Order, zone: tzinfo, language: str) -> Facts:
    """Its number, and when it should be there."""
    parcel = order.shipment
    arrives = parcel.arrives if parcel else None
    return {
        "tracking": (parcel.tracking if parcel else "") or NONE,
        "arrives": moment(arrives, zone, language) if arrives else NONE,
    }


def _people(order: Order, act: Act | None, names: Mapping[int, str], keeper: int | None) -> Facts:
    """Everybody whom the order names."""
    actor = act.actor.member if act else None
    people = {
        "poster": order.poster,
        "taker": order.taker,
        "holder": order.holder or keeper,
        "actor": actor,
        "other": order.other(actor) if actor in order.parties else None,
        "successor": order.handover.to if order.handover else None,
        "hands": order.handover.holder if order.handover else None,
    }
    return {fact: names.get(member, NONE) if member else NONE for fact, member in people.items()}


def _hearing(order: Order, names: Mapping[int, str], language: str, say: Say) -> Facts:
    """Who judges a dispute, and what the judges said. For those who are told in private."""
    case = order.case
    faulted = " · ".join(names.get(member, NONE) for member in order.faulted)
    reasons = () if case is None else (f"{names.get(vote.by, NONE)}: {vote.reason}" for vote in case.votes)
    panel = () if case is None else (names.get(member, NONE) for member in case.panel)
    return {
        "judge": names.get(case.judge or 0, NONE) if case else NONE,
        "panel": " · ".join(panel) or NONE,
        "summary": case.summary.text if case and case.summary else NONE,
        "reasons": " / ".join(reasons) or NONE,
        "at_fault": faulted or say("fault-none", language),
    }


def _sums(order: Order, act: Act | None) -> Facts:
    """Everything that is money."""
    minor_units = {
        "price": order.price,
        "received": order.received,
        "to_worker": order.to_worker,
        "commission": order.commission,
        "to_client": order.to_client,
        "proposed": order.proposal.to_worker if order.proposal else 0,
        "asked": sums.owing(order),
        "reported": sums.said_to_be_paid(order),
        "held": sums.held(order),
        "owed_worker": sums.owed_to_worker(order),
        "owed_client": sums.owed_to_client(order),
        "paid_out": order.to_worker - sums.owed_to_worker(order),
        "in_hand": sums.in_hand(order, order.handover.holder) if order.handover else 0,
        **moving(order, act),
    }
    return {fact: str(Money(minor, order.currency)) for fact, minor in minor_units.items()}


def _moments(order: Order, act: Act | None, zone: tzinfo, language: str) -> Facts:
    """Until when something was asked for, and when the clock does something besides reminding."""
    asked = (act.until if act else None) or (order.proposal.until if order.proposal else None) or order.queued_until
    clock = min((clock.due for clock in order.clocks if not clock.fires.startswith((REMINDS, OF_A_PART))), default=None)
    return {fact: moment(when, zone, language) if when else NONE for fact, when in (("until", asked), ("clock", clock))}
