"""Where hearings meet money in stages: what is shared out, what comes in meanwhile, and what goes on when a dispute is over."""

from datetime import timedelta

import pytest

from jiedan.ledger.plan import DEPOSIT, HALVES
from jiedan.messages.verbs import Verb
from jiedan.orders import sums
from jiedan.orders.order import State
from jiedan.orders.terms import Terms
from tests.core.orders.situations import taken
from tests.core.orders.test_claiming import refused
from tests.core.orders.test_hearing import award, case_of, seats
from tests.core.orders.trade import ARBITRATOR, DAY, DEPUTY, HOLDER, HOUR, OWNER, POSTER, SECOND, TAKER, Trade

S = State
HALF = Terms(plan=HALVES)
DEPOSITED = Terms(plan=DEPOSIT)


def judged_by_one(terms: Terms, state: State) -> Trade:
    """A dispute about 500.00 in which both sides have spoken and the arbitrator has the case."""
    trade = Trade(terms).to(state).does(POSTER, Verb.DISPUTE, note="不对").does(TAKER, Verb.STATE, note="不是的")
    return trade.does(ARBITRATOR, Verb.TAKE_CASE)


def panel_about(terms: Terms, state: State) -> Trade:
    """A dispute about 2000.00 whose panel is drawn."""
    trade = Trade(terms, price=2000_00).to(state).does(POSTER, Verb.DISPUTE, note="不对")
    trade.candidates = (6, 11, 12, 13)
    return trade.does(TAKER, Verb.STATE, note="不是的")


# What is shared out


@pytest.mark.parametrize("share", [0, 1, 349_99, 350_00])
def test_an_award_is_about_what_is_held_and_not_what_was_released_before(share: int) -> None:
    """The deposit of 150.00 is the worker's already; the other 350.00 are split, and of them the group has its part."""
    trade = judged_by_one(DEPOSITED, S.WORKING).does(OWNER, Verb.RECEIVED, amount=350_00)
    before = sums.released(trade.order)
    trade.does(ARBITRATOR, Verb.AWARD, **award(share))

    assert before == 150_00
    assert (sums.released(trade.order), trade.order.to_client, trade.escrow) == (before + share, 350_00 - share, 0)


@pytest.mark.parametrize("verb", [Verb.AWARD, Verb.MEDIATE])
def test_no_more_is_shared_out_than_is_held(verb: Verb) -> None:
    """What was released is not there to be given again."""
    trade = judged_by_one(DEPOSITED, S.WORKING).does(OWNER, Verb.RECEIVED, amount=350_00)

    assert refused(trade, ARBITRATOR, verb, **award(350_01)) == "split-too-large"


def test_a_settlement_and_the_written_split_are_about_what_is_held() -> None:
    """Half of the 250.00 that came in, less commission on it."""
    settled = judged_by_one(HALF, S.WORKING).does(ARBITRATOR, Verb.MEDIATE, **award(125_00))
    settled.does(TAKER, Verb.AGREE).does(POSTER, Verb.AGREE)
    written = Trade(HALF).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对").waits(11 * DAY)

    for trade, row in ((settled, "consent_release"), (written, "default_award")):
        assert row in trade.names
        assert (trade.order.to_worker, trade.order.commission, trade.order.to_client) == (118_75, 6_25, 125_00)


def test_it_is_the_price_that_says_who_decides() -> None:
    """2000.00 of which nothing came in are for three; 500.00 are for one, whatever came in besides."""
    much = panel_about(Terms(), S.FUNDING)
    little = taken(S.WORKING).does(OWNER, Verb.RECEIVED, amount=1500_00)

    assert len(case_of(much).panel) == 3
    assert little.does(ARBITRATOR, Verb.AWARD, **award(500_00)).names[-1] == "award_release"


def test_who_has_some_of_the_money_in_hands_does_not_judge_it() -> None:
    """Neither the first holder nor the second, nor who was asked to take it over."""
    trade = Trade(HALF, price=2000_00).to(S.WORKING).does(OWNER, Verb.HAND_OVER, to=DEPUTY.member)
    trade.does(HOLDER, Verb.RECEIVED, amount=500_00).does(POSTER, Verb.DISPUTE, note="不对")
    trade.candidates = (OWNER.member, DEPUTY.member, ARBITRATOR.member, HOLDER.member, 11, 12)
    trade.does(TAKER, Verb.STATE, note="不是的")

    assert set(case_of(trade).panel) == {ARBITRATOR.member, 11, 12}


