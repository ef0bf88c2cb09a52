"""The chat platform itself: what people do and what the bot says, kept in the store and told to whoever has it open."""

import asyncio
import logging
import secrets
import sqlite3
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final, Never, Protocol, TypeVar

import msgspec

from jiedan.adapter import Attachment, Chat, Deed, DeedDone, Delete, Host, Inbound, Outgoing, RateLimited, Undeliverable
from jiedan_web import inward
from jiedan_web.handover import Handover
from jiedan_web.inward import Person
from jiedan_web.settings import GROUP, OWNER, Settings
from jiedan_web.store import Message, Progress, Store, Unread

T = TypeVar("T")

log = logging.getLogger(__name__)

_RETRY: Final = 5.0
"""Seconds after which to say again what could not be written down."""
_FILES: Final = 1_000
"""How many files that were attached are remembered by name, for messages that are yet to come."""
_CARDS: Final = 12
"""How many cards of the group count as recent."""
_HEARD_WITHIN: Final = 3.0
"""Seconds for which a choice of language waits until jiedan knows it."""


class Window(Protocol):
    """A page that somebody has open."""

    def heard(self, message: Message | None, *, fresh: bool) -> None:
        """A message is new or has changed; None: something about people or what is unread has changed."""


class Room:
    """The group, the private chats and everybody in them. Belongs to one event loop; the file has a thread of its own."""

    def __init__(self, settings: Settings, host: Host, *, first_wait: float = 0.2) -> None:
        self._settings = settings
        self._host = host
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="web.db")
        self._opened: Store | None = None
        self._handover = Handover(host, coming=self._next, told=self._told, first_wait=first_wait)
        self._windows: set[Window] = set()
        self._files: dict[str, Attachment] = {}
        self._unread: dict[str, dict[str, Unread]] | None = None
        self._cards: list[Message] | None = None
        self.people: dict[str, Person] = {}
        """Everybody by id, the owner first."""
        self.chats: dict[str, Chat] = {}
        """All chats by id."""

    async def open(self) -> None:
        """Seat the people of the settings and read who else is here."""
        await self._do(self._seat)
        await self._read()

    def _seat(self, store: Store) -> None:
        store.open_chat(Chat(id=GROUP, kind="group", title=self._settings.title or "演示群 · 一单一结"))
        known = store.people()
        for identity, name in self._settings.first_people().items():
            if identity in known and identity not in self._settings.people:
                continue
            store.take_in(Person(id=identity, name=inward.clean_name(name), role="owner" if identity == OWNER else "member"))

    async def _read(self) -> None:
        self.people = await self._do(Store.people)
        self.chats = await self._do(Store.chats)

    async def run(self) -> None:
        """Tell jiedan who is here, then all that people do. Ends when cancelled."""
        now = self.now()
        seated = [msgspec.structs.replace(person, language=None) for person in self.people.values()]  # chosen long ago: no news
        joins = [inward.join(chat=self.chats[GROUP], author=person.author(), at=now) for person in seated]
        await self._handover.run(joins, await self._do(Store.waiting))

    async def close(self) -> None:
        """Let go of the file. What is said later opens it again."""
        store, self._opened = self._opened, None
        if store is not None:
            await asyncio.get_running_loop().run_in_executor(self._thread, store.close)

    # What people do

    async def say(self, person: str, chat: str, text: str, *, files: tuple[Attachment, ...] = (), reply_to: str | None = None,
                  language: str, identity: str = "") -> None:  # fmt: skip
        """A person says something. Durable when this returns; raises sqlite3.Error when it could not be kept.

        `identity` names what is said: the same one a second time changes nothing.
        """
        said = inward.message(
            identity or secrets.token_hex(8),
            chat=self.chats[chat],
            author=self.people[person].author(language),
            at=self.now(),
            text=text,
            files=files,
            reply_to=reply_to,
        )
        message, news = await self._do(lambda store: store.say(said))
        if news:
            self._spread(message, fresh=True)
            self._handover.wake(chat)

    async def press(self, person: str, message: Message, token: str, *, language: str, identity: str = "") -> None:
        """A person presses a button of a message. Durable when this returns; the same identity counts once."""
        identity = identity or secrets.token_hex(8)
        pressed = inward.press(
            identity,
            chat=self.chats[message.chat],
            author=self.people[person].author(language),
            at=self.now(),
            message=message.id,
            token=token,
        )
        await self._do(lambda store: store.press(identity, pressed))
        self._handover.wake(message.chat)

    async def join(self, name: str, *, language: str) -> Person:
        """Somebody new takes a seat."""
        person = Person(id=f"p{secrets.token_hex(4)}", name=name, language=language)
        await self._do(lambda store: store.take_in(person))
        await self._introduce([person])
        return person

    async def speak(self, person: str, language: str) -> None:
        """A person chooses a language; whoever never chose goes with it. jiedan has heard of each when this returns, so what they
        write next is answered in it; while jiedan does not answer, this waits for a few seconds only.
        """
        if self.people[person].language == language:
            return
        before = self.people
        await self._do(lambda store: store.speak(person, language))
        after = await self._do(Store.people)
        await self._introduce([someone for someone in after.values() if before[someone.id] != someone], again=True)
        await self._handover.told(GROUP, within=_HEARD_WITHIN)

    async def _introduce(self, people: list[Person], *, again: bool = False) -> None:
        await self._read()
        mark, now = secrets.token_hex(4) if again else "", self.now()
        for person in people:
            await self._do(
                partial(Store.pend, inbound=inward.join(chat=self.chats[GROUP], author=person.author(), at=now, again=mark))
            )
        self._handover.wake(GROUP)
        self._spread(None, fresh=False)

    async def see(self, person: str, message: Message) -> None:
        """A person has this message before their eyes."""
        if await self._do(lambda store: store.see(person, message.chat, message.seq)):
            self._spread(None, fresh=False)

    async def keep(self, name: str, content: bytes) -> tuple[str, Attachment]:
        """Hand a file that was checked to jiedan for keeping, and name it, for the message that it goes with. Raises Refusal."""
        kept = await self._host.keep(name, inward.file_type(name) or "application/octet-stream", content)
        handle = secrets.token_hex(8)
        self._files[handle] = kept
        if len(self._files) > _FILES:
            del self._files[next(iter(self._files))]
        return handle, kept

    def called(self, files: Iterable[str]) -> tuple[Attachment, ...] | None:
        """The files of these names; None when one is not known, as after a restart."""
        found = [self._files.get(handle) for handle in files]
        return tuple(file for file in found if file is not None) if None not in found else None

    # What the bot says

    async def post(self, outgoing: Outgoing) -> str:
        """Show what the bot says and return the message's id. Raises Undeliverable, RateLimited."""
        if outgoing.deed is not None:
            await self._do_deed(outgoing.deed)
        if outgoing.chat not in self.chats:
            await self._read()
        if outgoing.chat not in self.chats:
            raise Undeliverable(f"there is no chat {outgoing.chat}")
        identity, now = secrets.token_hex(8), self.now()
        try:
            message, news = await self._do(lambda store: store.post(outgoing, identity, now))
        except sqlite3.Error as error:
            log.warning("cannot write down what the bot says: %s", error)
            raise RateLimited(_RETRY) from error
        if news:
            self._cards = None
            self._spread(message, fresh=message.id == identity)
        return message.id

    async def _do_deed(self, deed: Deed) -> Never:
        """Delete what somebody said. Raises DeedDone; Undeliverable for anything else, and where there is no such message."""
        if not isinstance(deed, Delete):
            raise Undeliverable("the web chat deletes messages and does nothing else", "unable")
        try:
            left = await self._do(lambda store: store.take_away(deed.chat, deed.message))
        except sqlite3.Error as error:
            log.warning("cannot delete a message: %s", error)
            raise RateLimited(_RETRY) from error
        if left is None:
            raise Undeliverable(f"there is no message {deed.message}", "absent")
        self._spread(left, fresh=False)
        raise DeedDone("")

    # What pages ask

    def enter(self, window: Window) -> None:
        """From now on this window hears of changes."""
        self._windows.add(window)

    def leave(self, window: Window) -> None:
        """This window was closed."""
        self._windows.discard(window)

    async def message(self, identity: str) -> Message | None:
        """One message as it stands."""
        return await self._do(lambda store: store.message(identity))

    async def messages(self, chat: str, reader: str, *, before: int | None, limit: int) -> list[Message]:
        """A page of a chat as its reader sees it, oldest first."""
        return await self._do(lambda store: store.messages(chat, reader, before=before, limit=limit))

    async def unread(self) -> dict[str, dict[str, Unread]]:
        """What everybody has not seen."""
        if self._unread is None:
            self._unread = await self._do(Store.unread)
        return self._unread

    async def behind(self, message: Message, reader: str) -> int:
        """How many messages a reader finds from this one to the end of its chat."""
        return await self._do(lambda store: store.behind(message, reader))

    async def cards(self) -> list[Message]:
        """The messages of the group whose cards changed last, the newest change first."""
        if self._cards is None:
            self._cards = await self._do(lambda store: store.cards(GROUP, limit=_CARDS))
        return self._cards

    async def noted(self, name: str) -> str | None:
        """A word that was remembered about the page."""
        return await self._do(lambda store: store.noted(name))

    async def note(self, name: str, value: str) -> None:
        """Remember a word about the page."""
        await self._do(lambda store: store.note(name, value))

    def now(self) -> datetime:
        """The present instant."""
        return self._host.clock.now()

    def path(self, attachment: Attachment) -> Path:
        """Where the copy of a file lies."""
        return self._host.path(attachment)

    # The thread of the file

    async def _next(self, chat: str) -> Inbound | None:
        return await self._do(lambda store: store.next(chat))

    async def _told(self, inbound: Inbound, progress: Progress) -> None:
        message = await self._do(lambda store: store.told(inbound, progress))
        if message is not None:
            self._spread(message, fresh=False)

    async def _do(self, work: Callable[[Store], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: work(self._store()))

    def _store(self) -> Store:
        if self._opened is None:
            self._opened = Store(self._host.data / "web.db")
        return self._opened

    def _spread(self, message: Message | None, *, fresh: bool) -> None:
        self._unread = None
        for window in tuple(self._windows):
            window.heard(message, fresh=fresh)
