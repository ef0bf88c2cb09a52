"""`规则 记录`: whom the rules of a group held for lately, for whoever keeps the rules or order; of all rules, of one, or under a tag."""

from datetime import timedelta
from typing import Final

from jiedan.errors import Fact, Refusal
from jiedan.host import people, privately
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.rule_lines import title
from jiedan.members.rights import Right, may
from jiedan.messages.normal import folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.rules.engine import Hit, outcomes
from jiedan.storage import rules
from jiedan.storage.rules import Kept
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import moment

SHOWN: Final = 20
"""The newest of them."""
LOOKED_AT: Final = 2_000
SINCE: Final = timedelta(days=30)


async def log(desk: Desk, asker: Asker, group: Group, wanted: str) -> UnitOfWork:
    """The newest decisions in which a rule held, said in private. `wanted`: a tag, or what a rule is called; empty: all.

    Raises Refusal (`right-not-yours`).
    """
    membership = await people.authority(desk, asker, group)
    if not (may(membership, Right.RULES) or may(membership, Right.MODERATE)):
        raise Refusal("right-not-yours", right=Right.RULES.value)
    language, say = privately.language(asker), desk.catalog.say
    kept = await rules.held(desk.engine, group.id, desk.now() - SINCE, LOOKED_AT)
    found = [(each, hit) for each in kept for hit in each.decision.hits if _is_wanted(desk, hit, wanted, language)]
    lines = [_line(desk, group, each, hit, language) for each, hit in found[:SHOWN]]
    head = say("rule-log" if lines else "rule-log-empty", language, group=group.title, count=len(found))
    unit = desk.unit(asker.inbound.key)
    privately.answer(desk, unit, asker, Verb.RULE, "\n".join((head, *lines)))
    return unit


def _is_wanted(desk: Desk, hit: Hit, wanted: str, language: str) -> bool:
    names = (hit.rule.name, hit.rule.tag, title(desk, hit.rule.name, language))
    return not wanted or folded(wanted) in {folded(name) for name in names}


def _line(desk: Desk, group: Group, kept: Kept, hit: Hit, language: str) -> str:
    say, seen = desk.catalog.say, kept.decision.facts
    number = seen.get("order", {}).get("number")
    done = [say(f"outcome-{each}", language) for each in outcomes(hit.rule)]
    facts: dict[str, Fact] = {
        "moment": moment(kept.at, group.zone, language), "name": str(seen.get("member", {}).get("name", "")),
        "rule": title(desk, hit.rule.name, language), "topic": say(f"topic-{kept.decision.topic}", language),
        "outcome": say("why-exempt", language) if hit.exempt else ("、" if language == "zh" else ", ").join(done),
    }  # fmt: skip
    line = say("rule-log-line", language, **facts)
    line += f" #{number}" if number else ""
    return line + (say("rule-log-tag", language, tag=hit.rule.tag) if hit.rule.tag else "")
