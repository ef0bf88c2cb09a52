"""Runs the table. It knows no row and no state by name, asks nobody and does nothing: an order and an act go in, an outcome comes out.

This is the only place where an order gets another state (tests/habits holds it to that).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.ledger.entry import Posting
from jiedan.members import roles
from jiedan.members.member import CLOCK
from jiedan.members.rights import Right
from jiedan.messages.verbs import Verb
from jiedan.orders import bench, events
from jiedan.orders.act import THE_CLOCK, Act, Actor, Part
from jiedan.orders.order import Called, Deadline, Order, State
from jiedan.orders.process import CLOCKS, PROCESS
from jiedan.orders.transition import Timer, Transition


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What a transition came to: the order afterwards, the row, the act, the record and the money."""

    before: Order
    order: Order
    row: Transition
    act: Act
    record: events.Record
    body: bytes
    postings: tuple[Posting, ...]


def plays(part: Part, order: Order, actor: Actor) -> bool:
    """Whether `actor` is that part in relation to `order`."""
    return _PLAYS[part](order, actor)


_PLAYS: Final[dict[Part, Callable[[Order, Actor], bool]]] = {
    Part.CLOCK: lambda order, actor: actor.member == CLOCK,
    Part.POSTER: lambda order, actor: actor.member == order.poster,
    Part.CLIENT: lambda order, actor: actor.member == order.client,
    Part.WORKER: lambda order, actor: actor.member == order.worker,
    Part.PARTY: lambda order, actor: actor.member in order.parties,
    Part.ASKED: lambda order, actor: bench.is_asked(order, actor.member),
    Part.PROPOSER: lambda order, actor: order.proposal is not None and actor.member == order.proposal.by,
    Part.OPENER: lambda order, actor: bench.withdraws(order, actor.member),
    Part.RESPONDENT: lambda order, actor: bench.responds(order, actor.member),
    Part.UNHEARD: lambda order, actor: bench.is_unheard(order, actor.member),
    Part.QUOTER: lambda order, actor: actor.member in order.quoters and actor.member != order.taker,
    Part.ADDRESSEE: lambda order, actor: actor.member in order.addressee and actor.member != order.taker,
    Part.MEMBER: lambda order, actor: actor.member not in (order.poster, CLOCK),
    Part.HOLDER: lambda order, actor: roles.holds(actor.roles) and actor.member not in order.parties,
    Part.KEEPER: lambda order, actor: any(hand.member == actor.member for hand in order.hands),
    Part.SUCCESSOR: lambda order, actor: (
        order.handover is not None and actor.member == order.handover.to and roles.holds(actor.roles)
    ),
    Part.MODERATOR: lambda order, actor: actor.may(Right.ORDERS),
    Part.JUDGE: bench.judges,
    Part.SILENT: lambda order, actor: (
        actor.member in order.parties and all(review.author != actor.member for review in order.reviews)
    ),
}


def choose(order: Order, act: Act) -> Transition:
    """The row that `act` asks for. Raises Refusal: `not-now` (the state has none), `not-you-<part>` (it is another's)."""
    rows = [row for row in _of(order, act.verb) if row.when(order, act)]
    if not rows:
        raise Refusal("not-now", number=order.number, state=order.state, verb=act.verb)
    for row in rows:
        if plays(row.by, order, act.actor):
            return row
    raise Refusal(f"not-you-{rows[0].by}", number=order.number, verb=act.verb)


def choose_due(order: Order, fires: str, now: datetime) -> Transition | None:
    """The row that the clock takes now: None when that clock does not run any more, or is not due."""
    due = order.clock(fires)
    if due is None or due > now:
        return None
    return next((row for row in _of(order, Verb.CLOCK) if row.name == fires), None)


def named(order: Order, name: str) -> Transition:
    """The clock's row of this name where the order stands. Raises StopIteration where there is none: a fault in the program."""
    return next(row for row in _of(order, Verb.CLOCK) if row.name == name)


def verbs_for(order: Order, actor: Actor, now: datetime) -> tuple[Verb, ...]:
    """What `actor` can ask of this order as it stands, in the table's order (whether a guard lets it pass is another matter)."""
    found: dict[Verb, None] = {}
    for row in PROCESS:
        verb = row.verbs[0]
        fits = row.source == (order.state,) and verb is not Verb.CLOCK and plays(row.by, order, actor)
        if fits and row.when(order, Act(verb=verb, actor=actor, at=now)):
            found[verb] = None
    return tuple(found)


def may(order: Order, act: Act) -> bool:
    """Whether `act` would pass: there is a row, it is the actor's, and its guards have nothing against it."""
    try:
        row = choose(order, act)
        for guard in row.guards:
            guard(order, act)
    except Refusal:
        return False
    return True


