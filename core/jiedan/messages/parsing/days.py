"""What a date, an hour or a span of time means, counted from a given moment in the group's zone. Decides nothing about orders."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

from jiedan.messages.parsing import time_words as words
from jiedan.messages.parsing.numerals import ONE, small, value

AMBIGUOUS: Final = "due-ambiguous"
PAST: Final = "due-past"
IMPOSSIBLE: Final = "due-impossible"

END: Final = time(23, 59)
"""A date without an hour means this time of that day."""

_JUST_GONE: Final = timedelta(days=60)
_FARTHEST: Final = timedelta(days=5 * 366)

Clock = tuple[int, int]
"""Hour and minute; hour 24 is the end of the day."""


def day_meant(found: re.Match[str], today: date) -> date | str:
    """The day that a match of `words.DAY` names, or the doubt about it."""
    try:
        return _day_meant(found, today)
    except (ValueError, OverflowError):
        return IMPOSSIBLE


def _day_meant(found: re.Match[str], today: date) -> date | str:
    if found["word"]:
        return today + timedelta(days=words.WORDS[found["word"]])
    if found["weekday"]:
        return _weekday(found["which"] or "", words.WEEKDAYS[found["weekday"]], today)
    if found["eday"]:
        return _english_weekday((found["ewhich"] or "").strip(), words.WEEKDAYS[found["eday"]], today)
    if found["iso"]:
        return date(int(found["iy"]), int(found["im"]), int(found["id"]))
    if found["hm"]:
        return _month_and_day(small(found["hm"]), small(found["hd"]), today, found["yearword"])
    if found["sm"]:
        return _month_and_day(int(found["sm"]), int(found["sd"] or found["dd"]), today, None)
    if found["day"]:
        return _day_of_month(small(found["day"]), found["monthword"], today)
    if found["mon"] or found["mon2"]:
        return _english_date(found, today)
    if found["endmonth"]:
        month = small(found["endmonth"]) or 0
        first = _month_and_day(month, 28, today, None)
        return first if isinstance(first, str) else first.replace(day=monthrange(first.year, month)[1])
    if found["end"]:
        return _end_of(found["end"], today)
    if found["week"]:
        return today + timedelta(days=6 - today.weekday() + (7 if found["week"].startswith("下") else 0))
    return AMBIGUOUS


def _weekday(which: str, weekday: int, today: date) -> date | str:
    """周五 is the coming one (on a Friday nobody knows which), 这周五 of this week, 下周五 of the next; weeks begin on Monday."""
    if not which:
        ahead = (weekday - today.weekday()) % 7
        return today + timedelta(days=ahead) if ahead else AMBIGUOUS
    weeks = 2 if which.startswith("下下") else {"下": 1, "上": -1}.get(which[0], 0)
    return today + timedelta(days=weekday - today.weekday() + 7 * weeks)


def _english_weekday(which: str, weekday: int, today: date) -> date | str:
    """`next Friday` is a date only where the coming Friday and the Friday of next week are the same day."""
    coming = _weekday("", weekday, today)
    if which == "next":
        following = _weekday("下", weekday, today)
        return following if following in (coming, today + timedelta(days=7)) else AMBIGUOUS
    return PAST if which == "last" else coming


def _month_and_day(month: int | None, day: int | None, today: date, yearword: str | None) -> date | str:
    """The next 5月20日; one that has just gone by is taken for a slip, not for next year's."""
    if month is None or day is None or not 1 <= month <= 12 or not 1 <= day <= 31:
        return IMPOSSIBLE
    if yearword:
        return date(today.year + {"今年": 0, "明年": 1, "去年": -1}[yearword], month, day)
    if (month, day) >= (today.month, today.day):
        return date(today.year, month, day)
    if today - date(today.year, month, min(day, 28)) < _JUST_GONE:
        return PAST
    return date(today.year + 1, month, day)


def _day_of_month(day: int | None, monthword: str | None, today: date) -> date | str:
    if day is None:
        return IMPOSSIBLE
    if monthword:
        return _months_on(today.replace(day=1), monthword.startswith(("下", "次"))).replace(day=day)
    return (today if day >= today.day else _months_on(today.replace(day=1), 1)).replace(day=day)


def _english_date(found: re.Match[str], today: date) -> date | str:
    month = words.MONTHS.index((found["mon"] or found["mon2"])[:3]) + 1
    day, year = int(found["md"] or found["dm"]), found["my"] or found["my2"]
    return date(int(year), month, day) if year else _month_and_day(month, day, today, None)


def _end_of(what: str, today: date) -> date:
    if "年" in what or "year" in what:
        return date(today.year + (1 if "next" in what else 0), 12, 31)
    if "week" in what:
        return today + timedelta(days=6 - today.weekday() + (7 if "next" in what else 0))
    month = _months_on(today.replace(day=1), what.startswith(("下", "次")) or "next" in what)
    return month.replace(day=monthrange(month.year, month.month)[1])


