"""Orders for which members say what they want: quotes, counter-offers, and the poster's choice."""

import asyncio

import msgspec
import pytest

from jiedan.messages.elements import Button
from jiedan.messages.inbound import Chat, Kind
from jiedan.orders.events import OrderClaimed, OrderQuoted
from jiedan.plugin import Context, Plugin
from jiedan.testing import Person, Stage

ASKING = "急需一份logo设计，求报价，预算800以内，后天交付"
Market = tuple[Person, Person, Person, Person]


@pytest.fixture
async def market(stage: Stage) -> Market:
    """The owner, somebody who asks for quotes, and two who could do it; order 1 is open for quotes."""
    owner, boss, ann, cat = await stage.members("owner", "boss", "ann", "cat")
    await boss.says(ASKING)
    await boss.says("确认 1")
    return owner, boss, ann, cat


def told(person: Person) -> str:
    """What somebody was told last in private."""
    return person.told()[-1]


async def test_a_trade_by_quotes_goes_from_post_to_settled(stage: Stage, market: Market) -> None:
    """The price is nobody's until the poster chooses; from then on the trade is like any other, at the quote's price and deadline."""
    owner, boss, ann, cat = market
    assert stage.card().badge == "征集报价"
    assert stage.card().rows[0].value == "请报价（最多 ¥800.00）"
    assert await ann.says("报价 1 500 三天 含两次修改") == ["ann 对 #1 一份logo设计 报了价（1 号），价格只有发单人看得到。"]
    await cat.whispers("报价 1 600元")
    assert "报价（2 号）：¥600.00" in told(boss) and "cat：新人，还没有评价，做完 0 单" in told(boss)
    await boss.says("选定 1 1")
    order = await stage.order()
    assert (order.state, order.price) == ("claimed", 500_00)
    assert order.stated_due == stage.clock.now().replace(day=24, hour=15, minute=59)
    assert "选了别的报价" in told(cat)
    for person, text in ((ann, "确认 1"), (owner, "到账 1"), (ann, "交付 1 好了"), (boss, "验收 1")):
        await person.says(text)

    assert (await stage.order()).state == "settled"
    assert await stage.books() == {"holder:1": 500_00, "income:commission": -25_00, "payable:3": -475_00}


async def test_no_price_is_read_out_in_the_group(stage: Stage, market: Market) -> None:
    """What somebody asks goes to the poster and to nobody else; the group learns how many quotes there are."""
    _, boss, ann, cat = market
    await ann.whispers("报价 1 512.34元 三天 私下的话")
    await cat.says("报价单 1")
    await boss.says("报价单 1")
    group = [str(message.elements) for message in stage.platform.sent if message.chat == "group"]

    assert not [text for text in group if "512.34" in text or "私下的话" in text]
    assert not [text for text in cat.told() if "512.34" in text]
    assert "512.34" in told(boss)
    assert any(row.label == "报价" and row.value == "1" for row in stage.card().rows)


async def test_the_poster_sees_what_the_group_knows_of_whoever_quotes(stage: Stage, market: Market) -> None:
    """Level, mean of the open reviews, their number, and completed orders stand beside each quote."""
    owner, boss, ann, _ = market
    await boss.says("急需一份产品介绍文案,预算500元,明天交付")
    for person, text in (
        (boss, "确认 2"), (ann, "接单 2"), (ann, "确认 2"), (owner, "到账 2"), (ann, "交付 2 好了"), (boss, "验收 2"),
        (boss, "评价 2 4 还行"), (ann, "评价 2 5 爽快"),
    ):  # fmt: skip
        await person.says(text)
    await ann.says("报价 1 500 三天")

    assert "ann：新人，4.0 分（1 人评），做完 1 单" in told(boss)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("500-800", "要一个确切的总价"),
        ("500一张×3", "要一个确切的总价"),
        ("¥500/张×3", "要一个确切的总价"),
        ("500左右", "要一个确切的总价"),
        ("$500", "用 CNY 计价"),
        ("500 昨天", "没看懂什么时候能交"),
        ("我可以做", "报多少、几天能交"),
        ("", "报多少、几天能交"),
        ("0元", "要一个确切的总价"),
        ("20000元", "本群单笔最多 ¥5000.00"),
    ],
)
async def test_a_quote_that_is_no_one_sum_is_asked_back(stage: Stage, market: Market, said: str, answer: str) -> None:
    """Nothing is guessed: neither a range nor a price by the piece becomes a quote."""
    assert answer in (await market[2].says(f"报价 1 {said}"))[0]
    assert (await stage.order()).quotes == ()


