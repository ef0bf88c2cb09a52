"""What a group knows of a member's work: what somebody sees who chooses among several.

Beside the plain count and mean stand weighted ones, which farming does not move. A deal with a partner weighs

    value × age × place × again        from 0 to 1, in thousandths

    value   price / median price of the group, at most 1: many orders of a yuan come to nothing
    age     1/4 on the partner's first day in the group, rising to 1 after 30 days, as of the time of the deal
    place   the partners' other counterparties who never traded with the member: one 1/2, two or more 1; none 1/4
    again   1 for the first deal with this partner, then 1/2, 1/4 …: nobody alone counts for more than 2

and all partners who trade with nobody else count together for no more than one whole deal: fifty puppets weigh as much as one
customer. Where their deals weigh more than that, each of them is scaled down alike. The weighted mean is that of the scores by the weights
of their deals, so that a first review counts in full, whoever it is by.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec

from jiedan.members.points import Level

WHOLE: Final = 1_000
"""The weight of a deal that counts in full."""
GROWN: Final = timedelta(days=30)
"""After so long in the group somebody is as good as those who always were."""
CIRCLE: Final = 2
"""So many counterparties of their own make a partner independent."""
_FIRST_DAY: Final = 250
_ALONE: Final = 250


class Deal(msgspec.Struct, frozen=True, kw_only=True):
    """A completed order of a member: with whom, for how much (minor units), when, and the score that the partner gave (None: none)."""

    partner: int
    price: int
    currency: str
    at: datetime
    score: int | None = None


class Circle(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the partners. `others`: how many counterparties each has who never traded with the member. `joined`: since when
    they are there, absent for those who always were. `medians`: currency → the group's median price, absent where it is not known.
    """

    others: Mapping[int, int] = {}
    joined: Mapping[int, datetime] = {}
    medians: Mapping[str, int] = {}


class Weighed(msgspec.Struct, frozen=True, kw_only=True):
    """What deals come to: `trusted` thousandths of whole deals, and the sums for the mean of their scores."""

    trusted: int = 0
    score_weight: int = 0
    score_sum: int = 0

    @property
    def deals(self) -> str:
        """The whole deals to one place, half up: `12.4`."""
        tenths = (self.trusted * 20 + WHOLE) // (2 * WHOLE)
        return f"{tenths // 10}.{tenths % 10}"

    @property
    def mean(self) -> str | None:
        """The weighted mean of the scores to one place, half up; None without any."""
        if not self.score_weight:
            return None
        tenths = (self.score_sum * 20 + self.score_weight) // (self.score_weight * 2)
        return f"{tenths // 10}.{tenths % 10}"


class Reputation(msgspec.Struct, frozen=True, kw_only=True):
    """Level, completed orders, and the scores of the reviews that may be read."""

    level: Level
    completed: int
    scores: tuple[int, ...] = ()
    weighed: Weighed | None = None

    @property
    def mean(self) -> str | None:
        """The mean of the scores to one place, rounded half up; None without any."""
        count = len(self.scores)
        if not count:
            return None
        tenths = (sum(self.scores) * 20 + count) // (count * 2)
        return f"{tenths // 10}.{tenths % 10}"


def others(member: int, pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Partner → how many counterparties they have who never traded with the member, of all `pairs` that traded with each other."""
    met: dict[int, set[int]] = {}
    for one, other in pairs:
        met.setdefault(one, set()).add(other)
        met.setdefault(other, set()).add(one)
    partners = met.get(member, set())
    return {partner: len(met[partner] - partners - {member}) for partner in partners}


def weighed(deals: Sequence[Deal], circle: Circle) -> Weighed:
    """What the deals of one member come to."""
    weights = _weights(deals, circle)
    alone = sum(weight for deal, weight in zip(deals, weights, strict=True) if not circle.others.get(deal.partner, 0))
    if alone > WHOLE:  # in proportion, so that scores keep their weight against each other
        weights = [
            weight if circle.others.get(deal.partner, 0) else max(1, weight * WHOLE // alone)
            for deal, weight in zip(deals, weights, strict=True)
        ]
    scored = [(weight, deal.score) for deal, weight in zip(deals, weights, strict=True) if deal.score is not None]
    return Weighed(
        trusted=sum(weights), score_weight=sum(weight for weight, _ in scored), score_sum=sum(weight * score for weight, score in scored)
    )  # fmt: skip


def _weights(deals: Sequence[Deal], circle: Circle) -> list[int]:
    """One a deal, at least a thousandth; before those who are alone are bounded. With one partner the weightiest comes first."""
    each = [_weight(deal, circle) for deal in deals]
    met: dict[int, int] = {}
    for place in sorted(range(len(deals)), key=lambda place: (-each[place], place)):
        partner = deals[place].partner
        each[place] = max(1, each[place] >> met.get(partner, 0))
        met[partner] = met.get(partner, 0) + 1
    return each


def _weight(deal: Deal, circle: Circle) -> int:
    median = circle.medians.get(deal.currency, 0)
    value = WHOLE if not median else min(WHOLE, WHOLE * deal.price // median)
    since = circle.joined.get(deal.partner)
    there = GROWN if since is None else min(max(deal.at - since, timedelta(0)), GROWN)
    age = _FIRST_DAY + (WHOLE - _FIRST_DAY) * there // GROWN
    others = min(circle.others.get(deal.partner, 0), CIRCLE)
    place = WHOLE * others // CIRCLE if others else _ALONE
    return value * age * place // WHOLE**2
