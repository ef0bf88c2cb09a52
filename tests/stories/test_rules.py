"""A group's rules in chat: read as sentences, explained, tried, changed, written."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from jiedan.messages.inbound import Kind
from jiedan.testing import Stage
from jiedan.testing.platform import words
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]
SMALL = "规则 新增 不接小单 publish：order.price < money（600） => deny 六百元以下的单不发"


async def test_everybody_reads_the_rules_as_sentences_with_the_groups_own_numbers(stage: Stage, trio: Trio) -> None:
    """One line each, numbered; a rule that the trade keeps says what it is set to."""
    _, _, ann = trio
    said = (await ann.says("规则"))[0]

    assert "5. 单笔付款不超过 ¥5000.00，大额订单分段付款。" in said or "单笔付款不超过 ¥5000.00" in said
    assert "接单后 30 分钟内可以退单，不计次数。" in said
    assert [line.split(".")[0] for line in said.splitlines()[1:4]] == ["1", "2", "3"]


async def test_all_rules_are_read_out_in_english_too(stage: Stage, trio: Trio) -> None:
    """The list is longer than any fact of a text may be, and ends with its last rule; the digest of the rules leads to it."""
    _, _, ann = trio
    await ann.whispers("语言 English")
    said, digest = (await ann.whispers("/rule"))[0], (await ann.whispers("group rules"))[0]

    assert "Name: Quiet hours (quiet-hours)" in (await ann.whispers("/rule Quiet hours"))[0]
    assert "31. An order that nobody claimed expires after" in said and "…" not in said
    assert said.endswith("“/why” where you were refused.")
    assert "“/rule” has the details" in digest


@pytest.mark.row("F02", "E12")
async def test_why_says_by_which_rule_which_version_and_what_it_saw(stage: Stage, trio: Trio) -> None:
    """F02: an order without a deadline is not published; 为什么 names the rule and the facts."""
    _, boss, _ = trio
    await boss.says("发单 一份产品介绍文案 预算20000元 明天交付")
    refused = await boss.says("确认 1")
    why = (await boss.says("为什么"))[0]

    assert refused
    assert "发布订单（#1）时" in why and "第 0 版" in why and "按付款方式最大的一笔 = " in why


async def test_a_bare_why_in_the_group_is_talk_where_nothing_was_refused(stage: Stage, trio: Trio) -> None:
    """Silence in the group; in private a way on."""
    _, _, ann = trio

    assert await ann.says("为什么") == []
    assert "最近没有什么拦过你" in (await ann.whispers("为什么"))[0]


@pytest.mark.row("E12")
async def test_why_answers_for_what_no_rule_stopped(stage: Stage, trio: Trio) -> None:
    """A step that is not due, a right that is lacking: what was asked, when, and the answer; if it is newer than what a rule decided."""
    owner, boss, ann = trio
    await boss.says("发单 一份产品介绍文案 预算500元 明天交付")
    await boss.says("确认 1")
    refused = (await boss.says("交付 1 好了"))[0]
    why = (await boss.says("为什么 1"))[0]
    rights = (await ann.whispers("规则 刷屏 关"))[0]

    assert refused.splitlines()[0] in why and "你说“交付 1 好了”" in why and "不是群规拦的" in why
    assert rights in (await ann.whispers("为什么"))[0]
    assert await ann.says("为什么") == []  # what was refused in private is not told here
    assert await owner.says("为什么") == []
    await stage.pass_by(hours=1)
    assert await boss.says("为什么") == []


@pytest.mark.row("E12")
async def test_why_is_about_what_came_last_a_rule_or_something_else(stage: Stage, trio: Trio) -> None:
    """A refusal after a rule's decision is told instead of it, and the other way round."""
    _, boss, _ = trio
    await boss.says("发单 一份产品介绍文案 预算20000元 明天交付")
    told = []
    for said in ("确认 1", "交付 1 好了", "确认 1"):
        await boss.says(said)
        stage.clock.pass_by(timedelta(minutes=1))
        told.append((await boss.says("为什么"))[0])

    assert ["不是群规拦的" in each for each in told] == [False, True, False]
    assert ["单笔上限" in each for each in told] == [True, False, True]


