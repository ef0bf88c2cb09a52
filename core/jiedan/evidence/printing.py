"""Printing: a document of ours becomes a PDF, Chinese set as Chinese. The same document makes the same bytes.

The letters come from a Chinese TrueType font of this computer, and those that are used go into the file. Where there is none the
file names a font that every reader of PDFs knows (STSong-Light) and takes from its own computer.
"""

import io
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from pathlib import Path
from threading import Lock
from typing import Any, Final, NamedTuple

from jiedan.evidence.setting import lines
from jiedan.messages.normal import clean

FONTS: Final = (
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/wenquanyi/wqy-microhei/wqy-microhei.ttc",
    "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/arphic/uming.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/System/Library/Fonts/STHeiti Light.ttc",
    "/System/Library/Fonts/Supplemental/Songti.ttc",
    "/Library/Fonts/Arial Unicode.ttf",
    "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
)
"""Where Linux and macOS keep fonts that can be put into a PDF; the first that is there is taken."""
NO_FILE: Final = "STSong-Light"
UNKNOWN: Final = "□"
"""Stands for what the font cannot show: most of all pictures such as 😀."""

_INK, _GREY, _LINE = "#1f2328", "#6b7280", "#d0d7de"
_MARGIN: Final = 56
_PADDING: Final = 12
"""What the library leaves free on both sides of a page's frame together."""
_AT_ONCE: Final = Lock()
"""Fonts are kept by the library for the whole process, so one document is printed at a time."""


class Heading(NamedTuple):
    """The beginning of a part."""

    text: str


class Words(NamedTuple):
    """A paragraph; newlines count. `quiet`: small and grey. `within`: it belongs to the one above it. `leads`: what follows it belongs
    to it and stands on the same page.
    """

    text: str
    quiet: bool = False
    within: bool = False
    leads: bool = False


class Pair(NamedTuple):
    """Something with its name in front."""

    label: str
    value: str


class Table(NamedTuple):
    """Short cells only. `widths` are shares of the page; the last column stands on the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Words | Pair | Table


class Document(NamedTuple):
    """What is to be printed. `foot` stands on each page, with `{page}` and `{pages}` in it; `keywords` among the file's properties."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    foot: str
    keywords: str = ""


def printed(document: Document, fonts: tuple[str, ...] = FONTS) -> bytes:
    """The document as a PDF."""
    with _AT_ONCE:
        font, known = _font(fonts)
        pages = _Press(document, font, known)
        pages.build(0)
        return pages.build(pages.count)


