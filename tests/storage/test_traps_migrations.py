"""Tortoise's own migrations lose rows on SQLite, forget what apps need of each other, and run in two processes at once."""

import asyncio
import importlib
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from jiedan.storage.database import App, open_database
from jiedan.storage.engine import Engine, Row, Write
from jiedan.storage.migrating import migrate
from tests.storage.shop import STOCK
from tests.storage.subprocesses import surroundings
from tests.storage.workshop import WIDER, Workshop, make_as_tortoise_does, migrate_as_tortoise_does

BELONGINGS = "SELECT type, name FROM sqlite_master WHERE tbl_name IN ('groups', 'names') AND sql IS NOT NULL"
UNIQUE = """
    SELECT group_concat(column.name)
    FROM pragma_index_list('groups') AS list, pragma_index_info(list.name) AS column
    WHERE list."unique" GROUP BY list.name
"""


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    """Two apps, importable while the test runs."""
    sys.path.insert(0, str(tmp_path))
    yield Workshop(tmp_path)
    sys.path.remove(str(tmp_path))
    importlib.invalidate_caches()


@asynccontextmanager
async def migrated(url: str, *apps: App) -> AsyncIterator[Engine]:
    """The engine of a database that was brought up to date, in our way or in tortoise's own."""
    if STOCK:
        await migrate_as_tortoise_does(url, apps)
    database = await open_database(url, apps=apps)
    if not STOCK:
        await migrate(database)
    yield database.engine
    await database.close()


async def furnish(engine: Engine) -> None:
    """A group with an order, and a number that was used before."""
    await engine.commit(
        [
            Write("INSERT INTO groups (title, platform, chat) VALUES (?, ?, ?)", ("one", "web", "1")),
            Write("INSERT INTO groups (title, platform, chat) VALUES (?, ?, ?)", ("two", "web", "2")),
            Write("DELETE FROM groups WHERE title = ?", ("two",)),
            Write("INSERT INTO orders (group_id) VALUES (?)", (1,)),
        ]
    )


async def furnish_more(engine: Engine) -> None:
    """An index, a trigger and a view that somebody added by hand."""
    await engine.commit(
        [
            Write('CREATE INDEX own ON groups ("title", chat)', ()),
            Write("CREATE TRIGGER watch AFTER UPDATE ON groups BEGIN SELECT 1; END", ()),
            Write("CREATE VIEW names AS SELECT title FROM groups", ()),
        ]
    )


async def contents(engine: Engine) -> list[Row]:
    """How many groups and orders there are."""
    return await engine.rows("SELECT (SELECT count(*) FROM groups), (SELECT count(*) FROM orders)")


async def test_a_change_of_a_column_on_sqlite_deletes_no_row_elsewhere(workshop: Workshop, sqlite_url: str) -> None:
    """The table is made anew, and what refers to it with ON DELETE CASCADE stays."""
    await workshop.make(workshop.house)
    async with migrated(sqlite_url, workshop.house) as engine:
        await furnish(engine)
    workshop.write("house_models", WIDER)
    await workshop.make(workshop.house)
    async with migrated(sqlite_url, workshop.house) as engine:
        assert await contents(engine) == [(1, 1)]


async def test_a_change_of_a_column_on_sqlite_keeps_what_belongs_to_the_table(workshop: Workshop, sqlite_url: str) -> None:
    """Indexes, what is unique together, and the counter that gives no number twice."""
    await workshop.make(workshop.house)
    async with migrated(sqlite_url, workshop.house) as engine:
        await furnish(engine)
        before = await engine.rows(BELONGINGS)
    workshop.write("house_models", WIDER)
    await workshop.make(workshop.house)
    async with migrated(sqlite_url, workshop.house) as engine:
        after = await engine.rows(BELONGINGS)
        unique = await engine.rows(UNIQUE)
        await engine.commit([Write("INSERT INTO groups (title, platform, chat) VALUES (?, ?, ?)", ("new", "web", "3"))])

        assert set(before) <= set(after)
        assert unique == [("platform,chat",)]
        assert await engine.rows("SELECT max(id) FROM groups") == [(3,)]


async def test_a_change_of_a_column_on_sqlite_keeps_what_was_added_by_hand(workshop: Workshop, sqlite_url: str) -> None:
    """An operator's own index, trigger and view."""
    await workshop.make(workshop.house)
    async with migrated(sqlite_url, workshop.house) as engine:
        await furnish_more(engine)
        before = await engine.rows(BELONGINGS)
    workshop.write("house_models", WIDER)
    await workshop.make(workshop.house)
    async with migrated(sqlite_url, workshop.house) as engine:
        assert set(before) <= set(await engine.rows(BELONGINGS))
        assert await engine.rows("SELECT title FROM names") == []


async def test_first_migrations_made_together_know_what_they_need(workshop: Workshop, postgres_url: str) -> None:
    """A plugin's table refers to the core's: its migration depends on the core's, and comes after it however they are listed."""
    if STOCK:
        await make_as_tortoise_does(workshop)
    else:
        await workshop.make(workshop.house, workshop.garden)
    async with migrated(postgres_url, workshop.garden, workshop.house) as engine:
        assert await engine.rows("SELECT app, name FROM tortoise_migrations ORDER BY id") == [
            ("house", "0001_initial"),
            ("garden", "0001_initial"),
        ]


async def test_two_processes_that_start_at_once_migrate_once(workshop: Workshop, postgres_url: str) -> None:
    """One does it, the other waits for it and finds nothing to do; none fails."""
    await workshop.make(workshop.house)
    processes = [
        await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.storage.migrate_when_told", postgres_url, workshop.name),
            env=surroundings(),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        for _ in range(2)
    ]
    for process in processes:
        assert process.stdout is not None
        assert await process.stdout.readline() == b"open\n"
    said = await asyncio.gather(*(process.communicate(b"go\n") for process in processes))

    assert [process.returncode for process in processes] == [0] * 2
    assert sorted(line for line, _ in said) == [b"\n", b"house.0001_initial\n"]
