"""What a transition posts to the ledger. Each reads the order as it is *after* the change, and moves whole minor units."""

from collections.abc import Callable

from jiedan.ledger import account
from jiedan.ledger.entry import Posting, entry, transfer
from jiedan.orders.order import Order

Move = Callable[[Order], tuple[Posting, ...]]


def no_money(order: Order) -> tuple[Posting, ...]:
    """Nothing."""
    return ()


def into_escrow(order: Order) -> tuple[Posting, ...]:
    """The holder has the client's money, and owes it to the outcome of the order."""
    assert order.holder is not None
    return transfer(order.received, debit=account.holder(order.holder), credit=account.escrow(order.id))


def out_of_escrow(order: Order) -> tuple[Posting, ...]:
    """Everything that was received goes to the worker, the group and the client, as the order says."""
    taker = () if order.taker is None else (Posting(account.payable(order.taker), -order.to_worker),)
    return entry(
        Posting(account.escrow(order.id), order.to_worker + order.commission + order.to_client),
        *taker,
        Posting(account.INCOME, -order.commission),
        Posting(account.to_return(order.client), -order.to_client),
    )


def to_the_client(order: Order) -> tuple[Posting, ...]:
    """The holder gave back what goes to the client."""
    assert order.holder is not None
    return transfer(order.to_client, debit=account.to_return(order.client), credit=account.holder(order.holder))


def to_the_worker(order: Order) -> tuple[Posting, ...]:
    """The holder gave the worker what was released."""
    assert order.holder is not None and order.taker is not None
    return transfer(order.to_worker, debit=account.payable(order.taker), credit=account.holder(order.holder))
