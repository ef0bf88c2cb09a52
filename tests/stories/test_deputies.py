"""Deputies with listed rights: what each act of staff asks for, who gives and takes rights, and what becomes of them."""

import pytest

from jiedan.members.rights import ALL, UNLISTED, Right, has
from jiedan.members.roles import Role
from jiedan.messages.inbound import Kind
from jiedan.storage import deputies, members
from jiedan.testing import Person, Stage
from tests.stories.conftest import ANSWERS, ORDER, Trio, answered

NAMES = {
    Right.SETTINGS: "改设置", Right.RULES: "改规则", Right.ADMIT: "审核成员", Right.MODERATE: "管秩序", Right.REMOVE: "移出成员",
    Right.ORDERS: "管订单", Right.DISPUTES: "处理纠纷", Right.BLACKLIST: "管黑名单", Right.POINTS: "管积分", Right.REPORTS: "看报表",
}  # fmt: skip
ACTS = """
设置            settings    1/6
静默期 2个月     settings    连续
语言 en         settings    Right,
邀请链接 3天     admit       邀请链接
恢复邀请         admit       重新
置顶 1          moderate    已置顶
禁言 1天        moderate    已禁言
解除禁言        moderate    可以说话
澄清 没有涨价    moderate    【官方澄清】
移出            remove      真的要
订单列表        orders      #1
卡单            orders      #1
指派 1 @cat     orders      cat
案件            disputes    了结
静默名单        reports     私聊
关怀名单        reports     私聊
成员分组        reports     私聊
权限            -           谁能做什么
"""
"""What is said · the right that it asks for (-: any) · what the answer holds when it may be done."""
NEEDS_REPLY = {"禁言", "解除禁言", "移出"}


async def rights(stage: Stage, name: str) -> frozenset[Right]:
    """What somebody may in the group, by our books."""
    engine = stage.app.desk.engine
    member = await members.member(engine, "stage", name)
    assert member is not None
    known = await members.membership(engine, 1, member.id)
    assert known is not None
    return has(known)


async def _lists(stage: Stage, name: str, listed: frozenset[Right]) -> None:
    """Rights as the owner lists them, without the words."""
    engine = stage.app.desk.engine
    member = await members.member(engine, "stage", name)
    assert member is not None
    known = await members.membership(engine, 1, member.id)
    assert known is not None
    await engine.commit(deputies.list_rights(known, listed, 1, stage.clock.now()))


@pytest.mark.row("D14")
@pytest.mark.parametrize("act", ACTS.strip().splitlines(), ids=lambda act: act.split()[0])
async def test_every_act_of_staff_asks_for_its_right(stage: Stage, trio: Trio, act: str) -> None:
    """D14: with that right alone it is done; with all others and without that one it is not."""
    words, _, rest = act.partition("  ")
    right, marks = rest.split()
    _, boss, ann = trio
    deputy, cat = await stage.members("deputy", "cat")
    await boss.says(ORDER)
    await boss.says("确认 1")

    async def said(listed: frozenset[Right]) -> str:
        await _lists(stage, deputy.name, listed)
        before = len(stage.platform.sent)
        if words.split()[0] in NEEDS_REPLY:
            await deputy.replies_to(ann, words)
        elif words == "设置":
            await deputy.whispers(words)
        else:
            await deputy.says(words)
        texts = [element for message in stage.platform.sent[before:] for element in message.elements]
        return "\n".join(getattr(element, "text", "") or getattr(element, "title", "") for element in texts)

    if right == "-":
        assert marks in await said(frozenset({Right.POINTS}))
        assert marks not in await said(frozenset())
        return
    refused = await said(ALL - {Right(right)})
    done = await said(frozenset({Right(right)}))

    assert marks not in refused
    assert marks in done
    assert cat.name


