"""A set-up and orders at the same time, in the same private chat: what a word answers, and who is called how often."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.messages.elements import plain
from jiedan.messages.inbound import Chat, Kind
from jiedan.testing import Person, Stage
from tests.stories.conftest import ANSWERS, ORDER, Trio, answered, group

Until = Callable[[str], Awaitable[None]]


@pytest.fixture
async def dan(stage: Stage, owner: Person) -> Person:
    """An admin of the group, who trades there as well. The owner holds the money."""
    assert owner is not None
    (person,) = await stage.members("dan")
    stage.platform.roles["group", "dan"] = "admin"
    return person


@pytest.mark.parametrize("published", [True, False], ids=["open order", "draft"])
async def test_cancel_alone_ends_the_set_up_and_no_order(stage: Stage, dan: Person, published: bool) -> None:
    """An order of the admin's stays as it is, whether it is published or not."""
    await dan.whispers(ORDER)
    if published:
        await dan.whispers("确认 1")
    await stage.pass_by(minutes=1)
    await dan.follows("设置本群")
    said = await answered(dan, "中文", "取消")

    assert said.startswith("好的，不设置了")
    assert (await stage.order()).state == ("open" if published else "draft")


async def test_confirm_alone_saves_at_the_summary(stage: Stage, dan: Person) -> None:
    """A draft and a claim of the admin's that wait as well are older, and wait on."""
    (boss,) = await stage.members("boss")
    for person, text in ((boss, ORDER), (boss, "确认 1"), (dan, "接单 1"), (dan, ORDER)):
        await person.says(text)
    await stage.pass_by(minutes=1)
    await dan.follows("设置本群")
    said = await answered(dan, *ANSWERS, "确认")

    assert "设置已保存" in said
    assert (await group(stage)).preset == "goods"
    assert [(await stage.order(number)).state for number in (1, 2)] == ["claimed", "draft"]


async def test_a_word_alone_answers_what_was_asked_last(stage: Stage, dan: Person) -> None:
    """A draft in private after the question of the set-up is what `取消` and `确认` mean; 设置 asks the question again."""
    await dan.follows("设置本群")
    await answered(dan, *ANSWERS)
    await stage.pass_by(minutes=1)
    await answered(dan, ORDER, "确认")
    published = await stage.order()
    await stage.pass_by(minutes=1)
    await answered(dan, "设置", "确认")

    assert published.state == "open"
    assert (await group(stage)).preset == "goods"


async def test_the_word_before_the_order_number_is_still_a_command(stage: Stage, dan: Person) -> None:
    """Also while a set-up is open, and so is the word in reply to a message about the order."""
    for number in (1, 2):
        await answered(dan, ORDER, f"确认 {number}")
    await stage.pass_by(minutes=1)
    await dan.follows("设置本群")
    await dan.whispers("取消 1")
    await dan.answers("新订单 #2", "取消")

    assert [(await stage.order(number)).state for number in (1, 2)] == ["cancelled", "cancelled"]


async def test_the_answer_to_the_question_about_a_draft_goes_to_the_draft(stage: Stage, owner: Person) -> None:
    """The set-up, at the question of the commission, was asked before; once it asks again, figures are its own."""
    await owner.follows("设置本群")
    await answered(owner, *ANSWERS[:3])
    await stage.pass_by(minutes=1)
    await answered(owner, "发单 写一篇文案，明天交付", "50")
    first = await stage.order()
    await stage.pass_by(minutes=1)
    await owner.whispers("发单 写两篇文案，明天交付")
    await stage.pass_by(minutes=1)
    said = await answered(owner, "设置", "7")

    assert first.price == 50_00
    assert "谁来保管" in said
    assert (await stage.order(2)).price == 0


async def test_somebody_whom_we_do_not_know_is_known_once_they_ask_for_help(stage: Stage, owner: Person) -> None:
    """Talk makes nobody known; the refusal says what does, in the group's set-up and in private."""
    bob = Person(stage, "bob")
    await owner.follows("设置本群")
    await answered(owner, *ANSWERS[:4])
    await bob.says("大家好")
    unknown, alone = await answered(owner, "bob"), (await bob.whispers("我的订单"))[0]
    await bob.says("帮助")

    assert "群里发「帮助」" in unknown
    assert "群里发「帮助」" in alone
    assert "哪段时间" in await answered(owner, "bob")


async def test_hours_from_greenwich_are_shown_as_they_are_typed(stage: Stage, owner: Person) -> None:
    """GMT+7 is seven hours ahead, and never shown under the name of its zone, which has the sign turned."""
    await owner.follows("设置本群")
    said = await answered(owner, *ANSWERS[:2], "GMT+7", *ANSWERS[3:])
    await owner.whispers("保存")

    assert "时区：UTC+7" in said
    assert "UTC+7" in str(stage.platform.sent[-1].elements)
    assert (await group(stage)).rules.zone == "Etc/GMT-7"


async def test_who_cannot_be_reached_is_called_once_and_again_after_they_came_or_an_hour(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """Ten lines are one call in the group."""
    await until("working")
    _, boss, ann = trio
    gone = boss.event(kind=Kind.BOT, standing="gone", chat=Chat(id=boss.private, kind="private"), message="")

    async def calls(lines: int) -> int:
        before = len(stage.platform.sent)
        for _ in range(lines):
            assert "我还不能私聊 boss" in (await ann.whispers("留言 1 在吗"))[0]
        return sum("有人给你留了言" in plain(sent.elements) for sent in stage.platform.sent[before:] if sent.chat == "group")

    await stage.hand_in(gone)
    first = await calls(10)
    await stage.pass_by(hours=1)
    later = await calls(2)
    await boss.whispers("留言 1")
    await stage.hand_in(boss.event(kind=Kind.BOT, standing="gone", chat=gone.chat, message=""))

    assert (first, later, await calls(2)) == (1, 1, 1)
