"""What the votes of a panel come to."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from jiedan.disputes.case import Fault, Vote
from jiedan.disputes.panel import SEATS

MAJORITY: Final = 2


class Ruling(msgspec.Struct, frozen=True, kw_only=True):
    """What is done: so many minor units go to the worker, or (None) the work goes on `until` then."""

    to_worker: int | None
    until: datetime | None = None
    fault: Fault = Fault.NONE


def ruling(votes: Sequence[Vote]) -> Ruling | None:
    """Two who want the same decide. Where all three differ, the middle one of the amounts is awarded; where one of them wants the work
    to go on, the mean of the other two, rounded half up. None as long as a vote is missing.
    """
    counted = Counter(vote.to_worker for vote in votes)
    for choice, wanted in counted.items():
        if wanted >= MAJORITY:
            return Ruling(to_worker=choice, until=_until(votes) if choice is None else None, fault=_fault(votes))
    if len(votes) < SEATS:
        return None
    return Ruling(to_worker=_median([vote.to_worker for vote in votes if vote.to_worker is not None]), fault=_fault(votes))


def _median(amounts: Sequence[int]) -> int:
    ranked, half = sorted(amounts), len(amounts) // 2
    return ranked[half] if len(ranked) % 2 else (ranked[half - 1] + ranked[half] + 1) // 2


def _until(votes: Sequence[Vote]) -> datetime | None:
    """The latest of the deadlines that were named with the work going on."""
    return max((vote.until for vote in votes if vote.to_worker is None and vote.until is not None), default=None)


def _fault(votes: Sequence[Vote]) -> Fault:
    """Whom two or more hold at fault."""
    taker = sum(vote.fault in (Fault.TAKER, Fault.BOTH) for vote in votes) >= MAJORITY
    poster = sum(vote.fault in (Fault.POSTER, Fault.BOTH) for vote in votes) >= MAJORITY
    if taker and poster:
        return Fault.BOTH
    return Fault.TAKER if taker else Fault.POSTER if poster else Fault.NONE
