"""The rules of a group in words: a sentence each, in the order of its preset, its own ones behind them."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from jiedan.host.desk import Desk
from jiedan.host.rulebook import merged
from jiedan.ledger.commission import Tiers
from jiedan.ledger.plan import Plan, name_of
from jiedan.messages.normal import folded
from jiedan.orders.clauses import in_words, value_of
from jiedan.orders.conditions import rates
from jiedan.orders.group import Group
from jiedan.orders.rule_facts import of_group
from jiedan.rules.sentences import ended, filled
from jiedan.rules.shipped import shipped
from jiedan.rules.vocabulary import Value
from jiedan.rules.written import Clause, Rule
from jiedan.storage import rules


class Entry(NamedTuple):
    """One rule as it counts in the group. `seen` is the newest version that the group made of it, 0 where it made none."""

    rule: Rule | Clause
    sentence: str
    title: str
    seen: int = 0
    own: bool = False
    """The group wrote it: nothing of that name was shipped."""
    counts: bool = True
    """Whether it says anything here: quiet hours only where there are any."""

    @property
    def active(self) -> bool:
        """Whether it counts."""
        return not isinstance(self.rule, Rule) or self.rule.active


async def entries(desk: Desk, group: Group, language: str) -> list[Entry]:
    """All rules of the group, in order."""
    changes = await rules.changed(desk.engine, group.id)
    versions = {each.name: each.version for each in changes}
    counted = {rule.name: rule for rule in merged(group.preset, changes)}
    shown = shipped(group.preset)
    listed: list[Rule | Clause] = [counted.pop(each.name, each) if isinstance(each, Rule) else each for each in shown.entries]
    return [
        Entry(
            each,
            in_a_sentence(desk, group, each, language),
            title(desk, each.name, language),
            versions.get(each.name, 0),
            own=place >= len(listed),
            counts=_counts(each, group),
        )
        for place, each in enumerate((*listed, *counted.values()))
    ]


def named(listed: list[Entry], name: str) -> Entry | None:
    """The rule of this name, at this place, or that people call so in the language that the list is in."""
    if name.isdecimal() and len(name) <= 3 and 1 <= int(name) <= len(listed):
        return listed[int(name) - 1]
    by_name = (entry for entry in listed if entry.rule.name == name.casefold())
    return next(by_name, None) or next((entry for entry in listed if folded(entry.title) == folded(name)), None)


def title(desk: Desk, name: str, language: str) -> str:
    """What people call the rule: a shipped one has a title, one of the group's own its name."""
    key = f"rule-title-{name}"
    return desk.catalog.say(key, language) if desk.catalog.has(key, language) else name


_NEEDS: Final = {"quiet-hours": "has_quiet", "ceiling": "has_ceiling", "ceiling-of-quotes": "has_ceiling"}
"""Rule → the fact of the group without which it says nothing."""
_NONE: Final = frozenset({"rules.entrance.cap", "rules.keep_talk_days", "rules.silence.months"})
"""Settings that are 0 where the group has none of it."""


def _counts(rule: Rule | Clause, group: Group) -> bool:
    if isinstance(rule, Clause):
        return rule.setting not in _NONE or bool(value_of(group, rule.setting))
    needs = _NEEDS.get(rule.name)
    return needs is None or bool(of_group(group, 0)[needs])


def as_it_counts(desk: Desk, group: Group, rule: Rule | Clause, language: str) -> str:
    """The rule's sentence; that the group has not set what it needs, where that is so; and whether it is switched off."""
    say = desk.catalog.say
    unset = say("rule-unset", language, name=title(desk, rule.name, language))
    off = isinstance(rule, Rule) and not rule.active
    said = in_a_sentence(desk, group, rule, language) if _counts(rule, group) else unset
    return f"{said}{say('rule-off', language)}" if off else said


def in_a_sentence(desk: Desk, group: Group, rule: Rule | Clause, language: str) -> str:
    """The rule's sentence with what the group has set."""
    if isinstance(rule, Rule):
        return ended(filled(rule.sentence(language), _values(group, rule.numbers), group.currency, language), language)
    return rule.sentence(language).replace("{value}", value_in_words(desk, group, rule, language))


def value_in_words(desk: Desk, group: Group, clause: Clause, language: str) -> str:
    """What the group has set a clause to."""
    value, say = value_of(group, clause.setting), desk.catalog.say
    if isinstance(value, Plan):
        name = name_of(value)
        return say(f"rule-plan-{name}", language) if name else "/".join(str(each.percent) for each in value.stages)
    if isinstance(value, Tiers):
        return rates(value, group.currency, language, say)
    return in_words(value, clause.setting, group.currency, language) or str(value)


def _values(group: Group, numbers: Mapping[str, int]) -> dict[str, Value]:
    return {f"group.{name}": value for name, value in of_group(group, 0).items()} | {
        f"numbers.{name}": value for name, value in numbers.items()
    }
