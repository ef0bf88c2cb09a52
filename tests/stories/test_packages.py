"""A worker's fixed offer: listed once, bought again and again, each purchase an order of its own."""

import asyncio

import pytest

from jiedan.host.desk import GroupDefaults
from jiedan.members.points import Levels
from jiedan.orders.events import OrderClaimed
from jiedan.plugin import Context, Plugin
from jiedan.rules.rule import GroupRules
from jiedan.storage.engine import Write
from jiedan.testing import Person, Stage

OFFER = "上架 logo设计 200元 3天交付，含源文件"
Shop = tuple[Person, Person, Person, Person]


@pytest.fixture
async def shop(stage: Stage) -> Shop:
    """The owner, who sells, and two who buy; order 1 is a package."""
    owner, ann, boss, cat = await stage.members("owner", "ann", "boss", "cat")
    await ann.says(OFFER)
    await ann.says("确认 1")
    return owner, ann, boss, cat


async def test_a_package_is_bought_in_one_step_and_paid_like_any_order(stage: Stage, shop: Shop) -> None:
    """The purchase is an order of the buyer's with the seller as its worker, confirmed by the standing offer."""
    owner, ann, boss, _ = shop
    assert stage.card().badge == "在售"
    assert {row.label: row.value for row in stage.card().rows}["交付时间"] == "下单后 3 天内"
    said = await boss.presses("购买")
    assert "订单号 #2" in said[0] and "付 ¥200.00 给保管人 owner" in said[0]
    order = await stage.order(2)
    assert (order.state, order.client, order.worker, order.price) == ("funding", 3, 2, 200_00)
    assert order.stated_due is not None and (order.stated_due - stage.clock.now()).days == 3
    assert any("等到账通知再开工" in line for line in ann.told())
    assert any("#2" in line and "到账 2" in line for line in owner.told())
    for person, text in ((boss, "已付 2"), (owner, "到账 2"), (ann, "交付 2 源文件在此"), (boss, "验收 2")):
        await person.says(text)

    assert (await stage.order(2)).state == "settled"
    assert await stage.books() == {"holder:1": 200_00, "income:commission": -10_00, "payable:2": -190_00}


async def test_the_listing_stays_and_counts(stage: Stage, shop: Shop) -> None:
    """Each purchase has a number of its own; the card of the listing says how many were sold."""
    owner, ann, boss, cat = shop
    await boss.says("购买 1")
    for person, text in ((owner, "到账 2"), (ann, "交付 2 好了"), (boss, "验收 2")):
        await person.says(text)
    await cat.says("下单 1")
    orders = [await stage.order(number) for number in (1, 2, 3)]

    assert [order.state for order in orders] == ["open", "settled", "funding"]
    assert [order.bought.listing if order.bought else None for order in orders] == [None, 1, 1]
    assert {row.label: row.value for row in stage.card(1).rows}["已售"] == "2"


async def test_a_seller_whose_hands_are_full_cannot_be_bought_from(stage: Stage, shop: Shop) -> None:
    """The seller's limit counts, and no order is made."""
    _, _, boss, cat = shop
    await boss.says("购买 1")

    assert "ann 手上已有 1 单" in (await cat.says("购买 1"))[0]
    assert (await stage.order()).sold == 1


async def test_what_is_not_paid_is_cancelled_and_nobody_can_claim_it(stage: Stage, shop: Shop) -> None:
    """The package stays on offer; the purchase does not become an open order."""
    _, ann, boss, _ = shop
    await boss.says("购买 1")
    await stage.pass_by(hours=24)

    assert (await stage.order(2)).state == "cancelled"
    assert "再买一次套餐 #1" in boss.told()[-1] and "套餐还在架上" in ann.told()[-1]
    assert (await stage.order()).state == "open"


async def test_the_seller_can_back_out_before_the_money(stage: Stage, shop: Shop) -> None:
    """The purchase is cancelled; after the payment was reported it is not the seller's alone to end."""
    _, ann, boss, _ = shop
    await boss.says("购买 1")
    await ann.says("退单 2")
    assert (await stage.order(2)).state == "cancelled"
    await boss.says("购买 1")
    await boss.says("已付 3")

    assert "已经报过付款" in (await ann.says("退单 3"))[0]


