"""From the confirmed claim to the money in the holder's hands."""

from datetime import timedelta

import pytest

from jiedan.messages.verbs import Verb
from jiedan.money import LARGEST
from jiedan.orders.order import State
from tests.core.orders.situations import SITUATIONS, at
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


@pytest.mark.parametrize("amount", [0, -500_00, LARGEST + 1])
def test_no_sum_or_an_absurd_one_is_not_booked(amount: int) -> None:
    """The holder is told, and nothing is booked."""
    trade = at(S.FUNDING)

    assert refused(trade, OWNER, Verb.RECEIVED, amount=amount) in ("say-amount", "price-too-large")
    assert trade.books == {}


def test_too_little_is_held_and_the_rest_is_waited_for() -> None:
    """The client has the whole time again for the rest, which may come to another holder; the work starts when everything is there."""
    trade = at(S.FUNDING).waits(20 * HOUR).does(OWNER, Verb.RECEIVED, amount=499_99)

    assert (trade.order.state, trade.names[-1], trade.escrow) == (S.FUNDING, "receive_part", 499_99)
    assert trade.waits(23 * HOUR).does(HOLDER, Verb.RECEIVED).order.state is S.WORKING
    assert trade.books == {"escrow:order:17": -500_00, "holder:4": 499_99, "holder:7": 1}


def test_the_rest_that_never_comes_opens_the_order_again_and_the_part_goes_back() -> None:
    """Nobody keeps what did not start any work; the holder is reminded until it is given back, and the order finds another taker."""
    trade = at(S.FUNDING).does(OWNER, Verb.RECEIVED, amount=200_00).waits(24 * HOUR)

    assert (trade.names[-1], trade.order.state, trade.escrow, trade.order.to_client) == ("fund_lapse", S.OPEN, 0, 200_00)
    assert trade.waits(24 * HOUR).names[-1] == "remind_refund"
    assert trade.does(TAKER, Verb.CLAIM).does(OWNER, Verb.REFUND).books == {}
    assert trade.to(S.SETTLED).order.to_worker == 475_00


def test_too_much_starts_the_work_and_what_is_too_much_goes_back() -> None:
    """To the unit; it is no part of the order's price, whatever comes of the order."""
    trade = at(S.FUNDING).does(OWNER, Verb.RECEIVED, amount=500_01)

    assert (trade.order.state, trade.escrow, trade.order.surplus, trade.order.to_client) == (S.WORKING, 500_00, 1, 1)
    assert trade.does(OWNER, Verb.REFUND).names[-1] == "refund"
    assert trade.to(S.SETTLED).books == {"holder:4": 500_00, "income:commission": -25_00, "payable:2": -475_00}


@pytest.mark.parametrize("state", [S.WORKING, S.DELIVERED, S.SETTLED, S.CANCELLED, S.OPEN, S.EXPIRED])
def test_money_that_nobody_waits_for_is_never_dropped(state: State) -> None:
    """Paid twice, paid too late: the sum is named, goes back to the client, and the order goes on as if it had not come."""
    trade = SITUATIONS["cancelled, half for the worker"]() if state is S.CANCELLED else at(S.OPEN)
    trade = trade.waits(5 * 24 * HOUR) if state is S.EXPIRED else trade
    trade = trade if state in (S.CANCELLED, S.EXPIRED) else at(state)
    before, back = trade.order, trade.order.to_client

    assert refused(trade, HOLDER, Verb.RECEIVED) == "not-now"
    order = trade.does(HOLDER, Verb.RECEIVED, amount=300_00).order
    assert (order.state, order.received, order.to_client, order.surplus) == (before.state, before.received, back + 300_00, 300_00)
    assert order.clock("remind_refund") is not None
    assert trade.does(HOLDER, Verb.REFUND, amount=300_00).order.to_client == back + 300_00
    assert sum(trade.books.values()) == 0


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
