"""From what people write to a draft that they confirm."""

import pytest

from jiedan.messages.elements import Card
from jiedan.testing import Stage
from tests.stories.conftest import ORDER, Trio


async def test_what_is_missing_is_asked_for_and_answered_in_free_words(stage: Stage, trio: Trio) -> None:
    """Budget and deadline are asked for; the answers need no command."""
    _, boss, _ = trio

    assert "预算多少" in (await boss.says("发单 翻译一页说明书"))[0]
    assert "什么时候要" in (await boss.says("两百块"))[0]
    assert "2026年11月23日（周一）15:00" in (await boss.says("后天下午三点"))[0]
    assert "新订单 #1 翻译一页说明书：¥200.00" in (await boss.says("确认"))[0]


async def test_a_range_is_not_taken_for_a_price(stage: Stage, trio: Trio) -> None:
    """With first claim the poster has to name one price."""
    _, boss, _ = trio
    await boss.says("发单 logo 500-800元 明天")

    assert (await stage.order()).price == 0
    assert "还缺预算" in (await boss.says("确认 1"))[0]
    await boss.says("600")
    assert (await stage.order()).price == 60000


@pytest.mark.parametrize("amount", ["-5元", "0元", "1e9", "NaN元", "500-元", "99999999999元"])
async def test_an_amount_that_cannot_be_meant_is_asked_again(stage: Stage, trio: Trio, amount: str) -> None:
    """Nothing of it is half read, and the draft is kept."""
    _, boss, _ = trio
    await boss.says(f"发单 logo 预算{amount} 明天")

    order = await stage.order()
    assert (order.state, order.price) == ("draft", 0)


async def test_full_width_figures_are_figures(stage: Stage, trio: Trio) -> None:
    """１２００元 is 1,200 yuan."""
    _, boss, _ = trio
    await boss.says("发单 logo，预算１２００元，明天")

    assert (await stage.order()).price == 120000


async def test_a_date_in_the_past_is_asked_again(stage: Stage, trio: Trio) -> None:
    """Yesterday is no deadline."""
    _, boss, _ = trio

    assert "已经过了" in (await boss.says("发单 logo 100元 昨天交付"))[0]
    assert (await stage.order()).stated_due is None


async def test_a_draft_can_be_amended_before_it_is_published_and_not_after(stage: Stage, trio: Trio) -> None:
    """What is published stands."""
    _, boss, _ = trio
    await boss.says(ORDER)
    await boss.says("补充 1 预算600元")
    assert (await stage.order()).price == 60000
    await boss.says("确认 1")
    await boss.says("补充 1 预算700元")

    assert (await stage.order()).price == 60000


async def test_ordinary_talk_about_money_makes_no_draft(stage: Stage, trio: Trio) -> None:
    """Questions, offers and stories are chatter, and chatter is not answered."""
    _, _boss, ann = trio
    for text in ("预算500够吗?", "我花了500元买的", "明天谁有空?", "我可以做logo 500元一个", "不接单", "谁接单?", "接单的人呢"):
        assert await ann.says(text) == []


async def test_ten_thousand_characters_are_refused_in_words(stage: Stage, trio: Trio) -> None:
    """And nothing is kept of them."""
    _, boss, _ = trio

    assert "文字太长" in (await boss.says("发单 " + "很长" * 5000))[0]
    assert "没有找到 #1" in (await boss.says("查单 1"))[0]


async def test_hidden_characters_in_text_and_names_do_not_reach_the_group(stage: Stage) -> None:
    """Zero-width and direction marks are dropped, markup stays plain characters."""
    boss, _ = await stage.members("bo\u202ess\u200b<b>", "owner")
    said = await boss.says("发单 <b>logo</b>\u202e，预算500元，明天")

    assert not any(mark in "".join(said) for mark in "\u202e\u200b")
    await boss.says("确认 1")
    assert any(row.value == "boss<b>" for row in stage.card().rows)


async def test_more_drafts_than_one_can_keep_are_refused(stage: Stage, trio: Trio) -> None:
    """Five are kept; the sixth is refused with the way out."""
    _, boss, _ = trio
    for _ in range(5):
        await boss.says(ORDER)

    assert "5 份草稿" in (await boss.says(ORDER))[0]


async def test_a_draft_that_is_forgotten_is_discarded(stage: Stage, trio: Trio) -> None:
    """After 72 hours it is cancelled by the clock."""
    _, boss, _ = trio
    await boss.says("发单 logo 明天")
    await stage.pass_by(hours=72)

    assert (await stage.order()).state == "cancelled"


async def test_the_card_of_a_draft_that_lacks_something_says_so(stage: Stage, trio: Trio) -> None:
    """Its poster alone sees it, in private; with the budget it can be published."""
    _, boss, _ = trio
    await boss.whispers("发单 logo 明天交付")
    await boss.whispers("查单 1")
    shown = [element for message in stage.platform.sent for element in message.elements if isinstance(element, Card)]
    assert "还缺内容" in shown[-1].footer
    await boss.whispers("补充 1 预算300元")
    await boss.whispers("查单 1")

    shown = [element for message in stage.platform.sent for element in message.elements if isinstance(element, Card)]
    assert "还缺内容" not in shown[-1].footer and "确认 1" in shown[-1].footer
