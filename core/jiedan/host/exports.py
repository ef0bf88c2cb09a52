"""What `jiedan export` and 导出 write: orders, payments, the ledger, balances, what went through each member's hands, slips.

Every amount comes from the ledger, but for what was read on slips. Rows are made as they are read, so that a long export needs no more
memory than a short one.
"""

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

from jiedan.errors import Fault
from jiedan.host import payment_rows, slip_rows
from jiedan.host.bookkeeping import Known
from jiedan.host.payment_rows import Brief, PaymentRows, people
from jiedan.host.report_tables import Speaker, account_name
from jiedan.ledger.account import standing
from jiedan.money import Money
from jiedan.orders.group import Group, number_of
from jiedan.reports.entries import Entry, entries, is_members, owner
from jiedan.reports.flows import Flows, flows
from jiedan.reports.open_items import CONFIRMED, REPORTED, Said
from jiedan.reports.sheet import Cells
from jiedan.reports.totals import MembersTotals
from jiedan.storage import reporting, slips
from jiedan.storage.engine import Engine

ORDERS: Final = (
    "number", "title", "requirements", "kind", "state", "client", "worker", "price", "received", "released", "commission", "owed_back",
    "paid_out", "returned", "currency", "made", "due", "changed",
)  # fmt: skip
ENTRIES: Final = ("time", "number", "step", "account", "debit", "credit", "currency", "code")
BALANCES: Final = ("account", "amount", "currency", "code")
TOTALS: Final = (
    "member", "orders_posted", "orders_taken", "paid_in", "back", "earned", "commission", "paid_out", "took_in", "gave_out", "currency",
)  # fmt: skip
KINDS: Final = ("orders", "payments", "ledger", "balances", "members", "slips")
"""What can be exported, a table each."""


class Portion(NamedTuple):
    """A table that is being read: `rows` come one after the other, and may be read once."""

    name: str
    columns: tuple[str, ...]
    rows: AsyncIterator[Cells]


