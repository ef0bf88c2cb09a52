"""How figures are shown: one table a script, each figure beside the floor that was measured in the same run."""

import os
import platform
from collections.abc import Sequence
from pathlib import Path

import msgspec
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One measured figure, in words. `met` is None where there is no target: it is there to be known."""

    name: str
    measured: str
    floor: str = ""
    ratio: str = ""
    target: str = ""
    met: bool | None = None


def progress() -> Progress:
    """A bar that is drawn only when it is moved, so that drawing costs nothing while something is measured."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    return Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True)


def show(title: str, figures: Sequence[Figure], *notes: str) -> None:
    """Print the table, and under it what one has to know to read it."""
    table = Table(title=title, title_justify="left", title_style="bold")
    table.add_column("figure")
    for column in ("measured", "floor", "ratio", "target", "met"):
        table.add_column(column, justify="right", no_wrap=True)
    for figure in figures:
        met = {None: "", True: "[green]yes[/]", False: "[bold red]NO[/]"}[figure.met]
        table.add_row(figure.name, figure.measured, figure.floor, figure.ratio, figure.target, met)
    console = Console()
    wide = console if console.is_terminal else Console(width=132)
    wide.print(table)
    for note in (*notes, machine()):
        wide.print(note, style="dim", highlight=False)


def machine() -> str:
    """The machine in one line: a figure is worth nothing without it."""
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{_processor()}, {os.cpu_count()} cores, {load}, {system}"


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text(encoding="utf-8").splitlines() if known.exists() else []
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.processor() or "unknown processor")
