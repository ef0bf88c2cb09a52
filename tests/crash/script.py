"""The trade that the crash suite plays: who says what when, and how long nobody says anything.

Events come a minute apart, which is no outage (jiedan.host.clockwork.OUTAGE); where time passes, the clock takes every deadline in
its turn. Everything has its fixed key and instant, so that two plays of the script write the same books.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from jiedan.messages.inbound import Author, Chat, Inbound, Kind

PLATFORM: Final = "crash"
GROUP: Final = "group"
BEGIN: Final = datetime(2026, 11, 21, 2, tzinfo=UTC)
"""Ten in the morning in Shanghai."""
PEOPLE: Final = ("owner", "boss", "ann", "bob")
MINUTE: Final = timedelta(minutes=1)

_NEED: Final = "急需一份产品介绍文案,预算500元,明天交付,需要包含三个核心卖点"
_SAID: Final[tuple[tuple[str, str, str] | timedelta, ...]] = (
    ("boss", GROUP, _NEED),
    ("boss", GROUP, "确认 1"),
    ("ann", GROUP, "接单 1"),
    ("ann", "private", "确认 1"),
    ("boss", "private", "已付 1"),
    ("owner", "private", "到账 1"),
    ("ann", GROUP, "进度 1 初稿已完成"),
    ("ann", "private", "交付 1 终稿"),
    ("bob", GROUP, "验收 1"),
    ("boss", GROUP, "验收 1"),
    ("ann", "private", "评价 1 5 爽快"),
    ("boss", "private", "评价 1 5 很好"),
    ("owner", "private", "打款 1"),
    ("ann", "private", "收到 1"),
    ("bob", GROUP, "发单 设计图标 30元 明天"),
    ("bob", GROUP, "确认 2"),
    ("ann", GROUP, "接单 2"),
    timedelta(hours=3),
    ("ann", GROUP, "价格多少"),
    ("boss", "private", "我的订单"),
    timedelta(hours=48),
)
"""Who says what where; or how long nobody says anything: the claim of order 2 lapses, then the order expires."""


class Step(msgspec.Struct, frozen=True):
    """One event, or (without one) time that passes until `at`."""

    at: datetime
    event: Inbound | None


def prologue() -> tuple[Step, ...]:
    """Everybody comes to the group."""
    return tuple(Step(BEGIN, _event(f"join:{name}", name, GROUP, kind=Kind.JOIN)) for name in PEOPLE)


def play() -> tuple[Step, ...]:
    """The trade."""
    return tuple(_steps())


def _steps() -> Iterator[Step]:
    now = BEGIN
    for number, said in enumerate(_SAID, 1):
        if isinstance(said, timedelta):
            now += said
            yield Step(now, None)
        else:
            now += MINUTE
            name, where, text = said
            yield Step(now, _event(f"event:{number}", name, where, at=now, text=text))


def _event(key: str, name: str, where: str, *, at: datetime = BEGIN, text: str = "", kind: Kind = Kind.MESSAGE) -> Inbound:
    author = Author(id=name, name=name, role="owner" if name == "owner" else "member", private_chat=f"private:{name}")
    chat = Chat(id=GROUP, kind="group", title="一单一结") if where == GROUP else Chat(id=f"private:{name}", kind="private")
    return Inbound(key=key, platform=PLATFORM, kind=kind, chat=chat, author=author, at=at, message=key, text=text)
