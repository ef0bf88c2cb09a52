"""A process for the duels: a whole jiedan on the database of others, that does what it is told and stands still where it is told to.

python -m tests.races.duelist postgres://…        a Told on each line of stdin, a Says on each line of stdout
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final, Literal

import msgspec

from jiedan.app import App
from jiedan.dispatch import TRIES
from jiedan.errors import Refusal, Stale
from jiedan.host.plugins import Registry
from jiedan.messages.inbound import Inbound
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act
from jiedan.orders.reversal import reversal
from jiedan.storage import ledger, orders
from jiedan.storage.database import open_database
from jiedan.storage.engine import Dialect, Engine, Row, Value, Write
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.testing import FakeClock
from tests.races.commands import ACTORS, DEFAULTS

HOLD: Final = 17
"""The number of the advisory lock at which a transaction stands before its COMMIT, with the locks of all its writes."""
Point = Literal["", "read", "commit"]
"""Where to stand still: behind the first look at an order, or inside of the first transaction, between its writes and its COMMIT."""


What = Literal["ready", "read", "done", "refused"]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """Take in what was said at `at`; None: let the clock take what is due. `go`: go on from where you stand.

    `reverses`: instead of all that, take back what this step of this order entered.
    """

    at: datetime | None = None
    said: Inbound | None = None
    reverses: tuple[int, int] | None = None
    stand: Point = ""
    go: bool = False


class Says(msgspec.Struct, frozen=True, kw_only=True):
    """`read`: stands behind its first look at an order. `done`: it is. `refused`: a reversal was, with this code.

    `problem`: what went wrong beneath.
    """

    what: What
    problem: str = ""
    code: str = ""


class Halting:
    """An Engine that stands still at a point, once."""

    dialect: Dialect = "postgres"

    def __init__(self, engine: Engine, stand: Callable[[], Awaitable[None]]) -> None:
        self._engine: Final = engine
        self._stand: Final = stand
        self.point: Point = ""

    async def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """All rows; at the point `read`, given only when we may go on."""
        found = await self._engine.rows(sql, parameters)
        if self.point == "read" and "data FROM orders" in sql:
            self.point = ""
            await self._stand()
        return found

    async def commit(self, writes: Sequence[Write]) -> None:
        """All the writes or none; at the point `commit` with the lock that somebody else holds as the last of them."""
        if self.point == "commit":
            self.point = ""
            writes = [*writes, Write("SELECT pg_advisory_xact_lock(?)", (HOLD,))]
        await self._engine.commit(writes)

    async def close(self) -> None:
        """Let go of the database."""
        await self._engine.close()


async def told() -> Told | None:
    """What comes next; None at the end."""
    line = await asyncio.to_thread(sys.stdin.readline)
    return msgspec.json.decode(line, type=Told) if line else None


def say(what: What, problem: str = "", code: str = "") -> None:
    """One line for whoever started us."""
    print(msgspec.json.encode(Says(what=what, problem=problem, code=code)).decode(), flush=True)


async def stand() -> None:
    """Say that we stand, and wait until we may go on."""
    say("read")
    assert await told() is not None, "nobody is there any more"


async def reverse(engine: Engine, order_id: int, seq: int, at: datetime) -> None:
    """Take back what the step entered, judging afresh where another was faster. Raises Refusal; Stale where that does not help."""
    for _ in range(TRIES):
        order = await orders.order(engine, order_id)
        assert order is not None
        act = Act(verb=Verb.RECEIVED, actor=ACTORS["owner"], at=at, note="记错了")
        unit = UnitOfWork(engine, at, {})
        unit.reverse(reversal(order, await ledger.posted(engine, order_id, seq), act))
        with suppress(Stale):
            return await unit.commit()
    raise Stale(f"not reversed in {TRIES} tries")


async def do(app: App, told: Told, at: datetime) -> None:
    """What we are told."""
    if told.reverses is not None:
        await reverse(app.desk.engine, *told.reverses, at)
    elif told.said is not None:
        await app.receive(told.said)
    else:
        await app.clockwork.sweep()


async def main(url: str) -> None:
    """Until stdin ends."""
    database = await open_database(url)
    engine, clock = Halting(database.engine, stand), FakeClock()
    app = App(engine, clock, Registry(), DEFAULTS, {}, strict_texts=True, salts=str)
    await app.begin()
    say("ready")
    while (order := await told()) is not None:
        assert order.at is not None
        clock.pass_by(order.at - clock.now())
        engine.point = order.stand
        try:
            await do(app, order, order.at)
        except Refusal as refusal:
            say("refused", code=refusal.code)
        except Exception as problem:  # noqa: BLE001 - whoever started us says what it means
            say("done", repr(problem))
        else:
            say("done")
        engine.point = ""
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
