"""What comes at the end: who gets what, paying it out, reviews, and ends by agreement."""

from typing import Any

import pytest

from jiedan.ledger.commission import Tier, Tiers
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Actor, Part
from jiedan.orders.events import OrderCancelled, OrderSettled, event_of
from jiedan.orders.order import Proposal, State
from jiedan.orders.terms import Terms
from tests.core.orders.situations import SITUATIONS, at, disputed
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import ARBITRATOR, DAY, DUE, HOLDER, HOUR, OWNER, POSTER, SECOND, STRANGER, TAKER, Trade

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
    """Who asked cannot agree; who did not can."""
    trade = at(state).does(TAKER, Verb.CANCEL, amount=0)

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


@pytest.mark.parametrize("state", [S.CLAIMED, S.FUNDING, S.WORKING, S.DELIVERED])
@pytest.mark.parametrize("again", [POSTER, TAKER], ids=["the other side", "the same side"])
def test_while_a_proposal_waits_no_other_takes_its_place(state: State, again: Actor) -> None:
    """Nobody's "agree" meets another split than the one that was read: the same side's second is refused, and so is the same once more
    from the other side; the first one stands.
    """
    trade = at(state).does(TAKER, Verb.CANCEL, amount=0)

    assert refused(trade, again, Verb.CANCEL, amount=0) == (
        "proposal-waits" if again is TAKER or state is S.CLAIMED else "say-more-split"
    )
    assert trade.order.proposal == Proposal(kind="cancel", by=TAKER.member, to_worker=0)


@pytest.mark.parametrize("first", [Verb.EXTEND, Verb.CANCEL])
@pytest.mark.parametrize("second", [Verb.EXTEND, Verb.CANCEL])
def test_a_proposal_of_one_kind_keeps_off_the_other_kind(first: Verb, second: Verb) -> None:
    """An agreement to more time does not become one to an end, nor the other way round."""
    details: dict[Verb, dict[str, Any]] = {Verb.EXTEND: {"until": DUE + DAY}, Verb.CANCEL: {"amount": 100_00}}
    trade = at(S.WORKING).does(TAKER, first, **details[first])
    other = "proposal-waits" if (first, second) != (Verb.CANCEL, Verb.CANCEL) else "say-more-split"

    assert refused(trade, POSTER, second, **details[second]) == other
    assert refused(trade, TAKER, second, **details[second]) == "proposal-waits"


@pytest.mark.parametrize("proposer", [POSTER, TAKER], ids=["poster", "taker"])
def test_who_proposed_takes_it_back_and_names_another_split(proposer: Actor) -> None:
    """Then the other side agrees to the latest; what was taken back binds nobody."""
    other = TAKER if proposer is POSTER else POSTER
    trade = at(S.WORKING).does(proposer, Verb.CANCEL, amount=400_00).does(proposer, Verb.REFUSE)

    assert (trade.names[-1], trade.order.proposal, trade.order.state) == ("take_back", None, S.WORKING)
    assert refused(trade, other, Verb.AGREE) == "not-now"
    assert trade.does(proposer, Verb.CANCEL, amount=100_00).does(other, Verb.AGREE).order.to_client == 400_00


@pytest.mark.parametrize("state", [S.CLAIMED, S.FUNDING, S.WORKING, S.DELIVERED, S.DISPUTED])
def test_each_side_says_no_in_its_own_way(state: State) -> None:
    """The one that was asked refuses and the proposer hears of it; the proposer takes back and the other hears of it."""
    trade = disputed(S.WORKING) if state is S.DISPUTED else at(state)
    by_other = trade.does(TAKER, Verb.CANCEL).does(POSTER, Verb.REFUSE).outcomes[-1].row
    by_self = trade.does(TAKER, Verb.CANCEL).does(TAKER, Verb.REFUSE).outcomes[-1].row

    assert [(row.name, row.tells) for row in (by_other, by_self)] == [
        ("refuse", (Part.PROPOSER,)),
        ("take_back", (Part.ASKED,)),
    ]
    assert {refused(trade, actor, Verb.REFUSE) for actor in (POSTER, TAKER, OWNER)} == {"not-now"}


