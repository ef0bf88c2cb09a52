"""How fast one may speak: what Telegram's FAQ says, enforced strictly."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import Final

from tests.adapters.telegram.botapi.refusal import too_many

BURST: Final = 3
GROUP_MINUTE: Final = 20
OVERALL_SECOND: Final = 30


@dataclass
class _Spoken:
    """When messages and edits went to one chat, and what is left of the burst."""

    times: deque[float] = field(default_factory=deque)
    tokens: float = BURST
    since: float = 0.0


class Limits:
    """A chat: one message a second, three in a row tolerated. A group: 20 in any 60 seconds. A bot: 30 in any second.

    Edits count as messages, each of an album counts for the minute and the second. What is refused does not count.
    """

    def __init__(self) -> None:
        self._chats: Final[dict[tuple[int, int], _Spoken]] = defaultdict(_Spoken)
        self._bots: Final[dict[int, deque[float]]] = defaultdict(deque)

    def spend(self, bot: int, chat: int, now: float, messages: int = 1) -> None:
        """Count that a bot says so many messages in a chat; refuses with 429 if that is too many. Groups have negative ids."""
        spoken, overall = self._chats[bot, chat], self._bots[bot]
        spoken.tokens = min(BURST, spoken.tokens + now - spoken.since)
        spoken.since = now
        _drop(spoken.times, now - 60)
        _drop(overall, now - 1)
        waits = [0.0 if spoken.tokens > 1 - 1e-6 else 1 - spoken.tokens]
        if chat < 0 and (over := len(spoken.times) + messages - GROUP_MINUTE) > 0:
            waits.append(spoken.times[over - 1] + 60 - now)
        if (over := len(overall) + messages - OVERALL_SECOND) > 0:
            waits.append(overall[over - 1] + 1 - now)
        if max(waits) > 0:
            raise too_many(max(1, math.ceil(max(waits))))
        spoken.tokens -= 1
        spoken.times.extend([now] * messages)
        overall.extend([now] * messages)


def _drop(times: deque[float], until: float) -> None:
    """Forget what is out of the window."""
    while times and times[0] <= until:
        times.popleft()
