"""A group's own blacklist: a moderator proposes an entry, another confirms it, and either of them, or any third, can take it away."""

import secrets
from datetime import timedelta
from typing import Final

import msgspec

from jiedan.blacklist.category import Category
from jiedan.blacklist.entry import (
    PROPOSAL_LIVES,
    USUAL,
    Entry,
    Status,
    check_party,
    check_proof,
    check_renewal,
    check_second,
    stands,
    waits,
)  # fmt: skip
from jiedan.errors import Refusal
from jiedan.host import listed, people, staff
from jiedan.host.context import addressed
from jiedan.host.deeds import button
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Member, Membership
from jiedan.members.rights import Right, may
from jiedan.members.roles import moderates
from jiedan.messages.accusation import Accusation, accusation
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.orders.order import Order, State
from jiedan.storage import blacklist, links, members, orders
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.BLACKLIST, Verb.BLACKLISTED, Verb.UNBLACKLIST})
CONFIRM: Final = "list_confirm"
REFUSE: Final = "list_refuse"
STEPS: Final = frozenset({CONFIRM, REFUSE})
LETTERS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""What a code is made of: nothing that is mistaken for something else."""


class Blacklisting:
    """Answers who keeps order in a group, and whoever wants to know what stands on the list of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        match command.verb:
            case Verb.BLACKLIST:
                return await self._propose(asker, command)
            case Verb.UNBLACKLIST:
                return await self._take_away(asker, command)
            case _:
                return await self._show(asker)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """The second moderator decides. Raises Refusal."""
        entry = await blacklist.entry_by_code(self._desk.engine, question.answer)
        if entry is None or entry.version != question.version:
            raise Refusal("blacklist-over")
        group = await members.group_by_id(self._desk.engine, entry.group)
        second = await moderator(self._desk, asker, group)
        check_second(entry, await accounts(self._desk, asker, entry), self._desk.now())
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(second)
        if question.step == REFUSE:
            after = msgspec.structs.replace(entry, status=Status.REFUSED, ended_by=asker.member.id, ended_at=unit.now)
            unit.also(*blacklist.keep(entry, after))
        else:
            after = await self._confirm(unit, group, entry, asker.member.id)
        key = "blacklist-refused" if question.step == REFUSE else "blacklist-confirmed"
        known = listed.facts(self._desk, group, after, asker.language)
        unit.say(asker.platform, asker.chat, Text(self._desk.catalog.say(key, asker.language, **known)), urgent=True)
        await self._tell_first(unit, group, after, key)
        return unit

    async def _confirm(self, unit: UnitOfWork, group: Group, entry: Entry, second: int) -> Entry:
        """The entry stands from now on, and takes the place of an older one. Its proposer must still be able to propose it."""
        first = await members.membership(self._desk.engine, group.id, entry.proposed_by)
        told = None if first is None else await people.role_now(self._desk, group, first.member.uid)
        if first is None or told in ("member", "gone") or not may(first, Right.BLACKLIST):
            raise Refusal("blacklist-proposer-gone")
        unit.rests_on(first)
        person = await members.membership(self._desk.engine, group.id, entry.member)
        assert person is not None
        if moderates(person.roles):
            raise Refusal("blacklist-staff", name=person.member.name)
        unit.rests_on(person)
        before = await blacklist.standing(self._desk.engine, group.id, entry.member)
        if before is not None:
            check_renewal(before, unit.now)
            unit.also(*blacklist.keep(before, msgspec.structs.replace(before, status=Status.RENEWED, ended_at=unit.now)))
        after = msgspec.structs.replace(
            entry,
            status=Status.STANDING,
            confirmed_by=second,
            confirmed_at=unit.now,
            expires_at=unit.now + timedelta(days=entry.days),
        )
        theirs = await links.accounts(self._desk.engine, [entry.member])
        unit.also(*blacklist.keep(entry, after, theirs[entry.member]))
        tell_person(self._desk, unit, group, after, person.member, "blacklist-you")
        return after

    async def _propose(self, asker: Asker, command: Command) -> UnitOfWork:
        group, first = await the_group(self._desk, asker, command)
        said = accusation(command.rest)
        if not said.category:
            raise Refusal("blacklist-category")
        person = await self._meant(asker, group, said)
        if person.member.id == asker.member.id:
            raise Refusal("blacklist-yourself")
        if moderates(person.roles):
            raise Refusal("blacklist-staff", name=person.member.name)
        order = await self._case(group, said, person)
        parties = order.parties if order else ()
        check_party(parties, person.member.id, await accounts(self._desk, asker, person.member.id, *parties))
        check_proof(said.reason, USUAL if said.days is None else said.days, asker.inbound.files, case=order.head if order else "")
        now = self._desk.now()
        other = await blacklist.proposed(self._desk.engine, group.id, person.member.id)
        if other is not None and waits(other, now):
            raise Refusal("blacklist-waiting", name=person.member.name, ref=other.code)
        if (before := await blacklist.standing(self._desk.engine, group.id, person.member.id)) is not None:
            check_renewal(before, now)
        proposal = Entry(
            group=group.id, member=person.member.id, platform=group.platform, uid=person.member.uid, name=person.member.name,
            category=Category(said.category), reason=said.reason, order=order.number if order else None,
            case=order.head if order else "", parties=parties, files=asker.inbound.files, salt=secrets.token_hex(32), code=_code(),
            days=said.days or USUAL, proposed_by=asker.member.id, proposed_at=now,
        )  # fmt: skip
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(first)
        unit.also(*blacklist.propose(proposal))
        await self._ask_second(unit, group, proposal, asker.member.name)
        text = self._desk.catalog.say("blacklist-proposed", asker.language, name=person.member.name, ref=proposal.code)
        unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def _ask_second(self, unit: UnitOfWork, group: Group, proposal: Entry, first: str) -> None:
        """All who may decide read it with its evidence. Raises Refusal where there is nobody."""
        say, files = self._desk.catalog.say, proposal.files
        case = say("blacklist-by-case", group.language, number=str(proposal.order)) if proposal.order else ""
        told = await staff.tell(
            self._desk, unit, group, "blacklist-second", right=Right.BLACKLIST,
            but={proposal.proposed_by, proposal.member, *proposal.parties}, files=files,
            buttons=lambda language: [
                self._button(unit, group, proposal, step, say(f"{step}-button", language)) for step in (CONFIRM, REFUSE)
            ],
            in_private=False,
            **listed.facts(self._desk, group, proposal, group.language) | {"other": first, "uid": proposal.uid, "case": case},
            days=proposal.days, count=len(files),
        )  # fmt: skip
        if not told:
            raise Refusal("blacklist-nobody")

    def _button(self, unit: UnitOfWork, group: Group, proposal: Entry, step: str, label: str) -> Button:
        style: Final = "danger" if step == CONFIRM else "plain"
        return button(unit, group, label, step, proposal.code, proposal.version, lives=PROPOSAL_LIVES, style=style)

    async def _meant(self, asker: Asker, group: Group, said: Accusation) -> Membership:
        """Who is accused: by the platform's id, by what is answered, or by a name that only one of the group has."""
        author, engine = asker.inbound.reply_author, self._desk.engine
        if not said.whom:
            uid = said.uid or (author.id if author is not None and not author.anonymous else "")
            member = await members.member(engine, group.platform, uid) if uid else None
            found = None if member is None else await members.membership(engine, group.id, member.id)
            if found is None:
                raise Refusal("blacklist-who")
            return found
        called = [key for key, name in await blacklist.names(engine, group.id) if folded(name) == folded(said.whom)]
        if len(called) != 1:
            raise Refusal("blacklist-who" if not called else "blacklist-twice", name=said.whom)
        found = await members.membership(engine, group.id, called[0])
        assert found is not None
        return found

    async def _case(self, group: Group, said: Accusation, person: Membership) -> Order | None:
        """The order whose dispute was decided against the person. Raises Refusal where there is none such."""
        if said.order is None:
            return None
        found = await orders.numbered(self._desk.engine, [group.id], said.order)
        if not found or found[0].state is State.DISPUTED or person.member.id not in found[0].faulted:
            raise Refusal("blacklist-no-case", number=said.order, name=person.member.name)
        return found[0]

    async def _take_away(self, asker: Asker, command: Command) -> UnitOfWork:
        """A proposal is withdrawn by whoever made it, or an entry lifted by anybody who may and whom it is not about."""
        code, _, why = command.rest.partition(" ")
        entry = await blacklist.entry_by_code(self._desk.engine, code.upper())
        group = None if entry is None else asker.in_group(entry.group)
        if entry is None or group is None or not may(await people.authority(self._desk, asker, group), Right.BLACKLIST):
            raise Refusal("blacklist-code")
        check_party((), entry.member, await accounts(self._desk, asker, entry.member))
        now, by = self._desk.now(), asker.member.id
        if waits(entry, now) and entry.proposed_by == by:
            status, key = Status.WITHDRAWN, "blacklist-withdrawn"
        elif stands(entry, now):
            status, key = Status.LIFTED, "blacklist-lifted"
        else:
            raise Refusal("blacklist-over")
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(await moderator(self._desk, asker, group))
        after = msgspec.structs.replace(entry, status=status, ended_by=by, ended_at=now, ruling=why.strip())
        unit.also(*blacklist.keep(entry, after))
        known = listed.facts(self._desk, group, after, asker.language)
        unit.say(asker.platform, asker.chat, Text(self._desk.catalog.say(key, asker.language, **known)), urgent=True)
        if status is Status.LIFTED:
            person = (await members.members(self._desk.engine, [entry.member], group.id))[entry.member]
            tell_person(self._desk, unit, group, after, person, "blacklist-you-free")
        return unit

    async def _tell_first(self, unit: UnitOfWork, group: Group, entry: Entry, key: str) -> None:
        """Whoever proposed it hears what came of it."""
        first = (await members.members(self._desk.engine, [entry.proposed_by], group.id))[entry.proposed_by]
        tell_person(self._desk, unit, group, entry, first, key)

    async def _show(self, asker: Asker) -> UnitOfWork:
        """The list to those who keep it; to everybody what stands on it of themselves. In private, wherever it was asked."""
        unit, language = self._desk.unit(asker.inbound.key), asker.member.language or asker.language
        parts = [await self._of_group(group, language) for group in asker.groups if await self._keeps(asker, group)]
        parts += [text] if (text := await self._of_oneself(asker, language)) or parts else []
        text = "\n\n".join(filter(None, parts)) or self._desk.catalog.say("blacklist-not-on-it", language)
        if asker.in_private:
            unit.say(asker.platform, asker.chat, Text(text), urgent=True)
            return unit
        chat, mention = addressed(asker.member, asker.groups[0])
        if not mention:
            unit.say(asker.platform, chat, Text(text), urgent=True)
        sent = self._desk.catalog.say("blacklist-in-private" if mention else "sent-privately", asker.language)
        unit.say(asker.platform, asker.chat, Text(sent), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def _keeps(self, asker: Asker, group: Group) -> bool:
        try:
            return may(await people.authority(self._desk, asker, group), Right.BLACKLIST)
        except Refusal:
            return False

    async def _of_group(self, group: Group, language: str) -> str:
        say, now = self._desk.catalog.say, self._desk.now()
        found = [
            entry for entry in await blacklist.of_group(self._desk.engine, group.id) if waits(entry, now) or stands(entry, now)
        ]
        head = say("blacklist-head", language, group=group.title, count=len(found))
        shown = [
            say(f"blacklist-line-{entry.status}", language, **listed.facts(self._desk, group, entry, language)) for entry in found
        ]
        return "\n".join([head, *shown])

    async def _of_oneself(self, asker: Asker, language: str) -> str:
        """Every entry and every notice that keeps the asker from something."""
        say, parts = self._desk.catalog.say, list[str]()
        theirs = await links.accounts(self._desk.engine, [asker.member.id])
        for entry in await blacklist.about_members(self._desk.engine, theirs[asker.member.id]):
            if stands(entry, self._desk.now()):
                group = await members.group_by_id(self._desk.engine, entry.group)
                key = "blacklist-you" if entry.member == asker.member.id else "blacklist-you-linked"
                parts.append(say(key, language, **listed.facts(self._desk, group, entry, language)))
        for group in asker.groups:
            found = await listed.barring(self._desk, group, asker.platform, asker.member.uid)
            if found:
                lines = listed.lines(self._desk, group, found, language)
                parts.append(say("blacklist-you-elsewhere", language, group=group.title, list=lines))
        return "\n\n".join(parts)


async def moderator(desk: Desk, asker: Asker, group: Group) -> Membership:
    """What the asker is in the group, who may keep its blacklist. Raises Refusal (`blacklist-not-you`)."""
    found = await people.authority(desk, asker, group, newcomers=True)
    if not may(found, Right.BLACKLIST):
        raise Refusal("blacklist-not-you")
    return found


async def accounts(desk: Desk, asker: Asker, *others: Entry | int) -> frozenset[int]:
    """The asker's account, and those of `others`, or of all who have a part in an entry, that are the same person's."""
    asks, known = asker.member.id, set[int]()
    for each in others:
        known |= {each} if isinstance(each, int) else {each.member, *each.deciders, *each.parties}
    who = await links.persons(desk.engine, {asks, *known})
    return frozenset({asks} | {each for each in known if who[each] == who[asks]})


async def the_group(
    desk: Desk, asker: Asker, command: Command, right: Right = Right.BLACKLIST
) -> tuple[Group, Membership]:  # fmt: skip
    """The one group that is meant in which the asker has the right. Raises Refusal; for words that may be talk, as for talk."""
    found = []
    for group in asker.groups:
        known = await people.authority(desk, asker, group, newcomers=True)
        if may(known, right):
            found.append((group, known))
    if len(found) > 1:
        raise Refusal("which-group", list="\n".join(group.title for group, _ in found))
    if found:
        return found[0]
    if command.casual and not asker.in_private:
        raise Refusal("no-candidate", verb=desk.catalog.say(f"verb-{command.verb}", asker.language))
    raise Refusal("blacklist-not-you")


def tell_person(desk: Desk, unit: UnitOfWork, group: Group, entry: Entry, person: Member, code: str) -> None:
    """Say something about an entry to somebody alone; where that cannot be, call them in the group without a word about it."""
    chat, mention = addressed(person, group)
    language = person.language or group.language
    if mention:
        unit.say(group.platform, chat, *mention, Text(desk.catalog.say("blacklist-come-private", group.language)), urgent=True)
        return
    unit.say(
        group.platform, chat, Text(desk.catalog.say(code, language, **listed.facts(desk, group, entry, language))), urgent=True
    )


def _code() -> str:
    return "B" + "".join(secrets.choice(LETTERS) for _ in range(7))
