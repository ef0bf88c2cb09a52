"""The wall clock of a group: what it shows, and when it shows a minute next."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def minute_of(at: datetime, zone: str) -> int:
    """Minutes after midnight that the clocks of the zone show."""
    local = at.astimezone(ZoneInfo(zone))
    return local.hour * 60 + local.minute


def lies_in(minute: int, first: int, last: int) -> bool:
    """Whether the minute lies in the hours from `first` to `last`, over midnight where `last` is the smaller one."""
    return first <= minute < last if first < last else minute >= first or minute < last


def next_at(at: datetime, minute: int, zone: str) -> datetime:
    """The next instant (UTC) at which the wall clock shows that minute of the day, also when it shows it twice that day."""
    here = ZoneInfo(zone)
    local = at.astimezone(here)
    today = local.replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0, tzinfo=here, fold=0)
    shown = (today, today.replace(fold=1), today + timedelta(days=1))
    now = local.astimezone(UTC)
    return next(instant for each in shown if (instant := each.astimezone(UTC)) > now)


def clock(minute: int) -> str:
    """`1320` → 22:00."""
    return f"{minute // 60:02d}:{minute % 60:02d}"