# What comes in meanwhile


def test_a_vote_about_another_sum_counts_no_more_and_is_cast_anew() -> None:
    """Who voted sits and is not replaced for it; two who want the same then decide about all that is held."""
    trade = panel_about(HALF, S.WORKING)
    first, second, third = seats(trade)
    trade.does(first, Verb.AWARD, **award(1000_00)).does(OWNER, Verb.RECEIVED, amount=1000_00)

    assert (case_of(trade).votes, case_of(trade).accepted) == ((), (first.member,))
    trade.does(second, Verb.TAKE_CASE).does(third, Verb.TAKE_CASE).waits(DAY + SECOND)
    assert set(case_of(trade).panel) == {first.member, second.member, third.member}
    trade.does(third, Verb.AWARD, **award(2000_00)).does(first, Verb.AWARD, **award(2000_00))
    assert (trade.names[-1], sums.released(trade.order)) == ("panel_release", 2000_00)


def test_a_settlement_of_another_sum_counts_no_more() -> None:
    """Who agreed to it has agreed to nothing: the next one asks both again."""
    trade = judged_by_one(HALF, S.WORKING).does(ARBITRATOR, Verb.MEDIATE, **award(125_00)).does(TAKER, Verb.AGREE)
    trade.does(OWNER, Verb.RECEIVED, amount=250_00)

    assert (trade.order.proposal, case_of(trade).consents) == (None, ())
    assert refused(trade, POSTER, Verb.AGREE) == "not-now"
    assert trade.does(ARBITRATOR, Verb.MEDIATE, **award(250_00)).does(POSTER, Verb.AGREE).names[-1] == "consent"


@pytest.mark.parametrize("verb", [Verb.CANCEL, Verb.WITHDRAW])
def test_what_one_side_asked_before_the_money_came_waits_no_more(verb: Verb) -> None:
    """A split that was named, and going back to where the order stood."""
    trade = Trade(HALF).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对")
    trade.does(TAKER, verb, **({"amount": 100_00} if verb is Verb.CANCEL else {})).does(OWNER, Verb.RECEIVED, amount=250_00)

    assert trade.order.proposal is None
    assert refused(trade, POSTER, Verb.AGREE) == "not-now"


def test_money_that_comes_in_starts_no_hearing_anew() -> None:
    """The time for the statements, and after it the judges', runs on."""
    trade = Trade(HALF).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对")
    hear = trade.order.clock("hear")
    trade.waits(HOUR).does(OWNER, Verb.RECEIVED, amount=250_00)

    assert trade.order.clock("hear") == hear
    up = trade.does(TAKER, Verb.STATE, note="不是的").order.clock("escalate")
    assert trade.waits(HOUR).does(OWNER, Verb.RECEIVED, amount=1_00).order.clock("escalate") == up


# What goes on afterwards


def test_a_client_who_owes_a_stage_cannot_accept_the_dispute_away() -> None:
    """They would have the time to pay it anew, again and again; when it is paid they can, and it settles."""
    trade = Trade(HALF).to(S.ACCEPTED).waits(25 * HOUR)

    assert trade.names[-1] == "arrears"
    assert refused(trade, POSTER, Verb.ACCEPT) == "accept-pay-first"
    assert trade.does(HOLDER, Verb.RECEIVED, amount=250_00).does(POSTER, Verb.ACCEPT).order.state is S.SETTLED
    assert (trade.names[-2:], trade.order.to_worker) == (["accept_disputed", "settle"], 475_00)


def test_both_sides_are_heard_about_arrears_and_can_withdraw_them() -> None:
    """Nobody opened it but the clock; then the client has a day again."""
    trade = Trade(HALF).to(S.ACCEPTED).waits(25 * HOUR)

    assert {clock.fires for clock in trade.order.clocks} == {"remind_statement", "hear"}
    assert trade.does(POSTER, Verb.WITHDRAW).does(TAKER, Verb.AGREE).names[-1] == "withdraw_to_accepted"
    assert trade.order.clock("arrears") == trade.now + DAY


