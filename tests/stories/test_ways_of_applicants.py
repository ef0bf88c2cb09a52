"""Applicants who are not in the group yet: they read what they agree to, go on, begin again, and read why they were turned away."""

import pytest

from jiedan.messages.deeds import TurnAway
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP
from tests.stories.entrance import at_the_entrance, comes, knocks, opened


async def _sent(stage: Stage, name: str = "eve") -> Person:
    """Somebody who has sent an application."""
    person = Person(stage, name)
    await knocks(stage, name)
    for said in ("小红书", "想接文案单", "发送"):
        await person.whispers(said)
    return person


@pytest.mark.row("D05")
async def test_applicants_read_the_rules_that_they_agree_to(stage: Stage) -> None:
    """D05: they are not in the group, where the word for the rules would show them."""
    owner = await opened(stage, "申请 开", "问题 无", "确认群规 开")
    await owner.says("设置群规：只聊本次交易")
    [asked] = await knocks(stage)
    [again] = await Person(stage, "eve").whispers("读不懂")
    [summary] = await Person(stage, "eve").whispers("同意")

    assert "【一单一结】群规\n1. 只聊本次交易" in asked
    assert "1. 只聊本次交易" in again
    assert "群规：同意" in summary


@pytest.mark.parametrize("word", ["取消申请", "不申请了", "Cancel application", "取消"])
async def test_an_application_that_was_given_up_is_begun_again_by_a_word(stage: Stage, word: str) -> None:
    """As the text says; what was answered before counts."""
    await opened(stage, "申请 开")
    await knocks(stage)
    eve = Person(stage, "eve")
    await eve.whispers("小红书")
    [over] = await eve.whispers(word)
    [again] = await eve.whispers("申请")
    await eve.whispers("想接设计单")
    await eve.whispers("发送")
    now = await at_the_entrance(stage)

    assert "说「申请」" in over
    assert "具体意向" in again
    assert now.status == "sent"
    assert now.knocks


async def test_the_button_beneath_the_questions_gives_up_the_application(stage: Stage) -> None:
    """It is called after what it does."""
    await opened(stage, "申请 开")
    await knocks(stage)
    [said] = await Person(stage, "eve").presses("取消申请", private=True)

    assert "已取消“一单一结”的申请" in said


async def test_whoever_is_half_way_or_waits_reads_where_they_are(stage: Stage) -> None:
    """The question that is open, or that it is with the staff."""
    await opened(stage, "申请 开")
    await knocks(stage)
    eve = Person(stage, "eve")
    await eve.whispers("小红书")
    [open_still] = await eve.whispers("申请")
    await eve.whispers("想接设计单")
    await eve.whispers("发送")
    [waits] = await eve.whispers("/apply")

    assert "具体意向" in open_still
    assert "正在审核" in waits


async def test_the_staff_say_in_their_own_words_why_somebody_is_turned_away(stage: Stage) -> None:
    """The applicant reads them; the longer name is meant; to apply again takes the link, for the platform does not wait any more."""
    owner = await opened(stage, "申请 开")
    eve, _ = await _sent(stage), await _sent(stage, "eve-2")
    [how] = await owner.presses("驳回", private=True)
    [empty] = await owner.whispers("驳回 @eve-2")
    [nobody] = await owner.whispers("驳回 @zoe 太旧")
    await owner.whispers("驳回 @eve 作品太旧，请发近一年的。")
    [twice] = await owner.whispers("decline @eve again")
    [again] = await eve.whispers("申请")

    assert "「驳回 @eve-2 理由」" in how
    assert "请写上理由" in empty
    assert "没有“zoe”的申请" in nobody
    assert "没有“eve”的申请" in twice
    assert stage.platform.deeds == [TurnAway(chat=GROUP, user="eve")]
    assert "“一单一结”这次没有通过你的申请：作品太旧，请发近一年的。欢迎" in eve.told()[-2]
    assert "再点一次邀请链接" in again
    assert (await at_the_entrance(stage, "eve-2")).status == "sent"


async def test_a_member_turns_nobody_away(stage: Stage) -> None:
    """It takes the right to let people in."""
    await opened(stage, "申请 开")
    await _sent(stage)
    (ann,) = await stage.members("ann")
    [said] = await ann.whispers("驳回 @eve 不喜欢")

    assert "“审核成员”的权限" in said
    assert (await at_the_entrance(stage)).status == "sent"


async def test_whoever_is_in_begins_no_application(stage: Stage) -> None:
    """Their old one is over."""
    owner = await opened(stage, "申请 开")
    eve = await _sent(stage)
    await owner.presses("通过", private=True)
    await comes(stage)
    [said] = await eve.whispers("申请")

    assert "现在没有要填或要审核的申请" in said
