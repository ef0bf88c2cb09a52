"""Two units that want the same rows wait one for the other, never each for the other: the server need not end one of them."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import Final

import asyncpg
import pytest

from jiedan.errors import Stale
from jiedan.orders.machine import Outcome
from jiedan.storage import members
from jiedan.storage import statements as sql
from jiedan.storage.engine import Engine, Write
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.testing import Stage
from tests.races.arena import deadlocks, waiting
from tests.races.commands import DEFAULTS, ROLES, SITUATIONS, Command, bring, take

Hall = tuple[Stage, asyncpg.Connection]
ANN: Final = "SELECT 1 FROM memberships WHERE member_id = 3 FOR UPDATE"
TO_RETURN: Final = "SELECT 1 FROM balances WHERE account = 'to_return:2' FOR UPDATE"


@pytest.fixture
async def hall(postgres_url: str) -> AsyncIterator[Hall]:
    """A group, and somebody else who can lock rows of its database."""
    async with Stage(url=postgres_url, defaults=DEFAULTS) as stage:
        await stage.members(*ROLES)
        other = await asyncpg.connect(postgres_url)
        yield stage, other
        await other.close()


async def stored(engine: Engine, number: int, steps: Iterable[Command], last: Command) -> tuple[UnitOfWork, list[Outcome]]:
    """An order as it is after these steps is stored; the unit that keeps what the last one comes to is given, and that."""
    order, now = bring(tuple(steps), number)
    unit = UnitOfWork(engine, now, {})
    unit.create(order, b"")
    await unit.commit()
    outcomes = take(order, last, now)
    assert outcomes
    unit = UnitOfWork(engine, now, {})
    unit.keep(outcomes)
    return unit, outcomes


async def both_done(other: asyncpg.Connection, lock: str, *units: UnitOfWork) -> int:
    """Commit two units that both come to wait for this lock, one after the other, and let go of it. Returns the number of deadlocks."""
    transaction = other.transaction()
    await transaction.start()
    await other.execute(lock)
    tasks = []
    for number, unit in enumerate(units, 1):
        tasks.append(asyncio.create_task(unit.commit()))
        while await waiting(other) < number and not tasks[-1].done():
            pass
    await transaction.rollback()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [result for result in results if result is not None and not isinstance(result, Stale)] == []
    return await deadlocks(other)


async def test_who_rests_on_a_member_and_who_changes_what_is_counted_of_them(hall: Hall) -> None:
    """Both units touch one order, and ann: the one because it rests on what she is, the other because she gives the order back."""
    stage, other = hall
    engine = stage.app.desk.engine
    ann = await members.membership(engine, 1, 3)
    assert ann is not None
    gives_back, _ = await stored(engine, 1, SITUATIONS["claimed"], Command("ann", "退单", "没空"))
    order, now = bring(SITUATIONS["claimed"])
    rests = UnitOfWork(engine, now, {})
    rests.rests_on(ann)
    rests.keep(take(order, Command("boss", "取消"), now))

    assert await both_done(other, ANN, rests, gives_back) == 0


async def test_two_who_each_come_up_for_the_other(hall: Hall) -> None:
    """Ann gives an order back for which bob stands by, and bob one for which ann does: both are counted anew in both units."""
    stage, other = hall
    engine = stage.app.desk.engine
    to_bob, _ = await stored(engine, 1, SITUATIONS["claimed, bob stands by"], Command("ann", "退单", "没空"))
    steps = (Command("boss", "确认"), Command("bob", "接单"), Command("ann", "候补"))
    to_ann, _ = await stored(engine, 2, steps, Command("bob", "退单", "没空"))

    assert await both_done(other, ANN, to_bob, to_ann) == 0


async def test_two_orders_whose_money_goes_to_the_same_accounts(hall: Hall) -> None:
    """The last money for ann's order comes, too much of it, and it is settled at once; bob's is decided: the same client gets money back,
    the same group earns its share.
    """
    stage, other = hall
    engine = stage.app.desk.engine
    accounts = ("income:commission", "to_return:2")
    bobs = [step._replace(who="bob") if step.who == "ann" else step for step in SITUATIONS["disputed, too much came"]]
    await engine.commit([Write(sql.BALANCE, (1, account, "CNY", 0), 1) for account in accounts])
    settled, outcomes = await stored(engine, 1, SITUATIONS["accepted"], Command("owner", "到账", "600"))
    decided, _ = await stored(engine, 2, bobs, Command("judge", "裁决", "100 做了一半"))

    assert [outcome.row.name for outcome in outcomes] == ["receive_last", "settle"]
    assert await both_done(other, TO_RETURN, settled, decided) == 0
