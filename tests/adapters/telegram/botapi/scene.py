"""A small world to begin with: a supergroup, its owner, a member, a stranger, the bot as administrator, and a client without manners."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

import aiohttp

from tests.adapters.telegram.botapi.api import BotApi
from tests.adapters.telegram.botapi.bots import KINDS
from tests.adapters.telegram.botapi.groups import Group
from tests.adapters.telegram.botapi.people import User

GROUP: Final = -1001
ANNA: Final = 11
BEN: Final = 12
CARL: Final = 13


@dataclass
class Scene:
    """Who is there. Time stands still until a test moves `now`. The bot hears of everything."""

    api: BotApi
    client: aiohttp.ClientSession
    anna: User
    ben: User
    carl: User
    group: Group
    now: float = 1_800_000_000.0

    async def post(self, method: str, **parameters: Any) -> tuple[int, Any]:
        """A call as JSON; returns the status and the result, or the description of the refusal."""
        async with self.client.post(f"{self.api.base}/bot{self.api.bot.token}/{method}", json=parameters) as answer:
            body = await answer.json()
            assert body["ok"] is (answer.status == 200) and body.get("error_code", 200) == answer.status
            return answer.status, body.get("result", body.get("description"))

    async def say(self, text: str = "hello", chat: int = GROUP, **more: Any) -> int:
        """The bot says something; returns the id."""
        status, result = await self.post("sendMessage", chat_id=chat, text=text, **more)
        assert status == 200, result
        return int(result["message_id"])

    async def updates(self, **more: Any) -> list[Any]:
        """What waits for the bot."""
        return list((await self.post("getUpdates", **more))[1])


@contextlib.asynccontextmanager
async def scene() -> AsyncIterator[Scene]:
    """Anna owns the group, Ben is in it, Carl is not."""
    async with BotApi(plain_webhooks=True) as api, aiohttp.ClientSession() as client:
        anna, ben = api.user(ANNA, "Anna", username="anna"), api.user(BEN, "本", language_code="en")
        group = api.group(GROUP, "Jobs")
        scene = Scene(api, client, anna, ben, api.user(CARL, "Carl"), group)
        api.clock = lambda: scene.now
        api.bot.allowed = set(KINDS)
        group.add(anna, "creator")
        group.add_bot()
        group.add(ben)
        api.bot.pending.clear()
        yield scene
