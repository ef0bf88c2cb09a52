"""The one thread that owns the one connection. Everybody else hands it jobs and awaits the answers.

    job ──► queue ──► may it run now? ── yes ──► done; the waiting task is told
                           └── no, a transaction owns the connection ──► waits its turn

No lock is held by a task, so none can be lost with one: the thread alone decides who may use the connection. A cancelled task
changes nothing of what the thread does; only the answer finds nobody.
"""

import asyncio
import queue
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import Enum
from typing import Any, Final, NamedTuple, TypeVar

from jiedan.errors import Unavailable
from jiedan.storage.backends.sqlite.units import commit_together, roll_back
from jiedan.storage.engine import Write

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]

UNITS_TOGETHER: Final = 64
"""How many units of work share one transaction at most: one failing disk fails them all, and readers wait for them."""


class Part(Enum):
    """Where in a transaction a job stands."""

    ALONE = "it is complete in itself"
    BEGIN = "it opens the transaction of its owner"
    INSIDE = "it belongs into the transaction of its owner"
    END = "it closes the transaction of its owner, whatever comes of it"


class _Job(NamedTuple):
    """Something to do, and the future that waits for the answer. Without `work` it is a unit of work: `writes`."""

    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[Any]
    work: Work[Any] | None = None
    writes: Sequence[Write] = ()
    part: Part = Part.ALONE
    owner: object = None


class _Reply(NamedTuple):
    job: _Job
    result: object
    error: Exception | None


class SqliteThread:
    """Opens the connection as its first act; when that fails, every job is answered with the reason."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._connect = connect
        self._queue: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._waiting: deque[_Job] = deque()
        self._owner: object = None
        self.closed = False
        # A daemon: a process that forgot to close can still end.
        self._thread = threading.Thread(target=self._main, name="sqlite", daemon=True)
        self._thread.start()

    def run(self, work: Work[T], part: Part = Part.ALONE, owner: object = None) -> "asyncio.Future[T]":
        """Have `work(connection)` done; the future gives its result or raises what it raised. Nobody need await it.

        Between the BEGIN and the END of an owner only that owner's jobs are done; the others wait, in order. Raises Unavailable
        when the database is closed.
        """
        return self._post(work=work, part=part, owner=owner)

    def commit(self, writes: Sequence[Write]) -> "asyncio.Future[None]":
        """Have a unit of work done, together with those that wait at the same time. Raises Unavailable when it is closed."""
        return self._post(writes=writes)

    async def close(self) -> None:
        """Do what can be done of what was asked for, roll back an open transaction, let go of the file, end the thread."""
        if not self.closed:
            self.closed = True
            self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _post(self, **what: Any) -> "asyncio.Future[Any]":
        if self.closed:
            raise Unavailable("the database is closed")
        loop = asyncio.get_running_loop()
        job = _Job(loop, loop.create_future(), **what)
        self._queue.put(job)
        return job.answer

    # From here on we are in the thread.

    def _main(self) -> None:
        try:
            connection = self._connect()
        except Exception as error:  # noqa: BLE001 - whoever waits is told
            while (job := self._queue.get()) is not None:
                _deliver([_Reply(job, None, error)])
            return
        while (job := self._next()) is not None:
            if job.work is None:
                self._commit(connection, job)
            else:
                _deliver([self._do(connection, job, job.work)])
        roll_back(connection)
        connection.close()
        _deliver([_Reply(job, None, Unavailable("the database was closed")) for job in self._waiting])

    def _next(self) -> _Job | None:
        """The oldest job that may run now; None when the thread shall end."""
        for index, job in enumerate(self._waiting):
            if self._may_run(job):
                del self._waiting[index]
                return job
        while (new := self._queue.get()) is not None:
            if self._may_run(new):
                return new
            self._waiting.append(new)
        return None

    def _may_run(self, job: _Job) -> bool:
        return self._owner is None or self._owner is job.owner

    def _do(self, connection: sqlite3.Connection, job: _Job, work: Work[Any]) -> _Reply:
        result: object = None
        failed: Exception | None = None
        try:
            if job.part is Part.INSIDE and not connection.in_transaction:
                raise sqlite3.OperationalError("the database rolled this transaction back after an earlier error")
            result = work(connection)
            if job.part is Part.ALONE and connection.in_transaction:
                raise sqlite3.OperationalError("a statement left a transaction open; it was rolled back")
        except Exception as error:  # noqa: BLE001 - whoever waits is told
            failed = error
        if job.part is Part.BEGIN:
            self._owner = job.owner if connection.in_transaction else None
        elif job.part is not Part.INSIDE:
            self._owner = None
            roll_back(connection)
        return _Reply(job, result, failed)

    def _commit(self, connection: sqlite3.Connection, first: _Job) -> None:
        with suppress(queue.Empty):
            while (job := self._queue.get_nowait()) is not None:
                self._waiting.append(job)
            self._queue.put(None)
        together = [first, *(job for job in self._waiting if job.work is None)][:UNITS_TOGETHER]
        for job in together[1:]:
            self._waiting.remove(job)
        outcomes = commit_together(connection, [job.writes for job in together])
        _deliver([_Reply(job, None, outcome) for job, outcome in zip(together, outcomes, strict=True)])


def _deliver(replies: Sequence[_Reply]) -> None:
    """Tell those who wait: one visit to each event loop. A loop that is gone waits for nothing."""
    for loop in {reply.job.loop for reply in replies}:
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(_tell, [reply for reply in replies if reply.job.loop is loop])


def _tell(replies: Sequence[_Reply]) -> None:
    for job, result, error in replies:
        if job.answer.done():
            continue
        if error is None:
            job.answer.set_result(result)
        else:
            job.answer.set_exception(error)
