"""Somebody wants to claim an order for which the staff must agree, because they have fewer than no points or by a rule of the group: the
staff are asked, and the order stays open for everybody meanwhile.
"""

from datetime import timedelta
from typing import Final

from jiedan.errors import Fact, Refusal
from jiedan.host import staff
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.heeding import heed, refused
from jiedan.host.judging import rests_on
from jiedan.host.people import Asker
from jiedan.members.member import Membership
from jiedan.members.rights import Right
from jiedan.messages.elements import Button, Text
from jiedan.orders import machine
from jiedan.orders.act import Act
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.rules.rule import Denied
from jiedan.storage import dialogues, links
from jiedan.storage.unit_of_work import UnitOfWork

APPROVE: Final = "approve_claim"
DECLINE: Final = "decline_claim"
LIVES: Final = timedelta(hours=24)
"""So long the question counts: nobody gets an order that they wanted days ago."""


async def ask(
    desk: Desk, asker: Asker, group: Group, membership: Membership, order: Order, act: Act, denied: Denied
) -> UnitOfWork:
    """Ask the staff whether the member may have the order that they claim; `denied` says why they must agree. Raises Refusal where the
    member could not have it anyway, and where the staff were asked already.
    """
    machine.fire(order, machine.choose(order, act), act)
    answer = f"{order.id}:{membership.member.id}"
    if await dialogues.is_asked(desk.engine, group.id, APPROVE, answer, desk.now()):
        raise Refusal("watched-asked", number=order.number)
    unit, say = desk.unit(asker.inbound.key), desk.catalog.say

    def ways(language: str) -> list[Button]:
        return [
            button(unit, group, say(f"{key}-claim-button", language), step, answer, 0, lives=LIVES)
            for key, step in (("approve", APPROVE), ("decline", DECLINE))
        ]

    judged = rests_on(denied)
    rule = refused(desk, judged, group, denied, group.language)
    facts: dict[str, Fact] = {"name": membership.member.name, "number": order.number, "title": order.title}
    facts |= {} if rule is None else {"rule": rule.rule, "sentence": rule.sentence}
    code = "watched-told" if rule is None else "rule-asks-staff"
    accounts = await links.accounts(desk.engine, [membership.member.id])
    but = {order.poster, *accounts[membership.member.id]}
    told = await staff.tell(
        desk, unit, group, code, right=Right.ORDERS, but=but, buttons=ways, in_private=False, files=(), **facts
    )
    if not told:
        raise Refusal("watched-nobody", number=order.number)
    text = say("watched-waits", asker.language, number=order.number)
    if judged is not None and (theirs := refused(desk, judged, group, denied, asker.language)) is not None:
        await heed(desk, unit, group, judged)
        text = say("rule-waits", asker.language, number=order.number, rule=theirs.rule, sentence=theirs.sentence)
    reply_to = None if asker.inbound.token else asker.inbound.message or None
    unit.say(asker.platform, asker.chat, Text(text), reply_to=reply_to, about=order.id, urgent=True)
    return unit
