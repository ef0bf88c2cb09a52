"""`jiedan evidence` and `jiedan verify` on the database that a whole trade left behind."""

import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from jiedan.testing import Person, Stage
from tests.cli.conftest import Terminal
from tests.stories.conftest import ORDER


async def whole_trade(stage: Stage) -> None:
    """From the post to the review, with a dispute, an agreement, words in private and a file."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    file = await stage.files.keep("初稿 v1.png", "image/png", b"\x89PNG\r\n\x1a\n drawn by hand")
    await boss.says(ORDER)
    for person, text in ((boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"), (boss, "已付 1"), (owner, "到账 1")):
        await person.says(text)
    await ann.whispers("协议 1")
    await boss.whispers("签署 1")
    await ann.whispers("签署 1")
    await ann.whispers("留言 1 初稿在路上", files=(file,))
    await ann.says("交付 1 三个卖点都在", files=(file,))
    for person, text in (
        (boss, "返工 1 标题短一点"),
        (ann, "交付 1 改好了"),
        (boss, "纠纷 1 还是不对"),
        (ann, "陈述 1 按要求改了"),
    ):
        await person.says(text)
    for text in ("裁决 1 300 做了大部分", "打款 1", "退款 1"):
        await owner.says(text)
    await boss.says("评价 1 3 一般")


@pytest.fixture
async def folder(terminal: Terminal) -> Path:
    """The operator's folder: the database of the trade, and the copies of what was handed in."""
    data = terminal.folder / "data"
    data.mkdir()
    async with Stage(url=f"sqlite:///{data / 'jiedan.db'}") as stage:
        await whole_trade(stage)
        shutil.copytree(stage.files.folder, data / "files")
    return terminal.folder


def test_evidence_of_a_whole_trade_is_written_and_whole(terminal: Terminal, folder: Path) -> None:
    """Both files; the sum that is printed; what is in the archive; and verify says the same without a database."""
    written = terminal.jiedan("evidence", "1", "--out", "for-the-judge")
    archive = folder / "for-the-judge" / "evidence-1.zip"
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(archive, elsewhere / "from-the-other-side.zip")
    checked = Terminal(elsewhere).jiedan("verify", "from-the-other-side.zip")
    total = re.findall(r"Sum: ([0-9a-f]{64})", written.out)

    assert (written.code, written.err, checked.code, checked.err) == (0, "", 0, "")
    assert total == re.findall(r"Sum: ([0-9a-f]{64})", checked.out)
    assert "Order #1 of '一单一结' (stage), 18 records" in checked.out
    assert (folder / "for-the-judge" / "evidence-1.pdf").read_bytes().startswith(b"%PDF")
    with zipfile.ZipFile(archive) as opened:
        assert len([name for name in opened.namelist() if name.startswith("files/")]) == 2
        assert opened.read("evidence.pdf") == (folder / "for-the-judge" / "evidence-1.pdf").read_bytes()
        assert "初稿在路上" in opened.read("room.jsonl").decode()


def test_it_is_the_archive_that_the_chat_hands_out(terminal: Terminal, folder: Path) -> None:
    """Byte for byte: whoever got it in chat and whoever has the operator's compare one sum."""
    terminal.jiedan("evidence", "1")
    first = (folder / "evidence-1.zip").read_bytes()
    again = terminal.jiedan("evidence", "1", "--group", "一单一结")

    assert again.code == 0
    assert (folder / "evidence-1.zip").read_bytes() == first


def test_verify_names_what_was_changed_and_ends_with_1(terminal: Terminal, folder: Path) -> None:
    """A byte of the records, another sum than expected, a file that is no archive."""
    terminal.jiedan("evidence", "1")
    path = folder / "evidence-1.zip"
    data = path.read_bytes()
    place = data.index("改好了".encode())
    (folder / "forged.zip").write_bytes(data[:place] + "没改好".encode() + data[place + 9 :])
    (folder / "page.zip").write_bytes(b"<html>")
    forged, other, page = (
        terminal.jiedan(*words) for words in (("verify", "forged.zip"), ("verify", path.name, "--sum", "0" * 64), ("verify", "page.zip"))
    )  # fmt: skip

    assert (forged.code, other.code, page.code) == (1, 1, 1)
    assert "✗ order.json was changed" in forged.out and "forged.zip is NOT as it was made." in forged.out
    assert "is another one: its sum is" in other.out
    assert "cannot be read as a zip" in page.out


def test_a_database_that_was_tampered_with_shows(terminal: Terminal, folder: Path) -> None:
    """The evidence is written, says where, and ends with 1."""
    with closing(sqlite3.connect(folder / "data" / "jiedan.db")) as database, database:
        database.execute("UPDATE records SET body = replace(body, '30000', '50000') WHERE name = 'award_release'")
        database.execute("UPDATE entries SET amount = amount + 1 WHERE account = 'income:commission'")
    answer = terminal.jiedan("evidence", "1")

    assert answer.code == 1
    assert re.search(r"✗ records.jsonl, record \d+ \(award_release\) the chain breaks here", answer.out)
    assert re.search(r"✗ entries.jsonl, record \d+ the entries are not the postings", answer.out)


def test_what_cannot_be_done_is_said_with_what_to_do(terminal: Terminal, folder: Path) -> None:
    """No such order, no such group, several of that number, no database, nothing to verify."""
    with closing(sqlite3.connect(folder / "data" / "jiedan.db")) as database, database:
        copied(database, "chat_groups", id=2, chat="another", title="另一群")
        copied(database, "orders", id=2 << 32 | 1, group_id=2)
    said = {
        "There is no order 9.": ("evidence", "9"),
        "There is no group 'nowhere'.": ("evidence", "1", "--group", "nowhere"),
        "There is an order 1 in several groups": ("evidence", "1"),
        "cannot be read": ("verify", "nothing.zip"),
    }

    for words, command in said.items():
        answer = terminal.jiedan(*command)
        assert (answer.code, answer.out) == (2, "")
        assert words in answer.err
    assert terminal.jiedan("evidence", "1", "--group", "group").code == 0


def copied(database: sqlite3.Connection, table: str, **other: int | str) -> None:
    """The first row of a table once more, with some other values."""
    rows = database.execute(f"SELECT * FROM {table}")  # noqa: S608 - a table of ours
    row = dict(zip([column[0] for column in rows.description], rows.fetchone(), strict=True)) | other
    marks = ", ".join("?" * len(row))
    database.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [*row.values()])  # noqa: S608


def test_nobody_waits_for_the_printer_who_prints_nothing(terminal: Terminal) -> None:
    """A start imports all of jiedan and nothing of what makes a PDF."""
    look = "import sys, jiedan.app, jiedan.host.papers; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", look], env=terminal.environment, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


async def test_evidence_of_a_trade_on_postgresql(terminal: Terminal, postgres_url: str) -> None:
    """The same command, the other database."""
    async with Stage(url=postgres_url) as stage:
        await whole_trade(stage)
        asked = await Person(stage, "boss").whispers("证据 1")
        shutil.copytree(stage.files.folder, terminal.folder / "data" / "files")
    answer = terminal.jiedan("evidence", "1", JIEDAN_DATABASE__URL=postgres_url)

    assert (answer.code, answer.err) == (0, "")
    assert re.findall(r"Sum: ([0-9a-f]{64})", answer.out)[0] in asked[-1]
