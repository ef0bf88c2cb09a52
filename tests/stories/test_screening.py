"""A group whose moderators look at an order before the others see it."""

from collections.abc import AsyncIterator

import pytest

from jiedan.host.desk import GroupDefaults
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from jiedan.testing import Stage
from jiedan.testing.stage import GROUP
from tests.stories.conftest import ORDER, Trio

SCREENED = Terms(screened=True)


@pytest.fixture
async def group() -> AsyncIterator[Stage]:
    """A screened group without quiet hours."""
    async with Stage(defaults=GroupDefaults(rules=GroupRules(quiet_from=None), terms=SCREENED)) as stage:
        yield stage


@pytest.fixture
async def night_group() -> AsyncIterator[Stage]:
    """A screened group that is quiet from ten to eight."""
    async with Stage(defaults=GroupDefaults(rules=GroupRules(), terms=SCREENED)) as stage:
        yield stage


async def people(stage: Stage) -> Trio:
    """The owner, who moderates and holds the money; somebody who posts; somebody who works."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    return owner, boss, ann


async def submitted(stage: Stage) -> Trio:
    """An order lies before the moderators."""
    owner, boss, ann = await people(stage)
    await boss.whispers(ORDER)
    await boss.whispers("确认 1")
    return owner, boss, ann


def cards(stage: Stage) -> int:
    """How often the group was shown a card."""
    return sum(message.chat == GROUP and "Card" in str(message.elements) for message in stage.platform.sent)


async def test_the_group_sees_an_order_only_after_a_moderator_passed_it(group: Stage) -> None:
    """Until then the moderator alone is told, with a button; afterwards there is the card, and whoever comes first has it."""
    owner, boss, ann = await submitted(group)
    before, shown = (await group.order()).state, cards(group)

    assert (before, shown) == ("screening", 0)
    assert any("#1" in told and "通过" in told for told in owner.told())
    assert "待审核" in (await ann.says("接单 1"))[0]
    await owner.presses("通过", private=True)
    assert (await group.order()).state == "open"
    assert cards(group) == 1
    assert any("审核通过" in told for told in boss.told())
    assert "接单成功" in (await ann.says("接单 1"))[0]


async def test_a_screened_order_is_traded_to_its_end(group: Stage) -> None:
    """The owner, who passed it, also holds the money: passing it did not make them a party."""
    owner, boss, ann = await submitted(group)
    for person, text in (
        (owner, "通过 1"), (ann, "接单 1"), (ann, "确认 1"), (owner, "到账 1"), (ann, "交付 1 三个卖点都在"), (boss, "验收 1"),
    ):  # fmt: skip
        await person.says(text)

    assert (await group.order()).state == "settled"
    assert await group.books() == {"holder:1": 50000, "income:commission": -2500, "payable:3": -47500}


async def test_only_moderators_pass_or_decline(group: Stage) -> None:
    """Neither the poster nor anybody else; the order stays before the moderators."""
    _, boss, ann = await submitted(group)

    for person in (boss, ann):
        for text in ("通过 1", "驳回 1 不清楚"):
            said = (await person.says(text))[0]
            assert "群主或管理员" in said, said
    assert (await group.order()).state == "screening"


async def test_declining_says_why_and_the_poster_alone_hears_it(group: Stage) -> None:
    """Without a reason it is refused; with one the order is over, and the poster can do it better."""
    owner, boss, _ = await submitted(group)

    assert "写明理由" in (await owner.says("驳回 1"))[0]
    await owner.whispers("驳回 1 没写字数")
    assert (await group.order()).state == "cancelled"
    assert any("没写字数" in told for told in boss.told())
    assert cards(group) == 0


async def test_the_poster_can_withdraw_what_nobody_has_seen(group: Stage) -> None:
    """By the same word as an open order; moderators cannot pass it any more."""
    owner, boss, _ = await submitted(group)
    await boss.whispers("取消 1")

    assert (await group.order()).state == "cancelled"
    await owner.says("通过 1")
    assert (await group.order()).state == "cancelled"


async def test_an_order_that_no_moderator_looks_at_is_declined_after_three_days(group: Stage) -> None:
    """Nobody waits for ever; the poster hears that it was nobody's no."""
    owner, boss, _ = await people(group)
    await boss.whispers("发单 300 海报 10天后")
    await boss.whispers("确认 1")
    await group.pass_by(hours=71)
    assert (await group.order()).state == "screening"
    await group.pass_by(hours=1)

    assert (await group.order()).state == "cancelled"
    assert any("没人审核" in told for told in boss.told())
    assert owner.told()


