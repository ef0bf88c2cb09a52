"""How full a group is, who waits, and links that have got about."""

import asyncio

import pytest

from jiedan.adapter import Admit, Invite, Revoke
from jiedan.errors import Stale
from jiedan.host import capacity
from jiedan.members.roles import Role
from jiedan.messages.inbound import Author
from jiedan.storage import members
from jiedan.testing import Person, Stage
from jiedan.testing.platform import words
from jiedan.testing.stage import GROUP
from tests.stories.conftest import ORDER, group
from tests.stories.entrance import PIECE, at_the_entrance, comes, goes, knocks, opened, roles

LINK = "https://t.me/+leaked"


@pytest.mark.row("C11")
async def test_nobody_is_let_in_beyond_the_last_place(database: str) -> None:
    """C11: with three places, the owner and two more; whoever asks after that waits and is called up when somebody leaves."""
    async with Stage(url=database) as stage:
        owner = await opened(stage, "人数 3")
        for name in ("ann", "eve"):
            await knocks(stage, name)
            await owner.presses("通过", private=True)
            await comes(stage, name)
        [full] = await knocks(stage, "kai")
        again = await knocks(stage, "kai")
        [second] = await knocks(stage, "leo")
        asked = [told for told in owner.told() if "kai 申请加入" in told]
        await goes(stage, "ann")
        await stage.pass_by(minutes=2)
        await owner.presses("通过", private=True)

        assert "已经满员（3 人）。你排在第 1 位" in full
        assert again == []
        assert "排在第 2 位" in second
        assert asked == []
        assert [told for told in owner.told() if "kai 申请加入" in told]
        assert stage.platform.deeds == [Admit(chat=GROUP, user=name) for name in ("ann", "eve", "kai")]
        assert not [told for told in owner.told() if "leo 申请加入" in told]


@pytest.mark.row("C11")
async def test_of_two_who_join_at_once_one_gets_the_last_place(database: str) -> None:
    """C11, edge case 73: whoever passes first makes the other's unit stale, in whatever process; judged afresh, it finds the group full."""
    async with Stage(url=database) as stage:
        await opened(stage, "人数 3")
        await comes(stage, "ann")
        await comes(stage, "eve")
        await goes(stage, "eve")
        there, desk = await group(stage), stage.app.desk
        units = [desk.unit(), desk.unit()]
        for unit, uid in zip(units, ("kai", "leo"), strict=True):
            await desk.engine.commit([members.register("stage", uid, uid, None)])
            member = await members.member(desk.engine, "stage", uid)
            assert member is not None
            await capacity.take(desk, unit, there, member.id, is_there=False)
        done = await asyncio.gather(*(unit.commit() for unit in units), return_exceptions=True)

        assert sorted(type(each).__name__ for each in done) == ["NoneType", Stale.__name__]
        assert await capacity.is_full(desk, there)


@pytest.mark.row("C11")
async def test_whoever_joins_a_full_group_waits_without_trading(stage: Stage) -> None:
    """C11: by a link that asks nobody one gets in all the same: then one is held until there is a place, in turn."""
    await opened(stage, "人数 3")
    await asyncio.gather(*(comes(stage, name) for name in ("ann", "eve", "kai", "leo")))
    held = [name for name in ("ann", "eve", "kai", "leo") if "newcomer" in await roles(stage, name)]
    first = Person(stage, held[0])
    await first.says(ORDER)
    [refused] = await first.says("确认 1")
    free = next(name for name in ("ann", "eve", "kai", "leo") if name not in held)
    await goes(stage, free)
    await stage.pass_by(minutes=2)

    assert len(held) == 2
    assert "还没有通过" in refused
    assert "你现在是正式成员" in first.told()[-2]
    assert await roles(stage, held[0]) == {"member"}
    assert "newcomer" in await roles(stage, held[1])


@pytest.mark.row("C11", "D06", "D17")
@pytest.mark.parametrize("is_reached", [True, False])
async def test_whoever_waits_for_a_place_is_welcomed_when_they_have_one(database: str, is_reached: bool) -> None:
    """C11: who reads that the group is full is not told in the same breath to claim. D06, D17: that comes with the place."""
    async with Stage(url=database) as stage:
        await opened(stage, "人数 2", "欢迎 开")
        await comes(stage, "ann")
        await stage.pass_by(minutes=2)
        eve = Person(stage, "eve")
        author = eve.event().author if is_reached else Author(id="eve", name="eve")
        before = len(stage.platform.sent)
        await comes(stage, author=author)
        await stage.pass_by(minutes=2)
        waiting = words(stage.platform.sent[before:])
        before = len(stage.platform.sent)
        await goes(stage, "ann")
        await stage.pass_by(minutes=3)
        placed = words(stage.platform.sent[before:])

        assert [text for text in waiting if "已经满员（2 人）" in text] == waiting
        assert len(waiting) == 1
        assert "有空位了，你现在是正式成员" in placed[0]
        assert any("怎么开始：要找人做事" in text for text in placed) == is_reached
        assert len([text for text in placed if "欢迎加入“一单一结”！进群先看三件事" in text]) == 1


