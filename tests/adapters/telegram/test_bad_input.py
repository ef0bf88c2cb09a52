"""What is wrong from outside is said in words, and where trades can go on, they do."""

import asyncio
import contextlib
import io
import json
import sqlite3
from pathlib import Path

import aiohttp
import pytest

from jiedan.adapter import Attachment, Clock, Inbound, Wanted
from jiedan.clock import SystemClock
from jiedan_telegram.callbacks import Callbacks
from jiedan_telegram.intake import Intake
from jiedan_telegram.line import Line
from jiedan_telegram.people import People
from jiedan_telegram.settings import Settings
from jiedan_telegram.webhook import Webhook
from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, World

SECRET = "only-Telegram_knows"


class Listener:
    """A host that remembers the keys of what it was handed."""

    def __init__(self, folder: Path) -> None:
        self.clock: Clock = SystemClock()
        self.data = folder
        self.heard: list[str] = []

    def heeds(self, inbound: Inbound) -> bool:
        """Everything counts."""
        return bool(inbound.key)

    def wants(self, inbound: Inbound) -> Wanted:
        """Files come with it."""
        return "now" if inbound.key else "no"

    def look(self, inbound: Inbound) -> None:
        """Nobody looks."""

    async def receive(self, inbound: Inbound) -> bool:
        """Remember it."""
        self.heard.append(inbound.key)
        return True

    async def keep(self, name: str, mime: str, content: bytes) -> Attachment:
        """Describe it."""
        return Attachment(name=name, mime=mime, size=len(content), sha256="0" * 64)

    def path(self, attachment: Attachment) -> Path:
        """Where it would lie."""
        return self.data / attachment.sha256

    def ready(self, where: str) -> None:
        """Nobody wants to know."""


async def posted(port: int, body: bytes, secrets: list[bytes]) -> int:
    """The status of a call with these secrets, as they are, byte for byte."""
    lines = [b"POST /4242 HTTP/1.1", b"Host: localhost", b"Content-Length: %d" % len(body), b"Connection: close"]
    lines += [b"X-Telegram-Bot-Api-Secret-Token: " + secret for secret in secrets]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"\r\n".join([*lines, b"", body]))
    answer = await reader.read()
    writer.close()
    return int(answer.split()[1])


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


@pytest.mark.parametrize(
    "headers",
    [
        [b"\xff\xfe\x80"], ["秘密".encode()], [SECRET.encode() + "é".encode()], [b""], [b" "], [SECRET.encode() + b"\x00"],
        [SECRET.encode(), SECRET.encode()], [b"wrong", SECRET.encode()], [SECRET.encode(), b"wrong"], [b"x" * 7000],
    ],
)  # fmt: skip
async def test_a_secret_of_odd_bytes_is_turned_away(tmp_path: Path, free_port: int, headers: list[bytes]) -> None:
    """Not ASCII, empty, twice, with more behind it, very long: nothing is read, nothing breaks."""
    host = Listener(tmp_path)
    settings = Settings(token=TOKEN, mode="webhook", webhook_url="https://bot.example", webhook_secret=SECRET, port=free_port)
    line = Line("", TOKEN, "http://127.0.0.1:1")
    webhook = Webhook(settings, Intake(host, People(lambda _: line), Callbacks(), receipts=False), [line])
    line.me = line.me._replace(username="jiedan_bot")
    update = b'{"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "/help",'
    update += b' "from": {"id": 5, "is_bot": false, "first_name": "x"}}}'
    async with webhook.listening():
        odd = await posted(free_port, update, headers)
        heard, right = [*host.heard], await posted(free_port, update, [SECRET.encode()])

    assert odd in (400, 403)
    assert heard == []
    assert (right, host.heard) == (200, ["telegram:4242:message:5:1"])


async def test_a_bot_in_a_channel_keeps_silent(tmp_path: Path) -> None:
    """Somebody makes it an administrator of a channel, and posts there: nothing is said, and groups are served as before."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        channel = {"id": -100777, "title": "频道", "type": "channel"}
        bot, owner = api.bot.json(), world.owner.json()
        member = {"user": bot, "status": "administrator", "can_post_messages": True}
        came = {
            "chat": channel,
            "from": owner,
            "date": 1,
            "old_chat_member": {"user": bot, "status": "left"},
            "new_chat_member": member,
        }
        post = {"message_id": 2, "date": 2, "chat": channel, "sender_chat": channel, "text": "/help"}
        api.garbage({"my_chat_member": came})
        api.garbage({"channel_post": post})
        api.garbage({"message": post})
        await world.says(world.poster, "/help", "想知道某个词")
        log = jiedan.log

    assert [call.method for call in api.calls if call.parameters.get("chat_id") == channel["id"]] == []
    assert "stepped over" not in log


async def test_a_late_list_of_administrators_gives_nobody_their_rights_back(tmp_path: Path, free_port: int) -> None:
    """It was made before somebody lost their rights, and came after the news of that: it counts for nothing afterwards."""
    settings = {
        "mode": "webhook", "webhook_url": f"http://127.0.0.1:{free_port}", "webhook_secret": SECRET, "port": str(free_port),
    }  # fmt: skip
    own = {f"adapters__telegram__{name}": value for name, value in settings.items()}
    async with BotApi(TOKEN, plain_webhooks=True) as api, Jiedan(tmp_path, api, **own) as jiedan:
        world = World(api)
        world.group.promote(world.worker)
        await world.says(world.worker, "/help", "想知道某个词")
        await jiedan.restart()
        late = api.faults.hold("getChatAdministrators")
        world.worker.says(world.worker.private, "设置")
        await api.called("getChatAdministrators", times=len(api.calls_of("getChatAdministrators")) + 1, within=30)
        world.group.demote(world.worker)
        await api.until(lambda: all(update.lane != world.group.id for update in api.bot.pending), within=30)
        late.set()
        await world.worker.private.until_said("设置", within=30)
        await world.says(world.worker, "/help", "想知道某个词")
        with contextlib.closing(sqlite3.connect(tmp_path / "data" / "jiedan.db")) as database:
            query = "SELECT s.roles FROM memberships s JOIN members m ON m.id = s.member_id WHERE m.uid = ?"
            roles = database.execute(query, (str(world.worker.id),)).fetchall()

    assert roles == [("member",)]


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
