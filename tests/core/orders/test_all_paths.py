"""All paths of the table, walked: every step that real people and the clock can take, from a draft to every end."""

from collections import Counter
from collections.abc import Callable
from typing import Final

import msgspec
import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.machine import plays
from jiedan.orders.order import FINAL, State
from jiedan.orders.process import PROCESS
from jiedan.orders.terms import Terms
from tests.core.orders.invariants import INVARIANTS
from tests.core.orders.situations import MONEY_EVERYWHERE, NOTHING_FIRST, SCREENED, SITUATIONS, purchase
from tests.core.orders.trade import GOODS, draft
from tests.core.orders.walk import Path, is_final, so_far, start, walk

BEFORE_MONEY = ("draft", "draft, moderators look first", "screening", "open", "claimed", "funding")
DISPUTES = [name for name in SITUATIONS if name.startswith("disputed by")]
AFTERWARDS = (
    "settled by a judge, a part for each",
    "settled by a judge, the taker is at fault",
    "cancelled by a judge, both are at fault",
    "cancelled, half for the worker",
)
HEARINGS = [name for name in SITUATIONS if name.startswith(("disputed,", "disputed about"))]
TAKEN = ("disputed, both sides have spoken, taken by the arbitrator", "disputed about much, the arbitrator sits")


class Walked:
    """What came of the walks: how often each row fired, the ends, and the paths on which something did not hold."""

    def __init__(self) -> None:
        self.fired: Counter[tuple[str, State]] = Counter()
        self.ends: Counter[State] = Counter()
        self.ambiguous: set[str] = set()
        self.broken: dict[str, list[list[str]]] = {invariant.__name__: [] for invariant in INVARIANTS}

    def check(self, path: Path) -> None:
        """One more step, and what the clock took at once behind it."""
        for outcome in path.fresh:
            self.fired[outcome.row.name, outcome.before.state] += 1
        act, before = path.fresh[0].act, path.fresh[0].before
        rows = [row for row in PROCESS if row.source == (before.state,) and act.verb in row.verbs]
        fitting = [row.name for row in rows if row.when(before, act) and plays(row.by, before, act.actor)]
        if len(fitting) != 1 and act.verb is not Verb.CLOCK:
            self.ambiguous.add(f"{before.state} {act.verb}: {fitting}")
        for invariant in INVARIANTS:
            if not invariant(path):
                self.broken[invariant.__name__].append([row.name for row in path.rows])

    def walk(self, path: Path, detours: int, stop: Callable[[Path], bool] = is_final) -> None:
        """All paths from here."""
        ends = walk(path, detours=detours, stop=stop, check=self.check)
        self.ends.update(end.order.state for end in ends if is_final(end))


def leaves(state: State) -> Callable[[Path], bool]:
    """Whether a path is out of this state."""
    return lambda path: path.order.state is not state


def is_over_or_disputed(path: Path) -> bool:
    """Whether the trade has ended or a dispute has begun, from which others walk on."""
    return is_final(path) or path.order.state is State.DISPUTED


def is_longer_than(steps: int) -> Callable[[Path], bool]:
    """Whether a path has more steps than that."""
    return lambda path: path.length > steps


LONGEST: Final = msgspec.structs.replace(GOODS, remind_share=0)
"""The terms of the longest walk: nobody is reminded to confirm, to pay or to look, else each path would be walked eight times."""
OFFERS: Final[tuple[tuple[str, int, int | None], ...]] = (
    ("open, for quotes", 3, None),
    ("open, the poster asks the taker for less", 2, None),
    ("open, the chosen one gave it back", 1, 5),
    ("claimed, the taker was chosen", 0, 9),
    ("claimed, the stranger stands by", 3, 3),
    ("open, a package", 2, 4),
)
"""Whatever is given away otherwise than by claims: situation, detours, and how many steps are walked (None: out of its state)."""


@pytest.fixture(scope="module")
def walked() -> Walked:
    """From a draft to every end, on three sorts of terms, with a detour up to a dispute, and from each dispute; in each state all that
    can be done there; and on from the ends.
    """
    all_paths = Walked()
    all_paths.walk(start(draft(terms=LONGEST)), detours=1, stop=is_over_or_disputed)
    for terms in (LONGEST, Terms(), SCREENED):
        all_paths.walk(start(draft(terms=terms)), detours=0)
    for situation in DISPUTES:
        all_paths.walk(so_far(SITUATIONS[situation]()), detours=1)
    for situation in (*BEFORE_MONEY, "working", "delivered", "delivered, a parcel on its way"):
        path = so_far(SITUATIONS[situation]())
        all_paths.walk(path, detours=2, stop=leaves(path.order.state))
    for situation, detours in (*((name, 1) for name in HEARINGS), *((name, 2) for name in TAKEN)):
        path = so_far(SITUATIONS[situation]())
        all_paths.walk(path, detours=detours, stop=leaves(path.order.state))
    for situation, detours, steps in OFFERS:
        path = so_far(SITUATIONS[situation]())
        stop = leaves(path.order.state) if steps is None else is_longer_than(path.length + steps)
        all_paths.walk(path, detours=detours, stop=stop)
    all_paths.walk(so_far(purchase()), detours=1)
    for _ in range(2):
        all_paths.walk(so_far(purchase(NOTHING_FIRST)), detours=0, stop=is_longer_than(2))
    for situation in ("settled", *AFTERWARDS):
        path = so_far(SITUATIONS[situation]())
        all_paths.walk(path, detours=3, stop=is_longer_than(path.length + 4))
    for trade in MONEY_EVERYWHERE:
        path = so_far(trade())
        all_paths.walk(path, detours=3, stop=is_longer_than(path.length + 2))
    return all_paths


@pytest.mark.parametrize("invariant", INVARIANTS, ids=lambda invariant: invariant.__name__)
def test_after_every_step_of_every_path(walked: Walked, invariant: Callable[[Path], bool]) -> None:
    """Whatever people and the clock do, in whatever order, the truth of `invariants` holds."""
    assert walked.broken[invariant.__name__][:3] == []


def test_every_row_is_taken_at_least_twice(walked: Walked) -> None:
    """The walks cover the table: no row is there that no real path takes."""
    rows = {(row.name, row.source[0]) for row in PROCESS}

    assert {row: walked.fired[row] for row in rows if walked.fired[row] < 2} == {}
    assert set(walked.fired) == rows


def test_every_end_is_reached_in_many_ways(walked: Walked) -> None:
    """The trades end settled, cancelled and expired, and nowhere else."""
    assert set(walked.ends) == FINAL
    assert sum(walked.ends.values()) > 10_000


def test_an_act_never_fits_two_rows(walked: Walked) -> None:
    """Where two rows answer to one verb, the facts of the order, the act and the actor say which: the order of the table does not
    matter.
    """
    assert walked.ambiguous == set()
