"""What staff read of findings, and what they decide: nothing here happens to anybody by itself.

Whoever is named by a finding neither sees nor decides it, whatever their role and with whichever account; for them it does not exist.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.context import addressed
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.finding_words import Wording, wording
from jiedan.host.people import Asker
from jiedan.host.persons import with_accounts
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.patterns.finding import FAKED
from jiedan.storage import findings, members
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.findings import DISMISSED, OPEN, UPHELD, Kept
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.FINDINGS, Verb.UPHOLD_FINDING, Verb.CLEAR_FINDING})
SHOW: Final = "finding_show"
CLEAR: Final = "finding_clear"
UPHOLD: Final = "finding_hold"
STEPS: Final = frozenset({SHOW, CLEAR, UPHOLD})
SHOWN: Final = 20
"""Findings in one list."""
LONGEST_REASON: Final = 500
_WORDS: Final = {SHOW: Verb.SHOW, CLEAR: Verb.CLEAR_FINDING, UPHOLD: Verb.UPHOLD_FINDING}


class Findings:
    """Answers whoever keeps order."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers, in private. Raises Refusal."""
        found = [(group, own) for group in asker.groups if (own := await self._standing(asker, group)) is not None]
        if not found:
            if command.casual and not asker.in_private:
                raise Refusal("no-candidate")  # talk, which nobody answers
            raise Refusal("findings-not-you")
        chat = asker.chat if asker.in_private else asker.member.private_chat
        if chat is None or not (asker.in_private or asker.member.reachable):
            raise Refusal("private-first", verb=command.verb)
        unit = self._desk.unit(asker.inbound.key)
        if command.number is None:
            if command.verb is not Verb.FINDINGS:
                raise Refusal("finding-which", command=command.verb)
            text = "\n\n".join([await self._list(asker, group) for group, _ in found])
            unit.say(asker.platform, chat, Text(text), urgent=True)
        else:
            group, own, kept = await self._meant(asker, found, command.number)
            match command.verb:
                case Verb.FINDINGS:
                    await self._show(unit, asker, chat, group, kept)
                case Verb.CLEAR_FINDING:
                    await self._clear(unit, asker, chat, group, own, kept, command.rest)
                case _:
                    await self._uphold(unit, asker, chat, group, own, kept, command.rest)
        if not asker.in_private:
            sent = self._desk.catalog.say("sent-privately", asker.language)
            unit.say(asker.platform, asker.chat, Text(sent), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """A button below a finding. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        own = await self._standing(asker, group)
        if own is None:
            raise Refusal("findings-not-you")
        _, _, kept = await self._meant(asker, [(group, own)], int(question.answer))
        unit = self._desk.unit(asker.inbound.key)
        if question.step == SHOW or kept.version != question.version:
            await self._show(unit, asker, asker.chat, group, kept)
        elif question.step == CLEAR:
            await self._clear(unit, asker, asker.chat, group, own, kept, "")
        else:
            self._still_open(kept)
            asks = self._desk.catalog.say("finding-asks-reason", _language(asker, group), number=str(kept.number))
            unit.say(asker.platform, asker.chat, Text(asks), urgent=True)
        return unit

    def buttons(self, unit: UnitOfWork, group: Group, kept: Kept, language: str, steps: Iterable[str]) -> list[Button]:
        """What can be done about a finding."""
        say, number = self._desk.catalog.say, str(kept.number)
        return [
            button(
                unit, group, say(f"button-{step.replace('_', '-')}", language), step, number, kept.version, lives=QUESTION_LIVES,
                style="danger" if step == UPHOLD else "plain",
            )
            for step in steps
        ]  # fmt: skip

    async def _standing(self, asker: Asker, group: Group) -> Membership | None:
        """What the asker is in the group, if that lets them see what was found there."""
        try:
            own = await people.authority(self._desk, asker, group, newcomers=True)
        except Refusal:
            return None
        return own if may(own, Right.MODERATE) else None

    async def _meant(
        self, asker: Asker, groups: Iterable[tuple[Group, Membership]], number: int
    ) -> tuple[Group, Membership, Kept]:  # fmt: skip
        found = [
            (group, own, kept)
            for group, own in groups
            if (kept := await findings.numbered(self._desk.engine, group.id, number)) is not None
            and await self._unnamed(asker, [kept])
        ]
        if not found:
            raise Refusal("finding-unknown", number=str(number))
        if len(found) > 1:
            raise Refusal("which-group", list="\n".join(group.title for group, _, _ in found))
        return found[0]

    async def _unnamed(self, asker: Asker, found: Sequence[Kept]) -> list[Kept]:
        """Those of them by which no account of the asker's is named."""
        named = {member for each in found for member in each.members}
        mine = await with_accounts(self._desk.engine, {asker.member.id}, named)
        return [each for each in found if mine.isdisjoint(each.members)]

    async def _list(self, asker: Asker, group: Group) -> str:
        say, language = self._desk.catalog.say, _language(asker, group)
        kept = await self._unnamed(asker, await findings.listed(self._desk.engine, group.id))
        if not kept:
            return say("findings-none", language, group=group.title)
        words = await wording(self._desk.engine, self._desk.catalog.say, group, kept[:SHOWN])
        lines = [say("findings-head", language, group=group.title, count=len(kept))]
        lines += [words.line(each, language) for each in kept[:SHOWN]]
        lines += [say("findings-more", language, count=len(kept) - SHOWN)] if len(kept) > SHOWN else []
        lines += [say("findings-what-next", language, number=str(kept[0].number))]
        return "\n".join(lines)

    async def _show(self, unit: UnitOfWork, asker: Asker, chat: str, group: Group, kept: Kept) -> None:
        """The finding, its trades as a table, and who paid whom."""
        language = _language(asker, group)
        words = await wording(self._desk.engine, self._desk.catalog.say, group, [kept])
        text = "\n".join(
            [words.line(kept, language), *await words.details(kept, language), *self._decision(words, kept, language)]
        )
        buttons = self.buttons(unit, group, kept, language, (CLEAR, UPHOLD)) if kept.status == OPEN else []
        unit.say(asker.platform, chat, Text(text), buttons=buttons, urgent=True)

    def _decision(self, words: Wording, kept: Kept, language: str) -> list[str]:
        if kept.decided_by is None:
            return []
        facts: dict[str, str | int] = {"status": kept.status, "other": words.name(kept.decided_by), "reason": kept.reason or "—"}
        return [self._desk.catalog.say("finding-decision", language, **facts)]

    async def _clear(
        self, unit: UnitOfWork, asker: Asker, chat: str, group: Group, own: Membership, kept: Kept, reason: str
    ) -> None:  # fmt: skip
        self._still_open(kept)
        unit.rests_on(own)
        unit.also(findings.decide(kept, DISMISSED, asker.member.id, reason[:LONGEST_REASON]))
        text = self._desk.catalog.say("finding-cleared", _language(asker, group), number=str(kept.number))
        unit.say(asker.platform, chat, Text(text), urgent=True)

    async def _uphold(
        self, unit: UnitOfWork, asker: Asker, chat: str, group: Group, own: Membership, kept: Kept, reason: str
    ) -> None:  # fmt: skip
        """Where the trades were none, what they earned goes back, row by row. Money, and the people themselves, are left alone."""
        self._still_open(kept)
        if not may(own, Right.POINTS):
            raise Refusal("findings-not-you")
        if not reason.strip():
            raise Refusal("finding-reason", number=str(kept.number))
        unit.rests_on(own)
        unit.also(findings.decide(kept, UPHELD, asker.member.id, reason[:LONGEST_REASON]))
        earned = await findings.earned(self._desk.engine, group.id, kept.orders, kept.members) if kept.kind in FAKED else []
        for each in earned:
            unit.take_back(group.id, each.member, each.amount, "finding_upheld", each.order, each.seq)
        taken = {each.member: sum(one.amount for one in earned if one.member == each.member) for each in earned}
        facts: dict[str, str | int] = {"number": str(kept.number), "count": len(earned), "points": halves(sum(taken.values()))}
        text = self._desk.catalog.say("finding-upheld", _language(asker, group), **facts)
        unit.say(asker.platform, chat, Text(text), urgent=True)
        await self._tell_members(unit, group, taken, reason[:LONGEST_REASON])

    async def _tell_members(self, unit: UnitOfWork, group: Group, taken: dict[int, int], reason: str) -> None:
        """Whose points went back learns why, in private, and what to do about it."""
        known = await members.members(self._desk.engine, taken, group.id)
        for member, half_points in sorted(taken.items()):
            chat, mention = addressed(known[member], group)
            if not mention:
                language = known[member].language or group.language
                facts = {"group": group.title, "points": halves(half_points), "reason": reason}
                unit.say(group.platform, chat, Text(self._desk.catalog.say("finding-points-back", language, **facts)))

    def _still_open(self, kept: Kept) -> None:
        if kept.status != OPEN:
            raise Refusal("finding-decided", number=str(kept.number))


def halves(half_points: int) -> str:
    """Half points as people say them: 3 → 1.5."""
    return str(half_points // 2) if half_points % 2 == 0 else f"{half_points / 2:.1f}"


def _language(asker: Asker, group: Group) -> str:
    """What is said goes to the asker alone."""
    return asker.member.language or group.language
