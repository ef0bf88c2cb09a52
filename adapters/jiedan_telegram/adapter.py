"""Telegram as a platform: bots that listen and speak. What is sent and what is heard is decided in `outward` and `inward`."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any, Final, Literal, TypeVar

import msgspec

from jiedan.adapter import (
    Ambiguous,
    Author,
    Chat,
    Fault,
    Host,
    Inbound,
    Kind,
    Limits,
    Outgoing,
    RateLimited,
    Unavailable,
    Undeliverable,
)
from jiedan_telegram import inward, outward, updates, words
from jiedan_telegram.callbacks import Callbacks
from jiedan_telegram.deeds import Deeds
from jiedan_telegram.intake import Intake
from jiedan_telegram.line import Conflict, Line
from jiedan_telegram.patience import again
from jiedan_telegram.people import People
from jiedan_telegram.settings import Settings
from jiedan_telegram.webhook import Webhook

T = TypeVar("T")

log = logging.getLogger(__name__)

CONFLICTS: Final = 3
"""How often in a row somebody else may have asked for our updates before we say so and stop: one is what a restart leaves behind."""
FINISH_WITHIN: Final = 10.0
"""Seconds that what is being said has to arrive when the process is to end."""
OUT_WAIT: Final = 30.0
"""Seconds after which a message of a bot that is out of service is tried again: it waits until somebody has mended the settings."""
_UNREACHED: Final = "Telegram cannot be reached"
_NOT_CHANGED: Final = "message is not modified"
_NOT_EDITABLE: Final = ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID")
"""How Telegram says that a message cannot be edited any more: then the card is posted anew (edge-cases.md 20)."""
_BLOCKED: Final = ("bot was blocked by the user", "user is deactivated", "bot can't initiate conversation")
"""How Telegram says that somebody is not reached in private, until they write again."""


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
        self._breaks: Final = {name: asyncio.Event() for name in self._lines}
        self._faults: Final[dict[str, Fault]] = {}
        """Why bots are out of service, by their names in the settings."""
        self._deeds: Final = {
            name: Deeds(self._line, host.clock, partial(self._spoken, line)) for name, line in self._lines.items()
        }
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
        """Listen until cancelled. Raises Fault: no token, a port in use, or no bot that works: each has a wrong token, or is used by
        another program as well. As long as one works, the others are only named in the log.
        """
        if not self._lines:
            raise Fault(
                "Telegram is enabled and has no token.",
                "Make a bot with @BotFather and set its token: JIEDAN_ADAPTERS__TELEGRAM__TOKEN=… in the environment, or token under"
                " [adapters.telegram] in settings.toml.",
            )
        try:
            if self._settings.mode == "webhook":
                webhook = Webhook(self._settings, self._intake, self._lines.values())
                async with webhook.listening():
                    await _all([self._tend(line, partial(self._hooked, webhook)) for line in self._lines.values()])
            else:
                await _all([self._tend(line, self._poll) for line in self._lines.values()])
        finally:
            await self._intake.stop()
            await self._finish()
            for line in self._lines.values():
                await line.close()

    async def _finish(self) -> None:
        """Let what is being said arrive before the lines are closed: what is cut off is said again after the next start."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(FINISH_WITHIN):
                while self._saying:
                    await asyncio.gather(*self._saying, return_exceptions=True)

    async def send(self, outgoing: Outgoing) -> str:
        """Do the message's deed, and say it; in the place of the one that it edits, if that still can be edited."""
        saying = asyncio.ensure_future(self._say(outgoing))
        self._saying.add(saying)
        saying.add_done_callback(self._saying.discard)
        return await saying

    def parts(self, outgoing: Outgoing) -> tuple[Outgoing, ...]:
        """The messages that it takes."""
        return outward.parts(outgoing)

    # Speaking

    async def _say(self, outgoing: Outgoing) -> str:
        line = self._line(outgoing.chat)
        if line.me.name in self._faults or not line.is_open:
            raise RateLimited(OUT_WAIT if line.me.name in self._faults else 1.0)
        outgoing = await self._deeds[line.me.name].done(outgoing)
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

    async def _spoken(self, line: Line, call: Awaitable[T]) -> T:
        """What a call gives. A token that is none any more puts the bot out of service; what is to be said waits."""
        try:
            return await call
        except Fault as fault:
            self._faults[line.me.name] = fault
            self._breaks[line.me.name].set()
            raise RateLimited(OUT_WAIT) from fault

    async def _edit(self, line: Line, outgoing: Outgoing) -> str:
        assert outgoing.edits is not None
        try:
            await self._spoken(line, line.say(outward.edit(outgoing, line.me.username)))
        except Undeliverable as refusal:
            if _NOT_CHANGED in refusal.reason:
                return outgoing.edits
            if any(reason in refusal.reason for reason in _NOT_EDITABLE):
                raise _GoneError from refusal
            raise
        return outgoing.edits

    async def _post(self, line: Line, outgoing: Outgoing) -> str:
        """Say it; mostly that takes one call. Returns the id of the first message."""
        said = []
        try:
            for call in outward.calls(outgoing, line.me.username) or _nothing():
                path = None if call.file is None else self._host.path(call.file)
                said.append(await self._spoken(line, line.say(call, path)))
        except Undeliverable as refusal:
            if any(words in refusal.reason for words in _BLOCKED):
                await self._not_reached(line, outgoing)
            raise
        return inward.message_id(msgspec.convert(said[0], updates.Message))

    async def _not_reached(self, line: Line, outgoing: Outgoing) -> None:
        """Somebody has blocked this bot, and the news of it did not come: what is said to them next takes another way."""
        user = str(outward.place(outgoing.chat).chat)
        chat = Chat(id=outgoing.chat, kind="private", account=line.me.name)
        key = f"{inward.PLATFORM}:{line.me.id}:blocked:{user}:{outgoing.nonce}"
        gone = Inbound(
            key=key, platform=inward.PLATFORM, kind=Kind.BOT, chat=chat, author=Author(id=user, name=user), at=self._host.clock.now(),
            standing="gone",
        )  # fmt: skip
        with contextlib.suppress(Unavailable):
            await self._host.receive(gone)

    # Listening

    async def _tend(self, line: Line, listen: Callable[[Line], Coroutine[Any, Any, None]]) -> None:
        """Listen for one bot until only the operator can mend something. That ends this bot; it is raised when no other is left."""
        try:
            await _all([listen(line), self._until_broken(line)])
        except Fault as fault:
            self._faults[line.me.name] = fault
            if len(self._faults) == len(self._lines):
                raise
            bot = f"@{line.me.username}" if line.is_open else line.me.name or line.me.id
            log.error("The bot %s is out of service, the others go on. %s %s", bot, fault.problem, fault.remedy)  # noqa: TRY400

    async def _until_broken(self, line: Line) -> None:
        """Wait until speaking meets a fault that only the operator can mend, and raise it."""
        await self._breaks[line.me.name].wait()
        raise self._faults[line.me.name]

    async def _opened(self, line: Line) -> None:
        """Get through to Telegram, however long it takes, and tell it who we are."""
        await again(line.open, _UNREACHED)
        self._intake.recall(line)
        for scope, names in (("all_group_chats", words.IN_GROUPS), ("all_private_chats", words.IN_PRIVATE)):
            for language, code in (("en", ""), ("zh", "zh")):
                menu = words.commands(names, language)
                with contextlib.suppress(Undeliverable, RateLimited, Ambiguous):
                    await line.ask("setMyCommands", commands=menu, scope={"type": scope}, language_code=code or None)
        self._host.ready(f"https://t.me/{line.me.username}")

    async def _hooked(self, webhook: Webhook, line: Line) -> None:
        await self._opened(line)
        await webhook.register(line)
        await asyncio.get_running_loop().create_future()

    async def _poll(self, line: Line) -> None:
        await self._opened(line)
        await again(lambda: line.ask("deleteWebhook", drop_pending_updates=False), _UNREACHED)
        offset: int | None = None
        conflicts = 0
        while True:
            try:
                news = await again(lambda: line.updates(offset), _UNREACHED)  # noqa: B023 - called at once
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
