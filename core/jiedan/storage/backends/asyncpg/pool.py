"""The connections to PostgreSQL: opened as we need them, given back without a word to the server."""

import asyncio
from decimal import Decimal
from typing import Any, Final

import asyncpg

from jiedan.errors import Fault, Unavailable
from jiedan.storage.backends.asyncpg.failures import TROUBLE

LARGEST: Final = 20
"""Connections at most."""

_STATEMENT_SECONDS: Final = 30
_ACQUIRE_SECONDS: Final = 10


class Connection(asyncpg.Connection):  # type: ignore[misc]  # asyncpg has no types
    """A connection that knows which units of work the server has learnt on it (jiedan.storage.backends.asyncpg.units)."""

    def __init__(self, *arguments: Any, **known: Any) -> None:
        super().__init__(*arguments, **known)
        self.learnt: set[str] = set()

    def get_reset_query(self) -> str:
        """Nothing: we hold no session state that the next user could stumble over, and it would cost a round trip each time.

        A transaction that is still open is rolled back all the same (asyncpg does that first).
        """
        return ""


async def open_pool(dsn: str, *, largest: int = LARGEST) -> asyncpg.Pool:
    """A pool for the database that the URL names. Raises Fault when it does not answer or does not let us in."""
    try:
        return await asyncpg.create_pool(
            dsn,
            min_size=1,
            max_size=largest,
            connection_class=Connection,
            init=_prepare,
            timeout=_ACQUIRE_SECONDS,
            command_timeout=_STATEMENT_SECONDS,
            statement_cache_size=512,
            max_cached_statement_lifetime=0,
        )
    except (*TROUBLE, ValueError) as error:
        raise Fault(f"PostgreSQL cannot be used: {str(error) or type(error).__name__}.", _remedy(error)) from error


async def acquire(pool: asyncpg.Pool) -> Any:
    """A connection of the pool, within some seconds. Raises Unavailable when none is free by then or none can be opened."""
    try:
        # Not acquire(timeout=…): that one swallows a cancellation that comes together with the connection.
        async with asyncio.timeout(_ACQUIRE_SECONDS):
            return await pool.acquire()
    except TimeoutError as error:
        raise Unavailable("no connection to the database was free in time") from error


async def _prepare(connection: asyncpg.Connection) -> None:
    # A sum of bigints comes as numeric; we count in ints. A fraction stays a Decimal.
    await connection.set_type_codec("numeric", encoder=str, decoder=_number, schema="pg_catalog", format="text")


def _number(text: str) -> int | Decimal:
    return int(text) if text.removeprefix("-").isdigit() else Decimal(text)


def _remedy(error: Exception) -> str:
    if isinstance(error, asyncpg.InvalidCatalogNameError):
        return "Create the database first: createdb NAME, or CREATE DATABASE in psql."
    if isinstance(error, asyncpg.InvalidAuthorizationSpecificationError):
        return "Check the name and the password in the URL ([database] url in settings.toml)."
    return "See that the server runs and that host and port are right ([database] url in settings.toml)."
