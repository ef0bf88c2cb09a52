"""SQLite: one file, one process, one connection, one thread that owns it.

Two connections would be a risk (SQLite below 3.51.3, 3.50.7 and 3.44.6 can corrupt a WAL with two) and no gain: SQLite writes one
transaction at a time anyway.
"""

from jiedan.storage.backends.sqlite.client import SqliteClient
from jiedan.storage.backends.sqlite.engine import SqliteEngine

client_class = SqliteClient
"""What tortoise looks for."""
engine_class = SqliteEngine
"""What `jiedan.storage.database` looks for."""

__all__ = ["client_class", "engine_class"]
