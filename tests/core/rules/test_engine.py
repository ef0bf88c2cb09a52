"""Rulesets: what they decide, the same for everybody and everywhere, whatever the rules are."""

import subprocess
import sys
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedan.rules.engine import Decision, Ruleset
from jiedan.rules.reading import check
from jiedan.rules.replay import replay
from jiedan.rules.shipped import NAMES, shipped
from jiedan.rules.vocabulary import NAMESPACES, TOPICS, Kind, Topic, samples
from jiedan.rules.written import Outcome, Rule, Severity


def rule(when: str = "true", *, name: str = "x", on: Topic = Topic.PUBLISH, **more: Any) -> Rule:
    """A rule that denies, unless said otherwise."""
    return Rule(**({"name": name, "on": (on,), "when": when, "then": (Outcome.DENY,), "zh": "不行。", "en": "No."} | more))


def facts(topic: Topic = Topic.PUBLISH, **changes: Any) -> dict[str, Any]:
    """The first samples, with `order_price=5` in place."""
    known: dict[str, Any] = {space: {**names} for space, names in samples(topic)[0].items()}
    for name, value in changes.items():
        space, _, short = name.partition("_")
        known[space][short] = value
    return known


def test_all_rules_that_hold_are_named_in_their_order_and_the_first_that_stops_stops() -> None:
    """A rule that only tells does not stop."""
    rules = [rule(name="a", then=(Outcome.TELL,)), rule("order.price > 3", name="b"), rule("false", name="c"), rule(name="d")]
    decision = Ruleset(rules).decide(Topic.PUBLISH, facts(order_price=5))

    assert [hit.rule.name for hit in decision.hits] == ["a", "b", "d"]
    assert decision.stops is not None and decision.stops.rule.name == "b"


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    """And is not asked."""
    off = Ruleset([rule(active=False)])

    assert not off.asks(Topic.PUBLISH) and off.decide(Topic.PUBLISH, facts()).hits == ()


@pytest.mark.parametrize(
    ("severity", "exempt", "roles", "stops"),
    [
        (Severity.SOFT, ("owner",), ["owner"], False),
        (Severity.SOFT, ("owner",), ["member"], True),
        (Severity.SOFT, (), ["owner"], True),
        (Severity.RED, ("owner",), ["owner"], True),
    ],
)
def test_a_red_line_is_for_everybody(severity: Severity, exempt: tuple[str, ...], roles: list[str], stops: bool) -> None:
    """Nobody is exempt from one, even if it says so; who is exempt from a soft rule is named in the decision."""
    decision = Ruleset([rule(severity=severity, exempt=exempt)]).decide(Topic.PUBLISH, facts(member_roles=roles))

    assert (decision.stops is not None) is stops
    assert [hit.exempt for hit in decision.hits] == [not stops]


def test_a_soft_rule_does_no_harm_whatever_it_says() -> None:
    """It warns and tells."""
    harsh = tuple(Outcome)
    soft = Ruleset([rule(then=harsh, severity=Severity.SOFT, on=Topic.MESSAGE)]).decide(Topic.MESSAGE, facts(Topic.MESSAGE))

    assert soft.outcomes == {Outcome.DENY, Outcome.ASK, Outcome.WARN, Outcome.TAG, Outcome.TELL}


def test_a_rule_that_cannot_be_asked_is_named_and_the_others_are_asked() -> None:
    """A fact that is missing in what was kept."""
    known = facts()
    del known["order"]["price"]
    decision = Ruleset([rule("order.price > 3", name="a"), rule(name="b")]).decide(Topic.PUBLISH, known)

    assert [fault.rule.name for fault in decision.faults] == ["a"]
    assert [hit.rule.name for hit in decision.hits] == ["b"]


def test_a_decision_is_what_it_was_after_it_was_kept() -> None:
    """To the last fact: who asks why reads what was seen."""
    decision = Ruleset(shipped("service").rules).decide(Topic.PUBLISH, facts())

    assert msgspec.json.decode(msgspec.json.encode(decision), type=Decision) == decision


