"""The whole matrix of who may do what, against the table that people wrote: every situation, every verb, everybody."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

import pytest

from jiedan.errors import Refusal
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor
from jiedan.orders.machine import choose, choose_due, fire, verbs_for
from jiedan.orders.order import State
from tests.core.orders.situations import SITUATIONS
from tests.core.orders.trade import ACTORS, DAY, DUE, HOLDER, HOUR, NOON, SECOND, STRANGER, Trade

TABLE: Final = (Path(__file__).parent / "who_may.txt").read_text(encoding="utf-8")
HEADING: Final = re.compile(r"^\[(?P<name>[^]]+)\](?: = \[(?P<like>[^]]+)\])?$")
Line = tuple[str, frozenset[str], str]
"""What happens, to whom, and the refusal that all others get."""
Lines = dict[str, list[Line]]
"""What is asked for → its lines."""

DETAILS: Final[dict[str, dict[str, Any]]] = {
    "queue": {"until": NOON + 20 * HOUR},
    "extend": {"until": DUE + 9 * DAY},
    "award": {"amount": 100_00},
    "award 0": {"amount": 0},
    "review": {"score": 4},
    "hand_over": {"to": HOLDER.member},
    "quote": {"amount": 450_00},
    "counter": {"quote": 1, "amount": 400_00},
    "choose": {"quote": 1, "seen": 1},
    "assign": {"to": STRANGER.member},
}
"""What an act brings with it so that only state and person can stand in its way."""
ASKED: Final = [*(verb.value for verb in Verb if verb is not Verb.CLOCK), "award 0"]


def read(table: str) -> dict[str, Lines]:
    """The approval table: situation → its lines, those of the situation that it is like included."""
    found: dict[str, Lines] = {}
    current: Lines = {}
    inherited: set[str] = set()
    for line in table.splitlines():
        if heading := HEADING.match(line):
            like = found.get(heading["like"], {})
            current = found[heading["name"]] = dict(like)
            inherited = set(like)
        elif line.count("|") == 3:
            asked, happens, whom, others = (cell.strip() for cell in line.split("|"))
            if asked in inherited:
                inherited.remove(asked)
                current[asked] = []
            current[asked] = [*current.get(asked, []), (happens, frozenset(whom.split()), others)]
    return found


WHO_MAY: Final = {name: lines for name, lines in read(TABLE).items() if name in SITUATIONS}


@pytest.mark.parametrize("name", SITUATIONS)
def test_everybody_may_do_what_the_table_says_and_nothing_else(name: str) -> None:
    """In each situation, each verb by each kind of actor takes the transition, or gives the refusal, that stands in the table."""
    trade = SITUATIONS[name]()
    lines = WHO_MAY[name]

    wrong = {
        (asked, who): (happens, expected(lines, asked, who))
        for asked in ASKED
        for who, actor in ACTORS.items()
        if (happens := what_happens(trade, asked, actor)) != expected(lines, asked, who)
    }

    assert wrong == {}


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_clock_may_do_what_the_table_says_and_nothing_else(name: str) -> None:
    """The clocks that run in a situation take the transitions that stand in the table, when they are due and not before."""
    order = SITUATIONS[name]().order
    due = {clock.fires: choose_due(order, clock.fires, clock.due) for clock in order.clocks}
    early = {clock.fires: choose_due(order, clock.fires, clock.due - SECOND) for clock in order.clocks}

    assert {row and row.name for row in due.values()} == {line[0] for line in WHO_MAY[name].get("clock", []) if line[1]}
    assert [row for row in early.values() if row] == []


@pytest.mark.parametrize("name", SITUATIONS)
def test_no_member_can_act_as_the_clock(name: str) -> None:
    """Whoever asks for what only the clock does is refused."""
    trade = SITUATIONS[name]()
    people = {who: actor for who, actor in ACTORS.items() if who != "clock"}

    assert {what_happens(trade, "clock", actor) for actor in people.values()} <= {"not-you-clock", "not-now"}


@pytest.mark.parametrize("name", SITUATIONS)
def test_the_verbs_that_are_offered_are_those_that_the_table_allows(name: str) -> None:
    """Whoever has a line is offered its verb, also where a guard refuses then and says why; nobody else is."""
    trade = SITUATIONS[name]()
    offered = {who: {verb.value for verb in verbs_for(trade.order, actor, trade.now)} for who, actor in ACTORS.items()}
    lines = {
        who: {asked: line[0] for asked in WHO_MAY[name] for line in WHO_MAY[name][asked] if who in line[1]} for who in ACTORS
    }
    second_words = {"clock", "award 0"} | ({"confirm"} if trade.order.state is State.SCREENING else set())
    second_words |= {"dispute"} if trade.order.state is State.DISPUTED else set()

    assert offered == {who: set(lines[who]) - second_words for who in ACTORS}


def test_the_table_and_the_situations_are_the_same() -> None:
    """No heading of the table lacks its situation, and none is brought about that the table does not know."""
    assert set(read(TABLE)) - {"a situation", "this"} == set(SITUATIONS)


def test_every_state_has_its_situation() -> None:
    """The matrix covers all states."""
    assert {build().order.state for build in SITUATIONS.values()} == set(State)


def what_happens(trade: Trade, asked: str, actor: Actor) -> str:
    """The transition that the act takes, or the code of the refusal."""
    verb = Verb(asked.partition(" ")[0])
    act = Act(verb=verb, actor=actor, at=trade.now, **({"note": "说明"} | DETAILS.get(asked, {})))
    try:
        return fire(trade.order, choose(trade.order, act), act).row.name
    except Refusal as refusal:
        return refusal.code


def expected(lines: Lines, asked: str, who: str) -> str:
    """What the table says of it."""
    answers: dict[bool, str] = defaultdict(lambda: "not-now")
    for happens, whom, others in lines.get(asked, []):
        if who in whom:
            return happens
        answers[True] = others
    return answers[asked in lines]
