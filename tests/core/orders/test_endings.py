"""What comes at the end: who gets what, paying it out, reviews, and ends by agreement."""

from typing import Any

import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.events import OrderCancelled, OrderSettled, event_of
from jiedan.orders.order import State
from tests.core.orders.situations import SITUATIONS, at
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import DAY, HOLDER, HOUR, OWNER, POSTER, SECOND, STRANGER, TAKER, Trade

S = State


@pytest.mark.parametrize(
    ("price", "commission"),
    [(2000_00, 100_00), (2000_01, 60_00), (2001_00, 60_03), (1, 0), (10, 1), (9, 0), (500_00, 25_00), (30, 2), (29, 1)],
)
def test_a_settled_order_pays_the_commission_of_its_price(price: int, commission: int) -> None:
    """5 %, strictly above 2000.00 3 %, on the whole, rounded once half up; the worker has the rest to the unit."""
    trade = Trade(price=price).to(S.SETTLED)

    assert (trade.order.to_worker, trade.order.commission, trade.order.to_client) == (price - commission, commission, 0)
    assert trade.books.get("income:commission", 0) == -commission


@pytest.mark.parametrize(
    ("price", "share", "commission"), [(2001_00, 1000_00, 30_00), (2000_00, 1000_00, 50_00), (500_00, 10, 1)]
)
def test_a_split_takes_the_rate_of_the_price_and_the_base_of_what_is_released(price: int, share: int, commission: int) -> None:
    """Half of a large order pays the large order's rate, on the half."""
    trade = Trade(price=price).to(S.WORKING).does(POSTER, Verb.CANCEL, amount=share).does(TAKER, Verb.AGREE)

    assert (trade.order.to_worker, trade.order.commission, trade.order.to_client) == (
        share - commission,
        commission,
        price - share,
    )


@pytest.mark.parametrize("state", [S.CLAIMED, S.FUNDING, S.WORKING, S.DELIVERED])
def test_an_end_by_agreement_needs_both(state: State) -> None:
    """Who asked cannot agree; who did not can; without a share named everything goes back."""
    trade = at(state).does(TAKER, Verb.CANCEL)

    assert refused(trade, TAKER, Verb.AGREE) == "not-you-asked"
    assert trade.does(POSTER, Verb.AGREE).order.state is S.CANCELLED
    assert trade.order.to_client == trade.order.received == (0 if state in (S.CLAIMED, S.FUNDING) else 500_00)


@pytest.mark.parametrize(("state", "amount"), [(S.WORKING, 500_01), (S.WORKING, -1), (S.FUNDING, 1)])
def test_a_split_cannot_give_what_is_not_held(state: State, amount: int) -> None:
    """More than was received, or less than nothing, is refused when it is proposed."""
    assert refused(at(state), POSTER, Verb.CANCEL, amount=amount) == "split-too-large"


def test_a_refused_end_leaves_everything_as_it_was() -> None:
    """The work goes on with the same clocks."""
    before = at(S.WORKING)
    clocks = before.order.clocks
    trade = before.does(POSTER, Verb.CANCEL).does(TAKER, Verb.REFUSE)

    assert (trade.order.state, trade.order.clocks, trade.order.proposal) == (S.WORKING, clocks, None)


def test_who_proposed_may_name_another_split() -> None:
    """The other side agrees to the latest."""
    trade = at(S.WORKING).does(TAKER, Verb.CANCEL, amount=400_00).does(TAKER, Verb.CANCEL, amount=100_00).does(POSTER, Verb.AGREE)

    assert trade.order.to_client == 400_00


def test_the_holder_is_reminded_daily_until_it_is_paid_out() -> None:
    """Once a day from the settlement on, and never again after it."""
    trade = at(S.SETTLED).waits(3 * DAY)

    assert trade.names.count("remind_payout") == 3
    assert trade.does(OWNER, Verb.PAY_OUT).waits(5 * DAY).names.count("remind_payout") == 3
    assert trade.books == {"holder:4": 25_00, "income:commission": -25_00}


def test_a_share_by_agreement_is_paid_out_as_well() -> None:
    """A cancelled order that owes the worker something reminds the holder, and ends when the worker confirms."""
    trade = SITUATIONS["cancelled, half for the worker"]().waits(DAY)

    assert trade.names[-1] == "remind_payout"
    assert trade.does(OWNER, Verb.PAY_OUT).does(TAKER, Verb.GOT_IT).order.payout_confirmed_at == trade.now
    assert trade.books == {"holder:4": 262_50, "income:commission": -12_50, "to_return:1": -250_00}