async def test_nobody_buys_from_themselves_or_what_is_gone(stage: Stage, shop: Shop) -> None:
    """Nor claims a package, nor buys an order."""
    _, ann, boss, _ = shop

    assert "不能自己接" in (await ann.says("购买 1"))[0]
    assert "是套餐" in (await boss.says("接单 1"))[0]
    await ann.says("取消 1")
    assert "不能“购买”" in (await boss.says("购买 1"))[0]
    await boss.says("急需一份产品介绍文案,预算500元,明天交付")
    await boss.says("确认 2")
    assert "直接回复「接单 2」" in (await ann.says("购买 2"))[0]


async def test_a_package_is_taken_off_after_thirty_days(stage: Stage, shop: Shop) -> None:
    """The seller is told how to list it again."""
    _, ann, *_ = shop
    await stage.pass_by(days=30)

    assert (await stage.order()).state == "expired"
    assert "重新上架" in ann.told()[-1]


async def test_what_a_package_lacks_is_asked_for(stage: Stage) -> None:
    """Price and time, one after the other; a deadline is none of its facts."""
    _, ann = await stage.members("owner", "ann")
    assert "预算多少" in (await ann.says("上架：logo设计"))[0]
    assert "下单后多久能交" in (await ann.says("200元"))[0]
    assert "交付：下单后 2 天内" in (await ann.says("2天"))[0]
    await ann.says("补充 1 5天")
    await ann.says("确认 1")

    assert ((await stage.order()).price, (await stage.order()).stated_due) == (200_00, None)
    assert "下单后 5 天内" in str(stage.card().rows)


async def test_the_word_of_a_purchase_is_talk_where_nothing_is_on_offer(stage: Stage) -> None:
    """下单 alone stays silent, so that a plugin's keyword is heard."""
    _, boss = await stage.members("owner", "boss")

    assert await boss.says("下单") == []


async def test_a_plugin_hears_a_purchase_as_a_claim(stage: Stage) -> None:
    """With the seller as taker."""
    heard: list[tuple[int, int]] = []
    plugin = Plugin("ears")

    @plugin.on(OrderClaimed)
    async def claimed(event: OrderClaimed, ctx: Context[None]) -> None:
        heard.append((event.number, event.taker))

    await stage.plug(plugin)
    _, ann, boss = await stage.members("owner", "ann", "boss")
    for person, text in ((ann, OFFER), (ann, "确认 1"), (boss, "购买 1")):
        await person.says(text)

    assert heard == [(2, 2)]


async def test_two_who_buy_the_last_free_place_at_once_get_one_order(stage: Stage, shop: Shop) -> None:
    """The seller's limit holds whoever is faster; the other reads why (edge case 17)."""
    _, _, boss, cat = shop
    await asyncio.gather(boss.whispers("购买 1"), cat.whispers("购买 1"))
    listing = await stage.order()

    assert (listing.sold, (await stage.order(2)).state) == (1, "funding")
    assert len([line for line in (*boss.told(), *cat.told()) if "手上已有 1 单" in line]) == 1


async def test_a_seller_who_claims_while_being_bought_from_has_one_of_both(stage: Stage, shop: Shop) -> None:
    """The purchase rests on what the seller held when it was judged."""
    _, ann, boss, cat = shop
    await cat.says("急需一份产品介绍文案,预算500元,明天交付")
    await cat.says("确认 2")
    await asyncio.gather(ann.whispers("接单 2"), boss.whispers("购买 1"))
    claimed, sold = (await stage.order(2)).taker == 2, (await stage.order()).sold == 1

    assert claimed != sold


@pytest.mark.parametrize(("points", "commission"), [(10, 6_00), (0, 10_00)])
async def test_the_level_of_the_seller_decides_the_rate(points: int, commission: int) -> None:
    """As of somebody who claims: the level at the purchase, and neither the buyer's nor what becomes of the seller afterwards."""
    rules = GroupRules(quiet_from=None, levels=Levels(regular_rate=300, expert_rate=100))
    async with Stage(defaults=GroupDefaults(rules=rules)) as stage:
        owner, ann, boss = await stage.members("owner", "ann", "boss")
        points_of = "UPDATE memberships SET points = ? WHERE member_id = ?"
        engine = stage.app.desk.engine
        await engine.commit([Write(points_of, (points, 2), 1), Write(points_of, (40, 3), 1)])
        for person, text in ((ann, OFFER), (ann, "确认 1"), (boss, "购买 1")):
            await person.says(text)
        await engine.commit([Write(points_of, (40 - points, 2), 1)])
        for person, text in ((owner, "到账 2"), (ann, "交付 2 好了"), (boss, "验收 2")):
            await person.says(text)

        assert (await stage.order(2)).commission == commission
