"""Warnings: a private word first, removal last, the same for everybody; evidence, appeal, and what staff let pass."""

from datetime import timedelta

import pytest

from jiedan.errors import Stale, Undeliverable
from jiedan.host import strikes
from jiedan.members.member import Membership, Standing
from jiedan.members.strikes import Decision, digest
from jiedan.messages.deeds import Remove
from jiedan.messages.inbound import Chat, Kind
from jiedan.storage import members
from jiedan.storage import strikes as kept
from jiedan.testing import Stage
from jiedan.testing.platform import words
from jiedan.testing.stage import GROUP
from tests.stories.conftest import ORDER, Trio, group
from tests.stories.staff import deputy

AD = "加微信 abc123 便宜接单"


async def membership(stage: Stage, name: str) -> Membership:
    """What somebody is in the group now."""
    there = await members.everybody(stage.app.desk.engine, 1)
    return next(each for each in there if each.member.name == name)


async def machine(stage: Stage, name: str, key: str, excerpt: str = AD) -> int:
    """The machine strikes somebody for this, as rules do."""
    desk = stage.app.desk
    unit, whose = desk.unit(), await membership(stage, name)
    found = await members.group_by_id(desk.engine, 1)
    count = await strikes.strike(desk, unit, found, whose, why="发广告", rule="no-ads", rule_version=3, key=key, excerpt=excerpt)
    await unit.commit()
    await stage.app.sweep()
    return count


@pytest.mark.row("E03", "E04")
async def test_the_third_strike_removes_and_the_first_ones_are_private_words(database: str) -> None:
    """E03, E04: reminded, warned, removed; the group reads nothing of the first two, and the evidence stays with its hash."""
    async with Stage(url=database) as stage:
        owner, _, ann = await stage.members("owner", "boss", "ann")
        counts = [await machine(stage, "ann", f"message:{GROUP}:m{at}") for at in (1, 2)]
        quiet = words(message for message in stage.platform.sent if message.chat == GROUP)
        first, second = ann.told()
        counts.append(await machine(stage, "ann", f"message:{GROUP}:m3"))
        await stage.pass_by(minutes=2)
        found = await kept.of_member(stage.app.desk.engine, 1, (await membership(stage, "ann")).member.id)
        is_now = (await membership(stage, "ann")).standing
        listed = await owner.whispers("警告记录 @ann")

    assert counts == [1, 2, 3]
    assert quiet == []
    assert "私下提醒：发广告" in first and "第 1 次，满 3 次" in first and AD in first
    assert "严重警告：发广告" in second
    assert stage.platform.deeds == [Remove(chat=GROUP, user="ann", again=False)]
    assert is_now is Standing.BANNED
    assert [(each.excerpt, each.digest, each.rule, each.rule_version) for each in found] == [(AD, digest(AD), "no-ads", 3)] * 3
    assert "现在算 3 次" in listed[0] and AD in listed[0] and digest(AD)[:12] in listed[0]


@pytest.mark.parametrize(
    ("language", "person", "staff", "done"),
    [
        ("中文", ["第 3 次警告", "从现在起不能再发单、接单"], ["一分钟内移出", "马上说「保留 @ann 原因」", "7 天内"], "你已被移出"),
        ("English", ["number 3 of 3", "you can neither post nor claim"], ["within a minute", "“keep @ann reason” at once", "within 7 days"],
         "you were removed"),
    ],
)  # fmt: skip
async def test_each_thing_that_happens_to_somebody_is_told_once(
    stage: Stage, trio: Trio, language: str, person: list[str], staff: list[str], done: str
) -> None:
    """A message that breaks a rule, deleted and struck for, is one message to its author; so is the removal. Staff read until when they can
    keep the person.
    """
    owner, _, ann = trio
    for who in (owner, ann):
        await who.whispers(f"/language {language}")
    read = list[int]()
    for number in range(3):
        before = len(ann.told())
        await ann.says(f"加我微信 abc12345，私下转账给我，便宜两百 第{number}次")
        read.append(len(ann.told()) - before)
    last, kept_until = ann.told()[-1], owner.told()[-1]
    await stage.pass_by(minutes=2)

    assert read == [1, 1, 1]
    assert [words for words in (*person, "abc12345") if words not in last] == []
    assert ("已删除" if language == "中文" else "was deleted") in last
    assert [words for words in staff if words not in kept_until] == []
    assert len(ann.told()[ann.told().index(last) :]) == 2 and done in ann.told()[-1]
    assert [type(deed).__name__ for deed in stage.platform.deeds] == ["Delete"] * 3 + ["Remove"]


