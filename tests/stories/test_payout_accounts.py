"""Two who are paid on one account are shown to those who keep order; the account itself is kept nowhere but where it was said."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from jiedan.host.findings import Findings
from jiedan.host.lookout import Lookout
from jiedan.patterns.finding import Kind
from jiedan.storage import findings
from jiedan.testing import Person, Stage
from jiedan.testing.stage import DEFAULTS
from tests.stories.test_linking import linked
from tests.stories.test_patterns import HOUR, trade, work


@pytest.fixture
async def village(database: str) -> AsyncIterator[Stage]:
    """A group on this database."""
    async with Stage(url=database, defaults=DEFAULTS) as stage:
        yield stage


async def marks(stage: Stage) -> list[tuple[str, str]]:
    """(name, mark) of every account that is marked."""
    query = "SELECT m.name, p.digest FROM payout_accounts p JOIN members m ON m.id = p.member_id ORDER BY p.id"
    return [(str(name), str(digest)) for name, digest in await stage.app.desk.engine.rows(query)]


async def look(stage: Stage) -> list[tuple[int, ...]]:
    """Look for patterns an hour later. Returns whom the findings of a shared account name."""
    desk = stage.app.desk
    stage.clock.pass_by(timedelta(hours=HOUR))
    await Lookout(desk, Findings(desk)).look()
    return [each.members for each in await findings.listed(desk.engine, 1) if each.kind is Kind.SHARED_ACCOUNT]


async def working(stage: Stage, client: Person, worker: Person, owner: Person, line: str) -> int:
    """An order in work in whose room the worker says this. Returns its number."""
    number = await work(stage, client, worker, owner)
    await worker.whispers(f"留言 {number} {line}")
    return number


@pytest.mark.row("K10")
async def test_k10_two_takers_who_name_one_account_are_told_to_staff(village: Stage) -> None:
    """K10: in the rooms of two orders, written differently; once, to the owner, by name and without the account."""
    owner, boss, ann, kim = await village.members("owner", "boss", "ann", "kim")
    await working(village, boss, ann, owner, "款请打到支付宝 138-0013-8000")
    await village.pass_by(hours=HOUR)
    early = owner.told()
    await working(village, boss, kim, owner, "我的支付宝：13800138000，谢谢")
    await village.pass_by(hours=HOUR)
    await village.pass_by(hours=HOUR)
    told = [said for said in owner.told() if "同一个收款账户" in said]
    shown = "\n".join(await owner.whispers("疑点 1"))
    kept = str(await village.app.desk.engine.rows("SELECT * FROM payout_accounts")) + str(
        await village.app.desk.engine.rows("SELECT * FROM findings")
    )

    assert not [said for said in early if "同一个收款账户" in said]
    assert len(told) == 1 and "ann · kim 共 2 人收款账户相同，彼此有 0 单" in told[0]
    assert "ann · kim" in shown and "138" not in told[0] + shown + kept
    assert not [said for person in (boss, ann, kim) for said in person.told() if "收款账户" in said]
    assert "认定成立" in (await owner.whispers("疑点成立 1 两个号是同一个人"))[0]


@pytest.mark.row("K10")
async def test_k10_what_others_say_and_other_numbers_mark_nobody(stage: Stage) -> None:
    """K10: the poster's account, tracking numbers, a customer's telephone; and one account of one taker is no finding."""
    owner, boss, ann, kim = await stage.members("owner", "boss", "ann", "kim")
    for taker in (ann, kim):
        number = await working(stage, boss, taker, owner, "快递单号 123456789012345678，客户电话 13900139000")
        await boss.whispers(f"留言 {number} 退款打我支付宝 13700137000")
    before = await marks(stage)
    await ann.whispers("留言 1 支付宝 ann@example.com")
    await ann.whispers("留言 1 支付宝 ann@example.com")

    assert before == [] and [name for name, _ in await marks(stage)] == ["ann"]
    assert await look(stage) == []


@pytest.mark.row("K10")
async def test_k10_an_account_in_a_delivery_counts_too_and_so_do_trades_of_the_two(stage: Stage) -> None:
    """K10: in the note of a delivery; and where both trade with each other, the finding says in which orders."""
    owner, boss, ann, kim = await stage.members("owner", "boss", "ann", "kim")
    number = await work(stage, boss, ann, owner)
    await ann.whispers(f"交付 {number} 好了，打款到支付宝 13800138000")
    await trade(stage, ann, kim, owner)
    await kim.whispers("留言 2 我的支付宝是 13800138000")
    found = await look(stage)
    [kept] = await findings.listed(stage.app.desk.engine, 1)

    assert found == [(3, 4)]
    assert [order & 0xFFFFFFFF for order in kept.orders] == [2]


@pytest.mark.row("K10", "M07")
async def test_k10_linked_accounts_of_one_person_may_share_theirs(stage: Stage) -> None:
    """K10, M07: nothing is found about them alone; a third who names it makes it a finding."""
    owner, boss, ann, kim, lee = await stage.members("owner", "boss", "ann", "kim", "lee")
    await linked(ann, kim)
    for taker in (ann, kim):
        await working(stage, boss, taker, owner, "支付宝 13800138000")
    alone = await look(stage)
    await working(stage, boss, lee, owner, "支付宝 13800138000")

    assert alone == [] and await look(stage) == [(3, 4, 5)]


@pytest.mark.row("K10", "M08")
async def test_k10_the_mark_goes_with_whoever_is_erased(stage: Stage) -> None:
    """K10, M08: after 删除我 it is gone, that of the other stays."""
    owner, boss, ann, kim = await stage.members("owner", "boss", "ann", "kim")
    number = await trade(stage, boss, ann, owner)
    await ann.says(f"到账 {number}")
    await ann.whispers(f"留言 {number} 支付宝 13800138000")
    await working(stage, boss, kim, owner, "支付宝 13800138000")
    before = [name for name, _ in await marks(stage)]
    await stage.pass_by(hours=24 * 8)
    await ann.whispers("删除我")
    said = await ann.whispers("确认删除我")

    assert before == ["ann", "kim"]
    assert "办好了" in said[0] and [name for name, _ in await marks(stage)] == ["kim"]


async def test_the_newest_ten_accounts_of_somebody_are_known(stage: Stage) -> None:
    """Of twelve the first two are gone, and no two marks are alike."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    number = await work(stage, boss, ann, owner)
    for last in range(12):
        await ann.whispers(f"留言 {number} 支付宝 138001380{last:02}")
        stage.clock.pass_by(timedelta(minutes=2))
    found = await marks(stage)

    assert len({digest for _, digest in found}) == 10 and all(len(digest) == 32 for _, digest in found)


async def test_two_who_name_the_first_accounts_of_a_group_at_once_are_marked_by_one_key(village: Stage) -> None:
    """Whoever comes second hashes with the key of the first; no word is lost."""
    owner, boss, ann, kim = await village.members("owner", "boss", "ann", "kim")
    numbers = [await work(village, boss, taker, owner) for taker in (ann, kim)]
    said = [f"留言 {number} 支付宝 13800138000" for number in numbers]
    await asyncio.gather(*(taker.whispers(line) for taker, line in zip((ann, kim), said, strict=True)))
    found = await marks(village)

    assert sorted(name for name, _ in found) == ["ann", "kim"] and len({digest for _, digest in found}) == 1
    assert len(await village.app.desk.engine.rows("SELECT 1 FROM room_lines")) == 2
