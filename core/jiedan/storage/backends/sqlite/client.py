"""SQLite as tortoise-orm sees it: every call is one job for the thread that owns the connection."""

import asyncio
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from tortoise.backends.base.client import BaseDBAsyncClient, TransactionalDBClient, TransactionContext
from tortoise.backends.sqlite.client import SqliteClient as StockSqliteClient
from tortoise.exceptions import TransactionManagementError

from jiedan.storage.backends.sqlite.connection import MEMORY, connect
from jiedan.storage.backends.sqlite.failures import translated
from jiedan.storage.backends.sqlite.thread import Part, SqliteThread
from jiedan.storage.backends.sqlite.units import roll_back
from jiedan.storage.backends.transactions import PartOfTransaction, Savepoints, WholeTransaction, refuse_finished

T = TypeVar("T")
Values = Sequence[Any]


class SqliteClient(StockSqliteClient):
    """The connection outside of transactions: each call stands for itself."""

    def __init__(self, file_path: str, **known: Any) -> None:
        BaseDBAsyncClient.__init__(self, connection_name=known["connection_name"])
        self.filename = file_path
        self._thread: SqliteThread | None = None

    @property
    def thread(self) -> SqliteThread:
        """The thread that owns the connection, started when first asked for."""
        if self._thread is None:
            self._thread = SqliteThread(partial(connect, self.filename))
        return self._thread

    async def create_connection(self, with_db: bool) -> None:
        """Open the file now, again if it was closed. Raises Fault when that cannot be."""
        if self._thread is not None and self._thread.closed:
            self._thread = None
        await self.thread.run(lambda _connection: None)

    async def close(self) -> None:
        """Let go of the file. Who asks for something later is told that the database is closed."""
        if self._thread is not None:
            await self._thread.close()

    async def db_delete(self) -> None:
        """Close the database and remove its file."""
        await self.close()
        if self.filename != MEMORY:
            await asyncio.to_thread(Path(self.filename).unlink, missing_ok=True)

    async def copy_to(self, path: Path) -> None:
        """Write a whole copy of the database to `path`; one that stands there is replaced, in one step."""
        await self._do(partial(_copy_to, path))

    async def image(self) -> bytes:
        """The whole database as bytes, for `load`."""
        return await self._do(lambda connection: connection.serialize())

    async def load(self, image: bytes) -> None:
        """Become the database that the image was made of. For databases in memory: a test's tables in a millisecond."""
        await self._do(lambda connection: connection.deserialize(image))

    def _check_loop(self) -> bool:
        return True  # The thread serves any event loop.

    def _in_transaction(self) -> TransactionContext:
        transaction = SqliteTransaction(self)
        return WholeTransaction(transaction, transaction)

    async def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return await self.thread.run(work)
        except sqlite3.Error as error:
            raise translated(error) from error

    async def execute_insert(self, query: str, values: list[Any]) -> int:
        """Insert a row and give its rowid."""
        return await self._do(partial(_insert, query, values))

    async def execute_many(self, query: str, values: list[list[Any]]) -> None:
        """Do the statement with each of the values, all or none: it is one job, so no cancellation comes between."""
        await self._do(partial(_insert_many, query, values))

    async def execute_query(self, query: str, values: list[Any] | None = None) -> tuple[int, Sequence[Any]]:
        """Do the statement; gives the number of rows that it changed or found, and the rows."""
        return await self._do(partial(_query, query, values or ()))

    async def execute_query_dict(self, query: str, values: list[Any] | None = None) -> list[dict[str, Any]]:
        """The rows as dicts."""
        return [dict(row) for row in (await self.execute_query(query, values))[1]]

    async def execute_script(self, query: str) -> None:
        """Do several statements, separated by semicolons."""
        await self._do(partial(_script, query))


