"""The group's share: tiers by price, rounded once, half up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.ledger.commission import Tier, Tiers
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
    assert Tiers().split(price, price) == (price - commission, commission)


@given(st.integers(0, LARGEST), st.integers(0, LARGEST), RATES, RATES, st.integers(1, LARGEST))
def test_both_parts_make_up_what_is_released(price: int, released: int, low: int, high: int, above: int) -> None:
    """For all amounts and all rates, neither part negative, and the commission off by half a unit at most."""
    tiers = Tiers((Tier(above=0, basis_points=low), Tier(above=above, basis_points=high)))
    to_worker, commission = tiers.split(price, released)
    exact = released * (high if price > above else low)

    assert to_worker + commission == released
    assert min(to_worker, commission) >= 0
    assert -10_000 <= 2 * (exact - 10_000 * commission) < 10_000


def test_a_rate_of_everything_leaves_nothing_and_never_less() -> None:
    """Commission is never above the payout."""
    assert Tiers((Tier(above=0, basis_points=10_000),)).split(1, 1) == (0, 1)


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
    ],
)
def test_tiers_that_make_no_sense_are_refused(tiers: tuple[Tier, ...]) -> None:
    """They begin at 0, rise, and take between nothing and everything."""
    with pytest.raises(ValueError, match=r"tiers|rate"):
        Tiers(tiers)
