"""The staff answer whether somebody with fewer than no points may have the order that they claimed."""

from dataclasses import replace
from typing import Final

from jiedan.errors import Refusal
from jiedan.host import discreet, whom
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.trade import Trade
from jiedan.host.watched import APPROVE, DECLINE
from jiedan.members.rights import Right
from jiedan.messages.elements import Text
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor
from jiedan.storage import dialogues, links, members, orders
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork

STEPS: Final = frozenset({APPROVE, DECLINE})


class Approvals:
    """Takes the answers of the staff."""

    def __init__(self, desk: Desk, trade: Trade) -> None:
        self._desk: Final = desk
        self._trade: Final = trade

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """The claim is made for the member, or they are told no. Raises Refusal; also where another was faster."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        by = await whom.in_group(self._desk, asker, group, Right.ORDERS)
        order_id, _, member = question.answer.partition(":")
        order = await orders.order(self._desk.engine, int(order_id))
        wants = await members.membership(self._desk.engine, group.id, int(member))
        if order is None or wants is None:
            raise Refusal("button-expired")
        if question.used:
            raise Refusal("watched-answered", number=order.number)
        if await links.same_person(self._desk.engine, by.member.id, wants.member.id):
            raise Refusal("watched-yourself", number=order.number)
        if question.step == APPROVE:
            act = Act(verb=Verb.CLAIM, actor=Actor(wants.member.id), at=self._desk.now())
            unit = await self._trade.perform(replace(asker, member=wants.member, groups=(group,)), order, act, approved_by=by)
        else:
            unit = self._desk.unit(asker.inbound.key)
            unit.rests_on(by)
            discreet.tell(self._desk, unit, group, wants.member, "watched-declined-you", number=order.number)
            said = Text(self._desk.catalog.say("watched-declined", asker.language, number=order.number, name=wants.member.name))
            unit.say(asker.platform, asker.chat, said, urgent=True)
        unit.also(dialogues.use_up(question), *(dialogues.use_up_all(group.id, step, question.answer) for step in sorted(STEPS)))
        return unit
