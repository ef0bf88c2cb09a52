"""Telegram as a platform: bots that listen and speak. What is sent and what is heard is decided in `outward` and `inward`."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, Final, Literal, TypeVar

import msgspec

from jiedan.adapter import (
    Ambiguous,
    Fault,
    Host,
    Limits,
    Moved,
    Outgoing,
    RateLimited,
    Unavailable,
    Undeliverable,
)
from jiedan_telegram import inward, outward, words
from jiedan_telegram.callbacks import Callbacks
from jiedan_telegram.deeds import Deeds
from jiedan_telegram.intake import Intake
from jiedan_telegram.line import Conflict, Line, UnreachedError
from jiedan_telegram.people import People
from jiedan_telegram.settings import Settings
from jiedan_telegram.webhook import Webhook

T = TypeVar("T")

log = logging.getLogger(__name__)

CONFLICTS: Final = 3
"""How often in a row somebody else may have asked for our updates before we say so and stop: one is what a restart leaves behind."""
FINISH_WITHIN: Final = 10.0
"""Seconds that what is being said has to arrive when the process is to end."""
PART_TRIES: Final = 10
"""How often a part that Telegram asks us to wait with is tried: the last failure stands in the log, never nothing."""
_FIRST_WAIT: Final = 1.0
_LONGEST_WAIT: Final = 30.0
_NOT_CHANGED: Final = "message is not modified"
_NOT_EDITABLE: Final = ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID")
"""How Telegram says that a message cannot be edited any more: then the card is posted anew (edge-cases.md 20)."""


def connect(settings: Settings, host: Host) -> "Telegram":
    """The platform; nothing is asked of the network yet."""
    return Telegram(settings, host)


class Telegram:
    """All bots of the settings."""

    def __init__(self, settings: Settings, host: Host) -> None:
        self._settings: Final = settings
        self._host: Final = host
        self._lines: Final = {name: Line(name, token, settings.api_base) for name, token in settings.bots().items()}
        self._people: Final = People(self._line)
        self._callbacks: Final = Callbacks()
        self._saying: Final[set[asyncio.Future[str]]] = set()
        self._parts: Final[set[asyncio.Task[None]]] = set()
        self._broken: Final = asyncio.Event()
        self._fault: Fault | None = None
        self._deeds: Final = Deeds(self._line, host.clock, self._spoken)
        self._intake: Final = Intake(host, self._people, self._callbacks, receipts=settings.receipts)

    # The platform

    def limits(self, chat: str) -> Limits:
        """One message a second to a chat, 20 a minute to a group, 30 a second of a bot (platforms.md §1)."""
        group = outward.place(chat).chat < 0
        account, second = outward.account(chat), self._settings.per_second
        return Limits(bucket=chat, spacing=1.0, minute=20 if group else 0, account=account, second=second)

    async def role(self, chat: str, user: str) -> Literal["owner", "admin", "member", "gone"] | None:
        """What somebody is in a group, at most a minute old."""
        return await self._people.role(chat, user)

    async def run(self) -> None:
        """Listen until cancelled. Raises Fault: no token, a wrong one, a port in use, another program with the same bot."""
        if not self._lines:
            raise Fault(
                "Telegram is enabled and has no token.",
                "Make a bot with @BotFather and set its token: JIEDAN_ADAPTERS__TELEGRAM__TOKEN=… in the environment, or token under"
                " [adapters.telegram] in settings.toml.",
            )
        try:
            if self._settings.mode == "webhook":
                webhook = Webhook(self._settings, self._intake)
                await _all([webhook.serve(self._lines.values(), self._opened), self._breaks()])
            else:
                await _all([*(self._poll(line) for line in self._lines.values()), self._breaks()])
        finally:
            await self._finish()
            for line in self._lines.values():
                await line.close()

    async def _finish(self) -> None:
        """Let what is being said arrive before the lines are closed: what is cut off is said again after the next start."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FINISH_WITHIN):
                while self._saying or self._parts:
                    await asyncio.gather(*self._saying, *self._parts, return_exceptions=True)

    async def send(self, outgoing: Outgoing) -> str:
        """Do the message's deed, and say it; in the place of the one that it edits, if that still can be edited."""
        saying = asyncio.ensure_future(self._say(outgoing))
        self._saying.add(saying)
        saying.add_done_callback(self._saying.discard)
        return await saying

    # Speaking

    async def _say(self, outgoing: Outgoing) -> str:
        line = self._line(outgoing.chat)
        if not line.is_open:
            raise RateLimited(1.0)
        outgoing = await self._deeds.done(outgoing)
        if outgoing.only_for and await self._callbacks.answer(outgoing.chat, outgoing.only_for, outward.toast(outgoing)):
            return ""
        if outgoing.edits:
            with contextlib.suppress(_GoneError):
                return await self._edit(line, outgoing)
        if (alone := self._alone(line, outgoing)) is not None:
            with contextlib.suppress(Undeliverable):  # who never started the bot is called by name where they pressed
                await self._post(line, alone)
                return ""
        said = await self._post(line, self._addressed(outgoing))
        self._callbacks.spoken(outgoing.chat)
        return said

    def _line(self, chat: str) -> Line:
        line = self._lines.get(outward.account(chat))
        if line is None:
            raise Undeliverable(f"no bot of the settings speaks in {chat}")
        return line

    def _alone(self, line: Line, outgoing: Outgoing) -> Outgoing | None:
        """Words for one person who pressed in a group, which came too late to be shown there: the same, for their private chat."""
        who = outgoing.only_for
        if who is None or not who.isdigit() or outgoing.reply_to or outgoing.buttons or outward.place(outgoing.chat).chat > 0:
            return None
        return msgspec.structs.replace(outgoing, chat=line.me.chat(int(who)), only_for=None)

    def _addressed(self, outgoing: Outgoing) -> Outgoing:
        """Who alone is meant is called by name, where nothing else shows it."""
        who = outgoing.only_for
        if who is None or outgoing.reply_to or outward.place(outgoing.chat).chat > 0:
            return outgoing
        mention = self._callbacks.mention(who)
        return msgspec.structs.replace(outgoing, elements=(mention, *outgoing.elements))

    async def _spoken(self, call: Awaitable[T]) -> T:
        """What a call gives. A token that is none any more ends the platform; what is to be said waits."""
        try:
            return await call
        except Fault as fault:
            self._fault = fault
            self._broken.set()
            raise RateLimited(30.0) from fault

    async def _breaks(self) -> None:
        """Wait until speaking meets a fault that only the operator can mend, and raise it."""
        await self._broken.wait()
        assert self._fault is not None
        raise self._fault

    async def _edit(self, line: Line, outgoing: Outgoing) -> str:
        assert outgoing.edits is not None
        try:
            await self._spoken(line.say(outward.edit(outgoing, line.me.username)))
        except Undeliverable as refusal:
            if _NOT_CHANGED in refusal.reason:
                return outgoing.edits
            if any(reason in refusal.reason for reason in _NOT_EDITABLE):
                raise _GoneError from refusal
            raise
        return outgoing.edits

    async def _post(self, line: Line, outgoing: Outgoing) -> str:
        """Everything that the message consists of. Once its first part is out, it counts as sent."""
        first, *rest = outward.calls(outgoing, line.me.username) or _nothing()
        said = await self._spoken(line.say(first, None if first.file is None else self._host.path(first.file)))
        identity = inward.message_id(msgspec.convert(said, inward.Message))
        if rest:
            following = asyncio.create_task(self._follow(line, rest))
            self._parts.add(following)
            following.add_done_callback(self._parts.discard)
        return identity

    async def _follow(self, line: Line, calls: list[outward.Call]) -> None:
        """The other parts of a message, mostly files: they take longer than words, and nothing else waits for them."""
        for call in calls:
            path = None if call.file is None else self._host.path(call.file)
            for attempt in range(PART_TRIES):
                try:
                    await self._spoken(line.say(call, path))
                except RateLimited as limit:
                    log.info("a part of a message waits for %s s", limit.retry_after)
                    await asyncio.sleep(limit.retry_after)
                except Ambiguous as doubt:
                    if attempt:
                        log.warning("nobody knows whether a part of a message arrived: %s", doubt)
                        break
                except (Undeliverable, Moved) as problem:
                    if call.method != "sendPhoto":
                        log.error("a part of a message did not arrive: %s", problem)  # noqa: TRY400 - its words are enough
                        break
                    call = outward.as_document(call)  # noqa: PLW2901 - a picture that Telegram will not show is a file
                else:
                    break
            else:
                log.error("a part of a message did not arrive in %s tries: %s", PART_TRIES, call.method)

    # Listening

    async def _opened(self, line: Line) -> None:
        """Get through to Telegram, however long it takes, and tell it who we are."""
        await _again(line.open, "Telegram cannot be reached")
        for scope, names in (("all_group_chats", words.IN_GROUPS), ("all_private_chats", words.IN_PRIVATE)):
            for language, code in (("en", ""), ("zh", "zh")):
                menu = words.commands(names, language)
                with contextlib.suppress(Undeliverable, RateLimited, Ambiguous):
                    await line.ask("setMyCommands", commands=menu, scope={"type": scope}, language_code=code or None)
        self._host.ready(f"https://t.me/{line.me.username}")

    async def _poll(self, line: Line) -> None:
        await self._opened(line)
        await _again(lambda: line.ask("deleteWebhook", drop_pending_updates=False), "Telegram cannot be reached")
        offset: int | None = None
        conflicts = 0
        while True:
            try:
                news = await _again(lambda: line.updates(offset), "Telegram cannot be reached")  # noqa: B023 - called at once
            except Conflict as conflict:
                conflicts += 1
                if conflicts >= CONFLICTS:
                    raise _somebody_else(line, conflict) from conflict
                await asyncio.sleep(2.0)
                continue
            conflicts = 0
            if news:
                offset = await self._intake.batch(line, news, offset)


