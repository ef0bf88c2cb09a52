"""Several bots of one process: what is wrong with one stops no other, and people are told by the bot that they can hear."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.adapters.telegram.botapi import Bot, BotApi, Refused
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, World

SECOND = "77:AAsecond-token_of_nobody"
WRONG = "77:AAwrong-token_of_nobody"
More = Callable[..., dict[str, str]]


@pytest.fixture
def more(free_port: int) -> More:
    """The settings of two bots that get their updates in some way."""

    def settings(mode: str = "polling", token: str = SECOND) -> dict[str, str]:
        hook = {"webhook_url": f"http://127.0.0.1:{free_port}", "webhook_secret": "only-Telegram_knows", "port": str(free_port)}
        own = hook | {"mode": mode, "tokens": f'{{"second": "{token}"}}'}
        return {f"adapters__telegram__{name}": value for name, value in own.items()}

    return settings


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_wrong_token_stops_no_other_bot(tmp_path: Path, mode: str, more: More) -> None:
    """It is named in the log, without the token, with what to do; the other bot trades."""
    async with BotApi(TOKEN, plain_webhooks=True) as api, Jiedan(tmp_path, api, **more(mode, WRONG)) as jiedan:
        await jiedan.says("The bot second is out of service, the others go on.")
        world = World(api)
        await world.says(world.poster, ORDER, "我是这样理解的")

    assert "Telegram does not know the token of the bot 77. Ask @BotFather for the token" in jiedan.log
    assert "AAwrong" not in jiedan.log


async def test_without_any_bot_that_works_the_process_ends(tmp_path: Path, more: More) -> None:
    """Both tokens are wrong: each is named."""
    async with BotApi("99:AAnobody") as api:
        jiedan = Jiedan(tmp_path, api, **more())
        await jiedan.start()
        code = await jiedan.ends()

    assert code != 0
    assert "the bot 4242" in jiedan.log
    assert "the bot 77" in jiedan.log


@contextlib.asynccontextmanager
async def rival(bot: Bot) -> AsyncIterator[None]:
    """Another program that fetches the updates of the bot again and again."""

    async def poll() -> None:
        while True:
            with contextlib.suppress(Refused):
                await bot.poll(0, 100, 30)

    task = asyncio.create_task(poll())
    yield
    task.cancel()


async def test_another_program_with_one_bot_stops_that_bot_only(tmp_path: Path, more: More) -> None:
    """Its conflict is told in words; the other goes on."""
    async with BotApi(TOKEN) as api:
        second = api.add_bot(SECOND, "second_bot")
        async with Jiedan(tmp_path, api, **more()) as jiedan, rival(second):
            await jiedan.says("The bot @second_bot is out of service")
            world = World(api)
            await world.says(world.poster, ORDER, "我是这样理解的")

    assert "Another program answers for the bot @second_bot" in jiedan.log


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_token_that_is_revoked_while_speaking_stops_that_bot_only(tmp_path: Path, mode: str, more: More) -> None:
    """What it had to say waits: it is said when the token is right again."""
    async with BotApi(TOKEN, plain_webhooks=True) as api:
        second = api.add_bot(SECOND, "second_bot")
        async with Jiedan(tmp_path, api, **more(mode)) as jiedan:
            await jiedan.says("https://t.me/second_bot")
            world = World(api)
            await world.says(world.poster, "/help", "想知道某个词")
            api.faults.refuse("sendMessage", 401, "Unauthorized", times=9, chat=-100222)
            other = api.group(-100222, "另一个群")
            other.add(world.owner, "creator")
            other.add_bot(second, by=world.owner)
            await jiedan.says("The bot @second_bot is out of service")
            await world.says(world.poster, ORDER, "我是这样理解的")
            silent = other.from_bots
            api.faults.clear()
            await jiedan.restart()
            await other.until_said("大家好", within=60)

    assert silent == []


async def test_one_bot_whose_token_is_revoked_in_webhook_mode_ends_the_process(tmp_path: Path, more: More) -> None:
    """Nobody polls there: it shows when the bot speaks, and is said in words."""
    settings = more("webhook") | {"adapters__telegram__tokens": "{}"}
    async with BotApi(TOKEN, plain_webhooks=True) as api, Jiedan(tmp_path, api, **settings) as jiedan:
        world = World(api)
        api.faults.refuse("*", 401, "Unauthorized", times=99)
        world.poster.says(world.group, "/help")
        code = await jiedan.ends()

    assert code != 0
    assert "Telegram does not know the token of the bot 4242." in jiedan.log


class TwoBots:
    """A group that the second bot serves. The poster has started only the first."""

    def __init__(self, api: BotApi, second: Bot) -> None:
        self.world = World(api)
        self.group = api.group(-100222, "另一个群")
        self.group.add(self.world.owner, "creator")
        self.group.add(self.world.poster)
        self.group.add_bot(second, by=self.world.owner)
        self.first = self.world.poster.private
        self.second = self.world.poster.private_with(second)
        self._orders = 0

    async def claimed(self) -> None:
        """A new order of the poster's finds a worker: newcomers hold one order each."""
        self._orders += 1
        worker = self.world.api.user(50 + self._orders, f"阿杰{self._orders}")
        self.group.add(worker)
        await self.world.says(self.world.poster, ORDER, "我是这样理解的", chat=self.group)
        await self.world.says(self.world.poster, f"确认 {self._orders}", "新订单", chat=self.group)
        await self.world.says(worker, f"接单 {self._orders}", "接单成功", chat=self.group)

    def told(self) -> tuple[int, int]:
        """Of how many claims the poster has been told by the first bot, and by the second."""
        first, second = (sum("接了你的订单" in one.text for one in chat.from_bots) for chat in (self.first, self.second))
        return first, second


async def test_who_has_not_opened_the_bot_of_the_group_is_told_by_another(tmp_path: Path, more: More) -> None:
    """And by that of the group as soon as they open it; whoever blocks that one is told by the other again, even if no news of it came."""
    async with BotApi(TOKEN) as api:
        second = api.add_bot(SECOND, "second_bot")
        async with Jiedan(tmp_path, api, **more()) as jiedan:
            await jiedan.says("https://t.me/second_bot")
            two = TwoBots(api, second)
            two.world.poster.starts()
            await two.first.until_said("想知道某个词", within=30)
            await two.claimed()
            await two.first.until(lambda _: two.told() == (1, 0), within=30)
            two.world.poster.starts(second)
            await two.second.until_said("想知道某个词", within=30)
            await two.claimed()
            await two.second.until(lambda _: two.told() == (1, 1), within=30)
            two.second.blocked = True  # nobody tells
            await two.claimed()
            await api.called("sendMessage", lambda call: call.status == 403, within=30)
            await two.claimed()
            await two.first.until(lambda _: two.told() == (2, 1), within=30)