def test_where_nothing_waits_any_more_that_the_dispute_stopped_the_state_starts_its_clocks_afresh() -> None:
    """A part of the rest came, so that the client has a day again for what is still missing; each clock runs once."""
    trade = Trade(DEPOSITED).to(S.ACCEPTED).waits(25 * HOUR).does(HOLDER, Verb.RECEIVED, amount=100_00)

    assert case_of(trade).left == ()
    trade.does(POSTER, Verb.WITHDRAW).does(TAKER, Verb.AGREE)
    assert sorted(clock.fires for clock in trade.order.clocks) == ["arrears", "remind_payment", "remind_payout"]


@pytest.mark.parametrize("ends", [Verb.WITHDRAW, Verb.RESUME])
def test_a_deposit_that_came_in_a_dispute_is_released_when_the_work_goes_on(ends: Verb) -> None:
    """Not before: a judge could still give it back. The holder is reminded of it from then on."""
    trade = judged_by_one(DEPOSITED, S.FUNDING).does(OWNER, Verb.RECEIVED, amount=150_00)

    assert (sums.held(trade.order), trade.names[-1]) == (150_00, "fund_disputed")
    trade.does(POSTER if ends is Verb.WITHDRAW else ARBITRATOR, ends)
    assert (trade.order.state, trade.escrow, sums.released(trade.order)) == (S.WORKING, 0, 150_00)
    assert trade.order.clock("remind_payout") == trade.now + DAY
    assert trade.order.clock("overrun") is not None


def test_what_came_in_before_the_work_begins_is_not_released_by_a_withdrawal() -> None:
    """The deposit is not complete; the client may still get it back."""
    trade = judged_by_one(DEPOSITED, S.FUNDING).does(OWNER, Verb.RECEIVED, amount=100_00).does(POSTER, Verb.WITHDRAW)

    assert (trade.order.state, trade.escrow, trade.order.releases) == (S.FUNDING, 100_00, ())


@pytest.mark.parametrize("time", [HOUR, 30 * HOUR])
def test_a_holder_is_reminded_of_what_they_owe_during_a_dispute_and_after_it(time: timedelta) -> None:
    """Each clock of it runs once, as it ran in the dispute, whether it was paid out meanwhile or not."""
    trade = Trade(DEPOSITED).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对").waits(time)
    due = trade.order.clock("remind_payout")

    assert ("remind_payout" in trade.names) is (time > DAY)
    trade.does(POSTER, Verb.WITHDRAW)
    assert due and [clock.due for clock in trade.order.clocks if clock.fires == "remind_payout"] == [due]
    trade.does(POSTER, Verb.DISPUTE, note="不对").does(OWNER, Verb.PAY_OUT).does(POSTER, Verb.WITHDRAW)
    assert trade.order.clock("remind_payout") is None


def test_a_report_that_nobody_answered_is_looked_for_anew_when_a_judge_sends_them_on() -> None:
    """It would else be a dispute again in the same instant."""
    trade = Trade(HALF).to(S.WORKING).does(POSTER, Verb.PAID).waits(2 * DAY)

    assert trade.names[-1] == "unconfirmed"
    trade.does(ARBITRATOR, Verb.TAKE_CASE).waits(2 * DAY).does(ARBITRATOR, Verb.RESUME)
    assert (trade.order.state, trade.order.reported_at) == (S.WORKING, trade.now)
    assert trade.order.clock("unconfirmed") == trade.now + 2 * DAY


def test_what_was_accepted_is_not_accepted_any_more_when_a_judge_sends_them_on() -> None:
    """Until it is accepted again the last stage is not due."""
    trade = Trade(HALF).to(S.ACCEPTED).waits(25 * HOUR).does(ARBITRATOR, Verb.TAKE_CASE).waits(2 * DAY)
    trade.does(ARBITRATOR, Verb.RESUME)

    assert (trade.order.state, trade.order.accepted_at, sums.owing(trade.order)) == (S.WORKING, None, 0)
