"""`jiedan report`: liabilities, the close of a month, what is open."""

import asyncio
from datetime import datetime
from pathlib import Path

import typer

from jiedan.cli.books import Books, midnight, opened
from jiedan.cli.tables import show, write
from jiedan.clock import SystemClock
from jiedan.errors import Fault
from jiedan.host import bookkeeping
from jiedan.host.bookkeeping import Known
from jiedan.host.report_tables import held_table, liabilities_table, month_tables, open_table, what_is_wrong
from jiedan.orders.group import Group
from jiedan.reports.month import Wrong, month_of
from jiedan.reports.sheet import Sheet
from jiedan.texts.moments import dated


def liabilities(named: Path | None, group: str | None, language: str | None, *, at: str | None, to: Path | None) -> int:
    """Print who holds what for whom at the end of the day `at` (None: now). Gives the exit code: 1 when the books are wrong."""
    return asyncio.run(_liabilities(named, group, language, at, to))


def month(named: Path | None, group: str | None, language: str | None, *, which: str, to: Path | None) -> int:
    """Print the close of a month. Gives the exit code: 1 when a sum does not come out."""
    return asyncio.run(_month(named, group, language, which, to))


def still_open(named: Path | None, group: str | None, language: str | None, *, to: Path | None) -> int:
    """Print what waits for somebody. Gives the exit code 0."""
    return asyncio.run(_open(named, group, language, to))


async def _liabilities(named: Path | None, group: str | None, language: str | None, at: str | None, to: Path | None) -> int:
    now = SystemClock().now()
    sheets: list[Sheet] = []
    wrong: list[Wrong] = []
    until = now
    async with opened(named, group, language) as books:
        for each in books.groups:
            until = midnight(at, each.zone, after=True) or now
            found = await bookkeeping.outstanding(books.engine, each, now=now, at=until if at else None)
            _head(
                books,
                "report-liabilities",
                each,
                until if at is None else midnight(at, each.zone) or now,
                day_only=at is not None,
            )
            tables = [liabilities_table(found, books.speak, now), held_table(found)]
            for sheet in tables:
                show(sheet, books.speak, without=("title", "currency"))
            wrong_here = [*found.wrong, *await bookkeeping.entries_wrong(books.engine, each)]
            _verdict(wrong_here, found.known, books, books.speak("report-books-right"))
            wrong += wrong_here
            sheets += tables
        write(to, sheets, books.speak, until)
    return 1 if wrong else 0


async def _month(named: Path | None, group: str | None, language: str | None, which: str, to: Path | None) -> int:
    now = SystemClock().now()
    sheets: list[Sheet] = []
    wrong = 0
    until = now
    async with opened(named, group, language) as books:
        for each in books.groups:
            try:
                since, until = month_of(which, each.zone)
            except ValueError:
                raise Fault(f"{which} is no month.", "Write it as 2026-11.") from None
            closed, known = await bookkeeping.month(books.engine, each, since, until)
            typer.echo(books.speak("report-month", group=each.title, month=which, zone=str(each.zone)))
            if until > now:
                typer.echo(books.speak("report-month-runs"))
            for sheet in month_tables(closed, known, books.speak, whole=False):
                show(sheet, books.speak, without=("currency",))
            right = books.speak("report-right", count=closed.entries)
            _verdict(list(closed.wrong), known, books, right)
            wrong += len(closed.wrong)
            sheets += month_tables(closed, known, books.speak, whole=True)
        write(to, sheets, books.speak, until)
    return 1 if wrong else 0


async def _open(named: Path | None, group: str | None, language: str | None, to: Path | None) -> int:
    now = SystemClock().now()
    sheets: list[Sheet] = []
    async with opened(named, group, language) as books:
        for each in books.groups:
            items, known = await bookkeeping.still_open(books.engine, each)
            _head(books, "report-open", each, now)
            sheet = open_table(items, known, each, books.speak, now)
            show(sheet, books.speak, without=("currency",))
            sheets.append(sheet)
        write(to, sheets, books.speak, now)
    return 0


def _head(books: Books, key: str, group: Group, at: datetime, *, day_only: bool = False) -> None:
    said = at.astimezone(group.zone).date().isoformat() if day_only else dated(at, group.zone, books.speak.language)
    typer.echo(books.speak(key, group=group.title, at=said))


def _verdict(wrong: list[Wrong], known: Known, books: Books, right: str) -> None:
    """Say that the books are right, or shout."""
    if not wrong:
        typer.secho(f"✓ {right}", fg=typer.colors.GREEN)
        return
    typer.secho(books.speak("report-wrong"), fg=typer.colors.RED, bold=True)
    for each in wrong:
        typer.secho(f"✗ {what_is_wrong(each, known, books.speak)}", fg=typer.colors.RED)
