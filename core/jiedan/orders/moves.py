"""What a transition posts to the ledger: whole minor units, read off the order before and after it."""

from collections.abc import Callable

from jiedan.ledger import account
from jiedan.ledger.entry import Posting, entry
from jiedan.orders import sums
from jiedan.orders.order import Order

Move = Callable[[Order, Order], tuple[Posting, ...]]
"""(the order before, the order after) → the postings of one entry, which sum to zero."""


def no_money(before: Order, after: Order) -> tuple[Posting, ...]:
    """Nothing."""
    return ()


def money(before: Order, after: Order) -> tuple[Posting, ...]:
    """Whatever of the order's money is elsewhere than before.

    What is in somebody's hands is a debit there. What is held for the outcome of the order, what was released to the worker and not paid
    out, what the group earned, and what must go back to the client are credits. The accounts of an order are these and no others, so that
    the postings say the same as the order, to the unit.
    """
    members = {hand.member for order in (before, after) for hand in order.hands}
    taker = after.taker or before.taker
    return entry(
        *(Posting(account.holder(member), sums.in_hand(after, member) - sums.in_hand(before, member)) for member in sorted(members)),
        Posting(account.escrow(after.id), sums.held(before) - sums.held(after)),
        *(() if taker is None else (Posting(account.payable(taker), sums.owed_to_worker(before) - sums.owed_to_worker(after)),)),
        Posting(account.INCOME, before.commission - after.commission),
        Posting(account.to_return(after.client), sums.owed_to_client(before) - sums.owed_to_client(after)),
    )  # fmt: skip
