"""Money: whole minor units and a currency. No float comes near it.

`Money(50_000, "CNY")` is five hundred yuan. A currency has as many minor digits as ISO 4217 says; unknown codes are refused
rather than taken for two digits.
"""

from typing import Final, Self

import msgspec

DIGITS: Final = {
    "CNY": 2, "USD": 2, "EUR": 2, "GBP": 2, "HKD": 2, "TWD": 2, "MOP": 2, "SGD": 2, "MYR": 2, "JPY": 0, "KRW": 0, "USDT": 2,
}  # fmt: skip
"""Currency code → minor digits (ISO 4217; USDT as people quote it)."""

SIGNS: Final = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "TWD": "NT$", "JPY": "JP¥", "KRW": "₩"}
"""How an amount of the currency is written in front of the figure; a code without a sign is written out."""

LARGEST: Final = 100_000_000_00
"""The largest amount that an order may carry, in minor units: a hundred million. Above it a typing error is likelier."""


class Money(msgspec.Struct, frozen=True, order=True):
    """An amount: `minor` whole minor units (may be negative in a ledger) of `currency`."""

    minor: int
    currency: str

    def __add__(self, other: Self) -> "Money":
        self._alike(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: Self) -> "Money":
        self._alike(other)
        return Money(self.minor - other.minor, self.currency)

    def _alike(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")

    def __str__(self) -> str:
        sign = SIGNS.get(self.currency, f"{self.currency} ")
        return f"{'-' if self.minor < 0 else ''}{sign}{figure(abs(self.minor), self.currency)}"


def figure(minor: int, currency: str) -> str:
    """`50000, "CNY"` → `500.00`: the figure alone, with the currency's minor digits. ValueError for an unknown currency."""
    digits = digits_of(currency)
    if digits == 0:
        return str(minor)
    whole, rest = divmod(abs(minor), 10**digits)
    return f"{'-' if minor < 0 else ''}{whole}.{rest:0{digits}d}"


def digits_of(currency: str) -> int:
    """Minor digits of the currency. ValueError when it is not one of `DIGITS`."""
    try:
        return DIGITS[currency]
    except KeyError:
        raise ValueError(f"unknown currency {currency!r}; known: {', '.join(DIGITS)}") from None


def share_half_up(minor: int, basis_points: int) -> int:
    """`basis_points`/10000 of an amount ≥ 0, rounded once, half up, in whole minor units.

    100 basis points are one per cent. The caller gives the remainder to the other side, so that both sum exactly.
    """
    if minor < 0 or not 0 <= basis_points <= 10_000:
        raise ValueError(f"no share: {minor} minor units, {basis_points} basis points")
    return (minor * basis_points * 2 + 10_000) // 20_000
