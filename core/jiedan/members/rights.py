"""What those who keep order in a group may do there, one right at a time."""

from collections.abc import Collection
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from jiedan.members.roles import Role, Roles

if TYPE_CHECKING:
    from jiedan.members.member import Membership


class Right(StrEnum):
    """One thing that the owner may do and a deputy may be allowed to do."""

    SETTINGS = "settings"
    """Change the group's numbers and its language; so, too, say who holds the money."""
    RULES = "rules"
    """Change its rules."""
    ADMIT = "admit"
    """Let people in, or not; make links into the group."""
    MODERATE = "moderate"
    """Warn, silence, speak for the group."""
    REMOVE = "remove"
    """Have somebody leave the group."""
    ORDERS = "orders"
    """Approve, assign and pin orders, see all of them and what is stuck."""
    DISPUTES = "disputes"
    """Judge disputes of others."""
    BLACKLIST = "blacklist"
    """Propose and confirm entries of the blacklist."""
    POINTS = "points"
    """Give and take points by hand."""
    REPORTS = "reports"
    """Read the group's books and lists of members."""


Rights = frozenset[Right]

ALL: Final[Rights] = frozenset(Right)
UNLISTED: Final[Rights] = ALL - {Right.SETTINGS, Right.RULES}
"""What a deputy may whose rights the owner never listed (docs/decisions/0012-deputies.md)."""


def rights_of(roles: Roles, listed: Rights | None) -> Rights:
    """What somebody may who has these roles, and for whom the owner listed these rights (None: never listed any)."""
    if Role.OWNER in roles:
        return ALL
    if listed is not None:
        return listed
    return UNLISTED if Role.DEPUTY in roles else frozenset()


def may(membership: "Membership", right: Right) -> bool:
    """Whether the member may do what the right is for. Whoever left may nothing."""
    return right in _of(membership)


def keeps_order(membership: "Membership") -> bool:
    """Whether the member has any right at all: is owner or deputy."""
    return bool(_of(membership))


def may_judge(roles: Roles, listed: Rights | None) -> bool:
    """Whether somebody may decide disputes of others: the arbitrators, and whoever has the right."""
    return Role.ARBITRATOR in roles or Right.DISPUTES in rights_of(roles, listed)


def written(rights: Collection[Right]) -> str:
    """Rights as one line of names, in the order of the enum."""
    return ",".join(right for right in Right if right in rights)


def read(line: str) -> Rights:
    """The rights that `written` wrote; names that no right has any more count for nothing."""
    known = {right.value for right in Right}
    return frozenset(Right(name) for name in line.split(",") if name in known)


def _of(membership: "Membership") -> Rights:
    return frozenset() if membership.standing == "left" else rights_of(membership.roles, membership.rights)
