"""Whoever keeps order in several groups says in private what is meant for all of them, or for the one where somebody is called so."""

import pytest

from jiedan.messages.inbound import Chat, Kind
from jiedan.storage import activity
from jiedan.testing import Person, Stage
from tests.stories.conftest import Trio

OTHER = Chat(id="g2", kind="group", title="二群")


async def _owns_two(stage: Stage, *names: str) -> Person:
    """The owner of a second group in which these people are, too."""
    owner, *_ = await stage.members("owner", "dep", "ann")
    for name in ("owner", *names):
        await stage.hand_in(Person(stage, name).event(kind=Kind.JOIN, chat=OTHER))
    return owner


@pytest.mark.parametrize("text", ["权限", "静默名单", "关怀名单", "成员分组"])
async def test_lists_are_those_of_all_groups(stage: Stage, text: str) -> None:
    """One answer, group by group; in a group its own."""
    owner = await _owns_two(stage)
    [both] = await owner.whispers(text)
    await owner.says(text)

    assert "一单一结" in both
    assert "二群" in both
    assert not [said for said in owner.told()[1:] if "二群" in said]


@pytest.mark.parametrize("text", ["授权 @dep 管订单", "头衔 @dep 群内顾问", "任命仲裁员 @dep"])
async def test_the_group_is_meant_where_somebody_is_called_so(stage: Stage, text: str) -> None:
    """Where nobody is, or in both, it is asked."""
    owner = await _owns_two(stage, "ann")
    [named] = await owner.whispers(text)
    [both] = await owner.whispers(text.replace("dep", "ann"))
    [nobody] = await owner.whispers(text.replace("dep", "zoe"))

    assert "好几个群" not in named
    assert "dep" in named
    assert "要用哪一个" in both
    assert "要用哪一个" in nobody


async def test_somebody_is_reported_in_private_by_whoever_is_in_several_groups(stage: Stage) -> None:
    """Nothing of it is said in a group."""
    owner = await _owns_two(stage, "ann")
    [said] = await Person(stage, "ann").whispers("举报 @dep 让我加他微信")

    assert "只有“一单一结”的管理员看得到" in said
    assert "ann 举报 dep" in owner.told()[-1]


async def test_nobody_who_left_is_muted(stage: Stage, trio: Trio) -> None:
    """Also where the platform does not say who is there."""
    owner, _, ann = trio
    await stage.hand_in(ann.event(kind=Kind.LEAVE))
    [said] = await owner.says("禁言 @ann 1天")

    assert "已经不在群里" in said
    assert stage.platform.deeds == []


async def test_whoever_told_what_they_do_is_not_listed_as_somebody_who_did_not(stage: Stage, trio: Trio) -> None:
    """By the nickname or the specialities that they told us, whatever the platform calls them."""
    owner, boss, ann = trio
    await ann.whispers("昵称 安-翻译")
    await boss.whispers("专长 插画")
    await stage.app.desk.engine.commit([activity.know(1, stage.clock.now())])
    await stage.pass_by(days=40)
    await owner.whispers("静默名单")
    [listed] = await owner.whispers("静默名单")

    assert "昵称也没写专业" not in listed
    assert "只是没说话（2）" in listed


async def test_a_removal_by_hand_without_a_reason_names_none(stage: Stage, trio: Trio) -> None:
    """No empty brackets."""
    owner, _, ann = trio
    await owner.says("移出 @ann")
    await owner.presses("移出，可再进")

    assert "管理员的决定。" in ann.told()[-1]
