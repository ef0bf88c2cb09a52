"""The payments of orders as rows: the five facts reported, received, released, paid out, confirmed, and what went back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from jiedan.host.bookkeeping import Known
from jiedan.host.report_tables import Speaker
from jiedan.money import Money
from jiedan.orders.group import Group, number_of
from jiedan.reports.entries import Entry, Kind, is_members, kind, owner
from jiedan.reports.flows import Flows, flows, movements
from jiedan.reports.open_items import REPORTED, Said
from jiedan.reports.sheet import Cells

COLUMNS: Final = ("time", "number", "title", "what", "amount", "currency", "person", "holder", "note")


class Brief(NamedTuple):
    """As much of an order as a row about its money says."""

    title: str
    client: int
    worker: int | None
    currency: str


def people(of_order: Iterable[Entry], words: Iterable[Said]) -> set[int]:
    """Everybody whom the rows of these entries and words name, but for the orders' own sides."""
    accounts = {line.account for entry in of_order for line in entry}
    return {owner(account) for account in accounts if is_members(account)} | {each.actor for each in words}


@dataclass(frozen=True, slots=True)
class PaymentRows:
    """Makes the rows of a group's orders."""

    group: Group
    briefs: Mapping[int, Brief]
    names: Mapping[int, str]
    speak: Speaker

    def rows(self, of_order: Iterable[Entry], words: Iterable[Said]) -> list[Cells]:
        """The rows of one order, in the order in which it happened."""
        found = [(each.seq, self._said(each)) for each in words]
        found += [(entry[0].seq, cells) for entry in of_order for cells in self._moved(entry)]
        return [cells for _, cells in sorted(found, key=lambda row: row[0])]

    def _said(self, each: Said) -> Cells:
        brief = self._brief(each.order)
        amount = None if each.amount is None else Money(each.amount, brief.currency)
        what = self.speak(f"payment-{'reported' if each.name == REPORTED else 'confirmed'}")
        at, number = each.at.astimezone(self.group.zone), number_of(each.order)
        return at, number, brief.title, what, amount, brief.currency, self._name(each.actor), None, each.note

    def _moved(self, entry: Entry) -> Iterator[Cells]:
        first, brief, moves = entry[0], self._brief(entry[0].order), movements(entry)
        at, number = first.at.astimezone(self.group.zone), number_of(first.order)
        holders = ", ".join(self._name(move.holder) for move in moves) or None
        person = self._persons(entry, brief)
        for fact, amount in _facts(entry):
            money, what = Money(amount, first.currency), self.speak(f"payment-{fact}")
            yield at, number, brief.title, what, money, first.currency, person.get(fact), holders, None

    def _persons(self, entry: Entry, brief: Brief) -> dict[str, str]:
        """Fact → whose money it is."""
        of = {kind(line.account): self._name(owner(line.account)) for line in entry if is_members(line.account)}
        client, worker = of.get(Kind.TO_RETURN, self._name(brief.client)), of.get(Kind.PAYABLE, self._name(brief.worker))
        return {
            "received": self._name(brief.client),
            "returned": client,
            "owed_back": client,
            "released": worker,
            "paid_out": worker,
        }

    def _brief(self, order: int) -> Brief:
        return self.briefs.get(order, Brief("", 0, None, self.group.currency))

    def _name(self, member: int | None) -> str:
        return Known(self.names, {}).name(member)


def _facts(entry: Entry) -> list[tuple[str, int]]:
    """What the entry did, and how much of it."""
    told, moves = flows(entry), movements(entry)
    if moves and not sum(move.amount for move in moves):
        return [("handover", sum(move.amount for move in moves if move.amount > 0))]
    return [(name, amount) for name in Flows.__struct_fields__ if (amount := getattr(told, name))]
