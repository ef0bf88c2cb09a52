"""Opening a database by its URL: the engine for the hot path, and tortoise-orm for everything else.

sqlite:///jiedan.db                    a file in the folder where jiedan runs
sqlite:////var/lib/jiedan/jiedan.db    a file by its absolute path: four slashes
sqlite://:memory:                      nothing is kept
postgres://user:password@host:5432/jiedan     (postgresql:// as well; a socket by ?host=/var/run/postgresql)
"""

import importlib
import importlib.util
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Final
from urllib.parse import unquote, urlsplit

import msgspec
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.context import TortoiseContext

from jiedan.errors import Fault
from jiedan.storage.backends import contexts
from jiedan.storage.engine import Dialect, Engine


class App(msgspec.Struct, frozen=True, kw_only=True):
    """A set of tables with migrations of its own: the core, or a plugin."""

    label: str
    """The name in references between tables (`"core.Orders"`) and in the list of applied migrations."""
    models: tuple[str, ...]
    """Modules that hold the tables' models."""
    migrations: str | None = None
    """The package that holds the migrations; None when there are none (a test creates its tables itself)."""


CORE: Final = App(
    label="core",
    models=(
        "jiedan.storage.models",
        "jiedan.storage.models_of_slips",
        "jiedan.storage.models_of_reversals",
        "jiedan.storage.models_of_rules",
        "jiedan.storage.models_of_blacklist",
    ),
    migrations="jiedan.storage.migrations",
)

CONNECTION: Final = "default"
"""Tortoise's name for the one connection."""


class Database:
    """An open database. While several are open in one process, tortoise's models speak to the one that was opened last."""

    def __init__(self, engine: Engine, client: BaseDBAsyncClient, context: TortoiseContext, apps: Sequence[App]) -> None:
        self.engine: Final = engine
        self.client: Final = client
        self.apps: Final = tuple(apps)
        self._context = context

    @property
    def dialect(self) -> Dialect:
        """`sqlite` or `postgres`."""
        return self.engine.dialect

    def as_current(self) -> AbstractContextManager[None]:
        """Inside the block, in this task, tortoise's models speak to this database."""
        return contexts.as_current(self._context)

    async def close(self) -> None:
        """Let go of it. The process can end, and another may open it."""
        contexts.closed(self._context)
        await self.engine.close()


async def open_database(url: str, *, apps: Sequence[App] = (CORE,)) -> Database:
    """Open the database that the URL names. Its tables may still be missing: `jiedan.storage.migrating` sees to that.

    Raises Fault when the URL is not understood, another process holds the file, or the server does not let us in.
    """
    backend, credentials = _backend(url)
    context = TortoiseContext()
    with contexts.as_current(context):
        await context.init(
            config={
                "connections": {CONNECTION: {"engine": backend, "credentials": credentials}},
                "apps": {app.label: {"models": list(app.models), "default_connection": CONNECTION} for app in apps},
            }
        )
    client = context.connections.get(CONNECTION)
    try:
        await client.create_connection(with_db=True)
    except BaseException:
        await client.close()
        raise
    contexts.opened(context)
    return Database(importlib.import_module(backend).engine_class(client), client, context, apps)


def _backend(url: str) -> tuple[str, dict[str, str]]:
    """The backend's package and what it is to be told."""
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite" and (rest == ":memory:" or (rest.startswith("/") and len(rest) > 1)):
        return "jiedan.storage.backends.sqlite", {"file_path": unquote(rest.removeprefix("/"))}
    if scheme in {"postgres", "postgresql"} and urlsplit(url).path.strip("/"):
        if importlib.util.find_spec("asyncpg") is None:
            raise Fault("PostgreSQL needs a driver that is not installed.", "Install it: pip install 'jiedan[postgres]'")
        return "jiedan.storage.backends.asyncpg", {"dsn": url}
    raise Fault(
        f"The database URL is not understood: {scheme}://…",
        "Write sqlite:///jiedan.db (or sqlite:////absolute/path.db), or postgres://user:password@host:5432/database.",
    )
