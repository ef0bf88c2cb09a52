"""What a plugin's handler gets into its hands: `jiedan.plugin.Context`, kept in one unit of work with whatever the handler writes."""

from typing import Any, Final

import msgspec

from jiedan.errors import Refusal
from jiedan.host.desk import Desk
from jiedan.host.plugins import LISTENING, Running
from jiedan.members.member import Member
from jiedan.messages.elements import Mention, Text
from jiedan.messages.normal import clean
from jiedan.orders.group import Group
from jiedan.plugin import Value
from jiedan.storage import members, reactions
from jiedan.storage.engine import Write
from jiedan.storage.reactions import Place
from jiedan.storage.unit_of_work import UnitOfWork

LONGEST_WORD: Final = 64
LONGEST_REPLY: Final = 4000


class HandlerContext:
    """One call of one handler. `chat` is where it replies, `reply_to` the message that it answers."""

    def __init__(
        self, desk: Desk, running: Running, group: Group, unit: UnitOfWork, *, chat: str, reply_to: str | None = None
    ) -> None:
        self._desk: Final = desk
        self._running: Final = running
        self._group: Final = group
        self._unit: Final = unit
        self._chat: Final = chat
        self._reply_to: Final = reply_to
        self._notes: Final[dict[str, KeptNotes]] = {}
        self.listens_anew = False

    @property
    def settings(self) -> Any:
        """The plugin's settings."""
        return self._running.settings

    @property
    def language(self) -> str:
        """The group's language."""
        return self._group.language

    @property
    def group(self) -> int:
        """The group's id."""
        return self._group.id

    async def reply(self, text: str) -> None:
        """Say something where it happened."""
        said = Text(clean(text, LONGEST_REPLY))
        self._unit.say(self._group.platform, self._chat, said, reply_to=self._reply_to)

    async def tell(self, member: int, text: str) -> None:
        """Say something to a member of this group in private, or by name in the group; to others nothing."""
        found = await members.membership(self._desk.engine, self._group.id, member)
        if found is not None:
            chat, elements = addressed(found.member, self._group)
            self._unit.say(self._group.platform, chat, *elements, Text(clean(text, LONGEST_REPLY)))

    def text(self, key: str, **facts: str | int) -> str:
        """One of the plugin's texts in the group's language."""
        return self._desk.catalog.say(f"{self._running.plugin.name}-{key}", self.language, **facts)

    def notes(self, subject: str | int) -> "KeptNotes":
        """What the plugin remembers about the subject."""
        about = str(subject)
        if about not in self._notes:
            self._notes[about] = KeptNotes(self._desk, self._running.plugin.name, self._group.id, about)
        return self._notes[about]

    async def listen(self, word: str) -> None:
        """Hear this word too. Raises Refusal (`bad-keyword`) for one that is empty or too long."""
        word = clean(word)
        if not word or len(word) > LONGEST_WORD:
            raise Refusal("bad-keyword", most=LONGEST_WORD)
        await self.notes(LISTENING).set(word, True)
        self.listens_anew = True

    async def unlisten(self, word: str) -> None:
        """Hear it no more."""
        await self.notes(LISTENING).set(clean(word), None)
        self.listens_anew = True

    def finish(self) -> None:
        """The handler is done: its notes go into the unit."""
        for notes in self._notes.values():
            self._unit.also(*notes.writes())


class KeptNotes:
    """Notes about one subject. What was read for counting must still stand when it is written, or the handler runs again."""

    def __init__(self, desk: Desk, plugin: str, group: int, subject: str) -> None:
        self._desk: Final = desk
        self._where: Final = (plugin, group, subject)
        self._was: Final[dict[str, str | None]] = {}
        self._now: Final[dict[str, str | None]] = {}

    async def get(self, name: str, default: Value = None) -> Value:
        """The value under this name."""
        text = await self._text(name)
        return default if text is None else _read(text)

    async def set(self, name: str, value: Value) -> None:
        """Remember the value; None forgets."""
        self._now[name] = None if value is None else msgspec.json.encode(value).decode()

    async def add(self, name: str, amount: int) -> int:
        """Count."""
        before = await self.get(name, 0)
        total = (before if isinstance(before, int) else 0) + amount
        await self.set(name, total)
        return total

    async def all(self) -> dict[str, Value]:
        """Every name with its value."""
        found = await reactions.notes(self._desk.engine, *self._where)
        self._was.update({name: text for name, text in found.items() if name not in self._was})
        kept: dict[str, str | None] = {**found, **self._now}
        return {name: _read(text) for name, text in kept.items() if text is not None}

    def writes(self) -> list[Write]:
        """What is to be written."""
        return [
            reactions.remember(Place(*self._where, name), text, was=self._was.get(name), checked=name in self._was)
            for name, text in self._now.items()
        ]

    async def _text(self, name: str) -> str | None:
        if name in self._now:
            return self._now[name]
        if name not in self._was:
            self._was[name] = await reactions.note(self._desk.engine, Place(*self._where, name))
        return self._was[name]


def addressed(member: Member, group: Group) -> tuple[str, tuple[Mention, ...]]:
    """Where to speak to a member of this group: the private chat; where none is or nothing arrives there, the group, with a mention."""
    if member.private_chat is not None and member.reachable:
        return member.private_chat, ()
    return group.chat, (Mention(member.uid, member.name),)


def _read(text: str) -> Value:
    value: Value = msgspec.json.decode(text)
    return value
