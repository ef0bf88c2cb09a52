"""From the confirmed claim to the money in the holder's hands."""

from datetime import timedelta

import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.order import State
from tests.core.orders.situations import at
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import ACTORS, DUE, HOLDER, HOUR, MINUTE, OWNER, POSTER, SECOND, TAKER

S = State


@pytest.mark.parametrize(
    ("took", "moved"),
    [(HOUR, timedelta(0)), (HOUR + SECOND, HOUR + SECOND), (20 * HOUR, 20 * HOUR)],
    ids=["an hour", "a second more", "twenty hours"],
)
def test_a_late_payment_moves_the_deadline(took: timedelta, moved: timedelta) -> None:
    """From more than an hour on the worker has as much longer as the payment took; up to an hour the deadline stays."""
    trade = at(S.FUNDING).waits(took).does(OWNER, Verb.RECEIVED)

    assert trade.order.due == DUE + moved
    assert trade.order.stated_due == DUE
    assert trade.order.clock("overrun") == DUE + moved + 24 * HOUR


def test_the_money_is_held_for_the_order() -> None:
    """What the holder has is owed to the outcome of the order, to the unit."""
    trade = at(S.FUNDING).does(HOLDER, Verb.RECEIVED, amount=500_00)

    assert trade.books == {"escrow:order:17": -500_00, "holder:7": 500_00}
    assert (trade.order.received, trade.order.holder) == (500_00, HOLDER.member)


@pytest.mark.parametrize("amount", [499_99, 500_01, 0, -500_00])
def test_another_amount_than_the_price_does_not_start_the_work(amount: int) -> None:
    """Too little, too much, nothing: the holder is told, and nothing is booked."""
    trade = at(S.FUNDING)

    assert refused(trade, OWNER, Verb.RECEIVED, amount=amount) == "amount-differs"
    assert trade.books == {}


def test_the_owner_who_is_a_party_does_not_hold_the_money() -> None:
    """Neither as poster nor as taker; another holder does."""
    trade = at(S.FUNDING)

    assert {refused(trade, ACTORS[who], Verb.RECEIVED) for who in ("owner-poster", "owner-taker")} == {"not-you-holder"}
    assert trade.does(HOLDER, Verb.RECEIVED).order.state is S.WORKING


def test_without_a_word_from_the_client_the_order_is_open_again_after_a_day() -> None:
    """The taker is free, may claim it again at once, and no money moved."""
    trade = at(S.FUNDING)

    assert trade.waits(24 * HOUR - SECOND).order.state is S.FUNDING
    assert trade.waits(SECOND).names[-1] == "fund_lapse"
    assert trade.does(TAKER, Verb.CLAIM).order.state is S.CLAIMED


def test_who_says_paid_stops_the_own_clock_and_starts_the_holders() -> None:
    """A day later the holder and the owner are reminded, two days later it is a dispute; it is never open again in silence."""
    trade = at(S.FUNDING).does(POSTER, Verb.PAID)
    paid = trade.now

    assert {clock.fires: clock.due - paid for clock in trade.order.clocks} == {
        "remind_holder": 24 * HOUR,
        "unconfirmed": 48 * HOUR,
    }
    assert trade.waits(24 * HOUR).names[-1] == "remind_holder"
    assert trade.waits(24 * HOUR).names[-1] == "unconfirmed"
    assert trade.order.case is not None
    assert (trade.order.case.opened_by, trade.order.case.came_from) == (0, S.FUNDING)


def test_money_comes_also_without_the_clients_word_and_after_the_reminder() -> None:
    """What the holder sees counts, at any moment while the order waits for it."""
    assert at(S.FUNDING).does(OWNER, Verb.RECEIVED).order.state is S.WORKING
    assert at(S.FUNDING).does(POSTER, Verb.PAID).waits(30 * HOUR).does(OWNER, Verb.RECEIVED).order.state is S.WORKING


def test_what_is_paid_is_not_given_back() -> None:
    """From "I have paid" on the taker cannot release it any more: money may be on its way."""
    trade = at(S.FUNDING).does(POSTER, Verb.PAID)

    assert refused(trade, TAKER, Verb.RELEASE) == "already-paid"
    assert refused(trade.waits(40 * MINUTE), TAKER, Verb.RELEASE) == "already-paid"
