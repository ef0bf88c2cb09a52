"""Nobody waits for ever: what the clock does when people do nothing."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from jiedan.testing import Stage
from tests.stories.conftest import Trio

Until = Callable[[str], Awaitable[None]]


async def test_an_order_that_nobody_claims_expires_with_its_deadline(stage: Stage, trio: Trio, until: Until) -> None:
    """Tomorrow 23:59 comes before 72 hours are over."""
    await until("open")
    said = await stage.pass_by(hours=38)

    assert any("没人接，已过期" in line for line in said)
    assert stage.card().badge == "已过期"


async def test_a_claim_that_is_not_confirmed_lapses_and_the_taker_waits(stage: Stage, trio: Trio, until: Until) -> None:
    """Two hours, then it is open to others; who let it lapse may not take it again at once."""
    await until("claimed")
    _, _, ann = trio
    await stage.pass_by(hours=2)
    (eve,) = await stage.members("eve")

    assert "先让别人试试" in (await ann.says("接单 1"))[0]
    assert "接单成功" in (await eve.says("接单 1"))[0]


async def test_a_release_within_thirty_minutes_is_free_and_afterwards_counted(stage: Stage, trio: Trio, until: Until) -> None:
    """The cooling-off begins with the claim."""
    await until("claimed")
    _, _boss, ann = trio
    assert "记一次" not in (await ann.says("退单 1"))[0]
    await stage.pass_by(hours=3)
    await ann.says("接单 1")
    await stage.pass_by(minutes=31)

    assert "记一次退单" in (await ann.says("退单 1"))[0]


async def test_a_client_who_does_not_pay_gives_the_order_back(stage: Stage, trio: Trio, until: Until) -> None:
    """After 24 hours; the taker is free and told so."""
    await until("funding")
    _, _, ann = trio
    await stage.pass_by(hours=24)

    assert (await stage.order()).state == "open"
    assert any("没有按时付款" in told for told in ann.told())


async def test_a_holder_who_says_nothing_is_reminded_and_then_there_is_a_dispute(stage: Stage, trio: Trio, until: Until) -> None:
    """24 hours after 已付 the reminder, 48 hours after it the dispute; never a refund in silence."""
    await until("funding")
    owner, boss, _ = trio
    await boss.says("已付 1")
    await stage.pass_by(hours=25)
    assert any("还等你确认" in told for told in owner.told())
    await stage.pass_by(hours=24)

    assert (await stage.order()).state == "disputed"


async def test_late_work_is_reminded_of_twice_and_then_disputed(stage: Stage, trio: Trio, until: Until) -> None:
    """Two hours before, at the deadline, and 24 hours later."""
    await until("working")
    _, _, ann = trio
    await stage.pass_by(hours=62)

    assert [told[:12] for told in ann.told() if "交付" in told][-3:]
    assert (await stage.order()).state == "disputed"


async def test_delivered_work_that_nobody_looks_at_is_accepted_and_settled(stage: Stage, trio: Trio, until: Until) -> None:
    """72 hours after the delivery; the worker is paid although the client is gone."""
    await until("delivered")
    said = await stage.pass_by(hours=72)

    assert any("ann 得 ¥475.00" in line for line in said)
    assert (await stage.books())["payable:3"] == -47500


async def test_a_second_delivery_starts_the_time_for_acceptance_anew(stage: Stage, trio: Trio, until: Until) -> None:
    """It counts from the last delivery."""
    await until("delivered")
    _, boss, ann = trio
    await stage.pass_by(hours=60)
    await boss.says("返工 1 标题换成蓝色")
    await ann.says("交付 1 换好了")
    await stage.pass_by(hours=60)
    assert (await stage.order()).state == "delivered"
    await stage.pass_by(hours=13)

    assert (await stage.order()).state == "settled"


async def test_the_holder_is_reminded_to_pay_out_every_day_until_it_is_done(stage: Stage, trio: Trio, until: Until) -> None:
    """Three days, three reminders; none after it was paid out."""
    await until("settled")
    owner, _, _ = trio
    before = len(owner.told())
    await stage.pass_by(hours=73)
    reminders = len(owner.told()) - before
    await owner.says("打款 1")
    await stage.pass_by(hours=73)

    assert reminders == 3
    assert len(owner.told()) == before + 3


async def test_what_fell_due_while_we_were_down_gets_a_grace(stage: Stage, trio: Trio, until: Until) -> None:
    """Ten hours of outage: the claim that would have lapsed meanwhile lapses ten hours later."""
    await until("claimed")
    _, _, ann = trio
    stage.clock.pass_by(timedelta(hours=10))
    await stage.restart()
    await stage.app.sweep()

    assert "已确认 #1" in (await ann.says("确认 1"))[0]
