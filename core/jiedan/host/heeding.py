"""What the rules said of an act of trade, told to whom it concerns: staff, whom they warn, and who was refused, each in their language."""

from datetime import timedelta
from typing import Final, NamedTuple

from jiedan.errors import Refusal
from jiedan.host import discreet, staff
from jiedan.host.desk import Desk
from jiedan.host.judging import Judged
from jiedan.host.rule_lines import title
from jiedan.members.rights import Right
from jiedan.orders.group import Group
from jiedan.rules.engine import Decision, Hit, flat, outcomes
from jiedan.rules.sentences import ended, filled
from jiedan.rules.written import Outcome
from jiedan.storage import members, rules
from jiedan.storage.unit_of_work import UnitOfWork

TOLD_AGAIN: Final = timedelta(days=1)
"""Of the same rule, member and order nobody is told twice in this time, however often the button is pressed."""


class Worded(NamedTuple):
    """A rule as people read of it: what they call it, and its sentence with what was seen."""

    rule: str
    sentence: str


async def heed(desk: Desk, unit: UnitOfWork, group: Group, judged: Judged) -> None:
    """Keep the decision, tell staff what they want to hear of, and the member what they are warned of. What denies is told elsewhere."""
    unit.also(judged.kept(unit.now))
    hits = [hit for hit in judged.decision.hits if not hit.exempt and {Outcome.TELL, Outcome.WARN} & {*outcomes(hit.rule)}]
    if not hits:
        return
    before = await rules.newest(desk.engine, group.id, judged.member, judged.order, unit.now - TOLD_AGAIN)
    known = set() if before is None else {(hit.rule.name, hit.rule.version) for hit in before.decision.hits}
    membership = await members.membership(desk.engine, group.id, judged.member)
    assert membership is not None  # whoever trades is a member
    member = membership.member
    number = int(str(judged.decision.facts["order"]["number"]))
    for hit in hits:
        if (hit.rule.name, hit.rule.version) in known:
            continue
        if Outcome.TELL in outcomes(hit.rule):
            said = worded(desk, hit, judged.decision, group, group.language)
            await staff.tell(
                desk, unit, group, "rule-told-staff-of-trade", right=Right.MODERATE, but={member.id}, name=member.name, number=number,
                rule=said.rule, sentence=said.sentence,
            )  # fmt: skip
        if Outcome.WARN in outcomes(hit.rule):
            said = worded(desk, hit, judged.decision, group, member.language or group.language)
            discreet.tell(
                desk, unit, group, member, "rule-warned-of-trade", number=number, rule=said.rule, sentence=said.sentence
            )


def refused(desk: Desk, judged: Judged | None, group: Group, refusal: Refusal, language: str) -> Worded | None:
    """The rule that the refusal names, in this language; None where it names none of theirs."""
    hits = () if judged is None else judged.decision.hits
    found = next((hit for hit in hits if hit.rule.name == refusal.facts.get("rule")), None)
    return None if found is None or judged is None else worded(desk, found, judged.decision, group, language)


def worded(desk: Desk, hit: Hit, decision: Decision, group: Group, language: str) -> Worded:
    """What people call the rule, and its sentence."""
    values = flat(decision.facts, hit.rule.numbers)
    sentence = filled(hit.rule.sentence(language), values, group.currency, language)
    return Worded(title(desk, hit.rule.name, language), ended(sentence, language))