@pytest.mark.row("C11")
async def test_a_moderator_cannot_let_in_more_than_there_are_places(stage: Stage) -> None:
    """C11: applications that were sent before it was full are refused in words, and stay."""
    owner = await opened(stage, "申请 开", "问题 无", "试稿 40", "人数 2")
    await knocks(stage, "eve")
    eve = Person(stage, "eve")
    for said in (PIECE, "发送"):
        await eve.whispers(said)
    await comes(stage, "zoe", author=owner.event(role="admin").author)
    await comes(stage, "zed")
    [refused] = await owner.presses("通过", private=True)

    assert "群已经满员（2 人）" in refused
    assert (await at_the_entrance(stage)).status == "sent"


@pytest.mark.row("C11", "C12")
async def test_the_staff_hear_of_it_in_time_and_once(stage: Stage) -> None:
    """C11: at nine tenths and when it is full. C12: and that a group should be split before it reaches the number for that."""
    owner = await opened(stage, "人数 10", "拆分 8")
    for number in range(9):
        await comes(stage, f"m{number}")
    await goes(stage, "m8")
    await comes(stage, "m8")
    told = [text for text in owner.told() if "上限" in text or "拆成两个群" in text]

    assert [("拆成" in text, "快满了" in text, "满员了" in text) for text in told] == [
        (True, False, False), (False, True, False), (False, False, True),
    ]  # fmt: skip
    assert "已经有 7 人，接近 8 人" in told[0]


@pytest.mark.row("C12")
async def test_groups_without_a_bound_are_told_of_the_boundary_too(stage: Stage) -> None:
    """C12: at 190 of 200, whether its owner has set anything or not."""
    owner = await opened(stage, "拆分 5", "拆分 200")
    writes = [members.register("stage", f"x{n}", f"x{n}", None) for n in range(188)]
    await stage.app.desk.engine.commit(writes)
    joins = [members.join(1, number + 2, frozenset({Role.MEMBER})) for number in range(188)]
    await stage.app.desk.engine.commit(joins)
    await comes(stage, "last")
    await comes(stage, "later")

    assert [told for told in owner.told() if "已经有 190 人，接近 200 人" in told] == owner.told()[-1:]


@pytest.mark.row("C09", "C15")
async def test_a_burst_by_one_link_is_told_and_stopped(database: str) -> None:
    """C09: ten by one link in ten minutes. C15: links have names, so the owner sees which. Revoked at once (threat 47), and replaced."""
    async with Stage(url=database) as stage:
        owner = await opened(stage)
        for number in range(11):
            await comes(stage, f"m{number}", source="传单", link=LINK)
        alarms = [told for told in owner.told() if "链接可能外泄了" in told]
        await owner.presses("停用并换新链接", private=True)
        [held] = await owner.presses("先审核这些人", private=True)

        assert len(alarms) == 1
        assert "10 分钟内从同一个入口来了 10 人（传单）" in alarms[0]
        assert stage.platform.deeds[0] == Revoke(chat=GROUP, link=LINK)
        made = stage.platform.deeds[1]
        assert isinstance(made, Invite)
        assert made.asks
        assert "11 人要先通过申请" in held
        assert await roles(stage, "m3") == {"member", "newcomer"}
        assert "newcomer" not in await roles(stage, "owner")


@pytest.mark.row("C09")
async def test_a_burst_of_requests_is_told_too(stage: Stage) -> None:
    """C09: where the link asks first, those who ask count, each once."""
    owner = await opened(stage, "欢迎 开")
    for number in range(10):
        await knocks(stage, f"m{number}", link=LINK)
        await knocks(stage, f"m{number}", link=LINK)
    await comes(stage, "m0", link=LINK)
    said = await stage.pass_by(minutes=2)

    assert len([told for told in owner.told() if "来了 10 人" in told]) == 1
    assert "欢迎加入" in said[0]


@pytest.mark.row("C09")
async def test_a_few_who_come_are_no_burst(stage: Stage) -> None:
    """C09: nine at once, or many within a day, or by several links, disturb nobody."""
    owner = await opened(stage)
    for number in range(9):
        await comes(stage, f"m{number}", link=LINK)
    await stage.pass_by(minutes=11)
    for number in range(9):
        await comes(stage, f"n{number}", link=LINK)
        await comes(stage, f"o{number}", link=f"{LINK}{number}")

    assert [told for told in owner.told() if "外泄" in told] == []
