"""The two things that the hot path wants of a database: read some rows, and write some rows all or none.

A unit of work is a list of `Write`s. Each says how many rows it must touch and what it means when it does not; the first that
misses ends the unit with its exception and leaves nothing behind. So the transaction holds no `await` of ours: it runs from BEGIN
to COMMIT without anybody's code between, which no cancellation can tear and no slow plugin can hold open
(docs/decisions/0002-a-unit-of-work-is-a-value.md).
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from jiedan.errors import Hiccup

Value = int | str | bytes | None
Row = tuple[Value, ...]
Dialect = Literal["sqlite", "postgres"]


def integer(value: Value) -> int:
    """A column that holds a whole number."""
    assert isinstance(value, int)
    return value


class Write(NamedTuple):
    """One parameterised statement. `?` stands for a parameter in both dialects; our statements hold no other question mark."""

    sql: str
    parameters: tuple[Value, ...]
    touches: int | None = None
    """Rows that must be affected; None when any number will do."""
    missed: type[Hiccup] | None = None
    """Raised, with nothing written, when another number of rows was affected."""
    point: str = ""
    """Name for the crash suite: `reach(f"{point}.before")` and `.after` are called around the statement."""


class Engine(Protocol):
    """A database that was opened, with its schema in place."""

    dialect: Dialect

    async def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """All rows that a SELECT gives, as tuples. Raises Unavailable when the database does not answer."""

    async def commit(self, writes: Sequence[Write]) -> None:
        """Do all the writes in one transaction, in order, or none of them.

        Raises the `missed` of the first write that touched another number of rows than it must, Stale where the database itself
        says that two transactions collided (serialisation, deadlock), Unavailable when it is down, locked or full. A cancelled
        caller leaves either everything or nothing behind.
        """

    async def close(self) -> None:
        """Let go of the database. The process can end afterwards."""