@pytest.mark.row("E12")
async def test_a_rule_of_their_own_is_tried_before_it_counts(stage: Stage, trio: Trio, until: Until) -> None:
    """Written, tried on the last month, and only then switched on; the order of yesterday would have been stopped."""
    owner, boss, _ = trio
    await until("open")
    said = (await owner.says(SMALL))[0]
    await boss.says("发单 300 海报 后天")
    before = await boss.says("确认 2")
    await owner.presses("就这么改")
    await boss.says("发单 310 海报 后天")
    after = (await boss.says("确认 3"))[0]

    assert "还没有启用" in said and "原来命中 0 次，这样改会命中 1 次" in said and "＋ boss: #1" in said
    assert (await stage.order(2)).state == "open" and before
    assert "不符合本群的规则“不接小单”：六百元以下的单不发" in after
    assert "不接小单（第 2 版）" in (await boss.says("为什么"))[0]
    assert (await stage.order(3)).state == "draft"


async def test_a_number_is_changed_after_a_trial_and_only_by_those_who_may(stage: Stage, trio: Trio) -> None:
    """Members read; whoever has the right presses. A setting of the trade reads before and after."""
    owner, _, ann = trio
    assert "要有“规则”权限" in (await ann.says("规则 cooling-off 改 1小时"))[0]
    told = (await owner.says("规则 cooling-off 改 1小时"))[0]
    await owner.presses("就这么改")

    assert "现在：接单后 30 分钟" in told and "改成：接单后 1 小时" in told
    assert "接单后 1 小时内可以退单" in (await ann.says("规则"))[0]


async def test_a_rule_that_somebody_else_changed_meanwhile_is_not_overwritten(stage: Stage, trio: Trio) -> None:
    """The button was made for another version."""
    owner, _, _ = trio
    await owner.says("规则 flood most=30")
    first = owner.button("就这么改")
    await owner.says("规则 flood most=40")
    await owner.presses("就这么改")
    again = await owner.says("规则 flood")
    stale = words(await stage.hand_in(owner.event(kind=Kind.PRESS, token=first.token)))

    assert "most=40" in again[0]
    assert "刚被别人改过" in stale[0]


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("规则 新增 x publish: order.prise < 5 => deny 不", "没有“order.prise”这个名字"),
        ("规则 新增 x publish: order.price < => deny 不", "个字附近看不懂"),
        ("规则 新增 x publish: size(order.title) > 5 => deny 不", "没有“size”这个函数"),
        ("规则 新增 x publish: order.title < 5 => deny 不", "类型对不上"),
        ("规则 新增 x claim: message.length > 5 => deny 不", "还不知道"),
        ("规则 新增 x message: message.length > 5 => deny 不", "不能有“deny”这个结果"),
        ("规则 新增 x publish: order.price => deny 不", "要是“是”或“否”"),
        ("规则 新增 乱写一气", "这样写一条规则"),
        ("规则 新增 x publish: order.price < 50 => deny 不", "order.price 是金额，要和金额比：写 money(50)"),
        ("规则 新增 x publish: order.price / 0 > money(1) => deny 不", "有时算不出来"),
        ("规则 新增 x 天气: true => deny 不", "可以写：message 消息"),
        ("规则 新增 x publish: true => 随便 不", "可以写：deny 禁止"),
        ("规则 新增 flood message: true => warn 不", "已经有一条叫“刷屏”的规则"),
        ("规则 99", "没有“99”这条规则"),
        ("规则 flood 乱改", "可以这样改"),
        ("规则 flood most=-5", "“刷屏”的数字至少是 1"),
        ("规则 off-group 0", "“私下交易”的数字至少是 1"),
        ("规则 revisions 很多", "不是这里能填的值"),
    ],
)
async def test_what_cannot_be_a_rule_is_refused_with_the_way_on(stage: Stage, trio: Trio, typed: str, says: str) -> None:
    """Nothing is kept of it."""
    owner, _, _ = trio
    said = await owner.says("/" + typed)

    assert says in said[0]
    assert await stage.app.desk.engine.rows("SELECT 1 FROM group_rules") == []


@pytest.mark.parametrize(
    "typed", ["规则 刷屏 关", "规则 关 刷屏", "规则 12 关", "规则 关 12", "规则 停用 flood", "/rule off flood"]
)
async def test_a_rule_is_switched_off_in_any_order_of_words(stage: Stage, trio: Trio, typed: str) -> None:
    """By its title, its name or its place."""
    owner, _, _ = trio
    await owner.says(typed)
    await owner.presses("就这么改")

    assert "（已停用）" in (await owner.says("规则 12"))[0]


