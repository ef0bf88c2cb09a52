"""A stream of random splits of money, and what process.md §3 says of each, in whole numbers and without a line of the code under test.

A case is a rate in basis points (or several, whole or marginal), an amount and a plan. The stream of a seed is always the same, and any
part of it can be drawn without the rest: `cases(seed, first, count)`. `Wrong` names the case, so that it can be looked at again:

    python -m tests.core.ledger.soak --seed 17 --first 123000 --splits 1000
"""

from collections.abc import Iterator
from itertools import pairwise
from random import Random
from typing import Final, NamedTuple

from jiedan.ledger.commission import Tier, Tiers, earned
from jiedan.ledger.plan import DEPOSIT, PLANS, Due, Plan, Released, Stage
from jiedan.money import LARGEST

SEED: Final = 17
"""The stream of the test command."""
BLOCK: Final = 1000
"""Cases that are drawn from one generator."""
_PRESETS: Final = (*PLANS.values(), DEPOSIT)
_DUES: Final = tuple(Due)
_RATES: Final = (0, 1, 300, 500, 3333, 9999, 10_000)
_CLIFFS: Final = (1, 2, 3, 9, 10, 29, 30, 99, 101, 1999_99, 2000_00, 2000_01, 2001_00, 500_01, LARGEST - 1, LARGEST)


class Case(NamedTuple):
    """One split. Amounts in minor units, shares in ten-thousandths."""

    price: int
    tiers: Tiers
    most: int
    """The basis points that the worker's level allows at most."""
    plan: Plan
    received: int
    """What came in of the price, where an order ends early."""
    share: int
    """What of that is to be the worker's and the group's together."""
    back: int
    """What of what is held goes back by the refund rule."""

    @property
    def weight(self) -> int:
        """The commission on the whole price in ten-thousandths of a minor unit: a tier counts strictly above where it begins."""
        rates = [min(tier.basis_points, self.most) for tier in self.tiers.tiers]
        if self.tiers.marginal:
            over = zip(self.tiers.tiers, rates, [0, *rates[:-1]], strict=True)
            return sum((self.price - tier.above) * (rate - below) for tier, rate, below in over if self.price > tier.above)
        reached = [rate for tier, rate in zip(self.tiers.tiers, rates, strict=True) if self.price > tier.above]
        return self.price * reached[-1]


class Wrong(AssertionError):
    """A split that is not what process.md says: which sum, and the case."""

    def __init__(self, said: str, case: Case, *figures: object) -> None:
        super().__init__(f"{said}: {', '.join(map(str, figures))}\n{case}")


def cases(seed: int, first: int, count: int) -> Iterator[Case]:
    """`count` cases of the stream of this seed from the case numbered `first` on."""
    number, end = first - first % BLOCK, first + count
    while number < end:
        random = Random(f"{seed} {number}")  # noqa: S311 - a stream that can be had again
        for at in range(number, min(number + BLOCK, end)):
            case = _drawn(random)
            if at >= first:
                yield case
        number += BLOCK


