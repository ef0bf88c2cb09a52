"""Rule files and typed rules: what can be read, and what is said of what cannot."""

import pytest

from jiedan.errors import Refusal
from jiedan.rules.reading import LONGEST_FILE, read
from jiedan.rules.shipped import NAMES, shipped, text_of
from jiedan.rules.typed import plain_marks, typed, with_change
from jiedan.rules.vocabulary import Topic
from jiedan.rules.written import Clause, Outcome, Rule, Severity
from tests.core.rules.questions import refusal

ARTICLES = {"F01", "F02", "F11", "E06", "E01", "E12", "G03", "G04", "H04", "H08", "J02", "K05", "L04"}
"""Rows of the mission with a number or a rule that every kind of group has."""
GOOD = """
[[rule]]
name = "小单"
on = "publish"
when = "order.price < money(numbers.least)"
then = "deny"
numbers = { least = 50 }
zh = "{numbers.least} 元以下的单不发。"
"""


def test_a_rule_file_is_read_in_its_order() -> None:
    """Rules and settings, as they stand."""
    clause = '[[rule]]\nname = "open"\nsetting = "terms.open_lives"\nvalue = "24h"\nzh = "{value}"\nen = "{value}"\n'
    first, second = read(clause + GOOD)

    assert isinstance(first, Clause) and first.value == "24h"
    assert isinstance(second, Rule) and (second.on, second.then, second.numbers) == (
        (Topic.PUBLISH,),
        (Outcome.DENY,),
        {"least": 50},
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("[[rule]]", "[rule]"), "rule-entry"),
        (('"publish"', '"publishing"'), "rule-topic"),
        (('"deny"', '"forbid"'), "rule-then"),
        (('"deny"', '"points"'), "rule-outcome"),
        (('"deny"', '"strike"'), "rule-outcome"),
        (('then = "deny"', "then = [3]"), "rule-entry"),
        (('"deny"', '"delete"'), "rule-outcome"),
        (("zh =", "says ="), "rule-entry"),
        (("zh =", "version = 3\nzh ="), "rule-entry"),
        (('zh = "{numbers.least} 元以下的单不发。"', ""), "rule-sentence"),
        (("{numbers.least} 元", "{numbers.most} 元"), "rule-unknown"),
        (("{numbers.least} 元", "{member.name} 元"), "rule-unknown"),
        (("以下的单不发。", "长" * 300), "rule-sentence"),
        (('"小单"', '"小 单"'), "rule-name"),
        (('"小单"', '"UPPER"'), "rule-name"),
        (("least = 50", "least = 10000000000000"), "rule-number"),
        (("zh =", 'exempt = "owner"\nzh ='), "rule-exempt"),
        (("zh =", 'severity = "soft"\nexempt = "king"\nzh ='), "rule-exempt"),
        (('then = "deny"', "then = []"), "rule-nothing"),
        (('when = "', 'until = "order.title"\nwhen = "'), "rule-not-a-minute"),
        (("[[rule]]", "[[rule]"), "rule-toml"),
        (("[[rule]]", "rule = 3\n"), "rule-entry"),
    ],
)
def test_what_is_wrong_in_a_file_is_said(change: tuple[str, str], code: str) -> None:
    """By the rule's name where it has one."""
    assert change[0] in GOOD
    assert refusal(lambda: read(GOOD.replace(*change, 1))).code == code


def test_two_rules_of_one_name_and_a_file_that_is_too_long_are_refused() -> None:
    """Before anything else is done with them."""
    assert refusal(lambda: read(GOOD + GOOD)).code == "rule-twice"
    assert refusal(lambda: read("#" * (LONGEST_FILE + 1))).code == "rule-file-too-long"
    assert refusal(lambda: read("a = " + "[" * 5000)).code == "rule-toml"


def test_every_preset_reads_like_the_articles() -> None:
    """Each entry says itself in both languages, and each rule of numbers is there by its row."""
    for name in NAMES:
        entries = shipped(name).entries
        assert [each.name for each in entries if not each.zh or not each.en] == []
        assert ARTICLES - {each.row for each in entries} == set(), name


def test_what_a_preset_says_anew_stands_in_the_place_of_what_it_includes() -> None:
    """One payment rule each, that of the preset."""
    for name in NAMES:
        payment = [each for each in shipped(name).entries if each.name == "payment"]

        assert len(payment) == 1
        assert isinstance(payment[0], Clause) and payment[0].value
    assert "include" in text_of("goods")


