"""One unit of work is written as a whole or not at all, whatever it meets."""

from collections.abc import AsyncIterator
from contextlib import suppress

import msgspec
import pytest

from jiedan.errors import Duplicate, Stale, Unavailable
from jiedan.messages.elements import Text
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor
from jiedan.orders.machine import Outcome, choose, fire
from jiedan.orders.order import State
from jiedan.storage import members
from jiedan.storage.engine import Engine, Row, Write
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.testing import Stage
from tests.servers import PostgresServer

TABLES = (
    "orders", "records", "entries", "balances", "points", "memberships", "chat_groups", "deadlines", "notes", "reactions", "inbox",
    "tokens", "outbox", "cards", "members",
)  # fmt: skip


@pytest.fixture
async def group(url: str) -> AsyncIterator[Stage]:
    """A group on each database in which order 1 is open."""
    async with Stage(url=url) as stage:
        await with_open_order(stage)
        yield stage


async def with_open_order(stage: Stage) -> None:
    """Owner, boss and ann are there, and order 1 can be claimed."""
    _, boss, _ = await stage.members("owner", "boss", "ann")
    await boss.says("发单 设计图标 30元 明天")
    await boss.says("确认 1")


async def everything(engine: Engine) -> dict[str, list[Row]]:
    """Every row of every table that a trade writes."""
    return {table: sorted(await engine.rows(f"SELECT * FROM {table}"), key=repr) for table in TABLES}  # noqa: S608


async def claimed(stage: Stage) -> Outcome:
    """What ann's claim of order 1 comes to, judged as the order stands now."""
    ann = await members.member(stage.app.desk.engine, "stage", "ann")
    assert ann is not None
    order = await stage.order()
    act = Act(verb=Verb.CLAIM, actor=Actor(ann.id), at=stage.clock.now())
    return fire(order, choose(order, act), act)


def unit_of(stage: Stage, outcome: Outcome, key: str) -> UnitOfWork:
    """A unit that keeps the outcome and says something."""
    unit = stage.app.desk.unit(key)
    unit.keep([outcome])
    unit.say("stage", "group", Text("接单成功"))
    return unit


async def test_a_unit_judged_on_a_stale_version_raises_and_writes_nothing(group: Stage) -> None:
    """Of two units that were judged on the same version, the second one raises Stale, and not even its key is taken in."""
    engine, outcome = group.app.desk.engine, await claimed(group)
    await unit_of(group, outcome, "first").commit()
    before = await everything(engine)

    with pytest.raises(Stale):
        await unit_of(group, outcome, "second").commit()
    assert await everything(engine) == before


@pytest.mark.parametrize(
    "moved", ["UPDATE orders SET version = version + 1 WHERE id = ?", "UPDATE orders SET state = 'cancelled' WHERE id = ?"]
)
async def test_an_order_is_written_only_over_what_was_judged(group: Stage, moved: str) -> None:
    """The write of the order itself names state and version, whatever else would notice: a row that moved raises Stale."""
    engine, outcome = group.app.desk.engine, await claimed(group)
    await engine.commit([Write(moved, (outcome.order.id,), 1)])
    before = await everything(engine)

    with pytest.raises(Stale):
        await unit_of(group, outcome, "claim").commit()
    assert await everything(engine) == before


async def test_the_key_of_an_event_that_was_taken_in_raises_and_writes_nothing(group: Stage) -> None:
    """The key of an event opens one unit only."""
    engine = group.app.desk.engine
    nothing_but_the_key = group.app.desk.unit("the key")
    await nothing_but_the_key.commit()
    before = await everything(engine)

    with pytest.raises(Duplicate):
        await unit_of(group, await claimed(group), "the key").commit()
    assert await everything(engine) == before


