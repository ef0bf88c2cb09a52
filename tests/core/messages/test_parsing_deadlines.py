"""Deadlines as people write them, by the wall clock of the group."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedan.messages.parsing import parse_deadline, parse_duration, parse_order

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
BERLIN: Final = ZoneInfo("Europe/Berlin")
NOW: Final = datetime(2026, 11, 21, 10, 0, tzinfo=SHANGHAI)
"""A Saturday."""

READ: Final = """
今天                   2026-11-21 23:59
今晚                   2026-11-21 23:59
今晚8点                2026-11-21 20:00
今晚十二点             2026-11-22 00:00
明天                   2026-11-22 23:59
明晚                   2026-11-22 23:59
明天中午               2026-11-22 12:00
明早8点                2026-11-22 08:00
明天08:30              2026-11-22 08:30
明天0点                2026-11-22 00:00
后天下午三点           2026-11-23 15:00
后日                   2026-11-23 23:59
大后天                 2026-11-24 23:59
周五                   2026-11-27 23:59
星期五前               2026-11-27 23:59
礼拜天                 2026-11-22 23:59
下周五前               2026-11-27 23:59
下周六                 2026-11-28 23:59
下下周一               2026-11-30 23:59
周日晚8点              2026-11-22 20:00
本周内                 2026-11-22 23:59
3天内                  2026-11-24 23:59
三天                   2026-11-24 23:59
3日内                  2026-11-24 23:59
一周内                 2026-11-28 23:59
两周后                 2026-12-05 23:59
半个月                 2026-12-06 23:59
一个月内               2026-12-21 23:59
48小时内               2026-11-23 10:00
一个半小时             2026-11-21 11:30
半小时内               2026-11-21 10:30
两天半                 2026-11-23 22:00
月底                   2026-11-30 23:59
下月底                 2026-12-31 23:59
12月底前               2026-12-31 23:59
年底                   2026-12-31 23:59
5月20日                2027-05-20 23:59
五月二十号             2027-05-20 23:59
5/20                   2027-05-20 23:59
12.5前                 2026-12-05 23:59
20号                   2026-12-20 23:59
25号前                 2026-11-25 23:59
下个月5号              2026-12-05 23:59
2026-12-01             2026-12-01 23:59
2026年12月1日18:00     2026-12-01 18:00
12月1号下午两点半      2026-12-01 14:30
11月27日(周五)18:00    2026-11-27 18:00
明年2月28日            2027-02-28 23:59
2028年2月29日          2028-02-29 23:59
下午四点一刻           2026-11-21 16:15
四点一刻               2026-11-21 16:15
六点前                 2026-11-21 18:00
18:00                  2026-11-21 18:00
tomorrow               2026-11-22 23:59
tomorrow 3pm           2026-11-22 15:00
3pm tomorrow           2026-11-22 15:00
noon tomorrow          2026-11-22 12:00
tonight                2026-11-21 23:59
by EOD                 2026-11-21 23:59
by Friday              2026-11-27 23:59
Friday 5pm             2026-11-27 17:00
next Friday            2026-11-27 23:59
day after tomorrow     2026-11-23 23:59
in 3 days              2026-11-24 23:59
in a week              2026-11-28 23:59
within 48 hours        2026-11-23 10:00
end of month           2026-11-30 23:59
end of next month      2026-12-31 23:59
May 20                 2027-05-20 23:59
20th of May            2027-05-20 23:59
Dec 15th, 2026         2026-12-15 23:59
"""

ASKED: Final = """
                       due-missing
随便                   due-missing
30秒                   due-missing
尽快                   due-ambiguous
asap                   due-ambiguous
两三天                 due-ambiguous
3-5天                  due-ambiguous
三天左右               due-ambiguous
3个工作日内            due-ambiguous
半天                   due-ambiguous
明早                   due-ambiguous
今天下午               due-ambiguous
周二上午               due-ambiguous
明天六点前             due-ambiguous
明天12点               due-ambiguous
今晚凌晨1点            due-ambiguous
周六                   due-ambiguous
周末                   due-ambiguous
下周                   due-ambiguous
月初                   due-ambiguous
中旬                   due-ambiguous
12月                   due-ambiguous
国庆前                 due-ambiguous
周五或周六             due-ambiguous
下午2点到5点           due-ambiguous
11月27日(周四)         due-ambiguous
昨天                   due-past
今天早上8点            due-past
11月1日                due-past
2026年11月1日          due-past
上周五                 due-past
本周五                 due-past
last Friday            due-past
2月29日                due-impossible
2月30日                due-impossible
2027年2月29日          due-impossible
13月5日                due-impossible
31号                   due-impossible
2099-01-01             due-impossible
9999天内               due-impossible
"""


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_a_deadline_is_the_instant_that_is_meant(line: str) -> None:
    """A day without an hour ends at 23:59 of the group's clock; hours are exact."""
    text, _, expected = line.partition("  ")
    due = parse_deadline(text, now=NOW, zone=SHANGHAI)

    assert due is not None
    assert due.tzinfo is UTC
    assert due == datetime.fromisoformat(expected.strip()).replace(tzinfo=SHANGHAI)
    assert parse_order(f"求一个logo，{text}", now=NOW, zone=SHANGHAI, currency="CNY").due == due


@pytest.mark.parametrize("line", ASKED.strip("\n").splitlines())
def test_what_is_no_one_instant_is_asked_for(line: str) -> None:
    """There is no deadline, and the doubt says why."""
    text, _, doubt = line.partition("  ")
    draft = parse_order(f"求一个logo，{text}", now=NOW, zone=SHANGHAI, currency="CNY")

    assert parse_deadline(text, now=NOW, zone=SHANGHAI) is None
    assert draft.due is None
    assert [said for said in draft.doubts if said.startswith("due")] == [doubt.strip()]


