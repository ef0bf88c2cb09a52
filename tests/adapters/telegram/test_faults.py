"""What goes wrong on the way to Telegram and back: trades go on, nobody is answered twice for one word, and nothing is lost."""

from pathlib import Path

from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, World


async def test_a_trade_goes_on_through_every_fault_of_the_line(tmp_path: Path) -> None:
    """429, 500, 502, a dropped connection before and after, a lost answer to a press, repeated, shuffled and unreadable updates."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        group, faults = world.group, api.faults
        await world.everybody_starts()
        faults.too_many("sendMessage", 2)
        await world.says(world.poster, ORDER, "我是这样理解的")
        api.garbage({"message": {"message_id": "no number", "chat": 7}})
        faults.drop_before("getUpdates")
        faults.bad_gateway("getUpdates")
        await world.says(world.poster, "确认 1", "新订单 #1")
        api.repeat(3)
        faults.internal("answerCallbackQuery")
        await world.presses(world.worker, "接单", group, "接单成功")
        faults.drop_before("editMessageText")
        faults.drop_after("sendMessage")
        await world.says(world.worker, "确认 1", "已确认 #1")
        with api.holding():
            world.owner.says(group, "今天真热")
            world.owner.says(group, "到账 1")
            world.poster.says(group, "谁接单？")
            api.shuffle()
        await group.until_said("款已到", within=30)
        faults.bad_gateway("sendMessage")
        await world.says(world.worker, "交付 1 好了", "已交付 #1")
        await world.says(world.poster, "验收 1", "已结算")
        await group.until(lambda _: world.card().text.startswith("🟢 已结算"), within=30)
        log = jiedan.log

    unreadable = (tmp_path / "data" / "telegram" / "unreadable.jsonl").read_text(encoding="utf-8")
    assert "no number" in unreadable
    assert "stepped over" in log
    assert TOKEN not in log
    assert sum("接单成功" in message.text for message in group.from_bots) == 1


async def test_who_has_blocked_the_bot_blocks_no_trade(tmp_path: Path) -> None:
    """403 ends one message; the group reads everything, and the others are told."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.everybody_starts()
        world.poster.blocks()
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        await world.says(world.worker, "接单 1", "接单成功")
        await world.worker.private.until_said("你接下了 #1", within=30)
        await world.says(world.worker, "确认 1", "已确认 #1")
        await world.says(world.owner, "到账 1", "款已到")

    assert not any("接了你的订单" in message.text for message in world.poster.private.messages)


async def test_a_card_that_cannot_be_edited_is_posted_anew(tmp_path: Path) -> None:
    """An admin deleted it, or Telegram will not have it edited any more: the new card is the live one from then on."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.everybody_starts()
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        first = await world.group.until_button("接单", within=30)
        world.owner.deletes(first)
        await world.says(world.worker, "接单 1", "接单成功")
        (second,) = await world.group.until(lambda _: [card for card in world.cards() if card is not first], within=30)
        second.frozen = True
        await world.says(world.worker, "确认 1", "已确认 #1", reply_to=second)
        (third,) = await world.group.until(lambda _: [card for card in world.cards() if card not in (first, second)], within=30)
        await world.says(world.owner, "到账", "款已到", reply_to=third)
        await world.group.until(lambda _: "进行中" in third.text, within=30)

    assert third.edits == 1


async def test_a_group_that_becomes_a_supergroup_keeps_its_orders(tmp_path: Path) -> None:
    """What waits to be said follows into the new chat, and so does the card; orders go on there."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api, small=True)
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        world.group = world.group.upgrade(-100999)
        await world.says(world.worker, "接单 1", "接单成功")
        await world.says(world.worker, "确认 1", "已确认 #1")
        await world.says(world.owner, "到账 1", "款已到")


async def test_masks_and_edits_do_nothing(tmp_path: Path) -> None:
    """An anonymous admin, a channel, a forwarded claim and an edited message claim no order; somebody in person does."""
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api):
        world = World(api)
        await world.says(world.poster, ORDER, "我是这样理解的")
        await world.says(world.poster, "确认 1", "新订单 #1")
        before = world.group.messages[-1]
        world.group.says_anonymously(world.owner, "接单 1")
        await world.group.until_said("匿名", within=30, after=before)
        world.group.channel_says(-100777, "接单 1")
        claim = world.owner.says(world.group, "接单 2 不存在")
        world.worker.forwards(claim, world.group)
        harmless = world.worker.says(world.group, "我看看")
        world.worker.edits(harmless, "接单 1")
        await world.says(world.worker, "接单 1", "接单成功")
        await world.group.until(lambda _: "接单人：阿杰" in world.card().text, within=30)

    said = [message.text for message in world.group.from_bots]
    assert sum("接单成功" in text for text in said) == 1
