"""One process per database file.

The lock is the kernel's, on a file beside the database: it goes with the process, also when that is killed.
"""

import fcntl
import os
from pathlib import Path
from typing import Self

from jiedan.errors import Fault


class FileLock:
    """Holds `<database>.lock` until it is let go."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, database: Path) -> Self:
        """Take the lock. Raises Fault when another process has the database open, or when the folder cannot be written."""
        path = database.with_name(f"{database.name}.lock")
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise Fault(
                f"The database {database} cannot be opened: {error.strerror}.",
                f"See that the folder {database.parent} exists and that jiedan may write in it. "
                "An absolute path has four slashes: sqlite:////var/lib/jiedan/jiedan.db",
            ) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip() or "unknown"
            os.close(descriptor)
            raise Fault(
                f"The database {database} is in use by another jiedan (process {holder}).",
                "Stop that one first, or give this one a database of its own ([database] url in settings.toml).",
            ) from error
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        return cls(descriptor)

    def let_go(self) -> None:
        """Let others have it. The file stays: removing it would let two processes lock two files of one name."""
        os.close(self._descriptor)
