"""What judges of a dispute say and what comes of it: votes, a settlement, a withdrawal together, fault."""

from typing import Any

import pytest

from jiedan.disputes.case import Fault, Statement
from jiedan.members.roles import Role
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Actor
from jiedan.orders.order import State
from tests.core.orders.situations import SITUATIONS, disputed, large, mediated, taken
from tests.core.orders.test_claiming import refused
from tests.core.orders.test_hearing import award, case_of, seats
from tests.core.orders.trade import ARBITRATOR, DAY, DUE, NOON, OWNER, POSTER, TAKER, person

S = State


# Votes


@pytest.mark.parametrize(
    ("votes", "share"),
    [
        ((700_00, 700_00), 700_00),
        ((100_00, 900_00, 300_00), 300_00),
        ((100_00, 900_00, 900_00), 900_00),
        ((0, 0), 0),
        ((5, 0, 0), 0),
    ],
)
def test_the_deciding_vote_is_carried_out_at_once(votes: tuple[int, ...], share: int) -> None:
    """By the majority, else the middle; exact to the unit."""
    trade = large()
    for seat, amount in zip(seats(trade), votes, strict=False):
        trade.does(seat, Verb.AWARD, **award(amount))
    order = trade.order

    assert order.state is (S.SETTLED if share else S.CANCELLED)
    assert (order.to_worker + order.commission, order.to_client) == (share, 2000_00 - share)
    assert trade.escrow == 0


def test_two_who_want_the_work_to_go_on_send_it_back() -> None:
    """Until the later of their deadlines."""
    trade = large()
    one, two, _ = seats(trade)
    trade.does(one, Verb.RESUME, note="再做", until=DUE + DAY).does(two, Verb.RESUME, note="再做", until=DUE + 3 * DAY)

    assert (trade.names[-1], trade.order.state, trade.order.due) == ("panel_resume", S.WORKING, DUE + 3 * DAY)
    assert trade.order.case is None


@pytest.mark.parametrize(("amounts", "row"), [((100_00, 200_00), "panel_release"), ((0, 0), "panel_refund")])
def test_a_vote_to_go_on_can_be_the_last_of_three(amounts: tuple[int, int], row: str) -> None:
    """One for the work against two for the end: the mean of what those two want, also where it is nothing."""
    trade = large()
    one, two, three = seats(trade)
    trade.does(one, Verb.AWARD, **award(amounts[0]))
    if amounts[0] == amounts[1]:
        trade.does(two, Verb.RESUME, note="再做").does(three, Verb.AWARD, **award(amounts[1]))
    else:
        trade.does(two, Verb.AWARD, **award(amounts[1])).does(three, Verb.RESUME, note="再做")

    assert trade.names[-1] == row
    assert trade.order.to_worker + trade.order.commission == sum(amounts) // 2


@pytest.mark.parametrize(
    ("verb", "details", "code"),
    [
        (Verb.AWARD, {"amount": 1}, "say-more-award"),
        (Verb.AWARD, {"note": "理由"}, "say-more-award"),
        (Verb.AWARD, {"note": "理由", "amount": 2000_01}, "split-too-large"),
        (Verb.AWARD, {"note": "理由", "amount": -1}, "split-too-large"),
        (Verb.RESUME, {}, "say-more-resume"),
        (Verb.RESUME, {"note": "理由", "until": NOON}, "extend-later"),
    ],
)
def test_a_vote_says_what_and_why(verb: Verb, details: dict[str, Any], code: str) -> None:
    """Within what is held, and into the future."""
    trade = large()

    assert refused(trade, seats(trade)[0], verb, **details) == code


def test_each_votes_once() -> None:
    """A second vote of the same does not make a majority."""
    trade = large()
    seat = seats(trade)[0]
    trade.does(seat, Verb.AWARD, **award(100_00))

    assert refused(trade, seat, Verb.AWARD, **award(100_00)) == "voted-already"
    assert refused(trade, seat, Verb.RESUME, note="再做") == "voted-already"


