"""The nickname that a group may ask for: who somebody is and what they do, `张三-UI设计`, as people really write it:
张三－UI设计, 张三——UI, 张三｜UI, 张三·UI/插画, 【UI】张三, 张三（UI设计）, Tom - translator, Jean-Luc | web design.
"""

import re
from typing import Final

import msgspec

from jiedan.messages.normal import clean, folded

LONGEST_NAME: Final = 24
LONGEST_SKILL: Final = 16
MOST_SKILLS: Final = 8

_STRONG: Final = re.compile(r"\s*[|｜丨︱¦]+\s*|\s+[-－–—―~～·•・/／_]+\s+|\s*(?:[—―]+|[–]+)\s*")
"""What parts a name from what its bearer does and stands in no name: a bar, a dash with blanks around it, a long dash."""
_WEAK: Final = re.compile(r"\s*[-－‐‑﹣_·•・/／~～]+\s*")
_IN_FRONT: Final = re.compile(r"^[【\[［〔「(（](?P<skill>[^】\]］〕」)）]+)[】\]］〕」)）]\s*(?P<name>.+)$")
_BEHIND: Final = re.compile(r"^(?P<name>.+?)\s*[【\[［〔「(（](?P<skill>[^】\]］〕」)）]+)[】\]］〕」)）]$")
_BETWEEN: Final = re.compile(r"\s*(?:[、，,;；/／&＆|｜]+|(?<![+＋])[+＋](?=[^+＋\s]))\s*")
_DOUBT: Final = re.compile(r"[。!！?？:：\n@＠]|\.(?:\s|$)|https?|www")


class Nickname(msgspec.Struct, frozen=True):
    """A nickname taken apart. There is at least one speciality."""

    name: str
    skills: tuple[str, ...]

    @property
    def written(self) -> str:
        """As the group wants it: `张三-UI设计/插画`."""
        return f"{self.name}-{'/'.join(self.skills)}"


def parse(text: str) -> Nickname | None:
    """The name and the specialities; None where one of the two is missing or what stands there can be neither."""
    said = clean(text.replace("\n", " "), 200)
    found = _IN_FRONT.match(said) or _BEHIND.match(said)
    if found is not None:
        return _nickname(found["name"], [found["skill"]])
    parting = _STRONG if _STRONG.search(said) else _WEAK
    name, *rest = parting.split(said)
    return _nickname(name, rest) if rest else None


def skills_in(text: str) -> tuple[str, ...] | None:
    """The specialities of a list (`UI设计 插画`, `web design, copy`), each once; None where the text is no such list."""
    said = clean(text, 400)
    if not said or _DOUBT.search(said):
        return None
    return _skills(_BETWEEN.split(said) if _BETWEEN.search(said) else said.split())


def _nickname(name: str, rest: list[str]) -> Nickname | None:
    name = name.strip(" -－_·")
    skills = _skills([each for part in rest for each in _BETWEEN.split(part)])
    good = 0 < len(name) <= LONGEST_NAME and _wordy(name) and not _DOUBT.search(name)
    return Nickname(name, skills) if good and skills else None


def _skills(said: list[str]) -> tuple[str, ...] | None:
    words = list({folded(word): word.strip() for word in said if word.strip()}.values())
    good = 0 < len(words) <= MOST_SKILLS and all(
        len(word) <= LONGEST_SKILL and _wordy(word) and not _DOUBT.search(word) for word in words
    )
    return tuple(words) if good else None


def _wordy(word: str) -> bool:
    return any(letter.isalpha() for letter in word)
