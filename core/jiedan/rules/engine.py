"""Asks rules. The checks of the core come first and stop at the first denial; then what the group wrote, all of it, in its order.

Nothing here knows a rule by name, reads a clock or a database: the same facts and the same versions give the same decision, anywhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from jiedan.rules.expressions import Broken, Expression, compiled, prepared, variable
from jiedan.rules.rule import Check, Denied, Question
from jiedan.rules.vocabulary import NAMESPACES, Facts, Kind, Topic, Value
from jiedan.rules.written import Outcome, Rule, Severity


def judge(question: Question, checks: Iterable[Check]) -> None:
    """Ask `checks` about `question`. Raises the first Denied; returns when none has anything against it."""
    for check in checks:
        denied: Denied | None = check(question)
        if denied is not None:
            raise denied


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A rule whose condition held."""

    rule: Rule
    exempt: bool = False
    """Somebody to whom it does not apply: nothing comes of it, and it is written down (E05)."""
    until: int | None = None
    """The minute of the day at which what it denies may be."""


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """A rule that could not be asked, and why."""

    rule: Rule
    problem: str


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What the rules of a group said, on which facts."""

    topic: Topic
    facts: Facts
    hits: tuple[Hit, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def stops(self) -> Hit | None:
        """The first rule that keeps them from it."""
        return next((hit for hit in self.hits if hit.rule.stops and not hit.exempt), None)

    @property
    def outcomes(self) -> frozenset[Outcome]:
        """All that comes of it. A soft rule does no more than warn and tell, whatever it says."""
        return frozenset(outcome for hit in self.hits if not hit.exempt for outcome in outcomes(hit.rule))


_MILD: Final = frozenset({Outcome.DENY, Outcome.ASK, Outcome.WARN, Outcome.TAG, Outcome.TELL})


def outcomes(rule: Rule) -> tuple[Outcome, ...]:
    """What the rule may do by its severity."""
    return rule.then if rule.severity is Severity.RED else tuple(each for each in rule.then if each in _MILD)


_COUNTABLE: Final = frozenset({"member.level", "member.looks_like", "group.preset"})
"""Texts of few values. What people write never comes twice."""
_QUIET: Final = 1_000


class Ruleset:
    """The active rules of one group, compiled. `digits`: of the group's currency.

    Most of what happens is nothing to any rule, and most rules look at a few numbers: numbers of which nothing came are remembered.
    """

    def __init__(self, rules: Sequence[Rule], digits: int = 2) -> None:
        self.rules: Final = tuple(rules)
        self._digits: Final = digits
        self._about: Final[dict[Topic, tuple[tuple[Rule, Expression, Expression | None], ...]]] = {
            topic: tuple(
                (rule, compiled(rule.when, rule.numbers), compiled(rule.until, rule.numbers) if rule.until else None)
                for rule in rules
                if rule.active and topic in rule.on
            )
            for topic in Topic
        }
        self._looks_at: Final = {topic: self._names(topic) for topic in Topic}
        self._quiet: Final = {
            topic: set[tuple[Value, ...]]() for topic in Topic if all(_comes_twice(*name) for name in self._looks_at[topic][0])
        }

    def asks(self, topic: Topic) -> bool:
        """Whether any rule is about this."""
        return bool(self._about[topic])

    def _names(self, topic: Topic) -> tuple[tuple[tuple[str, str, str], ...], frozenset[str]]:
        """The facts that the rules about this topic look at (namespace, name, what the engine calls it), and the functions that they call:
        nothing else is handed over, because that is what asking costs.
        """
        asked = [expression for _, when, until in self._about[topic] for expression in (when, until) if expression]
        names = sorted({(*name.split("."),) for each in asked for name in each.names})
        return tuple((space, name, variable(space, name)) for space, name in names), frozenset().union(
            *(each.calls for each in asked)
        )

    def decide(self, topic: Topic, facts: Facts) -> Decision:
        """What the rules about `topic` say to these facts (all that these rules look at)."""
        looks_at, calls = self._looks_at[topic]
        seen = {called: facts[space][name] for space, name, called in looks_at if name in facts.get(space, ())}
        quiet = self._quiet.get(topic) if len(seen) == len(looks_at) else None
        if quiet is not None and (*seen.values(),) in quiet:
            return Decision(topic=topic, facts=facts)
        asked = prepared(seen, self._digits, calls)
        hits, faults = list[Hit](), list[Fault]()
        for rule, when, until in self._about[topic]:
            try:
                if when.holds(asked) is True:
                    hits.append(
                        Hit(
                            rule=rule, exempt=is_exempt(rule, facts), until=None if until is None else _minute(until.holds(asked))
                        )
                    )
            except Broken as problem:
                faults.append(Fault(rule=rule, problem=str(problem)[:200]))
        if quiet is not None and not hits and not faults and len(quiet) < _QUIET:
            quiet.add((*seen.values(),))
        return Decision(topic=topic, facts=facts, hits=tuple(hits), faults=tuple(faults))


def _comes_twice(space: str, name: str, _: str) -> bool:
    fact = NAMESPACES.get(space, {}).get(name)
    return fact is not None and (fact.kind not in (Kind.TEXT, Kind.TEXTS) or f"{space}.{name}" in _COUNTABLE)


def is_exempt(rule: Rule, facts: Facts) -> bool:
    """Whether a soft rule does not apply to somebody with these roles. A red line applies to everybody."""
    roles = facts.get("member", {}).get("roles", [])
    return rule.severity is Severity.SOFT and isinstance(roles, list) and bool(set(rule.exempt) & set(roles))


def _minute(value: Value) -> int | None:
    return value % (24 * 60) if type(value) is int else None


def flat(facts: Facts, numbers: Mapping[str, int]) -> dict[str, Value]:
    """Every fact by its full name, `order.price`, the rule's own numbers among them."""
    named = {f"{space}.{name}": value for space, names in facts.items() for name, value in names.items()}
    return named | {f"numbers.{name}": value for name, value in numbers.items()}
