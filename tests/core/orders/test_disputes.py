"""Disputes: how they begin, what stands still meanwhile, and each way out."""

from datetime import datetime, timedelta

import pytest

from jiedan.messages.verbs import Verb
from jiedan.orders.act import Actor
from jiedan.orders.order import State
from jiedan.orders.terms import Terms
from tests.core.orders.situations import SITUATIONS, at, disputed, taken
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import (
    ACTORS,
    ARBITRATOR,
    DAY,
    DEPUTY,
    DUE,
    GOODS,
    HOLDER,
    HOUR,
    NOON,
    OWNER,
    POSTER,
    SECOND,
    TAKER,
    Trade,
)

S = State
FROM = (S.FUNDING, S.WORKING, S.DELIVERED, S.ACCEPTED)
FUNDED = FROM[1:]


@pytest.mark.parametrize("state", FROM)
@pytest.mark.parametrize("by_poster", [True, False])
def test_either_side_can_open_a_dispute_from_the_claim_to_the_money(state: State, by_poster: bool) -> None:
    """It keeps who, whence, why; the money stays where it is, and a judge has two days."""
    trade = disputed(state, by_poster)
    case = trade.order.case

    assert case is not None
    assert (case.opened_by, case.came_from) == (POSTER.member if by_poster else TAKER.member, state)
    assert [said.text for said in case.statements] == ["不对"]
    assert trade.escrow == (0 if state is S.FUNDING else 500_00)
    assert [(clock.fires, clock.due - trade.now) for clock in trade.order.clocks] == [
        ("remind_statement", DAY),
        ("hear", 48 * HOUR),
    ]


@pytest.mark.parametrize("state", FROM)
def test_a_dispute_says_why(state: State) -> None:
    """Without words it is refused."""
    assert refused(at(state, GOODS), POSTER, Verb.DISPUTE, note=" ") == "say-more-dispute"


@pytest.mark.parametrize("state", [S.DRAFT, S.OPEN, S.CLAIMED, S.SETTLED])
def test_where_nothing_is_at_stake_there_is_no_dispute(state: State) -> None:
    """Before the client must pay, and after the money is released."""
    assert refused(at(state), POSTER, Verb.DISPUTE, note="不对") == "not-now"


@pytest.mark.parametrize("state", FROM)
def test_a_withdrawn_dispute_goes_back_to_where_it_came_from(state: State) -> None:
    """Each clock of that state has what it had left, or all are later by what the first lacks of 24 hours."""
    before = at(state, GOODS)
    opened = before.now
    left = {clock.fires: clock.due - opened for clock in before.order.clocks}
    trade = before.does(TAKER, Verb.DISPUTE, note="不对").waits(30 * HOUR).does(TAKER, Verb.WITHDRAW)
    shift = max(timedelta(0), DAY - min(time for fires, time in left.items() if fires not in ("remind_fund", "remind_accept")))

    assert (trade.order.state, trade.order.case) == (state, None)
    assert {clock.fires: clock.due - trade.now for clock in trade.order.clocks} == {
        name: time + shift for name, time in left.items()
    }


@pytest.mark.parametrize(("rest", "has"), [(10 * HOUR, DAY), (DAY, DAY), (50 * HOUR, 50 * HOUR)])
def test_a_clock_goes_on_with_what_was_left_and_at_least_a_day(rest: timedelta, has: timedelta) -> None:
    """The acceptance by the clock comes after the withdrawal by as long as it lacked when the dispute began."""
    trade = at(S.DELIVERED).waits(72 * HOUR - rest).does(POSTER, Verb.DISPUTE, note="不对").waits(40 * HOUR)
    trade.does(POSTER, Verb.WITHDRAW)

    assert trade.order.clock("auto_accept") == trade.now + has


