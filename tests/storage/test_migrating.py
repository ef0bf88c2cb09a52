"""Bringing tables up to date: all or nothing, with a copy, and never a newer database by older code."""

import asyncio
import importlib
import signal
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jiedan.errors import Fault
from jiedan.storage.database import App, open_database
from jiedan.storage.engine import Row, Write
from jiedan.storage.migrating import make_migrations, migrate, pending
from tests.storage.subprocesses import surroundings
from tests.storage.workshop import FIRST, WIDER, Workshop

GROUP = Write("INSERT INTO groups (title, platform, chat) VALUES (?, ?, ?)", ("one", "web", "1"), 1)

KILLING = """
    dependencies = [("house", "0001_initial")]
    operations = [
        ops.AddField(model_name="Groups", name="extra", field=fields.BigIntField(null=True)),
        ops.RunPython(code=kill),
    ]

import os, signal
async def kill(apps, editor):
    os.kill(os.getpid(), signal.SIGKILL)
Migration.operations[1].code = kill
""".replace("code=kill", "code=print", 1)

FAILING = """
    dependencies = [("house", "0001_initial")]
    operations = [
        ops.AddField(model_name="Groups", name="extra", field=fields.BigIntField(null=True)),
        ops.RunSQL("INSERT INTO nowhere VALUES (1)"),
    ]
"""

ORPHANING = """
    dependencies = [("house", "0001_initial")]
    operations = [ops.RunSQL("DELETE FROM groups")]
"""


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Workshop]:
    """Two apps, importable while the test runs."""
    sys.path.insert(0, str(tmp_path))
    yield Workshop(tmp_path)
    sys.path.remove(str(tmp_path))
    importlib.invalidate_caches()


async def migrated(url: str, *apps: App, then: Write | None = None) -> list[str]:
    """Open, migrate, write, close; gives what was applied."""
    database = await open_database(url, apps=apps)
    try:
        names = await migrate(database)
        if then is not None:
            await database.engine.commit([then])
        return names
    finally:
        await database.close()


def copies_in(folder: Path) -> list[Path]:
    """The copies that were made of the file."""
    return list(folder.glob("shop.db.before-*"))


async def asked(url: str, sql: str, *apps: App) -> list[Row]:
    """What the database says."""
    database = await open_database(url, apps=apps)
    rows = await database.engine.rows(sql)
    await database.close()
    return rows


async def test_what_is_pending_is_applied_once(workshop: Workshop, url: str) -> None:
    """First it is pending, a dry run changes nothing, then it is applied, and then nothing is pending."""
    await workshop.make(workshop.house, workshop.garden)
    database = await open_database(url, apps=(workshop.house, workshop.garden))
    expected = ["house.0001_initial", "garden.0001_initial"]
    said = [await pending(database), await migrate(database, dry_run=True), await pending(database), await migrate(database)]
    after = [await pending(database), await migrate(database)]
    await database.close()

    assert said == [expected] * 4
    assert after == [[], []]


async def test_a_newer_database_is_refused(workshop: Workshop, url: str) -> None:
    """It is left alone, and the words say which version is needed."""
    await workshop.make(workshop.house)
    await migrated(
        url,
        workshop.house,
        then=Write("INSERT INTO tortoise_migrations (app, name, applied_at) VALUES ('house', '0009_later', '2030-01-01')", ()),
    )
    with pytest.raises(Fault, match=r"newer jiedan: this one does not know house\.0009_later"):
        await migrated(url, workshop.house)


async def test_a_migration_that_fails_leaves_the_old_tables(workshop: Workshop, url: str) -> None:
    """What it did before it failed is undone, and it is still pending."""
    await workshop.make(workshop.house)
    await migrated(url, workshop.house, then=GROUP)
    workshop.write_migration("0002_failing", FAILING)
    with pytest.raises(Fault, match=r"house\.0002_failing.*nowhere"):
        await migrated(url, workshop.house)
    database = await open_database(url, apps=(workshop.house,))
    left = await pending(database)
    rows = await database.engine.rows("SELECT * FROM groups")
    await database.close()

    assert left == ["house.0002_failing"]
    assert rows == [(1, "one", "web", "1")]