def draft(order: Order, now: datetime, salt: str = "") -> tuple[Order, bytes]:
    """A new order as its poster drafted it, with its clock running, and the body of the first record of its chain (`salt`: see Act)."""
    clocks = ((timer.fires, timer.due(order, now)) for timer in CLOCKS[order.state])
    clocks_now = tuple(Deadline(fires, due) for fires, due in clocks if due is not None)
    order = msgspec.structs.replace(order, clocks=clocks_now, since=now)
    record = events.Record(
        order=order.id, group=order.group, seq=order.version, name="drafted", actor=order.poster, at=now, source=order.state,
        target=order.state, note=order.text, amount=order.price, until=order.stated_due, files=order.files, salt=salt,
    )  # fmt: skip
    body = events.body(record)
    return msgspec.structs.replace(order, head=events.chained("", body)), body


def fire(order: Order, row: Transition, act: Act) -> Outcome:
    """Take `row`. Raises the Refusal of the first guard that does not let it pass. Changes nothing outside."""
    for guard in row.guards:
        guard(order, act)
    fields = row.change(order, act)
    state = row.to(order.state)
    if state is not order.state:
        fields = {"proposal": None, **fields, "since": act.at}
    version = order.version + 1
    offered = order.offered if row.keeps_buttons else version
    after = msgspec.structs.replace(order, **fields, state=state, version=version, offered=offered, called=_called(order, act))
    after = msgspec.structs.replace(after, clocks=_clocks(order, after, row, act.at))
    postings = row.move(order, after)
    record = _record(order, after, row, act, postings)
    body = events.body(record)
    after = msgspec.structs.replace(after, head=events.chained(order.head, body))
    return Outcome(before=order, order=after, row=row, act=act, record=record, body=body, postings=postings)


def settle_down(order: Order, now: datetime, *, ran: Sequence[Deadline] = ()) -> Iterator[Outcome]:
    """The transitions that the clock takes at once because what they wait for is there already, one after the other.

    `ran` are the clocks that ran before: whether those are due is for the deadlines to say, which know of outages.
    """
    while True:
        due = (clock.fires for clock in order.clocks if clock.due <= now and clock not in ran)
        row = next(filter(None, (choose_due(order, fires, now) for fires in due)), None)
        if row is None:
            return
        outcome = fire(order, row, Act(verb=Verb.CLOCK, actor=THE_CLOCK, at=now))
        yield outcome
        order = outcome.order


def _index() -> dict[tuple[State, Verb], tuple[Transition, ...]]:
    keys = {(state, verb) for row in PROCESS for state in row.source for verb in row.verbs}
    return {(state, verb): tuple(row for row in PROCESS if state in row.source and verb in row.verbs) for state, verb in keys}


_ROWS: Final = _index()


def _of(order: Order, verb: Verb) -> tuple[Transition, ...]:
    return _ROWS.get((order.state, verb), ())


def _clocks(before: Order, after: Order, row: Transition, now: datetime) -> tuple[Deadline, ...]:
    """The clocks that run afterwards: entering a state stops all and starts that state's, unless those that stood still go on; staying
    keeps them, less the one that fired and those that the row stops.
    """
    ran = tuple(clock for clock in before.clocks if clock.fires != row.name)
    if row.goes_on and after.clocks:
        return (*after.clocks, *(clock for clock in _started(ran, after, row.starts, now) if after.clock(clock.fires) is None))
    entered = after.state is not before.state
    kept = () if entered else tuple(clock for clock in ran if clock.fires not in row.stops)
    return (*kept, *_started(ran, after, dict.fromkeys((*(CLOCKS.get(after.state, ()) if entered else ()), *row.starts)), now))


def _started(ran: Sequence[Deadline], after: Order, timers: Iterable[Timer], now: datetime) -> Iterator[Deadline]:
    """Those of the clocks that run on the order as it is now; `ran` are those that ran before."""
    running = {clock.fires: clock.due for clock in ran}
    for timer in timers:
        due = timer.due(after, now)
        if due is not None:
            yield Deadline(timer.fires, running.get(timer.fires, due) if timer.runs_on else due)


def _record(before: Order, after: Order, row: Transition, act: Act, postings: tuple[Posting, ...]) -> events.Record:
    return events.Record(
        order=after.id,
        group=after.group,
        seq=after.version,
        name=row.name,
        actor=act.actor.member,
        at=act.at,
        source=before.state,
        target=after.state,
        note=act.note,
        amount=act.amount,
        until=act.until,
        score=act.score,
        files=act.files,
        postings=postings,
        quote=act.quote,
        to=act.to,
        terms=events.fingerprint(after) if row.freezes else "",
        published=events.published(after).decode() if row.freezes else "",
        agreement=after.agreement.hash if row.seals and after.agreement else "",
        pool=after.case.pool if after.case else (),
        panel=after.case.panel if after.case else (),
        fault=act.fault,
        criteria=events.agreed(before, after),
        salt=act.salt,
    )


def _called(order: Order, act: Act) -> tuple[Called, ...]:
    """The names at the time, with the actor's as it is now."""
    if not act.called:
        return order.called
    others = tuple(each for each in order.called if each.member != act.actor.member)
    return (*others, Called(act.actor.member, act.called))
