"""Looks at a text once: one pass for all words, then the figures and names near them. Pure; linear in the text's length."""

import re
from functools import lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick

from jiedan.moderation.combinations import combined, noticed, possible
from jiedan.moderation.finding import Finding, automaton
from jiedan.moderation.folding import LONGEST, plain, tight
from jiedan.moderation.handles import handles
from jiedan.moderation.numbers import FEWEST_WORDS, mixed, numbers, told
from jiedan.moderation.signals import CONTACT, NOTHING, PAYMENT, WARN, Kind, Scan, Signal, summed
from jiedan.moderation.tags import Tag, bits

_MOST: Final = 64
"""Signals of one text that are kept."""
_HINTING: Final = bits(Tag.HINT)
_NAMING: Final = bits(Tag.WECHAT, Tag.MESSENGER, Tag.WALLET)
"""Classes behind which a name may stand."""
_WORDED: Final = bits(Tag.FIGURE)
_NAMES: Final = _NAMING | bits(Tag.QQ, Tag.CALL, Tag.FIGURE, Tag.GROUP, Tag.SERIAL, Tag.ACCOUNT, Tag.NOTICE, Tag.LURE)
"""All classes that the detectors of names and numbers ask for."""
_ALWAYS: Final = bits(Tag.ORDINARY, Tag.WARNING, Tag.WORK)
_ODD: Final = re.compile(
    "[\u00ad\u034f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uff0e\uff0f\uff21-\uff3a\uff41-\uff5a"
    "\U0001d400-\U0001d7ff\U000e0000-\U000e007f]"
)
"""Characters that nobody sees and letters of other widths and shapes: what an address may be hidden by."""
_FIGURES: Final = re.compile(r"\d\d")
_NUMBER: Final = re.compile(r"\d{5}|1[3-9]\d{0,4}\D{1,6}\d{2}")
"""What a number may look like, whole or told in pieces."""
_ADDRESS: Final = re.compile(r"[.．。点: ](?:(?:(?<! )|dot )(?:me|com|gg|net|org|io|co|cn|app|group)\b|//)")
_NAMELIKE: Final = re.compile(r"[a-z0-9][a-z0-9_]{3}")
"""No name and no number without it."""
_COIN_LIKE: Final = re.compile(r"\b[A-Za-z0-9]{25}")
_LETTER_OF: Final = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s"}
_DISGUISED_AT_ALL: Final = re.compile(r"[01345@$][a-z]")
_DISGUISED: Final = re.compile(r"(?<=[a-z])[01345@$](?=[a-z])|[0@$](?=[a-z]{2})")
"""Figures within words, which stand for the letters that they look like."""
_LINKED: Final = re.compile(r"https?:|www")
_CONCRETE: Final = CONTACT | PAYMENT


def scan(text: str, *, words: tuple[str, ...] = ()) -> Scan:
    """What the first `folding.LONGEST` code points of a text give away. `words` are those that the group does not want to read."""
    text = text[:LONGEST]
    tight_text = tight(text)
    mask, found = _words_of(tight_text)
    together = possible(mask)
    concrete = (mask & _NAMING != 0 and _NAMELIKE.search(tight_text) is not None) or _tells(mask, found, tight_text, text)
    if not (concrete or words or together.tags):
        return NOTHING
    wanted = together.tags | _ALWAYS | (_NAMES if concrete else 0)
    finding = Finding(text, tight_text, automaton().uncovered(found, len(tight_text), wanted))
    signals = [*_words(finding, words)] if words else []
    if concrete:
        signals += numbers(finding)
        signals += mixed(finding)
        signals += told(finding)
        signals += handles(finding)
    beside = any(signal.kind in _CONCRETE for signal in signals)
    signals += combined(finding, together.combinations, beside=beside)
    if concrete:
        signals += noticed(finding, beside=beside or _LINKED.search(tight_text) is not None)
    return summed(signals[:_MOST])


def _tells(mask: int, found: list[tuple[int, int, int]], tight_text: str, text: str) -> bool:
    """Whether figures or signs are there that a number or an address is made of."""
    if mask & _HINTING or _ADDRESS.search(text) is not None or _COIN_LIKE.search(text) is not None:
        return True
    if _ODD.search(text) is not None and _ADDRESS.search(plain(text)) is not None:
        return True
    if _FIGURES.search(tight_text) is not None and _NUMBER.search(tight_text) is not None:
        return True
    return mask & _WORDED != 0 and automaton().count(found, _WORDED) >= FEWEST_WORDS


def _words_of(tight_text: str) -> tuple[int, list[tuple[int, int, int]]]:
    """The words of the text, and those that it has when figures are read as the letters that they look like."""
    mask, found = automaton().found(tight_text)
    if _DISGUISED_AT_ALL.search(tight_text) is not None and (read := _DISGUISED.sub(_as_letter, tight_text)) != tight_text:
        more, others = automaton().found(read)
        return mask | more, [*found, *others]
    return mask, found


def _as_letter(match: re.Match[str]) -> str:
    """The letter that a figure stands for in pr1vate."""
    return _LETTER_OF[match[0]]


def _words(finding: Finding, words: tuple[str, ...]) -> list[Signal]:
    """The group's own words."""
    found = []
    for _, start, end in _own(words).find_matches_as_indexes(finding.tight):
        first, last = finding.original(start, end)
        found.append(Signal(kind=Kind.WORD, weight=WARN, start=first, end=last))
    return found


@lru_cache(maxsize=256)
def _own(words: tuple[str, ...]) -> AhoCorasick:
    """The automaton of one group's words."""
    return AhoCorasick([folded for word in words if (folded := tight(word))])
