"""`jiedan patterns` on the database of a group that trades."""

import json
from pathlib import Path

from jiedan.testing import Stage
from jiedan.testing.stage import DEFAULTS
from tests.cli.conftest import Terminal
from tests.stories.test_patterns import trade


async def traded(folder: Path) -> None:
    """Two who pay each other back and forth."""
    (folder / "data").mkdir()
    async with Stage(defaults=DEFAULTS, url=f"sqlite:///{folder}/data/jiedan.db") as stage:
        owner, boss, ann, _ = await stage.members("owner", "boss", "ann", "eve")
        await trade(stage, boss, ann, owner, 500)
        await trade(stage, ann, boss, owner, 490)


async def test_it_prints_what_it_finds_for_people_and_for_programs(terminal: Terminal) -> None:
    """With who, which orders, and how heavy it weighs; and nothing that is older than asked for."""
    await traded(terminal.folder)
    lines = terminal.jiedan("patterns").out.splitlines()
    data = json.loads(terminal.jiedan("patterns", "--json").out)

    assert lines[0] == "“一单一结”现有疑点 1 条。只是提醒，由人来定："
    assert lines[1:] == ["  100 %  疑点 1：对倒。boss · ann 互相付差不多的钱，来回 1 次。订单：#1 #2"]
    assert [(each["kind"], each["orders"], [one["name"] for one in each["members"]]) for each in data] == [
        ("reversed", [1, 2], ["boss", "ann"])
    ]
    assert json.loads(terminal.jiedan("patterns", "--json", "--since", "2026-12-24").out) == []
    assert terminal.jiedan("patterns", "--since", "yesterday").code == 2
