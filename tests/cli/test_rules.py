"""`jiedan rules`: rule files that are begun with a preset, and files that cannot be read."""

import sqlite3
from contextlib import closing

import pytest

from jiedan.storage import rules
from jiedan.testing import Person, Stage
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

    print(said.err)
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


@pytest.fixture
async def traded(terminal: Terminal) -> str:
    """A group whose owner changed the number of a rule, and in which nobody trades now; where its database is."""
    (terminal.folder / "data").mkdir()
    url = f"sqlite:///{terminal.folder / 'data' / 'jiedan.db'}"
    async with Stage(defaults=DEFAULTS, url=url) as stage:
        owner, _ = await stage.members("owner", "eve")
        await owner.says("规则 flood most=30")
        await owner.presses("就这么改")
    return url


async def test_an_operator_saves_the_rules_of_a_file(terminal: Terminal, traded: str) -> None:
    """After a question: a new rule counts, a changed one and a setting too; what is as it was shipped goes back; the rest stays."""
    file, shipped = terminal.folder / "mine.toml", terminal.jiedan("rules", "show", "service").out
    file.write_text(shipped.replace('value = "2"', 'value = "4"') + OWN, encoding="utf-8")
    no = terminal.jiedan("rules", "save", str(file), "--group", "1", typed="n\n")
    yes = terminal.jiedan("rules", "save", str(file), "--group", "1", typed="y\n")
    again = terminal.jiedan("rules", "save", str(file), "--yes")
    async with Stage(defaults=DEFAULTS, url=traded) as stage:
        while stage.event_key() != "stage:9":  # the events until then have been, on the stage before
            pass
        eve = Person(stage, "eve")
        [read] = await eve.says("规则")
        await eve.says("发单 20 海报 后天")
        refused = (await eve.says("确认 1"))[0]
        kept = {each.name: (each.version, each.body != "") for each in await rules.changed(stage.app.desk.engine, 1)}

    assert (no.code, yes.code, again.code) == (1, 0, 2)
    assert "小单: a new rule\n  + 五十元以下的单不发。\n  on: publish\n  when: order.price < money(50)\n  then: deny\n" in no.out
    assert "revisions" in no.out and "  - 约定修改次数：2 次。\n  + 约定修改次数：4 次。\n" in no.out
    assert "刷屏（flood）: as it was shipped\n" in no.out and "  numbers: most=30, same=4 → most=20, same=4\n" in no.out
    assert "Left alone, for the file gives them no value: " in no.out
    assert "Nothing was saved." in no.out
    assert "Saved: 2 rules, 3 settings. They count from the next start of jiedan." in yes.out
    assert "Nothing in" in again.err and "differs from what counts in 一单一结" in again.err
    assert "约定修改次数：4 次" in read
    assert "五十元以下的单不发" in refused
    assert kept == {"flood": (2, False), "小单": (1, True)}


@pytest.mark.parametrize(
    ("text", "group", "says"),
    [
        (OWN, "7", "There is no group 7.\nName one with --group: 1 一单一结"),
        (
            OWN.replace("小单", "flood") + "numbers = { most = 0 }\n",
            "1",
            "flood: The numbers of the rule 'flood' are at least 1.",
        ),
        (OWN.replace("小单", "revisions"), "1", "revisions: something else in this group is called so"),
        (OWN.replace("小单", "刷屏"), "1", "刷屏: something else in this group is called so"),
        (OWN + '[[rule]]\nname = "a"\nsetting = "title"\nvalue = "x"\n', "1", "a: there is no setting 'title'."),
        (OWN + '[[rule]]\nname = "a"\nsetting = "terms.revisions"\nvalue = "lots"\n', "1", "a: 'lots' cannot stand here."),
        (OWN.replace("money(50)", "50"), "1", "order.price is an amount"),
    ],
)
async def test_where_one_thing_cannot_be_saved_nothing_is(
    terminal: Terminal, traded: str, text: str, group: str, says: str
) -> None:
    """With the reason, and code 2."""
    file = terminal.folder / "bad.toml"
    file.write_text(text, encoding="utf-8")
    said = terminal.jiedan("rules", "save", str(file), "--group", group, "--yes")
    async with Stage(defaults=DEFAULTS, url=traded) as stage:
        kept = [each.name for each in await rules.changed(stage.app.desk.engine, 1)]

    assert said.code == 2 and says in said.err
    assert kept == ["flood"]


async def test_a_group_that_is_not_there_is_no_group_without_history(terminal: Terminal, traded: str) -> None:
    """Who tries a file on it reads which groups there are."""
    file = terminal.folder / "mine.toml"
    file.write_text(OWN, encoding="utf-8")
    said = terminal.jiedan("rules", "test", str(file), "--group", "7")

    assert said.code == 2 and "There is no group 7.\nName one with --group: 1 一单一结" in said.err


async def test_rules_are_not_saved_beside_a_jiedan_that_holds_the_file(terminal: Terminal, traded: str) -> None:
    """It would not see them, and SQLite is for one process at a time."""
    file = terminal.folder / "mine.toml"
    file.write_text(OWN, encoding="utf-8")
    async with Stage(defaults=DEFAULTS, url=traded):
        said = terminal.jiedan("rules", "save", str(file), "--yes")

    assert said.code == 2 and "in use by another jiedan (process " in said.err


async def test_on_postgresql_a_jiedan_that_runs_goes_by_them(terminal: Terminal, postgres_url: str) -> None:
    """Within a minute, also for what is looked at in every message."""
    file = terminal.folder / "mine.toml"
    text = OWN.replace("发单", "message").replace("order.price < money(50)", "message.text == 'hi'").replace("禁止", "删除")
    file.write_text(text, encoding="utf-8")
    async with Stage(defaults=DEFAULTS, url=postgres_url) as stage:
        _, eve = await stage.members("owner", "eve")
        await eve.says("hi")
        said = terminal.jiedan("rules", "save", str(file), "--yes", JIEDAN_DATABASE__URL=postgres_url)
        await stage.pass_by(minutes=1)
        before = len(stage.platform.deeds)
        await eve.says("hi")
        deeds = stage.platform.deeds[before:]

    assert (said.err, said.code, before) == ("", 0, 0)
    assert "Saved: 1 rule, 0 settings. A jiedan that runs goes by them within a minute." in said.out
    assert len(deeds) == 1


async def test_what_was_changed_while_the_operator_read_is_not_overwritten(terminal: Terminal, postgres_url: str) -> None:
    """Of two rules one is another by now: none is saved, not the other one either."""
    file = terminal.folder / "mine.toml"
    file.write_text(OWN + OWN.replace("小单", "flood"), encoding="utf-8")
    async with Stage(defaults=DEFAULTS, url=postgres_url) as stage:
        (owner,) = await stage.members("owner")
        await owner.says("规则 flood most=30")
        asking = terminal.start("rules", "save", str(file), JIEDAN_DATABASE__URL=postgres_url, typed=True)
        asking.until("小单")
        await owner.presses("就这么改")
        said = asking.answers("y\n")
        kept = {each.name: each.version for each in await rules.changed(stage.app.desk.engine, 1)}

    assert said.code == 2 and "Somebody changed the rules of 一单一结 meanwhile." in said.out
    assert kept == {"flood": 1}
