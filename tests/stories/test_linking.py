"""Several accounts of one person: how they are linked, and what none of them may do for another."""

import re

import pytest

from jiedan.messages.inbound import Kind
from jiedan.storage import links
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER, heard

Four = tuple[Person, Person, Person, Person]


@pytest.fixture
async def four(stage: Stage) -> Four:
    """The owner, somebody who posts, that person's other account, and somebody who works."""
    owner, boss, alter, ann = await stage.members("owner", "boss", "alter", "ann")
    return owner, boss, alter, ann


async def linked(one: Person, other: Person) -> str:
    """Link two accounts as people do. Returns the code."""
    code = code_in((await one.whispers("关联账号"))[0])
    await other.whispers(f"关联 {code}")
    await one.presses("是我，关联", private=True)
    return code


def code_in(told: str) -> str:
    """The code that somebody was told."""
    found = re.search(r"\d{8}", told)
    assert found is not None, told
    return found.group()


@pytest.mark.row("M07")
async def test_m07_nobody_claims_what_another_account_of_theirs_posted(stage: Stage, four: Four) -> None:
    """M07: claim, quote, standby and assignment are refused for a linked account as for the poster; others may."""
    owner, boss, alter, ann = four
    await linked(boss, alter)
    await boss.says(ORDER)
    await boss.says("确认 1")
    refused = await alter.says("接单 1")
    assigned = await owner.says("指派 1 @alter")
    await boss.says("发单 报价 logo设计，周五前")
    await boss.says("确认 2")
    quoted = await alter.says("报价 2 300元")

    assert "自己的另一个账号" in refused[0] and "自己的另一个账号" in quoted[0]
    assert "两个账号" in assigned[0]
    assert (await stage.order()).taker is None

    await ann.says("接单 1")

    assert "自己的另一个账号" in (await alter.says("候补 1"))[0]
    assert (await stage.order()).taker == 4


async def test_nobody_buys_from_themselves(four: Four) -> None:
    """A package of the one account is not sold to the other."""
    _, boss, alter, _ = four
    await linked(alter, boss)
    await boss.says("上架 logo设计 200元 3天")
    await boss.says("确认 1")

    assert "两个账号" in (await alter.says("购买 1"))[0]


@pytest.mark.row("M07")
async def test_m07_unlinking_is_no_way_round(stage: Stage, four: Four) -> None:
    """M07: what was one person's stays one person's for what they may not do; it is not shown together any more."""
    _, boss, alter, _ = four
    await linked(boss, alter)
    told = await boss.whispers("解除关联")
    await boss.says(ORDER)
    await boss.says("确认 1")

    assert "解除了" in told[0]
    assert "自己的另一个账号" in (await alter.says("接单 1"))[0]
    assert await links.accounts_of(stage.app.desk.engine, 2) == {2}
    assert "没有关联" in (await boss.whispers("解除关联"))[0]


async def test_both_sides_confirm(stage: Stage, four: Four) -> None:
    """The code alone does nothing: the first account sees who said it, and presses; somebody else cannot press for it."""
    _, boss, alter, ann = four
    code = code_in((await boss.whispers("关联账号"))[0])
    waits = await alter.whispers(f"关联 {code}")
    again = await ann.whispers(f"关联 {code}")
    button = boss.button("是我，关联", private=True)
    stolen = await stage.hand_in(ann.event(kind=Kind.PRESS, token=button.token))

    assert "回到 boss" in waits[0] and "没有、过期了或已经用过" in again[0]
    assert any("没有、过期了" in str(message.elements) for message in stolen)
    assert await links.same_person(stage.app.desk.engine, 2, 3) is False

    await boss.presses("是我，关联", private=True)

    assert await links.same_person(stage.app.desk.engine, 2, 3) is True
    assert "关联好了" in alter.told()[-1] and "alter" in boss.told()[-1]


async def test_a_code_is_for_ten_minutes_and_for_another_account(four: Four) -> None:
    """Later it is unknown; on the same account it is refused; linking again is nothing new; in the group it is talk."""
    _, boss, alter, _ = four
    code = code_in((await boss.whispers("关联账号"))[0])

    assert "同一个账号" in (await boss.whispers(f"关联 {code}"))[0]
    assert "没有、过期了" in (await alter.whispers("关联 10000000"))[0]
    assert await alter.says("关联账号") == []
    assert "私聊" in (await alter.says(f"关联 {code}"))[0]


async def test_a_code_expires(stage: Stage, four: Four) -> None:
    """After ten minutes neither the code nor the button of it works."""
    _, boss, alter, ann = four
    code = code_in((await boss.whispers("关联账号"))[0])
    await stage.pass_by(minutes=11)

    assert "没有、过期了" in (await alter.whispers(f"关联 {code}"))[0]

    code = code_in((await boss.whispers("关联账号"))[0])
    await ann.whispers(f"关联 {code}")
    await stage.pass_by(minutes=11)

    assert "没有、过期了" in (await boss.presses("是我，关联", private=True))[0]


async def test_nobody_judges_the_case_of_another_account_of_theirs(stage: Stage, four: Four) -> None:
    """The owner's other account is a side: the owner cannot take the case."""
    owner, boss, _, ann = four
    await linked(owner, ann)
    for person, text in (
        (boss, ORDER),
        (boss, "确认 1"),
        (ann, "接单 1"),
        (ann, "确认 1"),
        (owner, "到账 1"),
        (ann, "交付 1 好了"),
    ):
        await person.says(text)
    await heard((owner, boss, ann))
    told = await owner.says("接案 1")

    assert "你不能判这个案子" in told[0]
    case = (await stage.order()).case
    assert case is not None and case.judge is None


async def test_what_was_traded_before_linking_is_not_reviewed_after_it(stage: Stage, four: Four) -> None:
    """Both sides turn out to be one person: no stars for oneself."""
    owner, boss, alter, _ = four
    steps = (
        (boss, ORDER), (boss, "确认 1"), (alter, "接单 1"), (alter, "确认 1"), (owner, "到账 1"), (alter, "交付 1 好了"), (boss, "验收 1"),
    )  # fmt: skip
    for person, text in steps:
        await person.says(text)
    await linked(boss, alter)

    assert "不能互相评价" in (await boss.whispers("评价 1 5"))[0]
    assert (await stage.order()).reviews == ()


async def test_the_reputation_of_linked_accounts_is_shown_together_and_counted_once(four: Four) -> None:
    """Two orders taken by two accounts are two, whichever is asked for; one between the accounts counts for neither."""
    owner, boss, alter, ann = four
    for number, worker in ((1, alter), (2, ann), (3, ann)):
        poster = alter if number == 3 else boss
        steps = ((poster, ORDER), (poster, f"确认 {number}"), (worker, f"接单 {number}"), (worker, f"确认 {number}"))
        for person, text in (*steps, (owner, f"到账 {number}"), (worker, f"交付 {number} 好"), (poster, f"验收 {number}")):
            await person.says(text)
    await linked(alter, ann)
    shown = {(await ann.says("名片"))[0].splitlines()[-1], (await alter.says("名片"))[0].splitlines()[-1]}

    assert shown == {"和关联账号合计：接 2 单，发 0 单，评分 -（0 条）"}
