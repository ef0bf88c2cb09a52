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
_AT_ONCE: Final = Lock()
"""Fonts are kept by the library for the whole process, so one document is printed at a time."""


class Heading(NamedTuple):
    """The beginning of a part."""

    text: str


class Words(NamedTuple):
    """A paragraph; newlines count. `quiet`: small and grey. `within`: it belongs to the one above it."""

    text: str
    quiet: bool = False
    within: bool = False


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
        template.build(list(self._story(template.width)), onFirstPage=self._page, onLaterPages=self._page)
        return target.getvalue()

    def _page(self, canvas: Any, template: Any) -> None:
        self.count = canvas.getPageNumber()
        foot = self._shown(self._document.foot.replace("{page}", str(self.count)).replace("{pages}", str(self._of or "?")))
        canvas.setFont(self._font, 8)
        canvas.setFillColor(_GREY)
        canvas.drawCentredString(template.pagesize[0] / 2, _MARGIN - 18, foot)

    def _story(self, width: float) -> Iterator[Any]:
        from reportlab.platypus import HRFlowable, Spacer  # noqa: PLC0415

        yield self._words(self._document.title, size=17)
        yield self._words(self._document.subtitle, size=9, colour=_GREY)
        for block in self._document.blocks:
            match block:
                case Heading(text):
                    yield Spacer(1, 12)
                    yield self._words(text, size=12.5, keep=True)
                    yield HRFlowable(width="100%", color=_LINE, spaceBefore=2, spaceAfter=5)
                case Words(text, quiet, within):
                    yield self._words(text, size=8.5 if quiet else 10, colour=_GREY if quiet else _INK, indent=16 if within else 0)
                case Pair(label, value):
                    yield self._words(value, label=label, indent=84)
                case Table():
                    yield self._table(block, width)

    def _words(
        self, text: str, *, size: float = 10, colour: str = _INK, indent: int = 0, label: str = "", keep: bool = False
    ) -> Any:
        from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
        from reportlab.platypus import Paragraph  # noqa: PLC0415

        style = ParagraphStyle(
            "words", fontName=self._font, fontSize=size, leading=size * 1.6, textColor=colour, leftIndent=indent, spaceAfter=2,
            wordWrap="CJK", keepWithNext=keep, bulletFontName=self._font, bulletFontSize=9, bulletColor=_GREY,
        )  # fmt: skip
        marked = escape(self._shown(text), quote=False).replace("\n", "<br/>")
        return Paragraph(marked, style, bulletText=self._shown(label) if label else None)

    def _table(self, table: Table, width: float) -> Any:
        from reportlab.platypus import Table as Grid  # noqa: PLC0415

        cells = [[self._words(cell, size=8.5, colour=_GREY) for cell in table.head]]
        cells += [[self._words(cell, size=9) for cell in row] for row in table.rows]
        for row in cells:
            row[-1].style.alignment = 2
        share = width / sum(table.widths)
        look = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.4, _LINE)]
        return Grid(cells, colWidths=[share * part for part in table.widths], repeatRows=1, style=look)

    def _shown(self, text: str) -> str:
        """The text as far as the font has letters for it."""
        return "".join(letter if letter == "\n" or self._known(letter) else UNKNOWN for letter in clean(text, len(text) + 1))


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
            letters = font.face.charToGlyph
            return font.fontName, lambda letter: ord(letter) in letters
    registerFont(UnicodeCIDFont(NO_FILE))
    return NO_FILE, lambda letter: ord(letter) <= 0xFFFF
