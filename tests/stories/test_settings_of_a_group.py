"""What counts in a group: who reads it, who changes it, and for which orders."""

import msgspec
import pytest

from jiedan.messages.inbound import Chat, Kind
from jiedan.testing import Person, Stage
from tests.stories.conftest import ANSWERS, ORDER, answered, group


async def test_two_who_set_up_at_once_do_not_undo_each_other(stage: Stage, owner: Person) -> None:
    """Whoever saves second is told, sees what both come to, and saves again."""
    stage.platform.roles["group", "dan"] = "admin"
    dan = Person(stage, "dan")
    await owner.follows("设置本群")
    await answered(owner, "中文", "实物", "东京", "8%", "我", "无")
    await dan.whispers("/start")
    await stage.hand_in(dan.event(text="帮助", role="admin"))
    await dan.whispers("设置")
    await answered(dan, "不变", "派单", "伦敦", "不变", "不变", "不变", "保存")
    refused = await owner.whispers("保存")
    between = await group(stage)
    await owner.whispers("保存")
    after = await group(stage)

    assert "刚才有别人改了" in refused[0]
    assert (between.preset, between.rules.zone) == ("dispatch", "Europe/London")
    assert (after.preset, after.rules.zone, after.version) == ("goods", "Asia/Tokyo", 3)


async def test_a_running_order_keeps_its_terms(stage: Stage, owner: Person) -> None:
    """What was published counts as it was published."""
    boss, ann = await stage.members("boss", "ann")
    await boss.says(ORDER)
    await boss.says("确认 1")
    await owner.follows("设置本群")
    await answered(owner, "中文", "实物", "北京", "8%", "我", "无", "保存")
    await boss.says(ORDER)
    await boss.says("确认 2")

    assert (await stage.order(1)).terms.commission.rate(1_00) == 500
    assert (await stage.order(2)).terms.commission.rate(1_00) == 800
    assert ann is not None


@pytest.mark.row("A06")
async def test_one_person_is_the_holder(stage: Stage, owner: Person) -> None:
    """Chosen by name or by button; whoever was it before is it no more, and the money goes through the chosen one."""
    boss, ann, bob = await stage.members("boss", "ann", "bob")
    await owner.follows("设置本群")
    await answered(owner, "中文", "服务", "北京", "8%", "Ann", "无", "保存")
    await answered(owner, "设置", "改保管人", "@bob", "保存")
    rows = await stage.app.desk.engine.rows(
        "SELECT m.name FROM memberships s JOIN members m ON m.id = s.member_id WHERE s.roles LIKE '%holder%'"
    )
    steps = (
        (boss, ORDER), (boss, "确认 1"), (boss, "验收标准 1 一篇文案"), (ann, "接单 1"), (ann, "确认 1"), (bob, "到账 1"),
    )  # fmt: skip
    for person, text in steps:
        await person.says(text)

    assert rows == [("bob",)]
    assert (await stage.order()).state == "working"
    assert any("bob" in line for line in boss.told())


async def test_a_name_that_two_have_is_asked_back(stage: Stage, owner: Person) -> None:
    """Money does not go to whoever happens to be called so."""
    ann, other = await stage.members("ann", "other")
    author = msgspec.structs.replace(other.event().author, name="Ann")
    await stage.hand_in(msgspec.structs.replace(other.event(text="帮助"), author=author))
    await owner.follows("设置本群")

    assert "有 2 个人叫" in await answered(owner, "中文", "服务", "北京", "8%", "ann")
    assert ann is not None


async def test_settings_shows_what_counts_and_changes_one_thing(stage: Stage, owner: Person) -> None:
    """Once a group is set up, `设置` shows a summary; one thing is asked anew, and then it is the summary's turn again."""
    await owner.follows("设置本群")
    await answered(owner, *ANSWERS, "保存")
    shown = (await owner.whispers("设置"))[0]
    asked = (await owner.presses("改佣金", private=True))[0]
    summary = await answered(owner, "6%")
    await owner.presses("保存", private=True)
    now = await group(stage)

    assert "佣金：8%" in shown
    assert "多少佣金" in asked
    assert "佣金：6%" in summary
    assert (now.terms.commission.rate(1_00), now.preset, now.rules.zone) == (600, "goods", "Asia/Tokyo")


async def test_a_rate_may_count_for_the_part_above_a_sum(stage: Stage, owner: Person) -> None:
    """It stays so when something else is changed, and both sides of an order read what it comes to."""
    await owner.follows("设置本群")
    await answered(owner, *ANSWERS, "保存")
    for text in ("设置", "改佣金", "10%，超过1000的部分5%", "保存", "设置", "改安静时段", "无", "保存"):
        await owner.whispers(text)
    boss, _ = await stage.members("boss", "ann")
    (said,) = await boss.says("发单 一份产品介绍文案，预算1500元，明天交付")

    assert "佣金：10%，超过 ¥1000.00 的部分 5%" in (await owner.whispers("设置"))[0]
    assert "佣金：¥125.00" in said


@pytest.mark.row("B05")
async def test_in_the_group_everybody_reads_the_settings_and_the_owner_gets_a_way_to_change_them(
    stage: Stage, owner: Person
) -> None:
    """The button leads to the private chat."""
    (ann,) = await stage.members("ann")
    read = await ann.says("设置")
    mine = await stage.hand_in(ann.event(text="settings"))
    sent = await stage.hand_in(owner.event(text="/settings"))

    assert "佣金：5%，超过 ¥2000.00 的整单 3%" in read[0]
    assert mine[0].buttons == ()
    assert [button.private for button in sent[0].buttons] == [True]
    assert "说什么语言" in (await owner.follows("设置本群"))[0]


async def test_a_member_reads_the_settings_in_private(stage: Stage, owner: Person) -> None:
    """And is offered nothing to change."""
    (ann,) = await stage.members("ann")
    assert "佣金：5%" in (await ann.whispers("设置"))[0]

    assert all(not message.buttons for message in stage.platform.sent if message.chat == ann.private)
    assert owner is not None


@pytest.mark.row("A07")
async def test_who_owns_two_groups_is_asked_which(stage: Stage, owner: Person) -> None:
    """A button a group."""
    other = Chat(id="other", kind="group", title="另一个群")
    await stage.hand_in(owner.event(kind=Kind.BOT, standing="admin", chat=other))
    said = await owner.whispers("设置")
    await owner.presses("另一个群", private=True)
    await answered(owner, *ANSWERS, "保存")

    assert said == ["要设置哪个群？"]
    assert (await group(stage)).preset == ""
