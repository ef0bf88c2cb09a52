"""Who speaks, and where: people and groups are made known when they are first seen, and their names and platform roles kept up."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import msgspec
import structlog

from jiedan.errors import Duplicate, Refusal
from jiedan.host import staff
from jiedan.host.desk import Desk, PlatformRole
from jiedan.members.member import Member, Membership, Standing
from jiedan.members.rights import Right, rights_of
from jiedan.members.roles import MODERATES, Role, Roles
from jiedan.messages.elements import Text
from jiedan.messages.inbound import Author, Inbound, Kind
from jiedan.messages.normal import clean
from jiedan.orders.group import Group
from jiedan.storage import activity, back_channels, deputies, members
from jiedan.storage.engine import Write

_OF_PLATFORM: Final[dict[str, Role]] = {"owner": Role.OWNER, "admin": Role.DEPUTY, "member": Role.MEMBER}
LONGEST_NAME: Final = 64
ROLE_WITHIN: Final = 3.0
"""Seconds in which a platform says what somebody is; else we go by what we know."""

_log: Final = structlog.get_logger("jiedan.people")


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who asks for something. `groups` are those that may be meant: the group of the chat, or all of theirs in private."""

    inbound: Inbound
    member: Member
    groups: tuple[Group, ...]

    @property
    def in_private(self) -> bool:
        """Whether it was said in the private chat with the bot."""
        return self.inbound.chat.kind == "private"

    @property
    def elsewhere(self) -> bool:
        """Whether it was not said in the group itself: in private, or in the chat of those who keep order there."""
        return self.in_private or all(group.chat != self.chat for group in self.groups)

    @property
    def language(self) -> str:
        """In which language the answer goes back: the group's in a group, the member's in private."""
        own = self.member.language if self.in_private else None
        return own or (self.groups[0].language if self.groups else "zh")

    @property
    def platform(self) -> str:
        """The platform's name."""
        return self.inbound.platform

    @property
    def chat(self) -> str:
        """The platform's id of the chat."""
        return self.inbound.chat.id

    def in_group(self, group_id: int) -> Group | None:
        """The group, if it is one of those that may be meant."""
        return next((group for group in self.groups if group.id == group_id), None)


async def asker(desk: Desk, inbound: Inbound) -> Asker:
    """Who this is and which groups may be meant; both are made known on the way."""
    member = await _member(desk, inbound)
    if inbound.chat.kind == "private":
        return Asker(inbound, member, tuple(await members.groups_of(desk.engine, member.id)))
    bound = await back_channels.group_of(desk.engine, inbound.platform, inbound.chat.id)
    if bound is not None:
        return Asker(inbound, member, (await members.group_by_id(desk.engine, bound),))
    group = await place(desk, inbound)
    await _belong(desk, group, member, inbound.author.role)
    if group.chat != inbound.chat.id:  # the chat has moved, and somebody still calls it by its old name
        inbound = msgspec.structs.replace(inbound, chat=msgspec.structs.replace(inbound.chat, id=group.chat))
    return Asker(inbound, member, (group,))


async def comes(desk: Desk, inbound: Inbound) -> tuple[Group, Member, Membership | None]:
    """The group, whoever comes to it or asks to, and what they are there until now. They are made known, and not yet a member."""
    member = await _member(desk, inbound)
    group = await place(desk, inbound)
    return group, member, await members.membership(desk.engine, group.id, member.id)


async def leave(desk: Desk, inbound: Inbound) -> None:
    """Somebody left the group. Their orders go on. When it is the owner, those who keep order hear of it, or else the group."""
    member = await members.member(desk.engine, inbound.platform, inbound.author.id)
    group = await members.group(desk.engine, inbound.platform, inbound.chat.id)
    if member is None or group is None:
        return
    known = await members.membership(desk.engine, group.id, member.id)
    await desk.engine.commit([members.leave(group.id, member.id)])
    if known is None or Role.OWNER not in known.roles or known.standing is Standing.LEFT:
        return
    unit = desk.unit(inbound.key)
    if not await staff.tell(desk, unit, group, "owner-left", right=Right.REPORTS, name=member.name, group=group.title):
        unit.say(group.platform, group.chat, Text(desk.catalog.say("owner-left-alone", group.language, name=member.name)))
    with suppress(Duplicate):
        await unit.commit()


