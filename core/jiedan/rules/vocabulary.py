"""What rules may speak of: facts by name, for each topic. A condition that names anything else is refused when it is saved.

Every fact has samples of all kinds of values that it takes. A condition is tried on them when it is saved, so that a type error
shows then and not at night.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import msgspec

Value = str | int | float | bool | list[str]
"""What a fact may be."""
Facts = Mapping[str, Mapping[str, Value]]
"""Namespace → name → value."""


class Topic(StrEnum):
    """What a rule is asked about."""

    MESSAGE = "message"
    """Somebody says something in the group."""
    JOIN = "join"
    """Somebody asks to come in, or came."""
    PUBLISH = "publish"
    CLAIM = "claim"
    QUOTE = "quote"
    BUY = "buy"
    DELIVER = "deliver"
    REVIEW = "review"


class Kind(StrEnum):
    """What a fact is, and so how it is written in a sentence."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    """Minor units of the group's currency."""
    CLOCK = "clock"
    """Minutes after midnight in the group's zone."""
    MINUTES = "minutes"
    """A length of time."""
    DECIMAL = "decimal"
    FLAG = "flag"
    TEXTS = "texts"


class Fact(msgspec.Struct, frozen=True):
    """One fact: what it is, what it can be, and what it means in both languages."""

    kind: Kind
    samples: tuple[Value, ...]
    zh: str
    en: str


def _text(zh: str, en: str, *samples: str) -> Fact:
    return Fact(Kind.TEXT, ("", "加微信 abc123", *samples), zh, en)


def _number(zh: str, en: str, kind: Kind = Kind.NUMBER) -> Fact:
    return Fact(kind, (0, 1, 7, 500_000), zh, en)


def _flag(zh: str, en: str) -> Fact:
    return Fact(Kind.FLAG, (False, True), zh, en)


_MEMBER: Final = {
    "name": _text("名字", "their name"),
    "level": _text("等级：watched、newcomer、regular、expert", "their level: watched, newcomer, regular or expert", "newcomer"),
    "roles": Fact(Kind.TEXTS, ([], ["member"], ["owner", "holder"]), "角色", "their roles: owner, deputy, arbitrator, member …"),
    "points": Fact(Kind.DECIMAL, (0.0, 4.5, -1.0), "积分", "their points"),
    "held": _number("手里的订单数", "orders in hand"),
    "may_hold": _number("按等级最多能接几单", "orders that their level may hold at once"),
    "completed": _number("完成过的订单数", "orders they completed"),
    "strikes": _number("没过期的警告次数", "warnings that count"),
    "releases": _number("近期无故退单的次数", "orders given back for no reason that count"),
    "looks_like": _text("名字像哪位管理员", "whose name of the staff theirs looks like"),
}
_GROUP: Final = {
    "preset": _text("群的类型", "the group's kind: service, goods, dispatch or temporary", "service"),
    "members": _number("群里有多少人", "how many are in the group"),
    "has_ceiling": _flag("有没有单笔付款上限", "whether a single payment has a bound"),
    "ceiling": _number("单笔付款上限", "the largest single payment", Kind.MONEY),
    "has_quiet": _flag("有没有安静时段", "whether there are quiet hours"),
    "quiet_from": _number("安静时段的开始", "when the quiet hours begin", Kind.CLOCK),
    "quiet_to": _number("安静时段的结束", "when the quiet hours end", Kind.CLOCK),
}
_TIME: Final = {
    "hour": _number("几点（0–23）", "the hour, 0 to 23"),
    "minute": _number("今天的第几分钟", "the minute of the day", Kind.CLOCK),
    "weekday": _number("星期几（1–7）", "the day of the week, Monday is 1"),
    "day": _number("几号", "the day of the month"),
    "month": _number("几月", "the month"),
    "quiet": _flag("是不是安静时段", "whether it is in the quiet hours"),
}
_ORDER: Final = {
    "number": _number("单号", "its number"),
    "title": _text("标题", "its title"),
    "kind": _text("task 或 package", "task or package", "task"),
    "price": _number("价格", "its price", Kind.MONEY),
    "largest_payment": _number("按付款方式最大的一笔", "the largest single payment of its plan", Kind.MONEY),
    "states_budget": _flag("写明了预算（或不需要写）", "whether it states a budget, or need not"),
    "states_due": _flag("写明了期限（或不需要写）", "whether it states a deadline, or need not"),
    "hours": _number("离期限还有几个小时；没写期限是 0", "hours to its deadline; 0 without one"),
    "files": _number("附件个数", "how many files it has"),
    "with_me": _number("90 天里同一个对方的单数", "orders of 90 days between the same two"),
}
_MESSAGE: Final = {
    "text": _text("原话", "the words as they were said"),
    "folded": _text("去掉伪装以后的话（全角、零宽、谐音）", "the words without disguise: width, hidden characters, homophones"),
    "length": _number("字数", "its length in characters"),
    "lines": _number("行数", "how many lines it has"),
    "links": _number("链接个数", "how many links it has"),
    "mentions": _number("@ 了几个人", "how many people it calls by @"),
    "files": _number("附件个数", "how many files it has"),
    "forwarded": _flag("是不是转发", "whether it was forwarded"),
    "edited": _flag("是不是改过的消息", "whether it is an old message that was changed"),
    "command": _flag("是不是一条命令", "whether it is a command of ours"),
    "score": _number(
        "私下交易、诈骗、广告的嫌疑分（0–100）", "how much it looks like an off-group deal, fraud or advert, 0 to 100"
    ),
    "signals": Fact(Kind.TEXTS, ([], ["contact"]), "嫌疑的种类", "what it looks like: contact, collection, advert …"),
    "last_minute": _number("这个人一分钟里说了几句", "messages of theirs within a minute"),
    "same_text": _number("这句话十分钟里出现了几次", "how often the same was said within ten minutes"),
}
_JOIN: Final = {
    "source": _text("从哪个渠道来", "by which link they come"),
    "note": _text("申请时写的话", "what they wrote when they asked"),
    "arrived": _flag("已经进了群（false 是申请中）", "whether they are in already; false: they ask to come in"),
}
NAMESPACES: Final[Mapping[str, Mapping[str, Fact]]] = {
    "member": _MEMBER, "group": _GROUP, "time": _TIME, "order": _ORDER, "message": _MESSAGE, "joining": _JOIN,
}  # fmt: skip
NUMBERS: Final = "numbers"
"""The namespace of a rule's own numbers."""

_ALWAYS: Final = ("member", "group", "time")
_TRADE: Final = (*_ALWAYS, "order")
TOPICS: Final[Mapping[Topic, tuple[str, ...]]] = {
    Topic.MESSAGE: (*_ALWAYS, "message"),
    Topic.JOIN: (*_ALWAYS, "joining"),
    Topic.PUBLISH: (*_TRADE, "message"),
    Topic.CLAIM: _TRADE,
    Topic.QUOTE: _TRADE,
    Topic.BUY: _TRADE,
    Topic.DELIVER: (*_TRADE, "message"),
    Topic.REVIEW: (*_TRADE, "message"),
}
"""Topic → the namespaces whose facts are known then."""


def samples(topic: Topic) -> tuple[dict[str, dict[str, Value]], ...]:
    """Facts as they may be when `topic` is asked about: between them, every sample of every fact."""
    spaces = {space: NAMESPACES[space] for space in TOPICS[topic]}
    most = max(len(fact.samples) for names in spaces.values() for fact in names.values())
    return tuple(
        {space: {name: fact.samples[turn % len(fact.samples)] for name, fact in names.items()} for space, names in spaces.items()}
        for turn in range(most)
    )
