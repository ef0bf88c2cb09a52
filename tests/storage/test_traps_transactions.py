"""Tortoise's own SQLite transactions begin too late, and a task that inherited a finished one writes through it."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tortoise.exceptions import TransactionManagementError
from tortoise.transactions import in_transaction

from tests.storage.shop import Orders, opened


async def test_a_transaction_on_sqlite_owns_the_file_from_its_first_statement(tmp_path: Path) -> None:
    """Another program cannot write between what a transaction reads and what it then writes (BEGIN IMMEDIATE)."""
    path = tmp_path / "shop.db"
    async with opened(f"sqlite:///{path}"):
        async with in_transaction():
            found = await Orders.all().count()
            with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:
                with pytest.raises(sqlite3.OperationalError, match="locked"):
                    other.execute("INSERT INTO shop_orders (name) VALUES ('from outside')")
            await Orders.create(name=f"order {found}")

        assert await Orders.all().values_list("name", flat=True) == ["order 0"]


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

    async with opened(url):
        waiting = asyncio.create_task(bystander())
        async with asyncio.timeout(20):
            async with in_transaction():
                await Orders.create(name="first")
                task = asyncio.create_task(late())
            over.set()
            await waiting

        assert await Orders.all().order_by("id").values_list("name", flat=True) == ["first", "bystander"]


async def test_a_task_that_inherited_a_transaction_cannot_open_a_part_of_it_after_its_end(url: str) -> None:
    """A savepoint in a transaction that is over is refused in the same words."""
    over = asyncio.Event()

    async def late() -> None:
        await over.wait()
        async with in_transaction():
            await Orders.create(name="late")

    async with opened(url):
        async with in_transaction():
            task = asyncio.create_task(late())
        over.set()
        async with asyncio.timeout(20):
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

    async with opened(url):
        with pytest.raises(TransactionManagementError, match="at the same time"):
            async with in_transaction():
                for outcome in await asyncio.gather(ends_first(), ends_last(), return_exceptions=True):
                    if outcome is not None:
                        raise outcome

        assert await Orders.all().count() == 0


async def test_a_part_that_fails_is_undone_alone(url: str) -> None:
    """The transaction around it goes on."""
    async with opened(url):
        async with in_transaction():
            await Orders.create(name="outer")
            with pytest.raises(LookupError):
                async with in_transaction():
                    await Orders.create(name="inner")
                    raise LookupError
            await Orders.create(name="outer")

        assert await Orders.all().values_list("name", flat=True) == ["outer", "outer"]
