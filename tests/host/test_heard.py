"""Whoever hands in an event learns whether anything came of it: so a platform shows that it was heard, and only then."""

import pytest

from jiedan.messages.inbound import Kind
from jiedan.testing import Stage


@pytest.mark.parametrize("text", ["帮助", "接单 17", "急需一份产品介绍文案，预算500元，明天交付"])
async def test_what_is_answered_was_heard(stage: Stage, text: str) -> None:
    """With an answer, a refusal or a draft; and so it is when the event comes once more."""
    boss, _ = await stage.members("boss", "owner")
    event = boss.event(text=text)

    assert await stage.app.receive(event)
    assert await stage.app.receive(event)


@pytest.mark.parametrize("text", ["今天真热", "确认", "收到", "取消"])
async def test_talk_comes_to_nothing(stage: Stage, text: str) -> None:
    """Also where its words could be a command and no order waits for them."""
    boss, _ = await stage.members("boss", "owner")

    assert not await stage.app.receive(boss.event(text=text))
    assert await stage.app.desk.engine.rows("SELECT id FROM outbox") == []


async def test_the_same_words_are_heard_where_an_order_waits_for_them(stage: Stage) -> None:
    """A draft wants to be confirmed."""
    boss, _ = await stage.members("boss", "owner")
    await boss.says("发单 300 海报 后天")

    assert await stage.app.receive(boss.event(text="确认"))


async def test_an_arrival_is_answered_by_nothing(stage: Stage) -> None:
    """It is kept, but nobody asked for anything."""
    await stage.members("owner")

    assert not await stage.app.receive((await stage.members("ann"))[0].event(kind=Kind.JOIN))
