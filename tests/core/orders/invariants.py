"""What holds after every step of every trade, whoever did what. Each is a predicate of a path; its docstring is the truth."""

from collections.abc import Callable
from typing import Final

import msgspec

from jiedan.ledger import account
from jiedan.ledger.commission import earned
from jiedan.ledger.entry import Posting, balances
from jiedan.ledger.plan import Due, Released
from jiedan.members.roles import Role
from jiedan.messages.verbs import Verb
from jiedan.orders import events, sums
from jiedan.orders.act import THE_CLOCK, Act, Actor, Part
from jiedan.orders.machine import choose_due, fire, plays
from jiedan.orders.order import FINAL, Mode, Order, State
from jiedan.orders.process import PROCESS
from jiedan.orders.stuck import Stuck, waits
from tests.core.orders.trade import DEPUTY, person
from tests.core.orders.walk import BENCH, PEOPLE, Path

S = State
RECORD: Final = msgspec.json.Decoder(events.Record)
NOBODY_HAS_IT: Final = {S.DRAFT, S.SCREENING, S.OPEN, S.EXPIRED}
CLOCK_ROWS: Final = {state: {row.name for row in PROCESS if row.source == (state,) and row.by is Part.CLOCK} for state in State}
OWED: Final = {Verb.PAY_OUT: sums.owed_to_worker, Verb.REFUND: sums.owed_to_client}
PAYING: Final = {S.FUNDING, S.WORKING, S.DELIVERED, S.ACCEPTED}
"""States in which a report waits for a holder's answer."""
ENDS_ALONE: Final[dict[object, bool]] = {}
"""What was found out about orders that nobody touches any more: the same clocks in the same state end the same way."""


def postings_sum_to_zero(path: Path) -> bool:
    """Each entry takes as much from some accounts as it gives to others."""
    return all(sum(posting.amount for posting in outcome.postings) == 0 for outcome in path.fresh)


def escrow_holds_what_the_state_prescribes(path: Path) -> bool:
    """Nothing before anybody pays and at the end; while somebody works, at least what the work starts with came in and at most the price,
    and all of it is held that the plan does not release on receipt.
    """
    order = path.order
    there = account.standing("escrow", books(path).get(account.escrow(order.id), 0))
    start = order.terms.plan.due_by(Due.START, order.price)
    match order.state:
        case S.WORKING | S.DELIVERED | S.ACCEPTED:
            return start <= order.received <= order.price and there == order.received - released_on_receipt(order)
        case S.DISPUTED:
            assert order.case is not None
            funded = order.case.came_from is not S.FUNDING
            return (order.received >= start) is funded and 0 <= there <= order.received <= order.price
        case S.FUNDING:
            return there == order.received < start
        case _:
            return there == 0


def the_end_gives_away_all_that_was_received(path: Path) -> bool:
    """What the worker, the group and the client get makes up all that ever came in, and what of it is still owed stands on the accounts."""
    order, there = path.order, books(path)
    payouts, refunds = (sum(each.amount for each in kept) for kept in (order.payouts, order.refunds))
    owed = {account.INCOME: order.commission, account.to_return(order.client): order.to_client - refunds}
    if order.taker is not None:
        owed[account.payable(order.taker)] = order.to_worker - payouts
    came_in = sum(receipt.amount for receipt in order.receipts)
    shared_out = order.to_worker + order.commission + order.to_client
    stands = all(-there.get(name, 0) == amount >= 0 for name, amount in owed.items())
    return stands and (came_in == shared_out if order.state in FINAL else came_in >= shared_out)


def no_more_of_a_stage_than_came_in_for_it(path: Path) -> bool:
    """Stage by stage: received up to its amount, released and given back together no more than received; the stages sum to the order."""
    order, each = path.order, sums.stages(path.order)
    fits = all(
        0 <= one.released + one.refunded <= one.received <= one.amount and min(one.refunded, one.released) >= 0 for one in each
    )
    return fits and (
        sum(one.amount for one in each) == order.price
        and sum(one.received for one in each) == order.received
        and sum(one.released for one in each) == order.to_worker + order.commission
        and sum(one.refunded for one in each) == order.to_client - order.surplus
    )


