"""From jiedan to the page: what is to be drawn of a message, a name, a file. Pure; `widgets` draws it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Final
from urllib.parse import urlencode

import msgspec

from jiedan.adapter import Attachment, Card, Element, Mention, Text, plain
from jiedan_web.inward import Person
from jiedan_web.settings import GROUP
from jiedan_web.store import Message, Unread

_COLOURS: Final = 8


class Line(msgspec.Struct, frozen=True):
    """Running text with the people called in it."""

    parts: tuple[Text | Mention, ...]


class Placed(msgspec.Struct, frozen=True):
    """A file and its place among the elements of its message, by which its address names it."""

    file: Attachment
    place: int


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody is waited for: in which chat, and how many messages they have not seen there."""

    person: str
    chat: str
    count: int


Block = Line | Card | Placed


def blocks(elements: Iterable[Element]) -> tuple[Block, ...]:
    """What stands one below the other: neighbouring text and mentions make one line."""
    found: list[Block] = []
    for running, group in groupby(enumerate(elements), key=lambda placed: isinstance(placed[1], Text | Mention)):
        if running:
            found.append(Line(tuple(part for _, part in group if isinstance(part, Text | Mention))))
        else:
            found.extend(_block(place, element) for place, element in group)
    return tuple(found)


def _block(place: int, element: Element) -> Block:
    if isinstance(element, Attachment):
        return Placed(element, place)
    assert isinstance(element, Card)
    return element


def snippet(message: Message, limit: int = 60) -> str:
    """The beginning of a message in one line, for a quotation. Of a card only the title, which stays when its state changes."""
    line = " ".join(plain([_named(element) for element in message.elements]).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _named(element: Element) -> Element:
    return Text(element.title) if isinstance(element, Card) else element


def initial(name: str) -> str:
    """The one character that stands for a name on its face: the last Chinese one, or else the first of all."""
    marks = [mark for mark in name if mark.isalnum()]
    chinese = [mark for mark in marks if "\u4e00" <= mark <= "\u9fff"]
    return chinese[-1] if chinese else marks[0].upper() if marks else "?"


def colour(place: int) -> int:
    """Which of the page's colours a person has, by the order in which people came: neighbours differ."""
    return place % _COLOURS


def size(count: int) -> str:
    """A number of bytes as people read it."""
    if count < 1024:
        return f"{count} B"
    tenths = count * 10 // 1024
    unit = "KB"
    if tenths >= 10_240:
        tenths, unit = tenths // 1024, "MB"
    return f"{tenths // 10}.{tenths % 10} {unit}"


def when(at: datetime, now: datetime) -> str:
    """The hour of today, or the date and the hour of another day, by the clock that `now` is read from."""
    here, today = at.astimezone(now.tzinfo), now.date()
    return f"{here:%H:%M}" if here.date() == today else f"{here:%m-%d %H:%M}"


def private(person: str) -> str:
    """The id of a person's chat with the bot."""
    return f"private:{person}"


def address(person: str, chat: str, language: str) -> str:
    """The page's address for one person in one chat, to keep or to open beside."""
    return "/?" + urlencode({"as": person, "chat": place(chat), "lang": language})


def place(chat: str) -> str:
    """A chat as the page calls it: the group, or the private one of whoever one is."""
    return GROUP if chat == GROUP else "private"


def file_address(message: str, place: int) -> str:
    """Where a file of a message is served."""
    return f"/files/{message}/{place}"


def called(unread: dict[str, dict[str, Unread]], people: Iterable[Person]) -> Iterator[Call]:
    """Who is waited for: private messages first, then those of the group that are meant for one person."""
    for person in people:
        waiting = unread.get(person.id, {})
        for chat in (private(person.id), GROUP):
            if chat in waiting and waiting[chat].called:
                yield Call(person=person.id, chat=chat, count=waiting[chat].count)


def count(number: int) -> str:
    """A number in a badge."""
    return "" if number <= 0 else str(number) if number < 100 else "99+"
