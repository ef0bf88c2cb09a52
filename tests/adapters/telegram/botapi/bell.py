"""Waiting for something to change, without sleeping."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Bell:
    """Whoever waits hears the next ring. Belongs to one event loop."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Wake all that wait now."""
        self._event.set()
        self._event = asyncio.Event()

    async def heard(self, within: float) -> bool:
        """Wait for the next ring; False when `within` seconds passed without one."""
        try:
            async with asyncio.timeout(within):
                await self._event.wait()
        except TimeoutError:
            return False
        return True

    async def until(self, found: Callable[[], Found], within: float, saw: Callable[[], object]) -> Found:
        """Look again after each ring until `found` gives something true, and return that. AssertionError after `within` seconds,
        which says what `saw` sees then.
        """
        loop = asyncio.get_running_loop()
        end = loop.time() + within
        while not (result := found()):
            if not await self.heard(end - loop.time()):
                raise AssertionError(f"not within {within} seconds; there is {saw()}")
        return result
