"""What Telegram itself shows of us, in Chinese and English: the menu of commands."""

from collections.abc import Mapping
from typing import Final

MENU: Final[Mapping[str, tuple[str, str]]] = {
    "post": ("发单：写清要什么、多少钱、什么时候要", "Post an order: what, how much, until when"),
    "claim": ("接单，例如 /claim 17", "Claim an order, as in /claim 17"),
    "mine": ("我的订单", "My orders"),
    "show": ("查单，例如 /show 17", "Show an order, as in /show 17"),
    "progress": ("汇报进度", "Report progress"),
    "deliver": ("交付", "Deliver"),
    "accept": ("验收", "Accept the work"),
    "tell": ("留言给订单的对方，例如 /tell 17 初稿在路上", "Write to the other side of an order, as in /tell 17 on my way"),
    "books": ("账本：谁欠谁多少", "The books: who owes what"),
    "settings": ("群设置（群主和管理员）", "Settings of the group (owner and admins)"),
    "language": ("语言 / Language", "Language / 语言"),
    "help": ("怎么用", "How it works"),
}
"""Command → what it does, in Chinese and in English (Doc: 1 to 256 characters)."""

IN_GROUPS: Final = ("post", "claim", "mine", "show", "progress", "deliver", "accept", "settings", "help")
IN_PRIVATE: Final = ("mine", "show", "tell", "books", "settings", "language", "help")

LARGEST_FILE: Final = 10 * 1024 * 1024
"""Bytes of a file that jiedan keeps: larger ones are not even fetched."""


def commands(names: tuple[str, ...], language: str) -> list[dict[str, str]]:
    """A menu, as setMyCommands wants it."""
    return [{"command": name, "description": MENU[name][language != "zh"]} for name in names]
