"""Orders that are paid in stages, by several hands, too little, too much and too late, told in chat."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from jiedan.ledger.plan import DEPOSIT, HALVES, THIRDS, Plan
from jiedan.members.roles import Role
from jiedan.orders.terms import Terms
from jiedan.storage import members
from jiedan.testing import Person, Stage
from jiedan.testing.stage import DEFAULTS
from tests.stories.conftest import Trio

ORDER = "发单 写一份产品介绍 预算500元 后天下午三点"
Until = Callable[[str], Awaitable[None]]


@asynccontextmanager
async def staged(plan: Plan, *names: str) -> AsyncIterator[tuple[Stage, tuple[Person, ...]]]:
    """A group whose orders are paid by this plan, with the owner, a poster, a worker and these others."""
    defaults = replace(DEFAULTS, terms=Terms(plan=plan))
    async with Stage(defaults=defaults) as stage:
        yield stage, await stage.members("owner", "boss", "ann", *names)


async def working(boss: Person, ann: Person, owner: Person) -> None:
    """Order 1 up to the work."""
    await boss.says(ORDER)
    await boss.says("确认 1")
    await ann.says("接单 1")
    await ann.says("确认 1")
    await owner.says("到账 1")


async def holds_too(stage: Stage, name: str) -> None:
    """One more member is a holder of the group."""
    found = next(each for each in await members.named(stage.app.desk.engine, 1) if each.member.name == name)
    await stage.app.desk.engine.commit([members.appoint(found, found.roles | {Role.HOLDER})])


async def test_half_first_and_half_after_the_acceptance() -> None:
    """Each side reads before agreeing what is due when; the second half is asked for, said to be paid, seen, and then it is settled."""
    async with staged(HALVES) as (stage, (owner, boss, ann)):
        await boss.says(ORDER)
        await boss.says("确认 1")
        await ann.says("接单 1")

        assert "付款：开工前 ¥250.00，验收后 ¥250.00。佣金：¥25.00" in ann.told()[-1]
        assert "付 ¥250.00 给保管人 owner" in (await ann.says("确认 1"))[0]
        assert "¥250.00 由 owner 保管" in (await owner.says("到账 1"))[0]
        await ann.says("交付 1 初稿")
        assert "还有 ¥250.00 要在 11月22日（周日）10:00 前付给 owner" in (await boss.says("验收 1"))[0]
        assert (await stage.order()).state == "accepted"
        await boss.says("已付 1")
        assert "全款收齐" in (await owner.says("到账 1"))[0]
        assert await stage.books() == {"holder:1": 50000, "income:commission": -2500, "payable:3": -47500}


async def test_a_deposit_is_paid_out_while_the_work_goes_on() -> None:
    """The worker has it, less half of the commission, and says so; the rest comes with the acceptance."""
    async with staged(DEPOSIT) as (stage, (owner, boss, ann)):
        await working(boss, ann, owner)

        assert "¥137.50" in (await owner.says("打款 1"))[0]
        assert "¥137.50" in (await ann.says("收到 1"))[0]
        await ann.says("交付 1 初稿")
        await boss.says("验收 1")
        await owner.says("到账 1")
        assert await stage.books() == {"holder:1": 36250, "income:commission": -2500, "payable:3": -33750}


async def test_the_middle_payment_is_asked_for_with_the_first_progress() -> None:
    """The client reads it with the progress; nothing stops where it does not come."""
    async with staged(THIRDS) as (_, (owner, boss, ann)):
        await working(boss, ann, owner)
        await ann.says("进度 1 做了一半")

        assert "另有 ¥200.00 该付了" in boss.told()[-1]
        assert "共收 ¥350.00" in (await owner.says("到账 1"))[0]


async def test_too_little_and_the_rest(stage: Stage, trio: Trio, until: Until) -> None:
    """The holder says what came; the client is asked for the rest."""
    owner, boss, _ = trio
    await until("funding")

    assert "还差 ¥300.00" in (await owner.says("到账 1 200"))[0]
    assert "还差 ¥300.00" in boss.told()[-1]
    await owner.says("到账 1")
    assert (await stage.order()).state == "working"


async def test_paid_twice(stage: Stage, trio: Trio, until: Until) -> None:
    """The second payment is written down, the client told, and it goes back; the order does not change."""
    owner, boss, _ = trio
    await until("delivered")
    await owner.says("到账 1 500")

    assert "¥500.00 是多付的" in boss.told()[-1]
    assert "¥500.00" in (await owner.says("退款 1"))[0]
    await boss.says("验收 1")
    assert await stage.books() == {"holder:1": 50000, "income:commission": -2500, "payable:3": -47500}


async def test_paid_when_it_was_too_late(stage: Stage, trio: Trio, until: Until) -> None:
    """The order is open again for others; what came is not lost and goes back."""
    owner, boss, _ = trio
    await until("funding")
    await stage.pass_by(hours=25)
    await owner.says("到账 1 500")

    assert ((await stage.order()).state, (await stage.order()).to_client) == ("open", 50000)
    assert "会全数退给你" in boss.told()[-1]
    await owner.says("退款 1")
    assert await stage.books() == {}


@pytest.mark.parametrize("how", ["移交 1 @bob", "移交 1"])
async def test_the_money_is_handed_over_to_another_holder(stage: Stage, trio: Trio, until: Until, how: str) -> None:
    """Named, or the only other one there is: they take it over once it is with them, and pay out."""
    owner, boss, _ = trio
    [bob] = await stage.members("bob")
    await until("working")

    assert "要移交给谁" in (await owner.says("移交 1"))[0]
    assert "bob 不是本群的保管人" in (await owner.says("移交 1 @bob"))[0]
    await holds_too(stage, "bob")
    assert "¥500.00" in (await owner.says(how))[0]
    assert "先确认钱真的到了你手里" in bob.told()[-1]
    assert "没有人请你接管" in (await boss.says("接管 1"))[0]
    assert "已由 bob 接管" in (await bob.says("接管 1"))[0]
    assert await stage.books() == {"escrow:order:4294967297": -50000, "holder:4": 50000}


async def test_the_other_side_names_another_split(stage: Stage, trio: Trio, until: Until) -> None:
    """A proposal is answered with a figure of one's own, which the first side may take."""
    _, boss, ann = trio
    await until("working")
    await boss.says("取消 1 100")

    assert "接单人得 ¥300.00" in (await ann.says("取消 1 300"))[0]
    assert "接单人得 ¥285.00" in (await boss.says("同意 1"))[0]
    assert await stage.books() == {"holder:1": 50000, "income:commission": -1500, "payable:3": -28500, "to_return:2": -20000}


