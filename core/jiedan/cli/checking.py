"""`jiedan check`: what is wrong with the settings and what they name, or with a package."""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from jiedan.cli.lock import holder
from jiedan.cli.packages import package_faults
from jiedan.cli.place import settings_from
from jiedan.errors import Fault, Hiccup
from jiedan.host.installed import faults
from jiedan.settings import Settings
from jiedan.storage.database import open_database
from jiedan.storage.migrating import pending


def report(named: Path | None, packages: Sequence[str]) -> int:
    """Print what was found and give the exit code: 0 when all is well, 1 otherwise."""
    found = [fault for package in packages for fault in package_faults(package)] if packages else list(_faults(named))
    for fault in found:
        typer.secho(f"✗ {fault.problem}", fg=typer.colors.RED)
        typer.echo("  " + fault.remedy.replace("\n", "\n  "))
    if found:
        typer.echo(f"{len(found)} to mend.")
        return 1
    typer.secho(f"✓ All is well: {', '.join(packages) or 'settings, database, adapters and plugins'}.", fg=typer.colors.GREEN)
    return 0


def _faults(named: Path | None) -> Iterator[Fault]:
    try:
        settings = settings_from(named)
    except Fault as fault:
        yield fault
        return
    yield from faults(settings, "adapters")
    yield from faults(settings, "plugins")
    yield from database_faults(settings)


def database_faults(settings: Settings) -> Iterator[Fault]:
    """What is wrong with the database. One that a running jiedan holds is taken for well, one that is not there yet too."""
    file = settings.database.file
    if file and (not file.exists() or holder(file)):
        return
    try:
        names = asyncio.run(_pending(settings))
    except Fault as fault:
        yield fault
    except (Hiccup, OSError) as error:
        yield Fault(
            f"The database does not answer ({settings.database.shown}): {error}", "Is it running, and is [database] url right?"
        )
    else:
        if names:
            yield Fault(f"The database lacks {', '.join(names)}.", "Call: jiedan migrate (jiedan run does it, too)")


async def _pending(settings: Settings) -> list[str]:
    database = await open_database(settings.database.url)
    try:
        return await pending(database)
    finally:
        await database.close()
