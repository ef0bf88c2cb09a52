"""From an update at the webhook to the reply: `jiedan run` against aiogram's echo bot, bare and with 200 handlers of other words.

Every bot is a process of its own on loopback, and all take turns. We play Telegram: updates go to the webhook on 16 connections, each
brings its next update when the reply to the last has arrived. A reply of jiedan goes through its database (an SQLite file): what was
asked and what is answered are committed before anything is sent, and marked afterwards. The echo bots keep nothing.

People ask in private (/help); then a group talks, which nobody answers. On a busy machine believe the CPU times: there a reply of
jiedan waits for the processor more often, because its database has a thread of its own.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractContextManager, ExitStack, suppress
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # A script's own folder is all that Python looks in.

from benchmarks.chatter import talk
from benchmarks.parts import bots
from benchmarks.parts.bots import Bot
from benchmarks.parts.loopback import GIVE_UP, Connection, Loopback, crowd
from benchmarks.parts.table import Figure, progress, show
from jiedan.texts.catalog import Catalog

HANDLERS: Final = 200
PEOPLE: Final = 2_000
"""So many ask in turn: nobody gets two messages within a second, which jiedan would hold back as Telegram wants it."""
BARE_TARGET: Final = 1.0
MANY_TARGET: Final = 10.0
ASKED: Final = "/help"
SETTLE: Final = 0.3
"""Seconds after a round in which a bot finishes what it does behind its last reply, before its CPU time is read."""

OURS: Final = "jiedan"
BARE: Final = "aiogram, bare"
MANY: Final = f"aiogram, {HANDLERS} handlers"
UVLOOP: Final = "aiogram, bare, uvloop"


class Round(NamedTuple):
    """What one bot did in one round."""

    rate: float
    """Updates a second, with their replies where there are any."""
    latency: float
    """Median seconds from the update to the reply; 0 where there is none."""
    cpu: float
    """Seconds of CPU of the bot for one update."""
    busy: float
    """Share of the time in which we who play Telegram were busy."""


class Visitors:
    """People who speak to one bot."""

    def __init__(self, telegram: Loopback, bot: Bot, connections: Sequence[Connection]) -> None:
        self._telegram: Final = telegram
        self._bot: Final = bot
        self._connections: Final = connections
        self._people: Final = cycle(range(1, PEOPLE + 1))
        self._lines: Final = cycle(talk(2_000))

    async def must_answer(self, beginning: str) -> None:
        """Stop if the reply is another than we think: then something else would be measured."""
        try:
            reply = await self._telegram.ask(self._bot.token, self._connections[0], next(self._people), ASKED)
        except TimeoutError as silence:
            raise SystemExit(f"a bot is silent: {self._bot.said()}") from silence
        if not reply.text.startswith(beginning):
            raise SystemExit(f"this is no reply to {ASKED}: {reply.text}")

    async def come(self) -> Round:
        """Everybody asks once: they are seen for the first time."""
        left = iter(range(PEOPLE))
        return await self._round(lambda: next(left, None) is not None, self._ask)

    async def ask(self, seconds: float) -> Round:
        """They ask, and get their replies."""
        return await self._round(_for(seconds), self._ask)

    async def talk(self, seconds: float) -> Round:
        """They talk in a group."""
        return await self._round(_for(seconds), self._say)

    async def _ask(self, connection: Connection) -> float:
        return (await self._telegram.ask(self._bot.token, connection, next(self._people), ASKED)).seconds

    async def _say(self, connection: Connection) -> float:
        await self._telegram.talk(connection, next(self._people), next(self._lines))
        return 0.0

    async def _round(self, goes_on: Callable[[], bool], once: Callable[[Connection], Awaitable[float]]) -> Round:
        waits: list[float] = []

        async def one(connection: Connection) -> None:
            waits.append(await once(connection))

        cpu, own, start = self._bot.cpu(), process_time(), perf_counter()
        try:
            await crowd(self._connections, goes_on, one)
        except* (OSError, EOFError, TimeoutError) as silence:
            raise SystemExit(f"a bot ended or fell silent: {self._bot.said()}") from silence
        await self._ask(self._connections[0])  # aiogram acknowledges before it handles: now all that came before is handled
        took, busy = perf_counter() - start, process_time() - own
        await asyncio.sleep(SETTLE)
        return Round(len(waits) / took, median(waits), (self._bot.cpu() - cpu) / len(waits), busy / took)


class Rounds(NamedTuple):
    """What was measured of one bot."""

    first: Round
    """With people whom it had never seen."""
    asked: list[Round]
    talked: list[Round]

    def busy(self) -> float:
        """How busy we were at most."""
        return max(each.busy for each in (*self.asked, *self.talked))


async def main() -> None:
    """Measure and show."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=8, help="rounds of each bot (default 8)")
    parser.add_argument(
        "--seconds", type=float, default=0.8, help="how long people ask in a round, and how long they talk (default 0.8)"
    )
    parser.add_argument("--connections", type=int, default=16, help="updates that are under way at once (default 16)")
    given = parser.parse_args()
    async with Loopback() as telegram:
        with tempfile.TemporaryDirectory(prefix="jiedan-bench-") as folder, ExitStack() as running:
            started = {name: running.enter_context(bot) for name, bot in _bots(Path(folder), telegram.base).items()}
            visitors = {name: await _visitors(running, telegram, bot, given.connections) for name, bot in started.items()}
            found = await measure(visitors, given.rounds, given.seconds)
    report(found, given.connections)


