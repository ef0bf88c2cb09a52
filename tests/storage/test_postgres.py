"""What holds for PostgreSQL alone: the pool is whole, collisions are Stale, and a server that goes away is told in words."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from jiedan.errors import Fault, Stale, Unavailable
from jiedan.storage.backends.asyncpg.client import PostgresClient
from jiedan.storage.backends.asyncpg.units import numbered, teachable
from jiedan.storage.database import Database, open_database
from jiedan.storage.engine import Write
from tests.servers import PostgresServer, unused_port
from tests.storage.conftest import SHOP


@pytest.fixture
async def shop(postgres_url: str) -> AsyncIterator[Database]:
    """An open database with two orders."""
    database = await open_database(postgres_url, apps=(SHOP,))
    await database.engine.commit([Write("CREATE TABLE orders (id bigint PRIMARY KEY, version bigint NOT NULL, note text)", ())])
    await database.engine.commit([Write("INSERT INTO orders VALUES (?, 0, NULL)", (number,), 1) for number in (1, 2)])
    yield database
    await database.close()


def touch(number: int) -> Write:
    """Another version of an order."""
    return Write("UPDATE orders SET version = version + 1 WHERE id = ?", (number,), 1, Stale)


def pool_of(database: Database) -> PostgresClient:
    """The client, for its pool."""
    assert isinstance(database.client, PostgresClient)
    return database.client


async def test_the_pool_is_whole_after_400_cancelled_units_and_reads(shop: Database) -> None:
    """All twenty connections can be had at once, none of them inside a transaction."""
    chance = random.Random(4)  # noqa: S311 - no secret

    async def hurried() -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(chance.random() * 0.02):
                await shop.engine.commit([touch(1)])
                await shop.engine.rows("SELECT * FROM orders")

    for _ in range(10):
        await asyncio.gather(*(hurried() for _ in range(40)))
    pool = pool_of(shop).pool
    async with asyncio.timeout(20):
        connections = [await pool.acquire() for _ in range(20)]
    inside = [connection.is_in_transaction() for connection in connections]
    for connection in connections:
        await pool.release(connection)

    assert inside == [False] * 20


async def test_a_deadlock_is_stale(shop: Database) -> None:
    """Of units that lock two orders in opposite order the database ends one; nothing of it is kept, and it may try again."""

    async def both(*numbers: int) -> int:
        try:
            await shop.engine.commit([touch(number) for number in numbers for _ in range(3)])
        except Stale:
            return 0
        return 3

    async with asyncio.timeout(60):
        kept = sum(await asyncio.gather(*(both(*order) for order in [(1, 2), (2, 1)] * 5)))

    assert await shop.engine.rows("SELECT version FROM orders") == [(kept,), (kept,)]


async def test_a_unit_seen_before_is_one_round_trip(shop: Database) -> None:
    """The second of its kind teaches the server a function; other lengths of the same kind use the same one."""
    for size in (2, 2, 5, 7):
        await shop.engine.commit([touch(1) for _ in range(size)])
    learnt = await shop.engine.rows("SELECT count(*) FROM pg_proc WHERE proname LIKE 'unit_%'")

    assert learnt == [(1,)]
    assert await shop.engine.rows("SELECT version FROM orders WHERE id = 1") == [(16,)]


async def test_a_unit_that_is_too_long_for_a_function_goes_statement_by_statement(shop: Database) -> None:
    """However many different writes a unit has, and however often it comes, it is done: a function takes a hundred arguments."""
    other = "UPDATE orders SET version = version + ? WHERE id = ?"
    unit = [write for _ in range(40) for write in (touch(1), Write(other, (1, 1), 1, Stale))]
    for _ in range(3):
        await shop.engine.commit(unit)

    assert await shop.engine.rows("SELECT version FROM orders WHERE id = 1") == [(240,)]


async def test_without_the_right_to_learn_units_go_statement_by_statement(
    shop: Database, postgres_server: PostgresServer, postgres_url: str
) -> None:
    """Where the operator took the right TEMPORARY from us, everything works, more slowly."""
    name = postgres_url.rpartition("/")[2]
    postgres_server.query(
        f"DROP ROLE IF EXISTS humble; CREATE ROLE humble LOGIN; REVOKE TEMPORARY ON DATABASE {name} FROM PUBLIC"
    )
    postgres_server.query("GRANT SELECT, UPDATE ON orders TO humble", name)
    humble = await open_database(postgres_url.replace("://jiedan@", "://humble@"), apps=(SHOP,))
    for _ in range(4):
        await humble.engine.commit([touch(1), touch(2)])
    rows = await humble.engine.rows("SELECT version FROM orders")
    await humble.close()
    postgres_server.query("DROP OWNED BY humble", name)

    assert rows == [(4,), (4,)]


async def test_a_connection_that_the_server_ends_is_told_and_replaced(shop: Database, postgres_server: PostgresServer) -> None:
    """Unavailable at most once for each connection; then everything goes on, and nothing is half done."""
    postgres_server.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IS NOT NULL AND pid <> pg_backend_pid()"
    )
    for _ in range(3):
        with suppress(Unavailable):
            await shop.engine.commit([touch(1), touch(2)])
    ((one,), (two,)) = await shop.engine.rows("SELECT version FROM orders")

    assert one == two
    assert isinstance(one, int)
    assert one >= 2


async def test_a_server_that_does_not_answer_is_told(postgres_url: str) -> None:
    """With what to look at; the password does not stand in the message."""
    with pytest.raises(Fault, match="cannot be used") as refusal:
        await open_database(f"postgres://jiedan:secret@127.0.0.1:{unused_port()}/jiedan", apps=(SHOP,))

    assert "See that the server runs" in refusal.value.remedy
    assert "secret" not in str(refusal.value)


async def test_a_database_that_is_not_there_is_told(postgres_url: str) -> None:
    """With how to make it."""
    with pytest.raises(Fault, match="does not exist") as refusal:
        await open_database(f"{postgres_url}x", apps=(SHOP,))

    assert "CREATE DATABASE" in refusal.value.remedy


async def test_a_database_can_be_reached_by_its_socket(postgres_url: str, postgres_server: PostgresServer) -> None:
    """`?host=/folder` names the folder of the socket."""
    folder = postgres_server.query("SHOW unix_socket_directories")
    name = postgres_url.rpartition("/")[2]
    database = await open_database(f"postgresql://jiedan@/{name}?host={folder}&port={postgres_server.port}", apps=(SHOP,))
    rows = await database.engine.rows("SELECT inet_client_addr() IS NULL")
    await database.close()

    assert rows == [(True,)]


@pytest.mark.parametrize(
    ("sql", "can"),
    [
        ("INSERT INTO a VALUES (?)", True),
        ("\n  update a SET b = ?", True),
        ("DELETE FROM a", True),
        ("INSERT INTO a VALUES (?) RETURNING id", False),
        ("SELECT pg_notify('a', ?)", False),
        ("WITH b AS (SELECT 1) INSERT INTO a SELECT * FROM b", False),
        ("CREATE TABLE a (b bigint)", False),
    ],
)
def test_only_what_gives_no_rows_is_taught(sql: str, *, can: bool) -> None:
    """A function can hold statements that write and answer nothing."""
    assert teachable(sql) is can


def test_parameters_are_numbered() -> None:
    """One number for each question mark, in order."""
    assert numbered("UPDATE a SET b = ?, c = ? WHERE d = ?") == "UPDATE a SET b = $1, c = $2 WHERE d = $3"
