"""PostgreSQL as the hot path sees it: read some rows, write some rows all or none. One round trip each."""

import os
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

import asyncpg

from jiedan.crashpoints import reach
from jiedan.storage.backends.asyncpg.client import PostgresClient
from jiedan.storage.backends.asyncpg.failures import TROUBLE, translated
from jiedan.storage.backends.asyncpg.pool import Connection, acquire
from jiedan.storage.backends.asyncpg.settled import settled
from jiedan.storage.backends.asyncpg.units import (
    MISSED,
    Kind,
    Lesson,
    Step,
    arguments,
    missed_write,
    numbered,
    prepare_lesson,
    stepped,
    teachable,
)
from jiedan.storage.backends.outcome import miss
from jiedan.storage.engine import Dialect, Row, Value, Write

KINDS: Final = 300
"""How many kinds of units a server is taught at most; units of further kinds are sent statement by statement."""
ARGUMENTS: Final = 100
"""So many at most a function of PostgreSQL takes; longer units are sent statement by statement."""

Runs = list[tuple[Step, list[Write]]]


class PostgresEngine:
    """The Engine (jiedan.storage.engine) of one PostgreSQL database.

    `stepwise` sends every unit statement by statement. It comes on by itself when the crash suite wants to kill the process
    between two of them.
    """

    dialect: Dialect = "postgres"

    def __init__(self, client: PostgresClient, *, stepwise: bool = False) -> None:
        self._client = client
        self._stepwise = stepwise or "JIEDAN_CRASH_AT" in os.environ
        self._seen: Counter[Kind] = Counter()
        self._lessons: dict[Kind, Lesson] = {}

    async def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """All rows that a SELECT gives."""
        try:
            connection = await acquire(self._client.pool)
            return await settled(self._fetch_and_give_back(connection, sql, parameters))
        except TROUBLE as error:
            raise translated(error) from error

    async def commit(self, writes: Sequence[Write]) -> None:
        """Do all the writes in one transaction, or none."""
        if not writes:
            return
        try:
            connection = await acquire(self._client.pool)
            await settled(self._commit_and_give_back(connection, writes))
        except TROUBLE as error:
            raise translated(error) from error

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.close()

    async def _fetch_and_give_back(self, connection: Any, sql: str, parameters: Sequence[Value]) -> list[Row]:
        try:
            return [tuple(record) for record in await connection.fetch(numbered(sql), *parameters)]
        finally:
            await self._client.pool.release(connection)

    async def _commit_and_give_back(self, connection: Any, writes: Sequence[Write]) -> None:
        try:
            runs = stepped(writes)
            if self._stepwise or not await self._call(connection, runs):
                await _commit_stepwise(connection, writes)
        finally:
            await self._client.pool.release(connection)

    async def _call(self, connection: Any, runs: Runs) -> bool:
        """Do the unit by its function. Says False, with nothing done, when it has none: it is new, or cannot have one."""
        kind = tuple(step for step, _ in runs)
        lesson = self._lessons.get(kind) or await self._learn(connection, kind)
        if lesson is None:
            return False
        if lesson.name not in connection.learnt and not await self._teach(connection, lesson):
            return False
        try:
            await connection.fetchval(lesson.call, *arguments(runs))
        except asyncpg.PostgresError as error:
            if error.sqlstate != MISSED:
                raise
            raise miss(*missed_write(runs, str(error))) from None
        return True

    async def _teach(self, connection: Any, lesson: Lesson) -> bool:
        try:
            await connection.execute(lesson.definition)
        except asyncpg.InsufficientPrivilegeError:
            self._stepwise = True  # Somebody took the right TEMPORARY from us; it goes without, more slowly.
            return False
        connection.learnt.add(lesson.name)
        return True

    async def _learn(self, connection: Connection, kind: Kind) -> Lesson | None:
        """The function for a kind of unit that was seen before; the first one of its kind is not worth it."""
        if len(self._seen) > KINDS and kind not in self._seen:
            return None
        self._seen[kind] += 1
        too_long = sum(step.sql.count("?") for step in kind) > ARGUMENTS
        if self._seen[kind] == 1 or too_long or not all(teachable(step.sql) for step in kind):
            return None
        self._lessons[kind] = await prepare_lesson(connection, kind)
        return self._lessons[kind]


async def _commit_stepwise(connection: Any, writes: Sequence[Write]) -> None:
    await connection.execute("BEGIN")
    try:
        for write in writes:
            await _write(connection, write)
    except BaseException:
        if not connection.is_closed():
            await connection.execute("ROLLBACK")
        raise
    reach("commit.before")
    await connection.execute("COMMIT")
    reach("commit.after")


async def _write(connection: Any, write: Write) -> None:
    if write.point:
        reach(f"{write.point}.before")
    status: str = await connection.execute(numbered(write.sql), *write.parameters)
    touched = int(status.rpartition(" ")[2]) if write.touches is not None else None
    if touched is not None and touched != write.touches:
        raise miss(write, touched)
    if write.point:
        reach(f"{write.point}.after")
