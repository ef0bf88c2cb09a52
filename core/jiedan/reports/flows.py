"""What an entry did with money, told from the kinds of its accounts: came in, was released, went out.

An entry that changes what the holders have is about cash, every other one moves what is owed. So cash after a month is cash before
it, plus received, less paid out, returned, withdrawn and other: whatever rows the process has, and reversals too.
"""

from datetime import datetime
from typing import Literal

import msgspec

from jiedan.reports.entries import Entry, Kind, kind, net, owner

Way = Literal["received", "paid_out", "returned", "handover", "withdrawn", "other"]


class Flows(msgspec.Struct, frozen=True, kw_only=True):
    """Minor units of one currency. A reversal counts against what it takes back."""

    received: int = 0
    """Came into the holders' hands."""
    released: int = 0
    """Became the workers'."""
    commission: int = 0
    """Became the group's."""
    owed_back: int = 0
    """Is to be given back to clients."""
    paid_out: int = 0
    """Went to workers."""
    returned: int = 0
    """Went back to clients."""
    withdrawn: int = 0
    """The group's own, taken out of the holders' hands."""
    other: int = 0
    """Left the holders' hands for the account of a plugin."""

    def __add__(self, other: "Flows") -> "Flows":
        return Flows(**{name: getattr(self, name) + getattr(other, name) for name in self.__struct_fields__})

    @property
    def turnover(self) -> int:
        """What was earned with work: the workers' part and the group's."""
        return self.released + self.commission

    @property
    def cash(self) -> int:
        """By how much what the holders have has grown."""
        return self.received - self.paid_out - self.returned - self.withdrawn - self.other


class Movement(msgspec.Struct, frozen=True, kw_only=True):
    """Cash that came into (`amount` > 0) or left (< 0) the hands of one holder by one entry, as the ledger has it.

    `seq` and `place` find the line. `person` is who paid or got it (0: nobody, or several).
    """

    order: int
    seq: int
    place: int
    holder: int
    amount: int
    currency: str
    at: datetime
    way: Way
    person: int = 0


def flows(entry: Entry) -> Flows:
    """What one entry did."""
    cash = net(entry, Kind.HOLDER)
    payable, to_return, income = net(entry, Kind.PAYABLE), net(entry, Kind.TO_RETURN), net(entry, Kind.INCOME)
    if not cash:
        return Flows(released=-payable, commission=-income, owed_back=-to_return)
    came_back = -to_return if cash > 0 else 0
    return Flows(
        received=came_back - net(entry, Kind.ESCROW, Kind.SURPLUS),
        owed_back=came_back,
        paid_out=payable,
        returned=0 if cash > 0 else to_return,
        withdrawn=income,
        other=net(entry, Kind.OTHER),
    )


def movements(entry: Entry) -> list[Movement]:
    """What the entry did to each holder's cash."""
    cash = net(entry, Kind.HOLDER)
    people = {owner(line.account) for line in entry if kind(line.account) in (Kind.PAYABLE, Kind.TO_RETURN)}
    return [
        Movement(
            order=line.order, seq=line.seq, place=place, holder=owner(line.account), amount=line.amount, currency=line.currency,
            at=line.at, way=_way(entry, cash), person=next(iter(people)) if len(people) == 1 else 0,
        )
        for place, line in enumerate(entry)
        if kind(line.account) is Kind.HOLDER
    ]  # fmt: skip


def _way(entry: Entry, cash: int) -> Way:
    if cash == 0:
        return "handover"
    if cash > 0:
        return "received"
    ways: dict[Kind, Way] = {Kind.PAYABLE: "paid_out", Kind.TO_RETURN: "returned", Kind.INCOME: "withdrawn"}
    found = {ways.get(kind(line.account), "other") for line in entry if kind(line.account) is not Kind.HOLDER}
    return found.pop() if len(found) == 1 else "other"