class _GoneError(Exception):
    """The message cannot be edited any more."""


def _nothing() -> tuple[outward.Call, ...]:
    raise Undeliverable("there is nothing in it to be said")


async def _again(work: Callable[[], Awaitable[T]], complaint: str) -> T:
    """Try until it works. Raises Fault and Conflict: those do not mend themselves."""
    wait = _FIRST_WAIT
    while True:
        try:
            return await work()
        except RateLimited as limit:
            wait = max(wait, limit.retry_after)
            why = f" ({limit.reason})" if isinstance(limit, UnreachedError) else ""
            log.warning("%s%s; once more in %s s", complaint, why, wait)
        except (Ambiguous, Undeliverable, Moved, Unavailable) as problem:
            log.warning("%s (%s); once more in %s s", complaint, problem, wait)
        await asyncio.sleep(wait)
        wait = min(wait * 2, _LONGEST_WAIT)


async def _all(works: list[Coroutine[Any, Any, None]]) -> None:
    """Run them side by side; when one fails, end the others and fail as it did."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _somebody_else(line: Line, conflict: Conflict) -> Fault:
    return Fault(
        f"Another program answers for the bot @{line.me.username}: Telegram says {conflict}",
        "Stop the other program (perhaps another jiedan, on another computer), or ask @BotFather for a new token (/revoke).",
    )
