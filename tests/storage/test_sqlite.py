"""What holds for SQLite alone: one process, one connection, and words for a disk that will not."""

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextvars import Context
from pathlib import Path

import pytest
from tortoise.exceptions import IntegrityError, OperationalError, TransactionManagementError
from tortoise.transactions import in_transaction

from jiedan.errors import Fault, Unavailable
from jiedan.storage.backends.sqlite.client import SqliteClient, statements
from jiedan.storage.database import Database, open_database
from jiedan.storage.engine import Write
from tests.storage.conftest import SHOP
from tests.storage.subprocesses import surroundings

TABLE = Write("CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT)", ())


def note(text: str) -> Write:
    """One more row."""
    return Write("INSERT INTO notes (text) VALUES (?)", (text,), 1)


@pytest.fixture
async def shop(sqlite_url: str) -> AsyncIterator[Database]:
    """An open file with an empty table of notes."""
    database = await open_database(sqlite_url, apps=(SHOP,))
    await database.engine.commit([TABLE])
    yield database
    await database.close()


def path_of(database: Database) -> Path:
    """The database's file."""
    assert isinstance(database.client, SqliteClient)
    return Path(database.client.filename)


async def test_a_second_start_on_the_same_file_is_refused_in_words(shop: Database, sqlite_url: str) -> None:
    """It says which process has it and what to do; once that has let go, the file can be had."""
    with pytest.raises(Fault, match=r"in use by another jiedan \(process \d+\)") as refusal:
        await open_database(sqlite_url, apps=(SHOP,))
    await shop.close()
    again = await open_database(sqlite_url, apps=(SHOP,))
    await again.close()

    assert "Stop that one first" in refusal.value.remedy


async def test_after_a_kill_the_file_can_be_had_and_holds_what_was_committed(sqlite_url: str) -> None:
    """The lock goes with the process. A process that holds it is met first, killed, and its last unit is there."""
    command = [sys.executable, "-m", "tests.storage.killed_when_told", sqlite_url]
    process = await asyncio.create_subprocess_exec(*command, env=surroundings(), stdout=subprocess.PIPE)
    assert process.stdout is not None
    await process.stdout.readline()
    with pytest.raises(Fault, match=f"process {process.pid}"):
        await open_database(sqlite_url, apps=(SHOP,))
    process.kill()
    await process.wait()
    database = await open_database(sqlite_url, apps=(SHOP,))
    rows = await database.engine.rows("SELECT text FROM notes")
    await database.close()

    assert rows == [("the last one",)]


async def test_a_full_disk_is_told_and_leaves_nothing_half_done(shop: Database) -> None:
    """The unit that does not fit, and those that wait with it, are Unavailable; when there is room again it goes on."""
    ((pages,),) = await shop.engine.rows("PRAGMA page_count")
    assert isinstance(pages, int)
    await shop.engine.rows(f"PRAGMA max_page_count = {pages}")
    big = [note("x" * 3000) for _ in range(30)]
    outcomes = await asyncio.gather(*(shop.engine.commit([note("small"), *big]) for _ in range(3)), return_exceptions=True)
    await shop.engine.rows("PRAGMA max_page_count = 100000")
    await shop.engine.commit([note("after")])

    assert [str(outcome) for outcome in outcomes] == ["the disk is full: the database could not be written; make room"] * 3
    assert [type(outcome) for outcome in outcomes] == [Unavailable] * 3
    assert await shop.engine.rows("SELECT text FROM notes") == [("after",)]


async def test_a_file_that_may_only_be_read_is_told(shop: Database) -> None:
    """Writing is Unavailable, in words; reading goes on."""
    await shop.engine.rows("PRAGMA query_only = ON")

    with pytest.raises(Unavailable, match="may only be read"):
        await shop.engine.commit([note("no")])
    assert await shop.engine.rows("SELECT text FROM notes") == []


