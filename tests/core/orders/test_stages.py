"""Payment plans: what is due when, what is released when, and what remains when it ends in between."""

import pytest

from jiedan.ledger.commission import Tier, Tiers
from jiedan.ledger.plan import DEPOSIT, HALVES, THIRDS, Due, Plan, Released, Stage
from jiedan.messages.verbs import Verb
from jiedan.orders import sums
from jiedan.orders.order import State
from jiedan.orders.payments import Refunds
from jiedan.orders.terms import Terms
from tests.core.orders.situations import at
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import ARBITRATOR, DAY, HOLDER, HOUR, OWNER, POSTER, SECOND, TAKER, Trade

S = State
HALF = Terms(plan=HALVES)


def test_half_before_the_work_and_half_when_it_is_accepted() -> None:
    """预付50%，完成付清: the first half starts the work, the acceptance makes the second due, and its arrival settles at once."""
    trade = Trade(HALF).to(S.WORKING)

    assert (trade.order.received, trade.escrow) == (250_00, 250_00)
    trade.to(S.ACCEPTED)
    assert (sums.owing(trade.order), trade.order.state) == (250_00, S.ACCEPTED)
    trade.does(OWNER, Verb.RECEIVED)
    assert trade.names[-2:] == ["receive_last", "settle"]
    assert trade.books == {"holder:4": 500_00, "income:commission": -25_00, "payable:2": -475_00}


def test_the_rest_that_is_not_paid_a_day_after_acceptance_is_a_dispute() -> None:
    """The client is reminded at half time; what is held stays held."""
    trade = Trade(HALF).to(S.ACCEPTED)

    assert trade.waits(12 * HOUR).names[-1] == "remind_payment"
    assert trade.waits(12 * HOUR - SECOND).order.state is S.ACCEPTED
    assert trade.waits(SECOND).names[-1] == "arrears"
    assert (trade.order.state, trade.escrow) == (S.DISPUTED, 250_00)
    assert trade.does(ARBITRATOR, Verb.AWARD, amount=250_00, note="验收过").order.to_worker == 237_50


def test_who_says_that_the_rest_is_paid_stops_the_clock_and_the_holder_answers() -> None:
    """A part that came instead starts the client's clock again; the holder who is silent for two days brings it before a judge."""
    trade = Trade(HALF).to(S.ACCEPTED).does(POSTER, Verb.PAID)

    assert {clock.fires for clock in trade.order.clocks} == {"remind_holder", "unconfirmed"}
    assert refused(trade, POSTER, Verb.PAID) == "reported-already"
    trade.does(HOLDER, Verb.RECEIVED, amount=100_00)
    assert {clock.fires for clock in trade.order.clocks} == {"remind_payment", "arrears"}
    assert trade.does(POSTER, Verb.PAID).waits(2 * DAY).names[-1] == "unconfirmed"


def test_the_middle_stage_is_due_with_the_first_progress() -> None:
    """30/40/30: nothing waits for it, but it is asked for, and it can be paid before the acceptance."""
    trade = Trade(Terms(plan=THIRDS)).to(S.WORKING)

    assert (trade.order.received, sums.owing(trade.order)) == (150_00, 0)
    assert refused(trade, OWNER, Verb.RECEIVED) == "not-now"
    trade.does(TAKER, Verb.REPORT, note="初稿一半")
    assert sums.owing(trade.order) == 200_00
    trade.does(POSTER, Verb.PAID).does(OWNER, Verb.RECEIVED)
    assert [stage.received for stage in sums.stages(trade.order)] == [150_00, 200_00, 0]
    trade.to(S.ACCEPTED).does(OWNER, Verb.RECEIVED)
    assert (trade.order.state, trade.order.to_worker) == (S.SETTLED, 475_00)


@pytest.mark.parametrize(("price", "first", "whole"), [(1000_00, 25_00, 50_00), (1000_20, 25_00, 50_01), (2001_00, 30_01, 60_03)])
def test_a_deposit_goes_to_the_worker_at_once_with_half_of_the_commission(price: int, first: int, whole: int) -> None:
    """预付30%时收一半佣金，尾款结算时收另一半; the odd cent goes to the last stage, and everything sums."""
    trade = Trade(Terms(plan=DEPOSIT), price=price).to(S.WORKING)
    deposit = DEPOSIT.amounts(price)[0]

    assert (trade.order.to_worker, trade.order.commission, trade.escrow) == (deposit - first, first, 0)
    assert trade.does(OWNER, Verb.PAY_OUT).does(TAKER, Verb.GOT_IT).order.payouts[0].confirmed_at == trade.now
    trade.to(S.ACCEPTED).does(OWNER, Verb.RECEIVED)
    assert (trade.order.to_worker, trade.order.commission) == (price - whole, whole)
    assert trade.does(OWNER, Verb.PAY_OUT).books == {"holder:4": whole, "income:commission": -whole}


