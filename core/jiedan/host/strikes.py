"""Strikes: given by the machine or by a moderator, once for each thing; appealed by whom they are about; looked at by another.

`strike` is for whoever finds a breach: it gives the strike, tells the member in private, and has them removed when it was the last.
"""

from typing import Final

from jiedan.errors import Fact, Refusal
from jiedan.host import discreet, removals, staff, whom
from jiedan.host.deeds import CAUSES, button
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.persons import with_accounts
from jiedan.host.whom import Concern
from jiedan.members.member import Membership, Standing
from jiedan.members.rights import Right, may
from jiedan.members.roles import Role, moderates
from jiedan.members.strikes import (
    LONGEST_EXCERPT,
    Decision,
    Measure,
    Strike,
    appealed_until,
    counting,
    counts,
    digest,
    expires,
    may_decide,
    measure,
)
from jiedan.messages.deeds import Deed
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import links, members
from jiedan.storage import strikes as kept
from jiedan.storage.dialogues import QUESTION_LIVES, Question
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

VERBS: Final = frozenset({Verb.WARN, Verb.STRIKES, Verb.APPEAL, Verb.UNWARN, Verb.UPHOLD, Verb.OVERRIDES})
UPHOLD: Final = "uphold_strike"
TAKE_BACK: Final = "take_back_strike"
STEPS: Final = frozenset({UPHOLD, TAKE_BACK})
SHOWN: Final = 20
"""Lines of a list."""


def of_message(chat: str, message: str) -> str:
    """The key of a strike for a message: whoever strikes for the same message names the same."""
    return f"message:{chat}:{message}"[:255]


async def strike(
    desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, *, why: str, key: str, rule: str = "", rule_version: int = 0,
    excerpt: str = "", by: int | None = None, deed: Deed | None = None,
) -> int:  # fmt: skip
    """Give a member a strike in `unit`, tell them, and have them removed when it was the last. `by`: the moderator; None: the machine.
    `deed`: what they said is deleted with it, and they read both at once; only for whoever can be reached in private.

    Returns how many strikes count then; 0 where nothing is new: one was given for this `key` before, or the machine met staff, which
    only the owner strikes. Raises Refusal for a moderator: `strike-yourself`, `strike-owner`, `strike-staff`.
    """
    name = membership.member.name
    if moderates(membership.roles):
        giver = None if by is None else await members.membership(desk.engine, group.id, by)
        if giver is None:
            await staff.tell(desk, unit, group, "strike-of-staff", but=(membership.member.id,), name=name, why=why)
            return 0
        _refuse_staff(giver, membership)
    if await kept.for_key(desk.engine, group.id, key) is not None:
        return 0
    conduct, excerpt = group.rules.conduct, excerpt[:LONGEST_EXCERPT]
    given = Strike(
        id=0, group=group.id, member=membership.member.id, key=key, why=why[: whom.LONGEST_REASON], rule=rule,
        rule_version=rule_version, excerpt=excerpt, digest=digest(excerpt), by=by, at=unit.now,
    )  # fmt: skip
    count = 1 + counting(await kept.of_member(desk.engine, group.id, given.member), conduct, unit.now)
    unit.treat(membership)
    unit.also(kept.give(given))
    removes = measure(count, conduct) is Measure.REMOVAL
    left = await removals.left_to_do(desk, group, given.member) if removes else {}
    _tell(desk, unit, group, membership, given, count, deed, left)
    if removes:
        await removals.remove(desk, unit, group, membership, why=why, key=f"strikes:{key}"[:255], grounds="strikes")
    return count


def _refuse_staff(giver: Membership, membership: Membership) -> None:
    """Staff are struck by the owner, and the owner by nobody. Raises Refusal."""
    if giver.member.id == membership.member.id:
        raise Refusal("strike-yourself")
    if Role.OWNER in membership.roles:
        raise Refusal("strike-owner", name=membership.member.name)
    if Role.OWNER not in giver.roles:
        raise Refusal("strike-staff", name=membership.member.name)


