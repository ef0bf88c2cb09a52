"""The Engine of each database: a unit of work is done whole or not at all, whatever happens."""

import asyncio
import random
from contextlib import suppress

import pytest
from tortoise.exceptions import IntegrityError, OperationalError

from jiedan.errors import Duplicate, Hiccup, Stale, Unavailable
from jiedan.storage.database import Database
from jiedan.storage.engine import Engine, Row, Write


def side(pair: int, which: str, note: str | None = None, *, missed: type[Hiccup] = Duplicate) -> Write:
    """One of the two rows that always come together."""
    return Write("INSERT INTO sides VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (pair, which, note), 1, missed)


def claim(who: str, version: int) -> Write:
    """The conditional write of an order."""
    return Write("UPDATE orders SET state = ?, version = version + 1 WHERE id = 1 AND version = ?", (who, version), 1, Stale)


async def pairs(engine: Engine) -> list[Row]:
    """How many rows each pair has, if not two."""
    return await engine.rows("SELECT pair, count(*) FROM sides GROUP BY pair HAVING count(*) <> 2")


async def count(engine: Engine) -> int:
    """How many pairs there are."""
    ((found,),) = await engine.rows("SELECT count(DISTINCT pair) FROM sides")
    assert isinstance(found, int)
    return found


async def test_what_was_committed_can_be_read(engine: Engine) -> None:
    """Values come back as they went in: whole numbers of 64 bits, Chinese, empty and missing texts."""
    largest = 2**63 - 1
    await engine.commit([side(largest, "左", ""), side(largest, "右", None)])

    assert await engine.rows("SELECT * FROM sides WHERE pair = ? ORDER BY note IS NULL", (largest,)) == [
        (largest, "左", ""),
        (largest, "右", None),
    ]


@pytest.mark.parametrize("place", [0, 1, 2])
async def test_a_write_that_misses_leaves_nothing_of_its_unit(engine: Engine, place: int) -> None:
    """Wherever it stands, its own exception is raised and no other write of the unit is kept. Three times: the way is learnt."""
    for _ in range(3):
        writes = [side(1, "left"), side(1, "right")]
        writes.insert(place, claim("eve", 99))
        with pytest.raises(Stale, match="0 rows instead of 1"):
            await engine.commit(writes)

    assert await count(engine) == 0


async def test_the_first_of_several_misses_is_told(engine: Engine) -> None:
    """Among neighbours with the same statement too."""
    await engine.commit([side(1, "left"), side(1, "right")])

    for _ in range(3):
        with pytest.raises(Stale):
            await engine.commit([side(2, "left"), side(1, "left", missed=Stale), side(2, "right"), claim("eve", 1)])
        with pytest.raises(Duplicate):
            await engine.commit([side(2, "left"), side(1, "left"), side(1, "left", missed=Stale), claim("eve", 1)])


async def test_an_empty_unit_is_no_unit(engine: Engine) -> None:
    """Nothing to write, nothing done."""
    await engine.commit([])

    assert await count(engine) == 0


async def test_a_broken_constraint_leaves_nothing(engine: Engine) -> None:
    """It is a fault of the code, so it is raised as what it is, and the unit is undone."""
    for _ in range(3):
        with pytest.raises(IntegrityError):
            await engine.commit([side(1, "left"), Write("INSERT INTO orders VALUES (?, ?, ?)", (1, "open", 1), 1)])

    assert await count(engine) == 0


async def test_a_wrong_statement_leaves_nothing(engine: Engine) -> None:
    """The same for a table that is not there, in writing and in reading."""
    for _ in range(3):
        with pytest.raises(OperationalError):
            await engine.commit([side(1, "left"), Write("INSERT INTO nowhere VALUES (?)", (1,), 1)])
    with pytest.raises(OperationalError):
        await engine.rows("SELECT * FROM nowhere")

    assert await count(engine) == 0


async def test_a_later_write_sees_an_earlier_one_of_its_unit(engine: Engine) -> None:
    """Writes are done in order: a row can be made, changed twice and removed in one unit."""
    for _ in range(3):
        await engine.commit(
            [
                side(7, "left", "first"),
                Write("UPDATE sides SET note = ? WHERE pair = ? AND note = ?", ("second", 7, "first"), 1, Stale),
                Write("UPDATE sides SET note = ? WHERE pair = ? AND note = ?", ("third", 7, "second"), 1, Stale),
                Write("DELETE FROM sides WHERE pair = ? AND note = ?", (7, "third"), 1, Stale),
            ]
        )

    assert await count(engine) == 0


async def test_units_of_one_kind_may_differ_in_length(engine: Engine) -> None:
    """Two rows or five by the same statement: all of them are written, and the last one may be the one that misses."""
    for unit, size in enumerate((1, 2, 5, 3, 2)):
        await engine.commit([claim("eve", unit + 1), *(side(unit, str(line)) for line in range(size))])
        with pytest.raises(Duplicate):
            await engine.commit(
                [claim("eve", unit + 2), *(side(unit, str(size + line)) for line in range(size)), side(unit, "0")]
            )

    assert await engine.rows("SELECT count(*) FROM sides GROUP BY pair ORDER BY pair") == [(1,), (2,), (5,), (3,), (2,)]
    assert await engine.rows("SELECT version FROM orders") == [(6,)]


async def test_a_miss_spoils_no_unit_that_waits_with_it(engine: Engine) -> None:
    """Of 60 units at once every third misses, and the other forty are kept whole."""

    async def unit(number: int) -> int:
        writes = [side(number, "left"), side(number, "right")]
        try:
            await engine.commit([*writes, claim("eve", 99)] if number % 3 == 0 else writes)
        except Stale:
            return 0
        return 1

    kept = sum(await asyncio.gather(*(unit(number) for number in range(60))))

    assert (kept, await count(engine), await pairs(engine)) == (40, 40, [])


async def test_of_200_claims_at_once_one_wins(engine: Engine) -> None:
    """And what the winner wrote is all that there is; each loser is told."""

    async def attempt(number: int) -> int:
        try:
            await engine.commit([claim(f"w{number}", 1), side(number, "left"), side(number, "right")])
        except Stale:
            return 0
        return 1

    winners = sum(await asyncio.gather(*(attempt(number) for number in range(200))))

    assert (winners, await count(engine), await pairs(engine)) == (1, 1, [])
    assert await engine.rows("SELECT version FROM orders") == [(2,)]


async def test_1000_cancellations_tear_nothing(engine: Engine) -> None:
    """Tasks that write, miss and read are cancelled at random moments: rows stay in pairs, and the engine goes on."""
    complaints: list[str] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, told: complaints.append(str(told["message"])))
    chance = random.Random(2)  # noqa: S311 - no secret

    async def hurried(number: int) -> None:
        with suppress(TimeoutError, Stale):
            async with asyncio.timeout(chance.random() * 0.02):
                await engine.commit([side(number, "left"), side(number, "right"), claim("eve", chance.choice([1, 99]))])
                await engine.rows("SELECT count(*) FROM sides")

    for start in range(0, 1000, 100):
        await asyncio.gather(*(hurried(number) for number in range(start, start + 100)))
    async with asyncio.timeout(20):
        for number in range(1000, 1030):
            await engine.commit([side(number, "left"), side(number, "right")])

    assert await pairs(engine) == []
    assert await count(engine) >= 30
    assert [complaint for complaint in complaints if "active transaction" in complaint] == []


async def test_a_cancelled_unit_is_there_or_not(engine: Engine) -> None:
    """Cancelled at once, a unit leaves both rows or none, and a second try says Duplicate if both are there."""
    for number in range(50):
        task = asyncio.create_task(engine.commit([side(number, "left"), side(number, "right")]))
        await asyncio.sleep(0)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        with suppress(Duplicate):
            await engine.commit([side(number, "left"), side(number, "right")])

    assert (await count(engine), await pairs(engine)) == (50, [])


async def test_a_closed_database_says_so(database: Database, engine: Engine) -> None:
    """It is not opened again behind anybody's back."""
    await database.close()

    with pytest.raises(Unavailable, match="closed"):
        await engine.rows("SELECT 1")
    with pytest.raises(Unavailable, match="closed"):
        await engine.commit([side(1, "left")])


async def test_a_sum_is_a_whole_number(engine: Engine) -> None:
    """Also where the database makes a wider number of it."""
    await engine.commit([side(2**62, "left"), side(2**61, "left")])

    ((total,),) = await engine.rows("SELECT sum(pair) FROM sides")

    assert (type(total), total) == (int, 2**62 + 2**61)
