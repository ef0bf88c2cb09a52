"""Links two accounts of one person: a code is told on the one, said on the other, and confirmed on the first."""

from secrets import randbelow, token_urlsafe
from typing import Final

from jiedan.errors import Refusal
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.linking import CODE_LIVES, HIGHEST_CODE, LOWEST_CODE
from jiedan.members.member import Member
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.storage import dialogues, links, members
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.LINK, Verb.UNLINK})
CONFIRM: Final = "link-confirm"
STEPS: Final = frozenset({CONFIRM})
"""What the button means on the account on which the code was told."""


class Linking:
    """Answers whoever links accounts."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if not asker.in_private:
            raise Refusal("no-candidate" if command.casual else "privacy-in-group", verb=self._say(asker, f"verb-{command.verb}"))
        if command.verb is Verb.UNLINK:
            return await self._unlink(asker)
        return self._tell(asker) if command.number is None else await self._said(asker, command.number)

    def _tell(self, asker: Asker) -> UnitOfWork:
        """A new code for this account."""
        code = LOWEST_CODE + randbelow(HIGHEST_CODE - LOWEST_CODE + 1)
        unit = self._reply(asker, "link-code", figure=str(code), minutes=int(CODE_LIVES.total_seconds()) // 60)
        unit.also(*links.tell_code(code, asker.member.id, unit.now + CODE_LIVES))
        return unit

    async def _said(self, asker: Asker, number: int) -> UnitOfWork:
        """The code was said on the other account: the first one is asked whether that is right. Raises Refusal."""
        engine = self._desk.engine
        code = await links.code_of(engine, number, self._desk.now())
        if code is None or code.other is not None:
            raise Refusal("link-code-unknown")
        if code.member == asker.member.id:
            raise Refusal("link-same-account", figure=str(number))
        if code.member in await links.accounts_of(engine, asker.member.id):
            raise Refusal("link-there")
        first = (await members.members(engine, [code.member]))[code.member]
        if first.private_chat is None:
            raise Refusal("link-code-unknown")
        unit = self._reply(asker, "link-wait", name=first.name)
        token, language = token_urlsafe(16), self._language(first, asker)
        unit.also(links.said(code, asker.member.id))
        unit.also(dialogues.ask(Question(token, 0, first.id, CONFIRM, str(code.code), 0, True, False, code.expires)))
        text = self._desk.catalog.say("link-confirm", language, name=asker.member.name, platform=asker.platform)
        button = Button(label=self._desk.catalog.say("link-button", language), token=token, style="primary")
        unit.say(first.platform, first.private_chat, Text(text), buttons=[button], urgent=True)
        return unit

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """The first account says that the other one is theirs as well. Raises Refusal."""
        engine, now = self._desk.engine, self._desk.now()
        code = await links.code_of(engine, int(question.answer), now)
        if question.actor != asker.member.id or code is None or code.member != asker.member.id or code.other is None:
            raise Refusal("link-code-unknown")
        other = (await members.members(engine, [code.other]))[code.other]
        unit = self._reply(asker, "link-done", name=other.name, platform=other.platform)
        unit.also(dialogues.use_up(question), links.used_up(code), links.link(asker.member.id, other.id, now))
        if other.private_chat is not None:
            facts = {"name": asker.member.name, "platform": asker.platform}
            text = self._desk.catalog.say("link-done", self._language(other, asker), **facts)
            unit.say(other.platform, other.private_chat, Text(text), urgent=True)
        return unit

    async def _unlink(self, asker: Asker) -> UnitOfWork:
        """The account stands alone. Raises Refusal where it does already."""
        if len(await links.accounts_of(self._desk.engine, asker.member.id)) == 1:
            raise Refusal("link-none")
        unit = self._reply(asker, "link-ended")
        unit.also(links.unlink(asker.member.id, unit.now))
        return unit

    def _language(self, member: Member, asker: Asker) -> str:
        return member.language or asker.language

    def _reply(self, asker: Asker, key: str, **facts: str | int) -> UnitOfWork:
        unit = self._desk.unit(asker.inbound.key)
        reply_to = None if asker.inbound.token else asker.inbound.message or None
        unit.say(asker.platform, asker.chat, Text(self._say(asker, key, **facts)), reply_to=reply_to, urgent=True)
        return unit

    def _say(self, asker: Asker, key: str, **facts: str | int) -> str:
        return self._desk.catalog.say(key, asker.language, **facts)
