"""Conditions: what may be saved, what is refused and with which words, and that the bounds hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.errors import Refusal
from jiedan.rules.expressions import DEEPEST, LONGEST, LONGEST_LIST, Broken, any_of, checked, compiled, context, named_in
from jiedan.rules.vocabulary import NAMESPACES, TOPICS, Topic, samples
from jiedan.rules.written import Outcome, Rule
from tests.core.rules.questions import refusal

PUBLISH = (Topic.PUBLISH,)
MESSAGE = (Topic.MESSAGE,)


@pytest.mark.parametrize(
    ("text", "topics", "code"),
    [
        ("", PUBLISH, "rule-empty"),
        ("   ", PUBLISH, "rule-empty"),
        ("order.price <", PUBLISH, "rule-syntax"),
        ("order.price < 50", PUBLISH, "rule-money"),
        ("50 >= order.price", PUBLISH, "rule-money"),
        ("order.largest_payment != 1 || true", PUBLISH, "rule-money"),
        ("order.price / 0 > money(1)", PUBLISH, "rule-fails"),
        ("order.price = 5", PUBLISH, "rule-syntax"),
        ("价格 < 5", PUBLISH, "rule-syntax"),
        ("order.prise < 5", PUBLISH, "rule-unknown"),
        ("nothing", PUBLISH, "rule-unknown"),
        ("order.price < numbers.most", PUBLISH, "rule-unknown"),
        ("order.__class__ == 1", PUBLISH, "rule-unknown"),
        ("message.length > 5", (Topic.CLAIM,), "rule-not-then"),
        ("order.price > 5", MESSAGE, "rule-not-then"),
        ("order.price > 5", (Topic.PUBLISH, Topic.MESSAGE), "rule-not-then"),
        ("size(order.title) > 5", PUBLISH, "rule-function"),
        ("order.title.size() > 5", PUBLISH, "rule-function"),
        ('order.title.matches("a+")', PUBLISH, "rule-function"),
        ("[1, 2].map(x, x)[0] == 1", PUBLISH, "rule-function"),
        ("[1, 2].filter(x, x > 1)[0] == 1", PUBLISH, "rule-function"),
        ("has(order.price)", PUBLISH, "rule-function"),
        ('timestamp("2020-01-01T00:00:00Z") == timestamp("2020-01-01T00:00:00Z")', PUBLISH, "rule-function"),
        ("contains(order.title)", PUBLISH, "rule-function"),
        ("order.price", PUBLISH, "rule-not-a-condition"),
        ("order.title < 5", PUBLISH, "rule-types"),
        ("order.price + 0.5 > 2.0", PUBLISH, "rule-types"),
        ("order.title && true", PUBLISH, "rule-types"),
        ('order.kind == "task" && order.title + 1 == ""', PUBLISH, "rule-types"),
        ("!order.title", PUBLISH, "rule-types"),
        ("order.price / order.price == 1", PUBLISH, "rule-fails"),
    ],
)
def test_what_cannot_be_asked_is_refused_when_it_is_saved(text: str, topics: tuple[Topic, ...], code: str) -> None:
    """With words that say where and what instead. A type error behind `&&` shows as well, because samples of every kind are tried."""
    assert refusal(lambda: checked(text, topics, {})).code == code


@pytest.mark.parametrize(
    "text",
    [
        "true",
        "order.price < money(50)",
        'order.kind in ["task", "package"]',
        'member.roles.exists(role, role == "holder")',
        'member.roles.exists(member, member.contains("hold"))',
        "order.title.contains('member.points') && member . points < 3.5",
        '!("owner" in member.roles) && member.points < 3.5',
        'any_of(order.title, ["微信", "QQ"])',
        "length(order.title) > 5 || order.title.startsWith('急')",
        "order.hours < 2 ? member.completed < 5 : false",
        "time.weekday > 5 && (time.hour < 9 || time.hour >= 21)",
    ],
)
def test_what_owners_want_to_say_can_be_said(text: str) -> None:
    """Money, words, lists, roles, times."""
    checked(text, PUBLISH, {})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("true " + "|| true " * 80, "rule-too-long"),
        ("(" * (DEEPEST + 1) + "true" + ")" * (DEEPEST + 1), "rule-too-deep"),
        ("1 in [" + ",".join("1" for _ in range(LONGEST_LIST + 1)) + "]", "rule-long-list"),
        ("[1].exists(x, [1].exists(y, x == y))", "rule-macros"),
        ("[1].all(x, x > 0) && [1].exists(y, y > 0)", "rule-macros"),
    ],
)
def test_what_could_cost_much_is_refused(text: str, code: str) -> None:
    """Length, depth, lists, and loops within loops."""
    assert refusal(lambda: checked(text, PUBLISH, {})).code == code


def test_brackets_and_names_within_words_do_not_count() -> None:
    """What stands between quotation marks is text."""
    checked('order.title == "((((((((((((((((((((" || order.title == "order.prise"', PUBLISH, {})


def test_a_length_is_counted_in_characters() -> None:
    """CEL's own counts bytes: four Chinese characters are four, not twelve."""
    assert compiled('length("加微信聊") == 4').holds(context({})) is True


