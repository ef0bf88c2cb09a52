"""`async with in_transaction()` for both databases, right under cancellation.

The client settles its own BEGIN, COMMIT and ROLLBACK: whatever a cancellation interrupts, the connection is free afterwards. A
task that was started inside a transaction carries it along in its context; when it uses it after the end, it is told so.
"""

from contextvars import ContextVar
from types import TracebackType
from typing import Protocol

from tortoise.backends.base.client import TransactionalDBClient, TransactionContext
from tortoise.connection import ConnectionToken, get_connections
from tortoise.exceptions import TransactionManagementError


class Transaction(Protocol):
    """A client that holds one transaction: whole with begin, commit and rollback, in parts with savepoints."""

    connection_name: str
    finished: bool

    async def begin(self) -> None:
        """Start. A cancelled start leaves nothing open."""

    async def commit(self) -> None:
        """Keep everything and let go of the connection."""

    async def rollback(self) -> None:
        """Drop everything and let go of the connection."""

    async def set_savepoint(self) -> str:
        """Start a part that can be dropped alone; gives its name."""

    async def release_savepoint_named(self, name: str) -> None:
        """Keep the part."""

    async def rollback_to_savepoint(self, name: str) -> None:
        """Drop the part."""


def refuse_finished(transaction: Transaction) -> None:
    """Raise if the transaction is over: the caller inherited it and would write outside of it."""
    if transaction.finished:
        raise TransactionManagementError(
            "this task was started inside a transaction that has ended; start it with a context of its own: "
            "create_task(..., context=contextvars.Context()) or before the transaction"
        )


current: ContextVar[Transaction | None] = ContextVar("transaction", default=None)
"""The transaction that the running task opened or inherited; it may be finished."""


class WholeTransaction(TransactionContext):
    """From BEGIN to COMMIT, or to ROLLBACK when the block raises or is cancelled."""

    _token: ConnectionToken | None = None

    def __init__(self, client: TransactionalDBClient, transaction: Transaction) -> None:
        self.client = client
        self._transaction = transaction

    async def __aenter__(self) -> TransactionalDBClient:
        await self._transaction.begin()
        current.set(self._transaction)
        self._token = get_connections().set(self._transaction.connection_name, self.client)
        return self.client

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        current.set(None)
        get_connections().reset(self._token)
        if self._transaction.finished:
            return
        if error is None:
            await self._transaction.commit()
        else:
            await self._transaction.rollback()


class PartOfTransaction(TransactionContext):
    """A transaction inside a transaction: a savepoint."""

    _name: str

    def __init__(self, client: TransactionalDBClient, transaction: Transaction) -> None:
        refuse_finished(transaction)
        self.client = client
        self._transaction = transaction

    async def __aenter__(self) -> TransactionalDBClient:
        self._name = await self._transaction.set_savepoint()
        return self.client

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._transaction.finished:
            return
        if error is None:
            await self._transaction.release_savepoint_named(self._name)
        else:
            await self._transaction.rollback_to_savepoint(self._name)


class Savepoints:
    """The names of the open parts of one transaction, innermost last."""

    def __init__(self) -> None:
        self._open: list[str] = []
        self._count = 0

    def add(self) -> str:
        """The name of a new innermost part."""
        self._count += 1
        name = f"part_{self._count}"
        self._open.append(name)
        return name

    def remove(self, name: str) -> None:
        """The part ends. Raises if it is not the innermost: two tasks share the transaction, and each would undo the other's."""
        if not self._open or self._open[-1] != name:
            raise TransactionManagementError("two tasks use one transaction's savepoints at the same time; run them one by one")
        self._open.pop()