async def test_what_cannot_be_deleted_is_not_said_to_be(stage: Stage, trio: Trio) -> None:
    """The platform refuses it: the strike is told all the same, once."""
    ann = trio[2]
    await ann.whispers("帮助")
    before = len(ann.told())
    stage.platform.failures.append(Undeliverable("no rights", "rights"))
    await ann.says("加我微信 abc12345，私下转账给我，便宜两百")

    [said] = ann.told()[before:]
    assert "私下提醒" in said and "已删除" not in said


async def test_whoever_is_struck_out_with_open_orders_reads_of_them_at_once(stage: Stage, trio: Trio) -> None:
    """One message, which names them; and staff can keep the person until these are over."""
    owner, boss, ann = trio
    await owner.whispers("帮助")
    for who, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1")):
        await who.says(text)
    for key in ("one", "two"):
        await machine(stage, "ann", key)
    before = len(ann.told())
    await machine(stage, "ann", "three")

    [said] = ann.told()[before:]
    assert "手上的订单（#1）可以做完" in said
    assert "了结后自动移出。要留下他，在那之前说「保留 @ann 原因」" in owner.told()[-1]


async def test_a_warning_without_evidence_says_so(stage: Stage, trio: Trio) -> None:
    """It names a member and answers no message: no fingerprint of nothing is shown; one for a message that was kept has it."""
    owner, _, _ = trio
    await owner.says("警告 @ann 发广告")
    [bare] = await owner.whispers("警告记录 @ann")
    await machine(stage, "ann", "message:1")
    [both] = await owner.whispers("警告记录 @ann")

    assert "没有留下证据 · 规则：—" in bare and "指纹" not in bare
    assert both.count("没有留下证据") == 1 and both.count("指纹：") == 1


@pytest.mark.parametrize(
    ("language", "none", "about"), [("中文", "没有留下证据", "依据："), ("English", "Nothing was kept as evidence.", "About:")]
)
async def test_whoever_is_warned_reads_whether_anything_was_kept(
    stage: Stage, trio: Trio, language: str, none: str, about: str
) -> None:
    """The member by whom they are warned and whoever reads the appeal see no dash for what is not there."""
    owner, _, ann = trio
    for person in (owner, ann):
        await person.whispers(f"/language {language}")
    await owner.says("警告 @ann 发广告")
    await ann.whispers("/appeal 那是回答")
    bare, appealed = ann.told()[-2], owner.told()[-1]
    await machine(stage, "ann", "message:1")

    assert none in bare and about not in bare
    assert none in appealed and about not in appealed
    assert f"{about} {AD}" in ann.told()[-1] or f"{about}{AD}" in ann.told()[-1]


@pytest.mark.row("E03")
async def test_two_admins_who_strike_for_one_message_give_one_strike(stage: Stage, trio: Trio) -> None:
    """E03, edge 95: idempotent by message; the second reads that it was done, and so does the machine."""
    owner, _, ann = trio
    bob = await deputy(stage, "bob")
    [first] = await owner.replies_to(ann, "警告：发广告")
    [second] = await bob.replies_to(ann, "/警告 又是广告")
    again = await machine(stage, "ann", strikes.of_message(GROUP, "said before"))

    assert first == "已私下提醒 ann（第 1 次，共 3 次）。"
    assert "已经警告过 ann 了" in second
    assert again == 0
    assert len(ann.told()) == 1


@pytest.mark.row("E03")
async def test_a_strike_ceases_to_count_and_its_evidence_stays(stage: Stage, trio: Trio) -> None:
    """E03: after 90 days the ladder begins anew, and the old one can still be read."""
    _, _, ann = trio
    await machine(stage, "ann", "one")
    await machine(stage, "ann", "two")
    await stage.pass_by(days=90)
    count = await machine(stage, "ann", "three")
    [own] = await ann.whispers("我的警告")

    assert count == 1
    assert "现在算 1 次" in own
    assert own.count("已过期，不算") == 2
    assert own.count(AD) == 3


