"""PostgreSQL as tortoise-orm sees it."""

import asyncio
from types import TracebackType
from typing import Any

import asyncpg
from tortoise.backends.asyncpg.client import AsyncpgDBClient
from tortoise.backends.base.client import BaseDBAsyncClient, TransactionalDBClient, TransactionContext
from tortoise.backends.base_postgres.client import translate_exceptions
from tortoise.exceptions import TransactionManagementError

from jiedan.errors import Unavailable
from jiedan.storage.backends.asyncpg.pool import LARGEST, acquire, open_pool
from jiedan.storage.backends.asyncpg.settled import settled
from jiedan.storage.backends.transactions import PartOfTransaction, Savepoints, WholeTransaction, refuse_finished


class PostgresClient(AsyncpgDBClient):
    """The pool outside of transactions: each call takes a connection and gives it back."""

    def __init__(self, dsn: str, maxsize: int = LARGEST, **known: Any) -> None:
        super().__init__(connection_name=known["connection_name"])
        self.dsn = dsn
        self.pool_maxsize = maxsize

    @property
    def pool(self) -> asyncpg.Pool:
        """The pool. Raises Unavailable when it is closed."""
        if self._pool is None:
            raise Unavailable("the database is closed")
        return self._pool

    async def create_connection(self, with_db: bool) -> None:
        """Open the pool. Raises Fault when the database does not let us in."""
        self._pool = await open_pool(self.dsn, largest=self.pool_maxsize)
        await self._post_connect()

    def _in_transaction(self) -> TransactionContext:
        transaction = PostgresTransaction(self)
        return WholeTransaction(transaction, transaction)

    @translate_exceptions
    async def execute_many(self, query: str, values: list[Any]) -> None:
        """Do the statement with each of the values, all or none."""
        async with self.acquire_connection() as connection:
            await settled(connection.executemany(query, values))  # One implicit transaction.


class PostgresTransaction(PostgresClient, TransactionalDBClient):
    """One transaction on one connection, which goes back to the pool when it ends, whatever happens."""

    def __init__(self, parent: PostgresClient) -> None:
        BaseDBAsyncClient.__init__(self, connection_name=parent.connection_name)
        self._parent = parent
        self._connection: Any = None
        self._lock = asyncio.Lock()
        self._savepoints = Savepoints()
        self.finished = False

    def _in_transaction(self) -> TransactionContext:
        return PartOfTransaction(self, self)

    def acquire_connection(self) -> Any:
        """The transaction's connection, for one statement at a time."""
        return _Turn(self)

    @translate_exceptions
    async def begin(self) -> None:
        """Take a connection and BEGIN. Cancelled meanwhile, it goes back."""
        parent = self._parent
        assert isinstance(parent, PostgresClient)
        if parent._pool is None:
            async with parent._pool_init_lock:
                if parent._pool is None:
                    await parent.create_connection(with_db=True)
        self._connection = await acquire(parent.pool)
        try:
            await settled(self._connection.execute("BEGIN"))
        except BaseException:
            await self._end("ROLLBACK")
            raise

    @translate_exceptions
    async def commit(self) -> None:
        """Keep everything. Cancelled meanwhile, it is kept all the same."""
        refuse_finished(self)
        await self._end("COMMIT")

    async def rollback(self) -> None:
        """Drop everything."""
        refuse_finished(self)
        await self._end("ROLLBACK")

    async def _end(self, how: str) -> None:
        self.finished = True
        await settled(self._end_and_give_back(how))

    async def _end_and_give_back(self, how: str) -> None:
        async with self._lock:
            connection, self._connection = self._connection, None
            try:
                if not connection.is_closed():
                    await connection.execute(how)
            finally:
                await self._parent._pool.release(connection)

    @translate_exceptions
    async def set_savepoint(self) -> str:
        """Start a part that can be dropped alone; gives its name."""
        refuse_finished(self)
        name = self._savepoints.add()
        try:
            await self._settle(f"SAVEPOINT {name}")
        except BaseException:
            if not self.finished:
                await self.rollback_to_savepoint(name)
            raise
        return name

    async def release_savepoint_named(self, name: str) -> None:
        """Keep the part."""
        self._savepoints.remove(name)
        await self._settle(f"RELEASE {name}")

    async def rollback_to_savepoint(self, name: str) -> None:
        """Drop the part."""
        self._savepoints.remove(name)
        await self._settle(f"ROLLBACK TO {name}; RELEASE {name}")

    async def _settle(self, statement: str) -> None:
        async with self.acquire_connection() as connection:
            await settled(connection.execute(statement))

    async def savepoint(self) -> None:
        """Not for our transactions: `in_transaction()` inside of one sets savepoints."""
        raise TransactionManagementError("open a part with `async with in_transaction()`")

    release_savepoint = savepoint_rollback = savepoint


class _Turn:
    """The connection of a transaction while one statement runs. Refuses a task that comes after the end."""

    def __init__(self, transaction: PostgresTransaction) -> None:
        self._transaction = transaction

    async def __aenter__(self) -> Any:
        await self._transaction._lock.acquire()
        try:
            refuse_finished(self._transaction)
        except TransactionManagementError:
            self._transaction._lock.release()
            raise
        return self._transaction._connection

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._transaction._lock.release()
