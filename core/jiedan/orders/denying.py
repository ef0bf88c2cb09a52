"""What the written rules of a group decided, as a denial that explains itself."""

from datetime import datetime

from jiedan.errors import Fact
from jiedan.orders.group import Group
from jiedan.rules.engine import Decision, Hit, flat
from jiedan.rules.rule import Denied
from jiedan.rules.sentences import ended, filled, shown
from jiedan.rules.vocabulary import Value
from jiedan.rules.wall_clock import next_at
from jiedan.rules.written import Outcome, Rule


def denial(decision: Decision, group: Group, now: datetime, *, approved: bool = False, **known: Fact) -> Denied | None:
    """The first rule that stops it, in words: one that stops it for good before one that lets it wait. None where nothing does.

    `approved`: somebody of the staff wants it, which lifts what only asks for that. Where a rule could not be asked, nothing passes
    (promise 29): whoever keeps the rules is told, and the member reads so.
    """
    stops = [hit for hit in decision.hits if hit.rule.stops and not hit.exempt and not (approved and asks_only(hit.rule))]
    hit = next((each for each in stops if each.until is None), stops[0] if stops else None)
    if hit is not None:
        return _in_words(hit, decision, group, now, known)
    return Denied("rule-broken", name=decision.faults[0].rule.name) if decision.faults else None


def _in_words(hit: Hit, decision: Decision, group: Group, now: datetime, known: dict[str, Fact]) -> Denied:
    rule, values = hit.rule, flat(decision.facts, hit.rule.numbers)
    later = None if hit.until is None else next_at(now, hit.until, group.rules.zone)
    if not rule.code:
        sentence = ended(filled(rule.sentence(group.language), values, group.currency, group.language), group.language)
        return Denied("rule-asks" if asks_only(rule) else "rule", later, rule=rule.name, sentence=sentence)
    told = {name: values[fact] for name, fact in rule.tells.items()}
    return Denied(rule.code, later, **known, **{name: _fact(rule.tells[name], value, group) for name, value in told.items()})


def asks_only(rule: Rule) -> bool:
    """Whether the rule wants no more than a moderator's word."""
    return Outcome.ASK in rule.then and Outcome.DENY not in rule.then


def _fact(name: str, value: Value, group: Group) -> Fact:
    """A plain number stays one: texts choose their plural by it."""
    written = shown(name, value, group.currency, group.language)
    return value if type(value) is int and written == str(value) else written
