"""Removal: never with an open order or money, never many at once by a fault of ours, and it can be undone."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.host import removals
from jiedan.members.member import Membership, Standing
from jiedan.messages.deeds import Remove
from jiedan.storage import members
from jiedan.storage import removals as kept_removals
from jiedan.testing import Person, Stage
from jiedan.testing.platform import words
from jiedan.testing.stage import GROUP
from tests.stories.conftest import ORDER, Trio
from tests.stories.staff import deputy
from tests.stories.test_linking import linked

Until = Callable[[str], Awaitable[None]]


async def membership(stage: Stage, name: str) -> Membership:
    """What somebody is in the group now."""
    there = await members.everybody(stage.app.desk.engine, 1)
    return next(each for each in there if each.member.name == name)


async def by_machine(stage: Stage, name: str, key: str = "") -> bool:
    """The machine wants somebody removed."""
    desk = stage.app.desk
    unit, found = desk.unit(), await members.group_by_id(desk.engine, 1)
    done = await removals.remove(desk, unit, found, await membership(stage, name), why="刷广告", key=key or f"test:{name}")
    await unit.commit()
    await stage.app.sweep()
    return done


async def traded(stage: Stage, owner: Person, boss: Person, ann: Person) -> None:
    """Order 1 is at work."""
    for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"), (owner, "到账 1")):
        await person.says(text)


async def test_whoever_has_open_work_is_limited_finishes_and_is_paid_before_they_leave(database: str) -> None:
    """Edges 61 to 63: new claims are refused at once; the order goes on to the payout; only then the removal is done."""
    async with Stage(url=database) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        await traded(stage, owner, boss, ann)
        assert not await by_machine(stage, "ann")
        told, limited = ann.told()[-1], (await membership(stage, "ann")).standing
        await boss.says("发单 另一份文案，预算100元，明天18点前")
        await boss.says("确认 2")
        [refused] = await ann.says("接单 2")
        await ann.says("交付 1 三个卖点都在")
        await boss.says("验收 1")
        await stage.pass_by(minutes=20)
        still = [*stage.platform.deeds]
        await owner.says("打款 1")
        await ann.says("收到 1")
        await stage.pass_by(minutes=20)

    assert "手上的订单（#1）可以做完" in told
    assert limited is Standing.LIMITED
    assert "暂时不能发单和接单" in refused
    assert still == []
    assert stage.platform.deeds == [Remove(chat=GROUP, user="ann", again=False)]
    assert "已移出 ann" in owner.told()[-1]
    assert "你已被移出" in ann.told()[-1]


async def test_a_moderators_removal_waits_for_open_orders_too(stage: Stage, trio: Trio, until: Until) -> None:
    """The word 移出 warns of what is open; pressed all the same, it limits and waits."""
    owner, _, ann = trio
    await until("claimed")
    [asked] = await owner.replies_to(ann, "移出")
    pressed = await owner.presses("移出，可再进")
    before = [*stage.platform.deeds]
    await ann.says("退单 1")
    await stage.pass_by(minutes=20)

    assert "还有 1 单没了结（#1）" in asked
    assert "了结后自动移出" in pressed[-1]
    assert before == []
    assert stage.platform.deeds == [Remove(chat=GROUP, user="ann", again=True)]


@pytest.mark.parametrize(
    ("language", "said", "asked", "button", "decision"),
    [
        ("中文", "移出 @ann 刷广告，劝过两次", "理由：刷广告，劝过两次", "移出，不可再进", "管理员的决定（刷广告，劝过两次）"),
        (
            "English",
            "remove @ann adverts, told twice",
            "Reason: adverts, told twice",
            "Remove for good",
            "a decision of the staff (adverts",
        ),
    ],
)
async def test_why_a_moderator_removes_somebody_is_read_by_all_whom_it_concerns(
    stage: Stage, trio: Trio, language: str, said: str, asked: str, button: str, decision: str
) -> None:
    """Whoever is asked once more, the person, the other staff, and whoever looks it up: a reason too long for the button is cut."""
    owner, _, ann = trio
    bob = await deputy(stage, "bob")
    for person in (owner, ann, bob):
        await person.whispers(f"/language {language}")
    [sure] = await owner.whispers(said)
    [long] = await owner.whispers(said + "长" * 200)
    await owner.whispers(said)
    await owner.presses(button, private=True)
    known = await kept_removals.newest(stage.app.desk.engine, 1, (await membership(stage, "ann")).member.id)

    assert asked in sure
    assert long.count("长") < 128 and "长…" in long
    assert decision in ann.told()[-1] and decision in bob.told()[-1]
    assert known is not None and known.why == said.split(maxsplit=2)[2]


async def test_m08_a_removal_that_nobody_pressed_keeps_no_word_of_the_person(stage: Stage, trio: Trio) -> None:
    """Whoever was about to be removed for a reason erases themselves: the question goes with them, reason and all."""
    owner, _, ann = trio
    await owner.whispers("移出 @ann 刷广告")
    asked = await stage.app.desk.engine.rows("SELECT answer FROM questions WHERE step = 'remove'")
    await ann.whispers("删除我")
    await ann.whispers("确认删除我")
    left = await stage.app.desk.engine.rows("SELECT answer FROM questions WHERE step = 'remove'")

    assert asked == [("ann\n刷广告",)]
    assert left == []


async def test_money_in_hands_keeps_a_holder(stage: Stage, trio: Trio, until: Until) -> None:
    """Whoever holds money of an order is not removed before it has left their hands, though they are no side of it."""
    await until("working")
    holder = await membership(stage, "owner")
    running = await kept_removals.running(stage.app.desk.engine, 1, holder.member.id)
    others = await kept_removals.running(stage.app.desk.engine, 1, holder.member.id + 1000)

    assert [order.number for order in running] == [1]
    assert others == []


async def test_the_commission_in_their_hands_keeps_a_holder_too(stage: Stage, trio: Trio, until: Until) -> None:
    """Everybody is paid and the order is over; what the group earned still lies with whoever held the money."""
    owner, _, ann = trio
    await until("settled")
    await owner.says("打款 1")
    await ann.says("收到 1")
    holder, worker = await membership(stage, "owner"), await membership(stage, "ann")
    running = [await kept_removals.running(stage.app.desk.engine, 1, each.member.id) for each in (holder, worker)]

    assert (await stage.books())[f"holder:{holder.member.id}"] == 2500
    assert [[order.number for order in found] for found in running] == [[1], []]


async def test_of_more_than_five_in_an_hour_staff_are_asked_first(stage: Stage, trio: Trio) -> None:
    """Edge 76: five go, the rest wait for a word, can be looked at before anything happens, kept, or removed by hand."""
    owner = trio[0]
    names = [f"bot{at}" for at in range(7)]
    await stage.members(*names)
    for name in names:
        await by_machine(stage, name)
    [dry] = await owner.whispers("待移除")
    await stage.pass_by(minutes=2)
    first = len(stage.platform.deeds)
    asked = owner.told()[-1]
    [listed] = await owner.whispers("待移除")
    await owner.presses("保留 bot5：误会", private=True)
    await owner.presses("立即移出 bot6", private=True)
    kept = (await membership(stage, "bot5")).standing
    [overrides] = await owner.whispers("例外记录")

    assert dry.count("bot") == 7
    assert first == 5
    assert "超过 5 个" in asked
    assert listed.count("等你们决定") == 2
    assert kept is Standing.GOOD
    assert len(stage.platform.deeds) == 6
    assert "owner 为 bot5 不移出" in overrides


async def test_the_bound_is_of_an_hour(stage: Stage, trio: Trio) -> None:
    """A fault that drips does not get round it; after an hour the clock goes on."""
    names = [f"bot{at}" for at in range(7)]
    await stage.members(*names)
    for name in names[:4]:
        await by_machine(stage, name)
        await stage.pass_by(minutes=2)
    for name in names[4:6]:
        await by_machine(stage, name)
    await stage.pass_by(minutes=2)
    within = len(stage.platform.deeds)
    await stage.pass_by(hours=1)
    await by_machine(stage, names[6])
    await stage.pass_by(minutes=2)

    assert within == 5
    assert len(stage.platform.deeds) == 6


async def test_a_removal_is_undone_with_a_reason_and_a_way_back(stage: Stage, trio: Trio) -> None:
    """Edge 76: within seven days by staff, later by the owner; the person gets a link, and is what they were."""
    owner, _, ann = trio
    bob = await deputy(stage, "bob")
    await by_machine(stage, "ann")
    await stage.pass_by(minutes=2)
    gone = (await membership(stage, "ann")).standing
    [without] = await bob.says("撤销移出 @ann")
    await stage.pass_by(days=7, minutes=5)
    [late] = await bob.says("撤销移出 @ann 移错了")
    said = await owner.says("撤销移出 @ann 移错了")
    [twice] = await owner.says("撤销移出 @ann 移错了")
    await stage.members("ann")
    back = (await membership(stage, "ann")).standing

    assert gone is Standing.BANNED
    assert "请写上理由" in without
    assert "只有群主能撤销移出" in late
    assert any("已撤销移出 ann" in line for line in said)
    assert "没有被我移出过" in twice
    assert sorted(type(deed).__name__ for deed in stage.platform.deeds) == ["Invite", "Remove", "Remove"]
    assert "欢迎回来：https://stage/+" in ann.told()[-1]
    assert back is Standing.GOOD


@pytest.mark.parametrize(
    ("language", "kept", "undone"),
    [("中文", "不移出（第", "撤销移出（第"), ("English", "not removed (item", "removal undone (item")],
)
async def test_the_exceptions_tell_who_stayed_from_who_came_back(
    stage: Stage, trio: Trio, language: str, kept: str, undone: str
) -> None:
    """One was kept before anything happened, the other was gone already."""
    owner = trio[0]
    await owner.whispers(f"/language {language}")
    await by_machine(stage, "boss")
    await owner.says("保留 @boss 已经谈过了")
    await by_machine(stage, "ann")
    await stage.pass_by(minutes=2)
    await owner.says("撤销移出 @ann 移错了")
    [listed] = await owner.whispers("/overrides")
    of = {name: next(line for line in listed.splitlines() if f" {name}" in line) for name in ("boss", "ann")}

    assert kept in of["boss"] and undone not in of["boss"]
    assert undone in of["ann"] and kept not in of["ann"]


async def test_somebody_who_is_to_leave_is_kept_by_a_word_with_a_reason(stage: Stage, trio: Trio, until: Until) -> None:
    """While they wait; afterwards they may claim again."""
    owner, _, ann = trio
    await until("claimed")
    await by_machine(stage, "ann")
    [without] = await owner.says("保留 @ann")
    [kept] = await owner.says("保留 @ann 已经谈过了")
    [again] = await owner.says("保留 @ann 已经谈过了")
    await ann.says("退单 1")
    await stage.pass_by(hours=1)

    assert "请写上理由" in without
    assert "ann 留下了" in kept
    assert "不在将被移出的名单里" in again
    assert (await membership(stage, "ann")).standing is Standing.GOOD
    assert stage.platform.deeds == []


async def test_nobody_decides_whether_they_stay_themselves(stage: Stage, trio: Trio, until: Until) -> None:
    """A member with listed rights who is to leave keeps themselves neither by word nor by button, nor by another account of theirs."""
    owner, boss, ann = trio
    await owner.says("授权 @ann 移出成员")
    await owner.says("授权 @boss 移出成员")
    await until("claimed")
    await by_machine(stage, "ann")
    [said] = await ann.says("保留 @ann 我还想留下")
    await ann.whispers("待移除")
    pressed = await ann.presses("保留 ann：误会", private=True)
    await linked(boss, ann)
    [by_the_other] = await boss.says("保留 @ann 我还想留下")

    assert "不能决定自己的去留" in said and "不能决定自己的去留" in pressed[-1] and "不能决定自己的去留" in by_the_other
    assert (await membership(stage, "ann")).standing is Standing.LIMITED


async def test_nobody_who_keeps_order_is_removed_by_the_machine(stage: Stage, trio: Trio) -> None:
    """Neither the owner nor a deputy; somebody made a deputy meanwhile stays."""
    await deputy(stage, "bob")
    assert not await by_machine(stage, "owner")
    assert not await by_machine(stage, "bob")
    await stage.pass_by(minutes=2)

    assert stage.platform.deeds == []


async def test_the_same_reason_removes_once(stage: Stage, trio: Trio) -> None:
    """A removal with a key that was there before is no second one, also after it was dropped."""
    owner = trio[0]
    await traded(stage, *trio)
    await by_machine(stage, "ann", "one")
    await owner.says("保留 @ann 误会")
    await by_machine(stage, "ann", "one")

    assert (await membership(stage, "ann")).standing is Standing.GOOD


async def test_removing_at_once_does_not_pass_over_open_orders(stage: Stage, trio: Trio, until: Until) -> None:
    """The button of the list says what is open."""
    owner = trio[0]
    await until("claimed")
    await by_machine(stage, "ann")
    await owner.whispers("待移除")
    [refused] = await owner.presses("立即移出 ann", private=True)

    assert "还有 1 单没了结（#1）" in refused
    assert stage.platform.deeds == []


async def test_members_do_not_see_who_is_to_leave(stage: Stage, trio: Trio) -> None:
    """The list is for the staff."""
    said = await trio[1].says("待移除")
    read = words(message for message in stage.platform.sent if message.chat == GROUP)

    assert "权限才能做" in said[0]
    assert not [line for line in read if "没有要移出的人" in line]


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_whoever_is_limited_and_has_nothing_open_reads_what_they_can_do(stage: Stage, trio: Trio, language: str) -> None:
    """In their language, before the round comes to it."""
    ann = trio[2]
    await ann.whispers("/语言 English" if language == "en" else "/语言 中文")
    await by_machine(stage, "ann")

    assert any(("write to the owner" if language == "en" else "联系群主") in said for said in ann.told())
