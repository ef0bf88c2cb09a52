"""What counts against somebody, for how long, and what follows: numbers and nothing else."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.members.conduct import BOUNDS, Conduct, Kind, LetDown, changed, held_against, may_be_excused
from jiedan.members.strikes import Decision, Measure, Strike, counting, counts, digest, may_decide, measure
from jiedan.rules.rule import GroupRules

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
STRIKE = Strike(
    id=1, group=1, member=2, key="k", why="ads", rule="", rule_version=0, excerpt="buy", digest=digest("buy"), by=7, at=NOW
)
LET_DOWN = LetDown(id=1, group=1, member=2, order=9, seq=4, kind=Kind.RELEASE, reason="", at=NOW)


@pytest.mark.parametrize(
    ("count", "follows"),
    [(1, Measure.REMINDER), (2, Measure.WARNING), (3, Measure.REMOVAL), (4, Measure.REMOVAL)],
)
def test_the_ladder_has_three_steps(count: int, follows: Measure) -> None:
    """A private word, the last warning, removal; more than enough is removal too."""
    assert measure(count, Conduct()) is follows


@given(st.integers(2, 10))
def test_whatever_the_number_the_last_but_one_warns_and_the_last_removes(strikes: int) -> None:
    """However many the group asks for, there is a private word or a warning before the removal."""
    conduct = Conduct(strikes=strikes)
    steps = [measure(count, conduct) for count in range(1, strikes + 1)]

    assert steps == [Measure.REMINDER] * (strikes - 2) + [Measure.WARNING, Measure.REMOVAL]


@pytest.mark.parametrize(
    ("days", "decision", "does"),
    [(0, None, True), (89, None, True), (90, None, False), (1, Decision.UPHELD, True), (1, Decision.TAKEN_BACK, False)],
)
def test_a_strike_counts_for_a_time_unless_it_is_taken_back(days: int, decision: Decision | None, *, does: bool) -> None:
    """To the instant; upheld, it counts on."""
    strike = msgspec.structs.replace(STRIKE, decision=decision)

    assert counts(strike, Conduct(), NOW + timedelta(days=days)) is does
    assert counting([strike, strike], Conduct(), NOW + timedelta(days=days)) == 2 * does


def test_nobody_decides_about_their_own_word() -> None:
    """Neither who gave the strike nor whom it is about; of the machine's, any other."""
    given_by_machine = msgspec.structs.replace(STRIKE, by=None)

    assert [may_decide(STRIKE, who) for who in ({2}, {7}, {8}, {8, 2}, {8, 7})] == [False, False, True, False, False]
    assert [may_decide(given_by_machine, who) for who in ({2}, {7}, {8}, {8, 2})] == [False, True, True, False]


def test_evidence_has_its_fingerprint() -> None:
    """SHA-256 of the words as they were kept."""
    assert digest("加微信") == sha256("加微信".encode()).hexdigest()


@pytest.mark.parametrize(
    ("kind", "conduct", "does"),
    [
        (Kind.RELEASE, Conduct(), True),
        (Kind.LAPSE, Conduct(), True),
        (Kind.LAPSE, Conduct(lapses=False), False),
        (Kind.UNPAID, Conduct(), False),
        (Kind.UNPAID, Conduct(unpaid=True), True),
    ],
)
def test_what_is_held_against_whom_is_the_groups_to_say(kind: Kind, conduct: Conduct, *, does: bool) -> None:
    """Giving back always; the others as the group wants."""
    let_down = msgspec.structs.replace(LET_DOWN, kind=kind)

    assert held_against(let_down, conduct, NOW) is does
    assert not held_against(msgspec.structs.replace(let_down, excused_by=3), conduct, NOW)
    assert not held_against(let_down, conduct, NOW + timedelta(days=90))


@pytest.mark.parametrize(("hours", "may"), [(0, True), (48, True), (48.001, False)])
def test_excuses_have_two_days(hours: float, *, may: bool) -> None:
    """And one excuse is enough."""
    assert may_be_excused(LET_DOWN, Conduct(), NOW + timedelta(hours=hours)) is may
    assert not may_be_excused(msgspec.structs.replace(LET_DOWN, excused_by=3), Conduct(), NOW)


@pytest.mark.parametrize("name", BOUNDS)
def test_every_number_has_bounds_and_the_usual_one_lies_within(name: str) -> None:
    """Both ends are taken, what lies beyond is not, and yes and no stay what they are."""
    bounds, usual = BOUNDS[name], getattr(Conduct(), name)
    ends = [changed(Conduct(), name, value) for value in (bounds.least, bounds.most)]

    assert bounds.least <= usual <= bounds.most
    assert all(each is not None and type(getattr(each, name)) is type(usual) for each in ends)
    assert changed(Conduct(), name, bounds.least - 1) is None is changed(Conduct(), name, bounds.most + 1)


def test_every_number_can_be_changed() -> None:
    """None was forgotten in the table of bounds."""
    assert set(BOUNDS) == set(Conduct.__struct_fields__)


def test_rules_of_groups_from_before_still_read() -> None:
    """They get the usual numbers."""
    assert msgspec.json.decode(b'{"zone":"Asia/Tokyo"}', type=GroupRules).conduct == Conduct()