def test_words_are_found_however_they_are_written() -> None:
    """Full width, capitals, and traditional characters."""
    assert any_of("加我ＷＥＩＸＩＮ", ["weixin"]) and any_of("報價多少", ["报价"]) and not any_of("你好", ["微信"])


def test_a_rules_own_numbers_are_put_in() -> None:
    """And a name that begins like one is another name."""
    assert compiled("1 < numbers.most && numbers.most_of < 9", {"most": 5, "most_of": 7}).holds(context({})) is True
    assert refusal(lambda: checked("order.price < numbers.least", PUBLISH, {"most": 5})).code == "rule-unknown"


def test_the_facts_of_a_condition_are_named_once_each() -> None:
    """In the order in which it speaks of them; words are no facts."""
    assert named_in('order.price < 5 && member.held > 1 || order.price > numbers.most || "time.hour" == ""') == (
        "order.price", "member.held", "numbers.most",
    )  # fmt: skip


def test_a_condition_that_cannot_be_evaluated_is_broken_and_no_answer() -> None:
    """A fact that is not there, a sum that is too large."""
    for text, facts in (("order.price < 5", {"order": {}}), ("order.price * order.price > 0", {"order": {"price": 2**62}})):
        with pytest.raises(Broken):
            compiled(text).holds(context(facts))


def test_every_fact_has_samples_that_are_tried() -> None:
    """Between them the facts that are tried hold every sample of every fact of the topic."""
    for topic, spaces in TOPICS.items():
        tried = samples(topic)
        for space in spaces:
            for name, fact in NAMESPACES[space].items():
                assert [value for value in fact.samples if not any(each[space][name] == value for each in tried)] == [], (
                    space,
                    name,
                )


_PIECES = st.sampled_from([
    "order.price", "member.roles", "message.text", "time.quiet", "numbers.n", "1", "0.5", '"a"', "true", "[1,2]", "money(5)", "length(",
    "any_of(", "(", ")", "[", "]", "&&", "||", "!", "<", "==", "+", "-", "*", "/", "%", "?", ":", ",", ".exists(x,", "x",
    ".contains(", "in",
    "微信", '"', "'", "\\", "\u200b", "{", "}", "@", "\n", "9223372036854775807",
])  # fmt: skip


@given(st.lists(_PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
def test_whatever_is_typed_is_refused_or_comes_to_yes_or_no(text: str) -> None:
    """Nothing else: no crash, and what was saved never gives anything but an answer or Broken."""
    try:
        expression = checked(text, PUBLISH, {"n": 3})
    except Refusal:
        return
    for facts in samples(Topic.PUBLISH):
        assert expression.holds(context(facts)) in (True, False)


def test_the_longest_that_may_be_saved_is_saved() -> None:
    """At the bound itself."""
    text = "true" + " " * (LONGEST - 4)
    checked(text, PUBLISH, {})
    assert refusal(lambda: checked(text + " ", PUBLISH, {})).code == "rule-too-long"


def test_a_rule_is_what_it_was_after_it_was_kept() -> None:
    """Outcome and topic keep their names."""
    rule = Rule(name="x", on=PUBLISH, when="true", then=(Outcome.DENY,), zh="不", en="no")

    assert (rule.on[0], rule.then[0], rule.stops) == ("publish", "deny", True)
