"""Bringing a database's tables to what this version of the code expects.

Migrations are tortoise's files, applied in our own way: all that are pending in one transaction, each recorded in it, by one
process at a time. A process killed in the middle leaves the tables as they were. After a change of the models, make the next file
with

    python -c "from jiedan.storage.migrating import make_migrations; print(make_migrations())"      (make migration)
"""

import asyncio
import importlib
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Final

from tortoise.backends.base.client import BaseDBAsyncClient, TransactionalDBClient
from tortoise.context import TortoiseContext
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.migrations.executor import PlanStep
from tortoise.migrations.graph import MigrationKey
from tortoise.migrations.writer import MigrationWriter, format_migration_name
from tortoise.transactions import in_transaction

from jiedan.errors import Fault, JiedanError
from jiedan.storage.backends.migration_files import TABLE, Migrations, Writer, name_of
from jiedan.storage.backends.sqlite.client import SqliteClient, SqliteTransaction
from jiedan.storage.backends.sqlite.connection import MEMORY
from jiedan.storage.backends.transactions import WholeTransaction
from jiedan.storage.database import CONNECTION, CORE, App, Database

_ADVISORY_LOCK: Final = 0x6A696564616E  # "jiedan" in ASCII: under this number PostgreSQL lets one process migrate at a time


async def pending(database: Database) -> list[str]:
    """Names of the migrations that the database lacks, in order, as `core.0001_initial`.

    Raises Fault when the database was written by a newer version of the code.
    """
    with database.as_current():
        migrations = await _migrations(database)
        return [name_of(step) for step in _lacking(migrations, await _applied(database.client))]


async def migrate(database: Database, *, dry_run: bool = False) -> list[str]:
    """Apply the pending migrations, all or none, and give their names. With `dry_run` only say which they would be.

    A SQLite file with tables in it is copied first, to `<file>.before-<migration>`. Raises Fault, with nothing changed, when the
    database is newer than the code, when a migration fails, or when rows would refer to nothing afterwards.
    """
    names = await pending(database)
    if dry_run or not names:
        return names
    with database.as_current():
        copy = await _copy(database.client, names[0])
        try:
            async with _schema_transaction(database.client) as transaction:
                return await _apply(await _migrations(database), transaction)
        except JiedanError:
            raise
        except Exception as error:
            raise Fault(
                f"The database could not be brought up to date ({', '.join(names)}): {error}",
                f"Nothing was changed. Please report this{f'; a copy is at {copy}' if copy else ''}.",
            ) from error


def make_migrations(apps: Sequence[App] = (CORE,), *, name: str = "", dry_run: bool = False) -> list[str]:
    """Write the next migration of every app whose models changed since its last one; gives their names.

    List the core first: an app's first migration depends on those that exist already of the apps that its tables refer to. `name`
    says what the change is about (`0002_name`). With `dry_run` nothing is written.
    """
    return asyncio.run(_make([app for app in apps if app.migrations], name, dry_run=dry_run))


async def _migrations(database: Database) -> Migrations:
    migrations = Migrations(database.client, {app.label: app.migrations for app in database.apps}, CONNECTION)
    await migrations.read()
    return migrations


def _lacking(migrations: Migrations, applied: set[MigrationKey]) -> list[PlanStep]:
    """What is to be applied. Raises Fault when something was applied that the code does not know."""
    if unknown := migrations.unknown(applied):
        raise Fault(
            f"The database was written by a newer jiedan: this one does not know {', '.join(unknown)}.",
            "Start the newer version, or put back a copy of the database from before the update.",
        )
    return migrations.lacking(applied)


async def _apply(migrations: Migrations, transaction: TransactionalDBClient) -> list[str]:
    """Apply what is pending by now: while we waited for our turn, another process may have done it."""
    if not isinstance(transaction, SqliteTransaction):
        await transaction.execute_query(f"SELECT pg_advisory_xact_lock({_ADVISORY_LOCK})")
    applied = await _applied(transaction)
    steps = _lacking(migrations, applied)
    await migrations.apply(steps, applied, transaction)
    if isinstance(transaction, SqliteTransaction):
        await _check_file(transaction)
    return [name_of(step) for step in steps]