@pytest.mark.row("E05")
async def test_the_same_rule_for_friends_and_strangers(stage: Stage, trio: Trio) -> None:
    """E05: the owner's own order is stopped by the same rule."""
    owner, _, _ = trio
    await owner.says(SMALL)
    await owner.presses("就这么改")
    await owner.says(ORDER)

    assert "六百元以下的单不发" in (await owner.says("确认 1"))[0]


async def test_a_rule_is_called_by_what_people_call_it(stage: Stage, trio: Trio) -> None:
    """Its details name everything in words, and only the ways that there are."""
    owner, _, _ = trio
    said = (await owner.says("规则 刷屏"))[0]
    due = (await owner.says("规则 3"))[0]

    assert "名字：刷屏（flood）（第 0 版" in said and "管什么：群里说话；结果：禁言、通知管理员" in said
    assert "要改：规则 12 most=20（换成新的数字）；规则 12 same=4（换成新的数字）；规则 12 关" in said and "恢复" not in said
    assert due.endswith("要改：规则 3 关")


@pytest.mark.row("E06", "F11")
@pytest.mark.parametrize(
    ("typed", "was", "will"),
    [
        ("规则 单笔上限 改 八千块", "单笔付款不超过 ¥5000.00", "单笔付款不超过 ¥8000.00"),
        ("规则 ceiling 不限", "单笔付款不超过 ¥5000.00", "（本群没有设：单笔上限）"),
        ("规则 安静时段 晚上十点到早上八点", "（本群没有设：安静时段）", "晚上 22:00 到早上 08:00 不发布订单"),
        ("规则 佣金 改 8%", "佣金：5%，超过 ¥2000.00 的整单 3%", "佣金：8%"),
        ("规则 付款方式 改 50/50", "付款方式：全款。", "付款方式：对半（预付 50%，完成付清）。"),
        ("规则 人数上限 二百人", "（本群没有设：人数上限）", "最多 200 人"),
        ("规则 刷屏 ｍｏｓｔ＝三十", "一分钟超过 20 条", "一分钟超过 30 条"),
        ("规则 刷屏 关", "禁言 10 分钟。", "禁言 10 分钟。（已停用）"),
        ("规则 刷屏 soft", "红线", "软规则"),
    ],
)
async def test_an_owner_reads_before_and_after_and_then_it_counts(
    stage: Stage, trio: Trio, typed: str, was: str, will: str
) -> None:
    """Where there is no history, too, and for the numbers of the group that a rule with a condition goes by."""
    owner, _, _ = trio
    told = (await owner.says(typed))[0].splitlines()
    await owner.presses("就这么改")
    again = await owner.says(typed)

    assert told[0].startswith("现在：") and was in told[0]
    assert told[1].startswith("改成：") and will in told[1]
    assert again == ["现在就是这样，不用改。"]


async def test_whoever_writes_hours_or_numbers_that_nobody_can_read_is_told_how(stage: Stage, trio: Trio) -> None:
    """By the rule's title, with an example."""
    owner, _, _ = trio

    assert "写成“22:00-08:00”" in (await owner.says("规则 安静时段 改 25点到99点"))[0]
    assert "“写明预算”没有可以改的数字" in (await owner.says("规则 写明预算 改 5"))[0]
    assert "“刷屏”可以这样改" in (await owner.says("规则 刷屏 乱改"))[0]


@pytest.mark.row("F11")
async def test_a_draft_above_the_ceiling_reads_as_it_would_be_paid(stage: Stage, trio: Trio) -> None:
    """F11: in stages before it is confirmed, as afterwards."""
    _, boss, _ = trio
    said = (await boss.says("发单 8000 产品画册 后天"))[0]

    assert "¥2400.00" in said and "开工前 ¥8000.00" not in said


async def test_staff_read_in_private_why_somebody_could_not_have_an_order(stage: Stage, trio: Trio, until: Until) -> None:
    """Whom they wanted to assign it to; the group and other members read nothing of it."""
    owner, boss, ann = trio
    await until("open")
    await owner.says('规则 新增 只收达人 claim: member.level != "expert" => deny 只收达人。')
    await owner.presses("就这么改")
    await ann.says("接单 1")
    in_private = (await owner.whispers("为什么 1"))[0]

    assert in_private.startswith("关于 ann：") and "只收达人（第 2 版）" in in_private
    assert "最近没有什么拦过你" in (await owner.says("为什么 1"))[0]
    assert "最近没有什么拦过你" in (await boss.whispers("为什么 1"))[0]
