"""How things look: faces, links and messages, drawn from what `outward` says. Member text is only ever text."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from nicegui.element import Element as Node
from nicegui.elements.mixins.text_element import TextElement

from jiedan.adapter import Button, Card, Mention
from jiedan_web import outward
from jiedan_web.inward import Person
from jiedan_web.outward import Line, Placed
from jiedan_web.store import Message
from jiedan_web.words import gloss, word


class Reader(Protocol):
    """Who looks at a message, and what they can do with it."""

    person: str
    language: str

    @property
    def people(self) -> Mapping[str, Person]:
        """Everybody by id."""

    def now(self) -> datetime:
        """The present instant."""

    def quoted(self, message: str) -> Message | None:
        """The message that another one answers."""


def tag(name: str, text: str = "", *, kind: str = "", **attributes: str) -> TextElement:
    """One element of the page. `text` is text, never markup; underscores in names of attributes become hyphens."""
    node = TextElement(tag=name, text=text)
    if kind:
        node.classes(kind)
    for key, value in attributes.items():
        node.props[key.rstrip("_").replace("_", "-")] = value
    return node


def link(kind: str, address: str, *, testid: str, person: str = "", chat: str = "") -> Node:
    """A link that switches this window when it is simply clicked, and opens `address` in another one otherwise.

    It switches to a person (""= the one who one is) in a chat (""= the kind of chat in which one is).
    """
    place = chat and outward.place(chat)
    return tag("a", kind=kind, href=address, data_testid=testid, data_go="", data_person=person, data_chat=place)


def face(person: Person | None) -> Node:
    """The round sign of a person, or the bot's seal."""
    if person is None:
        return tag("span", kind="face face-bot", aria_hidden="true")
    return tag("span", outward.initial(person.name), kind=f"face face-{outward.colour(person.place)}", aria_hidden="true")


def name_of(reader: Reader, author: str | None) -> str:
    """What a person or the bot is called on this page."""
    if author is None:
        return word(reader.language, "bot")
    person = reader.people.get(author)
    return author if person is None else person.name


def draw(message: Message, reader: Reader) -> Node:
    """One message, inside whatever is being filled."""
    kind = "message" + (" mine" if message.author == reader.person else "") + (" from-bot" if message.author is None else "")
    kind += " whisper" if message.only_for else ""
    with tag("div", kind=kind, data_testid="message", data_id=message.id) as node:
        face(None if message.author is None else reader.people.get(message.author))
        with tag("div", kind="body"):
            _head(message, reader)
            _quote(message, reader)
            for block in outward.blocks(message.elements):
                _block(block, message)
            if message.buttons:
                with tag("div", kind="buttons"):
                    for button in message.buttons:
                        _button(button)
        about = word(reader.language, "reply")
        tag(
            "button",
            "↩",
            kind="reply",
            type_="button",
            title=about,
            aria_label=about,
            data_testid="reply",
            data_answer=message.id,
        )
    return node


def look(message: Message, reader: Reader) -> tuple[object, ...]:
    """All that decides how a message is drawn for its reader: what looks alike need not be drawn anew."""
    quoted = None if message.reply_to is None else reader.quoted(message.reply_to)
    mine = message.author == reader.person
    return message.id, message.edits, mine, mine and message.progress, quoted and quoted.id, name_of(reader, message.author)


def _head(message: Message, reader: Reader) -> None:
    with tag("div", kind="head-line"):
        tag("bdi", name_of(reader, message.author), kind="name")
        person = reader.people.get(message.author or "")
        if person is not None and person.role == "owner":
            tag("span", word(reader.language, "owner"), kind="role")
        if person is not None and (meaning := gloss(reader.language, person.id, person.name)):
            tag("span", meaning[0], kind="gloss")
        tag("time", outward.when(message.at, reader.now()), kind="at", datetime=message.at.isoformat())
        if message.only_for:
            tag("span", word(reader.language, "only-you"), kind="only-you")
        if message.author == reader.person:
            sign = {"waiting": "…", "taken": "✓", "failed": "!"}[message.progress]
            about = word(reader.language, message.progress)
            tag("span", sign, kind=f"progress {message.progress}", title=about, data_testid="progress")


def _quote(message: Message, reader: Reader) -> None:
    quoted = None if message.reply_to is None else reader.quoted(message.reply_to)
    if quoted is not None:
        with tag("div", kind="quote", data_testid="quote"):
            tag("bdi", name_of(reader, quoted.author), kind="name")
            tag("bdi", outward.snippet(quoted))


def _block(block: outward.Block, message: Message) -> None:
    match block:
        case Line(parts=parts):
            with tag("div", kind="bubble", dir="auto"):
                for part in parts:
                    if isinstance(part, Mention):
                        tag("bdi", f"@{part.name} ", kind="mention")
                    else:
                        tag("span", part.text, dir="auto")
        case Card():
            _card(block)
        case Placed(file=file, place=place):
            where = outward.file_address(message.id, place)
            if file.is_picture:
                with tag("a", kind="picture", href=where, target="_blank", rel="noopener", data_testid="picture"):
                    tag("img", src=where, alt=file.name, loading="lazy")
            else:
                with tag("a", kind="file", href=where, download=file.name, data_testid="file"):
                    tag("bdi", file.name, kind="name")
                    tag("span", outward.size(file.size), kind="size")


def _card(card: Card) -> None:
    with tag("div", kind=f"card tone-{card.tone}", data_testid="card"):
        with tag("div", kind="card-head"):
            tag("div", card.title, kind="card-title", dir="auto")
            tag("span", card.badge, kind="badge", data_testid="badge")
        if card.rows:
            with tag("dl", kind="rows"):
                for row in card.rows:
                    tag("dt", row.label)
                    tag("dd", row.value, dir="auto")
        if card.footer:
            tag("div", card.footer, kind="card-foot", dir="auto")


def _button(button: Button) -> None:
    kind, name = f"button {button.style}", f"button-{button.label}"
    tag("button", button.label, kind=kind, type_="button", data_testid=name, data_token=button.token)
