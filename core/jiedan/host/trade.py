"""Carries out what somebody asks of an order: which order is meant, what the rules say, what the table says, what is written and said."""

from collections.abc import Sequence
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.host import let_down, listed, payouts, people, taking, watched
from jiedan.host.cases import bench_for, refuse_taken_case, rest_on_seated
from jiedan.host.company import company
from jiedan.host.desk import Desk
from jiedan.host.heeding import heed
from jiedan.host.judging import rests_on, spoken
from jiedan.host.people import Asker
from jiedan.host.persons import refuse_own_case
from jiedan.host.slips import late_slip, waits_for_slip
from jiedan.host.taking import Allowed
from jiedan.host.telling import tell
from jiedan.members.member import Membership, Standing
from jiedan.members.points import COMPLETED, GOOD_REVIEW, GOOD_SCORE, UPHELD
from jiedan.messages.elements import Text
from jiedan.messages.verbs import Verb
from jiedan.orders import machine
from jiedan.orders.act import THE_CLOCK, Act, Actor, Part
from jiedan.orders.group import Group
from jiedan.orders.machine import Outcome
from jiedan.orders.offers import price_in_words
from jiedan.orders.order import Order, State
from jiedan.orders.process import PROCESS
from jiedan.orders.room import RUNNING
from jiedan.orders.transition import Transition
from jiedan.rules.rule import Denied, Subject
from jiedan.rules.vocabulary import Topic
from jiedan.storage import findings, members, orders, slips
from jiedan.storage.unit_of_work import UnitOfWork

MOVES_MONEY: Final = frozenset({
    "accept", "accept_unpaid", "agree_cancel", "fund", "receive_part", "receive", "receive_last", "fund_disputed", "pay_out",
    "pay_out_part", "confirm_payout", "refund", "refund_part", "take_over", "consent_release", "consent_refund", "accept_disputed",
})  # fmt: skip
"""Transitions whose buttons ask once more: a slip of the finger must not move money."""
_SUBJECTS: Final = {
    (State.DRAFT, Verb.CONFIRM): Subject.PUBLISH,
    (State.SCREENING, Verb.APPROVE): Subject.PUBLISH,
    (State.SCREENING, Verb.CONFIRM): Subject.PUBLISH,
    (State.OPEN, Verb.CLAIM): Subject.CLAIM,
    (State.OPEN, Verb.QUOTE): Subject.CLAIM,
    (State.OPEN, Verb.CHOOSE): Subject.CLAIM,
    (State.OPEN, Verb.ASSIGN): Subject.CLAIM,
    **{(state, Verb.STAND_BY): Subject.CLAIM for state in (State.OPEN, State.CLAIMED, State.FUNDING)},
}
_WORDS: Final = {Verb.DELIVER: Topic.DELIVER, Verb.REVIEW: Topic.REVIEW}
"""What is said for others to read, and rules may be about."""
_ASKED: Final = {(State.OPEN, Verb.CLAIM): ("watched", "rule-asks"), (State.DRAFT, Verb.CONFIRM): ("rule-asks",)}
"""Denials that somebody of the staff may lift: of a claim they are asked, a draft is screened."""
_BY_RIGHT: Final = frozenset({Part.HOLDER, Part.MODERATOR, Part.JUDGE})
_NO_SIDES: Final = _BY_RIGHT | {Part.MEMBER, Part.QUOTER}
"""Parts of people who need not be a side of the order."""
_WANT_IT: Final = frozenset({Verb.CLAIM, Verb.QUOTE, Verb.BUY})


