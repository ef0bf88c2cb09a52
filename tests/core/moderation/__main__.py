"""Prints how well `scan` tells the corpus apart: `python -m tests.core.moderation`. With `-v` every line that it gets wrong."""

import sys
from typing import Final

from jiedan.moderation.scanning import scan
from tests.core.moderation.corpus_of_talk import KINDS, alarms, measured, part, table

TITLES: Final = {
    "learnt": "All lines that were learnt from",
    "known": "Of those, the half that was known from the first",
    "held_out": "Of those, the half that was held out",
    "later": "Of those, what was written later",
    "fresh": "Fresh lines, which nobody has learnt from",
    "unseen": "Lines that are kept unseen",
    "last": "What was written when nothing was changed any more",
}


def main() -> None:
    """Print the tables."""
    for name, title in TITLES.items():
        print(table(title, measured(part(name))), end="\n\n")
    if "-v" in sys.argv:
        for kind, lines in part("learnt").items():
            for line in lines:
                show_if_wrong(kind, line)


def show_if_wrong(kind: str, line: str) -> None:
    """A line that does not alarm though it should, alarms though it should not, or goes by another name."""
    found, names = scan(line), KINDS.get(kind)
    if alarms(found) != (names is not None) or (names and not found.kinds & names):
        signals = ", ".join(f"{signal.kind} {signal.weight} {signal.quote(line)!r}" for signal in found.signals)
        print(f"{kind}: {line}   {found.score} {signals}")


if __name__ == "__main__":
    main()
