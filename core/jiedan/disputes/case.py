"""A dispute as it is heard: what both sides said, who judges it, and what the judges said. A frozen value that knows no order."""

from datetime import datetime
from enum import StrEnum

import msgspec

from jiedan.messages.elements import Attachment


class Fault(StrEnum):
    """Whose complaint, or whose doing, was at fault. It is decided beside the money, and counts against a person."""

    TAKER = "taker"
    POSTER = "poster"
    BOTH = "both"
    NONE = "none"


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody says in a dispute: one side its view, a judge the point at issue, one side a correction of that."""

    by: int
    text: str
    at: datetime
    files: tuple[Attachment, ...] = ()


class Vote(msgspec.Struct, frozen=True, kw_only=True):
    """What one of a panel wants: so many minor units for the worker, or (None) that the work goes on `until` then."""

    by: int
    to_worker: int | None
    reason: str
    at: datetime
    until: datetime | None = None
    fault: Fault = Fault.NONE


class Draw(msgspec.Struct, frozen=True, kw_only=True):
    """A draw that anybody can repeat: by `panel.drawn(seed, pool, len(seats))`."""

    seed: str
    pool: tuple[int, ...]
    seats: tuple[int, ...]


class Hearing(msgspec.Struct, frozen=True, kw_only=True):
    """An open dispute. Members are ids; `opened_by` 0 is the clock."""

    opened_by: int
    at: datetime
    statements: tuple[Statement, ...] = ()
    heard_at: datetime | None = None
    """When both sides had spoken, or their time was over: from then on it is the judges' turn."""
    escalated: bool = False
    judge: int | None = None
    """Who took the case alone."""
    panel: tuple[int, ...] = ()
    """Who sits on it, where three do."""
    accepted: tuple[int, ...] = ()
    """Those of the panel who said that they sit."""
    aside: tuple[int, ...] = ()
    """Who judges here no more: stood aside, or was silent."""
    pool: tuple[int, ...] = ()
    """Of whom the next draw draws. It is fixed before the seed is known."""
    draws: tuple[Draw, ...] = ()
    dissolved: bool = False
    """There were too few for a panel: one moderator decides."""
    summary: Statement | None = None
    corrections: tuple[Statement, ...] = ()
    mediations: int = 0
    """How often a judge proposed a settlement."""
    consents: tuple[int, ...] = ()
    """Which sides agreed to the settlement that a judge proposed last."""
    votes: tuple[Vote, ...] = ()

    def has_spoken(self, member: int) -> bool:
        """Whether this side has made a statement."""
        return any(said.by == member for said in self.statements)

    def has_voted(self, member: int) -> bool:
        """Whether this one of the panel has voted."""
        return any(vote.by == member for vote in self.votes)