def check_price(case: Case) -> None:
    """The stages sum to the price, and the commission of the stages to that of the whole, which is rounded once. Raises Wrong."""
    amounts = case.plan.amounts(case.price)
    _check_stages(case, amounts)
    tiers, weight, price, plan = case.tiers, case.weight, case.price, case.plan
    whole = (weight + 5000) // 10_000
    before = released = borne = 0
    for stage, amount in zip(plan.stages, amounts, strict=True):
        released += amount
        commission = earned(tiers, plan, price, released, case.most)
        if not before <= commission <= released:
            raise Wrong("a stage bears less than nothing, or all of them more than there is", case, before, commission, released)
        borne += stage.commission or 0
        if not amount:
            right = before  # what a stage bears that costs nothing is taken with the next
        elif stage.commission is None:
            right = (2 * weight * released + 10_000 * price) // (20_000 * price)
        else:
            right = min(released, whole * borne // 100)
        if commission != right:
            raise Wrong("the commission so far", case, released, commission, right)
        before = commission
    if before != whole:
        raise Wrong("the stages' commission is not that of the whole", case, before, whole)


def part_way(case: Case, released: int) -> int:
    """The commission once so much is released: as the price, or in each stage as much of what the plan says as is released of it."""
    if case.plan.stages[0].commission is None:
        return (2 * case.weight * released + 10_000 * case.price) // (20_000 * case.price)
    whole, begins, borne = (case.weight + 5000) // 10_000, 0, 0
    taken = 0
    for stage, amount in zip(case.plan.stages, case.plan.amounts(case.price), strict=True):
        if begins == released:
            break
        if begins + amount > released:
            bears = whole * (borne + (stage.commission or 0)) // 100 - whole * borne // 100
            return min(released, taken + (2 * bears * (released - begins) + amount) // (2 * amount))
        begins += amount
        borne += stage.commission or 0
        taken = whole * borne // 100
    return min(released, taken)


def _check_stages(case: Case, amounts: tuple[int, ...]) -> None:
    if sum(amounts) != case.price or min(amounts) < 0:
        raise Wrong("the stages do not make up the price", case, amounts)
    for stage, amount in zip(case.plan.stages[:-1], amounts, strict=False):
        if not 0 <= case.price * stage.percent - 100 * amount < 100:
            raise Wrong("a stage that is not the last is off by a unit", case, amounts)
    if case.plan.due_by(Due.ACCEPTANCE, case.price) != case.price:
        raise Wrong("not all of it ever falls due", case)


def _drawn(random: Random) -> Case:
    price = _price(random)
    tiers = tuple(Tier(above=above, basis_points=_rate(random)) for above in _bounds(random, price))
    return Case(
        price=price, tiers=Tiers(tiers, random.random() < 0.4), most=10_000 if random.random() < 0.5 else _rate(random),
        plan=_plan(random), received=price if random.random() < 0.5 else int(random.random() * (price + 1)), share=_rate(random),
        back=_rate(random),
    )  # fmt: skip


def _price(random: Random) -> int:
    kind = random.random()
    if kind < 0.1:
        return random.choice(_CLIFFS)
    if kind < 0.4:
        return 1 + int(random.random() * 1000)
    if kind < 0.8:
        return 1 + int(random.random() * 5000_00)
    return 1 + int(LARGEST * random.random() ** 3)


def _bounds(random: Random, price: int) -> tuple[int, ...]:
    kind = random.random()
    if kind < 0.4:
        return (0,)
    if kind < 0.6:
        return (0, 2000_00)
    near = {max(1, price + int(random.random() * 3) - 1), 1 + int(random.random() * 2 * price)}
    return (0, *sorted(near))


def _rate(random: Random) -> int:
    kind = random.random()
    return _RATES[int(kind * 10)] if kind < 0.7 else int(random.random() * 10_001)


def _plan(random: Random) -> Plan:
    kind = random.random()
    if kind < 0.4:
        return _PRESETS[int(kind / 0.4 * len(_PRESETS))]
    count = 1 + int(random.random() * 5)
    percents, shares = _cut(random, count, 1), _cut(random, count, 0) if kind < 0.6 else [None] * count
    dues = sorted(int(random.random() * 4) for _ in range(count))
    kinds = (Released.ON_RECEIPT, Released.ON_ACCEPTANCE)
    return Plan(
        tuple(
            Stage(percent=percent, due=_DUES[due], released=kinds[random.random() < 0.6], commission=share)
            for percent, due, share in zip(percents, dues, shares, strict=True)
        )
    )


def _cut(random: Random, count: int, least: int) -> list[int]:
    """A hundred in so many parts, none below `least`."""
    spare = 100 - least * count
    cuts = [0, *sorted(int(random.random() * (spare + 1)) for _ in range(count - 1)), spare]
    return [end - begin + least for begin, end in pairwise(cuts)]
