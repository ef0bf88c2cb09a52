"""Silence in a group: after how many calendar months somebody is asked, and when somebody is quieter than they use to be."""

import calendar
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

import msgspec

ENOUGH_DAYS: Final = 3
"""On so many days somebody must have spoken before there is a rhythm."""
QUIETER: Final = 4
"""So many times their usual pause: then somebody is quieter than they use to be."""
LEAST: Final = timedelta(days=14)
"""A pause shorter than this is no silence for anybody."""


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """A group's numbers about silence."""

    months: int = 3
    """After so many calendar months without a word somebody is asked whether they are still there; 0: nobody is."""
    answer_days: int = 7
    """So long they have to answer."""
    valued_from: int = 5
    """Whoever completed so many orders is valued, whatever their level."""


def months_after(instant: datetime, months: int, zone: tzinfo) -> datetime:
    """The same time of day so many calendar months later in the zone, in UTC; on the month's last day where it has no such day."""
    local = instant.astimezone(zone)
    index = local.year * 12 + local.month - 1 + months
    year, month = divmod(index, 12)
    day = min(local.day, calendar.monthrange(year, month + 1)[1])
    return local.replace(year=year, month=month + 1, day=day).astimezone(UTC)


def is_silent(last: datetime, now: datetime, months: int, zone: tzinfo) -> bool:
    """Whether nothing was heard for so many calendar months; never where `months` is 0."""
    return bool(months) and months_after(last, months, zone) <= now


def usual_pause(since: datetime, last: datetime, days: int) -> timedelta | None:
    """How long somebody usually is quiet who spoke on so many days from `since` to `last`; None where there is no rhythm yet."""
    return None if days < ENOUGH_DAYS else max((last - since) / (days - 1), timedelta(days=1))


def is_quieter(since: datetime, last: datetime, days: int, now: datetime) -> bool:
    """Whether somebody is quiet for QUIETER times their usual pause, and LEAST at least."""
    usual = usual_pause(since, last, days)
    return usual is not None and now - last >= max(usual * QUIETER, LEAST)


def names_a_trade(name: str) -> bool:
    """Whether a name says what somebody does, as in 张三-UI设计 or 【翻译】李四: something on both sides of a mark."""
    for mark in "-－—–｜|/·】]":
        before, found, behind = name.partition(mark)
        if found and any(map(str.isalnum, before)) and any(map(str.isalnum, behind)):
            return True
    return False