@pytest.mark.row("D14")
async def test_the_owner_lists_rights_for_an_ordinary_member_and_takes_them_back(stage: Stage, trio: Trio) -> None:
    """D14: granting adds, taking takes, and both hold at once; whoever it is about reads it in private."""
    owner, boss, ann = trio
    granted = await owner.says("授权 @ann 审核成员、管订单")
    after_grant = await rights(stage, "ann")
    await boss.says(ORDER)
    await ann.says("帮助")
    still = await rights(stage, "ann")
    taken = await owner.says("收权 @ann 管订单")
    after_take = await rights(stage, "ann")
    await owner.says("收权 @ann")

    assert granted == ["ann 现在可以：审核成员、管订单。"]
    assert after_grant == still == {Right.ADMIT, Right.ORDERS}
    assert taken == ["ann 现在可以：审核成员。"]
    assert after_take == {Right.ADMIT}
    assert await rights(stage, "ann") == frozenset()
    assert [said for said in ann.told() if "一单一结" in said] == [
        "你在“一单一结”现在可以：审核成员、管订单。", "你在“一单一结”现在可以：审核成员。", "你在“一单一结”现在没有管理权限了。",
    ]  # fmt: skip


@pytest.mark.row("D14")
async def test_a_deputy_acts_while_the_owner_is_away(stage: Stage, trio: Trio) -> None:
    """D14: whoever may manage orders assigns one without any word of the owner."""
    owner, boss, _ = trio
    (dan,) = await stage.members("dan")
    await owner.says("授权 @dan 管订单")
    await boss.says(ORDER)
    await boss.says("确认 1")
    await stage.pass_by(hours=2)
    await dan.says("指派 1 @ann")

    assert (await stage.order()).state == "claimed"


async def test_granting_never_takes_anything_from_an_admin_of_the_platform(stage: Stage, trio: Trio) -> None:
    """An admin has what was never listed, but for settings and rules; a right more is just that; one taken leaves the others."""
    owner, *_ = trio
    dan = Person(stage, "dan")
    await stage.hand_in(dan.event(kind=Kind.JOIN, role="admin"))
    unlisted = await rights(stage, "dan")
    await owner.says("授权 @dan 改设置")
    more = await rights(stage, "dan")
    await owner.says("收权 @dan 处理纠纷")

    assert unlisted == UNLISTED
    assert more == UNLISTED | {Right.SETTINGS}
    assert await rights(stage, "dan") == UNLISTED - {Right.DISPUTES} | {Right.SETTINGS}


async def test_an_admin_without_the_right_judges_nothing(stage: Stage, trio: Trio) -> None:
    """What the machine asks of judges and moderators is the right, not the badge of the platform."""
    owner, boss, ann = trio
    dan = Person(stage, "dan")
    await stage.hand_in(dan.event(kind=Kind.JOIN, role="admin"))
    await owner.says("收权 @dan")
    for person, text in (
        (boss, ORDER),
        (boss, "确认 1"),
        (ann, "接单 1"),
        (ann, "确认 1"),
        (owner, "到账 1"),
        (boss, "纠纷 1 不好"),
    ):
        await person.says(text)
    refused = await dan.says("接案 1", role="admin")
    assigned = await dan.says("指派 1 @ann", role="admin")
    case = (await stage.order()).case

    assert refused
    assert assigned
    assert case is not None
    assert case.judge is None


@pytest.mark.parametrize("how", ["left", "demoted"])
async def test_a_list_of_rights_ends_with_the_office(stage: Stage, trio: Trio, how: str) -> None:
    """Whoever left and is back, or is no admin of the platform any more, starts without any right."""
    owner, *_ = trio
    dan = Person(stage, "dan")
    await stage.hand_in(dan.event(kind=Kind.JOIN, role="admin"))
    await owner.says("授权 @dan 全部")
    if how == "left":
        await stage.hand_in(dan.event(kind=Kind.LEAVE))
        assert await rights(stage, "dan") == frozenset()
    await stage.hand_in(dan.event(kind=Kind.JOIN, role="member"))

    assert await rights(stage, "dan") == frozenset()


