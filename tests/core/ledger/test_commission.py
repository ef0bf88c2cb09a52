"""The group's share: tiers by price, rounded once, half up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.ledger.commission import Tier, Tiers, earned
from jiedan.ledger.plan import DEPOSIT, HALVES, PLANS, THIRDS, UP_FRONT, Due, Plan, Stage
from jiedan.money import LARGEST

RATES = st.integers(0, 10_000)


@pytest.mark.parametrize(
    ("price", "commission"),
    [
        (2000_00, 100_00),
        (2000_01, 60_00),
        (2001_00, 60_03),
        (1, 0),
        (9, 0),
        (10, 1),
        (29, 1),
        (30, 2),
        (500_00, 25_00),
        (LARGEST, 3_000_000_00),
    ],
)
def test_the_standard_tiers(price: int, commission: int) -> None:
    """5 %; strictly above 2000.00 it is 3 % of the whole."""
    assert earned(Tiers(), UP_FRONT, price, price) == commission


@given(st.integers(0, LARGEST), st.data(), RATES, RATES, st.integers(1, LARGEST))
def test_the_commission_is_the_rate_of_what_is_released(price: int, data: st.DataObject, low: int, high: int, above: int) -> None:
    """For all amounts and all rates, between nothing and all of it, and off by half a unit at most."""
    released = data.draw(st.integers(0, price))
    tiers = Tiers((Tier(above=0, basis_points=low), Tier(above=above, basis_points=high)))
    commission = earned(tiers, UP_FRONT, price, released)
    exact = released * (high if price > above else low)

    assert 0 <= commission <= released
    assert -10_000 <= 2 * (exact - 10_000 * commission) < 10_000


@given(st.sampled_from(sorted(PLANS)), st.integers(1, LARGEST), st.data(), RATES, st.booleans())
def test_the_steps_of_a_release_sum_to_the_whole(name: str, price: int, data: st.DataObject, rate: int, marginal: bool) -> None:
    """However the price is released in steps, the commission never falls, and the last step brings it to what one step would have."""
    tiers = Tiers((Tier(above=0, basis_points=rate), Tier(above=1_000_00, basis_points=rate // 2)), marginal)
    steps = sorted(data.draw(st.lists(st.integers(0, price), max_size=5)))
    took = [earned(tiers, PLANS[name], price, step) for step in [*steps, price]]

    assert took == sorted(took)
    assert took[-1] == earned(tiers, UP_FRONT, price, price)


@pytest.mark.parametrize(
    ("price", "first", "whole"),
    [(1000_00, 25_00, 50_00), (1000_20, 25_00, 50_01), (1_00, 2, 5), (2001_00, 30_01, 60_03)],
)
def test_half_at_the_first_stage_and_half_at_the_last(price: int, first: int, whole: int) -> None:
    """预付30%时收一半佣金，尾款结算时收另一半: the odd cent goes to the last stage."""
    deposit = DEPOSIT.amounts(price)[0]

    assert earned(Tiers(), DEPOSIT, price, deposit) == first
    assert earned(Tiers(), DEPOSIT, price, price) == whole


@pytest.mark.parametrize("plan", [HALVES, THIRDS])
def test_other_plans_share_the_commission_as_they_share_the_price(plan: Plan) -> None:
    """Proportional, unless the plan says otherwise."""
    first = plan.amounts(1000_00)[0]

    assert earned(Tiers(), plan, 1000_00, first) == first * 5 // 100


@pytest.mark.parametrize(("price", "commission"), [(2000_00, 100_00), (2001_00, 100_03), (3000_00, 130_00), (1, 0)])
def test_marginal_tiers_have_no_cliff(price: int, commission: int) -> None:
    """5 % up to 2000.00, 3 % of what is above."""
    assert earned(Tiers(marginal=True), UP_FRONT, price, price) == commission


@pytest.mark.parametrize(("most", "commission"), [(10_000, 50_00), (500, 50_00), (300, 30_00), (0, 0)])
def test_a_level_can_make_the_rate_lower_and_never_higher(most: int, commission: int) -> None:
    """What the taker's level allows at most."""
    assert earned(Tiers(), UP_FRONT, 1000_00, 1000_00, most) == commission
    assert earned(Tiers(marginal=True), UP_FRONT, 1000_00, 1000_00, most) == commission


@pytest.mark.parametrize("released", [-1, 501])
def test_no_more_than_the_price_and_no_less_than_nothing_is_released(released: int) -> None:
    """Anything else is a fault in the program."""
    with pytest.raises(ValueError, match="cannot be released"):
        earned(Tiers(), UP_FRONT, 500, released)


def test_a_rate_of_everything_leaves_nothing_and_never_less() -> None:
    """Commission is never above the payout."""
    assert earned(Tiers((Tier(above=0, basis_points=10_000),)), UP_FRONT, 1, 1) == 1


@pytest.mark.parametrize("shares", [(50, None), (60, 50), (-10, 110)])
def test_shares_of_the_commission_that_make_no_sense_are_refused(shares: tuple[int | None, int | None]) -> None:
    """All stages have one or none has, none is negative, and they make up 100 per cent."""
    stages = tuple(
        Stage(percent=50, due=due, commission=share) for due, share in zip((Due.START, Due.ACCEPTANCE), shares, strict=True)
    )

    with pytest.raises(ValueError, match="commission"):
        Plan(stages)


@given(st.integers(1, 1_000), st.integers(0, 2_000))
def test_a_tier_begins_strictly_above_its_bound(bound: int, price: int) -> None:
    """At the bound itself the lower tier holds."""
    tiers = Tiers((Tier(above=0, basis_points=1), Tier(above=bound, basis_points=2), Tier(above=bound + 1, basis_points=3)))

    assert tiers.rate(price) == (3 if price > bound + 1 else 2 if price > bound else 1)


@pytest.mark.parametrize(
    "tiers",
    [
        (),
        (Tier(above=1, basis_points=1),),
        (Tier(above=0, basis_points=1), Tier(above=0, basis_points=2)),
        (Tier(above=0, basis_points=1), Tier(above=9, basis_points=1), Tier(above=8, basis_points=1)),
        (Tier(above=0, basis_points=-1),),
        (Tier(above=0, basis_points=10_001),),
        (Tier(above=0, basis_points=500), Tier(above=9, basis_points=10_001)),
    ],
)
def test_tiers_that_make_no_sense_are_refused(tiers: tuple[Tier, ...]) -> None:
    """They begin at 0, rise, and take between nothing and everything."""
    with pytest.raises(ValueError, match=r"tiers|rate"):
        Tiers(tiers)


def test_a_stage_too_small_to_be_paid_bears_its_commission_only_when_its_turn_has_come() -> None:
    """One per cent of 0.20 is nothing: while the first stage alone is released, the second earns nothing either."""
    plan = Plan(
        (
            Stage(percent=10, due=Due.START, commission=10),
            Stage(percent=1, due=Due.MIDDLE, commission=80),
            Stage(percent=89, due=Due.ACCEPTANCE, commission=10),
        )
    )
    half = Tiers(tiers=(Tier(above=0, basis_points=5_000),))

    assert plan.amounts(20) == (2, 0, 18)
    assert [earned(half, plan, 20, released) for released in (0, 2, 20)] == [0, 1, 10]
