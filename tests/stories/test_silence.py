"""Members who say nothing are asked, and leave when they do not answer; lists of the silent, of those to care for, of segments."""

from datetime import timedelta

import pytest

from jiedan.errors import Stale
from jiedan.host import farewells
from jiedan.host.activity import Activity
from jiedan.members.member import Standing
from jiedan.messages.deeds import Remove
from jiedan.messages.inbound import Kind
from jiedan.storage import activity, members
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER, Trio, group

QUESTION = "还在吗"


async def _asked(stage: Stage, name: str) -> bool:
    """Whether somebody waits to be answered by them."""
    member = await members.member(stage.app.desk.engine, "stage", name)
    assert member is not None
    seen = await activity.of_member(stage.app.desk.engine, 1, member.id)
    assert seen is not None
    return seen.asked is not None


def removed(stage: Stage) -> list[str]:
    """Whom the bot removed from the group."""
    return [deed.user for deed in stage.platform.deeds if isinstance(deed, Remove)]


async def days(stage: Stage, count: int) -> None:
    """Let days pass one by one, as a process that runs all the time sees them."""
    for _ in range(count):
        await stage.pass_by(days=1)


async def quiet(stage: Stage) -> None:
    """So long that whoever is silent has been asked just now: 21 November to 22 February."""
    await stage.pass_by(days=91)
    await days(stage, 2)


@pytest.mark.row("D09")
async def test_who_is_silent_for_three_months_is_asked_and_removed_a_week_later(stage: Stage, trio: Trio) -> None:
    """D09: asked once, in private, with a button; without an answer removed after seven days, and may come back."""
    _, boss, ann = trio
    await stage.pass_by(days=91)
    early = [said for said in ann.told() if QUESTION in said]
    await stage.pass_by(days=1, hours=1)
    asked = [said for said in ann.told() if QUESTION in said]
    await days(stage, 6)
    before = removed(stage)
    await days(stage, 2)
    await stage.pass_by(minutes=2)

    assert early == []
    assert len(asked) == 1
    assert "3 个月" in asked[0]
    assert before == []
    assert sorted(removed(stage)) == ["ann", "boss"]
    assert all(deed.again for deed in stage.platform.deeds if isinstance(deed, Remove))
    assert "很久没有说话" in ann.told()[-1]
    assert boss.name


@pytest.mark.row("D09")
@pytest.mark.parametrize("how", ["button", "word", "talk", "private", "command"])
async def test_whoever_answers_in_any_way_stays(stage: Stage, trio: Trio, how: str) -> None:
    """D09: the button, the words, any talk in the group, a word to the bot, a command: all of it counts."""
    owner, boss, ann = trio
    await quiet(stage)
    await boss.says("大家好")
    match how:
        case "button":
            await ann.presses("我还在", private=True)
        case "word":
            await ann.says("我还在")
        case "talk":
            await ann.says("最近忙")
        case "private":
            await ann.whispers("你好")
        case _:
            await ann.says("帮助")
    await days(stage, 20)

    assert removed(stage) == []
    assert not await _asked(stage, "ann")
    assert owner.name


@pytest.mark.row("D09")
async def test_nobody_is_asked_whom_there_is_a_reason_to_leave_alone(stage: Stage, trio: Trio) -> None:
    """D09, edge 75: owner, deputies, arbitrators, advisers, whoever has an open order or came two months ago; the others are."""
    owner, boss, ann = trio
    await stage.members("dan", "tom", "joe")
    await owner.says("授权 @dan 看报表")
    await owner.says("头衔 @tom 群内顾问")
    for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"), (owner, "到账 1")):
        await person.says(text)
    await stage.pass_by(days=40)
    await stage.members("new")
    await days(stage, 60)
    names = ("owner", "dan", "tom", "joe", "new", "ann")
    told = {name for name in names if any(QUESTION in said for said in Person(stage, name).told())}

    assert told == {"joe"}


@pytest.mark.row("D09")
async def test_nobody_is_removed_to_whom_money_is_owed(stage: Stage, trio: Trio) -> None:
    """D09: the sides of an order whose worker was never paid out stay, however silent; somebody without any order is asked."""
    owner, boss, ann = trio
    (eve,) = await stage.members("eve")
    await owner.says("静默期 1个月")
    await _completes(owner, boss, ann, 1)
    await days(stage, 75)

    assert any(QUESTION in said for said in eve.told())
    assert not any(QUESTION in said for said in (*ann.told(), *boss.told()))
    assert removed(stage) == ["eve"]


