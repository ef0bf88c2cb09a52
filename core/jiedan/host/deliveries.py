"""From the outbox to the platforms: in order within a chat, at most as fast as the chat allows, until it is there or cannot be.

RateLimited     not sent: again when the platform allows, it counts as no try
Undeliverable   the row ends as `undeliverable`; the trade goes on
Ambiguous       perhaps sent: once more, with the same nonce, then it ends as `unknown`
anything else   a fault of the adapter: treated as ambiguous, and logged
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

import structlog

from jiedan.adapter import Platform
from jiedan.clock import Clock
from jiedan.crashpoints import reach
from jiedan.errors import Ambiguous, RateLimited, Stale, Undeliverable
from jiedan.storage import outbox
from jiedan.storage.engine import Engine, Write

BACKOFF: Final = timedelta(seconds=5)
SEND_WITHIN: Final = 20.0
"""Seconds after which a send that does not come back counts as doubtful."""
TRIES: Final = 2
"""How often a message may be sent whose arrival is in doubt."""

_ALWAYS: Final = datetime.min.replace(tzinfo=UTC)
_log: Final = structlog.get_logger("jiedan.deliveries")


class Deliveries:
    """Sends what waits. `sweep` does it once; the app calls it whenever something was committed."""

    def __init__(self, engine: Engine, clock: Clock, platforms: Mapping[str, Platform]) -> None:
        self._engine: Final = engine
        self._clock: Final = clock
        self._platforms: Final = platforms
        self._free_at: Final[dict[tuple[str, str], datetime]] = {}

    async def sweep(self) -> int:
        """Send everything that may be sent now; the chats side by side, each in order. Returns how many rows were dealt with."""
        done = 0
        while heads := [head for head in await outbox.heads(self._engine, self._clock.now()) if self._is_free(head)]:
            done += len(heads)
            done_with = await asyncio.gather(*(self._deliver(head) for head in heads), return_exceptions=True)
            for problem in filter(None, done_with):
                raise problem  # only after all were sent and marked: else some would be sent again
        return done

    def _is_free(self, head: outbox.Waiting) -> bool:
        return self._clock.now() >= self._free_at.get((head.platform, head.outgoing.chat), _ALWAYS)

    async def _deliver(self, head: outbox.Waiting) -> None:
        writes = outbox.ended(head, "superseded", None) if head.outdated else await self._send(head)
        with suppress(Stale):  # another process was faster, and has marked it
            await self._engine.commit(writes)

    async def _send(self, head: outbox.Waiting) -> list[Write]:
        """Send it, and say what to write about it."""
        if not head.outgoing.elements:
            return outbox.ended(head, "undeliverable", "the row cannot be read")
        platform = self._platforms.get(head.platform)
        if platform is None:
            return outbox.ended(head, "undeliverable", "no such adapter runs")
        now = self._clock.now()
        try:
            reach("send.before")
            async with asyncio.timeout(SEND_WITHIN):
                message = await platform.send(head.outgoing)
            reach("send.after")
        except RateLimited as limit:
            return outbox.later(head, now + timedelta(seconds=limit.retry_after), counts=False, problem="rate limit")
        except Undeliverable as refusal:
            return outbox.ended(head, "undeliverable", refusal.reason)
        except Exception as problem:  # noqa: BLE001 - an adapter's fault must not stop the others' messages
            if not isinstance(problem, Ambiguous):
                _log.exception("adapter failed", platform=head.platform, row=head.id)
            if head.attempts + 1 >= TRIES:
                return outbox.ended(head, "unknown", repr(problem))
            return outbox.later(head, now + BACKOFF, counts=True, problem=repr(problem))
        if spacing := platform.limits(head.outgoing.chat).spacing:
            self._free_at[head.platform, head.outgoing.chat] = now + timedelta(seconds=spacing)
        return outbox.sent(head, message)
