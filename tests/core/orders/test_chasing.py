"""Reminders: one before each deadline, one or what follows at it, none in the quiet hours."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.messages.verbs import Verb
from jiedan.orders.order import State
from jiedan.orders.quiet import BEFORE, QuietHours
from jiedan.orders.terms import Terms
from tests.core.orders.situations import at
from tests.core.orders.trade import DAY, HOUR, MINUTE, OWNER, POSTER, TAKER, Trade

S = State
NIGHT = QuietHours(zone="Asia/Shanghai", first=22 * 60, last=8 * 60)
"""NOON of these tests is noon in Shanghai."""


@pytest.mark.parametrize(
    ("state", "names"),
    [
        (S.CLAIMED, ["remind_confirm", "lapse"]),
        (S.FUNDING, ["remind_fund", "fund_lapse"]),
        (S.WORKING, ["remind_work", "remind_overdue", "overrun"]),
        (S.DELIVERED, ["remind_accept", "auto_accept", "settle"]),
    ],
)
def test_whoever_has_to_act_is_reminded_once_before_it_is_too_late(state: State, names: list[str]) -> None:
    """Confirm, pay, work, accept: one reminder, then what the clock does."""
    trade = at(state)
    before, stood = len(trade.names), state
    while trade.order.state is stood:
        trade.waits(min(clock.due for clock in trade.order.clocks) - trade.now)
    after = trade.names[before:]

    assert after[: len(names)] == names[: len(after)] and len(after) >= len(names) - 1


def test_a_reminder_comes_when_three_quarters_of_the_time_are_over() -> None:
    """An hour and a half of two, eighteen hours of a day, 54 of 72."""
    claimed, funding, delivered = at(S.CLAIMED), at(S.FUNDING), at(S.DELIVERED)

    assert claimed.order.clock("remind_confirm") == claimed.now + 90 * MINUTE
    assert funding.order.clock("remind_fund") == funding.now + 18 * HOUR
    assert delivered.order.clock("remind_accept") == delivered.now + 54 * HOUR


def test_who_says_that_it_is_paid_is_not_asked_for_the_money() -> None:
    """The reminder stops with the clock that it belongs to."""
    assert "remind_fund" not in at(S.FUNDING).does(POSTER, Verb.PAID).waits(DAY - MINUTE).names


def test_a_day_after_the_settlement_whoever_has_not_reviewed_is_asked_once() -> None:
    """Not again, and not at all where both have."""
    silent = at(S.SETTLED).waits(3 * DAY)
    both = at(S.SETTLED).does(POSTER, Verb.REVIEW, score=5).does(TAKER, Verb.REVIEW, score=5).waits(3 * DAY)

    assert silent.names.count("remind_review") == 1
    assert "remind_review" not in both.names


def test_what_falls_into_the_quiet_hours_is_said_before_them() -> None:
    """Due at nine in the morning, two hours before is seven: half past nine in the evening before (edge case 35)."""
    nine = datetime(2026, 11, 26, 1, tzinfo=UTC)
    trade = Trade(Terms(quiet=NIGHT), stated_due=nine).to(S.WORKING)

    assert trade.order.clock("remind_work") == datetime(2026, 11, 25, 13, 30, tzinfo=UTC)


def test_what_is_late_in_the_night_is_said_in_the_morning() -> None:
    """Due at 23:59: both hear of it at eight; what the clock does comes when it is due."""
    midnight = datetime(2026, 11, 25, 15, 59, tzinfo=UTC)
    trade = Trade(Terms(quiet=NIGHT), stated_due=midnight).to(S.WORKING)

    assert trade.order.clock("remind_overdue") == datetime(2026, 11, 26, 0, 0, tzinfo=UTC)
    assert trade.order.clock("overrun") == midnight + DAY


def test_a_reminder_that_could_only_be_given_in_the_night_is_not_given() -> None:
    """Claimed at 22:10: half an hour before the night is past."""
    trade = Trade(Terms(quiet=NIGHT)).to(S.OPEN)
    trade.waits(datetime(2026, 11, 23, 14, 10, tzinfo=UTC) - trade.now).does(TAKER, Verb.CLAIM)

    assert [clock.fires for clock in trade.order.clocks] == ["lapse"]


@given(
    st.integers(0, 365 * 24 * 60).map(lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + minutes * MINUTE),
    st.integers(0, 1439), st.integers(0, 1439),
    st.sampled_from(("Asia/Shanghai", "Europe/London", "America/New_York", "Australia/Lord_Howe")),
)  # fmt: skip
def test_earlier_and_later_lead_out_of_the_quiet_hours(moment: datetime, first: int, last: int, zone: str) -> None:
    """On whatever day, over midnight and over the change of the clocks: later is their end, earlier half an hour before them."""
    quiet = QuietHours(zone=zone, first=first, last=last)
    span = (last - first) % 1440

    assert moment - timedelta(days=1, hours=2) - BEFORE <= quiet.earlier(moment) <= moment <= quiet.later(moment)
    assert quiet.later(moment) <= moment + timedelta(days=1, hours=2)
    if first != last and span <= 20 * 60 and moment.month not in (3, 4, 10, 11):
        assert not quiet.cover(quiet.later(moment)) and not quiet.cover(quiet.earlier(moment))


def test_the_same_minute_twice_is_the_whole_day() -> None:
    """As the rule for publishing has it."""
    quiet = QuietHours(zone="Asia/Shanghai", first=8 * 60, last=8 * 60)

    assert all(quiet.cover(datetime(2026, 11, 23, hour, tzinfo=UTC)) for hour in range(24))


def test_the_owner_of_an_order_in_work_reads_no_reminder_of_the_others() -> None:
    """A reminder is told to one part alone, and the group reads nothing of it."""
    trade = at(S.FUNDING).waits(18 * HOUR)

    assert (trade.names[-1], trade.outcomes[-1].row.tells, trade.outcomes[-1].row.public) == ("remind_fund", ("client",), False)
    assert trade.does(OWNER, Verb.RECEIVED).order.state is S.WORKING