def _tell(
    desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, given: Strike, count: int, deed: Deed | None,
    left: dict[str, Fact],
) -> None:  # fmt: skip
    """The member reads what it is for, what follows, and how to appeal; in private, and with the deed that it is done."""
    member, conduct = membership.member, group.rules.conduct
    language, code = member.language or group.language, f"strike-{measure(count, conduct)}"
    facts: dict[str, Fact] = left | {
        "place": group.title, "why": given.why, "excerpt": given.excerpt or "—", "evidence": _evidence(given), "count": count,
        "most": conduct.strikes, "until": dated(expires(given, conduct), group.zone, language),
        "appeal": dated(appealed_until(given, conduct), group.zone, language),
    }  # fmt: skip
    if deed is None or member.private_chat is None:
        discreet.tell(desk, unit, group, member, code, (), **facts, deleted="no")
        return
    done, undone = (desk.catalog.say(code, language, **facts, deleted=deleted) for deleted in ("yes", "no"))
    unit.do(group.platform, member.private_chat, deed, done, dict.fromkeys(CAUSES, undone))


def _evidence(given: Strike) -> str:
    """Whether anything was kept that the strike rests on."""
    return "kept" if given.excerpt else "none"


class Strikes:
    """Answers what members and moderators ask about strikes."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        match command.verb:
            case Verb.WARN:
                return await self._warn(asker, command)
            case Verb.STRIKES:
                return await self._list(asker, command)
            case Verb.APPEAL:
                return await self._appeal(asker, command)
            case Verb.OVERRIDES:
                return await self._overrides(asker)
            case _:
                decision = Decision.TAKEN_BACK if command.verb is Verb.UNWARN else Decision.UPHELD
                return await self._decide_of(asker, command, decision)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """A moderator looked at an appeal. The button names the reason. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        by = await whom.in_group(self._desk, asker, group, Right.MODERATE)
        found = await kept.strike(self._desk.engine, int(question.answer))
        about = None if found is None else await members.membership(self._desk.engine, group.id, found.member)
        if found is None or about is None:
            raise Refusal("button-expired")
        decision = Decision.UPHELD if question.step == UPHOLD else Decision.TAKEN_BACK
        reason = self._desk.catalog.say(f"reason-{decision.value.replace('_', '-')}", group.language)
        return await self._decide(asker, Concern(group, by, about, reason), found, decision)

    async def _warn(self, asker: Asker, command: Command) -> UnitOfWork:
        meant = await whom.concern(self._desk, asker, command, Right.MODERATE)
        if not meant.words:
            raise Refusal("strike-why")
        if meant.whom.standing is Standing.LEFT:
            raise Refusal("deed-gone", name=meant.whom.member.name)
        inbound = asker.inbound
        answers = inbound.reply_author is not None and inbound.reply_author.id == meant.whom.member.uid and inbound.reply_to
        key = of_message(asker.chat, inbound.reply_to or "") if answers else f"said:{inbound.key}"[:255]
        unit = self._desk.unit(inbound.key)
        unit.rests_on(meant.by)
        by = meant.by.member.id
        if by == meant.whom.member.id:
            raise Refusal("strike-yourself")
        count = await strike(self._desk, unit, meant.group, meant.whom, why=meant.words, key=key, by=by)
        if not count:
            raise Refusal("strike-already", name=meant.whom.member.name)
        follows = measure(count, meant.group.rules.conduct)
        facts: dict[str, Fact] = {"name": meant.whom.member.name, "count": count, "most": meant.group.rules.conduct.strikes}
        return self._say(unit, asker, self._desk.catalog.say(f"struck-{follows}", asker.language, **facts))

    async def _list(self, asker: Asker, command: Command) -> UnitOfWork:
        """One's own, or for staff somebody's; what was kept as evidence stands with it."""
        text = await whom.listed(self._desk, asker, command, Right.MODERATE, self._of)
        return discreet.answer(self._desk, self._desk.unit(asker.inbound.key), asker, text)

    async def _of(self, language: str, group: Group, membership: Membership) -> str:
        say, conduct, now = self._desk.catalog.say, group.rules.conduct, self._desk.now()
        found = await kept.of_member(self._desk.engine, group.id, membership.member.id)
        name = membership.member.name
        if not found:
            return say("strikes-none", language, name=name, place=group.title)
        count = counting(found, conduct, now)
        head = say("strikes-head", language, name=name, place=group.title, count=count, most=conduct.strikes)
        lines = [self._line(each, group, language) for each in found[:SHOWN]]
        may_appeal = any(each.appeal is None and counts(each, conduct, now) for each in found)
        return "\n".join([head, *lines, *([say("strikes-appeal", language)] if may_appeal else [])])

    def _line(self, each: Strike, group: Group, language: str) -> str:
        say, conduct, now = self._desk.catalog.say, group.rules.conduct, self._desk.now()
        if each.decision is not None:
            stands = each.decision.value
        elif not counts(each, conduct, now):
            stands = "expired"
        else:
            stands = "appealed" if each.appeal is not None else "counts"
        return say(
            "strikes-line", language, strike=str(each.id), at=dated(each.at, group.zone, language), why=each.why,
            rule=f"{each.rule} v{each.rule_version}" if each.rule else "—", excerpt=each.excerpt or "—", digest=each.digest[:12],
            evidence=_evidence(each),
            stands=stands, until=dated(expires(each, conduct), group.zone, language),
        )  # fmt: skip

    async def _appeal(self, asker: Asker, command: Command) -> UnitOfWork:
        now, engine, number = self._desk.now(), self._desk.engine, command.number
        own = [
            (group, each)
            for group in asker.groups
            for each in await kept.of_member(engine, group.id, asker.member.id)
            if each.appeal is None and each.decision is None and number in (None, each.id)
        ]
        if not own:
            raise Refusal("appeal-nothing")
        open_still = [(group, each) for group, each in own if now <= appealed_until(each, group.rules.conduct)]
        if not open_still:
            raise Refusal("appeal-late", most=own[0][0].rules.conduct.appeal_days)
        if not command.rest:
            raise Refusal("appeal-why")
        group, each = max(open_still, key=lambda found: found[1].id)
        unit = self._desk.unit(asker.inbound.key)
        unit.also(kept.appeal(each, command.rest[: whom.LONGEST_REASON], now))
        but = await self._concerned(group, each, giver=await self._others(group, each))
        await staff.tell(
            self._desk, unit, group, "appeal-told", but=but, buttons=lambda language: self._ways(unit, group, each, language),
            name=asker.member.name, why=each.why, excerpt=each.excerpt or "—", evidence=_evidence(each),
            said=command.rest[: whom.LONGEST_REASON],
        )  # fmt: skip
        return self._say(unit, asker, self._desk.catalog.say("appeal-made", asker.language, strike=str(each.id)))

    def _ways(self, unit: UnitOfWork, group: Group, each: Strike, language: str) -> list[Button]:
        say = self._desk.catalog.say
        return [
            button(unit, group, say(f"{key}-button", language), step, str(each.id), 0, lives=QUESTION_LIVES)
            for key, step in (("uphold", UPHOLD), ("take-back", TAKE_BACK))
        ]

    async def _others(self, group: Group, each: Strike) -> bool:
        """Whether there is another who may look at it than whoever gave it."""
        concerned = await self._concerned(group, each, giver=True)
        there = await members.staff(self._desk.engine, group.id)
        return any(may(one, Right.MODERATE) and one.member.id not in concerned for one in there)

    async def _concerned(self, group: Group, each: Strike, *, giver: bool) -> frozenset[int]:
        """Whom it is about, and (`giver`) who gave it, with the accounts that they have among the staff."""
        there = [one.member.id for one in await members.staff(self._desk.engine, group.id)]
        named = {each.member} | ({each.by} if giver and each.by is not None else set[int]())
        return await with_accounts(self._desk.engine, named, there)

    async def _decide_of(self, asker: Asker, command: Command, decision: Decision) -> UnitOfWork:
        """Of somebody's strikes that nobody decided on: the one that was appealed, else the newest that counts."""
        meant = await whom.concern(self._desk, asker, command, Right.MODERATE)
        if not meant.words:
            raise Refusal("decide-why", command=command.verb)
        found = await kept.of_member(self._desk.engine, meant.group.id, meant.whom.member.id)
        left = [each for each in found if each.decision is None and counts(each, meant.group.rules.conduct, self._desk.now())]
        if not left:
            raise Refusal("decide-nothing", name=meant.whom.member.name)
        each = next((each for each in left if each.appeal is not None), left[0])
        return await self._decide(asker, meant, each, decision)

    async def _decide(self, asker: Asker, meant: Concern, each: Strike, decision: Decision) -> UnitOfWork:
        group, by, now = meant.group, meant.by.member.id, self._desk.now()
        mine = (await links.accounts(self._desk.engine, [by]))[by]
        if each.member in mine or (not may_decide(each, mine) and await self._others(group, each)):
            raise Refusal("decide-not-you", name=meant.whom.member.name)
        if each.decision is not None:
            raise Refusal("decided", name=meant.whom.member.name)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(meant.by)
        unit.also(kept.decide(each, decision, meant.words, by, now))
        facts = {"name": meant.whom.member.name, "why": each.why, "reason": meant.words, "place": group.title}
        key = "strike-upheld" if decision is Decision.UPHELD else "strike-taken-back"
        told = [key]
        if decision is Decision.TAKEN_BACK:
            unit.also(kept.override(group.id, each.member, "strike", str(each.id), by=by, reason=meant.words, now=now))
            told += ["strike-already-removed"] if await self._too_late(unit, meant, each) else []
        discreet.tell(self._desk, unit, group, meant.whom.member, f"{key}-you", (), **facts)
        return self._say(unit, asker, "\n".join(self._desk.catalog.say(each, asker.language, **facts) for each in told))

    async def _too_late(self, unit: UnitOfWork, meant: Concern, back: Strike) -> bool:
        """Without this strike there may be too few for a removal: it is dropped. True where it was carried out before."""
        group, conduct = meant.group, meant.group.rules.conduct
        left = [each for each in await kept.of_member(self._desk.engine, group.id, back.member) if each.id != back.id]
        if counting(left, conduct, unit.now) >= conduct.strikes:
            return False
        await removals.drop(self._desk, unit, group, meant.whom, "strikes")
        return await removals.is_done(self._desk, group, meant.whom, "strikes")

    async def _overrides(self, asker: Asker) -> UnitOfWork:
        """What staff let pass, for those who may read reports."""
        parts = [await self._let_pass(asker.language, group) for group, _ in await whom.allowed(self._desk, asker, Right.REPORTS)]
        return discreet.answer(self._desk, self._desk.unit(asker.inbound.key), asker, "\n\n".join(parts))

    async def _let_pass(self, language: str, group: Group) -> str:
        say = self._desk.catalog.say
        found = await kept.overrides(self._desk.engine, group.id, SHOWN)
        if not found:
            return say("overrides-none", language, place=group.title)
        known = await members.members(self._desk.engine, {each.by for each in found} | {each.member for each in found})
        lines = [
            say(
                "overrides-line", language, kind=each.kind, subject=each.subject, name=known[each.member].name,
                by=known[each.by].name, reason=each.reason, at=dated(each.at, group.zone, language),
            )
            for each in found
        ]  # fmt: skip
        return "\n".join([say("overrides-head", language, place=group.title), *lines])

    def _say(self, unit: UnitOfWork, asker: Asker, text: str) -> UnitOfWork:
        reply_to = None if asker.inbound.token else asker.inbound.message or None
        unit.say(asker.platform, asker.chat, Text(text), reply_to=reply_to, urgent=True)
        return unit
