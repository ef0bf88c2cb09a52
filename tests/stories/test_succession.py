"""Who has an order next: by a moderator's word, or out of standby."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.messages.inbound import Author
from jiedan.testing import Person, Stage
from tests.stories.conftest import ORDER, Trio

Until = Callable[[str], Awaitable[None]]


@pytest.fixture
async def others(stage: Stage) -> tuple[Person, Person]:
    """Two more members."""
    cat, dan = await stage.members("cat", "dan")
    return cat, dan


async def test_a_moderator_assigns_and_the_member_still_confirms(stage: Stage, trio: Trio, until: Until) -> None:
    """By name, or in answer to something they said; nobody else may."""
    await until("open")
    owner, boss, ann = trio
    assert "只有群主或管理员" in (await boss.says("指派 1 @ann"))[0]
    assert "指派给谁" in (await owner.says("指派 1"))[0]
    assert "没有找到‘谁谁’".replace("‘", "“").replace("’", "”") in (await owner.says("指派 1 @谁谁"))[0]
    assert "不能指派给发单人" in (await owner.says("指派 1 @boss"))[0]
    assert "owner 把 #1 一份产品介绍文案 指派给 ann" in (await owner.replies_to(ann, "指派 1"))[0]
    assert (await stage.order()).state == "claimed"
    await ann.presses("确认", private=True)

    assert (await stage.order()).state == "funding"


async def test_the_rules_are_asked_for_whoever_is_assigned(stage: Stage, trio: Trio, until: Until) -> None:
    """Who holds as many orders as the level allows gets no more."""
    await until("claimed")
    owner, boss, _ = trio
    await boss.says(ORDER)
    await boss.says("确认 2")

    assert "ann 手上已有 1 单" in (await owner.says("指派 2 @ann"))[0]
    assert (await stage.order(2)).state == "open"


async def test_an_assignment_that_nobody_confirms_lapses(stage: Stage, trio: Trio, until: Until) -> None:
    """As a claim does."""
    await until("open")
    await trio[0].says("指派 1 @ann")
    await stage.pass_by(hours=2)

    assert (await stage.order()).state == "open"


async def test_of_two_with_one_name_none_is_assigned(stage: Stage, trio: Trio, until: Until) -> None:
    """A name that two have names nobody; an answer to what one of them said does."""
    await until("open")
    owner, _, ann = trio
    twin = ann.event(text="大家好").author
    twin = Author(id="twin", name="ann", role=twin.role)
    await stage.hand_in(ann.event(text="帮助", author=twin))

    assert "不止一位叫" in (await owner.says("指派 1 @ann"))[0]
    await owner.says("指派 1", reply_to="said before", reply_author=twin)
    assert (await stage.order()).state == "claimed"


@pytest.mark.parametrize("ends", ["release", "lapse", "fund_lapse"])
async def test_when_the_taker_drops_out_the_first_on_standby_has_it(
    stage: Stage, trio: Trio, until: Until, others: tuple[Person, Person], ends: str
) -> None:
    """In private with a button, in time to confirm; then the next, in their order (edge case 10)."""
    await until("funding" if ends == "fund_lapse" else "claimed")
    _, _, ann = trio
    cat, dan = others
    assert "想在对方退单时接上，回复「候补 1」" in (await cat.says("接单 1"))[0]
    await cat.presses("候补")
    await dan.says("候补 1")
    if ends == "release":
        assert "接下来轮到候补的人" in (await ann.says("退单 1"))[0]
    else:
        await stage.pass_by(hours=24 if ends == "fund_lapse" else 2)
    assert (await stage.order()).taker == 4
    assert "轮到你了" in cat.told()[-1]
    await stage.pass_by(hours=2)
    assert (await stage.order()).taker == 5
    await dan.presses("确认", private=True)

    assert ((await stage.order()).state, (await stage.order()).standby) == ("funding", ())


async def test_who_may_not_have_it_is_passed_over_and_keeps_the_place(
    stage: Stage, trio: Trio, until: Until, others: tuple[Person, Person]
) -> None:
    """Whose hands are full when the turn comes waits for the next one."""
    await until("claimed")
    _, boss, ann = trio
    cat, dan = others
    await cat.says("候补 1")
    await dan.says("候补 1")
    await boss.says(ORDER)
    await boss.says("确认 2")
    await cat.says("接单 2")
    await ann.says("退单 1")

    assert ((await stage.order()).taker, (await stage.order()).standby) == (5, (4,))


async def test_at_the_limit_one_may_stand_by_for_an_open_order(
    stage: Stage, trio: Trio, until: Until, others: tuple[Person, Person]
) -> None:
    """Who could claim it is told to do so; who is at the limit is told of standby and may."""
    await until("claimed")
    _, boss, ann = trio
    cat, _ = others
    await boss.says(ORDER)
    await boss.says("确认 2")

    assert "直接回复「接单 2」" in (await cat.says("候补 2"))[0]
    assert "回复「候补 2」" in (await ann.says("接单 2"))[0]
    await ann.says("候补 2")
    assert (await stage.order(2)).standby == (3,)


async def test_standing_down_and_standing_by_twice(stage: Stage, trio: Trio, until: Until, others: tuple[Person, Person]) -> None:
    """One place each; whoever stops waiting is not called."""
    await until("claimed")
    cat, dan = others
    await cat.says("候补 1")
    await dan.says("候补 1")
    assert "排第 2 位" in (await dan.says("候补 1"))[0]
    assert "本来就在你手上" in (await trio[2].says("候补 1"))[0]
    await cat.says("取消候补 1")
    assert "没有在候补" in (await cat.says("取消候补 1"))[0]
    await trio[2].says("退单 1")

    assert (await stage.order()).taker == 5


async def test_whoever_lapsed_cannot_claim_at_once_again(
    stage: Stage, trio: Trio, until: Until, others: tuple[Person, Person]
) -> None:
    """Standby does not help them around the waiting."""
    await until("claimed")
    cat, _ = others
    await cat.says("候补 1")
    await stage.pass_by(hours=4)

    assert (await stage.order()).state == "open"
    assert "刚退过 #1" in (await cat.says("接单 1"))[0]
