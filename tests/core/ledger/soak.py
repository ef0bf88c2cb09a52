"""The stream of splits on all cores, for as long as one likes: `make soak`. Exits with 1 at the first wrong case and says which it is.

python -m tests.core.ledger.soak --splits 100000000 --seed 17
"""

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import islice
from multiprocessing import get_context
from os import cpu_count
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from tests.core.ledger.splits import SEED, Wrong, cases, check_price
from tests.core.orders.endings import check_order

CHUNK: Final = 10_000
"""Cases that a process takes at a time: about a second."""
PLAYED: Final = 20
"""Of so many cases one is also played on an order, which takes twice as long as all the rest of it."""


def check(first: int, *, seed: int, end: int) -> str | None:
    """Check a chunk from the case `first` on, up to `end`. What is wrong with the first that is wrong, and None when all are right."""
    for number, case in enumerate(cases(seed, first, min(CHUNK, end - first)), first):
        try:
            check_price(case)
            if number % PLAYED == 0:
                check_order(case)
        except Exception as fault:  # noqa: BLE001 - whatever it raises, the case is what one has to know
            said = fault if isinstance(fault, Wrong) else f"{fault!r}\n{case}"
            again = f"python -m tests.core.ledger.soak --seed {seed} --first {number} --splits 1"
            return f"Case {number} of seed {seed}: {said}\nAgain: {again}\n"
    return None


def soak(first: int, count: int, seed: int) -> str | None:
    """Check `count` cases on all cores. What is wrong with one of them, or None."""
    cores, end = cpu_count() or 1, first + count
    chunks = iter(range(first, end, CHUNK))
    columns = (TextColumn("splits"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with (
        ProcessPoolExecutor(cores, mp_context=get_context("spawn")) as pool,
        Progress(*columns, console=Console(stderr=True)) as bar,
    ):
        task = bar.add_task("", total=count)
        running = {pool.submit(check, chunk, seed=seed, end=end) for chunk in islice(chunks, 2 * cores)}
        for done in _as_done(running):
            if (wrong := done.result()) is not None:
                pool.shutdown(wait=False, cancel_futures=True)
                return wrong
            running.update(pool.submit(check, chunk, seed=seed, end=end) for chunk in islice(chunks, 1))
            bar.advance(task, CHUNK)
        bar.update(task, completed=count)
    return None


def _as_done(running: set[Future[str | None]]) -> Iterator[Future[str | None]]:
    """Those that are done, one after the other, until none is left; more may be put in meanwhile."""
    while running:
        done = wait(running, return_when=FIRST_COMPLETED).done.pop()
        running.remove(done)
        yield done


def main() -> int:
    """Read what to do from the command line, do it, and say what came of it."""
    said = argparse.ArgumentParser(description="Hold every sum of many random splits against process.md.")
    said.add_argument("--splits", type=int, default=100_000_000, metavar="N", help="how many (default: %(default)s)")
    said.add_argument("--seed", type=int, default=SEED, help="of the stream (default: %(default)s)")
    said.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first case (default: %(default)s)")
    options = said.parse_args()
    began = time.monotonic()
    wrong = soak(options.first, options.splits, options.seed)
    print(wrong or f"{options.splits} splits of seed {options.seed} from {options.first} on: every sum is exact.", end=" ")
    print(f"{time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
