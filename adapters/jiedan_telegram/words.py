"""What Telegram itself shows of us, in Chinese and English: the menu of commands, and words about files that did not arrive."""

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

_FILES: Final[Mapping[str, tuple[str, str]]] = {
    "file-too-large": (
        "这个文件没有收下：太大了，最多 10 MB。请压缩或分成几份再发。",
        "This file was not taken: it is too large, 10 MB at most. Please send it smaller or in parts.",
    ),
    "file-type": (
        "这个文件没有收下：不收这种文件。可以发图片、PDF、文本、ZIP 和 Office 文件。",
        "This file was not taken: such files are not. Send pictures, PDF, text, ZIP or Office files.",
    ),
    "file-empty": ("这个文件没有收下：它是空的。", "This file was not taken: it is empty."),
    "file-lost": (
        "这个文件没能从 Telegram 取到，你写的已经收下。请把文件再发一次。",
        "The file could not be fetched from Telegram; what you wrote was taken. Please send the file again.",
    ),
}


def commands(names: tuple[str, ...], language: str) -> list[dict[str, str]]:
    """A menu, as setMyCommands wants it."""
    return [{"command": name, "description": MENU[name][language != "zh"]} for name in names]


def about_file(code: str, language: str | None) -> str:
    """Why a file was not taken, in the language of Telegram's own buttons there."""
    return _FILES.get(code, _FILES["file-lost"])[not (language or "zh").startswith("zh")]
