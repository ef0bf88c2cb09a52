"""Whoever answers verbs and buttons of their own, one line each, and what is done again and again."""

from datetime import timedelta
from typing import Final, Protocol

from jiedan.host import (
    admissions,
    applying,
    approvals,
    blacklist,
    blacklist_appeals,
    blacklist_sharing,
    cases,
    conduct,
    deeds,
    entrances,
    erasing,
    explaining,
    findings,
    introducing,
    leaving,
    linking,
    links,
    papers,
    points,
    privacy,
    releases,
    removals,
    rule_talk,
    screening,
    strikes,
    welcome,
)
from jiedan.host.admissions import Admissions
from jiedan.host.applying import Applying
from jiedan.host.desk import Desk
from jiedan.host.door import Door
from jiedan.host.enquiries import Enquiries
from jiedan.host.entering import Entering
from jiedan.host.lists import STEP as PAGE_STEP
from jiedan.host.lookout import Lookout
from jiedan.host.people import Asker
from jiedan.host.rounds import Round
from jiedan.host.standings import Standings
from jiedan.host.trade import Trade
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork


class Way(Protocol):
    """What answers some of the verbs."""

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""


class Pressed(Protocol):
    """What some buttons belong to that are about no order."""

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """The unit of work that does what the button means. Raises Refusal."""


class Desks:
    """All of them. `entering` hears of those who come, `applying` of the words of those who apply."""

    def __init__(self, desk: Desk, trade: Trade, enquiries: Enquiries) -> None:
        at_the_door, deed = Admissions(desk), deeds.Deeds(desk, trade, removals.remove)
        ruling = rule_talk.RuleTalk(desk)
        self.applying: Final = Applying(desk)
        self.entering: Final = Entering(desk, self.applying, at_the_door)
        entrance = entrances.Entrances(desk)
        warned, leavers, given_back = strikes.Strikes(desk), leaving.Leavers(desk), releases.Releases(desk, trade)
        standings = Standings(desk, deed)
        self.activity: Final = standings.activity
        listing, appeals = blacklist.Blacklisting(desk), blacklist_appeals.Appeals(desk)
        self.door: Final = Door(desk)
        own, found = privacy.Privacy(desk), findings.Findings(desk)
        self.linking: Final = linking.Linking(desk)
        self._verbs: Final[tuple[tuple[frozenset[Verb], Way], ...]] = (
            (deeds.VERBS, deed),
            (cases.VERBS, cases.Cases(desk)),
            (papers.VERBS, papers.Papers(desk, trade)),
            (rule_talk.VERBS, ruling),
            (explaining.VERBS, explaining.Explaining(desk)),
            (applying.VERBS, self.applying),
            (entrances.VERBS, entrance),
            (introducing.VERBS, introducing.Introducing(desk)),
            (strikes.VERBS, warned),
            (leaving.VERBS, leavers),
            (releases.VERBS, given_back),
            (points.VERBS, points.PointsDesk(desk)),
            (conduct.VERBS, conduct.Numbers(desk)),
            (privacy.VERBS, own),
            (linking.VERBS, self.linking),
            (findings.VERBS, found),
            *standings.desks,
            (blacklist.VERBS, listing),
            (blacklist_appeals.VERBS, appeals),
            (blacklist_sharing.VERBS, blacklist_sharing.SharingDesk(desk)),
        )
        self._steps: Final[tuple[tuple[frozenset[str], Pressed], ...]] = (
            (frozenset({PAGE_STEP}), enquiries.lists),
            (admissions.STEPS, at_the_door),
            (deeds.STEPS, deed),
            (rule_talk.STEPS, ruling),
            (applying.STEPS, self.applying),
            (screening.STEPS, self.applying.screening),
            (entrances.STEPS, entrance),
            (links.STEPS, links.Links(desk)),
            (strikes.STEPS, warned),
            (leaving.STEPS, leavers),
            (releases.STEPS, given_back),
            (approvals.STEPS, approvals.Approvals(desk, trade)),
            (privacy.STEPS, own),
            (linking.STEPS, self.linking),
            (findings.STEPS, found),
            *standings.steps,
            (blacklist.STEPS, listing),
            (blacklist_appeals.STEPS, appeals),
        )
        self.rounds: Final[tuple[Round, ...]] = (
            *welcome.rounds(self.entering, self.applying.screening, welcome.Welcome(desk, self.applying)),
            Round("removals", timedelta(minutes=1), removals.Leaving(desk).do),
            *erasing.rounds(desk),
            Lookout(desk, found).round,
            *standings.rounds,
            Round("blacklist-appeals", timedelta(hours=1), appeals.sweep),
        )

    def of(self, verb: Verb) -> Way | None:
        """Whoever answers this verb; None where it is about an order, or answered elsewhere."""
        return next((way for verbs, way in self._verbs if verb in verbs), None)

    def behind(self, step: str) -> Pressed | None:
        """Whom a button of this step belongs to."""
        return next((way for steps, way in self._steps if step in steps), None)
