"""A group is set up in a dialogue: by whom, how, and through whatever comes between."""

import asyncio
from pathlib import Path

import msgspec
import pytest

from jiedan.messages.inbound import Chat, Kind
from jiedan.testing import Person, Stage
from tests.stories.conftest import ANSWERS, ORDER, answered, group

ASKED = ("说什么语言", "什么样的群", "哪里的时间", "多少佣金", "谁来保管", "哪段时间")


@pytest.mark.row("A01")
async def test_the_bot_says_hello_and_leads_the_owner_through_every_question(stage: Stage) -> None:
    """One hello with one button; then six questions and a summary in private, and the group reads one line when it is saved."""
    owner = Person(stage, "owner")
    [hello] = await owner.places("admin")
    said = [(await owner.follows("设置本群"))[0]]
    for answer in ANSWERS:
        said += await owner.whispers(answer)
    before = len(stage.platform.sent)
    await owner.presses("保存", private=True)
    announced = [str(message.elements) for message in stage.platform.sent[before:] if message.chat == "group"]
    now = await group(stage)

    assert "我帮这个群一单一结" in hello
    assert "管理员" not in hello
    assert [asked in text for asked, text in zip(ASKED, said, strict=False)] == [True] * 6
    assert "类型：实物" in said[-1]
    assert len(announced) == 1
    assert "佣金 8%" in announced[0]
    assert "23:00–07:00" in announced[0]
    assert (now.preset, now.rules.zone, now.rules.quiet_from, now.rules.quiet_to) == ("goods", "Asia/Tokyo", 23 * 60, 7 * 60)
    assert (now.terms.complaint_window.days, now.terms.commission.rate(1_00)) == (1, 800)


async def test_nothing_changes_in_the_group_before_it_is_saved(stage: Stage, owner: Person) -> None:
    """The answers stand beside the group until then, and cancelling throws them away."""
    before = await group(stage)
    await owner.follows("设置本群")
    await answered(owner, *ANSWERS)
    waiting = await group(stage)
    said = await owner.whispers("取消设置")

    assert waiting == before
    assert await group(stage) == before
    assert "什么都没变" in said[0]


