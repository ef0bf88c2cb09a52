"""What tests of the page do again and again."""

import sqlite3
from pathlib import Path

from playwright.async_api import Page, ViewportSize

ORDER = "急需一份产品介绍文案,预算500元,明天交付,需要包含三个核心卖点"
PHONE: ViewportSize = {"width": 390, "height": 844}
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0f01f0005000"
    "1ff89993d1d0000000049454e44ae426082"
)


async def say(page: Page, text: str) -> None:
    """Type and send."""
    await page.get_by_test_id("composer").fill(text)
    await page.get_by_test_id("composer").press("Enter")


def fill(path: Path, count: int) -> None:
    """Put so many messages of one worker into the group."""
    with sqlite3.connect(path) as connection:
        connection.executemany(
            "INSERT INTO messages (id, chat, author, at, elements, buttons, progress, edits)"
            " VALUES (?, 'demo', 'ajie', 0, ?, '[]', 'taken', 0)",
            [(f"m{number}", f'[{{"type": "text", "text": "number {number}"}}]') for number in range(count)],
        )
    connection.close()
