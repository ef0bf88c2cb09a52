"""What a reviewer made happen, once; it does not happen any more."""

import contextlib
import signal
import sqlite3
from pathlib import Path

from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, PAPER, TONES, World


async def test_a_list_of_administrators_that_does_not_come_takes_nobodys_rights(tmp_path: Path) -> None:
    """Telegram is too busy to say who administers the group: the owner stays the owner, and says that the money came in."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        await world.says(world.worker, "接单 1", "接单成功")
        await world.says(world.worker, "确认 1", "已确认 #1")
        await jiedan.restart()
        api.faults.too_many("getChatAdministrators", 30, times=9)
        await world.says(world.owner, "到账 1", "款已到")


async def test_a_disk_that_takes_no_file_stops_nobody(tmp_path: Path) -> None:
    """The words with the file are heard, its sender is told, and others go on; so it is after a restart."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "files").write_text("in the way")
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        await world.everybody_starts()
        before = world.poster.private.last
        world.poster.sends_document(world.poster.private, "a.pdf", "application/pdf", PAPER, "帮助")
        await world.poster.private.until_said("文件我没收到", within=30, after=before)
        await jiedan.restart()
        await world.says(world.worker, "/help", "想知道某个词")


async def test_a_date_that_cannot_be_is_stepped_over(tmp_path: Path) -> None:
    """An update that reads well and makes no sense does not come back for ever."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        nonsense = {"message_id": 1, "date": 10**18, "chat": world.group.json(), "from": world.poster.json(), "text": "/help"}
        api.garbage({"message": nonsense})
        await world.says(world.worker, "/help", "想知道某个词")
        await jiedan.restart()
        await world.says(world.poster, "/help", "想知道某个词")


async def test_a_picture_that_telegram_does_not_show_arrives_as_a_file(tmp_path: Path) -> None:
    """Too long for a photo, or broken for Telegram: whoever waits for the work gets it all the same."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.everybody_starts()
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        await world.says(world.worker, "接单 1", "接单成功")
        await world.says(world.worker, "确认 1", "已确认 #1")
        await world.says(world.owner, "到账 1", "款已到")
        api.faults.too_many("sendPhoto", 2)
        api.faults.refuse("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS", times=2)
        picture = b"\x89PNG\r\n\x1a\n" + b"long" * 100
        world.worker.sends_document(world.worker.private, "长图.png", "image/png", picture, "交付 1 长图")
        await world.poster.private.until(lambda messages: [m for m in messages if m.document], within=30)
        sent = [m.document.content for m in world.poster.private.messages if m.document]

    assert sent == [picture]


async def test_a_stop_lets_what_is_being_said_arrive(tmp_path: Path) -> None:
    """SIGTERM while Telegram takes its time: the answer comes once, not a second time after the start."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        answered = api.faults.hold("sendMessage", chat=world.poster.id)
        world.poster.says(world.poster.private, "/help")
        await api.until(lambda: api.faults.left == 0, within=30)
        jiedan.signals(signal.SIGTERM)
        await jiedan.says("stopping")
        await api.until(lambda: not api.bot.pollers, within=30)
        answered.set()
        code = await jiedan.ends()
        with contextlib.closing(sqlite3.connect(tmp_path / "data" / "jiedan.db")) as database:
            left = database.execute("SELECT status, problem FROM outbox WHERE status <> 'sent'").fetchall()
        await jiedan.start()
        await jiedan.says("https://t.me/")
        await world.says(world.worker, "/help", "想知道某个词", chat=world.worker.private)
        said = [message.text for message in world.poster.private.from_bots]

    assert code == 0
    assert left == []
    assert len(said) == 1


async def test_twelve_who_press_at_once_do_not_silence_the_group(tmp_path: Path) -> None:
    """One gets the order; the others are told above the button or in private; the card changes within seconds."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        crowd = [api.user(100 + number, f"路人{number}") for number in range(12)]
        for user in crowd:
            world.group.add(user)
            user.starts()
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        card = await world.group.until_button("接单", within=30)
        presses = [(user, user.presses(card, "接单")) for user in crowd]
        await world.group.until(lambda _: "接单人：路人" in card.text, within=30)
        answers = [(user, await api.bot.answered(press, within=30)) for user, press in presses]
        for user in [user for user, answer in answers if not answer.text and f"接单人：{user.name}" not in card.text]:
            await user.private.until(lambda messages: sum(message.from_bot for message in messages) > 1, within=60)
        told = [message for message in world.group.from_bots if message.text[:1] not in TONES]

    assert len(told) < 8
