"""A stream of random splits: rate, amount and plan. `make soak` goes a hundred times as far."""

import pytest

from jiedan.ledger.commission import Tiers, earned
from jiedan.ledger.plan import DEPOSIT, UP_FRONT
from tests.core.ledger.splits import BLOCK, SEED, Case, Wrong, cases, check_price

PARTS = 10


@pytest.mark.parametrize("part", range(PARTS))
def test_the_stages_and_their_commission_sum_to_the_whole(part: int, pytestconfig: pytest.Config) -> None:
    """Whole and marginal tiers, any level, any plan, from one unit to the largest amount: every stage and every step of the commission."""
    count = int(pytestconfig.getoption("--splits")) // PARTS
    checked = 0
    for case in cases(SEED, part * count, count):
        check_price(case)
        checked += 1

    assert checked == count


@pytest.mark.parametrize(("price", "commission"), [(2000_00, 100_00), (2001_00, 60_03)])
def test_the_two_amounts_of_the_design(price: int, commission: int) -> None:
    """5 %, strictly above 2000.00 3 % of the whole; the worker gets the rest."""
    assert earned(Tiers(), UP_FRONT, price, price) == commission


def test_half_at_the_first_stage_of_every_odd_sum() -> None:
    """The deposit bears half of the commission rounded down, the last stage the rest with the odd unit, for every price up to 200.00."""
    for price in range(1, 200_00):
        deposit, rest = DEPOSIT.amounts(price)
        whole = (2 * price * 500 + 10_000) // 20_000
        first = earned(Tiers(), DEPOSIT, price, deposit)

        assert first == (min(whole // 2, deposit) if deposit else 0)
        assert earned(Tiers(), DEPOSIT, price, deposit + rest) == whole


def test_the_stream_can_be_entered_anywhere() -> None:
    """A case has a number, and is the same whoever draws it."""
    whole = list(cases(SEED, 0, 2 * BLOCK + 10))

    assert list(cases(SEED, BLOCK - 5, 20)) == whole[BLOCK - 5 : BLOCK + 15]
    assert whole != list(cases(SEED + 1, 0, 2 * BLOCK + 10))


def test_the_stream_has_everything_in_it() -> None:
    """Whole and marginal tiers, a level that lowers a rate, plans that share the commission, orders that end early, one unit."""
    seen = list(cases(SEED, 0, 2 * BLOCK))
    kinds = {
        (case.tiers.marginal, case.most < max(rates), case.plan.bears_commission)
        for case in seen
        if len(rates := [tier.basis_points for tier in case.tiers.tiers]) > 1
    }

    assert len(kinds) == 8
    assert {0, 10_000} <= {tier.basis_points for case in seen for tier in case.tiers.tiers}
    assert min(case.price for case in seen) == 1
    assert any(case.received < case.price for case in seen)
    assert {len(case.plan.stages) for case in seen} == {1, 2, 3, 4, 5}


def test_a_wrong_case_is_told() -> None:
    """With everything that is needed to look at it again."""
    case = next(cases(SEED, 0, 1))
    again = Case(*case)

    assert again == case
    assert repr(case) in str(Wrong("said", case, 1, 2))
