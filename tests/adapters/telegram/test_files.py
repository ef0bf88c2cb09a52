"""Files that are not taken are told so, wherever somebody waits for an answer; the words go as all words go."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import PAPER, World

NOT_TAKEN = "这种文件我收不了"


@pytest.mark.parametrize(
    ("kind", "mime"),
    [("video", "video/mp4"), ("animation", "video/mp4"), ("audio", "audio/mpeg"), ("voice", "audio/ogg"), ("video_note", "")],
)
async def test_what_moves_or_sounds_is_refused_in_words(tmp_path: Path, kind: str, mime: str) -> None:
    """In private, and in a group where a command stands with it; as talk in a group it is not even fetched."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.everybody_starts()
        private, before = world.poster.private, world.poster.private.last
        world.poster.sends_media(private, kind, mime)
        await private.until_said(NOT_TAKEN, within=30, after=before)
        world.poster.sends_media(world.group, kind, mime, "看看我的假期")
        command = world.poster.sends_media(world.group, kind, mime, "/help")
        refused = await world.group.until_said(NOT_TAKEN, within=30)
        answers = [message for message in world.group.from_bots if "想知道某个词" in message.text]

    assert refused.reply_to is command
    assert len(answers) == 1
    assert len(api.calls_of("getFile")) == 2


async def test_a_sticker_is_answered_in_private(tmp_path: Path) -> None:
    """Alone with the bot nobody is left in silence; in a group it is talk."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.everybody_starts()
        before = world.poster.private.last
        world.poster.sends_media(world.group, "sticker")
        world.poster.sends_media(world.poster.private, "sticker")
        await world.poster.private.until_said("没看懂", within=30, after=before)
        said = world.group.from_bots

    assert len(said) == 1  # its hello


async def test_words_about_a_file_wait_their_turn_and_are_not_lost(tmp_path: Path) -> None:
    """Telegram asks for a pause, the process is killed in it: they are said after the start, once."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        chat = world.poster.private
        await world.everybody_starts()
        api.faults.too_many("sendMessage", 2, times=2, chat=chat.id)
        world.poster.sends_document(chat, "a.exe", "application/x-msdownload", b"MZ")
        await api.called("sendMessage", lambda call: call.status == 429, within=30)
        await jiedan.restart()
        await chat.until_said(NOT_TAKEN, within=30)
        with contextlib.closing(sqlite3.connect(tmp_path / "data" / "jiedan.db")) as database:
            rows = database.execute("SELECT id FROM outbox WHERE body LIKE ?", (f"%{NOT_TAKEN}%",)).fetchall()

    assert sum(NOT_TAKEN in message.text for message in chat.from_bots) == 1
    assert len(rows) == 1


async def test_a_size_that_telegram_does_not_tell_is_found_out(tmp_path: Path) -> None:
    """Telegram refuses to hand it over: that it is too large is said, and not that it should be sent again."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        chat = world.poster.private
        await world.everybody_starts()
        before = chat.last
        api.faults.refuse("getFile", 400, "Bad Request: file is too big")
        world.poster.sends_document(chat, "a.pdf", "application/pdf", PAPER, "帮助")
        await chat.until_said("太大", within=30, after=before)
        said = [message.text for message in chat.from_bots]

    assert not any("没收到" in text for text in said)
