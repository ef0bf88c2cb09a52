"""Texts and what is marked in them. Offsets and lengths are UTF-16 units, as everywhere in Telegram."""

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from tests.adapters.telegram.botapi.markup import html_marked, markdown_marked
from tests.adapters.telegram.botapi.refusal import Json, bad

TEXT_LIMIT: Final = 4096
CAPTION_LIMIT: Final = 1024
_KINDS: Final = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline", "strikethrough",
    "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji",
}  # fmt: skip
_FOUND: Final = (
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z]\w{3,31}\b")),
    ("url", re.compile(r"\bhttps?://[^\s]+")),
)
_PARSERS: Final[dict[str, Callable[[str], tuple[str, list[Json]]]]] = {"html": html_marked, "markdownv2": markdown_marked}


class Formatted(NamedTuple):
    """A text without marks, and the marks."""

    text: str
    entities: list[Json]


def utf16(text: str) -> int:
    """How many UTF-16 units the text has: an emoji has two."""
    return len(text.encode("utf-16-le")) // 2


def part(text: str, offset: int, length: int) -> str:
    """The piece of the text that an entity marks."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le")


def found(text: str) -> list[Json]:
    """The commands, mentions and addresses that Telegram itself finds in a text."""
    hits = [(match, kind) for kind, pattern in _FOUND for match in pattern.finditer(text)]
    return sorted(
        ({"type": kind, "offset": utf16(text[: match.start()]), "length": utf16(match.group())} for match, kind in hits),
        key=lambda entity: int(str(entity["offset"])),
    )


def formatted(text: str, parse_mode: str, entities: list[Any] | None) -> Formatted:
    """A text of a bot as it is shown: parsed, white space at the ends gone, entities checked. Explicit entities count only without
    a parse mode.
    """
    if parse_mode:
        if parse_mode.lower() not in _PARSERS:
            raise bad("unsupported parse_mode")
        text, marked = _PARSERS[parse_mode.lower()](text)
    else:
        marked = checked(text, entities or [])
    lead = utf16(text) - utf16(text.lstrip())
    text = text.strip()
    return Formatted(text, _with_found(text, [moved for entity in marked if (moved := _shifted(entity, lead, utf16(text)))]))


def checked(text: str, entities: list[Any]) -> list[Json]:
    """The entities, if each is one that Telegram takes for this text."""
    for entity in entities:
        if not isinstance(entity, dict):
            raise bad("can't parse entities: expected an Object")
        kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
        if not isinstance(offset, int) or not isinstance(length, int):
            raise bad('can\'t parse entities: Field "offset" must be of type Number')
        if kind not in _KINDS:
            raise bad("can't parse entities: Unsupported type specified")
        _check_place(text, offset, length)
        if kind == "text_link" and not re.match(r"(https?|tg)://[^\s.]+", str(entity.get("url", ""))):
            raise bad(f"entity URL '{entity.get('url', '')}' is invalid: Wrong HTTP URL")
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _check_place(text: str, offset: int, length: int) -> None:
    """An entity begins and ends within the text, and between two characters."""
    if offset < 0:
        raise bad(f"receive an entity with incorrect offset {offset}")
    if length < 0:
        raise bad(f"receive an entity with incorrect length {length}")
    if offset > utf16(text):
        raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > utf16(text):
        raise bad(f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {offset + length}")
    if (at := _split(text, offset)) is not None:
        raise bad(f"entity begins in a middle of a UTF-16 symbol at byte offset {at}")
    if (at := _split(text, offset + length)) is not None:
        raise bad(f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol at byte offset {at}")


def _split(text: str, offset: int) -> int | None:
    """The byte after a character that this UTF-16 offset cuts in two; None if it cuts none."""
    units = size = 0
    for letter in text:
        if units >= offset:
            return None if units == offset else size
        units += utf16(letter)
        size += len(letter.encode())
    return None if units == offset else size


def _shifted(entity: Json, lead: int, size: int) -> Json | None:
    """The entity in a text that lost `lead` units in front and has `size` left; None if nothing of it is left."""
    start = max(entity["offset"] - lead, 0)
    end = min(entity["offset"] + entity["length"] - lead, size)
    return {**entity, "offset": start, "length": end - start} if end > start else None


def _with_found(text: str, marked: list[Json]) -> list[Json]:
    """The entities, and those that Telegram finds where no code, link or mention stands already."""
    closed = [entity for entity in marked if entity["type"] in {"code", "pre", "text_link", "text_mention", "mention", "url"}]

    def free(entity: Json) -> bool:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        return all(end <= other["offset"] or start >= other["offset"] + other["length"] for other in closed)

    known = {(entity["type"], entity["offset"]) for entity in marked}
    extra = [entity for entity in found(text) if free(entity) and (entity["type"], entity["offset"]) not in known]
    return sorted([*marked, *extra], key=lambda entity: (entity["offset"], -entity["length"]))
