"""How long what is known of people is kept, and what somebody is called who was erased."""

from datetime import timedelta
from typing import Final

import msgspec

ERASED: Final = "erased:"
"""What the platform's id of somebody who was erased begins with; what follows it is random."""
CONDUCT: Final = timedelta(days=730)
"""What somebody did against the rules, what rules said of them and what was found, so long afterwards: strikes after they expired."""
DECIDED: Final = timedelta(days=180)
"""Applications after they were decided, and entries of a blacklist after they ended."""


class Retention(msgspec.Struct, frozen=True, kw_only=True):
    """How long after an order's end, or after somebody left the last group, what belongs to it is kept."""

    contact: timedelta = timedelta(days=90)
    """Slips with their pictures, and tracking numbers; with a dispute, as long as the evidence."""
    words: timedelta = timedelta(days=180)
    """What was said and handed in: requirements, room lines, notes, statements, files; of a dispute, from its decision on."""
    reviews: timedelta = timedelta(days=730)
    """The texts of reviews; scores stay."""
    left: timedelta = timedelta(days=180)
    """Who is in no group any more."""


def is_erased(uid: str) -> bool:
    """Whether this is the id of somebody who was erased."""
    return uid.startswith(ERASED)
