"""Who may do what by role, and what points make of somebody."""

from datetime import UTC, datetime

import pytest

from jiedan.members.points import COMPLETED, GOOD_REVIEW, Level, Levels
from jiedan.members.reviews import Review, is_open
from jiedan.members.roles import Role, holds, judges, moderates

REVIEW = Review(author=1, of=2, score=5, text="", at=datetime(2026, 11, 23, tzinfo=UTC))


@pytest.mark.parametrize(
    ("role", "can"),
    [
        (Role.OWNER, {"moderate", "judge", "hold"}),
        (Role.DEPUTY, {"moderate", "judge"}),
        (Role.ARBITRATOR, {"judge"}),
        (Role.HOLDER, {"hold"}),
        (Role.ADVISER, set()),
        (Role.MEMBER, set()),
        (Role.NEWCOMER, set()),
    ],
)
def test_each_role_has_its_rights(role: Role, can: set[str]) -> None:
    """Besides that of every member; an adviser is honoured and has none."""
    roles = frozenset({Role.MEMBER, role})
    rights = {"moderate": moderates, "judge": judges, "hold": holds}

    assert {right for right, has in rights.items() if has(roles)} == can


def test_every_role_is_asked_about() -> None:
    """Nobody has rights by having no role."""
    assert not any(has(frozenset()) for has in (moderates, judges, holds))


@pytest.mark.parametrize(
    ("half_points", "level", "may_hold"),
    [
        (-1, Level.WATCHED, 1),
        (0, Level.NEWCOMER, 1),
        (9, Level.NEWCOMER, 1),
        (10, Level.REGULAR, 3),
        (39, Level.REGULAR, 3),
        (40, Level.EXPERT, 5),
    ],
)
def test_points_make_levels(half_points: int, level: Level, may_hold: int) -> None:
    """新人 from 0, 常客 from 5, 达人 from 20 points; below zero one order at a time."""
    assert (Levels().level(half_points), Levels().may_hold(half_points)) == (level, may_hold)


def test_points_are_halves() -> None:
    """A completed order is one point, a good review half a point: both are whole numbers of halves."""
    assert (COMPLETED, GOOD_REVIEW) == (2, 1)


@pytest.mark.parametrize(
    ("reviews", "revealed", "opened"), [(0, False, False), (1, False, False), (2, False, True), (0, True, True)]
)
def test_reviews_are_blind_until_both_are_in_or_the_window_is_over(reviews: int, revealed: bool, opened: bool) -> None:
    """One alone is not read before its time."""
    assert is_open((REVIEW,) * reviews, revealed=revealed) is opened