def test_a_stranger_neither_refuses_nor_takes_back() -> None:
    """The proposal is between the two."""
    assert refused(at(S.WORKING).does(TAKER, Verb.CANCEL), OWNER, Verb.REFUSE) == "not-you-asked"


def test_the_holder_is_reminded_daily_until_it_is_paid_out() -> None:
    """Once a day from the settlement on, and never again after it."""
    trade = at(S.SETTLED).waits(3 * DAY)

    assert trade.names.count("remind_payout") == 3
    assert trade.does(OWNER, Verb.PAY_OUT).waits(5 * DAY).names.count("remind_payout") == 3
    assert trade.books == {"holder:4": 25_00, "income:commission": -25_00}


@pytest.mark.parametrize(("keeper", "other"), [(OWNER, HOLDER), (HOLDER, OWNER)], ids=["owner", "deputed holder"])
@pytest.mark.parametrize("end", ["settled", "cancelled"])
def test_only_who_holds_the_money_pays_it_out(keeper: Actor, other: Actor, end: str) -> None:
    """Another holder has not got it: the books would say that it left hands in which it never was."""
    trade = at(S.FUNDING).does(keeper, Verb.RECEIVED)
    if end == "settled":
        trade.does(TAKER, Verb.DELIVER, note="初稿").does(POSTER, Verb.ACCEPT)
    else:
        trade.does(TAKER, Verb.CANCEL, amount=300_00).does(POSTER, Verb.AGREE)
    books = trade.books

    assert refused(trade, other, Verb.PAY_OUT) == "other-holder"
    assert trade.books == books
    assert trade.does(keeper, Verb.PAY_OUT).books.get("payable:2") is None


def test_the_holder_of_money_that_came_in_a_dispute_pays_it_out() -> None:
    """Whoever booked it, whenever that was."""
    trade = disputed(S.FUNDING).does(HOLDER, Verb.RECEIVED).does(ARBITRATOR, Verb.AWARD, amount=500_00, note="做完了")

    assert refused(trade, OWNER, Verb.PAY_OUT) == "other-holder"
    assert trade.does(HOLDER, Verb.PAY_OUT).books == {"holder:7": 25_00, "income:commission": -25_00}


def test_a_share_by_agreement_is_paid_out_as_well() -> None:
    """A cancelled order that owes the worker something reminds the holder, and ends when the worker confirms."""
    trade = SITUATIONS["cancelled, half for the worker"]().waits(DAY)

    assert trade.names[-2:] == ["remind_payout", "remind_refund"]
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


@pytest.mark.parametrize("first", [Verb.PAY_OUT, Verb.REFUND])
@pytest.mark.parametrize(
    ("situation", "kept"), [("settled by a judge, a part for each", 15_00), ("cancelled, half for the worker", 12_50)]
)
def test_what_is_left_when_all_have_theirs_is_the_commission(situation: str, kept: int, first: Verb) -> None:
    """In whichever order the holder hands it over; nothing is owed to anybody any more."""
    second = Verb.REFUND if first is Verb.PAY_OUT else Verb.PAY_OUT
    trade = SITUATIONS[situation]().does(OWNER, first).does(OWNER, second)

    assert trade.books == {"holder:4": kept, "income:commission": -kept}
    assert trade.order.commission == kept


@pytest.mark.parametrize("situation", [name for name in SITUATIONS if "part for each" in name or "a judge, nothing" in name])
def test_a_refund_gives_back_the_clients_part_and_no_more(situation: str) -> None:
    """It is noted with its time, the client hears of it, and what is the worker's and the group's stays where it is."""
    before = SITUATIONS[situation]().waits(HOUR)
    owed, state = before.books, before.order.state
    trade = before.does(OWNER, Verb.REFUND)
    back = trade.order.to_client

    assert owed["to_return:1"] == -back < 0
    assert trade.books == {name: left for name, amount in owed.items() if (left := amount - moved(name, back))}
    assert (trade.order.refunded_at, trade.order.paid_out_at, trade.order.state) == (trade.now, None, state)
    assert trade.outcomes[-1].row.tells == (Part.CLIENT,)


