"""Of all that is said, only what is meant as a command is one."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.messages.grammar import RESERVED, Command, Opening, fold, opening, parse, read
from jiedan.messages.normal import clean
from jiedan.messages.verbs import Verb
from jiedan.messages.words import WORDS, Tail
from tests.core.messages import (
    blacklist_lines,
    dispute_lines,
    grammar_lines,
    grammar_lines_of_work,
    money_lines,
    offer_lines,
    papers_lines,
    rule_lines,
)

_LINES = (grammar_lines, papers_lines, offer_lines, money_lines, grammar_lines_of_work, dispute_lines, rule_lines, blacklist_lines)
COMMANDS = "\n".join(lines.COMMANDS.strip() for lines in _LINES)
CHATTER = "\n".join(lines.CHATTER.strip() for lines in _LINES)
ROWS = [[cell.strip() for cell in line.split("|")] for line in COMMANDS.strip().splitlines()]
NUMBERED = [
    verb for verb, spelling in WORDS.items() if spelling.tail in (Tail.NUMBER, Tail.FIGURE, Tail.REASON, Tail.TEXT, Tail.TIME)
]
SPELLED = [(verb, word) for verb in NUMBERED for word in (*WORDS[verb].zh, *WORDS[verb].en)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_line_asks_for_what_the_table_says(row: list[str]) -> None:
    """Verb, order number, what follows, and whether the words are ordinary talk as well: as written by hand."""
    line, verb, number, rest, *casual = row
    expected = Command(verb=Verb(verb), number=None if number == "-" else int(number), rest=rest, casual=bool(casual))

    assert parse(line) == expected


@pytest.mark.parametrize("line", CHATTER.strip().splitlines())
def test_talk_is_no_command(line: str) -> None:
    """Questions, refusals, mentions, lists and sentences that begin with a command's word ask for nothing."""
    assert parse(line) is None


def test_the_tables_are_long_enough_to_mean_something() -> None:
    """Every verb that a member can say stands in the table of commands, and there are well over 150 lines of both kinds."""
    said = {row[1] for row in ROWS}

    assert said == set(WORDS) == set(Verb) - {Verb.CLOCK, Verb.QUEUE}
    assert len(ROWS) >= 150
    assert len(CHATTER.strip().splitlines()) >= 100


def test_no_word_stands_for_two_verbs() -> None:
    """Folded, each word of the table is there for one verb only."""
    owners: dict[str, set[Verb]] = {}
    for verb, spelling in WORDS.items():
        for word in (*spelling.zh, *spelling.en):
            owners.setdefault(fold(word), set()).add(verb)

    assert {word: verbs for word, verbs in owners.items() if len(verbs) > 1} == {}
    assert set(owners) == RESERVED


@pytest.mark.parametrize(
    "line", ["\u200b接单 17", "接\u200b单 17", "接单\u202e 17", "接单\u3000１７", "接单\n17", "\ufeff/接单 17", "接单 17\u200d"]
)
def test_what_nobody_sees_changes_nothing(line: str) -> None:
    """Zero-width and direction characters, ideographic spaces and newlines do not hide a command."""
    assert parse(line) == Command(verb=Verb.CLAIM, number=17)


def test_text_is_kept_as_it_was_written() -> None:
    """What follows the word is cleaned but not folded: capitals, full width and traditional characters stay."""
    command = parse("交付 17 見ＡＢＣ\u202e，Final版\n第二行")

    assert command == Command(verb=Verb.DELIVER, number=17, rest="見ＡＢＣ，Final版\n第二行")


def test_a_colon_makes_plain_talk_a_command() -> None:
    """Who writes `cancel: …` or `deliver: …` means it."""
    assert parse("deliver: by Friday you have it all") == Command(verb=Verb.DELIVER, rest="by Friday you have it all")
    assert parse("取消：不需要了") == Command(verb=Verb.CANCEL, rest="不需要了")


def test_plugins_look_their_words_up_in_the_same_opening() -> None:
    """A line is opened once: the folded word is the key of everybody's dictionary, and ours are reserved."""
    words = {fold("紅包"): "redpacket"}
    opened = opening("/紅包 20 5個")

    assert opened == Opening(fold("紅包"), " 20 5個", None, True)
    assert words[opened.word] == "redpacket"
    assert read(opened) is None
    assert fold("接單") in RESERVED


@pytest.mark.parametrize(
    "line", ["接单{}17", "接单 订单{}谁", "裁决{}300 理由", "#17{}接单", "取消 17{}200", "{}接单 17", "got{}it 17"]
)
def test_thousands_of_blanks_are_read_as_one(line: str) -> None:
    """Whatever is asked for is asked for as with one blank, and what follows the word holds no more of them than that."""
    assert parse(line.format(" " * 4000)) == parse(line.format(" "))
    assert parse(line.format("\n \u3000\t" * 900)) == parse(line.format("\n"))
    opened = opening(line.format(" " * 4000))

    assert opened is not None
    assert opened == opening(line.format(" "))


@given(st.lists(st.sampled_from(["\n", "    ", "\n\n        ", " " * 39, "\u3000"]), max_size=8))
def test_what_people_type_keeps_its_blanks(gaps: list[str]) -> None:
    """Lines, indents and columns of a work that is handed in stay as they are."""
    text = "交付 17 初" + "".join(f"{gap}行" for gap in gaps)

    assert parse(text) == Command(verb=Verb.DELIVER, number=17, rest=clean(text).removeprefix("交付 17 "))


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """Nothing that somebody can send makes the grammar raise."""
    assert isinstance(parse(text), Command | None)


@given(st.sampled_from([word for _, word in SPELLED]), st.text(max_size=60))
def test_any_text_behind_a_word_is_read(word: str, text: str) -> None:
    """The same behind every word; what comes out can be kept."""
    command = parse(word + text)

    assert command is None or msgspec.json.decode(msgspec.json.encode(command), type=Command) == command


@given(
    st.sampled_from(SPELLED),
    st.integers(0, 999_999_999),
    st.sampled_from(
        ["{word} {number}", "{word}{number}", "{word}#{number}", "{number} {word}", "#{number} {word}", "/{word} {number}"]
    ),
)
def test_a_command_reads_back_in_every_spelling(spelled: tuple[Verb, str], number: int, form: str) -> None:
    """Word and number, in whatever order and with whatever between them, come back as the verb and the number."""
    verb, word = spelled

    assert parse(form.format(word=word, number=number)) == Command(verb=verb, number=number)


@pytest.mark.parametrize(
    "text", ["接单" * 20_000, "接单 " + "1" * 50_000, "#" * 50_000, "交付 " + "? " * 30_000, " " * 50_000 + "接单", "🤔" * 50_000]
)
def test_long_lines_are_read_in_no_time(text: str) -> None:
    """The work grows with the text at most, never with its square: this would not come back otherwise."""
    assert isinstance(parse(text), Command | None)
