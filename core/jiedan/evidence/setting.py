"""Setting text in lines, as Chinese is set: no line begins with a mark that closes or ends with one that opens. Latin words stay whole."""

import re
from collections.abc import Callable, Iterator
from typing import Final

NOT_FIRST: Final = frozenset("，。、；：？！）」』】》〉”’…—%,.;:?!)]}")
NOT_LAST: Final = frozenset("（「『【《〈“‘([{#¥$")
_PIECES: Final = re.compile(r"[!-~\u00a1-\u024f]+|.", re.DOTALL)

Measure = Callable[[str], float]
"""Text → its width."""


def lines(text: str, width: float, measure: Measure) -> Iterator[str]:
    """The text in lines of at most that width. Its newlines stay; blanks where a line is broken go."""
    for paragraph in text.split("\n"):
        line: list[str] = []
        for piece in _fitting(paragraph, width, measure):
            if line and measure("".join((*line, piece)).rstrip()) > width:
                kept = _parting(line, piece)
                yield "".join(line[:kept]).rstrip()
                line = line[kept:]
            line.append(piece)
        yield "".join(line).strip()


def _fitting(paragraph: str, width: float, measure: Measure) -> Iterator[str]:
    """What may not be torn: a word, a character. A word that is longer than a line is."""
    for piece in _PIECES.findall(paragraph):
        if measure(piece) <= width:
            yield piece
        else:
            yield from piece


def _parting(line: list[str], following: str) -> int:
    """How many pieces of the line stay on it when `following` does not fit."""
    for kept in range(len(line), 0, -1):
        first = "".join((*line[kept:], following)).lstrip()[:1]
        if first not in NOT_FIRST and line[kept - 1][-1] not in NOT_LAST:
            return kept
    return len(line)
