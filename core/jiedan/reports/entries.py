"""The ledger as the reports read it: lines, and the entries that they make up.

Reports know accounts by their kind alone, and take every figure from the lines: an order's own fields are never asked for money.
"""

from collections.abc import AsyncIterable, AsyncIterator
from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

from jiedan.ledger.account import INCOME


class Kind(StrEnum):
    """What sort of account it is."""

    HOLDER = "holder"
    ESCROW = "escrow"
    PAYABLE = "payable"
    TO_RETURN = "to_return"
    SURPLUS = "surplus"
    INCOME = "income"
    OTHER = "other"
    """A plugin's, or one that we do not know."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger: `amount` minor units, debits positive, entered at `at` (UTC) by step `seq` of an order."""

    order: int
    seq: int
    account: str
    amount: int
    currency: str
    at: datetime
    orders: int = 1
    """How many orders it sums up, where it is one line for all that are over."""


Entry = tuple[Line, ...]
"""The lines that one step of one order entered. They sum to zero, or somebody wrote into the database by hand."""

_KINDS: Final = {each.value: each for each in (Kind.HOLDER, Kind.ESCROW, Kind.PAYABLE, Kind.TO_RETURN, Kind.SURPLUS)}


def kind(account: str) -> Kind:
    """The account's kind, by its name."""
    if account == INCOME:
        return Kind.INCOME
    head, colon, _ = account.partition(":")
    return _KINDS.get(head, Kind.OTHER) if colon else Kind.OTHER


def owner(account: str) -> int:
    """The member, or for escrow and surplus the order, whose account it is; 0 for the group's and those that we do not know."""
    return 0 if kind(account) in (Kind.INCOME, Kind.OTHER) else int(account.rpartition(":")[2])


def is_members(account: str) -> bool:
    """Whether the account is that of a member."""
    return kind(account) in (Kind.HOLDER, Kind.PAYABLE, Kind.TO_RETURN)


def net(entry: Entry, *kinds: Kind) -> int:
    """What the entry leaves on accounts of these kinds, debits positive."""
    return sum(line.amount for line in entry if kind(line.account) in kinds)


async def entries(lines: AsyncIterable[Line]) -> AsyncIterator[Entry]:
    """The entries of lines that come by order and step."""
    entry: list[Line] = []
    async for line in lines:
        if entry and (entry[0].order, entry[0].seq) != (line.order, line.seq):
            yield tuple(entry)
            entry = []
        entry.append(line)
    if entry:
        yield tuple(entry)
