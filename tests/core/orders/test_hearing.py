"""How a dispute is heard: statements, who takes it, how a panel is drawn and replaced, what judges say and what comes of it."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from jiedan.disputes import panel
from jiedan.members.roles import Role
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor, Part
from jiedan.orders.machine import choose, fire, plays
from jiedan.orders.order import Case, Deadline, State
from jiedan.orders.sums import as_kept_today
from jiedan.orders.terms import Terms
from tests.core.orders.situations import disputed, heard, large, much, taken
from tests.core.orders.test_claiming import refused
from tests.core.orders.trade import ARBITRATOR, DAY, DEPUTY, GOODS, HOUR, OWNER, POSTER, SECOND, TAKER, Trade, person

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


def test_who_is_told_what_in_a_dispute() -> None:
    """The unheard are those who have not spoken; outside a dispute nobody is any of its parts."""
    trade = disputed(S.WORKING)
    parts = (Part.OPENER, Part.RESPONDENT, Part.UNHEARD, Part.JUDGE)
    of = {
        name: [part for part in parts if plays(part, trade.order, actor)]
        for name, actor in (("poster", POSTER), ("taker", TAKER))
    }

    assert of == {"poster": [Part.OPENER], "taker": [Part.RESPONDENT, Part.UNHEARD]}
    assert [part for part in parts if plays(part, Trade().to(S.WORKING).order, OWNER)] == []


@pytest.mark.parametrize("price", [500_00, 2000_00])
def test_a_dispute_of_former_days_is_decided_by_a_moderator(price: int) -> None:
    """It was stored without a hearing, and nobody draws a panel for it any more; one that is heard today is left as it is."""
    trade = Trade(GOODS, price=price).to(S.WORKING).does(POSTER, Verb.DISPUTE, note="不对")
    assert as_kept_today(trade.order) == trade.order
    clocks = (Deadline("escalate", trade.now + 2 * DAY),)
    trade.order = as_kept_today(msgspec.structs.replace(trade.order, clocks=clocks))
    trade.does(DEPUTY, Verb.TAKE_CASE).does(DEPUTY, Verb.AWARD, amount=100_00, note="按进度")

    assert trade.order.state is S.SETTLED
