"""The close of a month: what each account had at its beginning, what moved, what it has at its end, by the date of the ledger.

An entry belongs to the month in which it was entered, by the wall clock of the group: what was released on the 31st at 23:59:59 and
confirmed by the worker on the 1st is of the old month. Entries are only ever added, now, so a month that is over closes the same for ever.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from jiedan.reports.entries import Entry, Kind, kind
from jiedan.reports.flows import Flows, flows

Balances = Mapping[tuple[str, str], int]
"""(account, currency) → minor units, debits positive."""


class AccountMonth(msgspec.Struct, frozen=True, kw_only=True):
    """One account in one currency. All amounts debits positive; `debits` and `credits` are what moved, both ≥ 0."""

    account: str
    currency: str
    opening: int
    debits: int
    credits: int
    closing: int

    @property
    def moves(self) -> bool:
        """Whether anything was or is there, or moved."""
        return bool(self.opening or self.debits or self.credits or self.closing)


class Wrong(msgspec.Struct, frozen=True, kw_only=True):
    """A sum that does not come out: an account whose opening and movements do not make its closing, all accounts together (`account` "")
    that do not balance, or an entry that does not sum to zero (`order`, `seq`).
    """

    account: str
    currency: str
    expected: int
    found: int
    order: int = 0
    seq: int = 0


class Close(msgspec.Struct, frozen=True, kw_only=True):
    """A month that was closed."""

    accounts: tuple[AccountMonth, ...]
    flows: Mapping[str, Flows]
    """By currency."""
    entries: int
    orders: Mapping[str, int]
    """Currency → orders of which money was released."""
    wrong: tuple[Wrong, ...]


def month_of(text: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """`2026-11` → the instants (aware, in the zone) of its beginning and of the next month's. Raises ValueError."""
    year, month = (int(part) for part in text.split("-"))
    after = (year + 1, 1) if month == 12 else (year, month + 1)
    return datetime(year, month, 1, tzinfo=zone), datetime(*after, 1, tzinfo=zone)


def close(opening: Balances, entries: Iterable[Entry], closing: Balances) -> Close:
    """The month of these entries. `opening` and `closing` are sums of their own, made without the entries: they are checked against."""
    debits: dict[tuple[str, str], int] = {}
    credit: dict[tuple[str, str], int] = {}
    sums: dict[str, Flows] = {}
    released: dict[str, set[int]] = {}
    wrong = []
    count = 0
    for entry in entries:
        count += 1
        currency = entry[0].currency
        for line in entry:
            side = debits if line.amount > 0 else credit
            key = (line.account, line.currency)
            side[key] = side.get(key, 0) + abs(line.amount)
        told = flows(entry)
        sums[currency] = sums.get(currency, Flows()) + told
        if told.turnover:
            released.setdefault(currency, set()).add(entry[0].order)
        if left := sum(line.amount for line in entry):
            wrong.append(Wrong(account="", currency=currency, expected=0, found=left, order=entry[0].order, seq=entry[0].seq))
    accounts = tuple(
        AccountMonth(
            account=account, currency=currency, opening=opening.get((account, currency), 0), debits=debits.get((account, currency), 0),
            credits=credit.get((account, currency), 0), closing=closing.get((account, currency), 0),
        )
        for account, currency in sorted({*opening, *debits, *credit, *closing})
    )  # fmt: skip
    orders = {currency: len(those) for currency, those in sorted(released.items())}
    return Close(
        accounts=tuple(each for each in accounts if each.moves), flows=dict(sorted(sums.items())), entries=count, orders=orders,
        wrong=(*wrong, *_wrong(accounts)),
    )  # fmt: skip


def gathered(accounts: Iterable[AccountMonth]) -> list[AccountMonth]:
    """The same with one row for the escrow of all orders, and one for their surplus: what fits on a screen."""
    rows: dict[tuple[str, str], AccountMonth] = {}
    for each in accounts:
        name = str(kind(each.account)) if kind(each.account) in (Kind.ESCROW, Kind.SURPLUS) else each.account
        known = rows.get((name, each.currency))
        rows[name, each.currency] = AccountMonth(
            account=name, currency=each.currency,
            opening=each.opening + (known.opening if known else 0), debits=each.debits + (known.debits if known else 0),
            credits=each.credits + (known.credits if known else 0), closing=each.closing + (known.closing if known else 0),
        )  # fmt: skip
    return [rows[key] for key in sorted(rows)]


def _wrong(accounts: Iterable[AccountMonth]) -> list[Wrong]:
    found = []
    whole: dict[str, int] = {}
    for each in accounts:
        whole[each.currency] = whole.get(each.currency, 0) + each.closing
        expected = each.opening + each.debits - each.credits
        if expected != each.closing:
            found.append(Wrong(account=each.account, currency=each.currency, expected=expected, found=each.closing))
    return found + [Wrong(account="", currency=currency, expected=0, found=left) for currency, left in whole.items() if left]
