"""Who says what somebody else did is not held to have said it: staff who act upon it, and whoever complains. All else is judged."""

import pytest

from jiedan.messages.deeds import Delete, Mute
from jiedan.messages.inbound import Author, Kind
from jiedan.testing import Person, Stage
from tests.stories.conftest import Trio
from tests.stories.staff import deputy

OFFENCE = "加微信 abc123 私下交易，代收款"


async def ready(*people: Person) -> None:
    """They can be reached in private."""
    for person in people:
        await person.whispers("帮助")


@pytest.mark.parametrize("act", ["警告 @ann ", "移出 @ann ", "拉黑 @ann 冒充 ", "警告 ann ", "warn @ann ", "/警告 @ann "])
async def test_staff_may_quote_what_somebody_is_warned_for(stage: Stage, trio: Trio, act: str) -> None:
    """Nothing is deleted, nobody is told off, and the owner is told of no breach of staff."""
    owner, _, _ = trio
    bob = await deputy(stage, "bob")
    await ready(owner, bob)
    before = len(owner.told()), len(bob.told())
    await bob.says(act + OFFENCE)
    told = [*owner.told()[before[0] :], *bob.told()[before[1] :]]

    assert [deed for deed in stage.platform.deeds if isinstance(deed, Delete)] == []
    assert not [said for said in told if "群规" in said or "违规记录" in said]


@pytest.mark.parametrize("said", ["举报 @ann ", "complain @ann ", "举报 ann "])
async def test_whoever_complains_may_quote_it_too(stage: Stage, trio: Trio, said: str) -> None:
    """They get no strike for what was done to them."""
    owner, boss, _ = trio
    await ready(owner, boss)
    before = len(boss.told())
    await boss.says(said + OFFENCE)

    assert not [each for each in boss.told()[before:] if "群规" in each or "私下提醒" in each]
    assert "没有警告" in (await boss.whispers("我的警告"))[0]


@pytest.mark.parametrize(
    "said",
    [
        "警告 @ann ",
        "举报 @nobody ",
        "举报 nobody ",
        "举报 @boss ",
        "大家注意 ",
        "拉黑 @ann 冒充 ",
        "名片 @ann ",
        "申诉 ",
        "举报 @ann 有用吗？",
    ],
)
async def test_nobody_else_passes_by_such_a_word(stage: Stage, trio: Trio, said: str) -> None:
    """A member without the right, a complaint of nobody or of oneself, and every other command are judged as any talk."""
    owner, boss, _ = trio
    await ready(owner, boss)
    await boss.says(said + OFFENCE)

    assert isinstance(stage.platform.deeds[-1], Delete)
    assert "现在算 1 次" in (await boss.whispers("我的警告"))[0]


async def test_what_is_edited_or_forwarded_is_no_complaint(stage: Stage, trio: Trio) -> None:
    """It asks for nothing, so it is only what it says."""
    owner, boss, _ = trio
    await ready(owner, boss)
    await boss.says(f"举报 @ann {OFFENCE}", edited=True)
    await boss.says(f"举报 @ann {OFFENCE}", forwarded=True)

    assert [type(deed) for deed in stage.platform.deeds] == [Delete, Delete]


async def test_many_complaints_in_a_minute_are_a_flood(stage: Stage, trio: Trio) -> None:
    """What is let pass is what they say, not how often."""
    owner, boss, ann = trio
    await ready(owner, boss)
    answered = Author(id=ann.name, name=ann.name)
    for number in range(21):
        await stage.hand_in(boss.event(text=f"举报 @ann {OFFENCE} {number} 号", kind=Kind.MESSAGE, reply_author=answered))

    assert [type(deed) for deed in stage.platform.deeds if isinstance(deed, Mute)] == [Mute]
