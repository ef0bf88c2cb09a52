"""Money is whole minor units, and what is shared out sums exactly."""

import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.money import DIGITS, LARGEST, SIGNS, Money, digits_of, figure, share_half_up

AMOUNTS = st.integers(-LARGEST, LARGEST)
CURRENCIES = st.sampled_from(sorted(DIGITS))


@given(st.integers(0, LARGEST), st.integers(0, 10_000))
def test_a_share_is_rounded_once_half_up(minor: int, basis_points: int) -> None:
    """As decimal arithmetic with commercial rounding says, for every amount and every rate."""
    exact = (Decimal(minor) * basis_points / 10_000).quantize(Decimal(1), ROUND_HALF_UP)

    assert share_half_up(minor, basis_points) == exact


@given(st.integers(0, LARGEST))
def test_nothing_and_everything_are_exact(minor: int) -> None:
    """No share, the whole, and half with its odd unit."""
    assert share_half_up(minor, 0) == 0
    assert share_half_up(minor, 10_000) == minor
    assert share_half_up(minor, 5_000) == (minor + 1) // 2


@pytest.mark.parametrize(("minor", "basis_points"), [(-1, 500), (1, -1), (1, 10_001)])
def test_what_is_no_share_is_refused(minor: int, basis_points: int) -> None:
    """Of less than nothing, less than nothing, or more than everything."""
    with pytest.raises(ValueError, match="no share"):
        share_half_up(minor, basis_points)


@given(AMOUNTS, CURRENCIES)
def test_a_figure_reads_back_as_the_same_amount(minor: int, currency: str) -> None:
    """With the currency's minor digits, and a sign only below zero."""
    shown = figure(minor, currency)
    digits = digits_of(currency)

    assert re.fullmatch(rf"-?\d+\.\d{{{digits}}}" if digits else r"-?\d+", shown)
    assert Decimal(shown).scaleb(digits) == minor
    assert shown.startswith("-") == (minor < 0)


@given(AMOUNTS, CURRENCIES)
def test_money_is_written_with_its_sign_or_its_code(minor: int, currency: str) -> None:
    """The minus stands first, then the sign or the code, then the figure."""
    shown = str(Money(minor, currency))
    sign = SIGNS.get(currency, f"{currency} ")

    assert shown == ("-" if minor < 0 else "") + sign + figure(abs(minor), currency)


@pytest.mark.parametrize(
    ("minor", "currency", "shown"),
    [
        (50_000, "CNY", "¥500.00"),
        (-5, "CNY", "-¥0.05"),
        (1, "USD", "$0.01"),
        (1500, "JPY", "JP¥1500"),
        (-1500, "KRW", "-₩1500"),
        (88_80, "MOP", "MOP 88.80"),
        (100, "USDT", "USDT 1.00"),
    ],
)
def test_money_as_people_read_it(minor: int, currency: str, shown: str) -> None:
    """No yen has cents, and no two currencies look the same."""
    assert str(Money(minor, currency)) == shown


def test_no_two_currencies_share_a_sign() -> None:
    """¥ is the yuan and nothing else."""
    assert len(set(SIGNS.values())) == len(SIGNS)
    assert set(SIGNS) <= set(DIGITS)


@given(AMOUNTS, AMOUNTS, CURRENCIES)
def test_money_of_one_currency_adds_up(one: int, other: int, currency: str) -> None:
    """And what was added can be taken away."""
    total = Money(one, currency) + Money(other, currency)

    assert total == Money(one + other, currency)
    assert total - Money(other, currency) == Money(one, currency)


@given(st.tuples(CURRENCIES, CURRENCIES).filter(lambda pair: pair[0] != pair[1]))
def test_two_currencies_do_not_add_up(pair: tuple[str, str]) -> None:
    """Neither by plus nor by minus."""
    one, other = (Money(1, currency) for currency in pair)

    with pytest.raises(ValueError, match="do not add up"):
        _ = one + other
    with pytest.raises(ValueError, match="do not add up"):
        _ = one - other


@pytest.mark.parametrize("currency", ["", "cny", "RMB", "XAU"])
def test_an_unknown_currency_is_refused(currency: str) -> None:
    """Rather than taken for two digits."""
    with pytest.raises(ValueError, match="unknown currency"):
        figure(1, currency)
