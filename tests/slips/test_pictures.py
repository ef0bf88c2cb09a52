"""Drawn slips, read by the real thing: the amount is right or not read, never wrong. `make slips` reads all of them."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from jiedan.host.files import Files
from jiedan.host.ocr import Ocr
from jiedan.slips.reading import read
from jiedan.slips.remarks import NEAR, distance
from tests.slips.collection import Case, collection, torn
from tests.slips.drawing import Told, Worn, drawn

ZONE = ZoneInfo("Asia/Shanghai")
FEW = 6
"""Torn slips that are read where all of the others are not."""


async def test_amounts_are_right_or_not_read(
    tmp_path: Path, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of every layout, as chats and thumbs leave them. At least nine in ten are read; time and number are right or not read as well."""
    count = pytestconfig.getoption("--slips")
    files = Files(tmp_path)
    ocr = Ocr(files)
    rows = [await _row(ocr, files, case, seed) for seed, case in enumerate(collection(count))]
    await ocr.close()
    right = sum(row[1] for row in rows)
    with capsys.disabled():
        print(f"\nslips: {right} of {count} amounts right, {count - right} not read, 0 wrong wanted")

    assert [row for row in rows if row[0]] == []
    assert right * 10 >= count * 9


async def test_torn_slips_are_never_read_wrong(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """Cut through the figures, turned, too small: not read is well, wrong is not. Spread over all of them, or all."""
    cases, count = torn(), pytestconfig.getoption("--slips")
    cases = cases if count >= 20 else cases[:: len(cases) // FEW + 1]
    files = Files(tmp_path)
    ocr = Ocr(files)
    rows = [await _row(ocr, files, case, seed) for seed, case in enumerate(cases)]
    await ocr.close()

    assert [row for row in rows if row[0]] == []


async def test_a_slip_that_was_saved_anew_looks_the_same(tmp_path: Path) -> None:
    """Smaller and in worse quality it keeps its hash but for a few bits; another layout does not."""
    files = Files(tmp_path)
    ocr = Ocr(files)
    told = collection(2)
    one, two, other = [await _hash(ocr, files, told, worn) for told, worn in (
        (told[0][0], Worn()), (told[0][0], Worn(scale=0.5, quality=40, noise=40)), (told[1][0], Worn()),
    )]  # fmt: skip
    await ocr.close()

    assert distance(one, two) <= NEAR
    assert distance(one, other) > NEAR // 2


async def _hash(ocr: Ocr, files: Files, told: Told, worn: Worn) -> str:
    page = await ocr.look((await files.keep("slip.jpg", "image/jpeg", drawn(told, worn))).sha256)
    assert page is not None
    return page.dhash


async def _row(ocr: Ocr, files: Files, case: Case, seed: int) -> tuple[tuple[object, ...], bool]:
    """What was read wrong (nothing, as a rule) with its case, and whether the amount was read."""
    told, worn = case
    page = await ocr.look((await files.keep("slip.jpg", "image/jpeg", drawn(told, worn, seed))).sha256)
    assert page is not None
    slip = read(page, currency="CNY", zone=ZONE)
    at = slip.paid_at and slip.paid_at.astimezone(ZONE).replace(tzinfo=None, second=0)
    wrong = {
        "amount": slip.amount not in (None, told.amount),
        "time": at not in (None, told.at.replace(second=0)),
        "number": slip.number not in ("", told.number),
    }
    return ((told, worn, slip) if any(wrong.values()) else ()), slip.amount == told.amount