def test_the_work_deadline_moves_with_its_clocks() -> None:
    """The days of the dispute are not the worker's."""
    trade = at(S.WORKING)
    left = DUE - trade.now
    trade.does(POSTER, Verb.DISPUTE, note="不对").waits(40 * HOUR).does(POSTER, Verb.WITHDRAW)

    assert trade.order.due == trade.now + left == trade.order.clock("remind_overdue")
    assert trade.order.clock("overrun") == trade.now + left + DAY


def test_nobody_else_withdraws() -> None:
    """No judge, no stranger; what the clock opened neither side withdraws alone."""
    by_clock = at(S.WORKING).waits(7 * DAY - HOUR)
    others = [actor for actor in ACTORS.values() if actor.member not in (POSTER.member, TAKER.member)]

    assert {refused(trade, actor, Verb.WITHDRAW) for trade in (disputed(S.WORKING), by_clock) for actor in others} == {
        "not-you-opener"
    }
    assert by_clock.does(POSTER, Verb.WITHDRAW).order.state is S.DISPUTED


def test_both_sides_state_their_view() -> None:
    """Each statement is kept with who said it and when; a second dispute is a statement."""
    trade = disputed(S.WORKING).does(TAKER, Verb.STATE, note=" 已经交了 ").waits(HOUR).does(POSTER, Verb.DISPUTE, note="没有")
    case = trade.order.case

    assert case is not None
    assert [(said.by, said.text) for said in case.statements] == [(1, "不对"), (2, "已经交了"), (1, "没有")]
    assert refused(trade, TAKER, Verb.STATE, note="") == "say-more-state"


@pytest.mark.parametrize("state", FUNDED)
@pytest.mark.parametrize("judge", [OWNER, DEPUTY, ARBITRATOR], ids=["owner", "deputy", "arbitrator"])
@pytest.mark.parametrize("share", [0, 1, 199_99, 499_99, 500_00])
def test_an_award_shares_out_all_that_is_held(state: State, judge: Actor, share: int) -> None:
    """Any split that sums to what is held, exact to the unit; the commission is the group's part of the worker's share only."""
    trade = taken(state, judge=judge).does(judge, Verb.AWARD, amount=share, note="按进度")
    order = trade.order

    assert order.state is (S.SETTLED if share else S.CANCELLED)
    assert order.to_worker + order.commission == share
    assert order.to_client == 500_00 - share
    assert (trade.escrow, -trade.books.get("to_return:1", 0), -trade.books.get("payable:2", 0)) == (
        0,
        500_00 - share,
        order.to_worker,
    )


@pytest.mark.parametrize(
    ("amount", "note", "code"),
    [
        (None, "按进度", "say-more-award"),
        (100_00, " ", "say-more-award"),
        (0, "", "say-more-award"),
        (500_01, "按进度", "split-too-large"),
        (-1, "按进度", "split-too-large"),
    ],
)
def test_an_award_names_a_share_of_what_is_held_and_says_why(amount: int | None, note: str, code: str) -> None:
    """Else it is refused, and nothing moves."""
    trade = taken(S.WORKING, judge=OWNER)

    assert refused(trade, OWNER, Verb.AWARD, amount=amount, note=note) == code
    assert trade.escrow == 500_00


@pytest.mark.parametrize("verb", [Verb.AWARD, Verb.RESUME])
def test_nobody_judges_the_own_case(verb: Verb) -> None:
    """An owner who is a party is refused like anybody else."""
    trade = disputed(S.WORKING)
    parties = (ACTORS["owner-poster"], ACTORS["owner-taker"])

    assert {refused(trade, actor, verb, amount=1, note="我说了算") for actor in parties} == {"not-you-judge"}


@pytest.mark.parametrize("state", FUNDED)
@pytest.mark.parametrize("given", [None, DUE + 9 * DAY])
def test_a_judge_can_send_them_back_to_work(state: State, given: datetime | None) -> None:
    """Until the instant named, else for a day; the clocks of the work run from there."""
    trade = taken(state).does(ARBITRATOR, Verb.RESUME, until=given)
    due = given or trade.now + DAY

    assert (trade.order.state, trade.order.case, trade.order.due) == (S.WORKING, None, due)
    assert trade.order.clock("overrun") == due + DAY