@pytest.mark.parametrize("situation", ["settled, nothing for the worker", "cancelled before anybody took it"])
def test_nobody_is_reminded_of_nothing(situation: str) -> None:
    """Where the worker gets nothing there is nothing to pay out."""
    trade = SITUATIONS[situation]().waits(30 * DAY)

    assert "remind_payout" not in trade.names
    assert refused(trade, OWNER, Verb.PAY_OUT) == "nothing-to-pay-out"


def test_it_is_paid_out_and_confirmed_once() -> None:
    """First the holder, then the worker, each once."""
    trade = at(S.SETTLED)

    assert refused(trade, TAKER, Verb.GOT_IT) == "not-paid-out"
    assert refused(trade.does(OWNER, Verb.PAY_OUT), OWNER, Verb.PAY_OUT) == "paid-out-already"
    assert refused(trade.does(TAKER, Verb.GOT_IT), TAKER, Verb.GOT_IT) == "payout-confirmed-already"
    assert refused(trade, HOLDER, Verb.PAY_OUT) == "paid-out-already"


@pytest.mark.parametrize("score", [None, 0, 6, -1, 100])
def test_a_score_is_one_to_five(score: int | None) -> None:
    """Anything else is asked for again."""
    assert refused(at(S.SETTLED), POSTER, Verb.REVIEW, score=score) == "say-more-review"


@pytest.mark.parametrize("score", [1, 5])
def test_the_lowest_and_the_highest_score_count(score: int) -> None:
    """Both bounds are scores, and a review needs no words."""
    review = at(S.SETTLED).does(POSTER, Verb.REVIEW, score=score).order.reviews[0]

    assert (review.author, review.of, review.score, review.text) == (1, 2, score, "")


def test_reviews_are_blind_until_both_are_in() -> None:
    """One alone is closed; the second opens both; nobody reviews twice."""
    trade = at(S.SETTLED).does(POSTER, Verb.REVIEW, score=5)

    assert not trade.order.reviews_open
    assert refused(trade, POSTER, Verb.REVIEW, score=1) == "reviewed-already"
    assert trade.does(TAKER, Verb.REVIEW, score=4, note=" 爽快 ").order.reviews_open
    assert trade.order.clock("open_reviews") is None
    assert [(review.author, review.of, review.text) for review in trade.order.reviews] == [(1, 2, ""), (2, 1, "爽快")]


def test_after_a_week_the_reviews_open_and_nothing_more_is_said() -> None:
    """Until then either side may; afterwards it is too late."""
    trade = at(S.SETTLED).does(POSTER, Verb.REVIEW, score=5).waits(7 * DAY - SECOND)

    assert not trade.order.reviews_open
    assert trade.waits(SECOND).order.reviews_open
    assert refused(trade, TAKER, Verb.REVIEW, score=5) == "review-too-late"


def test_a_stranger_reviews_nobody() -> None:
    """Only who traded."""
    assert refused(at(S.SETTLED), STRANGER, Verb.REVIEW, score=1) == "not-you-party"


@pytest.mark.parametrize(
    ("verb", "details", "who"),
    [
        (Verb.ACCEPT, {}, POSTER),
        (Verb.DELIVER, {"note": "再交"}, TAKER),
        (Verb.DISPUTE, {"note": "晚了"}, POSTER),
        (Verb.CLAIM, {}, STRANGER),
    ],
)
def test_accepting_twice_or_anything_else_afterwards_moves_nothing(verb: Verb, details: dict[str, Any], who: Any) -> None:
    """One release; the second press finds another state."""
    trade = at(S.SETTLED).waits(HOUR)
    books = trade.books

    assert refused(trade, who, verb, **details) == "not-now"
    assert trade.books == books


def test_plugins_hear_who_gets_what() -> None:
    """The settlement's event carries the split, the cancellation's none."""
    settled, cancelled = at(S.SETTLED).order, SITUATIONS["cancelled before anybody took it"]().order
    event = event_of("settle", settled, actor=0, at=at(S.SETTLED).now)

    assert isinstance(event, OrderSettled)
    assert (event.order, event.taker, event.to_worker, event.commission, event.to_client) == (17, 2, 475_00, 25_00, 0)
    assert isinstance(event_of("cancel", cancelled, actor=1, at=event.at), OrderCancelled)
    assert event_of("report", settled, actor=2, at=event.at) is None


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_event_that_is_told_can_be_made(situation: str) -> None:
    """Whatever happened on the way there, what plugins hear of it fits the order as it was then."""
    trade = SITUATIONS[situation]()
    heard = [event_of(o.row.name, o.order, actor=o.act.actor.member, at=o.act.at) for o in trade.outcomes]

    assert all(event.number == 17 for event in heard if event)
