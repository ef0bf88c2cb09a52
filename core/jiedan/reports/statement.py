"""A statement of a bank or a wallet, read from CSV: what came in and went out, to the unit. What cannot be read is told, never guessed.

Alipay and WeChat write lines about the account in front of the table, banks below it too; some write GBK. The head of the table is the
first row that names a time and an amount (`headings`).
"""

import csv
import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from io import StringIO
from typing import Final, Literal

import msgspec

from jiedan.money import DIGITS, digits_of
from jiedan.reports import headings
from jiedan.reports.headings import Field

Dates = Literal["ymd", "dmy", "mdy"]
Why = Literal["failed", "neutral", "amount", "date", "currency", "zero"]

_DATE: Final = re.compile(r"(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,4})日?|(\d{4})(\d{2})(\d{2})(?=\d{6}(?!\d)|\D|$)")
_TIME: Final = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_AMOUNT: Final = re.compile(
    r"(?P<sign>[-+−]?)\s*(?:[¥￥$€£]|CNY|RMB)?\s*(?P<sign2>[-+−]?)(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(?P<part>\d+))?\s*元?",
    re.ASCII,
)
_TOTAL: Final = re.compile(r"\s*(合计|总计|小计|本页|total|sum)", re.IGNORECASE)
_ROWS: Final = 100_000


class Unreadable(ValueError):
    """The file is no statement that we can read. `why`: "head" no row names a time and an amount, "columns" a column that was asked for is
    not there, "dates" the year stands last and nobody said whether the day or the month comes first, "long" too many rows.
    """

    def __init__(self, why: Literal["head", "columns", "dates", "long"], what: str = "") -> None:
        super().__init__(why, what)
        self.why: Final = why
        self.what: Final = what


class StatementLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line: `row` in the file (from 1), the day and the time (None where there is none) by the wall clock of the bank, what came in
    (`amount` > 0) or went out (< 0) in minor units, and what is said about it.
    """

    row: int
    day: date
    clock: time | None
    amount: int
    currency: str
    party: str = ""
    remark: str = ""
    number: str = ""


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """A row that is no movement of money, and why: it failed, it is neither income nor expense, or its amount, date or currency cannot be
    read.
    """

    row: int
    why: Why
    text: str


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A whole statement. `columns`: field → the headings of its columns, for people to see."""

    lines: tuple[StatementLine, ...]
    skipped: tuple[Skipped, ...]
    columns: Mapping[Field, tuple[str, ...]]
    encoding: str

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day on it; None where it is empty."""
        days = [line.day for line in self.lines]
        return (min(days), max(days)) if days else None


def read(
    content: bytes, *, currency: str, columns: Mapping[Field, Sequence[str]] | None = None, dates: Dates = "ymd"
) -> Statement:
    """The statement in this file. `columns` names the headings (or places, from 1) of fields that are not told by their headings;
    `currency` is that of amounts that name none; `dates` how a date is written whose year stands last. Raises Unreadable.
    """
    text, encoding = _decoded(content)
    rows = _rows(text)
    head, found = _head(rows, columns or {})
    lines: list[StatementLine] = []
    skipped: list[Skipped] = []
    for number, row in rows:
        if number <= head[0] or not any(row):
            continue
        line = _Row(row, found, currency, dates).line(number)
        if isinstance(line, StatementLine):
            lines.append(line)
        elif line is not None:
            skipped.append(Skipped(row=number, why=line, text=" | ".join(cell for cell in row if cell)[:200]))
    named = {field: tuple(head[1][place] for place in places) for field, places in found.items()}
    return Statement(lines=tuple(lines), skipped=tuple(skipped), columns=named, encoding=encoding)


def minor(text: str, currency: str) -> int | None:
    """`¥1,234.50` → 123450; None for what is no amount, or has digits that the currency has not."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or (found["sign"] and found["sign2"]):
        return None
    digits = digits_of(currency)
    part = (found["part"] or "").rstrip("0") if len(found["part"] or "") > digits else found["part"] or ""
    if len(part) > digits:
        return None
    amount = int(found["whole"].replace(",", "") + part.ljust(digits, "0"))
    return -amount if (found["sign"] or found["sign2"]) in ("-", "−") else amount


def day(text: str, dates: Dates) -> date | None:
    """The day that a cell begins with; None for none. Raises Unreadable where the year stands last and `dates` does not say how."""
    found = _DATE.match(text.strip())
    if found is None:
        return None
    parts = [int(part) for part in found.groups() if part is not None]
    if len(found[1] or found[4]) != 4:
        if len(found[3]) != 4:
            return None
        if dates == "ymd":
            raise Unreadable("dates", text)
        first, second, year = parts
        parts = [year, second, first] if dates == "dmy" else [year, first, second]
    try:
        return date(*parts)
    except ValueError:
        return None


