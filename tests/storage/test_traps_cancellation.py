"""Tortoise's own backends, when a task is cancelled, keep the only lock, drain the pool and lose what is written later."""

import asyncio
import random
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tortoise.transactions import in_transaction

from tests.storage.shop import STOCK, Notes, Orders, opened
from tests.storage.subprocesses import surroundings


async def trade(number: int) -> None:
    """An order and a note to it, in one transaction."""
    async with in_transaction():
        order = await Orders.create(name=f"order {number}")
        await Notes.create(order=order, text="taken")


async def test_a_cancelled_transaction_keeps_no_connection(url: str) -> None:
    """400 transactions, cancelled at random moments, BEGIN not excepted: thirty more go through, and rows are in pairs."""
    chance = random.Random(1)  # noqa: S311 - no secret

    async def hurried(number: int) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(chance.random() * 0.05):
                await trade(number)

    async with opened(url):
        async with asyncio.timeout(60):
            for start in range(0, 400, 40):
                await asyncio.gather(*(hurried(number) for number in range(start, start + 40)))
            await asyncio.gather(*(trade(number) for number in range(30)))

            assert await Orders.all().count() == await Notes.all().count() >= 30


async def test_the_pool_is_whole_after_400_cancellations(postgres_url: str) -> None:
    """All twenty connections can be had at once, and none of them is inside a transaction."""
    chance = random.Random(3)  # noqa: S311 - no secret

    async def hurried(number: int) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(chance.random() * 0.05):
                await trade(number)

    async with opened(postgres_url) as context:
        for start in range(0, 400, 40):
            await asyncio.gather(*(hurried(number) for number in range(start, start + 40)))
        pool = context.db()._pool
        async with asyncio.timeout(20):
            connections = [await pool.acquire() for _ in range(20)]
        states = [connection.is_in_transaction() for connection in connections]
        for connection in connections:
            await pool.release(connection)

        assert states == [False] * 20


def test_a_cancelled_bulk_insert_loses_no_later_write(tmp_path: Path) -> None:
    """A process cancels bulk inserts, writes one more order, is told that it is there, and is killed: the order is in the file."""
    script = "tests.storage.killed_after_bulk_insert"
    process = subprocess.run([sys.executable, "-m", script, f"sqlite:///{tmp_path}/shop.db"], env=surroundings(), check=False)
    with sqlite3.connect(tmp_path / "shop.db") as file:
        found = file.execute("SELECT count(*) FROM shop_orders WHERE name = 'the last order'").fetchone()
    file.close()

    assert (process.returncode, found) == (-9, (1,))


async def test_a_cancelled_bulk_insert_is_whole_or_nothing(url: str) -> None:
    """And the connection is free afterwards."""
    async with opened(url):
        for wait in range(20):
            with suppress(TimeoutError):
                async with asyncio.timeout(wait / 1000):
                    await Orders.bulk_create([Orders(name=f"bulk {wait}") for _ in range(500)])
        async with asyncio.timeout(20):
            await trade(1)

            assert await Orders.filter(name__startswith="bulk").count() % 500 == 0


async def test_a_cancelled_part_of_a_transaction_is_undone_alone(url: str) -> None:
    """A savepoint that is cancelled takes nothing of the transaction around it, at whatever moment the cancellation comes."""
    if STOCK:
        return  # It has no fault here that is worth a test.
    async with opened(url):
        for wait in range(15):
            async with in_transaction():
                await Orders.create(name="outer")
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait / 5000), in_transaction():
                        for _ in range(20):
                            await Orders.create(name=f"inner {wait}")
                await Orders.create(name="outer")
        counts = [await Orders.filter(name=f"inner {wait}").count() for wait in range(15)]

        assert await Orders.filter(name="outer").count() == 30
        assert set(counts) <= {0, 20}
