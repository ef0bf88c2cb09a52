"""What a group knows of a member's work: what somebody sees who chooses among several."""

import msgspec

from jiedan.members.points import Level


class Reputation(msgspec.Struct, frozen=True, kw_only=True):
    """Level, completed orders, and the scores of the reviews that may be read."""

    level: Level
    completed: int
    scores: tuple[int, ...] = ()

    @property
    def mean(self) -> str | None:
        """The mean of the scores to one place, rounded half up; None without any."""
        count = len(self.scores)
        if not count:
            return None
        tenths = (sum(self.scores) * 20 + count) // (count * 2)
        return f"{tenths // 10}.{tenths % 10}"
