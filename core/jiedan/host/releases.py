"""Who let orders down, for those whom it concerns, and how it is excused: by the poster, who agrees, or by a moderator, who says why."""

from datetime import timedelta
from typing import Final

from jiedan.errors import Refusal
from jiedan.host import discreet, people, removals, whom
from jiedan.host.desk import Desk
from jiedan.host.let_down import AGREE, LONGEST
from jiedan.host.people import Asker
from jiedan.host.trade import Trade
from jiedan.members.conduct import LetDown, held_against, may_be_excused
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group, number_of
from jiedan.storage import let_downs, links, members, orders, strikes
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

VERBS: Final = frozenset({Verb.EXCUSE, Verb.RELEASES})
STEPS: Final = frozenset({AGREE})
SHOWN: Final = 20
"""Lines of a list."""


class Releases:
    """Answers those whom it concerns."""

    def __init__(self, desk: Desk, trade: Trade) -> None:
        self._desk: Final = desk
        self._trade: Final = trade

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if command.verb is Verb.RELEASES:
            return await self._list(asker, command)
        order = await self._trade.find(asker, command.verb, command.number)
        group = next(group for group in asker.groups if group.id == order.group)
        return await self._excuse(asker, group, order.id, command.rest)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """The poster agrees to a release. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        if question.actor != asker.member.id:
            raise Refusal("excuse-not-you")
        order, _, seq = question.answer.partition(":")
        found = await let_downs.of_order(self._desk.engine, int(order))
        if found is None or found.seq != int(seq):
            raise Refusal("button-expired")
        return await self._excuse(asker, group, int(order), "")

    async def _excuse(self, asker: Asker, group: Group, order_id: int, reason: str) -> UnitOfWork:
        number = number_of(order_id)
        found = await let_downs.of_order(self._desk.engine, order_id)
        if found is None:
            raise Refusal("excuse-nothing", number=number)
        by = await people.authority(self._desk, asker, group, newcomers=True)
        order = await orders.order(self._desk.engine, order_id)
        agrees = order is not None and order.poster == by.member.id != found.member
        if await links.same_person(self._desk.engine, by.member.id, found.member):
            raise Refusal("excuse-yourself", number=number)
        self._check(by, found, group, number, agrees=agrees)
        if not agrees and not reason:
            raise Refusal("excuse-why", number=number)
        unit, now = self._desk.unit(asker.inbound.key), self._desk.now()
        unit.rests_on(by)
        unit.also(let_downs.excuse(found, by.member.id, reason[:LONGEST]))
        if not agrees:
            unit.also(strikes.override(group.id, found.member, "release", f"#{number}", by=by.member.id, reason=reason, now=now))
        whose = await members.membership(self._desk.engine, group.id, found.member)
        assert whose is not None
        await self._reconsider(unit, group, whose, found)
        discreet.tell(
            self._desk, unit, group, whose.member, "let-down-excused", number=number, name=by.member.name, reason=reason or "—"
        )
        text = self._desk.catalog.say("excused", asker.language, number=number, name=whose.member.name)
        unit.say(
            asker.platform,
            asker.chat,
            Text(text),
            reply_to=None if asker.inbound.token else asker.inbound.message or None,
            urgent=True,
        )
        return unit

    def _check(self, by: Membership, found: LetDown, group: Group, number: int, *, agrees: bool) -> None:
        """Raises Refusal where it is not theirs to excuse, or not any more."""
        if not agrees and not may(by, Right.ORDERS):
            raise Refusal("excuse-not-you")
        if found.excused_by is not None:
            raise Refusal("excuse-already", number=number)
        if not may_be_excused(found, group.rules.conduct, self._desk.now()):
            raise Refusal("excuse-late", number=number, hours=group.rules.conduct.excuse_hours)

    async def _reconsider(self, unit: UnitOfWork, group: Group, whose: Membership, excused: LetDown) -> None:
        """Whoever does not have too many any more stays."""
        conduct, now = group.rules.conduct, self._desk.now()
        since = now - timedelta(days=conduct.release_days)
        found = await let_downs.of_member(self._desk.engine, group.id, whose.member.id, since)
        if sum(held_against(each, conduct, now) for each in found if each.id != excused.id) <= conduct.releases:
            await removals.drop(self._desk, unit, group, whose, "releases")

    async def _list(self, asker: Asker, command: Command) -> UnitOfWork:
        """One's own, or for staff somebody's."""
        text = await whom.listed(self._desk, asker, command, Right.ORDERS, self._of)
        return discreet.answer(self._desk, self._desk.unit(asker.inbound.key), asker, text)

    async def _of(self, language: str, group: Group, membership: Membership) -> str:
        say, conduct, now = self._desk.catalog.say, group.rules.conduct, self._desk.now()
        since = now - timedelta(days=conduct.release_days)
        found = await let_downs.of_member(self._desk.engine, group.id, membership.member.id, since)
        name, place = membership.member.name, group.title
        if not found:
            return say("releases-none", language, name=name, place=place, days=conduct.release_days)
        count = sum(held_against(each, conduct, now) for each in found)
        head = say(
            "releases-head", language, name=name, place=place, days=conduct.release_days, count=count, most=conduct.releases
        )
        return "\n".join([head, *(self._line(each, group, language) for each in found[:SHOWN])])

    def _line(self, each: LetDown, group: Group, language: str) -> str:
        counts = held_against(each, group.rules.conduct, self._desk.now())
        return self._desk.catalog.say(
            "releases-line", language, number=number_of(each.order), kind=each.kind.value, reason=each.reason or "—",
            at=dated(each.at, group.zone, language),
            stands="excused" if each.excused_by is not None else "counts" if counts else "noted",
        )  # fmt: skip
