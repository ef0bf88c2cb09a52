"""Large disputes are decided by three who were drawn; small ones by whoever takes them. What is said in them stays private."""

from collections.abc import Awaitable, Callable
from typing import Final

import msgspec
import pytest

from jiedan.disputes import panel
from jiedan.host.evidence import gathered
from jiedan.members.member import Membership
from jiedan.members.roles import Role
from jiedan.messages.elements import Attachment
from jiedan.messages.inbound import Kind
from jiedan.orders.events import Record
from jiedan.storage import members, records
from jiedan.testing import Person, Stage
from jiedan.testing.stage import GROUP
from tests.stories.conftest import Trio, heard

Until = Callable[[str], Awaitable[None]]
LARGE: Final = "发单 一份产品介绍文案,预算2000元,明天交付,需要包含三个核心卖点"
NAMES: Final = ("kim", "lee", "moe", "nan", "oki")
PHOTO: Final = Attachment(name="draft.png", mime="image/png", size=3, sha256="0" * 64)


async def arbitrators(stage: Stage, owner: Person, *names: str) -> dict[str, Person]:
    """People whom the owner has made arbitrators, in reply to what they said."""
    people = {person.name: person for person in await stage.members(*names)}
    for person in people.values():
        await owner.replies_to(person, "任命仲裁员")
    return people


async def large(poster: Person, taker: Person, holder: Person, number: int = 1) -> None:
    """An order about 2000.00 that is delivered, and about which both sides have spoken in private."""
    await poster.says(LARGE)
    for person, text in ((poster, "确认"), (taker, "接单"), (taker, "确认"), (holder, "到账"), (taker, "交付")):
        await person.says(f"{text} {number} 三个卖点都在" if text == "交付" else f"{text} {number}")
    await poster.whispers(f"纠纷 {number} 图是抄来的", files=(PHOTO,))
    await taker.whispers(f"陈述 {number} 图是自己画的")


async def membership(stage: Stage, name: str) -> Membership:
    """What somebody is in the group."""
    engine = stage.app.desk.engine
    found = await members.member(engine, "stage", name)
    assert found is not None
    known = await members.membership(engine, 1, found.id)
    assert known is not None
    return known


async def sitting(stage: Stage, people: dict[str, Person]) -> list[Person]:
    """Those of the people who sit on the panel of order 1."""
    case = (await stage.order()).case
    assert case is not None
    ids = {(await membership(stage, name)).member.id: person for name, person in people.items()}
    return [ids[member] for member in case.panel]


def group_read(stage: Stage) -> str:
    """Everything that was said in the group, cards included."""
    return str([message for message in stage.platform.sent if message.chat == GROUP])


async def test_a_panel_of_which_one_is_silent_decides_by_two_equal_votes(stage: Stage, trio: Trio) -> None:
    """The silent one is replaced after a day; the second equal vote is carried out at once, exact to the cent."""
    owner, boss, ann = trio
    people = await arbitrators(stage, owner, *NAMES)
    await large(boss, ann, owner)
    one, two, three = await sitting(stage, people)
    await one.whispers("接案 1")
    await two.presses("接案", private=True)
    await stage.pass_by(hours=24)
    new = (await sitting(stage, people))[2]

    assert new not in (one, two, three)
    assert "只有裁决人" in (await three.whispers("裁决 1 0 我来晚了"))[0]
    assert "一票已记下" in (await one.whispers("裁决 1 1234.56 责任 接单方 一半是抄的"))[0]
    assert (await stage.order()).state == "disputed"
    await new.whispers("裁决 1 1234.56 责任 接单方 同意")
    assert (await stage.order()).state == "settled"
    assert await stage.books() == {"holder:1": 200000, "income:commission": -6173, "payable:3": -117283, "to_return:2": -76544}
    assert "一半是抄的" in boss.told()[-1] and "责任：ann" in boss.told()[-1]


