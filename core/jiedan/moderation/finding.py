"""All words in one pass over a text, and what the detectors ask about them."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate, product
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick

from jiedan.moderation.folding import origins, plain, tight
from jiedan.moderation.vocabulary import SYLLABLES, WORDS, Tag

_PINYIN_UP_TO: Final = 4
"""Characters of a word that is looked for in pinyin too."""
_FEW: Final = 8
"""Ordinary phrases up to which each is asked about each word."""
_MOST_ALIKE: Final = 40
"""Hits of one class that are looked at: what compares them stays quick, and forty are forty signals already."""


class Hit(NamedTuple):
    """A word of a class; places in the tight text."""

    tag: Tag
    start: int
    end: int


class Word(NamedTuple):
    """What the automaton knows of a spelling. `latin`: it begins or ends with a Latin letter, and has to stand alone."""

    tags: tuple[Tag, ...]
    latin: bool
    ordinary: bool


class Automaton:
    """The words of all classes in one automaton. Building it takes some 40 ms, once."""

    def __init__(self) -> None:
        tags: dict[str, dict[Tag, None]] = {}
        for tag, words in WORDS.items():
            for word in words.split():
                for spelling in _spellings(tight(word)):
                    tags.setdefault(spelling, {})[tag] = None
        tags.pop("", None)
        self.words: Final = [
            Word(tuple(each), _is_latin(word[0]) or _is_latin(word[-1]), Tag.ORDINARY in each) for word, each in tags.items()
        ]
        self.bare: Final = AhoCorasick(list(tags))

    def found(self, tight_text: str) -> list[tuple[Word, int, int]]:
        """Every word in the text with its places, those left out that begin within an ordinary phrase."""
        words = self.words
        found = [
            (words[index], start, end) for index, start, end in self.bare.find_matches_as_indexes(tight_text, overlapping=True)
        ]
        covered = [(start, end) for word, start, end in found if word.ordinary]
        if not covered:
            return found
        if len(covered) <= _FEW:
            return [each for each in found if not any(start <= each[1] < end for start, end in covered)]
        reach = _reach(covered, len(tight_text))
        return [each for each in found if reach[each[1]] <= each[1]]


@cache
def automaton() -> Automaton:
    """The one automaton, built when it is first asked for."""
    return Automaton()


class Finding:
    """A text with its hits, each folded form made when it is wanted."""

    def __init__(self, text: str, tight_text: str, found: Sequence[tuple[Word, int, int]]) -> None:
        self.text: Final = text
        self.tight: Final = tight_text
        self.hits: Final[dict[Tag, list[Hit]]] = {}
        self._places: Sequence[int] | None = None
        self._plain: str | None = None
        for word, start, end in found:
            if word.latin and not self._stands_alone(start, end):
                continue
            for tag in word.tags:
                alike = self.hits.setdefault(tag, [])
                if len(alike) < _MOST_ALIKE:
                    alike.append(Hit(tag, start, end))

    @property
    def places(self) -> Sequence[int]:
        """For each character of the tight text its place in the original; at the end the original's length."""
        if self._places is None:
            self._places = origins(self.text)
        return self._places

    @property
    def plain(self) -> str:
        """The text with readable letters, what stands between them included."""
        if self._plain is None:
            self._plain = plain(self.text)
        return self._plain

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where these characters of the tight text stand in the original."""
        places = self.places
        return places[start], places[end - 1] + 1 if end > start else places[start]

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

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a word that begins or ends with a Latin letter is a word there, and not a part of another."""
        text = self.tight
        if start and _is_latin(text[start]) and _is_latin(text[start - 1]) and self._joined(start):
            return False
        if end == len(text) or not _is_latin(text[end - 1]):
            return True
        return not ((_is_latin(text[end]) or self._is_version(end)) and self._joined(end))

    def _joined(self, place: int) -> bool:
        """Whether the characters on both sides of the place are neighbours in the original too."""
        return self.places[place] - self.places[place - 1] == 1

    def _is_version(self, place: int) -> bool:
        """Whether a figure follows, as in v2: a single letter before it is no word."""
        return (
            self.tight[place].isdigit() and place >= 2 and not _is_latin(self.tight[place - 2]) and self.tight[place - 1] == "v"
        )


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
