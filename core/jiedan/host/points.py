"""The ledger of points: what it says to its owner, and the lines that staff enter by hand, or take back."""

import re
from typing import Final

from jiedan.errors import Fact, Refusal
from jiedan.host import discreet, whom
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Membership
from jiedan.members.points import Level, Levels
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group, number_of
from jiedan.settings.quantities import half_points
from jiedan.storage import links, members
from jiedan.storage import points as kept
from jiedan.storage.points import BY_HAND, REVERSED, Line
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

VERBS: Final = frozenset({Verb.POINTS, Verb.ADD_POINTS, Verb.TAKE_POINTS, Verb.REVERSE_POINTS})
SHOWN: Final = 20
"""Lines of the ledger that are shown."""
MOST: Final = 40
"""Half points that one line by hand may be."""
BY_A_JUDGE: Final = frozenset({"upheld_complaint", "complaint_reversed"})
"""Reasons of the lines that follow from a judge's word, and go with it."""

_FIGURE: Final = re.compile(r"[+＋-]?\s*(\d{1,3}(?:\.\d)?)\s*分?(?![\w.])[\s,，:：、]*(.*)", re.DOTALL)


def in_points(halves: int) -> str:
    """Half points as people write them: 3 → 1.5, -2 → -1."""
    sign, whole, half = "-" if halves < 0 else "", *divmod(abs(halves), 2)
    return f"{sign}{whole}{'.5' if half else ''}"


class PointsDesk:
    """Shows points, and enters what staff give, take and take back."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if command.verb is Verb.POINTS:
            return await self._show(asker, command)
        if command.verb is Verb.REVERSE_POINTS:
            return await self._reverse(asker, command)
        meant = await whom.concern(self._desk, asker, command, Right.POINTS)
        found = _FIGURE.fullmatch(folded(meant.words)) and _FIGURE.fullmatch(meant.words)
        if found is None or not found[2].strip():
            raise Refusal("points-how", command=command.verb)
        amount = self._amount(found[1])
        if await links.same_person(self._desk.engine, meant.whom.member.id, meant.by.member.id):
            raise Refusal("points-yourself")
        signed = amount if command.verb is Verb.ADD_POINTS else -amount
        return await self._enter(asker, meant.group, meant.by, meant.whom, signed, BY_HAND, found[2].strip(), None)

    def _amount(self, figure: str) -> int:
        try:
            amount = half_points(figure)
        except ValueError:
            amount = 0
        if not 0 < amount <= MOST:
            raise Refusal("points-amount", most=MOST // 2)
        return amount

    async def _reverse(self, asker: Asker, command: Command) -> UnitOfWork:
        """A line is taken back by one that names it, once."""
        places = await whom.allowed(self._desk, asker, Right.POINTS, command)
        if command.number is None or not command.rest:
            raise Refusal("points-reverse-how")
        line = await kept.line(self._desk.engine, command.number)
        place = None if line is None else next(((group, by) for group, by in places if group.id == line.group), None)
        if line is None or place is None:
            raise Refusal("points-no-line", line=str(command.number))
        group, by = place
        whose = await members.membership(self._desk.engine, group.id, line.member)
        assert whose is not None
        if await links.same_person(self._desk.engine, line.member, by.member.id):
            raise Refusal("points-yourself")
        if line.reversed or line.reason == REVERSED:
            raise Refusal("points-reversed", line=str(line.id))
        if line.reason in BY_A_JUDGE:
            raise Refusal("points-by-judge", number=number_of(line.order))
        return await self._enter(asker, group, by, whose, -line.amount, REVERSED, command.rest[: whom.LONGEST_REASON], line.id)

    async def _enter(
        self, asker: Asker, group: Group, by: Membership, whose: Membership, amount: int, reason: str, note: str, reverses: int | None
    ) -> UnitOfWork:  # fmt: skip
        desk, member = self._desk, whose.member.id
        unit = desk.unit(asker.inbound.key)
        unit.rests_on(by)
        seq = await kept.next_by_hand(desk.engine, member)
        line = Line(0, group.id, member, amount, reason, 0, seq, unit.now, by.member.id, note, reverses, False)
        unit.also(*kept.enter(line))
        unit.enter_points(group.id, member, amount)
        facts: dict[str, Fact] = {
            "name": whose.member.name, "change": _signed(amount), "sum": in_points(whose.points + amount), "reason": note,
        }  # fmt: skip
        discreet.tell(desk, unit, group, whose.member, "points-changed-you", (), **facts, place=group.title)
        unit.say(
            asker.platform, asker.chat, Text(desk.catalog.say("points-changed", asker.language, **facts)),
            reply_to=asker.inbound.message or None, urgent=True,
        )  # fmt: skip
        return unit

    async def _show(self, asker: Asker, command: Command) -> UnitOfWork:
        """One's own, or for those who may change them somebody's."""
        if command.rest:
            meant = await whom.concern(self._desk, asker, Command(verb=command.verb, rest=f"@{command.rest}"), Right.POINTS)
            parts = [await self._of(asker.language, meant.group, meant.whom, staff=True)]
        else:
            found = [(group, await members.membership(self._desk.engine, group.id, asker.member.id)) for group in asker.groups]
            parts = [await self._of(asker.language, group, each, staff=False) for group, each in found if each is not None]
        if not parts:
            raise Refusal("no-group")
        return discreet.answer(self._desk, self._desk.unit(asker.inbound.key), asker, "\n\n".join(parts))

    async def _of(self, language: str, group: Group, each: Membership, *, staff: bool) -> str:
        say, levels = self._desk.catalog.say, group.rules.levels
        found = await kept.of_member(self._desk.engine, group.id, each.member.id, SHOWN)
        level = levels.level(each.points)
        head = say(
            "points-head", language, name=each.member.name, place=group.title, sum=in_points(each.points), level=level.value,
            held=levels.may_hold(each.points),
        )  # fmt: skip
        lines = [self._line(line, group, language) for line in found] or [say("points-none", language)]
        tail = [] if may(each, Right.POINTS) or not staff else [say("points-staff", language)]
        return "\n".join([head, self._next(levels, level, each.points, language), *lines, *tail])

    def _next(self, levels: Levels, level: Level, points: int, language: str) -> str:
        """What comes next, and how far it is."""
        goal = {Level.WATCHED: 0, Level.NEWCOMER: levels.regular_from, Level.REGULAR: levels.expert_from}.get(level)
        if goal is None:
            return self._desk.catalog.say("points-highest", language)
        if level is Level.WATCHED:
            return self._desk.catalog.say("points-watched", language, lacking=in_points(-points))
        upwards = Level.REGULAR if level is Level.NEWCOMER else Level.EXPERT
        return self._desk.catalog.say(
            "points-next", language, lacking=in_points(goal - points), level=upwards.value, held=levels.may_hold(goal)
        )

    def _line(self, line: Line, group: Group, language: str) -> str:
        return self._desk.catalog.say(
            "points-line", language, line=str(line.id), change=_signed(line.amount), reason=line.reason,
            number=number_of(line.order), note=line.note or "—", of=str(line.reverses or "—"), at=dated(line.at, group.zone, language),
            stands="reversed" if line.reversed else "stands",
        )  # fmt: skip


def _signed(halves: int) -> str:
    return f"+{in_points(halves)}" if halves > 0 else in_points(halves)
