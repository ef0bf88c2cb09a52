"""Screens as a reader of pictures saw them: three that were recorded (`*.json`, drawn by tests/slips/drawing), and some made up."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec

from jiedan.slips.page import Line, Page

ZONE: Final = ZoneInfo("Asia/Shanghai")
LAYOUTS: Final = ("chat", "wallet", "bank")


@cache
def recorded(layout: str) -> Page:
    """What was read on a screen of this layout: 500.00 to 陈小花, with a fee of 2.00."""
    told = json.loads((Path(__file__).parent / f"{layout}.json").read_text(encoding="utf-8"))
    lines = (
        Line(text=text, sure=sure, left=left, top=top, right=right, bottom=bottom, again=again)
        for text, sure, left, top, right, bottom, again in told["lines"]
    )
    return Page(width=told["width"], height=told["height"], dhash=told["dhash"], lines=tuple(lines))


def misread(page: Page, words: Mapping[str, str], **changes: object) -> Page:
    """The same screen with other words on these lines, read so twice, and with other facts about those lines."""
    lines = (
        msgspec.structs.replace(line, **({"text": words[line.text], "again": words[line.text]} | changes))
        if line.text in words
        else line
        for line in page.lines
    )
    return msgspec.structs.replace(page, lines=tuple(lines))


def without(page: Page, *texts: str) -> Page:
    """The same screen without these lines."""
    return msgspec.structs.replace(page, lines=tuple(line for line in page.lines if line.text not in texts))


def screen(*rows: tuple[str, ...], great: str = "") -> Page:
    """A made-up screen: the great figure on top, below it rows of a label and what stands beside it."""
    lines = [] if not great else [_line(great, 250, 20, 60)]
    for place, row in enumerate(rows):
        lines += [_line(text, 30 + 330 * column, 120 + 50 * place, 30) for column, text in enumerate(row) if text]
    return Page(width=720, height=1200, lines=tuple(lines))


def _line(text: str, left: int, top: int, height: int) -> Line:
    wide = sum(height if letter > "\u2e80" else height // 2 for letter in text)
    return Line(text=text, sure=990, left=left, top=top, right=min(left + wide, 700), bottom=top + height, again=text)
