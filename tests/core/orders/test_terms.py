"""The numbers that an order is published with: every clock that ends a waiting has time to run."""

from datetime import timedelta
from typing import Final

import msgspec
import pytest

from jiedan.orders.terms import Terms
from tests.core.orders.trade import SECOND

NOTHING: Final = timedelta(0)
SPANS: Final = [name for name, value in msgspec.structs.asdict(Terms()).items() if isinstance(value, timedelta)]
MAY_BE_NOTHING: Final = ["cooling_off", "reclaim_after", "remind_before", "complaint_window"]
"""No free release, no waiting before the next claim, no early reminder, no time to complain: groups may want that."""


def with_span(name: str, span: timedelta) -> Terms:
    """The usual terms with this one span."""
    return msgspec.structs.replace(Terms(), **{name: span})


@pytest.mark.parametrize("name", SPANS)
def test_no_clock_runs_backwards(name: str) -> None:
    """A span below zero is refused, by whatever name."""
    with pytest.raises(ValueError, match="backwards"):
        with_span(name, -SECOND)


@pytest.mark.parametrize("name", SPANS)
def test_a_clock_that_ends_a_waiting_has_time_to_run(name: str) -> None:
    """Of no time at all it would take its step before anybody could, and again and again where it starts itself anew."""
    if name in MAY_BE_NOTHING:
        assert getattr(with_span(name, NOTHING), name) == NOTHING
    else:
        with pytest.raises(ValueError, match="no time"):
            with_span(name, NOTHING)


@pytest.mark.parametrize("name", SPANS)
def test_a_second_is_time(name: str) -> None:
    """The bound is zero, not an hour."""
    assert getattr(with_span(name, SECOND), name) == SECOND


def test_terms_that_were_written_down_are_looked_at_when_they_are_read() -> None:
    """What somebody changed in the books by hand does not run."""
    spoilt = msgspec.json.encode({"judge_within": "P0D"})

    assert msgspec.json.decode(msgspec.json.encode(Terms()), type=Terms) == Terms()
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(spoilt, type=Terms)
