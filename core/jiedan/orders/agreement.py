"""The agreement of one order: a text that both sides sign, once each, from the claim until the work is handed in."""

import hashlib
from datetime import datetime

import msgspec


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """The text as it was drawn up, for the taker who had claimed the order at `claimed_at`; and who has signed it."""

    text: str
    claimed_at: datetime
    signed: tuple[int, ...] = ()

    @property
    def hash(self) -> str:
        """Hash (hex SHA-256) of the text: the records of both signatures carry it."""
        return hashlib.sha256(self.text.encode()).hexdigest()
