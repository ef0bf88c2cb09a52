"""Every no says why and what to do next, and leaves nothing behind."""

from collections.abc import Awaitable, Callable

import msgspec
import pytest

from jiedan.host.desk import GroupDefaults
from jiedan.members.member import Standing
from jiedan.messages.inbound import Kind
from jiedan.rules.rule import GroupRules
from jiedan.storage.engine import Write
from jiedan.testing import Stage
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]


async def test_nobody_claims_their_own_order(stage: Stage, trio: Trio, until: Until) -> None:
    """The poster is told how to withdraw it instead."""
    await until("open")
    _, boss, _ = trio

    assert "不能自己接" in (await boss.says("接单 1"))[0]
    assert (await stage.order()).state == "open"


async def test_who_comes_second_is_told_who_was_first(stage: Stage, trio: Trio, until: Until) -> None:
    """One clear reply to the loser."""
    await until("claimed")
    (eve,) = await stage.members("eve")

    assert await eve.says("接单 1") == ["慢了一步，#1 已被 ann 接走。可以看看别的订单；想在对方退单时接上，回复「候补 1」。"]


async def test_a_newcomer_holds_one_order_at_a_time(stage: Stage, trio: Trio, until: Until) -> None:
    """The second claim is refused with the level and the limit; after settling the first it passes."""
    _owner, boss, ann = trio
    await until("claimed")
    await boss.says(ORDER)
    await boss.says("确认 2")

    assert "新人，最多同时接 1 单，手上已有 1 单" in (await ann.says("接单 2"))[0]
    await ann.says("退单 1")
    assert "接单成功" in (await ann.says("接单 2"))[0]


async def test_with_several_open_orders_a_bare_claim_asks_which(stage: Stage, trio: Trio, until: Until) -> None:
    """Nothing is bound; a number or a reply to the card names it."""
    _, boss, ann = trio
    await until("open")
    await boss.says("发单 300 海报 后天")
    await boss.says("确认 2")
    said = (await ann.says("接单"))[0]

    assert "#1 一份产品介绍文案 · ¥500.00 · 待接单" in said and "#2 海报" in said
    assert (await stage.order(1)).state == (await stage.order(2)).state == "open"


async def test_a_reply_to_the_card_names_the_order(stage: Stage, trio: Trio, until: Until) -> None:
    """No number is needed then."""
    _, boss, ann = trio
    await until("open")
    await boss.says("发单 300 海报 后天")
    await boss.says("确认 2")
    cards = [message for message in stage.platform.sent if "订单 #2" in str(message.elements)]
    await ann.says("接单", reply_to=stage.platform.ids[cards[-1].nonce])

    assert (await stage.order(2)).state == "claimed"


async def test_an_order_number_that_does_not_exist_is_said_so(stage: Stage, trio: Trio) -> None:
    """With the way to the right number."""
    _, _, ann = trio

    assert "没有找到 #99" in (await ann.says("接单 99"))[0]


async def test_edited_and_forwarded_messages_claim_nothing(stage: Stage, trio: Trio, until: Until) -> None:
    """Only what somebody says now, themselves, counts."""
    await until("open")
    _, _, ann = trio

    assert await ann.says("接单 1", edited=True) == []
    assert await ann.says("接单 1", forwarded=True) == []
    assert (await stage.order()).state == "open"


async def test_another_persons_button_and_an_old_button_explain_themselves(stage: Stage, trio: Trio, until: Until) -> None:
    """The token is bound to a person and to the version of the order."""
    _, boss, ann = trio
    await until("draft")
    token = boss.button("确认").token
    pressed = ann.event(kind=Kind.PRESS, token=token)
    assert "给别人的" in str((await stage.hand_in(pressed))[0].elements)
    await boss.says("补充 1 预算600元")
    old = boss.event(kind=Kind.PRESS, token=token)
    assert "已变化" in str((await stage.hand_in(old))[0].elements)
    forged = boss.event(kind=Kind.PRESS, token="0" * 22)
    assert "过期" in str((await stage.hand_in(forged))[0].elements)

    assert (await stage.order()).state == "draft"


async def test_a_button_pressed_ten_times_acts_once(stage: Stage, trio: Trio, until: Until) -> None:
    """The first press changes the version; the others are told that it has changed."""
    _, _boss, ann = trio
    await until("open")
    token = ann.button("接单").token
    for _ in range(10):
        await stage.hand_in(ann.event(kind=Kind.PRESS, token=token))

    assert (await stage.order()).version == 3