async def test_a_unit_rests_on_what_the_member_was_when_it_was_judged(group: Stage) -> None:
    """Whoever was banned, left, or took another order meanwhile is judged afresh: the unit raises Stale and writes nothing."""
    engine, outcome = group.app.desk.engine, await claimed(group)
    membership = await members.membership(engine, outcome.order.group, outcome.act.actor.member)
    assert membership is not None
    await engine.commit([members.leave(outcome.order.group, membership.member.id)])
    before = await everything(engine)
    unit = unit_of(group, outcome, "claim")
    unit.rests_on(membership)

    with pytest.raises(Stale):
        await unit.commit()
    assert await everything(engine) == before


async def test_two_versions_of_one_number_cannot_both_be_made(group: Stage) -> None:
    """A group gives each number once: a draft that was made on an old count raises Stale and writes nothing."""
    engine = group.app.desk.engine
    order = msgspec.structs.replace(await group.order(), id=2 | 1 << 32, number=2, state=State.DRAFT, version=1, clocks=())
    before = await everything(engine)
    unit = group.app.desk.unit("late")
    unit.number(1, 0)
    unit.create(order, b"{}")

    with pytest.raises(Stale):
        await unit.commit()
    assert await everything(engine) == before


async def test_a_full_disk_is_said_plainly_and_leaves_nothing_half_done(sqlite_url: str) -> None:
    """Full: Unavailable that speaks of the disk, not a row changed. With room again the same event is taken in, once."""
    async with Stage(url=sqlite_url) as stage:
        await with_open_order(stage)
        engine = stage.app.desk.engine
        ann = (await stage.members("ann"))[0]
        need = ann.event(text="发单 一份产品介绍文案,预算500元,明天交付," + "需要很多卖点," * 400)
        await pages(stage, 1)
        await fill(engine)
        before = await everything(engine)
        with pytest.raises(Unavailable, match="disk is full"):
            await stage.app.receive(need)
        while_full = await everything(engine)
        await pages(stage, 1_000_000)
        said, again = await stage.hand_in(need), await stage.hand_in(need)

        assert while_full == before
        assert [message.reply_to for message in said] == [need.message]
        assert again == []
        assert (await stage.order(2)).text == need.text.removeprefix("发单 ").rstrip()


async def fill(engine: Engine) -> None:
    """Write into what room is left, until not even a short line fits."""
    for size in (1000, 10):
        line = Write("INSERT INTO keepsakes (name, value) VALUES (hex(randomblob(16)), ?)", ("x" * size,), 1)
        with suppress(Unavailable):
            while True:
                await engine.commit([line])


async def pages(stage: Stage, most: int) -> None:
    """How many pages the file may have at most; never fewer than it has."""
    assert stage._database is not None
    await stage._database.client.execute_script(f"PRAGMA max_page_count = {most}")


class Halting(PostgresServer):
    """A PostgreSQL that a test may stop and start again."""

    def stop(self) -> None:
        """End it as an operator does who does not wait for anybody."""
        self._run("pg_ctl", "stop", "-D", str(self._data), "-m", "fast", "-w", "-t", "60")

    def start_again(self) -> None:
        """On the same port."""
        self._run("pg_ctl", "start", "-D", str(self._data), "-l", str(self._log), "-w", "-t", "60", "-o", f"-p {self.port}")


async def test_a_database_that_was_down_loses_nothing_and_does_nothing_twice() -> None:
    """PostgreSQL stops and starts again: the event raises Unavailable, is taken in when it is handed in again, and has one effect."""
    with Halting() as server:
        async with Stage(url=server.url(server.create())) as stage:
            await with_open_order(stage)
            ann = (await stage.members("ann"))[0]
            claim = ann.event(text="接单 1")
            server.stop()
            with pytest.raises(Unavailable):
                await stage.app.receive(claim)
            with pytest.raises(Unavailable):
                await stage.app.sweep()
            server.start_again()
            said = await stage.hand_in(claim)
            again = await stage.hand_in(claim)

            assert [message.reply_to for message in said if message.reply_to] == [claim.message]
            assert again == []
            assert (await stage.order()).state is State.CLAIMED
