"""Entries: what one step of one order does to the books. Append-only; a correction is another entry."""

from collections.abc import Iterable

import msgspec


class Posting(msgspec.Struct, frozen=True):
    """One line: `amount` minor units on `account`, positive for a debit, negative for a credit, never zero."""

    account: str
    amount: int


class Unbalanced(ValueError):
    """Postings that do not sum to zero: a fault in the program, never a member's."""


def entry(*postings: Posting) -> tuple[Posting, ...]:
    """The postings of one entry, those of nothing left out. Raises Unbalanced unless they sum to zero."""
    kept = tuple(posting for posting in postings if posting.amount)
    if sum(posting.amount for posting in kept):
        raise Unbalanced(kept)
    return kept


def transfer(amount: int, *, debit: str, credit: str) -> tuple[Posting, ...]:
    """`amount` (≥ 0) minor units from one account to another."""
    if amount < 0:
        raise Unbalanced(f"a transfer of {amount} goes the other way")
    return entry(Posting(debit, amount), Posting(credit, -amount))


def balances(postings: Iterable[Posting]) -> dict[str, int]:
    """What all these postings leave on each account, accounts at zero left out: the books, rebuilt from the entries."""
    sums: dict[str, int] = {}
    for posting in postings:
        sums[posting.account] = sums.get(posting.account, 0) + posting.amount
    return {account: amount for account, amount in sorted(sums.items()) if amount}
