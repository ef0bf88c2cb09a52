"""Whom a command is about is named behind @, in the group and in private; and what follows a word and is not read is explained."""

from datetime import timedelta

import pytest

from jiedan.errors import Undeliverable
from jiedan.members.roles import Role
from jiedan.messages.deeds import Mute, Unmute
from jiedan.storage import members
from jiedan.testing import Stage
from jiedan.testing.stage import GROUP
from tests.stories.conftest import Trio

NEVER = {"禁言 @ann 一下": "禁言多久", "禁言 @zoe 1天": "zoe", "解除禁言 @zoe": "zoe", "任命仲裁员 @zoe": "zoe"}


@pytest.mark.parametrize(("mute", "unmute"), [("禁言 @ann 1天", "解除禁言 @ann"), ("mute @ann 1d", "unmute @ann")])
async def test_somebody_is_muted_by_name_in_the_group_and_in_private(stage: Stage, trio: Trio, mute: str, unmute: str) -> None:
    """Nothing that they said has to be answered, and it happens in the group."""
    owner, _, _ = trio
    until = stage.clock.now() + timedelta(days=1)
    await owner.says(mute)
    await owner.whispers(mute)
    await owner.whispers(unmute)

    muted = Mute(chat=GROUP, user="ann", until=until)
    assert stage.platform.deeds == [muted, muted, Unmute(chat=GROUP, user="ann")]


async def test_the_name_counts_where_somebody_else_is_answered(stage: Stage, trio: Trio) -> None:
    """As it does for a removal."""
    owner, boss, _ = trio
    await owner.replies_to(boss, "禁言 @ann 1天")

    assert [deed.user for deed in stage.platform.deeds if isinstance(deed, Mute)] == ["ann"]


@pytest.mark.parametrize(("text", "why"), NEVER.items())
async def test_whoever_cannot_be_meant_is_said(stage: Stage, trio: Trio, text: str, why: str) -> None:
    """In the group and in private."""
    owner, _, _ = trio

    assert why in (await owner.says(text))[0]
    assert why in (await owner.whispers(text))[0]
    assert stage.platform.deeds == []


@pytest.mark.parametrize("text", ["禁言 1天", "解除禁言", "移出", "任命仲裁员"])
async def test_in_private_a_name_is_asked_for(trio: Trio, text: str) -> None:
    """There is nothing of theirs to answer."""
    [said] = await trio[0].whispers(text)

    assert "说的是谁" in said
    assert "@" in said


async def test_an_arbitrator_is_made_by_name(stage: Stage, trio: Trio) -> None:
    """In private too; by the owner alone."""
    owner, boss, _ = trio
    await owner.whispers("任命仲裁员 @ann")
    there = await members.everybody(stage.app.desk.engine, 1)
    [refused] = await boss.says("任命仲裁员 @boss")

    assert [each.member.name for each in there if Role.ARBITRATOR in each.roles] == ["ann"]
    assert refused == "这件事只有群主能做。有事请在群里找群主。"


@pytest.mark.parametrize(
    ("text", "teaches"),
    [
        ("警告 ann 发广告", "警告 @小王 发广告"), ("授权 ann 管订单", "授权 @小王"), ("积分 ann", "积分 @小王"), ("拉黑 ann", "拉黑 @对方"),
        ("帮助 盲审", "帮助 成员"), ("appeal it was no ad", "申诉"), ("绑定 后台", "帮助"),
    ],
)  # fmt: skip
async def test_what_follows_a_word_and_is_not_read_in_private_is_answered_with_how_it_is_said(
    trio: Trio, text: str, teaches: str
) -> None:
    """Words that begin as no command does are answered as before."""
    [said] = await trio[0].whispers(text)

    assert teaches in said


async def test_whoever_takes_back_the_warning_that_removed_somebody_reads_how_to_have_them_back(stage: Stage, trio: Trio) -> None:
    """The removal is done and does not undo itself."""
    owner, boss, ann = trio
    await owner.says("授权 @boss 管秩序")
    before = [await boss.says(f"警告 @ann 第{count}次") for count in "一二"]
    await ann.whispers("申诉 不是我")
    kept = await owner.whispers("撤销警告 @ann 误会")
    for count in "三四":
        await boss.says(f"警告 @ann 第{count}次")
    await stage.pass_by(minutes=20)
    await ann.whispers("申诉 不是我")
    [back] = await owner.whispers("撤销警告 @ann 误会")

    assert len(before) == 2
    assert "撤销移出" not in kept[0]
    assert "撤销移出 @ann 原因" in back


@pytest.mark.parametrize(
    "text",
    [
        "认证 @ann 实名 看过证件",
        "remove @ann spam",
        "unmute @ann",
        "mute @ann 1d",
        "verify @ann id seen",
    ],
)
async def test_whoever_names_somebody_without_the_right_reads_so(stage: Stage, trio: Trio, text: str) -> None:
    """Words that are talk as well are none with a name behind @."""
    said = await trio[1].says(text)

    assert ["权限才能做" in each for each in said] == [True]
    assert stage.platform.deeds == []


@pytest.mark.parametrize(
    ("asked", "language", "words"),
    [
        ("禁言 @ann 1天", "中文", "这个聊天里没有禁言。可以改成警告：「警告 @小王 刷屏」"),
        ("mute @ann 1d", "English", "nobody can be muted in this chat. A warning can stand for it"),
    ],
)
async def test_where_a_platform_has_no_mutes_one_reads_what_to_do_instead(
    stage: Stage, trio: Trio, asked: str, language: str, words: str
) -> None:
    """And no word of what another platform calls its groups."""
    owner, _, _ = trio
    await owner.whispers(f"/language {language}")
    stage.platform.failures.append(Undeliverable("the chat does nothing of this kind", "unable"))
    [said] = await owner.whispers(asked)

    assert words in said
    assert "超级群" not in said and "supergroup" not in said
