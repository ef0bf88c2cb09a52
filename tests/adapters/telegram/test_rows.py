"""Rows of the table of what Telegram demands that no other file shows: presses, files, topics, privacy, receipts, several bots."""

import re
from pathlib import Path

from jiedan_telegram import inward, words
from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, PAPER, World

SECOND = "77:AAsecond-token_of_nobody"


async def test_a_press_is_answered_whatever_it_is(tmp_path: Path) -> None:
    """Somebody else's button, data that stands on no button, an answer that comes too late: each press is answered once, trades go on."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        draft = await world.says(world.poster, ORDER, "我是这样理解的")
        foreign = world.worker.presses(draft, "确认")
        refusal = await api.bot.answered(foreign, within=30)
        forged = await api.bot.answered(world.worker.presses(draft, "made-up", forged=True), within=30)
        api.faults.refuse(
            "answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )
        await world.presses(world.poster, "确认", world.group, "待接单")
        calls = api.calls_of("answerCallbackQuery")

    assert "别人" in refusal.text
    assert forged.text
    assert len({call.parameters["callback_query_id"] for call in calls}) == len(calls) == 3
    data = [button.data for message in world.group.from_bots for row in message.buttons for button in row if button.data]
    assert data
    assert all(1 <= len(token.encode()) <= 64 for token in data)


async def test_files_that_are_not_taken_are_explained(tmp_path: Path) -> None:
    """Over 20 MB Telegram gives it to no bot, over 10 MB and of foreign types we do not keep it; what was said with it counts."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        chat = world.poster.private
        await world.everybody_starts()
        before = chat.last
        world.poster.sends_document(chat, "big.pdf", "application/pdf", PAPER, "帮助", size=21 * 1024 * 1024)
        await chat.until_said("太大", within=30, after=before)
        await chat.until_said("想知道某个词", within=30, after=before)
        before = chat.last
        world.poster.sends_document(chat, "large.pdf", "application/pdf", PAPER, "帮助", size=10 * 1024 * 1024 + 1)
        await chat.until_said("太大", within=30, after=before)
        before = chat.last
        world.poster.sends_document(chat, "a.exe", "application/x-msdownload", b"MZ", "帮助")
        await chat.until_said("这种文件我收不了", within=30, after=before)
        before = chat.last
        api.faults.refuse("getFile", 400, "Bad Request: file is temporarily unavailable")
        world.poster.sends_document(chat, "a.pdf", "application/pdf", PAPER, "帮助")
        await chat.until_said("文件我没收到", within=30, after=before)
        world.poster.sends_document(world.group, "holiday.pdf", "application/pdf", PAPER, "看看我的假期")
        await world.says(world.poster, "/help", "想知道某个词")

    assert len(api.calls_of("getFile")) == 2


async def test_an_answer_in_a_forum_stands_in_its_topic(tmp_path: Path) -> None:
    """What is asked in a topic is answered there, as a reply; a reply to the bot's words in the topic names their order."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api, forum=True)
        topic = world.owner.opens_topic(world.group, "急单")
        asked = world.poster.says(world.group, ORDER, topic=topic)
        draft = await world.group.until_said("我是这样理解的", within=30)
        world.poster.says(world.group, "确认", topic=topic, reply_to=draft)
        published = await world.group.until_said("新订单 #1", within=30)
        world.worker.says(world.group, "接单 1")
        claimed = await world.group.until_said("接单成功", within=30)

    assert (draft.reply_to, draft.topic, published.topic, claimed.topic) == (asked, topic.thread, topic.thread, None)


async def test_in_privacy_mode_commands_are_heard(tmp_path: Path) -> None:
    """A bot that is no administrator is not given a bare 接单; a slash command, a reply and a button do the same."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api, admin=False)
        await world.says(world.poster, f"/post {ORDER}", "我是这样理解的")
        await world.says(world.poster, "/confirm 1", "新订单 #1")
        card = await world.group.until_button("接单", within=30)
        world.worker.says(world.group, "接单 1")
        world.worker.presses(card, "接单")
        await world.group.until_said("接单成功", within=30)
        hello = world.group.from_bots[0].text

    assert "不是管理员" in hello
    assert sum("接单成功" in message.text for message in world.group.from_bots) == 1


async def test_what_is_acted_upon_gets_an_eye(tmp_path: Path) -> None:
    """One reaction under a command, none under talk; only the updates that we want are asked for."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        talk = world.poster.says(world.group, "今天真热")
        command = world.poster.says(world.group, "/help")
        await world.group.until_said("想知道某个词", within=30)
        await api.called("setMessageReaction", within=30)
        polls = api.calls_of("getUpdates")

    assert [[reaction["emoji"] for reaction in each] for each in command.reactions.values()] == [["👀"]]
    assert talk.reactions == {}
    assert all(call.parameters["allowed_updates"] == list(inward.ASKED_FOR) for call in polls)


async def test_two_bots_of_one_process_keep_to_their_own_chats(tmp_path: Path) -> None:
    """Each answers where it was asked, under its own name; the person is the same, and so are the books."""
    async with BotApi(TOKEN) as api:
        second = api.add_bot(SECOND, "second_bot")
        async with Jiedan(tmp_path, api, adapters__telegram__tokens=f'{{"second": "{SECOND}"}}') as jiedan:
            await jiedan.says("https://t.me/second_bot")
            world = World(api)
            other = api.group(-100222, "另一个群")
            other.add(world.owner, "creator")
            other.add(world.poster)
            other.add_bot(second, by=world.owner)
            await world.says(world.poster, ORDER, "我是这样理解的")
            await world.says(world.poster, ORDER, "我是这样理解的", chat=other)
            world.poster.starts(second)
            await world.poster.private_with(second).until_said("想知道某个词", within=30)

    assert {message.sender for message in world.group.from_bots} == {api.bot}
    assert {message.sender for message in other.from_bots} == {second}


async def test_a_chat_that_moved_is_found_by_the_error_alone(tmp_path: Path) -> None:
    """The notice may never come: the refusal of a message tells the new id, and what waits goes there."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api, small=True)
        await world.says(world.poster, ORDER, "我是这样理解的")
        with api.holding():
            moved = world.group.upgrade(-100999)
            world.group = moved
            world.worker.says(moved, "/help")
        await moved.until_said("想知道某个词", within=30)
        await world.says(world.poster, "确认 1", "新订单 #1")


def test_the_menu_is_one_that_telegram_takes() -> None:
    """At most 100 commands of 1 to 32 small letters, digits and underscores, described in 1 to 256 characters."""
    names = {*words.IN_GROUPS, *words.IN_PRIVATE}

    assert names <= set(words.MENU)
    assert len(words.MENU) <= 100
    for name, described in words.MENU.items():
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert all(1 <= len(text) <= 256 for text in described)
