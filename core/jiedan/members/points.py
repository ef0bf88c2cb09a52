"""Points and levels. Points are counted in halves so that a good review's 0.5 is a whole number (process.md §4)."""

from enum import StrEnum
from typing import Final

import msgspec

COMPLETED: Final = 2
"""Half points for a completed order (+1)."""
GOOD_REVIEW: Final = 1
"""Half points for a review of GOOD_SCORE or better (+0.5)."""
GOOD_SCORE: Final = 4
UPHELD: Final = 4
"""Half points that a complaint costs which a judge upheld (−2); they come back when that is reversed."""


class Level(StrEnum):
    """What somebody's points have made of them."""

    WATCHED = "watched"
    """Below zero."""
    NEWCOMER = "newcomer"
    REGULAR = "regular"
    EXPERT = "expert"


class Levels(msgspec.Struct, frozen=True, kw_only=True):
    """From how many half points a level begins, how many orders it may hold at once, and the most that the group keeps of them."""

    regular_from: int = 10
    expert_from: int = 40
    newcomer_holds: int = 1
    regular_holds: int = 3
    expert_holds: int = 5
    regular_rate: int | None = None
    """Basis points; None: as of everybody's."""
    expert_rate: int | None = None

    def level(self, points: int) -> Level:
        """The level that so many half points make."""
        if points < 0:
            return Level.WATCHED
        if points < self.regular_from:
            return Level.NEWCOMER
        return Level.REGULAR if points < self.expert_from else Level.EXPERT

    def may_hold(self, points: int) -> int:
        """How many orders somebody with so many half points may hold at once."""
        match self.level(points):
            case Level.EXPERT:
                return self.expert_holds
            case Level.REGULAR:
                return self.regular_holds
            case Level.NEWCOMER:
                return self.newcomer_holds
            case Level.WATCHED:
                return min(1, self.newcomer_holds)

    def rate_at_most(self, points: int) -> int | None:
        """The most, in basis points, that the group keeps of the orders of somebody with so many half points; None: as of everybody's."""
        match self.level(points):
            case Level.EXPERT:
                return self.expert_rate
            case Level.REGULAR:
                return self.regular_rate
            case _:
                return None