async def test_the_group_reads_that_there_is_a_case_and_what_came_of_it(stage: Stage, trio: Trio) -> None:
    """Not what was said, not the votes, not the reasons, not the files; the panel reads all of it, word for word."""
    owner, boss, ann = trio
    people = await arbitrators(stage, owner, *NAMES)
    await large(boss, ann, owner)
    one, two, _ = await sitting(stage, people)
    await one.whispers("焦点 1 图是不是原创")
    await boss.whispers("更正 1 还有文案")
    await one.whispers("裁决 1 500 抄了一半")
    await two.whispers("裁决 1 500 我看也是")
    read, told = group_read(stage), "\n".join(one.told())

    assert "对 #1 一份产品介绍文案 发起纠纷" in read and "三人合议裁决：接单人得 ¥475.00" in read
    assert [word for word in ("抄", "自己画", "原创", "还有文案", "我看也是", "draft.png") if word in read] == []
    assert "#1 boss（发单人）" in told and "图是抄来的" in told and "图是自己画的" in told and "还有文案" in told
    sent = [message for message in stage.platform.sent if message.chat == one.private]
    assert PHOTO in [element for message in sent for element in message.elements]


async def test_who_stands_aside_is_replaced_and_three_that_differ_give_the_middle(stage: Stage, trio: Trio) -> None:
    """By another draw, that anybody can repeat from the records."""
    owner, boss, ann = trio
    people = await arbitrators(stage, owner, *NAMES)
    await large(boss, ann, owner)
    gone = (await sitting(stage, people))[0]
    await gone.presses("回避", private=True)
    now = await sitting(stage, people)
    for person, amount in zip(now, (300, 1000, 700), strict=True):
        await person.whispers(f"裁决 1 {amount} 我的看法")
    chain = await records.chain(stage.app.desk.engine, (await stage.order()).id)
    said = [msgspec.json.decode(link.body, type=Record) for link in chain]
    draws = [place for place, record in enumerate(said) if record.name == "draw"]

    assert gone not in now
    assert (await stage.books())["to_return:2"] == -130000
    assert len(draws) == 2
    for place in draws:
        kept, pool = said[place - 1].panel, said[place - 1].pool
        assert said[place].panel == kept + panel.drawn(panel.seed(chain[place].previous), pool, 3 - len(kept))


async def test_the_sides_settle_what_a_judge_proposes(stage: Stage, trio: Trio, until: Until) -> None:
    """One button each; the second press is asked once more, and then it is carried out."""
    owner, boss, ann = trio
    await until("delivered")
    await heard(trio)
    await owner.whispers("调解 1 200 各让一步")
    await boss.presses("同意", private=True)
    assert (await stage.order()).state == "disputed"
    assert "对方接受了" in ann.told()[-1]
    assert "不能撤回" in (await ann.presses("同意", private=True))[0]
    await ann.presses("确定", private=True)

    assert (await stage.order()).state == "settled"
    assert await stage.books() == {"holder:1": 50000, "income:commission": -1000, "payable:3": -19000, "to_return:2": -30000}
    assert "各让一步" not in group_read(stage)


async def test_the_sides_settle_between_themselves_before_a_panel_does(stage: Stage, trio: Trio) -> None:
    """By an end that both name, or by the client's acceptance; the panel is told in no more words than it needs."""
    owner, boss, ann = trio
    people = await arbitrators(stage, owner, *NAMES)
    await large(boss, ann, owner)
    one = (await sitting(stage, people))[0]
    await boss.says("取消 1 1500")
    await ann.says("同意 1")
    assert (await stage.order()).state == "cancelled"
    await large(boss, ann, owner, number=2)
    await boss.says("验收 2")

    assert (await stage.order(2)).state == "settled"
    assert "现在是" in (await one.whispers("裁决 1 0 太晚了"))[0]


async def test_where_the_holder_judges_nothing_and_the_owner_is_a_party_a_deputy_decides(stage: Stage) -> None:
    """The owner posted it, the third arbitrator holds the money: too few for a panel, and it is said so."""
    owner, ann, cash, dan = await stage.members("owner", "ann", "cash", "dan")
    await stage.hand_in(dan.event(kind=Kind.JOIN, role="admin"))
    stage.platform.roles["group", "dan"] = "admin"
    await arbitrators(stage, owner, "kim", "lee", "cash")
    known = await membership(stage, "cash")
    await stage.app.desk.engine.commit([members.appoint(known, known.roles | {Role.HOLDER})])
    await large(owner, ann, cash)

    assert "找不到三位" in owner.told()[-1] and "找不到三位" in ann.told()[-1]
    assert "只有裁决人" in (await owner.whispers("接案 1"))[0]
    assert "只有裁决人" in (await cash.whispers("接案 1"))[0]
    await dan.whispers("接案 1")
    await dan.whispers("裁决 1 2000 做得很好")
    assert (await stage.books())["holder:3"] == 200000
    assert (await stage.order()).state == "settled"


