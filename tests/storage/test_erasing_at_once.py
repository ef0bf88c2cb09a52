"""Erasing beside other things: somebody who takes an order meanwhile is not erased with it, and one erasure has an end."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

import pytest

from jiedan.errors import Stale
from jiedan.host import people
from jiedan.host.erasing import Eraser, Retirement
from jiedan.host.privacy import Privacy
from jiedan.messages.grammar import Command
from jiedan.messages.inbound import Chat, Kind
from jiedan.messages.verbs import Verb
from jiedan.storage.engine import Dialect, Engine, Row, Value, Write
from jiedan.testing import Stage
from tests.stories.conftest import ORDER

DAYS: Final = 12
"""Longer than any message is kept."""


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    """A group on each database."""
    async with Stage(url=url) as stage:
        yield stage


class Interrupted:
    """An Engine behind whose first look at balances something else is done, once."""

    def __init__(self, engine: Engine, do: Callable[[], Awaitable[object]]) -> None:
        self.dialect: Dialect = engine.dialect
        self._engine: Final = engine
        self._do: Callable[[], Awaitable[object]] | None = do

    async def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """All rows, as they were before the interruption."""
        found = await self._engine.rows(sql, parameters)
        do = self._do
        if do is not None and "FROM balances" in sql:
            self._do = None
            await do()
        return found

    async def commit(self, writes: Sequence[Write]) -> None:
        """All the writes or none."""
        await self._engine.commit(writes)

    async def close(self) -> None:
        """Let go of the database."""
        await self._engine.close()


@pytest.mark.row("M08")
async def test_m08_who_takes_an_order_meanwhile_is_not_erased_with_it(stage: Stage) -> None:
    """M08: the order is claimed behind the look for open orders, and before the erasure is written."""
    _, boss, ann = await stage.members("owner", "boss", "ann")
    await boss.says(ORDER)
    await boss.says("确认 1")
    await ann.whispers("删除我")
    desk = replace(stage.app.desk, engine=Interrupted(stage.app.desk.engine, lambda: ann.says("接单 1")))
    said = ann.event(text="确认删除我", chat=Chat(id=ann.private, kind="private"))
    unit = await Privacy(desk).answer(await people.asker(desk, said), Command(verb=Verb.ERASE_SURE))
    with pytest.raises(Stale):
        await unit.commit()

    assert (await stage.order(1)).taker == 3
    assert await stage.app.desk.engine.rows("SELECT uid FROM members WHERE id = 3") == [("ann",)]


@pytest.mark.row("M08")
async def test_m08_who_comes_back_as_the_clock_erases_them_stays(stage: Stage) -> None:
    """M08: after half a year in no group, behind the look for what stands in the way, they join again and take an order."""
    _, boss, ann = await stage.members("owner", "boss", "ann")
    await stage.hand_in(ann.event(kind=Kind.LEAVE))
    await Retirement(stage.app.desk).people()
    stage.clock.pass_by(timedelta(days=181))

    async def comes_back() -> None:
        await stage.hand_in(ann.event(kind=Kind.JOIN))
        for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1")):
            await person.says(text)

    await Retirement(replace(stage.app.desk, engine=Interrupted(stage.app.desk.engine, comes_back))).people()

    assert (await stage.order(1)).taker == 3
    assert await stage.app.desk.engine.rows("SELECT uid FROM members WHERE id = 3") == [("ann",)]


@pytest.mark.row("M08")
async def test_m08_an_erasure_ends_whatever_somebody_was_called(stage: Stage) -> None:
    """M08: whose name is in every message is looked for as long as theirs may be there; then their name and account are forgotten."""
    _, boss, ann = await stage.members("owner", "boss", "a")
    await ann.whispers("删除我")
    await ann.whispers("确认删除我")
    for _ in range(DAYS):
        await stage.pass_by(days=1)
        await boss.says("帮助")
    await stage.pass_by(hours=2)
    [(traces, done)] = await stage.app.desk.engine.rows("SELECT traces, done_at FROM privacy_requests WHERE kind = 'erase'")

    assert traces == "[[],[]]" and done is not None


@pytest.mark.row("M08")
async def test_m08_an_erasure_that_is_broken_keeps_no_other_waiting(stage: Stage) -> None:
    """M08: an order of the first cannot be read; the words of the second go nevertheless, and the first is tried again."""
    _, boss, ann = await stage.members("owner", "boss", "ann")
    await boss.says(ORDER)
    broken = [
        Write("UPDATE orders SET state = 'expired', data = '{}' WHERE poster_id = 2", (), 1),
        Write("DELETE FROM deadlines", ()),
    ]
    await stage.app.desk.engine.commit(broken)
    for person in (boss, ann):
        await person.whispers("删除我")
        await person.whispers("确认删除我")
    for _ in range(DAYS):
        stage.clock.pass_by(timedelta(days=1))
        await Eraser(stage.app.desk).sweep()
    rows = await stage.app.desk.engine.rows("SELECT done_at IS NULL FROM privacy_requests WHERE kind = 'erase' ORDER BY id")

    assert [bool(waits) for (waits,) in rows] == [True, False]


@pytest.mark.row("M08")
async def test_m08_an_order_that_is_broken_keeps_the_words_of_no_other(stage: Stage) -> None:
    """M08: the first cannot be read; the second goes its step nevertheless, and the first a day after it can be read again."""
    _, boss = await stage.members("owner", "boss")
    for number in (1, 2):
        for text in (ORDER, f"确认 {number}", f"取消 {number}"):
            await boss.says(text)
    engine, steps = stage.app.desk.engine, list[list[int]]()
    [(data,)] = await engine.rows("SELECT data FROM orders WHERE number = 1")
    stage.clock.pass_by(stage.app.desk.retention.contact)
    for held in ("{}", data):
        await engine.commit([Write("UPDATE orders SET data = ? WHERE number = 1", (held,), 1)])
        stage.clock.pass_by(timedelta(days=1, minutes=1))
        while await Retirement(stage.app.desk).orders():
            pass
        steps.append([int(str(step)) for (step,) in await engine.rows("SELECT step FROM endings ORDER BY order_id")])

    assert steps == [[0, 1], [1, 1]]


@pytest.mark.row("M08")
async def test_m08_somebody_who_is_broken_keeps_nobody_else_known(stage: Stage) -> None:
    """M08: what the first is still in cannot be read; the second is forgotten after half a year in no group, the first later."""
    _, boss, ann = await stage.members("owner", "boss", "ann")
    await boss.says(ORDER)
    await boss.says("确认 1")
    engine, names = stage.app.desk.engine, list[list[str]]()
    await engine.commit([Write("DELETE FROM deadlines", ())])
    [(data,)] = await engine.rows("SELECT data FROM orders")
    for person in (boss, ann):
        await stage.hand_in(person.event(kind=Kind.LEAVE))
    await Retirement(stage.app.desk).people()
    stage.clock.pass_by(timedelta(days=181))
    for held in ("{}", data):
        await engine.commit([Write("UPDATE orders SET data = ?", (held,), 1)])
        while await Retirement(stage.app.desk).people():
            pass
        names.append([str(uid) for (uid,) in await engine.rows("SELECT uid FROM members WHERE uid IN ('boss', 'ann')")])

    assert names == [["boss"], ["boss"]]
