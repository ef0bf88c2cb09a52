"""What a group knows of a member's work."""

import pytest

from jiedan.members.points import Level
from jiedan.members.reputation import Reputation


@pytest.mark.parametrize(
    ("scores", "mean"),
    [((), None), ((5,), "5.0"), ((4, 5), "4.5"), ((5, 5, 4), "4.7"), ((1, 2, 2, 2), "1.8"), ((4,) * 19 + (5,), "4.1")],
)
def test_the_mean_is_rounded_half_up_to_one_place(scores: tuple[int, ...], mean: str | None) -> None:
    """Every review counts from the first; without any there is no mean."""
    assert Reputation(level=Level.NEWCOMER, completed=0, scores=scores).mean == mean