async def test_who_traded_with_a_side_lately_is_not_drawn(stage: Stage, trio: Trio) -> None:
    """Within ninety days; after that they are."""
    owner, boss, ann = trio
    people = await arbitrators(stage, owner, "kim", "lee", "moe", "nan")
    steps = ((boss, LARGE), (boss, "确认 1"), (people["kim"], "接单 1"), (people["kim"], "确认 1"), (owner, "到账 1"))
    for person, text in (*steps, (people["kim"], "交付 1 好"), (boss, "验收 1"), (owner, "打款 1"), (people["kim"], "收到 1")):
        await person.says(text)
    ids = {name: (await membership(stage, name)).member.id for name in people}
    await stage.pass_by(days=89)
    await large(boss, ann, owner, number=2)
    early = (await stage.order(2)).case
    for person, text in ((boss, "验收 2"), (owner, "打款 2"), (ann, "收到 2")):  # who is late with that holds nothing new
        await person.says(text)
    await stage.pass_by(days=10)
    await large(boss, ann, owner, number=3)
    late = (await stage.order(3)).case

    assert early is not None and early.draws[0].pool == (ids["lee"], ids["moe"], ids["nan"])
    assert late is not None and ids["kim"] in late.draws[0].pool


async def test_a_small_case_is_taken_by_one_and_the_other_is_told_who(stage: Stage, trio: Trio, until: Until) -> None:
    """By the button or the word; the one who stands aside makes room."""
    owner, boss, ann = trio
    deputy = Person(stage, "dan")
    await stage.hand_in(deputy.event(kind=Kind.JOIN, role="admin"))
    stage.platform.roles["group", "dan"] = "admin"
    await until("delivered")
    await boss.whispers("纠纷 1 不是约定的")
    await deputy.presses("接案", private=True)
    assert "已由 dan 接案" in (await owner.presses("接案", private=True))[0]
    assert "还在听双方陈述" in (await deputy.whispers("裁决 1 0 没有做"))[0]
    await ann.whispers("陈述 1 是约定的", files=(PHOTO,))
    await deputy.whispers("回避 1 我认识 ann")
    assert "换一位" in owner.told()[-3]
    await owner.whispers("接案 1")

    assert "由 owner 裁决" in boss.told()[-1]
    assert "只有裁决人" in (await deputy.whispers("裁决 1 0 没有做"))[0]


async def test_fault_costs_points_and_is_taken_back(stage: Stage, trio: Trio, until: Until) -> None:
    """Two points, apart from the money; by a moderator who is no party, with a reason."""
    owner, boss, _ = trio
    await until("delivered")
    await heard(trio)
    await owner.says("裁决 1 300 责任 双方 都没说清楚")
    points = [(await membership(stage, name)).points for name in ("boss", "ann")]
    assert "只有群主或管理员" in (await boss.says("撤销 1 我没错"))[0]
    await owner.says("撤销 1 新的证据")

    assert points == [-4, -4]
    assert [(await membership(stage, name)).points for name in ("boss", "ann")] == [0, 0]
    assert "没说清楚" not in group_read(stage)
    assert (await stage.books())["to_return:2"] == -20000


async def test_moderators_see_the_cases_and_how_long_they_take(stage: Stage, trio: Trio, until: Until) -> None:
    """The list has no word of what was said; a member is refused."""
    owner, boss, ann = trio
    await until("delivered")
    await boss.whispers("纠纷 1 图是抄来的")
    await stage.pass_by(hours=3)
    await ann.whispers("陈述 1 是自己画的")
    await owner.whispers("接案 1")
    [during] = await owner.whispers("案件")
    await stage.pass_by(hours=1)
    await owner.whispers("焦点 1 原创与否")
    await stage.pass_by(hours=2)
    await owner.whispers("裁决 1 0 是抄的")
    [after] = await owner.whispers("cases")

    assert "进行中 1 件" in during and "#1 一份产品介绍文案" in during and "owner 裁决" in during and "已 3.0 小时" in during
    assert "发起 1 件，了结 1 件" in after and "3.0 小时 有人接，4.0 小时 写明焦点，6.0 小时 裁决" in after
    assert "抄" not in during + after
    assert "只有群主和管理员" in (await ann.whispers("案件"))[0]


