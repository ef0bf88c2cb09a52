"""What whoever comes reads and confirms, how the group greets them, and how they call themselves."""

import pytest

from jiedan.adapter import Pin
from jiedan.messages.elements import Mention
from jiedan.messages.inbound import Kind
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP
from tests.stories.conftest import ANSWERS, ORDER, answered
from tests.stories.entrance import comes, goes, in_group, opened, roles

RULES = "设置群规 1. 只聊本次交易\n2、禁止私下加人\n3) 交易完成即解散"


@pytest.mark.row("D05")
async def test_nobody_trades_before_they_have_confirmed_the_rules(database: str) -> None:
    """D05: the rules come in private with a button; before it the refusal says what to do; a new version is asked for again."""
    async with Stage(url=database) as stage:
        owner = await opened(stage, "确认群规 开")
        await owner.says(RULES)
        await comes(stage)
        eve = Person(stage, "eve")
        told = eve.told()[-1]
        await eve.says(ORDER)
        [refused] = await eve.says("确认 1")
        [confirmed] = await eve.presses("我已阅读并同意", private=True)
        await eve.says("确认 1")
        first = (await stage.order()).state
        await owner.says(f"{RULES}\n4. 不发广告")
        await eve.says(ORDER)
        [again] = await eve.says("确认 2")
        await eve.says("已读群规")
        await eve.says("确认 2")

        assert "1. 只聊本次交易\n2. 禁止私下加人\n3. 交易完成即解散" in told
        assert "说「群规」看全文，读完回复「已读群规」" in refused
        assert "已记下" in confirmed
        assert first == "open"
        assert again == refused
        assert (await stage.order(2)).state == "open"


@pytest.mark.row("D05")
async def test_a_button_of_old_rules_confirms_nothing(stage: Stage) -> None:
    """D05: whoever has read the old rules has not read the new ones."""
    owner = await opened(stage, "确认群规 开")
    await owner.says(RULES)
    await comes(stage)
    await owner.says(f"{RULES}\n4. 不发广告")

    assert "群规刚刚改过" in (await Person(stage, "eve").presses("我已阅读并同意", private=True))[0]


@pytest.mark.row("D05")
async def test_whoever_claims_has_read_the_rules_too(stage: Stage) -> None:
    """D05: neither publishing nor claiming; whoever keeps order need not confirm what they wrote."""
    owner = await opened(stage, "确认群规 开")
    for name in ("boss", "ann", "eve"):
        await comes(stage, name)
    boss, ann, eve = (Person(stage, name) for name in ("boss", "ann", "eve"))
    for person in (boss, ann):
        await person.presses("我已阅读并同意", private=True)
    await boss.says(ORDER)
    await boss.says("确认 1")
    [refused] = await eve.says("接单 1")
    own = await owner.says("接单 1")
    await ann.says("接单 1")

    assert "群规" not in own[0]
    assert "要先读本群的群规" in refused
    assert (await stage.order()).taker is not None


@pytest.mark.row("B03", "B07")
async def test_the_rules_are_pinned_by_one_press(stage: Stage) -> None:
    """B03, B07: what the owner writes is read in the group with the steps of a trade; a button keeps it at the top."""
    owner = await opened(stage)
    [said] = await owner.says(RULES)
    press = owner.event(kind=Kind.PRESS, token=owner.button("置顶").token, message="m7")
    await stage.hand_in(press)
    other = await Person(stage, "ann").presses("置顶")

    assert "3. 交易完成即解散" in said
    assert "交易步骤：发单 → 接单" in said
    assert stage.platform.deeds == [Pin(chat=GROUP, message="m7")]
    assert "权限才能做" in other[0]


