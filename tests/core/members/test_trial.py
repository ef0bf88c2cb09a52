"""Trial pieces: counted as people count, compared as people compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.members.trial import SAME, length, likeness, mark

PIECE = "春天到了，小店的樱花茶又上新了。我们选用云南高山的绿茶，配上当季的樱花，入口清甜，回味悠长。欢迎来店里坐坐，第二杯半价，只到月底。"


@pytest.mark.row("D02")
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("你好，世界！", 6), ("a b\tc\n", 3), ("", 0), ("   ", 0), ("　全角　空格", 4), ("é", 1), ("e\u0301", 1), ("👍", 1), ("👍🏽", 1),
        ("👨‍👩‍👧", 1), ("🇨🇳", 1), ("🇨🇳🇫🇷", 2), ("❤️", 1), ("a\u200bb", 2), ("한국", 2), ("\U00020bb7野家", 3), ("——……", 4), ("1,288.50", 8),
        ("✊🏽✊", 2), ("\u200d", 0), ("👩‍💻写代码", 4),
    ],
)  # fmt: skip
def test_characters_are_counted_as_they_are_seen(text: str, count: int) -> None:
    """D02, edge case 77: no blanks, nothing unseen; one for a picture however many code points it has; punctuation counts."""
    assert length(text) == count


@given(st.text(max_size=100), st.text(max_size=100))
def test_counting_is_never_more_than_the_letters_and_adds_up(one: str, other: str) -> None:
    """Any text can be counted; two texts with a blank between them count at most what both have."""
    assert 0 <= length(one) <= len(one) * 3
    assert length(f"{one} {other}") <= length(one) + length(other) + 1


@pytest.mark.row("D02")
def test_a_copy_is_known_by_its_letters() -> None:
    """D02: other blanks, punctuation, width and case make no other piece; other letters do."""
    assert mark(PIECE) == mark(PIECE.replace("，", " , ").replace("。", "!!\n"))
    assert mark("Hello, World") == mark("ｈｅｌｌｏ　ｗｏｒｌｄ")
    assert mark(PIECE) != mark(PIECE.replace("樱花", "桂花"))
    assert mark("……！？") == ""


@pytest.mark.row("D02")
@pytest.mark.parametrize(
    ("other", "same"),
    [
        (PIECE.replace("樱花", "桂花"), True), (PIECE[:40], True), ("开头加几句自己的话。" + PIECE, True), (PIECE.replace("，", ""), True),
        ("夏天的海边适合喝一杯冰柠檬茶，酸甜解渴，我们每天现切柠檬，绝不用浓缩汁，欢迎你来尝尝看，送你一片晒干的柠檬做书签。", False),
        ("春天到了", False), ("", False),
    ],
)  # fmt: skip
def test_what_is_nearly_the_same_is_found(other: str, same: bool) -> None:
    """D02: some words changed, a part of it, or more around it; a text of one's own on the same matter is none, and neither is a phrase."""
    assert (likeness(PIECE, other) >= SAME) is same
    assert likeness(PIECE, other) == likeness(other, PIECE)
