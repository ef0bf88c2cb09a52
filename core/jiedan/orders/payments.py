"""The facts of an order's money, each with who and when (process.md §3): reported → received → released → paid out → confirmed.

A report moves nothing. A receipt is in somebody's hands. What is released is owed to the worker. A payout and a refund leave those hands.
"""

from datetime import datetime

import msgspec

from jiedan.messages.elements import Attachment


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The client says that money is on its way; `amount` is None where no figure was named."""

    by: int
    at: datetime
    amount: int | None = None
    note: str = ""
    files: tuple[Attachment, ...] = ()


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """A holder has `amount` minor units; `surplus` of them were more than the order costs, or came when it was over."""

    holder: int
    at: datetime
    amount: int
    surplus: int = 0


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """So much is owed to the worker from now on, and so much was earned by the group. `why`: the transition that released it."""

    at: datetime
    to_worker: int
    commission: int
    why: str = ""


class Payout(msgspec.Struct, frozen=True, kw_only=True):
    """A holder says that the worker has `amount`; the worker says so at `confirmed_at`."""

    holder: int
    at: datetime
    amount: int
    confirmed_at: datetime | None = None


class Refund(msgspec.Struct, frozen=True, kw_only=True):
    """A holder says that the client has `amount` back."""

    holder: int
    at: datetime
    amount: int


class Hand(msgspec.Struct, frozen=True):
    """So many minor units of the order's money are in this member's hands now."""

    member: int
    amount: int


class Handover(msgspec.Struct, frozen=True, kw_only=True):
    """What `by` asks `to` to take over: everything of this order that is in `holder`'s hands."""

    by: int
    holder: int
    to: int
    at: datetime


class Refunds(msgspec.Struct, frozen=True, kw_only=True):
    """The refund rule that is fixed when the order is published: what the client gets back of the money that is held when the order is
    cancelled, in basis points, by how far the work is. It is what a proposal to cancel without a figure means; both sides still agree.
    """

    untouched: int = 10_000
    """Before the first progress report."""
    begun: int = 5_000
    """After it."""
    delivered: int = 0
    """Once something was handed in."""

    def __post_init__(self) -> None:
        """Raises ValueError unless each is a share."""
        if any(not 0 <= share <= 10_000 for share in (self.untouched, self.begun, self.delivered)):
            raise ValueError("a refund is between nothing and everything")
