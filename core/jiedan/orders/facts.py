"""What texts may say of an order: every fact as the words that a member reads."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Final, Protocol

from jiedan.money import Money
from jiedan.orders.act import Act
from jiedan.orders.order import Order
from jiedan.texts.moments import dated, moment

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

    def money(minor: int) -> str:
        return str(Money(minor, order.currency))

    def when(instant: datetime | None) -> str:
        return moment(instant, zone, language) if instant else "—"

    def name(member: int | None) -> str:
        return names.get(member, "—") if member else "—"

    due = order.due or order.stated_due
    proposal = order.proposal
    ending = min((clock.due for clock in order.clocks if not clock.fires.startswith(REMINDS)), default=None)
    return {
        "number": str(order.number),
        "title": order.title or "—",
        "price": money(order.price),
        "requirements": order.requirements or "—",
        "poster": name(order.poster),
        "taker": name(order.taker),
        "holder": name(order.holder or keeper),
        "due": dated(due, zone, language) if due else "—",
        "state": say(f"state-{order.state}", language),
        "received": money(order.received),
        "to_worker": money(order.to_worker),
        "commission": money(order.commission),
        "to_client": money(order.to_client),
        "proposed": money(proposal.to_worker) if proposal else "—",
        "until": when((act.until if act else None) or (proposal.until if proposal else None) or order.queued_until),
        "clock": when(ending),
        "minutes": str(int(order.terms.cooling_off.total_seconds()) // 60),
        "revisions_left": str(max(0, order.terms.revisions - order.revisions)),
        "progress": order.progress or "—",
        "actor": name(act.actor.member) if act else "—",
        "other": name(order.other(act.actor.member)) if act and act.actor.member in order.parties else "—",
        "note": (act.note.strip() if act else "") or "—",
        "score": str(act.score) if act and act.score else "—",
        "files": str(len(act.files)) if act else "0",
    }
