"""Delivery by webhook: each update is posted until somebody takes it."""

import asyncio
import contextlib
import json
from typing import TYPE_CHECKING, Any, Final

import aiohttp

from tests.adapters.telegram.botapi.refusal import Json, Refused

if TYPE_CHECKING:
    from tests.adapters.telegram.botapi.bots import Bot, Pending

FIRST_PAUSE: Final = 0.05
LONGEST_PAUSE: Final = 2.0
PATIENCE: Final = 60.0


class Webhook:
    """Posts the updates of one bot to its address: those of one chat one after another, at most `connections` at the same time."""

    def __init__(self, bot: "Bot", url: str, secret: str, connections: int) -> None:
        self.bot: Final = bot
        self.url: Final = url
        self.secret: Final = secret
        self.connections: Final = connections
        self.posts = 0
        self.last_error: tuple[int, str] | None = None
        self._busy: Final[dict[int, asyncio.Task[None]]] = {}
        self._task = asyncio.create_task(self._deliver())

    def again(self) -> "Webhook":
        """The same once more, after the server was stopped."""
        return Webhook(self.bot, self.url, self.secret, self.connections)

    def info(self) -> Json:
        """As getWebhookInfo tells it."""
        body: Json = {"url": self.url, "has_custom_certificate": False, "pending_update_count": len(self.bot.pending)}
        body |= {"max_connections": self.connections}
        if self.last_error is not None:
            body |= {"last_error_date": self.last_error[0], "last_error_message": self.last_error[1]}
        return body

    async def close(self) -> None:
        """Post nothing any more."""
        tasks = [self._task, *self._busy.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _deliver(self) -> None:
        """Hand the waiting updates to as many posts as there may be, for ever."""
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=self.connections)) as client:
            while True:
                for update in () if self.bot.held else (*self.bot.again, *self.bot.pending):
                    if len(self._busy) == self.connections:
                        break
                    if update.lane not in self._busy:
                        self._busy[update.lane] = asyncio.create_task(self._post(client, update))
                await self.bot.bell.heard(PATIENCE)

    async def _post(self, client: aiohttp.ClientSession, update: "Pending") -> None:
        """Post one update until it is taken, with growing pauses in between."""
        pause = FIRST_PAUSE
        while not await self._taken(client, update):
            await self.bot.api.closed.heard(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        for queue in (self.bot.again, self.bot.pending):
            if update in queue:
                queue.remove(update)
                break
        del self._busy[update.lane]
        self.bot.bell.ring()
        self.bot.api.changed.ring()

    async def _taken(self, client: aiohttp.ClientSession, update: "Pending") -> bool:
        """Post it once. A call that the answer asks for is done, and nobody hears what came of it."""
        body = update.body if isinstance(update.body, str) else json.dumps(update.body, ensure_ascii=False)
        headers = {"Content-Type": "application/json"}
        headers |= {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        self.posts += 1
        try:
            async with client.post(self.url, data=body.encode(), headers=headers, allow_redirects=False) as answer:
                if not 200 <= answer.status < 300:
                    self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
                    return False
                wanted = _call_in(await answer.text())
        except (aiohttp.ClientError, TimeoutError) as error:
            self._failed(f"Connection failed: {type(error).__name__}")
            return False
        if wanted is not None:
            with contextlib.suppress(Refused):
                await self.bot.api.server.perform(self.bot, wanted.pop("method"), wanted)
        return True

    def _failed(self, why: str) -> None:
        self.last_error = (int(self.bot.api.clock()), why)


def _call_in(body: str) -> dict[str, Any] | None:
    """The call that the answer to an update asks for; None if it asks for none."""
    try:
        wanted = json.loads(body)
    except ValueError:
        return None
    return wanted if isinstance(wanted, dict) and isinstance(wanted.get("method"), str) else None
