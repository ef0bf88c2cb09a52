"""All words in one pass over a text, and what the detectors ask about them."""

from collections.abc import Sequence
from functools import cache, cached_property
from itertools import accumulate, product
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick

from jiedan.moderation.folding import origins, plain, tight
from jiedan.moderation.vocabulary import SYLLABLES, WORDS, Tag

_PINYIN_UP_TO: Final = 4
"""Characters of a word that is looked for in pinyin too."""
_MOST_ALIKE: Final = 40
"""Hits of one class that are looked at: what compares them stays quick, and forty are forty signals already."""


class Hit(NamedTuple):
    """A word of a class; places in the tight text."""

    tag: Tag
    start: int
    end: int


class Automaton:
    """The words of all classes in one automaton. Building it takes some 20 ms, once."""

    def __init__(self) -> None:
        tags: dict[str, list[Tag]] = {}
        for tag, words in WORDS.items():
            for word in words.split():
                for spelling in _spellings(tight(word)):
                    tags.setdefault(spelling, []).append(tag)
        tags.pop("", None)
        self._words: Final = list(tags)
        self._tags: Final = [tuple(dict.fromkeys(each)) for each in tags.values()]
        self.bare: Final = AhoCorasick(self._words)

    def hits(self, tight_text: str) -> list[Hit]:
        """Every word of every class, those that begin within an ordinary phrase left out. Latin words end where the text's do."""
        found: list[Hit] = []
        covered: list[tuple[int, int]] = []
        for index, start, end in self.bare.find_matches_as_indexes(tight_text, overlapping=True):
            for tag in self._tags[index]:
                if tag is Tag.ORDINARY:
                    covered.append((start, end))
                else:
                    found.append(Hit(tag, start, end))
        if covered and found:
            reach = _reach(covered, len(tight_text))
            found = [hit for hit in found if reach[hit.start] <= hit.start]
        return found


@cache
def automaton() -> Automaton:
    """The one automaton, built when it is first asked for."""
    return Automaton()


class Finding:
    """A text with its hits, each folded form made when it is wanted."""

    def __init__(self, text: str, tight_text: str, hits: Sequence[Hit]) -> None:
        self.text: Final = text
        self.tight: Final = tight_text
        self.hits: dict[Tag, list[Hit]] = {}
        for hit in hits:
            alike = self.hits.get(hit.tag, [])
            if len(alike) < _MOST_ALIKE and self._stands_alone(hit):
                self.hits[hit.tag] = [*alike, hit]

    @cached_property
    def places(self) -> Sequence[int]:
        """For each character of the tight text its place in the original; at the end the original's length."""
        return origins(self.text)

    @cached_property
    def plain(self) -> str:
        """The text with readable letters, what stands between them included."""
        return plain(self.text)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where these characters of the tight text stand in the original."""
        places = self.places
        return places[start], places[end - 1] + 1 if end > start else places[start]

    def behind(self, hit: Hit, length: int) -> str:
        """What follows a word in the original, made readable."""
        start = self.places[hit.end - 1] + 1
        return plain(self.text[start : start + length])

    def near(self, tag: Tag, start: int, end: int, within: int) -> Hit | None:
        """A word of the class at most so many characters before or after the stretch."""
        for hit in self.hits.get(tag, ()):
            if hit.start - end <= within and start - hit.end <= within:
                return hit
        return None

    def before(self, tag: Tag, start: int, within: int) -> Hit | None:
        """A word of the class that ends at most so many characters before the place."""
        for hit in self.hits.get(tag, ()):
            if 0 <= start - hit.end <= within:
                return hit
        return None

    def _stands_alone(self, hit: Hit) -> bool:
        """Whether a word that begins or ends with a Latin letter is a word there, and not a part of another."""
        first, last = self.tight[hit.start], self.tight[hit.end - 1]
        if _is_latin(first) and hit.start and _is_latin(self.tight[hit.start - 1]) and self._joined(hit.start):
            return False
        return not (
            _is_latin(last)
            and hit.end < len(self.tight)
            and (_is_latin(self.tight[hit.end]) or self._is_version(hit.end))
            and self._joined(hit.end)
        )

    def _joined(self, place: int) -> bool:
        """Whether the characters on both sides of the place are neighbours in the original too."""
        return self.places[place] - self.places[place - 1] == 1

    def _is_version(self, place: int) -> bool:
        """Whether a figure follows, as in v2: a single letter before it is no word."""
        return self.tight[place].isdigit() and place >= 2 and not _is_latin(self.tight[place - 2]) and self.tight[place - 1] == "v"


def _reach(covered: list[tuple[int, int]], length: int) -> list[int]:
    """For each place the furthest end of a stretch that begins there or before."""
    reach = [0] * (length + 1)
    for start, end in covered:
        reach[start] = max(reach[start], end)
    return list(accumulate(reach, max))


def _is_latin(letter: str) -> bool:
    return "a" <= letter <= "z"


def _spellings(word: str) -> list[str]:
    """The word, and a short Chinese one with every choice of its characters in pinyin."""
    if len(word) > _PINYIN_UP_TO or not any(letter in SYLLABLES for letter in word):
        return [word]
    choices = [(letter, SYLLABLES[letter]) if letter in SYLLABLES else (letter,) for letter in word]
    return ["".join(choice) for choice in product(*choices)]
