"""A slip as it was read."""

from datetime import datetime

import msgspec


class Slip(msgspec.Struct, frozen=True, kw_only=True):
    """What is None or empty could not be read, or could be read in two ways."""

    amount: int | None = None
    """Minor units of the currency that was asked for."""
    paid_at: datetime | None = None
    """UTC."""
    number: str = ""
    """Of the transaction, letters lower case."""
    payee: str = ""
    stopped: str = ""
    """The words that say that the money did not arrive for good: 已退还, pending."""