async def membership(desk: Desk, group: Group, member: Member) -> Membership:
    """What the member is in the group. Raises Refusal (`not-a-member`)."""
    found = await members.membership(desk.engine, group.id, member.id)
    if found is None:
        raise Refusal("not-a-member", group=group.title)
    return _at_present(found)


async def authority(desk: Desk, asker: Asker, group: Group, *, newcomers: bool = False) -> Membership:
    """What the asker is in the group, for an act that may need a right: said elsewhere, the platform is asked whether the right
    still stands. `newcomers`: whether it has one is asked of whoever has none as well. Raises Refusal (`not-a-member`).
    """
    known = await members.membership(desk.engine, group.id, asker.member.id)
    if asker.elsewhere and (newcomers or (known is not None and rights_of(known.roles, known.rights))):
        told = await role_now(desk, group, asker.member.uid)
        if told is not None:
            known = await _take_over(desk, group, asker.member, told)
    if known is None:
        raise Refusal("not-a-member", group=group.title)
    return _at_present(known)


def called(author: Author) -> str:
    """The author's name as it is kept and shown: one line, never empty."""
    return clean(author.name.replace("\n", " "), LONGEST_NAME) or f"#{author.id}"


async def role_now(desk: Desk, group: Group, uid: str) -> PlatformRole | None:
    """What the platform says that somebody is in the group; None where it does not say so in time."""
    try:
        async with asyncio.timeout(ROLE_WITHIN):
            return await desk.role_of(group.platform, group.chat, uid)
    except Exception:  # noqa: BLE001 - an adapter's fault, or an outage: what we know counts
        _log.warning("the platform does not say what somebody is", platform=group.platform, exc_info=True)
        return None


async def introduced(desk: Desk, group: Group, inbound: Inbound) -> Member:
    """The author as a member of the group, by what the platform says of them, or else by what is known of them."""
    member = await _member(desk, inbound)
    told = await role_now(desk, group, member.uid) or (None if inbound.author.role == "member" else inbound.author.role)
    if told is not None:
        await _take_over(desk, group, member, told)
    elif await members.membership(desk.engine, group.id, member.id) is None:
        await _belong(desk, group, member, "member")
    return member


async def _take_over(desk: Desk, group: Group, member: Member, told: PlatformRole) -> Membership | None:
    """Keep what the platform says, beside what the group granted until now. Returns what the member is then."""
    known = await members.membership(desk.engine, group.id, member.id)
    gone = told == "gone"
    if gone and known is None:
        return None
    roles = _roles(known.roles if known else frozenset(), _OF_PLATFORM["member" if gone else told])
    stale = known is None or known.standing is (Standing.GOOD if gone else Standing.LEFT)
    if known is not None and known.roles == roles and not stale:
        return known
    writes = _joined(desk, group, member, known, roles)
    await desk.engine.commit([*writes, members.leave(group.id, member.id)] if gone else writes)
    await _one_owner(desk, group, member, known, roles)
    return await members.membership(desk.engine, group.id, member.id)


async def _member(desk: Desk, inbound: Inbound) -> Member:
    """The author as a member. The first language that the platform tells stays, until they choose another: by command, or on
    the platform, which an adapter tells as a JOIN with a language.
    """
    author = inbound.author
    name = called(author)
    private = inbound.chat.id if inbound.chat.kind == "private" else author.private_chat
    language = author.language and desk.catalog.spoken(author.language)
    known = await members.member(desk.engine, inbound.platform, author.id, private)
    first_language = language and (known is None or known.language is None)
    if known is None or known.name != name or private not in (None, known.private_chat) or first_language:
        writes = [members.register(inbound.platform, author.id, name, language)]
        if private is not None:
            writes.append(members.open_private(inbound.platform, author.id, private, inbound.chat.account))
        await desk.engine.commit(writes)
        known = await members.member(desk.engine, inbound.platform, author.id, private)
        assert known is not None
    if inbound.kind is Kind.JOIN and language and language != known.language:
        await desk.engine.commit([members.speak(known.id, language)])
        known = msgspec.structs.replace(known, language=language)
    if not known.reachable and inbound.chat.kind == "private" and inbound.kind is not Kind.BOT:
        await desk.engine.commit([members.reach(known.id, inbound.chat.id, arrives=True)])
        known = msgspec.structs.replace(known, reachable=True)
    return known


