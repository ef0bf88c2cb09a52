"""The standard rules one by one, and together: what each denies, with what facts, and what it lets pass."""

from typing import Any

import pytest

from jiedan.errors import Refusal
from jiedan.members.member import Standing
from jiedan.members.points import Levels
from jiedan.rules.engine import judge
from jiedan.rules.rule import Check, Denied, GroupRules, Question, Subject
from jiedan.rules.standard import FIRST, LAST, STANDARD, a_holder, own_order, standing
from tests.core.rules.questions import CLAIMER, HOLDER, POSTER, member, question, wall, written

BOTH = tuple(Subject)


def stated(asked: Question) -> Denied | None:
    """What an order must state."""
    return written(asked, "title", "budget", "due")


def ceiling(asked: Question) -> Denied | None:
    """The bound of a single payment."""
    return written(asked, "ceiling")


def claim_limit(asked: Question) -> Denied | None:
    """How many orders one may hold."""
    return written(asked, "claim-limit")


def quiet_hours(asked: Question) -> Denied | None:
    """Nothing is published at night."""
    return written(asked, "quiet-hours")


def loud(asked: Question) -> Denied | None:
    """Every written rule but the quiet hours."""
    return written(asked, "title", "budget", "due", "ceiling", "claim-limit")


ALL: tuple[Check, ...] = (*FIRST, loud, *LAST, quiet_hours)
"""Everything that a group of the usual preset asks."""


def code(rule: Check, asked: Question) -> str | None:
    """The code of the rule's denial, if it denies."""
    answer = rule(asked)
    return answer.code if answer else None


@pytest.mark.parametrize("subject", BOTH)
def test_nothing_stands_against_an_ordinary_order(subject: Subject) -> None:
    """At noon, in good standing, of 500.00: each rule lets it pass, and all together."""
    assert [rule for rule in STANDARD if rule(question(subject))] == []
    judge(question(subject), STANDARD)


@pytest.mark.parametrize("subject", BOTH)
@pytest.mark.parametrize(
    ("is_now", "says"),
    [
        (Standing.GOOD, None),
        (Standing.LIMITED, "limited"),
        (Standing.BANNED, "banned"),
        (Standing.LEFT, "not-a-member"),
    ],
)
def test_the_standing_decides_who_takes_part(subject: Subject, is_now: Standing, says: str | None) -> None:
    """Publishing and claiming alike."""
    assert code(standing, question(subject, asks=member(POSTER, standing=is_now))) == says


def test_every_standing_is_asked_about() -> None:
    """Only who stands well passes, also when there is another standing one day."""
    passing = {each for each in Standing if standing(question(asks=member(POSTER, standing=each))) is None}

    assert passing == {Standing.GOOD}


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"title": ""}, "missing-title"),
        ({"price": 0}, "missing-budget"),
        ({"stated_due": None}, "missing-due"),
        ({"title": "", "price": 0, "stated_due": None}, "missing-title"),
        ({"price": 0, "stated_due": None}, "missing-budget"),
        ({"price": 1}, None),
    ],
)
def test_an_order_states_title_budget_and_deadline(fields: dict[str, Any], says: str | None) -> None:
    """The first thing that is missing is asked for; who claims is not asked again."""
    assert code(stated, question(**fields)) == says
    assert code(stated, question(Subject.CLAIM, **fields)) is None


@pytest.mark.parametrize(
    ("most", "payment", "passes"),
    [(5_000_00, 5_000_00, True), (5_000_00, 5_000_01, False), (None, 10**12, True), (1, 1, True), (1, 2, False)],
)
def test_a_single_payment_is_at_most_the_ceiling(most: int | None, payment: int, passes: bool) -> None:
    """The ceiling itself passes, a minor unit more does not, and the largest stage counts, not the price."""
    asked: dict[str, Any] = {"rules": GroupRules(ceiling=most), "largest_payment": payment, "price": 10**12}

    assert (ceiling(question(**asked)) is None) is passes
    assert ceiling(question(Subject.CLAIM, **asked)) is None


@pytest.mark.parametrize(("currency", "shown"), [("CNY", "¥5000.00"), ("USD", "$5000.00")])
def test_who_is_above_the_ceiling_reads_the_ceiling(currency: str, shown: str) -> None:
    """In the order's own currency."""
    answer = ceiling(question(largest_payment=5_000_01, currency=currency))

    assert answer is not None
    assert (answer.code, answer.facts) == ("above-ceiling", {"number": 17, "most": shown})


@pytest.mark.parametrize(
    ("subject", "holders", "passes"),
    [
        (Subject.PUBLISH, (HOLDER,), True),
        (Subject.PUBLISH, (), False),
        (Subject.PUBLISH, (POSTER,), False),
        (Subject.PUBLISH, (POSTER, HOLDER), True),
        (Subject.PUBLISH, (CLAIMER,), True),
        (Subject.CLAIM, (CLAIMER,), False),
        (Subject.CLAIM, (POSTER,), False),
        (Subject.CLAIM, (POSTER, CLAIMER), False),
        (Subject.CLAIM, (POSTER, CLAIMER, HOLDER), True),
    ],
)
def test_somebody_who_is_no_party_can_hold_the_money(subject: Subject, holders: tuple[int, ...], passes: bool) -> None:
    """Neither the poster nor the one who would take it, and somebody else there is."""
    assert (a_holder(question(subject, holders=holders)) is None) is passes


