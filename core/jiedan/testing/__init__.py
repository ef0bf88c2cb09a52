"""For tests, ours and those of plugin authors: the real app on a database in memory, with a platform and a clock of straw.

async def test_a_claim_is_answered(stage: Stage) -> None:
    boss, ann = await stage.members("boss", "ann")
    await boss.says("发单 30 logo 明天")
    ...
"""

from jiedan.testing.platform import FakeClock, FakePlatform
from jiedan.testing.stage import Person, Stage

__all__ = ["FakeClock", "FakePlatform", "Person", "Stage"]
