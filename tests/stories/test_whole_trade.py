"""A whole trade, told in chat."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.testing import Stage
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]


@pytest.mark.row("A05", "K06")
async def test_an_order_goes_from_post_to_settled_and_both_review(stage: Stage, trio: Trio) -> None:
    """The words of the README, step by step, with what the group reads and what stands in the books."""
    owner, boss, ann = trio

    assert await boss.says(ORDER) == [
        (
            "我是这样理解的（#1）：\n标题：一份产品介绍文案\n价格：¥500.00\n交付：2026年11月22日（周日）23:59\n要求：需要包含三个核心卖点\n"
            "付款：开工前 ¥500.00。佣金：¥25.00，从接单人所得里扣。取消：没开始做退 100%，开始做了退 50%，交付后退 0%，双方可另行商定。\n"
            "没问题就回复「确认 1」发布；要改回复「补充 1 预算600元」，不要了回复「取消 1」。"
        )
    ]
    assert (await boss.says("确认"))[0].startswith("新订单 #1 一份产品介绍文案：¥500.00")
    assert stage.card().badge == "待接单"
    assert (await ann.says("接单"))[0].startswith(
        "接单成功：#1 一份产品介绍文案。ann 请在 11月21日（周六）12:00 前回复「确认 1」"
    )
    assert "boss 在 11月22日（周日）10:00 前付 ¥500.00 给保管人 owner" in (await ann.says("确认 1"))[0]
    await boss.says("已付 1")
    assert (await stage.order()).state == "funding"
    await owner.says("到账 1")
    assert await stage.books() == {"escrow:order:4294967297": -50000, "holder:1": 50000}
    assert await ann.says("进度 初稿已完成") == ["#1 进度：初稿已完成（ann）"]
    await ann.says("交付 三个卖点都在")
    assert "ann 得 ¥475.00，群 ¥25.00" in (await boss.says("验收"))[0]
    assert stage.card().badge == "已结算"
    assert await stage.books() == {"holder:1": 50000, "income:commission": -2500, "payable:3": -47500}
    await boss.says("评价 5 又快又好")
    assert not any("又快又好" in row.value for row in stage.card().rows)
    await ann.says("评价 4 需求清楚")
    assert [row.value for row in stage.card().rows if row.label.startswith("评价")] == ["5 分 又快又好", "4 分 需求清楚"]
    await owner.says("打款 1")
    await ann.says("收到 1")

    assert await stage.books() == {"holder:1": 2500, "income:commission": -2500}


async def test_the_same_trade_can_be_played_with_buttons_alone(stage: Stage, trio: Trio, until: Until) -> None:
    """Who is told to do something finds the button for it; what moves money asks once more."""
    owner, boss, ann = trio
    await until("draft")
    await boss.presses("确认")
    await ann.presses("接单")
    await ann.presses("确认", private=True)
    await boss.presses("已付", private=True)
    asked = await owner.presses("到账", private=True)
    assert "不能撤回" in asked[0] and (await stage.order()).state == "funding"
    await owner.presses("确定", private=True)
    await ann.says("交付 1 好了")
    await boss.presses("验收")
    await boss.presses("确定")
    await boss.presses("5 分", private=True)
    await ann.presses("4 分", private=True)

    order = await stage.order()
    assert order.state == "settled"
    assert [review.score for review in order.reviews] == [5, 4]


async def test_everybody_is_told_in_private_what_to_do_next(stage: Stage, trio: Trio, until: Until) -> None:
    """The group reads what happened, each person what is up to them."""
    owner, boss, ann = trio
    await until("working")

    assert any("到账 1" in told for told in owner.told())
    assert any("付给保管人 owner" in told for told in boss.told())
    assert any("可以开工了" in told for told in ann.told())


async def test_a_restart_between_any_two_steps_changes_nothing(stage: Stage, trio: Trio) -> None:
    """All that matters is in the database: who was asked what, which button means what, which clock runs."""
    _owner, boss, ann = trio
    await boss.says("发单 logo 明天交付")
    await stage.restart()
    await boss.says("300")
    await stage.restart()
    await boss.presses("确认")
    await stage.restart()
    await ann.presses("接单")
    await stage.restart()
    said = await stage.pass_by(hours=3)

    assert any("没有按时确认" in line for line in said)
    assert (await stage.order()).state == "open"


async def test_the_same_event_twice_acts_and_answers_once(stage: Stage, trio: Trio, until: Until) -> None:
    """A platform that delivers an update again gets no second answer, not even after a restart."""
    _, _, ann = trio
    await until("open")
    claim = ann.event(text="接单 1", key="stage:claim")
    first = await stage.hand_in(claim)
    await stage.restart()

    assert first
    assert await stage.hand_in(claim) == []
    assert (await stage.order()).version == 3