def the_commission_is_what_was_earned(path: Path) -> bool:
    """It is that of everything released so far in one step: the steps sum to it."""
    order = path.order
    released = order.to_worker + order.commission
    return order.commission == earned(order.terms.commission, order.terms.plan, order.price, released, order.rate_at_most)


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
    case = order.case and (order.case.came_from, order.case.escalated, len(order.case.panel), len(order.case.pool))
    mark = (order.state, tuple(clock.fires for clock in order.clocks), case, order.terms, order.received == order.price)
    if mark not in ENDS_ALONE:
        ENDS_ALONE[mark] = ends_alone(order)
    return ENDS_ALONE[mark]


def what_was_published_stays(path: Path) -> bool:
    """Text, price, deadline and terms are those whose fingerprint the record of the publication keeps, or that of the purchase; while
    somebody has it whose quote was chosen, those of the choice.
    """
    frozen = [outcome for outcome in path.outcomes if outcome.row.freezes]
    if path.order.chosen is None:
        frozen = [outcome for outcome in frozen if outcome.order.chosen is None]
    if bool(frozen) != (was_seen(path) or (path.order.bought is not None and path.order.taker is not None)):
        return False
    return not frozen or frozen[-1].record.terms == events.fingerprint(path.order)


def the_price_is_that_of_the_chosen_quote(path: Path) -> bool:
    """An order that asks for quotes has a price while it has a taker, and it is the one that was said by them; otherwise none."""
    order = path.order
    if order.mode is not Mode.QUOTE or order.state is S.CANCELLED:
        return True
    if order.chosen is None:
        return order.taker is None and order.price == 0
    quote = order.quotes[order.chosen.quote - 1]
    return (quote.by, quote.price, quote.version) == (order.taker, order.price, order.chosen.version)


def one_quote_each_by_its_number(path: Path) -> bool:
    """The quotes are numbered from one, each member has one, and no version of it goes back."""
    before, quotes = path.fresh[0].before.quotes, path.order.quotes
    grows = all(
        new.number == old.number and new.by == old.by and new.version >= old.version
        for old, new in zip(before, quotes, strict=False)
    )
    return (
        [quote.number for quote in quotes] == list(range(1, len(quotes) + 1))
        and len({q.by for q in quotes}) == len(quotes)
        and grows
    )


def nobody_stands_by_for_what_they_have(path: Path) -> bool:
    """Neither the taker nor the poster stands by, and nobody twice."""
    order = path.order
    return not {order.poster, order.taker} & set(order.standby) and len(set(order.standby)) == len(order.standby)


def nothing_outlives_its_quote(path: Path) -> bool:
    """A quote that stands has time left unless the clock has just come to it, and only one that stands has a counter-offer."""
    order = path.order
    clocked = {clock.fires for clock in order.clocks}
    alive = [quote for quote in order.quotes if quote.stands]
    counters = all(quote.stands for quote in order.quotes if quote.counter is not None)
    return counters and (order.state is not S.OPEN or bool(alive) == ("expire_quote" in clocked))


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
    """A proposal stays as it was made until it is answered, taken back or void; only one of the side that was asked takes its place,
    and then it is the other who may answer.
    """
    steps = [(outcome.before.proposal, outcome.order.proposal) for outcome in path.fresh]
    return all(before is None or after is None or after == before or after.by != before.by for before, after in steps)


def everybody_has_in_hands_what_the_books_say(path: Path) -> bool:
    """Holder by holder: what came in and was taken over, less what was paid out, given back and handed over; never less than nothing."""
    order, there = path.order, books(path)
    hands = {account.holder(hand.member): hand.amount for hand in order.hands}
    came = sum(receipt.amount for receipt in order.receipts)
    gone = sum(payout.amount for payout in order.payouts) + sum(refund.amount for refund in order.refunds)
    named = {name: amount for name, amount in there.items() if name.startswith("holder:")}
    return hands == named and min(hands.values(), default=0) >= 0 and sum(hands.values()) == came - gone >= order.commission


def it_is_known_since_when_something_is_owed(path: Path) -> bool:
    """Exactly while something has to leave a holder's hands, to the worker or back to the client."""
    order = path.order
    gone = sum(payout.amount for payout in order.payouts) + sum(refund.amount for refund in order.refunds)
    owed = order.to_worker + order.to_client - gone
    return (order.owed_since is not None) == (owed > 0)


def a_report_that_waits_has_a_clock(path: Path) -> bool:
    """While the client's word waits for a holder's, the holder's clock runs and the client's does not."""
    order = path.order
    if order.reported_at is None or order.state not in {S.FUNDING, S.WORKING, S.DELIVERED, S.ACCEPTED}:
        return True
    return order.clock("unconfirmed") is not None and order.clock("arrears") is None and order.clock("fund_lapse") is None


