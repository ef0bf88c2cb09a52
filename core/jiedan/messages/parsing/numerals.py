"""Figures as people write them: 1,288.50 · 五百 · 两千五 · 1.2万 · 1万5 · 3k. Exact, in whole hundred-millionths; no float.

A figure is read whole or not at all: `1e9`, `1,28` and 五六百 are no figures.
"""

from collections.abc import Callable
from typing import Final

from jiedan.messages.parsing.patterns import Pattern

ONE: Final = 10**8
"""What `value` gives for one."""

_HAN: Final = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟俩"
FIGURE: Final = (
    r"(?:(?:\d{1,3}(?:,\d{3}){1,4}(?![\d,]*\d)|\d{1,18})(?:\.\d{1,8})?"
    rf"(?:[kw百千万亿][\d.{_HAN}]{{0,12}})?|[{_HAN}]{{1,18}})"
)
"""The pattern of a figure in a folded text. What it matches `value` may still refuse."""

_PLAIN: Final = str.maketrans("〇壹贰叁肆伍陆柒捌玖拾佰仟俩两kw", "零一二三四五六七八九十百千二二千万", ",")
_DIGITS: Final = {letter: digit for digit, letter in enumerate("零一二三四五六七八九")}
_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_STEPS: Final = Pattern(r"\d+(?:\.\d+)?|.")
_ARABIC: Final = Pattern(r"(\d+)(?:\.(\d{1,8}))?")
_Reader = Callable[[str], int | None]


def value(figure: str) -> int | None:
    """The figure in hundred-millionths (`ONE`), None if it is none or could be read in two ways. At most 10^18 whole."""
    plain = figure.translate(_PLAIN)
    if len(plain) > 40:
        return None
    return _above(plain, "亿", 10**8, _below_a_hundred_million)


def small(figure: str) -> int | None:
    """The whole number that a figure of a date, an hour or a count of days means; None if it is none."""
    found = value(figure)
    return None if found is None or found % ONE else found // ONE


def _below_a_hundred_million(plain: str) -> int | None:
    return _above(plain, "万", 10**4, _below_ten_thousand)


def _above(plain: str, word: str, unit: int, below: _Reader) -> int | None:
    head, found, tail = plain.partition(word)
    if not found:
        return below(plain)
    high = below(head)
    if high is None or (tail and high % ONE):
        return None
    rest = _tail(tail, unit, below)
    return None if rest is None else high * unit + rest


def _tail(tail: str, unit: int, below: _Reader) -> int | None:
    """What follows 万 or 亿: 1万5 is 15000, 一万零五 is 10005, 1万2000 is 12000."""
    if not tail:
        return 0
    if len(tail) == 1 and tail != "零" and (tail in _DIGITS or tail.isdigit()):
        return int(_DIGITS.get(tail, tail)) * unit // 10 * ONE
    if tail.isdigit() and len(tail) != len(str(unit)) - 1:
        return None
    rest = below(tail.removeprefix("零"))
    return rest if rest is not None and rest < unit * ONE else None


def _below_ten_thousand(plain: str) -> int | None:
    arabic = _ARABIC.fullmatch(plain)
    if arabic:
        whole, fraction = arabic.groups()
        return int(whole) * ONE + int((fraction or "").ljust(8, "0"))
    if len(plain) > 2 and "零" in plain and all(letter in _DIGITS for letter in plain):
        return int("".join(str(_DIGITS[letter]) for letter in plain)) * ONE
    return _spelled(plain)


def _spelled(plain: str) -> int | None:
    """三千零五十, 两千五, 十五, 3千5百: units go down, each with one digit before it."""
    total, last, pending, gap = 0, 10_000, None, False
    for step in (found[0] for found in _STEPS.finditer(plain)):
        if step in _UNITS:
            unit = _UNITS[step]
            if unit >= last or (pending is None and unit != 10):
                return None
            total, last, pending, gap = total + (ONE if pending is None else pending) * unit, unit, None, False
        elif pending is not None or (gap and step == "零"):
            return None
        elif step == "零":
            gap = True
        else:
            pending = _digit(step, alone=total == 0)
            if pending is None:
                return None
    if pending is None:
        return total if plain and (not gap or plain == "零") else None
    if total == 0:
        return None if gap else pending
    return total + (pending if gap or last == 10 else pending * last // 10)


def _digit(step: str, *, alone: bool) -> int | None:
    if step in _DIGITS:
        return _DIGITS[step] * ONE
    read = _ARABIC.fullmatch(step)
    if read is None or (not alone and (read[2] or len(read[1]) > 1)):
        return None
    return int(read[1]) * ONE + int((read[2] or "").ljust(8, "0"))
