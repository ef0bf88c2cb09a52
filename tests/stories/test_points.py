"""Points: a ledger that its owner can read; by hand with a reason; taken back by a line that names the other; the way back below zero."""

from dataclasses import replace

import pytest

from jiedan.members.member import Standing
from jiedan.members.points import Level, Levels
from jiedan.orders.order import State
from jiedan.rules.rule import GroupRules
from jiedan.storage import members
from jiedan.storage import points as kept
from jiedan.testing import Person, Stage
from jiedan.testing.stage import DEFAULTS
from tests.stories.conftest import ORDER, Trio
from tests.stories.staff import deputy
from tests.stories.test_removals import membership

SHORT = replace(DEFAULTS, rules=GroupRules(quiet_from=None, levels=Levels(regular_from=3, expert_from=6)))


async def settled(owner: Person, boss: Person, ann: Person, number: int = 1) -> None:
    """An order that went well, with the best reviews of both."""
    for person, text in (
        (boss, ORDER), (boss, f"确认 {number}"), (ann, f"接单 {number}"), (ann, f"确认 {number}"), (owner, f"到账 {number}"),
        (ann, f"交付 {number} 好了"), (boss, f"验收 {number}"), (boss, f"评价 {number} 5"), (ann, f"评价 {number} 5"),
    ):  # fmt: skip
        await person.says(text)


async def opened(boss: Person, number: int = 1) -> None:
    """An order stands open."""
    await boss.says(ORDER)
    await boss.says(f"确认 {number}")


@pytest.mark.row("K01", "K02", "K04")
async def test_an_order_and_a_good_review_earn_and_everybody_reads_why(database: str) -> None:
    """K01, K02, K04: +1 and +0.5 stand in the ledger with their reasons; the level follows, and what comes next is said."""
    async with Stage(url=database, defaults=SHORT) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        [before] = await ann.whispers("积分")
        await settled(owner, boss, ann)
        [after] = await ann.whispers("积分")
        unbalanced = await kept.unbalanced(stage.app.desk.engine)

    assert "0 分，新人，最多同时接 1 单" in before and "再得 1.5 分升为常客，最多同时接 3 单" in before
    assert "1.5 分，常客" in after and "再得 1.5 分升为达人" in after
    assert "+1：完成 #1" in after and "+0.5：#1 得到好评" in after
    assert unbalanced == []


@pytest.mark.row("K03")
async def test_an_upheld_complaint_takes_points_and_its_reversal_brings_them_back(stage: Stage, trio: Trio) -> None:
    """K03: the line stands in the ledger, and goes with the judge's word only."""
    owner, boss, ann = trio
    for person, text in (
        (boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"), (owner, "到账 1"), (ann, "交付 1 好了"),
        (boss, "纠纷 1 抄来的"), (ann, "陈述 1 没有"), (owner, "接案 1"), (owner, "裁决 1 0 责任 接单方 抄袭"),
    ):  # fmt: skip
        await person.says(text)
    [down] = await ann.whispers("积分")
    line = down.partition("№")[2].partition(" ")[0]
    [by_hand] = await owner.says(f"撤销积分 {line} 算了")
    await owner.says("撤销 1 查清了，不是抄的")
    [up] = await ann.whispers("积分")

    assert "-2 分，观察期" in down and "-2：#1 投诉成立" in down
    assert "请用「撤销 1 理由」" in by_hand
    assert "0 分，新人" in up and "+2：#1 投诉成立已撤销" in up
    assert await kept.unbalanced(stage.app.desk.engine) == []


@pytest.mark.row("K03")
async def test_points_by_hand_have_a_reason_and_are_taken_back_once(database: str) -> None:
    """K03, edge 81: given and taken in halves; the reversal names its line; a bonus that was earned can be taken back as well."""
    async with Stage(url=database) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        bob = await deputy(stage, "bob")
        await settled(owner, boss, ann)
        [given] = await bob.says("加分 @ann 2 帮新人解答")
        [taken] = await bob.says("扣分 @ann 0.5 迟到不说")
        [read] = await owner.whispers("积分 @ann")
        ledger = await kept.of_member(stage.app.desk.engine, 1, (await membership(stage, "ann")).member.id, 9)
        bonus = next(line for line in ledger if line.reason == "good_review")
        [back] = await bob.says(f"撤销积分 {bonus.id} 订单退款了")
        [twice] = await bob.says(f"撤销积分 {bonus.id} 再来")
        newest = (await kept.of_member(stage.app.desk.engine, 1, bonus.member, 9))[0]
        [of_reversal] = await bob.says(f"撤销积分 {newest.id} 再来")
        [own] = await ann.whispers("积分")
        unbalanced = await kept.unbalanced(stage.app.desk.engine)

    assert "ann +2 分，现在 3.5 分" in given
    assert "ann -0.5 分，现在 3 分" in taken
    assert "管理员：帮新人解答" in read and "撤销积分" in read
    assert "-0.5 分，现在 2.5 分" in back
    assert (newest.reverses, newest.amount, newest.note) == (bonus.id, -1, "订单退款了")
    assert "已经撤销过" in twice and "已经撤销过" in of_reversal
    assert f"撤销 №{bonus.id}：订单退款了" in own and "已被撤销" in own
    assert unbalanced == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("加分 @ann", "几分、为什么"),
        ("加分 @ann 1", "几分、为什么"),
        ("加分 @ann 0.3 因为", "最少 0.5 分"),
        ("加分 @ann 21 因为", "最多 20 分"),
        ("扣分 @ann 0 因为", "最少 0.5 分"),
        ("加分 @owner 1 我很好", "不能改自己的积分"),
        ("加分 @谁呀 1 因为", "没有找到“谁呀”"),
        ("撤销积分 99 因为", "没有第 99 笔"),
        ("撤销积分 1", "撤销哪一笔、为什么"),
    ],
)
async def test_what_is_no_line_of_points_is_refused(stage: Stage, trio: Trio, text: str, words: str) -> None:
    """With an example of what is; nothing is entered."""
    [said] = await trio[0].says(text)
    rows = await stage.app.desk.engine.rows("SELECT id FROM points")

    assert words in said
    assert rows == []


