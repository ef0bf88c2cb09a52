"""Who holds how much, for whom, since when (process.md §3): from the lines of the ledger alone."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec

from jiedan.reports.entries import Kind, Line, kind, owner


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on one account because of one order (0: of all that are over): `amount` minor units as people count them, `since` the
    instant from which on it was never zero.
    """

    account: str
    amount: int
    since: datetime
    orders: int = 1
    """Of how many orders."""

    @property
    def kind(self) -> Kind:
        """The account's kind."""
        return kind(self.account)

    @property
    def owner(self) -> int:
        """The member or order whose account it is; 0 for the group's."""
        return owner(self.account)


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """The money of one order (0: of all that are over) in one currency: in whose hands it is, and whose it is. Both sum to the same."""

    order: int
    currency: str
    holdings: tuple[Standing, ...]
    claims: tuple[Standing, ...]


class Liability(msgspec.Struct, frozen=True, kw_only=True):
    """A holder has so much for somebody. `holder` 0: nobody has it, and the books are wrong. `claim` None: several hold the money of this
    order for several, and the ledger does not say who holds whose; but for the group's commission, which is with whoever has had
    money of the order in hands for longest, as far as that goes, and then with the next.
    """

    holder: int
    order: int
    currency: str
    amount: int
    since: datetime
    claim: Standing | None
    orders: int = 1
    """How many orders it sums up (the group's commission)."""


def positions(lines: Iterable[Line]) -> list[Position]:
    """The money that is somewhere, order by order. Lines of one order must come in the order in which they were entered."""
    balances: dict[tuple[int, str], dict[str, tuple[int, datetime, int]]] = {}
    for line in lines:
        accounts = balances.setdefault((line.order, line.currency), {})
        amount, since, _ = accounts.get(line.account, (0, line.at, 1))
        accounts[line.account] = (amount + line.amount, since if amount else line.at, line.orders)
    found = []
    for (order, currency), accounts in sorted(balances.items()):
        standing = [
            Standing(account=account, amount=amount if kind(account) is Kind.HOLDER else -amount, since=since, orders=orders)
            for account, (amount, since, orders) in sorted(accounts.items())
            if amount
        ]
        holdings = tuple(each for each in standing if each.kind is Kind.HOLDER)
        claims = tuple(each for each in standing if each.kind is not Kind.HOLDER)
        if standing:
            found.append(Position(order=order, currency=currency, holdings=holdings, claims=claims))
    return found


def liabilities(found: Iterable[Position]) -> list[Liability]:
    """Who holds what for whom: by holder, the oldest first, the group's commission in one line at the end of each holder's."""
    single = [liability for position in found for liability in _of(position)]
    income: dict[tuple[int, str], list[Liability]] = {}
    for liability in single:
        if _is_income(liability):
            income.setdefault((liability.holder, liability.currency), []).append(liability)
    summed = [
        Liability(
            holder=holder, order=0, currency=currency, amount=sum(each.amount for each in parts), orders=sum(each.orders for each in parts),
            since=min(each.since for each in parts), claim=parts[0].claim,
        )
        for (holder, currency), parts in income.items()
    ]  # fmt: skip
    rest = [liability for liability in single if not _is_income(liability)]
    return sorted(
        [*rest, *(each for each in summed if each.amount)],
        key=lambda each: (each.holder, each.currency, _is_income(each), each.since, each.order),
    )


def held(found: Iterable[Liability]) -> dict[tuple[int, str], int]:
    """(holder, currency) → the sum of what they hold."""
    sums: dict[tuple[int, str], int] = {}
    for liability in found:
        key = (liability.holder, liability.currency)
        sums[key] = sums.get(key, 0) + liability.amount
    return {key: amount for key, amount in sums.items() if amount or key[0] == 0}


def commission(found: Iterable[Liability]) -> dict[tuple[int, str], int]:
    """(holder, currency) → what of the money in their hands is the group's commission."""
    sums: dict[tuple[int, str], int] = {}
    for each in found:
        if _is_income(each):
            sums[each.holder, each.currency] = sums.get((each.holder, each.currency), 0) + each.amount
    return sums


def unlike(found: Iterable[Liability], balances: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], tuple[int, int]]:
    """(account, currency) of each holder whose sum is not the balance that is kept → (sum of the liabilities, balance)."""
    sums = {(f"{Kind.HOLDER}:{holder}", currency): amount for (holder, currency), amount in held(found).items() if holder}
    kept = {key: amount for key, amount in balances.items() if kind(key[0]) is Kind.HOLDER and amount}
    return {
        key: (sums.get(key, 0), kept.get(key, 0)) for key in sorted(sums.keys() | kept.keys()) if sums.get(key) != kept.get(key)
    }


def _is_income(liability: Liability) -> bool:
    return liability.claim is not None and liability.claim.kind is Kind.INCOME


def _of(position: Position) -> list[Liability]:
    """One holder has everything that is claimed, or all holders have what one claims. Else the commission is with whoever had money first,
    and what is left is one's where only one more claims anything; nobody guesses further.
    """
    order, currency, holdings, claims = position.order, position.currency, position.holdings, position.claims
    if len(holdings) <= 1:
        who = holdings[0].owner if holdings else 0
        return [
            Liability(
                holder=who, order=order, currency=currency, amount=claim.amount, since=claim.since, claim=claim, orders=claim.orders
            )
            for claim in claims
        ]  # fmt: skip
    income = next((claim for claim in claims if claim.kind is Kind.INCOME), None) if len(claims) > 1 else None
    others = [claim for claim in claims if claim is not income]
    whose = others[0] if len(others) == 1 else None
    found, left = [], 0 if income is None else income.amount
    for held in sorted(holdings, key=lambda each: (each.since, each.owner)):
        part = max(0, min(left, held.amount))
        left -= part
        if part and income is not None:
            found.append(
                Liability(holder=held.owner, order=order, currency=currency, amount=part, since=income.since, claim=income)
            )
        if rest := held.amount - part:
            found.append(
                Liability(
                    holder=held.owner,
                    order=order,
                    currency=currency,
                    amount=rest,
                    since=held.since,
                    claim=whose,
                    orders=held.orders,
                )
            )
    return found
