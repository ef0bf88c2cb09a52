"""Findings in words: one line that says what was seen, a table of the orders, and who paid whom."""

from collections.abc import Mapping, Sequence
from typing import Final

from jiedan.money import Money
from jiedan.orders.group import Group, number_of
from jiedan.orders.order import Order
from jiedan.orders.says import Say
from jiedan.patterns.finding import FAKED, Kind
from jiedan.storage import reporting
from jiedan.storage.engine import Engine
from jiedan.storage.findings import Kept
from jiedan.texts.moments import dated

LINES: Final = 30
"""Orders in one table."""
NUMBERS: Final = 12
"""Orders named in one line."""
_AMOUNTS: Final = ("price", "median", "bound", "sum")


class Wording:
    """Says findings of one group. `names`: member → name."""

    def __init__(self, engine: Engine, say: Say, group: Group, names: Mapping[int, str]) -> None:
        self._engine: Final = engine
        self._say: Final = say
        self._group: Final = group
        self._names: Final = names

    def name(self, member: int) -> str:
        """What somebody is called; — for nobody known."""
        return self._names.get(member, "—")

    def facts(self, kept: Kept) -> dict[str, str | int]:
        """What the text of a finding may say."""
        currency = str(kept.facts.get("currency", self._group.currency))
        facts: dict[str, str | int] = {key: fact for key, fact in kept.facts.items() if key != "currency"}
        for key in _AMOUNTS:
            if isinstance(amount := kept.facts.get(key), int):
                facts[key] = str(Money(amount, currency))
        if isinstance(of := kept.facts.get("of"), int) and kept.kind in (Kind.BOMBING, Kind.FARMING):
            facts["of"] = self.name(of)
        numbers = [f"#{number_of(order)}" for order in kept.orders]
        more = ["…"] if len(numbers) > NUMBERS else []
        named = [self.name(member) for member in kept.members]
        return facts | {
            "number": str(kept.number), "names": " · ".join(named[:NUMBERS]), "orders": " ".join(numbers[:NUMBERS] + more) or "—",
        }  # fmt: skip

    def line(self, kept: Kept, language: str) -> str:
        """What was seen, in a sentence."""
        return self._say(f"finding-{kept.kind.replace('_', '-')}", language, **self.facts(kept))

    async def details(self, kept: Kept, language: str) -> list[str]:
        """The orders as a table, and, where the trades themselves look false, who paid whom how often and how much."""
        found = await reporting.orders_by_id(self._engine, kept.orders)
        orders = [found[order] for order in kept.orders if order in found]
        lines = [self._row(order, language) for order in orders[-LINES:]]
        if len(orders) > LINES:
            lines.insert(0, self._say("finding-rows-more", language, count=len(orders) - LINES))
        return lines + (self._graph(orders, language) if kept.kind in FAKED else [])

    def _row(self, order: Order, language: str) -> str:
        at = order.accepted_at or order.since
        return self._say(
            "finding-row", language, number=str(order.number), title=order.title or "—", poster=self.name(order.poster),
            taker="—" if order.taker is None else self.name(order.taker), price=str(order.amount),
            state=self._say(f"state-{order.state}", language), at="—" if at is None else dated(at, self._group.zone, language),
        )  # fmt: skip

    def _graph(self, orders: Sequence[Order], language: str) -> list[str]:
        paid: dict[tuple[int, int], list[Order]] = {}
        for order in orders:
            if order.taker is not None:
                paid.setdefault((order.poster, order.taker), []).append(order)
        return [
            self._say(
                "finding-edge", language, one=self.name(one), other=self.name(other), count=len(some),
                sum=str(Money(sum(order.price for order in some), some[0].currency)),
            )
            for (one, other), some in sorted(paid.items())
        ]  # fmt: skip


async def wording(engine: Engine, say: Say, group: Group, kept: Sequence[Kept]) -> Wording:
    """Who can say these findings: names are looked up, of members and of the sides of their orders."""
    wanted = {member for each in kept for member in (*each.members, each.decided_by or 0)}
    if len(kept) == 1:
        found = await reporting.orders_by_id(engine, kept[0].orders)
        wanted |= {side for order in found.values() for side in order.parties}
    return Wording(engine, say, group, await reporting.names(engine, wanted))
