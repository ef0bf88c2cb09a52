"""Ten thousand questions in fifty groups: Telegram never has to refuse an answer, and every group reads its answers in order."""

import asyncio
from pathlib import Path

from jiedan.adapter import Platform
from jiedan.app import App
from jiedan.host.adapters import Doorway
from jiedan.host.files import Files
from jiedan.host.plugins import Registry
from jiedan.storage.database import open_database
from jiedan.storage.migrating import migrate
from jiedan.testing.platform import FakeClock
from jiedan.testing.stage import DEFAULTS, MEMORY
from jiedan_telegram.adapter import connect
from jiedan_telegram.settings import Settings
from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN

GROUPS, QUESTIONS = 50, 200


async def test_ten_thousand_answers_keep_every_limit(tmp_path: Path) -> None:
    """1 a second to a chat, 20 a minute to a group, 30 a second in all, as the server counts: not one 429, none lost, none twice."""
    clock = FakeClock()
    async with BotApi(TOKEN, clock=lambda: clock.now().timestamp()) as api:
        api.enforce_limits()
        asker = api.user(1, "小敏")
        groups = [api.group(-1_000_000_000 - number, f"群 {number}") for number in range(GROUPS)]
        for group in groups:
            group.add(asker, "creator")
            group.add_bot(by=asker)
        database = await open_database(MEMORY)
        await migrate(database)
        platforms: dict[str, Platform] = {}
        app = App(database.engine, clock, Registry([]), DEFAULTS, platforms)
        doorway = Doorway(app, clock, Files(tmp_path), tmp_path, lambda _: None)
        platforms["telegram"] = connect(Settings(token=TOKEN, api_base=api.base, receipts=False), doorway)
        listening = asyncio.create_task(platforms["telegram"].run())
        for _ in range(QUESTIONS):
            for group in groups:
                asker.says(group, "/help")
        await api.until(lambda: api.bot.pollers and not api.bot.pending, within=300)
        await app.deliveries.sweep()
        while (due := app.deliveries.due) is not None:
            clock.pass_by(max(due - clock.now(), due - due))
            await app.deliveries.sweep()
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await database.close()

    assert api.refused == []
    for group in groups:
        questions = [message for message in group.messages if message.sender is asker and message.text == "/help"]
        answers = [message.reply_to for message in group.from_bots if message.reply_to is not None]
        assert answers == questions
