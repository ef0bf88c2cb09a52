"""Rules at work: deals outside the group, look-alikes, who comes in, a moderator's word, a rule that breaks, talk that is kept."""

from datetime import timedelta

import pytest

from jiedan.messages.deeds import Delete, Remove
from jiedan.messages.inbound import Kind
from jiedan.rules.vocabulary import Topic
from jiedan.rules.written import Outcome, Rule
from jiedan.storage import rules
from jiedan.storage.members import group_by_id
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER, Trio

DEAL = "加我微信 abc12345，私下转账给我，便宜两百"


async def switched_on(owner: Person, rule: str) -> None:
    """The rule counts."""
    await owner.says(f"/规则 新增 {rule}")
    await owner.presses("就这么改")


@pytest.mark.row("E01", "E03", "E04")
async def test_a_deal_outside_the_group_is_deleted_and_struck_and_the_third_removes(stage: Stage, trio: Trio) -> None:
    """E01, E03, E04: deleted, a warning in private each time, evidence kept; a stranger and an old friend alike; then removed."""
    owner, _, ann = trio
    await ann.whispers("帮助")
    await owner.whispers("帮助")
    for number in range(3):
        await ann.says(f"{DEAL} 第{number}次")
    await stage.pass_by(minutes=3)
    strikes = await stage.app.desk.engine.rows("SELECT excerpt, rule FROM strikes")

    assert len([deed for deed in stage.platform.deeds if isinstance(deed, Delete)]) == 3
    assert [str(rule) for _, rule in strikes] == ["off-group"] * 3
    assert all("abc12345" in str(excerpt) for excerpt, _ in strikes)
    assert [deed.user for deed in stage.platform.deeds if isinstance(deed, Remove)] == ["ann"]
    assert any("群规“私下交易”命中了" in said for said in owner.told())


@pytest.mark.row("E04")
async def test_a_hint_of_it_is_answered_in_private_and_no_more(stage: Stage, trio: Trio) -> None:
    """E04: one plain sign; nothing is deleted, nothing counted."""
    _, _, ann = trio
    await ann.whispers("帮助")
    before = len(ann.told())
    assert await ann.says("加V详聊") == []

    assert "提醒一下" in ann.told()[before]
    assert stage.platform.deeds == []
    assert await stage.app.desk.engine.rows("SELECT 1 FROM strikes") == []


@pytest.mark.row("E01")
async def test_an_order_with_contact_details_is_not_published(stage: Stage, trio: Trio) -> None:
    """E01: the draft stays, and its poster reads why."""
    owner, boss, _ = trio
    await boss.whispers("帮助")
    await owner.whispers("帮助")
    await boss.says("发单 写一篇文案 预算500元 明天交付 要求：加我微信 wxid_abc12345 私下谈")
    await boss.says("确认 1")
    await boss.says("确认 1")

    assert (await stage.order()).state == "draft"
    assert "订单里不留联系方式（第 0 版）" in (await boss.says("为什么"))[0]
    assert sum("命中了 boss 的 #1" in said for said in owner.told()) == 1


async def test_whoever_is_refused_reads_the_rule_in_their_own_language(stage: Stage, trio: Trio) -> None:
    """The sentence, too, where the rule has one in it; the group goes on in its own."""
    _, boss, _ = trio
    await boss.whispers("语言 English")
    await boss.says("发单 写一篇文案 预算500元 明天交付 要求：加我微信 wxid_abc12345 私下谈")
    said = (await boss.whispers("确认 1"))[0]

    assert "rule 'No contact in orders': Orders carry no contact details" in said


async def test_a_rule_of_trade_may_warn_and_let_pass(stage: Stage, trio: Trio) -> None:
    """The poster reads it in private, staff too where the rule tells them, and the order is out."""
    owner, boss, _ = trio
    await owner.whispers("帮助")
    await boss.whispers("帮助")
    await switched_on(owner, "写尺寸 publish: true => warn, tell 设计单最好写尺寸。")
    await boss.says(ORDER)
    await boss.says("确认 1")

    assert (await stage.order()).state == "open"
    assert any("#1 碰到了群规“写尺寸”：设计单最好写尺寸。" in said for said in boss.told())
    assert any("群规“写尺寸”命中了 boss 的 #1" in said for said in owner.told())


async def test_an_order_that_a_rule_wants_seen_first_goes_to_the_moderators(stage: Stage, trio: Trio) -> None:
    """It is screened, though the group screens no other; a moderator lets it out, and the rule stands in nobody's way again."""
    owner, boss, _ = trio
    await owner.whispers("帮助")
    await switched_on(owner, "大单先看 publish: order.price > money(300) => ask 三百以上的单管理员先看。")
    await boss.says(ORDER)
    await boss.says("确认 1")
    waits = (await stage.order()).state
    why = (await boss.says("为什么"))[0]
    await owner.says("通过 1")
    await boss.says("发单 200 海报 后天")
    await boss.says("确认 2")

    assert waits == "screening" and "大单先看（第 2 版）" in why
    assert (await stage.order()).state == (await stage.order(2)).state == "open"


@pytest.mark.row("E10")
async def test_staff_are_told_of_a_name_that_looks_like_theirs(stage: Stage, trio: Trio) -> None:
    """E10: when somebody comes, and when they speak; people decide."""
    owner, _, _ = trio
    await owner.whispers("帮助")
    fake = Person(stage, "0wner")
    await stage.hand_in(fake.event(kind=Kind.JOIN))

    assert any("冒充管理员" in said and "0wner" in said for said in owner.told())
    assert stage.platform.deeds == []


