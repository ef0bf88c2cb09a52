"""`jiedan rules`: rule files that are begun with a preset, and files that cannot be read."""

import sqlite3
from contextlib import closing

import pytest

from jiedan.testing import Stage
from jiedan.testing.stage import DEFAULTS
from tests.cli.conftest import Terminal

OWN = '[[rule]]\nname = "小单"\non = "发单"\nwhen = "order.price < money(50)"\nthen = "禁止"\nzh = "五十元以下的单不发。"\n'


def test_a_file_that_includes_others_is_checked_and_asked_with_them(terminal: Terminal) -> None:
    """What `show` prints is a file to begin with: its rules are those of the preset, and what is said anew counts instead."""
    file = terminal.folder / "mine.toml"
    file.write_text(terminal.jiedan("rules", "show", "service").out + OWN, encoding="utf-8")
    tested = terminal.jiedan("rules", "test", str(file))
    tried = terminal.jiedan("rules", "try", "加我微信 abc123", "--file", str(file))
    asked = terminal.jiedan("rules", "try", "", "--topic", "publish", "--file", str(file))

    assert "13 rules can be saved; 19 settings belong to the trade" in tested.out
    assert tried.out.startswith("off-group (version 0): delete, strike, tell")
    assert "小单 (version 0): deny" in asked.out


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "There is no rule in"),
        ('include = ["../secret"]', "A file can include these: service, goods, dispatch, temporary, every."),
        ("include = 3", "A file can include these"),
        (OWN.replace("money(50)", "50"), "order.price is an amount: compare it with money(50)"),
        (OWN.replace("禁止", "随便"), "I do not know the outcome '随便'"),
        (OWN.replace("发单", "天气"), "I do not know what a rule about '天气' is about"),
    ],
)
def test_a_file_that_cannot_be_saved_says_why_and_what_there_is(terminal: Terminal, text: str, says: str) -> None:
    """And ends with code 2."""
    file = terminal.folder / "bad.toml"
    file.write_text(text, encoding="utf-8")
    said = terminal.jiedan("rules", "test", str(file))

    assert said.code == 2 and says in said.err


async def test_a_file_is_tried_beside_a_jiedan_that_runs(terminal: Terminal) -> None:
    """On what is still in SQLite's log, too. The one that runs keeps its database and goes on; no copy of it stays."""
    file, left = terminal.folder / "mine.toml", terminal.folder / "left"
    file.write_text(terminal.jiedan("rules", "show", "service").out + OWN, encoding="utf-8")
    for folder in (terminal.folder / "data", left):
        folder.mkdir()
    kept = terminal.folder / "data" / "jiedan.db"
    async with Stage(defaults=DEFAULTS, url=f"sqlite:///{kept}") as stage:
        _, eve = await stage.members("owner", "eve")
        await eve.says("加我微信 abc123")
        tested = terminal.jiedan("rules", "test", str(file), TMPDIR=str(left))
        await eve.says("加我微信 abc124")
        again = terminal.jiedan("rules", "test", str(file), TMPDIR=str(left))
    with closing(sqlite3.connect(kept)) as ended:
        sound = ended.execute("PRAGMA integrity_check").fetchone()

    assert tested.err == ""
    assert "off-group: 1 asked, 1 met before, 1 now" in tested.out
    assert "off-group: 2 asked, 2 met before, 2 now" in again.out
    assert list(left.iterdir()) == []
    assert sound == ("ok",)
