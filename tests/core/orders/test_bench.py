"""Judges: who is drawn, whose act gives them time, and that a vote counts once, whatever it is for."""

from datetime import timedelta
from typing import Any

import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.order import State
from tests.core.orders.situations import at, disputed, large
from tests.core.orders.test_claiming import refused
from tests.core.orders.test_hearing import award, case_of, seats
from tests.core.orders.trade import ARBITRATOR, DAY, GOODS, HOUR, OWNER, POSTER, TAKER, Trade

S = State


@pytest.mark.parametrize(
    ("verb", "details"),
    [(Verb.AWARD, award(100_00)), (Verb.AWARD, award(0)), (Verb.RESUME, {"note": "接着做"})],
    ids=["some", "nothing", "the work goes on"],
)
def test_a_second_vote_of_the_same_judge_is_never_the_deciding_one(verb: Verb, details: dict[str, Any]) -> None:
    """Whatever it is for; another's is."""
    trade = large()
    one, two, _ = seats(trade)
    trade.does(one, verb, **details)

    assert refused(trade, one, verb, **details) == "voted-already"
    assert trade.does(two, verb, **details).order.state is not S.DISPUTED


@pytest.mark.parametrize("first", [Verb.AWARD, Verb.RESUME])
def test_a_judge_does_not_vote_again_for_something_else(first: Verb) -> None:
    """The first vote stands, also where the second would agree with another's."""
    trade = large()
    one, two, _ = seats(trade)
    trade.does(one, first, **award(300_00)).does(two, Verb.AWARD, **award(0))

    assert refused(trade, one, Verb.AWARD, **award(0)) == "voted-already"
    assert [vote.to_worker for vote in case_of(trade).votes] == [300_00 if first is Verb.AWARD else None, 0]


@pytest.mark.parametrize(("verb", "details"), [(Verb.TAKE_CASE, {}), (Verb.AWARD, award(100_00))], ids=["sits", "votes"])
def test_what_one_of_a_panel_does_gives_the_panel_two_days_more(verb: Verb, details: dict[str, Any]) -> None:
    """From the act on, once; the seats that are still empty by then are another clock's."""
    trade = large().waits(20 * HOUR)
    trade.does(seats(trade)[0], verb, **details)

    assert [clock.due - trade.now for clock in trade.order.clocks if clock.fires == "escalate"] == [2 * DAY]


def test_who_sits_gives_the_others_no_more_time_to_say_so() -> None:
    """They have a day from the draw, whatever the first of them does."""
    trade = large(candidates=(11, 12, 13, 14, 15))
    drawn = trade.now
    sits = seats(trade)[0]
    trade.waits(20 * HOUR).does(sits, Verb.TAKE_CASE)

    assert trade.order.clock("replace_silent") == drawn + DAY
    trade.waits(4 * HOUR)
    assert trade.names[-2:] == ["replace_silent", "draw"]
    assert case_of(trade).panel[0] == sits.member


def test_who_held_the_money_of_an_earlier_taker_is_not_drawn() -> None:
    """Nothing is in their hands any more; they had to do with the order."""
    trade = Trade(GOODS, price=2000_00).to(S.FUNDING).does(OWNER, Verb.RECEIVED, amount=200_00).waits(DAY)
    trade.does(OWNER, Verb.REFUND).does(TAKER, Verb.CLAIM).does(TAKER, Verb.CONFIRM)
    assert (trade.order.hands, trade.order.holder) == ((), OWNER.member)
    trade.candidates = (OWNER.member, 11, 12, 13)
    trade.does(POSTER, Verb.DISPUTE, note="不对").does(TAKER, Verb.STATE, note="不是的")

    assert set(case_of(trade).panel) == {11, 12, 13}


@pytest.mark.parametrize("amount", [0, 1, 500_00])
def test_no_award_is_made_before_both_were_heard_or_their_time_is_over(amount: int) -> None:
    """Not even one that gives everything back."""
    trade = disputed(S.WORKING).does(ARBITRATOR, Verb.TAKE_CASE)

    assert refused(trade, ARBITRATOR, Verb.AWARD, **award(amount)) == "not-heard-yet"
    assert trade.waits(2 * DAY).does(ARBITRATOR, Verb.AWARD, **award(amount)).order.state in (S.SETTLED, S.CANCELLED)


@pytest.mark.parametrize(("named", "has"), [(HOUR, DAY), (DAY, DAY), (3 * DAY, 3 * DAY), (None, DAY)])
def test_work_that_a_panel_sends_back_has_a_day_at_least(named: timedelta | None, has: timedelta) -> None:
    """However soon the judges want it; else what they name."""
    trade = large()
    one, two, _ = seats(trade)
    until = None if named is None else trade.now + named
    trade.does(one, Verb.RESUME, note="接着做", until=until).does(two, Verb.RESUME, note="同意", until=until)

    assert (trade.order.state, trade.order.due) == (S.WORKING, trade.now + has)


def test_outside_a_dispute_nobody_is_on_a_bench() -> None:
    """There is no case to take, no vote to cast."""
    assert {refused(at(S.WORKING), OWNER, verb) for verb in (Verb.TAKE_CASE, Verb.AWARD, Verb.RESUME)} == {"not-now"}