def test_the_moderator_who_approves_is_no_party() -> None:
    """An owner who alone holds the money may show somebody's order to the group, and not the own one."""
    assert a_holder(question(asks=member(HOLDER), holders=(HOLDER,))) is None
    assert code(a_holder, question(asks=member(HOLDER), poster=HOLDER, holders=(HOLDER,))) == "no-holder"


@pytest.mark.parametrize(
    ("subject", "who", "says"),
    [(Subject.CLAIM, POSTER, "self-claim"), (Subject.CLAIM, CLAIMER, None), (Subject.PUBLISH, POSTER, None)],
)
def test_nobody_claims_the_own_order(subject: Subject, who: int, says: str | None) -> None:
    """Publishing it is another matter."""
    assert code(own_order, question(subject, asks=member(who))) == says


@pytest.mark.parametrize(
    ("half_points", "held", "passes"),
    [
        (-1, 0, True),
        (-1, 1, False),
        (0, 0, True),
        (0, 1, False),
        (9, 1, False),
        (10, 2, True),
        (10, 3, False),
        (39, 3, False),
        (40, 4, True),
        (40, 5, False),
        (40, 9, False),
    ],
)
def test_the_level_decides_how_many_orders_one_holds(half_points: int, held: int, passes: bool) -> None:
    """新人 one, 常客 three, 达人 five; who publishes is not counted."""
    asks = member(CLAIMER, points=half_points, held=held)

    assert (claim_limit(question(Subject.CLAIM, asks=asks)) is None) is passes
    assert claim_limit(question(asks=asks)) is None


def test_who_holds_enough_reads_level_and_limit() -> None:
    """The group's own numbers, and how many are in hand."""
    rules = GroupRules(levels=Levels(regular_from=2, regular_holds=2))
    answer = claim_limit(question(Subject.CLAIM, rules=rules, asks=member(CLAIMER, points=2, held=3)))

    assert answer is not None
    assert (answer.code, answer.facts) == ("claim-limit", {"number": 17, "most": 2, "held": 3, "level": "regular"})


def test_a_group_may_let_newcomers_claim_nothing() -> None:
    """None at once is a limit like any other."""
    rules = GroupRules(levels=Levels(newcomer_holds=0))

    assert code(claim_limit, question(Subject.CLAIM, rules=rules)) == "claim-limit"


@pytest.mark.parametrize("rule", [*STANDARD, stated, ceiling, claim_limit])
def test_only_the_quiet_hours_pass_by_themselves(rule: Check) -> None:
    """Every other denial needs somebody to do something: it names no instant from which on the same would pass."""
    against = (
        question(asks=member(POSTER, standing=Standing.BANNED)),
        question(title=""),
        question(largest_payment=10**9),
        question(holders=()),
        question(Subject.CLAIM, asks=member(POSTER)),
        question(Subject.CLAIM, asks=member(CLAIMER, held=1)),
    )
    denials = [answer for asked in against if (answer := rule(asked))]

    assert denials
    assert [answer for answer in denials if answer.later] == []


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"asks": member(POSTER, standing=Standing.LIMITED)}, "limited"),
        ({"title": ""}, "missing-title"),
        ({"largest_payment": 5_000_01}, "above-ceiling"),
        ({"holders": (POSTER,)}, "no-holder"),
        ({}, "quiet-hours"),
    ],
)
def test_at_night_only_what_may_be_published_in_the_morning_waits(fields: dict[str, Any], says: str) -> None:
    """The clock publishes what waits without asking the rules again: whatever else stands against it is said first."""
    with pytest.raises(Denied) as denial:
        judge(question(at=wall("2026-11-23T23:00"), **fields), ALL)

    assert (denial.value.code, denial.value.later is None) == (says, says != "quiet-hours")


def test_the_first_denial_is_the_answer_and_no_further_rule_is_asked() -> None:
    """One reason at a time, in the order of the rules."""
    asked: list[str] = []

    def says(what: str, answer: Denied | None) -> Check:
        def rule(_: Question) -> Denied | None:
            asked.append(what)
            return answer

        return rule

    rules = (says("a", None), says("b", Denied("nein", why="b")), says("c", Denied("nein", why="c")))
    with pytest.raises(Refusal) as denial:
        judge(question(), rules)

    assert (denial.value.code, denial.value.facts) == ("nein", {"why": "b"})
    assert asked == ["a", "b"]


def test_without_rules_everything_passes() -> None:
    """A group that asks nothing."""
    judge(question(title="", holders=()), ())
