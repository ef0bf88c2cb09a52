"""Who is drawn for a panel: nobody who traded with either side, and nobody who may do nothing in the group."""

from typing import Final

import pytest

from jiedan.members.member import Standing
from jiedan.storage import members
from jiedan.storage.engine import Write
from jiedan.testing.stage import MEMORY
from tests.stories.endings import Tale, tale

NAMES: Final = ("kim", "lee", "moe", "nan")
TRADE: Final = """
    {poster}: 发单：画一张图，预算一百块，明天下午三点
    {poster}: 确认 1
    {worker}: 接单 1
    {worker}: 确认 1
    owner: 到账 1
    {worker}: 交付 1 好了
    {poster}: 验收 1
    owner: 打款 1
"""
LARGE: Final = """
    boss: 发单：写一份产品介绍，预算两千块，明天下午三点
    boss: 确认 {0}
    ann: 接单 {0}
    ann: 确认 {0}
    owner: 到账 {0}
    boss, aside: 纠纷 {0} 还没开始
    ann, aside: 陈述 {0} 开始了
"""


async def arbitrators(told: Tale) -> None:
    """All four may sit on panels."""
    for name in NAMES:
        await told.people["owner"].replies_to(told.people[name], "任命仲裁员")


@pytest.mark.parametrize(
    ("poster", "worker"), [("kim", "ann"), ("ann", "kim"), ("kim", "boss"), ("boss", "kim")], ids=lambda name: name
)
async def test_who_traded_with_either_side_is_not_drawn(poster: str, worker: str) -> None:
    """As whose client or whose worker does not matter."""
    async with tale(MEMORY, *NAMES) as told:
        await arbitrators(told)
        await told.goes(TRADE.format(poster=poster, worker=worker))
        await told.goes(LARGE.format(2))

        assert sorted(await told.bench(2)) == ["lee", "moe", "nan"]


async def test_who_may_do_nothing_in_the_group_is_not_drawn() -> None:
    """An arbitrator who was banned is none."""
    async with tale(MEMORY, *NAMES) as told:
        await arbitrators(told)
        known = await members.named(told.stage.app.desk.engine, 1)
        moe = next(each.member.id for each in known if each.member.name == "moe")
        ban = Write("UPDATE memberships SET standing = ? WHERE member_id = ?", (Standing.BANNED.value, moe))
        await told.stage.app.desk.engine.commit([ban])
        await told.goes(LARGE.format(1))

        assert sorted(await told.bench()) == ["kim", "lee", "nan"]
