"""Lengths of time and ways into a group, as people write them."""

from datetime import timedelta

import pytest

from jiedan.errors import Refusal
from jiedan.messages.spans import Invitation, invitation, mute_span, span

DAY = timedelta(days=1)
SPANS = {
    "1天": DAY, "3 天": 3 * DAY, "两天半": 2.5 * DAY, "1周": 7 * DAY, "1个月": 30 * DAY, "１天": DAY, "30分钟": timedelta(minutes=30),
    "半小时": timedelta(minutes=30), "45秒": timedelta(seconds=45), "1d": DAY, "90m": timedelta(minutes=90), "45 s": timedelta(seconds=45),
    "2w": 14 * DAY, "3 days": 3 * DAY, "1年": 365 * DAY, "an hour": timedelta(hours=1), "5 min": timedelta(minutes=5),
}  # fmt: skip
NONE = ["", "三", "永久", "3次", "1天太短", "大概1天", "1d2", "day trips", "-1d", "9" * 9 + "年", "9" * 400 + "d"]


@pytest.mark.parametrize(("text", "long"), SPANS.items())
def test_a_length_of_time_is_read(text: str, long: timedelta) -> None:
    """In figures or words, long or short."""
    assert span(text) == long


@pytest.mark.parametrize("text", NONE)
def test_nothing_else_is_a_length_of_time(text: str) -> None:
    """Nor what only holds one, nor what no calendar has room for."""
    assert span(text) is None


@pytest.mark.parametrize(("text", "allowed"), [("30秒", False), ("31秒", True), ("366天", True), ("367天", False)])
def test_a_mute_has_bounds(text: str, *, allowed: bool) -> None:
    """More than 30 seconds, 366 days at most."""
    if allowed:
        assert mute_span(text) == span(text)
        return
    with pytest.raises(Refusal, match="mute-span"):
        mute_span(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", Invitation()),
        ("3天 20人 小红书", Invitation(lasts=3 * DAY, most=20, source="小红书")),
        ("小红书，20人，3 天", Invitation(lasts=3 * DAY, most=20, source="小红书")),
        ("3d 20 spring fair", Invitation(lasts=3 * DAY, most=20, source="spring fair")),
        ("审核 抖音", Invitation(asks=True, source="抖音")),
        ("1天团", Invitation(source="1天团")),
    ],
)
def test_a_way_in_is_read_in_any_order(text: str, asked: Invitation) -> None:
    """A time, a number of people, whether one asks first; what is left is the source."""
    assert invitation(text) == asked
