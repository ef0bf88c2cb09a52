"""Somebody comes to a group, or asks to: whether there is a place, what they are asked, what they read, and what the staff hear."""

from typing import Final

from jiedan.errors import Refusal, Stale
from jiedan.host import capacity, links, people, rules_in_words
from jiedan.host.admissions import LONGEST_SOURCE, Admissions
from jiedan.host.applying import Applicant, Applying
from jiedan.host.confirming import read_button
from jiedan.host.context import addressed
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.screening import form_of
from jiedan.members.application import Form
from jiedan.members.entrance import SOURCE
from jiedan.members.member import Member, Membership, Standing
from jiedan.members.roles import Role
from jiedan.messages.elements import Button, Mention, Text
from jiedan.messages.inbound import Inbound
from jiedan.messages.normal import clean, folded
from jiedan.messages.outgoing import Outgoing
from jiedan.orders.group import Group
from jiedan.storage import admissions as requests
from jiedan.storage import applications, gates, members
from jiedan.storage.admissions import TURNED_AWAY, WAITING, JoinRequest
from jiedan.storage.applications import ADMITTED, OPEN, Application
from jiedan.storage.dialogues import QUESTION_LIVES
from jiedan.storage.gates import CALLED, PROMISED, QUEUED
from jiedan.storage.unit_of_work import UnitOfWork

CHANNEL: Final = "came_from"
"""The step of the buttons that ask by which channel somebody came."""


