"""What else there is to money: orders of an older day, what the client said is on its way, who takes money over, and stages that end."""

from datetime import timedelta

import msgspec
import pytest

from jiedan.ledger.plan import DEPOSIT, HALVES
from jiedan.members.roles import Role
from jiedan.messages.verbs import Verb
from jiedan.orders import sums
from jiedan.orders.group import Group
from jiedan.orders.order import State
from jiedan.orders.payments import Hand, Payout, Receipt, Refund
from jiedan.orders.quiet import QuietHours
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from tests.core.orders.situations import at, judged
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import DAY, HOLDER, HOUR, NOON, OWNER, POSTER, TAKER, Trade, person

S = State
OLD = {"receipts": (), "payouts": (), "refunds": (), "hands": (), "releases": ()}
"""An order as it was stored before its payments were kept one by one."""


def test_an_order_of_an_older_day_is_read_with_what_its_sums_say() -> None:
    """Held: one receipt, all of it in the holder's hands."""
    trade = at(S.WORKING)
    read = sums.as_kept_today(msgspec.structs.replace(trade.order, **OLD))

    assert read.receipts == (Receipt(holder=OWNER.member, at=trade.order.confirmed_at or NOON, amount=500_00),)
    assert (read.hands, read.payouts, read.refunds) == ((Hand(OWNER.member, 500_00),), (), ())


def test_an_older_order_that_was_handed_over_in_full_leaves_only_the_commission_in_hand() -> None:
    """Paid out and given back at the instants that it kept."""
    trade = judged(300_00).does(OWNER, Verb.PAY_OUT).does(OWNER, Verb.REFUND).does(TAKER, Verb.GOT_IT)
    read, at_that_time = sums.as_kept_today(msgspec.structs.replace(trade.order, **OLD)), trade.now

    assert read.payouts == (Payout(holder=OWNER.member, at=at_that_time, amount=285_00, confirmed_at=at_that_time),)
    assert read.refunds == (Refund(holder=OWNER.member, at=at_that_time, amount=200_00),)
    assert read.hands == (Hand(OWNER.member, 15_00),)


def test_an_older_order_of_which_everything_went_back_has_nothing_in_anybodys_hands() -> None:
    """No hand of nothing."""
    trade = judged(0).does(OWNER, Verb.REFUND)

    assert sums.as_kept_today(msgspec.structs.replace(trade.order, **OLD)).hands == ()


@pytest.mark.parametrize("state", [S.OPEN, S.FUNDING, S.WORKING])
def test_an_order_of_today_is_read_as_it_is(state: State) -> None:
    """Nothing received, or receipts that were kept."""
    order = at(state).order

    assert sums.as_kept_today(order) is order


@pytest.mark.parametrize(
    ("state", "named", "said"),
    [(S.FUNDING, None, 250_00), (S.FUNDING, 300_00, 300_00), (S.WORKING, None, 250_00), (S.WORKING, 100_00, 100_00)],
)
def test_what_the_client_says_is_on_its_way_is_the_figure_or_what_is_due_or_what_is_missing(
    state: State, named: int | None, said: int
) -> None:
    """Half is due before the work; while it goes on nothing is, and who pays early without a figure pays the rest."""
    trade = at(state, Terms(plan=HALVES)).does(POSTER, Verb.PAID, amount=named)

    assert sums.said_to_be_paid(trade.order) == said


def test_before_anybody_says_so_it_is_what_is_due() -> None:
    """The card names it to both sides."""
    assert sums.said_to_be_paid(at(S.FUNDING).order) == 500_00


def test_what_was_reported_is_not_reported_again_before_the_holder_answered() -> None:
    """The answer makes room for another report; what is paid in full waits for none."""
    trade = at(S.FUNDING, Terms(plan=HALVES)).does(POSTER, Verb.PAID)

    assert refused(trade, POSTER, Verb.PAID) == "reported-already"
    assert trade.does(OWNER, Verb.RECEIVED).does(POSTER, Verb.PAID).order.reported_at == trade.now
    assert refused(trade.does(OWNER, Verb.RECEIVED, amount=250_00), POSTER, Verb.PAID) == "not-now"