@pytest.mark.parametrize(
    "text",
    [
        "不接小单 publish: order.price < money(50) => deny 五十元以下的单不发",
        "不接小单 publish：order.price ＜ money（50） => deny 五十元以下的单不发",
        "不接小单  publish :order.price<money(50)=>deny 五十元以下的单不发",
        "不接小单 publish: order.price < money(50) → deny 五十元以下的单不发",
    ],
)
def test_a_rule_in_a_line_is_read_as_people_type_it(text: str) -> None:
    """Full-width marks and all."""
    made = typed(text)

    assert (made.name, made.on, made.then, made.zh) == ("不接小单", (Topic.PUBLISH,), (Outcome.DENY,), "五十元以下的单不发")
    assert made.when.replace(" ", "") == "order.price<money(50)"


def test_marks_within_words_stay() -> None:
    """Chinese quotation marks make a word; what is in one is not touched."""
    assert (
        plain_marks('message.text.contains（“（急）”） ＆＆ order.title ＝＝ "！"')
        == 'message.text.contains("（急）") && order.title == "！"'
    )


@pytest.mark.parametrize("text", ["", "x", "不接小单 publish order.price < 5 deny"])
def test_what_is_no_rule_is_refused_with_an_example(text: str) -> None:
    """In the words of the same form."""
    assert refusal(lambda: typed(text)).code == "rule-line"


def test_a_word_that_is_no_topic_or_no_outcome_is_named_with_those_that_there_are() -> None:
    """Whoever typed it need not look them up."""
    topic = refusal(lambda: typed("x nothing: true => deny 不"))
    then = refusal(lambda: typed("x publish: true => kill 不"))

    assert (topic.code, topic.facts["word"]) == ("rule-topic", "nothing") and "publish 发单" in str(topic.facts["known"])
    assert (then.code, then.facts["word"]) == ("rule-then", "kill 不") and "deny 禁止" in str(then.facts["known"])


@pytest.mark.parametrize(
    "text",
    [
        "代考 message: true => delete, strike, tell 这里不谈代考",
        "代考 message: true => delete,strike,tell 这里不谈代考",
        "代考 消息：true → 删除、警告、通知 这里不谈代考",
        "代考 聊天: true => 删除，警告，通知管理员 这里不谈代考",
    ],
)
def test_several_outcomes_are_all_read_and_none_ends_up_in_the_sentence(text: str) -> None:
    """With commas of either kind, in the words of rule files or in Chinese."""
    made = typed(text)

    assert (made.on, made.then, made.zh) == ((Topic.MESSAGE,), (Outcome.DELETE, Outcome.STRIKE, Outcome.TELL), "这里不谈代考")


def test_a_rule_that_gives_points_says_how_many() -> None:
    """A rule that would do nothing is not kept."""
    file = (
        GOOD.replace('"publish"', '"message"').replace("order.price < money(numbers.least)", "true").replace('"deny"', '"points"')
    )

    assert refusal(lambda: read(file)).code == "rule-points"
    assert read(file + "half_points = -2\n")


def test_what_would_not_be_done_is_not_promised() -> None:
    """Nobody approves of a purchase, strikes are for talk, and whoever asks to come in is let in or not."""
    for topic, outcome in (("buy", "ask"), ("publish", "strike"), ("review", "remove"), ("join", "ask"), ("join", "warn")):
        assert refusal(lambda: typed(f"x {topic}: true => {outcome} 不")).code == "rule-outcome"  # noqa: B023 - called at once


def test_changes_are_read() -> None:
    """On, off, a number by its name or alone, red and soft."""
    made = typed("小单 publish: order.price < money(5) => deny 不")
    numbered = Rule(
        name="n",
        on=(Topic.PUBLISH,),
        when="order.price < money(numbers.most)",
        then=(Outcome.DENY,),
        zh="不",
        en="",
        numbers={"most": 5},
    )

    assert not with_change(made, "关").active and with_change(with_change(made, "off"), "开").active
    assert with_change(made, "soft").severity is Severity.SOFT
    assert with_change(numbered, "most=80").numbers == with_change(numbered, "80").numbers == {"most": 80}
    with pytest.raises(Refusal):
        with_change(made, "80")
