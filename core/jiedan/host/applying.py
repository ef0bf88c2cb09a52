"""Somebody applies for being a member, in private: one question after the other, a summary, and then it goes to whoever decides.

Where they are stands in the database, as that of a set-up does, and each step is a conditional write on its version. Nobody reads an
application before it is sent.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Final

import msgspec

from jiedan.errors import Fact, Refusal
from jiedan.host import rules_in_words
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.screening import Screening, form_of
from jiedan.host.wishes import Word, word
from jiedan.members import application as paper
from jiedan.members.application import RULES, SUMMARY, TRIAL, Form
from jiedan.members.entrance import SOURCE, USUAL_QUESTIONS
from jiedan.members.member import Member
from jiedan.members.rights import Right, may
from jiedan.members.roles import Role
from jiedan.messages.elements import Button, Style, Text
from jiedan.messages.grammar import Command
from jiedan.messages.inbound import Inbound
from jiedan.messages.normal import clean, folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import applications, dialogues, introductions, members
from jiedan.storage.applications import ADMITTED, DROPPED, FILLING, LAPSED, SENT, TURNED_AWAY, Application
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.APPLY})
STEP: Final = "apply"
STEPS: Final = frozenset({STEP})
LISTENS: Final = timedelta(hours=72)
"""So long after the last step what somebody types in private counts as an answer."""
BEGIN: Final = "begin"
_ANYWAY: Final = frozenset({Verb.HELP, Verb.LANGUAGE, Verb.APPLY, Verb.RULES, Verb.FAQ, Verb.READ_RULES})
"""What is no answer, whatever the question is."""
_SENDS: Final = frozenset({"发送", "提交", "发出", "send", "submit", "保存", "save"})
_GIVES_UP: Final = frozenset({"取消申请", "不申请了", "cancel application"})


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who applies, and where they are asked."""

    member: Member
    platform: str
    chat: str
    language: str


