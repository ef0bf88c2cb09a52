"""What somebody does to an order: who, when, and with what."""

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from jiedan.disputes.case import Fault
from jiedan.members.member import CLOCK, Membership
from jiedan.members.reviews import Mark, Rating
from jiedan.members.rights import Right, Rights, rights_of
from jiedan.members.roles import Role
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb


class Part(StrEnum):
    """Who may take a transition, in relation to the order. `machine.plays` says whether somebody is that."""

    POSTER = "poster"
    CLIENT = "client"
    WORKER = "worker"
    PARTY = "party"
    """Either side."""
    ASKED = "asked"
    """The side to which a proposal was made."""
    PROPOSER = "proposer"
    OPENER = "opener"
    """Who may withdraw the dispute: who opened it, or whom the other side has asked to."""
    RESPONDENT = "respondent"
    """A side that did not open the dispute."""
    UNHEARD = "unheard"
    """A side that has made no statement in the dispute."""
    MEMBER = "member"
    """Anybody in the group but the poster."""
    HOLDER = "holder"
    """Who may hold money, and is no party."""
    KEEPER = "keeper"
    """Who has money of the order in hands, whatever they may hold by now."""
    SUCCESSOR = "successor"
    """Who was asked to take over what somebody has in hands."""
    QUOTER = "quoter"
    """Whose quote stands, and who has not got the order."""
    ADDRESSEE = "addressee"
    """Whose quote the latest act about quotes was about."""
    MODERATOR = "moderator"
    JUDGE = "judge"
    """Who decides the dispute: the panel; else who took it, or as long as nobody has, whoever may. Never a party."""
    CLOCK = "clock"
    SILENT = "silent"
    """A party that has not reviewed yet."""


class Actor(msgspec.Struct, frozen=True):
    """A member with their roles in the order's group; the clock is member 0 without any."""

    member: int
    roles: frozenset[Role] = frozenset()
    rights: Rights | None = None
    """Those that the owner of the group listed for them; None where none ever were."""

    def may(self, right: Right) -> bool:
        """Whether they have this right in the group."""
        return right in rights_of(self.roles, self.rights)

    @classmethod
    def of(cls, membership: Membership) -> "Actor":
        """The member as they act now."""
        return cls(membership.member.id, membership.roles, membership.rights)


THE_CLOCK = Actor(CLOCK)


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """One thing done. What the verb does not need stays empty."""

    verb: Verb
    actor: Actor
    at: datetime
    note: str = ""
    files: tuple[Attachment, ...] = ()
    amount: int | None = None
    """Minor units of the order's currency."""
    until: datetime | None = None
    score: int | None = None
    rate_at_most: int | None = None
    """Basis points of commission that the actor's level allows at most, where it says so."""
    called: str = ""
    """What the actor is called at that time; "" where nobody looked."""
    title: str | None = None
    requirements: str | None = None
    marks: tuple[Mark, ...] = ()
    """Scores of a review in its dimensions."""
    rating: Rating | None = None
    """How the one whom a review is about was rated until now, for whoever looks for what stands out."""
    to: int | None = None
    """The member who would have the order: assigned, whose quote is chosen, or whose turn it is; or its money."""
    whose: int | None = None
    """In whose hands the money is that shall go over, where that is said; else the actor's, or of whom people ask about it."""
    quote: int | None = None
    """The number of the quote that is meant."""
    seen: int | None = None
    """The version of it that the actor saw."""
    quotes_wanted: bool = False
    lasts: timedelta | None = None
    fault: Fault = Fault.NONE
    candidates: tuple[int, ...] = ()
    """Who could sit on a panel, as the host found them: arbitrators who traded with neither side lately."""
    salt: str = ""
    """Seals the words of the record; made at random by the host, "" where nobody made one."""
