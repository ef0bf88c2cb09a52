"""What three votes come to: every mixture of amounts, of work going on, and of fault."""

from datetime import UTC, datetime, timedelta
from itertools import permutations, product
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.disputes.case import Fault, Vote
from jiedan.disputes.ruling import Ruling, ruling

NOW: Final = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
GO_ON: Final = None
F = Fault


def votes(*wanted: int | None, faults: tuple[Fault, ...] = (F.NONE,) * 3) -> list[Vote]:
    """A vote each, by members 1, 2, 3."""
    return [Vote(by=by, to_worker=each, reason="理由", at=NOW, fault=faults[by - 1]) for by, each in enumerate(wanted, 1)]


@pytest.mark.parametrize("wanted", [(), (300,), (GO_ON,), (300, 400), (300, GO_ON)])
def test_nothing_is_decided_before_two_want_the_same_or_all_have_voted(wanted: tuple[int | None, ...]) -> None:
    """One vote decides nothing, nor do two that differ."""
    assert ruling(votes(*wanted)) is None


@pytest.mark.parametrize(
    ("wanted", "decided"),
    [
        ((300, 300), 300),
        ((0, 0), 0),
        ((GO_ON, GO_ON), GO_ON),
        ((300, 400, 300), 300),
        ((0, 500, 0), 0),
        ((GO_ON, 500, GO_ON), GO_ON),
        ((100, 300, 500), 300),
        ((0, 1, 50_000), 1),
        ((GO_ON, 100, 301), 201),
        ((GO_ON, 100, 300), 200),
        ((GO_ON, 0, 1), 1),
    ],
)
def test_two_decide_else_the_middle(wanted: tuple[int | None, ...], decided: int | None) -> None:
    """In whatever order the votes come in."""
    for order in permutations(wanted):
        found = ruling(votes(*order))
        assert found is not None
        assert found.to_worker == decided


@given(st.lists(st.one_of(st.none(), st.integers(0, 10**10)), min_size=3, max_size=3))
def test_three_votes_always_decide_something_between_them(wanted: list[int | None]) -> None:
    """Never more than the most that one of them wanted, never less than the least; the work goes on only if two want it."""
    found = ruling(votes(*wanted))
    amounts = [each for each in wanted if each is not None]

    assert found is not None
    assert (found.to_worker is None) == (wanted.count(None) >= 2)
    assert found.to_worker is None or min(amounts) <= found.to_worker <= max(amounts)


def test_work_goes_on_until_the_latest_that_was_named() -> None:
    """Of those who want it to go on; one who named nothing does not count."""
    soon, late = NOW + timedelta(days=1), NOW + timedelta(days=3)
    named = [
        Vote(by=1, to_worker=None, reason="", at=NOW, until=late),
        Vote(by=2, to_worker=None, reason="", at=NOW, until=soon),
        Vote(by=3, to_worker=None, reason="", at=NOW),
    ]

    assert ruling(named[:2]) == Ruling(to_worker=None, until=late)
    assert ruling(named[1:]) == Ruling(to_worker=None, until=soon)


@pytest.mark.parametrize("faults", list(product(Fault, repeat=3)), ids="-".join)
def test_somebody_is_at_fault_when_two_say_so(faults: tuple[Fault, ...]) -> None:
    """Side by side; whoever says both says each."""
    found = ruling(votes(100, 200, 300, faults=faults))
    taker = sum(fault in (F.TAKER, F.BOTH) for fault in faults) > 1
    poster = sum(fault in (F.POSTER, F.BOTH) for fault in faults) > 1

    assert found is not None
    assert (
        found.fault
        is {(True, True): F.BOTH, (True, False): F.TAKER, (False, True): F.POSTER, (False, False): F.NONE}[taker, poster]
    )
