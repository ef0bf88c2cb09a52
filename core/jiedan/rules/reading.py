"""From a rule file (TOML) to rules, and the question whether a rule may be saved."""

import re
import tomllib
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final

import msgspec

from jiedan.errors import Refusal
from jiedan.members.roles import Role
from jiedan.rules.expressions import checked
from jiedan.rules.sentences import PLACE
from jiedan.rules.spoken import known_outcomes, known_topics, outcome_called, topic_called
from jiedan.rules.vocabulary import NAMESPACES, NUMBERS, Topic
from jiedan.rules.written import LONGEST_NAME, LONGEST_SENTENCE, STOPS, Clause, Outcome, Rule, Severity

LONGEST_FILE: Final = 64_000
"""Characters of a rule file."""
MOST_RULES: Final = 100
"""Rules that a group may have."""
_NAME: Final = re.compile(rf"[a-z0-9\u4e00-\u9fff][a-z0-9\u4e00-\u9fff_-]{{0,{LONGEST_NAME - 1}}}")
_OF_TRADE: Final = frozenset({Outcome.DENY, Outcome.WARN, Outcome.TAG, Outcome.TELL})
_MAY: Final[Mapping[Topic, frozenset[Outcome]]] = {
    **dict.fromkeys(Topic, _OF_TRADE),
    **dict.fromkeys((Topic.PUBLISH, Topic.CLAIM, Topic.QUOTE), _OF_TRADE | {Outcome.ASK}),
    Topic.MESSAGE: frozenset(Outcome) - STOPS,
    Topic.JOIN: frozenset({Outcome.DENY, Outcome.TAG, Outcome.TELL}),
}
"""What can come of a rule by what it is about: nothing else would be done."""
_IN_SENTENCES: Final = frozenset({"group", NUMBERS})


def read(text: str) -> tuple[Rule | Clause, ...]:
    """The entries of a rule file, in its order, each looked at as `check` does.

    Raises Refusal: `rule-file-too-long`, `rule-toml`, `rule-entry`, `rule-topic`, `rule-then`, and those of `check`.
    """
    if len(text) > LONGEST_FILE:
        raise Refusal("rule-file-too-long", most=LONGEST_FILE)
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        raise Refusal("rule-toml", problem=str(problem)[:120]) from problem
    entries = table.get("rule", [])
    if not isinstance(entries, list) or set(table) - {"rule", "include", "title"}:
        raise Refusal("rule-entry", name="", problem="[[rule]]")
    if len(entries) > MOST_RULES:
        raise Refusal("rule-too-many", most=MOST_RULES)
    found = tuple(_entry(entry) for entry in entries)
    names = [each.name for each in found]
    if len(set(names)) < len(names):
        raise Refusal("rule-twice", name=next(name for name in names if names.count(name) > 1))
    for each in found:
        if isinstance(each, Rule):
            check(each)
    return found


def check(rule: Rule) -> None:
    """Whether the rule may be saved. Raises Refusal: `rule-name`, `rule-sentence`, `rule-outcome`, `rule-points`, `rule-exempt`,
    `rule-number`, `rule-nothing`, and those of `expressions.checked`.
    """
    if _NAME.fullmatch(rule.name) is None:
        raise Refusal("rule-name", name=rule.name[:LONGEST_NAME])
    if not rule.on or not rule.then:
        raise Refusal("rule-nothing", name=rule.name)
    if not any(rule.sentence(language) for language in ("zh", "en")):
        raise Refusal("rule-sentence", name=rule.name, most=LONGEST_SENTENCE)
    for sentence in (rule.zh, rule.en):
        _sentence(rule, sentence)
    _outcomes(rule)
    if any(abs(number) > 10**12 for number in rule.numbers.values()):
        raise Refusal("rule-number", name=rule.name)
    if rule.exempt and (rule.severity is Severity.RED or set(rule.exempt) - {*Role}):
        raise Refusal("rule-exempt", name=rule.name, known=", ".join(Role))
    checked(rule.when, rule.on, rule.numbers)
    if rule.until:
        checked(rule.until, rule.on, rule.numbers, wants=int)


def topic(word: str) -> Topic:
    """What a rule is about, as an owner wrote it. Raises Refusal (`rule-topic`)."""
    found = topic_called(word)
    if found is None:
        raise Refusal("rule-topic", word=word[:LONGEST_NAME], known=known_topics())
    return found


def outcome(word: str) -> Outcome:
    """What comes of a rule, as an owner wrote it. Raises Refusal (`rule-then`)."""
    found = outcome_called(word)
    if found is None:
        raise Refusal("rule-then", word=word[:LONGEST_NAME], known=known_outcomes())
    return found


_SAID: Final[Mapping[str, Callable[[str], StrEnum]]] = {"on": topic, "then": outcome}


def _sentence(rule: Rule, sentence: str) -> None:
    if len(sentence) > LONGEST_SENTENCE:
        raise Refusal("rule-sentence", name=rule.name, most=LONGEST_SENTENCE)
    for place in PLACE.findall(sentence):
        space, _, name = place.partition(".")
        known: Mapping[str, object] = rule.numbers if space == NUMBERS else NAMESPACES.get(space, {})
        if space not in _IN_SENTENCES or name not in known:
            raise Refusal("rule-unknown", name=place, topic="")


def _outcomes(rule: Rule) -> None:
    """Each can come of what the rule is about."""
    may = frozenset(Outcome).intersection(*(_MAY[each] for each in rule.on))
    for outcome in rule.then:
        if outcome not in may:
            facts = {"name": rule.name, "verb": outcome.value, "topic": ", ".join(rule.on), "known": known_outcomes(may) or "-"}
            raise Refusal("rule-outcome", **facts)
    if Outcome.POINTS in rule.then and not rule.half_points:
        raise Refusal("rule-points", name=rule.name)
    if not 1 <= rule.minutes <= 7 * 24 * 60 or abs(rule.half_points) > 100:
        raise Refusal("rule-number", name=rule.name)


def _entry(entry: Any) -> Rule | Clause:
    if not isinstance(entry, dict):
        raise Refusal("rule-entry", name="", problem="[[rule]]")
    made = {**entry}
    for key in ("on", "then", "exempt"):
        if isinstance(made.get(key), str):
            made[key] = [made[key]]
        if isinstance(made.get(key), list) and key in _SAID:
            made[key] = [_SAID[key](each) if isinstance(each, str) else each for each in made[key]]
    made.setdefault("zh", "")
    made.setdefault("en", "")
    kind: type[Rule | Clause] = Clause if "setting" in made else Rule
    unknown = set(made) - {field.name for field in msgspec.structs.fields(kind)} | (set(made) & {"version"})
    if unknown:
        raise Refusal("rule-entry", name=str(made.get("name", ""))[:LONGEST_NAME], problem=", ".join(sorted(unknown))[:120])
    try:
        return msgspec.convert(made, kind)
    except msgspec.ValidationError as problem:
        raise Refusal("rule-entry", name=str(made.get("name", ""))[:LONGEST_NAME], problem=str(problem)[:120]) from problem
