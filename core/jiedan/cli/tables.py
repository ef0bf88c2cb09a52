"""Tables on a screen, and as the sheets of a workbook."""

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final

import typer

from jiedan.errors import Fault
from jiedan.host.report_tables import Speaker
from jiedan.host.workbook import Workbook, rows_into
from jiedan.money import DIGITS, Money
from jiedan.reports.sheet import AMOUNTS, COUNTS, Cell, Sheet

_WIDE: Final = 10_000
"""Columns of a terminal that is none: no line is folded."""


def show(sheet: Sheet, speak: Speaker, *, without: Sequence[str] = ()) -> None:
    """Print a table; `without` these columns. What members wrote is printed as it is, and commands no terminal."""
    from rich import box  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    shown = [place for place, column in enumerate(sheet.columns) if column not in without]
    headings = speak.headings(sheet)
    table = Table(
        box=box.SIMPLE_HEAD, title=speak(f"sheet-{sheet.name}"), title_justify="left", title_style="bold", pad_edge=False
    )
    for place in shown:
        right = sheet.columns[place] in AMOUNTS | COUNTS
        table.add_column(headings[place], justify="right" if right else "left", overflow="fold")
    for cells in sheet.rows:
        table.add_row(*(Text(_printed(cells[place])) for place in shown))
    console = Console(file=sys.stdout, width=None if sys.stdout.isatty() else _WIDE, highlight=False, markup=False)
    console.print(table)
    if not sheet.rows:
        typer.echo(f"  {speak('report-none')}")


def write(path: Path | None, sheets: Sequence[Sheet], speak: Speaker, subject_ends: datetime) -> None:
    """Write the tables into a new workbook, if one was asked for. Raises Fault for a file that is there, or is no .xlsx."""
    if path is None:
        return
    free(path, ".xlsx")
    with Workbook(path, subject_ends=subject_ends) as book:
        for sheet in sheets:
            rows_into(book.sheet(speak(f"sheet-{sheet.name}"), sheet.columns, speak.headings(sheet)), sheet.rows)
    typer.echo(f"{path}")


def free(path: Path, *endings: str) -> None:
    """Raises Fault unless the file has one of these endings and can be made: nothing is overwritten."""
    if path.suffix.lower() not in endings:
        raise Fault(f"{path} is neither of these: {', '.join(endings)}.", f"Call it {path.with_suffix(endings[0])}.")
    if path.exists():
        raise Fault(f"{path} is there already.", "Name another file: nothing is overwritten.")
    if not path.parent.is_dir():
        raise Fault(f"There is no folder {path.parent}.", "Make it first, or name another.")


def _printed(value: Cell) -> str:
    match value:
        case None:
            return ""
        case Money():
            return str(value) if value.currency in DIGITS else f"{value.currency} {value.minor}"
        case datetime():
            return f"{value:%Y-%m-%d %H:%M}"
        case date() | int():
            return str(value)
    return "".join(char if char.isprintable() else " " for char in value)
