"""Reviews: one by each side, blind until both are in or the window is over (process.md §4).

A review is made once and never changed, and nobody reviews after reading the other's: whoever would repay a bad review has no way
to, because both are in by then or the window is over. What is left of retaliation is the loser of a dispute who gives a bad score
for it; that and what stands far below everything else said of a member is flagged, shown with its flag, and counted all the same.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

LOWEST: Final = 1
HIGHEST: Final = 5
BELOW: Final = 3
"""So many points below the mean of all other reviews, a score stands out."""
ENOUGH: Final = 5
"""So many other reviews there must be before anything can stand out."""
BAD: Final = 2
"""The best score that is a bad one."""


class Dimension(StrEnum):
    """What is scored besides the whole: three things of whoever works, three of whoever pays."""

    QUALITY = "quality"
    SPEED = "speed"
    COMMUNICATION = "communication"
    CLARITY = "clarity"
    PAYMENT = "payment"
    COURTESY = "courtesy"


OF_WORKER: Final = (Dimension.QUALITY, Dimension.SPEED, Dimension.COMMUNICATION)
OF_CLIENT: Final = (Dimension.CLARITY, Dimension.PAYMENT, Dimension.COURTESY)


class Flag(StrEnum):
    """What a reader should know of a review."""

    OUTLIER = "outlier"
    """BELOW points or more under the mean of at least ENOUGH others."""
    SORE = "sore"
    """A bad score by somebody who lost a dispute about the same order."""


class Mark(msgspec.Struct, frozen=True):
    """A score in one dimension, LOWEST to HIGHEST."""

    dimension: Dimension
    score: int


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What one side says of the other: LOWEST to HIGHEST, in dimensions where they like, and a text."""

    author: int
    of: int
    score: int
    text: str
    at: datetime
    marks: tuple[Mark, ...] = ()
    flags: tuple[Flag, ...] = ()


class Rating(msgspec.Struct, frozen=True, kw_only=True):
    """What some scores come to: how many, and their sum."""

    count: int = 0
    total: int = 0

    @property
    def mean(self) -> str:
        """To one decimal, half up: `4.6`; "" where there is none."""
        if not self.count:
            return ""
        tenths = (self.total * 20 + self.count) // (self.count * 2)
        return f"{tenths // 10}.{tenths % 10}"


def rated(reviews: Iterable[Review]) -> Rating:
    """The whole scores of these reviews: every one from the first, flagged ones too."""
    return _rating(review.score for review in reviews)


def rated_in(reviews: Iterable[Review]) -> dict[Dimension, Rating]:
    """Dimension → what was scored in it, for those in which something was."""
    marks = [mark for review in reviews for mark in review.marks]
    found = {dimension: _rating(mark.score for mark in marks if mark.dimension is dimension) for dimension in Dimension}
    return {dimension: rating for dimension, rating in found.items() if rating.count}


def flags(score: int, others: Rating | None, *, lost: bool) -> tuple[Flag, ...]:
    """What is to be known of a score beside the `others` that the same member got; `lost`: its author lost a dispute about it."""
    stands_out = others is not None and others.count >= ENOUGH and score * others.count <= others.total - BELOW * others.count
    sore = lost and score <= BAD
    return (*(Flag.OUTLIER for _ in range(stands_out)), *(Flag.SORE for _ in range(sore)))


def is_open(reviews: tuple[Review, ...], *, revealed: bool) -> bool:
    """Whether the reviews may be read: both are in, or the window is over."""
    return revealed or len(reviews) == 2


def _rating(scores: Iterable[int]) -> Rating:
    found = tuple(scores)
    return Rating(count=len(found), total=sum(found))
