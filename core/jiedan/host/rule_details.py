"""One rule in words: what it is, how it is changed, and what a change makes of it."""

from jiedan.errors import Fact
from jiedan.host.desk import Desk
from jiedan.host.rule_lines import Entry, as_it_counts, title
from jiedan.host.rule_values import example_of
from jiedan.orders.group import Group
from jiedan.rules.engine import outcomes
from jiedan.rules.written import Clause, Rule


def details(desk: Desk, group: Group, place: int, entry: Entry, language: str) -> str:
    """The rule by its place in the list: its sentence, what it is about, its condition, and how whoever may changes it."""
    say, rule = desk.catalog.say, entry.rule
    head, name = f"{place}. {as_it_counts(desk, group, rule, language)}", called(desk, rule, language)
    if isinstance(rule, Clause):
        return f"{head}\n{say('rule-clause', language, name=name, number=place, word=example_of(rule) or '')}"
    comma = "、" if language == "zh" else ", "
    facts: dict[str, Fact] = {
        "name": name, "version": rule.version, "condition": rule.when,
        "topic": comma.join(say(f"about-{each}", language) for each in rule.on),
        "outcome": comma.join(say(f"outcome-{each}", language) for each in outcomes(rule)) or "–",
        "severity": say(f"severity-{rule.severity}", language),
        "exempt": comma.join(say(f"role-{each}", language) for each in rule.exempt) or "–",
        "numbers": ", ".join(f"{key}={value}" for key, value in rule.numbers.items()) or "–",
    }  # fmt: skip
    return f"{head}\n{say('rule-details', language, **facts)}\n{_ways(desk, place, entry, rule, language)}"


def called(desk: Desk, rule: Rule | Clause, language: str) -> str:
    """What people call it, with the name by which it is called, too."""
    said = title(desk, rule.name, language)
    return said if said == rule.name else f"{said}（{rule.name}）" if language == "zh" else f"{said} ({rule.name})"


def difference(
    desk: Desk, groups: tuple[Group, Group], rules: tuple[Rule | Clause, Rule | Clause | None], language: str
) -> list[str]:
    """What the rule says now and what it would say; nothing where both is the same. None: there would be no such rule."""
    say, (before, after) = desk.catalog.say, rules
    was = as_it_counts(desk, groups[0], before, language)
    will = say("rule-gone", language) if after is None else as_it_counts(desk, groups[1], after, language)
    if isinstance(before, Rule) and isinstance(after, Rule) and before.severity is not after.severity:
        was, will = (f"{said} {say(f'severity-{each.severity}', language)}" for said, each in ((was, before), (will, after)))
    return [] if was == will else [say("rule-was", language, sentence=was), say("rule-will", language, sentence=will)]


def _ways(desk: Desk, place: int, entry: Entry, rule: Rule, language: str) -> str:
    say, example = desk.catalog.say, example_of(rule)
    numbers = [example] if example else [f"{key}={value}" for key, value in rule.numbers.items()]
    ways = [say("rule-way-number", language, number=place, word=word) for word in numbers]
    ways.append(say("rule-way-off" if rule.active else "rule-way-on", language, number=place))
    ways += [say("rule-way-own" if entry.own else "rule-way-back", language, number=place)] if entry.seen else []
    return say("rule-ways", language, ways=("；" if language == "zh" else "; ").join(ways))
