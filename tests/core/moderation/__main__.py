"""Prints how well `scan` tells the corpus apart: `python -m tests.core.moderation`. With `-v` every line that it gets wrong."""

import sys

from jiedan.moderation.scanning import scan
from tests.core.moderation.corpus_of_talk import KINDS, alarms, corpus, measured, table


def main() -> None:
    """Print the tables."""
    halves = corpus()
    print(table("All lines", measured({kind: each.all for kind, each in halves.items()})))
    print(table("\nThe half that was known", measured({kind: each.known for kind, each in halves.items()})))
    if all(each.held_out for each in halves.values()):
        print(table("\nThe half that was held out", measured({kind: each.held_out for kind, each in halves.items()})))
    if "-v" in sys.argv:
        for kind, each in halves.items():
            for line in each.all:
                found = scan(line)
                names = KINDS.get(kind)
                if alarms(found) != (names is not None) or (names and not found.kinds & names):
                    signals = [f"{signal.kind} {signal.weight} {signal.quote(line)!r}" for signal in found.signals]
                    print(f"{kind}: {line}   {found.score} {signals}")


if __name__ == "__main__":
    main()