async def test_only_a_holder_who_is_no_party_says_that_money_came(stage: Stage, trio: Trio, until: Until) -> None:
    """Neither side can; the books stay empty."""
    await until("funding")
    _, boss, ann = trio

    assert "只能由保管人确认" in (await ann.says("到账 1"))[0]
    assert "只能由保管人确认" in (await boss.says("到账 1"))[0]
    assert await stage.books() == {}


async def test_the_owners_own_order_needs_another_holder(stage: Stage, trio: Trio) -> None:
    """It is refused when it is to be published, not when the money is on its way."""
    owner, _, _ = trio
    await owner.says(ORDER)

    assert "没有能保管款项的人" in (await owner.says("确认 1"))[0]


async def test_a_price_above_the_ceiling_is_refused_with_the_ceiling(stage: Stage, trio: Trio) -> None:
    """5,000.00 passes, a cent more does not."""
    _, boss, _ = trio
    await boss.says("发单 网站 12501元 明天")
    assert "¥5000.00" in (await boss.says("确认 1"))[0]
    await boss.says("补充 1 预算5000元")

    assert "新订单 #1" in (await boss.says("确认 1"))[0]


async def test_banned_and_limited_members_neither_post_nor_claim_but_finish(stage: Stage, trio: Trio, until: Until) -> None:
    """What runs may be finished and is paid."""
    _owner, boss, ann = trio
    await until("working")
    await stage.app.desk.engine.commit(
        [Write("UPDATE memberships SET standing = ?, version = version + 1 WHERE member_id = ?", (Standing.BANNED.value, 3), 1)]
    )
    await boss.says("发单 300 海报 后天")
    await boss.says("确认 2")

    assert "禁止" in (await ann.says("接单 2"))[0]
    await ann.says("交付 1 好了")
    assert "已结算" in (await boss.says("验收 1"))[0]


async def test_a_channel_or_anonymous_admin_cannot_trade(stage: Stage, trio: Trio, until: Until) -> None:
    """Nobody stands behind it who could be held to it."""
    await until("open")
    _, _, ann = trio
    event = ann.event(text="接单 1")
    anonymous = msgspec.structs.replace(event, author=msgspec.structs.replace(event.author, anonymous=True))

    assert "匿名" in str((await stage.hand_in(anonymous))[0].elements)


@pytest.mark.row("E06")
async def test_in_the_quiet_hours_a_confirmed_draft_waits_and_goes_out_in_the_morning() -> None:
    """22:00 to 08:00 bars publishing only; the draft is published by the clock at eight."""
    async with Stage(defaults=GroupDefaults(rules=GroupRules())) as stage:
        _, boss, ann = await stage.members("owner", "boss", "ann")
        await stage.pass_by(hours=12, minutes=30)
        await boss.says("发单 300 海报 后天")
        said = await boss.says("确认 1")
        assert "11月22日（周日）08:00" in said[0]
        assert (await stage.order()).state == "draft"
        morning = await stage.pass_by(hours=9, minutes=30)

        assert any("新订单 #1 海报" in line for line in morning)
        assert "接单成功" in (await ann.says("接单"))[0]


@pytest.mark.row("E06")
async def test_what_is_wanted_before_the_morning_cannot_wait_for_it() -> None:
    """At 22:30 an order for 23:00 is refused with the way out, not queued to expire."""
    async with Stage(defaults=GroupDefaults(rules=GroupRules())) as stage:
        _, boss = await stage.members("owner", "boss")
        await stage.pass_by(hours=12, minutes=30)
        await boss.says("发单 300元 海报 今晚11点")

        assert "换个时间" in (await boss.says("确认 1"))[0]
        assert (await stage.order()).clock("publish_queued") is None


async def test_with_the_parts_of_others_nothing_can_be_done(stage: Stage, trio: Trio, until: Until) -> None:
    """Accepting, delivering, revising: each belongs to one side, and the refusal says whose."""
    owner, _boss, ann = trio
    await until("delivered")
    (eve,) = await stage.members("eve")

    for person, text in ((ann, "验收 1"), (eve, "验收 1"), (owner, "验收 1"), (ann, "返工 1 改改"), (eve, "纠纷 1 我不满")):
        said = (await person.says(text))[0]
        assert "只有" in said, said
    assert (await stage.order()).state == "delivered"
