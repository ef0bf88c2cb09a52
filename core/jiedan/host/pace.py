"""Who may speak when: the platforms' limits, kept on our side so that a platform need not refuse us. Pure; times are whole microseconds.

A message counts from the moment in which the platform's answer came, and as one more that is under way until then. The platform took
it in at some moment before the answer, so no window of its own ever holds more than it allows, however long the way there takes.
A message whose answer was lost counts like one that arrived; one that was surely not sent does not.

Nothing of this is written down. After a restart (or when the clock is set back) all is forgotten, and a platform may have to refuse
one message; that is obeyed (`stop`), and nothing is lost by it.
"""

from collections import deque
from math import ceil
from typing import Final, NamedTuple

from jiedan.adapter import Limits

SECOND: Final = 1_000_000
MINUTE: Final = 60 * SECOND
BACKWARDS: Final = 10 * SECOND
"""A clock that goes back by more was set back; by less, somebody only asks with a time of a moment ago."""
RESERVE: Final = 4
"""One in so many messages that a bucket may have in a minute is kept for words: edits of cards may not take it."""


class Place(NamedTuple):
    """A chat, and how fast its platform lets us speak there."""

    platform: str
    chat: str
    limits: Limits

    @property
    def bucket(self) -> tuple[str, str]:
        """What the bounds of one chat hold for."""
        return self.platform, self.limits.bucket or self.chat

    @property
    def account(self) -> tuple[str, str]:
        """Which account speaks."""
        return self.platform, self.limits.account


class _Window:
    """What was said lately in one bucket, or by one account."""

    def __init__(self) -> None:
        self.said: Final[deque[int]] = deque()
        """When, oldest first; no more of them than the bound counts."""
        self.under_way = 0
        self.closed_until = 0
        self.rests_until = 0
        """From then on nothing of this matters any more."""

    def add(self, now: int, most: int, span: int) -> None:
        """One message was said; of the times, the last `most` matter for so long."""
        self.said.append(now)
        while len(self.said) > max(most, 1):
            self.said.popleft()
        self.rests_until = now + span


class Pace:
    """Remembers what was said in the last minute. For each message: `free_at`, `begin`, then `end` or `drop`."""

    def __init__(self) -> None:
        self._buckets: Final[dict[tuple[str, str], _Window]] = {}
        self._accounts: Final[dict[tuple[str, str], _Window]] = {}
        self._served: Final[dict[tuple[str, str], tuple[int, int]]] = {}
        self._turns = 0
        self._latest = 0
        self._tidied = 0

    def free_at(self, place: Place, now: int, *, sparing: bool = False) -> int | None:
        """When one more may be said there: `now`, later, or None as long as that hangs on what is under way.

        `sparing`: it leaves the last quarter of the minute's messages to others (RESERVE).
        """
        self._look_at_clock(now)
        bucket, account = self._bucket_at(place, now, sparing=sparing), self.account_at(place, now)
        return None if bucket is None or account is None else max(bucket, account)

    def account_at(self, place: Place, now: int) -> int | None:
        """When the account may speak again, wherever that is; None as long as that hangs on what is under way."""
        window, second = self._accounts.get(place.account), place.limits.second
        if window is None or not second:
            return now
        while window.said and window.said[0] + SECOND <= now:
            window.said.popleft()
        too_many = len(window.said) + window.under_way - second
        if too_many < 0:
            return now
        return window.said[too_many] + SECOND if too_many < len(window.said) else None

    def served(self, place: Place) -> tuple[int, int]:
        """When the chat had its last turn; less is longer ago. A minute ago is as long ago as never."""
        return self._served.get((place.platform, place.chat), (0, 0))

    def begin(self, place: Place, now: int) -> None:
        """One message sets out."""
        self._look_at_clock(now)
        self._turns += 1
        self._served[place.platform, place.chat] = (now, self._turns)
        self._buckets.setdefault(place.bucket, _Window()).under_way += 1
        self._accounts.setdefault(place.account, _Window()).under_way += 1

    def drop(self, place: Place) -> None:
        """What set out was not said after all; the platform never saw it."""
        self._buckets[place.bucket].under_way -= 1
        self._accounts[place.account].under_way -= 1

    def end(self, place: Place, now: int, *, said: bool = True) -> None:
        """What set out is over, and counts if it may have been said.

        `said`: False where it surely was not. Then it counts for the account's second alone, so that nobody storms a platform that
        is not there or that is refusing us; once the platform takes messages in again, the chats may speak as if nothing had been.
        """
        self._look_at_clock(now)
        self.drop(place)
        limits = place.limits
        if said:
            self._buckets[place.bucket].add(now, limits.minute, max(MINUTE, _micros(limits.spacing)))
        self._accounts[place.account].add(now, limits.second, SECOND)

    def stop(self, place: Place, until: int) -> None:
        """The platform asks for silence in this bucket."""
        bucket = self._buckets.setdefault(place.bucket, _Window())
        bucket.closed_until = max(bucket.closed_until, until)

    def _bucket_at(self, place: Place, now: int, *, sparing: bool) -> int | None:
        window, limits = self._buckets.get(place.bucket), place.limits
        if window is None:
            return now
        if window.under_way:
            return None
        at = max(now, window.closed_until)
        if window.said:
            at = max(at, window.said[-1] + _micros(limits.spacing))
        most = limits.minute - (limits.minute // RESERVE if sparing else 0)
        if most and len(window.said) >= most:
            at = max(at, window.said[-most] + MINUTE)
        return at

    def _look_at_clock(self, now: int) -> None:
        """Forget all where the clock was set back, and once a minute what is over."""
        if now < self._latest - BACKWARDS:
            self._served.clear()
            for window in (*self._buckets.values(), *self._accounts.values()):
                window.said.clear()
                window.closed_until = window.rests_until = 0
            self._latest = self._tidied = now
        self._latest = max(self._latest, now)
        if now >= self._tidied + MINUTE:
            self._tidied = now
            self._tidy(now)

    def _tidy(self, now: int) -> None:
        for windows in (self._buckets, self._accounts):
            over = [key for key, window in windows.items() if not window.under_way and _is_over(window, now)]
            for key in over:
                del windows[key]
        for chat in [chat for chat, (at, _) in self._served.items() if at + MINUTE <= now]:
            del self._served[chat]


def _is_over(window: _Window, now: int) -> bool:
    return max(window.rests_until, window.closed_until) <= now


def _micros(seconds: float) -> int:
    return ceil(seconds * SECOND)