def test_what_was_released_is_not_given_back_by_an_end_in_between() -> None:
    """A refund is never more than received − released − refunded: a split shares out what is held, and earned commission stays."""
    trade = Trade(Terms(plan=DEPOSIT), price=1000_00).to(S.WORKING)

    assert refused(trade, POSTER, Verb.CANCEL, amount=1) == "split-too-large"
    trade.does(POSTER, Verb.CANCEL).does(TAKER, Verb.AGREE)
    assert (trade.order.to_worker, trade.order.commission, trade.order.to_client) == (275_00, 25_00, 0)
    assert [(stage.received, stage.released, stage.refunded) for stage in sums.stages(trade.order)] == [
        (300_00, 300_00, 0),
        (0, 0, 0),
    ]


def test_a_plan_that_asks_for_nothing_at_the_start_goes_to_work_at_once() -> None:
    """With the taker's confirmation the work begins; everything is due with the acceptance."""
    trade = at(S.CLAIMED, Terms(plan=Plan((Stage(percent=100, due=Due.ACCEPTANCE),)))).does(TAKER, Verb.CONFIRM)

    assert (trade.names[-1], trade.order.state, trade.order.due) == ("confirm_unfunded", S.WORKING, trade.order.stated_due)
    assert trade.to(S.ACCEPTED).does(OWNER, Verb.RECEIVED).order.to_worker == 475_00


def test_a_stage_that_is_due_at_the_delivery_is_asked_for_then() -> None:
    """Not before it and not only at the acceptance."""
    plan = Plan((Stage(percent=20, due=Due.START), Stage(percent=80, due=Due.DELIVERY, released=Released.ON_ACCEPTANCE)))
    trade = Trade(Terms(plan=plan)).to(S.WORKING)

    assert sums.owing(trade.order) == 0
    assert sums.owing(trade.to(S.DELIVERED).order) == 400_00


@pytest.mark.parametrize(
    ("steps", "to_worker"),
    [(0, 0), (1, 250_00), (2, 500_00)],
    ids=["nothing was begun", "there was progress", "something was handed in"],
)
def test_an_end_without_a_figure_means_the_refund_rule_of_the_order(steps: int, to_worker: int) -> None:
    """Fixed when the order was published: everything back, half back, nothing back; the other side still has to agree."""
    trade = at(S.WORKING)
    for act in ((Verb.REPORT, "一半"), (Verb.DELIVER, "初稿"))[:steps]:
        trade.does(TAKER, act[0], note=act[1])
    trade.does(POSTER, Verb.CANCEL)

    assert trade.order.proposal is not None
    assert trade.order.proposal.to_worker == to_worker


@pytest.mark.parametrize("shares", [{"untouched": 10_001}, {"begun": -1}])
def test_a_refund_rule_is_between_nothing_and_everything(shares: dict[str, int]) -> None:
    """Anything else is no rule."""
    with pytest.raises(ValueError, match="refund"):
        Refunds(**shares)


def test_the_side_that_is_asked_names_another_split() -> None:
    """The first proposal is gone, and now the other side answers."""
    trade = at(S.WORKING).does(POSTER, Verb.CANCEL, amount=100_00).does(TAKER, Verb.CANCEL, amount=300_00)

    assert trade.names[-1] == "counter_cancel"
    assert refused(trade, TAKER, Verb.AGREE) == "not-you-asked"
    assert refused(trade, TAKER, Verb.CANCEL, amount=200_00) == "proposal-waits"
    assert trade.does(POSTER, Verb.AGREE).order.to_client == 200_00


def test_what_a_level_allows_is_frozen_when_the_taker_confirms() -> None:
    """3 % instead of 5 %, whatever becomes of the level afterwards."""
    trade = at(S.CLAIMED).does(TAKER, Verb.CONFIRM, rate_at_most=300)

    assert trade.to(S.SETTLED).order.commission == 15_00


def test_marginal_tiers_are_part_of_the_terms() -> None:
    """5 % up to 2000.00, 3 % of what is above."""
    trade = Trade(Terms(commission=Tiers(marginal=True)), price=3000_00).to(S.SETTLED)

    assert (trade.order.commission, trade.order.to_worker) == (130_00, 2870_00)


