"""Money as the documents define it, in whole cents, by fractions and the definition of rounding half up."""

from fractions import Fraction

# name → stages of (percent of the price, when it is due, released on receipt)
PLANS: dict[str, list[tuple[int, str, bool]]] = {
    "up_front": [(100, "start", False)],
    "halves": [(50, "start", False), (50, "acceptance", False)],
    "thirds": [(30, "start", False), (40, "middle", False), (30, "acceptance", False)],
    "deposit": [(30, "start", True), (70, "acceptance", False)],
    "afterwards": [(100, "acceptance", False)],  # none of the presets, but a group's own plan can be so
}


def half_up(value: Fraction) -> int:
    """The nearest whole number; of two that are as near, the greater one."""
    whole = value.numerator // value.denominator
    return whole + 1 if value - whole >= Fraction(1, 2) else whole


def stages(price: int, plan: str) -> list[int]:
    """What each stage of a plan comes to: whole cents, the odd ones in the last; all of them are the price."""
    amounts: list[int] = []
    for percent, _, _ in PLANS[plan][:-1]:
        amounts.append(price * percent // 100)
    return [*amounts, price - sum(amounts)]


def commission(price: int, tiers: list[tuple[int, Fraction]], marginal: bool, most: Fraction | None) -> Fraction:
    """What the group keeps of each unit of a price: a rate; tiers are (strictly above, per cent)."""
    rates = [(above, min(percent, most) if most is not None else percent) for above, percent in tiers]
    if not marginal:
        return [percent for above, percent in rates if price > above][-1] / 100
    total = Fraction(0)
    for index, (above, percent) in enumerate(rates):
        upper = rates[index + 1][0] if index + 1 < len(rates) else price
        total += max(0, min(price, upper) - above) * percent / 100
    return total / price
