"""What texts may say of an order: every fact as the words that a member reads."""

from collections.abc import Mapping
from datetime import tzinfo
from typing import Final, Protocol

from jiedan.money import Money
from jiedan.orders.act import Act
from jiedan.orders.order import Order
from jiedan.texts.moments import dated, moment

NONE: Final = "—"
REMINDS: Final = "remind_"
"""How the names of transitions begin that only remind."""

Facts = Mapping[str, str | int]
"""Name of a fact → the words or the number that a text shows."""


class Say(Protocol):
    """Whoever knows the texts: `say("state-open", "zh")`."""

    def __call__(self, key: str, language: str | None, **facts: str | int) -> str:
        """The text under this key, in this language, filled in."""


def facts_of(
    order: Order, act: Act | None, *, names: Mapping[int, str], keeper: int | None, zone: tzinfo, language: str, say: Say
) -> Facts:
    """The facts of `order`, and of what was just done to it, formatted for one language. Missing ones are a dash.

    `names` are those of its people by id; `keeper` is who will hold the money while nobody holds it yet.
    """
    due = order.due or order.stated_due
    return {
        "number": str(order.number),
        "title": order.title or NONE,
        "requirements": order.requirements or NONE,
        "progress": order.progress or NONE,
        "due": dated(due, zone, language) if due else NONE,
        "state": say(f"state-{order.state}", language),
        "minutes": str(int(order.terms.cooling_off.total_seconds()) // 60),
        "revisions_left": str(max(0, order.revisions_agreed - order.revisions)),
        "note": (act.note.strip() if act else "") or NONE,
        "score": str(act.score) if act and act.score else NONE,
        "files": str(len(act.files)) if act else "0",
        **_people(order, act, names, keeper),
        **_sums(order),
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
    }
    return {fact: names.get(member, NONE) if member else NONE for fact, member in people.items()}


def _sums(order: Order) -> Facts:
    """Everything that is money."""
    sums = {
        "price": order.price,
        "received": order.received,
        "to_worker": order.to_worker,
        "commission": order.commission,
        "to_client": order.to_client,
        "proposed": order.proposal.to_worker if order.proposal else 0,
    }
    return {fact: str(Money(minor, order.currency)) for fact, minor in sums.items()}


def _moments(order: Order, act: Act | None, zone: tzinfo, language: str) -> Facts:
    """Until when something was asked for, and when the clock does something besides reminding."""
    asked = (act.until if act else None) or (order.proposal.until if order.proposal else None) or order.queued_until
    clock = min((clock.due for clock in order.clocks if not clock.fires.startswith(REMINDS)), default=None)
    return {fact: moment(when, zone, language) if when else NONE for fact, when in (("until", asked), ("clock", clock))}
