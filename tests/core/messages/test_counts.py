"""Whole numbers as people say them."""

import pytest

from jiedan.messages.parsing.counts import count


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("30", 30), ("３０", 30), ("三十", 30), ("三次", 3), ("200 人", 200), ("二百人", 200), ("两个月", 2), ("3 months", 3), ("0", 0),
        ("一千零一", 1001), ("800元", 800),
        ("", None), ("很多", None), ("3.5", None), ("-5", None), ("次", None), ("3 4", None), ("9" * 50, None), ("😀", None),
    ],
)  # fmt: skip
def test_a_number_is_read_with_or_without_what_is_counted(said: str, means: int | None) -> None:
    """Anything else is none."""
    assert count(said) == means
