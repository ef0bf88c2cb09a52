"""The database for commands that only read: beside a jiedan that runs they look at a copy, which goes with them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from jiedan.cli.lock import holder
from jiedan.settings import Settings
from jiedan.storage.backends.sqlite.copying import copy_beside
from jiedan.storage.database import Database, open_database


@asynccontextmanager
async def looked_at(settings: Settings) -> AsyncIterator[Database]:
    """The database as it is now. What is written to it may be lost. Raises Fault where it cannot be read."""
    file, url = settings.database.file, settings.database.url
    with ExitStack() as stack:
        if file and holder(file):
            folder = stack.enter_context(TemporaryDirectory(prefix="jiedan-"))  # for this user's eyes only: mode 0700
            copy = Path(folder) / "copy.db"
            await asyncio.to_thread(copy_beside, file, copy)
            url = f"sqlite:///{quote(str(copy))}"
        database = await open_database(url)
        try:
            yield database
        finally:
            await database.close()
