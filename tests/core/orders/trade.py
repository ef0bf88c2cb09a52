"""What the tests of the trade share: the people of a group, an order, and `Trade`, which tells a trade step by step."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Self

import msgspec

from jiedan.ledger import account
from jiedan.ledger.entry import balances
from jiedan.members.roles import Role
from jiedan.messages.verbs import Verb
from jiedan.orders.act import THE_CLOCK, Act, Actor
from jiedan.orders.machine import Outcome, choose, choose_due, fire, settle_down
from jiedan.orders.order import Deadline, Order, State
from jiedan.orders.process import CLOCKS
from jiedan.orders.terms import Terms

NOON: Final = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
"""When every trade of the tests begins."""
DUE: Final = NOON + timedelta(days=5)
MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
SECOND: Final = timedelta(seconds=1)
GOODS: Final = Terms(complaint_window=DAY)
"""Terms with a day to complain after the acceptance."""


def person(member: int, *roles: Role) -> Actor:
    """A member of the group with these roles besides that of every member."""
    return Actor(member, frozenset({Role.MEMBER, *roles}))


POSTER: Final = person(1)
TAKER: Final = person(2)
STRANGER: Final = person(3)
OWNER: Final = person(4, Role.OWNER)
DEPUTY: Final = person(5, Role.DEPUTY)
ARBITRATOR: Final = person(6, Role.ARBITRATOR)
HOLDER: Final = person(7, Role.HOLDER)
ACTORS: Final = {
    "poster": POSTER,
    "taker": TAKER,
    "stranger": STRANGER,
    "owner": OWNER,
    "deputy": DEPUTY,
    "arbitrator": ARBITRATOR,
    "holder": HOLDER,
    "owner-poster": person(POSTER.member, Role.OWNER),
    "owner-taker": person(TAKER.member, Role.OWNER),
    "clock": THE_CLOCK,
}
"""One of each kind that can come near an order."""


def draft(**fields: Any) -> Order:
    """A draft that could be published: 500.00 CNY, five days to do it."""
    said: dict[str, Any] = {"title": "一份产品介绍文案", "price": 500_00, "currency": "CNY", "stated_due": DUE, "since": NOON}
    order = Order(**({"id": 17, "group": 1, "number": 17, "poster": POSTER.member} | said | fields))
    timers = ((timer.fires, timer.due(order, NOON)) for timer in CLOCKS[State.DRAFT])
    return msgspec.structs.replace(order, clocks=tuple(Deadline(fires, due) for fires, due in timers if due))


class Trade:
    """One order from draft on, with all that happened. Time passes only in `waits`, and then the clocks fire that fall due."""

    def __init__(self, terms: Terms | None = None, **fields: Any) -> None:
        self.order = draft(terms=terms or Terms(), **fields)
        self.now = NOON
        self.candidates: tuple[int, ...] = ()
        """Who could sit on a panel, if one is drawn."""
        self.outcomes: list[Outcome] = []

    def does(self, actor: Actor, verb: Verb, **details: Any) -> Self:
        """Somebody does something now; what the clock takes at once is taken."""
        act = Act(verb=verb, actor=actor, at=self.now, **{"candidates": self.candidates, **details})
        self._keep(fire(self.order, choose(self.order, act), act))
        for outcome in settle_down(self.order, self.now):
            self._keep(outcome)
        return self

    def waits(self, time: timedelta) -> Self:
        """Time passes, and each clock that falls due meanwhile fires at its instant."""
        until = self.now + time
        while self.order.clocks and (clock := min(self.order.clocks, key=lambda clock: clock.due)).due <= until:
            self.now = max(self.now, clock.due)
            self.fires(clock.fires)
            for outcome in settle_down(self.order, self.now):
                self._keep(outcome)
        self.now = until
        return self

    def fires(self, name: str) -> Self:
        """The clock takes this transition now; it must be due."""
        row = choose_due(self.order, name, self.now)
        assert row is not None, f"{name} is not due: {self.order.clocks}"
        self._keep(fire(self.order, row, Act(verb=Verb.CLOCK, actor=THE_CLOCK, at=self.now, candidates=self.candidates)))
        return self

    def to(self, state: State) -> Self:
        """On through the plain trade until the order stands in this state, ten minutes from step to step."""
        while self.order.state is not state:
            assert self.order.state in PLAIN, f"the plain trade never comes from {self.order.state} to {state}"
            PLAIN[self.order.state](self.waits(10 * MINUTE))
        return self

    @property
    def names(self) -> list[str]:
        """The transitions that were taken, in order."""
        return [outcome.row.name for outcome in self.outcomes]

    @property
    def books(self) -> dict[str, int]:
        """What the postings so far leave on each account, debits positive."""
        return balances(posting for outcome in self.outcomes for posting in outcome.postings)

    @property
    def escrow(self) -> int:
        """What the group owes to the outcome of the order."""
        return account.standing(account.escrow(17), self.books.get(account.escrow(17), 0))

    def _keep(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        self.order = outcome.order


PLAIN: Final[dict[State, Callable[[Trade], Trade]]] = {
    State.DRAFT: lambda trade: trade.does(POSTER, Verb.CONFIRM),
    State.OPEN: lambda trade: trade.does(TAKER, Verb.CLAIM),
    State.CLAIMED: lambda trade: trade.does(TAKER, Verb.CONFIRM),
    State.FUNDING: lambda trade: trade.does(OWNER, Verb.RECEIVED),
    State.WORKING: lambda trade: trade.does(TAKER, Verb.DELIVER, note="初稿"),
    State.DELIVERED: lambda trade: trade.does(POSTER, Verb.ACCEPT),
    State.ACCEPTED: lambda trade: trade.does(OWNER, Verb.RECEIVED),
}
"""State → what is done next in a trade in which nothing goes wrong."""
