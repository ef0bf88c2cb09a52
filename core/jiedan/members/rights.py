"""What somebody who keeps order in a group may do there: each act of staff asks for one right."""

from collections.abc import Collection
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from jiedan.members.roles import Role, Roles

if TYPE_CHECKING:
    from jiedan.members.member import Membership


class Right(StrEnum):
    """One thing that staff may do."""

    SETTINGS = "settings"
    """The group's numbers and texts, and who holds money."""
    RULES = "rules"
    ADMIT = "admit"
    """To let people in, or not; to make links into the group."""
    MODERATE = "moderate"
    """To warn, mute, delete and pin."""
    REMOVE = "remove"
    ORDERS = "orders"
    """To approve, assign and excuse; to see all orders."""
    DISPUTES = "disputes"
    BLACKLIST = "blacklist"
    POINTS = "points"
    REPORTS = "reports"
    """To read the books, lists and exports."""


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


def has(membership: "Membership") -> Rights:
    """All rights of the member in the group of this membership. Whoever left has none."""
    return frozenset() if membership.standing == "left" else rights_of(membership.roles, membership.rights)


def may(membership: "Membership", right: Right) -> bool:
    """Whether the member has the right in the group of this membership."""
    return right in has(membership)


def keeps_order(membership: "Membership") -> bool:
    """Whether the member has any right at all."""
    return bool(has(membership))


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
