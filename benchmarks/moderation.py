"""What looking at a text costs: CPU time of `scan` on 80 characters, on the lines of the corpus and on what is made to be slow.

The floor, in the same run: one Aho-Corasick pass of the same words over the lines as they came, nothing folded, nothing judged.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # A script's own folder is all that Python looks in.

from benchmarks.chatter import SAYINGS
from benchmarks.parts.table import Figure, progress, show
from jiedan.moderation.finding import automaton
from jiedan.moderation.folding import LONGEST
from jiedan.moderation.lookalikes import impersonates
from jiedan.moderation.scanning import scan
from tests.core.moderation.corpus_of_talk import KINDS, part
from tests.core.moderation.names import STAFF, real_names

TARGET: Final = 60.0
"""Microseconds of CPU for 80 characters."""
LENGTH: Final = 80
_HOSTILE: Final = ("加微信私下转我钱" * 500)[:LONGEST]


def main() -> None:
    """Measure and show."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="rounds of each setting (default 15)")
    given = parser.parse_args()
    lines = part("learnt")
    chatter, trade = joined(SAYINGS, 400), joined(lines["ordinary"], 400)
    bad = [line for kind in KINDS for line in lines[kind]]
    names = list(real_names(1_000))
    bare = automaton().bare
    settings: dict[str, tuple[Callable[[str], object], Sequence[str]]] = {
        "floor": (lambda line: bare.find_matches_as_indexes(line, overlapping=True), chatter),
        "80 characters of chatter": (scan, chatter),
        "80 characters of trade: prices, links, words that are looked for": (scan, trade),
        "an ordinary line of the corpus": (scan, lines["ordinary"]),
        "a bad line of the corpus": (scan, bad),
        "4,000 characters made to be slow": (scan, [_HOSTILE]),
        f"a name held against {len(STAFF)} of staff": (lambda name: impersonates(name, STAFF), names),
    }
    costs: dict[str, list[float]] = {name: [] for name in settings}
    with progress() as bar:
        task = bar.add_task("moderation", total=given.rounds)
        for _ in range(given.rounds):
            for name, (look, texts) in settings.items():
                costs[name].append(cost_of(look, texts))
            bar.update(task, advance=1, refresh=True)
    report(costs)


def cost_of(look: Callable[[str], object], texts: Sequence[str]) -> float:
    """Microseconds of CPU that one of the texts costs."""
    start = process_time()
    for text in texts:
        look(text)
    return (process_time() - start) / len(texts) * 1e6


def joined(lines: Sequence[str], count: int) -> list[str]:
    """So many texts of 80 characters, put together of lines."""
    random = Random(17)
    texts = []
    for _ in range(count):
        text = random.choice(lines)
        while len(text) < LENGTH:
            text += "，" + random.choice(lines)
        texts.append(text[:LENGTH])
    return texts


def report(costs: dict[str, list[float]]) -> None:
    """Print the table."""
    floor = costs.pop("floor")
    figures = [
        Figure(
            name=name, measured=f"{median(values):.1f} ({min(values):.1f}) µs",
            floor=f"{median(floor):.1f} µs" if name.startswith("80") else "",
            ratio=f"{median(values) / median(floor):.1f} x" if name.startswith("80") else "",
            target=f"<= {TARGET:.0f} µs" if name.startswith("80") else "",
            met=median(values) <= TARGET if name.startswith("80") else None,
        )
        for name, values in costs.items()
    ]  # fmt: skip
    show(
        "Moderation: CPU time of one text", figures, f"Median (and least) of {len(floor)} rounds.",
        "Floor: one bare Aho-Corasick pass of the same words over the same 80 characters.",
    )  # fmt: skip


if __name__ == "__main__":
    main()
