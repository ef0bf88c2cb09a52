"""Trouble in a group is answered: a rumour by an official statement, a complaint by those who keep order, in private.

A statement is said by us and pinned. Below the answer to whoever made it stand buttons: mute who spread the rumour, delete what they
said, make no more links into the group for a while. A complaint that is made in the group is answered in private, read by staff alone,
and deleted in the group where the platform can.
"""

from datetime import timedelta
from secrets import token_urlsafe
from typing import Final

from jiedan.errors import Refusal
from jiedan.host import staff
from jiedan.host.deeds import CAUSES, Deeds, button, moderator, otherwise
from jiedan.host.desk import Desk
from jiedan.host.named import group_where, group_with, meant
from jiedan.host.people import Asker
from jiedan.members.member import Membership, Standing
from jiedan.members.rights import Right
from jiedan.messages.deeds import Delete, Mute
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.inbound import Author
from jiedan.messages.normal import clean
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import back_channels, dialogues, members
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

VERBS: Final = frozenset({Verb.CLARIFY, Verb.COMPLAIN, Verb.OPEN_INVITES})
MUTES: Final = "rumour_mute"
DELETES: Final = "rumour_delete"
PAUSES: Final = "rumour_pause"
HANDLED: Final = "complaint_done"
STEPS: Final = frozenset({MUTES, DELETES, PAUSES, HANDLED})
SHORTEST: Final = 4
LONGEST: Final = 1000
MUTED_FOR: Final = timedelta(days=1)
PAUSED_FOR: Final = timedelta(hours=24)


