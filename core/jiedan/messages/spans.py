"""Lengths of time and ways into a group, as a few words behind a command: `1天`, `90m`, `3天 20人 小红书`, `3d 20 approval`."""

import re
from datetime import timedelta
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.messages.normal import clean, folded
from jiedan.messages.parsing import parse_duration

LONGEST: Final = timedelta(days=366)
"""What nobody means to last longer; beyond it some platforms take a time for ever."""
SHORTEST_MUTE: Final = timedelta(seconds=30)
USUAL_INVITE: Final = timedelta(days=7)
LONGEST_SOURCE: Final = 32
MOST_PEOPLE: Final = 99_999

_UNITS: Final = {
    "s": timedelta(seconds=1), "m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1),
    "秒": timedelta(seconds=1), "日": timedelta(days=1), "年": timedelta(days=365),
}  # fmt: skip
_SPAN: Final = re.compile(r"(\d{1,9}) ?(?:(秒)钟?|([smhdw])|(s)ec(?:ond)?s?|(m)ins?|(d)ays?|(w)ks?|(w)eeks?|(日)|(年))(?![a-z])")
_LONG: Final = re.compile(
    r"[\d.零一二两三四五六七八九十百半几个 ]+(?:分钟?|小时|钟头|天|周|星期|礼拜|月)半?"
    r"|(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an) ?(?:hr?|hour|day|week|month|min|minute)s?"
)
"""A length of time and nothing else; what it comes to is for the parser of orders to say."""
_PEOPLE: Final = re.compile(r"(\d{1,12})(?: ?(?:人|个人|位|名|people|persons?|times|次|个))?")
_ASKS: Final = frozenset({"审核", "要审核", "需审核", "需要审核", "审批", "申请", "需申请", "approval", "approve", "ask"})
_JOINED: Final = re.compile(
    r"(\d+) +(?=(?:秒钟?|分钟?|小时|个小时|天|日|周|个?星期|个月|年|人|个人|位|名"
    r"|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|people)(?:\s|$))"
)


class Invitation(msgspec.Struct, frozen=True, kw_only=True):
    """A way into a group as it was asked for."""

    lasts: timedelta = USUAL_INVITE
    most: int | None = None
    asks: bool = False
    source: str = ""


def span(text: str) -> timedelta | None:
    """The length of time that the text is: 1天, 两天半, 90m, 45 秒. None for anything else, and for what is too long to be one."""
    plain = folded(text)
    short = _SPAN.fullmatch(plain)
    if short is None:
        return parse_duration(plain) if _LONG.fullmatch(plain) else None
    unit = next(group for group in short.groups()[1:] if group)
    try:
        return int(short[1]) * _UNITS[unit]
    except OverflowError:
        return None


def mute_span(text: str) -> timedelta:
    """How long somebody is to be silent. Raises Refusal (`mute-span`) without a time of 30 seconds to 366 days."""
    asked = span(text) if text else None
    if asked is None or not SHORTEST_MUTE < asked <= LONGEST:
        raise Refusal("mute-span")
    return asked


def invitation(text: str) -> Invitation:
    """A time, a number of people, whether one asks first, and where it will be shown; in any order, each once or not at all.

    Raises Refusal (`invite-span`, `invite-most`, `invite-source`, `invite-either`).
    """
    found = Invitation()
    names: list[str] = []
    for word in _JOINED.sub(r"\1", clean(text, 200).translate({ord(mark): " " for mark in ",，、;；"})).split():
        plain = folded(word)
        if plain in _ASKS:
            found = msgspec.structs.replace(found, asks=True)
        elif (people := _PEOPLE.fullmatch(plain)) and found.most is None:
            found = msgspec.structs.replace(found, most=int(people[1]))
        elif (lasts := span(plain)) and found.lasts == USUAL_INVITE and plain[0] in "0123456789一二两三四五六七八九十半":
            found = msgspec.structs.replace(found, lasts=lasts)
        else:
            names.append(word)
    found = msgspec.structs.replace(found, source=" ".join(names))
    _check(found)
    return found


def _check(asked: Invitation) -> None:
    if not timedelta(minutes=1) <= asked.lasts <= LONGEST:
        raise Refusal("invite-span")
    if asked.most is not None and not 0 < asked.most <= MOST_PEOPLE:
        raise Refusal("invite-most", most=MOST_PEOPLE)
    if len(asked.source) > LONGEST_SOURCE:
        raise Refusal("invite-source", most=LONGEST_SOURCE)
    if asked.asks and asked.most is not None:
        raise Refusal("invite-either")
