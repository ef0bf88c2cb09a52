"""How well a scan tells the lines of the corpus apart. `python -m tests.core.moderation` prints the tables."""

from collections.abc import Callable
from random import Random
from typing import Final

import pytest

from jiedan.moderation.scanning import scan
from tests.core.moderation.corpus_of_talk import KINDS, alarms, corpus, measured, part, table
from tests.core.moderation.evasions import EVASIONS

FLOOR: Final = 0.95
QUIET: Final = 0.005
"""Share of ordinary lines that may alarm."""
FRESH_FLOORS: Final = {"contact": 0.95, "account": 0.85, "off_group": 0.925, "impersonation": 0.775, "advert": 0.80}
UNSEEN_FLOORS: Final = {"contact": 0.92, "account": 0.93, "off_group": 0.81, "impersonation": 0.95, "advert": 0.82}
"""What lines that nobody has learnt from were measured at, less one or two of them: it may get better, not worse."""
LAST_FLOORS: Final = dict.fromkeys(KINDS, 0.95)
NOT_LEARNT: Final = (("fresh", FRESH_FLOORS, 2), ("unseen", UNSEEN_FLOORS, 4), ("last", LAST_FLOORS, 1))
"""Part → floors of recall, and how many ordinary lines alarmed when they were measured: 2 of 193, 4 of 300, 1 of 100."""


def test_the_corpus_is_large_enough() -> None:
    """Three hundred lines of each kind, 1,500 of ordinary talk, none of them twice."""
    lines = part("learnt")

    assert {kind: len(each) for kind, each in lines.items() if len(each) < (1_500 if kind == "ordinary" else 300)} == {}
    assert {kind: len(each) - len(set(each)) for kind, each in lines.items() if len(each) != len(set(each))} == {}
    assert set(corpus()) == {*KINDS, "ordinary"}


@pytest.mark.row("E01", "E08", "E09", "E10")
def test_e01_e09_e10_bad_lines_alarm_and_ordinary_talk_does_not() -> None:
    """Kind by kind: recall and precision at least 0.95; of ordinary lines at most one in 200 alarms."""
    rows = measured(part("learnt"))
    print(table("All lines that were learnt from", rows))

    assert {row.name: (row.recall, row.precision) for row in rows[:-1] if min(row.recall, row.precision) < FLOOR} == {}
    assert rows[-1].recall <= QUIET


@pytest.mark.parametrize(("name", "floors", "quiet"), NOT_LEARNT, ids=[name for name, _, _ in NOT_LEARNT])
def test_lines_that_nobody_learnt_from_fare_no_worse_than_when_they_were_measured(
    name: str, floors: dict[str, float], quiet: int
) -> None:
    """The honest figure is lower, and it is on the page: docs/reference/moderation.md."""
    rows = measured(part(name))
    print(table(name, rows))

    assert {row.name: row.recall for row in rows[:-1] if row.recall < floors[row.name]} == {}
    assert min(row.precision for row in rows[:-1]) >= FLOOR
    assert rows[-1].caught <= quiet


def test_no_line_that_is_kept_unseen_stands_among_those_that_are_learnt_from() -> None:
    """Else its figure would say nothing; half of the lines of each kind that were written together, 50 at least."""
    learnt, unseen, last = part("learnt"), part("unseen"), part("last")

    both = {kind: {*unseen[kind], *last[kind]} & set(learnt[kind]) for kind in unseen}
    assert {kind: lines for kind, lines in both.items() if lines} == {}
    assert {kind: len(lines) for kind, lines in unseen.items() if len(lines) < 50} == {}


@pytest.mark.row("E01")
@pytest.mark.parametrize("evasion", EVASIONS, ids=lambda evasion: evasion.__name__)
def test_e01_a_line_that_alarms_alarms_in_disguise_too(evasion: Callable[[str, Random], str]) -> None:
    """Of all bad lines, disguised, nine in ten; and what is ordinary stays so in disguise."""
    random = Random(17)  # noqa: S311 - the same every time
    lines = part("learnt")
    bad = [evasion(line, random) for kind in KINDS for line in lines[kind]]
    seen = sum(alarms(scan(line)) for line in bad)
    false = sum(alarms(scan(evasion(line, random))) for line in lines["ordinary"])
    print(f"{evasion.__name__}: {seen / len(bad):.3f} of {len(bad)} seen, {false / len(lines['ordinary']):.2%} false alarms")

    assert seen / len(bad) >= 0.9
    assert false / len(lines["ordinary"]) <= 0.02
