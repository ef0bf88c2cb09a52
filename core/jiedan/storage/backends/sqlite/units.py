"""Units of work on SQLite: those that wait at the same time share one BEGIN … COMMIT.

A commit costs a write to the disk that is waited for (fsync); ten units in one transaction cost it once. A savepoint costs a unit
a third of its time: only when one of them fails, all are done again, each in a savepoint of its own. Runs in the thread that owns
the connection.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress

from jiedan.crashpoints import reach
from jiedan.errors import Unavailable
from jiedan.storage.backends.outcome import miss
from jiedan.storage.backends.sqlite.failures import in_plain_words, translated
from jiedan.storage.engine import Write

Outcome = Exception | None
"""What to raise to the one who asked for the unit; None when it was committed."""


def commit_together(connection: sqlite3.Connection, units: Sequence[Sequence[Write]]) -> list[Outcome]:
    """Do all units in one transaction. One that misses or is wrong leaves nothing and spoils no other.

    When the database itself fails, nothing of any of them is kept.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        failure = next((outcome for unit in units if (outcome := _do(connection, unit)) is not None), None)
        if failure is None:
            _commit(connection)
            return [None] * len(units)
        connection.execute("ROLLBACK")
        return [failure] if len(units) == 1 else _commit_apart(connection, units)
    except sqlite3.Error as error:
        roll_back(connection)
        return [Unavailable(in_plain_words(error) or str(error)) for _ in units]


def roll_back(connection: sqlite3.Connection) -> None:
    """Leave the open transaction, if there still is one: SQLite ends it by itself on some errors."""
    with suppress(sqlite3.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _commit_apart(connection: sqlite3.Connection, units: Sequence[Sequence[Write]]) -> list[Outcome]:
    """Do the units again, each in a savepoint, and commit those that do not fail."""
    connection.execute("BEGIN IMMEDIATE")
    outcomes = [_do_in_savepoint(connection, unit) for unit in units]
    if None in outcomes:
        _commit(connection)
    else:
        connection.execute("ROLLBACK")
    return outcomes


def _commit(connection: sqlite3.Connection) -> None:
    reach("commit.before")
    connection.execute("COMMIT")
    reach("commit.after")


def _do_in_savepoint(connection: sqlite3.Connection, unit: Sequence[Write]) -> Outcome:
    """Do one unit inside the open transaction, all of it or nothing."""
    connection.execute("SAVEPOINT unit")
    outcome = _do(connection, unit)
    if outcome is not None:
        connection.execute("ROLLBACK TO unit")
    connection.execute("RELEASE unit")
    return outcome


def _do(connection: sqlite3.Connection, unit: Sequence[Write]) -> Outcome:
    """Do one unit inside the open transaction; one that fails may be half done. Raises only when the whole transaction is lost."""
    try:
        return _write(connection, unit)
    except sqlite3.Error as error:
        if in_plain_words(error) or not connection.in_transaction:
            raise
        return translated(error)
    except (ValueError, OverflowError) as error:  # a parameter that SQLite cannot hold
        return error


def _write(connection: sqlite3.Connection, unit: Sequence[Write]) -> Outcome:
    for write in unit:
        if write.point:
            reach(f"{write.point}.before")
        cursor = connection.execute(write.sql, write.parameters)
        if write.touches is not None and (touched := _touched(connection, cursor)) != write.touches:
            return miss(write, touched)
        if write.point:
            reach(f"{write.point}.after")
    return None


def _touched(connection: sqlite3.Connection, cursor: sqlite3.Cursor) -> int:
    # The driver counts nothing for a statement that begins with WITH.
    if cursor.rowcount >= 0:
        return cursor.rowcount
    touched: int = connection.execute("SELECT changes()").fetchone()[0]
    return touched
