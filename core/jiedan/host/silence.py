"""Members who say nothing for months are asked whether they are still there, and leave the group when they do not answer.

Any word, button or command answers. Nobody is asked or removed who keeps order, has an honorary title, came less than those months ago,
trades, has an open order, or money in the group. All of it is looked at again at the moment when somebody is to be removed.
"""

import re
from contextlib import suppress
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Final

import msgspec

from jiedan.errors import Refusal, Stale
from jiedan.host import farewells, privately, removals, staff
from jiedan.host.activity import Activity
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.named import group_with, groups_with
from jiedan.host.people import Asker
from jiedan.host.whom import not_theirs
from jiedan.members.member import Member, Membership, Standing
from jiedan.members.rights import Right, keeps_order
from jiedan.members.roles import Role
from jiedan.members.silence import is_silent, months_after, names_a_trade
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import activity, dialogues, introductions, members
from jiedan.storage.activity import Seen
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

VERBS: Final = frozenset({Verb.STILL_HERE, Verb.SILENT, Verb.SILENCE})
STILL_HERE: Final = "still_here"
STEPS: Final = frozenset({STILL_HERE})
EVERY: Final = timedelta(hours=1)
ASKED: Final = 10
"""So many people of a group are asked in one round: not all of a large group at once."""
REMOVED: Final = 5
"""So many are removed in one round."""
LET_BE: Final = timedelta(days=7)
"""So long nobody looks again at somebody whom there is a reason to leave alone."""
SETTLES: Final = timedelta(minutes=2)
"""What was said within the time to answer is written in every process this long after it."""
BY_DAY: Final = range(9, 21)
"""The hours of the group's day in which somebody is asked or removed."""
MOST_MONTHS: Final = 24
LISTED: Final = 1
"""After so many calendar months without a word somebody is on the list, long before they are asked."""
SHOWN: Final = 20


