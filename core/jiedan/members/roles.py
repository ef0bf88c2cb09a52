"""Roles in a group, and what each may do."""

from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What somebody is in one group. A member may have several."""

    OWNER = "owner"
    DEPUTY = "deputy"
    ARBITRATOR = "arbitrator"
    HOLDER = "holder"
    ADVISER = "adviser"
    """Honorary: no rights."""
    MEMBER = "member"
    NEWCOMER = "newcomer"


Roles = frozenset[Role]

MODERATES: Final[Roles] = frozenset({Role.OWNER, Role.DEPUTY})
JUDGES: Final[Roles] = frozenset({Role.OWNER, Role.DEPUTY, Role.ARBITRATOR})
HOLDS: Final[Roles] = frozenset({Role.OWNER, Role.HOLDER})


def moderates(roles: Roles) -> bool:
    """Whether one of the roles keeps order in the group."""
    return bool(roles & MODERATES)


def judges(roles: Roles) -> bool:
    """Whether one of the roles may decide disputes (of others)."""
    return bool(roles & JUDGES)


def holds(roles: Roles) -> bool:
    """Whether one of the roles may hold the members' money."""
    return bool(roles & HOLDS)
