"""Walks through the process table: whatever can be done next to an order, by whom, and all the paths that this makes."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec

from jiedan.errors import Refusal
from jiedan.members.roles import Role
from jiedan.messages.verbs import Verb
from jiedan.orders import sums
from jiedan.orders.act import THE_CLOCK, Act, Actor
from jiedan.orders.machine import Outcome, choose, choose_due, fire, settle_down
from jiedan.orders.order import FINAL, Order, State
from jiedan.orders.process import PROCESS
from jiedan.orders.quoting import standing
from jiedan.orders.transition import Transition
from tests.core.orders.trade import ARBITRATOR, DAY, HOLDER, MINUTE, NOON, OWNER, POSTER, TAKER, Trade, person

PEOPLE: Final = (POSTER, TAKER, OWNER, ARBITRATOR, HOLDER)
BENCH: Final = tuple(person(member, Role.ARBITRATOR) for member in (11, 12, 13))
"""Those who sit on panels besides the arbitrator."""
CANDIDATES: Final = (ARBITRATOR.member, *(actor.member for actor in BENCH))


class Path(msgspec.Struct, frozen=True):
    """An order on its way, and all that happened to it."""

    order: Order
    now: datetime
    outcomes: tuple[Outcome, ...] = ()
    fresh: tuple[Outcome, ...] = ()
    """What the latest step brought: what was done, and what the clock took at once behind it."""

    def then(self, row: Transition, act: Act) -> "Path":
        """One step further, and what the clock takes at once behind it."""
        first = fire(self.order, row, act)
        outcomes = (first, *settle_down(first.order, act.at))
        return Path(outcomes[-1].order, act.at, self.outcomes + outcomes, outcomes)

    @property
    def length(self) -> int:
        """How many transitions were taken."""
        return len(self.outcomes)

    @property
    def rows(self) -> tuple[Transition, ...]:
        """The transitions that were taken."""
        return tuple(outcome.row for outcome in self.outcomes)


Brings = tuple[dict[str, Any], ...]


def bring(verb: Verb, order: Order, now: datetime) -> Brings:
    """What an act of this verb can bring with it: more than one way where the table tells them apart."""
    return BRINGS[verb](order, now) if verb in BRINGS else ({"note": "说明"},)


def awards(order: Order, now: datetime) -> Brings:
    """Half of what is held, and nothing."""
    half = ({"amount": sums.held(order) // 2, "note": "各半"},) if sums.held(order) else ()
    return (*half, {"amount": 0, "note": "没有做"})


def receipts(order: Order, now: datetime) -> Brings:
    """What a holder can have received: what is due, a part of it, and more than the order costs."""
    due = sums.owing(order)
    whole: Brings = ({},) if due else ({"amount": order.price // 4},)
    if order.state is State.FUNDING or (order.state is State.ACCEPTED and due):
        return (*whole, {"amount": due // 2})
    return whole


BRINGS: Final[dict[Verb, Callable[[Order, datetime], Brings]]] = {
    Verb.AWARD: awards,
    Verb.MEDIATE: lambda order, _: ({"amount": sums.held(order) // 4, "note": "各让一步"}, {"amount": 0, "note": "退一步"}),
    Verb.CANCEL: lambda order, _: ({"amount": sums.held(order) // (3 if order.proposal is None else 2)},),
    Verb.RECEIVED: receipts,
    Verb.PAY_OUT: lambda order, _: ({}, {"amount": sums.owed_to_worker(order) // 2}),
    Verb.REFUND: lambda order, _: ({}, {"amount": sums.owed_to_client(order) // 2}),
    Verb.HAND_OVER: lambda order, _: ({"to": HOLDER.member if order.holder == OWNER.member else OWNER.member},),
    Verb.EXTEND: lambda order, now: ({"until": max(order.due or now, now) + DAY},),
    Verb.QUEUE: lambda _, now: ({"until": now + timedelta(hours=9)},),
    Verb.CRITERIA: lambda order, _: () if order.criteria else ({"note": "三张图"},),
    # not on the terms of the longest walk: each of its paths would be walked twice
    Verb.SHIP: lambda order, _: () if order.terms.complaint_window else ({"note": "顺丰 SF123456"},),
    Verb.REVIEW: lambda *_: ({"score": 4, "note": "不错"},),
    Verb.QUOTE: lambda *_: ({"amount": 450_00, "note": "含两次修改"},),
    Verb.COUNTER: lambda order, _: tuple({"quote": each.number, "amount": each.price - 50_00} for each in standing(order)),
    Verb.CHOOSE: lambda order, _: tuple({"quote": each.number, "seen": each.version} for each in standing(order)),
    Verb.ASSIGN: lambda *_: ({"to": TAKER.member},),
    Verb.RELEASE: lambda order, _: ({"note": "说明"}, *({"note": "说明", "to": member} for member in order.standby[:1])),
}
"""Verb → what can come with it; a note where nothing else does."""


def people(order: Order) -> tuple[Actor, ...]:
    """Who may do something: where a panel sits, those who can be on it, too."""
    return (*PEOPLE, *BENCH) if order.case is not None and order.case.panel else PEOPLE


def moments(verb: Verb, order: Order, now: datetime) -> tuple[datetime, ...]:
    """When people do it: ten minutes later, and for what the cooling-off tells apart, also after it."""
    soon = now + 10 * MINUTE
    if verb is not Verb.RELEASE or order.claimed_at is None:
        return (soon,)
    return tuple(at for at in (soon, order.claimed_at + order.terms.cooling_off + MINUTE) if at >= soon)


def acts(path: Path) -> Iterator[tuple[Transition, Act]]:
    """Each transition that somebody can really take now, with the act that takes it. People who may do the same count once."""
    order = path.order
    verbs = dict.fromkeys(
        verb for row in PROCESS if row.source == (order.state,) for verb in row.verbs[:1] if verb is not Verb.CLOCK
    )
    taken: set[tuple[str, int | None, str]] = set()
    for verb in verbs:
        for at in moments(verb, order, path.now):
            for actor in people(order):
                for details in bring(verb, order, at):
                    found = allowed(order, Act(verb=verb, actor=actor, at=at, **details))
                    if (
                        found
                        and (mark := (found.name, actor.member if actor in (POSTER, TAKER) else None, str(details))) not in taken
                    ):
                        taken.add(mark)
                        yield found, Act(verb=verb, actor=actor, at=at, candidates=CANDIDATES, **details)
    yield from next_clock(path)


def next_clock(path: Path) -> Iterator[tuple[Transition, Act]]:
    """What the clock takes when nobody does anything: the clock that falls due first."""
    if path.order.clocks:
        clock = min(path.order.clocks, key=lambda clock: clock.due)
        at = max(path.now, clock.due)
        row = choose_due(path.order, clock.fires, at)
        assert row is not None, f"{clock.fires} runs in {path.order.state}, and no transition has that name there"
        yield row, Act(verb=Verb.CLOCK, actor=THE_CLOCK, at=at, candidates=CANDIDATES)


def allowed(order: Order, act: Act) -> Transition | None:
    """The transition that the act takes; None when it is refused."""
    try:
        row = choose(order, act)
        for guard in row.guards:
            guard(order, act)
    except Refusal:
        return None
    return row


def detour(path: Path, row: Transition, actor: Actor) -> bool:
    """Whether this step goes over known ground: a state is entered again, or somebody (no reminder) leaves the state as it is."""
    target = row.to(path.order.state)
    if target is path.order.state:
        return actor.member != THE_CLOCK.member
    return any(outcome.before.state is target for outcome in path.outcomes)


def walk(path: Path, *, detours: int, stop: Callable[[Path], bool], check: Callable[[Path], None]) -> Iterator[Path]:
    """Depth first through every path with at most so many detours; `check` sees each step. Yields the paths that end."""
    if stop(path):
        yield path
        return
    for row, act in acts(path):
        left = detours - detour(path, row, act.actor)
        if left >= 0:
            further = path.then(row, act)
            check(further)
            yield from walk(further, detours=left, stop=stop, check=check)


def is_final(path: Path) -> bool:
    """Whether the trade is over."""
    return path.order.state in FINAL


def so_far(trade: Trade) -> Path:
    """The path of a trade that was told up to here."""
    return Path(trade.order, trade.now, tuple(trade.outcomes))


def start(order: Order) -> Path:
    """A path that has not begun."""
    assert order.state is State.DRAFT
    return Path(order, NOON)