@pytest.mark.parametrize(("said", "price"), [("五百", 500_00), ("1k", 1000_00), ("500元", 500_00), ("1,288.50 2天", 1288_50)])
async def test_a_sum_is_read_however_it_is_written(stage: Stage, market: Market, said: str, price: int) -> None:
    """五百, 1k and 500元 are exact sums."""
    await market[2].says(f"报价 1 {said}")

    assert [quote.price for quote in (await stage.order()).quotes] == [price]


async def test_the_number_of_an_order_is_not_taken_for_a_price(stage: Stage, market: Market) -> None:
    """`报价 1` with an order 1 that asks for quotes is asked back; `报价 500` means the one order that asks for quotes."""
    _, _, ann, _ = market
    assert "报多少" in (await ann.says("报价 1"))[0]
    assert (await stage.order()).quotes == ()
    await ann.says("报价 500")

    assert [quote.price for quote in (await stage.order()).quotes] == [500_00]


async def test_a_button_chooses_the_quote_that_it_was_shown_with(stage: Stage, market: Market) -> None:
    """After the quoter changed it, the old button chooses nothing and says the new price; the new button works."""
    _, boss, ann, _ = market
    await ann.says("报价 1 500 三天")
    old = boss.button("选定 1 号", private=True)
    await ann.says("报价 1 550 三天")

    assert "现在是 ¥550.00" in (await press(stage, boss, old))[0]
    assert (await stage.order()).state == "open"
    await boss.presses("选定 1 号", private=True)
    assert (await stage.order()).price == 550_00


async def test_a_number_that_is_typed_right_after_a_change_chooses_nothing(stage: Stage, market: Market) -> None:
    """Who types may not have read the change; naming the new price, or a minute later, it is chosen."""
    _, boss, ann, _ = market
    await ann.says("报价 1 500 三天")
    await stage.pass_by(minutes=5)
    await ann.says("报价 1 550 三天")
    assert "现在是 ¥550.00" in (await boss.says("选定 1 1"))[0]
    assert "现在是 ¥550.00" in (await boss.says("选定 1 1 500"))[0]
    await boss.says("选定 1 1 550")

    assert (await stage.order()).price == 550_00


async def test_a_counter_offer_that_is_agreed_to_becomes_the_quote(stage: Stage, market: Market) -> None:
    """The poster names another price, the quoter agrees by button, and the poster still has to choose."""
    _, boss, ann, _ = market
    await ann.says("报价 1 500 三天")
    await boss.says("还价 1 @ann 450")
    assert "还价 ¥450.00（你报的是 ¥500.00）" in told(ann)
    assert "先等对方答复" in (await boss.says("还价 1 1 400"))[0]
    await ann.presses("同意", private=True)
    assert "现在是 ¥450.00" in told(boss)
    assert (await stage.order()).state == "open"
    await boss.presses("选定 1 号", private=True)

    assert (await stage.order()).price == 450_00


async def test_an_old_button_does_not_agree_to_another_counter_offer(stage: Stage, market: Market) -> None:
    """It answers the sum that it was shown with."""
    _, boss, ann, _ = market
    await ann.says("报价 1 500 三天")
    await boss.says("还价 1 1 450")
    old = ann.button("同意", private=True)
    await ann.says("拒绝 1")
    await boss.says("还价 1 1 300")

    assert "对方的还价变了" in (await press(stage, ann, old))[0]
    assert (await stage.order()).quotes[0].price == 500_00


async def test_a_refused_counter_offer_leaves_the_quote(stage: Stage, market: Market) -> None:
    """The poster is told that it stands as it was."""
    _, boss, ann, _ = market
    await ann.says("报价 1 500 三天")
    await boss.says("还价 1 1 450")
    await ann.says("拒绝")

    assert "还是 ¥500.00" in told(boss)
    assert (await stage.order()).quotes[0].counter is None


