"""Two apps whose models change while a test runs: migrations are made of them by the same command that we use ourselves."""

import asyncio
import importlib
import sys
from pathlib import Path
from typing import Final
from uuid import uuid4

from tortoise.backends.base.config_generator import expand_db_url
from tortoise.context import TortoiseContext
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.migrations.executor import MigrationExecutor

from jiedan.storage.database import App
from jiedan.storage.migrating import make_migrations

HEAD: Final = "from tortoise import fields\nfrom tortoise.models import Model\n"

FIRST: Final = (
    HEAD
    + """
class Groups(Model):
    id = fields.BigIntField(primary_key=True)
    title = fields.CharField(max_length=64)
    platform = fields.CharField(max_length=8)
    chat = fields.CharField(max_length=8)

    class Meta:
        table = "groups"
        unique_together = (("platform", "chat"),)
        indexes = (("title",),)

class Orders(Model):
    id = fields.BigIntField(primary_key=True)
    group = fields.ForeignKeyField("house.Groups", on_delete=fields.CASCADE)

    class Meta:
        table = "orders"
"""
)

WIDER: Final = FIRST.replace(
    "title = fields.CharField(max_length=64)", "title = fields.CharField(max_length=128, default='it\\'s; new')"
)
"""The same with a wider title: on SQLite the table must be made anew."""

GARDEN: Final = (
    HEAD
    + """
class Plants(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    group = fields.ForeignKeyField("house.Groups", on_delete=fields.CASCADE)

    class Meta:
        table = "plants"
"""
)
"""A plugin's table, which refers to the core's."""


class Workshop:
    """A folder with a package `house` (as the core is) and `garden` (as a plugin is), under names that no other test has."""

    def __init__(self, folder: Path) -> None:
        self.name: Final = f"workshop_{uuid4().hex[:8]}"
        self.folder: Final = folder / self.name
        self.folder.mkdir()
        self.write("__init__", "")
        self.house: Final = self._app("house")
        self.garden: Final = self._app("garden")
        self.write("house_models", FIRST)
        self.write("garden_models", GARDEN)

    def write(self, module: str, text: str) -> None:
        """Write a module anew; it is read anew when it is next asked for."""
        (self.folder / f"{module}.py").write_text(text)
        sys.modules.pop(f"{self.name}.{module}", None)
        importlib.invalidate_caches()

    def write_migration(self, name: str, body: str) -> None:
        """Write a migration of the house by hand; `body` stands in its class."""
        head = "from tortoise import fields, migrations\nfrom tortoise.migrations import operations as ops\n"
        (self.folder / "house_migrations" / f"{name}.py").write_text(f"{head}class Migration(migrations.Migration):\n{body}")
        importlib.invalidate_caches()

    async def make(self, *apps: App) -> list[str]:
        """Make the next migrations of the apps."""
        return await asyncio.to_thread(make_migrations, apps)

    def _app(self, label: str) -> App:
        return App(label=label, models=(f"{self.name}.{label}_models",), migrations=f"{self.name}.{label}_migrations")


async def migrate_as_tortoise_does(url: str, apps: tuple[App, ...]) -> None:
    """By tortoise's executor and backend."""
    kind = "sqlite" if url.startswith("sqlite") else "asyncpg"
    known = {
        app.label: {"models": list(app.models), "migrations": app.migrations, "default_connection": "default"} for app in apps
    }
    connection = {"engine": f"tortoise.backends.{kind}", "credentials": expand_db_url(url)["credentials"]}
    async with TortoiseContext() as context:
        await context.init(config={"connections": {"default": connection}, "apps": known})
        await MigrationExecutor(context.db(), known).migrate()


async def make_as_tortoise_does(workshop: Workshop) -> None:
    """Both in one run, the plugin first."""
    known = {}
    for app in (workshop.garden, workshop.house):
        (workshop.folder / f"{app.label}_migrations").mkdir()
        (workshop.folder / f"{app.label}_migrations" / "__init__.py").touch()
        known[app.label] = {"models": list(app.models), "migrations": app.migrations, "default_connection": "default"}
    async with TortoiseContext() as context:
        await context.init(config={"connections": {"default": "sqlite://:memory:"}, "apps": known}, init_connections=False)
        assert context.apps is not None
        await MigrationAutodetector(context.apps, known).write()
