"""What is done again and again beside the orders' deadlines: each round looks for what has come due, and does a bounded batch of it.

When a round was made last is kept in the database: a restart neither repeats nor skips one, and of two processes one makes it.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import structlog

from jiedan.clock import instant, micros
from jiedan.errors import Hiccup, Stale
from jiedan.host.desk import Desk
from jiedan.storage import reactions

_log: Final = structlog.get_logger("jiedan.rounds")


@dataclass(frozen=True, slots=True)
class Round:
    """`do` returns how much it did; while that is more than nothing it is done again at once."""

    name: str
    every: timedelta
    do: Callable[[], Awaitable[int]]
    everywhere: bool = False
    """Every process makes it for itself, and only remembers when: what it does is about its own memory."""


class Rounds:
    """Makes the rounds that are due."""

    def __init__(self, desk: Desk, rounds: Iterable[Round]) -> None:
        self._desk: Final = desk
        self._rounds: Final = tuple(rounds)
        self._next: Final[dict[str, datetime]] = {}

    async def sweep(self) -> int:
        """Make every round that is due, once. Returns how much was done."""
        done = 0
        for each in self._rounds:
            if await self._is_due(each):
                done += await self._make(each)
        return done

    async def _is_due(self, each: Round) -> bool:
        """Whether it is time, by what the database knows. Then this process is the one that makes it."""
        now, name = self._desk.now(), f"round:{each.name}"
        if name in self._next and now < self._next[name]:
            return False
        if each.everywhere:
            self._next[name] = now + each.every
            return True
        last = await reactions.keepsake(self._desk.engine, name)
        if last is not None and now < instant(int(last)) + each.every:
            self._next[name] = instant(int(last)) + each.every
            return False
        try:
            await self._desk.engine.commit([reactions.keep_after(name, last, str(micros(now)))])
        except Stale:
            return False
        self._next[name] = now + each.every
        return True

    async def _make(self, each: Round) -> int:
        """Do it until nothing is left. A fault of one round stops no other."""
        total = 0
        try:
            while done := await each.do():
                total += done
        except Hiccup:
            raise
        except Exception:  # noqa: BLE001 - it is logged, and its turn comes again
            _log.exception("a round failed", round=each.name)
        return total