@pytest.mark.row("D09")
async def test_a_reason_that_arises_after_the_question_is_seen_at_the_removal(stage: Stage, trio: Trio) -> None:
    """D09, edge 75: who became a deputy meanwhile is not removed, though they never answered."""
    owner, boss, _ = trio
    await quiet(stage)
    await boss.says("在的")
    await owner.says("授权 @ann 管订单")
    await days(stage, 10)

    assert removed(stage) == []


@pytest.mark.row("D09")
async def test_who_answers_just_as_the_job_looks_stays(stage: Stage, trio: Trio) -> None:
    """D09, edge 75: an answer on the last day, still in memory only, is written before anybody is judged."""
    _, boss, _ = trio
    await quiet(stage)
    await boss.says("在的")
    await days(stage, 6)
    stage.clock.pass_by(timedelta(hours=23))
    stage.app.answers.activity.saw("stage", "group", "ann", stage.clock.now())
    await days(stage, 3)

    assert removed(stage) == []


@pytest.mark.row("D09")
@pytest.mark.parametrize("minutes", [-1, 1])
async def test_nobody_is_removed_who_spoke_after_the_row_was_read(stage: Stage, trio: Trio, minutes: int) -> None:
    """D09: the removal rests on the silence that was read; a word that another process writes down makes it nothing, be it from
    before the question or after it.
    """
    await quiet(stage)
    engine = stage.app.desk.engine
    member = await members.member(engine, "stage", "ann")
    assert member is not None
    seen = await activity.of_member(engine, 1, member.id)
    assert seen is not None
    assert seen.asked is not None
    unit = stage.app.desk.unit()
    unit.also(activity.still_silent(seen))
    await engine.commit([activity.said("stage", "group", "ann", seen.asked + timedelta(minutes=minutes), 1)])

    with pytest.raises(Stale):
        await unit.commit()


@pytest.mark.row("D09")
async def test_nobody_is_asked_in_the_middle_of_an_order(stage: Stage, trio: Trio) -> None:
    """D09: before any money came in: neither side; somebody without an order may be."""
    _, boss, ann = trio
    await stage.members("eve")
    for person, text in ((boss, ORDER), (boss, "确认 1"), (ann, "接单 1")):
        await person.says(text)
    desk, here = stage.app.desk, await group(stage)
    busy = {}
    for each in await members.named(desk.engine, 1):
        busy[each.member.name] = bool(await farewells.running(desk, here, each.member.id))

    assert busy == {"owner": False, "boss": True, "ann": True, "eve": False}


@pytest.mark.row("D09")
@pytest.mark.parametrize("said", ["1年", "十二个月", "90天", "7天", "1 year", "3到6个月"])
async def test_what_is_no_number_of_months_is_asked_again(stage: Stage, trio: Trio, said: str) -> None:
    """D09: the figures of a year or of days would have people removed much too early."""
    [answer] = await trio[0].says(f"静默期 {said}")

    assert "0 到 24" in answer
    assert (await group(stage)).rules.silence.months == 3


@pytest.mark.row("D09")
async def test_the_owner_says_after_how_long_and_switches_it_off(stage: Stage, trio: Trio) -> None:
    """D09: in words, with Chinese figures too; 0 asks nobody."""
    owner, _, ann = trio
    one = await owner.says("静默期 一个月")
    kept = (await group(stage)).rules.silence.months
    off = await owner.says("静默期 0")
    refused = [*await owner.says("静默期 99个月"), *await ann.says("静默期 2个月")]
    await stage.pass_by(days=100)
    await days(stage, 2)

    assert "连续 1 个月" in one[0]
    assert kept == 1
    assert "不再询问" in off[0]
    assert "0 到 24" in refused[0]
    assert "的权限才能做" in refused[1]
    assert not any(QUESTION in said for said in ann.told())


async def test_somebody_who_cannot_be_told_in_private_is_asked_by_name(stage: Stage, trio: Trio) -> None:
    """The question stands in the group then, and its button is theirs alone."""
    _, boss, ann = trio
    await stage.hand_in(
        ann.event(kind=Kind.BOT, standing="gone", chat=ann.event().chat.__class__(id=ann.private, kind="private"))
    )
    await quiet(stage)
    asked = [message for message in stage.platform.sent if message.chat == "group" and message.buttons]
    foreign = await boss.presses("我还在")
    await ann.presses("我还在")

    assert asked
    assert "问的不是你" in foreign[0]
    assert not await _asked(stage, "ann")


async def test_the_words_alone_are_talk_where_nobody_asked(stage: Stage, trio: Trio) -> None:
    """我还在 in the group, out of the blue, is answered by nobody."""
    assert await trio[1].says("我还在") == []


