"""Acceptance texts as people write them: what is handed over, in which form, and how often changes may be asked for.

`三张图,源文件,可改两次` → 2, `three pictures, source files, 2 revisions` → 2, `三张图` → nothing said.
"""

import re
from typing import Final

from jiedan.errors import Refusal
from jiedan.messages.normal import folded
from jiedan.messages.parsing.numerals import small

LONGEST: Final = 500
"""Characters of an acceptance text."""
MOST_REVISIONS: Final = 20

_COUNT: Final = r"(?P<{}>\d{{1,4}}|[零一二两三四五六七八九十]{{1,3}})"
_CHANGE: Final = r"(?:返工|返修|修改|修订|微调|改稿|改动|改)"
_ENGLISH: Final = "no|one|two|three|four|five|six|seven|eight|nine|ten"
_SAID: Final = (
    re.compile(_CHANGE + r"(?:次数)?\s*(?:最多|不超过|至多|上限|为|是|:)?\s*" + _COUNT.format("zh") + r"\s*[次轮遍回版]"),
    re.compile(_COUNT.format("zh") + r"\s*[次轮遍回版]\s*(?:免费|以内|之内|内)?的?\s*" + _CHANGE),
    re.compile(
        rf"\b(?P<en>\d{{1,4}}|{_ENGLISH})\s+(?:free\s+)?(?:rounds?\s+of\s+)?"
        r"(?:revisions?|changes|edits|corrections)\b"
    ),
)
_NONE: Final = re.compile(
    r"(?:不可|不能|不得|不许|不接受|不提供|不包|不)\s*(?:再)?\s*(?:返工|返修|修改|改稿)|(?:无|没有)(?:返工|修改)"
)
_ENDLESS: Final = re.compile(
    r"(?:无限|不限|不限制|任意)次?数?\s*(?:返工|修改|改稿|改)|(?:返工|修改|改稿|改)到满意|(?:返工|修改|改稿|改)次?数?不限"
    r"|unlimited\s+(?:revisions|changes|edits)"
)
_WORDS: Final = {word: count for count, word in enumerate(_ENGLISH.split("|"))}


def revisions_in(text: str) -> int | None:
    """How often changes may be asked for, by an acceptance text; None where it does not say.

    Raises Refusal (`criteria-revisions`) where it says more than one number, more than MOST_REVISIONS, or no end of it: what is
    counted must be countable.
    """
    plain = folded(text)
    counts = {_read(found) for pattern in _SAID for found in pattern.finditer(plain)}
    counts |= {0} if _NONE.search(plain) else set()
    if _ENDLESS.search(plain) or len(counts) > 1 or any(count is None or count > MOST_REVISIONS for count in counts):
        raise Refusal("criteria-revisions", most=MOST_REVISIONS)
    return next(iter(counts), None)


def _read(found: re.Match[str]) -> int | None:
    said = found.groupdict()
    if (word := said.get("en")) is not None:
        return int(word) if word.isdecimal() else _WORDS[word]
    return small(said["zh"])
