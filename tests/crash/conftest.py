"""The stagehand of each database, and the play that nobody interrupts."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.crash.books import Books, Read, books, hits, read
from tests.crash.stagehand import Databases, Files, Nursery, Stagehand
from tests.servers import PostgresServer


class Untouched(NamedTuple):
    """What a play without kills leaves, and how often it comes by each point."""

    books: Books
    read: Read
    hits: dict[str, int]


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """The process that forks lives."""
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def stagehand(
    request: pytest.FixtureRequest, nursery: Nursery, postgres_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory
) -> Stagehand:
    """Plays on one database, then on the other."""
    folder: Path = tmp_path_factory.mktemp(request.param)
    store = Files(folder, nursery) if request.param == "sqlite" else Databases(postgres_server, nursery, folder)
    return Stagehand(request.param, store, nursery, folder)


@pytest.fixture(scope="session")
def kept() -> dict[str, Untouched]:
    """The plays without kills that were played already, by database."""
    return {}


@pytest.fixture
async def untouched(stagehand: Stagehand, kept: dict[str, Untouched]) -> Untouched:
    """The play that nobody interrupts, on the same database."""
    if stagehand.kind not in kept:
        with stagehand.play() as play:
            left, seen = await books(play.url), read(play.messages())
        kept[stagehand.kind] = Untouched(left, seen, hits(left))
    return kept[stagehand.kind]
