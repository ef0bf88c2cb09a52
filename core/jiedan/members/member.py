"""A person on a platform, and what they are in one group."""

from enum import StrEnum

import msgspec

from jiedan.members.rights import Rights
from jiedan.members.roles import Role, Roles

CLOCK = 0
"""The member id under which the clock acts."""


class Standing(StrEnum):
    """How far the group lets somebody take part."""

    GOOD = "good"
    LIMITED = "limited"
    """May finish what runs; may neither post nor claim."""
    BANNED = "banned"
    """As limited, and does not come back by itself. What runs may be finished and is paid."""
    LEFT = "left"


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One account on one platform. `uid` is the platform's id and never changes."""

    id: int
    platform: str
    uid: str
    name: str
    language: str | None = None
    private_chat: str | None = None
    """The one that was asked for, or the one by which to tell them about a group; None where they opened none."""
    reachable: bool = True
    """Whether what is said in that private chat arrives: the person has not blocked the account that speaks there."""


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """One member in one group. `points` are half points; `held` counts the orders in hand; `version` grows with every change."""

    id: int
    group: int
    member: Member
    roles: Roles = frozenset({Role.MEMBER})
    standing: Standing = Standing.GOOD
    points: int = 0
    held: int = 0
    version: int = 1
    source: str = ""
    """By which invite link they came last: its name."""
    rights: Rights | None = None
    """Those that the owner listed for them; None where none ever were."""
