"""Quotes above the group's ceiling for one payment: paid in stages, once chosen; and who hears of a choice."""

import pytest

from jiedan.ledger.plan import THIRDS, UP_FRONT
from jiedan.testing import Person, Stage

Market = tuple[Person, Person, Person, Person]


@pytest.fixture
async def market(stage: Stage) -> Market:
    """The owner, somebody who asks for quotes, and two who could do it; order 1 is open for quotes."""
    owner, boss, ann, cat = await stage.members("owner", "boss", "ann", "cat")
    await boss.says("急需一份logo设计，求报价，后天交付")
    await boss.says("确认 1")
    return owner, boss, ann, cat


def told(person: Person) -> str:
    """What somebody was told last in private."""
    return person.told()[-1]


async def test_who_asks_for_quotes_reads_shares_and_rates_and_no_sums_of_nothing(stage: Stage, market: Market) -> None:
    """There is no price yet of which they could be."""
    (said,) = await market[1].says("急需一份海报，求报价，后天交付")

    assert "付款：开工前 100%。佣金：5%，超过 ¥2000.00 的整单 3%，从接单人所得里扣。" in said


async def test_the_chosen_price_decides_the_plan(stage: Stage, market: Market) -> None:
    """Above the ceiling it is paid in stages, as a fixed price is: who chooses and who is chosen read that before they agree."""
    owner, boss, ann, cat = market
    stages = "开工前 ¥1800.00，首次汇报进度后 ¥2400.00，验收后 ¥1800.00"
    await ann.says("报价 1 6000元")
    await cat.says("报价 1 700元")
    assert f"报价（1 号）：¥6000.00（分次付：{stages}）" in "".join(boss.told())
    assert f"¥6000.00（分次付：{stages}）" in (await boss.whispers("报价单 1"))[0]
    assert "报价（2 号）：¥700.00，" in "".join(boss.told())
    await boss.says("选定 1 1")
    assert f"付款：{stages}。" in told(ann)
    assert (await stage.order()).terms.plan == THIRDS
    assert stages in {row.label: row.value for row in stage.card().rows}["付款"]
    await ann.says("退单 1")
    assert (await stage.order()).terms.plan == UP_FRONT
    await boss.says("选定 1 2")
    assert "付款：开工前 ¥700.00。" in told(cat)
    for person, text in ((cat, "确认 1"), (owner, "到账 1")):
        await person.says(text)

    assert ((await stage.order()).state, (await stage.order()).received) == ("working", 700_00)


async def test_the_only_one_who_quoted_is_told_only_that_they_are_chosen(stage: Stage, market: Market) -> None:
    """Nobody hears that another was."""
    _, boss, ann, _ = market
    await ann.says("报价 1 500元")
    await boss.says("选定 1 1")

    assert not [line for line in ann.told() if "选了别的报价" in line]


async def test_a_price_in_stages_goes_its_way_to_the_end(stage: Stage, market: Market) -> None:
    """Each stage is asked for in its time."""
    owner, boss, ann, _ = market
    await ann.says("报价 1 6000元")
    for person, text in (
        (boss, "选定 1 1"), (ann, "确认 1"), (owner, "到账 1"), (ann, "进度 1 初稿"), (owner, "到账 1"), (ann, "交付 1 好了"),
        (boss, "验收 1"), (owner, "到账 1"),
    ):  # fmt: skip
        await person.says(text)

    assert (await stage.order()).state == "settled"
    assert [receipt.amount for receipt in (await stage.order()).receipts] == [1800_00, 2400_00, 1800_00]
    assert await stage.books() == {"holder:1": 6000_00, "income:commission": -180_00, "payable:3": -5820_00}
