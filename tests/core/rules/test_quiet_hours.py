"""The quiet hours, by the wall clock of the group: at night, across midnight, and when the clocks are put forward or back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.orders.rule_facts import of_time
from jiedan.rules.rule import Denied, GroupRules, Subject
from tests.core.rules.questions import question, wall, written

MINUTE = timedelta(minutes=1)
ZONES = ("Asia/Shanghai", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
CLOCKS_CHANGE = (
    datetime(2026, 3, 8, 7, tzinfo=UTC),
    datetime(2026, 11, 1, 6, tzinfo=UTC),
    datetime(2026, 3, 29, 1, tzinfo=UTC),
    datetime(2026, 10, 25, 1, tzinfo=UTC),
    datetime(2026, 4, 4, 15, tzinfo=UTC),
    datetime(2026, 10, 3, 15, 30, tzinfo=UTC),
)
"""When the clocks of New York, London and Lord Howe were put forward and back in 2026."""


def denied(at: datetime, zone: str = "Asia/Shanghai", first: int | None = 22 * 60, last: int = 8 * 60) -> Denied | None:
    """What the rule says to a publication at that instant."""
    return written(question(at=at, rules=GroupRules(zone=zone, quiet_from=first, quiet_to=last)), "quiet-hours")


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("shown", "until"),
    [
        ("2026-11-23T21:59:59", None),
        ("2026-11-23T22:00:00", "2026-11-24T08:00"),
        ("2026-11-23T23:59:59", "2026-11-24T08:00"),
        ("2026-11-24T00:00:00", "2026-11-24T08:00"),
        ("2026-11-24T07:59:59", "2026-11-24T08:00"),
        ("2026-11-24T08:00:00", None),
        ("2026-11-24T15:00:00", None),
        ("2026-12-31T23:30:00", "2027-01-01T08:00"),
    ],
)
def test_from_ten_at_night_to_eight_nothing_is_published(zone: str, shown: str, until: str | None) -> None:
    """To the second, by the group's own wall clock; it can wait until eight of that clock, over midnight and the new year."""
    answer = denied(wall(shown, zone), zone)

    assert (answer and answer.later) == (wall(until, zone) if until else None)


@pytest.mark.parametrize(
    ("zone", "quiet"),
    [("Asia/Shanghai", True), ("Europe/London", False), ("America/New_York", False), ("Australia/Lord_Howe", True)],
)
def test_one_instant_is_night_in_one_zone_and_day_in_another(zone: str, quiet: bool) -> None:
    """15:00 of the world's clock is eleven at night in Shanghai, and ten in the morning in New York."""
    assert (denied(datetime(2026, 11, 23, 15, tzinfo=UTC), zone) is not None) is quiet


@pytest.mark.parametrize(
    ("zone", "asked", "hours"),
    [
        ("Europe/London", "2026-03-28T22:00", 9),
        ("Europe/London", "2026-10-24T22:00", 11),
        ("America/New_York", "2026-03-07T22:00", 9),
        ("America/New_York", "2026-10-31T22:00", 11),
        ("America/New_York", "2026-11-23T22:00", 10),
    ],
)
def test_a_night_in_which_the_clocks_change_is_an_hour_shorter_or_longer(zone: str, asked: str, hours: int) -> None:
    """People look at the clock on the wall: it is eight there after nine or eleven hours."""
    at = wall(asked, zone)
    answer = denied(at, zone)

    assert answer is not None
    assert answer.later == at + timedelta(hours=hours)
    assert denied(answer.later, zone) is None
    assert denied(answer.later - timedelta(seconds=1), zone) is not None


def test_an_end_that_the_clock_shows_twice_is_the_one_that_is_ahead() -> None:
    """At 1:15 of the second time round, the half past one of the first is over: what waits waits for the second."""
    answer = denied(wall("2026-10-25T01:15", "Europe/London", fold=1), "Europe/London", last=90)

    assert answer is not None
    assert answer.later == wall("2026-10-25T01:30", "Europe/London", fold=1) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_the_instant_is_one_of_the_worlds_clock() -> None:
    """Orders keep instants, not what some wall clock shows."""
    answer = denied(wall("2026-11-23T23:00"))

    assert answer is not None and answer.later is not None
    assert answer.later.tzinfo is UTC


@pytest.mark.parametrize(
    ("shown", "quiet"), [("11:59", False), ("12:00", True), ("13:29", True), ("13:30", False), ("00:00", False)]
)
def test_quiet_hours_may_lie_within_one_day(shown: str, quiet: bool) -> None:
    """A nap from twelve to half past one."""
    answer = denied(wall(f"2026-11-23T{shown}"), first=720, last=810)

    assert (answer and answer.later) == (wall("2026-11-23T13:30") if quiet else None)


@pytest.mark.parametrize(("first", "last"), [(None, 480), (480, 480), (0, 0)])
def test_a_group_may_have_no_quiet_hours(first: int | None, last: int) -> None:
    """None, or a span that ends where it begins."""
    assert denied(wall("2026-11-23T23:00"), first=first, last=last) is None


def test_only_publishing_waits() -> None:
    """At night orders may be claimed."""
    assert written(question(Subject.CLAIM, at=wall("2026-11-23T23:00"))) is None


def test_the_denial_names_the_hours_as_a_clock_shows_them() -> None:
    """With both digits of hours and minutes, and the number of the order."""
    answer = denied(wall("2026-11-23T00:07"), first=5, last=65)

    assert answer is not None
    assert (answer.code, answer.facts) == ("quiet-hours", {"number": 17, "start": "00:05", "end": "01:05"})


@st.composite
def instants(draw: st.DrawFn) -> datetime:
    """A minute of 2026, every other one in a night or a day in which clocks were changed somewhere."""
    change = draw(st.sampled_from(CLOCKS_CHANGE))
    near = change + draw(st.integers(-2 * 1440, 2 * 1440)) * MINUTE
    return draw(st.sampled_from((near, datetime(2026, 1, 1, tzinfo=UTC) + draw(st.integers(0, 365 * 1440)) * MINUTE)))


@given(instants(), st.sampled_from(ZONES), st.integers(0, 1439), st.integers(120, 1439))
def test_what_waits_goes_out_at_the_first_instant_at_which_it_may(at: datetime, zone: str, last: int, loud_for: int) -> None:
    """Whatever the hours and wherever the group: it is ahead, it is not quiet then, and up to it every minute is quiet.
    Where the clocks jump over the end itself, it is later by the hour of the jump at most.
    """
    first = (last + loud_for) % 1440
    answer = denied(at, zone, first, last)
    if answer is None:
        return
    assert answer.later is not None
    minutes = [at + number * MINUTE for number in range((answer.later - at) // MINUTE)]
    rules = GroupRules(zone=zone, quiet_from=first, quiet_to=last)
    loud = [minute for minute in minutes if not of_time(rules, minute)["quiet"]]

    assert answer.later > at
    assert denied(answer.later, zone, first, last) is None
    assert len(loud) <= (60 if shown_at(answer.later, zone) != last else 0)


def shown_at(instant: datetime, zone: str) -> int:
    """The minute of the day that the clock on the wall shows."""
    local = instant.astimezone(ZoneInfo(zone))
    return local.hour * 60 + local.minute
