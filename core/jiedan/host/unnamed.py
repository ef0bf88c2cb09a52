"""Somebody is named in a group without the @ that would make it a command: whoever may say it reads how. All else is ordinary talk."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host import named, whom
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Standing
from jiedan.members.rights import Right
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command, Unnamed
from jiedan.messages.inbound import Inbound
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import members
from jiedan.storage.unit_of_work import UnitOfWork

_RIGHTS: Final = {
    Verb.WARN: Right.MODERATE, Verb.UNWARN: Right.MODERATE, Verb.UPHOLD: Right.MODERATE, Verb.MUTE: Right.MODERATE,
    Verb.UNMUTE: Right.MODERATE, Verb.REMOVE: Right.REMOVE, Verb.KEEP: Right.REMOVE, Verb.UNREMOVE: Right.REMOVE,
    Verb.ADD_POINTS: Right.POINTS, Verb.TAKE_POINTS: Right.POINTS, Verb.VERIFY: Right.ADMIT,
}  # fmt: skip
"""The right that each takes; of the others, 举报 takes none, and the rest is the owner's."""
_SHOWN: Final = 40
"""Characters of what was said behind the name."""


async def is_meant(desk: Desk, inbound: Inbound, said: Unnamed) -> bool:
    """Whether the name is one member's of the group in which it was said. Nobody is made known by it: most often it is talk."""
    group = await members.group(desk.engine, inbound.platform, inbound.chat.id)
    return group is not None and await is_member(desk, group, said.name)


async def is_member(desk: Desk, group: Group, name: str) -> bool:
    """Whether exactly one who is in the group now is called exactly so."""
    return len(await members.called(desk.engine, group.id, name)) == 1


async def answer(desk: Desk, asker: Asker, said: Unnamed) -> UnitOfWork | None:
    """How it is written, for whoever has the right to it; None for the others. Where to look for a complaint is for one person alone."""
    if asker.elsewhere or not await _may(desk, asker, said.verb):
        return None
    unit, [group], inbound = desk.unit(asker.inbound.key), asker.groups, asker.inbound
    if said.verb is not Verb.COMPLAIN:
        rest = said.rest if len(said.rest) <= _SHOWN else f"{said.rest[:_SHOWN]}…"
        line = f"{said.word} @{said.name} {rest}".strip()
        text = desk.catalog.say("unnamed", asker.language, line=line, name=said.name)
        unit.say(asker.platform, asker.chat, Text(text), reply_to=inbound.message or None, urgent=True)
        return unit
    chat, mention = addressed(asker.member, group)
    language = asker.language if mention else asker.member.language or asker.language
    text = desk.catalog.say("unnamed-complaint", language, name=said.name)
    unit.say(asker.platform, chat, Text(text), only_for=inbound.author.id if mention else None, urgent=True)
    return unit


async def _may(desk: Desk, asker: Asker, verb: Verb) -> bool:
    right = _RIGHTS.get(verb)
    try:
        if verb is Verb.COMPLAIN:
            await named.group_where(desk, asker, Command(verb=verb), lambda own: own.standing is not Standing.BANNED)
        elif right is None:
            await named.group_owned(desk, asker, Command(verb=verb))
        else:
            await whom.allowed(desk, asker, right)
    except Refusal:
        return False
    return True
