"""What comes of a message that rules hold for: judged on what the database knows, kept with its facts, and then done."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import msgspec

from jiedan.errors import Fact
from jiedan.host import people, removals, rulebook, staff, strikes
from jiedan.host.accusing import accuses
from jiedan.host.context import addressed
from jiedan.host.deeds import CAUSES
from jiedan.host.desk import Desk
from jiedan.host.judging import Judged
from jiedan.host.people import Asker
from jiedan.host.rule_lines import title
from jiedan.host.watch import Sight, of_somebody
from jiedan.members.member import CLOCK, Member, Membership
from jiedan.members.rights import Right
from jiedan.messages.deeds import Deed, Delete, Mute
from jiedan.messages.elements import Text
from jiedan.messages.inbound import Inbound
from jiedan.orders.group import Group
from jiedan.orders.rule_facts import of_group, of_time, unsaid
from jiedan.rules.engine import Decision, Hit, flat, outcomes
from jiedan.rules.sentences import ended, filled
from jiedan.rules.vocabulary import Topic
from jiedan.rules.written import Outcome, Rule
from jiedan.storage import members, points, rules
from jiedan.storage.points import Line
from jiedan.storage.rule_facts import counts
from jiedan.storage.unit_of_work import UnitOfWork

LONGEST_EXCERPT: Final = 200
TOLD_AGAIN: Final = timedelta(days=1)
"""Of a rule that is broken staff are told once in this time."""


class Moderating:
    """Carries out what the rules say of a message."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, inbound: Inbound, sight: Sight) -> UnitOfWork | None:
        """The unit of work in which it is done; None where nothing is, once it is judged on what is known now."""
        asker = await people.asker(self._desk, inbound)
        [group] = asker.groups
        decision = await self._judged(asker, group, sight)
        if not decision.hits and not decision.faults:
            return None
        unit = self._desk.unit(f"{inbound.key}:rules")
        unit.also(Judged(group.id, asker.member.id, None, decision).kept(unit.now))
        hits = [hit for hit in decision.hits if not hit.exempt]
        for hit in hits:
            await self._tell_staff(unit, asker, group, hit, decision)
        struck = await self._hold_against(unit, asker, group, hits)
        for hit in hits:
            self._do(unit, asker, group, hit, decision, told=hit is struck)
        await tell_broken(self._desk, unit, group, decision)
        return unit

    async def _judged(self, asker: Asker, group: Group, sight: Sight) -> Decision:
        engine, now = self._desk.engine, self._desk.now()
        written = await rulebook.rules_of(self._desk, group)
        membership = await members.membership(engine, group.id, asker.member.id)
        counted = await counts(engine, group, asker.member.id, 0, now)
        known = await members.staff(engine, group.id)
        facts = {
            "member": of_somebody(membership, group, counted, asker.member.name, known), "group": of_group(group, counted.members),
            "time": of_time(group.rules, now), "message": sight.words,
        }  # fmt: skip
        decision = written.decide(Topic.MESSAGE, facts)
        if sight.before is not None:
            return _news(decision, written.decide(Topic.MESSAGE, facts | {"message": sight.before}))
        if decision.hits and membership is not None and await accuses(self._desk, asker, group, membership):
            return _besides(decision, written.decide(Topic.MESSAGE, facts | {"message": unsaid(sight.words)}))
        return decision

    def _do(self, unit: UnitOfWork, asker: Asker, group: Group, hit: Hit, decision: Decision, *, told: bool) -> None:
        """What comes of one rule for the author. The author reads it once, in private where that can be. `told`: with a strike already."""
        done = outcomes(hit.rule)
        member, inbound = asker.member, asker.inbound
        language = member.language or group.language
        facts: dict[str, Fact] = {
            "name": member.name,
            "rule": title(self._desk, hit.rule.name, language),
            "sentence": self._sentence(hit, decision, group, language),
        }
        if Outcome.DELETE in done and not told:
            self._deed(unit, group, member, _deletion(inbound, group), "deleted", facts)
        elif Outcome.WARN in done and not told:
            self._tell_author(unit, group, member, "warned", facts)
        if Outcome.MUTE in done:
            until = unit.now + timedelta(minutes=hit.rule.minutes)
            mute = Mute(chat=group.chat, user=member.uid, until=until)
            self._deed(unit, group, member, mute, "muted", facts | {"minutes": hit.rule.minutes})

    async def _tell_staff(self, unit: UnitOfWork, asker: Asker, group: Group, hit: Hit, decision: Decision) -> None:
        if Outcome.TELL not in outcomes(hit.rule):
            return
        await staff.tell(
            self._desk, unit, group, "rule-told-staff", right=Right.MODERATE, but={asker.member.id}, name=asker.member.name,
            rule=title(self._desk, hit.rule.name, group.language),
            sentence=self._sentence(hit, decision, group, group.language), excerpt=_excerpt(asker.inbound),
        )  # fmt: skip

    async def _hold_against(self, unit: UnitOfWork, asker: Asker, group: Group, hits: Sequence[Hit]) -> Hit | None:
        """A strike, points, removal: each once for the message, though several rules hold for it. Staff are told instead of struck.

        Returns what the author reads of with their strike, all that comes of it: the deletion as well.
        """
        membership = await members.membership(self._desk.engine, group.id, asker.member.id)
        by = {outcome: [hit for hit in hits if outcome in outcomes(hit.rule)] for outcome in Outcome}
        if membership is None:
            return None
        struck = await self._strike(unit, asker, group, membership, by[Outcome.STRIKE][0]) if by[Outcome.STRIKE] else None
        if amount := sum(hit.rule.half_points for hit in by[Outcome.POINTS]):
            seq, note = (
                await points.next_by_hand(self._desk.engine, membership.member.id),
                _said(by[Outcome.POINTS][0].rule, group),
            )
            line = Line(0, group.id, membership.member.id, amount, points.BY_HAND, 0, seq, unit.now, CLOCK, note, None, False)
            unit.also(*points.enter(line))
            unit.enter_points(group.id, membership.member.id, amount)
        if by[Outcome.REMOVE]:
            why, key = _said(by[Outcome.REMOVE][0].rule, group), f"rule:{asker.inbound.key}"[:255]
            await removals.remove(self._desk, unit, group, membership, why=why, key=key)
        return struck

    async def _strike(self, unit: UnitOfWork, asker: Asker, group: Group, membership: Membership, hit: Hit) -> Hit | None:
        """A strike for what the rule holds for. Returns the hit where the author reads everything with it."""
        rule, done = hit.rule, outcomes(hit.rule)
        key, apart = strikes.of_message(group.chat, asker.inbound.message), bool(addressed(membership.member, group)[1])
        deletes = Outcome.DELETE in done and not apart
        given = await strikes.strike(
            self._desk, unit, group, membership, why=_said(rule, group), key=key, rule=rule.name, rule_version=rule.version,
            excerpt=_excerpt(asker.inbound), deed=_deletion(asker.inbound, group) if deletes else None,
        )  # fmt: skip
        return hit if given and not apart else None

    def _deed(self, unit: UnitOfWork, group: Group, member: Member, deed: Deed, what: str, facts: dict[str, Fact]) -> None:
        """Do it, and tell the author what was done; where it could not be done, which rule it was."""
        say, language = self._desk.catalog.say, member.language or group.language
        chat, mention = addressed(member, group)
        key = f"rule-{what}-in-group" if mention else f"rule-{what}"
        warned = say("rule-warned-in-group" if mention else "rule-warned", language, **facts)
        unit.do(group.platform, chat, deed, say(key, language, **facts), dict.fromkeys(CAUSES, warned))

    def _tell_author(self, unit: UnitOfWork, group: Group, member: Member, what: str, facts: dict[str, Fact]) -> None:
        chat, mention = addressed(member, group)
        key = f"rule-{what}-in-group" if mention else f"rule-{what}"
        unit.say(group.platform, chat, *mention, Text(self._desk.catalog.say(key, member.language or group.language, **facts)))

    def _sentence(self, hit: Hit, decision: Decision, group: Group, language: str) -> str:
        return ended(
            filled(hit.rule.sentence(language), flat(decision.facts, hit.rule.numbers), group.currency, language), language
        )


