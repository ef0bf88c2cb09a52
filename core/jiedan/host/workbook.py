"""Tables as files: Excel workbooks and CSV. What a member wrote is text in both, whatever it begins with.

An amount is a number with the digits of its currency, an instant a date by the wall clock of the group. The same tables make the same
bytes: a workbook says when its subject ended, not when it was written.
"""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Protocol, Self

from jiedan.errors import Fault
from jiedan.money import DIGITS, Money, figure
from jiedan.reports.sheet import AMOUNTS, COUNTS, TIMES, Cell, Cells

MOST_ROWS: Final = 1_048_575
"""Rows of one sheet below its head: Excel knows no more."""
LONGEST: Final = 32_000
"""Characters of one cell; Excel takes 32,767."""
_RUNS: Final = frozenset("=+-@＝＋－＠")
_NUMBER: Final = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?")
_WIDTHS: Final = {"title": 32, "requirements": 40, "account": 24, "remark": 32, "note": 32, "what": 18, "text": 60, "holder": 14}


class Table(Protocol):
    """Somewhere to put rows."""

    def row(self, cells: Cells) -> None:
        """Write the next row."""


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe in front."""
    return f"'{text}" if text[:1] in {"\t", "\r", "\n"} or text.lstrip()[:1] in _RUNS else text


def cell(value: object) -> str:
    """A cell of a CSV file for programs: harmless, but a plain number stays one."""
    text = "" if value is None else str(value)
    return text if _NUMBER.fullmatch(text) else harmless(text)


class CsvTable:
    """One table as CSV, with the mark by which Excel knows UTF-8. Use it as a context."""

    def __init__(self, path: Path, headings: Sequence[str]) -> None:
        self._path: Final = path
        self._headings: Final = headings
        self._file: IO[str]

    def __enter__(self) -> Self:
        self._file = self._path.open("x", encoding="utf-8-sig", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow([harmless(heading) for heading in self._headings])
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def row(self, cells: Cells) -> None:
        """Write the next row."""
        self._writer.writerow([written(value) for value in cells])


class Workbook:
    """Tables as the sheets of one Excel file, written row by row. Use it as a context; `sheet` begins the next one."""

    def __init__(self, path: Path | IO[bytes], *, subject_ends: datetime) -> None:
        import xlsxwriter  # noqa: PLC0415 - only who writes a workbook waits for it

        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._book: Final[Any] = xlsxwriter.Workbook(path if not isinstance(path, Path) else str(path), options)
        self._book.set_properties({"created": subject_ends.astimezone(UTC).replace(tzinfo=None), "author": "jiedan"})
        self._formats: Final[dict[str, Any]] = {}
        self._sheets: Final[dict[str, int]] = {}
        self._head: Final = self._book.add_format({"bold": True, "bg_color": "#E8EEF7", "bottom": 1})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._book.close()

    def sheet(self, name: str, columns: Sequence[str], headings: Sequence[str]) -> "WorkbookTable":
        """The next sheet, with its head; numbered where one has the name already."""
        plain = re.sub(r"[\[\]:*?/\\]", " ", name)[:28]
        self._sheets[plain] = self._sheets.get(plain, 0) + 1
        called = plain if self._sheets[plain] == 1 else f"{plain} {self._sheets[plain]}"
        return WorkbookTable(self, self._book.add_worksheet(called), columns, headings)

    def look(self, style: str) -> Any:
        """The format of numbers or dates written so."""
        if style not in self._formats:
            self._formats[style] = self._book.add_format({"num_format": style})
        return self._formats[style]

    @property
    def head(self) -> Any:
        """The format of the head."""
        return self._head


class WorkbookTable:
    """One sheet of a workbook."""

    def __init__(self, book: Workbook, page: Any, columns: Sequence[str], headings: Sequence[str]) -> None:
        self._book: Final = book
        self._page: Final = page
        self._next = 1
        for place, (column, heading) in enumerate(zip(columns, headings, strict=True)):
            page.set_column(place, place, _width(column, heading))
            page.write_string(0, place, heading, book.head)
        page.freeze_panes(1, 0)

    def row(self, cells: Cells) -> None:
        """Write the next row. Raises Fault when the sheet is full."""
        if self._next > MOST_ROWS:
            raise Fault("There are more rows than a sheet of a workbook can hold.", "Take a shorter time: --from and --until.")
        for place, value in enumerate(cells):
            self._put(self._next, place, value)
        self._next += 1

    def _put(self, row: int, place: int, value: Cell) -> None:
        page, look = self._page, self._book.look
        match value:
            case None:
                pass
            case Money():
                digits = DIGITS.get(value.currency, 0)
                style = f"#,##0.{'0' * digits}" if digits else "#,##0"
                page.write_number(row, place, Decimal(value.minor).scaleb(-digits), look(style))
            case int():
                page.write_number(row, place, value, look("0"))
            case datetime():
                page.write_datetime(row, place, value.replace(tzinfo=None), look("yyyy-mm-dd hh:mm:ss"))
            case date():
                page.write_datetime(row, place, value, look("yyyy-mm-dd"))
            case _:
                page.write_string(row, place, value if len(value) <= LONGEST else f"{value[:LONGEST]}…")


def written(value: Cell) -> str:
    """A cell in CSV."""
    match value:
        case None:
            return ""
        case Money():
            return figure(value.minor, value.currency) if value.currency in DIGITS else str(value.minor)
        case datetime():
            return f"{value:%Y-%m-%d %H:%M:%S}"
        case date():
            return value.isoformat()
        case int():
            return str(value)
    return harmless(value)


def rows_into(table: Table, rows: Iterable[Cells]) -> None:
    """Write them all."""
    for cells in rows:
        table.row(cells)


def _width(column: str, heading: str) -> int:
    known: Mapping[str, int] = _WIDTHS
    usual = 19 if column in TIMES else 14 if column in AMOUNTS else 8 if column in COUNTS else 16
    return max(known.get(column, usual), 2 * len(heading) if not heading.isascii() else len(heading) + 2)
