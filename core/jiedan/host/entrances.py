"""The words about the entrance of a group: its rules and common questions, who has read them, and what is asked of whoever wants in."""

from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.host import deeds, people, rules_in_words
from jiedan.host.confirming import READ, read_button
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.entering import CHANNEL
from jiedan.host.people import Asker
from jiedan.host.whom import not_theirs
from jiedan.members.entrance import LONGEST_TEXT, USUAL_QUESTIONS, Entrance, changed
from jiedan.members.rights import Right, may
from jiedan.messages.deeds import Pin
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import clean
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import introductions, members
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.RULES, Verb.READ_RULES, Verb.SET_RULES, Verb.FAQ, Verb.SET_FAQ, Verb.ENTRANCE})
PIN: Final = "pin_rules"
STEPS: Final = frozenset({READ, PIN, CHANNEL})
_SHOWN: Final = ("applies", "decides", "questions", "portfolio", "trial", "keyword", "nickname", "confirms", "welcome", "cap",
                 "split_at", "channels", "burst")  # fmt: skip
"""The settings in the order in which they are told."""


class Entrances:
    """Answers whoever asks for the rules, and does what owners say about the entrance."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if not asker.groups:
            raise Refusal("no-group")
        match command.verb:
            case Verb.RULES:
                return await self._rules(asker)
            case Verb.READ_RULES:
                return await self._read(asker)
            case Verb.FAQ:
                return self._faq(asker)
            case _:
                return await self._set(asker, command)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Somebody confirms the rules, pins them, or says where they heard of the group. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        unit = self._desk.unit(asker.inbound.key)
        if question.step == READ:
            if question.answer != await rules_in_words.version(self._desk, group):
                raise Refusal("rules-changed")
            unit.also(introductions.confirm(group.id, asker.member.id, question.answer, unit.now))
            self._say(unit, asker, "rules-confirmed", group=group.title)
        elif question.step == PIN:
            await self._pin(unit, asker, group)
        else:
            who, _, channel = question.answer.partition(":")
            if int(who) != asker.member.id:
                raise Refusal("setup-not-yours")
            unit.also(members.came_by(group.id, asker.member.id, channel))
            self._say(unit, asker, "entrance-channel", source=channel)
        return unit

    async def _rules(self, asker: Asker) -> UnitOfWork:
        """All rules of each group; in private with the button for whoever has not confirmed them."""
        unit = self._desk.unit(asker.inbound.key)
        for group in asker.groups:
            text = await rules_in_words.listed(self._desk, group, asker.language)
            text = f"{text}\n{self._desk.catalog.say('rules-more', asker.language)}"
            known = await members.membership(self._desk.engine, group.id, asker.member.id)
            unread = known is not None and await rules_in_words.unread(self._desk, group, known)
            buttons = [await read_button(self._desk, unit, group, asker.language)] if unread else []
            unit.say(
                asker.platform, asker.chat, Text(text), buttons=buttons, reply_to=asker.inbound.message or None, urgent=True
            )  # fmt: skip
        return unit

    async def _read(self, asker: Asker) -> UnitOfWork:
        """已读群规: the rules are confirmed as they are now, of each group in which they were not."""
        unit = self._desk.unit(asker.inbound.key)
        unread = []
        for group in asker.groups:
            known = await members.membership(self._desk.engine, group.id, asker.member.id)
            if known is not None and await rules_in_words.unread(self._desk, group, known):
                unread.append(group)
        for group in unread:
            unit.also(introductions.confirm(group.id, asker.member.id, await rules_in_words.version(self._desk, group), unit.now))
            self._say(unit, asker, "rules-confirmed", group=group.title)
        if not unread:
            self._say(unit, asker, "rules-nothing-to-confirm")
        return unit

    def _faq(self, asker: Asker) -> UnitOfWork:
        told = [group for group in asker.groups if group.rules.entrance.faq]
        if not told:
            raise Refusal("no-faq")
        unit = self._desk.unit(asker.inbound.key)
        for group in told:
            head = self._desk.catalog.say("faq-head", asker.language, group=group.title)
            text = Text(f"{head}\n{group.rules.entrance.faq}")
            unit.say(asker.platform, asker.chat, text, reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def _set(self, asker: Asker, command: Command) -> UnitOfWork:
        """The owner says something about the entrance of the one group that can be meant; or reads how it is."""
        group = await self._theirs(asker, command)
        before = group.rules.entrance
        if not command.rest:
            return self._shown(asker, group)
        entrance, unit = self._wanted(group, command), self._desk.unit(asker.inbound.key)
        after = msgspec.structs.replace(group, rules=msgspec.structs.replace(group.rules, entrance=entrance))
        if entrance == before:
            self._say(unit, asker, "entrance-as-it-was")
            return unit
        unit.also(members.set_up(group, after))
        if command.verb is Verb.SET_RULES:
            await self._announce(unit, asker, after)
        elif command.verb is Verb.SET_FAQ:
            self._say(unit, asker, "faq-set")
        else:
            text = "\n".join(
                [self._desk.catalog.say("entrance-set", asker.language, group=group.title), *self._lines(after, asker.language)]
            )
            unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    def _wanted(self, group: Group, command: Command) -> Entrance:
        """The entrance as the owner wants it. Raises Refusal."""
        text, entrance = clean(command.rest, LONGEST_TEXT + 1), group.rules.entrance
        if command.verb is Verb.ENTRANCE:
            return changed(entrance, text)
        if len(text) > LONGEST_TEXT:
            raise Refusal("text-too-long", most=LONGEST_TEXT)
        if command.verb is Verb.SET_FAQ:
            return msgspec.structs.replace(entrance, faq=text)
        least = rules_in_words.LEAST_OF_TEMPORARY
        if group.preset == "temporary" and len(rules_in_words.own_rules(text)) < least:
            raise Refusal("rules-too-few", most=least)
        return msgspec.structs.replace(entrance, rules=text)

    async def _theirs(self, asker: Asker, command: Command) -> Group:
        """The group whose entrance the asker may change. Raises Refusal."""
        needed = Right.RULES if command.verb is Verb.SET_RULES else Right.SETTINGS
        found = []
        for group in asker.groups:
            membership = await people.authority(self._desk, asker, group, newcomers=True)
            if may(membership, needed):
                found.append(group)
        if not found:
            raise not_theirs(self._desk, asker, command, needed)
        if len(found) > 1:
            raise Refusal("which-group", list="\n".join(group.title for group in found))
        return found[0]

    def _shown(self, asker: Asker, group: Group) -> UnitOfWork:
        unit = self._desk.unit(asker.inbound.key)
        text = "\n".join(
            [self._desk.catalog.say("entrance-is", asker.language, group=group.title), *self._lines(group, asker.language)]
        )
        unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    def _lines(self, group: Group, language: str) -> list[str]:
        """What stands at the entrance, a line each."""
        say, entrance = self._desk.catalog.say, group.rules.entrance
        lines = []
        for name in _SHOWN:
            value = getattr(entrance, name)
            match value:
                case bool():
                    shown = say("entrance-on" if value else "entrance-off", language)
                case tuple():
                    shown = " / ".join(
                        say(f"apply-label-{each}", language) if each in USUAL_QUESTIONS else each for each in value
                    )
                case int():
                    shown = str(value or "")
                case _:
                    shown = say(f"entrance-{value}", language) if name == "decides" else value
            lines.append(say(f"entrance-line-{name}", language, value=shown or say("entrance-off", language)))
        return lines

    async def _announce(self, unit: UnitOfWork, asker: Asker, group: Group) -> None:
        """The group reads its new rules, with the steps of a trade, and a button by which the owner has them pinned."""
        say = self._desk.catalog.say
        text = await rules_in_words.listed(self._desk, group, group.language)
        text = "\n\n".join([text, say("rules-steps", group.language), say("rules-pin-hint", group.language)])
        pin = button(unit, group, say("verb-pin", group.language), PIN, "", 0, lives=QUESTION_LIVES)
        buttons: list[Button] = [pin]
        if group.rules.entrance.confirms:
            buttons.insert(0, await read_button(self._desk, unit, group, group.language))
        unit.say(group.platform, group.chat, Text(text), buttons=buttons)
        if asker.chat != group.chat:
            self._say(unit, asker, "rules-set", group=group.title)

    async def _pin(self, unit: UnitOfWork, asker: Asker, group: Group) -> None:
        """The message with the button is pinned."""
        membership = await deeds.moderator(self._desk, asker, group, Right.SETTINGS)
        if not asker.inbound.message or asker.chat != group.chat:
            raise Refusal("button-expired")
        unit.rests_on(membership)
        words = self._desk.catalog.say("rules-pinned", asker.language)
        otherwise = deeds.otherwise(self._desk.catalog, Verb.PIN, asker.language)
        unit.do(asker.platform, asker.chat, Pin(chat=group.chat, message=asker.inbound.message), words, otherwise)

    def _say(self, unit: UnitOfWork, asker: Asker, key: str, **facts: str | int) -> None:
        pressed = asker.inbound.token is not None
        unit.say(
            asker.platform, asker.chat, Text(self._desk.catalog.say(key, asker.language, **facts)), urgent=True,
            reply_to=None if pressed else asker.inbound.message or None, only_for=asker.inbound.author.id if pressed else None,
        )  # fmt: skip