async def place(desk: Desk, inbound: Inbound) -> Group:
    """The group of the chat, founded if it is none yet."""
    chat, own = inbound.chat, desk.defaults
    known = await members.group(desk.engine, inbound.platform, chat.id)
    if known is None:
        title = clean(chat.title, LONGEST_NAME) or chat.id
        founded = members.found(inbound.platform, chat.id, title, own.language, own.currency, own.rules, own.terms, chat.account)
        await desk.engine.commit([founded])
        known = await members.group(desk.engine, inbound.platform, chat.id)
        assert known is not None
    if known.account != chat.account:  # it was founded before groups knew it
        await desk.engine.commit([members.served_by(known, chat.account)])
    return known


async def _belong(desk: Desk, group: Group, member: Member, role: str | None) -> None:
    """`role` None: the platform does not say just now, so whoever is known stays what they are."""
    known = await members.membership(desk.engine, group.id, member.id)
    if role is None:
        if known is not None and known.standing is not Standing.LEFT:
            return
        role = "member"
    roles = _roles(known.roles if known else frozenset(), _OF_PLATFORM[role])
    if known is None or known.roles != roles or known.standing is Standing.LEFT:
        await desk.engine.commit(_joined(desk, group, member, known, roles))
        await _one_owner(desk, group, member, known, roles)


def _joined(desk: Desk, group: Group, member: Member, known: Membership | None, roles: Roles) -> list[Write]:
    """Somebody is one of the group, with these roles. Their list of rights ends when they come back, or when the platform takes an
    office from them: the owner lists them anew.
    """
    arrival = activity.joined(group.id, member.id, desk.now())
    if known is None:
        return [members.join(group.id, member.id, roles), arrival]
    back = known.standing is Standing.LEFT
    lost = back or (known.roles & MODERATES) - roles
    writes = [members.come_back(known, roles), *([deputies.forget(group.id, member.id)] if lost else [])]
    return [*writes, arrival] if back else writes


async def _one_owner(desk: Desk, group: Group, member: Member, known: Membership | None, roles: Roles) -> None:
    """A group has one owner: when somebody becomes it on the platform, whoever we took for it until now is what the platform says."""
    if Role.OWNER not in roles or (known is not None and Role.OWNER in known.roles and known.standing is not Standing.LEFT):
        return
    for each in await members.staff(desk.engine, group.id):
        if Role.OWNER not in each.roles or each.member.id == member.id:
            continue
        told = await role_now(desk, group, each.member.uid)
        if told == "owner":
            continue
        after = _roles(each.roles, _OF_PLATFORM.get(told or "admin", Role.MEMBER))
        await desk.engine.commit([members.come_back(each, after), deputies.forget(group.id, each.member.id)])
        unit = desk.unit()
        await staff.tell(desk, unit, group, "owner-changed", right=Right.REPORTS, name=member.name, before=each.member.name)
        await unit.commit()


def _at_present(found: Membership) -> Membership:
    """The membership with the roles that count: whoever left has no right until they are back."""
    if found.standing is not Standing.LEFT:
        return found
    return msgspec.structs.replace(found, roles=frozenset({Role.MEMBER}), rights=None)


def _roles(had: Roles, given: Role) -> Roles:
    """The platform says who owns and administers; what the group itself granted stays."""
    return (had - frozenset(_OF_PLATFORM.values())) | {given}
