"""Scenarios that somebody thought of who had not written the code. Each once went wrong."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from jiedan.adapter import Text, Undeliverable
from jiedan.errors import Unavailable
from jiedan.host.desk import GroupDefaults
from jiedan.messages.inbound import Kind
from jiedan.orders.terms import Terms
from jiedan.plugin import Command, Context, Heard, Plugin
from jiedan.rules.rule import GroupRules
from jiedan.storage.engine import Write
from jiedan.testing import Stage
from jiedan.testing.platform import words
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]


async def _outage(stage: Stage, **span: float) -> None:
    """The process is away for so long."""
    await stage.app.sweep()
    stage.clock.pass_by(timedelta(**span))
    await stage.restart()


async def test_a_harmless_act_in_the_grace_after_an_outage_sets_off_no_overdue_clock(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """The acceptance fell due while we were down; a proposal of the client does not release the money."""
    await until("delivered")
    _, boss, _ = trio
    await stage.pass_by(hours=70)
    await _outage(stage, hours=10)
    await boss.says("取消 1 300")
    await stage.app.sweep()

    assert (await stage.order()).state == "delivered"


async def test_what_fell_due_early_in_a_long_outage_has_its_grace_too(stage: Stage, trio: Trio, until: Until) -> None:
    """Away for thirty hours: nothing that fell due meanwhile fires before somebody could act."""
    await until("delivered")
    await stage.pass_by(hours=71)
    await _outage(stage, hours=30)
    await stage.app.sweep()
    assert (await stage.order()).state == "delivered"
    await stage.pass_by(hours=25)

    assert (await stage.order()).state == "settled"


async def test_a_bare_word_that_answers_another_message_asks_before_it_moves_money(
    stage: Stage, trio: Trio, until: Until
) -> None:
    """The message may be about another order than the only one that is delivered now."""
    await until("delivered")
    _, boss, _ = trio
    said = (await boss.says("验收", reply_to="a message of some other order"))[0]

    assert "不能撤回" in said and "#1" in said
    assert (await stage.order()).state == "delivered"


async def test_who_was_removed_finishes_what_runs_from_the_private_chat(stage: Stage, trio: Trio, until: Until) -> None:
    """They see their order, deliver it, and claim nothing new."""
    await until("working")
    _, boss, ann = trio
    await boss.says(ORDER)
    await boss.says("确认 2")
    await stage.hand_in(ann.event(kind=Kind.LEAVE))

    assert "#1" in (await ann.whispers("我的订单"))[0]
    assert "不在这个群" in (await ann.whispers("接单 2"))[0]
    assert "已交付" in (await ann.whispers("交付 1 好了"))[0]


async def test_a_message_id_that_comes_again_does_not_repeat_a_card_for_ever(stage: Stage, trio: Trio) -> None:
    """A platform that forgot its ids: the newer card has the id, and nothing is sent twice."""
    _, boss, _ = trio
    for number in (1, 2):
        await boss.says(ORDER)
        stage.platform.fixed = "same"
        await boss.says(f"确认 {number}")
    before = len(stage.platform.sent)
    await stage.pass_by(minutes=5)

    assert len(stage.platform.sent) == before


async def test_a_post_that_comes_again_leaves_its_question_open(stage: Stage, trio: Trio) -> None:
    """The answer still finds the draft."""
    _, boss, _ = trio
    posted = boss.event(text="发单 写logo 明天交付", key="stage:posted")
    await stage.hand_in(posted)
    await stage.hand_in(posted)
    await boss.says("500元")

    assert (await stage.order()).price == 50000


good, bad, torn = Plugin("good"), Plugin("bad"), Plugin("torn")


@good.keyword("苹果")
async def answers(heard: Heard, ctx: Context[None]) -> None:
    """Count and answer."""
    await ctx.reply(f"{await ctx.notes('heard').add('times', 1)}")


@bad.keyword("香蕉")
async def breaks(heard: Heard, ctx: Context[None]) -> None:
    """Say half of it and break."""
    await ctx.reply("half")
    raise RuntimeError("oops")


@torn.command("断线")
async def waits(command: Command, ctx: Context[None]) -> None:
    """The database is away."""
    raise Unavailable("away")


async def test_one_plugins_fault_takes_nothing_from_another(stage: Stage, trio: Trio) -> None:
    """Both hear the line; the one that breaks says nothing, the other is kept whole."""
    _, _, ann = trio
    await stage.plug(good)
    await stage.plug(bad)

    assert await ann.says("苹果和香蕉") == ["1"]
    assert await ann.says("苹果") == ["2"]


async def test_a_hiccup_in_a_plugin_lets_the_event_come_again(stage: Stage, trio: Trio) -> None:
    """The adapter is told that nothing was kept."""
    _, _, ann = trio
    await stage.plug(torn)
    told = None
    try:
        await stage.app.receive(ann.event(text="断线"))
    except Unavailable as hiccup:
        told = hiccup

    assert told is not None


async def test_what_is_delivered_in_private_does_not_stand_on_the_card(stage: Stage, trio: Trio, until: Until) -> None:
    """A link with its password is for who pays."""
    await until("working")
    _, boss, ann = trio
    await ann.whispers("交付 1 https://example.org 提取码 1234")

    assert not any("1234" in row.value for row in stage.card().rows)
    assert any("1234" in told for told in boss.told())


async def test_an_undeliverable_message_and_a_blink_of_the_database_send_nothing_twice(stage: Stage) -> None:
    """Every chat's message is marked by itself."""
    stage.platform.failures.append(Undeliverable("gone"))
    for chat in ("one", "two", "three"):
        unit = stage.app.desk.unit()
        unit.say("stage", chat, Text(chat))
        await unit.commit()
    await stage.app.sweep()

    assert sorted(words(stage.platform.sent)) == ["three", "two"]


