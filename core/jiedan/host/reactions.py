"""Plugins hear of what happened, after it was committed: each handler in a unit of work of its own, marked heard together with what it
wrote. So an event comes at least once, and what a handler writes is there exactly once.
"""

import asyncio
from datetime import timedelta
from typing import Final

import structlog

from jiedan.crashpoints import reach
from jiedan.errors import Stale
from jiedan.host.context import HandlerContext
from jiedan.host.desk import Desk
from jiedan.storage import members
from jiedan.storage import reactions as waiting_room
from jiedan.storage.reactions import Reaction

DEADLINE: Final = 2.0
"""Seconds that a handler has."""
TRIES: Final = 5
BACKOFF: Final = timedelta(seconds=10)

_log: Final = structlog.get_logger("jiedan.reactions")


class Reactions:
    """Lets plugins hear events."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def sweep(self) -> int:
        """Let every waiting event be heard. Returns how many were dealt with."""
        done = 0
        while waiting := await waiting_room.waiting(self._desk.engine, self._desk.now()):
            for reaction in waiting:
                await self._react(reaction)
            done += len(waiting)
        return done

    async def _react(self, reaction: Reaction) -> None:
        if reaction.event is None:
            await self._desk.engine.commit([waiting_room.heard(reaction, "failed")])
            return
        kind = type(reaction.event).__name__
        handler = self._desk.plugins.event_handler(reaction.plugin, kind, reaction.handler)
        if handler is None:
            await self._desk.engine.commit([waiting_room.heard(reaction, "nobody")])
            return
        group = await members.group_by_id(self._desk.engine, reaction.group)
        unit = self._desk.unit()
        unit.also(waiting_room.heard(reaction))
        ctx = HandlerContext(self._desk, self._desk.plugins.plugins[reaction.plugin], group, unit, chat=group.chat)
        try:
            async with asyncio.timeout(DEADLINE):
                await handler(reaction.event, ctx)
            ctx.finish()
            await unit.commit()
            reach("reaction.done")
        except Stale:
            return  # what it counted changed meanwhile, or somebody else let it hear: look again
        except Exception:  # noqa: BLE001 - a plugin's fault delays nobody
            _log.exception("plugin failed", plugin=reaction.plugin, handler=reaction.handler)
            await self._failed(reaction)

    async def _failed(self, reaction: Reaction) -> None:
        if reaction.attempts + 1 >= TRIES:
            await self._desk.engine.commit([waiting_room.heard(reaction, "failed")])
        else:
            when = self._desk.now() + BACKOFF * 2**reaction.attempts
            await self._desk.engine.commit([waiting_room.later(reaction, when)])
