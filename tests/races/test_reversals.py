"""What was entered is taken back once, however many want to, at once and in two processes."""

from itertools import cycle
from typing import Final

from jiedan.orders.order import Order
from jiedan.storage import ledger, records
from jiedan.storage.engine import Engine
from jiedan.storage.unit_of_work import UnitOfWork
from tests.races.arena import arena, deadlocks
from tests.races.commands import SITUATIONS, START, Command, brought, start
from tests.races.duelist import Told
from tests.races.duels import Way, both_at_once, held_before_its_commit, held_behind_its_reading

ORDERS: Final = 100
STEPS: Final = (*SITUATIONS["settled"], Command("owner", "打款"), Command("owner", "退款"))
"""The first part comes in, then too much; the rest is released; the worker is paid, and the client gets back what is too much."""
TRANSACTIONS: Final = 500
WAYS: Final[tuple[Way, ...]] = (both_at_once, held_behind_its_reading, held_before_its_commit)


async def test_of_five_hundred_transactions_reversed_twice_at_once_each_is_reversed_once(postgres_url: str) -> None:
    """Two processes take back the same step of the same order: 500 succeed, 500 are told that it was done, the books are at nothing."""
    async with arena(postgres_url) as found:
        engine = found.stage.app.desk.engine
        steps = [(order.id, seq) for number in range(1, ORDERS + 1) for order, seq in await posted(engine, number)]
        assert len(steps) == TRANSACTIONS
        assert await ledger.kept(engine) != []
        answers = []
        for step, way in zip(steps, cycle(WAYS), strict=False):
            told = Told(at=found.stage.clock.now(), reverses=step)
            met = await way(found, told, told)
            assert met.together
            answers += [said.code or said.what for said in met.said]
        reversed_once = await engine.rows("SELECT COUNT(*), COUNT(DISTINCT (order_id, seq)) FROM reversals")

        assert (answers.count("done"), answers.count("reversed-already")) == (TRANSACTIONS, TRANSACTIONS)
        assert reversed_once == [(TRANSACTIONS, TRANSACTIONS)]
        assert await ledger.kept(engine) == await ledger.summed(engine) == []
        assert await records.broken(engine) == {}
        assert await deadlocks(found.server) == 0


async def posted(engine: Engine, number: int) -> list[tuple[Order, int]]:
    """An order that is over is stored; it is given with each of its steps that entered something."""
    order, body = start(number)
    outcomes, now = brought(STEPS, number)
    unit = UnitOfWork(engine, START, {})
    unit.create(order, body)
    await unit.commit()
    unit = UnitOfWork(engine, now, {})
    unit.keep(outcomes)
    await unit.commit()
    return [(order, outcome.order.version) for outcome in outcomes if outcome.postings]
