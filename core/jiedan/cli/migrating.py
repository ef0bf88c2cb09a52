"""`jiedan migrate`."""

import asyncio
from pathlib import Path

import typer

from jiedan.cli.place import make_folders, settings_from
from jiedan.settings import Settings
from jiedan.storage.database import open_database
from jiedan.storage.migrating import migrate


def migrate_database(named: Path | None, *, dry_run: bool) -> None:
    """Apply what is pending, or only say it. Raises Fault."""
    settings = settings_from(named)
    file = settings.database.file
    if dry_run and file and not file.exists():
        typer.echo(f"There is no database at {file} yet. The first start makes it, up to date.")
        return
    make_folders(settings)
    names = asyncio.run(_migrate(settings, dry_run=dry_run))
    for name in names:
        typer.echo(f"{'pending' if dry_run else 'applied'}  {name}")
    if not names:
        typer.echo(f"The database is up to date ({settings.database.shown}).")


async def _migrate(settings: Settings, *, dry_run: bool) -> list[str]:
    database = await open_database(settings.database.url)
    try:
        return await migrate(database, dry_run=dry_run)
    finally:
        await database.close()
