"""What a group holds against its members, and from how much on they leave it. The same numbers count for everybody (process.md §4)."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec


class Conduct(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers by which a group warns and removes. Owners change them in chat."""

    strikes: int = 3
    """With so many strikes that count, somebody is removed; before that they are warned."""
    strike_days: int = 90
    """So long a strike counts. It is kept for two years after that."""
    appeal_days: int = 14
    """So long after a strike it can be appealed."""
    releases: int = 3
    """So many orders may be given back for no reason; whoever gives back one more is removed."""
    release_days: int = 90
    """So long one of them counts."""
    excuse_hours: int = 48
    """So long after it, the poster or a moderator may still excuse it."""
    lapses: bool = True
    """Whether a claim that was never confirmed counts as well."""
    unpaid: bool = False
    """Whether an order that its client never paid counts as well."""
    removals: int = 5
    """So many people are removed by the clock within an hour; of more the staff are asked first."""


class Bounds(msgspec.Struct, frozen=True):
    """What a number of `Conduct` may be."""

    least: int
    most: int


BOUNDS: Final[dict[str, Bounds]] = {
    "strikes": Bounds(2, 10),
    "strike_days": Bounds(7, 365),
    "appeal_days": Bounds(1, 90),
    "releases": Bounds(0, 20),
    "release_days": Bounds(7, 365),
    "excuse_hours": Bounds(1, 168),
    "lapses": Bounds(0, 1),
    "unpaid": Bounds(0, 1),
    "removals": Bounds(1, 50),
}
"""Every number of `Conduct`, in the order in which they are shown. Of yes and no: 1 and 0."""
REMOVAL_UNDONE: Final = timedelta(days=7)
"""So long a removal can be undone: the person may come back as if nothing had been."""


def changed(conduct: Conduct, name: str, value: int) -> Conduct | None:
    """The numbers with another value of this name; None where it is out of bounds."""
    bounds = BOUNDS[name]
    if not bounds.least <= value <= bounds.most:
        return None
    yes_or_no = isinstance(getattr(conduct, name), bool)
    return msgspec.structs.replace(conduct, **{name: bool(value) if yes_or_no else value})


class Kind(StrEnum):
    """How an order was let down."""

    RELEASE = "release"
    """Its taker gave it back after the cooling-off."""
    LAPSE = "lapse"
    """Its taker never confirmed."""
    UNPAID = "unpaid"
    """Its client never paid."""


class LetDown(msgspec.Struct, frozen=True, kw_only=True):
    """One order that a member let down. `excused_by` is who agreed to it or excused it: then it was not for no reason."""

    id: int
    group: int
    member: int
    order: int
    seq: int
    kind: Kind
    reason: str
    at: datetime
    excused_by: int | None = None


def held_against(let_down: LetDown, conduct: Conduct, now: datetime) -> bool:
    """Whether it counts towards a removal at `now`."""
    asked = {Kind.RELEASE: True, Kind.LAPSE: conduct.lapses, Kind.UNPAID: conduct.unpaid}[let_down.kind]
    return asked and let_down.excused_by is None and now < let_down.at + timedelta(days=conduct.release_days)


def may_be_excused(let_down: LetDown, conduct: Conduct, now: datetime) -> bool:
    """Whether there is still time to excuse it."""
    return let_down.excused_by is None and now <= let_down.at + timedelta(hours=conduct.excuse_hours)
