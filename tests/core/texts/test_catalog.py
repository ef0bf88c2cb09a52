"""The catalog says what it is asked to say, and nothing that a member smuggled in."""

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.errors import Fault
from jiedan.texts.catalog import Catalog, apart

ZH = """
hello = 你好，{ $name }！
only-zh = 只有中文
says = { $note }
lines = 有：
    { $list }
at = #{ $number }
place = 现在是{ $state }
state-open = 待接单
"""
EN = """
hello = Hello { $name }!
says = { $note }
lines = There are:
    { $list }
at = #{ $number }
wait = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
place = It is { $state }.
state-open = open
"""
SOURCES = {"zh": [ZH], "en": [EN]}


@pytest.fixture
def catalog() -> Catalog:
    """A small catalog that is strict about our own mistakes."""
    return Catalog(SOURCES, strict=True)


def test_a_text_is_said_in_the_language_that_is_asked_for(catalog: Catalog) -> None:
    """The nearest that we speak: a region does not matter, and who names none gets the first."""
    assert catalog.say("hello", "en-GB", name="Ann") == "Hello Ann!"
    assert catalog.say("hello", "zh_Hant_TW", name="小敏") == "你好，小敏！"
    assert catalog.say("hello", None, name="小敏") == "你好，小敏！"
    assert catalog.say("hello", "tlh", name="小敏") == "你好，小敏！"
    assert catalog.languages == ("zh", "en")


def test_a_text_that_a_language_lacks_is_said_in_another(catalog: Catalog) -> None:
    """Better Chinese than nothing."""
    assert catalog.say("only-zh", "en") == "只有中文"
    assert not catalog.has("only-zh", "en")


def test_a_missing_text_or_fact_raises_in_tests(catalog: Catalog) -> None:
    """Whoever forgot it hears of it."""
    with pytest.raises(KeyError, match="no-such-text"):
        catalog.say("no-such-text", "zh")
    with pytest.raises(KeyError, match="name"):
        catalog.say("hello", "zh")


def test_in_operation_a_mistake_of_ours_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    """The member gets what there is, and the log one line, however often it is said."""
    catalog = Catalog(SOURCES)
    with caplog.at_level(logging.ERROR):
        said = [catalog.say("no-such-text", "zh"), catalog.say("no-such-text", "en"), catalog.say("hello", "en")]
        catalog.say("hello", "en")

    assert said == ["no-such-text", "no-such-text", "Hello name!"]
    assert len(caplog.records) == 2


@pytest.mark.parametrize(
    "written",
    [
        "{ $name }",
        "{hello}",
        '{"{"}',
        "}{",
        "{ -brand }",
        "<b>x</b>",
        "**x**",
        "[CQ:at,qq=all]",
        "%(name)s",
        "{0.__class__}",
        "@all",
    ],
)
def test_what_a_member_wrote_is_never_read_as_a_pattern(catalog: Catalog, written: str) -> None:
    """It comes out letter by letter, whatever it would mean elsewhere."""
    assert catalog.say("hello", "en", name=written) == f"Hello {written}!"


def test_a_fact_cannot_turn_hide_or_break_the_line(catalog: Catalog) -> None:
    """Direction marks, zero-width characters and newlines in a name or note are gone."""
    said = catalog.say("says", "zh", note="退\u202e款\u2066\u200b\r\n订单 #1 已结算\x00\u2028完\x85了")

    assert said == "退款 订单 #1 已结算 完 了"


def test_lists_of_ours_keep_their_lines(catalog: Catalog) -> None:
    """What we put together from texts may have several lines; what hides in it is dropped all the same."""
    assert catalog.say("lines", "zh", list="#1 海报\n#2 \u202e标志") == "有：\n#1 海报\n#2 标志"


def test_an_order_number_is_written_without_separators(catalog: Catalog) -> None:
    """#1024, not #1,024; as a number or as words."""
    assert catalog.say("at", "en", number=1024) == catalog.say("at", "en", number="1024") == "#1024"


def test_a_count_chooses_its_plural(catalog: Catalog) -> None:
    """One minute, two minutes; as a number or as words."""
    said = [catalog.say("wait", "en", minutes=minutes) for minutes in (1, "1", 2, "2000")]

    assert said == ["one minute", "one minute", "2 minutes", "2000 minutes"]


def test_codes_of_ours_are_said_in_words(catalog: Catalog) -> None:
    """A state, verb or level may be handed over as its code."""
    assert catalog.say("place", "zh", state="open") == "现在是待接单"
    assert catalog.say("place", "en", state="nowhere") == "It is nowhere."


def test_a_plugin_brings_texts_under_its_name(catalog: Catalog) -> None:
    """All its names get the prefix, also where one text uses another, so that nobody's texts are in anybody's way."""
    catalog.add("en", "hello = Hi from { -brand }: { rises }\n-brand = the plugin\nrises = { $who } has risen\n", prefix="tiers")

    assert catalog.say("tiers-hello", "en", who="Ann") == "Hi from the plugin: Ann has risen"
    assert catalog.say("hello", "en", name="Ann") == "Hello Ann!"


def test_a_text_that_cannot_be_read_is_refused_with_its_line(catalog: Catalog) -> None:
    """The author of a plugin learns where the mistake is."""
    with pytest.raises(Fault, match="line 3"):
        catalog.add("en", "good = fine\n\nbad = { $never closed\n", prefix="tiers")


def test_a_text_is_there_once(catalog: Catalog) -> None:
    """Nothing is said in two ways by accident."""
    with pytest.raises(Fault, match="twice"):
        catalog.add("en", "hello = Hi\n")
    with pytest.raises(Fault, match="twice"):
        catalog.add("en", "x = one\nx = two\n")


def test_a_language_that_we_do_not_speak_is_refused(catalog: Catalog) -> None:
    """A plugin cannot bring one on its own: half a language is none."""
    with pytest.raises(Fault, match="fr"):
        catalog.add("fr", "hello = Salut\n", prefix="tiers")


@given(st.text(max_size=80))
def test_any_fact_can_be_said(written: str) -> None:
    """Nothing that a member can write makes a text fail, or makes a second line of it."""
    said = Catalog(SOURCES, strict=True).say("says", "en", note=written)

    assert "\n" not in said
    assert said.isprintable() or any(ord(letter) > 127 for letter in said)


def test_ours_are_found_apart_and_each_once() -> None:
    """They are cut where a line begins with a name."""
    assert apart("# one\na = 1\n\n# two\nb-c = 2\n    x = 3\n") == {"a": "a = 1\n\n# two\n", "b-c": "b-c = 2\n    x = 3\n"}
    with pytest.raises(Fault, match="twice"):
        apart("a = 1\nb = 2\na = 3\n")


def test_a_plugin_cannot_say_again_what_nobody_has_said_yet() -> None:
    """A text of ours that is not read yet is there all the same."""
    with pytest.raises(Fault, match="twice"):
        Catalog().add("en", "did-claim = mine\n")


def test_a_text_that_quotes_others_is_said_with_them_though_nobody_has_said_those() -> None:
    """Also where they quote further ones, or each other's facts."""
    quoting = {"zh": ["outer = 见{ inner }。\ninner = 《{ innermost }》\ninnermost = { $name }的话\n"]}

    assert Catalog(quoting, strict=True).say("outer", "zh", name="小敏") == "见《小敏的话》。"
