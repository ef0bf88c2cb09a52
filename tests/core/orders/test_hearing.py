"""How a dispute is heard: statements, who takes it, how a panel is drawn and replaced, what judges say and what comes of it."""

from datetime import timedelta
from typing import Any

import pytest

from jiedan.disputes import panel
from jiedan.disputes.case import Fault, Statement
from jiedan.members.roles import Role
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor
from jiedan.orders.machine import choose, fire
from jiedan.orders.order import Case, State
from jiedan.orders.terms import Terms
from tests.core.orders.situations import SITUATIONS, disputed, heard, large, mediated, much, taken
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import ARBITRATOR, DAY, DEPUTY, DUE, GOODS, HOUR, NOON, OWNER, POSTER, SECOND, TAKER, Trade, person

S = State
SLIP = Attachment(name="slip.png", mime="image/png", size=3, sha256="0" * 64)


def case_of(trade: Trade) -> Case:
    """The case that is open."""
    assert trade.order.case is not None
    return trade.order.case


def arbitrator(member: int) -> Actor:
    """One who may sit on a panel."""
    return person(member, Role.ARBITRATOR)


def seats(trade: Trade) -> list[Actor]:
    """Those who sit on the panel."""
    return [arbitrator(member) for member in case_of(trade).panel]


def award(amount: int, **more: Any) -> dict[str, Any]:
    """What an award or a vote for so much brings with it."""
    return {"amount": amount, "note": "按进度", **more}


# Statements


def test_two_disputes_at_once_are_one_case_with_two_statements() -> None:
    """The second to press says its side; with it both are heard."""
    trade = disputed(S.WORKING).does(TAKER, Verb.DISPUTE, note="我也要说")

    assert [said.by for said in case_of(trade).statements] == [POSTER.member, TAKER.member]
    assert (trade.names[-1], trade.order.disputes) == ("state_last", (POSTER.member,))


def test_a_statement_may_be_nothing_but_files() -> None:
    """They are kept with it; neither words nor files is no statement."""
    trade = disputed(S.WORKING)

    assert refused(trade, TAKER, Verb.STATE, note=" ") == "say-more-state"
    assert case_of(trade.does(TAKER, Verb.STATE, files=(SLIP,))).statements[-1].files == (SLIP,)


def test_the_judges_turn_begins_when_both_have_spoken() -> None:
    """No reminder and no end of the hearing run any more; a judge has 48 hours from then."""
    trade = disputed(S.WORKING).waits(5 * HOUR).does(TAKER, Verb.STATE, note="不是的")

    assert [(clock.fires, clock.due - trade.now) for clock in trade.order.clocks] == [("escalate", 2 * DAY)]
    assert case_of(trade).heard_at == trade.now


def test_without_the_other_statement_the_hearing_ends_after_two_days() -> None:
    """It was reminded after one; then it goes on with what is there, and a word more is still kept."""
    trade = disputed(S.WORKING).waits(DAY - SECOND)

    assert trade.waits(SECOND).names[-1] == "remind_statement"
    assert trade.waits(DAY).names[-1] == "hear"
    trade.does(OWNER, Verb.TAKE_CASE).does(TAKER, Verb.STATE, note="来晚了")
    assert (trade.names[-1], len(case_of(trade).statements)) == ("state", 2)
    assert trade.does(OWNER, Verb.AWARD, **award(0)).order.state is S.CANCELLED


@pytest.mark.parametrize("verb", [Verb.AWARD, Verb.RESUME, Verb.SUMMARISE, Verb.MEDIATE])
def test_nothing_is_decided_before_both_were_heard(verb: Verb) -> None:
    """A judge may take the case before; the instant at which the time is over counts, also when the clock has not come to it."""
    trade = disputed(S.WORKING).does(OWNER, Verb.TAKE_CASE)
    trade.now += 2 * DAY - SECOND

    assert refused(trade, OWNER, verb, **award(100_00)) == "not-heard-yet"
    trade.now += SECOND
    act = Act(verb=verb, actor=OWNER, at=trade.now, amount=100_00, note="按进度")
    assert fire(trade.order, choose(trade.order, act), act).order.version == trade.order.version + 1


# One judge