@pytest.mark.row("E05")
async def test_everybody_is_struck_by_the_same_numbers(stage: Stage, trio: Trio) -> None:
    """E05: whoever has many points and whoever came today are removed by the same third strike; staff only by the owner, the owner by
    nobody, nobody by themselves.
    """
    owner, boss, _ = trio
    bob, eve = await deputy(stage, "bob"), await deputy(stage, "eve")
    await owner.says("加分 @ann 20 老朋友")
    measures = [[await machine(stage, name, f"{name}{at}") for at in range(3)] for name in ("ann", "boss")]
    by_machine = await machine(stage, "bob", "staff")
    [by_deputy] = await bob.says("警告 @eve 发广告")
    [by_owner] = await owner.says("警告 @bob 发广告")
    [of_owner] = await bob.says("警告 @owner 发广告")
    [of_self] = await bob.says("警告 @bob 发广告")
    by_member = await boss.says("警告 @ann 发广告")

    assert measures == [[1, 2, 3]] * 2
    assert by_machine == 0
    assert "只有群主能警告" in by_deputy
    assert "第 1 次" in by_owner
    assert "是群主，不受警告" in of_owner
    assert "不能警告自己" in of_self
    assert "权限才能做" in by_member[0]
    assert "要群主来处理" in eve.told()[-1] or "要群主来处理" in owner.told()[-1]


@pytest.mark.row("E05")
async def test_an_exception_needs_a_reason_and_the_owner_reads_it(stage: Stage, trio: Trio) -> None:
    """E05: taking back a strike without a reason is refused; with one it stands in the list."""
    owner, _, ann = trio
    bob = await deputy(stage, "bob")
    await machine(stage, "ann", "one")
    [without] = await bob.says("撤销警告 @ann")
    [done] = await bob.says("撤销警告 @ann 是我朋友，初犯")
    [twice] = await bob.says("撤销警告 @ann 再来一次")
    [listed] = await owner.whispers("例外记录")

    assert "请写上理由" in without
    assert "已撤销 ann 的警告" in done
    assert "没有等着处理的警告" in twice
    assert "bob 为 ann 撤销警告" in listed and "是我朋友，初犯" in listed
    assert "已撤销，不再算" in ann.told()[-1]


@pytest.mark.row("E03")
async def test_an_appeal_is_looked_at_by_another(database: str) -> None:
    """E03, edge 95: who gave the strike neither hears the appeal nor decides it; another takes it back, once."""
    async with Stage(url=database) as stage:
        owner, ann = await stage.members("owner", "ann")
        bob = await deputy(stage, "bob")
        await bob.replies_to(ann, "警告：发广告")
        before = len(bob.told())
        [made] = await ann.whispers("申诉 那是回答群友的问题")
        [again] = await ann.whispers("申诉 再说一遍")
        heard, [own] = owner.told()[-1], await bob.says("撤销警告 @ann 我给错了")
        [done] = await owner.presses("撤销：误会", private=True)
        [late] = await owner.presses("维持：证据属实", private=True)
        [left] = await ann.whispers("我的警告")

    assert "已转给另一位管理员" in made
    assert "没有可以申诉的警告" in again
    assert "那是回答群友的问题" in heard
    assert len(bob.told()) == before
    assert "要由另一位管理员来看" in own
    assert "已撤销 ann 的警告" in done
    assert "已经有人处理过了" in late
    assert "现在算 0 次" in left


async def test_an_appeal_has_fourteen_days_and_a_reason(stage: Stage, trio: Trio) -> None:
    """After that the strike stands until it ceases to count; without words nothing is appealed."""
    _, _, ann = trio
    await machine(stage, "ann", "one")
    [empty] = await ann.whispers("申诉")
    await stage.pass_by(days=14, seconds=1)
    [late] = await ann.whispers("申诉 不是广告")

    assert "请写上理由" in empty
    assert "14 天内" in late


async def test_taking_back_the_last_strike_keeps_the_member(stage: Stage, trio: Trio) -> None:
    """While an order of theirs is open they wait to be removed; the appeal succeeds meanwhile, and they are what they were."""
    owner, boss, ann = trio
    for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1")):
        await person.says(text)
    for at in range(3):
        await machine(stage, "ann", f"ad{at}")
    limited = (await membership(stage, "ann")).standing
    await ann.whispers("申诉 最后一条是误会")
    await owner.presses("撤销：误会", private=True)
    restored = (await membership(stage, "ann")).standing
    await ann.says("退单 1")
    await stage.pass_by(hours=1)

    assert limited is Standing.LIMITED
    assert restored is Standing.GOOD
    assert stage.platform.deeds == []


