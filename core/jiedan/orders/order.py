"""What an order is: a frozen value. Only `machine` makes one with another state."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

import msgspec

from jiedan.members.reviews import Review
from jiedan.messages.elements import Attachment
from jiedan.money import Money
from jiedan.orders.terms import Terms


class State(StrEnum):
    """Where an order stands. SETTLED, CANCELLED and EXPIRED are final."""

    DRAFT = "draft"
    SCREENING = "screening"
    OPEN = "open"
    CLAIMED = "claimed"
    FUNDING = "funding"
    WORKING = "working"
    DELIVERED = "delivered"
    ACCEPTED = "accepted"
    DISPUTED = "disputed"
    SETTLED = "settled"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


FINAL = frozenset({State.SETTLED, State.CANCELLED, State.EXPIRED})


class OrderKind(StrEnum):
    """What sort of trade. In a task the poster is the client and the taker is the worker."""

    TASK = "task"


class Deadline(msgspec.Struct, frozen=True):
    """A clock that runs: at `due`, the clock takes the transition `fires`."""

    fires: str
    due: datetime


class Left(msgspec.Struct, frozen=True):
    """A clock that was stopped, with the whole seconds that it had left."""

    fires: str
    seconds: int


class Delivery(msgspec.Struct, frozen=True, kw_only=True):
    """What the worker handed in."""

    note: str
    files: tuple[Attachment, ...]
    at: datetime


class Criteria(msgspec.Struct, frozen=True, kw_only=True):
    """What counts as done: the acceptance text, who wrote it, and how often changes may be asked for (None: as the terms say).

    It holds from `agreed_at` on; before, the poster wrote it and the taker's confirmation agrees to it.
    """

    by: int
    text: str
    revisions: int | None = None
    agreed_at: datetime | None = None


class Shipment(msgspec.Struct, frozen=True, kw_only=True):
    """A parcel on its way: its number, when it should be there (None: nobody said), and when the client says it was."""

    tracking: str
    arrives: datetime | None = None
    arrived_at: datetime | None = None


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What one side asks the other to agree to: another deadline, an end with a split (`to_worker` minor units), or what counts
    as done.
    """

    kind: Literal["extend", "cancel", "criteria"]
    by: int
    until: datetime | None = None
    to_worker: int = 0
    text: str = ""


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What one side says in a dispute."""

    by: int
    text: str
    at: datetime


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """An open dispute: who opened it (0: the clock), out of which state (`working` once the money came in meanwhile), and the clocks
    that stand still until it goes back there.
    """

    opened_by: int
    came_from: State
    at: datetime
    statements: tuple[Statement, ...] = ()
    left: tuple[Left, ...] = ()
    escalated: bool = False


class Waiting(msgspec.Struct, frozen=True):
    """Somebody who may not claim this order again before `until`."""

    member: int
    until: datetime


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """One order. Amounts are minor units of `currency`; instants are UTC; members are ids."""

    id: int
    group: int
    number: int
    """What people call it: counted within the group."""
    kind: OrderKind = OrderKind.TASK
    state: State = State.DRAFT
    version: int = 1
    offered: int = 1
    """The version from which on buttons mean what they say: what changed since then does not touch them."""
    head: str = ""
    """Hash of the latest event: the chain hangs on it."""
    poster: int
    taker: int | None = None
    title: str = ""
    requirements: str = ""
    text: str = ""
    """What the poster wrote, word for word."""
    files: tuple[Attachment, ...] = ()
    drafted_in: str = ""
    """The platform's id of the chat in which the poster is asked for what is missing."""
    price: int = 0
    """0 while the poster has not said."""
    currency: str
    stated_due: datetime | None = None
    """When the poster wants it, as published."""
    due: datetime | None = None
    """When the worker must deliver, as it runs."""
    terms: Terms = Terms()
    clocks: tuple[Deadline, ...] = ()
    queued_until: datetime | None = None
    """When a draft that was confirmed in the quiet hours goes out."""
    claimed_at: datetime | None = None
    confirmed_at: datetime | None = None
    reported_at: datetime | None = None
    received: int = 0
    holder: int | None = None
    progress: str = ""
    deliveries: tuple[Delivery, ...] = ()
    left: int = 0
    """Seconds to the work deadline when it was delivered."""
    revisions: int = 0
    extensions: int = 0
    proposal: Proposal | None = None
    case: Case | None = None
    disputes: tuple[int, ...] = ()
    """Who opened disputes, one entry each."""
    to_worker: int = 0
    commission: int = 0
    to_client: int = 0
    reviews: tuple[Review, ...] = ()
    reviews_open: bool = False
    paid_out_at: datetime | None = None
    payout_confirmed_at: datetime | None = None
    refunded_at: datetime | None = None
    waiting: tuple[Waiting, ...] = ()
    since: datetime | None = None
    """When it came into the state in which it stands; None for what was stored before this was kept."""
    criteria: Criteria | None = None
    shipment: Shipment | None = None
    """The parcel of the latest delivery, where that was one."""

    @property
    def revisions_agreed(self) -> int:
        """How often the client may ask for changes: what both agreed to, else what the terms say."""
        agreed = self.criteria if self.criteria is not None and self.criteria.agreed_at is not None else None
        return self.terms.revisions if agreed is None or agreed.revisions is None else agreed.revisions

    @property
    def client(self) -> int:
        """Who pays."""
        return self.poster

    @property
    def worker(self) -> int | None:
        """Who works."""
        return self.taker

    @property
    def lacking(self) -> tuple[str, ...]:
        """What the poster still has to say, of `title`, `budget`, `due`."""
        stated = {"title": self.title, "budget": self.price, "due": self.stated_due}
        return tuple(name for name, said in stated.items() if not said)

    @property
    def missing(self) -> str | None:
        """The first of what the poster still has to say; None when the order is complete."""
        return next(iter(self.lacking), None)

    @property
    def amount(self) -> Money:
        """The price with its currency."""
        return Money(self.price, self.currency)

    @property
    def parties(self) -> tuple[int, ...]:
        """Those whose order it is."""
        return (self.poster,) if self.taker is None else (self.poster, self.taker)

    def other(self, member: int) -> int | None:
        """The other side."""
        return self.taker if member == self.poster else self.poster

    def clock(self, fires: str) -> datetime | None:
        """When that transition falls due, if its clock runs."""
        return next((clock.due for clock in self.clocks if clock.fires == fires), None)