@dataclass(frozen=True, slots=True)
class Export:
    """The tables of some groups and some time: what was made or entered from `since` on and before `until` (None: always)."""

    engine: Engine
    groups: tuple[Group, ...]
    speak: Speaker
    since: datetime | None = None
    until: datetime | None = None
    _names: dict[int, str] = field(default_factory=dict)
    """Of the members who were met until now."""

    async def rows_to_come(self) -> int:
        """About how many rows there are, for a bar."""
        counts = [
            await reporting.count(self.engine, table, group.id, self.since, self.until)
            for group in self.groups
            for table in ("entries", "orders", "slips")
        ]
        return sum(counts)

    def portion(self, name: str) -> Portion:
        """The table with this name. Raises Fault for one that is none."""
        made: dict[str, tuple[tuple[str, ...], Callable[[Group], AsyncIterator[Cells]]]] = {
            "orders": (ORDERS, self._orders),
            "payments": (payment_rows.COLUMNS, self._payments),
            "ledger": (ENTRIES, self._entries),
            "balances": (BALANCES, self._balances),
            "members": (TOTALS, self._totals),
            "slips": (slip_rows.COLUMNS, self._slips),
        }
        if name not in made:
            raise Fault(f"{name} cannot be exported.", f"Take one of {', '.join(KINDS)}, or all.")
        columns, rows = made[name]
        several = len(self.groups) > 1
        return Portion(name, ("group", *columns) if several else columns, self._of_all(rows, several=several))

    async def _of_all(self, rows: Callable[[Group], AsyncIterator[Cells]], *, several: bool) -> AsyncIterator[Cells]:
        for group in self.groups:
            async for cells in rows(group):
                yield (group.title, *cells) if several else cells

    async def _orders(self, group: Group) -> AsyncIterator[Cells]:
        money: dict[int, Flows] = {}
        async for entry in entries(reporting.lines(self.engine, group.id, None, None)):
            money[entry[0].order] = money.get(entry[0].order, Flows()) + flows(entry)
        async for order, made, changed in reporting.orders(self.engine, group.id, self.since, self.until):
            who = await self._known(order.parties)
            told = money.get(order.id, Flows())
            sums = (told.received, told.released, told.commission, told.owed_back, told.paid_out, told.returned)
            amounts = (Money(amount, order.currency) for amount in sums)
            due = order.due or order.stated_due
            yield (
                order.number, order.title, order.requirements, self.speak(f"kind-{order.kind}"), self.speak(f"state-{order.state}"),
                who.name(order.client), who.name(order.worker), Money(order.price, order.currency) if order.price else None, *amounts,
                order.currency, made.astimezone(group.zone), due.astimezone(group.zone) if due else None, changed.astimezone(group.zone),
            )  # fmt: skip

    async def _payments(self, group: Group) -> AsyncIterator[Cells]:
        words: dict[int, list[Said]] = {}
        for each in await reporting.said(self.engine, group.id, (REPORTED, CONFIRMED)):
            if self._counts(each.at):
                words.setdefault(each.order, []).append(each)
        briefs = {
            order.id: Brief(order.title, order.client, order.worker, order.currency)
            async for order, _, _ in reporting.orders(self.engine, group.id, None, None)
        }
        rows = PaymentRows(group, briefs, self._names, self.speak)
        async for of_order in _by_order(entries(reporting.lines(self.engine, group.id, self.since, self.until))):
            order = of_order[0][0].order
            spoken, brief = words.pop(order, []), briefs.get(order)
            await self._known({*people(of_order, spoken), *((brief.client, brief.worker) if brief else ())})
            for cells in rows.rows(of_order, spoken):
                yield cells
        for spoken in words.values():
            await self._known(people((), spoken))
            for cells in rows.rows((), spoken):
                yield cells

    async def _known(self, members: Iterable[int | None]) -> Known:
        """The names of these members, and of all who were met before."""
        if missing := {member for member in members if member and member not in self._names}:
            self._names.update(await reporting.names(self.engine, missing))
        return Known(self._names, {})

    def _counts(self, at: datetime) -> bool:
        return (self.since is None or at >= self.since) and (self.until is None or at < self.until)

    async def _entries(self, group: Group) -> AsyncIterator[Cells]:
        async for line in reporting.lines(self.engine, group.id, self.since, self.until):
            who = await self._known([owner(line.account)] if is_members(line.account) else [])
            debit, credit = (Money(amount, line.currency) if amount > 0 else None for amount in (line.amount, -line.amount))
            account = account_name(line.account, who, self.speak)
            at, number = line.at.astimezone(group.zone), number_of(line.order)
            yield at, number, line.seq, account, debit, credit, line.currency, line.account

    async def _balances(self, group: Group) -> AsyncIterator[Cells]:
        found = await reporting.sums(self.engine, group.id, self.until)
        who = await self._known(owner(account) for account, _ in found if is_members(account))
        for (account, currency), amount in sorted(found.items()):
            yield account_name(account, who, self.speak), Money(standing(account, amount), currency), currency, account

    async def _totals(self, group: Group) -> AsyncIterator[Cells]:
        sides: dict[int, tuple[int, int | None]] = {}
        posted: dict[int, int] = {}
        taken: dict[int, int] = {}
        async for order, made, _ in reporting.orders(self.engine, group.id, None, None):
            sides[order.id] = (order.client, order.worker)
            if self._counts(made):
                posted[order.poster] = posted.get(order.poster, 0) + 1
                if order.taker is not None:
                    taken[order.taker] = taken.get(order.taker, 0) + 1
        totals = MembersTotals(sides)
        async for entry in entries(reporting.lines(self.engine, group.id, self.since, self.until)):
            totals.add(entry)
        seen = {member for member, _ in totals.members}
        idle = [(member, group.currency) for member in sorted({*posted, *taken} - seen)]
        who = await self._known({*seen, *posted, *taken})
        for member, currency in [*sorted(totals.members), *idle]:
            of = totals.members.get((member, currency))
            sums = (of.paid_in, of.back, of.earned, of.commission, of.paid_out, of.took_in, of.gave_out) if of else (0,) * 7
            amounts = (Money(amount, currency) for amount in sums)
            yield who.name(member), posted.get(member, 0), taken.get(member, 0), *amounts, currency

    async def _slips(self, group: Group) -> AsyncIterator[Cells]:
        found = [each for each in await slips.table(self.engine, group.id) if self._counts(each.at)]
        who = await self._known(each.member for each in found)
        for cells in slip_rows.slip_rows(found, group, who, self.speak):
            yield cells


async def _by_order(found: AsyncIterable[Entry]) -> AsyncIterator[list[Entry]]:
    """The entries of one order after the other."""
    of_order: list[Entry] = []
    async for entry in found:
        if of_order and of_order[0][0].order != entry[0].order:
            yield of_order
            of_order = []
        of_order.append(entry)
    if of_order:
        yield of_order
