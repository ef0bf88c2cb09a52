"""What a program that reads pictures saw: lines of text and where they stand."""

from typing import Final

import msgspec

SURE: Final = 900
"""Of 1000: what was read with less certainty was not read."""
SMALLEST: Final = 14
"""Points: in lower lines digits are taken for each other, even twice the same."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of text. Places are pixels of the picture as it was looked at, from its left upper corner."""

    text: str
    sure: int
    """How sure the reader is, of 1000."""
    left: int
    top: int
    right: int
    bottom: int
    again: str = ""
    """The same line read a second time out of a picture prepared in another way; only where a figure stands in it."""

    @property
    def legible(self) -> bool:
        """Whether it was read with certainty, in letters that are large enough."""
        return self.sure >= SURE and self.height >= SMALLEST

    @property
    def certain(self) -> bool:
        """Whether it is legible, and was read the same the second time, blanks aside."""
        return self.legible and (not self.again or "".join(self.again.split()) == "".join(self.text.split()))

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return self.bottom - self.top


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One picture. `dhash` is what `alike` compares (hex, "" when there is none)."""

    width: int
    height: int
    lines: tuple[Line, ...] = ()
    dhash: str = ""

    def whole(self, line: Line) -> bool:
        """Whether the line stands clear of the picture's sides: one that touches them may go on behind them."""
        return line.left * 100 >= self.width and (self.width - line.right) * 100 >= self.width