@pytest.mark.parametrize("terms", [Terms(), Terms(commission=Tiers((Tier(above=0, basis_points=0),)))], ids=["5 %", "free"])
def test_a_refund_after_a_dispute_before_money_has_nothing_to_give(terms: Terms) -> None:
    """Where nothing was received, nothing goes back, whoever says so."""
    trade = Trade(terms).to(S.FUNDING).does(POSTER, Verb.DISPUTE, note="不对").waits(9 * DAY)

    assert {refused(trade, holder, Verb.REFUND) for holder in (OWNER, HOLDER)} == {"nothing-to-refund"}
    assert trade.books == {}


@pytest.mark.parametrize(("keeper", "other"), [(OWNER, HOLDER), (HOLDER, OWNER)], ids=["owner", "deputed holder"])
@pytest.mark.parametrize("end", ["settled", "cancelled"])
def test_only_who_holds_the_money_gives_it_back_and_once(keeper: Actor, other: Actor, end: str) -> None:
    """Another holder has not got it, and the second time nobody has."""
    trade = at(S.FUNDING).does(keeper, Verb.RECEIVED)
    if end == "settled":
        trade.does(POSTER, Verb.DISPUTE, note="不对").does(ARBITRATOR, Verb.AWARD, amount=300_00, note="做了大半")
    else:
        trade.does(TAKER, Verb.CANCEL, amount=300_00).does(POSTER, Verb.AGREE)

    assert refused(trade, other, Verb.REFUND) == "other-holder"
    assert trade.books["to_return:1"] == -200_00
    assert trade.does(keeper, Verb.REFUND).books.get("to_return:1") is None
    assert {refused(trade, actor, Verb.REFUND) for actor in (keeper, other)} == {"refunded-already"}
    assert trade.books[f"holder:{keeper.member}"] == 300_00


def test_the_holder_is_reminded_daily_until_it_is_given_back() -> None:
    """Also where the worker gets nothing; never again after it."""
    trade = SITUATIONS["cancelled by a judge, nothing for the worker"]().waits(3 * DAY)

    assert trade.names.count("remind_refund") == 3
    assert trade.does(OWNER, Verb.REFUND).waits(5 * DAY).names.count("remind_refund") == 3


@pytest.mark.parametrize("verb", [Verb.PAY_OUT, Verb.REFUND])
def test_a_part_of_what_is_owed_is_noted_as_a_part(verb: Verb) -> None:
    """The rest is still owed, and the reminders go on until it is paid; more than that is refused."""
    trade = SITUATIONS["settled by a judge, a part for each"]()
    owed = trade.order.to_worker if verb is Verb.PAY_OUT else trade.order.to_client
    clock = "remind_payout" if verb is Verb.PAY_OUT else "remind_refund"

    assert refused(trade, OWNER, verb, amount=owed + 1) == refused(trade, OWNER, verb, amount=0) == "other-sum"
    assert trade.does(OWNER, verb, amount=owed - 1).names[-1] in ("pay_out_part", "refund_part")
    assert trade.order.clock(clock) is not None
    assert refused(trade, OWNER, verb, amount=2) == "other-sum"
    assert trade.does(OWNER, verb).names[-1] in ("pay_out", "refund")
    assert trade.order.clock(clock) is None


def test_a_refund_is_not_a_payout() -> None:
    """The worker still waits: the holder is reminded of it daily, and the worker has nothing to confirm."""
    trade = SITUATIONS["settled by a judge, a part for each"]().does(OWNER, Verb.REFUND).waits(3 * DAY)

    assert trade.names.count("remind_payout") == 3
    assert refused(trade, TAKER, Verb.GOT_IT) == "not-paid-out"


@pytest.mark.parametrize("state", [S.WORKING, S.DELIVERED, S.DISPUTED])
def test_nothing_goes_back_while_the_order_is_open(state: State) -> None:
    """What is held for an outcome leaves the holder's hands only when there is one."""
    trade = disputed(S.WORKING) if state is S.DISPUTED else at(state)

    assert refused(trade, OWNER, Verb.REFUND) == "not-now"


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


def moved(name: str, back: int) -> int:
    """What a refund takes from an account of the trade: the holder has less, the client is owed less."""
    return {"holder:4": back, "to_return:1": -back}.get(name, 0)
