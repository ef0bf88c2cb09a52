"""What holds after every step of every trade, whoever did what. Each is a predicate of a path; its docstring is the truth."""

from collections.abc import Callable
from typing import Final

import msgspec

from jiedan.ledger import account
from jiedan.ledger.entry import Posting, balances
from jiedan.messages.verbs import Verb
from jiedan.orders import events
from jiedan.orders.act import THE_CLOCK, Act, Part
from jiedan.orders.machine import choose_due, fire, plays
from jiedan.orders.order import FINAL, Order, State
from jiedan.orders.process import PROCESS
from jiedan.orders.stuck import stuck
from tests.core.orders.walk import PEOPLE, Path

S = State
RECORD: Final = msgspec.json.Decoder(events.Record)
NOBODY_HAS_IT: Final = {S.DRAFT, S.SCREENING, S.OPEN, S.EXPIRED}
CLOCK_ROWS: Final = {state: {row.name for row in PROCESS if row.source == (state,) and row.by is Part.CLOCK} for state in State}
ASKED: Final = {(row.source[0], row.by, verb) for row in PROCESS for verb in row.verbs}
ENDS_ALONE: Final[dict[object, bool]] = {}
"""What was found out about orders that nobody touches any more: the same clocks in the same state end the same way."""


def postings_sum_to_zero(path: Path) -> bool:
    """Each entry takes as much from some accounts as it gives to others."""
    return all(sum(posting.amount for posting in outcome.postings) == 0 for outcome in path.fresh)


def escrow_holds_what_the_state_prescribes(path: Path) -> bool:
    """Nothing before money and at the end; the whole price while somebody works; in a dispute nothing until the money came, be it
    before or in its midst, and then the whole price.
    """
    order = path.order
    there = account.standing("escrow", books(path).get(account.escrow(order.id), 0))
    match order.state:
        case S.WORKING | S.DELIVERED | S.ACCEPTED:
            return there == order.received == order.price > 0
        case S.DISPUTED:
            assert order.case is not None
            return there == order.received == (0 if order.case.came_from is S.FUNDING else order.price)
        case _:
            return there == 0


def the_end_gives_away_all_that_was_received(path: Path) -> bool:
    """What the worker, the group and the client get makes up what the holder received, and stands on their accounts."""
    order, there = path.order, books(path)
    if order.state not in FINAL:
        return not (order.to_worker or order.commission or order.to_client)
    if order.taker is None:
        return there == {}
    accounts = (account.payable(order.taker), account.INCOME, account.to_return(order.client))
    owed = (0 if order.paid_out_at else order.to_worker, order.commission, 0 if order.refunded_at else order.to_client)
    shared_out = order.to_worker + order.commission + order.to_client
    return order.received == shared_out and tuple(-there.get(name, 0) for name in accounts) == owed


def the_row_leads_where_it_says(path: Path) -> bool:
    """The order stands where the transition leads, the transition begins where it stood, and nothing leaves a final state."""
    return all(
        outcome.row.source == (outcome.before.state,)
        and outcome.order.state is outcome.row.target
        and (outcome.before.state not in FINAL or outcome.order.state is outcome.before.state)
        for outcome in path.fresh
    )


def the_version_grows_by_one(path: Path) -> bool:
    """Each step makes the next version, and its record carries it."""
    return all(outcome.order.version == outcome.before.version + 1 == outcome.record.seq for outcome in path.fresh)


def the_chain_verifies(path: Path) -> bool:
    """Each record is stored as it is, says who did what, and hangs on the one before."""
    return all(
        outcome.order.head == events.chained(outcome.before.head, outcome.body)
        and RECORD.decode(outcome.body) == outcome.record
        and (outcome.record.name, outcome.record.actor) == (outcome.row.name, outcome.act.actor.member)
        and outcome.record.at == outcome.act.at
        and (outcome.record.source, outcome.record.target) == (outcome.before.state, outcome.order.state)
        and outcome.record.postings == outcome.postings
        for outcome in path.fresh
    )


def only_clocks_of_the_state_run(path: Path) -> bool:
    """A clock of a state that was left is gone, none runs twice, and none lies in the past."""
    names = [clock.fires for clock in path.order.clocks]
    return (
        set(names) <= CLOCK_ROWS[path.order.state]
        and len(names) == len(set(names))
        and all(clock.due > path.now for clock in path.order.clocks)
    )


def nobody_waits_for_ever(path: Path) -> bool:
    """Left alone from here, the clock brings the order to an end."""
    order = path.order
    if order.state in FINAL:
        return True
    case = order.case and (order.case.came_from, order.case.escalated)
    mark = (order.state, tuple(clock.fires for clock in order.clocks), case, order.terms)
    if mark not in ENDS_ALONE:
        ENDS_ALONE[mark] = ends_alone(order)
    return ENDS_ALONE[mark]


def what_was_published_stays(path: Path) -> bool:
    """Text, price, deadline and terms are those whose fingerprint the record of the publication keeps."""
    terms = [outcome.record.terms for outcome in path.outcomes if outcome.row.freezes]
    return len(terms) == was_seen(path) and all(kept == events.fingerprint(path.order) for kept in terms)


