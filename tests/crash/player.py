"""Plays the script on the real app until it is killed or through, one life after the other.

`python -m tests.crash.player` reads one life a line from its input, forks a process for it, and prints how that process ended: 0 when
the script is through, -9 when it was killed. It forks because a fresh interpreter needs a second for its imports; what is killed is a
whole process with an app, connections and locks of its own all the same.
"""

import asyncio
import importlib
import os
import sys
import traceback
from datetime import timedelta
from pathlib import Path
from typing import Final

import msgspec

from jiedan import crashpoints
from jiedan.app import App
from jiedan.host.plugins import Registry, Running
from jiedan.plugin import Context, OrderClaimed, OrderSettled, Plugin
from jiedan.storage import orders
from jiedan.storage.backends import asyncpg, sqlite
from jiedan.storage.database import open_database
from jiedan.storage.migrating import migrate
from jiedan.testing.platform import FakeClock
from jiedan.testing.stage import DEFAULTS
from jiedan.texts.catalog import Catalog
from tests.crash.platform import LastingPlatform
from tests.crash.script import BEGIN, PLATFORM, Step, play, prologue

PRELOADED: Final = (asyncpg, sqlite)
"""Both backends are loaded before the fork, so that no life has to."""
STUCK_AFTER: Final = 60
"""Seconds after which a life that does not end has failed."""

counter = Plugin("counter")


@counter.on(OrderSettled)
async def count_settled(event: OrderSettled, ctx: Context[None]) -> None:
    """Count the orders of each worker, and tell the group."""
    count = await ctx.notes(event.taker).add("settled", 1)
    await ctx.reply(f"settled so far: {count}")


@counter.on(OrderClaimed)
async def count_claims(event: OrderClaimed, ctx: Context[None]) -> None:
    """Count the claims of each worker."""
    await ctx.notes(event.taker).add("claims", 1)


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """One process: the database, the folder of the platform, and where it is to be killed (`point:n`, or nowhere)."""

    url: str
    folder: str
    crash_at: str = ""
    forgetful: bool = False
    prologue: bool = False
    """Make the tables and let everybody come to the group, instead of the trade."""


async def live(life: Life) -> None:
    """Start as after a crash, and play what is left of the script."""
    platform = LastingPlatform(Path(life.folder), forgetful=life.forgetful)
    script = prologue() if life.prologue else play()
    done = 0 if life.prologue else platform.done()
    clock = FakeClock(script[done - 1].at if done else BEGIN)
    database = await open_database(life.url)
    if life.prologue:
        await migrate(database)
    app = App(
        database.engine, clock, Registry([Running(counter, None)]), DEFAULTS, {PLATFORM: platform}, strict_texts=True, salts=str
    )
    await app.begin()
    await app.sweep()
    for step in script[done:]:
        await _take(app, clock, step)
        if not life.prologue:
            platform.acknowledge(step)
        await app.sweep()
    await database.close()


async def _take(app: App, clock: FakeClock, step: Step) -> None:
    """Hand in the event, or let time pass from deadline to deadline."""
    if step.event is None:
        while (due := await orders.next_due(app.desk.engine)) is not None and due <= step.at:
            clock.pass_by(max(due - clock.now(), timedelta(0)))
            await app.sweep()
    clock.pass_by(step.at - clock.now())
    if step.event is not None:
        await app.receive(step.event)


def _live_and_die(life: Life) -> int:
    """The exit code of a life that nobody killed."""
    try:
        if life.crash_at:
            os.environ["JIEDAN_CRASH_AT"] = life.crash_at
        importlib.reload(crashpoints)  # as an interpreter that starts with this environment would load it
        asyncio.run(asyncio.wait_for(live(life), STUCK_AFTER))
    except BaseException:  # noqa: BLE001 - the process ends here, and says why
        traceback.print_exc()
        return 1
    return 0


def main() -> None:
    """One life after the other. The texts are read before the first, as the modules are: it takes longer than a life."""
    Catalog(strict=True).say("help", "zh")
    for line in sys.stdin:
        life = msgspec.json.decode(line, type=Life)
        child = os.fork()
        if child == 0:
            os._exit(_live_and_die(life))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
