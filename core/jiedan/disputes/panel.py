"""The panel of three: how it is drawn, so that anybody can check it, and what happens where a seat stays empty.

The draw ranks the pool by SHA-256 of the seed and the member; the seed is the hash of the head of the order's chain. The pool is written
into the record before, and so into the head: whoever makes up the pool does not know the seed, and nobody can draw again.
"""

import hashlib
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

import msgspec

from jiedan.disputes.case import Draw, Hearing

SEATS: Final = 3
RECENT: Final = timedelta(days=90)
"""Whoever traded with a side since then does not judge it."""


def pool(candidates: Iterable[int], barred: Iterable[int]) -> tuple[int, ...]:
    """Who can be drawn, in the order of their ids: the candidates without those who are barred."""
    return tuple(sorted({*candidates} - {*barred}))


def seed(head: str) -> str:
    """The seed (hex SHA-256) that the head of a chain of records makes."""
    return hashlib.sha256(head.encode()).hexdigest()


def drawn(seed: str, pool: Iterable[int], seats: int) -> tuple[int, ...]:
    """So many of the pool, by the rank that the seed gives them."""
    return tuple(sorted(pool, key=lambda member: hashlib.sha256(f"{seed}:{member}".encode()).digest())[:seats])


def empty_seats(hearing: Hearing) -> int:
    """How many seats of the panel nobody has."""
    return SEATS - len(hearing.panel)


def enough(hearing: Hearing) -> bool:
    """Whether the pool fills the empty seats."""
    return len(hearing.pool) >= empty_seats(hearing)


def silent(hearing: Hearing) -> tuple[int, ...]:
    """Who of the panel is waited for: those who did not say that they sit; once somebody voted, those who did not vote."""
    if hearing.votes:
        return tuple(member for member in hearing.panel if not hearing.has_voted(member))
    return tuple(member for member in hearing.panel if member not in hearing.accepted)


def seated(hearing: Hearing, head: str) -> Hearing:
    """The hearing with its empty seats filled from the pool; `head` is that of the order's chain."""
    root = seed(head)
    seats = drawn(root, hearing.pool, empty_seats(hearing))
    draw = Draw(seed=root, pool=hearing.pool, seats=seats)
    return msgspec.structs.replace(hearing, panel=hearing.panel + seats, draws=(*hearing.draws, draw), pool=())


def without(hearing: Hearing, members: Iterable[int]) -> Hearing:
    """The hearing without these judges, who do not come back; what they voted does not count."""
    gone = frozenset(members)
    return msgspec.structs.replace(
        hearing,
        judge=None if hearing.judge in gone else hearing.judge,
        panel=tuple(member for member in hearing.panel if member not in gone),
        accepted=tuple(member for member in hearing.accepted if member not in gone),
        votes=tuple(vote for vote in hearing.votes if vote.by not in gone),
        aside=(*hearing.aside, *sorted(gone)),
    )


def asked_anew(hearing: Hearing) -> Hearing:
    """The hearing when there is another sum to decide about than before: no vote and no consent to a settlement counts any more. Who
    voted sits, and is not replaced for having to vote again.
    """
    voted = (vote.by for vote in hearing.votes if vote.by not in hearing.accepted)
    return msgspec.structs.replace(hearing, accepted=(*hearing.accepted, *voted), votes=(), consents=())


def dissolved(hearing: Hearing) -> Hearing:
    """The hearing without a panel: one moderator decides it, whatever the panel said so far."""
    return msgspec.structs.replace(hearing, panel=(), accepted=(), votes=(), pool=(), dissolved=True)
