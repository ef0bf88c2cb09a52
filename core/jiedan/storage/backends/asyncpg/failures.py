"""What PostgreSQL and the way to it complain of, in our words."""

import asyncpg
from tortoise.exceptions import IntegrityError, OperationalError

from jiedan.errors import Stale, Unavailable

TROUBLE = (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)
"""All that a call to the database may raise through no fault of its parameters."""

_COLLISIONS = (asyncpg.SerializationError, asyncpg.DeadlockDetectedError, asyncpg.LockNotAvailableError)

_MENDABLE = (
    asyncpg.PostgresConnectionError,
    asyncpg.InsufficientResourcesError,  # disk full, out of memory, too many connections
    asyncpg.OperatorInterventionError,  # shutting down, starting up, cancelled
    asyncpg.PostgresIOError,
    asyncpg.ReadOnlySQLTransactionError,
    asyncpg.InternalClientError,
    OSError,
    TimeoutError,
)


def translated(error: Exception) -> Exception:
    """The error to raise instead.

    Stale for a collision, Unavailable for the machine's, tortoise's own for a wrong statement or a broken constraint.
    """
    if isinstance(error, _COLLISIONS):
        return Stale(str(error))
    if isinstance(error, asyncpg.DataError):
        return OperationalError(error)
    if isinstance(error, _MENDABLE) or _is_closed(error):
        return Unavailable(f"the database does not answer as it should: {str(error) or type(error).__name__}")
    if isinstance(error, asyncpg.IntegrityConstraintViolationError):
        return IntegrityError(error)
    return OperationalError(error)


def _is_closed(error: Exception) -> bool:
    # asyncpg has one class for a closed connection and for a wrong number of parameters.
    return isinstance(error, asyncpg.InterfaceError) and "clos" in str(error)