class SqliteTransaction(SqliteClient, TransactionalDBClient):
    """One transaction: it owns the connection from BEGIN to its end.

    With `foreign_keys=False` nothing that refers to a row is checked or deleted with it meanwhile: for rebuilding tables.
    """

    def __init__(self, parent: SqliteClient, *, foreign_keys: bool = True) -> None:
        BaseDBAsyncClient.__init__(self, connection_name=parent.connection_name)
        self.filename = parent.filename
        self._parent = parent
        self._foreign_keys = foreign_keys
        self._savepoints = Savepoints()
        self.finished = False

    @property
    def thread(self) -> SqliteThread:
        """The thread that owns the connection."""
        client = self._parent
        assert isinstance(client, SqliteClient)
        return client.thread

    def _in_transaction(self) -> TransactionContext:
        return PartOfTransaction(self, self)

    async def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        refuse_finished(self)
        try:
            return await self.thread.run(work, Part.INSIDE, self)
        except sqlite3.Error as error:
            raise translated(error) from error

    async def begin(self) -> None:
        """Wait for the connection and own it. Cancelled meanwhile, it is given back as soon as it comes."""
        try:
            await self.thread.run(partial(_begin, foreign_keys=self._foreign_keys), Part.BEGIN, self)
        except sqlite3.Error as error:
            raise translated(error) from error
        except BaseException:
            self._end(_roll_back)
            raise

    async def commit(self) -> None:
        """Keep everything. Cancelled meanwhile, it is kept all the same."""
        refuse_finished(self)
        try:
            await self._end(_commit)
        except sqlite3.Error as error:
            raise translated(error) from error

    async def rollback(self) -> None:
        """Drop everything."""
        refuse_finished(self)
        await self._end(_roll_back)

    def _end(self, work: Callable[[sqlite3.Connection], None]) -> Any:
        self.finished = True
        return self.thread.run(work, Part.END, self)

    async def set_savepoint(self) -> str:
        """Start a part that can be dropped alone; gives its name."""
        refuse_finished(self)
        name = self._savepoints.add()
        try:
            await self._do(lambda connection: connection.execute(f"SAVEPOINT {name}"))
        except BaseException:
            if not self.finished:
                await self.rollback_to_savepoint(name)
            raise
        return name

    async def release_savepoint_named(self, name: str) -> None:
        """Keep the part."""
        self._savepoints.remove(name)
        await self._do(lambda connection: connection.execute(f"RELEASE {name}"))

    async def rollback_to_savepoint(self, name: str) -> None:
        """Drop the part."""
        self._savepoints.remove(name)
        await self._do(partial(_script, f"ROLLBACK TO {name}; RELEASE {name}"))

    async def savepoint(self) -> None:
        """Not for our transactions: `in_transaction()` inside of one sets savepoints."""
        raise TransactionManagementError("open a part with `async with in_transaction()`")

    release_savepoint = savepoint_rollback = savepoint


def _begin(connection: sqlite3.Connection, *, foreign_keys: bool) -> None:
    if not foreign_keys:
        connection.execute("PRAGMA foreign_keys = OFF")  # Has no effect once a transaction is open.
    connection.execute("BEGIN IMMEDIATE")


def _commit(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("COMMIT")
    finally:
        _roll_back(connection)


def _roll_back(connection: sqlite3.Connection) -> None:
    roll_back(connection)
    connection.execute("PRAGMA foreign_keys = ON")


def _copy_to(path: Path, connection: sqlite3.Connection) -> None:
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(part),))
    with part.open("rb") as written:
        os.fsync(written.fileno())
    part.replace(path)


def _insert(query: str, values: Values, connection: sqlite3.Connection) -> int:
    return connection.execute(query, values).lastrowid or 0


def _insert_many(query: str, values: Sequence[Values], connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.executemany(query, values)
        return
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(query, values)
    connection.execute("COMMIT")


def _query(query: str, values: Values, connection: sqlite3.Connection) -> tuple[int, Sequence[sqlite3.Row]]:
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    before = connection.total_changes
    rows = cursor.execute(query.replace("\x00", "'||CHAR(0)||'"), values).fetchall()
    return (connection.total_changes - before) or len(rows), rows


def _script(script: str, connection: sqlite3.Connection) -> None:
    # Not executescript(): it commits the transaction that is open.
    for statement in statements(script):
        connection.execute(statement)


def statements(script: str) -> Iterator[str]:
    """The statements of a script. A semicolon in a text, a comment or a trigger's body ends none."""
    statement = ""
    for piece in script.split(";"):
        statement += f"{piece};"
        if sqlite3.complete_statement(statement):
            if statement.strip("; \n\t"):
                yield statement
            statement = ""
    if statement.strip("; \n\t"):
        yield statement
