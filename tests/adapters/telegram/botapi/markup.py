"""The two ways to write marks into a text: HTML and MarkdownV2."""

import html
import re
from typing import Final

from tests.adapters.telegram.botapi.refusal import Json, bad

_TAGS: Final = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline", "s": "strikethrough",
    "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "blockquote": "blockquote", "code": "code",
    "pre": "pre", "a": "text_link", "span": "spoiler", "tg-emoji": "custom_emoji",
}  # fmt: skip
_PIECE: Final = re.compile(r"<(/?)([A-Za-z-]+)([^<>]*)>|&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);|.", re.DOTALL)
_LINK: Final = re.compile(r"""href\s*=\s*["']?([^"'>\s]+)""")
_SIGNS: Final = (("||", "spoiler"), ("__", "underline"), ("*", "bold"), ("_", "italic"), ("~", "strikethrough"))
_RESERVED: Final = set("_*[]()~`>#+-=|{}.!")


class _Text:
    """A text that grows, and the marks in it."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.size = 0
        self.entities: list[Json] = []

    def add(self, piece: str) -> None:
        """Go on with these characters."""
        self._parts.append(piece)
        self.size += len(piece.encode("utf-16-le")) // 2

    def mark(self, kind: str, start: int, url: str = "") -> None:
        """Mark everything since `start`; nothing if there is nothing."""
        if self.size == start or (kind == "text_link" and not url):
            return
        entity: Json = {"type": kind, "offset": start, "length": self.size - start}
        self.entities.append(entity | {"url": url} if url else entity)

    def done(self) -> tuple[str, list[Json]]:
        """The text and its marks in order."""
        return "".join(self._parts), sorted(self.entities, key=lambda entity: (entity["offset"], -entity["length"]))


def html_marked(source: str) -> tuple[str, list[Json]]:
    """What HTML of Telegram's kind says: the text, and the entities in it."""
    text, still_open, at = _Text(), list[tuple[str, int, str]](), 0
    for piece in _PIECE.finditer(source):
        tag, place = (piece.group(2) or "").lower(), at
        at += len(piece.group().encode())
        if not tag:
            if piece.group() == "<":
                raise bad(f'can\'t parse entities: Unsupported start tag "" at byte offset {place}')
            text.add(html.unescape(piece.group()))
        elif tag not in _TAGS:
            raise bad(f'can\'t parse entities: Unsupported start tag "{tag}" at byte offset {place}')
        elif not piece.group(1):
            link = _LINK.search(piece.group(3))
            still_open.append((tag, text.size, html.unescape(link.group(1)) if link and tag == "a" else ""))
        elif not still_open:
            raise bad(f"can't parse entities: Unexpected end tag at byte offset {place}")
        elif still_open[-1][0] != tag:
            expected = still_open[-1][0]
            raise bad(
                f'can\'t parse entities: Unmatched end tag at byte offset {place}, expected "</{expected}>", found "</{tag}>"'
            )
        else:
            _, start, url = still_open.pop()
            text.mark(_TAGS[tag], start, url)
    if still_open:
        raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{still_open[-1][0]}\"")
    return text.done()


def markdown_marked(source: str) -> tuple[str, list[Json]]:
    """What MarkdownV2 says: the text, and the entities in it. Quotations are left out."""
    text, still_open, at = _Text(), list[tuple[str, str, int]](), 0
    while at < len(source):
        rest, sign = source[at:], _sign(source, at)
        if rest[0] == "\\" and len(rest) > 1:
            text.add(rest[1])
            at += 2
        elif code := re.match(r"```(?:\w*\n)?(.*?)```|`([^`]*)`", rest, re.DOTALL):
            start = text.size
            text.add(re.sub(r"\\([`\\])", r"\1", code.group(1) or code.group(2) or ""))
            text.mark("pre" if rest.startswith("```") else "code", start)
            at += code.end()
        elif link := re.match(r"\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^)\\])*)\)", rest, re.DOTALL):
            start = text.size
            text.add(re.sub(r"\\(.)", r"\1", link.group(1)))
            text.mark("text_link", start, re.sub(r"\\(.)", r"\1", link.group(2)))
            at += link.end()
        elif sign:
            at += len(sign[0])
            if still_open and still_open[-1][0] == sign[0]:
                text.mark(sign[1], still_open.pop()[2])
            else:
                still_open.append((*sign, text.size))
        elif rest[0] in _RESERVED:
            raise bad(f"can't parse entities: Character '{rest[0]}' is reserved and must be escaped with the preceding '\\'")
        else:
            text.add(rest[0])
            at += 1
    if still_open:
        raise bad(
            f"can't parse entities: Can't find end of {still_open[-1][1].title()} entity at byte offset {still_open[-1][2]}"
        )
    return text.done()


def _sign(source: str, at: int) -> tuple[str, str] | None:
    """The sign that stands there, and what it marks."""
    return next((sign for sign in _SIGNS if source.startswith(sign[0], at)), None)
