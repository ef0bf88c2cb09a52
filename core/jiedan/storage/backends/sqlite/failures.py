"""What SQLite complains of, in our words."""

import sqlite3

from tortoise.exceptions import IntegrityError, OperationalError

from jiedan.errors import Unavailable

_MENDABLE = {
    sqlite3.SQLITE_FULL: "the disk is full: the database could not be written; make room",
    sqlite3.SQLITE_IOERR: "the disk does not read or write the database; look at the disk and at the room left on it",
    sqlite3.SQLITE_READONLY: "the database may only be read; check who owns the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "the database file cannot be opened; check the path and the folder's rights",
    sqlite3.SQLITE_BUSY: "another program holds the database; close it",
    sqlite3.SQLITE_LOCKED: "another program holds the database; close it",
    sqlite3.SQLITE_CORRUPT: "the database file is damaged; stop jiedan and put back a copy",
    sqlite3.SQLITE_NOTADB: "the database file is not a SQLite database; stop jiedan and put back a copy",
    sqlite3.SQLITE_NOMEM: "there is no memory left for the database",
}
"""Primary result code → what is wrong and what to do. With any other code the statement is wrong, not the machine."""


def in_plain_words(error: sqlite3.Error) -> str | None:
    """What is wrong with the machine and what to do about it; None when it is the statement that is wrong."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _MENDABLE.get(code & 0xFF)


def translated(error: sqlite3.Error) -> Exception:
    """The error to raise instead: Unavailable for the machine's, tortoise's own for a wrong statement or a broken constraint."""
    words = in_plain_words(error)
    if words is not None:
        return Unavailable(words)
    return IntegrityError(error) if isinstance(error, sqlite3.IntegrityError) else OperationalError(error)
