"""Orders that are given back for no reason: counted with their reason, excused, and at last the reason to leave."""

from dataclasses import replace

import pytest

from jiedan.members.conduct import Conduct
from jiedan.members.member import Standing
from jiedan.members.points import Levels
from jiedan.messages.deeds import Remove
from jiedan.rules.rule import GroupRules
from jiedan.testing import Person, Stage
from jiedan.testing.stage import DEFAULTS, GROUP
from tests.stories.staff import deputy
from tests.stories.test_removals import membership

MANY = replace(DEFAULTS, rules=GroupRules(quiet_from=None, levels=Levels(newcomer_holds=9)))
STRICT = replace(
    DEFAULTS, rules=GroupRules(quiet_from=None, levels=Levels(newcomer_holds=9), conduct=Conduct(releases=0, unpaid=True))
)


async def gives_back(stage: Stage, boss: Person, ann: Person, number: int, reason: str = "") -> list[str]:
    """Order `number` is published, claimed, and given back after the cooling-off."""
    for person, text in ((boss, "发单 一份文案，预算500元，七天后交付"), (boss, f"确认 {number}"), (ann, f"接单 {number}")):
        await person.says(text)
    await stage.pass_by(minutes=31)
    return await ann.says(f"退单 {number} {reason}".strip())


@pytest.mark.row("G05")
async def test_the_fourth_release_for_no_reason_removes(database: str) -> None:
    """G05: three are counted and told; the fourth blocks at once, and when the time for excuses is over they are removed."""
    async with Stage(url=database, defaults=MANY) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        for number in (1, 2, 3):
            await gives_back(stage, boss, ann, number)
        third, good = ann.told()[-1], (await membership(stage, "ann")).standing
        await gives_back(stage, boss, ann, 4)
        staff = next(said for said in reversed(owner.told()) if "将被移出" in said)
        fourth, limited = ann.told(), (await membership(stage, "ann")).standing
        [refused] = await ann.says("接单 1")
        await stage.pass_by(hours=47)
        before = [*stage.platform.deeds]
        await stage.pass_by(hours=2)

    assert "90 天内第 3 次，超过 3 次会被移出" in third
    assert good is Standing.GOOD
    assert [said for said in fourth if "第 4 次，超过了 3 次" in said or "将被移出" in said] == fourth[-1:]
    assert "2026年11月23日（周一）" in staff and "后移出，手上的订单先做完。要留下他，在那之前说「保留 @ann 原因」" in staff
    assert limited is Standing.LIMITED
    assert "暂时不能发单和接单" in refused
    assert before == []
    assert stage.platform.deeds == [Remove(chat=GROUP, user="ann", again=False)]


@pytest.mark.row("G05")
async def test_whoever_has_another_order_finishes_it_first() -> None:
    """G05, edge 62: new claims are blocked at once, and the removal comes after the last order settled."""
    async with Stage(defaults=MANY) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        await gives_back(stage, boss, ann, 1)
        for person, text in (
            (boss, "发单 一份文案，预算500元，七天后交付"), (boss, "确认 2"), (ann, "接单 2"), (ann, "确认 2"), (owner, "到账 2"),
        ):  # fmt: skip
            await person.says(text)
        for number in (3, 4, 5):
            await gives_back(stage, boss, ann, number)
        await stage.pass_by(hours=50)
        still = [*stage.platform.deeds]
        for person, text in ((ann, "交付 2 好了"), (boss, "验收 2"), (owner, "打款 2"), (ann, "收到 2")):
            await person.says(text)
        await stage.pass_by(minutes=20)

    assert still == []
    assert stage.platform.deeds == [Remove(chat=GROUP, user="ann", again=False)]


@pytest.mark.row("G06")
async def test_the_poster_reads_the_reason_and_agrees_with_a_button() -> None:
    """G06: then it was not for no reason, and nothing of it stands in the list of exceptions."""
    async with Stage(defaults=MANY) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        await gives_back(stage, boss, ann, 1, "孩子发烧了")
        read = next(said for said in boss.told() if "先记作无故退单" in said)
        await boss.presses("同意退，不计次", private=True)
        [own] = await ann.whispers("退单记录")
        [overrides] = await owner.whispers("例外记录")

    assert "理由：孩子发烧了" in read
    assert "算 0 次无故退单" in own and "已免责，不算" in own and "孩子发烧了" in own
    assert "没有例外" in overrides