async def test_a_migration_that_is_killed_leaves_the_old_tables(workshop: Workshop, url: str) -> None:
    """The process is killed in the middle; the next start finds the old tables and everything in them."""
    await workshop.make(workshop.house)
    await migrated(url, workshop.house, then=GROUP)
    workshop.write_migration("0002_killing", KILLING)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.storage.migrate_when_told", url, workshop.name),
        env=surroundings(),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    await process.communicate(b"go\n")

    assert process.returncode == -signal.SIGKILL
    assert await asked(url, "SELECT * FROM groups", workshop.house) == [(1, "one", "web", "1")]
    assert await asked(url, "SELECT name FROM tortoise_migrations", workshop.house) == [("0001_initial",)]


async def test_rows_that_would_refer_to_nothing_stop_a_migration(workshop: Workshop, sqlite_url: str) -> None:
    """On SQLite, where references are not checked while a table is made anew, they are checked at the end."""
    await workshop.make(workshop.house)
    await migrated(sqlite_url, workshop.house, then=GROUP)
    database = await open_database(sqlite_url, apps=(workshop.house,))
    await database.engine.commit([Write("INSERT INTO orders (group_id) VALUES (1)", ())])
    await database.close()
    workshop.write_migration("0002_orphaning", ORPHANING)
    with pytest.raises(Fault, match="1 rows of orders would refer to nothing"):
        await migrated(sqlite_url, workshop.house)

    assert await asked(sqlite_url, "SELECT count(*) FROM groups", workshop.house) == [(1,)]


async def test_references_are_checked_again_after_a_migration(workshop: Workshop, sqlite_url: str) -> None:
    """The connection that migrated is the one that works on."""
    await workshop.make(workshop.house)
    database = await open_database(sqlite_url, apps=(workshop.house,))
    await migrate(database)
    rows = await database.engine.rows("PRAGMA foreign_keys")
    await database.close()

    assert rows == [(1,)]


async def test_a_file_is_copied_before_it_is_changed(workshop: Workshop, sqlite_url: str, tmp_path: Path) -> None:
    """A new file needs none; one with tables is copied whole, under the name of the first migration that it lacks."""
    await workshop.make(workshop.house)
    await migrated(sqlite_url, workshop.house, then=GROUP)
    workshop.write("house_models", WIDER)
    (name,) = await workshop.make(workshop.house)
    await migrated(sqlite_url, workshop.house)
    file = sqlite3.connect(tmp_path / f"shop.db.before-{name}")
    rows = file.execute("SELECT title FROM groups").fetchall()
    file.close()

    assert [copy.name for copy in copies_in(tmp_path)] == [f"shop.db.before-{name}"]
    assert rows == [("one",)]


async def test_what_is_unique_together_can_be_given_up_and_taken_back(workshop: Workshop, url: str) -> None:
    """On SQLite it stands in the table's definition, and the table must be made anew without it."""
    again = GROUP._replace(touches=None)
    together = '        unique_together = (("platform", "chat"),)\n'
    await workshop.make(workshop.house)
    await migrated(url, workshop.house, then=GROUP)
    workshop.write("house_models", FIRST.replace(together, ""))
    await workshop.make(workshop.house)
    await migrated(url, workshop.house, then=again)
    workshop.write("house_models", FIRST)
    await workshop.make(workshop.house)
    with pytest.raises(Fault, match=r"(?i)unique"):
        await migrated(url, workshop.house)

    assert await asked(url, "SELECT count(*) FROM groups", workshop.house) == [(2,)]


async def test_models_that_did_not_change_make_no_migration(workshop: Workshop) -> None:
    """Nor where the application gives the numbers, not the database."""
    apps = (workshop.house, workshop.garden)
    made = [await workshop.make(*apps), await workshop.make(*apps)]

    assert made == [["house.0001_initial", "garden.0001_initial"], []]


def test_the_core_has_a_migration_for_every_change_of_its_models() -> None:
    """`make migration` would write nothing."""
    assert make_migrations(dry_run=True) == []