class Entering:
    """Who comes, and what becomes of it."""

    def __init__(self, desk: Desk, applying: Applying, admissions: Admissions) -> None:
        self._desk: Final = desk
        self._applying: Final = applying
        self._admissions: Final = admissions

    async def arrived(self, inbound: Inbound) -> UnitOfWork | None:
        """Somebody is in the group now, or is something else there than before. None where there is nothing to say of it."""
        if inbound.chat.kind == "private" or inbound.author.anonymous:
            await self._admissions.arrived(inbound)
            return None
        group, member, known = await people.comes(self._desk, inbound)
        entrance = group.rules.entrance
        is_new = known is None or known.standing is Standing.LEFT
        if not is_new or inbound.author.role in ("owner", "admin"):
            await self._admissions.arrived(inbound)
            return None
        unit = self._desk.unit(inbound.key)
        if not entrance.is_open:
            await self._comes(unit, inbound, group, member, known)
            await links.watched(self._desk, unit, group, member.id, inbound)
            return unit
        await self._admissions.arrived(inbound)
        told = await capacity.watched(self._desk, unit, group)
        if inbound.link or inbound.source:
            unit.also(gates.arrive(group.id, member.id, links.named(inbound), unit.now, greet=False))
            told = await links.watched(self._desk, unit, group, member.id, inbound) or True
        return unit if told else None

    async def left(self, inbound: Inbound) -> None:
        """Somebody left; they wait for no place any more."""
        await people.leave(self._desk, inbound)
        group = await members.group(self._desk.engine, inbound.platform, inbound.chat.id)
        member = await members.member(self._desk.engine, inbound.platform, inbound.author.id)
        if group is not None and member is not None and await gates.place(self._desk.engine, group.id, member.id):
            await self._desk.engine.commit([gates.no_wait(group.id, member.id)])

    async def asked(self, inbound: Inbound) -> UnitOfWork | None:
        """Somebody asks to be let in: they are asked what the group wants to know, or wait for a place, or the staff decide at once."""
        if inbound.chat.kind == "private" or inbound.author.anonymous:
            return None
        group, member, _ = await people.comes(self._desk, inbound)
        unit = await self._asks(inbound, group, member)
        if unit is not None and links.named(inbound):
            unit.also(gates.knocked(group.id, member.id, links.named(inbound), unit.now))
            await links.watched(self._desk, unit, group, member.id, inbound)
        return unit

    async def _asks(self, inbound: Inbound, group: Group, member: Member) -> UnitOfWork | None:
        entrance = group.rules.entrance
        full = await capacity.is_full(self._desk, group) and await gates.place(self._desk.engine, group.id, member.id) != PROMISED
        if not full and not entrance.asks:
            return await self._admissions.asked(inbound)
        unit = self._desk.unit(inbound.key)
        if full:
            await self._waits(unit, group, member, knocks=True)
            return unit
        if member.private_chat is None:
            return await self._admissions.asked(inbound)  # nobody can ask them anything: as before, the staff decide
        if not entrance.applies and folded(entrance.keyword) in folded(inbound.text):
            return await self._admissions.asked(inbound)
        try:
            await self._applying.begin(unit, group, self._applicant(group, member), _form(inbound), knocks=True)
        except Refusal as refusal:
            text = self._desk.catalog.say(f"refused-{refusal.code}", member.language or group.language, **refusal.facts)
            unit.say(group.platform, member.private_chat, Text(text), urgent=True)
        return unit

    async def call_up(self) -> int:
        """Whoever waits for a place has their turn as soon as one is free, one after the other. Returns how many."""
        called = 0
        for key in await gates.queued_groups(self._desk.engine):
            group = await members.group_by_id(self._desk.engine, key)
            for member in await gates.queue(self._desk.engine, key):
                if await capacity.is_full(self._desk, group):
                    break
                called += await self._call(group, member)
        return called

    async def _comes(self, unit: UnitOfWork, inbound: Inbound, group: Group, member: Member, known: Membership | None) -> None:
        """Somebody new: with all rights where nothing is asked of them (any more) and there is a place, else as a newcomer."""
        entrance = group.rules.entrance
        request = await requests.request_of(self._desk.engine, group.id, member.uid)
        source = clean(inbound.source, LONGEST_SOURCE) or ("" if request is None else request.source)
        was = await applications.application(self._desk.engine, group.id, member.id)
        if not source and was is not None and was.status == ADMITTED:
            source = clean(form_of(was).answers.get(SOURCE, ""), LONGEST_SOURCE)
        held, waits = entrance.asks and not self._trusted(unit, group, member, known, request, was), False
        try:
            await capacity.take(self._desk, unit, group, member.id, is_there=False)
        except Refusal:
            held = waits = True
            await self._waits(unit, group, member, knocks=False)
        else:
            unit.also(gates.no_wait(group.id, member.id))
        roles = frozenset({Role.MEMBER, Role.NEWCOMER} if held else {Role.MEMBER})
        kept = (known.roles if known else frozenset()) - {Role.NEWCOMER, Role.OWNER, Role.DEPUTY}
        joined = members.join(group.id, member.id, roles) if known is None else members.come_back(known, kept | roles)
        unit.also(joined)
        if source:
            unit.also(members.came_by(group.id, member.id, source))
        again = await gates.came_before(self._desk.engine, group.id, member.id, unit.now - gates.ARRIVALS_KEPT)
        chat, mention = addressed(member, group)
        if not mention and not again and not waits:  # who is told to wait is not told how to begin
            await self._first_words(unit, group, member, chat, held=held, source=source)
        unit.also(
            gates.arrive(
                group.id, member.id, links.named(inbound), unit.now, greet=not again and (entrance.welcome or bool(mention))
            )
        )

    def _trusted(
        self, unit: UnitOfWork, group: Group, member: Member, known: Membership | None, request: JoinRequest | None,
        was: Application | None,
    ) -> bool:  # fmt: skip
        """Whether somebody has let them in, now or before. Where the platform's own staff opened the door, that is the decision."""
        if request is not None and request.status == WAITING:
            unit.also(requests.came(group.id, member.uid))
        if was is not None and was.knocks and was.status in OPEN:
            unit.also(applications.end(was, ADMITTED, None, "", unit.now))
            return True
        asked = request is not None and request.status != TURNED_AWAY
        return asked or (was is not None and was.status == ADMITTED) or (known is not None and Role.NEWCOMER not in known.roles)

    async def _first_words(self, unit: UnitOfWork, group: Group, member: Member, chat: str, *, held: bool, source: str) -> None:
        """What somebody who came reads in private: how to begin, the rules, and what is asked of them."""
        say, language, entrance = self._desk.catalog.say, member.language or group.language, group.rules.entrance
        parts = [say("entrance-hello", language, group=group.title, name=member.name)]
        parts.append(await rules_in_words.listed(self._desk, group, language))
        buttons: list[Button] = []
        if held and entrance.asks:
            parts.append(say("entrance-apply", language))
            buttons.append(self._applying.invitation(unit, group, language, member=member.id))
        elif entrance.confirms:
            parts.append(say("entrance-confirm", language))
            buttons.append(await read_button(self._desk, unit, group, language))
        if entrance.nickname:
            parts.append(say("entrance-nickname", language))
        parts.append(say("entrance-guide", language))
        parts += [say("entrance-faq", language)] if entrance.faq else []
        lead = [self._applying.invitation(unit, group, group.language, member=member.id)] if entrance.asks and held else []
        here = Outgoing(
            nonce="", chat=group.chat, elements=(Mention(member.uid, member.name), Text(say("entrance-unheard", group.language))),
            buttons=tuple(lead),
        )  # fmt: skip
        unit.say(group.platform, chat, Text("\n\n".join(parts)), buttons=buttons, urgent=True, unheard=(here,))
        if entrance.channels and not source and not held:
            buttons = [
                button(unit, group, each, CHANNEL, f"{member.id}:{each}", 0, lives=QUESTION_LIVES) for each in entrance.channels
            ]
            unit.say(group.platform, chat, Text(say("apply-ask-source", language)), buttons=buttons)

    async def _waits(self, unit: UnitOfWork, group: Group, member: Member, *, knocks: bool) -> None:
        """The group is full: they come into the queue and read their place in it, once."""
        queue = await gates.queue(self._desk.engine, group.id)
        if member.id in queue:
            return
        unit.also(gates.wait(group.id, member.id, QUEUED, unit.now))
        chat, mention = addressed(member, group)
        if mention and knocks:
            return
        text = self._desk.catalog.say(
            "entrance-full", member.language or group.language, group=group.title, most=group.rules.entrance.cap, position=len(queue) + 1,
        )  # fmt: skip
        unit.say(group.platform, chat, *mention, Text(text), urgent=True)

    async def _call(self, group: Group, who: int) -> int:
        """One of those who wait: they are in, or are asked now what the group wants to know. Returns whether this process did it."""
        member = (await members.members(self._desk.engine, [who], group.id))[who]
        known = await members.membership(self._desk.engine, group.id, who)
        unit = self._desk.unit()
        try:
            if known is not None and known.standing is not Standing.LEFT:
                await self._moves_up(unit, group, known)
            else:
                await capacity.take(self._desk, unit, group, who, is_there=False)
                await self._knocks_again(unit, group, member)
            await unit.commit()
        except (Stale, Refusal):
            return 0
        return 1

    async def _moves_up(self, unit: UnitOfWork, group: Group, known: Membership) -> None:
        """Somebody who is there already has a place now."""
        who = known.member
        unit.also(gates.called_up(group.id, who.id, CALLED, unit.now))
        await capacity.take(self._desk, unit, group, who.id, is_there=True)
        was = await applications.application(self._desk.engine, group.id, who.id)
        asks = group.rules.entrance.asks and (was is None or was.status != ADMITTED)
        if not asks:
            unit.also(members.appoint(known, known.roles - {Role.NEWCOMER} or frozenset({Role.MEMBER})))
        chat, mention = addressed(who, group)
        language = who.language or group.language
        text = self._desk.catalog.say("entrance-place-apply" if asks else "entrance-place", language, group=group.title)
        buttons = [self._applying.invitation(unit, group, language, member=who.id)] if asks else []
        unit.say(group.platform, chat, *mention, Text(text), buttons=buttons, urgent=True)
        if not mention and not asks:
            await self._first_words(unit, group, who, chat, held=False, source=known.source)

    async def _knocks_again(self, unit: UnitOfWork, group: Group, member: Member) -> None:
        """Somebody whose request the platform still has: it goes on as if they had asked now."""
        if group.rules.entrance.asks and member.private_chat is not None:
            await self._applying.begin(unit, group, self._applicant(group, member), Form(), knocks=True)
        else:
            await self._admissions.announced(unit, group, member.uid, member.name, "")

    def _applicant(self, group: Group, member: Member) -> Applicant:
        return Applicant(member, group.platform, member.private_chat or group.chat, member.language or group.language)


def _form(inbound: Inbound) -> Form:
    """What is known before anything is asked."""
    source, author = clean(inbound.source, LONGEST_SOURCE), inbound.author
    return Form(source=source, note=clean(inbound.text, 200), remarks=author.remarks, since=author.since)
