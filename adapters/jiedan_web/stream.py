"""The messages of one chat in one window: the last ones, in order, each drawn once and drawn anew when it changes."""

import asyncio
from collections.abc import Iterable
from typing import Final, NamedTuple

from nicegui.element import Element as Node

from jiedan_web.room import Room
from jiedan_web.settings import GROUP
from jiedan_web.store import Message
from jiedan_web.widgets import Reader, draw, look, tag
from jiedan_web.words import word

_FIRST: Final = 50
"""Messages that are drawn when a chat is opened, and as many more with each "earlier"."""
_MOST: Final = 100
"""Messages that stay drawn while new ones arrive. A browser works on all that are drawn for each one that comes."""
_FARTHEST: Final = 500
"""Messages that are drawn at most to get at an earlier one."""
_ABOVE: Final = 5
"""Messages that are drawn before the one that was looked for, to show what it was about."""


class Drawn(NamedTuple):
    """A message as it was drawn, and how that looks."""

    message: Message
    node: Node
    look: tuple[object, ...]


class Stream:
    """The list of messages. Changes wait while it is being filled, so that none falls between."""

    def __init__(self, room: Room, reader: Reader) -> None:
        self._room = room
        self._reader = reader
        self._busy = asyncio.Lock()
        self._chat = ""
        self._limit = _FIRST
        self._drawn: dict[str, Drawn] = {}
        self._answered: dict[str, Message] = {}
        with tag("div", kind="stream"), tag("div", kind="log"):
            self._older = tag("div", kind="older")
            self._list = tag("div", kind="messages", role="log", aria_live="polite")

    @property
    def last(self) -> Message | None:
        """The newest message that is drawn."""
        return next(reversed(self._drawn.values())).message if self._drawn else None

    def quoted(self, message: str) -> Message | None:
        """A message that one of these answers, if its reader may see it."""
        found = self._answered.get(message)
        return found if found is not None and found.only_for in (None, self._reader.person) else None

    async def show(self, chat: str, *, limit: int = _FIRST) -> None:
        """Draw the end of a chat. What stands there already and looks the same to its reader stays untouched."""
        async with self._busy:
            known = self._drawn if chat == self._chat else {}
            self._chat, self._limit = chat, limit
            messages = await self._room.messages(chat, self._reader.person, before=None, limit=limit + 1)
            more, messages = len(messages) > limit, messages[-limit:]
            await self._look_up(messages)
            looks = {message.id: look(message, self._reader) for message in messages}
            stay = {identity: drawn for identity, drawn in known.items() if looks.get(identity) == drawn.look}
            self._leave(stay.values())
            self._drawn = {}
            for place, message in enumerate(messages):
                self._drawn[message.id] = stay.get(message.id) or self._put(message, place)
            if not messages:
                with self._list:
                    tag("div", word(self._reader.language, "nothing" if chat == GROUP else "nothing-private"), kind="nothing")
            self._offer_earlier(offer=more)

    def _leave(self, stay: Iterable[Drawn]) -> None:
        nodes = {drawn.node.id for drawn in stay}
        for node in list(self._list.default_slot.children):
            if node.id not in nodes:
                node.delete()

    def _put(self, message: Message, place: int) -> Drawn:
        with self._list:
            drawn = Drawn(message, draw(message, self._reader), look(message, self._reader))
        if place < len(self._list.default_slot.children) - 1:
            drawn.node.move(self._list, place)
        return drawn

    async def change(self, message: Message, *, fresh: bool) -> None:
        """A message of this chat is new or has another state."""
        async with self._busy:
            if message.chat != self._chat:
                return
            drawn = self._drawn.get(message.id)
            if drawn is None and fresh:
                await self._append(message)
            elif drawn is not None and drawn.look != look(message, self._reader):
                place = self._list.default_slot.children.index(drawn.node)
                drawn.node.delete()
                self._drawn[message.id] = self._put(message, place)

    async def reach(self, message: Message) -> bool:
        """Draw as many earlier messages as it takes to have this one among them. False if it lies too far back."""
        if message.chat == self._chat and message.id not in self._drawn:
            back = await self._room.behind(message, self._reader.person)
            if back > _FARTHEST:
                return False
            await self.show(message.chat, limit=max(back + _ABOVE, _FIRST))
        return message.id in self._drawn

    async def _append(self, message: Message) -> None:
        await self._look_up([message])
        if not self._drawn:
            self._list.clear()
        self._drawn[message.id] = self._put(message, len(self._list.default_slot.children))
        while len(self._drawn) > max(_MOST, self._limit):
            self._drawn.pop(next(iter(self._drawn))).node.delete()
            self._offer_earlier(offer=True)

    def _offer_earlier(self, *, offer: bool) -> None:
        if offer == bool(self._older.default_slot.children):
            return
        self._older.clear()
        if offer:
            with self._older:
                earlier = tag(
                    "button", word(self._reader.language, "earlier"), kind="chip", type_="button", data_testid="earlier"
                )
                earlier.on("click", self._earlier)

    async def _earlier(self) -> None:
        await self.show(self._chat, limit=len(self._drawn) + _FIRST)

    async def _look_up(self, messages: list[Message]) -> None:
        here = {message.id: message for message in messages}
        for answered in {message.reply_to for message in messages if message.reply_to} - self._answered.keys():
            found = here.get(answered) or await self._room.message(answered)
            if found is not None:
                self._answered[answered] = found