async def test_a_side_that_has_not_spoken_is_reminded_and_then_not_waited_for(stage: Stage, trio: Trio, until: Until) -> None:
    """Only that side; the judge reads what there is."""
    owner, boss, ann = trio
    await until("delivered")
    await boss.whispers("纠纷 1 图是抄来的")
    told = len(boss.told())
    await stage.pass_by(hours=24)
    assert "还没听到你的说法" in ann.told()[-1]
    assert len(boss.told()) == told
    await stage.pass_by(hours=24)

    assert "陈述时间已到" in ann.told()[-1]
    assert "图是抄来的" in owner.told()[-1]
    await owner.whispers("接案 1")
    await owner.whispers("裁决 1 0 没有来说")
    assert (await stage.order()).state == "cancelled"


async def test_what_is_said_in_a_dispute_is_not_said_in_the_group_to_somebody_without_a_private_chat(stage: Stage) -> None:
    """They are asked to come, there; the group learns no more."""
    owner, boss = await stage.members("owner", "boss")
    shy = Person(stage, "shy")
    await stage.hand_in(shy.event(kind=Kind.JOIN, author=msgspec.structs.replace(shy.event().author, private_chat=None)))
    away = msgspec.structs.replace(shy.event().author, private_chat=None)
    for person, text in (
        (boss, "发单 一份文案,预算500元,明天交付"),
        (boss, "确认 1"),
        (shy, "接单 1"),
        (shy, "确认 1"),
        (owner, "到账 1"),
    ):
        await (person.says(text, author=away) if person is shy else person.says(text))
    await boss.whispers("纠纷 1 图是抄来的")

    assert "请私聊我" in group_read(stage)
    assert "抄" not in group_read(stage)


@pytest.mark.parametrize("word", ["任命仲裁员", "免去仲裁员"])
async def test_only_the_owner_makes_arbitrators(stage: Stage, trio: Trio, word: str) -> None:
    """In reply to what they said, or by name; not a member, and nobody is guessed."""
    owner, boss, ann = trio

    assert "只有群主能做" in (await boss.replies_to(ann, word))[0]
    assert "说的是谁" in (await owner.says(word))[0]
    assert "说的是谁" in (await owner.whispers(word))[0]
    said = await owner.replies_to(ann, word)
    assert ("现在是仲裁员" in said[0]) == (word == "任命仲裁员")
    assert (Role.ARBITRATOR in (await membership(stage, "ann")).roles) == (word == "任命仲裁员")


async def test_a_dismissed_arbitrator_is_drawn_no_more_and_a_seat_is_lost(stage: Stage, trio: Trio) -> None:
    """Who sits already and is dismissed cannot vote; a day later somebody else sits there."""
    owner, boss, ann = trio
    people = await arbitrators(stage, owner, *NAMES)
    await large(boss, ann, owner)
    gone = (await sitting(stage, people))[0]
    await owner.replies_to(gone, "免去仲裁员")

    assert "只有裁决人" in (await gone.whispers("裁决 1 0 不行"))[0]
    await stage.pass_by(hours=24)
    assert gone not in await sitting(stage, people)


async def test_a_dispute_that_nobody_judges_ends_by_the_written_split_whatever_it_is_about(stage: Stage, trio: Trio) -> None:
    """A panel of which nobody ever answers: replaced, dissolved, escalated, and after a week split."""
    owner, boss, ann = trio
    await arbitrators(stage, owner, *NAMES)
    await large(boss, ann, owner)
    read = await stage.pass_by(days=12)

    assert (await stage.order()).state == "settled"
    assert (await stage.books())["to_return:2"] == -100000
    assert "按约定分配" in "\n".join(read)


async def test_the_evidence_names_everybody_of_whom_the_panel_was_drawn(stage: Stage, trio: Trio) -> None:
    """Also those whom the lot did not fall on and who have done nothing: the draw can be repeated by whoever reads it."""
    owner, boss, ann = trio
    await arbitrators(stage, owner, *NAMES)
    await large(boss, ann, owner)
    desk = stage.app.desk
    group = await members.group_by_id(desk.engine, 1)
    known = await gathered(desk.engine, stage.files, group, await stage.order())

    assert {"owner", "boss", "ann", *NAMES} <= {person.name for person in known.people}
