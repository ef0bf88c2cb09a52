"""The plain facts that patterns are looked for in. Members and orders are ids, money whole minor units, instants aware."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

import msgspec


class Trade(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One settled order: who paid whom how much, when it was claimed, accepted and settled."""

    order: int
    client: int
    worker: int
    price: int
    currency: str
    claimed: datetime
    accepted: datetime
    settled: datetime


class Opinion(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A review that may be read: what `author` says of the member `of`, 1 to 5."""

    order: int
    author: int
    of: int
    score: int
    at: datetime


class Mishap(StrEnum):
    """How somebody drops out of an order."""

    RELEASED = "released"
    """The worker gave it back after the cooling-off."""
    LAPSED = "lapsed"
    """The worker did not stand by the claim in time."""
    CANCELLED = "cancelled"
    """The client withdrew what the group could see."""
    UNPAID = "unpaid"
    """The client did not pay what somebody had agreed to do."""


class Setback(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody dropped out of an order."""

    order: int
    member: int
    mishap: Mishap
    at: datetime


class Undertaking(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody took an order on, or (`as_client`) published one."""

    order: int
    member: int
    as_client: bool
    at: datetime


class Running(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An order in work as it stands: how often changes were asked for, and how many lines in it are angry."""

    order: int
    client: int
    worker: int
    revisions: int = 0
    other_changes: int = 0
    """How often somebody wanted to change what counts as done."""
    due: datetime | None = None
    delivered: bool = False
    angry: int = 0


class Bound(msgspec.Struct, frozen=True, gc=False):
    """A price above which the group keeps a higher (`rises`) or a lower share of the whole."""

    at: int
    rises: bool


class History(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a group. `joined`: since when somebody is there, absent for those who always were. `accounts`: on which accounts
    (as hashes) somebody is paid, where that is known. `persons`: member → one account of the same person, absent for those with one.
    """

    now: datetime
    trades: tuple[Trade, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    setbacks: tuple[Setback, ...] = ()
    undertakings: tuple[Undertaking, ...] = ()
    running: tuple[Running, ...] = ()
    joined: Mapping[int, datetime] = {}
    accounts: Mapping[int, frozenset[str]] = {}
    persons: Mapping[int, int] = {}
    bounds: tuple[Bound, ...] = ()