def test_work_is_not_resumed_without_money_or_into_the_past() -> None:
    """What was not paid is not worked for."""
    assert refused(taken(S.FUNDING), ARBITRATOR, Verb.RESUME) == "not-funded"
    trade = taken(S.WORKING)
    assert refused(trade, ARBITRATOR, Verb.RESUME, until=trade.now) == "extend-later"


def test_without_a_judge_it_goes_up_once_and_then_by_the_written_split() -> None:
    """Two days for the statements, two for a judge; then all judges hear of it, and seven days later half goes to each side, less
    commission on the worker's half.
    """
    trade = disputed(S.DELIVERED)

    assert trade.waits(48 * HOUR).names[-1] == "hear"
    assert trade.waits(48 * HOUR).names[-1] == "escalate"
    assert trade.order.case is not None
    assert trade.order.case.escalated
    assert trade.waits(7 * DAY - SECOND).order.state is S.DISPUTED
    assert trade.waits(SECOND).names[-1] == "default_award"
    assert (trade.order.to_worker, trade.order.commission, trade.order.to_client) == (237_50, 12_50, 250_00)


@pytest.mark.parametrize(("basis_points", "worker_share"), [(0, 0), (10_000, 333_33), (3_333, 111_10), (5_000, 166_67)])
def test_the_written_split_is_the_terms_own(basis_points: int, worker_share: int) -> None:
    """Rounded once, and the client has the rest."""
    trade = Trade(Terms(default_to_worker=basis_points), price=333_33).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对")
    order = trade.waits(11 * DAY).order

    assert (order.to_worker + order.commission, order.to_client) == (worker_share, 333_33 - worker_share)


def test_a_judge_may_still_act_after_the_escalation() -> None:
    """Until the written split is carried out."""
    trade = disputed(S.WORKING).waits(10 * DAY).does(OWNER, Verb.TAKE_CASE)

    assert trade.does(OWNER, Verb.AWARD, amount=500_00, note="做完了").order.to_worker == 475_00


def test_the_parties_may_settle_a_dispute_between_themselves() -> None:
    """At any time, to a split that both name."""
    trade = disputed(S.WORKING).waits(8 * DAY).does(POSTER, Verb.CANCEL, amount=200_00).does(TAKER, Verb.AGREE)

    assert (trade.order.state, trade.order.to_worker, trade.order.to_client) == (S.CANCELLED, 190_00, 300_00)


def test_a_dispute_ends_what_was_asked_before() -> None:
    """Nobody agrees by accident to a split from before the dispute."""
    trade = at(S.WORKING).does(TAKER, Verb.CANCEL, amount=500_00).does(POSTER, Verb.DISPUTE, note="不对")

    assert refused(trade, POSTER, Verb.AGREE) == "not-now"


def test_before_money_a_dispute_has_nothing_to_share_out() -> None:
    """The judge can only end it, with nothing for anybody."""
    trade = taken(S.FUNDING).does(ARBITRATOR, Verb.AWARD, amount=0, note="没有付款")

    assert (trade.order.state, trade.books) == (S.CANCELLED, {})


@pytest.mark.parametrize("state", FROM)
def test_each_side_opens_at_most_two_disputes_about_one_order(state: State) -> None:
    """What was withdrawn twice is not opened a third time; the other side still has its own two."""
    trade = at(state, GOODS)
    for _ in range(2):
        trade.does(POSTER, Verb.DISPUTE, note="不对").does(POSTER, Verb.WITHDRAW)

    assert refused(trade, POSTER, Verb.DISPUTE, note="不对") == "no-disputes-left"
    for _ in range(2):
        trade.does(TAKER, Verb.DISPUTE, note="不对").does(TAKER, Verb.WITHDRAW)
    assert refused(trade, TAKER, Verb.DISPUTE, note="不对") == "no-disputes-left"
    assert trade.order.disputes == (POSTER.member, POSTER.member, TAKER.member, TAKER.member)