def somebody_has_it_from_the_claim_on(path: Path) -> bool:
    """There is a taker exactly where there must be one; a cancelled order keeps the one that it had."""
    order = path.order
    return order.state is S.CANCELLED or (order.taker is None) == (order.state in NOBODY_HAS_IT)


def questions_end_with_their_state(path: Path) -> bool:
    """A proposal does not outlive the state in which it was made; a case is open exactly while there is a dispute."""
    entered = path.fresh[-1].before.state is not path.order.state
    case_fits = path.order.state in FINAL or (path.order.case is not None) == (path.order.state is S.DISPUTED)
    return case_fits and not (entered and path.order.proposal)


def an_answer_means_what_was_read(path: Path) -> bool:
    """A proposal stays as it was made until it is answered, taken back or void; no other takes its place under somebody's hand."""
    steps = [(outcome.before.proposal, outcome.order.proposal) for outcome in path.fresh]
    return all(before is None or after in (None, before) for before, after in steps)


def money_comes_in_once(path: Path) -> bool:
    """All that was ever booked into the order's escrow is what it received, in the hands of the one holder who pays it out."""
    order = path.order
    into = [posting for posting in postings(path) if posting.account == account.escrow(order.id) and posting.amount < 0]
    hands = {posting.account for posting in postings(path) if posting.account.startswith("holder:")}
    return -sum(posting.amount for posting in into) == order.received and len(into) <= 1 and len(hands) <= 1


def the_holder_has_what_is_not_handed_over_yet(path: Path) -> bool:
    """What was received, less what went to the worker and what went back to the client: never less than the commission."""
    order = path.order
    there = sum(amount for name, amount in books(path).items() if name.startswith("holder:"))
    gone = (order.to_worker if order.paid_out_at else 0) + (order.to_client if order.refunded_at else 0)
    return there == order.received - gone >= order.commission


def nobody_disputes_again_and_again(path: Path) -> bool:
    """Neither side opens more than two disputes about one order."""
    return all(path.order.disputes.count(member) <= 2 for member in path.order.parties)


def only_the_screened_are_screened(path: Path) -> bool:
    """An order that moderators look at first is seen by nobody else before one of them approved it; others are never screened."""
    rows = [outcome.row.name for outcome in path.outcomes]
    if not path.order.terms.screened:
        return "submit" not in rows
    return path.order.state in {S.DRAFT, S.SCREENING, S.CANCELLED} or "approve" in rows


def somebody_or_the_clock_has_to_act_by_a_time(path: Path) -> bool:
    """Nothing waits in silence: an order that is not over has an owner who can do what is asked of them, a deadline and an exit."""
    order, waits = path.order, stuck(path.order)
    if waits is None:
        return order.state in FINAL
    asked = (order.state, waits.who, waits.what) in ASKED
    owned = waits.who is Part.CLOCK or (
        asked and (waits.who is Part.MEMBER or any(plays(waits.who, order, who) for who in PEOPLE))
    )
    ends = waits.exit is None if order.state in FINAL else waits.exit is not None
    return owned and ends and waits.until <= waits.ends and waits.ends > path.now and waits.since is not None


INVARIANTS: Final[tuple[Callable[[Path], bool], ...]] = (
    postings_sum_to_zero,
    escrow_holds_what_the_state_prescribes,
    the_end_gives_away_all_that_was_received,
    the_row_leads_where_it_says,
    the_version_grows_by_one,
    the_chain_verifies,
    only_clocks_of_the_state_run,
    nobody_waits_for_ever,
    what_was_published_stays,
    somebody_has_it_from_the_claim_on,
    questions_end_with_their_state,
    an_answer_means_what_was_read,
    money_comes_in_once,
    nobody_disputes_again_and_again,
    the_holder_has_what_is_not_handed_over_yet,
    only_the_screened_are_screened,
    somebody_or_the_clock_has_to_act_by_a_time,
)


def books(path: Path) -> dict[str, int]:
    """The books as the entries of this path leave them."""
    return balances(postings(path))


def postings(path: Path) -> list[Posting]:
    """All postings of this path, in their order."""
    return [posting for outcome in path.outcomes for posting in outcome.postings]


def was_seen(path: Path) -> bool:
    """Whether anybody but the poster ever saw the order."""
    return any(outcome.order.state in {S.OPEN, S.SCREENING} for outcome in path.outcomes)


def ends_alone(order: Order) -> bool:
    """Whether nothing but clocks, each in its turn, brings the order to a final state within twenty steps."""
    for _ in range(20):
        if order.state in FINAL:
            return True
        if not order.clocks:
            return False
        clock = min(order.clocks, key=lambda clock: clock.due)
        row = choose_due(order, clock.fires, clock.due)
        if row is None:
            return False
        order = fire(order, row, Act(verb=Verb.CLOCK, actor=THE_CLOCK, at=clock.due)).order
    return False
