"""What is heard while the database is away is written when it is back; what is not worth reading is not read again and again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from jiedan.errors import Unavailable
from jiedan.host.activity import Activity
from jiedan.host.watch import Watch
from jiedan.messages.inbound import Chat, Inbound
from jiedan.storage import activity, members
from jiedan.storage.engine import Engine, Row, Value, Write
from jiedan.testing import Person, Stage


class Unsteady:
    """A database that counts what it is asked, and does not answer while it is away."""

    def __init__(self, engine: Engine) -> None:
        self.dialect = engine.dialect
        self.away = False
        self.asked = 0
        self._engine = engine

    async def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Read, or fail."""
        self.asked += 1
        self._answer()
        return await self._engine.rows(sql, parameters)

    async def commit(self, writes: Sequence[Write]) -> None:
        """Write, or fail."""
        self._answer()
        await self._engine.commit(writes)

    async def close(self) -> None:
        """The stage closes it."""

    def _answer(self) -> None:
        if self.away:
            raise Unavailable("away")


async def test_activity_that_could_not_be_written_is_added_up_and_written_later(stage: Stage) -> None:
    """Two messages before the outage ends, one after it."""
    (ann,) = await stage.members("ann")
    await ann.says("帮助")
    engine = Unsteady(stage.app.desk.engine)
    heard = Activity(replace(stage.app.desk, engine=engine))
    at, engine.away = stage.clock.now() + timedelta(days=1), True
    for seconds in range(2):
        heard.saw("stage", "group", "ann", at + timedelta(seconds=seconds))
    with pytest.raises(Unavailable):
        await heard.flush()
    engine.away = False
    heard.saw("stage", "group", "ann", at + timedelta(seconds=2))
    await heard.flush()
    member = await members.member(engine, "stage", "ann")
    assert member is not None
    seen = await activity.of_member(engine, 1, member.id)

    assert seen is not None
    assert (seen.messages, seen.last) == (3, at + timedelta(seconds=2))


async def test_talk_that_could_not_be_written_is_written_later_each_message_once(stage: Stage) -> None:
    """A group that keeps its talk misses none of it."""
    owner, ann = await stage.members("owner", "ann")
    await owner.says("规则 keep-talk 改 7")
    await owner.presses("就这么改")
    await ann.says("帮助")
    engine = Unsteady(stage.app.desk.engine)
    watch = Watch(replace(stage.app.desk, engine=engine))
    await watch.sees(ann.event(text="谁会做海报"))
    engine.away = True
    with pytest.raises(Unavailable):
        await watch.flush()
    watch.heeds(ann.event(text="我会做海报"))
    engine.away = False
    await watch.flush()
    await watch.flush()
    kept = [str(body) for (body,) in await engine.rows("SELECT body FROM talk ORDER BY id")]

    assert len(kept) == 2
    assert "谁会做海报" in kept[0]
    assert "我会做海报" in kept[1]


def elsewhere(person: Person, text: str) -> Inbound:
    """What somebody says in a chat that is no group of ours yet."""
    return msgspec.structs.replace(person.event(text=text), chat=Chat(id="elsewhere", kind="group", title="elsewhere"))


async def test_talk_in_a_chat_that_is_no_group_of_ours_is_looked_up_once_a_minute(stage: Stage) -> None:
    """A bot may sit in chats where nobody wants anything of it."""
    (ann,) = await stage.members("ann")
    engine = Unsteady(stage.app.desk.engine)
    watch = Watch(replace(stage.app.desk, engine=engine))
    for _ in range(50):
        assert await watch.sees(elsewhere(ann, "今天真热")) is None
    once = engine.asked
    stage.clock.pass_by(timedelta(minutes=1))
    await watch.sees(elsewhere(ann, "今天真热"))

    assert 0 < once <= 2
    assert engine.asked == 2 * once


async def test_the_rules_count_from_the_first_message_of_a_new_group_on(stage: Stage) -> None:
    """Also where people talked before anybody asked for anything."""
    owner, ann = await stage.members("owner", "ann")
    offer = "加我微信 wxid_abc123 私下聊，不走平台"
    await stage.app.receive(elsewhere(ann, offer))
    before = await stage.app.desk.engine.rows("SELECT 1 FROM decisions WHERE topic = 'message'")
    await stage.app.receive(elsewhere(owner, "帮助"))
    await stage.app.receive(elsewhere(ann, offer + "。"))
    after = await stage.app.desk.engine.rows("SELECT 1 FROM decisions WHERE topic = 'message'")

    assert (len(before), len(after)) == (0, 1)
