"""How people stand in a group, on both databases, over the real app."""

from datetime import timedelta
from pathlib import Path

import pytest

from jiedan.errors import Stale
from jiedan.members.rights import Right, has
from jiedan.messages.deeds import Remove
from jiedan.messages.inbound import Chat
from jiedan.storage import activity, back_channels, deputies, members
from jiedan.testing import Person, Stage
from tests.stories.test_silence import _completes

BACK = Chat(id="back", kind="group", title="后台")


@pytest.fixture(params=["postgres", "file"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database that lasts: PostgreSQL, or an SQLite file."""
    if request.param == "file":
        return f"sqlite:///{tmp_path / 'jiedan.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.mark.row("D09", "D14", "D15", "D17")
async def test_every_statement_runs_on_both(url: str) -> None:
    """D09, D14, D15, D17: rights, titles, talk, a question, a removal, the lists, a back-channel, a pause; and a restart in between."""
    async with Stage(url=url) as stage:
        owner, boss, ann, _ = await stage.members("owner", "boss", "ann", "eve")
        await owner.says("授权 @boss 管订单")
        await owner.says("头衔 @ann 群内顾问")
        await _completes(owner, boss, ann, 1)
        await owner.says("打款 1")
        segments = (await owner.whispers("成员分组"))[0]
        code = (await owner.whispers("绑定后台"))[0].split("：")[1][:10]
        await stage.hand_in(owner.event(text=f"绑定后台 {code}", chat=BACK))
        await owner.whispers("澄清 没有涨价，费率照旧")
        await owner.presses("暂停邀请 24 小时", private=True)
        await stage.pass_by(days=93)
        await stage.restart()
        for _ in range(9):
            await stage.pass_by(days=1)
        engine = stage.app.desk.engine
        staff = {each.member.name: has(each) for each in await members.staff(engine, 1)}

        assert "常客（2）：boss、ann" in segments
        assert [deed.user for deed in stage.platform.deeds if isinstance(deed, Remove)] == ["eve"]
        assert staff["boss"] == {Right.ORDERS}
        assert staff["ann"] == frozenset()
        assert await back_channels.group_of(engine, "stage", "back") == 1
        assert "eve" not in (await owner.whispers("静默名单"))[0]


async def test_what_was_said_is_added_up(url: str) -> None:
    """Days are counted once, the last word is the latest whatever comes later, and a word takes the question away."""
    async with Stage(url=url) as stage:
        await stage.members("owner", "ann")
        engine, now = stage.app.desk.engine, stage.clock.now()

        async def seen() -> activity.Seen:
            member = await members.member(engine, "stage", "ann")
            assert member is not None
            found = await activity.of_member(engine, 1, member.id)
            assert found is not None
            return found

        for later, count in ((1, 3), (25, 2), (26, 1), (2, 1)):
            await engine.commit([activity.said("stage", "group", "ann", now + timedelta(hours=later), count)])
        added = await seen()
        await engine.commit([activity.ask(added, now + timedelta(hours=30))])
        asked = await seen()
        with pytest.raises(Stale):
            await engine.commit([activity.ask(added, now + timedelta(hours=30))])
        await engine.commit([activity.said("stage", "group", "ann", now + timedelta(hours=29), 1)])
        early = await seen()
        await engine.commit([activity.said_to_us("stage", "ann", now + timedelta(hours=31))])
        after = await seen()
        await engine.commit([activity.said("stage", "nowhere", "ann", now, 1), activity.said_to_us("stage", "nobody", now)])

        assert (added.messages, added.days, added.last) == (7, 2, now + timedelta(hours=26))
        assert asked.asked == early.asked == now + timedelta(hours=30)
        assert (after.asked, after.last) == (None, now + timedelta(hours=31))


async def test_rights_are_listed_only_on_what_was_read(url: str) -> None:
    """Whoever lists rights for a membership that has changed meanwhile judges afresh; forgotten, the list is no list."""
    async with Stage(url=url) as stage:
        await stage.members("owner", "ann")
        engine, now = stage.app.desk.engine, stage.clock.now()
        ann = await members.member(engine, "stage", "ann")
        assert ann is not None
        before = await members.membership(engine, 1, ann.id)
        assert before is not None
        await engine.commit(deputies.list_rights(before, frozenset({Right.ADMIT}), 1, now))
        with pytest.raises(Stale):
            await engine.commit(deputies.list_rights(before, frozenset(Right), 1, now))
        after = await members.membership(engine, 1, ann.id)
        await engine.commit([deputies.forget(1, ann.id)])
        gone = await members.membership(engine, 1, ann.id)

        assert after is not None
        assert gone is not None
        assert (before.rights, after.rights, gone.rights) == (None, frozenset({Right.ADMIT}), None)


async def test_one_chat_serves_one_group(url: str) -> None:
    """Of two groups that would bind the same chat one is too late; the people of the chat leave its own group, which trades no more."""
    async with Stage(url=url) as stage:
        ann = Person(stage, "ann")
        await stage.members("owner")
        await stage.hand_in(ann.event(text="帮助", chat=BACK))
        engine, now = stage.app.desk.engine, stage.clock.now()
        await engine.commit(back_channels.bind(1, "stage", "back", 1, now))
        with pytest.raises(Stale):
            await engine.commit(back_channels.bind(7, "stage", "back", 1, now))
        member = await members.member(engine, "stage", "ann")
        assert member is not None

        assert await back_channels.group_of(engine, "stage", "back") == 1
        assert [group.chat for group in await members.groups_of(engine, member.id)] == []