def test_statements_and_the_clocks_disputes_do_not_count() -> None:
    """A second word in the same case is no second dispute, and what the clock opened is nobody's."""
    said = disputed(S.WORKING).does(POSTER, Verb.DISPUTE, note="还有").does(TAKER, Verb.DISPUTE, note="没有")
    by_clock = at(S.WORKING).waits(8 * DAY).does(OWNER, Verb.TAKE_CASE).does(OWNER, Verb.RESUME)

    assert said.order.disputes == (POSTER.member,)
    assert by_clock.order.disputes == (0,)
    assert by_clock.does(POSTER, Verb.DISPUTE, note="不对").order.state is S.DISPUTED


def test_who_has_no_disputes_left_is_still_helped_by_the_clock_and_by_agreement() -> None:
    """Late work comes before the judges all the same, and both may end it at any time."""
    trade = SITUATIONS["working, the poster opened two disputes"]()

    assert trade.does(POSTER, Verb.CANCEL, amount=0).does(TAKER, Verb.REFUSE).order.state is S.WORKING
    assert trade.waits(9 * DAY).order.state is S.DISPUTED


@pytest.mark.parametrize("opened", ["the poster", "the taker", "the clock"])
@pytest.mark.parametrize("holder", [OWNER, HOLDER], ids=["owner", "holder"])
def test_money_that_comes_in_the_midst_of_a_dispute_is_held(opened: str, holder: Actor) -> None:
    """Booked like any other; the dispute stays open, and its own clock goes on as if nothing had been."""
    trade = at(S.FUNDING).does(POSTER, Verb.PAID).waits(2 * DAY) if opened == "the clock" else before_money(opened)
    clocks = trade.order.clocks
    trade.waits(5 * HOUR).does(holder, Verb.RECEIVED, amount=500_00)

    assert trade.names[-1] == "fund_disputed"
    assert trade.books == {f"holder:{holder.member}": 500_00, "escrow:order:17": -500_00}
    assert (trade.order.state, trade.order.received, trade.order.holder) == (S.DISPUTED, 500_00, holder.member)
    assert trade.order.clocks == clocks


def test_money_that_came_after_the_escalation_does_not_stop_the_written_split() -> None:
    """Seven days after the escalation the halves are of what is there by then."""
    trade = disputed(S.FUNDING).waits(5 * DAY).does(OWNER, Verb.RECEIVED)

    assert trade.waits(6 * DAY - SECOND).order.state is S.DISPUTED
    assert trade.waits(SECOND).names[-1] == "default_award"
    assert (trade.order.to_worker, trade.order.commission, trade.order.to_client) == (237_50, 12_50, 250_00)


@pytest.mark.parametrize("state", FUNDED)
def test_money_comes_once(state: State) -> None:
    """Where it was received before, or in the midst of the dispute, nothing more is booked."""
    again = disputed(S.FUNDING).does(OWNER, Verb.RECEIVED)

    assert refused(disputed(state), OWNER, Verb.RECEIVED) == "not-now"
    assert {refused(again, holder, Verb.RECEIVED) for holder in (OWNER, HOLDER)} == {"not-now"}


def test_a_part_of_the_money_that_comes_in_a_dispute_does_not_start_the_work() -> None:
    """It is held, a judge can share it out, and withdrawn the order waits for the rest."""
    trade = taken(S.FUNDING).does(OWNER, Verb.RECEIVED, amount=499_99)

    assert trade.names[-1] == "receive_disputed"
    assert (trade.escrow, trade.order.state) == (499_99, S.DISPUTED)
    assert refused(trade, ARBITRATOR, Verb.RESUME) == "not-funded"
    assert trade.does(POSTER, Verb.WITHDRAW).order.state is S.FUNDING
    assert trade.does(OWNER, Verb.RECEIVED).order.state is S.WORKING


