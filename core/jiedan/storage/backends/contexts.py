"""To which database tortoise's models speak.

Tortoise keeps that in a context variable, and a task that was started before the database was opened (a web server's are) has
none. So the database that was opened last in this process serves as the fallback for all.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from tortoise import context as tortoise_context
from tortoise.backends.base.executor import EXECUTOR_CACHE
from tortoise.context import TortoiseContext

_opened: list[TortoiseContext] = []


@contextmanager
def as_current(context: TortoiseContext) -> Iterator[None]:
    """Inside the block, in this task, the models speak to this context's database."""
    token = tortoise_context._current_context.set(context)
    EXECUTOR_CACHE.clear()  # It keeps statements of one dialect under the table's name.
    try:
        yield
    finally:
        tortoise_context._current_context.reset(token)
        EXECUTOR_CACHE.clear()


def opened(context: TortoiseContext) -> None:
    """From now on the models speak to this context's database wherever nothing else is said."""
    _opened.append(context)
    _speak_to_last_opened()


def closed(context: TortoiseContext) -> None:
    """No more; to the one that was opened before it, if that is still open."""
    if context in _opened:
        _opened.remove(context)
        _speak_to_last_opened()


def _speak_to_last_opened() -> None:
    tortoise_context._global_context = _opened[-1] if _opened else None
    EXECUTOR_CACHE.clear()