async def test_only_the_owner_gives_rights_and_titles(stage: Stage, trio: Trio) -> None:
    """Not even somebody with every right; nobody changes the owner's; what nobody knows is said with all that there is."""
    owner, _, ann = trio
    await stage.members("dan")
    await owner.says("授权 @ann 全部")
    refused = [*await ann.says("授权 @dan 管订单"), *await ann.says("头衔 @dan 群内顾问"), *await ann.says("收权 @owner")]
    unknown = [*await owner.says("授权 @dan 飞行"), *await owner.says("授权 @dan"), *await owner.says("授权 @eve 管订单")]
    own = await owner.says("授权 @owner 管订单")

    assert await rights(stage, "dan") == frozenset()
    assert await rights(stage, "owner") == ALL
    assert all("只有群主" in said for said in refused)
    assert len(refused) == 3
    assert "飞行" in unknown[0]
    assert "管订单" in unknown[1]
    assert "eve" in unknown[2]
    assert "群主本来就有" in own[0]


@pytest.mark.row("D14", "B08")
async def test_everybody_who_keeps_order_can_read_who_may_what(stage: Stage, trio: Trio) -> None:
    """D14, B08: the list names everybody with a right, and warns where only one person has any."""
    owner, _, ann = trio
    alone = (await owner.says("权限"))[0]
    await owner.says("授权 @ann 管订单")
    two = (await ann.says("权限"))[0]
    left = (await owner.says("收权 @ann"))[0]

    assert "只有一个人有权限" in alone
    assert two.splitlines() == ["“一单一结”里谁能做什么：", "owner（群主）：全部", "ann：管订单"]
    assert "只有一个人有权限" in left


@pytest.mark.row("B08")
async def test_when_the_owner_leaves_somebody_hears_of_it(stage: Stage, trio: Trio) -> None:
    """B08: those who keep order in private; where nobody does, the whole group, once."""
    owner, _, ann = trio
    await owner.says("授权 @ann 看报表")
    left = owner.event(kind=Kind.LEAVE)
    sent = await stage.hand_in(left)
    again = await stage.hand_in(left)

    assert [message.chat for message in sent] == [ann.private]
    assert "离开了" in ann.told()[-1]
    assert again == []


@pytest.mark.row("B08")
async def test_a_group_without_anybody_who_keeps_order_is_told(stage: Stage, trio: Trio) -> None:
    """B08: it reads that nobody can manage it, and what to do."""
    sent = await stage.hand_in(trio[0].event(kind=Kind.LEAVE))

    assert [message.chat for message in sent] == ["group"]


@pytest.mark.row("B08")
async def test_the_only_one_with_rights_is_warned_once_a_month(stage: Stage, owner: Person) -> None:
    """B08: in private, from the set-up on; not where a second one has rights."""
    await stage.members("ann", "boss")
    await owner.follows("设置本群")
    await answered(owner, *ANSWERS)
    await owner.whispers("保存")
    await stage.pass_by(days=3)
    warned = [said for said in owner.told() if "只有你一个人" in said]
    await stage.pass_by(days=30)
    twice = [said for said in owner.told() if "只有你一个人" in said]
    await owner.says("授权 @ann 管订单")
    await stage.pass_by(days=31)

    assert len(warned) == 1
    assert len(twice) == 2
    assert len([said for said in owner.told() if "只有你一个人" in said]) == 2


@pytest.mark.row("D14", "B05")
async def test_after_the_first_set_up_the_settings_are_the_owners(stage: Stage) -> None:
    """D14: an admin may begin with a new group; once it is set up, only the owner, or whom the owner lets."""
    dan = Person(stage, "dan")
    await stage.hand_in(dan.event(kind=Kind.BOT, standing="admin", role="admin"))
    await dan.follows("设置本群")
    await answered(dan, *ANSWERS)
    await dan.whispers("保存")
    await stage.members("owner")
    after = await dan.whispers("设置")
    buttons = stage.platform.sent[-1].buttons
    owner = Person(stage, "owner")
    await owner.says("授权 @dan 改设置")
    await dan.whispers("设置")

    assert after
    assert buttons == ()
    assert stage.platform.sent[-1].buttons


async def test_a_new_owner_on_the_platform_is_the_only_one_here(stage: Stage, trio: Trio) -> None:
    """Edge 72: whoever was taken for the owner is what the platform says of them now; those who keep order read the change."""
    owner, _, ann = trio
    stage.platform.roles["group", "owner"] = "member"
    await stage.hand_in(ann.event(kind=Kind.JOIN, role="owner"))
    engine = stage.app.desk.engine
    staff = {each.member.name: each.roles for each in await members.staff(engine, 1)}

    assert staff == {"ann": {Role.OWNER}}
    assert await rights(stage, owner.name) == frozenset()
    assert "群主换成了 ann" in ann.told()[-1]


