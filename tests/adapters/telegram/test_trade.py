"""The whole trade on Telegram, over real HTTP: `jiedan run` as a process of its own, against a Bot API server on loopback."""

from pathlib import Path

import pytest

from tests.adapters.telegram.botapi import BotApi
from tests.adapters.telegram.running import TOKEN, Jiedan
from tests.adapters.telegram.world import ORDER, PAPER, TONES, World

SECRET = "only-Telegram_knows"


@pytest.fixture(params=["polling on SQLite", "webhook on SQLite", "polling on PostgreSQL"])
def settings(request: pytest.FixtureRequest, free_port: int) -> dict[str, str]:
    """How jiedan hears of updates, and where it keeps orders."""
    if request.param == "polling on PostgreSQL":
        return {"database__url": str(request.getfixturevalue("postgres_url"))}
    if request.param == "webhook on SQLite":
        where = {"webhook_url": f"http://127.0.0.1:{free_port}/hook", "port": str(free_port), "webhook_secret": SECRET}
        return {f"adapters__telegram__{name}": value for name, value in (where | {"mode": "webhook"}).items()}
    return {}


@pytest.mark.row("A05")
async def test_a_trade_from_the_need_to_both_reviews(tmp_path: Path, settings: dict[str, str]) -> None:
    """With words in the group, buttons in private, a file as the work; one card tells the state all the time; the books are right."""
    async with BotApi(TOKEN, plain_webhooks=True) as api, Jiedan(tmp_path, api, **settings):
        world = World(api)
        group, owner, poster, worker = world.group, world.owner, world.poster, world.worker
        await world.everybody_starts()
        await world.says(poster, ORDER, "我是这样理解的")
        await world.presses(poster, "确认", group, "待接单")
        await world.presses(worker, "接单", group, "接单成功")
        await world.presses(worker, "确认", worker.private, "保管", there=poster.private)
        await world.presses(poster, "已付", poster.private, "小敏", there=owner.private)
        await world.presses(owner, "到账", owner.private, "500.00")
        await world.presses(owner, "确定", owner.private, "开工", there=worker.private)
        await world.says(worker, "进度 初稿已完成", "初稿已完成")
        before = poster.private.last
        worker.sends_document(worker.private, "文案.pdf", "application/pdf", PAPER, "交付 1 三个卖点都写进去了")
        await poster.private.until_said("三个卖点", within=30, after=before)
        paper = await poster.private.until(lambda messages: [message for message in messages if message.document], within=30)
        await world.presses(poster, "验收", poster.private, "500.00")
        await world.presses(poster, "确定", poster.private, "已结算", there=group)
        await world.presses(poster, "5", poster.private, "评价")
        await world.says(worker, "评价 1 4 需求清楚", "评价", chat=worker.private)
        books = await world.says(owner, "/books", "的账", chat=owner.private)

    assert world.card().text.startswith("🟢 已结算")
    assert world.card().edits > 1
    assert [message.document and message.document.content for message in paper] == [PAPER]
    assert "25.00" in books.text
    assert "475.00" in books.text
    refused = [call.description for call in api.calls if call.status != 200]
    assert [reason for reason in refused if "message is not modified" not in reason] == []


async def test_a_kill_between_any_two_steps_changes_nothing(tmp_path: Path) -> None:
    """With each step the process dies, before or after it has heard: what was said is done once, and answered.

    Telegram takes no nonce: a message whose sending was cut off may come a second time (promise 21), but never a third.
    """
    async with BotApi(TOKEN) as api, Jiedan(tmp_path, api) as jiedan:
        world = World(api)
        group = world.group
        await world.everybody_starts()
        steps = (
            (world.poster, ORDER, "我是这样理解的"), (world.poster, "确认 1", "新订单 #1"), (world.worker, "接单 1", "接单成功"),
            (world.worker, "确认 1", "已确认 #1"), (world.owner, "到账 1", "款已到"), (world.worker, "交付 1 好了", "已交付 #1"),
            (world.poster, "验收 1", "已验收 #1"),
        )  # fmt: skip
        for number, (user, text, answer) in enumerate(steps):
            before = group.messages[-1]
            user.says(group, text)
            if number % 2:
                await group.until_said(answer, within=30, after=before)
            await jiedan.restart()
            await group.until_said(answer, within=60, after=before)
        books = await world.says(world.owner, "账本", "的账")

    said = [message.text for message in group.from_bots if message.text[:1] not in TONES]
    for _, _, answer in steps:
        assert 1 <= sum(answer in text for text in said) <= 2, (answer, said)
    for amount in ("老周 手里：¥500.00", "群收入（佣金）：¥25.00", "待付给 阿杰：¥475.00"):
        assert amount in books.text
