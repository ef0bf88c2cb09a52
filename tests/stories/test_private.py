"""What is said to the bot alone, and in several groups."""

from collections.abc import Awaitable, Callable

import msgspec

from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Chat, Kind
from jiedan.testing import Stage
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]


async def test_an_order_can_be_drafted_and_confirmed_in_private(stage: Stage, trio: Trio) -> None:
    """The group reads of it when it is published, and not before."""
    _, boss, _ = trio
    before = len(stage.platform.sent)
    assert (await boss.whispers(ORDER))[0].startswith("我是这样理解的")
    assert all(message.chat != "group" for message in stage.platform.sent[before:])
    await boss.whispers("确认 1")

    assert stage.card().badge == "待接单"
    assert any("新订单 #1" in str(message.elements) for message in stage.platform.sent if message.chat == "group")


async def test_what_is_delivered_in_private_goes_to_the_client_and_not_to_the_group(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """The file reaches who pays for it; the group reads that something was delivered."""
    await until("working")
    _, boss, ann = trio
    file = Attachment(name="copy.pdf", mime="application/pdf", size=3, sha256="0" * 64)
    before = len(stage.platform.sent)
    await ann.whispers("交付 1 完稿在附件", files=(file,))
    sent = stage.platform.sent[before:]

    assert [message.chat for message in sent if file in message.elements] == [boss.private]
    assert any("已交付 #1" in str(message.elements) for message in sent if message.chat == "group")


async def test_a_bare_word_in_private_gets_an_answer_even_when_nothing_waits_for_it(stage: Stage, trio: Trio) -> None:
    """In the group the same word may be ordinary talk; to the bot alone it is not."""
    _, _, ann = trio

    assert await ann.says("确认") == []
    assert "没有可以" in (await ann.whispers("确认"))[0]


async def test_with_two_groups_a_number_that_both_have_is_asked_back(stage: Stage, trio: Trio) -> None:
    """In private nothing says which group is meant."""
    _, boss, ann = trio
    await boss.says(ORDER)
    await boss.says("确认 1")
    other = Chat(id="other", kind="group", title="另一个群")
    for person, text in ((trio[0], "帮助"), (boss, ORDER), (boss, "确认 1")):
        await stage.hand_in(person.event(text=text, chat=other))
    await stage.hand_in(ann.event(text="我的订单", chat=other))

    assert "是哪一单" in (await ann.whispers("查单 1"))[0]


async def test_without_a_private_chat_people_are_called_by_name_in_the_group(stage: Stage) -> None:
    """Nobody misses what they have to do."""
    boss, owner = await stage.members("boss", "owner")
    shy = boss.event(text=ORDER)
    for person, text in ((boss, ORDER), (boss, "确认 1")):
        await person.says(text)
    cat = shy.author.__class__(id="cat", name="cat")
    sent = await stage.hand_in(msgspec.structs.replace(shy, key="stage:cat", text="接单 1", author=cat))

    assert any(
        "cat" in str(message.elements) and "你接下了 #1" in str(message.elements) for message in sent if message.chat == "group"
    )
    assert owner is not None


async def test_who_left_the_group_may_finish_what_runs(stage: Stage, trio: Trio, until: Until) -> None:
    """The order goes on; anything new is refused."""
    await until("working")
    _, boss, ann = trio
    await stage.hand_in(ann.event(kind=Kind.LEAVE))
    await ann.whispers("交付 1 好了")
    await boss.says("验收 1")

    assert (await stage.order()).state == "settled"
