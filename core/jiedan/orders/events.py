"""What happened to an order: the record that the books keep, and the typed event that plugins hear.

Records of one order form a chain: each carries the hash of the one before, so that a changed, missing or added record shows. What people
wrote is hashed behind a seal (`sealing`), so that it can be erased and the chain still holds.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec

from jiedan.disputes.case import Fault
from jiedan.ledger.entry import Posting
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.orders import sealing
from jiedan.orders.order import Order, State
from jiedan.orders.quote import Bought
from jiedan.orders.terms import Terms

_ENCODER: Final = msgspec.json.Encoder(order="deterministic")
_OF_THE_ACT: Final = frozenset({"order", "actor", "at"})


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One transition as it is kept for ever. `seq` is the order's version after it; `actor` 0 is the clock."""

    order: int
    group: int
    seq: int
    name: str
    """The transition, or `drafted`."""
    actor: int
    at: datetime
    source: State
    target: State
    note: str = ""
    amount: int | None = None
    until: datetime | None = None
    score: int | None = None
    files: tuple[Attachment, ...] = ()
    postings: tuple[Posting, ...] = ()
    quote: int | None = None
    """The number of the quote that was meant."""
    to: int | None = None
    """Who was to have the order."""
    terms: str = ""
    """Hash of the order as published, in the record that published it."""
    published: str = ""
    """The order as published, in that record too: the JSON text of a `Published`, from which `terms` was made."""
    agreement: str = ""
    """Hash of the agreement that was drawn up or signed, in the record of that."""
    pool: tuple[int, ...] = ()
    """Of whom the panel of a dispute is drawn next."""
    panel: tuple[int, ...] = ()
    """Who sits on the panel of a dispute afterwards."""
    fault: Fault = Fault.NONE
    criteria: str = ""
    """Hash of the acceptance text, in the record by which both agreed to it."""
    reverses: int | None = None
    """The step whose postings these take back."""
    salt: str = ""
    """Makes the seal of the words one that nobody can guess; "" where they are hashed in the open."""
    seal: str = ""
    """What was hashed of the words, once they are gone."""
    erased_at: datetime | None = None
    """When the words were erased."""
    kept: str = ""
    """Hash of what is left, where the words were hashed in the open and are gone."""


def body(record: Record) -> bytes:
    """The record in the one spelling that is hashed and stored: JSON, fields sorted."""
    return _ENCODER.encode(record)


def chained(previous: str, content: bytes) -> str:
    """The hash (hex SHA-256) of a record's body behind the record with the hash `previous` ("" for the first)."""
    return hashlib.sha256(previous.encode() + b"\n" + sealing.leaf(content)).hexdigest()


class Published(msgspec.Struct, frozen=True, array_like=True):
    """What both sides saw when the order was published. Written as an array: what comes later is added at the end, with a default."""

    title: str
    requirements: str
    text: str
    price: int
    currency: str
    stated_due: datetime | None
    terms: Terms
    files: tuple[Attachment, ...] = ()
    takes: Verb = Verb.CLAIM
    ceiling: int = 0
    lasts: timedelta | None = None
    bought: Bought | None = None


def published(order: Order) -> bytes:
    """Text, terms, price and deadline of the order, in the one spelling that is hashed and kept: the JSON of a `Published`."""
    seen = {name: getattr(order, name) for name in Published.__struct_fields__}
    return _ENCODER.encode(Published(**seen))


def fingerprint(order: Order) -> str:
    """Hash of what was published."""
    return hashlib.sha256(published(order)).hexdigest()


