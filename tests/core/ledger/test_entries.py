"""Entries sum to nothing, and the books are the sum of the entries."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.ledger import account
from jiedan.ledger.entry import Posting, Unbalanced, balances, entry, transfer

AMOUNTS = st.integers(-(10**12), 10**12)
ACCOUNTS = st.sampled_from(["holder:4", "escrow:order:17", "payable:2", "to_return:1", "income:commission"])


@given(st.lists(st.tuples(ACCOUNTS, AMOUNTS), max_size=6))
def test_only_what_sums_to_zero_is_an_entry(lines: list[tuple[str, int]]) -> None:
    """Postings that balance are kept, those of nothing left out; others are refused as a fault of the program."""
    postings = [Posting(name, amount) for name, amount in lines]
    rest = sum(amount for _, amount in lines)

    assert entry(*postings, Posting("holder:4", -rest)) == tuple(
        posting for posting in [*postings, Posting("holder:4", -rest)] if posting.amount
    )
    if rest:
        with pytest.raises(Unbalanced):
            entry(*postings)


@given(st.integers(0, 10**12))
def test_a_transfer_debits_one_account_and_credits_the_other(amount: int) -> None:
    """By the same amount; of nothing there is no entry."""
    postings = transfer(amount, debit="holder:4", credit="escrow:order:17")

    assert balances(postings) == ({"holder:4": amount, "escrow:order:17": -amount} if amount else {})


def test_a_transfer_does_not_go_backwards() -> None:
    """A negative amount would turn debit and credit round."""
    with pytest.raises(Unbalanced):
        transfer(-1, debit="holder:4", credit="escrow:order:17")


@given(st.lists(st.tuples(ACCOUNTS, ACCOUNTS, st.integers(0, 10**12)), max_size=20), st.randoms())
def test_the_books_do_not_depend_on_the_order_of_the_entries(moves: list[tuple[str, str, int]], chance: Random) -> None:
    """Rebuilt from the entries in any order they are the same, and all accounts together are at zero."""
    postings = [posting for debit, credit, amount in moves for posting in transfer(amount, debit=debit, credit=credit)]
    books = balances(postings)
    chance.shuffle(postings)

    assert balances(postings) == books
    assert sum(books.values()) == 0
    assert all(books.values())


def test_people_see_what_stands_on_an_account_without_the_sign() -> None:
    """Cash grows by debit; what is owed grows by credit: both are shown as so much."""
    assert account.standing(account.holder(4), 500_00) == 500_00
    assert {account.standing(name(7), -500_00) for name in (account.escrow, account.payable, account.to_return)} == {500_00}
    assert account.standing(account.INCOME, -25_00) == 25_00


def test_each_account_has_one_name() -> None:
    """No two of them fall together for the same number."""
    names = {account.holder(7), account.escrow(7), account.payable(7), account.to_return(7), account.INCOME}

    assert names == {"holder:7", "escrow:order:7", "payable:7", "to_return:7", "income:commission"}


def test_accounts_are_told_by_name() -> None:
    """In the order of their names, whatever was posted first."""
    assert list(balances([Posting("payable:2", -5), Posting("holder:4", 5)])) == ["holder:4", "payable:2"]
