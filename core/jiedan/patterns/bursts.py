"""What lies close together in time."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

T = TypeVar("T")
K = TypeVar("K")


def burst(items: Sequence[T], at: Callable[[T], datetime], span: timedelta, least: int) -> list[T]:
    """All items that lie in some stretch of `span` with at least so many of them. `items` are in the order of `at`; so is the answer."""
    if len(items) < least:
        return []
    found: list[T] = []
    begin = taken = 0
    for end, item in enumerate(items):
        while at(item) - at(items[begin]) > span:
            begin += 1
        if end - begin + 1 >= least:
            found.extend(items[max(begin, taken) : end + 1])
            taken = end + 1
    return found


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Key → the items with it, in their order."""
    found: dict[K, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found
