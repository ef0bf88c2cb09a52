"""Commission: the group's share of what is released (process.md §3). Rounded once, half up; the worker gets the rest."""

import msgspec

from jiedan.ledger.plan import Plan


class Tier(msgspec.Struct, frozen=True, kw_only=True):
    """`basis_points` for orders strictly above `above` minor units."""

    above: int
    basis_points: int


class Tiers(msgspec.Struct, frozen=True):
    """A group's tiers, lowest first, the first from 0. A price takes the rate of the highest tier that it is above: on the whole
    amount, or (`marginal`) each tier's rate on the part of the price that lies in it.
    """

    tiers: tuple[Tier, ...] = (Tier(above=0, basis_points=500), Tier(above=2_000_00, basis_points=300))
    marginal: bool = False

    def __post_init__(self) -> None:
        bounds = [tier.above for tier in self.tiers]
        if not bounds or bounds[0] != 0 or bounds != sorted(set(bounds)):
            raise ValueError("tiers begin at 0 and rise")
        if any(not 0 <= tier.basis_points <= 10_000 for tier in self.tiers):
            raise ValueError("a rate is between 0 and 10000 basis points")

    def rate(self, price: int) -> int:
        """Basis points of the tier in which the price lies."""
        return next(tier.basis_points for tier in reversed(self.tiers) if price > tier.above or tier.above == 0)

    def weight(self, price: int, most: int = 10_000) -> int:
        """The commission on the whole price in ten-thousandths of a minor unit, unrounded. `most`: no rate is above these basis points
        (what the worker's level or membership allows).
        """
        if not self.marginal:
            return price * min(self.rate(price), most)
        bounds = [tier.above for tier in self.tiers[1:]] + [max(price, self.tiers[-1].above)]
        return sum(
            max(0, min(price, bound) - tier.above) * min(tier.basis_points, most)
            for tier, bound in zip(self.tiers, bounds, strict=True)
        )


def earned(tiers: Tiers, plan: Plan, price: int, released: int, most: int = 10_000) -> int:
    """What the group has earned once `released` minor units in all of an order of this price are released: the base is what is released.

    Where the plan says which stage bears how much of it, the odd unit goes to the last stage, and what was earned stays earned when
    the order ends early; what a stage bears that costs nothing is earned with the next. Between 0 and `released`, and it never
    falls while `released` grows, so that the commission of each step is the difference to the one before and the steps sum to the whole,
    to the unit. Raises ValueError where `released` is below 0 or above the price.
    """
    if not 0 <= released <= price:
        raise ValueError(f"{released} of {price} minor units cannot be released")
    if price == 0:
        return 0
    weight = tiers.weight(price, most)
    if not plan.bears_commission:
        return _half_up(weight * released, price * 10_000)
    whole = _half_up(weight, 10_000)
    at, took, share = 0, 0, 0
    for stage, amount in zip(plan.stages, plan.amounts(price), strict=True):
        if at == released:
            break
        share += stage.commission or 0
        until = whole * share // 100
        if released - at < amount:
            return min(released, took + _half_up((until - took) * (released - at), amount))
        took, at = until, at + amount
    return min(released, took)


def _half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)