class _Press:
    """One document on its way into a PDF: built once to count the pages, and once to number them."""

    def __init__(self, document: Document, font: str, known: Callable[[str], bool]) -> None:
        self._document: Final = document
        self._font: Final = font
        self._known: Final = known
        self._width = 0.0
        self._of = 0
        self.count = 0

    def build(self, of: int) -> bytes:
        """The PDF with `of` as the number of its pages."""
        from reportlab.lib.pagesizes import A4  # noqa: PLC0415 - half a second that only those wait for who print
        from reportlab.platypus import SimpleDocTemplate  # noqa: PLC0415

        self._of, target = of, io.BytesIO()
        document = self._document
        template = SimpleDocTemplate(
            target, pagesize=A4, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN, bottomMargin=_MARGIN + 12,
            title=self._shown(document.title), author="jiedan", keywords=document.keywords, invariant=1, lang="zh-CN",
        )  # fmt: skip
        self._width = template.width - _PADDING
        template.build(list(self._story()), onFirstPage=self._page, onLaterPages=self._page)
        return target.getvalue()

    def _page(self, canvas: Any, template: Any) -> None:
        self.count = canvas.getPageNumber()
        foot = self._shown(self._document.foot.replace("{page}", str(self.count)).replace("{pages}", str(self._of or "?")))
        canvas.setFont(self._font, 8)
        canvas.setFillColor(_GREY)
        canvas.drawCentredString(template.pagesize[0] / 2, _MARGIN - 18, foot)

    def _story(self) -> Iterator[Any]:
        from reportlab.platypus import HRFlowable, Spacer  # noqa: PLC0415

        yield self._words(self._document.title, size=17)
        yield self._words(self._document.subtitle, size=9, colour=_GREY)
        for block in self._document.blocks:
            match block:
                case Heading(text):
                    yield Spacer(1, 12)
                    yield self._words(text, size=12.5, keep=True)
                    rule = HRFlowable(width="100%", color=_LINE, spaceBefore=2, spaceAfter=5)
                    rule.keepWithNext = True
                    yield rule
                case Words(text, quiet, within, leads):
                    size, colour, indent = 8.5 if quiet else 10, _GREY if quiet else _INK, 16 if within else 0
                    for line in text.split("\n"):
                        yield self._words(line, size=size, colour=colour, indent=indent, keep=leads)
                case Pair(label, value):
                    for place, line in enumerate(value.split("\n")):
                        yield self._words(line, label="" if place else label, indent=84)
                case Table():
                    yield self._table(block)

    def _words(
        self, text: str, *, size: float = 10, colour: str = _INK, indent: int = 0, label: str = "", keep: bool = False
    ) -> Any:
        from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
        from reportlab.platypus import Paragraph  # noqa: PLC0415

        style = ParagraphStyle(
            "words", fontName=self._font, fontSize=size, leading=size * 1.6, textColor=colour, leftIndent=indent, spaceAfter=2,
            keepWithNext=keep, bulletFontName=self._font, bulletFontSize=9, bulletColor=_GREY,
        )  # fmt: skip
        marked = escape(self._set(text, size, self._width - indent), quote=False).replace("\n", "<br/>")
        return Paragraph(marked or "&nbsp;", style, bulletText=self._shown(label) if label else None)

    def _table(self, table: Table) -> Any:
        from reportlab.platypus import Table as Grid  # noqa: PLC0415

        widths = [self._width * part / sum(table.widths) for part in table.widths]
        cells = [
            [self._set(cell, 9, width - 12) for cell, width in zip(row, widths, strict=True)] for row in (table.head, *table.rows)
        ]
        everywhere = ((0, 0), (-1, -1))
        look = [
            ("FONT", *everywhere, self._font, 9, 14), ("VALIGN", *everywhere, "TOP"), ("LINEBELOW", *everywhere, 0.4, _LINE),
            ("TEXTCOLOR", *everywhere, _INK), ("TEXTCOLOR", (0, 0), (-1, 0), _GREY), ("ALIGN", (-1, 0), (-1, -1), "RIGHT"),
        ]  # fmt: skip
        return Grid(cells, colWidths=widths, repeatRows=1, style=look)

    def _set(self, text: str, size: float, width: float) -> str:
        """The text as far as the font has letters for it, in lines of that width."""
        from reportlab.pdfbase.pdfmetrics import stringWidth  # noqa: PLC0415

        shown = "\n".join(self._shown(line) for line in text.split("\n"))
        return "\n".join(lines(shown, width, lambda part: stringWidth(part, self._font, size)))

    def _shown(self, text: str) -> str:
        """A line as far as the font has letters for it."""
        return "".join(letter if self._known(letter) else UNKNOWN for letter in clean(text, len(text) + 1).replace("\n", " "))


@cache
def _font(fonts: tuple[str, ...]) -> tuple[str, Callable[[str], bool]]:
    """The first font of these that is there and can be used, by its name in the library, and whether it has a letter."""
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # noqa: PLC0415
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFError, TTFont  # noqa: PLC0415

    for path in fonts:
        if Path(path).exists():
            try:
                font = TTFont(f"jiedan-{Path(path).stem}", path)
            except TTFError:
                continue
            registerFont(font)
            return font.fontName, lambda letter, letters=font.face.charToGlyph: ord(letter) in letters
    registerFont(UnicodeCIDFont(NO_FILE))
    return NO_FILE, lambda letter: ord(letter) <= 0xFFFF