def agreed(before: Order, after: Order) -> str:
    """Hash of the acceptance text and the number of changes in it, where this step is the one that both agreed by; else ""."""
    said = after.criteria
    if said is None or said.agreed_at is None or said == before.criteria:
        return ""
    return hashlib.sha256(_ENCODER.encode((said.text, said.revisions))).hexdigest()


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A record as it lies in the books: the columns that are searched, the body that was hashed, and its place in the chain."""

    order: int
    seq: int
    group: int
    name: str
    actor: int
    at: datetime
    body: str
    previous: str
    hash: str


def verify(chain: Sequence[Link], head: str) -> int | None:
    """Where the chain of one order (by `seq`) breaks: the place, from 1, of a record that was changed, is missing, stands elsewhere
    or was added. None when it holds up to `head`, the hash that the order carries.
    """
    previous = ""
    for place, link in enumerate(chain, 1):
        whole = link.seq == place and link.previous == previous and _is_hashed(link)
        if not whole or not _says_the_same(link):
            return place
        previous = link.hash
    return None if previous == head else len(chain) + 1


def _is_hashed(link: Link) -> bool:
    """Whether the hash is that of the body; of a body whose words are gone and were hashed in the open, whether it is what was left."""
    content = link.body.encode()
    return sealing.is_as_left(content) if sealing.is_marked(content) else link.hash == chained(link.previous, content)


def _says_the_same(link: Link) -> bool:
    """Whether the columns say what the body says."""
    said = msgspec.json.decode(link.body, type=Record)
    columns = (link.order, link.seq, link.group, link.name, link.actor, link.at)
    return columns == (said.order, said.seq, said.group, said.name, said.actor, said.at)


class OrderEvent(msgspec.Struct, frozen=True, kw_only=True):
    """Something happened to an order that nobody may hold. Amounts in minor units of `currency`; members are ids."""

    order: int
    group: int
    number: int
    title: str
    poster: int
    price: int
    currency: str
    actor: int
    at: datetime


class OrderQuoted(OrderEvent, frozen=True, kw_only=True):
    """A member said what they want for it, anew or for the first time; how much is between them and the poster."""


class HeldOrderEvent(OrderEvent, frozen=True, kw_only=True):
    """Something happened to an order that `taker` holds."""

    taker: int


class OrderPublished(OrderEvent, frozen=True, kw_only=True):
    """The group can see it and claim it."""


class OrderReleased(OrderEvent, frozen=True, kw_only=True):
    """It is open again: given back, lapsed or not paid."""


class OrderExpired(OrderEvent, frozen=True, kw_only=True):
    """Nobody claimed it."""


class OrderCancelled(OrderEvent, frozen=True, kw_only=True):
    """It ended without work being paid for, by the poster, by agreement or by award."""


class OrderClaimed(HeldOrderEvent, frozen=True, kw_only=True):
    """Somebody has it."""


class OrderConfirmed(HeldOrderEvent, frozen=True, kw_only=True):
    """The taker stands by the claim; now the client pays, where something is due at the start."""


class OrderFunded(HeldOrderEvent, frozen=True, kw_only=True):
    """The money is in, the work starts."""


class OrderDelivered(HeldOrderEvent, frozen=True, kw_only=True):
    """The worker handed something in."""


class OrderAccepted(HeldOrderEvent, frozen=True, kw_only=True):
    """The client, or the clock, accepted."""


class OrderDisputed(HeldOrderEvent, frozen=True, kw_only=True):
    """There is a case."""


class OrderSettled(HeldOrderEvent, frozen=True, kw_only=True):
    """It is done: `to_worker` and `commission` minor units were released, `to_client` go back."""

    to_worker: int
    commission: int
    to_client: int


class OrderReviewed(HeldOrderEvent, frozen=True, kw_only=True):
    """One side reviewed the other."""


TOLD: Final[dict[str, type[OrderEvent]]] = {
    "publish": OrderPublished,
    "publish_queued": OrderPublished,
    "approve": OrderPublished,
    "release": OrderReleased,
    "release_late": OrderReleased,
    "lapse": OrderReleased,
    "fund_lapse": OrderReleased,
    "expire": OrderExpired,
    "cancel": OrderCancelled,
    "agree_cancel": OrderCancelled,
    "award_refund": OrderCancelled,
    "quote": OrderQuoted,
    "claim": OrderClaimed,
    "choose": OrderClaimed,
    "assign": OrderClaimed,
    "call_up": OrderClaimed,
    "buy": OrderClaimed,
    "buy_unfunded": OrderClaimed,
    "delist": OrderExpired,
    "back_out": OrderCancelled,
    "buy_lapse": OrderCancelled,
    "confirm": OrderConfirmed,
    "confirm_unfunded": OrderConfirmed,
    "fund": OrderFunded,
    "criteria_lapse": OrderReleased,
    "ship": OrderDelivered,
    "deliver": OrderDelivered,
    "accept": OrderAccepted,
    "accept_unpaid": OrderAccepted,
    "auto_accept": OrderAccepted,
    "dispute": OrderDisputed,
    "arrears": OrderDisputed,
    "overrun": OrderDisputed,
    "unconfirmed": OrderDisputed,
    "accept_disputed": OrderAccepted,
    "panel_refund": OrderCancelled,
    "consent_refund": OrderCancelled,
    "panel_release": OrderSettled,
    "consent_release": OrderSettled,
    "settle": OrderSettled,
    "award_release": OrderSettled,
    "default_award": OrderSettled,
    "review": OrderReviewed,
    "review_last": OrderReviewed,
}
"""Transition → the event that plugins hear of it. The others are the core's own affair."""


def event_of(name: str, order: Order, *, actor: int, at: datetime) -> OrderEvent | None:
    """What plugins hear when `order` (as it is afterwards) took the transition `name`; None when they hear nothing."""
    kind = TOLD.get(name)
    if kind is None:
        return None
    fields = {field: getattr(order, field) for field in kind.__struct_fields__ if field not in _OF_THE_ACT}
    return kind(order=order.id, actor=actor, at=at, **fields)
