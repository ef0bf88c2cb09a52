"""Words about an offence are none: whoever warns, removes, blacklists or complains of somebody may say what they did."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host import named, unnamed
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Membership, Standing
from jiedan.members.rights import Right, may
from jiedan.messages import grammar
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group

_RIGHTS: Final = {
    Verb.WARN: Right.MODERATE, Verb.UNWARN: Right.MODERATE, Verb.UPHOLD: Right.MODERATE, Verb.REMOVE: Right.REMOVE,
    Verb.BLACKLIST: Right.BLACKLIST,
}  # fmt: skip
"""What staff say of an offence → the right that it takes."""


async def accuses(desk: Desk, asker: Asker, group: Group, membership: Membership) -> bool:
    """Whether the message is an act upon somebody for what they did: of staff with the right to it, or anybody's complaint that names, or
    answers, another member. What was edited or forwarded is none.
    """
    inbound = asker.inbound
    opened = None if inbound.edited or inbound.forwarded else grammar.opening(inbound.text)
    if opened is None:
        return False
    command = grammar.read(opened) or await _without_at(desk, group, opened)
    if command is None:
        return False
    if command.verb is Verb.COMPLAIN:
        return membership.standing is not Standing.BANNED and await _names_another(desk, asker, group, command)
    right = _RIGHTS.get(command.verb)
    return right is not None and may(membership, right)


async def _without_at(desk: Desk, group: Group, opened: grammar.Opening) -> Command | None:
    """The same act with the name written as it should be, where it is a member's."""
    found = grammar.unnamed(opened)
    if found is None or found.verb not in (*_RIGHTS, Verb.COMPLAIN) or not await unnamed.is_member(desk, group, found.name):
        return None
    return Command(verb=found.verb, rest=f"@{found.name} {found.rest}")


async def _names_another(desk: Desk, asker: Asker, group: Group, command: Command) -> bool:
    try:
        meant = await named.meant(desk, asker, group, command.rest)
    except Refusal:
        return False
    return meant.who.member.id != asker.member.id
