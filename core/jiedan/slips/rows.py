"""Which words of a screen belong together: a label, and the value beside it or below it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from jiedan.messages.normal import folded
from jiedan.slips.page import Line, Page

_BETWEEN: Final = " :："


class Labelled(msgspec.Struct, frozen=True, kw_only=True):
    """A label and what stands beside it. `value` is as it was read; `lines` are the lines that it was taken from."""

    label: str
    value: str
    lines: tuple[Line, ...]
    sure: bool
    """Whether all of it was read with certainty, and is whole."""


def labelled(page: Page, labels: Iterable[str]) -> list[Labelled]:
    """Every row that begins with one of the labels (folded), from the top."""
    longest_first = sorted(labels, key=len, reverse=True)
    found = []
    for line in sorted(page.lines, key=lambda line: (line.top, line.left)):
        plain = folded(line.text)
        label = next((label for label in longest_first if _begins(plain, label)), None)
        if label is not None:
            beside = _beside(page.lines, line)
            own = line.text.strip()[len(label) :].strip(_BETWEEN)
            value = " ".join(filter(None, [own, *(each.text for each in beside)]))
            sure = all(each.certain and page.whole(each) for each in (line, *beside))
            found.append(Labelled(label=label, value=value.strip(_BETWEEN), lines=(line, *beside), sure=sure))
    return found


def _begins(plain: str, label: str) -> bool:
    """An English label is whole words; behind a Chinese one its value may follow at once, but no more of a word."""
    rest = plain.removeprefix(label)
    if rest == plain and label:
        return False
    return not rest or rest[0] in _BETWEEN or (not label.isascii() and not "\u4e00" <= rest[0] <= "\u9fff")


def _beside(lines: Sequence[Line], label: Line) -> list[Line]:
    """What stands at the height of the label, to its right."""
    found = [line for line in lines if line is not label and line.left >= label.right - label.height and same_row(line, label)]
    return sorted(found, key=lambda line: line.left)


def same_row(one: Line, other: Line) -> bool:
    """Whether two lines stand beside each other: they share more than half of the lower one's height."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared * 2 > min(one.height, other.height)


def below(lines: Sequence[Line], above: Line) -> Iterator[Line]:
    """The lines that go on with `above`: right below it, beginning where it begins, or ending where it ends."""
    while True:
        following = (
            line
            for line in lines
            if 0 < line.top - above.top <= 2 * above.height
            and (abs(line.left - above.left) < above.height or abs(line.right - above.right) < above.height)
            and not any(other.right <= line.left and same_row(other, line) for other in lines)
        )
        found = min(following, key=lambda line: line.top, default=None)
        if found is None:
            return
        yield found
        above = found
