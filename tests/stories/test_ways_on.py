"""Whoever does not know the word for it finds it: in the help, and in refusals."""

import pytest

from jiedan.host.desk import GroupDefaults
from jiedan.messages.inbound import Kind
from jiedan.rules.rule import GroupRules
from jiedan.testing import Stage
from jiedan.testing.platform import words
from tests.stories.conftest import Trio


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("帮助", "「帮助 成员」"),
        ("帮助 成员", "「我的警告」"),
        ("帮助 账号", "「删除我」"),
        ("帮助：管理", "「待移除」"),
        ("/帮助 群主", "「规则 新增」"),
        ("help staff", "「待移除」"),
    ],
)
async def test_the_help_has_a_part_for_everybody(stage: Stage, trio: Trio, asked: str, holds: str) -> None:
    """Orders first; members, accounts, staff and the owner each by a word."""
    assert holds in (await trio[2].says(asked))[0]


@pytest.mark.parametrize("said", ["帮助成员", "帮助成员把单接完", "帮助 成员们", "help members with their work"])
async def test_to_help_somebody_is_talk(stage: Stage, trio: Trio, said: str) -> None:
    """The word of a part has to stand alone."""
    assert await trio[2].says(said) == []


async def test_a_complaint_without_an_order_is_led_to_the_staff(stage: Stage, trio: Trio) -> None:
    """投诉 is a dispute about an order; about a person it is 举报."""
    assert "「举报 @小王 说了什么」" in (await trio[2].whispers("投诉 boss骂人"))[0]


async def test_whoever_has_nothing_to_apply_for_is_told_so(stage: Stage, trio: Trio) -> None:
    """In private; the bare word in the group is talk."""
    _, _, ann = trio

    assert "没有要填或要审核的申请" in (await ann.whispers("申请"))[0]
    assert await ann.says("申请") == []


async def test_rules_name_no_bound_that_the_group_does_not_have() -> None:
    """No quiet hours from midnight, and no payment of nothing at most."""
    async with Stage(defaults=GroupDefaults(rules=GroupRules(quiet_from=None, ceiling=None))) as stage:
        (ann,) = await stage.members("ann")
        without = (await ann.says("规则"))[0]
    async with Stage(defaults=GroupDefaults(rules=GroupRules())) as stage:
        (ann,) = await stage.members("ann")
        having = (await ann.says("规则"))[0]

    assert "（本群没有设：安静时段）" in without and "（本群没有设：单笔上限）" in without
    assert "00:00" not in without and "¥0.00" not in without
    assert "晚上 22:00 到早上 08:00 不发布订单" in having and "单笔付款不超过 ¥5000.00" in having


@pytest.mark.parametrize("typed", ["/rule try flood most=1", "规则 试 flood most=1", "规则 flood 试 most=1"])
async def test_a_change_of_a_rule_is_tried_in_any_order_of_words(stage: Stage, trio: Trio, typed: str) -> None:
    """What it would have done is told, nothing counts before the button."""
    owner, _, ann = trio
    await owner.says("规则 flood most=2")
    await owner.presses("就这么改")
    for number in range(4):
        await ann.says(f"在吗 {number} 号")
    sent = await stage.hand_in(owner.event(text=typed))
    before = (await owner.says("规则 flood"))[0]
    await owner.presses("就这么改")
    after = (await owner.says("规则 flood"))[0]

    assert "原来命中 2 次" in words(sent)[0]
    assert "most=2," in before and "most=1," in after


async def test_a_trial_of_nothing_is_no_fault_of_ours(stage: Stage, trio: Trio) -> None:
    """Neither the bare word nor a rule that the trade keeps."""
    owner, _, _ = trio
    said = [words(await stage.hand_in(owner.event(kind=Kind.MESSAGE, text=text)))[0] for text in ("/规则 试", "/规则 试 payment")]

    assert "没有“试”这条规则" in said[0]
    assert "要改：规则" in said[1]


async def test_somebody_to_be_removed_is_named_or_answered(stage: Stage, trio: Trio) -> None:
    """The name counts where both are there; nobody of that name is said; a member may not."""
    owner, boss, ann = trio
    named = await owner.replies_to(boss, "移出 @ann")
    nobody = await owner.says("移出 @zoe")
    private = await owner.whispers("移出 @ann")

    assert "ann" in named[0] and "boss" not in named[0]
    assert "zoe" in nobody[0]
    assert "真的要把 ann 移出" in private[0]
    assert "“移出成员”的权限" in (await boss.says("移出 @ann"))[0]
    assert await ann.says("移出 @boss 的人呢？") == []
