"""From the page to jiedan: what was typed, chosen and pressed becomes an Inbound, or a word why not. Pure."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePath
from typing import Annotated, Final, Literal

import msgspec

from jiedan.adapter import Attachment, Author, Chat, Inbound, Kind

PLATFORM: Final = "web"
LONGEST_TEXT: Final = 4_000
"""Characters in one message."""
LONGEST_NAME: Final = 20
"""Characters in the name of a person."""
LARGEST_FILE: Final = 10 * 1024 * 1024
"""Bytes in one file."""
MOST_FILES: Final = 5
"""Files with one message."""

Identity = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{16,32}$")]
"""What the page calls something that is to happen once."""

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
TYPES: Final = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".md": "text/plain",
    ".csv": "text/csv",
    ".zip": "application/zip",
    ".doc": "application/msword",
    ".xls": "application/vnd.ms-excel",
    ".ppt": "application/vnd.ms-powerpoint",
    ".docx": _OFFICE + "wordprocessingml.document",
    ".xlsx": _OFFICE + "spreadsheetml.sheet",
    ".pptx": _OFFICE + "presentationml.presentation",
}
"""What may be attached: the ending of the name decides, never what the browser calls it."""

_HEADS: Final = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/webp": (b"RIFF",),
    "application/pdf": (b"%PDF-",),
    "application/zip": (b"PK",),
}
_HIDDEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="say"):
    """From the page: a person says something. `files` are the page's names of what was attached, `answers` is a message."""

    id: Identity
    person: str
    chat: str
    text: str
    files: tuple[str, ...] = ()
    answers: str | None = None


class Pressed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="press"):
    """From the page: a person presses a button of a message. `chat` is where they were then."""

    id: Identity
    person: str
    chat: str
    message: str
    token: str


class Gone(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="go"):
    """From the page: the window is that of another person, or shows another chat."""

    person: str
    chat: str


class Answering(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="answer"):
    """From the page: what is written next answers a message, or no longer does."""

    message: str | None


class Late(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="late"):
    """From the page: a button was pressed so long ago, without reaching us, that the page sends it no more."""

    label: str


Piece = Said | Pressed | Gone | Answering | Late


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who chats here. `language` is what they chose, None as long as they have not; `place` counts arrivals."""

    id: str
    name: str
    role: Literal["owner", "member"] = "member"
    language: str | None = None
    place: int = 0

    def author(self, language: str | None = None) -> Author:
        """The same person as jiedan knows authors; `language` is that of the window they speak from."""
        return Author(
            id=self.id, name=self.name, role=self.role, language=language or self.language, private_chat=f"private:{self.id}"
        )


def piece(raw: object) -> Piece:
    """What the page sent. Raises msgspec.ValidationError for what no page of ours sends."""
    found: Piece = msgspec.convert(raw, Piece)
    return found


def message(identity: str, *, chat: Chat, author: Author, at: datetime, text: str, files: tuple[Attachment, ...] = (),
            reply_to: str | None = None) -> Inbound:  # fmt: skip
    """What a person said, under the id that the message has here."""
    return Inbound(
        key=f"web:message:{identity}",
        platform=PLATFORM,
        chat=chat,
        author=author,
        at=at,
        message=identity,
        text=text,
        files=files,
        reply_to=reply_to,
    )


def press(identity: str, *, chat: Chat, author: Author, at: datetime, message: str, token: str) -> Inbound:
    """A button that a person pressed; `identity` is the press, `message` carries the button."""
    return Inbound(
        key=f"web:press:{identity}",
        platform=PLATFORM,
        kind=Kind.PRESS,
        chat=chat,
        author=author,
        at=at,
        message=message,
        token=token,
    )


def join(*, chat: Chat, author: Author, at: datetime, again: str = "") -> Inbound:
    """A person is in the group. Told at every start under the same key; `again` makes it news, as when the language changed."""
    key = f"web:join:{chat.id}:{author.id}:{author.name}:{author.role}"
    return Inbound(key=f"{key}:{again}" if again else key, platform=PLATFORM, kind=Kind.JOIN, chat=chat, author=author, at=at)


def clean_text(raw: str) -> str:
    """What was typed without control characters and without blank ends; lines stay lines."""
    lines = raw.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(mark for mark in lines if mark in "\n\t" or unicodedata.category(mark) not in ("Cc", "Cs")).strip()


def clean_name(raw: str) -> str:
    """A name in one line with single blanks, composed as names are compared."""
    return unicodedata.normalize("NFKC", " ".join(raw.split()))


def name_problem(name: str, taken: Iterable[str]) -> str | None:
    """The word for what is wrong with a cleaned name, or None."""
    if not any(mark.isalnum() for mark in name):
        return "name-empty"
    if len(name) > LONGEST_NAME:
        return "name-long"
    if any(unicodedata.category(mark) in _HIDDEN for mark in name):
        return "name-hidden"
    if name.casefold() in {other.casefold() for other in taken}:
        return "name-taken"
    return None


def file_type(name: str) -> str | None:
    """The media type that a file name stands for, None where such files are not taken."""
    return TYPES.get(PurePath(name).suffix.lower())


def file_problem(name: str, content: bytes) -> str | None:
    """The word for what is wrong with a file, or None. A picture that is none by its first bytes is not taken."""
    if len(content) > LARGEST_FILE:
        return "file-too-large"
    mime = file_type(name)
    if mime is None:
        return "file-type"
    if not content:
        return "file-empty"
    heads = _HEADS.get(mime)
    return None if heads is None or content.startswith(heads) else "file-type"


def file_name(raw: str) -> str:
    """The last part of a name without hidden characters, cut to 80 characters with its ending kept."""
    last = raw.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(mark for mark in last if unicodedata.category(mark) not in _HIDDEN).strip() or "file"
    ending = PurePath(shown).suffix
    return shown if len(shown) <= 80 else shown[: 80 - len(ending)] + ending