def test_before_money_a_panel_can_only_end_it() -> None:
    """With nothing for anybody."""
    trade = large(S.FUNDING)
    one, two, _ = seats(trade)

    assert refused(trade, one, Verb.RESUME, note="再做") == "not-funded"
    assert trade.does(one, Verb.AWARD, **award(0)).does(two, Verb.AWARD, **award(0)).books == {}


# Summing up and settling


def test_each_side_corrects_the_summary_once() -> None:
    """There is one summary, and nothing to correct before it."""
    trade = taken(S.WORKING)

    assert refused(trade, POSTER, Verb.CORRECT, note="不是") == "no-summary"
    trade.does(ARBITRATOR, Verb.SUMMARISE, note=" 要不要另收钱 ").does(POSTER, Verb.CORRECT, note="不是").does(
        TAKER, Verb.CORRECT, note="是"
    )
    assert [said.text for said in case_of(trade).corrections] == ["不是", "是"]
    assert case_of(trade).summary == Statement(by=ARBITRATOR.member, text="要不要另收钱", at=trade.now)
    assert {refused(trade, side, Verb.CORRECT, note="再说") for side in (POSTER, TAKER)} == {"corrected-already"}
    assert refused(trade, ARBITRATOR, Verb.SUMMARISE, note="再写") == "summed-up-already"


@pytest.mark.parametrize("amount", [0, 1, 200_00, 500_00])
@pytest.mark.parametrize("first", [POSTER, TAKER], ids=["poster", "taker"])
def test_what_both_agree_to_is_carried_out(amount: int, first: Actor) -> None:
    """In whatever order; nobody agrees twice."""
    trade = mediated(amount=amount).does(first, Verb.AGREE)
    second = TAKER if first is POSTER else POSTER

    assert trade.order.state is S.DISPUTED
    assert refused(trade, first, Verb.AGREE) == "not-you-asked"
    order = trade.does(second, Verb.AGREE).order
    assert order.state is (S.SETTLED if amount else S.CANCELLED)
    assert (order.to_worker + order.commission, order.to_client, trade.escrow) == (amount, 500_00 - amount, 0)


def test_a_refused_settlement_is_gone_and_another_may_be_proposed() -> None:
    """Who agreed to the first has not agreed to the second; after three the judge decides."""
    trade = mediated().does(TAKER, Verb.AGREE).does(POSTER, Verb.REFUSE)

    assert refused(trade, POSTER, Verb.AGREE) == "not-now"
    trade.does(ARBITRATOR, Verb.MEDIATE, **award(300_00)).does(POSTER, Verb.AGREE)
    assert trade.order.state is S.DISPUTED
    trade.does(TAKER, Verb.REFUSE).does(ARBITRATOR, Verb.MEDIATE, **award(1)).does(TAKER, Verb.REFUSE)
    assert refused(trade, ARBITRATOR, Verb.MEDIATE, **award(2)) == "no-mediations-left"


@pytest.mark.parametrize(("details", "code"), [({}, "say-more-mediate"), (award(500_01), "split-too-large")])
def test_a_settlement_names_a_share_of_what_is_held_and_says_why(details: dict[str, Any], code: str) -> None:
    """Like an award."""
    assert refused(taken(S.WORKING), ARBITRATOR, Verb.MEDIATE, **details) == code


def test_who_agreed_to_a_settlement_may_still_agree_to_what_the_other_side_proposes() -> None:
    """The old consent is to the old question."""
    trade = mediated().does(TAKER, Verb.AGREE).does(POSTER, Verb.REFUSE).does(POSTER, Verb.CANCEL, amount=100_00)

    assert trade.does(TAKER, Verb.AGREE).names[-1] == "agree_cancel"


def test_the_money_makes_a_settlement_from_before_it_void() -> None:
    """Nobody agrees by accident to nothing when there is something."""
    trade = taken(S.FUNDING).does(ARBITRATOR, Verb.MEDIATE, **award(0)).does(OWNER, Verb.RECEIVED)

    assert refused(trade, POSTER, Verb.AGREE) == "not-now"