async def test_a_withdrawn_quote_cannot_be_chosen(stage: Stage, market: Market) -> None:
    """Neither by its button nor by its number (edge case 13)."""
    _, boss, ann, _ = market
    await ann.says("报价 1 500 三天")
    old = boss.button("选定 1 号", private=True)
    await ann.says("撤回报价 1")

    assert "已经撤回或到期" in (await press(stage, boss, old))[0]
    assert "已经撤回或到期" in (await boss.says("选定 1 1"))[0]
    assert "撤回了对 #1" in next(line for line in boss.told() if "撤回" in line)


async def test_a_quote_expires_after_two_days_and_its_author_is_told(stage: Stage, market: Market) -> None:
    """The other one, made a day later, stands on."""
    _, boss, ann, cat = market
    await ann.says("报价 1 500 五天")
    await stage.pass_by(hours=24)
    await cat.says("报价 1 600 五天")
    await stage.pass_by(hours=24)

    assert "到期了" in told(ann)
    assert [quote.stands for quote in (await stage.order()).quotes] == [False, True]
    assert "已经撤回或到期" in (await boss.says("选定 1 1"))[0]


async def test_when_the_chosen_one_drops_out_the_others_can_be_chosen(stage: Stage, market: Market) -> None:
    """The order asks for quotes again, as it was published; the quote of whoever dropped out is gone."""
    _, boss, ann, cat = market
    published = (await stage.order()).stated_due
    await ann.says("报价 1 500 五天")
    await cat.says("报价 1 600")
    await boss.says("选定 1 1")
    await ann.says("退单 1")
    order = await stage.order()
    assert (order.state, order.price, order.stated_due, order.quoters) == ("open", 0, published, (4,))
    assert "回复「报价单 1」再选一个" in told(boss)
    await boss.whispers("报价单 1")
    await boss.presses("选定 2 号", private=True)

    assert (await stage.order()).taker == 4


async def test_a_quoter_at_the_limit_cannot_be_chosen(stage: Stage, market: Market) -> None:
    """The rules are asked for whoever would have the order, and the poster reads whose hands are full."""
    _, boss, ann, _ = market
    await ann.says("报价 1 500 三天")
    await boss.says("急需一份产品介绍文案,预算500元,明天交付")
    await boss.says("确认 2")
    await ann.says("接单 2")

    assert "ann 手上已有 1 单，最多同时 1 单" in (await boss.says("选定 1 1"))[0]
    assert (await stage.order()).state == "open"


async def test_whoever_is_at_the_limit_cannot_quote(stage: Stage, market: Market) -> None:
    """The same rules as for a claim."""
    _, boss, ann, _ = market
    await boss.says("急需一份产品介绍文案,预算500元,明天交付")
    await boss.says("确认 2")
    await ann.says("接单 2")

    assert "最多同时接 1 单" in (await ann.says("报价 1 500 三天"))[0]


async def test_each_way_says_what_to_type_instead(stage: Stage, market: Market) -> None:
    """A claim on an order that asks for quotes, and a quote for one with a price, bind nobody."""
    _, boss, ann, _ = market
    await boss.says("急需一份产品介绍文案,预算500元,明天交付")
    await boss.says("确认 2")

    assert "要先报价" in (await ann.says("接单 1"))[0]
    assert "直接回复「接单 2」" in (await ann.says("报价 2 500"))[0]
    assert await ann.says("接单") != []
    assert (await stage.order(2)).taker == 3


async def test_a_poster_who_named_no_budget_can_ask_for_quotes(stage: Stage) -> None:
    """`请报价` is an answer to "how much?", and `补充 … 求报价` works as well; a price said before becomes the ceiling."""
    _, boss = await stage.members("owner", "boss")
    await boss.says("发单 logo设计 后天交付")
    assert "请报价" in (await boss.says("请报价"))[0]
    await boss.says("发单 海报设计 300元 后天交付")
    await boss.says("补充 2 求报价")

    assert [(await stage.order(number)).mode for number in (1, 2)] == ["quote", "quote"]
    assert ((await stage.order(2)).price, (await stage.order(2)).ceiling) == (0, 300_00)


