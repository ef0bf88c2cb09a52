"""A chat gets another id: what of it was known under the new one, or still says the old one, finds its place."""

from pathlib import Path

import pytest

from jiedan.errors import Moved
from jiedan.messages.deeds import Admit
from jiedan.messages.inbound import Chat, Kind
from jiedan.testing import Person, Stage
from tests.stories.conftest import answered, group

THERE = Chat(id="supergroup", kind="group", title="一单一结")
"""Where the group has moved."""


async def test_a_set_up_that_was_begun_in_both_chats_goes_on_as_one(stage: Stage, owner: Person) -> None:
    """The one of the chat that was first; of the other nothing is left to stumble over."""
    await owner.follows("设置本群")
    early = await stage.hand_in(owner.event(kind=Kind.BOT, standing="admin", chat=THERE))
    chat = Chat(id=owner.private, kind="private")
    await stage.pass_by(minutes=1)
    await stage.hand_in(owner.event(kind=Kind.PRESS, token=early[0].buttons[0].token, chat=chat))
    await stage.hand_in(owner.event(kind=Kind.MOVED, moved_to="supergroup"))

    assert "什么样的群" in await answered(owner, "中文")
    assert await stage.app.desk.engine.rows("SELECT group_id FROM dialogues") == [(1,)]


@pytest.mark.parametrize("kind", ["file", "postgres"])
@pytest.mark.parametrize("before", [False, True])
async def test_who_asked_to_be_let_into_the_new_chat_is_let_in(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path, *, before: bool
) -> None:
    """The button that was made before we heard that it is the old chat works, also for somebody who had asked in the old one."""
    url = f"sqlite:///{tmp_path / 'jiedan.db'}" if kind == "file" else str(request.getfixturevalue("postgres_url"))
    async with Stage(url=url) as stage:
        owner, eve = Person(stage, "owner"), Person(stage, "eve")
        await owner.places("member")
        if before:
            await stage.hand_in(eve.event(kind=Kind.ASKS))
        await stage.hand_in(owner.event(kind=Kind.BOT, standing="admin", chat=THERE))
        await stage.hand_in(eve.event(kind=Kind.ASKS, chat=THERE))
        await stage.hand_in(owner.event(kind=Kind.MOVED, moved_to="supergroup"))
        await owner.presses("通过", private=True)

        assert stage.platform.deeds == [Admit(chat="supergroup", user="eve")]
        assert await stage.app.desk.engine.rows("SELECT group_id, status FROM join_requests") == [(1, "admitted")]


async def test_what_the_bot_is_in_the_new_chat_counts(stage: Stage) -> None:
    """It was told of the new chat before we heard that it is the old one, and is the newer news."""
    owner = Person(stage, "owner")
    await owner.places("member")
    await stage.hand_in(owner.event(kind=Kind.BOT, standing="admin", chat=THERE))
    for _ in range(2):
        await stage.hand_in(owner.event(kind=Kind.MOVED, moved_to="supergroup"))

    assert (await group(stage)).standing == "admin"


@pytest.mark.parametrize("standing", ["gone", "member"])
async def test_what_becomes_of_the_bot_in_the_old_chat_is_no_news_of_the_group(
    stage: Stage, owner: Person, standing: str
) -> None:
    """The old chat is closed when it has moved, and its news may come late; the group trades on in the new one."""
    await stage.hand_in(owner.event(kind=Kind.MOVED, moved_to="supergroup"))
    sent = await stage.hand_in(owner.event(kind=Kind.BOT, standing=standing, message=""))

    assert sent == []
    assert (await group(stage)).standing == "admin"


async def test_a_question_is_answered_in_the_new_chat_also_where_the_move_is_found_at_sending(
    stage: Stage, owner: Person
) -> None:
    """Nobody told; the platform says so when the question is sent."""
    (boss,) = await stage.members("boss")
    stage.platform.failures.append(Moved("supergroup"))
    await boss.says("发单 做一张海报，明天交付")
    sent = await stage.hand_in(boss.event(text="500", chat=THERE))

    assert owner is not None
    assert "500.00" in str(sent[0].elements)
    assert (await stage.order()).price == 500_00
