"""One person with several accounts: which accounts are one person's, by the links that the person made."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

CODE_LIVES: Final = timedelta(minutes=10)
LOWEST_CODE: Final = 10_000_000
HIGHEST_CODE: Final = 99_999_999
"""A code has eight digits."""


def persons(members: Iterable[int], links: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Member → the smallest id among the accounts that are the same person's. Who has no link is a person of their own."""
    root: dict[int, int] = {}

    def of(member: int) -> int:
        while (above := root.get(member, member)) != member:
            root[member] = member = root.get(above, above)
        return member

    for one, other in links:
        low, high = sorted((of(one), of(other)))
        root[high] = low
    return {member: of(member) for member in members}


def accounts(members: Iterable[int], links: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    """Member → all accounts that are the same person's, itself among them."""
    there, found = set(members), list(links)
    who = persons({*there, *(account for link in found for account in link)}, found)
    return {member: frozenset(account for account in who if who[account] == who[member]) for member in there}


def pair(one: int, other: int) -> tuple[int, int]:
    """Both ids, the smaller first: a link has no direction."""
    return (one, other) if one < other else (other, one)
