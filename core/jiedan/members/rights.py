"""What somebody who keeps order in a group may do there: each act of staff asks for one right."""

from enum import StrEnum
from typing import Final

from jiedan.members.member import Membership
from jiedan.members.roles import MODERATES


class Right(StrEnum):
    """One thing that staff may do."""

    SETTINGS = "settings"
    """The group's numbers and texts, who holds money, who has which right."""
    RULES = "rules"
    ADMIT = "admit"
    """To let people in, or not."""
    MODERATE = "moderate"
    """To warn, mute, delete and pin."""
    REMOVE = "remove"
    ORDERS = "orders"
    """To approve, assign and excuse."""
    DISPUTES = "disputes"
    BLACKLIST = "blacklist"
    POINTS = "points"
    REPORTS = "reports"
    """To read the books, lists and exports."""


ALL: Final = frozenset(Right)


def may(membership: Membership, right: Right) -> bool:  # noqa: ARG001 - owner and deputies have all rights until they are listed
    """Whether the member has the right in the group of this membership."""
    return bool(membership.roles & MODERATES)
