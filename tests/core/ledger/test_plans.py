"""Payment plans: stages that make up the price to the unit."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.ledger.plan import DEPOSIT, HALVES, THIRDS, UP_FRONT, Due, Plan, Released, Stage, name_of
from jiedan.ledger.plan import PLANS as PRESETS
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


@pytest.mark.parametrize(
    "dues", [(Due.ACCEPTANCE, Due.START), (Due.MIDDLE, Due.START), (Due.DELIVERY, Due.MIDDLE), (Due.ACCEPTANCE, Due.DELIVERY)]
)
def test_stages_stand_in_the_order_in_which_they_fall_due(dues: tuple[Due, Due]) -> None:
    """Start, middle, delivery, acceptance; two may fall due together."""
    stages = tuple(Stage(percent=50, due=due) for due in dues)

    with pytest.raises(ValueError, match="fall due"):
        Plan(stages)
    assert Plan(stages[::-1]).due_by(dues[0], 9) == 9
    assert Plan((stages[0], stages[0])).due_at(dues[0], 9) == 9


def test_what_has_fallen_due_is_all_up_to_the_moment() -> None:
    """30/40/30: nothing more falls due with the delivery."""
    assert [THIRDS.due_by(when, 1000_00) for when in Due] == [300_00, 700_00, 700_00, 1000_00]
    assert [DEPOSIT.due_at(when, 1000_00) for when in Due] == [300_00, 0, 0, 700_00]


def test_the_plans_of_the_design_have_names() -> None:
    """process.md §3: what a group can choose from, and what is released of it when; a plan of its own has no name."""
    assert PRESETS == {"up_front": UP_FRONT, "halves": HALVES, "thirds": THIRDS, "deposit": DEPOSIT}
    assert {name: name_of(each) for name, each in PRESETS.items()} == {name: name for name in PRESETS}
    assert name_of(plan(20, 80)) == ""
    assert [[stage.percent for stage in each.stages] for each in PRESETS.values()] == [[100], [50, 50], [30, 40, 30], [30, 70]]
    assert [stage.released for stage in DEPOSIT.stages] == [Released.ON_RECEIPT, Released.ON_ACCEPTANCE]
    assert {stage.released for each in (UP_FRONT, HALVES, THIRDS) for stage in each.stages} == {Released.ON_ACCEPTANCE}
    assert [each.bears_commission for each in PRESETS.values()] == [False, False, False, True]
    assert HALVES.stages[1].due is Due.ACCEPTANCE


def test_what_stages_are_called_where_they_are_kept() -> None:
    """Stored orders and the settings of groups say it so; another word for it would not be read back."""
    assert [due.value for due in Due] == ["start", "middle", "delivery", "acceptance"]
    assert [released.value for released in Released] == ["on_receipt", "on_acceptance"]
