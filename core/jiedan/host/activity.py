"""Who said something, remembered in memory for each message and written in one go, at most once a minute.

What a process has not written when it is killed is lost: a minute of talk, which no decision about somebody's silence hangs on, because
nobody is removed before a question was open for days.
"""

from datetime import datetime, timedelta
from typing import Final

from jiedan.host.desk import Desk
from jiedan.storage import activity

FLUSHED: Final = timedelta(minutes=1)
BATCH: Final = 500
"""People whose activity is written in one transaction."""

_Who = tuple[str, str, str]
"""Platform, chat ("": in private), the platform's id of the person."""


class Activity:
    """The talk that was heard since it was written last."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self._heard: dict[_Who, tuple[datetime, int]] = {}

    def saw(self, platform: str, chat: str, uid: str, at: datetime) -> None:
        """Somebody said something in the group chat, or ("") to the bot in private. Cheap: called for every message.

        The same message may be handed in twice: one that is no later than the last of the same person counts once.
        """
        who = (platform, chat, uid)
        known = self._heard.get(who)
        if known is None:
            self._heard[who] = (at, 1)
        elif at > known[0]:
            self._heard[who] = (at, known[1] + 1)

    async def flush(self) -> int:
        """Write what was heard. Returns 0: nothing is left to be done after it. What could not be written is kept."""
        heard, self._heard = self._heard, {}
        waiting = list(heard.items())
        try:
            while waiting:
                batch = waiting[:BATCH]
                await self._desk.engine.commit(
                    [
                        activity.said(platform, chat, uid, at, count) if chat else activity.said_to_us(platform, uid, at)
                        for (platform, chat, uid), (at, count) in sorted(batch)
                    ]
                )
                waiting = waiting[BATCH:]
        finally:
            for who, (at, count) in waiting:
                later, more = self._heard.get(who, (at, 0))
                self._heard[who] = (max(at, later), count + more)
        return 0
