"""What somebody can be on the blacklist for. All of it is fraud: who is slow, rude, bad at the work or disliked has no place there."""

from enum import IntEnum, StrEnum


class Category(StrEnum):
    """What was done."""

    FAKE_PAYMENT = "fake-payment"
    """A forged slip, or money called back."""
    NON_DELIVERY = "non-delivery"
    """The money was taken, and nothing came."""
    IMPERSONATION = "impersonation"
    """Somebody passed for another person of the group, such as its owner."""
    FAKE_IDENTITY = "fake-identity"
    """Forged papers, or a second account of somebody who is barred."""


class Severity(IntEnum):
    """How well it is proven."""

    EVIDENCE = 1
    """Two moderators, on evidence."""
    CASE = 2
    """A dispute about an order was decided against them, besides."""