def test_who_became_a_side_after_being_asked_to_take_the_money_over_does_not() -> None:
    """The order is open again, with money of the first client's payment still to go back; the successor claims it."""
    trade = at(S.FUNDING).does(OWNER, Verb.RECEIVED, amount=200_00).waits(DAY)
    assert (trade.order.state, trade.order.to_client) == (S.OPEN, 200_00)
    successor = person(HOLDER.member, Role.HOLDER)
    trade.does(OWNER, Verb.HAND_OVER, to=successor.member).does(successor, Verb.CLAIM)

    assert refused(trade, successor, Verb.TAKE_OVER) == "party-holds"


@pytest.mark.parametrize(("received", "commission"), [(150_00, 12_50), (325_00, 18_75), (500_00, 25_00)])
def test_a_deposits_commission_is_of_the_stages_that_were_released(received: int, commission: int) -> None:
    """Half of it with the deposit, the other half with the rest, and of a part of the rest a part."""
    trade = at(S.WORKING, Terms(plan=DEPOSIT))
    if rest := received - 150_00:
        trade.does(OWNER, Verb.RECEIVED, amount=rest)
    trade.does(TAKER, Verb.CANCEL, amount=rest).does(POSTER, Verb.AGREE)

    assert (trade.order.commission, trade.order.to_worker) == (commission, received - commission)


def test_an_order_for_the_morning_is_wanted_after_the_quiet_hours() -> None:
    """One that would be over when it is published is refused at once."""
    early, late = Trade(stated_due=NOON + 8 * HOUR), Trade(stated_due=NOON + 10 * HOUR)

    assert refused(early, POSTER, Verb.QUEUE, until=NOON + 9 * HOUR) == "due-in-quiet-hours"
    assert late.does(POSTER, Verb.QUEUE, until=NOON + 9 * HOUR).order.queued_until == NOON + timedelta(hours=9)


def test_who_keeps_what_they_owe_for_three_days_is_late() -> None:
    """From the instant itself on, as long as it is in their hands."""
    trade = judged(300_00)
    owed = trade.now

    assert [sums.late_hands(trade.order, owed + 3 * DAY - step) for step in (timedelta(seconds=1), timedelta(0))] == [
        frozenset(),
        {OWNER.member},
    ]
    assert sums.late_hands(at(S.WORKING).order, owed + 9 * DAY) == frozenset()
    trade.does(OWNER, Verb.PAY_OUT).does(OWNER, Verb.REFUND)
    assert sums.late_hands(trade.order, owed + 9 * DAY) == frozenset()


@pytest.mark.parametrize(
    ("price", "ceiling", "staged"),
    [(500_00, None, False), (500_00, 500_00, False), (500_01, 500_00, True), (900_00, 500_00, True)],
)
def test_above_the_ceiling_of_a_single_payment_an_order_is_paid_in_stages(price: int, ceiling: int | None, staged: bool) -> None:
    """The ceiling itself may be paid at once; without one everything may."""
    terms = Terms()

    assert terms.for_price(price, ceiling).plan == (terms.staged if staged else terms.plan)


def test_an_order_takes_the_hours_along_in_which_nobody_is_reminded() -> None:
    """The group's at that time, by its wall clock; none where it has none."""
    rules = GroupRules(zone="Asia/Tokyo", quiet_from=1380, quiet_to=420)
    group = Group(
        id=1, platform="stage", chat="group", title="一单一结", language="zh", currency="CNY", rules=rules, terms=Terms()
    )  # fmt: skip

    assert group.terms_now.quiet == QuietHours(zone="Asia/Tokyo", first=1380, last=420)
    assert msgspec.structs.replace(group, rules=GroupRules(quiet_from=None)).terms_now.quiet is None


def test_no_commission_is_taken_of_what_was_paid_too_much() -> None:
    """200.00 of 500.00 are the worker's in the end; the 100.00 besides were never for the order."""
    trade = at(S.WORKING).does(OWNER, Verb.RECEIVED, amount=100_00)
    trade.does(TAKER, Verb.CANCEL, amount=200_00).does(POSTER, Verb.AGREE)

    assert (trade.order.to_worker, trade.order.commission, trade.order.to_client) == (190_00, 10_00, 400_00)