def test_a_case_is_taken_once() -> None:
    """The second judge is refused, and so are those of the first who has it already; nobody awards without having taken it."""
    trade = heard(S.WORKING)

    assert {refused(trade, judge, Verb.AWARD, **award(1)) for judge in (OWNER, DEPUTY, ARBITRATOR)} == {"take-first"}
    trade.does(DEPUTY, Verb.TAKE_CASE)
    assert {refused(trade, judge, Verb.TAKE_CASE) for judge in (OWNER, ARBITRATOR)} == {"not-you-judge"}
    assert refused(trade, DEPUTY, Verb.TAKE_CASE) == "case-yours"
    assert refused(trade, OWNER, Verb.AWARD, **award(1)) == "not-you-judge"


def test_a_judge_who_stands_aside_does_not_come_back() -> None:
    """Another may take it."""
    trade = taken(S.WORKING).does(ARBITRATOR, Verb.RECUSE)

    assert refused(trade, ARBITRATOR, Verb.TAKE_CASE) == "not-you-judge"
    assert case_of(trade.does(OWNER, Verb.TAKE_CASE)).judge == OWNER.member


def test_a_judge_who_does_nothing_loses_the_case_to_whoever_takes_it() -> None:
    """48 hours after the last act it goes up, and the case is free; the one who had it may take it again."""
    trade = taken(S.WORKING).waits(2 * DAY)

    assert (trade.names[-1], case_of(trade).judge) == ("escalate", None)
    assert case_of(trade.does(OWNER, Verb.TAKE_CASE)).judge == OWNER.member
    assert trade.order.clock("escalate") is None


def test_each_act_of_a_judge_gives_the_judge_two_days_more() -> None:
    """Taking, summing up, proposing; five days in, it has not gone up."""
    trade = heard(S.WORKING).waits(40 * HOUR).does(OWNER, Verb.TAKE_CASE).waits(40 * HOUR)
    trade.does(OWNER, Verb.SUMMARISE, note="焦点").waits(40 * HOUR).does(OWNER, Verb.MEDIATE, **award(1))

    assert trade.order.clock("escalate") == trade.now + 2 * DAY


@pytest.mark.parametrize("price", [500_00, 500_01])
def test_up_to_the_small_ones_one_judge_decides_above_them_three(price: int) -> None:
    """The bound itself is small."""
    trade = Trade(GOODS, price=price).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对")

    if price == 500_00:
        assert case_of(trade.does(OWNER, Verb.TAKE_CASE)).judge == OWNER.member
    else:
        assert {refused(trade, judge, Verb.TAKE_CASE) for judge in (OWNER, DEPUTY, ARBITRATOR)} == {"not-you-judge"}


# The panel


def test_three_are_drawn_from_those_without_an_interest() -> None:
    """No side, not the holder of the money, whoever offers them; seed and pool stand in the records, so that it can be checked."""
    trade = large(candidates=(1, 2, OWNER.member, 11, 12, 13, 14))
    case, chain = case_of(trade), trade.outcomes
    before, draw = chain[-2], chain[-1]

    assert trade.order.holder == OWNER.member
    assert (before.record.name, before.record.pool) == ("state_last", (11, 12, 13, 14))
    assert case.panel == draw.record.panel == panel.drawn(panel.seed(before.order.head), (11, 12, 13, 14), 3)
    assert case.draws[-1].seed == panel.seed(before.order.head)


def test_the_pool_is_part_of_what_the_seed_is_made_of() -> None:
    """Another pool makes another head, and so another seed: nobody picks the pool to fit the draw."""
    seeds = {case_of(large(candidates=pool)).draws[0].seed for pool in ((11, 12, 13), (11, 12, 14), (11, 12, 13, 14))}

    assert len(seeds) == 3


def test_who_is_silent_for_a_day_is_replaced() -> None:
    """Those who said that they sit stay; the new ones have a day of their own."""
    trade = large(candidates=(11, 12, 13, 14, 15))
    first, second, third = seats(trade)
    trade.does(first, Verb.TAKE_CASE).does(second, Verb.TAKE_CASE).waits(DAY - SECOND)

    assert case_of(trade).panel == (first.member, second.member, third.member)
    trade.waits(SECOND)
    assert trade.names[-2:] == ["replace_silent", "draw"]
    assert case_of(trade).panel[:2] == (first.member, second.member)
    assert case_of(trade).panel[2] not in (first.member, second.member, third.member)
    assert trade.order.clock("replace_silent") == trade.now + DAY
    assert refused(trade, third, Verb.AWARD, **award(1)) == "not-you-judge"


def test_when_all_sit_nobody_is_waited_for_until_somebody_votes() -> None:
    """Then those who have not voted have a day."""
    trade = large()
    for seat in seats(trade):
        trade.does(seat, Verb.TAKE_CASE)

    assert trade.order.clock("replace_silent") is None
    assert trade.does(seats(trade)[0], Verb.AWARD, **award(1)).order.clock("replace_silent") == trade.now + DAY