def the_bench_has_no_interest(path: Path) -> bool:
    """Three sit on a panel or nobody, but for the moment before the lot falls on an empty seat: no side, not who holds the money, nobody
    who stood aside; each votes once, and is seated.
    """
    order, case = path.order, path.order.case
    if case is None:
        return True
    barred = {*order.parties, order.holder, *case.aside}
    voters = [vote.by for vote in case.votes]
    alone = case.judge is None or case.judge not in {*order.parties, *case.aside}
    return (
        (len(case.panel) in (0, 3) or order.clock("draw") is not None or order.clock("dissolve") is not None)
        and len(set(case.panel)) == len(case.panel)
        and not barred & set(case.panel)
        and len(set(voters)) == len(voters)
        and set(voters) <= set(case.panel)
        and alone
    )


def nobody_disputes_again_and_again(path: Path) -> bool:
    """Neither side opens more than two disputes about one order."""
    return all(path.order.given_up.count(member) <= 2 for member in path.order.parties)


def only_the_screened_are_screened(path: Path) -> bool:
    """An order that moderators look at first is seen by nobody else before one of them approved it; others are never screened."""
    rows = [outcome.row.name for outcome in path.outcomes]
    if not path.order.terms.screened:
        return "submit" not in rows
    return path.order.state in {S.DRAFT, S.SCREENING, S.CANCELLED} or "approve" in rows


def somebody_or_the_clock_has_to_act_by_a_time(path: Path) -> bool:
    """Nothing waits in silence: an order that is not over has an owner who can do what is asked of them, a deadline and an exit; and so
    has money that was reported, or that is to leave somebody's hands, in whatever state.
    """
    order, found = path.order, waits(path.order)
    about = {each.what for each in found}
    owed = {verb for verb, sum_ in OWED.items() if sum_(order)}
    answers = {Verb.RECEIVED} if order.reported_at and order.state in PAYING else set[Verb]()
    return (
        about >= owed | answers
        and (order.state in FINAL or any(each.exit is not None for each in found))
        and all(has_owner(order, each) and has_end(path, each) for each in found)
    )


def has_owner(order: Order, each: Stuck) -> bool:
    """Somebody plays the part, and one of the rows that do what is asked is open to them. Whoever keeps money of the order and became a
    side of it since can hand it to who may pay it out. A moderator who has stood aside in no case can always be asked to judge.
    """
    verbs = {each.what, Verb.HAND_OVER} if each.who is Part.KEEPER else {each.what}
    rows = [row for row in PROCESS if row.source == (order.state,) and not verbs.isdisjoint(row.verbs)]
    people = (*PEOPLE, *BENCH, DEPUTY, person(99, Role.DEPUTY), *(Actor(side) for side in order.parties))
    return each.who is Part.CLOCK or any(
        plays(each.who, order, who) and any(plays(row.by, order, who) for row in rows) for who in people
    )


def has_end(path: Path, each: Stuck) -> bool:
    """It is known since when and until when, and where that leads; but for money that is owed, which stays owed."""
    only_reminds = each.what in (Verb.PAY_OUT, Verb.REFUND) or (each.what is Verb.TAKE_OVER and path.order.owed_since is not None)
    return each.until <= each.ends > path.now and each.since is not None and (each.exit is None) == only_reminds


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
    everybody_has_in_hands_what_the_books_say,
    no_more_of_a_stage_than_came_in_for_it,
    the_commission_is_what_was_earned,
    a_report_that_waits_has_a_clock,
    it_is_known_since_when_something_is_owed,
    nobody_disputes_again_and_again,
    the_bench_has_no_interest,
    only_the_screened_are_screened,
    the_price_is_that_of_the_chosen_quote,
    one_quote_each_by_its_number,
    nobody_stands_by_for_what_they_have,
    nothing_outlives_its_quote,
    somebody_or_the_clock_has_to_act_by_a_time,
)


def released_on_receipt(order: Order) -> int:
    """What of the money that came in the plan gives the worker at once: stages are paid in their order."""
    left, at_once = order.received, 0
    for stage, amount in zip(order.terms.plan.stages, order.terms.plan.amounts(order.price), strict=True):
        paid = min(left, amount)
        left -= paid
        at_once += paid if stage.released is Released.ON_RECEIPT else 0
    return at_once


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
    """Whether nothing but clocks, each in its turn, brings the order to a final state within sixty steps (reminders go on daily)."""
    for _ in range(60):
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
