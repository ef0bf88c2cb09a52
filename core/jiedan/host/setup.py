"""A group is set up in private: one question after the other, then a summary, and nothing counts before it is saved.

Where somebody is stands in the database, so that a restart, another process or a week changes nothing. Each step of the dialogue is a
conditional write on its version, and saving is one on the version of the group.
"""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.questions import OPEN, Questions
from jiedan.host.wishes import QUESTIONS, SETTINGS, Step, Wishes, Word, change, read, word
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may
from jiedan.members.roles import Role
from jiedan.messages.elements import Text
from jiedan.messages.normal import folded
from jiedan.orders.group import Group
from jiedan.storage import dialogues, members
from jiedan.storage.dialogues import OVER, Dialogue, Question
from jiedan.storage.unit_of_work import UnitOfWork

_WALK: Final = (*QUESTIONS, Step.SUMMARY)
LISTENS: Final = timedelta(hours=24)
"""So long after the last step ordinary words in private count as an answer. Buttons and `设置` go on later, too."""


class Setup:
    """The dialogue of everybody who sets up a group."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self.questions: Final = Questions(desk)

    async def settings(self, asker: Asker) -> UnitOfWork:
        """`设置`: owner and deputies go on where they were, or see what can be changed; everybody else reads what counts.

        Raises Refusal (`no-group`).
        """
        if not asker.groups:
            raise Refusal("no-group")
        unit = self._desk.unit(asker.inbound.key)
        theirs = [group for group in asker.groups if await self._may(asker, group)]
        if asker.in_private and len(theirs) == 1:
            await self._resume(unit, asker, theirs[0])
        elif asker.in_private and theirs:
            self.questions.which(unit, asker, theirs)
        else:
            said = [await self.questions.in_words(group, asker.language) for group in asker.groups]
            buttons = [self.questions.invitation(unit, group, asker.language) for group in theirs]
            text = Text("\n\n".join(said))
            unit.say(asker.platform, asker.chat, text, buttons=buttons, reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """A button of ours was pressed. Raises Refusal where it is not theirs, too old, or not the owner's or a deputy's act."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        if question.actor not in (None, asker.member.id):
            raise Refusal("setup-not-yours")
        group = await members.group_by_id(self._desk.engine, question.group)
        if not asker.in_private:
            raise Refusal("setup-in-private", group=group.title)
        if not await self._may(asker, group, newcomers=True):
            raise Refusal("setup-not-you", group=group.title)
        unit = self._desk.unit(asker.inbound.key)
        if question.step == OPEN:
            if question.once and not question.used:
                unit.also(dialogues.use_up(question))
            await self._resume(unit, asker, group, "setup-used" if question.used else None)
            return unit
        dialogue = await dialogues.dialogue(self._desk.engine, asker.member.id, group.id)
        if dialogue is None or dialogue.step == OVER:
            raise Refusal("setup-over")
        if dialogue.version != question.version:
            await self.questions.ask(unit, asker, group, dialogue, _wishes(dialogue), before="setup-asked-before")
            return unit
        await self._answer(unit, asker, group, dialogue, question.answer)
        return unit

    async def open_since(self, asker: Asker) -> datetime | None:
        """When the dialogue that hears what the asker types came to where it is; None where none does."""
        dialogue = await dialogues.newest(self._desk.engine, asker.member.id, self._desk.now() - LISTENS)
        return None if dialogue is None else dialogue.at

    async def hears(self, asker: Asker, text: str, *, insist: bool) -> UnitOfWork | None:
        """What somebody types in private while a dialogue of theirs is open. None where none is or it is theirs no more, or
        where (without `insist`) the words are no answer to the question that is open.
        """
        dialogue = await dialogues.newest(self._desk.engine, asker.member.id, self._desk.now() - LISTENS)
        if dialogue is None:
            return None
        group = await members.group_by_id(self._desk.engine, dialogue.group)
        if not await self._may(asker, group):
            return None
        unit = self._desk.unit(asker.inbound.key)
        try:
            said = word(text)
            answer = said.value if said else await self._read(group, dialogue, text)
        except Refusal as refusal:
            if not insist:
                return None
            await self.questions.ask(unit, asker, group, dialogue, _wishes(dialogue), refusal=refusal)
            return unit
        await self._answer(unit, asker, group, dialogue, answer)
        return unit

    async def _may(self, asker: Asker, group: Group, *, newcomers: bool = False) -> bool:
        """Only the owner may, and whom the owner lets; for the first time every deputy whose rights nobody listed yet."""
        try:
            known = await people.authority(self._desk, asker, group, newcomers=newcomers)
        except Refusal:
            return False
        first = not group.preset and Role.DEPUTY in known.roles and known.rights is None
        return first or may(known, Right.SETTINGS)

    async def _resume(self, unit: UnitOfWork, asker: Asker, group: Group, before: str | None = None) -> None:
        """Go on where the member was; else with the first question, or where the group is set up already with the summary."""
        dialogue = await dialogues.dialogue(self._desk.engine, asker.member.id, group.id)
        if dialogue is not None and dialogue.step != OVER:
            await self._go(unit, asker, group, dialogue, Step(dialogue.step), _wishes(dialogue), before=before)
            return
        step = Step.SUMMARY if group.preset else Step.LANGUAGE
        await self._go(unit, asker, group, dialogue, step, Wishes(), before=before)

    async def _read(self, group: Group, dialogue: Dialogue, text: str) -> str:
        """The answer that the typed words mean. Raises Refusal."""
        step = Step(dialogue.step)
        if step is Step.SUMMARY:
            changed = change(text)
            if changed is None:
                raise Refusal("setup-summary")
            return changed.value
        return await self._holder(group, text) if step is Step.HOLDER else read(step, text, group.currency)

    async def _holder(self, group: Group, text: str) -> str:
        """The member who is called so. Raises Refusal."""
        wanted = folded(text).lstrip("@").strip()
        if wanted in ("我", "我自己", "me", "myself"):
            return "me"
        found = [each for each in await members.named(self._desk.engine, group.id) if folded(each.member.name) == wanted]
        if len(found) > 1:
            raise Refusal("setup-holder-twice", name=wanted, count=len(found))
        if not found:
            raise Refusal("setup-holder", name=wanted)
        return str(found[0].member.id)

    async def _answer(self, unit: UnitOfWork, asker: Asker, group: Group, dialogue: Dialogue, answer: str) -> None:
        """One step on, by an answer that can be read."""
        step, wishes = Step(dialogue.step), _wishes(dialogue)
        if answer == Word.CANCEL:
            unit.also(dialogues.go_on(dialogue, OVER, "{}", dialogue.seen, unit.now))
            self.questions.say(unit, asker, "setup-cancelled", group=group.title)
        elif answer == Word.BACK:
            await self._back(unit, asker, group, dialogue, wishes)
        elif step is Step.SUMMARY:
            await self._decide(unit, asker, group, dialogue, wishes, answer)
        elif answer == Word.SAVE:
            await self.questions.ask(unit, asker, group, dialogue, wishes, before="setup-not-yet")
        else:
            said = str(asker.member.id) if answer == "me" else answer
            wishes = wishes if said == Word.KEEP else wishes.answered(step, said)
            onward = Step.SUMMARY if wishes.single else _WALK[_WALK.index(step) + 1]
            await self._go(unit, asker, group, dialogue, onward, _done(wishes))

    async def _back(self, unit: UnitOfWork, asker: Asker, group: Group, dialogue: Dialogue, wishes: Wishes) -> None:
        place = 0 if wishes.single else _WALK.index(Step(dialogue.step))
        step = Step.SUMMARY if wishes.single else _WALK[max(0, place - 1)]
        before = None if wishes.single or place else "setup-first"
        await self._go(unit, asker, group, dialogue, step, _done(wishes), before=before)

    async def _decide(
        self, unit: UnitOfWork, asker: Asker, group: Group, dialogue: Dialogue, wishes: Wishes, answer: str
    ) -> None:
        """At the summary: save, or answer one question anew."""
        if answer in set(SETTINGS):
            wishes = Wishes(answers=wishes.answers, single=True)
            await self._go(unit, asker, group, dialogue, Step(answer), wishes)
        elif answer == Word.SAVE and dialogue.seen == group.version:
            await self._save(unit, asker, group, dialogue, wishes)
        else:
            before = "setup-changed-meanwhile" if answer == Word.SAVE else None
            await self._go(unit, asker, group, dialogue, Step.SUMMARY, wishes, before=before)

    async def _save(self, unit: UnitOfWork, asker: Asker, group: Group, dialogue: Dialogue, wishes: Wishes) -> None:
        """All of it counts from now on, for what is published from now on; the group reads what."""
        chosen: Membership | None = None
        if wishes.holder is not None:
            chosen = next(
                (each for each in await members.named(self._desk.engine, group.id) if each.member.id == wishes.holder), None
            )
            if chosen is None:
                again = Wishes(answers={**wishes.answers}, single=True)
                again.answers.pop(Step.HOLDER)
                await self._go(unit, asker, group, dialogue, Step.HOLDER, again, before="setup-holder-gone")
                return
            for each in await members.appointed(self._desk.engine, group.id):
                if each.id != chosen.id:
                    unit.also(members.appoint(each, each.roles - {Role.HOLDER} or frozenset({Role.MEMBER})))
            if Role.HOLDER not in chosen.roles:
                unit.also(members.appoint(chosen, chosen.roles | {Role.HOLDER}))
        after = wishes.on(group)
        unit.also(members.set_up(group, after), dialogues.go_on(dialogue, OVER, "{}", dialogue.seen, unit.now))
        holder = chosen.member.name if chosen else None
        self.questions.say(unit, asker, "setup-saved", group=group.title)
        line = await self.questions.in_a_line(after, after.language, holder)
        unit.say(group.platform, group.chat, Text(line))

    async def _go(
        self, unit: UnitOfWork, asker: Asker, group: Group, was: Dialogue | None, step: Step, wishes: Wishes, *,
        before: str | None = None,
    ) -> None:  # fmt: skip
        """The dialogue stands at `step` from now on, on top of the group as it is now; ask what comes next."""
        answers, key = msgspec.json.encode(wishes).decode(), (asker.member.id, group.id)
        if was is None:
            unit.also(dialogues.begin(*key, step, answers, group.version, unit.now))
            now = Dialogue(0, *key, step, answers, group.version, 1, unit.now)
        else:
            unit.also(dialogues.go_on(was, step, answers, group.version, unit.now))
            now = was._replace(step=step, answers=answers, seen=group.version, version=was.version + 1)
        await self.questions.ask(unit, asker, group, now, wishes, before=before)


def _wishes(dialogue: Dialogue) -> Wishes:
    return msgspec.json.decode(dialogue.answers, type=Wishes)


def _done(wishes: Wishes) -> Wishes:
    """The question that was asked alone is over."""
    return Wishes(answers=wishes.answers)
