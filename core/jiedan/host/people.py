"""Who speaks, and where: people and groups are made known when they are first seen, and their names and platform roles kept up."""

from dataclasses import dataclass
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.host.desk import Desk
from jiedan.members.member import Member, Membership, Standing
from jiedan.members.roles import Role, Roles
from jiedan.messages.inbound import Inbound, Kind
from jiedan.messages.normal import clean
from jiedan.orders.group import Group
from jiedan.storage import members

_OF_PLATFORM: Final[dict[str, Role]] = {"owner": Role.OWNER, "admin": Role.DEPUTY, "member": Role.MEMBER}
LONGEST_NAME: Final = 64


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
    group = await _group(desk, inbound)
    await _belong(desk, group, member, inbound)
    return Asker(inbound, member, (group,))


async def leave(desk: Desk, inbound: Inbound) -> None:
    """Somebody left the group. Their orders go on."""
    member = await members.member(desk.engine, inbound.platform, inbound.author.id)
    group = await members.group(desk.engine, inbound.platform, inbound.chat.id)
    if member is not None and group is not None:
        await desk.engine.commit([members.leave(group.id, member.id)])


async def membership(desk: Desk, group: Group, member: Member) -> Membership:
    """What the member is in the group. Raises Refusal (`not-a-member`)."""
    found = await members.membership(desk.engine, group.id, member.id)
    if found is None:
        raise Refusal("not-a-member", group=group.title)
    return found


async def _member(desk: Desk, inbound: Inbound) -> Member:
    """The author as a member. The first language that the platform tells stays, until they choose another: by command, or on
    the platform, which an adapter tells as a JOIN with a language.
    """
    author = inbound.author
    name = clean(author.name.replace("\n", " "), LONGEST_NAME) or f"#{author.id}"
    private = inbound.chat.id if inbound.chat.kind == "private" else author.private_chat
    language = author.language and desk.catalog.spoken(author.language)
    known = await members.member(desk.engine, inbound.platform, author.id)
    first_language = language and (known is None or known.language is None)
    if known is None or known.name != name or private not in (None, known.private_chat) or first_language:
        await desk.engine.commit([members.register(inbound.platform, author.id, name, language, private)])
        known = await members.member(desk.engine, inbound.platform, author.id)
        assert known is not None
    if inbound.kind is Kind.JOIN and language and language != known.language:
        await desk.engine.commit([members.speak(known.id, language)])
        known = msgspec.structs.replace(known, language=language)
    return known


async def _group(desk: Desk, inbound: Inbound) -> Group:
    chat, own = inbound.chat, desk.defaults
    known = await members.group(desk.engine, inbound.platform, chat.id)
    if known is None:
        title = clean(chat.title, LONGEST_NAME) or chat.id
        founded = members.found(inbound.platform, chat.id, title, own.language, own.currency, own.rules, own.terms)
        await desk.engine.commit([founded])
        known = await members.group(desk.engine, inbound.platform, chat.id)
        assert known is not None
    return known


async def _belong(desk: Desk, group: Group, member: Member, inbound: Inbound) -> None:
    known = await members.membership(desk.engine, group.id, member.id)
    roles = _roles(known.roles if known else frozenset(), _OF_PLATFORM[inbound.author.role])
    if known is None or known.roles != roles or known.standing is Standing.LEFT:
        await desk.engine.commit([members.join(group.id, member.id, roles)])


def _roles(had: Roles, given: Role) -> Roles:
    """The platform says who owns and administers; what the group itself granted stays."""
    return (had - frozenset(_OF_PLATFORM.values())) | {given}
