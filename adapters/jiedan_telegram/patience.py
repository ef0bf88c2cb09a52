"""Trying again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from jiedan.adapter import Ambiguous, Moved, RateLimited, Unavailable, Undeliverable
from jiedan_telegram.line import UnreachedError

T = TypeVar("T")

log = logging.getLogger(__name__)

_LONGEST_WAIT: Final = 30.0


async def again(work: Callable[[], Awaitable[T]], complaint: str, wait: float = 1.0) -> T:
    """What the work gives when it succeeds. Until then it is tried after `wait` seconds, and after twice as many each time.

    Raises Fault and Conflict, which do not mend themselves.
    """
    while True:
        try:
            return await work()
        except (Ambiguous, Moved, RateLimited, Unavailable, Undeliverable) as problem:
            wait = max(wait, problem.retry_after) if isinstance(problem, RateLimited) else wait
            why = problem.reason if isinstance(problem, UnreachedError) else problem
            log.warning("%s (%s); once more in %s s", complaint, why, wait)
        await asyncio.sleep(wait)
        wait = min(wait * 2, _LONGEST_WAIT)
