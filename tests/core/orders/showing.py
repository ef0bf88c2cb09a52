"""What people are shown of an order, in the names of the texts instead of their words: so it does not change when a text is put better."""

from typing import Final
from zoneinfo import ZoneInfo

from jiedan.orders.act import Act
from jiedan.orders.card import card, on_card
from jiedan.orders.facts import facts_of
from jiedan.orders.order import Order
from jiedan.orders.says import Facts
from tests.core.orders.trade import HOLDER, OWNER, POSTER, STRANGER, TAKER

NAMES: Final = {POSTER.member: "老板", TAKER.member: "安", STRANGER.member: "小陈", OWNER.member: "群主", HOLDER.member: "出纳"}
ZONE: Final = ZoneInfo("Asia/Shanghai")


def say(key: str, language: str | None, **facts: str | int) -> str:
    """The name of the text, and what is put into it where that is little."""
    few = " ".join(f"{name}={value}" for name, value in facts.items())
    return f"{key}({few})" if 0 < len(facts) <= 5 else key


def facts(order: Order, act: Act | None = None) -> Facts:
    """The facts of the order as its group in Shanghai reads them."""
    return facts_of(order, act, names=NAMES, keeper=OWNER.member, zone=ZONE, language="zh", say=say)


def shown(order: Order, usual: Facts) -> str:
    """The card, line by line, the buttons on it, and the facts that are others than the `usual` ones."""
    drawn = card(order, facts(order), NAMES, "zh", say)
    rows = (f"  {row.label} {row.value}" for row in drawn.rows)
    others = (f"  {name}: {value}" for name, value in facts(order).items() if value != usual.get(name))
    head = f"  [{drawn.badge}, {drawn.tone}] {drawn.title}"
    foot = [f"  {drawn.footer}"] if drawn.footer else []
    buttons = [f"  buttons: {' '.join(on_card(order))}"] if on_card(order) else []
    return "\n".join([head, *rows, *foot, *buttons, *others])
