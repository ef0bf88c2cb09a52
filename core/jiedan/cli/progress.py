"""A bar on a terminal, when there is much to do."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

_LONG: Final = 5000
"""From so many rows on there is one."""


@contextmanager
def progress(total: int, doing: str = "Writing") -> Iterator[Callable[[int], None]]:
    """Call what it gives with the number of rows that were dealt with."""
    if total < _LONG or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task(doing, total=total)
        yield lambda rows: bar.advance(task, rows)
