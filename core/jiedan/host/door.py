"""Who comes in: whoever is barred is turned away and told why, and staff read what partners say of the others."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host import deeds, listed, people, rulebook, staff
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.lists import undone
from jiedan.host.moderating import tell_broken
from jiedan.host.rule_lines import in_a_sentence, title
from jiedan.host.watch import of_somebody
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may
from jiedan.members.roles import moderates
from jiedan.messages.deeds import Deed, Remove, TurnAway
from jiedan.messages.elements import Text
from jiedan.messages.inbound import Inbound
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.orders.order import State
from jiedan.orders.rule_facts import of_group, of_time
from jiedan.rules.engine import Decision
from jiedan.rules.vocabulary import Facts, Topic
from jiedan.rules.written import Outcome
from jiedan.storage import members, orders, rules
from jiedan.storage.rule_facts import counts
from jiedan.storage.unit_of_work import UnitOfWork

_BEGUN: Final = frozenset(State) - {State.DRAFT, State.EXPIRED}


class Door:
    """Stands between those who ask to come in, or came, and the group."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def knocked(self, inbound: Inbound, asked: UnitOfWork | None) -> UnitOfWork | None:
        """Somebody asks to come in, which `asked` tells staff; the unit that does it, or the one that turns them away."""
        if asked is None:
            return None
        group = await people.place(self._desk, inbound)
        turned = await self._turned(inbound, group, TurnAway(chat=group.chat, user=inbound.author.id), "blacklist-turned-away")
        turned = turned or await self._ruled(inbound, group, asked, None)
        if turned is None:
            await listed.advise(self._desk, asked, group, inbound.author.id, people.called(inbound.author))
        return turned or asked

    async def arrived(self, inbound: Inbound, entered: UnitOfWork | None) -> UnitOfWork | None:
        """Somebody is in the group now, as `entered` says. Whoever is barred goes again, unless something of theirs is left to be done."""
        if inbound.chat.kind == "private" or inbound.author.anonymous:
            return entered
        group = await people.place(self._desk, inbound)
        member = await members.member(self._desk.engine, inbound.platform, inbound.author.id)
        known = None if member is None else await members.membership(self._desk.engine, group.id, member.id)
        if known is None or moderates(known.roles) or await self._has_work(group, known.member.id):
            return entered
        deed = Remove(chat=group.chat, user=inbound.author.id, again=True)
        turned = await self._turned(inbound, group, deed, "blacklist-turned-out")
        if turned is not None:
            return turned
        unit = entered or self._desk.unit(inbound.key)
        if (turned := await self._ruled(inbound, group, unit, known)) is not None:
            return turned
        if group.rules.sharing.takes:
            await listed.advise(self._desk, unit, group, inbound.author.id, known.member.name)
            return unit
        return unit if entered is not None or unit.does_something else None

    async def _ruled(self, inbound: Inbound, group: Group, unit: UnitOfWork, known: Membership | None) -> UnitOfWork | None:
        """What the group's rules say of somebody who comes: staff are told in `unit`; the unit that turns them away instead; else None."""
        decision = await self._decided(inbound, group, known)
        if decision is None:
            return None
        turned = None
        if decision.stops is not None:
            leaves = Remove(chat=group.chat, user=inbound.author.id, again=True)
            deed = TurnAway(chat=group.chat, user=inbound.author.id) if known is None else leaves
            sentence = in_a_sentence(self._desk, group, decision.stops.rule, group.language)
            why = self._desk.catalog.say("rule-turned-away", group.language, group=group.title, sentence=sentence)
            turned = await self._turn_away(inbound, group, deed, "rule-turned-away-staff", why)
        told = turned or unit
        for hit in decision.hits:
            if Outcome.TELL in hit.rule.then and not hit.exempt and turned is None:
                sentence, name = in_a_sentence(self._desk, group, hit.rule, group.language), people.called(inbound.author)
                code, rule = "rule-told-staff-of-join", title(self._desk, hit.rule.name, group.language)
                await staff.tell(self._desk, told, group, code, right=Right.ADMIT, name=name, rule=rule, sentence=sentence)
        if known is not None and decision.hits:
            told.also(rules.keep(group.id, known.member.id, decision, None, told.now))
        await tell_broken(self._desk, told, group, decision)
        return turned

    async def _decided(self, inbound: Inbound, group: Group, known: Membership | None) -> Decision | None:
        """What the rules say; None where none is about those who come."""
        written = await rulebook.rules_of(self._desk, group)
        if not written.asks(Topic.JOIN):
            return None
        now, engine = self._desk.now(), self._desk.engine
        counted = await counts(engine, group, 0 if known is None else known.member.id, 0, now)
        there = await members.staff(engine, group.id)
        facts: Facts = {
            "member": of_somebody(known, group, counted, people.called(inbound.author), there),
            "group": of_group(group, counted.members), "time": of_time(group.rules, now),
            "joining": {"source": inbound.source, "note": inbound.text, "arrived": known is not None},
        }  # fmt: skip
        return written.decide(Topic.JOIN, facts)

    async def _has_work(self, group: Group, member: int) -> bool:
        there = await orders.standing_in(self._desk.engine, [group.id], _BEGUN, member)
        return any(undone(order) for order in there)

    async def _turned(self, inbound: Inbound, group: Group, deed: Deed, code: str) -> UnitOfWork | None:
        """The unit in which somebody who is barred is turned away, told why, and staff told of it; None where they are not."""
        author = inbound.author
        why = await listed.at_the_door(self._desk, group, author.id, author.language or group.language)
        return None if why is None else await self._turn_away(inbound, group, deed, code, why)

    async def _turn_away(self, inbound: Inbound, group: Group, deed: Deed, code: str, why: str) -> UnitOfWork:
        """They go, and are told why; staff read that they went."""
        author, unit = inbound.author, self._desk.unit(inbound.key)
        if author.private_chat is not None:
            unit.say(group.platform, author.private_chat, Text(why), urgent=True)
        chat, language = await self._keeper(group)
        words = self._desk.catalog.say(code, language, name=people.called(author), group=group.title)
        unit.do(group.platform, chat, deed, words, deeds.otherwise(self._desk.catalog, Verb.REMOVE, language))
        return unit

    async def _keeper(self, group: Group) -> tuple[str, str]:
        """Where staff read that somebody was turned away: with one of them in private, or else in the group."""
        for each in await members.staff(self._desk.engine, group.id):
            chat, mention = addressed(each.member, group)
            if may(each, Right.ADMIT) and not mention:
                return chat, each.member.language or group.language
        return group.chat, group.language


async def refuse_entry(desk: Desk, group: Group, uid: str, name: str) -> None:
    """Nobody lets in by hand whom the blacklist keeps out. Raises Refusal (`blacklist-kept-out`)."""
    if await listed.at_the_door(desk, group, uid, group.language) is not None:
        raise Refusal("blacklist-kept-out", name=name)