async def _applied(client: BaseDBAsyncClient) -> set[MigrationKey]:
    if isinstance(client, SqliteClient):
        there = f"SELECT name FROM sqlite_master WHERE type = 'table' AND name = '{TABLE}'"
    else:
        # Not to_regclass(): inside the transaction that waited for the lock it may answer from before the wait.
        there = f"SELECT tablename AS name FROM pg_tables WHERE tablename = '{TABLE}' AND schemaname = current_schema()"
    if not any(row["name"] for row in await client.execute_query_dict(there)):
        return set()
    rows = await client.execute_query_dict(f"SELECT app, name FROM {TABLE}")
    return {MigrationKey(app_label=row["app"], name=row["name"]) for row in rows}


def _schema_transaction(client: BaseDBAsyncClient) -> AbstractAsyncContextManager[TransactionalDBClient]:
    """A transaction in which a table may be made anew without the rows that refer to it going with the old one."""
    if isinstance(client, SqliteClient):
        transaction = SqliteTransaction(client, foreign_keys=False)
        return WholeTransaction(transaction, transaction)
    return in_transaction(CONNECTION)


async def _copy(client: BaseDBAsyncClient, first: str) -> Path | None:
    """Copy the file beside itself when there is something in it; gives the copy's path."""
    if not isinstance(client, SqliteClient) or client.filename == MEMORY or not await _applied(client):
        return None
    copy = Path(f"{client.filename}.before-{first}")
    await client.copy_to(copy)
    return copy


async def _check_file(transaction: SqliteTransaction) -> None:
    orphans = await transaction.execute_query_dict("PRAGMA foreign_key_check")
    if orphans:
        tables = sorted({str(row["table"]) for row in orphans})
        raise ValueError(f"{len(orphans)} rows of {', '.join(tables)} would refer to nothing")
    (verdict,) = (await transaction.execute_query_dict("PRAGMA integrity_check"))[0].values()
    if verdict != "ok":
        raise ValueError(f"the file is damaged: {verdict}")


async def _make(apps: Sequence[App], name: str, *, dry_run: bool) -> list[str]:
    config = {
        app.label: {"models": list(app.models), "migrations": app.migrations, "default_connection": CONNECTION} for app in apps
    }
    for app in apps:
        _see_to_package(str(app.migrations))
    made: list[str] = []
    with TortoiseContext() as context:
        memory = {"engine": "jiedan.storage.backends.sqlite", "credentials": {"file_path": MEMORY}}
        await context.init(config={"connections": {CONNECTION: memory}, "apps": config}, init_connections=False)
        assert context.apps is not None
        for app in apps:
            # One app at a time, so that the next one finds this one's file and depends on it.
            found = await MigrationAutodetector(context.apps, config).changes()
            made += [_write(writer, name, dry_run=dry_run) for writer in found if writer.app_label == app.label]
    return made


def _see_to_package(dotted: str) -> None:
    above, _, own = dotted.rpartition(".")
    folder = Path(next(iter(importlib.import_module(above).__path__))) / own
    folder.mkdir(exist_ok=True)
    if not (folder / "__init__.py").exists():
        (folder / "__init__.py").write_text(
            '"""Migrations, in the order of their numbers. Never change one that was released."""\n'
        )
    importlib.invalidate_caches()


def _write(found: MigrationWriter, name: str, *, dry_run: bool) -> str:
    number = int(found.name.split("_", 1)[0])
    writer = Writer.like(found, found.name if found.initial or not name else format_migration_name(number, name))
    if not dry_run:
        writer.write()
        importlib.invalidate_caches()
    return f"{writer.app_label}.{writer.name}"