async def test_members_change_no_points(stage: Stage, trio: Trio) -> None:
    """And read only their own."""
    _, boss, _ = trio
    [given] = await boss.says("加分 @ann 1 朋友")
    [read] = await boss.whispers("积分 @ann")

    assert "权限才能做" in given
    assert "权限才能做" in read


@pytest.mark.row("K05")
async def test_below_zero_a_claim_needs_the_staff_and_the_order_stays_open(database: str) -> None:
    """K05: the staff are asked once; others may claim meanwhile; who agrees makes the claim; the second answer comes too late."""
    async with Stage(url=database) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        bob = await deputy(stage, "bob")
        await owner.says("扣分 @ann 1 迟到不说")
        await opened(boss)
        [asked] = await ann.says("接单 1")
        [again] = await ann.says("接单 1")
        meanwhile, told = (await stage.order()).state, bob.told()[-1]
        [quoted] = await ann.says("候补 1")
        done = await bob.presses("同意接单", private=True)
        [late] = await owner.presses("不同意接单", private=True)
        order = await stage.order()

    assert "要管理员先同意，我已经去问了" in asked
    assert "已经替你问过" in again
    assert meanwhile is State.OPEN
    assert "ann 积分低于 0，想接 #1" in told
    assert "不能报价、候补" in quoted
    assert any("#1" in line for line in done)
    assert "已经有人答复过" in late
    assert order.state is State.CLAIMED
    assert "确认 1" in ann.told()[-1]


@pytest.mark.row("K05")
async def test_somebody_else_may_be_faster_and_no_is_an_answer(stage: Stage, trio: Trio) -> None:
    """K05: the order is not kept for whoever is asked about; who is refused hears of it."""
    owner, boss, ann = trio
    [zoe] = await stage.members("zoe")
    await owner.says("扣分 @ann 1 迟到不说")
    await opened(boss)
    await ann.says("接单 1")
    await owner.presses("不同意接单", private=True)
    declined = ann.told()[-1]
    await ann.says("接单 1")
    await zoe.says("接单 1")
    [late] = await owner.presses("同意接单", private=True)
    order = await stage.order()

    assert "没有同意你接 #1" in declined
    assert "zoe" in late
    assert order.taker == (await membership(stage, "zoe")).member.id


@pytest.mark.row("K05")
async def test_below_zero_one_holds_one_order_at_most(stage: Stage, trio: Trio) -> None:
    """K05: even where newcomers hold more; an order that one has already goes on, and ends well (edge 82)."""
    owner, boss, ann = trio
    await opened(boss)
    for person, text in ((ann, "接单 1"), (ann, "确认 1"), (owner, "到账 1"), (owner, "扣分 @ann 3 迟到不说")):
        await person.says(text)
    await opened(boss, 2)
    [refused] = await ann.says("接单 2")
    for person, text in ((ann, "交付 1 好了"), (boss, "验收 1")):
        await person.says(text)

    assert "观察期，最多同时接 1 单" in refused
    assert (await stage.order()).state is State.SETTLED
    assert Levels(newcomer_holds=5).may_hold(-1) == 1
    assert Levels().level((await membership(stage, "ann")).points) is Level.WATCHED


@pytest.mark.row("K05")
async def test_whom_a_moderator_assigns_an_order_has_it(stage: Stage, trio: Trio) -> None:
    """K05: their word is the approval."""
    owner, boss, _ = trio
    await owner.says("扣分 @ann 1 迟到不说")
    await opened(boss)
    await owner.says("指派 1 @ann")

    assert (await stage.order()).taker == (await membership(stage, "ann")).member.id


async def test_a_line_of_points_changes_nothing_else(stage: Stage, trio: Trio) -> None:
    """Standing and orders in hand stay; the ledger of the group is the sum of all lines."""
    owner, _, ann = trio
    for text in ("加分 @ann 1 好", "扣分 @ann 0.5 不好", "加分 @boss 20 很好"):
        await owner.says(text)
    there = {each.member.name: each for each in await members.everybody(stage.app.desk.engine, 1)}

    assert {name: each.points for name, each in there.items()} == {"owner": 0, "boss": 40, "ann": 1}
    assert there["ann"].standing is Standing.GOOD and there["ann"].held == 0
    assert await kept.unbalanced(stage.app.desk.engine) == []
    assert "现在 0.5 分" in ann.told()[-1]
