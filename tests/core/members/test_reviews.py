"""What reviews come to, and which of them readers are warned of."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.members.reviews import (
    BAD,
    BELOW,
    ENOUGH,
    HIGHEST,
    LOWEST,
    OF_CLIENT,
    OF_WORKER,
    Dimension,
    Flag,
    Mark,
    Rating,
    Review,
    flags,
    rated,
    rated_in,
)

SCORES = st.integers(LOWEST, HIGHEST)


def review(score: int, *marks: Mark, flagged: tuple[Flag, ...] = ()) -> Review:
    """A review of member 2."""
    return Review(author=1, of=2, score=score, text="", at=datetime(2026, 11, 23, tzinfo=UTC), marks=marks, flags=flagged)


def test_the_first_review_counts() -> None:
    """One of five is a rating of 5.0, and none is no rating (edge case 84)."""
    assert (rated([review(5)]).mean, rated([]).mean) == ("5.0", "")


def test_flagged_reviews_count_as_well() -> None:
    """They are shown with their flag, not left out."""
    assert rated([review(5), review(1, flagged=(Flag.OUTLIER,))]) == Rating(count=2, total=6)


@pytest.mark.parametrize(
    ("scores", "mean"), [((5, 4), "4.5"), ((5, 5, 4), "4.7"), ((4, 4, 5), "4.3"), ((1,), "1.0"), ((5, 5, 5, 4), "4.8")]
)
def test_a_mean_is_rounded_half_up(scores: tuple[int, ...], mean: str) -> None:
    """4.75 is 4.8."""
    assert rated(review(score) for score in scores).mean == mean


@given(st.lists(SCORES, min_size=1, max_size=200))
def test_a_mean_is_off_by_half_a_tenth_at_most(scores: list[int]) -> None:
    """In whole numbers, for however many reviews."""
    tenths = int(rated(map(review, scores)).mean.replace(".", ""))

    assert abs(tenths * len(scores) - 10 * sum(scores)) * 2 <= len(scores)


def test_each_dimension_has_its_own_mean() -> None:
    """Over those who scored in it; others are not there."""
    fast = Mark(Dimension.SPEED, 5)
    found = rated_in([review(5, fast, Mark(Dimension.QUALITY, 4)), review(4, Mark(Dimension.SPEED, 4)), review(3)])

    assert found == {Dimension.QUALITY: Rating(count=1, total=4), Dimension.SPEED: Rating(count=2, total=9)}


def test_each_side_is_scored_for_what_it_does() -> None:
    """Three dimensions for whoever works, three others for whoever pays."""
    assert set(OF_WORKER) | set(OF_CLIENT) == set(Dimension)
    assert not set(OF_WORKER) & set(OF_CLIENT)


@given(st.lists(SCORES, max_size=30), SCORES)
def test_a_score_stands_out_three_points_below_at_least_five_others(others: list[int], score: int) -> None:
    """Compared with the exact mean, not with the rounded one."""
    stands_out = len(others) >= ENOUGH and sum(others) / len(others) - score >= BELOW - 1e-9

    assert (Flag.OUTLIER in flags(score, rated(map(review, others)), lost=False)) == stands_out


@pytest.mark.parametrize("score", range(LOWEST, HIGHEST + 1))
def test_a_bad_score_by_the_loser_of_a_dispute_is_flagged(score: int) -> None:
    """Bad is 1 and 2; a fair one by a loser is like any other."""
    assert flags(score, None, lost=True) == ((Flag.SORE,) if score <= BAD else ())
    assert flags(score, None, lost=False) == ()


def test_a_review_can_have_both_flags() -> None:
    """By a loser, and far below all others."""
    assert flags(1, Rating(count=5, total=25), lost=True) == (Flag.OUTLIER, Flag.SORE)
