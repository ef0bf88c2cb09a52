"""Who comes in: whoever is barred is turned away and told why, and staff read what partners say of the others."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host import deeds, listed, people
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.lists import undone
from jiedan.members.rights import Right, may
from jiedan.members.roles import moderates
from jiedan.messages.deeds import Deed, Remove, TurnAway
from jiedan.messages.elements import Text
from jiedan.messages.inbound import Inbound
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.orders.order import State
from jiedan.storage import members, orders
from jiedan.storage.unit_of_work import UnitOfWork

_BEGUN: Final = frozenset(State) - {State.DRAFT, State.EXPIRED}


class Door:
    """Stands between those who ask to come in, or came, and the group."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def knocked(self, inbound: Inbound, asked: UnitOfWork | None) -> UnitOfWork | None:
        """Somebody asks to come in, which `asked` tells staff; the unit that does it, or the one that turns them away."""
        if asked is None:
            return None
        group = await people.place(self._desk, inbound)
        turned = await self._turned(inbound, group, TurnAway(chat=group.chat, user=inbound.author.id), "blacklist-turned-away")
        if turned is None:
            await listed.advise(self._desk, asked, group, inbound.author.id, people.called(inbound.author))
        return turned or asked

    async def arrived(self, inbound: Inbound, entered: UnitOfWork | None) -> UnitOfWork | None:
        """Somebody is in the group now, as `entered` says. Whoever is barred goes again, unless something of theirs is left to be done."""
        if inbound.chat.kind == "private" or inbound.author.anonymous:
            return entered
        group = await people.place(self._desk, inbound)
        member = await members.member(self._desk.engine, inbound.platform, inbound.author.id)
        known = None if member is None else await members.membership(self._desk.engine, group.id, member.id)
        if known is None or moderates(known.roles) or await self._has_work(group, known.member.id):
            return entered
        deed = Remove(chat=group.chat, user=inbound.author.id, again=True)
        turned = await self._turned(inbound, group, deed, "blacklist-turned-out")
        if turned is not None or not group.rules.sharing.takes:
            return turned or entered
        unit = entered or self._desk.unit(inbound.key)
        await listed.advise(self._desk, unit, group, inbound.author.id, known.member.name)
        return unit

    async def _has_work(self, group: Group, member: int) -> bool:
        there = await orders.standing_in(self._desk.engine, [group.id], _BEGUN, member)
        return any(undone(order) for order in there)

    async def _turned(self, inbound: Inbound, group: Group, deed: Deed, code: str) -> UnitOfWork | None:
        """The unit in which somebody who is barred is turned away, told why, and staff told of it; None where they are not."""
        author = inbound.author
        why = await listed.at_the_door(self._desk, group, author.id, author.language or group.language)
        if why is None:
            return None
        unit = self._desk.unit(inbound.key)
        if author.private_chat is not None:
            unit.say(group.platform, author.private_chat, Text(why), urgent=True)
        chat, language = await self._keeper(group)
        words = self._desk.catalog.say(code, language, name=people.called(author), group=group.title)
        unit.do(group.platform, chat, deed, words, deeds.otherwise(self._desk.catalog, Verb.REMOVE, language))
        return unit

    async def _keeper(self, group: Group) -> tuple[str, str]:
        """Where staff read that somebody was turned away: with one of them in private, or else in the group."""
        for each in await members.staff(self._desk.engine, group.id):
            chat, mention = addressed(each.member, group)
            if may(each, Right.ADMIT) and not mention:
                return chat, each.member.language or group.language
        return group.chat, group.language


async def refuse_entry(desk: Desk, group: Group, uid: str, name: str) -> None:
    """Nobody lets in by hand whom the blacklist keeps out. Raises Refusal (`blacklist-kept-out`)."""
    if await listed.at_the_door(desk, group, uid, group.language) is not None:
        raise Refusal("blacklist-kept-out", name=name)
