"""A copy of a database that another process holds, for whoever only wants to look."""

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from jiedan.errors import Fault
from jiedan.storage.backends.sqlite.failures import in_plain_words


def copy_beside(database: Path, to: Path) -> None:
    """Copy the database as it is at one instant, while whoever holds it goes on. Raises Fault where that cannot be.

    The connection reads only: it neither writes to the log beside the file nor empties it, so the two that SQLite must not have do
    not come about.
    """
    try:
        with (
            closing(sqlite3.connect(f"file:{quote(str(database.absolute()))}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(to)) as target,
        ):
            source.backup(target)  # all pages at once: in parts it would begin afresh after every commit of the other
    except sqlite3.Error as error:
        words = in_plain_words(error) or "stop jiedan first"
        raise Fault(
            f"The database {database} is in use, and cannot be copied: {error}.", f"{words[0].upper()}{words[1:]}."
        ) from error
