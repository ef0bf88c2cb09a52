"""Amounts, shares, points and hours: exact in both directions, and nothing else is taken for one."""

import string
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.money import DIGITS, LARGEST, figure
from jiedan.settings.quantities import basis_points, half_points, minor_units, minutes_of_the_day, nearest_zone, zone_exists

amounts = st.integers(min_value=0, max_value=LARGEST)
currencies = st.sampled_from(sorted(DIGITS))
decimals = st.from_regex(r"[0-9]{1,6}\.[0-9]{1,5}", fullmatch=True, alphabet=st.characters(codec="ascii"))
texts = decimals | st.text(alphabet=string.digits + ".,-+eE% ¥５", max_size=12) | st.text(max_size=12)


@given(amounts, currencies)
def test_every_amount_reads_back_as_it_is_written(minor: int, currency: str) -> None:
    """What `figure` shows, `minor_units` understands, to the last cent."""
    assert minor_units(figure(minor, currency), currency, "ceiling") == minor


@given(texts, currencies)
def test_no_other_text_is_an_amount(text: str, currency: str) -> None:
    """A text is an amount with all its digits, or it is refused: nothing is half read."""
    try:
        minor = minor_units(text, currency, "ceiling")
    except ValueError:
        return

    whole, _, rest = figure(minor, currency).partition(".")
    assert text.lstrip("0").partition(".")[0] == whole.lstrip("0")
    assert text.partition(".")[2].rstrip("0") == rest.rstrip("0")


@given(st.integers(min_value=0, max_value=10_000))
def test_every_share_reads_back(points: int) -> None:
    """Basis points, to the last one."""
    assert basis_points(f"{points // 100}.{points % 100:02d}") == points


@given(st.integers(min_value=0, max_value=100_000))
def test_every_number_of_half_points_reads_back(halves: int) -> None:
    """Whole and half points."""
    assert half_points(f"{halves // 2}.{'5' if halves % 2 else '0'}") == halves


@given(texts)
def test_a_share_is_within_its_bounds_or_refused(text: str) -> None:
    """Whatever is written: 0 to 10000 basis points, or a ValueError."""
    with suppress(ValueError):
        assert 0 <= basis_points(text) <= 10_000


@given(texts)
def test_points_are_not_negative_or_refused(text: str) -> None:
    """Whatever is written: a whole number of halves, or a ValueError."""
    with suppress(ValueError):
        assert half_points(text) >= 0


@given(st.integers(0, 1439), st.integers(0, 1439))
def test_every_span_of_the_day_reads_back(first: int, last: int) -> None:
    """Two different minutes of the day make a span, over midnight as well; the same twice does not."""
    written = f"{first // 60:02d}:{first % 60:02d}-{last // 60:02d}:{last % 60:02d}"
    if first == last:
        with pytest.raises(ValueError, match="two different times"):
            minutes_of_the_day(written)
    else:
        assert minutes_of_the_day(written) == (first, last)


def test_midnight_may_be_written_as_24() -> None:
    """People say from eight to twenty-four."""
    assert minutes_of_the_day("20:00-24:00") == (1200, 0)


@pytest.mark.parametrize("text", ["24:00-08:00", "22:60-08:00", "20:00-24:01", "22:00", "22:00-", "0:00-24:00", "22.00-08.00"])
def test_what_is_no_span_is_refused(text: str) -> None:
    """No hour 24 to begin with, no minute 60, no whole day."""
    with pytest.raises(ValueError, match="no span"):
        minutes_of_the_day(text)


@given(st.text(max_size=30))
def test_a_zone_exists_or_another_is_proposed(text: str) -> None:
    """Any text has an answer, and what is proposed exists."""
    if not zone_exists(text):
        assert zone_exists(nearest_zone(text))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Asia/Beijing", "Asia/Shanghai"),
        ("北京", "Asia/Shanghai"),
        ("UTC+8", "Asia/Shanghai"),
        ("shanghai", "Asia/Shanghai"),
        ("Asia/Shanghia", "Asia/Shanghai"),
        ("new york", "America/New_York"),
        ("europe/london", "Europe/London"),
    ],
)
def test_the_zone_that_was_meant_is_proposed(written: str, meant: str) -> None:
    """Cities that are no zones, other capitals, typing errors."""
    assert nearest_zone(written) == meant
