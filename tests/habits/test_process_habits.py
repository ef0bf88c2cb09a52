"""The table is sound, whatever stands in it: what must hold for every row that anybody adds."""

from itertools import combinations

from jiedan.messages.verbs import Verb
from jiedan.orders.act import Part
from jiedan.orders.events import TOLD
from jiedan.orders.order import FINAL, State
from jiedan.orders.process import CLOCKS, PROCESS
from jiedan.orders.transition import Transition
from jiedan.orders.when import always

MOVES = [row for row in PROCESS if row.to(row.source[0]) is not row.source[0]]
BY_CLOCK = [row for row in PROCESS if row.by is Part.CLOCK]
HOLDS_MONEY = {State.WORKING, State.DELIVERED, State.ACCEPTED, State.DISPUTED}


def test_every_state_is_reached_from_a_draft() -> None:
    """Row by row from where every order begins."""
    assert reached({State.DRAFT}, MOVES) == set(State)


def test_every_state_is_left_but_the_final_ones() -> None:
    """Settled, cancelled and expired are ends; nothing else is."""
    assert set(State) - {row.source[0] for row in MOVES} == FINAL


def test_the_clock_alone_leads_from_every_state_to_an_end() -> None:
    """Nobody waits for ever: not for the poster, the taker, the holder or a judge."""
    clock_moves = [row for row in MOVES if row.by is Part.CLOCK]
    stuck = {state for state in State if not reached({state}, clock_moves) & FINAL}

    assert stuck == set()


def test_where_money_is_held_a_clock_that_runs_can_end_it() -> None:
    """The clocks that the state starts, and those that their rows start in turn, leave it."""
    assert {state for state in HOLDS_MONEY if not leaves(state)} == set()


def test_each_clock_that_is_started_is_a_row_of_the_clock_in_that_state() -> None:
    """A clock without its row would fire into nothing, and the order would hang."""
    rows = {(row.source[0], row.name) for row in BY_CLOCK}
    started = {(state, timer.fires) for state, timers in CLOCKS.items() for timer in timers}
    started |= {(row.to(row.source[0]), timer.fires) for row in PROCESS for timer in row.starts}

    assert started == rows


def test_a_clock_that_is_stopped_is_one_that_can_run_there() -> None:
    """`stops` with a misspelt name would stop nothing."""
    rows = {(row.source[0], row.name) for row in BY_CLOCK}
    stopped = {(row.source[0], name) for row in PROCESS for name in row.stops}

    assert stopped <= rows


def test_only_the_clock_takes_what_deadlines_fire() -> None:
    """A row is the clock's by verb and part, or by neither; and nothing stands in its way, else the order would hang."""
    assert [row.name for row in PROCESS if (row.by is Part.CLOCK) != (row.verbs == (Verb.CLOCK,))] == []
    assert [row.name for row in PROCESS if Verb.CLOCK in row.verbs and len(row.verbs) > 1] == []
    assert [row.name for row in BY_CLOCK if row.guards or row.when is not always] == []


def test_rows_of_one_verb_are_told_apart_by_a_condition() -> None:
    """Two rows of one state and verb both have a `when`, and not the same, or belong to the two sides of a proposal;
    tests/core/orders walks that never both fit.
    """
    pairs = [pair for pair in combinations(PROCESS, 2) if pair[0].source == pair[1].source and shared(*pair)]
    pairs = [pair for pair in pairs if {row.by for row in pair} != {Part.ASKED, Part.PROPOSER}]

    assert [names(pair) for pair in pairs if always in (pair[0].when, pair[1].when) or pair[0].when is pair[1].when] == []


def test_a_name_stands_once_in_each_state() -> None:
    """A deadline names the row that it takes."""
    places = [(row.source, row.name) for row in PROCESS]

    assert len(places) == len(set(places))


def test_every_row_has_a_chinese_word() -> None:
    """For the drawing; one name, one word."""
    words = {(row.name, row.word) for row in PROCESS}

    assert [name for name, word in words if not any("一" <= letter <= "鿿" for letter in word)] == []
    assert len(words) == len({name for name, _ in words})


def test_every_part_is_played_and_every_event_belongs_to_a_row() -> None:
    """Nothing in the vocabulary is left over from a row that is gone."""
    assert {row.by for row in PROCESS} | {part for row in PROCESS for part in row.tells} == set(Part)
    assert set(TOLD) <= {row.name for row in PROCESS}


def test_nobody_is_told_twice_of_one_thing() -> None:
    """A part stands once among those that a row tells."""
    assert [row.name for row in PROCESS if len(set(row.tells)) != len(row.tells)] == []


def reached(states: set[State], rows: list[Transition]) -> set[State]:
    """All states that these rows lead to from there, those themselves included."""
    while further := {row.to(row.source[0]) for row in rows if row.source[0] in states} - states:
        states = states | further
    return states


def leaves(state: State) -> bool:
    """Whether a clock started by entering the state, or by the row of such a clock, leads out of it."""
    rows = [row for row in BY_CLOCK if row.source == (state,)]
    names = {timer.fires for timer in CLOCKS.get(state, ())}
    while further := {timer.fires for row in rows if row.name in names for timer in row.starts} - names:
        names |= further
    return any(row.source == (state,) and row.name in names and row.to(state) is not state for row in BY_CLOCK)


def shared(one: Transition, other: Transition) -> bool:
    """Whether people use one verb for both."""
    return bool((set(one.verbs) & set(other.verbs)) - {Verb.CLOCK})


def names(pair: tuple[Transition, ...]) -> list[str]:
    """What the rows are called."""
    return [row.name for row in pair]
