"""Accounts, by name (process.md §3).

    holder:<member>       cash in a person's hands                         grows by debit
    escrow:order:<id>     what the group owes to the outcome of an order   grows by credit
    payable:<member>      released to a worker, not paid out yet           grows by credit
    to_return:<member>    to be given back to a client                     grows by credit
    income:commission     what the group earned                            grows by credit

An amount is positive for a debit and negative for a credit, so that everything sums to zero. People never see that sign: `standing`
turns it into "so much stands on the account".
"""

from typing import Final

INCOME: Final = "income:commission"


def holder(member: int) -> str:
    """The cash that this member holds for the group."""
    return f"holder:{member}"


def escrow(order: int) -> str:
    """The money that belongs to the outcome of this order."""
    return f"escrow:order:{order}"


def payable(member: int) -> str:
    """What was released to this member and has not been paid out."""
    return f"payable:{member}"


def to_return(member: int) -> str:
    """What must be given back to this member."""
    return f"to_return:{member}"


def standing(account: str, balance: int) -> int:
    """What stands on an account in the eyes of a person: the balance (debits positive) with the sign of the account's kind."""
    return balance if account.startswith("holder:") else -balance
