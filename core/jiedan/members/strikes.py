"""Strikes: what somebody did against the rules, how much of it counts, and what follows. No storage, no clock.

The ladder is the same for everybody: a private word, a warning that it is the last, removal. A strike ceases to count by itself after
a time, or because a moderator other than the one who gave it takes it back; what was said and done stays on record.
"""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Final

import msgspec

from jiedan.members.conduct import Conduct

LONGEST_EXCERPT: Final = 500
"""Characters of a message that are kept as evidence."""


class Measure(StrEnum):
    """What follows from a strike."""

    REMINDER = "reminder"
    WARNING = "warning"
    """One more, and it is removal."""
    REMOVAL = "removal"


class Decision(StrEnum):
    """What became of a strike that somebody looked at again."""

    UPHELD = "upheld"
    TAKEN_BACK = "taken_back"


class Strike(msgspec.Struct, frozen=True, kw_only=True):
    """One strike. `key` names what it is for, so that it is given once; `by` is the moderator, None for the machine."""

    id: int
    group: int
    member: int
    key: str
    why: str
    rule: str
    rule_version: int
    excerpt: str
    digest: str
    """Of the excerpt, when it was kept."""
    by: int | None
    at: datetime
    appeal: str | None = None
    """What the member said against it."""
    decision: Decision | None = None


def digest(excerpt: str) -> str:
    """SHA-256 of the evidence, in hex."""
    return sha256(excerpt.encode()).hexdigest()


def counts(strike: Strike, conduct: Conduct, now: datetime) -> bool:
    """Whether the strike counts at `now`."""
    return strike.decision is not Decision.TAKEN_BACK and now < expires(strike, conduct)


def counting(strikes: Iterable[Strike], conduct: Conduct, now: datetime) -> int:
    """How many of the strikes count at `now`."""
    return sum(counts(strike, conduct, now) for strike in strikes)


def expires(strike: Strike, conduct: Conduct) -> datetime:
    """When the strike ceases to count."""
    return strike.at + timedelta(days=conduct.strike_days)


def appealed_until(strike: Strike, conduct: Conduct) -> datetime:
    """Until when it can be appealed."""
    return strike.at + timedelta(days=conduct.appeal_days)


def measure(count: int, conduct: Conduct) -> Measure:
    """What follows when so many strikes count."""
    if count >= conduct.strikes:
        return Measure.REMOVAL
    return Measure.WARNING if count == conduct.strikes - 1 else Measure.REMINDER


def may_decide(strike: Strike, moderator: Collection[int]) -> bool:
    """Whether this moderator may look at the appeal: nobody does whom it is about, or who gave it. `moderator`: all accounts of theirs."""
    return strike.by not in moderator and strike.member not in moderator