@pytest.mark.row("D01")
async def test_a_rule_keeps_somebody_out_and_says_why(stage: Stage, trio: Trio) -> None:
    """D01: by the source that they name; staff read that it was done."""
    owner, _, _ = trio
    await switched_on(owner, '不收小广告 join: joining.source == "小广告" => deny 不收从小广告来的人。')
    await stage.hand_in(Person(stage, "eve").event(kind=Kind.JOIN, source="小广告"))
    await stage.hand_in(Person(stage, "tom").event(kind=Kind.JOIN, source="朋友"))

    assert [deed.user for deed in stage.platform.deeds if isinstance(deed, Remove)] == ["eve"]


@pytest.mark.row("G13")
async def test_a_rule_may_ask_for_a_moderators_word(stage: Stage, trio: Trio) -> None:
    """The claim waits for staff; their button lets it be made, though the rule still holds."""
    owner, boss, ann = trio
    await owner.whispers("帮助")
    await switched_on(owner, "新人大单 claim: member.completed < 1 && order.price >= money(500) => ask 新人接大单要管理员点头。")
    await boss.says(ORDER)
    await boss.says("确认 1")
    told = (await ann.says("接单 1"))[0]
    why = (await ann.says("为什么"))[0]
    waiting = (await stage.order()).state
    label = next(button.label for sent in reversed(stage.platform.sent) if sent.chat == owner.private for button in sent.buttons)
    await owner.presses(label, private=True)

    assert waiting == "open"
    assert "群规“新人大单”：新人接大单要管理员点头。" in told and "积分低于 0" not in told
    assert "新人大单（第 2 版）" in why
    assert (await stage.order()).state == "claimed"


async def test_a_rule_that_breaks_stops_the_trade_lets_talk_pass_and_is_told_once(stage: Stage, trio: Trio) -> None:
    """Promise 29: nothing is published past it, messages are; whoever keeps the rules hears of it once a day."""
    owner, boss, ann = trio
    await owner.whispers("帮助")
    engine, now = stage.app.desk.engine, stage.clock.now()
    huge = "order.price * 9223372036854775807 > 0"
    broken = Rule(name="溢出", on=(Topic.PUBLISH,), when=huge, then=(Outcome.DENY,), zh="不行。", en="No.")
    talk = Rule(
        name="溢出二",
        on=(Topic.MESSAGE,),
        when="message.length * 9223372036854775807 > 0",
        then=(Outcome.DELETE,),
        zh="不。",
        en="No.",
    )
    await engine.commit([rules.change(1, each.name, each, 0, 1, now) for each in (broken, talk)])
    stage.clock.pass_by(timedelta(minutes=2))
    await boss.says(ORDER)
    for _ in range(2):
        assert "出错了" in (await boss.says("确认 1"))[0]
    assert "溢出：规则出错，没法判断" in (await boss.says("为什么"))[0]
    await ann.says("今天天气不错")

    assert (await stage.order()).state == "draft"
    assert stage.platform.deeds == []
    assert sum("溢出”出错了" in said for said in owner.told()) == 1
    assert sum("溢出二”出错了" in said for said in owner.told()) == 1


async def test_a_group_that_keeps_its_talk_tries_rules_on_it_and_forgets_it_in_time(stage: Stage, trio: Trio) -> None:
    """Nothing is kept by default; kept, each message is tried once; after its days it is gone."""
    owner, boss, ann = trio
    await ann.says("谁会做海报")
    await owner.says("规则 keep-talk 改 7")
    await owner.presses("就这么改")
    stage.clock.pass_by(timedelta(minutes=2))
    await ann.says("谁会做海报啊")
    await boss.says("我会做海报")
    await stage.pass_by(seconds=15)
    told = (await owner.says('/规则 试 x message: message.text.contains("海报") => warn 别问海报。'))[0]
    kept = await stage.app.desk.engine.rows("SELECT 1 FROM talk")
    await stage.pass_by(days=8)
    await ann.says("还有人吗")
    await stage.pass_by(seconds=15)

    assert "会命中 2 次" in told and "我会做海报" in told
    assert len(kept) >= 2
    left = await stage.app.desk.engine.rows("SELECT body FROM talk")
    assert not any("海报" in str(body) for (body,) in left)
    assert (await group_by_id(stage.app.desk.engine, 1)).rules.keep_talk_days == 7


@pytest.mark.row("E12")
async def test_whoever_keeps_the_rules_reads_whom_they_held_for(stage: Stage, trio: Trio) -> None:
    """In private, the newest first; of one rule by its title, or what was tagged; nobody else reads it."""
    owner, boss, ann = trio
    await owner.whispers("帮助")
    tagged = Rule(
        name="重点客户", on=(Topic.MESSAGE,), when='message.text.contains("大单")', then=(Outcome.TAG,), tag="重点",
        zh="大单记下来。", en="Big ones are noted.",
    )  # fmt: skip
    await stage.app.desk.engine.commit([rules.change(1, tagged.name, tagged, 0, 1, stage.clock.now())])
    await ann.says("加V详聊")
    await boss.says("下周有大单")
    told = (await owner.whispers("规则 记录"))[0].splitlines()

    assert told[0] == "“一单一结”最近 30 天碰到群规 2 次，最新的在前："
    assert told[1].endswith("boss，在群里说话时：“重点客户”→ 打标记（标签：重点）")
    assert "ann" in told[2]
    assert len((await owner.whispers("规则 记录 重点"))[0].splitlines()) == 2
    assert "没有这样的记录" in (await owner.whispers("规则 记录 刷屏"))[0]
    assert (await owner.says("规则 记录"))[-1].startswith("已私聊")
    assert "权限" in (await ann.whispers("规则 记录"))[0]
