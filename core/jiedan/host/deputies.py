"""The owner lists what deputies may do, and everybody who keeps order reads who may what."""

from collections.abc import Iterable
from typing import Final

from jiedan.errors import Refusal
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.named import group_owned, groups_where, meant
from jiedan.host.people import Asker
from jiedan.members.member import Membership
from jiedan.members.rights import ALL, Right, Rights, has, keeps_order, rights_of
from jiedan.members.roles import Role
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command, fold
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import deputies, members
from jiedan.storage.engine import Engine
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.GRANT, Verb.TAKE_RIGHT, Verb.RIGHTS})
_BETWEEN: Final = str.maketrans(dict.fromkeys(",，、;；和", " "))


async def is_alone(engine: Engine, group: Group) -> bool:
    """Whether at most one person in the group has any right: should they go, nobody can act."""
    return sum(keeps_order(each) for each in await members.staff(engine, group.id)) <= 1


class Deputies:
    """Answers the owner, and those who keep order."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if command.verb is Verb.RIGHTS:
            return await self._list(asker, command)
        return await self._change(asker, command)

    async def _change(self, asker: Asker, command: Command) -> UnitOfWork:
        """Other rights for somebody. Granting never takes any away, and taking never gives any."""
        group, own = await group_owned(self._desk, asker, command)
        who, words = await meant(self._desk, asker, group, command.rest)
        if Role.OWNER in who.roles:
            raise Refusal("rights-of-owner")
        named = self._named(words, asker.language)
        had = rights_of(who.roles, who.rights)
        if command.verb is Verb.GRANT:
            if not named:
                raise Refusal("right-which", rights=self._in_words(Right, asker.language), name=who.member.name)
            rights = had | named
        else:
            rights = had - (named or ALL)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(own)
        unit.also(*deputies.list_rights(who, rights, asker.member.id, unit.now))
        if not rights and Role.DEPUTY not in who.roles:
            unit.also(deputies.forget(group.id, who.member.id))
        await self._tell(unit, asker, group, who, rights)
        return unit

    async def _tell(self, unit: UnitOfWork, asker: Asker, group: Group, who: Membership, rights: Rights) -> None:
        """Whoever asked and whoever it is about read what holds now; and the owner, that nobody else is left."""
        say, language = self._desk.catalog.say, asker.language
        key = "rights-now" if rights else "rights-none"
        lines = [say(key, language, name=who.member.name, rights=self._in_words(rights, language))]
        others = [each for each in await members.staff(self._desk.engine, group.id) if each.id != who.id and keeps_order(each)]
        if not rights and len(others) <= 1:
            lines.append(say("rights-alone", language))
        unit.say(asker.platform, asker.chat, Text("\n".join(lines)), reply_to=asker.inbound.message or None, urgent=True)
        chat, mention = addressed(who.member, group)
        if mention:
            return
        theirs = who.member.language or group.language
        text = say(
            "rights-yours" if rights else "rights-yours-none", theirs, group=group.title, rights=self._in_words(rights, theirs)
        )
        unit.say(group.platform, chat, Text(text))

    async def _list(self, asker: Asker, command: Command) -> UnitOfWork:
        """Who may what in the group."""
        places = await groups_where(self._desk, asker, command, keeps_order)
        text = "\n\n".join([await self._of(group, asker.language) for group, _ in places])
        unit = self._desk.unit(asker.inbound.key)
        unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def _of(self, group: Group, language: str) -> str:
        say = self._desk.catalog.say
        staff = [
            each for each in await members.staff(self._desk.engine, group.id) if Role.DEPUTY in each.roles or keeps_order(each)
        ]
        lines = [say("rights-head", language, group=group.title)]
        lines += [self._line(each, language) for each in staff]
        if sum(keeps_order(each) for each in staff) <= 1:
            lines.append(say("rights-alone", language))
        return "\n".join(lines)

    def _line(self, each: Membership, language: str) -> str:
        say, rights = self._desk.catalog.say, has(each)
        if Role.OWNER in each.roles:
            return say("rights-line-owner", language, name=each.member.name)
        if not rights:
            return say("rights-line-none", language, name=each.member.name)
        key = "rights-line-unlisted" if each.rights is None else "rights-line"
        return say(key, language, name=each.member.name, rights=self._in_words(rights, language))

    def _in_words(self, rights: Iterable[Right], language: str) -> str:
        some = frozenset(rights)
        names = [self._desk.catalog.say(f"right-{right}", language) for right in Right if right in some]
        return ("、" if language.startswith("zh") else ", ").join(names)

    def _named(self, words: str, language: str) -> Rights:
        """The rights that are called so, in any language that we speak. Raises Refusal (`right-unknown`)."""
        catalog = self._desk.catalog
        called = {fold(catalog.say(f"right-{right}", code)): right for right in Right for code in catalog.languages}
        called |= {right.value: right for right in Right}
        everything = {fold(catalog.say("right-all", code)) for code in catalog.languages}
        found: set[Right] = set()
        for word in words.translate(_BETWEEN).split():
            if fold(word) in everything:
                found |= ALL
            elif fold(word) in called:
                found.add(called[fold(word)])
            else:
                raise Refusal("right-unknown", word=word, rights=self._in_words(Right, language))
        return frozenset(found)
