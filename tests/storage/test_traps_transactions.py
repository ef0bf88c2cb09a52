"""Tortoise's own SQLite transactions begin too late, and a task that inherited a finished one writes through it."""

import asyncio
import sqlite3
from collections.abc import Coroutine
from contextlib import closing
from pathlib import Path

import pytest
from tortoise.exceptions import TransactionManagementError
from tortoise.transactions import in_transaction

from tests.storage.shop import Orders, opened


async def names() -> list[str]:
    """The orders that there are, oldest first."""
    return [order.name for order in await Orders.all().order_by("id")]


async def broken_part() -> None:
    """A part of a transaction that writes and fails."""
    async with in_transaction():
        await Orders.create(name="inner")
        raise LookupError


async def gather_in_one_transaction(*parts: Coroutine[None, None, None]) -> None:
    """Run them at the same time inside one transaction; raises the first exception when all are done."""
    async with in_transaction():
        for outcome in await asyncio.gather(*parts, return_exceptions=True):
            if outcome is not None:
                raise outcome


async def test_a_transaction_on_sqlite_owns_the_file_from_its_first_statement(tmp_path: Path) -> None:
    """Another program cannot write between what a transaction reads and what it then writes (BEGIN IMMEDIATE)."""
    path = tmp_path / "shop.db"
    async with opened(f"sqlite:///{path}"), asyncio.timeout(10):
        async with in_transaction():
            found = await Orders.all().count()
            with (
                closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other,
                pytest.raises(sqlite3.OperationalError, match="locked"),
            ):
                other.execute("INSERT INTO shop_orders (name) VALUES ('from outside')")
            await Orders.create(name=f"order {found}")

        assert await names() == ["order 0"]


async def test_a_task_that_inherited_a_transaction_cannot_write_after_its_end(url: str) -> None:
    """It is told so in words, and writes neither outside of a transaction nor into that of another task."""
    over, another = asyncio.Event(), asyncio.Event()

    async def late() -> None:
        await another.wait()
        await Orders.create(name="late")

    async def bystander() -> None:
        await over.wait()
        async with in_transaction():
            await Orders.create(name="bystander")
            another.set()
            with pytest.raises(TransactionManagementError, match="inside a transaction that has ended"):
                await task

    async with opened(url), asyncio.timeout(10):
        waiting = asyncio.create_task(bystander())
        async with in_transaction():
            await Orders.create(name="first")
            task = asyncio.create_task(late())
        over.set()
        await waiting

        assert await names() == ["first", "bystander"]


async def test_a_task_that_inherited_a_transaction_cannot_open_a_part_of_it_after_its_end(url: str) -> None:
    """A savepoint in a transaction that is over is refused in the same words."""
    over = asyncio.Event()

    async def late() -> None:
        await over.wait()
        async with in_transaction():
            await Orders.create(name="late")

    async with opened(url), asyncio.timeout(10):
        async with in_transaction():
            task = asyncio.create_task(late())
        over.set()
        with pytest.raises(TransactionManagementError, match="inside a transaction that has ended"):
            await task

        assert await Orders.all().count() == 0


async def test_two_tasks_cannot_undo_each_others_parts(url: str) -> None:
    """Savepoints of two tasks in one transaction end out of order: that is refused, and the whole transaction is undone."""
    both, first = asyncio.Event(), asyncio.Event()

    async def ends_first() -> None:
        try:
            async with in_transaction():
                await Orders.create(name="one")
                await both.wait()
        finally:
            first.set()

    async def ends_last() -> None:
        async with in_transaction():
            await Orders.create(name="two")
            both.set()
            await first.wait()

    async with opened(url), asyncio.timeout(10):
        with pytest.raises(TransactionManagementError, match="at the same time"):
            await gather_in_one_transaction(ends_first(), ends_last())

        assert await Orders.all().count() == 0


async def test_a_part_that_fails_is_undone_alone(url: str) -> None:
    """The transaction around it goes on."""
    async with opened(url), asyncio.timeout(10):
        async with in_transaction():
            await Orders.create(name="outer")
            with pytest.raises(LookupError):
                await broken_part()
            await Orders.create(name="outer")

        assert await names() == ["outer", "outer"]