@pytest.mark.row("D10")
async def test_the_list_of_the_silent_begins_with_those_whose_name_says_nothing(stage: Stage, trio: Trio) -> None:
    """D10: sent in private to who asks and may; it says who was asked."""
    owner, boss, _ = trio
    await stage.members("张三-UI设计")
    await quiet(stage)
    await boss.says("在的")
    said = await owner.says("静默名单")
    told = owner.told()[-1]
    refused = await boss.says("静默名单")

    assert said == ["已私聊发给你。"]
    assert told.index("ann") < told.index("只是没说话") < told.index("张三-UI设计")
    assert "boss" not in told
    assert "已经问过" in told
    assert "的权限才能做" in refused[0]


@pytest.mark.row("D10", "D11")
async def test_once_a_month_the_lists_come_by_themselves(stage: Stage, owner: Person) -> None:
    """D10, D11: in the group's day, once a calendar month, also when the process starts anew."""
    await stage.members("boss", "ann")
    await owner.follows("设置本群")
    for answer in ("中文", "实物", "Asia/Shanghai", "8%", "我自己", "23:00-07:00", "保存"):
        await owner.whispers(answer)
    await stage.pass_by(days=40)
    for _ in range(3):
        await stage.restart()
        await stage.pass_by(hours=6)
    lists = [said for said in owner.told() if "本月提醒" in said]
    await stage.pass_by(hours=6)

    assert len(lists) == 1
    assert "boss" in lists[0]
    assert len([said for said in owner.told() if "本月提醒" in said]) == 2


async def _completes(owner: Person, boss: Person, ann: Person, number: int) -> None:
    """An order from the first word to the settlement."""
    for person, text in (
        (boss, ORDER), (boss, f"确认 {number}"), (ann, f"接单 {number}"), (ann, f"确认 {number}"), (owner, f"到账 {number}"),
        (ann, f"交付 {number} 三个卖点都在"), (boss, f"验收 {number}"), (owner, f"到账 {number}"),
    ):  # fmt: skip
        await person.says(text)


@pytest.mark.row("D11")
async def test_valued_members_who_are_quieter_than_usual_are_on_the_list(stage: Stage, trio: Trio) -> None:
    """D11: by what they completed and their own rhythm, with a suggestion; newcomers are not on it."""
    owner, boss, ann = trio
    await stage.members("eve")
    for number in range(1, 6):
        await _completes(owner, boss, ann, number)
        await owner.says(f"打款 {number}")
        await stage.pass_by(days=1)
    early = await owner.whispers("关怀名单")
    await stage.pass_by(days=20)
    await boss.says("早")
    late = (await owner.whispers("关怀名单"))[0]

    assert "没有" in early[0]
    assert "ann" in late
    assert "boss" not in late
    assert "eve" not in late
    assert "建议私下问候" in late


@pytest.mark.row("D17")
async def test_everybody_stands_in_one_segment(stage: Stage, trio: Trio) -> None:
    """D17: counts and names, by what was done in the group."""
    owner, boss, ann = trio
    await _completes(owner, boss, ann, 1)
    lines = (await owner.whispers("成员分组"))[0].splitlines()

    assert lines[0] == "“一单一结”共 3 人："
    assert lines[3:] == ["常客（2）：boss、ann", "新人（1）：owner"]


async def test_the_same_message_counts_once_and_strangers_count_for_nothing(stage: Stage, trio: Trio) -> None:
    """Who is not in the group leaves no trace there."""
    heard = Activity(stage.app.desk)
    at = stage.clock.now() + timedelta(days=1)
    heard.saw("stage", "group", "ann", at)
    heard.saw("stage", "group", "ann", at)  # the same message once more
    heard.saw("stage", "group", "ann", at + timedelta(seconds=1))
    heard.saw("stage", "group", "nobody", at)
    await heard.flush()
    await heard.flush()
    member = await members.member(stage.app.desk.engine, "stage", "ann")
    assert member is not None
    seen = await activity.of_member(stage.app.desk.engine, 1, member.id)

    assert seen is not None
    assert (seen.messages, seen.days, seen.last) == (2, 1, at + timedelta(seconds=1))


async def test_whoever_comes_back_begins_anew(stage: Stage, trio: Trio) -> None:
    """Months away are no silence: they count from the day of the return."""
    _, boss, ann = trio
    await stage.hand_in(ann.event(kind=Kind.LEAVE))
    await stage.pass_by(days=100)
    await stage.hand_in(ann.event(kind=Kind.JOIN))
    await days(stage, 20)
    member = await members.member(stage.app.desk.engine, "stage", "ann")
    assert member is not None
    known = await members.membership(stage.app.desk.engine, 1, member.id)

    assert known is not None
    assert known.standing is Standing.GOOD
    assert not any(QUESTION in said for said in ann.told())
    assert boss.name