class Statements:
    """Carries it out."""

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        self._desk: Final = desk
        self._deeds: Final = deeds

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        match command.verb:
            case Verb.CLARIFY:
                return await self._clarify(asker, command)
            case Verb.COMPLAIN:
                return await self._complain(asker, command)
            case _:
                return await self._open(asker, command)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """A button below a statement or a complaint. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        right = Right.ADMIT if question.step == PAUSES else Right.MODERATE
        own = await moderator(self._desk, asker, group, right)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(own)
        match question.step:
            case _ if question.step == HANDLED:
                await self._handled(unit, asker, question)
            case _ if question.step == PAUSES:
                until = unit.now + PAUSED_FOR
                unit.also(back_channels.pause(group.id, until, asker.member.id))
                self._say(unit, asker, "invites-paused", until=dated(until, group.zone, asker.language))
            case _ if question.step == DELETES:
                words = self._desk.catalog.say("rumour-deleted", asker.language)
                other = otherwise(self._desk.catalog, Verb.CLARIFY, asker.language)
                unit.do(asker.platform, asker.chat, Delete(chat=group.chat, message=question.answer), words, other)
            case _:
                await self._mute(unit, asker, group, question.answer)
        return unit

    async def _mute(self, unit: UnitOfWork, asker: Asker, group: Group, uid: str) -> None:
        found = await members.member(self._desk.engine, group.platform, uid)
        author = Author(id=uid, name=found.name if found else uid)
        await self._deeds.check(asker, group, author)
        until = unit.now + MUTED_FOR
        words = self._desk.catalog.say(
            "deed-mute", asker.language, name=author.name, until=dated(until, group.zone, asker.language)
        )
        other = otherwise(self._desk.catalog, Verb.MUTE, asker.language)
        unit.do(asker.platform, asker.chat, Mute(chat=group.chat, user=uid, until=until), words, other)

    async def _clarify(self, asker: Asker, command: Command) -> UnitOfWork:
        """What the group says officially, pinned in it."""
        group, own = await group_with(self._desk, asker, command, Right.MODERATE)
        words = clean(command.rest)
        if len(words) < SHORTEST:
            raise Refusal("clarify-what")
        if len(words) > LONGEST:
            raise Refusal("clarify-long", most=LONGEST)
        unit, say, language = self._desk.unit(asker.inbound.key), self._desk.catalog.say, asker.language
        unit.rests_on(own)
        unit.say(group.platform, group.chat, Text(say("clarify-statement", group.language, text=words)), pinned=True, urgent=True)
        author = asker.inbound.reply_author
        buttons: list[Button] = []
        if not asker.elsewhere and author is not None and not author.anonymous:
            buttons.append(self._button(unit, group, MUTES, author.id, language))
            if asker.inbound.reply_to:
                buttons.append(self._button(unit, group, DELETES, asker.inbound.reply_to, language))
        buttons.append(self._button(unit, group, PAUSES, "", language))
        chat = asker.chat if asker.elsewhere or not asker.member.reachable else asker.member.private_chat or asker.chat
        unit.say(asker.platform, chat, Text(say("clarify-done", language)), buttons=buttons, urgent=True)
        return unit

    async def _complain(self, asker: Asker, command: Command) -> UnitOfWork:
        """Staff read it, whoever complains is answered in private, and the group reads nothing of it."""
        group, _ = await group_where(self._desk, asker, command, _anybody)
        who, words = await meant(self._desk, asker, group, command.rest)
        if who.member.id == asker.member.id:
            raise Refusal("complaint-yourself")
        unit = self._desk.unit(asker.inbound.key)
        reason = words or self._desk.catalog.say("complaint-no-words", group.language)
        done = self._handled_question(unit, group, asker, who)
        told = await staff.tell(
            self._desk, unit, group, "complaint", right=Right.MODERATE, but={who.member.id, asker.member.id},
            buttons=lambda language: [
                Button(label=self._desk.catalog.say("complaint-done-button", language), token=done, style="primary")
            ],
            name=asker.member.name, other=who.member.name, reason=reason, group=group.title,
        )  # fmt: skip
        if not told:
            raise Refusal("complaint-nobody")
        self._answer_in_private(unit, asker, group)
        return unit

    def _handled_question(self, unit: UnitOfWork, group: Group, asker: Asker, who: Membership) -> str:
        """One token for all who are told: the first of them says that it is dealt with."""
        token, answer = token_urlsafe(16), f"{asker.member.id} {who.member.id}"
        unit.also(dialogues.ask(Question(token, group.id, None, HANDLED, answer, 0, True, False, unit.now + QUESTION_LIVES)))
        return token

    def _answer_in_private(self, unit: UnitOfWork, asker: Asker, group: Group) -> None:
        say, chat = self._desk.catalog.say, asker.member.private_chat
        words = say("complaint-taken", asker.member.language or asker.language, group=group.title)
        if asker.elsewhere or chat is None or not asker.member.reachable:
            quiet = None if asker.elsewhere else asker.inbound.author.id
            unit.say(asker.platform, asker.chat, Text(words), only_for=quiet, urgent=True)
            return
        deed = Delete(chat=asker.chat, message=asker.inbound.message)
        unit.do(asker.platform, chat, deed, words, dict.fromkeys(CAUSES, words))

    async def _handled(self, unit: UnitOfWork, asker: Asker, question: Question) -> None:
        """Somebody has dealt with the complaint: the others cannot any more, and who complained hears of it."""
        if question.used:
            raise Refusal("complaint-done-before")
        unit.also(dialogues.use_up(question))
        complainant = int(question.answer.split()[0])
        found = (await members.members(self._desk.engine, [complainant], question.group)).get(complainant)
        self._say(unit, asker, "complaint-closed", name=found.name if found else "—")
        if found is not None and found.private_chat is not None and found.reachable:
            text = self._desk.catalog.say("complaint-handled", found.language or asker.language)
            unit.say(asker.platform, found.private_chat, Text(text))

    async def _open(self, asker: Asker, command: Command) -> UnitOfWork:
        """Links are made again."""
        group, own = await group_with(self._desk, asker, command, Right.ADMIT)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(own)
        unit.also(back_channels.go_on(group.id))
        self._say(unit, asker, "invites-open")
        return unit

    def _button(self, unit: UnitOfWork, group: Group, step: str, answer: str, language: str) -> Button:
        label = self._desk.catalog.say(f"{step.replace('_', '-')}-button", language)
        return button(unit, group, label, step, answer, 0, lives=QUESTION_LIVES, style="plain" if step == PAUSES else "danger")

    def _say(self, unit: UnitOfWork, asker: Asker, key: str, **facts: str) -> None:
        unit.say(asker.platform, asker.chat, Text(self._desk.catalog.say(key, asker.language, **facts)), urgent=True)


def _anybody(membership: Membership) -> bool:
    """Whoever is in the group, and has not been shut out of it, may complain."""
    return membership.standing is not Standing.BANNED