@pytest.mark.row("G06", "E05")
async def test_staff_excuse_with_a_reason_within_two_days() -> None:
    """G06, E05: without a reason it is refused, nobody excuses themselves, and the owner reads who did."""
    async with Stage(defaults=MANY) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        bob = await deputy(stage, "bob")
        await gives_back(stage, boss, ann, 1)
        [without] = await bob.says("免责 1")
        own = await ann.says("免责 1 我有事")
        [done] = await bob.says("免责 1 家里有急事")
        [twice] = await owner.says("免责 1 家里有急事")
        [overrides] = await owner.whispers("例外记录")
        await gives_back(stage, boss, ann, 2)
        await stage.pass_by(hours=48, seconds=1)
        [late] = await bob.says("免责 2 家里有急事")
        [never] = await bob.says("免责 2 家里有急事")

    assert "请写上免责的理由" in without
    assert "不能给自己免责" in own[0]
    assert "不再算 ann 无故" in done
    assert "已经免责过了" in twice
    assert "bob 为 ann 免责退单 #1" in overrides and "家里有急事" in overrides
    assert "48 小时内" in late == never


@pytest.mark.row("G05", "G06")
async def test_an_excuse_of_the_fourth_keeps_them() -> None:
    """G05, G06: the removal that waited is dropped, and they may claim again at once."""
    async with Stage(defaults=MANY) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        for number in (1, 2, 3, 4):
            await gives_back(stage, boss, ann, number)
        await owner.says("免责 2 发单人改了要求")
        again = (await membership(stage, "ann")).standing
        await stage.pass_by(hours=60)

    assert again is Standing.GOOD
    assert stage.platform.deeds == []


async def test_a_release_in_the_cooling_off_counts_for_nothing() -> None:
    """It is free; a claim that nobody confirmed counts against the taker; both without a word of anybody."""
    async with Stage(defaults=MANY) as stage:
        _, boss, ann = await stage.members("owner", "boss", "ann")
        for person, text in (
            (boss, "发单 一份文案，预算500元，七天后交付"), (boss, "确认 1"), (ann, "接单 1"), (ann, "退单 1"),
        ):  # fmt: skip
            await person.says(text)
        [free] = await ann.whispers("退单记录")
        await stage.pass_by(hours=3)
        await ann.says("接单 1")
        await stage.pass_by(hours=3)
        [lapsed] = await ann.whispers("退单记录")

    assert "没有退单、超时或未付的记录" in free
    assert "接了没确认" in lapsed and "算 1 次" in lapsed


async def test_an_order_that_is_not_paid_is_noted_and_removes_only_where_the_group_wants_it() -> None:
    """Against the client; with the usual numbers it is shown and counts for nothing."""
    seen = []
    for defaults in (MANY, STRICT):
        async with Stage(defaults=defaults) as stage:
            _, boss, ann = await stage.members("owner", "boss", "ann")
            for person, text in (
                (boss, "发单 一份文案，预算500元，七天后交付"), (boss, "确认 1"), (ann, "接单 1"), (ann, "确认 1"),
            ):  # fmt: skip
                await person.says(text)
            await stage.pass_by(hours=26)
            [own] = await boss.whispers("退单记录")
            seen.append(("没有付款" in own, "算 0 次" in own, (await membership(stage, "boss")).standing))

    assert seen == [(True, True, Standing.GOOD), (True, False, Standing.LIMITED)]


async def test_a_release_repeated_by_the_platform_counts_once() -> None:
    """The row is written with the transition, and both once."""
    async with Stage(defaults=MANY) as stage:
        _, boss, ann = await stage.members("owner", "boss", "ann")
        await gives_back(stage, boss, ann, 1)
        await stage.hand_in(ann.event(text="退单 1", key="stage:4"))
        rows = await stage.app.desk.engine.rows("SELECT order_id, seq, kind FROM let_downs")

    assert len(rows) == 1


async def test_staff_read_somebodys_releases_and_members_only_their_own() -> None:
    """By name, in private."""
    async with Stage(defaults=MANY) as stage:
        owner, boss, ann = await stage.members("owner", "boss", "ann")
        await gives_back(stage, boss, ann, 1, "太忙了")
        [read] = await owner.whispers("退单记录 @ann")
        refused = await boss.whispers("退单记录 @ann")

    assert "ann 在“一单一结”90 天内算 1 次无故退单" in read and "太忙了" in read
    assert "权限才能做" in refused[0]
