"""A rule: a question goes in; nothing, or a denial that explains itself, comes out."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

import msgspec

from jiedan.blacklist.sharing import Sharing
from jiedan.errors import Fact, Refusal
from jiedan.members.conduct import Conduct
from jiedan.members.entrance import OPEN, Entrance
from jiedan.members.member import Membership
from jiedan.members.points import Levels
from jiedan.members.silence import Silence


class Subject(StrEnum):
    """What is asked for."""

    PUBLISH = "publish"
    CLAIM = "claim"
    """To have an order: by claim, quote, choice, assignment, standby, or because a package of the member's is bought."""
    BUY = "buy"
    """To buy a package."""


class GroupRules(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of a group that its rules go by. Times of day are minutes after midnight in `zone`; money is minor units."""

    zone: str = "Asia/Shanghai"
    quiet_from: int | None = 22 * 60
    quiet_to: int = 8 * 60
    ceiling: int | None = 5_000_00
    """The most that one payment may be; None: no bound."""
    drafts: int = 5
    """How many unpublished drafts one member may keep."""
    levels: Levels = Levels()
    keep_talk_days: int = 0
    """So many days of the group's talk are kept, so that rules can be tried on it; 0: nothing is kept."""
    entrance: Entrance = OPEN
    conduct: Conduct = Conduct()
    silence: Silence = Silence()
    sharing: Sharing = Sharing()
    """Of the blacklist with other groups and instances."""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule is asked: may this member do this with this order, now? Amounts in minor units of `currency`."""

    subject: Subject
    member: Membership
    rules: GroupRules
    at: datetime
    number: int
    title: str
    price: int
    currency: str
    stated_due: datetime | None
    poster: int
    largest_payment: int
    """The largest single payment that the plan asks for."""
    holders: tuple[int, ...]
    """Who may hold money in the group."""
    quoted: bool = False
    """The price is that of a quote, which nobody has judged before."""
    does_without: frozenset[str] = frozenset()
    """What an order of this sort need not state: `budget` where quotes are asked for, `due` of a package."""
    unread: bool = False
    """The group wants its rules confirmed, and the member has not confirmed them as they are now."""
    approved: bool = False
    """One of the staff wants the member to have the order."""


class Denied(Refusal):
    """A rule said no. `later`: from then on the same request would pass, so it can wait. `decision`: what the written rules said."""

    def __init__(self, code: str, /, later: datetime | None = None, **facts: Fact) -> None:
        super().__init__(code, **facts)
        self.later = later
        self.decision: object = None


Check = Callable[[Question], Denied | None]