@pytest.mark.parametrize("state", [S.DELIVERED, S.ACCEPTED])
def test_the_client_may_accept_in_the_midst_of_a_dispute(state: State) -> None:
    """The case is closed and it settles as after any acceptance; a panel does not matter any more."""
    trade = large(state).does(POSTER, Verb.ACCEPT)

    assert (trade.order.state, trade.order.case) == (S.ACCEPTED, None)
    assert trade.waits(DAY).order.to_client == 0


def test_what_was_not_delivered_cannot_be_accepted() -> None:
    """Nor by anybody but the client."""
    assert refused(disputed(S.WORKING), POSTER, Verb.ACCEPT) == "nothing-delivered"
    assert refused(disputed(S.DELIVERED), TAKER, Verb.ACCEPT) == "not-you-client"


# Withdrawing together


@pytest.mark.parametrize("word", [Verb.AGREE, Verb.WITHDRAW])
def test_both_may_withdraw_what_the_clock_opened(word: Verb) -> None:
    """One asks, the other agrees, by either word."""
    trade = SITUATIONS["disputed by the clock, overrun"]().does(TAKER, Verb.WITHDRAW)

    assert trade.order.state is S.DISPUTED
    assert trade.does(POSTER, word).order.state is S.WORKING


def test_a_request_to_withdraw_can_be_refused_and_taken_back() -> None:
    """All stays as it is; who asked cannot agree to it."""
    trade = disputed(S.WORKING).does(TAKER, Verb.WITHDRAW)

    assert refused(trade, TAKER, Verb.AGREE) == "not-you-opener"
    assert refused(trade, TAKER, Verb.WITHDRAW) == "not-you-opener"
    assert trade.does(POSTER, Verb.REFUSE).does(TAKER, Verb.WITHDRAW).does(TAKER, Verb.REFUSE).order.proposal is None


def test_another_dispute_has_a_bench_of_its_own() -> None:
    """Nothing of the withdrawn one is left, not even who stood aside."""
    trade = large(candidates=(11, 12, 13, 14)).does(POSTER, Verb.WITHDRAW).does(TAKER, Verb.DISPUTE, note="又来")

    assert (case_of(trade).panel, case_of(trade).draws, case_of(trade).heard_at) == ((), (), None)


# Fault


@pytest.mark.parametrize(
    ("fault", "members"), [(Fault.NONE, ()), (Fault.TAKER, (2,)), (Fault.POSTER, (1,)), (Fault.BOTH, (2, 1))]
)
@pytest.mark.parametrize("by", ["one", "three"])
def test_an_award_may_say_who_is_at_fault_apart_from_the_money(fault: Fault, members: tuple[int, ...], by: str) -> None:
    """Whatever the split; the record says it."""
    trade = taken(S.WORKING) if by == "one" else large()
    judges = [ARBITRATOR] if by == "one" else seats(trade)[:2]
    for judge in judges:
        trade.does(judge, Verb.AWARD, **award(500_00, fault=fault))

    assert trade.order.faulted == members
    assert trade.outcomes[-1].record.fault is fault


def test_a_moderator_who_is_no_party_takes_fault_back_and_says_why() -> None:
    """Once; the money stays."""
    trade = SITUATIONS["settled by a judge, the taker is at fault"]()
    shares = (trade.order.to_worker, trade.order.commission, trade.order.to_client)

    assert refused(trade, OWNER, Verb.REVERSE, note=" ") == "say-more-reverse"
    assert refused(trade, person(TAKER.member, Role.OWNER), Verb.REVERSE, note="我没错") == "own-case"
    order = trade.does(OWNER, Verb.REVERSE, note="新的证据").order
    assert (order.faulted, (order.to_worker, order.commission, order.to_client)) == ((), shares)
    assert refused(trade, OWNER, Verb.REVERSE, note="再来") == "not-now"


def test_what_the_clock_or_the_sides_decide_blames_nobody() -> None:
    """Only a judge does."""
    assert mediated().does(TAKER, Verb.AGREE).does(POSTER, Verb.AGREE).order.faulted == ()
    assert disputed(S.WORKING).waits(11 * DAY).order.faulted == ()
