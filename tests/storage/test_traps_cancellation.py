"""Tortoise's own backends, when a task is cancelled, keep the only lock, drain the pool and lose what is written later."""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from tortoise.transactions import in_transaction

from tests.storage.shop import Notes, Orders, opened
from tests.storage.subprocesses import surroundings


async def trade(number: int) -> None:
    """An order and a note to it, in one transaction."""
    async with in_transaction():
        order = await Orders.create(name=f"order {number}")
        await Notes.create(order=order, text="taken")


async def cancel_400_trades() -> None:
    """Each after another tenth of a millisecond: while it waits for the connection, in BEGIN, between the writes, in COMMIT."""
    for step in range(400):
        with suppress(TimeoutError):
            # In a task of its own, as a message is: what it leaves in its context is gone with it.
            await asyncio.create_task(asyncio.wait_for(trade(step), step % 40 / 10_000))


async def test_a_cancelled_transaction_keeps_no_connection(url: str) -> None:
    """After 400 cancellations, BEGIN not excepted, thirty transactions at once go through, and rows are in pairs."""
    async with opened(url), asyncio.timeout(20):
        await cancel_400_trades()
        await asyncio.gather(*(trade(number) for number in range(30)))

        assert await Orders.all().count() == await Notes.all().count() >= 30


async def test_the_pool_is_whole_after_400_cancellations(postgres_url: str) -> None:
    """All twenty connections can be had at once, and none of them is inside a transaction."""
    async with opened(postgres_url) as context, asyncio.timeout(20):
        await cancel_400_trades()
        pool = context.db()._pool
        connections = [await pool.acquire() for _ in range(20)]
        states = [connection.is_in_transaction() for connection in connections]
        for connection in connections:
            await pool.release(connection)

        assert states == [False] * 20


def test_a_cancelled_bulk_insert_loses_no_later_write(tmp_path: Path) -> None:
    """A process cancels bulk inserts, writes one more order, sees it, and is killed: the order is in the file."""
    script = "tests.storage.killed_after_bulk_insert"
    process = subprocess.run([sys.executable, "-m", script, f"sqlite:///{tmp_path}/shop.db"], env=surroundings(), check=False)
    with sqlite3.connect(tmp_path / "shop.db") as file:
        found = file.execute("SELECT count(*) FROM shop_orders WHERE name = 'the last order'").fetchone()
    file.close()

    assert (process.returncode, found) == (-9, (1,))


async def test_a_cancelled_bulk_insert_is_whole_or_nothing(url: str) -> None:
    """And the connection is free afterwards."""
    async with opened(url), asyncio.timeout(20):
        for wait in range(20):
            with suppress(TimeoutError):
                async with asyncio.timeout(wait / 1000):
                    await Orders.bulk_create([Orders(name=f"bulk {wait}") for _ in range(500)])
        await trade(1)

        assert await Orders.filter(name__startswith="bulk").count() % 500 == 0


async def test_a_cancelled_part_of_a_transaction_is_undone_alone(url: str) -> None:
    """A savepoint that is cancelled takes nothing of the transaction around it, at whatever moment the cancellation comes."""
    async with opened(url), asyncio.timeout(20):
        for wait in range(15):
            async with in_transaction(), in_transaction():
                await Orders.create(name="outer")
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait / 5000), in_transaction():
                        for _ in range(20):
                            await Orders.create(name=f"inner {wait}")
                await Orders.create(name="outer")
        counts = [await Orders.filter(name=f"inner {wait}").count() for wait in range(15)]

        assert await Orders.filter(name="outer").count() == 30
        assert set(counts) <= {0, 20}
