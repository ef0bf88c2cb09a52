"""Storno: what one step entered into the ledger is entered once more with the signs turned round, in a step of its own that names it.

Nothing is rewritten, and each step is reversed at most once. A reversal is of the ledger alone: what the order says of its own money stays
as it is, so whoever reverses a step of an order that goes on has to say there, too, what is right.
"""

from collections.abc import Sequence
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.ledger.entry import Posting, entry
from jiedan.orders import events
from jiedan.orders.act import Act
from jiedan.orders.order import Order

NAME: Final = "reverse"
"""What the step is called in the order's records."""


class Posted(msgspec.Struct, frozen=True, kw_only=True):
    """What the step `seq` of an order entered into the ledger, and the step that reversed it, if one did."""

    seq: int
    postings: tuple[Posting, ...]
    reversed_by: int | None = None


class Reversal(msgspec.Struct, frozen=True, kw_only=True):
    """A step that reverses the step `of`: the order before and afterwards, the record, and the record as it is kept."""

    before: Order
    order: Order
    of: int
    record: events.Record
    body: bytes


def reversal(order: Order, posted: Posted, act: Act) -> Reversal:
    """The step that takes back what `posted` entered. Raises Refusal: `nothing-posted`, `reversed-already`."""
    if not posted.postings:
        raise Refusal("nothing-posted", number=order.number, step=posted.seq)
    if posted.reversed_by is not None:
        raise Refusal("reversed-already", number=order.number, step=posted.seq, by=posted.reversed_by)
    version = order.version + 1
    record = events.Record(
        order=order.id, group=order.group, seq=version, name=NAME, actor=act.actor.member, at=act.at, source=order.state,
        target=order.state, note=act.note, postings=turned_round(posted.postings), reverses=posted.seq,
        salt=act.salt,
    )  # fmt: skip
    body = events.body(record)
    after = msgspec.structs.replace(order, version=version, head=events.chained(order.head, body))
    return Reversal(before=order, order=after, of=posted.seq, record=record, body=body)


def turned_round(postings: Sequence[Posting]) -> tuple[Posting, ...]:
    """The same lines, credits for debits and debits for credits. Raises Unbalanced unless they sum to zero."""
    return entry(*(Posting(posting.account, -posting.amount) for posting in postings))