class _Row:
    """One row below the head."""

    def __init__(self, cells: Sequence[str], columns: Mapping[Field, tuple[int, ...]], currency: str, dates: Dates) -> None:
        self._cells: Final = cells
        self._columns: Final = columns
        self._day: Final = next((found for cell in self._of("time") if (found := day(cell, dates)) is not None), None)
        called = self._called(currency)
        self._stated: Final = called
        self._currency: Final = called if called in DIGITS else currency

    def line(self, number: int) -> StatementLine | Why | None:
        """The line, or why it is none; None for words and totals below the table."""
        if self._day is None:
            total = any(_TOTAL.match(cell) for cell in self._cells)
            return None if total or not isinstance(self._amount(), int) else "date"
        if any(word in self._said("status").lower() for word in headings.FAILED):
            return "failed"
        if self._stated != self._currency:
            return "currency"
        amount = self._amount()
        if not isinstance(amount, int):
            return amount
        clock = _TIME.search(self._said("time"))
        return StatementLine(
            row=number, day=self._day, clock=_clock(clock) if clock else None, amount=amount, currency=self._currency,
            party=self._said("party"), remark=self._said("remark"), number=self._said("number"),
        )  # fmt: skip

    def _amount(self) -> int | Why:
        """What came in, less what went out."""
        columns, sides_told = self._columns, not _SIDES.isdisjoint(self._columns)
        if "amount" not in columns or (sides_told and "direction" not in columns):
            came, went = (minor(said, self._currency) if (said := self._said(side)) else 0 for side in _IN_AND_OUT)
            if came is None or went is None or (came and went):
                return "amount"
            return abs(came) - abs(went) or "zero"
        amount = minor(self._said("amount"), self._currency)
        if amount is None:
            return "amount"
        if "direction" in columns:
            way = self._said("direction").lower()  # what is neither, such as 不计收支, moves no money of ours
            if way not in headings.IN | headings.OUT:
                return "neutral"
            amount = abs(amount) if way in headings.IN else -abs(amount)
        return amount or "zero"

    def _called(self, currency: str) -> str:
        said = self._said("currency")
        return headings.CURRENCIES.get(said.lower(), said.upper()) if said else currency

    def _said(self, field: Field) -> str:
        return " ".join(self._of(field))

    def _of(self, field: Field) -> list[str]:
        """What stands in the field's columns, the likeliest first."""
        places = self._columns.get(field, ())
        return [cell for place in places if place < len(self._cells) and (cell := self._cells[place]) not in ("", "/")]


_IN_AND_OUT: Final[tuple[Field, Field]] = ("income", "expense")
_SIDES: Final = frozenset(_IN_AND_OUT)


def _clock(found: re.Match[str]) -> time | None:
    try:
        return time(int(found[1]), int(found[2]), int(found[3] or 0))
    except ValueError:
        return None


def _decoded(content: bytes) -> tuple[str, str]:
    """Whatever is no UTF-8 is taken for GBK, which Chinese banks and older wallets write; no byte of it is an error then."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace"), "UTF-16"
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        return content.decode("gb18030", errors="replace"), "GBK"


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """(number of the line, its cells), by whichever separator makes the most columns."""
    separator = max(",\t;", key=lambda mark: max((line.count(mark) for line in text.splitlines()), default=0))
    reader = csv.reader(StringIO(text.replace("\0", ""), newline=""), delimiter=separator)
    rows = []
    try:
        for row in reader:
            rows.append((reader.line_num, [cell.strip() for cell in row]))
            if len(rows) > _ROWS:
                raise Unreadable("long")
    except csv.Error as error:
        raise Unreadable("head", str(error)) from None
    return rows


def _head(
    rows: Sequence[tuple[int, list[str]]], asked: Mapping[Field, Sequence[str]]
) -> tuple[tuple[int, list[str]], dict[Field, tuple[int, ...]]]:
    """The row that is the head of the table, and the columns: what was asked for before what is recognised."""
    for number, row in rows:
        plain = [headings.plain_heading(cell) for cell in row]
        wanted = {field: tuple(_place(name, plain) for name in names) for field, names in asked.items()}
        found = headings.recognised(row)
        known = bool(found) or any(headings.plain_heading(name) in plain for names in asked.values() for name in names)
        if not known or not headings.is_enough({**found, **wanted}):
            continue
        for field, names in asked.items():
            if -1 in wanted[field]:
                raise Unreadable("columns", names[wanted[field].index(-1)])
        return (number, row), {**found, **wanted}
    places = {field: tuple(_place(name, [""] * 100) for name in names) for field, names in asked.items()}
    if headings.is_enough(places) and all(-1 not in those for those in places.values()):
        return (0, [str(place) for place in range(1, 101)]), places
    raise Unreadable("head")


def _place(name: str, plain: Sequence[str]) -> int:
    """Where the column with this heading stands; -1 where there is none."""
    heading = headings.plain_heading(name)
    if heading in plain:
        return plain.index(heading)
    return int(heading) - 1 if heading.isdecimal() and 0 < int(heading) <= len(plain) else -1
