"""Tables for tests of the storage itself, and the two ways to speak to them: tortoise's own backends, or ours."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import ClassVar, Final

from tortoise import fields
from tortoise.backends.base.config_generator import expand_db_url
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.context import TortoiseContext
from tortoise.models import Model

STOCK: Final = os.environ.get("TRAPS_ON") == "stock"
"""With TRAPS_ON=stock the trap tests run on tortoise's own backends, and fail: that is how they were proved."""


class Orders(Model):
    """An order, as much of it as a test needs."""

    id = fields.BigIntField(primary_key=True)
    name = fields.CharField(max_length=64)

    class Meta:
        table = "shop_orders"


class Notes(Model):
    """Something that belongs to an order."""

    id = fields.BigIntField(primary_key=True)
    order: fields.ForeignKeyRelation[Orders] = fields.ForeignKeyField("shop.Orders", related_name="notes")
    text = fields.CharField(max_length=64)

    class Meta:
        table = "shop_notes"
        indexes: ClassVar = (("text",),)


@asynccontextmanager
async def opened(url: str, *, create: bool = True, stock: bool = STOCK) -> AsyncIterator[TortoiseContext]:
    """Tortoise alone on the database, by our backend or by its own; with fresh tables if asked for."""
    kind = "sqlite" if url.startswith("sqlite") else "asyncpg"
    if stock:
        connection = {"engine": f"tortoise.backends.{kind}", "credentials": expand_db_url(url)["credentials"] | {"maxsize": 20}}
    else:
        where = {"file_path": url.removeprefix("sqlite:///")} if kind == "sqlite" else {"dsn": url}
        connection = {"engine": f"jiedan.storage.backends.{kind}", "credentials": where}
    if stock and kind == "sqlite":
        del connection["credentials"]["maxsize"]
    EXECUTOR_CACHE.clear()
    async with TortoiseContext() as context:
        await context.init(config={"connections": {"default": connection}, "apps": {"shop": {"models": ["tests.storage.shop"]}}})
        if create:
            await context.generate_schemas()
        yield context
    EXECUTOR_CACHE.clear()
