"""What an operator's command does at the desk of the host: the database, the clock and the words, and nobody to talk to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from jiedan.app import defaults_of, retention_of
from jiedan.cli.place import expect_database, settings_from
from jiedan.clock import SystemClock
from jiedan.host.desk import Desk
from jiedan.host.files import Files
from jiedan.host.plugins import Registry
from jiedan.storage.database import open_database
from jiedan.texts.catalog import Catalog


@asynccontextmanager
async def at_the_desk(named: Path | None) -> AsyncIterator[Desk]:
    """What the host's parts need, without any platform or plugin. Raises Fault where there is no database, or another process has it."""
    settings = settings_from(named)
    expect_database(settings)
    database = await open_database(settings.database.url)
    try:
        yield Desk(
            engine=database.engine, clock=SystemClock(), catalog=Catalog(first=settings.group.language), plugins=Registry([]),
            defaults=defaults_of(settings.group), files=Files(settings.data.path / "files"),
            retention=retention_of(settings.retention),
        )  # fmt: skip
    finally:
        await database.close()
