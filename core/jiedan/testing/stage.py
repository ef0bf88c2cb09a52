"""The stage: a group in which tests speak as people do."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Final, Self

import msgspec

from jiedan.app import App
from jiedan.clock import Clock
from jiedan.host.desk import GroupDefaults, fresh_salt
from jiedan.host.files import Files
from jiedan.host.keys import Keys
from jiedan.host.ocr import Reader
from jiedan.host.plugins import Registry, Running
from jiedan.messages.elements import Attachment, Button, Card
from jiedan.messages.inbound import Author, Chat, Inbound, Kind, Standing
from jiedan.messages.outgoing import Outgoing
from jiedan.orders.group import order_id
from jiedan.orders.order import Order
from jiedan.plugin import Plugin
from jiedan.rules.rule import GroupRules
from jiedan.storage import ledger, orders
from jiedan.storage.database import Database, open_database
from jiedan.storage.engine import Write
from jiedan.storage.migrating import migrate
from jiedan.testing.platform import FakeClock, FakePlatform, words

PLATFORM: Final = "stage"
GROUP: Final = "group"
MEMORY: Final = "sqlite://:memory:"
_tables: Final[list[str]] = []
DEFAULTS: Final = GroupDefaults(rules=GroupRules(quiet_from=None))


class Stage:
    """One group with its people. An `async with` block opens and closes it; the fixture `stage` does that.

    The app is the real one. `url` may name a database that lasts, so that `restart` is a real one; `files` is the folder for what
    is handed in and sent as files (None: one of its own).
    """

    def __init__(
        self, *plugins: Plugin, defaults: GroupDefaults = DEFAULTS, url: str = MEMORY, files: Path | None = None,
        reader: Reader | None = None, keys: Path | None = None, qr: Reader | None = None, salts: Callable[[], str] = fresh_salt,
    ) -> None:  # fmt: skip
        self.keys: Final = None if keys is None else Keys(keys)
        """Of this instance, in the folder `keys`; None: it shares nothing with others."""
        self._files: Final = None if files is None else Files(files)
        self.reader = reader
        """Who reads pictures; changed, it counts from the next `restart` on."""
        self.qr = qr
        """Who reads codes in pictures; as `reader`."""
        self.clock: Final = FakeClock()
        self.platform: Final = FakePlatform()
        self._plugins: Final = [Running(plugin, plugin.settings() if plugin.settings else None) for plugin in plugins]
        self._defaults: Final = defaults
        self._salts: Final = salts
        self._url: Final = url
        self._messages = 0
        self._database: Database | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self.app: App

    async def __aenter__(self) -> Self:
        self._folder = TemporaryDirectory()
        self._database = await open_database(self._url)
        await _prepare(self._database, self._url)
        await self._start()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._database is not None:
            await self._database.close()
        if self._folder is not None:
            self._folder.cleanup()

    @property
    def files(self) -> Files:
        """Copies of what was handed in, and what the app made."""
        return self.app.desk.files

    async def plug(self, plugin: Plugin, **settings: Any) -> None:
        """Add a plugin with these settings, as a restart with it switched on would."""
        self._plugins.append(Running(plugin, msgspec.convert(settings, plugin.settings) if plugin.settings else None))
        await self._start()

    async def restart(self) -> None:
        """The process ends and starts again; the database stays."""
        await self._start()

    async def members(self, *names: str) -> "tuple[Person, ...]":
        """People join the group; one called `owner` owns it."""
        people = tuple(Person(self, name) for name in names)
        for person in people:
            await self.hand_in(person.event(kind=Kind.JOIN))
        return people

    async def hand_in(self, inbound: Inbound) -> list[Outgoing]:
        """What an adapter does with an event; returns what was sent because of it."""
        before = len(self.platform.sent)
        await self.app.receive(inbound)
        await self.app.sweep()
        return self.platform.sent[before:]

    async def pass_by(self, **span: float) -> list[str]:
        """Let time pass (`hours=3`), and return what the group reads meanwhile. The clock takes every deadline in its turn."""
        until = self.clock.now() + timedelta(**span)
        before = len(self.platform.sent)
        while (due := await orders.next_due(self.app.desk.engine)) is not None and due <= until:
            self.clock.pass_by(max(due - self.clock.now(), timedelta(0)))
            await self.app.sweep()
        self.clock.pass_by(until - self.clock.now())
        await self.app.sweep()
        return words(message for message in self.platform.sent[before:] if message.chat == GROUP)

    async def order(self, number: int = 1) -> Order:
        """The order as it stands in the database."""
        found = await orders.order(self.app.desk.engine, order_id(1, number))
        assert found is not None, f"there is no order {number}"
        return found

    async def books(self) -> dict[str, int]:
        """What stands on each account of the group: minor units, debits positive."""
        return {balance.account: balance.amount for balance in await ledger.balances(self.app.desk.engine, 1)}

    def card(self, number: int = 1) -> Card:
        """The order's card as the group sees it now."""
        cards = (message for message in reversed(self.platform.sent) if message.chat == GROUP)
        shown = (element for message in cards for element in message.elements if isinstance(element, Card))
        return next(card for card in shown if f"#{number} " in f"{card.title} ")

    def event_key(self) -> str:
        """A key that no event had yet."""
        self._messages += 1
        return f"{PLATFORM}:{self._messages}"

    async def _start(self) -> None:
        assert self._database is not None and self._folder is not None
        clock: Clock = self.clock
        registry = Registry(self._plugins)
        self.app = App(
            self._database.engine, clock, registry, self._defaults, {PLATFORM: self.platform}, strict_texts=True,
            files=self._files or Files(Path(self._folder.name)), reader=self.reader, keys=self.keys, qr=self.qr, salts=self._salts,
        )  # fmt: skip
        await self.app.begin()