async def test_another_program_that_holds_the_file_is_told(shop: Database) -> None:
    """We wait for it for a while, then say so; nothing is written."""
    await shop.engine.rows("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(path_of(shop), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable, match="another program holds the database"):
        await shop.engine.commit([note("no")])
    other.close()
    await shop.engine.commit([note("yes")])

    assert await shop.engine.rows("SELECT text FROM notes") == [("yes",)]


async def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    """It is not overwritten."""
    (tmp_path / "shop.db").write_bytes(b"a shopping list, not a database" * 100)
    for _ in range(2):
        with pytest.raises(Fault, match="not a database"):
            await open_database(f"sqlite:///{tmp_path}/shop.db", apps=(SHOP,))

    assert (tmp_path / "shop.db").read_bytes().startswith(b"a shopping list")


async def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """With the rule of the four slashes, which is the likelier mistake."""
    with pytest.raises(Fault, match="four slashes"):
        await open_database(f"sqlite:///{tmp_path}/nowhere/shop.db", apps=(SHOP,))


@pytest.mark.parametrize(
    "url", ["", "jiedan.db", "sqlite://", "sqlite:///", "sqlite://jiedan.db", "mysql://a/b", "postgres://host"]
)
async def test_a_url_that_is_not_understood_is_refused(url: str) -> None:
    """And the forms that are understood are shown."""
    with pytest.raises(Fault, match="not understood") as refusal:
        await open_database(url, apps=(SHOP,))

    assert "sqlite:///jiedan.db" in refusal.value.remedy


async def test_units_that_wait_together_share_one_commit(shop: Database) -> None:
    """While a transaction owns the connection fifty units come to wait; they cost the file one commit, not fifty."""
    async with in_transaction():
        waiting = [asyncio.create_task(shop.engine.commit([note(f"{number}")]), context=outside()) for number in range(50)]
        await asyncio.sleep(0)
    frames = path_of(shop).with_name("shop.db-wal").stat().st_size
    await asyncio.gather(*waiting)
    grown = path_of(shop).with_name("shop.db-wal").stat().st_size - frames

    assert grown < 10 * 4200


async def test_a_statement_of_the_engine_inside_a_transaction_is_refused(shop: Database) -> None:
    """It would wait for itself."""
    async with in_transaction():
        with pytest.raises(TransactionManagementError, match="own connection"):
            await shop.engine.rows("SELECT 1")
        with pytest.raises(TransactionManagementError, match="own connection"):
            await shop.engine.commit([note("no")])

    assert await shop.engine.rows("SELECT 1") == [(1,)]


async def test_a_transaction_that_a_statement_leaves_open_is_refused_and_undone(shop: Database) -> None:
    """Else what others write later would hang on it, and be lost with the process."""
    with pytest.raises(OperationalError, match="left a transaction open"):
        await shop.client.execute_script("BEGIN; INSERT INTO notes (text) VALUES ('by hand')")
    with pytest.raises(IntegrityError):
        await shop.client.execute_many("INSERT INTO notes (id, text) VALUES (?, 'twice')", [[1], [1]])
    await shop.client.execute_insert("INSERT INTO notes (text) VALUES (?)", ["later"])
    file = sqlite3.connect(path_of(shop))
    rows = file.execute("SELECT text FROM notes").fetchall()
    file.close()

    assert rows == [("later",)]


async def test_readers_and_writers_wait_while_a_transaction_owns_the_connection(shop: Database) -> None:
    """What they see afterwards is what it left."""
    async with in_transaction() as transaction:
        reading = asyncio.create_task(shop.engine.rows("SELECT text FROM notes"), context=outside())
        await asyncio.sleep(0)
        await transaction.execute_query("INSERT INTO notes (text) VALUES ('first')")
    rows = await reading

    assert rows == [("first",)]


async def test_closing_answers_everybody(shop: Database) -> None:
    """A transaction that is left open is rolled back, who waited for it is told, and a later call too."""
    transaction = in_transaction()
    client = await transaction.__aenter__()
    await client.execute_query("INSERT INTO notes (text) VALUES ('half done')")
    waiting = asyncio.create_task(shop.engine.commit([note("waits")]), context=outside())
    await asyncio.sleep(0)
    path = path_of(shop)
    await shop.close()
    outcome = (await asyncio.gather(waiting, return_exceptions=True))[0]
    file = sqlite3.connect(path)
    rows = file.execute("SELECT text FROM notes").fetchall()
    file.close()

    assert (str(outcome), rows) == ("the database was closed", [])


async def test_an_image_of_a_database_can_be_loaded_into_another() -> None:
    """A test's tables are there at once."""
    first = await open_database("sqlite://:memory:", apps=(SHOP,))
    await first.engine.commit([TABLE])
    await first.engine.commit([note("here")])
    assert isinstance(first.client, SqliteClient)
    image = await first.client.image()
    await first.close()
    second = await open_database("sqlite://:memory:", apps=(SHOP,))
    assert isinstance(second.client, SqliteClient)
    await second.client.load(image)
    await second.engine.commit([note("there")])
    rows = await second.engine.rows("SELECT text FROM notes")
    await second.close()

    assert rows == [("here",), ("there",)]


def test_a_script_is_cut_where_its_statements_end() -> None:
    """A semicolon in a text, a comment or a trigger ends none."""
    script = (
        "INSERT INTO a VALUES (';'); -- one; two\nCREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; ; SELECT 3"
    )

    assert [statement.strip()[:6] for statement in statements(script)] == ["INSERT", "-- one", "SELECT"]


def outside() -> Context:
    """The context of a task that has nothing to do with the transaction around it."""
    return Context()