@pytest.mark.parametrize("preset", NAMES)
def test_every_shipped_rule_is_asked_without_a_fault_on_every_sample(preset: str) -> None:
    """And each holds for some and not for others, so that none of them says always or never."""
    for each in shipped(preset).rules:
        check(each)
        for topic in each.on:
            said = [Ruleset([each]).decide(topic, known) for known in samples(topic)]
            assert not any(decision.faults for decision in said), each.name


def _conditions() -> st.SearchStrategy[str]:
    """Comparisons of facts, put together by and, or and not."""
    named = [(f"{space}.{name}", fact.kind) for space in TOPICS[Topic.PUBLISH] for name, fact in NAMESPACES[space].items()]
    numbers = st.sampled_from([name for name, kind in named if kind in (Kind.NUMBER, Kind.CLOCK, Kind.MINUTES)])
    sums = st.sampled_from([name for name, kind in named if kind is Kind.MONEY])
    words = st.sampled_from([name for name, kind in named if kind is Kind.TEXT])
    flags = st.sampled_from([name for name, kind in named if kind is Kind.FLAG])
    compared = st.builds("{} {} {}".format, numbers, st.sampled_from(["<", ">=", "==", "!="]), st.integers(-5, 10**6))
    paid = st.builds("{} {} money({})".format, sums, st.sampled_from(["<", ">=", "==", "!="]), st.integers(-5, 10**6))
    searched = st.builds('{}.contains("{}")'.format, words, st.sampled_from(["微信", "a", ""]))
    return st.recursive(
        compared | paid | flags | searched,
        lambda inner: (
            st.builds("({} {} {})".format, inner, st.sampled_from(["&&", "||"]), inner) | st.builds("!({})".format, inner)
        ),
        max_leaves=5,
    )


@settings(max_examples=1000, deadline=None)
@given(_conditions(), st.sampled_from(samples(Topic.PUBLISH)))
def test_a_thousand_random_rules_decide_and_none_crashes(when: str, known: dict[str, Any]) -> None:
    """A rule that may be saved is asked; the same rule on the same facts says the same again."""
    made = rule(when)
    check(made)
    first, again = (Ruleset([made]).decide(Topic.PUBLISH, known) for _ in range(2))

    assert first == again and not first.faults
    assert replay(made, made, [first]).more == replay(made, made, [first]).fewer == 0


@settings(max_examples=300, deadline=None)
@given(st.lists(_conditions(), max_size=4), st.lists(st.sampled_from(samples(Topic.PUBLISH)), max_size=12), st.data())
def test_what_was_asked_before_changes_no_decision(
    conditions: list[str], knowns: list[dict[str, Any]], data: st.DataObject
) -> None:
    """Numbers of which nothing came are remembered; the next that differ in one of them are judged on their own."""
    rules = [rule(when, name=f"rule-{n}") for n, when in enumerate(conditions)]
    old = Ruleset(rules)
    for known in knowns:
        fresh = {space: {**names} for space, names in known.items()}
        fresh["order"]["price"] = data.draw(st.integers(0, 3))
        assert old.decide(Topic.PUBLISH, fresh) == Ruleset(rules).decide(Topic.PUBLISH, fresh)


_ANEW = """
import sys, msgspec
from jiedan.rules.engine import Ruleset
from jiedan.rules.shipped import NAMES, shipped
from jiedan.rules.vocabulary import Topic, samples
said = [Ruleset(shipped(name).rules).decide(topic, known) for name in NAMES for topic in Topic for known in samples(topic)]
sys.stdout.buffer.write(msgspec.json.encode(said))
"""


def test_two_processes_decide_the_same_to_the_byte() -> None:
    """Same input and version, same decision: all presets on all samples, with another seed of hashes each."""
    said = [
        subprocess.run(
            [sys.executable, "-c", _ANEW], capture_output=True, check=True, timeout=60,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PATH": "/usr/bin:/bin"},
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip

    assert said[0] == said[1]
    assert len(said[0]) > 10_000
