"""To which segment of a group somebody belongs: what they did there decides, never who they are."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from jiedan.members.points import Level

VIP_FROM: Final = 10
"""Completed orders that make a VIP of anybody, whatever their level."""
BOUGHT: Final = 3
"""Orders that an old customer has paid for."""
OLD: Final = timedelta(days=90)
"""So long ago at least an old customer paid for the first."""


class Segment(StrEnum):
    """Everybody belongs to one: the first of these that fits."""

    VIP = "vip"
    OLD_CUSTOMER = "old_customer"
    REGULAR = "regular"
    NEWCOMER = "newcomer"


class Deals(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody completed in a group: how many orders, how many of them as the side that pays, and when the first of those began."""

    completed: int = 0
    paid_for: int = 0
    first_paid: datetime | None = None


def segment(deals: Deals, level: Level, now: datetime) -> Segment:
    """The segment of somebody with these deals and this level."""
    if level is Level.EXPERT or deals.completed >= VIP_FROM:
        return Segment.VIP
    if deals.paid_for >= BOUGHT and deals.first_paid is not None and now - deals.first_paid >= OLD:
        return Segment.OLD_CUSTOMER
    return Segment.REGULAR if deals.completed else Segment.NEWCOMER