CONTENT: Final = [
    "做一个30秒的视频",
    "7天行程攻略设计",
    "写一篇《明天会更好》的乐评",
    "5分钟以内的短视频剪辑",
    "做短视频，3分钟以内",
    "5月20日活动的海报",
    "24小时客服外包",
    "三天打卡活动方案",
    "验收后3天内付款的合同翻译",
    "每周五的例会纪要整理",
    "a 2 min explainer video",
    "3年以上经验的会计",
]


@pytest.mark.parametrize("text", CONTENT)
def test_a_time_that_the_order_is_about_is_no_deadline(text: str) -> None:
    """The length of a film and the date of a feast belong to what is wanted; the deadline is asked for."""
    draft = parse_order(f"{text}，预算500元", now=NOW, zone=SHANGHAI, currency="CNY")

    assert draft.due is None
    assert any(doubt.startswith("due") for doubt in draft.doubts)
    assert draft.title is not None


def test_next_friday_is_taken_only_where_nobody_can_differ() -> None:
    """On a Wednesday it may be in two days or in nine."""
    wednesday = datetime(2026, 11, 25, 10, 0, tzinfo=SHANGHAI)

    assert parse_deadline("next Friday", now=wednesday, zone=SHANGHAI) is None


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("24小时内", datetime(2026, 3, 28, 12, 0, tzinfo=BERLIN), datetime(2026, 3, 29, 11, 0, tzinfo=UTC)),
        ("明天", datetime(2026, 3, 28, 12, 0, tzinfo=BERLIN), datetime(2026, 3, 29, 21, 59, tzinfo=UTC)),
        ("明天", datetime(2026, 10, 24, 12, 0, tzinfo=BERLIN), datetime(2026, 10, 25, 22, 59, tzinfo=UTC)),
        ("明天凌晨2点半", datetime(2026, 3, 28, 12, 0, tzinfo=BERLIN), None),
        ("明天凌晨2点半", datetime(2026, 10, 24, 12, 0, tzinfo=BERLIN), None),
        ("月底", datetime(2028, 2, 3, 12, 0, tzinfo=BERLIN), datetime(2028, 2, 29, 22, 59, tzinfo=UTC)),
        ("一个月内", datetime(2027, 1, 31, 12, 0, tzinfo=BERLIN), datetime(2027, 2, 28, 22, 59, tzinfo=UTC)),
    ],
)
def test_summer_time_and_leap_days_are_kept(text: str, now: datetime, expected: datetime | None) -> None:
    """Days go by the wall clock, hours by the real one; an hour that does not exist or comes twice is asked for."""
    assert parse_deadline(text, now=now, zone=BERLIN) == expected


def test_a_day_that_ends_twice_ends_the_second_time() -> None:
    """In Beirut the clocks go back at midnight: 23:59 comes twice, and the poster means the end of the day."""
    beirut = ZoneInfo("Asia/Beirut")
    noon = datetime(2026, 10, 24, 12, 0, tzinfo=beirut)

    assert parse_deadline("今天", now=noon, zone=beirut) == datetime(2026, 10, 24, 21, 59, tzinfo=UTC)


def test_the_day_is_that_of_the_group_not_of_the_server() -> None:
    """At 23:30 UTC it is tomorrow in Shanghai."""
    late = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)

    assert parse_deadline("今天", now=late, zone=SHANGHAI) == datetime(2026, 11, 22, 23, 59, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("2天", timedelta(days=2)),
        ("延期两天", timedelta(days=2)),
        ("两天半", timedelta(days=2, hours=12)),
        ("48小时", timedelta(hours=48)),
        ("半小时", timedelta(minutes=30)),
        ("一个半小时", timedelta(minutes=90)),
        ("3 days", timedelta(days=3)),
        ("half an hour", timedelta(minutes=30)),
        ("一周", timedelta(days=7)),
        ("两个星期", timedelta(days=14)),
        ("一个月", timedelta(days=30)),
        ("两三天", None),
        ("3-5天", None),
        ("1天或2天", None),
        ("0天", None),
        ("很快", None),
    ],
)
def test_a_length_of_time_is_read_or_refused(text: str, length: timedelta | None) -> None:
    """One length, or nothing."""
    assert parse_duration(text) == length


@given(st.integers(0, 10 * 366 * 24 * 60), st.integers(1, 1000))
@settings(deadline=None)
def test_so_many_days_end_on_that_day(minutes: int, count: int) -> None:
    """At 23:59, in any year, through every change of the clocks."""
    now = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    due = parse_deadline(f"{count}天内", now=now, zone=BERLIN)
    day = now.astimezone(BERLIN).date() + timedelta(days=count)

    assert due is not None
    assert due.astimezone(BERLIN).date() == day
    assert (due.astimezone(BERLIN).hour, due.astimezone(BERLIN).minute) == (23, 59)


@given(st.text(alphabet="0123456789一二三半两今明后天周月日号点下上晚前内底小时分-/.: ()amphby", max_size=24))
@settings(deadline=None)
def test_a_jumble_of_dates_never_raises(text: str) -> None:
    """It is an instant still to come, or a doubt."""
    draft = parse_order(text, now=NOW, zone=SHANGHAI, currency="CNY")

    assert draft.due is None or draft.due > NOW
    assert draft.due is not None or any(doubt.startswith("due") for doubt in draft.doubts)