@pytest.mark.row("E06")
async def test_in_the_quiet_hours_a_confirmed_draft_goes_to_the_moderators(night_group: Stage) -> None:
    """It needs no queue: the group does not see it yet, and no clock publishes it past the moderators."""
    _, boss, _ = await people(night_group)
    await night_group.pass_by(hours=12, minutes=30)
    await boss.whispers("发单 300 海报 后天")
    await boss.whispers("确认 1")
    order = await night_group.order()

    assert (order.state, order.queued_until) == ("screening", None)
    await night_group.pass_by(hours=12)
    assert (await night_group.order()).state == "screening"


async def test_in_the_quiet_hours_nothing_is_passed(night_group: Stage) -> None:
    """The moderator is told from when on, by either word and by the button; at eight it passes."""
    owner, boss, ann = await people(night_group)
    await boss.whispers("发单 300 海报 后天")
    await boss.whispers("确认 1")
    await night_group.pass_by(hours=12)

    assert "08:00 以后再回复「通过 1」" in (await owner.whispers("通过 1"))[0]
    assert "08:00 以后" in (await owner.whispers("确认 1"))[0]
    assert "08:00 以后" in (await owner.presses("通过", private=True))[0]
    assert ((await night_group.order()).state, cards(night_group)) == ("screening", 0)
    await night_group.pass_by(hours=10)
    await owner.presses("通过", private=True)
    assert (await night_group.order()).state == "open"
    assert "接单成功" in (await ann.says("接单 1"))[0]


async def test_declining_is_no_publishing_and_passes_at_night(night_group: Stage) -> None:
    """The quiet hours bar what the group would see, nothing else."""
    owner, boss, _ = await people(night_group)
    await boss.whispers("发单 300 海报 后天")
    await boss.whispers("确认 1")
    await night_group.pass_by(hours=13)
    await owner.whispers("驳回 1 没写尺寸")

    assert (await night_group.order()).state == "cancelled"


@pytest.mark.parametrize("night", [False, True], ids=["by day", "at night"])
async def test_what_the_rules_forbid_does_not_come_to_the_group(night_group: Stage, night: bool) -> None:
    """A price above the ceiling is refused to the poster by day and by night; at no hour is it shown to anybody."""
    owner, boss, _ = await people(night_group)
    await night_group.pass_by(hours=13 if night else 1)
    await boss.whispers("发单 网站 12501元 后天")

    assert "¥5000.00" in (await boss.whispers("确认 1"))[0]
    assert (await night_group.order()).state == "draft"
    assert owner.told() == []


async def test_an_owners_own_order_is_not_passed_where_nobody_else_can_hold_the_money(group: Stage) -> None:
    """It is refused when it is confirmed already."""
    owner, _, _ = await people(group)
    await owner.whispers(ORDER)

    assert "没有能保管款项的人" in (await owner.whispers("确认 1"))[0]


async def test_the_ceiling_holds_at_night_where_nobody_screens() -> None:
    """What is queued is published in the morning without being judged again: so it is judged before it is queued."""
    async with Stage(defaults=GroupDefaults(rules=GroupRules())) as stage:
        _, boss, _ = await people(stage)
        await stage.pass_by(hours=13)
        await boss.says("发单 网站 12501元 后天")

        assert "¥5000.00" in (await boss.says("确认 1"))[0]
        await stage.pass_by(hours=12)
        assert (await stage.order()).state == "draft"


async def test_a_restart_leaves_it_before_the_moderators(group: Stage) -> None:
    """The button from before the restart passes it."""
    owner, _, _ = await submitted(group)
    await group.restart()
    await owner.presses("通过", private=True)

    assert (await group.order()).state == "open"
