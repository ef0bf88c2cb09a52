"""Order transitions a second, on SQLite and PostgreSQL, with 1 and with 16 tasks.

A transition loads the order, runs the machine, and commits one unit of work: inbox, order, record, ledger,
points, deadlines, buttons, outbox. Everything that is asked of the database is taped; then the bare driver (sqlite3, asyncpg)
does the same statements with the same parameters on a database of its own, and so on in turns. The ratio is the median of the
rounds' ratios.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Callable, Coroutine, Iterable, Sequence
from functools import partial
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final, NamedTuple, Protocol, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # A script's own folder is all that Python looks in.

from benchmarks.parts.bare import Bare, BarePostgres, BareSqlite
from benchmarks.parts.table import Figure, progress, show
from benchmarks.parts.tape import Tape, TapedEngine, running
from benchmarks.parts.trades import STEPS, Counter, Shop, Step, app_on
from jiedan.storage.database import Database, open_database
from jiedan.storage.engine import Dialect, Engine
from jiedan.storage.migrating import migrate
from tests.servers import PostgresServer

T = TypeVar("T")

TASKS: Final = (1, 16)
TARGET: Final = 0.5
"""Least share of the bare driver's speed."""
WARM_UP: Final = 8
"""Orders that each task trades before it counts: as many as PostgreSQL wants to see before it keeps the plan of a statement."""


class Place(Protocol):
    """A group in which orders are traded: `Shop` on the storage alone, `Counter` through the whole app."""

    async def found(self) -> None:
        """Make the group and its people known."""

    async def draft(self) -> int:
        """A new order that can be published; gives what `take` knows it by."""

    async def take(self, step: Step, order: int) -> None:
        """One transition."""


class Setting(NamedTuple):
    """What is measured."""

    dialect: Dialect
    tasks: int
    loop: str
    whole_app: bool


class Rates(NamedTuple):
    """Transitions a second, round by round."""

    ours: list[float]
    bare: list[float]


class Databases:
    """Fresh databases with all tables, and the bare driver's way to them."""

    def __init__(self, folder: Path, server: PostgresServer) -> None:
        self._folder: Final = folder
        self._server: Final = server
        self._count: Final = count(1)

    async def ours(self, dialect: Dialect) -> Database:
        """One that jiedan opened."""
        database = await open_database(self._url(dialect))
        await migrate(database)
        return database

    async def bare(self, dialect: Dialect, tasks: int) -> Bare:
        """One for the bare driver, with a connection for each task where that is of use."""
        url = self._url(dialect)
        database = await open_database(url)
        await migrate(database)
        await database.close()
        return await BarePostgres.open(url, tasks) if dialect == "postgres" else BareSqlite(url.removeprefix("sqlite:///"))

    def _url(self, dialect: Dialect) -> str:
        if dialect == "postgres":
            return self._server.url(self._server.create())
        return f"sqlite:///{self._folder / f'{next(self._count)}.db'}"


