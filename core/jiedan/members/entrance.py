"""What a group asks of whoever wants in, and how its owner says so: `进群设置 试稿 200`.

A group that sets nothing has no entrance: whoever comes is a member, as by default everywhere.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

import msgspec

from jiedan.errors import Refusal
from jiedan.messages.normal import clean, folded

SOURCE: Final = "source"
INTENT: Final = "intent"
USUAL_QUESTIONS: Final = (SOURCE, INTENT)
"""Questions that have words of ours in every language; every other one is asked as its owner wrote it."""
SPLIT_AT: Final = 200
LONGEST_QUESTION: Final = 100
MOST_QUESTIONS: Final = 6
MOST_CHANNELS: Final = 6
LONGEST_CHANNEL: Final = 24
LONGEST_KEYWORD: Final = 24
LONGEST_TEXT: Final = 2000
"""Characters of the owner's rules, and of the answers to common questions."""
MOST: Final = 99_999


class Entrance(msgspec.Struct, frozen=True, kw_only=True):
    """What stands at the entrance of a group."""

    applies: bool = False
    """Whoever wants in fills in an application first; until it is decided they may not trade."""
    decides: Literal["moderators", "rule"] = "moderators"
    """Who decides about an application that has everything; `rule`: it is admitted at once, unless the trial piece is a copy."""
    questions: tuple[str, ...] = USUAL_QUESTIONS
    portfolio: bool = False
    trial: int = 0
    """How many characters the trial piece must have; 0: none is wanted."""
    keyword: str = ""
    """The word that belongs into the note of whoever asks to join."""
    nickname: bool = False
    """Whether everybody has to be called `name-speciality`."""
    confirms: bool = False
    """Whether the rules have to be confirmed before the first trade, and again when they have changed."""
    welcome: bool = False
    """Whether whoever comes is welcomed in the group."""
    cap: int = 0
    """The most members; 0: no bound."""
    split_at: int = SPLIT_AT
    """The number of members before which the group should be split."""
    burst: int = 10
    """So many who come by one link within `burst_minutes` are reported to the staff; 0: never."""
    burst_minutes: int = 10
    channels: tuple[str, ...] = ()
    """Where people hear of the group: what is asked of whoever came by a link without a name."""
    rules: str = ""
    """The owner's own rules."""
    faq: str = ""

    @property
    def asks(self) -> bool:
        """Whether whoever wants in is asked something first."""
        return self.applies or bool(self.keyword)

    @property
    def is_open(self) -> bool:
        """Whether nothing at all stands there."""
        return self == Entrance(rules=self.rules, faq=self.faq)


OPEN: Final = Entrance()
CAP_OF_TEMPORARY: Final = 50
"""The most members of a temporary group, unless its owner sets another number."""

_ON: Final = frozenset({"开", "开启", "打开", "要", "需要", "是", "on", "yes"})
_OFF: Final = frozenset({"关", "关闭", "不要", "不需要", "否", "无", "没有", "取消", "off", "no", "none", "0"})
_RULE: Final = frozenset({"规则", "自动", "自动通过", "rule", "auto", "automatic"})
_STAFF: Final = frozenset({"管理员", "人工", "群主", "moderators", "admins", "manual"})
_NAMES: Final[dict[str, str]] = {
    **dict.fromkeys(("申请", "入群申请", "application"), "applies"), **dict.fromkeys(("审批", "决定", "decides"), "decides"),
    **dict.fromkeys(("问题", "questions"), "questions"), **dict.fromkeys(("作品", "作品集", "portfolio"), "portfolio"),
    **dict.fromkeys(("试稿", "trial"), "trial"), **dict.fromkeys(("关键词", "备注", "keyword"), "keyword"),
    **dict.fromkeys(("昵称", "nickname"), "nickname"), **dict.fromkeys(("确认群规", "读群规", "confirm"), "confirms"),
    **dict.fromkeys(("欢迎", "欢迎语", "welcome"), "welcome"), **dict.fromkeys(("人数", "上限", "人数上限", "cap"), "cap"),
    **dict.fromkeys(("拆分", "分群", "split"), "split_at"), **dict.fromkeys(("渠道", "来源", "channels"), "channels"),
    **dict.fromkeys(("扎堆", "异常进群", "burst"), "burst"),
}  # fmt: skip


def of_preset(entrance: Entrance, preset: str) -> Entrance:
    """The entrance with the bound that the preset brings along, where its owner has set none."""
    if entrance.cap not in (0, CAP_OF_TEMPORARY):
        return entrance
    return msgspec.structs.replace(entrance, cap=CAP_OF_TEMPORARY if preset == "temporary" else 0)


def changed(entrance: Entrance, text: str) -> Entrance:
    """The entrance as `text` wants it: a name and what counts from now on. Raises Refusal (`entrance-what`, `entrance-value`)."""
    head, _, value = clean(text, LONGEST_TEXT).partition(" ")
    name = _NAMES.get(folded(head))
    if name is None:
        raise Refusal("entrance-what")
    return msgspec.structs.replace(entrance, **{name: _READERS[name](value.strip(), folded(value))})


def _switch(_: str, plain: str) -> bool:
    if plain in _ON | {""} or plain in _OFF:
        return plain not in _OFF
    raise Refusal("entrance-value")


def _decides(_: str, plain: str) -> str:
    if plain in _RULE | _STAFF:
        return "rule" if plain in _RULE else "moderators"
    raise Refusal("entrance-value")


def _count(_: str, plain: str) -> int:
    found = re.fullmatch(r"(\d{1,5}) ?(?:人|个人|字|字以上|people|characters|chars)?", plain)
    if plain in _OFF:
        return 0
    if found is None:
        raise Refusal("entrance-value")
    return int(found[1])


def _word(value: str, plain: str) -> str:
    if len(value) > LONGEST_KEYWORD or not value:
        raise Refusal("entrance-value")
    return "" if plain in _OFF else value


def _questions(value: str, plain: str) -> tuple[str, ...]:
    if plain in _OFF:
        return ()
    if plain in ("默认", "default", "usual"):
        return USUAL_QUESTIONS
    return _list(value, r"[;；\n]+", MOST_QUESTIONS, LONGEST_QUESTION)


def _channels(value: str, plain: str) -> tuple[str, ...]:
    return () if plain in _OFF else _list(value, r"[\s、,，;；]+", MOST_CHANNELS, LONGEST_CHANNEL)


def _list(value: str, between: str, most: int, longest: int) -> tuple[str, ...]:
    words = tuple(dict.fromkeys(word.strip() for word in re.split(between, value) if word.strip()))
    if not 0 < len(words) <= most or any(len(word) > longest for word in words):
        raise Refusal("entrance-value")
    return words


_READERS: Final[Mapping[str, Callable[[str, str], Any]]] = {
    "applies": _switch, "decides": _decides, "questions": _questions, "portfolio": _switch, "trial": _count, "keyword": _word,
    "nickname": _switch, "confirms": _switch, "welcome": _switch, "cap": _count, "split_at": _count, "channels": _channels,
    "burst": _count,
}  # fmt: skip
