"""A tape of everything that was asked of the database, so that the bare driver can do the very same."""

from collections.abc import Sequence
from contextvars import ContextVar
from typing import Final, NamedTuple

from jiedan.storage.engine import Dialect, Engine, Row, Value, Write


class Question(NamedTuple):
    """A SELECT."""

    sql: str
    parameters: Sequence[Value]


Tape = list[Question | Sequence[Write]]
"""What one task asked and committed, in order."""

running: Final[ContextVar[Tape]] = ContextVar("running")
"""The tape of the task that runs."""


class TapedEngine:
    """An engine that notes on the tape of the task what is asked of it, and hands it on."""

    def __init__(self, engine: Engine) -> None:
        self.dialect: Dialect = engine.dialect
        self._engine: Final = engine

    async def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """All rows that a SELECT gives."""
        running.get().append(Question(sql, parameters))
        return await self._engine.rows(sql, parameters)

    async def commit(self, writes: Sequence[Write]) -> None:
        """Do all the writes in one transaction, or none of them."""
        running.get().append(writes)
        await self._engine.commit(writes)

    async def close(self) -> None:
        """Let go of the database."""
        await self._engine.close()
