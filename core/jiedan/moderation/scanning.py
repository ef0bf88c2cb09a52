"""Looks at a text once: one pass for all words, then the figures and names near them. Pure; linear in the text's length."""

import re
from functools import lru_cache
from typing import Final

from ahocorasick_rs import AhoCorasick

from jiedan.moderation.combinations import combined, noticed
from jiedan.moderation.finding import Finding, automaton
from jiedan.moderation.folding import LONGEST, tight
from jiedan.moderation.handles import handles
from jiedan.moderation.numbers import numbers
from jiedan.moderation.signals import CONTACT, NOTHING, PAYMENT, WARN, Kind, Scan, Signal, summed

_MOST: Final = 64
"""Signals of one text that are kept."""
_HINTS: Final = re.compile(r"\d{5}|[@#]|https?:|www|艾特|at(?:gmail|outlook|hotmail|qq|163|126)|0x|bc1|wame|tme|paypalme|dot")
_COIN_LIKE: Final = re.compile(r"[A-Za-z0-9]{25}")
_LINKED: Final = re.compile(r"https?:|www")
_CONCRETE: Final = CONTACT | PAYMENT


def scan(text: str, *, words: tuple[str, ...] = ()) -> Scan:
    """What the first `folding.LONGEST` code points of a text give away. `words` are those that the group does not want to read."""
    text = text[:LONGEST]
    tight_text = tight(text)
    found = automaton().found(tight_text)
    hinted = _HINTS.search(tight_text) is not None or _COIN_LIKE.search(text) is not None
    if not found and not hinted and not words:
        return NOTHING
    finding = Finding(text, tight_text, found)
    signals = [*_words(finding, words)] if words else []
    if finding.hits or hinted:
        signals += numbers(finding)
        signals += handles(finding)
        beside = any(signal.kind in _CONCRETE for signal in signals)
        signals += combined(finding, beside=beside)
        signals += noticed(finding, beside=beside or _LINKED.search(tight_text) is not None)
    return summed(signals[:_MOST])


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
