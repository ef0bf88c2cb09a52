"""Whom an act of staff is about: somebody named behind @, or whoever said what is answered; and whether the asker has the right to it."""

import re
from collections.abc import Awaitable, Callable
from typing import Final, NamedTuple

from jiedan.errors import Refusal
from jiedan.host import people
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Membership, Standing
from jiedan.members.rights import Right, may
from jiedan.members.roles import Role
from jiedan.messages.grammar import Command
from jiedan.messages.normal import clean, folded
from jiedan.orders.group import Group
from jiedan.storage import members

LONGEST_REASON: Final = 300

_ENDS: Final = re.compile(r"[\s,，:：;；。、]|$")
_LEADING: Final = " ,，.。:：;；!！、\n"


class Concern(NamedTuple):
    """An act of staff: in which group, by whom, about whom, and the words that go with it."""

    group: Group
    by: Membership
    whom: Membership
    words: str


async def allowed(desk: Desk, asker: Asker, right: Right, command: Command | None = None) -> list[tuple[Group, Membership]]:
    """The groups that may be meant in which the asker has the right. Raises Refusal where there is none; or as `not_theirs`."""
    found = [(group, each) for group in asker.groups if (each := await _with_right(desk, asker, group, right)) is not None]
    if found:
        return found
    raise not_theirs(desk, asker, command, right)


async def listed(
    desk: Desk, asker: Asker, command: Command, right: Right, of: Callable[[str, Group, Membership], Awaitable[str]]
) -> str:
    """What `of` says in the asker's language of themselves, group by group; for staff with the right, of whom the command names.

    Raises Refusal: `no-group` where the asker is in none.
    """
    if command.rest:
        meant = await concern(desk, asker, Command(verb=command.verb, rest=f"@{command.rest}"), right)
        return await of(asker.language, meant.group, meant.whom)
    found = [(group, await members.membership(desk.engine, group.id, asker.member.id)) for group in asker.groups]
    parts = [await of(asker.language, group, each) for group, each in found if each is not None]
    if not parts:
        raise Refusal("no-group")
    return "\n\n".join(parts)


def not_theirs(desk: Desk, asker: Asker, command: Command | None, lacking: Right | Role | None = None) -> Refusal:
    """Why somebody may not who lacks a right, or is not the owner; in a group silence where the words are ordinary talk as well."""
    if command is not None and command.casual and not asker.in_private:
        return Refusal("no-candidate", verb=desk.catalog.say(f"verb-{command.verb}", asker.language))
    if isinstance(lacking, Right):
        return Refusal("right-not-yours", right=lacking.value)
    return Refusal("deed-not-you" if lacking is None else "deed-not-owner")


async def in_group(desk: Desk, asker: Asker, group: Group, right: Right) -> Membership:
    """What the asker is in the group, who must have the right there. Raises Refusal."""
    found = await _with_right(desk, asker, group, right)
    if found is None:
        raise Refusal("right-not-yours", right=right.value)
    return found


async def concern(desk: Desk, asker: Asker, command: Command, right: Right) -> Concern:
    """Whom the command means, in the one group where that is somebody. Raises Refusal."""
    places = await allowed(desk, asker, right, command)
    if not command.rest.startswith(("@", "＠")):
        return await _answered(desk, asker, command, places)
    text = clean(command.rest.lstrip("@＠"))
    found = [(group, by, *called) for group, by in places if (called := await called_in(desk, group, text)) is not None]
    if not found:
        raise Refusal("nobody-called", name=_ENDS.split(text, maxsplit=1)[0])
    if len(found) > 1:
        raise Refusal("which-group", list="\n".join(group.title for group, *_ in found))
    group, by, whom, words = found[0]
    return Concern(group, by, whom, words[:LONGEST_REASON])


async def called_in(desk: Desk, group: Group, text: str) -> tuple[Membership, str] | None:
    """Whoever is called as the text begins, and what is left of it; the longest name counts. Raises Refusal (`many-called`)."""
    named: dict[str, list[Membership]] = {}
    for each in await members.everybody(desk.engine, group.id):
        named.setdefault(folded(each.member.name), []).append(each)
    for end in sorted({found.start() for found in _ENDS.finditer(text)}, reverse=True):
        called = named.get(folded(text[:end]), []) if end else []
        there = [each for each in called if each.standing is not Standing.LEFT] or called
        if len(there) > 1:
            raise Refusal("many-called", name=text[:end])
        if there:
            return there[0], text[end:].lstrip(_LEADING)
    return None


async def _answered(desk: Desk, asker: Asker, command: Command, places: list[tuple[Group, Membership]]) -> Concern:
    author = None if asker.in_private else asker.inbound.reply_author
    if author is None or author.anonymous:
        if command.casual and not asker.in_private:
            raise Refusal("no-candidate", verb=desk.catalog.say(f"verb-{command.verb}", asker.language))
        raise Refusal("whom", command=command.verb)
    group, by = places[0]
    member = await members.member(desk.engine, group.platform, author.id)
    whom = None if member is None else await members.membership(desk.engine, group.id, member.id)
    if whom is None:
        raise Refusal("nobody-called", name=people.called(author))
    return Concern(group, by, whom, command.rest[:LONGEST_REASON])


async def _with_right(desk: Desk, asker: Asker, group: Group, right: Right) -> Membership | None:
    try:
        membership = await people.authority(desk, asker, group, newcomers=True)
    except Refusal:
        return None
    return membership if may(membership, right) else None
