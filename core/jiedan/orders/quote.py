"""A quote: what somebody wants for doing an order, and by when. Only values; `quoting` says how they change."""

from datetime import datetime

import msgspec

from jiedan.ledger.plan import Plan


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """What one member offers for one order. Each has one quote; saying it anew makes the next version of it."""

    number: int
    """Counted within the order, from 1."""
    by: int
    version: int = 1
    price: int
    """Minor units of the order's currency."""
    due: datetime | None = None
    """When it would be done; None: when the poster wants it."""
    note: str = ""
    at: datetime
    """When this version was made."""
    until: datetime
    """So long it lives."""
    counter: int | None = None
    """What the poster would give instead, while the answer is open."""
    stands: bool = True
    """Neither withdrawn nor expired nor given back."""


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """Which quote the poster chose, in which version, and the deadline and the payment plan that the order had before (None: the plan
    that it has still).
    """

    quote: int
    version: int
    stated_due: datetime | None
    plan: Plan | None = None


class Bought(msgspec.Struct, frozen=True, kw_only=True):
    """Out of which package an order was bought: the listing's number and whose it is."""

    listing: int
    seller: int
