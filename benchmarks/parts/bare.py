"""The floor: what is on a tape, done by the bare driver, statement after statement, prepared, without a line of ours between.

SQLite has one writer at a time, so several tapes are played one after the other on one connection: threads would only wait for
each other. PostgreSQL gets a connection for each tape, side by side. Nothing is made of the rows, nothing is checked.
"""

import asyncio
import sqlite3
from collections.abc import Sequence
from functools import cache
from typing import Any, Final, Protocol, Self

import asyncpg

from benchmarks.parts.tape import Question, Tape


class Bare(Protocol):
    """A database without jiedan."""

    async def play(self, tapes: Sequence[Tape]) -> None:
        """Do what is on the tapes."""

    async def close(self) -> None:
        """Let go of it."""


class BareSqlite:
    """One connection of the module sqlite3, set as jiedan sets its own."""

    def __init__(self, path: str) -> None:
        self._connection: Final = sqlite3.connect(path, isolation_level=None, cached_statements=512)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            self._connection.execute(f"PRAGMA {pragma}")

    async def play(self, tapes: Sequence[Tape]) -> None:
        """Do what is on the tapes, one after the other."""
        execute = self._connection.execute
        for tape in tapes:
            for step in tape:
                if isinstance(step, Question):
                    execute(step.sql, step.parameters).fetchall()
                    continue
                execute("BEGIN IMMEDIATE")
                for write in step:
                    execute(write.sql, write.parameters)
                execute("COMMIT")

    async def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class BarePostgres:
    """As many connections of asyncpg as there are tapes."""

    def __init__(self, connections: Sequence[Any]) -> None:
        self._connections: Final = connections

    @classmethod
    async def open(cls, url: str, tasks: int) -> Self:
        """Connect."""
        return cls([await asyncpg.connect(url, statement_cache_size=512) for _ in range(tasks)])

    async def play(self, tapes: Sequence[Tape]) -> None:
        """Do what is on the tapes, side by side."""
        async with asyncio.TaskGroup() as group:
            for connection, tape in zip(self._connections, tapes, strict=True):
                group.create_task(_play(connection, tape))

    async def close(self) -> None:
        """Let go of the connections."""
        for connection in self._connections:
            await connection.close()


async def _play(connection: Any, tape: Tape) -> None:
    # fetch and execute with parameters keep the prepared statement of each SQL text.
    for step in tape:
        if isinstance(step, Question):
            await connection.fetch(_numbered(step.sql), *step.parameters)
            continue
        await connection.execute("BEGIN")
        for write in step:
            await connection.execute(_numbered(write.sql), *write.parameters)
        await connection.execute("COMMIT")


@cache
def _numbered(sql: str) -> str:
    head, *tail = sql.split("?")
    return head + "".join(f"${number}{piece}" for number, piece in enumerate(tail, start=1))