async def _prepare(database: Database, url: str) -> None:
    """Migrate; in memory only the first time, afterwards the same tables are made by the statements that the first left behind."""
    if url == MEMORY and _tables:
        await database.engine.commit([Write(statement, ()) for statement in _tables])
        return
    await migrate(database)
    if url == MEMORY:
        made = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC"
        _tables.extend(str(row[0]) for row in await database.engine.rows(made))


class Person:
    """Somebody in the group. `says` speaks there, `whispers` in the private chat with the bot."""

    def __init__(self, stage: Stage, name: str) -> None:
        self.name: Final = name
        self._stage: Final = stage

    async def says(self, text: str, *, files: tuple[Attachment, ...] = (), **more: Any) -> list[str]:
        """Say something in the group; returns what the group reads because of it (cards left out)."""
        sent = await self._stage.hand_in(self.event(text=text, files=files, **more))
        return words(message for message in sent if message.chat == GROUP)

    async def whispers(self, text: str, *, files: tuple[Attachment, ...] = (), **more: Any) -> list[str]:
        """Say something to the bot in private; returns its answer."""
        chat = Chat(id=self.private, kind="private")
        sent = await self._stage.hand_in(self.event(text=text, files=files, chat=chat, **more))
        return words(message for message in sent if message.chat == self.private)

    async def presses(self, label: str, *, private: bool = False) -> list[str]:
        """Press the newest button with this label; returns what the presser reads because of it."""
        chat = Chat(id=self.private, kind="private") if private else Chat(id=GROUP, kind="group", title="一单一结")
        sent = await self._stage.hand_in(self.event(kind=Kind.PRESS, token=self.button(label, private=private).token, chat=chat))
        return words(message for message in sent if message.chat == chat.id)

    async def follows(self, label: str) -> list[str]:
        """Press the newest button of the group that leads to the private chat; returns what the bot answers there."""
        chat = Chat(id=self.private, kind="private")
        sent = await self._stage.hand_in(self.event(kind=Kind.PRESS, token=self.button(label).token, chat=chat, message=""))
        return words(message for message in sent if message.chat == self.private)

    async def replies_to(self, other: "Person", text: str, **more: Any) -> list[str]:
        """Say something in the group in reply to what another person said there; returns what the group reads."""
        author = Author(id=other.name, name=other.name)
        return await self.says(text, reply_to="said before", reply_author=author, **more)

    async def places(self, standing: Standing) -> list[str]:
        """Make the bot an admin or a member of the group, or remove it (`gone`); returns what the group reads."""
        sent = await self._stage.hand_in(self.event(kind=Kind.BOT, standing=standing, message=""))
        return words(message for message in sent if message.chat == GROUP)

    def button(self, label: str, *, private: bool = False) -> Button:
        """The newest button with this label in the group or the private chat."""
        chat = self.private if private else GROUP
        messages = (message for message in reversed(self._stage.platform.sent) if message.chat == chat)
        return next(button for message in messages for button in message.buttons if button.label == label)

    def told(self) -> list[str]:
        """Everything that the bot told this person in private."""
        return words(message for message in self._stage.platform.sent if message.chat == self.private)

    async def answers(self, words: str, text: str, *, files: tuple[Attachment, ...] = (), **more: Any) -> list[str]:
        """Say something in private in reply to the newest message there that holds `words`; returns the bot's answer."""
        message = self._stage.platform.newest(self.private, words)
        return await self.whispers(text, files=files, reply_to=message, **more)

    @property
    def private(self) -> str:
        """The private chat with the bot."""
        return f"private:{self.name}"

    def event(self, **changes: Any) -> Inbound:
        """An event of this person, in the group unless said otherwise."""
        key = changes.pop("key", None) or self._stage.event_key()
        role = changes.pop("role", "owner" if self.name == "owner" else "member")
        author = Author(id=self.name, name=self.name, role=role, private_chat=self.private)
        chat = Chat(id=GROUP, kind="group", title="一单一结")
        event = Inbound(key=key, platform=PLATFORM, chat=chat, author=author, at=self._stage.clock.now(), message=key)
        return msgspec.structs.replace(event, **changes)