class Silences:
    """Asks, removes, lists, and lets the owner say after how long."""

    def __init__(self, desk: Desk, heard: Activity) -> None:
        self._desk: Final = desk
        self._heard: Final = heard

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        match command.verb:
            case Verb.STILL_HERE:
                return await self._here(asker, command)
            case Verb.SILENT:
                return await self._list(asker, command)
            case _:
                return await self._set(asker, command)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Somebody says by button that they are still there. Raises Refusal (`not-your-question`)."""
        if question.actor != asker.member.id:
            raise Refusal("not-your-question")
        return self._stays(asker)

    async def look(self) -> int:
        """One round over all groups. Returns 0: what is left has time until the next."""
        await self._heard.flush()
        now = self._desk.now()
        for group in await members.groups(self._desk.engine):
            if group.standing == "gone":
                continue
            await self._desk.engine.commit([activity.know(group.id, now)])
            if group.rules.silence.months and now.astimezone(group.zone).hour in BY_DAY:
                await self._ask_some(group, now)
                await self._remove_some(group, now)
        return 0

    async def silent_members(self, group: Group, months: int) -> list[tuple[Membership, Seen]]:
        """Who has said nothing for so many calendar months, longest first; those who keep order left out."""
        now = self._desk.now()
        known = {each.member.id: each for each in await members.named(self._desk.engine, group.id)}
        found = await activity.of_group(self._desk.engine, group.id)
        return [
            (known[seen.member], seen)
            for seen in found
            if seen.member in known and is_silent(seen.last, now, months, group.zone) and not keeps_order(known[seen.member])
        ]

    async def in_words(self, group: Group, language: str) -> str | None:
        """The list of the silent, those with an empty profile first; None where nobody is."""
        found = await self.silent_members(group, LISTED)
        if not found:
            return None
        say = self._desk.catalog.say
        skilled = await introductions.skilled(self._desk.engine, group.id)
        known = {who.member.id for who, _ in found if who.member.id in skilled or names_a_trade(who.member.name)}
        lines = [say("silent-head", language, group=group.title, months=LISTED, count=len(found))]
        for empty, key in ((True, "silent-and-empty"), (False, "silent-only")):
            some = [(who, seen) for who, seen in found if (who.member.id in known) is not empty]
            if some:
                lines.append(say(key, language, count=len(some)))
                lines += [self._line(group, who.member, seen, language) for who, seen in some[:SHOWN]]
            if len(some) > SHOWN:
                lines.append(say("silent-more", language, count=len(some) - SHOWN))
        return "\n".join(lines)

    def _line(self, group: Group, who: Member, seen: Seen, language: str) -> str:
        asked = "silent-line-asked" if seen.asked else "silent-line"
        return self._desk.catalog.say(asked, language, name=who.name, last=dated(seen.last, group.zone, language))

    async def _ask_some(self, group: Group, now: datetime) -> None:
        """Ask those who have been silent for long enough, and leave alone whom there is a reason to."""
        months = group.rules.silence.months
        before = months_after(now, -months, group.zone) + timedelta(days=4)  # a month has 28 days, or 31
        for seen in await activity.silent(self._desk.engine, group.id, before, now, ASKED):
            late = is_silent(max(seen.last, seen.joined), now, months, group.zone)
            who = await self._to_be_asked(group, seen, now) if late else None
            if who is None:
                until = now + LET_BE if late else months_after(max(seen.last, seen.joined), months, group.zone)
                await self._desk.engine.commit([activity.let_be(seen, until)])
                continue
            unit = self._desk.unit()
            unit.also(activity.ask(seen, now))
            self._ask(unit, group, who.member)
            with suppress(Stale):
                await unit.commit()

    async def _to_be_asked(self, group: Group, seen: Seen, now: datetime) -> Membership | None:
        """The member, where there is no reason to leave them alone."""
        who = await members.membership(self._desk.engine, group.id, seen.member)
        if who is None or who.standing is not Standing.GOOD or keeps_order(who) or who.roles - {Role.MEMBER, Role.NEWCOMER}:
            return None
        if await farewells.running(self._desk, group, seen.member) or await farewells.has_money(self._desk, group, seen.member):
            return None
        traded = await activity.last_trade(self._desk.engine, group.id, seen.member)
        if traded is not None and not is_silent(traded, now, group.rules.silence.months, group.zone):
            return None
        return who

    def _ask(self, unit: UnitOfWork, group: Group, who: Member) -> None:
        chat, mention = addressed(who, group)
        language = group.language if mention else who.language or group.language
        say, silence = self._desk.catalog.say, group.rules.silence
        text = say("silent-question", language, group=group.title, months=silence.months, days=silence.answer_days)
        token = token_urlsafe(16)
        expires = unit.now + timedelta(days=silence.answer_days) + timedelta(days=30)
        unit.also(dialogues.ask(Question(token, group.id, who.id, STILL_HERE, str(who.id), 0, False, False, expires)))
        button = Button(label=say("verb-still_here", language), token=token, style="primary")
        unit.say(group.platform, chat, *mention, Text(text), buttons=[button])

    async def _remove_some(self, group: Group, now: datetime) -> None:
        """Remove those who did not answer, unless something speaks against it by now."""
        over = now - timedelta(days=group.rules.silence.answer_days) - SETTLES
        for seen in await activity.unanswered(self._desk.engine, group.id, over, now, REMOVED):
            who = await self._to_be_asked(group, seen, now)
            if who is None:
                await self._desk.engine.commit([activity.let_be(seen, now + LET_BE)])
                continue
            unit = self._desk.unit()
            unit.also(activity.still_silent(seen))
            why = self._desk.catalog.say(
                "silent-removed", group.language, name=who.member.name, group=group.title, months=group.rules.silence.months
            )
            key = f"silent:{group.id}:{seen.member}:{int(seen.last.timestamp())}"
            unit.also(activity.is_leaving(seen, now + LET_BE))
            await removals.remove(self._desk, unit, group, who, why=why, key=key, again=True, grounds=removals.SILENCE)
            with suppress(Stale):
                await unit.commit()

    async def _here(self, asker: Asker, command: Command) -> UnitOfWork:
        """The words 我还在: an answer to the question, good to know in private, or talk of the group where none was asked."""
        if asker.in_private:
            return self._stays(asker)
        for group in asker.groups:
            seen = await activity.of_member(self._desk.engine, group.id, asker.member.id)
            if seen is not None and seen.asked is not None:
                return self._stays(asker)
        raise not_theirs(self._desk, asker, command)

    def _stays(self, asker: Asker) -> UnitOfWork:
        unit = self._desk.unit(asker.inbound.key)
        unit.also(activity.said_to_us(asker.platform, asker.member.uid, unit.now))
        text = self._desk.catalog.say("silent-stays", asker.language)
        unit.say(
            asker.platform, asker.chat, Text(text), urgent=True,
            only_for=None if asker.in_private or not asker.inbound.token else asker.inbound.author.id,
        )  # fmt: skip
        return unit

    async def _list(self, asker: Asker, command: Command) -> UnitOfWork:
        places = await groups_with(self._desk, asker, command, Right.REPORTS)
        await self._heard.flush()
        language, say = privately.language(asker), self._desk.catalog.say
        unit = self._desk.unit(asker.inbound.key)
        text = "\n\n".join(
            [await self.in_words(group, language) or say("silent-none", language, group=group.title) for group, _ in places]
        )
        privately.answer(self._desk, unit, asker, command.verb, text)
        return unit

    async def _set(self, asker: Asker, command: Command) -> UnitOfWork:
        """After how many months of silence members are asked: `静默期 3个月`, `静默期 0`; alone, what holds."""
        group, own = await group_with(self._desk, asker, command, Right.SETTINGS)
        unit, silence = self._desk.unit(asker.inbound.key), group.rules.silence
        if command.rest:
            found = _MONTHS.fullmatch(folded(command.rest).translate(_FIGURES))
            if found is None or int(found[1]) > MOST_MONTHS:
                raise Refusal("silence-months", most=MOST_MONTHS)
            silence = msgspec.structs.replace(silence, months=int(found[1]))
            rules = msgspec.structs.replace(group.rules, silence=silence)
            unit.rests_on(own)
            unit.also(members.set_up(group, msgspec.structs.replace(group, rules=rules)))
        say = self._desk.catalog.say
        key = "silence-on" if silence.months else "silence-off"
        text = say(key, asker.language, months=silence.months, days=silence.answer_days)
        unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit


_FIGURES: Final = str.maketrans("零一二两三四五六七八九", "01223456789")
_MONTHS: Final = re.compile(r"[:： ]*(\d{1,4}) ?(?:个?月|個月|months?)?[。.!！]?")
"""Nothing else: of `1年` or `十二个月` the figures alone would ask people, and remove them, much too early."""


async def tell_monthly(desk: Desk, unit: UnitOfWork, group: Group, silences: Silences) -> None:
    """The list of the silent, for everybody who may read reports; nothing where nobody is."""
    text = await silences.in_words(group, group.language)
    if text is not None:
        await staff.tell(desk, unit, group, "monthly-list", right=Right.REPORTS, list=text)
