"""From the outbox to the platforms: in order within a chat, at most as fast as the platform allows, until it is there or cannot be.

RateLimited     not sent: again when the platform allows, it counts as no try; its bucket is silent until then
Moved           not sent: everything that waits for the chat goes to the chat that it is now, at once
Undeliverable   the row ends as `undeliverable`; the trade goes on; where it was a deed, whoever asked for it reads why
Ambiguous       perhaps sent: once more, with the same nonce, then it ends as `unknown`
DeedDone        its deed is done, which is written down; its words go at once
anything else   a fault of the adapter: treated as ambiguous, and logged

A message that takes several on its platform (`Divides`) goes out one by one, in order, each written down when it is sent. One of the
later that cannot be delivered, or is in doubt, is left out: the others still go.

Whose turn it is: of the chats that may be spoken to now, those go first in whose next message somebody waits for (urgent), and among
these the one that had its last turn longest ago. So no chat holds up another, however much waits in it.

Cards: of several pictures of one card only the newest is sent. An edit of a card leaves the last quarter of its bucket's minute to
words, and words of its chat may overtake it meanwhile, until it has waited for PATIENCE. That breaks nothing: a card only shows how the
order stands, and the newest picture wins whenever it comes; words stand by themselves, and none rests on the card before it. A button
on the old picture that offers what is over is refused by the version in its token. Nothing else is put off and overtaken: not words,
not the first picture of an order (people wait for it to claim the order), not a message that is to be tried again.

The limits are kept in memory (jiedan.host.pace): after a restart a platform may have to say once that we are too fast.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import msgspec
import structlog

from jiedan.adapter import Attachment, Divides, Limits, Outgoing, Platform
from jiedan.clock import Clock, instant, micros
from jiedan.crashpoints import reach
from jiedan.errors import Ambiguous, DeedDone, Hiccup, Moved, RateLimited, Stale, Undeliverable
from jiedan.host.pace import SECOND, Pace, Place
from jiedan.storage import outbox
from jiedan.storage.engine import Engine, Write

BACKOFF: Final = timedelta(seconds=5)
SEND_WITHIN: Final = 20.0
"""Seconds after which a send that does not come back counts as doubtful."""
FILE_WITHIN: Final = 150.0
"""The same for a file: an adapter may try twice, for a minute each."""
TRIES: Final = 2
"""How often a message may be sent whose arrival is in doubt."""
MOVES: Final = 5
"""How often in a row a message may be sent after its chat."""
AT_ONCE: Final = 30
"""Most messages that are under way at the same time."""
PATIENCE: Final = 60_000_000
"""Microseconds after which an edit of a card is not put off any longer."""
GRAIN: Final = 0.01
"""Seconds: waits are no shorter, so that turns that come one after the other are taken together."""

OnMove = Callable[[str, str, str], None]
"""(platform, old, new): a chat has another id now, as was found at sending."""

_log: Final = structlog.get_logger("jiedan.deliveries")


class _Turn(NamedTuple):
    """A message that is next in its chat."""

    head: outbox.Head
    place: Place


class Deliveries:
    """Sends what waits. `sweep` does it once; the app calls it when something was committed (`wake`), and when `due` has come."""

    def __init__(
        self, engine: Engine, clock: Clock, platforms: Mapping[str, Platform], *, on_move: OnMove = lambda *_: None
    ) -> None:
        self.stirred: Final = asyncio.Event()
        """Set when a sweep may have something to do that it does not know of yet."""
        self._engine: Final = engine
        self._clock: Final = clock
        self._platforms: Final = platforms
        self._on_move: Final = on_move
        self._pace: Final = Pace()
        self._under_way: Final[dict[tuple[str, str], asyncio.Task[None]]] = {}
        self._unmarked: Final[dict[int, list[Write]]] = {}
        """What could not be written about messages that were sent, by row."""
        self._moves: Final[dict[int, int]] = {}
        """How often in a row these rows' chats have moved."""
        self._problems: Final[list[Exception]] = []
        self._due: int | None = None
        self._woken = False
        self._held = False
        """Somebody's turn hangs on what is under way."""

    @property
    def due(self) -> datetime | None:
        """When the next message may go of those that waited after the last sweep; None when none did."""
        return None if self._due is None else instant(self._due)

    def pause(self, most: float) -> float:
        """Seconds until then, `most` at most."""
        return most if self._due is None else min(most, max((self._due - micros(self._clock.now())) / SECOND, GRAIN))

    def wake(self) -> None:
        """Something was put into the outbox."""
        self._woken = True
        self.stirred.set()

    async def sweep(self) -> int:
        """Send everything that may be sent now, and what comes to it meanwhile. Returns how many rows were dealt with.

        Raises Unavailable when the outbox cannot be read or marked; what is sent by then is marked before anything else is sent.
        """
        done = 0
        try:
            while not self._problems:
                done += await self._start()
                await self._until_more_may_go()
                if not self._may_more_go():
                    break
        finally:
            if self._under_way:
                await asyncio.wait([*self._under_way.values()])  # what was begun is finished, also when we are to stop
        if self._problems:
            first = self._problems[0]
            self._problems.clear()
            raise first
        self.stirred.clear()
        return done

    async def _start(self) -> int:
        """Let everything set out that may go now. Returns how many rows that were."""
        self._woken, self._due, self._held = False, None, False
        for row, writes in [*self._unmarked.items()]:
            await self._write(writes)
            del self._unmarked[row]
        speaking = set(self._under_way)  # before we look: what of these is marked while we look may look like waiting still
        heads = [head for head in await outbox.heads(self._engine) if (head.platform, head.chat) not in speaking]
        now = micros(self._clock.now())
        turns = self._choose([turn for head in heads if (turn := await self._turn(head, now)) is not None], now)
        try:
            found = await outbox.waiting(self._engine, [turn.head.id for turn in turns])
        except BaseException:
            self._give_back(turns)
            raise
        self._give_back([turn for turn in turns if turn.head.id not in found])
        going = [(turn, found[turn.head.id]) for turn in turns if turn.head.id in found]
        for turn, waiting in going:
            task = asyncio.create_task(self._deliver(turn, waiting))
            self._under_way[turn.head.platform, turn.head.chat] = task
        return len(going)

    def _give_back(self, turns: list[_Turn]) -> None:
        for turn in turns:
            self._pace.drop(turn.place)

    async def _turn(self, head: outbox.Head, now: int) -> _Turn | None:
        """Whose turn it is in this chat: the head's, or that of words where an edit of a card is put off."""
        turn = _Turn(head, self._place(head))
        if not head.edits or not self._is_put_off(turn, now):
            return turn
        words = await outbox.words(self._engine, head.platform, head.chat)
        return None if words is None else turn._replace(head=words)

    def _is_put_off(self, turn: _Turn, now: int) -> bool:
        """Whether it is an edit's time to wait for words. If so, it is due when the bucket has room again or its time is over."""
        if now < turn.head.not_before or now >= turn.head.since + PATIENCE or self._pace.free_at(turn.place, now) != now:
            return False  # it goes now, or nothing does
        room = self._pace.free_at(turn.place, now, sparing=True)
        if room is None or room <= now:
            return False
        self._is_due(min(room, turn.head.since + PATIENCE))
        return True

    def _choose(self, turns: list[_Turn], now: int) -> list[_Turn]:
        """Those whose turn it is now, the most pressing first. They count as under way."""
        chosen: list[_Turn] = []
        for turn in sorted(turns, key=lambda turn: (not turn.head.urgent, self._pace.served(turn.place), turn.head.id)):
            free = self._pace.free_at(turn.place, now)
            if free is None or len(self._under_way) + len(chosen) >= AT_ONCE:
                self._held = True
            elif (at := max(free, turn.head.not_before)) > now:
                self._is_due(at)
            else:
                self._pace.begin(turn.place, now)
                chosen.append(turn)
        return chosen

    async def _until_more_may_go(self) -> None:
        """Wait until somebody else's turn has come, something new was committed, or nothing is under way any more."""
        while self._under_way and not self._may_more_go() and not self._problems:
            self.stirred.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(self.pause(SEND_WITHIN)):
                    await self.stirred.wait()

    def _may_more_go(self) -> bool:
        return self._woken or (self._due is not None and self._due <= micros(self._clock.now()))

    def _is_due(self, at: int | None) -> None:
        if at is not None:
            self._due = at if self._due is None else min(self._due, at)

    def _place(self, head: outbox.Head) -> Place:
        """The chat and its limits; none where its adapter does not run or cannot say."""
        limits = Limits()
        platform = self._platforms.get(head.platform)
        if platform is not None:
            try:
                limits = platform.limits(head.chat)
            except Exception:  # noqa: BLE001 - an adapter's fault must not stop the others' messages
                _log.exception("adapter failed", platform=head.platform, row=head.id)
        return Place(head.platform, head.chat, limits)

    async def _deliver(self, turn: _Turn, waiting: outbox.Waiting) -> None:
        """Send it and write down what came of it. What goes wrong is left in `_problems`."""
        writes: list[Write] = []
        try:
            writes = await self._send(turn.place, waiting)
            await self._write(writes)
        except Hiccup as problem:  # raised by `sweep`, when all that is under way has landed
            self._problems.append(problem)
            self._unmarked[waiting.id] = writes
        except Exception as problem:  # noqa: BLE001 - what cannot be written must not be sent for ever
            self._problems.append(problem)
            self._unmarked[waiting.id] = outbox.ended(waiting, "unknown", repr(problem))
        finally:
            del self._under_way[turn.head.platform, turn.head.chat]
            now = micros(self._clock.now())
            self._is_due(now if waiting.id in self._moves else self._pace.free_at(turn.place, now))
            if self._held:
                self._is_due(self._pace.account_at(turn.place, now))
            self.stirred.set()

    async def _write(self, writes: list[Write]) -> None:
        with suppress(Stale):  # another process was faster, and has marked it
            await self._engine.commit(writes)

    async def _send(self, place: Place, waiting: outbox.Waiting) -> list[Write]:
        """Send it, or the next of the messages that it takes, and say what to write about it."""
        platform, outgoing, moves = self._platforms.get(waiting.platform), waiting.outgoing, self._moves.pop(waiting.id, 0)
        if waiting.outdated or not (outgoing.elements or outgoing.deed) or platform is None:
            self._pace.drop(place)
            if waiting.outdated:
                return outbox.superseded(waiting)
            return outbox.ended(
                waiting, "undeliverable", "no such adapter runs" if platform is None else "the row cannot be read"
            )
        part, more = self._next_part(platform, waiting)
        surely_not = False
        try:
            reach("send.before")
            async with asyncio.timeout(_within(part)):
                message = await platform.send(part)
            reach("send.after")
        except Moved as problem:
            return self._moved(waiting, problem.chat, moves)
        except Exception as problem:  # noqa: BLE001 - an adapter's fault must not stop the others' messages
            surely_not = isinstance(problem, RateLimited | DeedDone)
            return self._failed(place, waiting, problem, more=more)
        finally:
            self._pace.end(place, micros(self._clock.now()), said=not surely_not)
        return outbox.partly(waiting, message) if more else outbox.sent(waiting, message)

    def _next_part(self, platform: Platform, waiting: outbox.Waiting) -> tuple[Outgoing, bool]:
        """What is to be sent now, under a nonce of its own, and whether more follows."""
        parts: Sequence[Outgoing] = (waiting.outgoing,)
        if isinstance(platform, Divides) and waiting.outgoing.deed is None:
            try:
                parts = platform.parts(waiting.outgoing) or parts
            except Exception:  # noqa: BLE001 - what an adapter cannot divide it may still be able to say
                _log.exception("adapter failed", platform=waiting.platform, row=waiting.id)
        place = min(waiting.sent_parts, len(parts) - 1)
        nonce = f"{waiting.id}.{place}" if place else waiting.outgoing.nonce
        return msgspec.structs.replace(parts[place], nonce=nonce), place + 1 < len(parts)

    def _moved(self, waiting: outbox.Waiting, chat: str, moves: int) -> list[Write]:
        """It goes after its chat, but not in circles."""
        if chat == waiting.chat or moves >= MOVES:
            return outbox.ended(waiting, "undeliverable", f"moved in circles: the chat is {chat} now")
        self._moves[waiting.id] = moves + 1
        self._on_move(waiting.platform, waiting.chat, chat)
        return outbox.moved(waiting, chat)

    def _failed(self, place: Place, waiting: outbox.Waiting, problem: Exception, *, more: bool) -> list[Write]:
        """What to write about a message that was perhaps not sent."""
        now = self._clock.now()
        match problem:
            case RateLimited():
                until = now + timedelta(seconds=problem.retry_after)
                self._pace.stop(place, micros(until))
                return outbox.later(waiting, until, counts=False, problem="rate limit")
            case DeedDone():
                return outbox.deed_done(waiting, problem.link)
            case Undeliverable() if more and waiting.sent_parts:
                _log.warning("a part of a message did not arrive", row=waiting.id, problem=problem.reason)
                return outbox.partly(waiting, "", problem.reason)
            case Undeliverable():
                return [*outbox.ended(waiting, "undeliverable", problem.reason), *outbox.instead(waiting, problem.cause, now)]
        if not isinstance(problem, Ambiguous):
            _log.error("adapter failed", platform=waiting.platform, row=waiting.id, exc_info=problem)
        if waiting.attempts + 1 < TRIES:
            return outbox.later(waiting, now + BACKOFF, counts=True, problem=repr(problem))
        if more:
            _log.warning("nobody knows whether a part of a message arrived", row=waiting.id, problem=repr(problem))
            return outbox.partly(waiting, "", repr(problem))
        return [*outbox.ended(waiting, "unknown", repr(problem)), *outbox.instead(waiting, "unknown", now)]


def _within(outgoing: Outgoing) -> float:
    """Seconds that it may take to send it."""
    return FILE_WITHIN if any(isinstance(element, Attachment) for element in outgoing.elements) else SEND_WITHIN
