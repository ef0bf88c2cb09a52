"""All words in one pass over a text, and what the detectors ask about them."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate, product
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick

from jiedan.moderation.folding import origins, plain, tight
from jiedan.moderation.spellings import SOUNDED, SYLLABLES, sounding_like
from jiedan.moderation.tags import Tag, bits
from jiedan.moderation.vocabulary import DENIABLE, OPENING, TOPICAL, WORDS

_PINYIN_UP_TO: Final = 4
"""Characters of a word that is looked for in pinyin too."""
_SURE_OF_SOUND: Final = 3
"""Characters from which what only sounds like a word is that word, wherever it stands."""
_GAP: Final = 3
_LATIN_GAP: Final = 12
"""How far from a word the work that it is the topic of may be named, in Chinese and in Latin letters."""
_SHORT: Final = 3
"""Letters up to which a word is found by chance among letters that are spread out."""
_MARKS: Final = ",!?:;"
_DENIAL: Final = 6
_DENIALS: Final = (
    "不",
    "别",
    "勿",
    "没",
    "没有",
    "不要",
    "不能",
    "不得",
    "不许",
    "不准",
    "不可",
    "不可以",
    "不用",
    "不会",
    "不想",
    "不允许",
    "不让",
    "禁止",
    "严禁",
    "拒绝",
    "谢绝",
    "杜绝",
    "防止",
    "举报",
    "没人",
    "涉嫌",
    "dont",
    "donot",
    "never",
    "cannot",
    "cant",
    "not",
    "no",
    "wont",
    "didnt",
    "doesnt",
)
_NO_DENIALS: Final = (
    "要不",
    "能不能",
    "可不可以",
    "特别",
    "分别",
    "级别",
    "个别",
    "识别",
    "差别",
    "要不要",
    "能不",
    "whynot",
    "怎么不",
    "为什么不",
    "何不",
)
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
    deniable: bool
    """Whether a "do not" before it turns it round."""
    topical: bool
    """Whether it is only what a work is about when the work's name follows: a poster for a casino."""
    opening: bool
    """Whether it counts at the beginning of a clause only: what sounds alike is often a part of other words."""


