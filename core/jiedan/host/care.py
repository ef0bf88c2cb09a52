"""Members who are worth a word: valued ones who have gone quiet, and everybody by what they have done in the group."""

from typing import Final

from jiedan.host import privately, staff
from jiedan.host.activity import Activity
from jiedan.host.desk import Desk
from jiedan.host.named import groups_with
from jiedan.host.people import Asker
from jiedan.members.member import Membership
from jiedan.members.points import Level
from jiedan.members.rights import Right
from jiedan.members.segments import Deals, Segment, segment
from jiedan.members.silence import is_quieter, is_silent, usual_pause
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import activity, members
from jiedan.storage.activity import Seen
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.CARE, Verb.SEGMENTS})
SHOWN: Final = 20


class Care:
    """Answers the owner and who may read reports."""

    def __init__(self, desk: Desk, heard: Activity) -> None:
        self._desk: Final = desk
        self._heard: Final = heard

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        places = await groups_with(self._desk, asker, command, Right.REPORTS)
        await self._heard.flush()
        language = privately.language(asker)
        list_of = self._segments if command.verb is Verb.SEGMENTS else self._care
        unit = self._desk.unit(asker.inbound.key)
        text = "\n\n".join([await list_of(group, language) for group, _ in places])
        privately.answer(self._desk, unit, asker, command.verb, text)
        return unit

    async def _care(self, group: Group, language: str) -> str:
        return await self.in_words(group, language) or self._desk.catalog.say("care-none", language, group=group.title)

    async def in_words(self, group: Group, language: str) -> str | None:
        """The valued members who have gone quiet, with what could be said to them; None where none has."""
        found = await self._quiet(group)
        if not found:
            return None
        say = self._desk.catalog.say
        lines = [say("care-head", language, group=group.title, count=len(found))]
        lines += [self._line(group, who, deals, seen, language) for who, deals, seen in found[:SHOWN]]
        lines.append(say("care-suggests", language, name=found[0][0].member.name))
        return "\n".join(lines)

    async def _quiet(self, group: Group) -> list[tuple[Membership, Deals, Seen]]:
        """Valued members who are quiet for much longer than they use to be; without a rhythm, for a month. Longest first."""
        now = self._desk.now()
        known = {each.member.id: each for each in await members.named(self._desk.engine, group.id)}
        deals = await activity.deals(self._desk.engine, group.id, known)
        found = []
        for seen in await activity.of_group(self._desk.engine, group.id):
            who, done = known.get(seen.member), deals.get(seen.member, Deals())
            if who is None or not self._is_valued(group, who, done):
                continue
            no_rhythm = usual_pause(seen.joined, seen.last, seen.days) is None
            if is_quieter(seen.joined, seen.last, seen.days, now) or (no_rhythm and is_silent(seen.last, now, 1, group.zone)):
                found.append((who, done, seen))
        return found

    def _is_valued(self, group: Group, who: Membership, done: Deals) -> bool:
        return group.rules.levels.level(who.points) is Level.EXPERT or done.completed >= group.rules.silence.valued_from

    def _line(self, group: Group, who: Membership, deals: Deals, seen: Seen, language: str) -> str:
        usual = usual_pause(seen.joined, seen.last, seen.days)
        level = group.rules.levels.level(who.points).value
        quiet = (self._desk.now() - seen.last).days
        return self._desk.catalog.say(
            "care-line" if usual is None else "care-line-usual", language, name=who.member.name, level=level,
            completed=str(deals.completed), quiet=str(quiet), **({} if usual is None else {"usual": str(max(1, usual.days))}),
        )  # fmt: skip

    async def _segments(self, group: Group, language: str) -> str:
        """Everybody in the group by segment: how many, and the first names."""
        say, now = self._desk.catalog.say, self._desk.now()
        known = await members.named(self._desk.engine, group.id)
        deals = await activity.deals(self._desk.engine, group.id, [each.member.id for each in known])
        of: dict[Segment, list[str]] = {each: [] for each in Segment}
        for each in known:
            level = group.rules.levels.level(each.points)
            of[segment(deals.get(each.member.id, Deals()), level, now)].append(each.member.name)
        lines = [say("segments-head", language, group=group.title, count=len(known))]
        for name, names in of.items():
            shown = ("、" if language.startswith("zh") else ", ").join(names[:SHOWN]) + ("…" if len(names) > SHOWN else "")
            lines.append(
                say("segments-line", language, segment=say(f"segment-{name}", language), count=len(names), names=shown or "—")
            )
        return "\n".join(lines)


async def tell_monthly(desk: Desk, unit: UnitOfWork, group: Group, care: Care) -> None:
    """The list of valued members who have gone quiet, for the owner; nothing where none has."""
    text = await care.in_words(group, group.language)
    if text is not None:
        await staff.tell(desk, unit, group, "monthly-list", right=Right.SETTINGS, list=text)
