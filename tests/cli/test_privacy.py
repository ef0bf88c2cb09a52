"""`jiedan privacy`: what the operator reads of what is kept, and how somebody is erased who asked in writing."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from jiedan.testing import Stage
from tests.cli.conftest import Terminal

STEPS = ((1, "确认 1"), (2, "接单 1"), (2, "确认 1"), (0, "到账 1"), (2, "交付 1 canary-ann"), (1, "验收 1"))


@pytest.fixture
def traded(terminal: Terminal) -> Path:
    """A database in which ann worked for boss and is still owed for it."""
    (terminal.folder / "data").mkdir()
    path = terminal.folder / "data" / "jiedan.db"

    async def play() -> None:
        async with Stage(url=f"sqlite:///{path}") as stage:
            people = await stage.members("owner", "boss", "ann")
            await people[1].says("发单 海报，预算500元，明天18点交付")
            for person, words in STEPS:
                await people[person].says(words)

    asyncio.run(play())
    return path


def names(path: Path) -> list[str]:
    """What everybody is called."""
    with closing(sqlite3.connect(path)) as database:
        return [name for (name,) in database.execute("SELECT name FROM members ORDER BY id")]


def test_the_report_counts_what_is_kept_and_says_what_goes_next(terminal: Terminal, traded: Path) -> None:
    """A line a table, with classes and rows; the end of the one order is in it."""
    answer = terminal.jiedan("privacy", "report")
    lines = {line.split()[0]: line.split() for line in answer.out.splitlines()}

    assert (answer.code, traded.exists()) == (0, True)
    assert lines["members"][1:4] == ["B", "P2", "3"]
    assert lines["records"][1:4] == ["B", "P3", "8"]
    assert "next: slips and tracking numbers: 2027-02-19 02:00 UTC" in answer.out
    assert "next: people who left: nothing waits" in answer.out


def test_what_is_owed_stands_in_the_way(terminal: Terminal, traded: Path) -> None:
    """It is named, nothing happens, and the code is 1."""
    answer = terminal.jiedan("privacy", "erase", "stage", "ann", "--yes")

    assert answer.code == 1
    assert "475.00 on payable:3" in answer.out and "Not erased" in answer.out
    assert names(traded) == ["owner", "boss", "ann"]


def test_somebody_is_erased_after_the_question(terminal: Terminal, traded: Path) -> None:
    """Whoever says no has changed nothing; whoever says yes has erased name and words."""
    bea = "INSERT INTO members (platform, uid, name) VALUES ('stage', 'bea', 'Bea')"
    with closing(sqlite3.connect(traded)) as database:
        database.execute(bea)
        database.commit()
    refused = terminal.jiedan("privacy", "erase", "stage", "bea", typed="n\n")
    before = names(traded)
    done = terminal.jiedan("privacy", "erase", "stage", "bea", typed="y\n")

    assert (refused.code, before[3], done.code) == (1, "Bea", 0)
    assert "Erased." in done.out and names(traded)[3] == "已注销用户 #4"


def test_nobody_is_erased_by_a_name(terminal: Terminal, traded: Path) -> None:
    """An id that nobody has is told, with what to do."""
    answer = terminal.jiedan("privacy", "erase", "stage", "Ann", "--yes")

    assert (answer.code, names(traded)[2]) == (2, "ann")
    assert "it is the platform's id" in answer.err.lower()
