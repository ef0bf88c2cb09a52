"""The whole of it: the server, the world that it shows, and what a test looks at."""

import contextlib
import random
import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from tests.adapters.telegram.botapi.bell import Bell
from tests.adapters.telegram.botapi.bots import Bot
from tests.adapters.telegram.botapi.faults import Faults
from tests.adapters.telegram.botapi.files import StoredFile
from tests.adapters.telegram.botapi.groups import Group
from tests.adapters.telegram.botapi.limits import Limits
from tests.adapters.telegram.botapi.people import User
from tests.adapters.telegram.botapi.refusal import Json, Refused
from tests.adapters.telegram.botapi.server import Call, Server

Found = TypeVar("Found")


class BotApi:
    """Telegram on loopback, for one test, inside its event loop:

        async with BotApi(token="123:abc") as api:
            anna, group = api.user(1, "Anna"), api.group(-1001, "Jobs")
            group.add(anna, "creator")
            group.add_bot()
            anna.says(group, "/help")
            answer = await group.until_said("...")

    `clock` gives seconds since 1970, for dates and for the limits; waiting is in real seconds. `plain_webhooks` lets a webhook be http.
    """

    def __init__(
        self,
        token: str = "123:abc",  # noqa: S107 - our own server takes it
        *,
        username: str = "jiedan_bot",
        clock: Callable[[], float] = time.time,
        plain_webhooks: bool = False,
    ) -> None:
        self.clock = clock
        self.plain_webhooks = plain_webhooks
        self.changed: Final = Bell()
        self.closed: Final = Bell()
        self.closing = False
        self.bots: Final[dict[str, Bot]] = {}
        self.people: Final[dict[int, User]] = {}
        self.groups: Final[dict[int, Group]] = {}
        self.files: Final[dict[str, StoredFile]] = {}
        self.calls: Final[list[Call]] = []
        self.faults: Final = Faults()
        self.limits: Limits | None = None
        self.server: Final = Server(self)
        self._number = 0
        self.bot: Final = self.add_bot(token, username)

    async def __aenter__(self) -> Self:
        await self.server.start()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Listen; for tests that stop the server and start it again on the same port."""
        self.closing = False
        await self.server.start(port)
        for bot in self.bots.values():
            if bot.webhook is not None:
                bot.webhook = bot.webhook.again()

    async def until_polled(self, bot: Bot | None = None, within: float = 10.0) -> None:
        """Wait until somebody waits for updates."""
        await self.until(lambda: (bot or self.bot).pollers, within)

    async def until(self, found: Callable[[], Found], within: float = 10.0) -> Found:
        """Wait until `found` gives something true, and return that; AssertionError after `within` seconds, with the last calls."""
        return await self.changed.until(found, within, lambda: [(call.method, call.status) for call in self.calls[-10:]])

    async def stop(self) -> None:
        """Close the door. Who waits for updates gets none."""
        self.closing = True
        self.closed.ring()
        for bot in self.bots.values():
            bot.bell.ring()
            if bot.webhook is not None:
                await bot.webhook.close()
        await self.server.stop()

    @property
    def base(self) -> str:
        """Where it listens: "http://127.0.0.1:PORT"."""
        return self.server.base

    # The world.

    def add_bot(self, token: str, username: str, name: str = "") -> Bot:
        """One more bot on the same server."""
        bot = self.bots[token] = Bot(self, token, username, name or username)
        return bot

    def user(self, user_id: int, name: str, language_code: str = "zh", username: str | None = None) -> User:
        """A person."""
        person = self.people[user_id] = User(self, user_id, name, language_code, username)
        return person

    def group(self, chat_id: int, title: str, *, forum: bool = False) -> Group:
        """A group without anybody in it; a supergroup if its id begins with -100. Let somebody be its `creator` first."""
        group = self.groups[chat_id] = Group(self, chat_id, title, forum=forum)
        return group

    def store(self, content: bytes, name: str = "", mime: str = "", folder: str = "documents", size: int = 0) -> StoredFile:
        """Keep a file."""
        number = self.number()
        ending = name.rpartition(".")[2] if "." in name else "bin"
        file = StoredFile(f"BQACAgUAAx{number:08d}", content, name, mime, f"{folder}/file_{number}.{ending}", size)
        self.files[file.file_id] = file
        return file

    def number(self) -> int:
        """The next of a row of numbers."""
        self._number += 1
        return self._number

    # What was done.

    def record(self, call: Call) -> None:
        """Keep a call."""
        self.calls.append(call)
        self.changed.ring()

    def calls_of(self, method: str) -> list[Call]:
        """The calls of a method."""
        return [call for call in self.calls if call.method == method]

    async def called(
        self, method: str, accept: Callable[[Call], bool] = lambda _: True, *, times: int = 1, within: float = 10.0
    ) -> Call:
        """Wait until a method was called so many times, counting only calls that `accept` takes; returns the last of these."""

        def found() -> list[Call]:
            fitting = [call for call in self.calls if call.method == method and accept(call)]
            return fitting[times - 1 : times]

        return (await self.until(found, within))[0]

    @property
    def refused(self) -> list[Call]:
        """The calls that were answered by 429: because of a limit, or because of a fault, which they tell."""
        return [call for call in self.calls if call.status == 429]

    # What goes wrong.

    def enforce_limits(self) -> None:
        """From now on: 1 message a second in a chat, 20 a minute in a group, 30 a second of a bot, else 429."""
        self.limits = Limits()

    def repeat(self, count: int = 1, bot: Bot | None = None) -> None:
        """The last updates come again, although they were confirmed."""
        bot = bot or self.bot
        bot.again.extend(bot.sent[-count:])
        bot.bell.ring()

    @contextlib.contextmanager
    def holding(self, bot: Bot | None = None) -> Iterator[None]:
        """Inside no update is delivered; afterwards all at once."""
        bot = bot or self.bot
        bot.held = True
        try:
            yield
        finally:
            bot.held = False
            bot.bell.ring()

    def shuffle(self, bot: Bot | None = None, seed: int = 0) -> None:
        """What waits to be delivered comes out of order. Use it while `holding`."""
        bot = bot or self.bot
        before = list(bot.pending)
        waiting = before.copy()
        random.Random(seed).shuffle(waiting)  # noqa: S311 - for a test's order
        bot.pending.clear()
        bot.pending.extend(waiting if waiting != before else reversed(before))
        bot.bell.ring()

    def garbage(self, update: Json | str, bot: Bot | None = None) -> None:
        """An update that is none: an object gets an update_id if it has none, a text comes as it is."""
        (bot or self.bot).queue(update)

    async def call(self, method: str, bot: Bot | None = None, **parameters: Any) -> Any:
        """A call without HTTP, as a bot in the same process would make it. Raises Refused."""
        return await self.server.perform(bot or self.bot, method, parameters)


__all__ = ["BotApi", "Refused"]