def _bots(folder: Path, api: str) -> dict[str, AbstractContextManager[Bot]]:
    return {
        OURS: bots.jiedan(folder / "jiedan", "101:ours", api, words=HANDLERS),
        BARE: bots.aiogram(folder, "102:bare", api),
        UVLOOP: bots.aiogram(folder, "103:uvloop", api, loop="uvloop"),
        MANY: bots.aiogram(folder, "104:many", api, handlers=HANDLERS),
    }


async def _visitors(running: ExitStack, telegram: Loopback, bot: Bot, count: int) -> Visitors:
    """People at the door of a bot, as soon as that is open. A bot may say where it listens a moment before it does."""
    until = perf_counter() + GIVE_UP
    while perf_counter() < until:
        bot.must_run()
        if (address := telegram.address(bot.token)) is not None:
            connections = [Connection(address) for _ in range(count)]
            with suppress(OSError):
                for connection in connections:
                    await connection.open()
                    running.callback(connection.close)
                return Visitors(telegram, bot, connections)
        await asyncio.sleep(0.05)
    raise SystemExit(f"a bot does not listen: {bot.said()}")


async def measure(visitors: dict[str, Visitors], rounds: int, seconds: float) -> dict[str, Rounds]:
    """Everything, in turns."""
    with progress() as bar:
        task = bar.add_task("telegram", total=(rounds + 1) * len(visitors))
        found: dict[str, Rounds] = {}
        for name, each in visitors.items():
            await each.must_answer(Catalog().say("help", "en")[:40] if name == OURS else ASKED)
            # Only jiedan remembers people. To the others a moment is enough to get warm.
            first = await (each.come() if name == OURS else each.ask(1.0))
            found[name] = Rounds(first, [], [])
            bar.update(task, advance=1, refresh=True)
        for _ in range(rounds):
            for name, each in visitors.items():
                found[name].asked.append(await each.ask(seconds))
                found[name].talked.append(await each.talk(seconds))
                bar.update(task, advance=1, refresh=True)
    return found


def report(found: dict[str, Rounds], connections: int) -> None:
    """Print the table."""
    ours, bare, many = found[OURS], found[BARE], found[MANY]
    figures = [
        _faster("replies a second, against aiogram bare", ours.asked, bare.asked, BARE_TARGET),
        _faster("... against aiogram bare on uvloop", ours.asked, found[UVLOOP].asked),
        _faster(f"... against aiogram with {HANDLERS} handlers", ours.asked, many.asked, MANY_TARGET),
        Figure(name="... to people who were never seen before", measured=f"{ours.first.rate:,.0f}/s"),
        _faster("talk in a group taken in a second, against aiogram bare", ours.talked, bare.talked),
        _faster(f"... against aiogram with {HANDLERS} handlers", ours.talked, many.talked),
    ]
    for name in (BARE, UVLOOP, MANY):
        floor = found[name]
        figures += [
            _dearer(f"from update to reply, median; floor: {name}", _latencies(ours.asked), _latencies(floor.asked), 1e3, "ms"),
            _dearer(f"CPU time of a reply; floor: {name}", _costs(ours.asked), _costs(floor.asked), 1e6, "µs"),
            _dearer(f"CPU time of a line of talk; floor: {name}", _costs(ours.talked), _costs(floor.talked), 1e6, "µs"),
        ]
    busy = ", ".join(f"{name} {100 * each.busy():.0f} %" for name, each in found.items())
    show(
        f"Telegram: webhook update to reply, {connections} at once", figures,
        f"Median of {len(ours.asked)} rounds, in turns, and of the rounds' ratios. The CPU time is that of the whole process.",
        f"jiedan commits what was asked and answered to an SQLite file, and knows {HANDLERS} keywords; the echo bots keep nothing.",
        f"So busy were we who play Telegram, at most: {busy}.",
    )  # fmt: skip


def _faster(name: str, ours: Sequence[Round], floor: Sequence[Round], target: float | None = None) -> Figure:
    ratio = median(mine.rate / other.rate for mine, other in zip(ours, floor, strict=True))
    return Figure(
        name=name, measured=f"{median(each.rate for each in ours):,.0f}/s", floor=f"{median(each.rate for each in floor):,.0f}/s",
        ratio=f"{ratio:.2f} x", target="" if target is None else f">= {target:.1f} x", met=None if target is None else ratio >= target,
    )  # fmt: skip


def _dearer(name: str, ours: Sequence[float], floor: Sequence[float], per_second: float, unit: str) -> Figure:
    ratio = median(mine / other for mine, other in zip(ours, floor, strict=True))
    measured, least = (f"{median(seconds) * per_second:,.1f} {unit}" for seconds in (ours, floor))
    return Figure(name=name, measured=measured, floor=least, ratio=f"{ratio:.2f} x")


def _latencies(rounds: Sequence[Round]) -> list[float]:
    return [each.latency for each in rounds]


def _costs(rounds: Sequence[Round]) -> list[float]:
    return [each.cpu for each in rounds]


def _for(seconds: float) -> Callable[[], bool]:
    """Whether so many seconds are not over yet."""
    until = perf_counter() + seconds
    return lambda: perf_counter() < until


def _run() -> None:
    """On uvloop where there is one: we must be faster than what we measure."""
    if find_spec("uvloop") is None:
        asyncio.run(main())
        return
    import uvloop  # noqa: PLC0415 - not on Windows

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())


if __name__ == "__main__":
    _run()