class Applying:
    """The applications of everybody."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self.screening: Final = Screening(desk)

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """`申请`: newcomers begin or go on; staff read whose application waits. Raises Refusal."""
        unit, served = self._desk.unit(asker.inbound.key), False
        for group in asker.groups:
            membership = await members.membership(self._desk.engine, group.id, asker.member.id)
            if membership is None:
                continue
            if may(membership, Right.ADMIT):
                served |= asker.in_private and await self.screening.listed(unit, asker, group)
            elif Role.NEWCOMER in membership.roles and not served:
                served = await self._newcomer(unit, asker, group)
        if served or (asker.in_private and await self._outsider(unit, asker)):
            return unit
        raise Refusal("apply-nothing")

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """A button beneath one of the questions. Raises Refusal."""
        group = await members.group_by_id(self._desk.engine, question.group)
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        if question.actor not in (None, asker.member.id):
            raise Refusal("setup-not-yours")
        if not asker.in_private:
            raise Refusal("apply-in-private")
        unit = self._desk.unit(asker.inbound.key)
        applicant = Applicant(asker.member, asker.platform, asker.chat, asker.language)
        was = await applications.application(self._desk.engine, group.id, asker.member.id)
        if question.answer == BEGIN:
            await self.begin(unit, group, applicant)
        elif was is None or was.status != FILLING:
            raise Refusal("apply-over")
        elif was.version != question.version:
            await self._ask(unit, group, applicant, was, before="setup-asked-before")
        else:
            await self._step(unit, group, applicant, was, question.answer, asker.inbound)
        return unit

    async def open_since(self, asker: Asker) -> datetime | None:
        """When the application that hears what they type came to where it is; None where none does."""
        was = await applications.being_filled(self._desk.engine, asker.member.id, self._desk.now() - LISTENS)
        return None if was is None else was.at

    async def hears(self, asker: Asker, command: Command | None, *, insist: bool) -> UnitOfWork | None:
        """What somebody types in private while they fill in an application. None where they do not, or where it is a command."""
        was = await applications.being_filled(self._desk.engine, asker.member.id, self._desk.now() - LISTENS)
        if was is None or (command is not None and not _means_an_answer(asker, command, was)):
            return None
        group = await members.group_by_id(self._desk.engine, was.group)
        unit = self._desk.unit(asker.inbound.key)
        applicant = Applicant(asker.member, asker.platform, asker.chat, asker.language)
        try:
            await self._step(unit, group, applicant, was, _said(asker.inbound.text, was), asker.inbound)
        except Refusal as refusal:
            if not insist and asker.groups and was.step == SUMMARY:
                return None
            unit = self._desk.unit(asker.inbound.key)
            await self._ask(unit, group, applicant, was, refusal=refusal)
        return unit

    async def begin(
        self, unit: UnitOfWork, group: Group, applicant: Applicant, form: Form | None = None, *, knocks: bool = False
    ) -> None:
        """A first question; where an application is open already, the question that it stands at. Raises Refusal (`apply-waits`)."""
        was = await applications.application(self._desk.engine, group.id, applicant.member.id)
        if was is not None and was.status == SENT:
            raise Refusal("apply-waits", group=group.title)
        if was is not None and was.status == FILLING and was.knocks >= knocks:
            await self._ask(unit, group, applicant, was)
            return
        form = form or Form()
        step = paper.next_step(group.rules.entrance, form)
        unit.also(applications.begin(was, group.id, applicant.member.id, step, _json(form), unit.now, knocks=knocks))
        version = 1 if was is None else was.version + 1
        key = 0 if was is None else was.id
        begun = Application(
            key, group.id, applicant.member.id, FILLING, step, _json(form), "", knocks, False, None, "", version, unit.now
        )
        await self._ask(unit, group, applicant, begun, before="apply-hello")

    def invitation(self, unit: UnitOfWork, group: Group, language: str, *, member: int | None = None) -> Button:
        """The button that leads to the first question, in private."""
        label = self._desk.catalog.say("apply-button-begin", language)
        asked = Question("", group.id, member, STEP, BEGIN, 0, False, False, unit.now)
        return self._button(unit, asked, label, BEGIN, "primary", private=True)

    async def _outsider(self, unit: UnitOfWork, asker: Asker) -> bool:
        """Somebody who is not in the group yet and asked to be let in goes on with their application, or begins the one again that they
        gave up. False where they never asked. Raises Refusal: `apply-waits`, `apply-link` where the platform does not wait any more.
        """
        was = await applications.newest(self._desk.engine, asker.member.id)
        if was is None or not was.knocks or was.status == ADMITTED:
            return False
        group = await members.group_by_id(self._desk.engine, was.group)
        if was.status in (TURNED_AWAY, LAPSED):
            raise Refusal("apply-link", group=group.title)
        applicant = Applicant(asker.member, asker.platform, asker.chat, asker.language)
        await self.begin(unit, group, applicant, form_of(was), knocks=True)
        return True

    async def _newcomer(self, unit: UnitOfWork, asker: Asker, group: Group) -> bool:
        if asker.in_private:
            await self.begin(unit, group, Applicant(asker.member, asker.platform, asker.chat, asker.language))
            return True
        text = Text(self._desk.catalog.say("apply-come-private", asker.language))
        buttons = [self.invitation(unit, group, asker.language, member=asker.member.id)]
        unit.say(asker.platform, asker.chat, text, buttons=buttons, reply_to=asker.inbound.message or None, urgent=True)
        return True

    async def _step(
        self, unit: UnitOfWork, group: Group, applicant: Applicant, was: Application, said: str, inbound: Inbound
    ) -> None:
        """One step on. `said`: a word of the dialogue, or the answer. Raises Refusal with what is wrong with the answer."""
        form, entrance = form_of(was), group.rules.entrance
        if said == Word.CANCEL:
            unit.also(applications.go_on(was, DROPPED, "", was.form, "", unit.now))
            self._say(unit, applicant, "apply-dropped", group=group.title)
        elif said == Word.BACK:
            await self._go(unit, group, applicant, was, form, paper.step_before(entrance, form, was.step))
        elif was.step == SUMMARY and said == Word.SAVE:
            await self._send(unit, group, applicant, was, form)
        else:
            files = inbound.files if inbound.token is None else ()
            form = paper.read(entrance, form, was.step, said, files)
            if was.step == RULES:
                form = msgspec.structs.replace(form, rules=await rules_in_words.version(self._desk, group))
                unit.also(introductions.confirm(group.id, applicant.member.id, form.rules, unit.now))
            step = paper.next_step(entrance, form, was.step)
            if step == SUMMARY and not entrance.applies:
                await self._send(unit, group, applicant, was, form)
            else:
                await self._go(unit, group, applicant, was, form, step)

    async def _go(self, unit: UnitOfWork, group: Group, applicant: Applicant, was: Application, form: Form, step: str) -> None:
        unit.also(applications.go_on(was, FILLING, step, _json(form), "", unit.now))
        await self._ask(unit, group, applicant, was._replace(step=step, form=_json(form), version=was.version + 1))

    async def _send(self, unit: UnitOfWork, group: Group, applicant: Applicant, was: Application, form: Form) -> None:
        """It is complete: what is still unanswered (the owner asks for more now) is asked, else somebody decides."""
        step = paper.next_step(group.rules.entrance, form)
        if step != SUMMARY:
            await self._go(unit, group, applicant, was, form, step)
            return
        await self.screening.sent(unit, group, was, form, applicant.chat)

    async def _ask(
        self, unit: UnitOfWork, group: Group, applicant: Applicant, now: Application, *, before: str | None = None,
        refusal: Refusal | None = None,
    ) -> None:  # fmt: skip
        """The question that the application stands at, with its buttons."""
        say, language, form, entrance = self._desk.catalog.say, applicant.language, form_of(now), group.rules.entrance
        walk = paper.steps(entrance, form)
        step = now.step if now.step in walk else paper.next_step(entrance, form)
        parts = [] if before is None else [say(before, language, group=group.title)]
        parts += [] if refusal is None else [say(f"refused-{refusal.code}", language, **refusal.facts)]
        parts += [await rules_in_words.listed(self._desk, group, language)] if step == RULES else []
        head = say("apply-head", language, group=group.title, position=f"{walk.index(step) + 1}/{len(walk)}")
        parts.append(f"{head}\n{self.in_words(group, step, form, language)}")
        asked = Question("", group.id, applicant.member.id, STEP, "", now.version, False, False, unit.now)
        buttons = [self._button(unit, asked, *choice) for choice in self._choices(group, step, walk, language)]
        unit.say(applicant.platform, applicant.chat, Text("\n\n".join(parts)), buttons=buttons, urgent=True)

    def in_words(self, group: Group, step: str, form: Form, language: str) -> str:
        """The question of a step."""
        say, entrance = self._desk.catalog.say, group.rules.entrance
        name = paper.question(entrance, step)
        if step == SUMMARY:
            return say("apply-ask-summary", language, list="\n".join(self.screening.lines(group, form, language)))
        if name in USUAL_QUESTIONS or name == step:
            return say(f"apply-ask-{name}", language, count=entrance.trial, group=group.title)
        return name

    def _choices(self, group: Group, step: str, walk: tuple[str, ...], language: str) -> list[tuple[str, str, Style]]:
        """Label, answer and look of the buttons beneath a question."""
        say = self._desk.catalog.say
        found: list[tuple[str, str, Style]] = []
        if step == RULES:
            found.append((say("rules-button-read", language), "同意", "primary"))
        elif step == SUMMARY:
            found.append((say("apply-button-send", language), Word.SAVE.value, "primary"))
        elif paper.question(group.rules.entrance, step) == SOURCE:
            found += [(channel, channel, "plain") for channel in group.rules.entrance.channels]
        ways = [Word.CANCEL] if step == walk[0] else [Word.BACK, Word.CANCEL]
        return found + [(say(f"apply-button-{way}", language), way.value, "plain") for way in ways]

    def _button(
        self, unit: UnitOfWork, asked: Question, label: str, answer: str, style: Style, *, private: bool = False
    ) -> Button:
        token = token_urlsafe(16)
        unit.also(dialogues.ask(asked._replace(token=token, answer=answer, expires=unit.now + QUESTION_LIVES)))
        return Button(label=label, token=token, style=style, private=private)

    def _say(self, unit: UnitOfWork, applicant: Applicant, key: str, **facts: Fact) -> None:
        unit.say(applicant.platform, applicant.chat, Text(self._desk.catalog.say(key, applicant.language, **facts)), urgent=True)


def _json(form: Form) -> str:
    return msgspec.json.encode(form).decode()


def _said(text: str, was: Application) -> str:
    """The word of the dialogue that was typed, else the text itself."""
    plain = folded(clean(text)).strip(" 。.!！")
    if was.step == SUMMARY and plain in _SENDS:
        return Word.SAVE
    if plain in _GIVES_UP:
        return Word.CANCEL
    found = word(text)
    return found.value if found in (Word.BACK, Word.CANCEL) else text


def _means_an_answer(asker: Asker, command: Command, was: Application) -> bool:
    """Whether words that are a command are the answer: those of somebody who has no orders here yet are, but for a few."""
    if asker.inbound.text.lstrip().startswith(("/", "／")) or command.verb in _ANYWAY:
        return False
    return command.casual or not asker.groups or was.step == TRIAL
