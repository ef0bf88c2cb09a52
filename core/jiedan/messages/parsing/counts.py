"""A whole number as people say it: `30`, `３０`, 三十, 三次, 200 人, 3 months."""

import re
from typing import Final

from jiedan.messages.normal import folded
from jiedan.messages.parsing.numerals import small

LONGEST: Final = 24
_MEASURED: Final = re.compile(
    r"(?P<figure>.+?)\s*(?:个(?:人|月|小时)?|人|名|位|次|遍|条|单|天|日|月|小时|分钟|元|块钱?|分"
    r"|members?|people|times?|days?|months?|hours?|minutes?|messages?)?"
)


def count(text: str) -> int | None:
    """The number, with or without the word for what is counted; None for anything else."""
    plain = folded(text)
    found = _MEASURED.fullmatch(plain) if len(plain) <= LONGEST else None
    return None if found is None else small(found["figure"])
