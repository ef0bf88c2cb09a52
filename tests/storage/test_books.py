"""The books hold: balances are sums, entries sum to zero, and nobody changes a record without its showing."""

import random
from collections.abc import AsyncIterator
from typing import Final

import msgspec
import pytest

from jiedan.host.desk import GroupDefaults
from jiedan.members.points import Levels
from jiedan.orders.order import Order
from jiedan.rules.rule import GroupRules
from jiedan.storage import ledger, records
from jiedan.storage.engine import Engine, Write
from jiedan.testing import Stage

FREELY: Final = GroupDefaults(rules=GroupRules(quiet_from=None, levels=Levels(newcomer_holds=100)))
ORDERS: Final = 6
SAID: Final = (
    "确认 {}", "接单 {}", "退单 {}", "已付 {}", "到账 {}", "交付 {} 做好了", "返工 {} 再改改", "验收 {}",
    "取消 {} 100元", "同意 {}", "拒绝 {}", "纠纷 {} 说不清", "裁决 {} 150元 各让一步", "裁决 {} 0元 没有做",
    "陈述 {} 另有原因", "接案 {}", "调解 {} 100元 各退一步", "回避 {}", "撤诉 {}", "评价 {} 5", "打款 {}", "收到 {}",
)  # fmt: skip
"""What people say at random."""


@pytest.fixture(params=[7])
async def traded(url: str, request: pytest.FixtureRequest) -> AsyncIterator[Engine]:
    """A group in which people said this and that about six orders, rightly or wrongly, and time passed."""
    async with Stage(url=url, defaults=FREELY) as stage:
        await trade(stage, random.Random(request.param))  # noqa: S311
        yield stage.app.desk.engine


async def trade(stage: Stage, chance: random.Random) -> None:
    """Six orders, each on a way of its own through the table."""
    people = {person.name: person for person in await stage.members("owner", "judge", "boss", "ann", "bob")}
    for _ in range(ORDERS):
        await people["boss"].says("发单 一份产品介绍文案,预算333.33元,明天交付")
    for number in range(1, ORDERS + 1):
        for name, text in PLAIN[: chance.randint(3, 7)]:
            await people[name].says(text.format(number))
    for _ in range(40):
        who, text = chance.choice(list(people.values())), chance.choice(SAID)
        await who.says(text.format(chance.randint(1, ORDERS)))
        if chance.random() < 0.1:
            await stage.pass_by(hours=chance.choice((1, 3, 30)))


PLAIN: Final = (
    ("boss", "确认 {}"),
    ("ann", "接单 {}"),
    ("ann", "确认 {}"),
    ("owner", "到账 {}"),
    ("ann", "交付 {} 做好了"),
    ("boss", "验收 {}"),
    ("owner", "打款 {}"),
)
"""The trade in which nothing goes wrong."""


async def test_balances_are_what_the_entries_sum_to(traded: Engine) -> None:
    """What is kept equals what is summed, and rebuilding changes nothing."""
    kept = await ledger.kept(traded)
    summed = await ledger.summed(traded)
    await ledger.rebuild(traded)

    assert kept, "the trade moved no money"
    assert summed == kept
    assert await ledger.kept(traded) == kept


async def test_the_entries_of_each_transition_sum_to_zero(traded: Engine) -> None:
    """Money comes from somewhere and goes somewhere: nothing appears, nothing is lost."""
    sums = await traded.rows("SELECT order_id, seq, CAST(SUM(amount) AS BIGINT) FROM entries GROUP BY order_id, seq")

    assert sums, "the trade moved no money"
    assert [row for row in sums if row[2] != 0] == []


async def test_every_member_holds_as_many_orders_as_they_have(traded: Engine) -> None:
    """The count that a claim rests on is the number of unfinished orders that the member took."""
    counted = await traded.rows(
        "SELECT s.member_id, s.held, (SELECT COUNT(*) FROM orders o WHERE o.taker_id = s.member_id"
        " AND o.state NOT IN ('settled', 'cancelled', 'expired')) FROM memberships s"
    )

    assert [row for row in counted if row[1] != row[2]] == []


async def test_clocks_that_are_kept_are_those_that_the_orders_carry(traded: Engine) -> None:
    """A clock runs in the database exactly as long as it runs on the order."""
    kept = await traded.rows("SELECT order_id, fires FROM deadlines")
    carried = await traded.rows("SELECT id, data FROM orders")
    clocks = [(order, clock.fires) for order, data in carried for clock in msgspec.json.decode(str(data), type=Order).clocks]

    assert sorted(kept, key=repr) == sorted(clocks, key=repr)


async def test_the_chain_of_every_order_holds(traded: Engine) -> None:
    """Every order's records lead from its draft to the hash that it carries."""
    assert await records.broken(traded) == {}


SWAPPED: Final = (
    "UPDATE records SET seq = 9 WHERE order_id = ? AND seq = 2;"
    "UPDATE records SET seq = 2 WHERE order_id = ? AND seq = 3;"
    "UPDATE records SET seq = 3 WHERE order_id = ? AND seq = 9"
)


@pytest.mark.parametrize(
    ("tampering", "place"),
    [
        ("UPDATE records SET body = replace(body, '33333', '99999') WHERE order_id = ? AND seq = 1", 1),
        ("UPDATE records SET name = 'accept' WHERE order_id = ? AND seq = 2", 2),
        ("UPDATE records SET actor_id = 5 WHERE order_id = ? AND seq = 3", 3),
        ("UPDATE records SET hash = 'f00' WHERE order_id = ? AND seq = 2", 2),
        ("DELETE FROM records WHERE order_id = ? AND seq = 2", 2),
        (SWAPPED, 2),
        ("UPDATE orders SET head = 'f00' WHERE id = ?", 4),
    ],
)
async def test_tampering_with_a_record_shows(url: str, tampering: str, place: int) -> None:
    """A record that was changed, is missing or changed places breaks the chain there, and no other order's."""
    async with Stage(url=url) as stage:
        engine = stage.app.desk.engine
        first = await two_claimed(stage)
        await engine.commit([Write(statement, (first,), 1) for statement in tampering.split(";")])

        assert await records.broken(engine) == {first: place}


async def two_claimed(stage: Stage) -> int:
    """Orders 1 and 2 are claimed: three records each. Returns the id of the first."""
    _, boss, ann, bob = await stage.members("owner", "boss", "ann", "bob")
    for number, worker in ((1, ann), (2, bob)):
        await boss.says("发单 一份产品介绍文案,预算333.33元,明天交付")
        await boss.says(f"确认 {number}")
        await worker.says(f"接单 {number}")
    return (await stage.order()).id


async def test_a_chain_that_lost_its_end_shows(url: str) -> None:
    """Cutting off the newest record is found by the hash that the order carries."""
    async with Stage(url=url) as stage:
        engine = stage.app.desk.engine
        first = await two_claimed(stage)
        await engine.commit([Write("DELETE FROM records WHERE order_id = ? AND seq = 3", (first,), 1)])

        assert await records.broken(engine) == {first: 3}
