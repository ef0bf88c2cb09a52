"""SQLite as the hot path sees it: read some rows, write some rows all or none. One hop to the thread each."""

import sqlite3
from collections.abc import Sequence
from functools import partial

from tortoise.exceptions import TransactionManagementError

from jiedan.storage.backends.sqlite.client import SqliteClient, SqliteTransaction
from jiedan.storage.backends.sqlite.failures import translated
from jiedan.storage.backends.transactions import current
from jiedan.storage.engine import Dialect, Row, Value, Write


class SqliteEngine:
    """The Engine (jiedan.storage.engine) of one SQLite database."""

    dialect: Dialect = "sqlite"

    def __init__(self, client: SqliteClient) -> None:
        self._client = client

    async def rows(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """All rows that a SELECT gives."""
        self._refuse_inside_transaction()
        try:
            return await self._client.thread.run(partial(_fetch, sql, parameters))
        except sqlite3.Error as error:
            raise translated(error) from error

    async def commit(self, writes: Sequence[Write]) -> None:
        """Do all the writes in one transaction, or none; units that wait at the same time share the commit."""
        self._refuse_inside_transaction()
        if writes:
            await self._client.thread.commit(writes)

    async def close(self) -> None:
        """Let go of the file."""
        await self._client.close()

    def _refuse_inside_transaction(self) -> None:
        # It would wait for the connection, and the connection for the transaction's end, which waits for it.
        transaction = current.get()
        if isinstance(transaction, SqliteTransaction) and not transaction.finished and transaction.thread is self._client.thread:
            raise TransactionManagementError("use the transaction's own connection inside of in_transaction(), not the engine")


def _fetch(sql: str, parameters: Sequence[Value], connection: sqlite3.Connection) -> list[Row]:
    return connection.execute(sql, parameters).fetchall()
