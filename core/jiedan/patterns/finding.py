"""A pattern that was found: a reason to look, never a verdict."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

import msgspec


class Kind(StrEnum):
    """What it looks like."""

    REVERSED = "reversed"
    """Two pay each other like sums, back and forth."""
    RING = "ring"
    """The money goes round among three or more."""
    TINY = "tiny"
    """Many very small orders between two."""
    FAST = "fast"
    """Claimed and accepted within minutes, again and again, between the same two."""
    CONCENTRATED = "concentrated"
    """Two who trade with hardly anybody else."""
    SHARED_ACCOUNT = "shared_account"
    """Several members are paid on one account."""
    CLIQUE = "clique"
    """New accounts that trade among themselves."""
    SPLIT = "split"
    """Orders cut, or priced, to lie on the cheap side of a commission tier."""
    DROPPING_OUT = "dropping_out"
    """Orders taken on and given back or let lapse, again and again."""
    CANCELLING = "cancelling"
    """Orders published and withdrawn or not paid, again and again."""
    BOMBING = "bombing"
    """Bad reviews of one member at once, by people who hardly trade."""
    FARMING = "farming"
    """Good reviews of one member by new accounts that trade with nobody else."""
    CHANGES = "changes"
    """The client of a running order asks for changes again and again."""
    BREWING = "brewing"
    """A running order that looks like the next dispute."""


FAKED: Final = frozenset(
    {Kind.REVERSED, Kind.RING, Kind.TINY, Kind.FAST, Kind.CONCENTRATED, Kind.SHARED_ACCOUNT, Kind.CLIQUE, Kind.FARMING}
)
"""Where it is upheld, the trades were none: their points go back."""
WARNINGS: Final = frozenset({Kind.CHANGES, Kind.BREWING})
"""Of one running order, for its own sake: nobody is accused."""
Fact = int | str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Members and orders by id, sorted. `weight`: 100 is just enough to be found, 200 twice that. `facts`: figures for the explanation."""

    kind: Kind
    members: tuple[int, ...]
    orders: tuple[int, ...]
    weight: int
    facts: Mapping[str, Fact]

    @property
    def subject(self) -> str:
        """What makes it the same finding when it is found again: its members; of a warning, the order; of reviews, whom they are of."""
        if "of" in self.facts and self.kind in (Kind.BOMBING, Kind.FARMING):
            return str(self.facts["of"])
        return "-".join(map(str, self.orders if self.kind in WARNINGS else self.members))


def finding(kind: Kind, members: Iterable[int], orders: Iterable[int], weight: int, **facts: Fact) -> Finding:
    """A finding, its members and orders sorted."""
    return Finding(kind=kind, members=tuple(sorted(set(members))), orders=tuple(sorted(set(orders))), weight=weight, facts=facts)
