"""Text in lines, as Chinese is set."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jiedan.evidence.setting import NOT_FIRST, NOT_LAST, lines

WORDS = st.text(st.sampled_from("中文字一二，。！（）「」“” ab, c.1"), max_size=80)


def columns(text: str) -> float:
    """Two for a Chinese character, one for another."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二三四五六", ["一二三四", "五六"]),
        ("一二三四，五六", ["一二三", "四，五六"]),
        ("一二三（四五", ["一二三", "（四五"]),
        ("一二three四", ["一二", "three四"]),
        ("一二 three", ["一二", "three"]),
        ("deadbeefcafe", ["deadbeef", "cafe"]),
        ("一\n\n二", ["一", "", "二"]),
        ("", [""]),
    ],
)
def test_a_line_is_broken_where_a_reader_would(text: str, expected: list[str]) -> None:
    """Eight columns wide: not before a comma, not behind a bracket that opens, not within a word that fits on a line."""
    assert list(lines(text, 8, columns)) == expected


@given(WORDS, st.integers(4, 40))
@example("11。1「1！", 4)
@example("1“1。。", 5)
@example("11。1（1。", 4)
def test_no_letter_is_lost_and_no_line_too_long(text: str, width: int) -> None:
    """Only blanks go where a line is broken."""
    set_ = list(lines(text, width, columns))

    assert re.sub(r"\s", "", "".join(set_)) == re.sub(r"\s", "", text)
    assert [line for line in set_ if columns(line) > width] == []


@given(st.text(st.sampled_from("中文字一二三"), min_size=1, max_size=6).map(lambda word: f"（{word}），"), st.integers(1, 12))
def test_a_line_begins_and_ends_as_it_may(clause: str, times: int) -> None:
    """Where clauses are shorter than a line there is always a place to break it."""
    set_ = list(lines(clause * times, 24, columns))

    assert [line for line in set_ if line[0] in NOT_FIRST or line[-1] in NOT_LAST] == []
