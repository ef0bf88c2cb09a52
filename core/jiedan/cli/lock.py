"""Whether a running jiedan holds an SQLite file. Looks, and touches nothing."""

import fcntl
from pathlib import Path


def holder(database: Path) -> str | None:
    """The process id of the jiedan that has the database open, as text; None when nobody has."""
    try:
        with database.with_name(f"{database.name}.lock").open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return file.read(20).decode("ascii", "replace").strip() or "unknown"
    except OSError:
        return None
    return None
