"""Messages that rules hold for: warned, deleted, muted, told; what is ordinary talk costs nothing."""

import pytest

from jiedan.messages.deeds import Delete, Mute
from jiedan.messages.inbound import Chat
from jiedan.testing import Person, Stage
from tests.stories.conftest import Trio

SWEARS = '/规则 新增 文明 message: message.text.contains("笨蛋") => delete,tell 请文明说话。'


async def switched_on(owner: Person, rule: str) -> None:
    """The rule counts."""
    await owner.says(rule)
    await owner.presses("就这么改")


@pytest.mark.row("E13")
async def test_a_message_that_a_rule_holds_for_is_deleted_and_both_sides_hear_why(stage: Stage, trio: Trio) -> None:
    """E13: the author in private, staff in private, the group nothing."""
    owner, _, ann = trio
    await ann.whispers("帮助")
    await owner.whispers("帮助")
    await switched_on(owner, SWEARS)
    read = await ann.says("你这个笨蛋")

    assert read == []
    assert isinstance(stage.platform.deeds[-1], Delete)
    assert "请文明说话。" in ann.told()[-1]
    assert "ann" in owner.told()[-1] and "你这个笨蛋" in owner.told()[-1]
    assert "第 2 版" in (await ann.whispers("为什么"))[0]


async def test_the_same_message_handed_in_twice_is_dealt_with_once(stage: Stage, trio: Trio) -> None:
    """Platforms repeat themselves."""
    owner, _, ann = trio
    await switched_on(owner, SWEARS)
    event = ann.event(text="笨蛋")
    for _ in range(2):
        await stage.hand_in(event)

    assert len([deed for deed in stage.platform.deeds if isinstance(deed, Delete)]) == 1
    assert len(await stage.app.desk.engine.rows("SELECT 1 FROM decisions WHERE topic = 'message'")) == 1


async def test_what_is_said_in_private_is_never_looked_at(stage: Stage, trio: Trio) -> None:
    """The bot and an order's own room."""
    owner, _, ann = trio
    await switched_on(owner, SWEARS)
    await stage.hand_in(ann.event(text="笨蛋", chat=Chat(id=ann.private, kind="private")))

    assert stage.platform.deeds == []


@pytest.mark.row("E09")
async def test_who_floods_the_group_is_muted_for_a_while(stage: Stage, trio: Trio) -> None:
    """E09: the twenty-first message of a minute; not the twentieth."""
    _, _, ann = trio
    for number in range(21):
        await ann.says(f"在吗 {number} 号")
        muted = [deed for deed in stage.platform.deeds if isinstance(deed, Mute)]
        assert bool(muted) is (number == 20)


@pytest.mark.row("E07")
async def test_a_soft_rule_warns_and_does_no_more_and_staff_may_be_exempt(stage: Stage, trio: Trio) -> None:
    """E07: whatever it says it would do; and that somebody was exempt is kept."""
    owner, _, ann = trio
    await ann.whispers("帮助")
    await owner.says(
        '/规则 新增\n[[rule]]\nname = "小声"\non = "message"\nwhen = \'message.text.contains("！！")\'\nthen = ["delete", "warn"]\n'
        'severity = "soft"\nexempt = ["owner"]\nzh = "别喊。"'
    )
    await owner.presses("就这么改")
    await ann.says("快点！！")
    before = len(stage.platform.sent)
    await owner.says("大家快点！！")

    assert stage.platform.deeds == []
    assert "别喊。" in ann.told()[-1]
    assert len(stage.platform.sent) == before
    assert "按角色豁免" in (await owner.says("为什么"))[0]


async def test_ordinary_talk_reads_and_writes_nothing(stage: Stage, trio: Trio) -> None:
    """Once the group and the speaker are known."""
    _, _, ann = trio
    await ann.says("大家好")
    engine = stage.app.desk.engine
    before = await engine.rows("SELECT COUNT(*) FROM inbox")

    assert not stage.app.heeds(ann.event(text="今天天气不错"))
    assert await engine.rows("SELECT COUNT(*) FROM inbox") == before
