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
from jiedan.host.refusals import Refusals
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


class _Counter(Way, Pressed, Protocol):
    """What does both."""


class Desks:
    """All of them. `entering` hears of those who come, `applying` of the words of those who apply."""

    def __init__(self, desk: Desk, trade: Trade, enquiries: Enquiries, refusals: Refusals) -> None:
        self._ways: Final[dict[Verb, Way]] = {}
        self._behind: Final[dict[str, Pressed]] = {}
        self.applying: Final = Applying(desk)
        self.entering: Final = Entering(desk, self.applying, Admissions(desk))
        self.door: Final = Door(desk)
        self.linking: Final = linking.Linking(desk)
        deed = deeds.Deeds(desk, trade, removals.remove)
        standings, findings_desk = Standings(desk, deed), findings.Findings(desk)
        self.activity: Final = standings.activity
        appeals = blacklist_appeals.Appeals(desk)
        self._say(cases.VERBS, cases.Cases(desk))
        self._say(papers.VERBS, papers.Papers(desk, trade))
        self._say(explaining.VERBS, explaining.Explaining(desk, refusals))
        self._press(frozenset({PAGE_STEP}), enquiries.lists)
        self._both(deeds.VERBS, deeds.STEPS, deed)
        self._both(rule_talk.VERBS, rule_talk.STEPS, rule_talk.RuleTalk(desk))
        self._both(privacy.VERBS, privacy.STEPS, privacy.Privacy(desk))
        self._both(linking.VERBS, linking.STEPS, self.linking)
        self._both(findings.VERBS, findings.STEPS, findings_desk)
        self._both(blacklist.VERBS, blacklist.STEPS, blacklist.Blacklisting(desk))
        self._both(blacklist_appeals.VERBS, blacklist_appeals.STEPS, appeals)
        self._say(blacklist_sharing.VERBS, blacklist_sharing.SharingDesk(desk))
        self._entrance(desk)
        self._conduct(desk, trade)
        for verbs, way in standings.desks:
            self._say(verbs, way)
        for steps, pressed in standings.steps:
            self._press(steps, pressed)
        self.rounds: Final[tuple[Round, ...]] = (
            *welcome.rounds(self.entering, self.applying.screening, welcome.Welcome(desk, self.applying)),
            Round("removals", timedelta(minutes=1), removals.Leaving(desk).do),
            *erasing.rounds(desk),
            Lookout(desk, findings_desk).round,
            *standings.rounds,
            Round("blacklist-appeals", timedelta(hours=1), appeals.sweep),
        )

    def of(self, verb: Verb) -> Way | None:
        """Whoever answers this verb; None where it is about an order, or answered elsewhere."""
        return self._ways.get(verb)

    def behind(self, step: str) -> Pressed | None:
        """Whom a button of this step belongs to."""
        return self._behind.get(step)

    def _entrance(self, desk: Desk) -> None:
        """Who comes in, and what they say of themselves."""
        self._both(applying.VERBS, applying.STEPS, self.applying)
        self._both(entrances.VERBS, entrances.STEPS, entrances.Entrances(desk))
        self._say(introducing.VERBS, introducing.Introducing(desk))
        self._press(admissions.STEPS, Admissions(desk))
        self._press(screening.STEPS, self.applying.screening)
        self._press(links.STEPS, links.Links(desk))

    def _conduct(self, desk: Desk, trade: Trade) -> None:
        """Strikes, those who leave, orders given back, points."""
        self._both(strikes.VERBS, strikes.STEPS, strikes.Strikes(desk))
        self._both(leaving.VERBS, leaving.STEPS, leaving.Leavers(desk))
        self._both(releases.VERBS, releases.STEPS, releases.Releases(desk, trade))
        self._say(points.VERBS, points.PointsDesk(desk))
        self._say(conduct.VERBS, conduct.Numbers(desk))
        self._press(approvals.STEPS, approvals.Approvals(desk, trade))

    def _both(self, verbs: frozenset[Verb], steps: frozenset[str], way: _Counter) -> None:
        self._say(verbs, way)
        self._press(steps, way)

    def _say(self, verbs: frozenset[Verb], way: Way) -> None:
        self._ways.update(dict.fromkeys(verbs, way))

    def _press(self, steps: frozenset[str], way: Pressed) -> None:
        self._behind.update(dict.fromkeys(steps, way))