async def test_what_a_removal_is_for_is_looked_at_once_more_before_it_is_done(stage: Stage, trio: Trio) -> None:
    """A strike was taken back in the very moment in which the third was given: the round finds too few, and they stay."""
    _, boss, ann = trio
    for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1")):
        await person.says(text)
    for at in range(3):
        await machine(stage, "ann", f"ad{at}")
    engine, whose = stage.app.desk.engine, await membership(stage, "ann")
    newest = (await kept.of_member(engine, 1, whose.member.id))[0]
    await engine.commit([kept.decide(newest, Decision.TAKEN_BACK, "误会", 1, stage.clock.now())])
    await stage.pass_by(minutes=20)

    assert (await membership(stage, "ann")).standing is Standing.GOOD
    assert "你不会被移出" in ann.told()[-1]
    assert stage.platform.deeds == []


async def test_a_member_reads_of_it_in_private_only(stage: Stage, trio: Trio) -> None:
    """Asked in the group, the list goes to the private chat."""
    _, _, ann = trio
    await machine(stage, "ann", "one")
    asked = await ann.says("我的警告")
    told = ann.told()[-1]

    assert asked == ["已私聊发给你。"]
    assert AD in told


async def test_a_warning_at_large_is_talk(stage: Stage, trio: Trio) -> None:
    """Announcements of the owner's that begin with the word meet nobody."""
    owner, _, ann = trio

    assert await owner.says("警告：禁止发广告") == []
    assert await ann.says("警告") == []
    assert await owner.says("警告 大家不要发广告") == []


async def test_two_strikes_at_once_do_not_hide_the_third(stage: Stage, trio: Trio) -> None:
    """Both judged by what was there before; the second is judged afresh, so the ladder goes on."""
    await machine(stage, "ann", "one")
    desk, found = stage.app.desk, await group(stage)
    whose = await membership(stage, "ann")
    units = [desk.unit(), desk.unit()]
    for at, unit in enumerate(units):
        await strikes.strike(desk, unit, found, whose, why="发广告", key=f"at once {at}")
    await units[0].commit()
    with pytest.raises(Stale):
        await units[1].commit()

    assert await machine(stage, "ann", "at once 1") == 3


async def test_the_owner_changes_the_numbers(stage: Stage, trio: Trio) -> None:
    """By a word of their own; members read them, and change nothing; what is out of bounds is refused."""
    owner, _, ann = trio
    [read] = await ann.says("奖惩规则")
    refused = await ann.says("/奖惩规则 警告次数 9")
    [odd] = await owner.says("奖惩规则 警告次数 1")
    [changed] = await owner.says("奖惩规则 警告次数 2")
    counts = [await machine(stage, "ann", f"{at}") for at in range(2)]
    await stage.pass_by(minutes=2)

    assert "满 3 次移出" in read
    assert "权限才能做" in refused[0]
    assert "2 到 10 之间" in odd
    assert "满 2 次移出" in changed
    assert counts == [1, 2]
    assert stage.platform.deeds == [Remove(chat=GROUP, user="ann", again=False)]


@pytest.mark.parametrize(
    ("said", "talk"), [("奖惩规则 退单次数 9", "奖惩规则 大家都看一下"), ("conduct releases 9", "conduct of the members")]
)
async def test_who_may_not_change_a_number_reads_so(stage: Stage, trio: Trio, said: str, talk: str) -> None:
    """A number by its name with its new value is no talk, also without a slash; other words behind the same word stay talk."""
    ann = trio[2]
    before = (await group(stage)).rules.conduct
    [refused] = await ann.says(said)

    assert "权限才能做" in refused
    assert await ann.says(talk) == []
    assert (await group(stage)).rules.conduct == before


async def test_a_button_of_an_appeal_belongs_to_staff(stage: Stage, trio: Trio) -> None:
    """A member who gets hold of it is refused."""
    owner, boss, ann = trio
    await machine(stage, "ann", "one")
    await ann.whispers("申诉 不是广告")
    token = owner.button("撤销：误会", private=True).token
    chat = Chat(id=boss.private, kind="private")
    sent = await stage.hand_in(boss.event(kind=Kind.PRESS, token=token, chat=chat))
    stage.clock.pass_by(timedelta(days=31))
    late = await owner.presses("撤销：误会", private=True)

    assert "权限才能做" in words(sent)[0]
    assert "过期" in late[0]
