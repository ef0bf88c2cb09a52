"""Two processes on one PostgreSQL, and a group whose whole database can be put back to how it was before they met."""

import asyncio
import re
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from typing import Any, Final

import asyncpg
import msgspec

from jiedan.messages.inbound import Chat, Inbound
from jiedan.orders.act import Actor
from jiedan.orders.machine import Outcome
from jiedan.orders.order import Order
from jiedan.storage import ledger, members, records
from jiedan.storage.engine import integer
from jiedan.testing import Person, Stage
from jiedan.testing.stage import PLATFORM
from tests.races.commands import CLOCK, DEFAULTS, POSTED, ROLES, STEP, Actors, Command
from tests.races.duelist import HOLD, Says, Told
from tests.storage.subprocesses import surroundings

PATIENCE: Final = 30.0
"""Seconds after which a process that says nothing has failed."""
_TOKEN: Final = re.compile(r'\\"token\\":\\"[^"]*"')
"""In a message, what a button carries: made by chance."""

_NOT_THEIRS: Final = ("keepsakes", "tortoise_migrations")
"""What has nothing to do with what is said."""

Everything = list[tuple[str, str]]
"""(table, row) of all rows that there are, in the order of their text; the rows' own ids and what is made by chance left out."""


class Duelist:
    """One of the two processes."""

    def __init__(self, process: Process) -> None:
        self._process: Final = process

    async def says(self) -> Says:
        """What it says next."""
        assert self._process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            line = await self._process.stdout.readline()
        assert line, "the process has ended"
        said = msgspec.json.decode(line, type=Says)
        assert not said.problem, said.problem
        return said

    def tell(self, told: Told) -> None:
        """Have it do something."""
        assert self._process.stdin is not None
        self._process.stdin.write(msgspec.json.encode(told) + b"\n")

    def go(self) -> None:
        """Let it go on from where it stands."""
        self.tell(Told(go=True))

    async def end(self) -> None:
        """Its stdin ends, and so does it; where it hangs, it is killed."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            async with asyncio.timeout(PATIENCE):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


class Arena:
    """The group and its two processes."""

    def __init__(self, stage: Stage, server: asyncpg.Connection, pair: tuple[Duelist, Duelist]) -> None:
        self.stage: Final = stage
        self.server: Final = server
        self.pair: Final = pair
        self.people: dict[str, Person] = {}
        self.actors: Actors = {}
        self._tables: tuple[str, ...] = ()

    async def gather(self) -> None:
        """The people come, and some get a role."""
        engine = self.stage.app.desk.engine
        self.people = {person.name: person for person in await self.stage.members(*ROLES)}
        for name, role in ROLES.items():
            known = await members.member(engine, PLATFORM, name)
            assert known is not None
            found = await members.membership(engine, 1, known.id)
            assert found is not None
            await engine.commit([members.appoint(found, frozenset({role}))])
            self.actors = {**self.actors, name: Actor(known.id, frozenset({role}))}
        found_tables = await self.server.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
        self._tables = tuple(row[0] for row in found_tables if row[0] not in _NOT_THEIRS)

    async def bring(self, steps: Sequence[Command]) -> Order:
        """Order 1 from nothing to behind these steps, all of them said; what there is now is what `put_back` puts back."""
        await self._run(
            f"DELETE FROM {table}"  # noqa: S608
            for table in ("orders", "records", "entries", "balances", "deadlines", "outbox", "inbox")
        )
        await self._run(["UPDATE memberships SET held = 0, points = 0, version = 1", "UPDATE chat_groups SET last_number = 0"])
        stage = self.stage
        await stage.app.receive(self.people["boss"].event(text=POSTED, chat=Chat(id="private:boss", kind="private")))
        for step in steps:
            stage.clock.pass_by(STEP)
            await stage.app.receive(self.event(step, f"{stage.event_key()}"))
        await self._run(["DROP SCHEMA IF EXISTS kept CASCADE", "CREATE SCHEMA kept", "DELETE FROM outbox", "DELETE FROM inbox"])
        await self._run(f"CREATE TABLE kept.{table} AS TABLE public.{table}" for table in self._tables)
        return await stage.order()

    async def put_back(self) -> None:
        """Everything is as it was before the two met."""
        await self._run(
            f"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept.{table}"  # noqa: S608
            for table in self._tables
        )

    def event(self, command: Command, key: str) -> Inbound:
        """The command as its platform hands it in: said to the bot in private."""
        return self.people[command.who].event(text=command.text, chat=Chat(id=f"private:{command.who}", kind="private"), key=key)

    def told(self, command: Command, at: datetime) -> Told:
        """The command for a process."""
        return Told(at=at, said=None if command == CLOCK else self.event(command, f"said:{command}"))

    async def everything(self) -> Everything:
        """All that the database holds."""
        parts = (f"SELECT '{table}', (to_jsonb(t) - 'id' - 'token')::text FROM {table} t" for table in self._tables)  # noqa: S608
        rows = await self.server.fetch(" UNION ALL ".join(parts))
        return sorted((str(table), _TOKEN.sub("", str(row))) for table, row in rows)

    async def blocked(self, most: int, *unless: "asyncio.Task[Says]") -> None:
        """Return when so many wait for locks, or when one of these has spoken."""
        while not any(task.done() for task in unless) and await waiting(self.server) < most:
            pass

    @asynccontextmanager
    async def held_up(self) -> AsyncIterator[Callable[[], Any]]:
        """Whoever is told to stand at `commit` stands there until the block ends, or what it gives is called."""
        await self.server.execute("SELECT pg_advisory_lock($1)", HOLD)
        try:
            yield lambda: self.server.execute("SELECT pg_advisory_unlock_all()")
        finally:
            await self.server.execute("SELECT pg_advisory_unlock_all()")

    async def check(self, before: Order, outcomes: Sequence[Outcome]) -> None:
        """Order, records, ledger and clocks are what these outcomes say, to the last byte, and the books balance."""
        engine = self.stage.app.desk.engine
        after = outcomes[-1].order if outcomes else before
        chain = await records.chain(engine, before.id)
        entered = [(line.seq, line.account, line.amount) for line in await ledger.entries(engine, before.id)]
        clocks = await engine.rows("SELECT fires FROM deadlines ORDER BY fires")

        assert await self.stage.order() == after
        assert [link.body.encode() for link in chain[before.version :]] == [outcome.body for outcome in outcomes]
        assert [line for line in entered if line[0] > before.version] == [
            (outcome.order.version, posting.account, posting.amount)
            for outcome in outcomes
            for posting in sorted(outcome.postings, key=lambda posting: posting.account)
        ]
        assert [fires for (fires,) in clocks] == sorted(clock.fires for clock in after.clocks)
        assert await records.broken(engine) == {}
        kept = await ledger.kept(engine)
        assert kept == await ledger.summed(engine)
        assert sum(balance.amount for balance in kept) == 0

    async def _run(self, statements: Iterator[str] | Sequence[str]) -> None:
        await self.server.execute(";\n".join(statements))


@asynccontextmanager
async def arena(url: str) -> AsyncIterator[Arena]:
    """A fresh group in this empty database, and two processes that are ready."""
    async with AsyncExitStack() as opened:
        stage = await opened.enter_async_context(Stage(url=url, defaults=DEFAULTS, salts=str))
        server = await asyncpg.connect(url)
        opened.push_async_callback(server.close)
        found = Arena(stage, server, (await _duelist(opened, url), await _duelist(opened, url)))
        await found.gather()
        for duelist in found.pair:
            assert (await duelist.says()).what == "ready"
        yield found


async def waiting(server: asyncpg.Connection) -> int:
    """How many wait for a lock, on the whole server."""
    return integer(await server.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted"))


async def deadlocks(server: asyncpg.Connection) -> int:
    """How many deadlocks the server had to end in this database."""
    await server.execute("SELECT pg_stat_force_next_flush()")
    return integer(await server.fetchval("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))


async def _duelist(opened: AsyncExitStack, url: str) -> Duelist:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.races.duelist", url, stdin=PIPE, stdout=PIPE, env=surroundings()
    )
    found = Duelist(process)
    opened.push_async_callback(found.end)
    return found
