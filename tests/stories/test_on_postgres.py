"""The same words on PostgreSQL: the trade, a dispute, a clock, a plugin's note."""

from pathlib import Path

import pytest

from jiedan.testing import Person, Stage
from jiedan_autoreply import plugin
from tests.stories.conftest import ORDER


@pytest.fixture(params=["postgres", "file"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database that lasts: PostgreSQL, or an SQLite file."""
    if request.param == "file":
        return f"sqlite:///{tmp_path / 'jiedan.db'}"
    return str(request.getfixturevalue("postgres_url"))


async def test_an_order_settles_and_the_next_is_disputed(url: str) -> None:
    """Every kind of statement that the trade uses runs on both databases, and the books agree."""
    async with Stage(url=url) as stage:
        await stage.plug(plugin)
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        await owner.says("自动回复 价格 = 文案 100 元起")
        steps = (
            (boss, ORDER),
            (boss, "确认 1"),
            (ann, "接单 1"),
            (ann, "确认 1"),
            (owner, "到账 1"),
            (ann, "交付 1 好"),
            (boss, "验收 1"),
        )
        for person, text in steps:
            await person.says(text)
        await boss.says("评价 1 5")
        await ann.says("评价 1 4")
        await owner.says("打款 1")
        for person, text in _trade(1, owner, boss, ann):
            await person.says(text)
        await boss.says("验收 1")
        await boss.says("评价 1 5")
        await ann.says("评价 1 4")
        await owner.says("打款 1")
        for person, text in _trade(2, owner, boss, ann):
            await person.says(text)
        await boss.says("纠纷 2 不好")
        await stage.pass_by(hours=48 + 48 + 7 * 24)
        await stage.restart()

        assert await ann.says("价格") == ["文案 100 元起"]
        assert (await stage.order(2)).state == "settled"
        assert await stage.books() == {"holder:1": 52500, "income:commission": -3750, "payable:3": -23750, "to_return:2": -25000}
        rows = await stage.app.desk.engine.rows("SELECT points FROM memberships WHERE member_id = 3")
        assert rows == [(3,)]


def _trade(number: int, owner: Person, boss: Person, ann: Person) -> tuple[tuple[Person, str], ...]:
    """As far as the delivery."""
    words = ((boss, "确认"), (ann, "接单"), (ann, "确认"), (owner, "到账"), (ann, "交付"))
    return ((boss, ORDER), *((person, f"{word} {number} 好" if word == "交付" else f"{word} {number}") for person, word in words))
