"""Mutation testing of orders, ledger and disputes: `make mutate`. Plants one small fault after the other and runs the pure tests against
it, those that come by the line, until one fails. A fault that no test finds survives, and is printed. Exits with 1 where fewer than
nine in ten are found.

    python -m tests.mutation --mutants 300 --seed 17 --only core/jiedan/ledger
"""

import argparse
import random
import sys
import time
from collections import Counter
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from tests.mutation.mutants import Mutant, working
from tests.mutation.reach import HEART, measured
from tests.mutation.trial import ROOT
from tests.mutation.trials import Trials

ENOUGH: Final = 90
"""Per cent that have to be found."""
EVERY: Final = 50
"""Faults after which there is a line, where there is no terminal for a bar."""


def planted(folders: tuple[str, ...], count: int, seed: int) -> list[Mutant]:
    """The faults that are tried: all, or so many drawn by chance, in an order in which files take turns."""
    files = sorted(
        {file for folder in folders for file in ([ROOT / folder] if folder.endswith(".py") else (ROOT / folder).rglob("*.py"))}
    )
    found = [mutant for file in files for mutant in working(str(file.relative_to(ROOT)), file.read_bytes())]
    random.Random(seed).shuffle(found)  # noqa: S311 - a draw that can be had again
    return found[:count] if count else found


def told(trials: Trials, seconds: float) -> int:
    """Print what came of it: the table by file, and each that survived. Per cent that were found."""
    table = Table(title="Faults found and not found", title_justify="left")
    for column in ("file", "found", "not found", "per cent", "did not load"):
        table.add_column(column, justify="left" if column == "file" else "right")
    every: Counter[str] = Counter()
    for path, ends in sorted(trials.ends.items()):
        table.add_row(path, *_figures(ends))
        every.update(ends)
    table.add_row("all", *_figures(every), style="bold")
    console = Console()
    wide = console if console.is_terminal else Console(width=132)
    wide.print(table)
    for mutant, source in sorted(trials.survivors):
        print(mutant.shown(source))
    found, lost = every["killed"] + every["late"], every["survived"]
    print(f"{found} of {found + lost} faults found, {every['late']} of them by running out of time; {seconds:.0f} s.")
    return 100 * found // (found + lost) if found + lost else 0


def _figures(ends: Counter[str]) -> tuple[str, ...]:
    found, lost = ends["killed"] + ends["late"], ends["survived"]
    share = f"{100 * found / (found + lost):.1f}" if found + lost else "–"
    return str(found), str(lost), share, str(ends["stillborn"])


def main() -> int:
    """Read what to do from the command line, do it, and say what came of it."""
    said = argparse.ArgumentParser(description="Plant small faults into the heart and see whether the tests find them.")
    said.add_argument("--mutants", type=int, default=0, metavar="N", help="try so many, drawn by chance (default: all)")
    said.add_argument("--seed", type=int, default=17, help="of the draw (default: %(default)s)")
    said.add_argument("--only", action="append", metavar="PATH", help="a folder or file (default: orders, ledger, disputes)")
    options = said.parse_args()
    began = time.monotonic()
    faults = planted(
        tuple(options.only or (folder for folder in HEART if (ROOT / folder).exists())), options.mutants, options.seed
    )
    print(f"Measuring which test comes by which line, for {len(faults)} faults ...", file=sys.stderr)
    trials = Trials(measured())
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("0 not found", total=len(faults))
        for done, (verdict, mutant, source) in enumerate(trials.run(faults), 1):
            if verdict.end == "survived":
                bar.console.print(mutant.shown(source), markup=False, highlight=False, soft_wrap=True)
            bar.update(task, advance=1, description=f"{len(trials.survivors)} not found")
            if not bar.console.is_terminal and done % EVERY == 0:
                print(f"{done} of {len(faults)}, {len(trials.survivors)} not found", file=sys.stderr, flush=True)
    return 0 if told(trials, time.monotonic() - began) >= ENOUGH else 1


if __name__ == "__main__":
    sys.exit(main())
