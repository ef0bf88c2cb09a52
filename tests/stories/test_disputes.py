"""Quarrels, and how each ends: exact to the cent."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.testing import Stage
from tests.stories.conftest import Trio

Until = Callable[[str], Awaitable[None]]


@pytest.mark.parametrize(
    ("award", "state", "books"),
    [
        ("裁决 1 500 做得很好", "settled", {"holder:1": 50000, "income:commission": -2500, "payable:3": -47500}),
        ("裁决 1 333.33 只完成了一部分", "settled",
         {"holder:1": 50000, "income:commission": -1667, "payable:3": -31666, "to_return:2": -16667}),
        ("裁决 1 0 没有交付", "cancelled", {"holder:1": 50000, "to_return:2": -50000}),
    ],
)  # fmt: skip
async def test_a_judge_splits_what_is_held(
    stage: Stage, trio: Trio, until: Until, award: str, state: str, books: dict[str, int]
) -> None:
    """All, a part, nothing: the split sums to what was held, and is carried out at once."""
    owner, boss, ann = trio
    await until("delivered")
    await boss.says("纠纷 1 交付的不是约定的")
    await ann.says("陈述 1 就是约定的那份")
    await owner.says(award)

    assert (await stage.order()).state == state
    assert await stage.books() == books


async def test_an_award_of_more_than_is_held_or_without_a_reason_is_refused(stage: Stage, trio: Trio, until: Until) -> None:
    """The books do not move."""
    owner, boss, _ = trio
    await until("delivered")
    await boss.says("纠纷 1 交付的不是约定的")

    assert "0 和 ¥500.00" in (await owner.says("裁决 1 500.01 多给一点"))[0]
    assert "为什么" in (await owner.says("裁决 1 300元"))[0]
    assert (await stage.order()).state == "disputed"


async def test_no_party_judges_and_no_stranger(stage: Stage, trio: Trio, until: Until) -> None:
    """Nobody decides in their own case."""
    _, boss, ann = trio
    await until("delivered")
    await boss.says("纠纷 1 交付的不是约定的")

    assert "只有裁决人" in (await boss.says("裁决 1 0 我说了算"))[0]
    assert "只有裁决人" in (await ann.says("裁决 1 500 我说了算"))[0]


async def test_who_opened_a_dispute_may_withdraw_it_and_the_clock_goes_on(stage: Stage, trio: Trio, until: Until) -> None:
    """With what was left, at least 24 hours."""
    _, boss, ann = trio
    await until("delivered")
    await stage.pass_by(hours=70)
    await boss.says("纠纷 1 再想想")
    assert "只能由发起的人撤回" in (await ann.says("撤诉 1"))[0]
    await boss.says("撤诉 1")
    assert (await stage.order()).state == "delivered"
    await stage.pass_by(hours=23)
    assert (await stage.order()).state == "delivered"
    await stage.pass_by(hours=2)

    assert (await stage.order()).state == "settled"


async def test_a_judge_can_send_the_worker_back_to_work(stage: Stage, trio: Trio, until: Until) -> None:
    """With a new deadline."""
    owner, boss, ann = trio
    await until("working")
    await boss.says("纠纷 1 没有消息")
    await owner.says("继续 1 3天")
    await ann.says("交付 1 好了")

    assert (await stage.order()).state == "delivered"


async def test_a_dispute_that_nobody_judges_goes_up_and_ends_by_the_written_split(stage: Stage, trio: Trio, until: Until) -> None:
    """48 hours, then seven days, then half and half, less commission on the worker's half."""
    _, boss, _ = trio
    await until("delivered")
    await boss.says("纠纷 1 交付的不是约定的")
    await stage.pass_by(hours=48 + 7 * 24)

    assert (await stage.order()).state == "settled"
    assert await stage.books() == {"holder:1": 50000, "income:commission": -1250, "payable:3": -23750, "to_return:2": -25000}


async def test_both_sides_may_end_it_themselves_with_a_split(stage: Stage, trio: Trio, until: Until) -> None:
    """One proposes, the other agrees; a refusal leaves everything as it was."""
    _, boss, ann = trio
    await until("working")
    await boss.says("取消 1 200")
    await ann.says("拒绝 1")
    assert (await stage.order()).state == "working"
    await boss.says("取消 1 200")
    await ann.says("同意 1")

    assert (await stage.order()).state == "cancelled"
    assert await stage.books() == {"holder:1": 50000, "income:commission": -1000, "payable:3": -19000, "to_return:2": -30000}


async def test_a_deadline_moves_only_when_the_other_side_agrees(stage: Stage, trio: Trio, until: Until) -> None:
    """Three times at most."""
    _, boss, ann = trio
    await until("working")
    before = (await stage.order()).due
    await ann.says("延期 1 2天")
    assert (await stage.order()).due == before
    for _ in range(3):
        await ann.says("延期 1 2天")
        await boss.says("同意 1")
    after = (await stage.order()).due

    assert before is not None and after is not None and (after - before).days == 6
    assert "已经延过 3 次" in (await ann.says("延期 1 2天"))[0]
