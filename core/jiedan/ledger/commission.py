"""Commission: the group's share of what is released (process.md §3). Rounded once, half up; the worker gets the rest."""

import msgspec

from jiedan.money import share_half_up


class Tier(msgspec.Struct, frozen=True, kw_only=True):
    """`basis_points` of the whole amount for orders strictly above `above` minor units."""

    above: int
    basis_points: int


class Tiers(msgspec.Struct, frozen=True):
    """A group's tiers, lowest first, the first from 0. A price takes the rate of the highest tier that it is above."""

    tiers: tuple[Tier, ...] = (Tier(above=0, basis_points=500), Tier(above=2_000_00, basis_points=300))

    def __post_init__(self) -> None:
        bounds = [tier.above for tier in self.tiers]
        if not bounds or bounds[0] != 0 or bounds != sorted(set(bounds)):
            raise ValueError("tiers begin at 0 and rise")
        if any(not 0 <= tier.basis_points <= 10_000 for tier in self.tiers):
            raise ValueError("a rate is between 0 and 10000 basis points")

    def rate(self, price: int) -> int:
        """Basis points for an order of this price."""
        return next(tier.basis_points for tier in reversed(self.tiers) if price > tier.above or tier.above == 0)

    def split(self, price: int, released: int) -> tuple[int, int]:
        """(to the worker, to the group) of `released` minor units of an order of this price. They sum to `released`."""
        commission = share_half_up(released, self.rate(price))
        return released - commission, commission
