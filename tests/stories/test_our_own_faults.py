"""When something of ours is broken: it is said, nothing is half done, and everybody else goes on."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.plugin import Command, Context, Denied, OrderSettled, Plugin, Question, Subject
from jiedan.storage.engine import Write
from jiedan.testing import Stage
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]


async def _spoil(stage: Stage) -> None:
    await stage.app.desk.engine.commit([Write("UPDATE orders SET data = 'spoilt' WHERE number = 1", (), 1)])


async def test_a_spoilt_row_is_apologised_for_once_and_leaves_the_others_alone(stage: Stage, trio: Trio) -> None:
    """The member reads a number that stands in the log, too; the event does not come back for ever."""
    _, boss, ann = trio
    for number in (1, 2):
        await boss.says(ORDER)
        await boss.says(f"确认 {number}")
    await _spoil(stage)
    asked = ann.event(text="查单 1", key="stage:asked")

    assert "出错" in str((await stage.hand_in(asked))[0].elements)
    assert await stage.hand_in(asked) == []
    assert "接单成功" in (await ann.says("接单 2"))[0]


async def test_a_spoilt_order_does_not_stop_the_clocks_of_others(stage: Stage, trio: Trio) -> None:
    """Order 2 lapses in its time."""
    _, boss, ann = trio
    for number in (1, 2):
        await boss.says(ORDER)
        await boss.says(f"确认 {number}")
    await ann.says("接单 2")
    await _spoil(stage)
    await stage.app.desk.engine.commit([Write("UPDATE deadlines SET due_at = 0 WHERE order_id = 4294967297", (), 1)])
    stage.clock.pass_by((await stage.order(2)).clocks[0].due - stage.clock.now())
    await stage.app.sweep()

    assert (await stage.order(2)).state == "open"


broken = Plugin("broken")


@broken.rule(Subject.CLAIM)
async def falls_over(question: Question, ctx: Context[None]) -> Denied | None:
    """A rule that has a mistake in it."""
    raise RuntimeError("rule")


@broken.command("坏掉")
async def breaks(command: Command, ctx: Context[None]) -> None:
    """A command that has a mistake in it, after it said something."""
    await ctx.reply("half")
    raise RuntimeError("command")


@broken.on(OrderSettled)
async def stumbles(event: OrderSettled, ctx: Context[None]) -> None:
    """A handler that has a mistake in it, after it noted something."""
    await ctx.notes("seen").add("settled", 1)
    raise RuntimeError("event")


async def test_a_broken_plugin_stops_no_trade_and_leaves_nothing_half_done(stage: Stage, trio: Trio, until: Until) -> None:
    """Its rule denies nothing, its command says nothing, its notes are not kept; the order settles."""
    _, _, ann = trio
    await stage.plug(broken)
    assert await ann.says("坏掉") == []
    await until("settled")
    for _ in range(5):
        await stage.pass_by(minutes=10)

    assert (await stage.order()).state == "settled"
    assert await stage.app.desk.engine.rows("SELECT * FROM notes") == []
    assert await stage.app.desk.engine.rows("SELECT status, attempts FROM reactions") == [("failed", 5)]


counting = Plugin("counting", texts={"zh": "full = 今天不接了。", "en": "full = No more today."})


@counting.on(OrderSettled)
async def count(event: OrderSettled, ctx: Context[None]) -> None:
    """Count, and congratulate."""
    total = await ctx.notes(event.taker).add("settled", 1)
    await ctx.tell(event.taker, f"第 {total} 单")


@counting.rule(Subject.CLAIM)
async def limit(question: Question, ctx: Context[None]) -> Denied | None:
    """Whoever settled one today has done enough."""
    done = await ctx.notes(question.member.member.id).get("settled", 0)
    return Denied("full") if done else None


async def test_a_plugin_counts_settled_orders_and_its_rule_explains_itself(stage: Stage, trio: Trio, until: Until) -> None:
    """Heard once, kept once, also after a restart; the denial is the plugin's own text."""
    _, boss, ann = trio
    await stage.plug(counting)
    await until("settled")
    await stage.restart()
    await stage.pass_by(hours=1)
    await boss.says(ORDER)
    await boss.says("确认 2")

    assert ann.told().count("第 1 单") == 1
    assert await ann.says("接单 2") == ["今天不接了。"]


@pytest.mark.parametrize("language", ["中文", "English"])
async def test_members_and_groups_choose_their_language(stage: Stage, trio: Trio, language: str) -> None:
    """The group's by who keeps order, one's own in private."""
    owner, boss, ann = trio
    await owner.says(f"语言 {language}")
    await ann.whispers("语言 中文" if language == "English" else "language English")
    said = (await boss.says("my orders"))[0]

    assert said.startswith("You have no orders" if language == "English" else "你还没有订单")
    assert (await ann.whispers("我的订单"))[0].startswith("You have no orders" if language != "English" else "你还没有订单")
