"""Patterns for a folded text, where a word boundary is that of Latin letters: `ppt美化` holds the word ppt."""

import re
from collections.abc import Iterator
from functools import cached_property
from sys import maxsize


class Pattern:
    """A regular expression that is compiled when it is first used, so that nobody waits for it at start-up.

    Figures are 0-9 and letters a-z only, so that 明 next to `by` ends the word.
    """

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source, self._flags = source, flags | re.ASCII

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """As of a compiled pattern."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """As of a compiled pattern."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """As of a compiled pattern."""
        return self._compiled.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """As of a compiled pattern."""
        return self._compiled.finditer(text, start, end)
