"""Awaiting what must not be torn in two by a cancellation."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def settled(work: Coroutine[Any, Any, T]) -> T:
    """Await `work` to its end even if the caller is cancelled meanwhile; the cancellation is raised afterwards.

    For BEGIN, COMMIT, ROLLBACK, units and reads: short, bounded by the connection's time-out. Torn, their effect is unknown, and
    asyncpg opens another connection to the server for each to say so.
    """
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait((task,))
        except asyncio.CancelledError as cancellation:
            cancelled = cancellation
    if cancelled is not None:
        task.cancelled() or task.exception()  # Looked at, so that the loop does not complain of it.
        raise cancelled
    return task.result()
