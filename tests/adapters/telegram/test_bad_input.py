"""What is wrong from outside is said in words, and where trades can go on, they do."""

import io
import json
from pathlib import Path

import aiohttp
import pytest

from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, World

SECRET = "only-Telegram_knows"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"adapters__telegram__token": "4242:wrong"}, "Telegram does not know the token of the bot 4242."),
        ({"adapters__telegram__token": "hello"}, "token is no token"),
        ({"adapters__telegram__api_base": "api.telegram.org"}, "api_base must begin with https://"),
        ({"adapters__telegram__token": ""}, "Telegram is enabled and has no token."),
        ({"adapters__telegram__mode": "webhook"}, "webhook_url must be the https:// address"),
        ({"adapters__telegram__mode": "webhook", "adapters__telegram__webhook_url": "https://bot.example"}, "webhook_secret must be set"),
    ],
)  # fmt: skip
async def test_settings_that_cannot_work_are_named(tmp_path: Path, settings: dict[str, str], said: str) -> None:
    """The start ends with what is wrong and what to do; no token is ever printed."""
    async with BotApi(TOKEN) as api:
        jiedan = Jiedan(tmp_path, api, **settings)
        await jiedan.start()
        code = await jiedan.ends()

    assert code != 0
    assert said in jiedan.log
    assert "AAtest" not in jiedan.log


async def test_another_program_with_the_same_bot_is_named(tmp_path: Path) -> None:
    """409 again and again: the process says so and stops."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        api.faults.refuse(
            "getUpdates",
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            times=9,
        )
        code = await jiedan.ends()

    assert code != 0
    assert "Another program answers for the bot @jiedan_bot" in jiedan.log


async def test_a_token_that_is_revoked_ends_the_process(tmp_path: Path) -> None:
    """401 in the middle: said in words."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        api.faults.refuse("getUpdates", 401, "Unauthorized", times=9)
        code = await jiedan.ends()

    assert code != 0
    assert "Telegram does not know the token of the bot 4242." in jiedan.log


async def test_no_network_is_waited_for(tmp_path: Path) -> None:
    """A server that is not there yet is tried until it is; what is said then is answered."""
    async with BotApi(TOKEN) as api:
        port = int(api.base.rpartition(":")[2])
        await api.stop()
        jiedan = Jiedan(tmp_path, api)
        await jiedan.start()
        await jiedan.says("Telegram cannot be reached")
        await api.start(port)
        world = World(api)
        await world.says(world.poster, "/help", "想知道某个词")
        await jiedan.kill()

    assert TOKEN not in jiedan.log


async def test_a_forged_call_of_the_webhook_is_turned_away(tmp_path: Path, free_port: int) -> None:
    """Without the secret, with a wrong one, for another bot, or too large: nothing is read, and Telegram itself is still heard."""
    where = f"http://127.0.0.1:{free_port}/hook"
    settings = {"mode": "webhook", "webhook_url": where, "webhook_secret": SECRET, "port": str(free_port)}
    async with BotApi(TOKEN, plain_webhooks=True) as api:
        world = World(api)
        forged = {
            "update_id": 1,
            "message": {"message_id": 1, "date": 1, "chat": world.group.json(), "from": world.owner.json(), "text": "/help"},
        }
        async with Jiedan(tmp_path, api, **{f"adapters__telegram__{name}": value for name, value in settings.items()}):
            async with aiohttp.ClientSession() as client:

                async def called(path: str, body: object, secret: str = SECRET) -> int:
                    headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
                    sent = io.BytesIO(json.dumps(body).encode())
                    async with client.post(f"{where}/{path}", data=sent, headers=headers) as answer:
                        return answer.status

                codes = [
                    await called("4242", forged, secret=""), await called("4242", forged, secret="wrong"), await called("1", forged),
                    await called("4242", {"update_id": "x" * 2_000_000}), await called("4242", {"update_id": "no number"}),
                ]  # fmt: skip
            await world.says(world.poster, "/help", "想知道某个词")

    assert codes == [403, 403, 403, 413, 200]
    assert sum("想知道某个词" in message.text for message in world.group.from_bots) == 1


async def test_a_bot_that_loses_its_place_says_so_and_trades_go_on(tmp_path: Path) -> None:
    """Demoted, removed, added again: the owner is told each time in private; the order is where it was."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.everybody_starts()
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        world.group.demote_bot(by=world.owner)
        await world.owner.private.until_said("管理员", within=30)
        await world.says(world.worker, "/claim 1", "接单成功")
        before = world.owner.private.last
        world.group.kick_bot(by=world.owner)
        await world.owner.private.until_said("设计接单群", within=30, after=before)
        await world.says(world.worker, "确认 1", "已确认", chat=world.worker.private)
        world.group.add_bot(by=world.owner)
        await world.says(world.owner, "到账 1", "款已到")
