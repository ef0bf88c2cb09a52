"""`jiedan export` with the payment slips of a group: a sheet, a CSV file, and a file of the folder."""

import asyncio
import csv
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import load_workbook

from jiedan.messages.elements import Attachment
from jiedan.orders.group import order_id
from jiedan.slips.page import Page
from jiedan.testing import Stage
from tests.cli.conftest import Terminal
from tests.core.slips.screens import recorded

NUMBER = "20261121000000000051273998054539"


class Reader:
    """Sees a payment of 500.00 on every picture but those whose file begins with 00."""

    async def look(self, sha256: str) -> Page | None:
        """What is on it."""
        return None if sha256.startswith("00") else recorded("chat")


def picture(name: str, sha256: str) -> tuple[Attachment]:
    """A photo."""
    return (Attachment(name=name, mime="image/jpeg", size=100_000, sha256=sha256.ljust(64, "a")),)


async def report_payments(stage: Stage) -> None:
    """Two orders: the first paid with a slip and a second picture that nobody can read, the other with the first picture again."""
    _, boss, ann, bea = await stage.members("owner", "boss", "ann", "bea")
    for number, worker in ((1, ann), (2, bea)):
        await boss.says("发单 海报，预算500元，12月3日交付")
        for person, words in ((boss, f"确认 {number}"), (worker, f"接单 {number}"), (worker, f"确认 {number}")):
            await person.says(words)
    await boss.says("已付 1", files=picture("=HYPERLINK(1).jpg", "11"))
    await boss.says("已付 1", files=picture("dark.jpg", "00"))
    await stage.pass_by(hours=15)
    await boss.says("已付 2", files=picture("again.jpg", "11"))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which slips were handed in, for every test to copy."""
    file = tmp_path_factory.mktemp("paid") / "jiedan.db"

    async def play() -> None:
        async with Stage(url=f"sqlite:///{file}", reader=Reader()) as stage:
            await report_payments(stage)

    asyncio.run(play())
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE slips SET payee = '+1+1' WHERE name = 'again.jpg'")
    return file


@pytest.fixture
def paid(terminal: Terminal, template: Path) -> Terminal:
    """A terminal in a folder whose group has slips."""
    (terminal.folder / "data").mkdir()
    shutil.copy(template, terminal.folder / "data" / "jiedan.db")
    return terminal


def test_an_order_of_another_group_is_not_named(paid: Terminal) -> None:
    """That the picture was used is said; for which order is nobody's business here."""
    with closing(sqlite3.connect(paid.folder / "data" / "jiedan.db")) as database, database:
        flags = f'[{{"mark":"picture","order":{order_id(2, 7)}}}]'
        database.execute("UPDATE slips SET flags = ? WHERE name = 'dark.jpg'", (flags,))
    paid.jiedan("export", "slips", "--to", "slips.csv", "--language", "en")

    assert rows(paid.folder / "slips.csv")[1]["Remark"] == "same picture as one of an order of another group"


def rows(path: Path) -> list[dict[str, str]]:
    """A CSV file as a spreadsheet reads it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_workbook_has_a_sheet_of_slips(paid: Terminal) -> None:
    """What was due beside what was read, amounts as numbers, times as dates of the group's clock, names as text; the remarks in words."""
    answer = paid.jiedan("export", "--to", "books.xlsx")
    page = load_workbook(paid.folder / "books.xlsx")["付款截图"]
    first, second, third = ([cell.value for cell in row] for row in page.iter_rows(min_row=2))
    formulas = [cell for row in page.iter_rows() for cell in row if cell.data_type == "f"]

    assert (answer.code, formulas) == (0, [])
    assert "付款截图: 3" in answer.out
    assert [cell.value for cell in page[1]][:6] == ["时间", "订单号", "步", "谁", "应付", "金额"]
    assert [str(first[0]), first[1], *first[3:8]] == ["2026-11-21 10:00:00", 1, "boss", 500, 500, "CNY", "已识别"]
    assert [str(first[8]), *first[9:13]] == ["2026-11-21 10:05:33", "陈小花", NUMBER, None, "=HYPERLINK(1).jpg"]
    assert (page["E2"].data_type, page["E2"].number_format, page["K2"].data_type) == ("n", "#,##0.00", "s")
    assert [*second[4:8], second[11]] == [500, None, "CNY", "没识别", "金额看不清"]
    assert third[11] == "同一个单号在 #1 用过；同一张图在 #1 发过"


def test_the_heads_are_there_in_english_too(paid: Terminal) -> None:
    """And the remarks."""
    paid.jiedan("export", "slips", "--to", "slips.csv", "--language", "en")
    found = rows(paid.folder / "slips.csv")

    assert list(found[0])[4:9] == ["Amount due", "Amount", "Currency", "Reading", "Time on the slip"]
    assert [row["Remark"] for row in found] == [
        "",
        "the amount cannot be read",
        "same number as one of #1; same picture as one of #1",
    ]


def test_no_cell_of_the_slips_runs_and_days_can_be_chosen(paid: Terminal) -> None:
    """An apostrophe before what a spreadsheet would run, in both kinds of CSV; amounts stay numbers; a day is that of the report."""
    paid.jiedan("export", "slips", "--to", "slips.csv", "--language", "en")
    paid.jiedan("export", "slips", "--to", "late.csv", "--from", "2026-11-22", "--language", "en")
    paid.jiedan("export", "--to", "folder")
    people, programs = rows(paid.folder / "slips.csv"), rows(paid.folder / "folder" / "slips.csv")

    assert [people[0]["File"], people[2]["Payee"], people[0]["Amount"]] == ["'=HYPERLINK(1).jpg", "'+1+1", "500.00"]
    assert [programs[0]["name"], programs[2]["payee"]] == ["'=HYPERLINK(1).jpg", "'+1+1"]
    assert [(row["due"], row["due_minor"], row["amount"], row["amount_minor"]) for row in programs][:2] == [
        ("500.00", "50000", "500.00", "50000"),
        ("500.00", "50000", "", ""),
    ]
    assert (programs[0]["paid_at"], programs[1]["paid_at"]) == ("2026-11-21T02:05:33+00:00", "")
    assert [row["File"] for row in rows(paid.folder / "late.csv")] == ["again.jpg"]


async def test_postgresql_writes_the_same_slips(terminal: Terminal, postgres_url: str, paid: Terminal) -> None:
    """Byte for byte, but for what was changed by hand here."""
    async with Stage(url=postgres_url, reader=Reader()) as stage:
        await report_payments(stage)
    with closing(sqlite3.connect(paid.folder / "data" / "jiedan.db")) as database, database:
        database.execute("UPDATE slips SET payee = '陈小花' WHERE name = 'again.jpg'")
    there = terminal.jiedan("export", "slips", "--to", "p.csv", JIEDAN_DATABASE__URL=postgres_url)
    terminal.jiedan("export", "slips", "--to", "s.csv")

    assert there.code == 0
    assert (terminal.folder / "p.csv").read_bytes() == (terminal.folder / "s.csv").read_bytes()
