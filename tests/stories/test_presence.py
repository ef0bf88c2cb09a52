"""The bot's own place: rights, removal, a person who blocks it, a chat that moves, a right that was lost meanwhile."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from jiedan.messages.elements import Card, Mention
from jiedan.messages.inbound import Chat, Kind
from jiedan.storage import members
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]
THERE = Chat(id="supergroup", kind="group", title="一单一结")
"""Where the group has moved."""


async def test_without_admin_rights_the_hello_says_what_does_not_work(stage: Stage) -> None:
    """And how to give the rights; once they are there the owner reads so, in private."""
    owner = Person(stage, "owner")
    [hello] = await owner.places("member")
    await owner.places("admin")

    assert "我现在不是管理员" in hello
    assert "设为管理员" in hello
    assert owner.told() == ["我在“一单一结”已经是管理员了，一切正常。"]


async def test_the_owner_is_told_once_what_a_loss_means_and_when_it_is_over(stage: Stage) -> None:
    """Rights lost, removed, back: one message each, in private, and the deadlines go on."""
    owner = Person(stage, "owner")
    await owner.places("admin")
    for standing in ("member", "member", "gone", "gone", "admin", "admin"):
        await owner.places(standing)

    assert [line[:9] for line in owner.told()] == ["我在“一单一结”不", "我被移出了“一单一", "我回到“一单一结”"]
    assert "不再是管理员" in owner.told()[0]
    assert "照常" in owner.told()[1]


async def test_somebody_who_blocked_the_bot_is_called_in_the_group(stage: Stage, trio: Trio, until: Until) -> None:
    """Until they write again."""
    _, boss, _ = trio
    blocked = boss.event(kind=Kind.BOT, standing="gone", chat=Chat(id=boss.private, kind="private"))
    await stage.hand_in(blocked)
    await until("working")
    called = [message for message in stage.platform.sent if Mention("boss", "boss") in message.elements]
    told = boss.told()
    await boss.whispers("帮助")
    await trio[2].says("交付 1 好了")

    assert called
    assert {message.chat for message in called} == {"group"}
    assert told == []
    assert any("交付" in line for line in boss.told()[1:])


async def test_unblocking_lets_private_messages_arrive_again(stage: Stage, trio: Trio) -> None:
    """The platform tells, without a word of theirs."""
    boss = trio[1]
    chat = Chat(id=boss.private, kind="private")
    for standing in ("gone", "member"):
        await stage.hand_in(boss.event(kind=Kind.BOT, standing=standing, chat=chat))
    found = await members.member(stage.app.desk.engine, "stage", "boss")

    assert found is not None
    assert found.reachable


@pytest.mark.parametrize("talk_first", [False, True])
@pytest.mark.parametrize("kind", ["file", "postgres"])
async def test_a_group_that_moves_keeps_its_orders(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path, *, talk_first: bool
) -> None:
    """Orders, people and settings go along, also where the new chat spoke before the notice; the old id finds the group as well."""
    url = f"sqlite:///{tmp_path / 'jiedan.db'}" if kind == "file" else str(request.getfixturevalue("postgres_url"))
    async with Stage(url=url) as stage:
        owner, boss, ann, cat = await stage.members("owner", "boss", "ann", "cat")
        for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"), (owner, "到账 1")):
            await person.says(text)
        if talk_first:
            eve = Person(stage, "eve")
            await stage.hand_in(eve.event(text="帮助", chat=THERE))
            await stage.hand_in(cat.event(kind=Kind.BOT, standing="admin", chat=THERE))
        for _ in range(2):
            await stage.hand_in(boss.event(kind=Kind.MOVED, moved_to="supergroup"))
        delivered = await stage.hand_in(ann.event(text="交付 1 好了", chat=THERE))
        late = await stage.hand_in(boss.event(text="验收 1"))
        engine = stage.app.desk.engine

        assert await engine.rows("SELECT id, chat FROM chat_groups") == [(1, "supergroup")]
        assert [message.edits for message in delivered if isinstance(message.elements[0], Card)] == [None]
        assert {message.chat for message in delivered + late} <= {"supergroup", owner.private, boss.private, ann.private}
        assert any(message.chat == "supergroup" for message in late)
        assert (await stage.order()).state == "settled"
        assert (await engine.rows("SELECT COUNT(*) FROM memberships WHERE group_id = 1"))[0][0] == 4 + talk_first
        assert (await engine.rows("SELECT COUNT(*) FROM memberships WHERE group_id <> 1"))[0][0] == 0


async def test_a_question_about_a_draft_is_answered_in_the_new_chat(stage: Stage, trio: Trio) -> None:
    """What was asked before the move, also where the process ended meanwhile."""
    _, boss, ann = trio
    await boss.says("发单 做一张海报，明天交付")
    await ann.says("发单 做两张海报，明天交付")
    await stage.hand_in(boss.event(kind=Kind.MOVED, moved_to="supergroup"))
    moved = await stage.hand_in(boss.event(text="500", chat=THERE))
    await stage.restart()
    restarted = await stage.hand_in(ann.event(text="600", chat=THERE))

    assert "500.00" in str(moved[0].elements)
    assert "600.00" in str(restarted[0].elements)


async def test_what_waits_to_be_said_goes_to_the_new_chat(stage: Stage, trio: Trio) -> None:
    """A message that was in the outbox when the chat moved is not lost."""
    boss = trio[1]
    await stage.app.receive(boss.event(text=ORDER))
    await stage.app.receive(boss.event(kind=Kind.MOVED, moved_to="supergroup"))
    before = len(stage.platform.sent)
    await stage.app.sweep()

    assert {message.chat for message in stage.platform.sent[before:] if message.chat != boss.private} == {"supergroup"}


async def test_the_button_of_a_chat_that_has_moved_still_works(stage: Stage) -> None:
    """The hello was said before the move, or by the group that was made of the new chat too early."""
    owner = Person(stage, "owner")
    await owner.places("admin")
    early = await stage.hand_in(owner.event(kind=Kind.BOT, standing="admin", chat=THERE))
    await stage.hand_in(owner.event(kind=Kind.MOVED, moved_to="supergroup"))
    chat = Chat(id=owner.private, kind="private")
    sent = await stage.hand_in(owner.event(kind=Kind.PRESS, token=early[0].buttons[0].token, chat=chat))

    assert "说什么语言" in str(sent[0].elements)
    assert "说什么语言" in (await owner.follows("设置本群"))[0]


async def test_an_admin_who_is_none_any_more_decides_nothing_in_private(stage: Stage, trio: Trio, until: Until) -> None:
    """What the platform says at the act counts, not the row of yesterday."""
    _, boss, _ = trio
    deputy = Person(stage, "deputy")
    await stage.hand_in(deputy.event(text="帮助", role="admin"))
    await until("working")
    await boss.says("纠纷 1 不好")
    stage.platform.roles["group", "deputy"] = "member"
    refused = await deputy.whispers("裁决 1 0 没有交付")

    assert "只有裁决人" in refused[0]
    assert (await stage.order()).state == "disputed"


async def test_a_platform_that_does_not_answer_leaves_what_is_known(stage: Stage, trio: Trio, until: Until) -> None:
    """None means that it cannot say; the trade goes on."""
    _, boss, ann = trio
    deputy = Person(stage, "deputy")
    await stage.hand_in(deputy.event(text="帮助", role="admin"))
    await until("working")
    await boss.says("纠纷 1 不好")
    await ann.says("陈述 1 很好")
    await deputy.whispers("接案 1")
    await deputy.whispers("裁决 1 0 没有交付")

    assert (await stage.order()).state == "cancelled"


async def test_a_button_in_private_is_judged_by_what_somebody_is_now(stage: Stage, trio: Trio, until: Until) -> None:
    """As a command is: the holder's button is worth nothing in the hands of an owner of yesterday."""
    owner = trio[0]
    await until("funding")
    await trio[1].says("已付 1")
    stage.platform.roles["group", "owner"] = "member"
    await owner.presses("到账", private=True)

    assert (await stage.order()).state == "funding"


async def test_an_owner_who_left_cannot_confirm_money(stage: Stage, trio: Trio, until: Until) -> None:
    """Gone by the platform is gone, also where no departure was told."""
    owner = trio[0]
    await until("funding")
    stage.platform.roles["group", "owner"] = "gone"
    await owner.whispers("到账 1")
    rows = await stage.app.desk.engine.rows("SELECT roles, standing FROM memberships WHERE member_id = 1")

    assert (await stage.order()).state == "funding"
    assert rows == [("member", "left")]
