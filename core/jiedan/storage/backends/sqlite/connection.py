"""Opening the file, so that it is safe to trust and there is only one who does."""

import sqlite3
from pathlib import Path
from typing import Final

from jiedan.errors import Fault
from jiedan.storage.backends.sqlite.failures import in_plain_words
from jiedan.storage.backends.sqlite.filelock import FileLock

MEMORY: Final = ":memory:"
"""The name of a database that lives in memory only and ends with its connection."""

_PRAGMAS: Final = (
    "PRAGMA busy_timeout = 5000",  # milliseconds; somebody may look into the file with another program
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a commit is on the disk when we say so
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_size_limit = 67108864",  # bytes
)


class _Connection(sqlite3.Connection):
    """A connection that lets go of its file's lock when it is closed."""

    lock: FileLock | None = None

    def close(self) -> None:
        """Close the file first, then let others have it."""
        super().close()
        if self.lock is not None:
            self.lock.let_go()
            self.lock = None


def connect(path: str) -> sqlite3.Connection:
    """Open the database. Raises Fault when another process has it or it cannot be used; says what to do then."""
    lock = None if path == MEMORY else FileLock.take(Path(path))
    connection: _Connection | None = None
    try:
        connection = sqlite3.connect(path, isolation_level=None, factory=_Connection, cached_statements=512)
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.execute("SELECT count(*) FROM sqlite_master")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        if lock is not None:
            lock.let_go()
        raise Fault(f"The database {path} cannot be used: {error}.", _remedy(error)) from error
    connection.lock = lock
    return connection


def _remedy(error: sqlite3.Error) -> str:
    words = in_plain_words(error) or "check the path in settings.toml ([database] url)"
    return f"{words[0].upper()}{words[1:]}."
