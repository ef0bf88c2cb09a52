"""Instants are aware, and are kept as whole microseconds."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.clock import SystemClock, instant, micros

MOMENTS = st.datetimes(
    min_value=datetime(1900, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.timezones(),
    allow_imaginary=False,
)


@given(MOMENTS)
def test_an_instant_survives_being_kept(moment: datetime) -> None:
    """In whatever zone it was said (if the zone knew that hour), to the microsecond, before and after 1970."""
    assert instant(micros(moment)) == moment.astimezone(UTC)
    assert instant(micros(moment)).tzinfo is UTC


@given(st.integers(-(10**15), 10**16))
def test_microseconds_survive_being_an_instant(number: int) -> None:
    """There and back is the same number."""
    assert micros(instant(number)) == number


def test_a_naive_datetime_is_refused() -> None:
    """Nobody knows which instant it means."""
    with pytest.raises(TypeError):
        micros(datetime(2026, 11, 23))  # noqa: DTZ001


def test_the_machines_clock_says_utc() -> None:
    """Aware, and it does not go backwards between two looks at it, but by what a machine sets right."""
    first, second = SystemClock().now(), SystemClock().now()

    assert first.tzinfo is UTC
    assert abs(second - first) < timedelta(minutes=1)
