"""The clock as an actor: deadlines that have come become transitions, through the same table as everything else.

Late is possible, early or twice is not: a transition is a conditional write, and a clock that was stopped meanwhile fires nothing. After
an outage of our own, whatever fell due while we were down gets as long again as the outage was (at most GRACE), because nobody could act.
"""

from datetime import datetime, timedelta
from typing import Final

import structlog

from jiedan.clock import instant, micros
from jiedan.crashpoints import reach
from jiedan.errors import Hiccup, Stale
from jiedan.host.desk import Desk
from jiedan.host.trade import Trade
from jiedan.storage import orders, reactions, tidying

ALIVE: Final = "alive"
HEARTBEAT: Final = timedelta(seconds=30)
OUTAGE: Final = timedelta(minutes=2)
"""A silence shorter than this is a restart, no outage."""
GRACE: Final = timedelta(hours=24)
RETRY: Final = timedelta(minutes=1)
"""How long a deadline waits whose transition failed for a reason that the table does not know."""
TIDY: Final = timedelta(hours=1)

_log: Final = structlog.get_logger("jiedan.clockwork")


class Clockwork:
    """Takes deadlines that have come."""

    def __init__(self, desk: Desk, trade: Trade) -> None:
        self._desk: Final = desk
        self._trade: Final = trade
        self._beat: datetime | None = None
        self._tidied: datetime | None = None

    async def begin(self) -> timedelta:
        """After a start: give what fell due while we were down its grace. Returns how long that was."""
        engine, now = self._desk.engine, self._desk.now()
        last = await reactions.keepsake(engine, ALIVE)
        gap = timedelta(0) if last is None else now - instant(int(last))
        outage = min(gap, GRACE) if gap > OUTAGE else timedelta(0)
        writes = [reactions.keep(ALIVE, str(micros(now)))]
        if outage and last is not None:
            writes.append(orders.grace(instant(int(last)), now, outage))
            _log.info("was down", seconds=int(gap.total_seconds()))
        await engine.commit(writes)
        self._beat = now
        return outage

    async def sweep(self) -> int:
        """Take every deadline that has come. Returns how many transitions the clock made."""
        made, failed = 0, set[tuple[int, str]]()
        while True:
            due = [
                each for each in await orders.due(self._desk.engine, self._desk.now()) if (each.order, each.fires) not in failed
            ]
            if not due:
                break
            for each in due:
                if await self._take(each):
                    made += 1
                else:
                    failed.add((each.order, each.fires))
        await self._keep_alive()
        return made

    async def _take(self, due: orders.Due) -> bool:
        reach("deadline.taken")
        try:
            unit = await self._trade.by_clock(due)
            if unit is None:
                await self._desk.engine.commit([orders.forget(due)])
                return True
            await unit.commit()
        except Stale:
            return True  # somebody was faster; the next look shows what is still due
        except Hiccup:
            raise
        except Exception:  # noqa: BLE001 - one order that is broken must not stop the clocks of all others
            _log.exception("a deadline cannot be kept", order=due.order, fires=due.fires)
            await self._desk.engine.commit([orders.postpone(due, self._desk.now() + RETRY)])
            return False
        return True

    async def _keep_alive(self) -> None:
        now = self._desk.now()
        if self._beat is None or now - self._beat >= HEARTBEAT:
            self._beat = now
            await self._desk.engine.commit([reactions.keep(ALIVE, str(micros(now)))])
        if self._tidied is None or now - self._tidied >= TIDY:
            self._tidied = now
            await self._desk.engine.commit(tidying.writes(now))
