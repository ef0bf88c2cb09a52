"""Puts into words what an order waits for, and what happened to it last."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from jiedan.errors import Fact
from jiedan.host.company import Company
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Part
from jiedan.orders.events import Link, Record
from jiedan.orders.facts import REMINDS
from jiedan.orders.machine import plays
from jiedan.orders.order import Order
from jiedan.orders.process import PROCESS
from jiedan.orders.stuck import Stuck, waits
from jiedan.texts.moments import moment

LAST: Final = 6
"""So many of the newest steps are told."""

_VERBS: Final = {row.name: row.verbs[0] for row in PROCESS}
_UNTOLD: Final = {
    row.name for row in PROCESS if row.name.startswith(REMINDS) or (row.by in (Part.JUDGE, Part.MODERATOR) and row.target is row.source[0])
}  # fmt: skip
"""Reminders, and what those who decide do among themselves."""
_HOURS: Final = timedelta(hours=48)
_NAMED: Final = frozenset({Part.POSTER, Part.CLIENT, Part.WORKER, Part.ASKED, Part.UNHEARD, Part.KEEPER, Part.SUCCESSOR})
"""Parts that are somebody, and no matter of a role."""


def who_waits_for(known: Company, order: Order, duty: Stuck, language: str) -> str:
    """Whom the order waits for: a name where it is somebody, else the part."""
    if duty.who in _NAMED:
        names = [known.names[actor.member] for actor in known.actors if plays(duty.who, order, actor)]
        return " / ".join(names)
    if duty.who is Part.HOLDER:
        return str(known.facts(order, None, language)["holder"])
    return known.desk.catalog.say(f"part-{duty.who}", language)


def duties_in_words(known: Company, order: Order, language: str) -> list[str]:
    """Who has to do what by when, and what happens else, a line each; none where nothing is left to be done."""
    say, zone = known.desk.catalog.say, known.group.zone
    lines = []
    for duty in waits(order):
        facts: dict[str, Fact] = {
            "who": who_waits_for(known, order, duty, language), "verb": duty.what.value,
            "until": moment(duty.until, zone, language), "ends": moment(duty.ends, zone, language),
        }  # fmt: skip
        state = {} if duty.exit is None else {"state": duty.exit.value}
        lines.append(say(_key(duty), language, **facts, **state))
    return lines


def _key(duty: Stuck) -> str:
    if duty.exit is None:
        return "duty-handing-over"
    if duty.who is Part.SUCCESSOR:
        return "duty-beside"
    return "duty-clock" if duty.who is Part.CLOCK else "duty-now" if duty.ends == duty.until else "duty-then"


def stuck_in_words(known: Company, order: Order, duty: Stuck, now: datetime, language: str) -> str:
    """A line of the list of what waits."""
    say, zone = known.desk.catalog.say, known.group.zone
    line = say(
        "stuck-handing-over" if duty.exit is None else "stuck-line", language, number=str(order.number), title=order.title or "—",
        state=order.state.value, who=who_waits_for(known, order, duty, language), verb=duty.what.value,
        waited=_span(now - (duty.since or now), language, known), until=moment(duty.until, zone, language),
        exit=say(f"state-{duty.exit or order.state}", language),
    )  # fmt: skip
    return f"{line} {say('stuck-late', language)}" if duty.late(now) else line


def history(known: Company, chain: Iterable[Link], language: str) -> list[str]:
    """The newest steps, the oldest of them first: when, who, what, and where that led."""
    records = (msgspec.json.decode(link.body, type=Record) for link in chain)
    told = [record for record in records if record.name not in _UNTOLD]
    return [_step(known, record, language) for record in told[-LAST:]]


def _step(known: Company, record: Record, language: str) -> str:
    say = known.desk.catalog.say
    facts: dict[str, Fact] = {"at": moment(record.at, known.group.zone, language), "state": record.target.value}
    verb = _VERBS.get(record.name, Verb.POST)
    if verb is Verb.CLOCK:
        return say("history-clock", language, **facts)
    facts |= {"name": known.names.get(record.actor, "—"), "verb": verb.value}
    return say("history-line" if record.source is record.target else "history-moved", language, **facts)


def _span(time: timedelta, language: str, known: Company) -> str:
    """How long, in hours; in days from two of them on."""
    hours = max(0, time // timedelta(hours=1))
    if time < _HOURS:
        return known.desk.catalog.say("stuck-hours", language, count=hours)
    return known.desk.catalog.say("stuck-days", language, count=hours // 24)
