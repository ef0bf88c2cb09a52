"""What stands behind 拉黑: whom, for what, by which order, for how long, and why.

拉黑 @小明 假付款 #17 90天 付款截图是改过的，银行没有这笔钱
拉黑 id:10086 冒充 用群主的头像和名字私聊要钱，截图见附件
"""

import re
from typing import Final

import msgspec

from jiedan.messages.normal import aligned, clean

CATEGORIES: Final[dict[str, str]] = {
    **dict.fromkeys(("假付款", "虚假付款", "假截图", "fake-payment"), "fake-payment"),
    **dict.fromkeys(("收钱不交付", "收款不交付", "收钱不发货", "收款不发货", "不交付", "non-delivery"), "non-delivery"),
    **dict.fromkeys(("冒充", "冒充他人", "冒充群主", "冒充管理员", "impersonation"), "impersonation"),
    **dict.fromkeys(("假身份", "虚假身份", "冒用身份", "fake-identity"), "fake-identity"),
}
"""How each category may be called → its code."""
EVERYTHING: Final = frozenset({"全部", "所有", "all"})
"""What stands for all categories."""

_UID: Final = re.compile(r"id[:：](\S{1,128})", re.IGNORECASE)
_ORDER: Final = re.compile(r"[#＃]?(\d{1,9})")
_DAYS: Final = re.compile(r"(\d{1,5})\s*(?:天|日|days?|d)(?![a-z])", re.IGNORECASE)
_BLANKS: Final = " ,，:：;；。\n"


class Accusation(msgspec.Struct, frozen=True, kw_only=True):
    """What was said. `category` is "" where none was named; `whom` a name, `uid` the platform's id, both "" where neither was given."""

    whom: str = ""
    uid: str = ""
    category: str = ""
    order: int | None = None
    days: int | None = None
    reason: str = ""


def category(word: str) -> str | None:
    """The code of the category that is called so."""
    return CATEGORIES.get(aligned(clean(word)).strip(_BLANKS))


def names_category(text: str) -> bool:
    """Whether one of the first few words names a category."""
    return any(category(word) for word in text.split()[:6])


def accusation(text: str) -> Accusation:
    """What stands behind the word. The name is all before the category; a number and a length of time may follow it, then the reason."""
    words = list(re.finditer(r"[^\s,，]+", text))
    place = next((place for place, word in enumerate(words) if category(word.group())), None)
    if place is None:
        whom, uid = _person(text)
        return Accusation(whom=whom, uid=uid)
    whom, uid = _person(text[: words[place].start()])
    order, days, rest = None, None, text[words[place].end() :].lstrip(_BLANKS)
    for _ in range(2):
        if days is None and (found := _DAYS.match(rest)):
            days = int(found[1])
        elif order is None and (found := _ORDER.match(rest)) and rest[found.end() : found.end() + 1].strip(_BLANKS) == "":
            order = int(found[1])
        else:
            break
        rest = rest[found.end() :].lstrip(_BLANKS)
    named = category(words[place].group())
    return Accusation(whom=whom, uid=uid, category=named or "", order=order, days=days, reason=rest.strip())


def _person(text: str) -> tuple[str, str]:
    said = text.strip(_BLANKS).lstrip("@＠").strip()
    found = _UID.fullmatch(said)
    return ("", found[1]) if found else (said, "")