def test_each_holder_pays_out_of_what_is_in_their_hands() -> None:
    """Two received a part each; neither pays more than they have, and together they pay everything."""
    trade = Trade(HALF).to(S.ACCEPTED).does(HOLDER, Verb.RECEIVED)

    assert refused(trade, HOLDER, Verb.PAY_OUT, amount=250_01) == "not-in-your-hands"
    assert trade.does(HOLDER, Verb.PAY_OUT).names[-1] == "pay_out_part"
    assert trade.does(OWNER, Verb.PAY_OUT).names[-1] == "pay_out"
    assert trade.does(TAKER, Verb.GOT_IT).order.payout_confirmed_at == trade.now
    assert trade.books == {"holder:4": 25_00, "income:commission": -25_00}


def test_a_hand_over_needs_both_and_moves_all_that_is_in_hand() -> None:
    """Until it is taken over nothing moves; afterwards the other pays out, and the first has nothing to do with it any more."""
    trade = at(S.WORKING).does(OWNER, Verb.HAND_OVER, to=HOLDER.member)

    assert trade.books["holder:4"] == 500_00
    assert refused(trade, OWNER, Verb.TAKE_OVER) == "not-you-successor"
    trade.does(HOLDER, Verb.TAKE_OVER)
    assert (trade.books["holder:7"], trade.order.holder, trade.order.handover) == (500_00, HOLDER.member, None)
    assert refused(trade, HOLDER, Verb.TAKE_OVER) == "not-now"
    assert refused(trade.to(S.SETTLED), OWNER, Verb.PAY_OUT) == "other-holder"
    assert trade.does(HOLDER, Verb.PAY_OUT).names[-1] == "pay_out"


@pytest.mark.parametrize(
    ("member", "code"), [(None, "say-more-hand_over"), (1, "party-holds"), (2, "party-holds"), (4, "holds-already")]
)
def test_a_hand_over_names_somebody_else_who_is_no_party(member: int | None, code: str) -> None:
    """Else it is refused."""
    assert refused(at(S.WORKING), OWNER, Verb.HAND_OVER, to=member) == code


def test_what_was_given_back_meanwhile_is_not_taken_over() -> None:
    """There is nothing left in the hands that asked."""
    trade = at(S.WORKING).does(POSTER, Verb.CANCEL, amount=0).does(TAKER, Verb.AGREE)
    trade.does(OWNER, Verb.HAND_OVER, to=HOLDER.member).does(OWNER, Verb.REFUND)

    assert refused(trade, HOLDER, Verb.TAKE_OVER) == "nothing-to-take-over"


@pytest.mark.parametrize("back", ["withdrawn", "resumed"])
def test_what_came_in_a_dispute_is_released_when_the_work_goes_on(back: str) -> None:
    """A deposit that came in the midst of a dispute is held until then, and the holder is reminded to pay it out."""
    trade = at(S.FUNDING, Terms(plan=DEPOSIT)).does(POSTER, Verb.DISPUTE, note="不对").does(OWNER, Verb.RECEIVED)

    assert (trade.escrow, trade.order.to_worker) == (150_00, 0)
    trade.does(POSTER, Verb.WITHDRAW) if back == "withdrawn" else trade.does(ARBITRATOR, Verb.RESUME)
    assert (trade.order.state, trade.escrow, trade.order.to_worker) == (S.WORKING, 0, 137_50)
    assert trade.order.clock("remind_payout") is not None


def test_what_is_too_much_in_a_dispute_is_still_reminded_of_after_it() -> None:
    """The clocks that go on do not push it out."""
    trade = at(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对").does(OWNER, Verb.RECEIVED, amount=100_00)

    assert trade.does(POSTER, Verb.WITHDRAW).order.clock("remind_refund") is not None


def test_what_goes_back_is_owed_also_where_the_worker_gets_nothing_of_a_share() -> None:
    """A share of a cent may be commission altogether; what goes back beside it is still owed from that moment on."""
    tiers = Tiers((Tier(above=0, basis_points=5_000),))
    trade = Trade(Terms(plan=HALVES, commission=tiers), price=6).to(S.WORKING)
    order = trade.does(POSTER, Verb.CANCEL, amount=1).does(TAKER, Verb.AGREE).order

    assert (order.to_worker, order.commission, order.to_client, order.owed_since) == (0, 1, 2, trade.now)