def test_who_does_not_vote_within_a_day_of_another_is_replaced() -> None:
    """The votes that are there count on."""
    trade = large(candidates=(11, 12, 13, 14, 15))
    first, second, _ = seats(trade)
    for seat in seats(trade):
        trade.does(seat, Verb.TAKE_CASE)
    trade.does(first, Verb.AWARD, **award(100_00)).does(second, Verb.AWARD, **award(900_00)).waits(DAY)

    assert trade.names[-2:] == ["replace_silent", "draw"]
    assert [vote.by for vote in case_of(trade).votes] == [first.member, second.member]
    assert trade.does(seats(trade)[2], Verb.AWARD, **award(300_00)).order.to_client == 1700_00


def test_who_stands_aside_is_replaced_by_lot() -> None:
    """At once, by a draw with a seed of its own."""
    trade = large(candidates=(11, 12, 13, 14))
    gone = seats(trade)[1]
    trade.does(gone, Verb.RECUSE)

    assert trade.names[-2:] == ["recuse", "draw"]
    assert gone.member not in case_of(trade).panel
    assert len({draw.seed for draw in case_of(trade).draws}) == 2


@pytest.mark.parametrize("candidates", [(), (11,), (11, 12), (1, 2, 4)])
def test_with_too_few_one_moderator_decides(candidates: tuple[int, ...]) -> None:
    """Nobody else: no arbitrator, no party."""
    trade = large(candidates=candidates)

    assert (trade.names[-1], case_of(trade).panel) == ("dissolve", ())
    assert refused(trade, ARBITRATOR, Verb.TAKE_CASE) == "not-you-judge"
    assert refused(trade, person(POSTER.member, Role.OWNER), Verb.TAKE_CASE) == "not-you-judge"
    trade.does(DEPUTY, Verb.TAKE_CASE).does(DEPUTY, Verb.AWARD, **award(1000_00))
    assert (trade.order.to_worker + trade.order.commission, trade.order.to_client) == (1000_00, 1000_00)


@pytest.mark.parametrize("how", ["stands aside", "is silent"])
def test_a_panel_that_nobody_completes_is_dissolved(how: str) -> None:
    """Its votes do not count any more, and no clock waits for it."""
    trade = large().does(arbitrator(11), Verb.AWARD, **award(100_00))
    trade = trade.does(arbitrator(12), Verb.RECUSE) if how == "stands aside" else trade.waits(DAY)

    assert trade.names[-1] == "dissolve"
    assert (case_of(trade).votes, trade.order.clock("replace_silent")) == ((), None)
    assert trade.does(OWNER, Verb.TAKE_CASE).does(OWNER, Verb.AWARD, **award(0)).order.state is S.CANCELLED


def test_an_arbitrator_who_is_none_any_more_does_not_vote() -> None:
    """The seat is kept until the silence ends it."""
    trade = large()

    assert refused(trade, person(case_of(trade).panel[0]), Verb.AWARD, **award(1)) == "not-you-judge"


def test_nobody_on_the_bench_and_nobody_to_replace_them_ends_by_the_written_split() -> None:
    """All silent, no moderator: the clock alone ends it."""
    assert "default_award" in large().waits(12 * DAY).names


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


def test_a_hearing_is_as_long_as_its_terms_say() -> None:
    """The terms of the order say all its lengths, those of its day."""
    terms = Terms(statements_within=10 * HOUR, seat_within=3 * HOUR, judge_within=5 * HOUR, small_dispute=100_00)
    trade = Trade(terms).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对")
    trade.candidates = (11, 12, 13)

    assert {clock.fires: clock.due - trade.now for clock in trade.order.clocks} == {
        "remind_statement": timedelta(hours=5),
        "hear": timedelta(hours=10),
    }
    trade.waits(10 * HOUR)
    assert {clock.fires: clock.due - trade.now for clock in trade.order.clocks} == {
        "escalate": timedelta(hours=5),
        "replace_silent": timedelta(hours=3),
    }


def test_much_not_heard_yet_has_no_judge() -> None:
    """Before the draw nobody can stand aside, take it or decide."""
    trade = much(S.WORKING)

    assert {refused(trade, judge, verb) for judge in (OWNER, ARBITRATOR) for verb in (Verb.TAKE_CASE, Verb.RECUSE)} == {
        "not-you-judge"
    }