async def test_where_the_platform_does_not_say_the_former_owner_is_a_deputy(stage: Stage, trio: Trio) -> None:
    """Edge 72: two owners there are not, and nobody is thrown out of office by a guess."""
    owner, _, ann = trio
    await stage.hand_in(ann.event(kind=Kind.JOIN, role="owner"))

    assert await rights(stage, "ann") == ALL
    assert await rights(stage, owner.name) == UNLISTED


async def test_rights_said_in_private_are_asked_of_the_platform(stage: Stage, trio: Trio) -> None:
    """A deputy by our list who is gone by the platform has none, in private too."""
    owner, _, ann = trio
    await owner.says("授权 @ann 管订单")
    stage.platform.roles["group", "ann"] = "gone"
    said = await ann.whispers("订单列表")

    assert "“管订单”的权限" in said[0]
    assert await rights(stage, "ann") == frozenset()


async def test_a_name_with_blanks_is_one_name(stage: Stage, trio: Trio) -> None:
    """The longest name that fits is meant; what follows it are the words."""
    owner, *_ = trio
    await stage.members("Tom", "Tom Lee")
    await owner.says("授权 @Tom Lee 管订单")

    assert await rights(stage, "Tom Lee") == {Right.ORDERS}
    assert await rights(stage, "Tom") == frozenset()


@pytest.mark.row("D13")
async def test_a_title_is_shown_and_gives_no_right(stage: Stage, trio: Trio) -> None:
    """D13: on the profile; the role is adviser; without words it is taken away."""
    owner, _, ann = trio
    given = await owner.says("头衔 @ann 群内顾问")
    profile = (await ann.says("名片"))[0]
    none = await rights(stage, "ann")
    long = await owner.says("头衔 @ann 一二三四五六七八九十一二三四五六七")
    await owner.says("头衔 @ann")
    plain = (await ann.says("名片"))[0]

    assert given == ["ann 的头衔：群内顾问。这是荣誉，不带权限。"]
    assert "头衔：群内顾问" in profile
    assert none == frozenset()
    assert "最多 16 个字" in long[0]
    assert "头衔" not in plain


@pytest.mark.parametrize("text", ["静默名单", "关怀名单", "成员分组", "例外记录"])
async def test_a_deputy_reads_which_right_is_lacking(stage: Stage, text: str) -> None:
    """The word is the one that the owner grants it by."""
    owner, dep = await stage.members("owner", "dep")
    await owner.says("授权 @dep 管订单")

    assert await dep.says(text) == ["这件事要有“看报表”的权限才能做。请找群主，或有这个权限的管理员。"]


async def test_a_deputy_reads_what_only_the_owner_does(stage: Stage) -> None:
    """No admin is named who could not do it either."""
    owner, dep, _ = await stage.members("owner", "dep", "xiao")
    await owner.says("授权 @dep 全部")
    [titled] = await dep.says("头衔 @xiao 顾问")
    [granted] = await dep.whispers("grant @xiao orders")

    assert titled == granted == "这件事只有群主能做。有事请在群里找群主。"


@pytest.mark.parametrize("text", ["权限", "silent", "care", "segments", "进群设置", "认证 @ann 实名 见过"])
async def test_in_private_a_command_without_the_right_is_refused_and_no_order_looked_for(stage: Stage, text: str) -> None:
    """What would be talk in the group is meant in private."""
    _, xiao, _ = await stage.members("owner", "xiao", "ann")
    [said] = await xiao.whispers(text)

    assert "订单" not in said
    assert "权限才能做" in said or "只有群主和管理员能做" in said


async def test_whoever_says_in_private_that_they_are_there_is_believed(stage: Stage) -> None:
    """Also where nobody asked."""
    _, xiao = await stage.members("owner", "xiao")

    assert await xiao.whispers("我还在") == await xiao.whispers("/still_here") == ["好的，知道你还在。"]
    assert await xiao.says("我还在") == []
