"""Drawn slips, read by the real thing: the amount is right or not read, never wrong. `make slips` reads all of them."""

from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from jiedan.host.files import Files
from jiedan.host.ocr import Ocr
from jiedan.slips.page import Page
from jiedan.slips.reading import read
from jiedan.slips.remarks import NEAR, distance
from jiedan.slips.slip import Slip
from jiedan.testing import Stage
from tests.slips.collection import Case, collection, torn
from tests.slips.drawing import Told, Worn, drawn
from tests.stories.conftest import ORDER

ZONE = ZoneInfo("Asia/Shanghai")
FEW = 4
"""Torn slips that are read where not all of them are."""
PATIENCE = 300
"""Seconds for a picture, on however busy a machine."""


class Desk(NamedTuple):
    """The real reader, and where its pictures lie."""

    ocr: Ocr
    files: Files

    async def look(self, case: Case, seed: int = 0) -> Page:
        """Draw the slip and have it looked at."""
        page = await self.ocr.look((await self.files.keep("slip.jpg", "image/jpeg", drawn(*case, seed))).sha256)
        assert page is not None, case
        return page


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A reader for one test."""
    files = Files(tmp_path)
    opened = Desk(Ocr(files, patience=PATIENCE), files)
    yield opened
    await opened.ocr.close()


@pytest.mark.parametrize("kind", ["worn", "torn"])
async def test_what_is_read_is_right(
    desk: Desk, kind: str, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:  # fmt: skip
    """Amount, time and number, of every layout: as chats and thumbs leave them (nine in ten amounts at least are read), and torn, where
    not to read is well.
    """
    count = int(pytestconfig.getoption("--slips"))
    all_torn = torn()
    cases = collection(count) if kind == "worn" else all_torn if count >= 20 else all_torn[:: len(all_torn) // FEW + 1]
    slips = [(case[0], read(await desk.look(case, seed), currency="CNY", zone=ZONE)) for seed, case in enumerate(cases)]
    right = sum(slip.amount == told.amount for told, slip in slips)
    wrong = [(told, slip) for told, slip in slips if not _right(told, slip)]
    with capsys.disabled():
        print(
            f"\n{len(cases)} {kind} slips: {right} amounts right, {len(cases) - right - len(wrong)} not read, {len(wrong)} wrong"
        )

    assert wrong == []
    assert kind == "torn" or right * 10 >= count * 9


async def test_a_slip_that_was_saved_anew_looks_the_same(desk: Desk) -> None:
    """Smaller and in worse quality it keeps its hash but for a few bits; another layout does not."""
    (first, _), (second, _) = collection(2)
    looks = ((first, Worn()), (first, Worn(scale=0.5, quality=40, noise=40)), (second, Worn()))
    one, again, other = [(await desk.look(look)).dhash for look in looks]

    assert distance(one, again) <= NEAR
    assert distance(one, other) > distance(one, again)


async def test_a_photo_sent_in_the_group_is_read_and_told_to_the_holder(desk: Desk) -> None:
    """From the client's 已付 with a drawn slip to the words in the holder's private chat: nothing in between is made of straw."""
    told = Told("chat", 500_00, datetime(2026, 11, 21, 10, 5, 33), "20261121000000000051273998054539", "陈小花")  # noqa: DTZ001 - as a phone shows it
    picture = await desk.files.keep("slip.jpg", "image/jpeg", drawn(told, Worn(scale=0.6, quality=70)))
    async with Stage(reader=desk.ocr) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1")):
            await person.says(text)
        await boss.says("已付 1", files=(picture,))

        read = "#1 的付款截图读到 ¥500.00，时间 11月21日（周六）10:05，收款方 陈小花，单号 …4539，与应付一致。"
        assert owner.told()[-1].startswith(read)
        assert (await stage.books(), (await stage.order()).state) == ({}, "funding")


def _right(told: Told, slip: Slip) -> bool:
    """Whether what was read is what is told; seconds may be cut off."""
    at = slip.paid_at and slip.paid_at.astimezone(ZONE).replace(tzinfo=None, second=0)
    return slip.amount in (None, told.amount) and at in (None, told.at.replace(second=0)) and slip.number in ("", told.number)