async def tell_broken(desk: Desk, unit: UnitOfWork, group: Group, decision: Decision) -> None:
    """Whoever keeps the rules hears of one that cannot be asked, once a day."""
    for fault in decision.faults:
        name = f"broken-rule:{group.id}:{fault.rule.name}:{fault.rule.version}"
        if await rules.told_lately(desk.engine, name, unit.now - TOLD_AGAIN):
            continue
        unit.also(rules.told_now(name, unit.now))
        await staff.tell(desk, unit, group, "rule-broken-staff", right=Right.RULES, rule=fault.rule.name, problem=fault.problem)


def _deletion(inbound: Inbound, group: Group) -> Delete:
    return Delete(chat=group.chat, message=inbound.message, pieces=inbound.pieces)


def _said(rule: Rule, group: Group) -> str:
    """The rule in the group's language, with its own numbers."""
    return filled(rule.sentence(group.language), flat({}, rule.numbers), group.currency, group.language)[:300]


def _news(decision: Decision, before: Decision) -> Decision:
    """What holds now and did not before."""
    held = {hit.rule.name for hit in before.hits} | {fault.rule.name for fault in before.faults}
    hits = tuple(hit for hit in decision.hits if hit.rule.name not in held)
    return msgspec.structs.replace(
        decision, hits=hits, faults=tuple(each for each in decision.faults if each.rule.name not in held)
    )


def _besides(decision: Decision, silent: Decision) -> Decision:
    """What holds for the message whatever is said in it."""
    held = {hit.rule.name for hit in silent.hits}
    return msgspec.structs.replace(decision, hits=tuple(hit for hit in decision.hits if hit.rule.name in held))


def _excerpt(inbound: Inbound) -> str:
    text = " ".join(inbound.text.split())
    return text if len(text) <= LONGEST_EXCERPT else f"{text[:LONGEST_EXCERPT]}…"
