"""`jiedan evidence`: all that is known of an order, as a PDF and an archive."""

import asyncio
from pathlib import Path

import typer

from jiedan.cli.place import expect_database, settings_from
from jiedan.cli.verifying import told
from jiedan.errors import Fault
from jiedan.evidence.bundle import Bundle
from jiedan.evidence.verifying import check
from jiedan.host.evidence import gathered, made
from jiedan.host.files import Files
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.settings import Settings
from jiedan.storage import members, orders
from jiedan.storage.database import open_database
from jiedan.storage.engine import Engine
from jiedan.texts.catalog import Catalog


def write_evidence(number: int, group: str | None, folder: Path, named: Path | None) -> int:
    """Write evidence-17.pdf and evidence-17.zip into the folder, and check what was written.

    Returns 0, or 1 where what the database holds is not whole. Raises Fault where there is no such order, or it is not clear which.
    """
    settings = settings_from(named)
    expect_database(settings)
    made_of = asyncio.run(_evidence(settings, number, group))
    path = folder / f"evidence-{number}.zip"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".pdf").write_bytes(made_of.pdf)
        path.write_bytes(made_of.archive)
    except OSError as error:
        raise Fault(f"{folder} cannot be written: {error.strerror}.", "Name another folder: --out FOLDER") from error
    typer.echo(f"{path.with_suffix('.pdf')}\n{path}")
    return told(check(made_of.archive), path)


async def _evidence(settings: Settings, number: int, group: str | None) -> Bundle:
    database = await open_database(settings.database.url)
    try:
        engine = database.engine
        place, order = await _meant(engine, number, group)
        dossier = await gathered(engine, Files(settings.data.path / "files"), place, order)
        return made(dossier, Catalog(first=settings.group.language).say)
    finally:
        await database.close()


async def _meant(engine: Engine, number: int, named: str | None) -> tuple[Group, Order]:
    """The one order with that number in the groups that are called so (all, without a name)."""
    groups = [group for group in await members.groups(engine) if named in (None, group.title, group.chat)]
    if not groups:
        raise Fault(f"There is no group {named!r}.", "Name it by its title, or by its id on the platform.")
    found = [(each, order) for each in groups for order in await orders.numbered(engine, [each.id], number)]
    if not found:
        raise Fault(f"There is no order {number}.", "Orders are counted within their group: jiedan export lists them all.")
    if len(found) > 1:
        said = ", ".join(f"{group.title!r} ({group.chat})" for group, _ in found)
        raise Fault(f"There is an order {number} in several groups: {said}.", "Say which one is meant: --group NAME")
    return found[0]
