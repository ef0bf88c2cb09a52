"""Applications that were sent: the staff read them, one of them decides, once; what nobody decides in time ends by itself."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

import msgspec

from jiedan.errors import Refusal, Stale
from jiedan.host import capacity, deeds, staff, whom
from jiedan.host.admissions import LONGEST_SOURCE
from jiedan.host.context import addressed
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.door import refuse_entry
from jiedan.host.people import Asker
from jiedan.members import trial
from jiedan.members.application import KEYWORD, NICKNAME, PORTFOLIO, RULES, SUMMARY, TRIAL, Form
from jiedan.members.entrance import SOURCE, USUAL_QUESTIONS
from jiedan.members.member import Member, Standing
from jiedan.members.nickname import parse
from jiedan.members.rights import Right, may
from jiedan.members.roles import Role
from jiedan.messages.deeds import Admit, TurnAway
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import clean, folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import applications, introductions, members
from jiedan.storage.applications import ADMITTED, FILLING, LAPSED, SENT, TURNED_AWAY, Application
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.introductions import Introduction, Works
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.catalog import LONGEST_FACT

YES: Final = "apply_yes"
NO: Final = "apply_no"
WHY: Final = "apply_why"
STEPS: Final = frozenset({YES, NO, WHY})
REASONS: Final = ("trial", "works", "answers", "copied", "other")
"""Why somebody is turned away, as the buttons have it."""
REMIND_AFTER: Final = timedelta(hours=24)
ENDS_AFTER: Final = timedelta(hours=72)
_SHOWN: Final = 600
"""Characters of one answer that are shown at once."""


class Screening:
    """Who may come in."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def sent(self, unit: UnitOfWork, group: Group, was: Application, form: Form, chat: str) -> None:
        """The applicant has sent it: by rule they are in, or the staff read it."""
        applicant = await self._member(was.member, group)
        mark = trial.mark(form.piece)
        copied = await self._copied(group, was.member, form, mark)
        unit.also(applications.go_on(was, SENT, SUMMARY, msgspec.json.encode(form).decode(), mark, unit.now))
        now = was._replace(status=SENT, version=was.version + 1, form=msgspec.json.encode(form).decode(), at=unit.now)
        language = applicant.language or group.language
        if group.rules.entrance.decides == "rule" and not copied:
            try:
                await self._admit(unit, group, now, applicant, None)
            except Refusal as refusal:
                if refusal.code != "group-full":
                    raise
            else:
                return
        unit.say(group.platform, chat, Text(self._desk.catalog.say("apply-sent", language, group=group.title)), urgent=True)
        await self._tell_staff(unit, group, now, "apply-to-decide", form, copied=copied)

    async def listed(self, unit: UnitOfWork, asker: Asker, group: Group) -> bool:
        """Whose application waits, with the buttons, to whoever of the staff asks. False where none does."""
        waiting = await applications.waiting(self._desk.engine, group.id)
        for each in waiting[:10]:
            form, of = form_of(each), await self._member(each.member, group)
            copied = await self._copied(group, each.member, form, each.mark)
            paper = self._paper(group, form, asker.language, copied=copied)
            text = self._desk.catalog.say("apply-to-decide", asker.language, name=of.name, title=group.title, list=paper)
            unit.say(
                asker.platform, asker.chat, Text(text), buttons=self._buttons(unit, group, each, asker.language), urgent=True
            )
        return bool(waiting)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Let them in, or not. Raises Refusal where somebody decided before, and where it is not the asker's to decide."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        membership = await deeds.moderator(self._desk, asker, group, Right.ADMIT)
        key, _, reason = question.answer.partition(":")
        found = await applications.by_id(self._desk.engine, int(key))
        if found is None or (found.status == SENT and found.version != question.version) or found.status == FILLING:
            raise Refusal("join-again")
        applicant = await self._member(found.member, group)
        if found.status != SENT:
            raise await self._decided(found, applicant)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(membership)
        if question.step == YES:
            await refuse_entry(self._desk, group, applicant.uid, applicant.name)
            await self._admit(unit, group, found, applicant, asker)
        elif question.step == NO:
            self._ask_why(unit, asker, group, found, applicant)
        else:
            await self._turn_away(unit, group, found, applicant, asker, reason)
        return unit

    async def declined(self, asker: Asker, command: Command) -> UnitOfWork:
        """`驳回 @小王 理由`: the applicant reads why in the words of whoever decides. Raises Refusal."""
        said = clean(command.rest.lstrip("@＠"))
        waiting = [
            (group, by, each, await self._member(each.member, group))
            for group, by in await whom.allowed(self._desk, asker, Right.ADMIT)
            for each in await applications.waiting(self._desk.engine, group.id)
        ]
        named = [found for found in waiting if re.match(rf"{re.escape(folded(found[3].name))}(?![\w-])", folded(said))]
        if not named:
            raise Refusal("apply-nobody", name=said.split(maxsplit=1)[0] if said else "—")
        group, by, each, applicant = max(named, key=lambda found: len(found[3].name))
        reason = clean(said[len(applicant.name) :].lstrip(" ,，:：、"), whom.LONGEST_REASON).rstrip("。.")
        if not reason:
            raise Refusal("apply-own-why", name=applicant.name)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(by)
        await self._turn_away(unit, group, each, applicant, asker, reason)
        return unit

    async def remind(self) -> int:
        """Remind the staff of what they did not decide in a day, once each. Returns how many applications."""
        until = self._desk.now() - REMIND_AFTER
        waiting = await applications.due(self._desk.engine, SENT, until, unreminded=True)
        return sum([await self._in_turn(each, self._remind) for each in waiting])

    async def lapse(self) -> int:
        """End what nobody decided, or nobody went on with, in three days. Returns how many."""
        until = self._desk.now() - ENDS_AFTER
        over = [
            *await applications.due(self._desk.engine, SENT, until),
            *await applications.due(self._desk.engine, FILLING, until),
        ]
        return sum([await self._in_turn(each, self._lapse) for each in over])

    async def _in_turn(self, each: Application, do: Callable[[UnitOfWork, Group, Application], Awaitable[None]]) -> int:
        """One of them in a unit of its own. Somebody may have been faster: then nothing is left to do."""
        unit = self._desk.unit()
        group = await members.group_by_id(self._desk.engine, each.group)
        await do(unit, group, each)
        try:
            await unit.commit()
        except Stale:
            return 0
        return 1

    async def _remind(self, unit: UnitOfWork, group: Group, each: Application) -> None:
        unit.also(applications.remind(each))
        copied = await self._copied(group, each.member, form_of(each), each.mark)
        await self._tell_staff(unit, group, each, "apply-reminded", form_of(each), copied=copied)

    async def _lapse(self, unit: UnitOfWork, group: Group, each: Application) -> None:
        applicant = await self._member(each.member, group)
        unit.also(applications.end(each, LAPSED, None, "", unit.now))
        code = "apply-lapsed" if each.status == SENT else "apply-left-open"
        self._tell_applicant(unit, group, applicant, each, code, admits=False)

    async def _admit(self, unit: UnitOfWork, group: Group, found: Application, applicant: Member, by: Asker | None) -> None:
        """They are in. Raises Refusal (`group-full`)."""
        form = form_of(found)
        membership = await members.membership(self._desk.engine, group.id, applicant.id)
        there = membership is not None and membership.standing is not Standing.LEFT
        await capacity.take(self._desk, unit, group, applicant.id, is_there=there)
        unit.also(applications.end(found, ADMITTED, None if by is None else by.member.id, "", unit.now))
        told = await self._introduced(group, applicant, form)
        unit.also(introductions.introduce(group.id, applicant.id, told, unit.now))
        source = clean(form.source or form.answers.get(SOURCE, ""), LONGEST_SOURCE)
        if membership is not None and source and not membership.source:
            unit.also(members.came_by(group.id, applicant.id, source))
        if membership is not None and Role.NEWCOMER in membership.roles:
            unit.also(members.appoint(membership, membership.roles - {Role.NEWCOMER} or frozenset({Role.MEMBER})))
        self._tell_applicant(unit, group, applicant, found, "apply-admitted", admits=True, by=by)
        if by is not None and not found.knocks:
            words = self._desk.catalog.say("deed-admit", by.language, name=applicant.name)
            unit.say(by.platform, by.chat, Text(words), urgent=True)

    async def _turn_away(
        self, unit: UnitOfWork, group: Group, found: Application, applicant: Member, by: Asker, reason: str
    ) -> None:  # fmt: skip
        unit.also(applications.end(found, TURNED_AWAY, by.member.id, reason, unit.now))
        code = f"apply-no-{reason}" if reason in REASONS else "apply-no-own"
        self._tell_applicant(unit, group, applicant, found, code, admits=False, by=by, reason=reason)
        if not found.knocks:
            words = self._desk.catalog.say("deed-turn-away", by.language, name=applicant.name)
            unit.say(by.platform, by.chat, Text(words), urgent=True)

    def _tell_applicant(
        self, unit: UnitOfWork, group: Group, applicant: Member, found: Application, code: str, *, admits: bool, by: Asker | None = None,
        reason: str = "",
    ) -> None:  # fmt: skip
        """Say it to them; where the platform waits for it, open the door or close it, and say that to whoever decided."""
        chat, mention = addressed(applicant, group)
        language = applicant.language or group.language
        words = self._desk.catalog.say(code, language, group=group.title, reason=reason)
        if not found.knocks:
            unit.say(group.platform, chat, *mention, Text(words), urgent=True)
            return
        deed = Admit(chat=group.chat, user=applicant.uid) if admits else TurnAway(chat=group.chat, user=applicant.uid)
        if by is None and not mention:  # whatever becomes of the deed, they are to read how it stands
            unit.do(group.platform, chat, deed, words, dict.fromkeys(deeds.CAUSES, words))
            return
        where, language = (group.chat, group.language) if by is None else (by.chat, by.language)
        done = self._desk.catalog.say("deed-admit" if admits else "deed-turn-away", language, name=applicant.name)
        unit.do(group.platform, where, deed, done, deeds.otherwise(self._desk.catalog, Verb.INVITE, language))
        if not mention:
            unit.say(group.platform, chat, Text(words), urgent=True)

    def _ask_why(self, unit: UnitOfWork, asker: Asker, group: Group, found: Application, applicant: Member) -> None:
        say, language = self._desk.catalog.say, asker.language
        buttons = [
            button(
                unit,
                group,
                say(f"apply-why-{reason}", language),
                WHY,
                f"{found.id}:{reason}",
                found.version,
                lives=QUESTION_LIVES,
            )
            for reason in REASONS
        ]
        text = Text(say("apply-why", language, name=applicant.name))
        unit.say(asker.platform, asker.chat, text, buttons=buttons, urgent=True)

    async def _introduced(self, group: Group, applicant: Member, form: Form) -> Introduction:
        """What they have told of themselves until now, with what the application adds."""
        known = await introductions.introduction(self._desk.engine, group.id, applicant.id)
        called = parse(form.answers.get(NICKNAME, ""))
        if called is not None:
            known = known._replace(nickname=called.written, skills=called.skills)
        if PORTFOLIO in form.answers:
            known = known._replace(works=Works(text=form.answers[PORTFOLIO], files=form.files.get(PORTFOLIO, ())))
        return known

    async def _tell_staff(
        self, unit: UnitOfWork, group: Group, found: Application, code: str, form: Form, *, copied: tuple[str, str] | None
    ) -> None:  # fmt: skip
        """Everybody who may decide reads it, with the buttons; what was handed in comes behind it."""
        of = await self._member(found.member, group)
        await staff.tell(
            self._desk, unit, group, code, right=Right.ADMIT, buttons=lambda language: self._buttons(unit, group, found, language),
            name=of.name, title=group.title, list=self._paper(group, form, group.language, copied=copied),
        )  # fmt: skip
        files = tuple(file for handed in form.files.values() for file in handed)
        for each in await members.staff(self._desk.engine, group.id) if files else ():
            chat, mention = addressed(each.member, group)
            if may(each, Right.ADMIT) and not mention:
                unit.say(group.platform, chat, Text(of.name), *files)

    def _paper(self, group: Group, form: Form, language: str, *, copied: tuple[str, str] | None) -> str:
        """The application as the staff read it."""
        say = self._desk.catalog.say
        lines = []
        if form.piece:
            lines.append(say("apply-line-length", language, count=trial.length(form.piece)))
        if copied is not None:
            lines.append(say(f"apply-copied-{copied[0]}", language, name=copied[1]))
        if form.since or form.remarks:
            remarks = [say("apply-remark-since", language, year=str(form.since))] if form.since else []
            remarks += [say(f"apply-remark-{remark}", language) for remark in form.remarks]
            lines.append(say("apply-line-account", language, remarks=" · ".join(remarks)))
        return "\n".join([*self.lines(group, form, language), *lines])[:LONGEST_FACT]

    def lines(self, group: Group, form: Form, language: str) -> list[str]:
        """What was answered, a line each."""
        say = self._desk.catalog.say
        lines = [say("apply-line-source", language, answer=form.source)] if form.source else []
        for name, answer in form.answers.items():
            ours = name in (*USUAL_QUESTIONS, KEYWORD, NICKNAME, PORTFOLIO, TRIAL, RULES)
            label = say(f"apply-label-{name}", language) if ours else name
            files = len(form.files.get(name, ()))
            shown = " ".join(
                filter(None, (" ".join(answer.split())[:_SHOWN], say("apply-files", language, count=files) if files else ""))
            )
            lines.append(f"{label}: {shown}" if label[-1].isascii() else f"{label}：{shown}")
        return lines

    def _buttons(self, unit: UnitOfWork, group: Group, found: Application, language: str) -> list[Button]:
        say, key = self._desk.catalog.say, str(found.id)
        return [
            button(unit, group, say("verb-approve", language), YES, key, found.version, lives=QUESTION_LIVES, style="primary"),
            button(unit, group, say("verb-decline", language), NO, key, found.version, lives=QUESTION_LIVES),
        ]

    async def _copied(self, group: Group, applicant: int, form: Form, mark: str) -> tuple[str, str] | None:
        """Whether the trial piece is somebody else's: `same`, or `near` with the name of whose it resembles."""
        if not form.piece:
            return None
        if mark and await applications.with_mark(self._desk.engine, mark, applicant):
            return "same", ""
        for other, told in await applications.forms(self._desk.engine, group.id, applicant):
            theirs = msgspec.json.decode(told, type=Form).piece
            if trial.likeness(form.piece, theirs) >= trial.SAME:
                return "near", (await self._member(other, group)).name
        return None

    async def _member(self, member: int, group: Group) -> Member:
        return (await members.members(self._desk.engine, [member], group.id))[member]

    async def _decided(self, found: Application, applicant: Member) -> Refusal:
        """Who was faster, and how they decided."""
        name = clean(applicant.name)
        if found.decided_by is None:
            return Refusal("join-there" if found.status == ADMITTED else "apply-gone", name=name)
        by = (await members.members(self._desk.engine, [found.decided_by]))[found.decided_by]
        return Refusal("join-admitted" if found.status == ADMITTED else "join-turned-away", name=name, other=by.name)


def form_of(was: Application) -> Form:
    """What was answered so far."""
    return msgspec.json.decode(was.form, type=Form)
