"""What is done in steps on Telegram, over real HTTP: a kill between two of them repeats none."""

from pathlib import Path

from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, PAPER, World


async def test_a_link_that_was_made_before_a_kill_is_the_one_that_is_said(tmp_path: Path) -> None:
    """Telegram is too busy for the words, and the process dies: after the start they are said, and no second link is made."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        await world.everybody_starts()
        api.faults.too_many("sendMessage", 2, chat=world.group.id)
        world.owner.says(world.group, "邀请链接：小红书")
        await api.until(lambda: api.faults.left == 0, within=30)
        await jiedan.restart()
        said = await world.group.until_said("邀请链接", within=30)

    [link] = world.group.links.values()
    assert link.url in said.text


async def test_a_file_that_had_to_wait_when_the_process_died_follows_its_words(tmp_path: Path) -> None:
    """The words of the delivery are there, Telegram is too busy for the file: after the start the file comes, and the words do not."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        poster, worker = world.poster, world.worker
        await world.everybody_starts()
        await world.says(poster, ORDER, "我是这样理解的")
        await world.says(poster, "确认 1", "新订单 #1")
        await world.says(worker, "接单 1", "接单成功")
        await world.says(worker, "确认 1", "已确认 #1")
        await world.says(world.owner, "到账 1", "款已到")
        api.faults.too_many("sendDocument", 2, chat=poster.id)
        worker.sends_document(worker.private, "文案.pdf", "application/pdf", PAPER, "交付 1 三个卖点都写进去了")
        await api.until(lambda: api.faults.left == 0, within=30)
        await jiedan.restart()
        await poster.private.until(lambda messages: [message for message in messages if message.document], within=30)
        await world.says(poster, "帮助", "一单一结", chat=poster.private)
        got = poster.private.from_bots

    assert [message.document.content for message in got if message.document] == [PAPER]
    assert sum("三个卖点" in message.text for message in got) == 1


async def test_a_pinned_card_that_was_deleted_is_pinned_where_it_stands_anew(tmp_path: Path) -> None:
    """The group keeps it at the top; other pinned messages stay where they are."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.everybody_starts()
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        first = await world.group.until_button("接单", within=30)
        await world.says(world.owner, "置顶 1", "已置顶")
        world.owner.deletes(first)
        await world.says(world.worker, "接单 1", "接单成功")
        (second,) = await world.group.until(lambda _: [card for card in world.cards() if card is not first], within=30)
        await world.group.until(lambda _: second.pinned, within=30)

    assert len(api.calls_of("pinChatMessage")) == 2
    assert api.calls_of("unpinChatMessage") == []
