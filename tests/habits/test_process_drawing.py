"""The drawing shows the whole table. That the page is the drawing, test_process_page.py says."""

import re

from jiedan.orders.diagram import draw
from jiedan.orders.process import CLOCKS, PROCESS
from jiedan.orders.terms import Terms


def test_every_row_stands_in_the_table_once() -> None:
    """Each transition by name, with all its cells filled."""
    lines = [line for line in draw().splitlines() if line.startswith("| `")]

    assert [line.split("`")[1] for line in lines] == list(dict.fromkeys(row.name for row in PROCESS))
    assert [line for line in lines if line.count(" | ") != 7 or "|  |" in line] == []


def test_every_change_of_state_is_an_arrow_with_its_word() -> None:
    """From where to where, by which word, and whether by the clock."""
    arrows = {
        (source, target): words for source, target, words in re.findall(r"^    (\w+) --> (\w+): (.+)$", draw(), re.MULTILINE)
    }
    moves = [(row, row.source[0], row.to(row.source[0])) for row in PROCESS]

    assert set(arrows) == {(source, target) for _, source, target in moves if source is not target}
    assert [row.name for row, source, target in moves if source is not target and row.word not in arrows[source, target]] == []


def test_every_clock_stands_there_with_its_time() -> None:
    """State by state; the times are those of the terms that a group starts with."""
    clocks = re.findall(r"^\| (\w+) \| `(\w+)` \| \S+ \| (.+) \|$", draw(), re.MULTILINE)

    assert [(state, fires) for state, fires, _ in clocks] == [
        (state, timer.fires) for state, timers in CLOCKS.items() for timer in timers
    ]
    assert ("claimed", "lapse", "after 2 h") in clocks
    assert ("working", "remind_work", "at the deadline − 2 h") in clocks
    assert ("settled", "open_reviews", f"after {Terms().review_window.days} days") in clocks


def test_a_condition_made_for_a_state_names_the_state() -> None:
    """No placeholder is left in the page."""
    assert "The dispute was opened in delivered" in draw()
    assert "`state`" not in draw().replace("| `state` | 陈述", "")
