"""Lists, one order in detail, profiles and reviews by buttons, told in chat."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.members.reviews import Dimension, Mark
from jiedan.testing import Person, Stage
from tests.stories.conftest import Trio

Until = Callable[[str], Awaitable[None]]


async def trade(poster: Person, worker: Person, owner: Person, number: int, *, score: str = "") -> None:
    """One order from post to settled, with reviews by both where the poster has a score to give."""
    steps = [
        (poster, "发单 写文案，预算100元，明天18点前"), (poster, f"确认 {number}"), (worker, f"接单 {number}"), (worker, f"确认 {number}"),
        (owner, f"到账 {number}"), (worker, f"交付 {number} 好了"), (poster, f"验收 {number}"),
    ]  # fmt: skip
    reviews = [(poster, f"评价 {number} {score}"), (worker, f"评价 {number} 5 需求5 付款4 好")] if score else []
    for person, text in steps + reviews:
        await person.says(text)


def numbers(text: str) -> list[int]:
    """The orders of a list, line by line."""
    return [int(line[1:].partition(" ")[0]) for line in text.splitlines() if line.startswith("#")]


async def test_my_orders_are_chosen_by_state_and_side(stage: Stage, trio: Trio) -> None:
    """In both languages, alone and together."""
    owner, boss, ann = trio
    await trade(boss, ann, owner, 1)
    await boss.says("发单 画海报，预算200元，明天18点前")
    await boss.says("确认 2")
    await ann.says("发单 译一页，预算50元，明天18点前")
    await ann.says("确认 3")
    await boss.says("接单 3")

    assert numbers((await boss.says("我的订单"))[0]) == [3, 2, 1]
    assert numbers((await boss.says("我的订单 已完成"))[0]) == [1]
    assert numbers((await boss.says("我的订单 进行中"))[0]) == [3, 2]
    assert numbers((await boss.says("我的订单 我接的"))[0]) == [3]
    assert numbers((await boss.says("my orders posted"))[0]) == [2, 1]
    assert numbers((await boss.says("orders posted done"))[0]) == [1]
    assert "没有这样的订单" in (await boss.says("我的订单 纠纷"))[0]


async def test_a_long_list_has_pages_and_the_button_survives_a_restart(stage: Stage, trio: Trio) -> None:
    """Ten to a page; another's button is not one's own."""
    owner, boss, ann = trio
    for number in range(1, 13):
        await trade(boss, ann, owner, number)
    first = (await boss.says("我的订单 已完成"))[0]
    assert numbers(first) == list(range(12, 2, -1)) and "第 1/2 页" in first and "共 12 单" in first
    await stage.restart()
    assert "别人要看的" in (await ann.presses("下一页"))[0]
    second = (await boss.presses("下一页"))[0]

    assert numbers(second) == [2, 1] and "第 2/2 页" in second
    assert (await boss.says("我的订单 已完成 2"))[0] == second


async def test_who_keeps_order_sees_all_orders_but_drafts(stage: Stage, trio: Trio, until: Until) -> None:
    """Others do not, and their `list` is talk."""
    owner, boss, ann = trio
    await until("working")
    await boss.says("发单 写logo")

    assert numbers((await owner.says("订单列表"))[0]) == [1]
    assert numbers((await owner.says("订单列表 全部"))[0]) == [1]
    assert "没有这样的订单" in (await owner.says("list unpaid"))[0]
    assert await ann.says("list") == []
    assert "“管订单”的权限" in (await ann.says("订单列表"))[0]


async def test_what_waits_longest_is_told_to_who_keeps_order(stage: Stage, trio: Trio, until: Until) -> None:
    """Who has to do what, since when, until when, and what happens then; what is late is marked."""
    owner, _, ann = trio
    await until("working")
    assert "等ann（交付）· 已等 0 小时 · 11月22日（周日）23:59 到期，到时变成“纠纷中”" in (await owner.says("卡单"))[0]
    await stage.pass_by(hours=40)

    assert (await owner.says("卡单"))[0].endswith("⚠ 已超时")
    assert "等ann" in (await owner.whispers("卡单"))[0]
    assert await ann.says("stuck") == []


async def test_a_draft_without_a_price_has_none(stage: Stage) -> None:
    """It is not for nothing, and nobody has fixed a price either."""
    (boss,) = await stage.members("boss")
    await boss.says("发单 一份产品介绍文案，明天交付，需要包含三个核心卖点")
    await boss.says("查单 1")

    assert [row.value for row in stage.card().rows if row.label == "价格"] == ["（还没说）"]
    assert "现在是“草稿”" in (await boss.says("报价单 1"))[0]


async def test_in_a_dispute_it_is_said_who_is_to_speak_or_judge(stage: Stage, trio: Trio, until: Until) -> None:
    """First who has not spoken, then who decides; a dispute that only goes on does not "become" a dispute."""
    owner, boss, ann = trio
    await until("delivered")
    await boss.whispers("纠纷 1 图是抄来的")
    (waits,) = await ann.says("查单 1")

    assert "轮到ann：陈述，11月23日（周一）10:00 前。到时没做，纠纷照样往下走。" in waits
    assert "等ann（陈述）" in (await owner.says("卡单"))[0]
    await ann.whispers("陈述 1 是自己画的")
    assert "等裁决人（接案）· 已等 0 小时 · 11月23日（周一）10:00 到期，到时纠纷照样往下走" in (await owner.says("卡单"))[0]
    await owner.whispers("接案 1")
    assert "等裁决人（裁决）" in (await owner.says("卡单"))[0]


async def test_the_sides_of_an_order_read_whose_turn_it_is_and_what_happened(stage: Stage, trio: Trio, until: Until) -> None:
    """Others see the card alone."""
    owner, boss, _ = trio
    await until("working")
    (said,) = await boss.says("查单 1")

    assert "轮到ann：交付，11月22日（周日）23:59 前。到 11月23日（周一）23:59 还没做，变成“纠纷中”" in said
    assert said.splitlines()[-1] == "11月21日（周六）10:00 owner：到账，变成“进行中”"
    assert "boss：发单" in said and "ann：接单，变成“待确认”" in said
    assert await owner.says("查单 1") == []
    await stage.pass_by(hours=37)
    assert (await boss.says("查单 1"))[0].splitlines()[-1] == said.splitlines()[-1]


async def test_what_follows_by_itself_is_told_as_well(stage: Stage, trio: Trio, until: Until) -> None:
    """The clock's steps in the history, and nobody's turn."""
    _, boss, _ = trio
    await until("open")
    await stage.pass_by(hours=40)
    (said,) = await boss.says("查单 1")

    assert "到时间了，变成“已过期”" in said and "轮到" not in said


@pytest.mark.row("D16", "K07")
async def test_a_profile_shows_level_work_and_rating(stage: Stage, trio: Trio) -> None:
    """One's own, somebody's by name, or by answering them; the first review counts."""
    owner, boss, ann = trio
    assert "还没有公开的评价" in (await ann.says("名片"))[0]
    await trade(boss, ann, owner, 1, score="4 质量5 速度4 很好")
    shown = (await boss.says("名片 @ANN"))[0]

    plain = "ann（一单一结）：新人，接单完成 1 单，发单完成 0 单\n评分 4.0 · 1 条\n分项：质量 5.0 · 速度 4.0"
    assert shown == f"{plain}\n加权评分 4.0 · 可信单数 0.3（按金额、对方有没有和别人交易、入群时间加权）"
    assert (await owner.replies_to(ann, "名片"))[0] == shown
    assert (await ann.whispers("profile"))[0].startswith("ann")
    assert "没有叫“小王”的人" in (await ann.says("名片 @小王"))[0]


@pytest.mark.row("K06")
async def test_what_is_said_blind_is_in_no_profile(stage: Stage, trio: Trio, until: Until) -> None:
    """Before the other side reviewed, or the week is over."""
    _, boss, ann = trio
    await until("settled")
    await boss.says("评价 1 1 很差")
    assert "还没有公开的评价" in (await ann.says("名片"))[0]
    await stage.pass_by(days=8)

    assert "评分 1.0 · 1 条" in (await ann.says("名片"))[0]


@pytest.mark.row("K08")
async def test_a_score_far_below_all_others_is_shown_with_its_flag_and_counts(stage: Stage, trio: Trio) -> None:
    """After five good ones."""
    owner, boss, ann = trio
    for number in range(1, 6):
        await trade(boss, ann, owner, number, score="5 好")
    await trade(boss, ann, owner, 6, score="1 差")
    shown = (await ann.says("名片"))[0]

    assert "评分 4.3 · 6 条" in shown and "1 条带提示" in shown
    assert any("比别人的评价低很多" in row.value for row in stage.card(6).rows)
    assert not any("⚠" in row.value for row in stage.card(5).rows)


@pytest.mark.row("K07")
async def test_a_review_in_detail_is_made_by_buttons_and_survives_restarts(stage: Stage, trio: Trio, until: Until) -> None:
    """The whole score, a dimension, and enough; it is no review before it is handed in."""
    _, boss, ann = trio
    await until("settled")
    await boss.presses("分项打分", private=True)
    await stage.restart()
    await boss.presses("5 分", private=True)
    await stage.restart()
    said = await boss.presses("4 分", private=True)
    assert "速度打几分" in said[-1] and (await stage.order()).reviews == ()
    await boss.presses("就这样提交", private=True)
    await ann.presses("分项打分", private=True)
    for label in ("4 分", "5 分", "3 分", "2 分"):
        await ann.presses(label, private=True)

    first, second = (await stage.order()).reviews
    assert (first.score, first.marks) == (5, (Mark(Dimension.QUALITY, 4),))
    assert (second.score, [mark.score for mark in second.marks]) == (4, [5, 3, 2])
    assert any("质量 4" in row.value for row in stage.card().rows)


@pytest.mark.parametrize("text", ["评价 1 5 需求5", "评价 1 5 质量6"])
async def test_a_dimension_that_cannot_be_is_explained(stage: Stage, trio: Trio, until: Until, text: str) -> None:
    """The client scores the worker's work, from 1 to 5."""
    _, boss, _ = trio
    await until("settled")

    assert "质量、速度、沟通" in (await boss.says(text))[0]


async def test_whoever_reviewed_cannot_begin_again_by_an_old_button(stage: Stage, trio: Trio, until: Until) -> None:
    """Refused at the first press, not at the last."""
    _, boss, _ = trio
    await until("settled")
    await boss.says("评价 1 5 好")

    assert "已经评过" in (await boss.presses("分项打分", private=True))[0]