async def test_without_a_private_chat_no_figure_is_said_in_the_group(stage: Stage, market: Market) -> None:
    """Whoever the bot cannot write to is asked to come, and nobody reads what was offered."""
    _, _, ann, _ = market
    shy = ann.event().author.__class__(id="shy", name="shy")
    event = msgspec.structs.replace(ann.event(text="发单 报价 海报设计 后天交付"), author=shy)
    for key, text in (("s1", event.text), ("s2", "确认 2")):
        await stage.hand_in(msgspec.structs.replace(event, key=f"stage:{key}", text=text))
    before = len(stage.platform.sent)
    await ann.whispers("报价 2 333元")
    sent = [str(message.elements) for message in stage.platform.sent[before:] if message.chat == "group"]

    assert any("shy" in text and "私聊我" in text for text in sent)
    assert not any("333" in text for text in sent)


async def test_plugins_hear_of_quotes_and_of_the_choice(stage: Stage) -> None:
    """A quote is an event without its price, a choice is a claim."""
    heard: list[tuple[str, int]] = []
    plugin = Plugin("ears")

    @plugin.on(OrderQuoted)
    async def quoted(event: OrderQuoted, ctx: Context[None]) -> None:
        heard.append(("quoted", event.price))

    @plugin.on(OrderClaimed)
    async def claimed(event: OrderClaimed, ctx: Context[None]) -> None:
        heard.append(("claimed", event.price))

    await stage.plug(plugin)
    _, boss, ann = await stage.members("owner", "boss", "ann")
    for person, text in ((boss, ASKING), (boss, "确认 1"), (ann, "报价 1 500 三天"), (boss, "选定 1 1")):
        await person.says(text)

    assert heard == [("quoted", 0), ("claimed", 500_00)]


async def test_the_whole_of_it_in_english(stage: Stage) -> None:
    """The same words, the same list, for a group that speaks English."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    await owner.says("language English")
    await boss.says("post a logo design, quotes welcome, by Monday")
    assert "quotes wanted" in (await boss.says("confirm 1"))[0]
    await ann.says("quote 1 500 yuan 3 days two revisions included")
    await boss.says("counter 1 1 450")
    await ann.says("agree 1")
    await stage.pass_by(minutes=2)

    assert "boss chose ann for #1" in (await boss.says("choose 1 1"))[0]
    assert (await stage.order()).price == 450_00


async def press(stage: Stage, person: Person, button: Button) -> list[str]:
    """Press this very button in private; returns what the presser reads."""
    chat = Chat(id=person.private, kind="private")
    before = len(person.told())
    await stage.hand_in(person.event(kind=Kind.PRESS, token=button.token, chat=chat))
    return person.told()[before:]


async def test_a_choice_and_a_withdrawal_at_once_end_in_one_of_both(stage: Stage, market: Market) -> None:
    """Whoever is first is right: chosen, or gone; never chosen and gone."""
    _, boss, ann, _ = market
    await ann.whispers("报价 1 500 三天")
    await asyncio.gather(boss.whispers("选定 1 1"), ann.whispers("撤回报价 1"))
    order = await stage.order()

    assert (order.taker, order.quotes[0].stands) in ((3, True), (None, False))


async def test_five_orders_that_choose_one_newcomer_at_once_give_them_one(stage: Stage, market: Market) -> None:
    """The level's limit counts choices as it counts claims (edge case 17)."""
    _, boss, ann, cat = market
    posters = (boss, cat, *await stage.members("eve", "fox", "gil"))
    for number, poster in enumerate(posters[1:], 2):
        await poster.whispers(ASKING)
        await poster.whispers(f"确认 {number}")
    for number in range(1, 6):
        await ann.whispers(f"报价 {number} 500 三天")
    await asyncio.gather(*(poster.whispers(f"选定 {number} 1") for number, poster in enumerate(posters, 1)))
    takers = [(await stage.order(number)).taker for number in range(1, 6)]

    assert sorted(taker or 0 for taker in takers) == [0, 0, 0, 0, 3]
