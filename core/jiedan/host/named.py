"""Whom somebody means by `@name` or by answering what they said, and in which group."""

from collections.abc import Callable
from typing import Final, NamedTuple

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.whom import not_theirs
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may
from jiedan.members.roles import Role
from jiedan.messages.grammar import Command
from jiedan.messages.normal import folded
from jiedan.orders.group import Group
from jiedan.storage import members

_AT: Final = "@＠"
_BEHIND: Final = " ,，:：;；、\n"


class Meant(NamedTuple):
    """Who is meant, and what else was said."""

    who: Membership
    words: str


class Place(NamedTuple):
    """A group, and what the asker is there."""

    group: Group
    own: Membership


async def group_with(desk: Desk, asker: Asker, command: Command, right: Right) -> Place:
    """The one group that may be meant in which the asker has the right. Raises Refusal as `group_where`."""
    return await group_where(desk, asker, command, lambda each: may(each, right), right)


async def group_owned(desk: Desk, asker: Asker, command: Command) -> Place:
    """The one group that may be meant which the asker owns. Raises Refusal as `group_where`."""
    return await group_where(desk, asker, command, lambda each: Role.OWNER in each.roles, Role.OWNER)


async def group_where(
    desk: Desk, asker: Asker, command: Command, can: Callable[[Membership], bool], lacking: Right | Role | None = None
) -> Place:
    """The one group that may be meant in which the asker can; of several, the one where somebody is called as the command names them.

    Raises Refusal: `no-group`, `which-group`, or as `not_theirs`, which names what is lacking.
    """
    found = await groups_where(desk, asker, command, can, lacking)
    if len(found) > 1 and command.rest.startswith(tuple(_AT)):
        found = [place for place in found if await _is_there(desk, place.group, command.rest)] or found
    if len(found) > 1:
        raise Refusal("which-group", list="\n".join(place.group.title for place in found))
    return found[0]


async def groups_with(desk: Desk, asker: Asker, command: Command, right: Right) -> list[Place]:
    """All groups that may be meant in which the asker has the right. Raises Refusal as `groups_where`."""
    return await groups_where(desk, asker, command, lambda each: may(each, right), right)


async def groups_where(
    desk: Desk, asker: Asker, command: Command, can: Callable[[Membership], bool], lacking: Right | Role | None = None
) -> list[Place]:
    """All groups that may be meant in which the asker can, at least one. Raises Refusal: `no-group`, or as `not_theirs`."""
    if not asker.groups:
        raise Refusal("no-group")
    found: list[Place] = []
    for group in asker.groups:
        try:
            own = await people.authority(desk, asker, group)
        except Refusal:
            continue
        if can(own):
            found.append(Place(group, own))
    if not found:
        raise not_theirs(desk, asker, command, lacking)
    return found


async def _is_there(desk: Desk, group: Group, said: str) -> bool:
    try:
        await _named(desk, group, said.lstrip(_AT).strip())
    except Refusal as refusal:
        return refusal.code == "whom-twice"
    return True


async def meant(desk: Desk, asker: Asker, group: Group, said: str) -> Meant:
    """Who is called at the head of `said`, or who is answered. Raises Refusal (`whom-meant`, `whom-nobody`, `whom-twice`)."""
    if said.startswith(tuple(_AT)):
        return await _named(desk, group, said.lstrip(_AT).strip())
    author = asker.inbound.reply_author
    if author is None or author.anonymous:
        raise Refusal("whom-meant")
    member = await members.member(desk.engine, group.platform, author.id)
    known = None if member is None else await members.membership(desk.engine, group.id, member.id)
    if known is None:
        raise Refusal("whom-nobody", name=author.name)
    return Meant(known, said)


async def _named(desk: Desk, group: Group, said: str) -> Meant:
    """The longest name of a member that `said` begins with."""
    plain = folded(said)
    found: dict[str, list[Membership]] = {}
    for each in await members.named(desk.engine, group.id):
        name = folded(each.member.name)
        if name and plain.startswith(name) and (len(plain) == len(name) or plain[len(name)] in _BEHIND):
            found.setdefault(name, []).append(each)
    if not found:
        raise Refusal("whom-nobody", name=said.split(maxsplit=1)[0] if said else "—")
    name = max(found, key=len)
    if len(found[name]) > 1:
        raise Refusal("whom-twice", name=name)
    return Meant(found[name][0], said[len(name) :].lstrip(_BEHIND).strip())
