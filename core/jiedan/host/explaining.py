"""`为什么`: the decision of the rules that somebody met last, with the rule, its version and the facts that it saw; or else what else was
in their way.
"""

from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from jiedan.errors import Fact, Refusal
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.refusals import Refusals, Refused
from jiedan.host.rule_lines import title
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group, order_id
from jiedan.rules.engine import Hit, flat, outcomes
from jiedan.rules.expressions import named_in
from jiedan.rules.sentences import called, filled, shown
from jiedan.storage import members, rules
from jiedan.storage.rules import Kept
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import moment

VERBS: Final = frozenset({Verb.WHY})
JUST_NOW: Final = timedelta(minutes=30)
"""A bare 为什么 in the group means what happened just now; anything older is asked for in private or by number."""
LONG_AGO: Final = timedelta(days=30)
LONGEST_WORDS: Final = 60
"""Of what they said, in characters."""


class Explaining:
    """Says what a decision rests on, to whom it was about."""

    def __init__(self, desk: Desk, refusals: Refusals) -> None:
        self._desk: Final = desk
        self._refusals: Final = refusals

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The newest decision about the asker, or that order, or the refusal since; staff read of others in private.

        Raises Refusal (`why-nothing`).
        """
        found = [each for group in asker.groups if (each := await self._newest(asker, group, command.number)) is not None]
        since = self._desk.now() - (LONG_AGO if asker.in_private or command.number is not None else JUST_NOW)
        refused = self._refusals.last(asker, command.number, since)
        newest = max(found, key=lambda each: each[1].at, default=None)
        if refused is not None and (newest is None or newest[1].at < refused.at or newest[1].member != asker.member.id):
            return self._reply(asker, self._in_the_way(asker, refused))
        if newest is None:
            raise Refusal("why-nothing")
        group, kept = newest
        said = explained(self._desk, kept, group, asker.language)
        if kept.member != asker.member.id:
            name = str(kept.decision.facts.get("member", {}).get("name", ""))
            said = f"{self._desk.catalog.say('why-about', asker.language, name=name)}\n{said}"
        return self._reply(asker, said)

    def _reply(self, asker: Asker, said: str) -> UnitOfWork:
        unit = self._desk.unit(asker.inbound.key)
        unit.say(asker.platform, asker.chat, Text(said), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    def _in_the_way(self, asker: Asker, refused: Refused) -> str:
        """What was asked for, when, and what we answered."""
        say, language = self._desk.catalog.say, asker.language
        zone = asker.groups[0].zone if asker.groups else ZoneInfo(self._desk.defaults.rules.zone)
        asked = say("why-asked" if refused.said else "why-pressed", language, words=refused.said[:LONGEST_WORDS])
        return say("why-refused", language, moment=moment(refused.at, zone, language), asked=asked, list=refused.answer)

    async def _newest(self, asker: Asker, group: Group, number: int | None) -> tuple[Group, Kept] | None:
        lately = JUST_NOW if not asker.in_private and number is None else LONG_AGO
        order = None if number is None else order_id(group.id, number)
        since = self._desk.now() - lately
        kept = await rules.newest(self._desk.engine, group.id, asker.member.id, order, since)
        if kept is None and order is not None and asker.in_private:
            known = await members.membership(self._desk.engine, group.id, asker.member.id)
            if known is not None and may(known, Right.ORDERS):
                kept = await rules.newest(self._desk.engine, group.id, None, order, since)  # whom staff wanted to have it, say
        return None if kept is None else (group, kept)


def explained(desk: Desk, kept: Kept, group: Group, language: str) -> str:
    """When it was, and each rule that held: its sentence, its version, and what it looked at."""
    say, decision = desk.catalog.say, kept.decision
    topic, number = say(f"topic-{decision.topic}", language), decision.facts.get("order", {}).get("number")
    topic += f"（#{number}）" if number and language == "zh" else f" (#{number})" if number else ""
    lines = [say("why-head", language, moment=moment(kept.at, group.zone, language), topic=topic)]
    lines += [_line(desk, hit, kept, group, language) for hit in decision.hits]
    lines += [say("why-fault", language, name=title(desk, fault.rule.name, language)) for fault in decision.faults]
    return "\n".join(lines)


def _line(desk: Desk, hit: Hit, kept: Kept, group: Group, language: str) -> str:
    say, rule = desk.catalog.say, hit.rule
    values = flat(kept.decision.facts, rule.numbers)
    looked = (
        f"{called(name, language)} = {shown(name, values[name], group.currency, language)}"
        for name in named_in(rule.when)
        if name in values
    )
    comma = "、" if language == "zh" else ", "
    done = comma.join(say(f"outcome-{each}", language) for each in outcomes(rule))
    facts: dict[str, Fact] = {
        "rule": title(desk, rule.name, language), "version": rule.version,
        "sentence": filled(rule.sentence(language), values, group.currency, language),
        "facts": ("；" if language == "zh" else "; ").join(looked), "condition": rule.when,
        "outcome": say("why-exempt", language) if hit.exempt else done,
    }  # fmt: skip
    return say("why-rule", language, **facts)
