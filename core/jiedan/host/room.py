"""The private room of an order: what one side says to the bot in private goes to the other side in private, and is kept.

Who cannot be reached in private is called in the group, without a word of what was said, and finds it in the room.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from jiedan.errors import Fact, Refusal
from jiedan.host import payouts, people
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.trade import Trade
from jiedan.members.member import Member
from jiedan.messages.elements import Mention, Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import clean
from jiedan.messages.outgoing import Outgoing
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Actor
from jiedan.orders.group import Group
from jiedan.orders.order import FINAL, Order, State
from jiedan.orders.room import LONGEST, Line, listeners, part, part_of_line
from jiedan.storage import members, records
from jiedan.storage import room as lines
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import moment

SHOWN: Final = 5
"""So many of the newest lines are shown to whoever looks into the room."""
CALLED_AGAIN: Final = timedelta(hours=1)
"""So long after a call in the group whoever cannot be reached is called there again, unless they came meanwhile."""


class Room:
    """The rooms of all orders."""

    def __init__(self, desk: Desk, trade: Trade) -> None:
        self._desk: Final = desk
        self._trade: Final = trade
        # (order, member) → when the group was asked for them. Only here: after a restart somebody is called once more than need be.
        self._called: Final[dict[tuple[int, int], datetime]] = {}

    async def tell(self, asker: Asker, command: Command) -> UnitOfWork:
        """`留言 17 …`: say it in the room; without words and files, look into it. Raises Refusal."""
        if not asker.in_private:
            raise Refusal("no-candidate" if command.casual else "room-in-group", verb=Verb.TELL)
        order = await self._trade.find(asker, Verb.TELL, command.number)
        if command.rest or asker.inbound.files:
            return await self.say(asker, order, command.rest)
        return await self._look(asker, order)

    async def answered(self, asker: Asker, *, insist: bool) -> Order | None:
        """The order in whose room words belong that answer a message of ours in private; None where they may mean something else.

        `insist`: they mean nothing else.
        """
        order = await self._trade.answered(asker) if asker.in_private else None
        if order is None or order.state is State.DRAFT or (order.taker is None and not insist):
            return None
        return order

    async def say(self, asker: Asker, order: Order, text: str) -> UnitOfWork:
        """Hand it on to whoever hears the asker, and keep it. Raises Refusal."""
        group, actor = await self._actor(asker, order)
        ended = await records.arrived(self._desk.engine, order.id) if order.state in FINAL else None
        heard_by = listeners(order, actor, self._desk.now(), ended)
        text, files, key = clean(text), asker.inbound.files, asker.inbound.key
        if len(text) > LONGEST:
            raise Refusal("room-too-long", most=LONGEST)
        if not text and not files:
            raise Refusal("room-say-more", number=order.number)
        unit = self._desk.unit(key)
        line = Line(order=order.id, member=actor.member, at=unit.now, text=text, files=files, key=key)
        unit.also(lines.spoken(line))
        await payouts.heard(self._desk, unit, order, line.member, line.text)
        listening = await members.members(self._desk.engine, heard_by, group.id)
        receipts = [self._hand_on(unit, asker, group, order, line, listening[each]) for each in heard_by]
        self._reply(unit, asker, order, "\n".join(receipts))
        return unit

    def _hand_on(self, unit: UnitOfWork, asker: Asker, group: Group, order: Order, line: Line, listener: Member) -> str:
        """To one listener. Returns the receipt; should the platform say later that it can never arrive, the other receipt follows."""
        say = self._desk.catalog.say
        call = (
            Mention(listener.uid, listener.name),
            Text(say("room-waits", group.language, number=str(order.number))),
        )
        not_reached = say("room-not-reached", asker.language, name=listener.name)
        chat, mention = addressed(listener, group)
        if mention:
            if (order.id, listener.id) not in self._lately_called(unit.now):
                unit.say(group.platform, group.chat, *call, about=order.id, urgent=True)
                unit.afterwards.append(lambda: self._called.__setitem__((order.id, listener.id), unit.now))
            return not_reached
        self._called.pop((order.id, listener.id), None)
        reply_to = asker.inbound.message or None
        unheard = (
            Outgoing(nonce="", chat=group.chat, elements=call, urgent=True),
            Outgoing(nonce="", chat=asker.chat, elements=(Text(not_reached),), reply_to=reply_to, urgent=True),
        )
        head = self._head("room-head", order, line, asker.member.name, listener.language or group.language)
        words = Text(head + line.shown)
        unit.say(group.platform, chat, words, *line.files, about=order.id, urgent=True, unheard=unheard)
        return say("room-handed-on", asker.language, name=listener.name)

    def _lately_called(self, now: datetime) -> Collection[tuple[int, int]]:
        """Whom the group has been asked for, and about which order; what is too long ago is forgotten."""
        for call in [call for call, at in self._called.items() if at + CALLED_AGAIN <= now]:
            del self._called[call]
        return self._called

    async def _look(self, asker: Asker, order: Order) -> UnitOfWork:
        """The newest lines since the taker has the order: what was said to another taker is none of this one's business."""
        group, actor = await self._actor(asker, order)
        part(order, actor)
        if order.taker is None:
            raise Refusal("room-nobody", number=order.number)
        if actor.member not in order.parties or order.claimed_at is None:
            raise Refusal("room-say-more", number=order.number)
        found = await lines.newest(self._desk.engine, order.id, order.claimed_at, SHOWN)
        said_by = await members.members(self._desk.engine, {line.member for line in found})
        unit = self._desk.unit(asker.inbound.key)
        key = "room-newest" if found else "room-empty"
        self._reply(unit, asker, order, self._desk.catalog.say(key, asker.language, number=str(order.number)))
        for line in found:
            at = moment(line.at, group.zone, asker.language)
            head = self._head("room-past", order, line, said_by[line.member].name, asker.language, at=at)
            unit.say(asker.platform, asker.chat, Text(head + line.shown), *line.files, about=order.id)
        return unit

    async def _actor(self, asker: Asker, order: Order) -> tuple[Group, Actor]:
        group = asker.in_group(order.group) or await members.group_by_id(self._desk.engine, order.group)
        membership = await people.authority(self._desk, asker, group)
        self._called.pop((order.id, asker.member.id), None)
        return group, Actor.of(membership)

    def _head(self, key: str, order: Order, line: Line, name: str, language: str, **facts: Fact) -> str:
        """Who says it, as what, and about which order."""
        role = part_of_line(order, line).value
        return self._desk.catalog.say(key, language, number=str(order.number), name=name, part=role, **facts)

    def _reply(self, unit: UnitOfWork, asker: Asker, order: Order, text: str) -> None:
        reply_to = asker.inbound.message or None
        unit.say(asker.platform, asker.chat, Text(text), reply_to=reply_to, about=order.id, urgent=True)