@pytest.mark.parametrize("kind", ["file", "postgres"])
async def test_the_process_may_end_between_any_two_steps(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Where somebody is stands in the database, on SQLite and on PostgreSQL."""
    url = f"sqlite:///{tmp_path / 'jiedan.db'}" if kind == "file" else str(request.getfixturevalue("postgres_url"))
    async with Stage(url=url) as stage:
        owner = Person(stage, "owner")
        await owner.places("admin")
        await stage.restart()
        await owner.follows("设置本群")
        for answer in ANSWERS:
            await stage.restart()
            await owner.whispers(answer)
        await stage.restart()
        await owner.presses("保存", private=True)
        now = await group(stage)

        assert (now.preset, now.rules.zone, now.version) == ("goods", "Asia/Tokyo", 2)
        assert now.terms.commission.rate(1_00) == 800


async def test_a_member_cannot_set_up_the_group(stage: Stage, owner: Person) -> None:
    """Whoever is neither owner nor deputy by the platform is refused in words, and the button still works for the owner."""
    (ann,) = await stage.members("ann")
    refused = await ann.follows("设置本群")

    assert "只有" in refused[0]
    assert "说什么语言" in (await owner.follows("设置本群"))[0]


async def test_an_admin_of_whom_we_have_not_heard_may_set_it_up(stage: Stage, owner: Person) -> None:
    """The platform is asked at the act, so that nobody has to speak in the group first."""
    dan = Person(stage, "dan")
    stage.platform.roles["group", "dan"] = "admin"

    assert "说什么语言" in (await dan.follows("设置本群"))[0]
    assert owner is not None


async def test_the_button_in_the_group_works_once(stage: Stage, owner: Person) -> None:
    """Pressed again it explains itself and shows where one is."""
    await owner.follows("设置本群")
    await owner.whispers("中文")
    again = await owner.follows("设置本群")

    assert "已经用过了" in again[0]
    assert "什么样的群" in again[0]


async def test_an_old_button_explains_itself_and_changes_nothing(stage: Stage, owner: Person) -> None:
    """What was asked before is over: the button shows the question that is open now."""
    await owner.follows("设置本群")
    old = owner.button("English", private=True)
    await owner.whispers("中文")
    chat = Chat(id=owner.private, kind="private")
    sent = await stage.hand_in(owner.event(kind=Kind.PRESS, token=old.token, chat=chat))
    await answered(owner, *ANSWERS[1:])
    await owner.whispers("保存")

    assert "那是之前问的" in str(sent[0].elements)
    assert "什么样的群" in str(sent[0].elements)
    assert (await group(stage)).language == "zh"


async def test_a_button_of_a_set_up_that_is_over_explains_itself(stage: Stage, owner: Person) -> None:
    """Also where a new one is at the same question."""
    await owner.follows("设置本群")
    old = owner.button("English", private=True)
    await owner.whispers("取消设置")
    chat = Chat(id=owner.private, kind="private")
    over = await stage.hand_in(owner.event(kind=Kind.PRESS, token=old.token, chat=chat))
    await owner.whispers("设置")
    again = await stage.hand_in(owner.event(kind=Kind.PRESS, token=old.token, chat=chat))

    assert "已经结束了" in str(over[0].elements)
    assert "那是之前问的" in str(again[0].elements)


async def test_nobody_presses_the_buttons_of_another(stage: Stage, owner: Person) -> None:
    """A token that came into the wrong hands is worth nothing."""
    await owner.follows("设置本群")
    stage.platform.roles["group", "dan"] = "admin"
    dan = Person(stage, "dan")
    chat = Chat(id=dan.private, kind="private")
    button = owner.button("English", private=True)
    sent = await stage.hand_in(dan.event(kind=Kind.PRESS, token=button.token, chat=chat))

    assert "问别人的" in str(sent[0].elements)


@pytest.mark.parametrize(
    ("steps", "bad", "why"),
    [
        ((), "Klingon", "没看懂是哪种语言"),
        (("中文",), "赌场", "没有这种类型"),
        (("中文", "服务"), "Asia/Shangai", "是不是“Asia/Shanghai”"),
        (("中文", "服务"), "火星", "没有“火星”这个时区"),
        (("中文", "服务", "北京"), "120%", "没看懂这个佣金"),
        (("中文", "服务", "北京"), "5% 6%", "没看懂这个佣金"),
        (("中文", "服务", "北京", "8%"), "nobody", "没有我认识的"),
        (("中文", "服务", "北京", "8%", "我"), "25:00-8:00", "没看懂这段时间"),
        (("中文", "服务", "北京", "8%", "我", "无"), "随便", "没看懂"),
    ],
)
async def test_a_bad_answer_is_refused_in_words_and_asked_again(
    owner: Person, steps: tuple[str, ...], bad: str, why: str
) -> None:
    """Why, and the same question once more."""
    [first] = await owner.follows("设置本群")
    asked = await answered(owner, *steps) if steps else first
    said = (await owner.whispers(bad))[0]

    assert why in said
    assert said.endswith(asked)


@pytest.mark.parametrize(
    ("typed", "tiers"),
    [
        ("8%", [(0, 800)]),
        ("８％", [(0, 800)]),
        ("8.5", [(0, 850)]),
        ("10% 超过2000 5%", [(0, 1000), (2000_00, 500)]),
        ("10%，超過２０００元 5%", [(0, 1000), (2000_00, 500)]),
        ("10%, over 2000 5%", [(0, 1000), (2000_00, 500)]),
        ("无", [(0, 0)]),
        ("不变", [(0, 500), (2000_00, 300)]),
    ],
)
async def test_a_commission_can_be_typed_as_people_write_it(
    stage: Stage, owner: Person, typed: str, tiers: list[tuple[int, int]]
) -> None:
    """In both languages, with full-width figures, in one step or several."""
    await owner.follows("设置本群")
    await answered(owner, "不变", "不变", "不变", typed, "不变", "不变", "保存")

    assert [(tier.above, tier.basis_points) for tier in (await group(stage)).terms.commission.tiers] == tiers


async def test_the_buttons_of_every_question_answer_it(stage: Stage, owner: Person) -> None:
    """Nothing has to be typed."""
    await owner.follows("设置本群")
    for label in ("English", "派单", "Europe/London", "3%", "我自己", "不设", "保存"):
        await owner.presses(label, private=True)
    now = await group(stage)

    assert (now.language, now.preset, now.rules.zone, now.rules.quiet_from) == ("en", "dispatch", "Europe/London", None)
    assert now.terms.confirm_within.total_seconds() == 30 * 60
    assert "This group has new settings: Dispatch" in str(stage.platform.sent[-1].elements)


async def test_one_goes_back_a_step_and_keeps_what_was_answered(owner: Person) -> None:
    """The question before shows the answer as what is chosen now; before the first there is none."""
    await owner.follows("设置本群")
    await answered(owner, "中文", "实物")

    assert "现在是：实物" in await answered(owner, "上一步")
    assert "已经是第一步" in await answered(owner, "上一步", "上一步")


async def test_a_set_up_that_was_left_goes_on_where_it_was(stage: Stage, owner: Person) -> None:
    """Orders can be talked of in between, and a week later `设置` finds the same question."""
    await owner.follows("设置本群")
    await answered(owner, "中文", "实物")
    draft = (await owner.whispers(ORDER))[0]
    await owner.whispers("取消 1")
    await stage.pass_by(days=7)
    lost = (await owner.whispers("嗯嗯"))[0]

    assert draft.startswith("我是这样理解的")
    assert "哪里的时间" not in lost
    assert "哪里的时间" in (await owner.whispers("设置"))[0]


async def test_a_figure_answers_the_question_and_not_a_draft(stage: Stage, owner: Person) -> None:
    """Words that look like an order are an answer where the open question can read them."""
    await owner.follows("设置本群")
    await answered(owner, "不变", "不变", "不变")

    assert "谁来保管" in await answered(owner, "10% 超过2000元 5%")
    assert (await stage.app.desk.engine.rows("SELECT COUNT(*) FROM orders"))[0][0] == 0


async def test_a_press_that_is_repeated_does_nothing_twice(stage: Stage, owner: Person) -> None:
    """The same event again is no second step."""
    await owner.follows("设置本群")
    chat = Chat(id=owner.private, kind="private")
    press = owner.event(kind=Kind.PRESS, token=owner.button("中文", private=True).token, chat=chat)
    await stage.hand_in(press)

    assert await stage.hand_in(press) == []


async def test_english_owners_are_led_in_english(stage: Stage) -> None:
    """Questions, buttons and typed answers."""
    owner = Person(stage, "owner")
    author = msgspec.structs.replace(owner.event().author, language="en")
    await stage.hand_in(msgspec.structs.replace(owner.event(kind=Kind.BOT, standing="admin"), author=author))
    first = (await owner.follows("设置本群"))[0]
    last = await answered(owner, "English", "goods", "tokyo", "10%, over 2000 5%", "me", "none")
    await owner.presses("Save", private=True)

    assert "Which language" in first
    assert "Commission: 10%, 5% of the whole order above ¥2000.00" in last
    assert (await group(stage)).language == "en"


async def test_who_is_no_admin_any_more_changes_nothing(stage: Stage, owner: Person) -> None:
    """A set-up that was begun ends with the right: typed words and buttons are worth nothing, and talk is talk again."""
    await owner.follows("设置本群")
    await answered(owner, *ANSWERS)
    stage.platform.roles["group", "owner"] = "member"
    typed = await owner.whispers("保存")
    pressed = await owner.presses("保存", private=True)

    assert typed[0].startswith("这句我没")
    assert "只有" in pressed[0]
    assert (await group(stage)).preset == ""


async def test_two_presses_in_two_processes_take_one_step(stage: Stage, owner: Person) -> None:
    """Whoever comes second is shown where the dialogue is."""
    await owner.follows("设置本群")
    other = stage.app
    await stage.restart()
    chat = Chat(id=owner.private, kind="private")
    presses = [
        owner.event(kind=Kind.PRESS, token=owner.button(label, private=True).token, chat=chat) for label in ("中文", "English")
    ]
    await asyncio.gather(other.receive(presses[0]), stage.app.receive(presses[1]))
    before = len(stage.platform.sent)
    await stage.app.sweep()
    said = [str(message.elements) for message in stage.platform.sent[before:]]

    assert len([text for text in said if "那是之前问的" in text or "That was asked before" in text]) == 1
    assert await stage.app.desk.engine.rows("SELECT step, version FROM dialogues") == [("preset", 2)]
