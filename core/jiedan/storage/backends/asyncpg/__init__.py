"""PostgreSQL by asyncpg: a pool of connections, whole again after every cancellation.

asyncpg was chosen over psycopg because it fails loudly when a connection is used after its transaction; psycopg writes.
"""

from jiedan.storage.backends.asyncpg.client import PostgresClient
from jiedan.storage.backends.asyncpg.engine import PostgresEngine

client_class = PostgresClient
"""What tortoise looks for."""
engine_class = PostgresEngine
"""What `jiedan.storage.database` looks for."""

__all__ = ["client_class", "engine_class"]
