"""Each database, fresh for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from jiedan.storage.backends.asyncpg.client import PostgresClient
from jiedan.storage.backends.asyncpg.engine import PostgresEngine
from jiedan.storage.database import App, Database, open_database
from jiedan.storage.engine import Engine, Write

SHOP = App(label="shop", models=("tests.storage.shop",))


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A file that is not there yet."""
    return f"sqlite:///{tmp_path}/shop.db"


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database of each kind."""
    found: str = request.getfixturevalue(f"{request.param}_url")
    return found


@pytest.fixture(params=["sqlite", "memory", "postgres", "postgres, stepwise"])
async def database(request: pytest.FixtureRequest) -> AsyncIterator[Database]:
    """An open database of each kind, without tables."""
    kind = request.param.partition(",")[0]
    where = "sqlite://:memory:" if kind == "memory" else request.getfixturevalue(f"{kind}_url")
    database = await open_database(where, apps=(SHOP,))
    yield database
    await database.close()


@pytest.fixture
async def engine(request: pytest.FixtureRequest, database: Database) -> Engine:
    """Its engine, with a table of pairs: every unit of a test writes one row on each side, or none."""
    engine = database.engine
    if "stepwise" in request.node.callspec.id:
        assert isinstance(database.client, PostgresClient)
        engine = PostgresEngine(database.client, stepwise=True)
    await engine.commit([Write("CREATE TABLE sides (pair bigint, side text, note text, PRIMARY KEY (pair, side))", ())])
    await engine.commit([Write("CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL, version bigint NOT NULL)", ())])
    await engine.commit([Write("INSERT INTO orders VALUES (?, ?, ?)", (1, "open", 1), 1)])
    return engine
