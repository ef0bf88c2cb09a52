"""Papers of an order, in private: its evidence, and an agreement for both sides to sign."""

import asyncio
from typing import Final

from jiedan.errors import Refusal
from jiedan.evidence.contract import contract, paper
from jiedan.evidence.printing import printed
from jiedan.host import evidence, people
from jiedan.host.company import company
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.trade import Trade
from jiedan.members.rights import may_judge
from jiedan.messages.elements import Attachment, Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor
from jiedan.orders.agreement import Agreement
from jiedan.orders.group import Group
from jiedan.orders.machine import may
from jiedan.orders.order import Order
from jiedan.orders.signing import standing
from jiedan.storage import members
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.EVIDENCE, Verb.AGREEMENT})
MOST_IN_CHAT: Final = 18 * 1024 * 1024
"""Bytes of copies in an archive that goes out in chat: platforms take files of some 20 megabytes at least."""


class Papers:
    """Whoever asks in private gets them there."""

    def __init__(self, desk: Desk, trade: Trade) -> None:
        self._desk: Final = desk
        self._trade: Final = trade

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work with the papers. Raises Refusal."""
        verb = command.verb
        if not asker.in_private:
            if command.casual:
                raise Refusal("no-candidate", verb=verb)
            raise Refusal("evidence-in-group" if verb is Verb.EVIDENCE else "agreement-in-group")
        order = await self._trade.find(asker, verb, command.number)
        group = asker.in_group(order.group) or await members.group_by_id(self._desk.engine, order.group)
        if verb is Verb.EVIDENCE:
            return await self._evidence(asker, group, order)
        if order.taker is not None and asker.member.id not in order.parties:
            raise Refusal("agreement-not-you", number=order.number)
        there = standing(order)
        return await (self._draw_up(asker, group, order) if there is None else self._again(asker, group, order, there))

    async def _evidence(self, asker: Asker, group: Group, order: Order) -> UnitOfWork:
        """All that is known of the order. Whoever asks gets the same bytes, until something more happens."""
        await self._may_have(asker, group, order)
        files = self._desk.files
        dossier = await evidence.gathered(self._desk.engine, files, group, order, MOST_IN_CHAT)
        made = await asyncio.to_thread(evidence.made, dossier, self._desk.catalog.say)
        name = f"evidence-{order.number}"
        pdf = await files.add(f"{name}.pdf", "application/pdf", made.pdf)
        archive = await files.add(f"{name}.zip", "application/zip", made.archive)
        said = [self._say(asker, "evidence-here", number=str(order.number), sum=made.sum)]
        if any(file.why == "large" for file in dossier.lacking):
            said.append(self._say(asker, "evidence-large", number=str(order.number)))
        unit = self._desk.unit(asker.inbound.key)
        self._reply(unit, asker, order, "\n".join(said), pdf, archive)
        return unit

    async def _may_have(self, asker: Asker, group: Group, order: Order) -> None:
        """The two sides; and who judges or moderates where there was a dispute. Raises Refusal."""
        if asker.member.id in order.parties:
            return
        known = await people.authority(self._desk, asker, group)
        if not may_judge(known.roles, known.rights):
            raise Refusal("evidence-not-you", number=order.number)
        if not order.disputes:
            raise Refusal("evidence-no-dispute", number=order.number)

    async def _draw_up(self, asker: Asker, group: Group, order: Order) -> UnitOfWork:
        """A new agreement, sent to both sides: its text, and behind it what to do, with the PDF and a button."""
        known = await company(self._desk, group, [order])
        catalog = self._desk.catalog
        text = contract(order, known.names, group.zone, catalog.languages, catalog.say)
        file = await self._printed(group, order, text)
        act = Act(verb=Verb.AGREEMENT, actor=Actor(asker.member.id), at=self._desk.now(), note=text, files=(file,))
        drawn = await self._trade.perform(asker, order, act)
        unit = self._desk.unit()
        for side in order.parties:
            chat, mention = addressed(known.people[side], group)
            if not mention:
                unit.say(group.platform, chat, Text(text), about=order.id, urgent=True)
        unit.absorb(drawn)
        return unit

    async def _again(self, asker: Asker, group: Group, order: Order, there: Agreement) -> UnitOfWork:
        """The agreement that there is, once more."""
        names = (await company(self._desk, group, [order], there.signed)).names
        signed = ", ".join(names[member] for member in there.signed) or self._say(asker, "agreement-none-signed")
        file = await self._printed(group, order, there.text)
        unit = self._desk.unit(asker.inbound.key)
        unit.say(asker.platform, asker.chat, Text(there.text), about=order.id, urgent=True)
        stands = self._say(asker, "agreement-again", number=str(order.number), sum=there.hash, names=signed)
        signs = Act(verb=Verb.SIGN, actor=Actor(asker.member.id), at=self._desk.now())
        label = self._say(asker, "verb-sign")
        buttons = (
            [unit.button(order, Verb.SIGN, label, asker.chat, actor=asker.member.id, style="primary")]
            if may(order, signs)
            else []
        )
        self._reply(unit, asker, order, stands, file, buttons=buttons)
        return unit

    async def _printed(self, group: Group, order: Order, text: str) -> Attachment:
        document = paper(text, order.number, group.language, self._desk.catalog.say)
        content = await asyncio.to_thread(printed, document)
        return await self._desk.files.add(f"agreement-{order.number}.pdf", "application/pdf", content)

    def _reply(
        self, unit: UnitOfWork, asker: Asker, order: Order, text: str, *files: Attachment, buttons: list[Button] | None = None
    ) -> None:
        unit.say(
            asker.platform, asker.chat, Text(text), *files, buttons=buttons or (), reply_to=asker.inbound.message or None,
            about=order.id, urgent=True,
        )  # fmt: skip

    def _say(self, asker: Asker, key: str, **facts: str) -> str:
        return self._desk.catalog.say(key, asker.language, **facts)
