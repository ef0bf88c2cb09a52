"""`jiedan reconcile`: a statement of a bank or a wallet, held against the ledger."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final, cast

import typer

from jiedan.cli.books import Books, opened
from jiedan.cli.tables import show, write
from jiedan.errors import Fault
from jiedan.host import bookkeeping
from jiedan.host.report_tables import reconciliation_tables
from jiedan.orders.group import Group
from jiedan.reports import statement
from jiedan.reports.headings import FIELDS, Field
from jiedan.reports.matching import WITHIN, Booked, Reconciliation, reconcile
from jiedan.reports.statement import Dates, Statement, Unreadable
from jiedan.storage import reporting

_UNREAD: Final = frozenset({"amount", "date", "currency"})
"""Rows left out that may hide money."""
_LARGEST: Final = 50 * 1024 * 1024
_REMEDIES: Final = {
    "head": (
        "No row of the file names a time and an amount.",
        "Name the columns: --columns 'time=记账日,amount=发生额', or by place: --columns time=1,amount=3",
    ),
    "columns": ("There is no column {what} in the file.", "Look at the head of its table, and name the columns as they stand there."),
    "dates": ("{what} may be two dates.", "Say how dates are written: --dates dmy or --dates mdy."),
    "long": ("The file has more than 100,000 rows.", "Take a shorter time."),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for."""

    file: Path
    holder: str | None = None
    columns: str | None = None
    dates: str = "ymd"
    since: str | None = None
    until: str | None = None
    to: Path | None = None


def hold_against(named: Path | None, group: str | None, language: str | None, asked: Asked) -> int:
    """Print what of the statement is in the ledger. Gives the exit code: 1 when anything is open. Raises Fault."""
    return asyncio.run(_hold_against(named, group, language, asked))


async def _hold_against(named: Path | None, group: str | None, language: str | None, asked: Asked) -> int:
    if not asked.file.is_file():
        raise Fault(f"There is no file {asked.file}.", "Name the CSV file that your bank or wallet gave you.")
    if asked.file.stat().st_size > _LARGEST:
        raise Fault(f"{asked.file} is larger than 50 MB.", "Take a shorter time.")
    content = await asyncio.to_thread(asked.file.read_bytes)
    async with opened(named, group, language) as books:
        meant = books.only_group
        read = _read(content, meant, asked)
        _tell_columns(read, books)
        first, last = _days(read, asked)
        booked = await bookkeeping.booked(books.engine, meant)
        names = await reporting.names(
            books.engine, {who for each in booked for who in (each.movement.holder, each.movement.person)}
        )
        holder = _holder(booked, names, asked.holder)
        near = [each for each in booked if each.movement.holder == holder and first - WITHIN <= each.day <= last + WITHIN]
        known = await bookkeeping.known(books.engine, {each.movement.order for each in near}, names)
        lines = [line for line in read.lines if first <= line.day <= last]
        found = reconcile(lines, near, (first, last))
        typer.echo(books.speak("reconcile-holder", holder=names.get(holder, "—"), first=str(first), last=str(last)))
        sheets = reconciliation_tables(found, read, meant, known, books.speak)
        for sheet in sheets:
            show(sheet, books.speak, without=("currency",))
        code = _verdict(found, read, books)
        write(asked.to, sheets, books.speak, datetime(last.year, last.month, last.day, tzinfo=meant.zone))
    return code


def _read(content: bytes, group: Group, asked: Asked) -> Statement:
    if asked.dates not in ("ymd", "dmy", "mdy"):
        raise Fault(f"--dates {asked.dates} is nothing.", "Take ymd, dmy or mdy.")
    try:
        return statement.read(content, currency=group.currency, columns=_columns(asked.columns), dates=cast("Dates", asked.dates))
    except Unreadable as error:
        problem, remedy = _REMEDIES[error.why]
        raise Fault(problem.format(what=error.what), remedy) from None


def _columns(said: str | None) -> Mapping[Field, tuple[str, ...]]:
    """`time=记账日,remark=摘要+附言` → field → headings."""
    found: dict[Field, tuple[str, ...]] = {}
    for part in (said or "").split(","):
        field, mark, names = part.partition("=")
        if not part.strip():
            continue
        if not mark or field.strip() not in FIELDS or not names.strip():
            raise Fault(f"--columns {part} is not understood.", f"Write FIELD=HEADING; the fields are {', '.join(FIELDS)}.")
        found[cast("Field", field.strip())] = tuple(name.strip() for name in names.split("+"))
    return found


def _tell_columns(read: Statement, books: Books) -> None:
    named = [f"{books.speak(f'field-{field}')} = {' + '.join(headings)}" for field, headings in read.columns.items()]
    typer.echo(books.speak("reconcile-columns", columns=", ".join(named)) + f" ({read.encoding})")


def _days(read: Statement, asked: Asked) -> tuple[date, date]:
    """What the statement covers: what was said, or else its first and last day."""
    try:
        first, last = (date.fromisoformat(day) if day else None for day in (asked.since, asked.until))
    except ValueError:
        raise Fault("--from or --until is no date.", "Write it as 2026-11-30.") from None
    days = read.days
    if days is None and (first is None or last is None):
        raise Fault("There is no line in the statement that can be read.", "Is it the right file? --columns names its columns.")
    return first or (days[0] if days else date.min), last or (days[1] if days else date.max)


def _holder(booked: list[Booked], names: Mapping[int, str], called: str | None) -> int:
    """Whose statement it is. Raises Fault where that is not clear."""
    holders = sorted({each.movement.holder for each in booked})
    listed = ", ".join(f"{names.get(holder, '—')} (id {holder})" for holder in holders) or "nobody"
    if called is None and len(holders) == 1:
        return holders[0]
    found = [holder for holder in holders if called in (str(holder), names.get(holder))]
    if len(found) != 1:
        raise Fault("Whose statement is it?", f"Name one of those who held money with --holder: {listed}")
    return found[0]


def _verdict(found: Reconciliation, read: Statement, books: Books) -> int:
    sums = {name: len(getattr(found, name)) for name in ("matched", "ambiguous", "statement_only", "ledger_only")}
    typer.echo(books.speak("reconcile-sums", skipped=len(read.skipped), **sums))
    unread = any(each.why in _UNREAD for each in read.skipped)
    if not found.is_open and not unread:
        typer.secho(f"✓ {books.speak('reconcile-closed')}", fg=typer.colors.GREEN)
        return 0
    return 1
