"""`jiedan stuck` on the database of a group that trades."""

from pathlib import Path

from jiedan.testing import Stage
from jiedan.testing.stage import DEFAULTS
from tests.cli.conftest import Terminal
from tests.stories.conftest import ORDER


async def traded(folder: Path) -> None:
    """One order in work since November 2026, one draft, and one that is settled and not paid out."""
    (folder / "data").mkdir()
    async with Stage(defaults=DEFAULTS, url=f"sqlite:///{folder}/data/jiedan.db") as stage:
        owner, boss, ann, eve = await stage.members("owner", "boss", "ann", "eve")
        for number, worker, steps in ((1, ann, 4), (2, eve, 6)):
            said = (
                (boss, ORDER),
                (boss, "确认"),
                (worker, "接单"),
                (worker, "确认"),
                (owner, "到账"),
                (worker, "交付"),
                (boss, "验收"),
            )
            for person, words in said[: steps + 1]:
                await person.says(
                    words if words is ORDER else f"{words} {number} 好了" if words == "交付" else f"{words} {number}"
                )
        await boss.says("发单 写logo")


async def test_it_says_what_waits_for_whom(terminal: Terminal) -> None:
    """Drafts are left out. Whether something is late depends on the day on which this test runs; the exit code says the same."""
    await traded(terminal.folder)
    answer = terminal.jiedan("stuck")
    lines = answer.out.splitlines()

    assert answer.err == "" and len(lines) == 3
    assert any(
        "#1 一份产品介绍文案  working: ann to deliver  since 2026-11-21 10:00, until 2026-11-22 23:59" in line for line in lines
    )
    assert any("settled: owner to pay out" in line and line.endswith("then reminded again") for line in lines)
    late = sum(line.startswith("LATE") for line in lines)
    assert lines[-1] == f"2 waiting, {late} late"
    assert answer.code == (1 if late else 0)


def test_without_a_database_it_says_what_to_do(terminal: Terminal) -> None:
    """And ends with code 2."""
    answer = terminal.jiedan("stuck")

    assert answer.code == 2
    assert "There is no database" in answer.err
