"""Questions, and words that are none."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.messages.elements import Card
from jiedan.testing import Stage
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]


async def test_whoever_asks_for_an_order_sees_its_card_where_they_asked(stage: Stage, trio: Trio, until: Until) -> None:
    """In the group, too; the live card stays the one that changes."""
    await until("open")
    _, _, ann = trio
    sent = await stage.hand_in(ann.event(text="查单 1"))

    assert [type(element) for message in sent for element in message.elements] == [Card]
    assert sent[0].edits is None and sent[0].buttons


async def test_my_orders_say_what_is_missing_and_what_waits_for_staff(stage: Stage, trio: Trio, until: Until) -> None:
    """A draft without a price is not worth ¥0.00; the holder has a list of their own."""
    owner, boss, _ = trio
    await boss.says("发单 logo 明天")
    assert "（还没说）" in (await boss.says("我的订单"))[0]
    await boss.says("取消 1")
    await boss.says(ORDER)
    for person, text in ((boss, "确认 2"), (trio[2], "接单 2"), (trio[2], "确认 2")):
        await person.says(text)

    assert (await owner.says("我的订单"))[0].startswith("等你处理的：\n#2")


async def test_the_draft_of_somebody_else_is_not_there_for_others(stage: Stage, trio: Trio, until: Until) -> None:
    """Neither to be seen nor to be confirmed."""
    await until("draft")
    _, _, ann = trio

    assert "没有找到 #1" in (await ann.says("查单 1"))[0]
    assert "没有找到 #1" in (await ann.says("确认 1"))[0]


@pytest.mark.parametrize("talk", ["大家早", "我昨天买的鞋80元，很值", "明天18点前有人一起吃饭吗"])
async def test_talk_is_no_answer_to_what_the_draft_lacks(stage: Stage, trio: Trio, talk: str) -> None:
    """Only a price or a date, and nothing else, fills the gap."""
    _, boss, _ = trio
    await boss.says("发单 写logo")

    assert await boss.says(talk) == []
    assert (await stage.order()).lacking == ("budget", "due")


async def test_an_amendment_that_cannot_be_meant_is_asked_for_by_name(stage: Stage, trio: Trio, until: Until) -> None:
    """A negative budget is no budget; the draft stays as it was."""
    await until("draft")
    _, boss, _ = trio

    assert "不能是负数" in (await boss.says("补充 1 预算-3元"))[0]
    assert (await stage.order()).price == 50000


async def test_the_requirements_of_a_draft_can_be_said_anew(stage: Stage, trio: Trio) -> None:
    """What was corrected does not have to be published."""
    _, boss, _ = trio
    await boss.says("发单 写文案 500元 昨天交付")
    await boss.says("补充 1 明天18点前")
    await boss.says("补充 1 要求：三个卖点")

    assert (await stage.order()).requirements == "三个卖点"


@pytest.mark.parametrize("score", ["6", "0", "-1", "五 好"])
async def test_a_score_that_is_none_is_asked_again(stage: Stage, trio: Trio, until: Until, score: str) -> None:
    """With the number given, nobody asks which order."""
    await until("settled")
    _, boss, _ = trio

    assert "1 到 5" in (await boss.says(f"评价 1 {score}"))[0]


async def test_what_the_bot_alone_is_told_and_does_not_understand_is_answered(stage: Stage, trio: Trio) -> None:
    """In the group the same line is talk."""
    _, _, ann = trio

    assert "帮助" in (await ann.whispers("你好"))[0]
    assert await ann.says("你好") == []


async def test_a_member_who_wants_the_groups_language_changed_hears_how_to_change_their_own(stage: Stage, trio: Trio) -> None:
    """The group's is for who keeps order."""
    owner, boss, _ = trio

    assert "私聊" in (await boss.says("语言 English"))[0]
    assert "this group" in (await owner.says("语言 English"))[0]
