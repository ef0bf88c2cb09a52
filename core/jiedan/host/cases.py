"""Disputes of a group as a whole: who could judge them, how long they take, and who is an arbitrator."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec

from jiedan.disputes.panel import RECENT
from jiedan.disputes.response import Course, Mark, courses, mean
from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.company import company
from jiedan.host.desk import Desk
from jiedan.host.named import group_owned, meant
from jiedan.host.people import Asker
from jiedan.host.persons import of_others
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may, may_judge
from jiedan.members.roles import Role
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act
from jiedan.orders.bench import by_panel
from jiedan.orders.group import Group
from jiedan.orders.machine import Outcome
from jiedan.orders.order import Order, State
from jiedan.orders.process import PROCESS
from jiedan.storage import cases, members, orders
from jiedan.storage.engine import Engine
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.CASES, Verb.APPOINT, Verb.DISMISS})
SHOWN: Final = 20
"""Lines of the list."""
LOOKED_BACK: Final = timedelta(days=90)
"""How far back the mean times look."""

_DECIDED: Final = frozenset({Verb.AWARD, Verb.RESUME})
_MARKS: Final = {
    "take_case": Mark.TAKEN,
    "take_seat": Mark.TAKEN,
    "summarise": Mark.SUMMED_UP,
    "default_award": Mark.AWARDED,
    **{row.name: Mark.OPENED for row in PROCESS if row.source != (State.DISPUTED,) and row.target is State.DISPUTED},
    **{
        row.name: Mark.AWARDED if _DECIDED & set(row.verbs) else Mark.CLOSED
        for row in PROCESS
        if row.source == (State.DISPUTED,) and row.target is not State.DISPUTED and row.name != "default_award"
    },
}
"""Transition → what it means for the length of a dispute."""


async def bench_for(engine: Engine, order: Order, act: Act) -> tuple[Act, Sequence[Membership]]:
    """The act with those who could sit on the panel of the order's dispute, and what they are. Empty where no panel is drawn."""
    if order.state is not State.DISPUTED or not by_panel(order):
        return act, ()
    found = await of_others(engine, order, await cases.candidates(engine, order, act.at - RECENT))
    return msgspec.structs.replace(act, candidates=tuple(each.member.id for each in found)), found


async def refuse_taken_case(engine: Engine, order: Order, act: Act) -> None:
    """A judge who comes second is told who was first. Raises Refusal."""
    judge = None if order.case is None or order.state is not State.DISPUTED else order.case.judge
    if act.verb is Verb.TAKE_CASE and judge not in (None, act.actor.member) and may_judge(act.actor.roles, act.actor.rights):
        assert judge is not None
        first = (await members.members(engine, [judge]))[judge]
        raise Refusal("case-taken", number=order.number, judge=first.name)


def rest_on_seated(unit: UnitOfWork, bench: Sequence[Membership], outcomes: Sequence[Outcome]) -> None:
    """Whoever is drawn must still be an arbitrator when it is written down."""
    before, after = outcomes[0].before.case, outcomes[-1].order.case
    seated = set(after.panel if after else ()) - set(before.panel if before else ())
    for each in sorted(bench, key=lambda each: each.id):
        if each.member.id in seated:
            unit.rests_on(each)


class Cases:
    """Answers those who keep order in a group."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if command.verb is Verb.CASES:
            return await self._list(asker)
        return await self._appoint(asker, command)

    async def _list(self, asker: Asker) -> UnitOfWork:
        """The open disputes, and how long those of the last days took. What was said in them stays with those whom it concerns."""
        found = [group for group in asker.groups if may(await people.authority(self._desk, asker, group), Right.DISPUTES)]
        if not found:
            raise Refusal("cases-not-you")
        unit = self._desk.unit(asker.inbound.key)
        text = "\n\n".join([await self._of_group(asker, group) for group in found])
        unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def _of_group(self, asker: Asker, group: Group) -> str:
        say, language, now = self._desk.catalog.say, asker.language, self._desk.now()
        standing = await orders.standing_in(self._desk.engine, [group.id], [State.DISPUTED])
        steps = await cases.steps(self._desk.engine, group.id, sorted(_MARKS), now - LOOKED_BACK)
        past = [course for each in steps.values() for course in courses((_MARKS[name], at) for name, at in each)]
        lines = [await self._line(asker, group, order, now) for order in standing[:SHOWN]]
        head = say("cases-head", language, group=group.title, count=len(standing))
        return "\n".join([head, *lines, self._means(past, language)])

    async def _line(self, asker: Asker, group: Group, order: Order, now: datetime) -> str:
        say, language, case = self._desk.catalog.say, asker.language, order.case
        assert case is not None
        facts = (await company(self._desk, group, [order])).facts(order, None, language)
        who = "panel" if case.panel else "judge" if case.judge else "nobody"
        stage = (
            "listening" if case.heard_at is None else "mediated" if order.proposal else "summed-up" if case.summary else "heard"
        )
        return say(
            "cases-line", language, **facts, who=say(f"cases-{who}", language, **facts), stage=say(f"cases-{stage}", language),
            since=self._span(now - case.at, language),
        )  # fmt: skip

    def _means(self, past: Sequence[Course], language: str) -> str:
        ended = [course for course in past if course.awarded or course.closed]
        spans = {mark.value: mean(past, mark) for mark in (Mark.TAKEN, Mark.SUMMED_UP, Mark.AWARDED)}
        shown = {name: "—" if span is None else self._span(span, language) for name, span in spans.items()}
        return self._desk.catalog.say("cases-means", language, days=LOOKED_BACK.days, opened=len(past), ended=len(ended), **shown)

    def _span(self, span: timedelta, language: str) -> str:
        """Hours, to the tenth."""
        tenths = span // timedelta(minutes=6)
        return self._desk.catalog.say("cases-hours", language, hours=f"{tenths // 10}.{tenths % 10}")

    async def _appoint(self, asker: Asker, command: Command) -> UnitOfWork:
        """Whoever is named, or said what is answered, becomes an arbitrator, or is one no more. The owner alone decides that."""
        said = f"@{command.rest}" if command.rest else ""
        group, own = await group_owned(self._desk, asker, msgspec.structs.replace(command, rest=said))
        known, _ = await meant(self._desk, asker, group, said)
        roles = known.roles | {Role.ARBITRATOR} if command.verb is Verb.APPOINT else known.roles - {Role.ARBITRATOR}
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(own)
        if roles != known.roles:
            unit.also(members.appoint(known, roles))
        key = "arbitrator-appointed" if command.verb is Verb.APPOINT else "arbitrator-dismissed"
        text = Text(self._desk.catalog.say(key, asker.language, name=known.member.name))
        unit.say(asker.platform, asker.chat, text, reply_to=asker.inbound.message or None, urgent=True)
        return unit
