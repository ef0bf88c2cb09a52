"""Reviews: one by each side, blind until both are in or the window is over (process.md §4)."""

from datetime import datetime
from typing import Final

import msgspec

LOWEST: Final = 1
HIGHEST: Final = 5


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """What one side says of the other: LOWEST to HIGHEST, and a text."""

    author: int
    of: int
    score: int
    text: str
    at: datetime


def is_open(reviews: tuple[Review, ...], *, revealed: bool) -> bool:
    """Whether the reviews may be read: both are in, or the window is over."""
    return revealed or len(reviews) == 2