class Trade:
    """The trade of all groups."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def find(self, asker: Asker, verb: Verb, number: int | None) -> Order:
        """The order that is meant: by its number, by the message of ours that is answered, or because it is the only one that can be.

        Raises Refusal: `not-found`, `which-order`, `no-candidate`, `no-group`.
        """
        engine, groups = self._desk.engine, [group.id for group in asker.groups]
        if not groups:
            raise Refusal("no-group")
        if number is not None:
            found = await orders.numbered(engine, groups, number)
        elif (answered := await self.answered(asker)) is not None:
            found = [answered] if answered.group in groups else []
        else:
            found = await self._candidates(asker, verb, groups)
        found = [order for order in found if order.state is not State.DRAFT or order.poster == asker.member.id]
        if len(found) == 1:
            return found[0]
        if found:
            raise self._which(asker, found)
        if number is not None:
            raise Refusal("not-found", number=number)
        raise Refusal("no-order-to-dispute" if verb is Verb.DISPUTE else "no-candidate", verb=self._word(verb, asker))

    async def answered(self, asker: Asker) -> Order | None:
        """The order that the message is about which the asker answers."""
        message = asker.inbound.reply_to
        return await orders.spoken_of(self._desk.engine, asker.platform, asker.chat, message) if message else None

    async def paid_by_slip(self, asker: Asker) -> UnitOfWork | None:
        """A picture without words answers a message about an order: 已付 where that is what the order waits for, else only a picture."""
        order, files = await self.answered(asker), asker.inbound.files
        act = Act(verb=Verb.PAID, actor=Actor(asker.member.id), at=self._desk.now(), files=files)
        shows = order is not None and asker.in_group(order.group) and any(file.is_picture for file in files)
        return await self.perform(asker, order, act) if order is not None and shows and waits_for_slip(order, act) else None

    async def perform(
        self, asker: Asker, order: Order, act: Act, *, sure: bool = True, approved_by: Membership | None = None
    ) -> UnitOfWork:
        """The unit of work of `act`. `sure`: no second question. `approved_by`: who lets a claim be made. Raises Refusal or Denied."""
        group = asker.in_group(order.group) or await members.group_by_id(self._desk.engine, order.group)
        membership = await people.authority(self._desk, asker, group)
        order, act = self._of_now(asker, group, membership, order, act)
        if act.verb is Verb.BUY and order.state is State.OPEN:
            return await taking.buy(self._desk, asker, group, membership, order, act, self._write)
        await self._taken_already(order, act)
        if not sure and machine.choose(order, act).name in MOVES_MONEY:
            return await self._ask_again(asker, group, machine.fire(order, machine.choose(order, act), act))
        subject = _SUBJECTS.get((order.state, act.verb))
        found = await self._judged(subject, order, group, membership, act, approved=approved_by is not None)
        if isinstance(found, Denied):
            if act.verb is Verb.CLAIM:
                return await watched.ask(self._desk, asker, group, membership, order, act, found)
            order, found = _screened(order), (act, Allowed(None, rests_on(found)))
        act, judged = found
        try:
            row = machine.choose(order, act)
            await refuse_own_case(self._desk.engine, order, row, act)
            act, upcoming, bench = await self._with_others(order, group, row, act)
            outcomes = [machine.fire(order, row, act)]
        except Refusal:
            if (unit := await late_slip(self._desk, asker, group, order, act)) is None:
                raise
            return unit
        outcomes += machine.settle_down(outcomes[0].order, act.at, ran=order.clocks)
        unit = self._desk.unit(asker.inbound.key)
        by_right = subject is not None or outcomes[0].row.by in _BY_RIGHT
        _rest_on(unit, membership if by_right else None, judged.whose, upcoming, approved_by)
        if judged.judged is not None:
            await heed(self._desk, unit, group, judged.judged)
        rest_on_seated(unit, bench, outcomes)
        await self._write(unit, group, outcomes, asker)
        if subject is not None:
            await listed.advise_of(self._desk, unit, group, (judged.whose or membership).member)
        return unit

    def _of_now(self, asker: Asker, group: Group, membership: Membership, order: Order, act: Act) -> tuple[Order, Act]:
        """The act with who does it, and a draft with what the group asks of orders today."""
        rate = group.rules.levels.rate_at_most(membership.points)
        actor = Actor.of(membership)
        if order.state is State.DRAFT:
            order = msgspec.structs.replace(order, terms=group.terms_now.for_price(order.price, group.rules.ceiling))
        return order, msgspec.structs.replace(
            act, actor=actor, called=asker.member.name, rate_at_most=rate, salt=self._desk.salts()
        )

    async def _judged(
        self, subject: Subject | None, order: Order, group: Group, membership: Membership, act: Act, *, approved: bool
    ) -> tuple[Act, Allowed] | Denied:
        """The act as the rules let it pass, and what that rests on; the denial where staff are asked first. Raises Denied or Refusal."""
        try:
            if subject is not None:
                return act, await taking.allowed(self._desk, subject, order, group, membership, act, approved=approved)
            if (topic := _WORDS.get(act.verb)) is not None:
                return act, Allowed(None, await spoken(self._desk, topic, order, group, membership, act.note))
        except Denied as denied:
            if denied.code in _ASKED.get((order.state, act.verb), ()):
                return denied
            if denied.later is None or subject is not Subject.PUBLISH:
                raise
            return self._later(order, act, denied), Allowed(None, rests_on(denied))
        return act, Allowed()

    def _later(self, order: Order, act: Act, denied: Denied) -> Act:
        """In the quiet hours a confirmed draft waits for their end, a screened one goes to the moderators, and theirs is asked again."""
        if order.state is State.SCREENING:
            raise Refusal("quiet-approve", **denied.facts)
        return act if order.terms.screened else msgspec.structs.replace(act, verb=Verb.QUEUE, until=denied.later)

    async def by_clock(self, due: orders.Due) -> UnitOfWork | None:
        """The unit of work of a deadline that has come; None when that clock does not run any more."""
        now = self._desk.now()
        order = await orders.order(self._desk.engine, due.order)
        row = None if order is None else machine.choose_due(order, due.fires, now)
        if order is None or row is None:
            return None
        group = await members.group_by_id(self._desk.engine, order.group)
        if order.state is State.DRAFT and row.target is State.OPEN and not await self._still_welcome(order):
            row = machine.named(order, "discard")
        act = Act(verb=Verb.CLOCK, actor=THE_CLOCK, at=now, salt=self._desk.salts())
        act, upcoming, bench = await self._with_others(order, group, row, act)
        outcomes = [machine.fire(order, row, act)]
        outcomes += machine.settle_down(outcomes[0].order, now, ran=order.clocks)
        unit = self._desk.unit()
        rest_on_seated(unit, bench, outcomes)
        if upcoming is not None:
            unit.rests_on(upcoming)
        await self._write(unit, group, outcomes, None)
        return unit

    async def _with_others(
        self, order: Order, group: Group, row: Transition, act: Act
    ) -> tuple[Act, Membership | None, Sequence[Membership]]:
        """The act with those whom it may bring in; who stands by and may have the order, where this transition takes it from whoever has
        it; and who could sit on a panel.
        """
        drops_out = row.target is State.OPEN and order.taker is not None
        upcoming = await taking.next_up(self._desk, order, group) if drops_out else None
        act = act if upcoming is None else msgspec.structs.replace(act, to=upcoming.member.id)
        act, bench = await bench_for(self._desk.engine, order, act)
        return act, upcoming, bench

    async def _still_welcome(self, order: Order) -> bool:
        """Whether the poster of a draft that waited for the morning may still publish."""
        poster = await members.membership(self._desk.engine, order.group, order.poster)
        group = await members.group_by_id(self._desk.engine, order.group)
        barred = poster is not None and await listed.bars_member(self._desk, group, order.poster)
        return poster is not None and poster.standing is Standing.GOOD and not barred

    async def _write(self, unit: UnitOfWork, group: Group, outcomes: Sequence[Outcome], asker: Asker | None) -> None:
        unit.keep(outcomes)
        for outcome in outcomes:
            _earn(unit, outcome)
            await self._earn_by_reviews(unit, outcome)
            unit.also(*slips.handed_in(outcome.order, outcome.act))
            await payouts.noted(self._desk, unit, outcome)
        await let_down.count(self._desk, unit, group, outcomes)
        await tell(self._desk, group, unit, outcomes, asker)

    async def _earn_by_reviews(self, unit: UnitOfWork, outcome: Outcome) -> None:
        """Points for good reviews once they are open (process.md §4); none where somebody upheld that the trade was none."""
        after = outcome.order
        if outcome.before.reviews_open or not after.reviews_open:
            return
        good = [review for review in after.reviews if review.score >= GOOD_SCORE]
        if good and not await findings.is_fake(self._desk.engine, after.group, after.id):
            for review in good:
                unit.earn(review.of, GOOD_REVIEW, "good_review", after)

    async def _candidates(self, asker: Asker, verb: Verb, groups: Sequence[int]) -> list[Order]:
        """Orders that the asker could do this with."""
        if verb in (Verb.TELL, Verb.EVIDENCE):
            return await orders.standing_in(self._desk.engine, groups, RUNNING, asker.member.id)
        if verb is Verb.QUOTES:
            there = await orders.standing_in(self._desk.engine, groups, [State.OPEN])
            return [order for order in there if order.takes is Verb.QUOTE and asker.member.id in (order.poster, *order.quoters)]
        rows = [row for row in PROCESS if verb in row.verbs]
        if not rows:
            return []
        anybodys = {state for row in rows if row.by in _NO_SIDES for state in row.source}
        own = {state for row in rows for state in row.source} - anybodys
        standing = await orders.standing_in(self._desk.engine, groups, anybodys) if anybodys else []
        standing += await orders.standing_in(self._desk.engine, groups, own, asker.member.id) if own else []
        actors = {
            group: Actor.of(found)
            for group in groups
            if (found := await members.membership(self._desk.engine, group, asker.member.id))
        }
        return [order for order in standing if order.group in actors and self._could(order, verb, actors[order.group])]

    def _could(self, order: Order, verb: Verb, actor: Actor) -> bool:
        if verb in _WANT_IT and verb is not order.takes:
            return False
        act = Act(verb=verb, actor=actor, at=self._desk.now())
        try:
            row = machine.choose(order, act)
        except Refusal:
            return False
        return not (verb is Verb.HAND_OVER and row.by is Part.MODERATOR)  # whoever acts for another names the order

    async def _taken_already(self, order: Order, act: Act) -> None:
        """Who comes second is told who was first."""
        await refuse_taken_case(self._desk.engine, order, act)
        taker = order.taker
        if (
            act.verb is Verb.CLAIM is order.takes
            and order.state is not State.OPEN
            and taker is not None
            and taker != act.actor.member
        ):
            first = (await members.members(self._desk.engine, [taker]))[taker]
            raise Refusal("already-claimed", number=order.number, taker=first.name)

    async def _ask_again(self, asker: Asker, group: Group, outcome: Outcome) -> UnitOfWork:
        """What would happen, and a button that makes it happen."""
        order, act = outcome.before, outcome.act
        unit = self._desk.unit(asker.inbound.key)
        say, language = self._desk.catalog.say, asker.language
        facts = (await company(self._desk, group, [order])).facts(order, act, language)
        again = say("confirm-again", language)
        button = unit.button(order, act.verb, again, asker.chat, actor=asker.member.id, extra="sure", style="primary")
        key = f"confirm-{outcome.row.name}"
        question = Text(say(key if self._desk.catalog.has(key, "zh") else f"confirm-{act.verb}", language, **facts))
        only_for = asker.inbound.author.id
        unit.say(asker.platform, asker.chat, question, buttons=[button], only_for=only_for, about=order.id, urgent=True)
        return unit

    def _which(self, asker: Asker, found: Sequence[Order]) -> Refusal:
        say, language = self._desk.catalog.say, asker.language
        lines = (
            " · ".join((
                f"#{order.number} {order.title or '—'}", price_in_words(order, language, say), say(f"state-{order.state}", language)
            ))
            for order in found
        )  # fmt: skip
        return Refusal("which-order", list="\n".join(lines))

    def _word(self, verb: Verb, asker: Asker) -> str:
        return self._desk.catalog.say(f"verb-{verb}", asker.language)


def _earn(unit: UnitOfWork, outcome: Outcome) -> None:
    """Points for what was completed, and for complaints that were upheld (process.md §4)."""
    before, after = outcome.before, outcome.order
    if outcome.row.name == "settle" and after.taker is not None:
        unit.earn(after.taker, COMPLETED, "completed", after)
    for member in sorted(set(after.faulted) - set(before.faulted)):
        unit.earn(member, -UPHELD, "upheld_complaint", after)
    for member in sorted(set(before.faulted) - set(after.faulted)):
        unit.earn(member, UPHELD, "complaint_reversed", after)


def _screened(order: Order) -> Order:
    """The draft with terms by which the moderators see it first."""
    return msgspec.structs.replace(order, terms=msgspec.structs.replace(order.terms, screened=True))


def _rest_on(unit: UnitOfWork, *memberships: Membership | None) -> None:
    """The unit counts only while these are what they were; each is looked at once."""
    for each in {each.id: each for each in memberships if each is not None}.values():
        unit.rests_on(each)
