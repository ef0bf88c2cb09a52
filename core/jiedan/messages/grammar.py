"""What a line of talk asks for: a Command, or nothing (chatter).

It runs on every line of every group: one regular expression takes the head of the line apart, one dictionary look-up decides
whether it is chatter. Only what begins with a known word is looked at more closely.

    接单 17   接单17   接单#17   #17 接单   17接单   /接单 17   /claim@jiedan_bot 17   claim 17, please

A word counts only where the line begins with it and a number, a space, punctuation or nothing follows: `接单的人呢`, `谁接单?`
and `不接单` are chatter. Whoever calls parse leaves out what was edited, forwarded or quoted: a line does not show it.

Which number is which: the first bare number behind a word is the order's (`取消 17 200`, `裁决 17 300 理由`). A figure with a
currency (`300元`), a unit (`2天`), a fraction or a per cent sign is never an order's number. `评价 5` is a score, `评价 17 5` an
order and a score; `补充 600` is a budget, `补充 17 600` an order and a budget. Nothing is taken for money because it stands there
alone: `裁决 300 理由` is order 300 without an amount, and the guard asks for the amount.
"""

import re
from typing import Final

import msgspec

from jiedan.messages.normal import aligned, clean
from jiedan.messages.phrases import SENTENCE
from jiedan.messages.tails import (
    CASUAL,
    PAIRED,
    READERS,
    RESERVED,
    VERBS,
    Command,
    Opening,
    choices,
    fold,
    language_called,
    section_called,
    verb_called,
)
from jiedan.messages.verbs import Verb
from jiedan.messages.words import WORDS, Tail

__all__ = [
    "RESERVED",
    "Command",
    "Opening",
    "Unnamed",
    "choices",
    "fold",
    "language_called",
    "opening",
    "parse",
    "read",
    "section_called",
    "unnamed",
    "verb_called",
    "word_of",
]

_LONGEST: Final = 24
_WIDEST: Final = 40
"""Blanks in a row that nobody types: more of them count as one, because patterns that look for what follows go over them many times."""
_GAP: Final = re.compile(rf"\s{{{_WIDEST},}}")
_HEAD: Final = re.compile(r"\s*([/／])?(?:[#＃]?(\d{1,9})\s*)?([^\W\d]+)(?(1)(?:@\w+)?)")
_SECOND: Final = re.compile(r"\s+[^\W\d]+")
_NAMED: Final = re.compile(r"[\s,，]*[@＠]\S")
_ACTS: Final = frozenset({Verb.MUTE, Verb.UNMUTE, Verb.REMOVE, Verb.VERIFY})
"""Acts upon somebody, besides those of Tail.PERSON: with a name behind @ they are no talk, so whoever has no right to it reads that."""
_BARE: Final = re.compile(r"[ \n]+(?P<name>[^\s@＠,，:：;；。、?？]{1,64})(?:[\s,，:：;；。、](?P<rest>.*))?", re.DOTALL)
_GLUED: Final = frozenset("-/'’+、&=<>|@^_\\")
"""What, right behind a word, makes it a part of something longer: state-of-the-art, 交付/验收, 接单@小明."""


def opening(text: str) -> Opening | None:
    """The head of a line, or None where it begins with no word that could be a command's."""
    if not text.isprintable():
        text = clean(text)
    if text.count(" ") + text.count("\n") >= _WIDEST:  # there is no other blank in a clean text
        text = _GAP.sub(_narrowed, text)
    head = _HEAD.match(text)
    if head is None:
        return None
    slash, number, word = head.groups()
    if len(word) > _LONGEST or (head.end() < len(text) and text[head.end()] in _GLUED):
        return None
    return Opening(aligned(word), text[head.end() :], None if number is None else int(number), slash is not None)


class Unnamed(msgspec.Struct, frozen=True, kw_only=True):
    """What would act upon somebody if an @ stood in front of the name: `警告 小王 刷屏`. Only the names of a group tell it from talk."""

    verb: Verb
    word: str
    """With which it was said, folded."""
    name: str
    """The first word behind it, as written."""
    rest: str


def unnamed(opened: Opening) -> Unnamed | None:
    """What a line would ask for that `read` takes for talk because no @ stands in it; None for all other talk."""
    verb = VERBS.get(opened.word)
    if opened.word in PAIRED:
        verb, opened = _paired(opened, verb)
    if verb is None or opened.number is not None or not (verb in _ACTS or WORDS[verb].tail is Tail.PERSON):
        return None
    found = _BARE.fullmatch(opened.rest)
    if found is None or found["name"].lower() in SENTENCE or opened.rest.rstrip().endswith(("?", "？", "吗", "呢")):
        return None
    return Unnamed(verb=verb, word=opened.word, name=found["name"], rest=(found["rest"] or "").strip())


def _narrowed(gap: re.Match[str]) -> str:
    """One blank for many, or one end of a line where there was any."""
    return "\n" if "\n" in gap.group() else " "


def parse(text: str) -> Command | None:
    """What the line asks for, or None for chatter."""
    opened = opening(text)
    return None if opened is None else read(opened)


def word_of(text: str) -> Verb | None:
    """The verb with whose word the line begins, whatever follows it; None where it begins with none."""
    opened = opening(text)
    if opened is None:
        return None
    verb = VERBS.get(opened.word)
    return _paired(opened, verb)[0] if opened.word in PAIRED else verb


def read(opened: Opening) -> Command | None:
    """As `parse`, of a line that was opened already (whoever looks plugins' words up as well opens it once)."""
    verb = VERBS.get(opened.word)
    if opened.word in PAIRED:
        verb, opened = _paired(opened, verb)
    if verb is None:
        return None
    command = READERS[WORDS[verb].tail](verb, opened)
    if command is None or opened.slash or command.number is not None:
        return command
    named = (verb in _ACTS or WORDS[verb].tail is Tail.PERSON) and _NAMED.match(opened.rest) is not None
    casual = opened.word in CASUAL and not named and not opened.rest.startswith((":", "："))
    return msgspec.structs.replace(command, casual=casual) if casual else command


def _paired(opened: Opening, alone: Verb | None) -> tuple[Verb | None, Opening]:
    """English words of two: `got it`, `my orders`."""
    second = _SECOND.match(opened.rest)
    if second is not None and (pair := f"{opened.word} {aligned(second.group().strip())}") in VERBS:
        return VERBS[pair], Opening(pair, opened.rest[second.end() :], opened.number, opened.slash)
    return alone, opened
