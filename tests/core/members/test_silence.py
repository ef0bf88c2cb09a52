"""Calendar months of silence, people's own rhythm, segments, and what a right is."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from jiedan.members.member import Member, Membership, Standing
from jiedan.members.points import Level
from jiedan.members.rights import ALL, UNLISTED, Right, has, may, read, written
from jiedan.members.roles import Role
from jiedan.members.segments import Deals, Segment, segment
from jiedan.members.silence import is_quieter, is_silent, months_after, names_a_trade

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")


def at(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    """A moment by the wall clock of the zone."""
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-11-30 10:00", 3, "2027-02-28 10:00"),
        ("2027-11-30 10:00", 3, "2028-02-29 10:00"),
        ("2026-08-31 00:30", 1, "2026-09-30 00:30"),
        ("2026-10-15 23:59", 3, "2027-01-15 23:59"),
        ("2026-05-31 12:00", -3, "2026-02-28 12:00"),
        ("2026-01-31 12:00", 12, "2027-01-31 12:00"),
        ("2026-06-30 12:00", 0, "2026-06-30 12:00"),
    ],
)
def test_months_are_those_of_the_calendar(start: str, months: int, end: str) -> None:
    """The same day of the month, or the month's last where it has no such day; by the group's wall clock."""
    assert months_after(at(start), months, SHANGHAI) == at(end)


def test_months_go_by_the_groups_own_midnight_and_summer() -> None:
    """One instant is the 31st in Shanghai and the 30th in New York, and a summer between changes no wall clock."""
    instant = at("2026-12-31 08:00")

    assert months_after(instant, 2, SHANGHAI) == at("2027-02-28 08:00")
    assert months_after(instant, 2, NEW_YORK) == at("2027-02-28 19:00", NEW_YORK)
    assert months_after(at("2026-01-15 09:00", NEW_YORK), 6, NEW_YORK) == at("2026-07-15 09:00", NEW_YORK)


def test_silence_begins_on_the_minute_and_never_at_zero_months() -> None:
    """A microsecond earlier nobody is silent; nobody ever is where the owner switched it off."""
    last = at("2026-11-30 10:00")
    due = at("2027-02-28 10:00")

    assert is_silent(last, due, 3, SHANGHAI)
    assert not is_silent(last, due - timedelta(microseconds=1), 3, SHANGHAI)
    assert not is_silent(last, due + timedelta(days=999), 0, SHANGHAI)


@pytest.mark.parametrize(
    ("days", "span", "quiet", "quieter"),
    [
        (30, 29, 13, False),  # daily: two weeks are nothing yet
        (30, 29, 14, True),
        (4, 60, 79, False),  # every twenty days: four times that
        (4, 60, 80, True),
        (2, 60, 300, False),  # no rhythm
        (0, 0, 300, False),
        (5, 0, 14, True),  # all within a moment
    ],
)
def test_quieter_is_measured_by_the_own_rhythm(days: int, span: int, quiet: int, *, quieter: bool) -> None:
    """Four times the usual pause, and two weeks at least."""
    last = at("2026-06-01 10:00")

    assert is_quieter(last - timedelta(days=span), last, days, last + timedelta(days=quiet)) is quieter


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("张三-UI设计", True),
        ("张三｜UI", True),
        ("【翻译】李四", True),
        ("Tom - translator", True),
        ("张三", False),
        ("张三-", False),
        ("-x-", False),
        ("", False),
    ],
)
def test_a_name_says_what_somebody_does_or_not(name: str, *, says: bool) -> None:
    """Something must stand on both sides of the mark."""
    assert names_a_trade(name) is says


@pytest.mark.parametrize(
    ("deals", "level", "expected"),
    [
        (Deals(), Level.NEWCOMER, Segment.NEWCOMER),
        (Deals(completed=1), Level.NEWCOMER, Segment.REGULAR),
        (Deals(completed=9), Level.REGULAR, Segment.REGULAR),
        (Deals(completed=10), Level.REGULAR, Segment.VIP),
        (Deals(), Level.EXPERT, Segment.VIP),
        (Deals(completed=3, paid_for=3, first_paid=at("2026-03-01 10:00")), Level.REGULAR, Segment.OLD_CUSTOMER),
        (Deals(completed=3, paid_for=3, first_paid=at("2026-03-01 10:01")), Level.REGULAR, Segment.REGULAR),
        (Deals(completed=3, paid_for=2, first_paid=at("2026-01-01 10:00")), Level.REGULAR, Segment.REGULAR),
        (Deals(completed=12, paid_for=9, first_paid=at("2026-01-01 10:00")), Level.REGULAR, Segment.VIP),
    ],
)
def test_everybody_belongs_to_one_segment(deals: Deals, level: Level, expected: Segment) -> None:
    """D17: the first that fits, at its bounds."""
    assert segment(deals, level, at("2026-05-30 10:00")) is expected


def _member(*roles: Role, rights: frozenset[Right] | None = None, standing: Standing = Standing.GOOD) -> Membership:
    person = Member(id=7, platform="stage", uid="x", name="x")
    return Membership(id=1, group=1, member=person, roles=frozenset(roles), rights=rights, standing=standing)


def test_what_each_may() -> None:
    """Owners all; deputies what is listed, else all but settings and rules; others what is listed; whoever left nothing."""
    some = frozenset({Right.ADMIT})

    assert has(_member(Role.OWNER, rights=frozenset())) == ALL
    assert has(_member(Role.DEPUTY)) == UNLISTED == ALL - {Right.SETTINGS, Right.RULES}
    assert has(_member(Role.DEPUTY, rights=some)) == has(_member(Role.MEMBER, rights=some)) == some
    assert has(_member(Role.MEMBER)) == has(_member(Role.ADVISER, Role.HOLDER, Role.ARBITRATOR)) == frozenset()
    assert has(_member(Role.OWNER, rights=some, standing=Standing.LEFT)) == frozenset()
    assert [right for right in Right if may(_member(Role.DEPUTY, rights=some), right)] == [Right.ADMIT]


def test_rights_are_kept_as_names() -> None:
    """Written and read back they are the same; a name that no right has any more counts for nothing."""
    assert read(written(ALL)) == ALL
    assert read(written(frozenset())) == frozenset()
    assert read("admit,flying") == {Right.ADMIT}
