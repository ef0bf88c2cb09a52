"""The rules of a group as its members read them, and which version of them somebody has confirmed."""

import re
from hashlib import sha256
from typing import Final

import msgspec

from jiedan.host.desk import Desk
from jiedan.host.rule_lines import entries
from jiedan.members.member import Membership
from jiedan.members.roles import moderates
from jiedan.orders.group import Group
from jiedan.storage import introductions

LEAST_OF_TEMPORARY: Final = 3
"""So many rules a temporary group has at least."""
_NUMBERED: Final = re.compile(r"^\d{1,2}\s*[.、)）:：．]\s*(?!\d)")
_USUAL_OF_TEMPORARY: Final = ("trade-only", "no-adding", "dissolves")


async def rules_in_words(desk: Desk, group: Group, language: str) -> list[str]:
    """Every rule that counts in the group, a sentence each: the owner's own words first, then its rules."""
    say, rules = desk.catalog.say, group.rules
    own = own_rules(rules.entrance.rules)
    lines = list(own)
    if group.preset == "temporary" and len(own) < LEAST_OF_TEMPORARY:
        lines += [say(f"rules-{code}", language) for code in _USUAL_OF_TEMPORARY]
    lines += [entry.sentence for entry in await entries(desk, group, language) if entry.active and entry.counts]
    return lines


def own_rules(text: str) -> list[str]:
    """The owner's own rules, a line each, without the figures in front of them."""
    lines = (line.strip().lstrip("-•·* ") for line in text.splitlines())
    return [_NUMBERED.sub("", line) for line in lines if line]


async def version(desk: Desk, group: Group) -> str:
    """Which version of the rules counts: the same as long as no sentence of theirs changes, nor a number in one."""
    told = await rules_in_words(desk, group, group.language)
    return sha256(msgspec.json.encode(told)).hexdigest()[:16]


async def listed(desk: Desk, group: Group, language: str) -> str:
    """All of them with their numbers, below a heading."""
    lines = await rules_in_words(desk, group, language)
    numbered = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    return f"{desk.catalog.say('rules-head', language, group=group.title)}\n{numbered}"


async def unread(desk: Desk, group: Group, membership: Membership) -> bool:
    """Whether the group wants its rules confirmed and this member has not confirmed them as they are now. Staff need not."""
    if not group.rules.entrance.confirms or moderates(membership.roles):
        return False
    return not await introductions.has_confirmed(desk.engine, group.id, membership.member.id, await version(desk, group))