async def test_a_message_that_cannot_be_read_any_more_holds_up_nobody(stage: Stage) -> None:
    """It ends as undeliverable, the next one goes out."""
    for text in ("spoilt", "good"):
        unit = stage.app.desk.unit()
        unit.say("stage", "group", Text(text))
        await unit.commit()
    await stage.app.desk.engine.commit([Write("UPDATE outbox SET body = 'x' WHERE id = 1", (), 1)])
    await stage.app.sweep()

    assert words(stage.platform.sent) == ["good"]


async def test_who_was_banned_overnight_is_not_published_in_the_morning() -> None:
    """The draft that waited is discarded."""
    async with Stage(defaults=GroupDefaults(rules=GroupRules())) as stage:
        _, boss = await stage.members("owner", "boss")
        await stage.pass_by(hours=12, minutes=30)
        await boss.says("发单 300 海报 后天")
        await boss.says("确认 1")
        await stage.app.desk.engine.commit([Write("UPDATE memberships SET standing = 'banned' WHERE member_id = 2", (), 1)])
        await stage.pass_by(hours=10)

        assert (await stage.order()).state == "cancelled"


async def test_a_moderator_cannot_let_the_order_of_a_banned_poster_pass() -> None:
    """It is the poster who is judged, not who approves."""
    async with Stage(defaults=GroupDefaults(rules=GroupRules(quiet_from=None), terms=Terms(screened=True))) as stage:
        owner, boss = await stage.members("owner", "boss")
        await boss.says(ORDER)
        await boss.says("确认 1")
        await stage.app.desk.engine.commit([Write("UPDATE memberships SET standing = 'banned' WHERE member_id = 2", (), 1)])
        await owner.says("通过 1")

        assert (await stage.order()).state == "screening"


async def test_what_is_screened_is_not_told_to_the_group_for_want_of_a_private_chat() -> None:
    """The moderator is called by name, and told nothing more there."""
    async with Stage(defaults=GroupDefaults(rules=GroupRules(quiet_from=None), terms=Terms(screened=True))) as stage:
        boss, owner = await stage.members("boss", "owner")
        await stage.app.desk.engine.commit([Write("DELETE FROM private_chats WHERE chat = 'private:owner'", (), 1)])
        await boss.whispers(ORDER)
        await boss.whispers("确认 1")
        read = [str(message.elements) for message in stage.platform.sent if message.chat == "group"]

        assert any("owner" in text and "私聊我" in text for text in read)
        assert not any("产品介绍" in text for text in read)
        assert owner is not None
