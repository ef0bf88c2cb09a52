"""The parts of a message, the same on every platform. An adapter renders each or falls back to `plain`.

Text in an element is plain: what a member wrote stays a string of characters and is never read as markup.
"""

from collections.abc import Iterable
from typing import Literal

import msgspec

Tone = Literal["plain", "good", "warning", "bad"]
Style = Literal["primary", "plain", "danger"]


class Text(msgspec.Struct, frozen=True, tag="text"):
    """Plain text, newlines allowed."""

    text: str


class Mention(msgspec.Struct, frozen=True, tag="mention"):
    """One person of this chat, called by name. `user` is the platform's id."""

    user: str
    name: str


class Attachment(msgspec.Struct, frozen=True, kw_only=True, tag="attachment"):
    """A picture or file that was copied at receipt. `sha256` (hex) finds the copy; `size` is in bytes."""

    name: str
    mime: str
    size: int
    sha256: str

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown in place."""
        return self.mime in ("image/png", "image/jpeg", "image/gif", "image/webp")


class Row(msgspec.Struct, frozen=True):
    """One line of a card."""

    label: str
    value: str


class Card(msgspec.Struct, frozen=True, kw_only=True, tag="card"):
    """The live picture of one order: a title, the state as a badge, and lines."""

    title: str
    badge: str
    tone: Tone = "plain"
    rows: tuple[Row, ...] = ()
    footer: str = ""


Element = Text | Mention | Attachment | Card


class Button(msgspec.Struct, frozen=True, kw_only=True):
    """Something to press. `token` is opaque: what it means is kept on the server, with who may press it."""

    label: str
    token: str
    style: Style = "plain"
    private: bool = False
    """It is pressed in the private chat with the bot; elsewhere the button leads there. The token works once."""


def plain(elements: Iterable[Element]) -> str:
    """The same in plain text, for a platform or a log that has nothing else."""
    return "".join(_plain(element) for element in elements)


def _plain(element: Element) -> str:
    match element:
        case Text(text=text):
            return text
        case Mention(name=name):
            return f"@{name} "
        case Attachment(name=name):
            return f"[{name}]"
        case Card():
            head = f"{element.title} · {element.badge}"
            return "\n".join([head, *(f"{row.label}: {row.value}" for row in element.rows), *filter(None, [element.footer])])