def test_more_than_the_price_that_comes_in_a_dispute_goes_back() -> None:
    """What is too much was never for the order."""
    trade = disputed(S.FUNDING).does(OWNER, Verb.RECEIVED, amount=500_01)

    assert (trade.escrow, trade.order.to_client, trade.names[-1]) == (500_00, 1, "fund_disputed")


def test_a_judge_can_start_the_work_once_the_money_came() -> None:
    """Before it, not."""
    trade = taken(S.FUNDING)

    assert refused(trade, ARBITRATOR, Verb.RESUME) == "not-funded"
    trade.does(OWNER, Verb.RECEIVED).does(ARBITRATOR, Verb.RESUME, until=DUE + DAY)
    assert (trade.order.state, trade.order.due, trade.escrow) == (S.WORKING, DUE + DAY, 500_00)


@pytest.mark.parametrize("share", [0, 200_00, 500_00])
def test_a_judge_can_share_out_what_came_in_the_midst_of_the_dispute(share: int) -> None:
    """Exact to the unit, like what was there before."""
    trade = taken(S.FUNDING).does(OWNER, Verb.RECEIVED).does(ARBITRATOR, Verb.AWARD, amount=share, note="按进度")

    assert (trade.order.to_worker + trade.order.commission, trade.order.to_client) == (share, 500_00 - share)
    assert trade.escrow == 0


@pytest.mark.parametrize("opened", ["the poster", "the taker"])
def test_withdrawn_after_the_money_came_the_dispute_leads_to_the_work(opened: str) -> None:
    """Not back to waiting for money that is there: the clocks of the work run with what they had when it came, and the clock that
    gives an unpaid order to others never runs again.
    """
    opener = POSTER if opened == "the poster" else TAKER
    trade = before_money(opened).waits(30 * HOUR).does(OWNER, Verb.RECEIVED)
    came, due = trade.now, trade.order.due
    trade.waits(10 * HOUR).does(opener, Verb.WITHDRAW)

    assert due is not None
    assert (trade.names[-1], trade.order.state, trade.order.case) == ("withdraw_to_working", S.WORKING, None)
    assert trade.order.due == trade.now + (due - came)
    assert {clock.fires: clock.due - trade.now for clock in trade.order.clocks} == {
        "remind_work": due - came - 2 * HOUR,
        "remind_overdue": due - came,
        "overrun": due - came + DAY,
    }
    assert trade.does(TAKER, Verb.DELIVER, note="初稿").does(POSTER, Verb.ACCEPT).waits(DAY).order.to_worker == 475_00


def test_an_order_of_a_few_hours_has_a_day_when_the_work_begins_by_a_withdrawal() -> None:
    """The deadline is in 24 hours at least, and the other clocks are as far from it as before."""
    trade = Trade(stated_due=NOON + HOUR).to(S.FUNDING).does(POSTER, Verb.DISPUTE, note="不对").does(OWNER, Verb.RECEIVED)
    trade.does(POSTER, Verb.WITHDRAW)

    assert trade.order.due == trade.order.clock("remind_overdue") == trade.now + DAY
    assert {clock.fires: clock.due - trade.now for clock in trade.order.clocks} == {
        "remind_work": DAY - 2 * HOUR, "remind_overdue": DAY, "overrun": 2 * DAY,
    }  # fmt: skip


def test_money_makes_a_split_from_before_it_void() -> None:
    """Nobody agrees by accident to "nothing for anybody" when there is something."""
    trade = disputed(S.FUNDING).does(POSTER, Verb.CANCEL).does(OWNER, Verb.RECEIVED)

    assert refused(trade, TAKER, Verb.AGREE) == "not-now"
    assert trade.does(POSTER, Verb.CANCEL, amount=100_00).does(TAKER, Verb.AGREE).order.to_client == 400_00


def before_money(opened: str) -> Trade:
    """A dispute that one side opened before the client paid."""
    return disputed(S.FUNDING, by_poster=opened == "the poster")
