"""How long it takes to look for every pattern in 100,000 trades, and how the time grows with their number.

The floor, in the same run: one pass over the rows that reads who paid whom, how much and when. Rounds of all sizes take turns, so
that a busy neighbour hits them all.
"""

import argparse
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # A script's own folder is all that Python looks in.

from benchmarks.parts.table import Figure, progress, show
from jiedan.patterns.detection import detect
from jiedan.patterns.history import Bound, History, Opinion, Trade

SIZES: Final = (25_000, 50_000, 100_000)
TARGET: Final = 5.0
"""Seconds of CPU for the largest."""
GROWTH: Final = 8.0
"""How much longer the largest may take than the smallest, which is a quarter of it."""
BEGIN: Final = datetime(2026, 1, 1, tzinfo=UTC)


def main() -> None:
    """Measure and show."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each size (default 3)")
    given = parser.parse_args()
    groups = {size: market(size) for size in SIZES}
    costs: dict[int, list[tuple[float, float]]] = {size: [] for size in SIZES}
    with progress() as bar:
        task = bar.add_task("patterns", total=given.rounds * len(SIZES))
        for _ in range(given.rounds):
            for size, history in groups.items():
                costs[size].append((seconds_to_detect(history), seconds_to_pass(history)))
                bar.update(task, advance=1, refresh=True)
    report(costs, {size: len(detect(history)) for size, history in groups.items()})


def market(size: int) -> History:
    """A busy group over a year: people who both buy and sell, favourites, reviews. Half of the members trade both ways, so that there
    are circles to look for.
    """
    chance = Random(17)
    members = max(200, size // 20)
    trades, opinions = [], []
    for order in range(1, size + 1):
        client, worker = chance.randrange(1, members), int(chance.paretovariate(0.6)) % (members // 2) + 1
        worker = worker + 1 if worker == client else worker
        at = BEGIN + timedelta(days=365) * (order / size)
        done = at + timedelta(hours=chance.expovariate(1 / 20))
        trades.append(
            Trade(
                order=order, client=client, worker=worker, price=round(200_00 * chance.lognormvariate(0, 0.8)), currency="CNY",
                claimed=at, accepted=done, settled=done,
            )
        )  # fmt: skip
        opinions.append(Opinion(order=order, author=client, of=worker, score=chance.choice((5, 5, 5, 4, 4, 3, 1)), at=done))
    trades.sort(key=lambda each: each.settled)
    opinions.sort(key=lambda each: each.at)
    return History(
        now=BEGIN + timedelta(days=365), trades=tuple(trades), opinions=tuple(opinions),
        joined={member: BEGIN + timedelta(days=chance.randrange(365)) for member in range(members // 2, members)},
        bounds=(Bound(2_000_00, False), Bound(500_00, True)),
    )  # fmt: skip


def seconds_to_detect(history: History) -> float:
    """Seconds of CPU."""
    start = process_time()
    detect(history)
    return process_time() - start


def seconds_to_pass(history: History) -> float:
    """Seconds of CPU of one pass over the rows."""
    start = process_time()
    total, last = 0, BEGIN
    for trade in history.trades:
        total += trade.price if trade.client != trade.worker and trade.currency else 0
        last = max(last, trade.settled)
    if not total:
        raise SystemExit("nothing was read")
    return process_time() - start


def report(costs: dict[int, list[tuple[float, float]]], found: dict[int, int]) -> None:
    """Print the table."""
    middle = {size: median(ours for ours, _ in rounds) for size, rounds in costs.items()}
    floors = {size: median(floor for _, floor in rounds) for size, rounds in costs.items()}
    largest, smallest = max(SIZES), min(SIZES)
    figures = [
        Figure(
            name=f"{size:,} trades, {found[size]} findings", measured=f"{middle[size]:.2f} s", floor=f"{floors[size] * 1000:.0f} ms",
            ratio=f"{middle[size] / floors[size]:.0f} x", target=f"<= {TARGET:.0f} s" if size == largest else "",
            met=middle[size] <= TARGET if size == largest else None,
        )
        for size in SIZES
    ]  # fmt: skip
    growth = middle[largest] / middle[smallest]
    figures.append(
        Figure(
            name=f"growth, {smallest:,} to {largest:,}",
            measured=f"{growth:.1f} x",
            target=f"<= {GROWTH:.0f} x",
            met=growth <= GROWTH,
        )
    )
    show(
        "Looking for every pattern: CPU time", figures, "A group whose members grow with its trades; half of them buy and sell.",
        "Floor: one pass over the rows.",
    )  # fmt: skip


if __name__ == "__main__":
    main()
