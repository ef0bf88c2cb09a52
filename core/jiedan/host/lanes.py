"""Order within a chat: what comes from one chat is handled one after the other, chats side by side."""

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from typing import Final


class Lanes:
    """A lane per chat, there only while somebody is on it."""

    def __init__(self) -> None:
        self._lanes: Final[dict[Hashable, tuple[asyncio.Lock, int]]] = {}

    @asynccontextmanager
    async def lane(self, chat: Hashable) -> AsyncIterator[None]:
        """Whoever enters first leaves first (asyncio's locks are fair)."""
        lock, waiting = self._lanes.get(chat, (asyncio.Lock(), 0))
        self._lanes[chat] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._lanes[chat]
            if waiting == 1:
                del self._lanes[chat]
            else:
                self._lanes[chat] = (lock, waiting - 1)

    @property
    def busy(self) -> bool:
        """Whether anything is being handled."""
        return bool(self._lanes)
