"""An entry of a group's own blacklist: proven fraud, two moderators, a reason, an end, and a way to appeal.

    proposed → standing → renewed | lifted | overturned (an appeal was granted, or nobody decided it in time) | past its end
    proposed → withdrawn | refused | past its time

A frozen value; who may do what with it is said here, and nowhere else.
"""

import hashlib
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from jiedan.blacklist.canonical import encode
from jiedan.blacklist.category import Category, Severity
from jiedan.errors import Refusal
from jiedan.messages.elements import Attachment

LONGEST: Final = timedelta(days=180)
USUAL: Final = 90
"""Days of an entry where nobody says otherwise."""
SHORTEST_REASON: Final = 20
"""Characters, blanks not counted."""
PROPOSAL_LIVES: Final = timedelta(days=7)
DECIDED_WITHIN: Final = timedelta(days=14)
"""An appeal that nobody decided by then is granted."""
EVIDENCE_DOMAIN: Final = b"jiedan-bl-evidence-v1\x00"


class Status(StrEnum):
    """Where an entry stands."""

    PROPOSED = "proposed"
    STANDING = "standing"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    RENEWED = "renewed"
    """Another entry took its place."""
    LIFTED = "lifted"
    OVERTURNED = "overturned"


class Appeal(StrEnum):
    """What became of the person's appeal."""

    NONE = ""
    OPEN = "open"
    UPHELD = "upheld"
    """The entry stays."""
    GRANTED = "granted"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One person in one group, as a moderator proposed it. Members are ids, instants UTC; `uid` is the platform's id of the person.

    `order` is the number of the order whose dispute was decided against them, `parties` its sides, `case` the head of its chain then.
    `code` is what the person names where they appeal. `ended_by` 0: the clock.
    """

    id: int = 0
    group: int
    member: int
    platform: str
    uid: str
    name: str
    category: Category
    reason: str
    order: int | None = None
    case: str = ""
    parties: tuple[int, ...] = ()
    files: tuple[Attachment, ...] = ()
    salt: str
    code: str
    days: int = USUAL
    status: Status = Status.PROPOSED
    proposed_by: int
    proposed_at: datetime
    confirmed_by: int | None = None
    confirmed_at: datetime | None = None
    expires_at: datetime | None = None
    appeal: Appeal = Appeal.NONE
    appealed: str = ""
    appealed_at: datetime | None = None
    ended_by: int | None = None
    ended_at: datetime | None = None
    ruling: str = ""
    version: int = 1

    @property
    def severity(self) -> Severity:
        """How well it is proven."""
        return Severity.CASE if self.case else Severity.EVIDENCE

    @property
    def deciders(self) -> frozenset[int]:
        """Who put it on."""
        return frozenset({self.proposed_by} | ({self.confirmed_by} if self.confirmed_by else set()))

    @property
    def commitment(self) -> str:
        """What binds the group to the evidence without telling it: SHA-256 over the salt and what there is."""
        evidence = {
            "case": self.case, "category": self.category.value, "reason": hashlib.sha256(self.reason.encode()).hexdigest(),
            "files": hashlib.sha256(",".join(sorted(file.sha256 for file in self.files)).encode()).hexdigest(),
        }  # fmt: skip
        return hashlib.sha256(EVIDENCE_DOMAIN + bytes.fromhex(self.salt) + encode(evidence)).hexdigest()


def check_proof(reason: str, days: int, files: Iterable[Attachment], *, case: str) -> None:
    """What an entry needs besides its category. Raises Refusal: `blacklist-reason`, `blacklist-days`, `blacklist-no-proof`."""
    if len("".join(reason.split())) < SHORTEST_REASON:
        raise Refusal("blacklist-reason", least=SHORTEST_REASON)
    if not 0 < days <= LONGEST.days:
        raise Refusal("blacklist-days", most=LONGEST.days)
    if not case and not tuple(files):
        raise Refusal("blacklist-no-proof")


def check_renewal(before: Entry, now: datetime) -> None:
    """Whether another entry may take the place of this one: not while the person's appeal lies, or it would be lost with it.

    Raises Refusal (`blacklist-appeal-open`).
    """
    if before.appeal is Appeal.OPEN and stands(before, now):
        raise Refusal("blacklist-appeal-open", name=before.name, ref=before.code)


def waits(entry: Entry, now: datetime) -> bool:
    """Whether a second moderator may still decide it."""
    return entry.status is Status.PROPOSED and now < entry.proposed_at + PROPOSAL_LIVES


def stands(entry: Entry, now: datetime) -> bool:
    """Whether it keeps the person from beginning anything: confirmed, not past its end, and no appeal lies longer than it may."""
    if entry.status is not Status.STANDING or entry.expires_at is None or now >= entry.expires_at:
        return False
    return not overdue(entry, now)


def overdue(entry: Entry, now: datetime) -> bool:
    """Whether nobody decided the person's appeal in time."""
    open_since = entry.appealed_at if entry.appeal is Appeal.OPEN else None
    return entry.status is Status.STANDING and open_since is not None and now >= open_since + DECIDED_WITHIN


def check_second(entry: Entry, moderator: Collection[int], now: datetime) -> None:
    """Who confirms or refuses a proposal: another than who made it, neither the person nor a side of the case. `moderator`: all accounts
    of whoever decides, here and below: two accounts of one person are not two moderators.

    Raises Refusal: `blacklist-over`, `blacklist-own-proposal`, `blacklist-party`.
    """
    if not waits(entry, now):
        raise Refusal("blacklist-over")
    if entry.proposed_by in moderator:
        raise Refusal("blacklist-own-proposal")
    check_party(entry.parties, entry.member, moderator)


def check_party(parties: Iterable[int], person: int, moderator: Collection[int]) -> None:
    """Nobody decides about themselves, or in a case of their own. Raises Refusal (`blacklist-party`)."""
    if not {person, *parties}.isdisjoint(moderator):
        raise Refusal("blacklist-party")


def check_appeal(entry: Entry, moderator: Collection[int], now: datetime) -> None:
    """Who decides an appeal: neither of the two who put it on, nor the person, nor a side of the case.

    Raises Refusal: `blacklist-over`, `blacklist-appeal-own`, `blacklist-party`.
    """
    if entry.appeal is not Appeal.OPEN or not stands(entry, now):
        raise Refusal("blacklist-over")
    if not entry.deciders.isdisjoint(moderator):
        raise Refusal("blacklist-appeal-own")
    check_party(entry.parties, entry.member, moderator)
