"""`jiedan export … --to FILE.xlsx` and `--to FILE.csv`: tables for people."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import typer

from jiedan.cli.books import Books, midnight, opened
from jiedan.cli.progress import progress
from jiedan.cli.tables import free
from jiedan.clock import SystemClock
from jiedan.errors import Fault
from jiedan.host.exports import KINDS, Export, Portion
from jiedan.host.workbook import CsvTable, Table, Workbook

ALL: Final = "all"
ENDINGS: Final = (".xlsx", ".csv")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for."""

    what: str
    to: Path
    since: str | None = None
    until: str | None = None


def write_tables(named: Path | None, group: str | None, language: str | None, asked: Asked) -> None:
    """Write the tables. Raises Fault."""
    free(asked.to, *ENDINGS)
    if asked.what not in (*KINDS, ALL):
        raise Fault(f"{asked.what} cannot be exported.", f"Take one of {', '.join(KINDS)}, or all.")
    if asked.what == ALL and asked.to.suffix.lower() == ".csv":
        remedy = f"Name one of {', '.join(KINDS)}, or take a workbook: --to {asked.to.with_suffix('.xlsx')}"
        raise Fault("A CSV file holds one table.", remedy)
    asyncio.run(_write(named, group, language, asked))


async def _write(named: Path | None, group: str | None, language: str | None, asked: Asked) -> None:
    names = KINDS if asked.what == ALL else (asked.what,)
    async with opened(named, group, language) as books:
        zone = books.groups[0].zone
        since, until = midnight(asked.since, zone), midnight(asked.until, zone, after=True)
        export = Export(books.engine, books.groups, books.speak, since, until)
        portions = [export.portion(name) for name in names]
        with progress(await export.rows_to_come() * len(names)) as advance:
            if asked.to.suffix.lower() == ".csv":
                counted = {portions[0].name: await _csv(asked.to, portions[0], books, advance)}
            else:
                counted = await _workbook(asked.to, portions, books, advance, until or SystemClock().now())
    for name, count in counted.items():
        typer.echo(f"{asked.to}  {books.speak(f'sheet-{name}')}: {count}")


async def _csv(path: Path, portion: Portion, books: Books, advance: Callable[[int], None]) -> int:
    with CsvTable(path, _headings(portion, books)) as table:
        return await _rows(table, portion, advance)


async def _workbook(
    path: Path, portions: list[Portion], books: Books, advance: Callable[[int], None], subject_ends: datetime
) -> dict[str, int]:
    counted = {}
    with Workbook(path, subject_ends=subject_ends) as book:
        for portion in portions:
            table = book.sheet(books.speak(f"sheet-{portion.name}"), portion.columns, _headings(portion, books))
            counted[portion.name] = await _rows(table, portion, advance)
    return counted


async def _rows(table: Table, portion: Portion, advance: Callable[[int], None]) -> int:
    count = 0
    async for cells in portion.rows:
        table.row(cells)
        count += 1
        advance(1)
    return count


def _headings(portion: Portion, books: Books) -> list[str]:
    return [books.speak(f"column-{column}") for column in portion.columns]
