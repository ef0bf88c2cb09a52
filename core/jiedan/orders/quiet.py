"""Hours in which nobody is reminded of anything: what falls into them is said before, or after they are over (edge case 35)."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

BEFORE: Final = timedelta(minutes=30)
"""So long before the quiet hours begin somebody is reminded of what falls into them."""


class QuietHours(msgspec.Struct, frozen=True, kw_only=True):
    """From `first` to `last`, minutes after midnight by the wall clock of `zone`; over midnight where `last` is the smaller one."""

    zone: str
    first: int
    last: int

    def cover(self, moment: datetime) -> bool:
        """Whether the moment lies within them. The last minute is the first that is not quiet any more."""
        local = moment.astimezone(ZoneInfo(self.zone))
        minute = local.hour * 60 + local.minute
        first, last = self.first, self.last
        return first <= minute < last if first < last else minute >= first or minute < last

    def earlier(self, moment: datetime) -> datetime:
        """The moment itself, or half an hour before the quiet hours that it lies in."""
        return self._shown(moment, self.first, -1) - BEFORE if self.cover(moment) else moment

    def later(self, moment: datetime) -> datetime:
        """The moment itself, or the end of the quiet hours that it lies in."""
        return self._shown(moment, self.last, 1) if self.cover(moment) else moment

    def _shown(self, moment: datetime, minute: int, step: int) -> datetime:
        """The nearest instant (UTC) before (step -1) or after (1) the moment at which the wall clock shows that minute."""
        local = moment.astimezone(ZoneInfo(self.zone))
        today = local.replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0, fold=0)
        days = (today.astimezone(UTC), (today + timedelta(days=step)).astimezone(UTC))
        return next(each for each in days if (each <= moment if step < 0 else each > moment))