def _months_on(day: date, months: int) -> date:
    """So many months later, on the same day or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


# --------------------------------------------------------------------------------------------------------------- hours


def hours_meant(found: re.Match[str], part: str | None) -> list[Clock]:
    """All that a match of `words.TIME` can mean: one clock time, or the two of 六点 without a part of the day. Empty: none."""
    if found["named"]:
        return {"noon": [(12, 0)], "midnight": [(0, 0), (24, 0)]}.get(found["named"], [(23, 59)])
    written = found["hour"] or found["h"] or found["eh"]
    hour, minute = small(written), _minute(found)
    if hour is None or hour > 24 or minute > 59 or (hour == 24 and minute):
        return []
    if letter := found["ap"] or found["eap"]:
        return [(hour % 12 + (12 if letter == "p" else 0), minute)] if 1 <= hour <= 12 else []
    if part := found["part"] or part:
        return [(meant, minute) for meant in _within(part, hour)]
    exact = hour > 12 or (hour == 12 and minute > 0) or hour == 0 or (found["h"] and len(found["h"]) == 2)
    return [(hour, minute)] if exact else [(hour, minute), (hour + 12, minute)]


def _minute(found: re.Match[str]) -> int:
    if found["m"]:
        return int(found["m"])
    if found["half"]:
        return 30
    if found["quarter"]:
        return 15 * (small(found["quarter"]) or 0)
    return 60 if (read := small(found["minute"]) if found["minute"] else 0) is None else read


def _within(part: str, hour: int) -> list[int]:
    """The hours of the day that 下午三点 and the like can mean."""
    if part == "凌晨":
        return [hour % 12] if hour in {12, 0, 1, 2, 3, 4, 5} else []
    if part in {"早", "早上", "早晨", "清晨", "上午", "morning"}:
        return [hour] if 4 <= hour < 12 else []
    if part in {"中午", "正午", "noon"}:
        return [hour] if hour in {11, 12} else [hour + 12] if hour in {1, 2} else []
    if part in {"下午", "午后", "afternoon"}:
        return [hour] if 12 <= hour < 20 else [hour + 12] if 1 <= hour < 8 else []
    if hour in {12, 24}:
        return [24]
    return [hour + 12] if 5 <= hour < 12 else [hour] if 17 <= hour < 24 else []


def at(day: date, clock: Clock, zone: tzinfo) -> datetime | None:
    """That wall-clock time as an instant in UTC; None where the clocks go forward over it or pass it twice."""
    start = datetime.combine(day, time(0, 0)) + timedelta(hours=clock[0], minutes=clock[1])
    first, second = (start.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if clock == (END.hour, END.minute):
        return second
    return first if first == second else None


# --------------------------------------------------------------------------------------------------------------- spans


def span_meant(found: re.Match[str]) -> tuple[timedelta, int, str] | None:
    """What a match of `words.SPAN` says: exact time, months on top, and its unit (hour, day, …). None: no one length."""
    if found["low"] or found["elow"]:
        return None
    unit = _UNITS.get(found["unit"] or found["unit2"] or found["eunit"] or "", "")
    halves = _halves(found)
    if halves is None or not unit or halves > 20_000:
        return None
    if unit == "month":
        if halves == 1:
            return timedelta(days=15), 0, "day"
        return (timedelta(0), halves // 2, unit) if halves % 2 == 0 else None
    if unit in {"day", "week"} and halves == 1:
        return None
    return _LENGTHS[unit] * halves / 2, 0, unit


def _halves(found: re.Match[str]) -> int | None:
    """How many half units: 两天半 is 5, 半小时 is 1, 1.5小时 is 3."""
    if english := found["ecount"]:
        if english == "half an":
            return 1
        count = int(english) if english.isdigit() else words.ENGLISH_COUNTS.get(english)
        return None if not count else count * 2
    if found["count"] == "半":
        return 1
    exact = value(found["count"])
    if not exact or exact * 2 % ONE:
        return None
    return exact * 2 // ONE + (1 if found["half"] or found["mid"] == "个半" else 0)


_UNITS: Final = {
    "分钟": "minute", "min": "minute", "minute": "minute", "小时": "hour", "钟头": "hour", "h": "hour", "hr": "hour",
    "hour": "hour", "天": "day", "日": "day", "day": "day", "周": "week", "星期": "week", "礼拜": "week", "week": "week",
    "月": "month", "month": "month",
}  # fmt: skip
_LENGTHS: Final = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}


def after(now: datetime, meant: tuple[timedelta, int, str], zone: tzinfo) -> datetime | None:
    """When that span from `now` is over: hours and half days exactly, days, weeks and months at the end of the last day."""
    length, months, unit = meant
    if length + timedelta(days=31 * months) > _FARTHEST:
        return None
    if unit in {"hour", "minute"} or length % timedelta(days=1):
        return now + length
    return at(_months_on(now.astimezone(zone).date() + length, months), (END.hour, END.minute), zone)


def too_far(due: datetime, now: datetime) -> bool:
    """More than five years ahead: a slip of the finger."""
    return due - now > _FARTHEST
