"""The time, asked for in one place, so that a test can own it.

Instants are aware datetimes in UTC everywhere in the code and whole microseconds since 1970 in the database.
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Clock(Protocol):
    """Whoever can say what time it is."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)


def micros(instant: datetime) -> int:
    """Whole microseconds since 1970 UTC, as the database keeps an instant. Refuses a naive datetime (TypeError)."""
    return (instant - _EPOCH) // _MICROSECOND


def instant(micros: int) -> datetime:
    """The instant that so many microseconds since 1970 UTC mean."""
    return _EPOCH + timedelta(microseconds=micros)
