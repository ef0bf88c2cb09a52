"""What counts as done, parcels and reminders, told in chat."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.messages.elements import Card, Row
from jiedan.orders.presets import PRESETS
from jiedan.storage import members
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER, Trio, group

Until = Callable[[str], Awaitable[None]]
DONE = "三张图,源文件,可改一次"


async def service(stage: Stage) -> None:
    """From now on the group is one for services."""
    before = await group(stage)
    terms = PRESETS["service"].on(before.terms)
    after = type(before)(**{name: getattr(before, name) for name in before.__struct_fields__} | {"terms": terms})
    await stage.app.desk.engine.commit([members.set_up(before, after)])


def told(person: Person, words: str) -> str:
    """The newest that the person was told in private with these words."""
    return next(said for said in reversed(person.told()) if words in said)


async def test_the_taker_reads_what_counts_as_done_before_confirming_it(stage: Stage, trio: Trio, until: Until) -> None:
    """The poster wrote it; both see it on the card, and that both agreed."""
    _, boss, ann = trio
    await until("open")
    assert "已记下 #1 的验收标准" in (await boss.says(f"验收标准 1 {DONE}"))[0]
    assert Row("验收标准", f"{DONE}（确认或买下即同意）") in stage.card().rows
    await ann.says("接单 1")
    assert f"验收标准：{DONE}。确认就是同意它" in told(ann, "你接下了 #1")
    await ann.says("确认 1")

    assert Row("验收标准", f"{DONE}（双方已同意）") in stage.card().rows
    assert (await stage.order()).revisions_agreed == 1


@pytest.mark.row("A01")
async def test_a_group_for_services_wants_it_agreed_first(stage: Stage, trio: Trio) -> None:
    """The taker hears why the confirmation is refused, writes the text, and the poster agrees by a button."""
    owner, boss, ann = trio
    await service(stage)
    for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1")):
        await person.says(text)
    assert "本群要先说好验收标准" in told(boss, "接了你的订单")
    assert "还没有验收标准" in (await ann.says("确认 1"))[0]
    await ann.says(f"验收标准 1 {DONE}")
    assert DONE in told(boss, "可以就回复「同意 1」")
    await boss.presses("同意", private=True)
    await ann.says("确认 1")
    await owner.says("到账 1")

    assert (await stage.order()).state == "working"


async def test_in_other_groups_nobody_is_asked_for_it(stage: Stage, trio: Trio, until: Until) -> None:
    """First claim, short way: no word about it."""
    _, boss, ann = trio
    await until("funding")

    assert not any("验收标准" in said for said in (*boss.told(), *ann.told()))
    assert [PRESETS[name].sets["acceptance_required"] for name in ("service", "goods", "dispatch", "temporary")] == [
        True,
        False,
        False,
        False,
    ]


async def test_who_used_up_the_agreed_changes_reads_what_else_can_be_done(stage: Stage, trio: Trio, until: Until) -> None:
    """Another order for more money, or a dispute."""
    _, boss, ann = trio
    await until("working")
    await ann.says(f"验收标准 1 {DONE}")
    await boss.says("同意 1")
    for person, text in ((ann, "交付 1 图"), (boss, "返工 1 蓝色"), (ann, "交付 1 蓝色的")):
        await person.says(text)
    said = (await boss.says("返工 1 绿色"))[0]

    assert "1 次返工已经用完" in said and "另发一单" in said and "纠纷 1" in said


async def test_a_parcel_is_announced_received_and_accepted(stage: Stage, trio: Trio, until: Until) -> None:
    """Its number is for the client alone; the time to accept begins when it is there."""
    _, boss, ann = trio
    await until("working")
    said = (await ann.says("发货 1 顺丰 SF123456 三天到"))[0]
    assert "已发货" in said and "SF123456" not in said
    assert "您订购的 #1 一份产品介绍文案 已发货，单号 SF123456，预计 11月24日（周二）23:59 到" in told(boss, "已发货")
    assert "预计 11月24日" in stage.card().footer
    assert "11月27日（周五）23:59" in said
    await stage.pass_by(hours=20)
    await boss.says("签收 1")
    assert "已签收 #1" in told(ann, "已签收")

    assert "ann 得 ¥475.00" in (await boss.says("确认收货 1"))[0]


async def test_a_delivery_that_is_called_sent_still_is_one(stage: Stage, trio: Trio, until: Until) -> None:
    """Without a number and a day as well."""
    _, _, ann = trio
    await until("working")
    await ann.says("发货 1 已放前台")

    assert (await stage.order()).state == "delivered"
    assert "单号多少" not in (await ann.says("查单 1"))[0]


async def test_each_duty_has_one_reminder_before_its_end(stage: Stage, trio: Trio) -> None:
    """Confirm, pay, accept, review: whoever has to act reads it once, with the button, and the group reads nothing of it."""
    owner, boss, ann = trio
    await boss.says(ORDER)
    await boss.says("确认 1")
    await ann.says("接单 1")
    group_read = await stage.pass_by(minutes=100)
    assert "还没确认" in ann.told()[-1]
    await ann.presses("确认", private=True)
    group_read += await stage.pass_by(hours=19)
    assert "等你付款" in boss.told()[-1]
    await owner.says("到账 1")
    await ann.says("交付 1 好了")
    group_read += await stage.pass_by(hours=60)
    assert "等你验收" in boss.told()[-1]
    await boss.says("验收 1")
    group_read += await stage.pass_by(hours=24)

    assert "结束一天了" in told(boss, "打个分，帮") and "结束一天了" in told(ann, "打个分，帮")
    assert not [said for said in group_read if "提醒" in said]
    await boss.presses("5 分", private=True)
    assert len((await stage.order()).reviews) == 1


async def test_whoever_reviewed_is_not_asked_again(stage: Stage, trio: Trio, until: Until) -> None:
    """Only the silent side is."""
    _, boss, ann = trio
    await until("settled")
    await boss.says("评价 1 5 好")
    await stage.pass_by(hours=30)

    assert any("结束一天了" in said for said in ann.told())
    assert not any("结束一天了" in said for said in boss.told())


async def test_whose_claim_lapsed_is_told_so(stage: Stage, trio: Trio, until: Until) -> None:
    """Not only the poster."""
    _, _, ann = trio
    await until("claimed")
    await stage.pass_by(hours=2)

    assert "没有按时确认 #1" in ann.told()[-1]


async def test_the_draft_can_say_what_counts_as_done_and_the_group_reads_nothing_of_it(stage: Stage, trio: Trio) -> None:
    """Its button still publishes it."""
    _, boss, _ = trio
    await boss.whispers(ORDER)
    sent = await stage.hand_in(
        boss.event(text=f"验收标准 1 {DONE}", chat=boss.event().chat.__class__(id=boss.private, kind="private"))
    )
    await boss.presses("确认", private=True)

    assert {message.chat for message in sent} == {boss.private}
    assert (await stage.order()).state == "open"
    assert isinstance(stage.card(), Card) and Row("验收标准", f"{DONE}（确认或买下即同意）") in stage.card().rows
