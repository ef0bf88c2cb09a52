"""Presses that Telegram waits to see answered: soon, with the words for whoever pressed, if those come at once."""

import asyncio
import contextlib
import logging
from typing import Final

from jiedan.adapter import Ambiguous, Fault, Inbound, Mention, Moved, RateLimited, Undeliverable
from jiedan_telegram.line import Line

log = logging.getLogger(__name__)

PATIENCE: Final = 5.0
"""Seconds for which a press waits for words: some may pass until the chat may be spoken to again. Telegram's own deadline is
somewhere above ten (platforms.md §1); people see a clock meanwhile.
"""
_NAMES: Final = 10_000


class Callbacks:
    """The presses that are waiting, by chat and presser."""

    def __init__(self) -> None:
        self._waiting: Final[dict[tuple[str, str], list[asyncio.Future[str]]]] = {}
        self._tasks: Final[set[asyncio.Task[None]]] = set()
        self._given: Final[dict[asyncio.Future[str], asyncio.Future[bool]]] = {}
        self._names: Final[dict[str, str]] = {}

    def wait(self, line: Line, callback: str, inbound: Inbound) -> None:
        """Somebody pressed. Answered with words that come in time, else without."""
        place = inbound.chat.id, inbound.author.id
        words: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(place, []).append(words)
        if len(self._names) >= _NAMES:
            del self._names[next(iter(self._names))]
        self._names[inbound.author.id] = inbound.author.name
        task = asyncio.create_task(self._settle(line, callback, place, words))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def answer(self, chat: str, user: str, words: str | None) -> bool:
        """Show words to somebody who has just pressed. False where nobody waits, or there are none that fit: say it otherwise."""
        waiting = self._waiting.get((chat, user))
        if not waiting or words is None:
            return False
        press = waiting.pop(0)
        shown: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._given[press] = shown
        press.set_result(words)
        return await shown

    def spoken(self, chat: str) -> None:
        """Something was said in the chat for all to read: it answers the press that was made first there. The others wait on."""
        first = next((place for place in self._waiting if place[0] == chat and self._waiting[place]), None)
        if first is not None:
            self._waiting[first].pop(0).set_result("")

    def mention(self, user: str) -> Mention:
        """Somebody who pressed, to be called by name."""
        return Mention(user, self._names.get(user, "@"))

    async def _settle(self, line: Line, callback: str, place: tuple[str, str], words: asyncio.Future[str]) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await asyncio.shield(words)
        self._forget(place, words)
        said = words.result() if words.done() and not words.cancelled() else ""
        shown = self._given.pop(words, None)
        try:
            await line.ask("answerCallbackQuery", callback_query_id=callback, text=said or None, show_alert=bool(said))
        except (Ambiguous, Fault, Moved, RateLimited, Undeliverable) as problem:
            log.info("a press could not be answered: %s", problem)  # too old, mostly
            if shown is not None:
                shown.set_result(False)
        else:
            if shown is not None:
                shown.set_result(True)

    def _forget(self, place: tuple[str, str], words: asyncio.Future[str]) -> None:
        left = [other for other in self._waiting.get(place, ()) if other is not words]
        if left:
            self._waiting[place] = left
        else:
            self._waiting.pop(place, None)
