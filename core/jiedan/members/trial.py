"""Trial pieces: how long one is as people count, and whether it is somebody else's.

People count what they see. So a letter with its accents, an emoji with its skin tone, a family joined into one picture and a flag are
one each; blanks and what nobody sees are none; punctuation counts, because Chinese word processors count it, too.
"""

import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

_JOINER: Final = "\u200d"
_SHINGLE: Final = 4
SAME: Final = 0.6
"""From this share of common shingles on, two pieces are nearly the same."""
SHORTEST: Final = 12
"""Letters below which nothing can be said of a likeness."""


def length(text: str) -> int:
    """How many characters people would count, blanks left out."""
    return sum(1 for _ in _seen(text))


def _seen(text: str) -> Iterator[str]:
    """The first code point of each visible character."""
    joined, flag = False, False
    for letter in unicodedata.normalize("NFC", text):
        if letter == _JOINER:
            joined = True
            continue
        if letter.isspace() or _rides_along(letter):
            joined = joined and not letter.isspace()
            continue
        if _half_a_flag(letter):
            flag, second = not flag, flag
            if second:
                continue
        else:
            flag = False
        if not joined:
            yield letter
        joined = False


def mark(text: str) -> str:
    """The same for two pieces that differ in blanks, punctuation, case, width or what nobody sees alone; "" without a letter."""
    plain = _letters(text)
    return sha256(plain.encode()).hexdigest() if plain else ""


def likeness(one: str, other: str) -> float:
    """How much of the shorter one of two pieces stands in the other, 0 to 1, by its runs of four letters."""
    first, second = _shingles(one), _shingles(other)
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer > SHORTEST - _SHINGLE else 0.0


def _shingles(text: str) -> frozenset[str]:
    plain = _letters(text)
    return frozenset(plain[start : start + _SHINGLE] for start in range(len(plain) - _SHINGLE + 1))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _rides_along(letter: str) -> bool:
    """Whether a code point belongs to the character before it, or cannot be seen."""
    return unicodedata.category(letter) in ("Mn", "Me", "Mc", "Cf", "Cc", "Cs", "Cn") or "\U0001f3fb" <= letter <= "\U0001f3ff"


def _half_a_flag(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"
