"""What an order is: a frozen value. Only `machine` makes one with another state."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

import msgspec

from jiedan.disputes.case import Hearing
from jiedan.members.reviews import Review
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders.agreement import Agreement
from jiedan.orders.payments import Hand, Handover, Payout, Receipt, Refund, Release, Report
from jiedan.orders.quote import Bought, Chosen, Quote
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
    PACKAGE = "package"
    """The listing of a fixed thing for a fixed price; its poster is the worker. Each purchase is a task of its own, of the buyer's."""


class Mode(StrEnum):
    """How a task finds its worker."""

    CLAIM = "claim"
    """The price is fixed, the first who claims has it."""
    QUOTE = "quote"
    """Members say what they want for it, and the poster chooses."""


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
    """What somebody asks to be agreed to: one side another deadline, an end with a split (`to_worker` minor units), what counts as done,
    or the end of a dispute; a judge (`mediate`) a split that both sides answer.
    """

    kind: Literal["extend", "cancel", "criteria", "withdraw", "mediate"]
    by: int
    until: datetime | None = None
    to_worker: int = 0
    text: str = ""


class Case(Hearing, frozen=True, kw_only=True):
    """An open dispute about an order: the hearing, out of which state it came (`working` once the money came in meanwhile), and the
    clocks that stand still until it goes back there.
    """

    came_from: State
    left: tuple[Left, ...] = ()


class Called(msgspec.Struct, frozen=True):
    """What somebody was called when they last did something about this order."""

    member: int
    name: str


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
    rate_at_most: int = 10_000
    """No commission above these basis points: what the taker's level allowed when they confirmed."""
    reported_at: datetime | None = None
    """Since when a report waits for a holder's answer."""
    received: int = 0
    """What came in for this order, up to its price."""
    surplus: int = 0
    """What came in besides: too much, twice, or too late. It goes back."""
    holder: int | None = None
    """Whom people ask about the money: the first who has it in hands."""
    reports: tuple[Report, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    releases: tuple[Release, ...] = ()
    payouts: tuple[Payout, ...] = ()
    refunds: tuple[Refund, ...] = ()
    hands: tuple[Hand, ...] = ()
    """Who has how much of its money in hands now."""
    handover: Handover | None = None
    owed_since: datetime | None = None
    """Since when something has to leave a holder's hands."""
    progress: str = ""
    progress_at: datetime | None = None
    """When the first progress was reported: stages that fall due in the middle are due since then."""
    accepted_at: datetime | None = None
    deliveries: tuple[Delivery, ...] = ()
    left: int = 0
    """Seconds to the work deadline when it was delivered."""
    revisions: int = 0
    extensions: int = 0
    proposal: Proposal | None = None
    case: Case | None = None
    disputes: tuple[int, ...] = ()
    """Who opened disputes, one entry each."""
    given_up: tuple[int, ...] = ()
    """Who opened disputes and ended them without a judge's word: withdrawn, or accepted in their midst; one entry each."""
    faulted: tuple[int, ...] = ()
    """Against whom a dispute about it was decided; apart from the money."""
    to_worker: int = 0
    commission: int = 0
    to_client: int = 0
    reviews: tuple[Review, ...] = ()
    reviews_open: bool = False
    paid_out_at: datetime | None = None
    """When nothing of what was released was left to pay out."""
    payout_confirmed_at: datetime | None = None
    refunded_at: datetime | None = None
    """When nothing was left to give back."""
    waiting: tuple[Waiting, ...] = ()
    since: datetime | None = None
    """When it came into the state in which it stands; None for what was stored before this was kept."""
    criteria: Criteria | None = None
    shipment: Shipment | None = None
    """The parcel of the latest delivery, where that was one."""
    agreement: Agreement | None = None
    """The newest that was drawn up; `signing.standing` says whether it is this taker's."""
    called: tuple[Called, ...] = ()
    """Names at the time, by when they were last used. Beside the chain and not in it, so that a name can be taken out again."""
    mode: Mode = Mode.CLAIM
    ceiling: int = 0
    """The most that the poster would pay, where quotes are asked for; 0: not said."""
    quotes: tuple[Quote, ...] = ()
    latest_quote: int = 0
    """The number of the quote that the latest act about quotes was about."""
    chosen: Chosen | None = None
    standby: tuple[int, ...] = ()
    """Who gets the order, one after the other, when whoever has it drops out before the work begins."""
    next_up: int | None = None
    """Of these, whose turn it is now."""
    lasts: timedelta | None = None
    """How long a package takes from the purchase on."""
    sold: int = 0
    bought: Bought | None = None

    @property
    def revisions_agreed(self) -> int:
        """How often the client may ask for changes: what both agreed to, else what the terms say."""
        agreed = self.criteria if self.criteria is not None and self.criteria.agreed_at is not None else None
        return self.terms.revisions if agreed is None or agreed.revisions is None else agreed.revisions

    @property
    def client(self) -> int:
        """Who pays: the poster. A package itself is never paid for, only what was bought out of it."""
        return self.poster

    @property
    def worker(self) -> int | None:
        """Who works: the taker; of a package, who offers it."""
        return self.poster if self.kind is OrderKind.PACKAGE else self.taker

    @property
    def takes(self) -> Verb:
        """What somebody says who wants it while it is open."""
        if self.kind is OrderKind.PACKAGE:
            return Verb.BUY
        return Verb.QUOTE if self.mode is Mode.QUOTE else Verb.CLAIM

    @property
    def quoters(self) -> tuple[int, ...]:
        """Whose quotes stand."""
        return tuple(quote.by for quote in self.quotes if quote.stands)

    @property
    def addressee(self) -> tuple[int, ...]:
        """Whose quote the latest act about quotes was about; nobody where there was none."""
        return tuple(quote.by for quote in self.quotes if quote.number == self.latest_quote)

    @property
    def does_without(self) -> frozenset[str]:
        """What it can be published without: the price that quotes will say, the deadline that each buyer has for themselves."""
        return {Verb.QUOTE: frozenset({"budget"}), Verb.BUY: frozenset({"due"})}.get(self.takes, frozenset())

    @property
    def lacking(self) -> tuple[str, ...]:
        """What the poster still has to say, of `title`, `budget`, `due`, and of a package `lasts`."""
        stated = {"title": self.title, "budget": self.price, "due": self.stated_due}
        lasts = ("lasts",) if self.kind is OrderKind.PACKAGE and not self.lasts else ()
        return (*(name for name, said in stated.items() if not said and name not in self.does_without), *lasts)

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
