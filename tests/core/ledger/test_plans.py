"""Payment plans: stages that make up the price to the unit."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.ledger.plan import DEPOSIT, HALVES, THIRDS, UP_FRONT, Due, Plan, Released, Stage, name_of
from jiedan.money import LARGEST


def plan(*percents: int) -> Plan:
    """Stages of so many per cent; the first falls due at the start, the last with the acceptance, others on the way."""
    early = [Due.START, *[Due.MIDDLE] * len(percents)]
    dues = [*early[: len(percents) - 1], Due.ACCEPTANCE]
    return Plan(tuple(Stage(percent=percent, due=due) for percent, due in zip(percents, dues, strict=True)))


PLANS = st.sets(st.integers(1, 99), max_size=6).map(
    lambda cuts: plan(*(b - a for a, b in zip([0, *sorted(cuts)], [*sorted(cuts), 100], strict=True)))
)


@given(PLANS, st.integers(0, LARGEST))
def test_the_stages_sum_to_the_price(staged: Plan, price: int) -> None:
    """For every plan and every price, and no stage is off by more than a unit, but the last, which takes the odd units."""
    amounts = staged.amounts(price)
    exact = [price * stage.percent for stage in staged.stages]

    assert sum(amounts) == price
    assert min(amounts) >= 0
    assert all(0 <= hundredfold - 100 * amount < 100 for amount, hundredfold in zip(amounts[:-1], exact[:-1], strict=True))
    assert 0 <= 100 * amounts[-1] - exact[-1] < 100 * len(amounts)


@given(PLANS, st.integers(0, LARGEST))
def test_what_falls_due_at_the_moments_makes_up_the_price(staged: Plan, price: int) -> None:
    """Every stage is due at one moment."""
    assert sum(staged.due_at(when, price) for when in Due) == price


def test_the_odd_units_go_to_the_last_stage() -> None:
    """30/40/30 of 1.01."""
    assert plan(30, 40, 30).amounts(1_01) == (30, 40, 31)


def test_up_front_is_everything_at_the_start_and_released_with_the_acceptance() -> None:
    """The plan that orders run today."""
    assert UP_FRONT.amounts(500_00) == (500_00,)
    assert [UP_FRONT.due_at(when, 500_00) for when in Due] == [500_00, 0, 0, 0]
    assert UP_FRONT.stages[0].released is Released.ON_ACCEPTANCE


@pytest.mark.parametrize("percents", [(), (99,), (101,), (50, 60, -10), (0, 100), (33, 33, 33)])
def test_stages_that_are_not_a_hundred_per_cent_are_no_plan(percents: tuple[int, ...]) -> None:
    """Neither made nor read back."""
    stages = tuple(Stage(percent=percent, due=Due.START) for percent in percents)

    with pytest.raises(ValueError, match="100 per cent"):
        Plan(stages)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"stages": msgspec.to_builtins(stages)}, Plan)


def test_the_stages_stand_in_the_order_in_which_they_fall_due() -> None:
    """What is due with the acceptance is not the first of two."""
    with pytest.raises(ValueError, match="fall due"):
        Plan((Stage(percent=50, due=Due.ACCEPTANCE), Stage(percent=50, due=Due.START)))


def test_a_plan_of_ours_has_a_name_and_a_groups_own_has_none() -> None:
    """As the settings show it."""
    assert [name_of(each) for each in (UP_FRONT, HALVES, THIRDS, DEPOSIT)] == ["up_front", "halves", "thirds", "deposit"]
    assert name_of(plan(40, 60)) == ""
