"""How long disputes take: from the opening until a judge had it, until the point at issue was put down, until it was decided."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec


class Mark(StrEnum):
    """What happened to a dispute, as far as its length is concerned."""

    OPENED = "opened"
    TAKEN = "taken"
    SUMMED_UP = "summed_up"
    AWARDED = "awarded"
    CLOSED = "closed"
    """Ended without a judge's decision: withdrawn, or settled by the sides."""


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """One dispute. What did not happen (yet) is None."""

    opened: datetime
    taken: datetime | None = None
    summed_up: datetime | None = None
    awarded: datetime | None = None
    closed: datetime | None = None

    def until(self, mark: Mark) -> timedelta | None:
        """How long it took from the opening until then."""
        at: datetime | None = getattr(self, mark.value)
        return None if at is None else at - self.opened


def courses(marks: Iterable[tuple[Mark, datetime]]) -> tuple[Course, ...]:
    """The disputes about one order, from what happened to it in time; of each mark the first counts."""
    found: list[Course] = []
    for mark, at in marks:
        if mark is Mark.OPENED:
            found.append(Course(opened=at))
        elif found and found[-1].until(mark) is None:
            found[-1] = msgspec.structs.replace(found[-1], **{mark.value: at})
    return tuple(found)


def mean(found: Sequence[Course], mark: Mark) -> timedelta | None:
    """How long it took until then on average, over the disputes in which it came to that."""
    spans = [span for course in found if (span := course.until(mark)) is not None]
    return sum(spans, timedelta(0)) / len(spans) if spans else None