async def test_an_end_without_a_figure_goes_by_the_rule_that_both_have_read(stage: Stage, trio: Trio, until: Until) -> None:
    """Half back after the first progress, as the draft and the claim said."""
    _, boss, ann = trio
    await until("working")
    await ann.says("进度 1 做了一半")

    assert "接单人得 ¥250.00" in (await boss.says("取消 1"))[0]
    assert (await stage.order()).state == "working"


async def test_a_price_above_the_ceiling_is_paid_in_stages(stage: Stage, trio: Trio) -> None:
    """5000.00 is the most of one payment: 6000.00 is paid 30/40/30, and both read that."""
    _, boss, _ = trio
    await boss.says("发单 做一个网站 6000元 后天下午三点")
    await boss.says("确认 1")

    assert "开工前 ¥1800.00" in "".join(row.value for row in boss._stage.card().rows)


async def test_who_does_not_pay_out_in_three_days_holds_nothing_new(stage: Stage, trio: Trio, until: Until) -> None:
    """Reminded every day, and then no order finds a holder until the money has gone where it belongs."""
    owner, boss, ann = trio
    await until("settled")
    await stage.pass_by(hours=73)
    await boss.says("发单 另一份文案 300元 后天下午三点")

    assert any("还没打给" in line for line in owner.told())
    assert "保管" in (await boss.says("确认 2"))[0]
    assert (await stage.order(2)).state == "draft"
    await owner.says("打款 1")
    await boss.says("确认 2")
    assert (await stage.order(2)).state == "open"
    assert ann is not None
