"""The trade does what a model that was written from the documents says: every result of every operation, and every clock.

`pytest tests/core/model --trades 2000 --operations 100` tells more and longer trades (`make soak`).
"""

from collections import Counter
from random import Random

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from jiedan.orders.process import PROCESS
from tests.core.model.book import ENDS
from tests.core.model.choosing import pause, seats, trade, what
from tests.core.model.telling import Telling

QUOTES = ("quote", "withdraw_quote", "expire_quote", "counter", "agree_counter", "refuse_counter", "choose")
GIVEN = ("assign", "stand_by", "stand_down", "call_up", "sell", "delist", "buy", "buy_unfunded", "back_out", "buy_lapse")
BESIDE = frozenset((*QUOTES, *GIVEN, "draw_up", "sign", "sign_last"))
"""Rows that the model does not know: quotes, packages, standby and the agreement in writing."""
SEED = st.integers(0, 2**64 - 1)
"""One draw for each step, so that a story that fails is cut short by leaving steps out."""
TWICE = 2
MORE = 2000
"""How many trades more are told at most until each row was taken twice: which ones chance leaves out changes with every line of code."""
LONG_OVER = 6
"""So many operations after the end of a trade the same people may begin another."""


def chance_of(*what: int | str) -> Random:
    """The chance that follows from these."""
    return Random("/".join(map(str, what)))  # noqa: S311 - no secret


class Seen:
    """What a whole run came to."""

    def __init__(self) -> None:
        self.fired: Counter[tuple[str, str]] = Counter()
        self.done = self.refused = self.trades = 0

    def add(self, telling: Telling) -> None:
        """One trade more."""
        self.fired += telling.fired
        self.done += telling.done
        self.refused += telling.refused
        self.trades += 1


def machine(seen: Seen) -> type[RuleBasedStateMachine]:
    """A machine that tells one trade to the model and to the code at once."""

    class Trades(RuleBasedStateMachine):
        """Each step is one operation; before every other one, time passes."""

        telling: Telling
        after_the_end = 0

        @initialize(seed=SEED)
        def begin(self, seed: int) -> None:
            """Somebody drafts an order in a group of some kind."""
            self.telling = Telling(trade(chance_of(seed)))

        @rule(seed=SEED)
        def step(self, seed: int) -> None:
            """Somebody does something, perhaps after a while."""
            # the same draw means something else at another point of the story, for hypothesis likes to repeat itself
            chance = chance_of(seed, self.telling.order.head, self.telling.book.now)
            if self.after_the_end >= LONG_OVER and chance.random() < 0.5:
                self.teardown()
                self.telling, self.after_the_end = Telling(trade(chance)), 0
            one_more(self.telling, chance)
            self.after_the_end += self.telling.book.state in ENDS

        def teardown(self) -> None:
            """The trade is counted."""
            if hasattr(self, "telling"):
                seen.add(self.telling)

    return Trades


def one_more(telling: Telling, chance: Random) -> None:
    """Somebody does something, perhaps after a while."""
    if chance.random() < 0.5:
        telling.waits(pause(telling.book, chance), pool=seats(chance))
    who, word, given = what(telling.book, chance)
    telling.does(who, word, **given)


def seldom(seen: Seen) -> list[tuple[str, str]]:
    """The rows, and from which state, that were not taken twice."""
    rows = [(row.name, str(source)) for row in PROCESS if row.name not in BESIDE for source in row.source]
    return [row for row in rows if seen.fired[row] < TWICE]


def go_on(seen: Seen, trades: int, operations: int) -> None:
    """More trades of the same sort until every row was taken twice, at most so many."""
    for number in range(trades):
        if not seldom(seen):
            return
        chance = chance_of("more", number)
        telling = Telling(trade(chance))
        for _ in range(operations):
            one_more(telling, chance)
        seen.add(telling)


def test_the_code_does_what_the_model_predicts(trades: int, operations: int) -> None:
    """State, taker, money, hands, clocks, case and reviews after every operation, who is refused and why; and every row is taken twice."""
    seen = Seen()
    run_state_machine_as_test(
        machine(seen),
        settings=settings(
            max_examples=trades, stateful_step_count=operations, deadline=None, database=None, derandomize=True,
            suppress_health_check=list(HealthCheck), phases=(Phase.generate, Phase.shrink),
        ),
    )  # fmt: skip
    go_on(seen, MORE, operations)
    print(f"{seen.trades} trades, {seen.done} operations done, {seen.refused} refused")

    assert seldom(seen) == []
    assert seen.trades >= trades
    assert seen.done > seen.refused
