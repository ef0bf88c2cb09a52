"""Lines of talk by kind, in parts, and how well `scan` tells them apart.

Each file of the corpus holds one kind. What stands above the first mark was there when the words were chosen. What is held out was
written afterwards, measured once, and then learnt from too; so was what was written later. What is fresh was written after the held-out
half; nobody has learnt from it. The files in kept_unseen were written before the words were widened, drawn by lot from the same lines as
the first of those written later; those below their mark when nothing was changed any more. Nobody may learn from them: they show what
`scan` does with lines that it was not made for.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from jiedan.moderation.scanning import scan
from jiedan.moderation.signals import CONTACT, FALSE_OFFICE, NUISANCE, PAYMENT, WARN, Kind, Scan

FOLDER: Final = Path(__file__).parent / "corpus"
KEPT_UNSEEN: Final = Path(__file__).parent / "kept_unseen"
LAST: Final = "=== written last ===\n"
HELD_OUT: Final = "=== held out ===\n"
LATER: Final = "=== written later ===\n"
FRESH: Final = "=== fresh ===\n"
KINDS: Final[Mapping[str, frozenset[Kind]]] = {
    "contact": CONTACT,
    "account": PAYMENT,
    "off_group": frozenset({Kind.INVITATION}),
    "impersonation": FALSE_OFFICE,
    "advert": NUISANCE,
}
"""A kind of bad lines → the signals that name it."""


class Parts(NamedTuple):
    """The lines of a file."""

    known: list[str]
    held_out: list[str]
    later: list[str]
    fresh: list[str]
    unseen: list[str]
    last: list[str]

    @property
    def learnt(self) -> list[str]:
        """All that somebody has learnt from: what the floors hold for."""
        return self.known + self.held_out + self.later


class Row(NamedTuple):
    """Figures of one kind. `caught`: lines of the kind that alarm; `named`: those of them whose signals name the kind;
    `alarms`: all lines of the corpus that alarm with such a signal; `right`: those of them that are bad lines of any kind.
    """

    name: str
    lines: int
    caught: int
    named: int
    alarms: int
    right: int

    @property
    def recall(self) -> float:
        """Share of the kind's lines that alarm."""
        return self.caught / self.lines

    @property
    def named_share(self) -> float:
        """Share of the kind's lines that alarm and are called by their name."""
        return self.named / self.lines

    @property
    def precision(self) -> float:
        """Share of the alarms of this name that are about bad lines."""
        return self.right / self.alarms if self.alarms else 1.0


def corpus() -> dict[str, Parts]:
    """Kind → its lines; `ordinary` is among the kinds."""
    return {path.stem: _parts(path) for path in sorted(FOLDER.glob("*.txt"))}


def part(name: str) -> dict[str, list[str]]:
    """One part of the corpus, kind by kind: `known`, `held_out`, `later`, `learnt`, `fresh`, `unseen` or `last`."""
    return {kind: getattr(parts, name) for kind, parts in corpus().items()}


def _parts(path: Path) -> Parts:
    known, _, rest = path.read_text(encoding="utf-8").partition(HELD_OUT)
    held_out, _, rest = rest.partition(LATER)
    later, _, fresh = rest.partition(FRESH)
    unseen, _, last = (KEPT_UNSEEN / path.name).read_text(encoding="utf-8").partition(LAST)
    return Parts(*(each.splitlines() for each in (known, held_out, later, fresh, unseen, last)))


def measured(lines: Mapping[str, list[str]]) -> list[Row]:
    """The figures kind by kind, then those of ordinary talk, whose `caught` are false alarms."""
    scans = {kind: [scan(line) for line in each] for kind, each in lines.items()}
    rows = [_row(kind, names, scans) for kind, names in KINDS.items()]
    false = sum(alarms(each) for each in scans["ordinary"])
    return [*rows, Row("ordinary", len(scans["ordinary"]), false, 0, 0, 0)]


def alarms(found: Scan) -> bool:
    """Whether somebody would be asked to look."""
    return found.score >= WARN


def _row(kind: str, names: frozenset[Kind], scans: Mapping[str, list[Scan]]) -> Row:
    mine = [found for found in scans[kind] if alarms(found)]
    named = {each: sum(1 for found in scans[each] if alarms(found) and found.kinds & names) for each in scans}
    everything = sum(named.values())
    return Row(kind, len(scans[kind]), len(mine), named[kind], everything, everything - named["ordinary"])


def table(title: str, rows: list[Row]) -> str:
    """The figures as people read them."""
    head = f"{title}\n{'kind':<14}{'lines':>6}{'recall':>9}{'named':>8}{'precision':>11}"
    body = [f"{row.name:<14}{row.lines:>6}{row.recall:>9.3f}{row.named_share:>8.3f}{row.precision:>11.3f}" for row in rows[:-1]]
    quiet = rows[-1]
    return "\n".join([head, *body, f"{quiet.name:<14}{quiet.lines:>6}   false alarms {quiet.caught} ({quiet.recall:.2%})"])