class Automaton:
    """The words of all classes in one automaton. Building it takes some 100 ms, once."""

    def __init__(self) -> None:
        tags, opening = _tagged()
        alike: dict[str, dict[Tag, None]] = {}
        for word in SOUNDED.split():
            for other in sounding_like(word):
                (tags if other in tags else alike).setdefault(other, {}).update(tags[word])
        words = [_word(word, tuple(each), opening=word in opening) for word, each in tags.items()]
        words += [_word(word, tuple(each), opening=len(word) < _SURE_OF_SOUND) for word, each in alike.items()]
        self.words: Final = words
        self.bare: Final = AhoCorasick([*tags, *alike])
        self._masks: Final = [bits(*word.tags) for word in words]

    def found(self, tight_text: str) -> tuple[int, list[tuple[int, int, int]]]:
        """The classes of all words in the text, a bit each, and the words by their numbers with their places."""
        found = self.bare.find_matches_as_indexes(tight_text, overlapping=True)
        masks, mask = self._masks, 0
        for index, _, _ in found:
            mask |= masks[index]
        return mask, found

    def count(self, found: Sequence[tuple[int, int, int]], mask: int) -> int:
        """How many of the words are of the classes."""
        return sum(1 for index, _, _ in found if self._masks[index] & mask)

    def uncovered(self, found: Sequence[tuple[int, int, int]], length: int, wanted: int) -> list[tuple[Word, int, int]]:
        """The words of the classes that are wanted, a bit each; those left out that begin within an ordinary phrase."""
        words, masks = self.words, self._masks
        all_words = [(words[index], start, end) for index, start, end in found if masks[index] & wanted]
        covered = [(start, end) for word, start, end in all_words if word.ordinary]
        if not covered:
            return all_words
        if len(covered) <= _FEW:
            return [each for each in all_words if not any(start <= each[1] < end for start, end in covered)]
        reach = _reach(covered, length)
        return [each for each in all_words if reach[each[1]] <= each[1]]


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
            if (word.latin and not self._stands_alone(start, end)) or (word.opening and not self._opens(start)):
                continue
            if word.deniable and self._is_denied(start):
                continue
            for tag in word.tags:
                alike = self.hits.setdefault(tag, [])
                if len(alike) < _MOST_ALIKE:
                    alike.append(Hit(tag, start, end))
        if Tag.WORK in self.hits:
            self._leave_out_topics([(start, end) for word, start, end in found if word.topical])

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

    @property
    def dotted(self) -> str:
        """`plain` with 点 as the dot that it stands for in an address."""
        return self.plain.replace("点", ".") if "点" in self.plain else self.plain

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

    def is_topic(self, end: int, *, near: bool) -> bool:
        """Whether a work is named right behind the place: what stands before is what the work is about. `near`: also a little later."""
        return any(hit.start == end or (near and self._names(end, hit.start)) for hit in self.hits.get(Tag.WORK, ()))

    def _leave_out_topics(self, topics: list[tuple[int, int]]) -> None:
        """Forget the words that only say what a work is about."""
        works = sorted(hit.start for hit in self.hits[Tag.WORK])
        about = {(start, end) for start, end in topics if any(self._names(end, work) for work in works)}
        if about:
            for tag in TOPICAL & self.hits.keys():
                left = [hit for hit in self.hits[tag] if (hit.start, hit.end) not in about]
                self.hits[tag] = left
                if not left:
                    del self.hits[tag]

    def _names(self, end: int, work: int) -> bool:
        """Whether the work that is named there belongs to the word that ends here."""
        gap = work - end
        if not 0 <= gap <= _LATIN_GAP:
            return False
        between = self.tight[end:work]
        return (gap <= _GAP or between.isascii()) and not any(mark in between for mark in _MARKS)

    def _opens(self, start: int) -> bool:
        """Whether a clause begins there."""
        if not start or self.tight[start - 1] in _MARKS:
            return True
        return self.places[start] - self.places[start - 1] > 1

    def _is_denied(self, start: int) -> bool:
        """Whether the words right before the place say that it is not to be done."""
        begin = max(0, start - _DENIAL)
        return self.tight.endswith(_DENIALS, begin, start) and not self.tight.endswith(_NO_DENIALS, begin, start)

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether a word that begins or ends with a Latin letter is a word there, and not a part of another."""
        text = self.tight
        if 1 < end - start <= _SHORT and self._is_inside_spread(start, end):
            return False
        if start and _is_latin(text[start]) and _is_latin(text[start - 1]) and self._joined(start):
            return False
        if end == len(text) or not _is_latin(text[end - 1]):
            return True
        return not ((_is_latin(text[end]) or self._is_version(end)) and self._joined(end))

    def _is_inside_spread(self, start: int, end: int) -> bool:
        """Whether letters stand around a short word that is spread out as they are: then it is chance."""
        text, places = self.tight, self.places
        gap = places[start + 1] - places[start]
        if gap == 1:
            return False
        before = start > 0 and _is_latin(text[start - 1]) and places[start] - places[start - 1] <= gap
        return before or (end < len(text) and _is_latin(text[end]) and places[end] - places[end - 1] <= gap)

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


def _tagged() -> tuple[dict[str, dict[Tag, None]], set[str]]:
    """Every spelling with its classes, and those that count at the beginning of a clause only."""
    tags: dict[str, dict[Tag, None]] = {}
    opening = set()
    for tag, words in WORDS.items():
        for word in words.split():
            for spelling in _spellings(tight(word.removeprefix(OPENING))):
                tags.setdefault(spelling, {})[tag] = None
                if word.startswith(OPENING):
                    opening.add(spelling)
    tags.pop("", None)
    return tags, opening


def _word(spelling: str, tags: tuple[Tag, ...], *, opening: bool) -> Word:
    return Word(
        tags=tags,
        latin=_is_latin(spelling[0]) or _is_latin(spelling[-1]),
        ordinary=Tag.ORDINARY in tags,
        deniable=not DENIABLE.isdisjoint(tags),
        topical=not TOPICAL.isdisjoint(tags),
        opening=opening,
    )


def _is_latin(letter: str) -> bool:
    return "a" <= letter <= "z"


def _spellings(word: str) -> list[str]:
    """The word, and a short Chinese one with every choice of its characters in pinyin."""
    if not 1 < len(word) <= _PINYIN_UP_TO or not any(letter in SYLLABLES for letter in word):
        return [word]
    choices = [(letter, SYLLABLES[letter]) if letter in SYLLABLES else (letter,) for letter in word]
    return ["".join(choice) for choice in product(*choices)]
