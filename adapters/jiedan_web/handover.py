"""Telling jiedan what people did: the events of one chat one after the other, those of different chats beside each other."""

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Iterable
from typing import Final, TypeVar

from jiedan.adapter import Host, Inbound, Unavailable
from jiedan_web.store import Progress

T = TypeVar("T")

log = logging.getLogger(__name__)

_TRIES: Final = 5
"""How often an event is told that jiedan stumbles over for a reason of its own, before it is given up."""

Next = Callable[[str], Awaitable[Inbound | None]]
Told = Callable[[Inbound, Progress], Awaitable[None]]


class Handover:
    """Lanes, one for each chat that has something to tell. An event leaves its lane when jiedan has kept it."""

    def __init__(self, host: Host, *, coming: Next, told: Told, first_wait: float = 0.2, longest_wait: float = 15.0) -> None:
        self._host = host
        self._coming = coming
        self._told = told
        self._waits = (first_wait, longest_wait)
        self._wanted: set[str] = set()
        self._lanes: dict[str, asyncio.Task[None]] = {}
        self._group: asyncio.TaskGroup | None = None

    async def run(self, first: Iterable[Inbound], chats: Iterable[str]) -> None:
        """Tell `first` before anything else, then whatever waits in `chats` and in those that are woken. Ends when cancelled."""
        async with asyncio.TaskGroup() as group:
            for inbound in first:
                await self._tell(inbound)
            self._group = group
            try:
                for chat in {*chats, *self._wanted}:
                    self.wake(chat)
                await asyncio.get_running_loop().create_future()
            finally:
                self._group = None
                self._lanes.clear()

    def wake(self, chat: str) -> None:
        """Something of this chat waits to be told."""
        self._wanted.add(chat)
        if self._group is not None and chat not in self._lanes:
            self._lanes[chat] = self._group.create_task(self._lane(chat))

    async def told(self, chat: str, within: float) -> None:
        """Return when nothing of this chat waits to be told, or after `within` seconds; what waits then is told later."""
        if (lane := self._lanes.get(chat)) is not None:
            await asyncio.wait([lane], timeout=within)

    async def _lane(self, chat: str) -> None:
        while chat in self._wanted:
            self._wanted.discard(chat)
            while (inbound := await self._patiently(lambda: self._coming(chat))) is not None:
                event, progress = inbound, await self._tell(inbound)
                await self._patiently(lambda: self._told(event, progress))  # noqa: B023 - called before the next turn
        self._lanes.pop(chat, None)

    async def _tell(self, inbound: Inbound) -> Progress:
        wait, longest = self._waits
        stumbles = 0
        while stumbles < _TRIES:
            try:
                await self._host.receive(inbound)
            except Unavailable:
                log.info("jiedan cannot keep %s now; once more in %s s", inbound.key, wait)
            except Exception:
                stumbles += 1
                log.exception("jiedan stumbled over %s", inbound.key)
            else:
                return "taken"
            await asyncio.sleep(wait)
            wait = min(wait * 2, longest)
        return "failed"

    async def _patiently(self, work: Callable[[], Awaitable[T]]) -> T:
        wait, longest = self._waits
        while True:
            try:
                return await work()
            except sqlite3.Error:
                log.exception("the web chat's own file does not answer; once more in %s s", wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, longest)
