"""Judges: who is drawn, whose act gives them time, and that a vote counts once, whatever it is for."""

from typing import Any

import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.order import State
from tests.core.orders.situations import at, large
from tests.core.orders.test_claiming import refused
from tests.core.orders.test_hearing import award, case_of, seats
from tests.core.orders.trade import DAY, GOODS, HOUR, OWNER, POSTER, TAKER, Trade

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


def test_who_held_the_money_of_an_earlier_taker_is_not_drawn() -> None:
    """Nothing is in their hands any more; they had to do with the order."""
    trade = Trade(GOODS, price=2000_00).to(S.FUNDING).does(OWNER, Verb.RECEIVED, amount=200_00).waits(DAY)
    trade.does(OWNER, Verb.REFUND).does(TAKER, Verb.CLAIM).does(TAKER, Verb.CONFIRM)
    assert (trade.order.hands, trade.order.holder) == ((), OWNER.member)
    trade.candidates = (OWNER.member, 11, 12, 13)
    trade.does(POSTER, Verb.DISPUTE, note="不对").does(TAKER, Verb.STATE, note="不是的")

    assert set(case_of(trade).panel) == {11, 12, 13}


def test_outside_a_dispute_nobody_is_on_a_bench() -> None:
    """There is no case to take, no vote to cast."""
    assert {refused(at(S.WORKING), OWNER, verb) for verb in (Verb.TAKE_CASE, Verb.AWARD, Verb.RESUME)} == {"not-now"}