def main() -> None:
    """Measure and show."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=11, help="rounds that count (default 11)")
    parser.add_argument(
        "--orders", type=int, default=16, help="orders that are traded in a round, at least one a task (default 16)"
    )
    parser.add_argument("--only", choices=("sqlite", "postgres"), help="one database alone")
    given = parser.parse_args()
    rates: dict[Setting, Rates] = {}
    chosen = settings(given.only)
    with tempfile.TemporaryDirectory(prefix="jiedan-bench-") as folder, PostgresServer() as server, progress() as bar:
        task = bar.add_task("transitions", total=len(chosen) * (given.rounds + 1))
        databases = Databases(Path(folder), server)
        for setting in chosen:
            bar.update(task, description=described(setting), refresh=True)
            measuring = measure(setting, databases, given, partial(bar.update, task, advance=1, refresh=True))
            with asyncio.Runner(loop_factory=loop_factory(setting.loop)) as runner:
                rates[setting] = runner.run(measuring)
    report(rates, given)


def settings(only: str | None) -> list[Setting]:
    """Everything that is measured, on each event loop that is installed."""
    dialects: tuple[Dialect, ...] = ("sqlite", "postgres")
    loops = ["asyncio", *(["uvloop"] if find_spec("uvloop") else [])]
    return [
        Setting(dialect, tasks, loop, whole_app)
        for whole_app in (False, True)
        for dialect in dialects
        for tasks in TASKS
        for loop in loops
        if only in (None, dialect)
    ]


def loop_factory(name: str) -> Callable[[], asyncio.AbstractEventLoop]:
    """What makes event loops of this kind."""
    if name == "asyncio":
        return asyncio.new_event_loop
    import uvloop  # noqa: PLC0415 - only where it is installed

    return uvloop.new_event_loop


async def measure(setting: Setting, databases: Databases, given: argparse.Namespace, tell: Callable[[], object]) -> Rates:
    """Trade orders, then play the tapes of it, and so on in turns, each on a database of its own."""
    ours, bare = await databases.ours(setting.dialect), await databases.bare(setting.dialect, setting.tasks)
    rates, engine = Rates([], []), TapedEngine(ours.engine)
    app = app_on(engine)
    places: list[Place] = [
        Counter(app, f"group{number}") if setting.whole_app else Shop(engine, f"group{number}") for number in range(setting.tasks)
    ]
    try:
        # One after the other: rows get the same ids on both sides.
        for place in places:
            await bare.play([(await taped(place.found()))[1]] + [[]] * (setting.tasks - 1))
        await one_round(setting, places, bare, WARM_UP)
        for _ in range(given.rounds):
            tell()
            ours_rate, bare_rate = await one_round(setting, places, bare, max(given.orders // setting.tasks, 1))
            rates.ours.append(ours_rate)
            rates.bare.append(bare_rate)
        tell()
        await must_be_traded(ours.engine)
    finally:
        await bare.close()
        await ours.close()
    return rates


async def one_round(setting: Setting, places: Sequence[Place], bare: Bare, orders: int) -> tuple[float, float]:
    """Transitions a second of ours and of the bare driver. The drafts are made beforehand."""
    drafts, tapes = await side_by_side(draft(place, orders) for place in places)
    await bare.play(tapes)
    start = perf_counter()
    _, tapes = await side_by_side(trade(place, some) for place, some in zip(places, drafts, strict=True))
    between = perf_counter()
    await bare.play(tapes)
    end = perf_counter()
    transitions = orders * setting.tasks * len(STEPS)
    return transitions / (between - start), transitions / (end - between)


async def draft(place: Place, orders: int) -> list[int]:
    """Make so many orders, one after the other."""
    return [await place.draft() for _ in range(orders)]


async def trade(place: Place, drafts: Sequence[int]) -> None:
    """Trade the orders to their end, one after the other."""
    for order in drafts:
        for step in STEPS:
            await place.take(step, order)


async def taped(work: Coroutine[Any, Any, T]) -> tuple[T, Tape]:
    """Do the work; gives its result and the tape of what it asked of the database."""
    tape: Tape = []
    running.set(tape)
    return await work, tape


async def side_by_side(work: Iterable[Coroutine[Any, Any, T]]) -> tuple[list[T], list[Tape]]:
    """Do all of it at once, a task each; gives the results and the tapes."""
    done = await asyncio.gather(*(taped(each) for each in work))
    return [result for result, _ in done], [tape for _, tape in done]


async def must_be_traded(engine: Engine) -> None:
    """Stop if an order was not traded to its end: then something else was measured."""
    rows = await engine.rows("SELECT count(*), min(version), max(version) FROM orders")
    if rows[0][1:] != (len(STEPS) + 2,) * 2:
        raise SystemExit(f"not every order was traded to its end: {rows}")


def described(setting: Setting) -> str:
    """A setting in words."""
    database = {"sqlite": "SQLite", "postgres": "PostgreSQL"}[setting.dialect]
    what = "whole app" if setting.whole_app else "storage"
    return f"{what}, {database}, {setting.tasks} task{'s' if setting.tasks > 1 else ''}, {setting.loop}"


def report(rates: dict[Setting, Rates], given: argparse.Namespace) -> None:
    """Print the table."""
    figures = []
    for setting, (ours, bare) in rates.items():
        share = median(mine / floor for mine, floor in zip(ours, bare, strict=True))
        target = None if setting.whole_app else share >= TARGET
        figures.append(
            Figure(
                name=described(setting),
                measured=f"{median(ours):,.0f}/s",
                floor=f"{median(bare):,.0f}/s",
                ratio=f"{share:.2f}",
                target="" if target is None else f">= {TARGET}",
                met=target,
            )
        )
    show(
        "Order transitions a second, against the bare driver",
        figures,
        f"Median of {given.rounds} rounds of {given.orders} orders with {len(STEPS)} transitions each.",
        "SQLite: a file, synchronous=FULL. PostgreSQL: fsync=on, over TCP on this machine.",
        "Floor: the same statements with the same parameters by the bare driver, on a database of its own.",
    )


if __name__ == "__main__":
    main()
