"""What those who keep order read once a month without asking: who is silent, whom to care for, and that somebody is alone."""

from contextlib import suppress
from datetime import timedelta
from typing import Final

from jiedan.errors import Duplicate
from jiedan.host import care, silence, staff
from jiedan.host.care import Care
from jiedan.host.deputies import is_alone
from jiedan.host.desk import Desk
from jiedan.host.silence import BY_DAY, Silences
from jiedan.members.rights import Right
from jiedan.orders.group import Group
from jiedan.storage import members

EVERY: Final = timedelta(hours=6)
FEW: Final = 3
"""A group of fewer people needs no second one who keeps order."""


class Monthly:
    """Tells it, once a calendar month of the group."""

    def __init__(self, desk: Desk, silences: Silences, caring: Care) -> None:
        self._desk: Final = desk
        self._silences: Final = silences
        self._care: Final = caring

    async def tell(self) -> int:
        """Tell it in every group where this month's is still to be told. Returns 0: all of it is done."""
        for group in await members.groups(self._desk.engine):
            local = self._desk.now().astimezone(group.zone)
            if group.preset and group.standing != "gone" and local.hour in BY_DAY:
                await self._tell(group, f"monthly:{group.id}:{local:%Y-%m}")
        return 0

    async def _tell(self, group: Group, key: str) -> None:
        unit = self._desk.unit(key)
        with suppress(Duplicate):
            await silence.tell_monthly(self._desk, unit, group, self._silences)
            await care.tell_monthly(self._desk, unit, group, self._care)
            if await is_alone(self._desk.engine, group) and len(await members.named(self._desk.engine, group.id)) >= FEW:
                await staff.tell(self._desk, unit, group, "monthly-alone", right=Right.SETTINGS, group=group.title)
            await unit.commit()
