"""Each database, fresh for each test; and the two processes that all duels of a file are fought in."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.races.arena import Arena, arena
from tests.servers import PostgresServer


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/races.db"
    found: str = request.getfixturevalue("postgres_url")
    return found


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def ring(postgres_server: PostgresServer) -> AsyncIterator[Arena]:
    """Two processes in one group."""
    database = postgres_server.create()
    async with arena(postgres_server.url(database)) as found:
        yield found
    postgres_server.drop(database)
