"""Instants and times as people read them, by the wall clock of the group."""

from datetime import datetime, tzinfo
from typing import Final

_DAYS: Final = {"zh": "一二三四五六日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def moment(instant: datetime, zone: tzinfo, language: str) -> str:
    """`11月22日（周日）23:59`, or `Sun 22 Nov 23:59`. `dated` adds the year."""
    local = instant.astimezone(zone)
    if language == "zh":
        return f"{local.month}月{local.day}日（周{_DAYS['zh'][local.weekday()]}）{local:%H:%M}"
    return f"{_DAYS['en'][local.weekday()]} {local.day} {_MONTHS[local.month - 1]} {local:%H:%M}"


def dated(instant: datetime, zone: tzinfo, language: str) -> str:
    """The same with the year, for what must not be misread: the deadline of an order that is about to be published."""
    year = instant.astimezone(zone).year
    shown = moment(instant, zone, language)
    return f"{year}年{shown}" if language == "zh" else f"{shown[:-6]} {year}{shown[-6:]}"