@pytest.mark.row("B04")
async def test_a_temporary_group_has_three_rules(stage: Stage) -> None:
    """B04: three are there from the start, and no fewer can be set."""
    owner = await opened(stage)
    await owner.whispers("设置")
    await answered(owner, ANSWERS[0], "临时", *ANSWERS[2:], "保存")
    [rules] = await owner.says("群规")
    [refused] = await owner.says("设置群规 只聊交易")

    assert "1. 只聊本次交易\n2. 禁止私下加人\n3. 交易完成即解散" in rules
    assert "临时群至少要有 3 条群规" in refused


@pytest.mark.row("D06", "O02")
async def test_many_who_come_at_once_are_welcomed_together(database: str) -> None:
    """D06: by mention, with a digest of the rules and how to begin, at most once a minute. O02: and where common questions are answered."""
    async with Stage(url=database) as stage:
        owner = await opened(stage, "欢迎 开")
        await owner.says(RULES)
        await owner.says("设置常见问题 怎么付款？付给群主，验收后放款。")
        await comes(stage, "ann")
        first = await stage.pass_by(seconds=31)
        for name in ("eve", "kai", "leo"):
            assert in_group(await comes(stage, name)) == []
        before = len(stage.platform.sent)
        early = await stage.pass_by(seconds=31)
        await stage.pass_by(seconds=31)
        later = [sent for sent in stage.platform.sent[before:] if sent.chat == GROUP]

        assert (len(first), early) == (1, [])
        assert "欢迎加入“一单一结”！进群先看三件事：\n1. 只聊本次交易" in first[0]
        assert "常见问题" in first[0]
        assert [element.name for element in later[0].elements if isinstance(element, Mention)] == ["eve", "kai", "leo"]
        assert len(later) == 1
        assert await Person(stage, "ann").says("常见问题") == ["【一单一结】常见问题\n怎么付款？付给群主，验收后放款。"]


@pytest.mark.row("D06", "D17")
async def test_coming_again_changes_nothing(stage: Stage) -> None:
    """D06: the same news twice, or somebody who leaves and comes back, is greeted once. D17: newcomers get a guide in private."""
    await opened(stage, "欢迎 开")
    eve = Person(stage, "eve")
    event = eve.event(kind=Kind.JOIN, message="")
    await stage.hand_in(event)
    await stage.hand_in(event)
    await stage.hand_in(eve.event(kind=Kind.JOIN, message=""))
    await goes(stage)
    await comes(stage)
    await stage.pass_by(minutes=2)
    greeted = [sent for sent in stage.platform.sent if sent.chat == GROUP and "欢迎加入" in str(sent.elements)]

    assert len(greeted) == 1
    assert [told for told in eve.told() if "怎么开始：要找人做事" in told] == eve.told()
    assert len(eve.told()) == 1


async def test_whoever_cannot_be_written_to_is_led_from_the_group(stage: Stage) -> None:
    """Without a private chat the welcome carries the button that leads there, whether the group wants a welcome or not."""
    await opened(stage, "申请 开")
    eve = Person(stage, "eve")
    author = eve.event().author.__class__(id="eve", name="eve")
    await comes(stage, author=author)
    said = await stage.pass_by(seconds=31)
    [first] = await eve.follows("开始申请")

    assert "到私聊里完成进群手续" in said[0]
    assert "1/3" in first


@pytest.mark.row("C08")
async def test_whoever_came_by_a_nameless_link_is_asked_from_where(stage: Stage) -> None:
    """C08: by a button for each channel; a link that has a name needs no question; the profile of the group's growth is kept."""
    await opened(stage, "渠道 小红书 朋友介绍", "欢迎 开")
    await comes(stage, "ann", source="抖音")
    await comes(stage, "eve")
    ann, eve = Person(stage, "ann"), Person(stage, "eve")
    other = await ann.presses("朋友介绍", private=True) if "哪个渠道" in "".join(ann.told()) else []
    [thanks] = await eve.presses("朋友介绍", private=True)
    rows = await stage.app.desk.engine.rows("SELECT source FROM memberships ORDER BY member_id")

    assert other == []
    assert "您是通过哪个渠道了解到本群的？" in eve.told()[-2]
    assert "朋友介绍" in thanks
    assert rows[1:] == [("抖音",), ("朋友介绍",)]


@pytest.mark.row("D04")
async def test_nicknames_are_read_and_shown(stage: Stage) -> None:
    """D04: name and speciality in the ways that people write them; what cannot be read is refused with an example."""
    owner = await opened(stage, "昵称 开")
    await comes(stage)
    eve = Person(stage, "eve")
    wrong = await eve.whispers("昵称 小伊")
    [right] = await eve.says("昵称 【UI设计】小伊")
    talk = await eve.says("昵称 改一下比较好")
    [profile] = await owner.says("名片 @eve")

    assert "请把昵称写成“姓名-专业领域”" in eve.told()[0]
    assert "比如「昵称 张三-UI设计」" in wrong[0]
    assert right == "群昵称记作：小伊-UI设计"
    assert talk == []
    assert "专长：UI设计" in profile


@pytest.mark.row("D16")
async def test_skills_are_told_and_shown(stage: Stage) -> None:
    """D16: a few short words each; sentences that begin with the word are talk."""
    _, ann = await stage.members("owner", "ann")
    [told] = await ann.says("专长 UI设计 插画")
    talk = await ann.says("专长 这种事，还是看作品吧！")
    [shown] = await ann.whispers("我的专长")
    [profile] = await ann.says("名片")

    assert told == "专长记作：UI设计 · 插画"
    assert talk == []
    assert shown == "你的专长：UI设计 · 插画"
    assert "专长：UI设计 · 插画" in profile


@pytest.mark.row("D07")
async def test_the_staff_note_what_they_have_checked(database: str) -> None:
    """D07: name or qualification, by what, by whom and when; members cannot, nobody verifies themselves, and it can be taken back."""
    async with Stage(url=database) as stage:
        owner, _, eve = await stage.members("owner", "ann", "eve")
        [done] = await owner.says("认证 @ann 实名 已核对身份证")
        await owner.says("认证 @ann 资质 看过设计师证书")
        [profile] = await eve.says("名片 @ann")
        wrong = ("认证 @ann 实名", "认证 @owner 实名 我自己", "认证 @zoe 实名 见过", "认证 @ann 靠谱 是")
        refused = [(await owner.says(text))[0] for text in wrong]
        members = await eve.says("/认证 @ann 实名 我认识")
        named = await eve.says("认证 @ann 实名 我认识")
        await owner.says("认证 @ann 取消")
        [after] = await eve.says("名片 @ann")

        assert done == "已认证 ann：实名。"
        assert "实名认证：owner，2026年11月21日" in profile
        assert "资质认证：owner" in profile
        for said, reason in zip(refused, ("依据是什么", "给自己", "没有找到", "认证什么"), strict=True):
            assert reason in said
        assert "权限才能做" in members[0]
        assert "权限才能做" in named[0]
        assert "认证" not in after


async def test_only_the_owner_sets_the_entrance(stage: Stage) -> None:
    """Members are refused in words; what cannot be read says what can be."""
    owner, ann = await stage.members("owner", "ann")
    [members] = await ann.says("进群设置 申请 开")
    [what] = await owner.says("进群设置 天气 好")
    [value] = await owner.says("进群设置 试稿 很多")
    [shown] = await owner.says("进群设置")
    [changed] = await owner.says("/entrance trial 200")

    assert "权限才能做" in members
    assert "没看懂要改哪一项" in what
    assert "这个值不行" in value
    assert "申请：关\n审批：管理员\n问题：来源渠道 / 意向" in shown
    assert "试稿字数：200" in changed


async def test_a_group_without_an_entrance_is_as_before(stage: Stage) -> None:
    """Nothing is said to whoever comes, and they trade at once."""
    await stage.members("owner")
    sent = await comes(stage)

    assert sent == []
    assert await roles(stage) == {"member"}
