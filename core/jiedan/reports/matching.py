"""A statement held against the ledger: which line is which movement of cash. What could be two things is told, never guessed.

Line and movement go together when they have the same amount and currency in the same direction, at most three days lie between them, and
the words of the line name no other order. Where the words name the order, or the transaction number that somebody told with a payment, it
is that one; else it counts only where each is the other's only candidate.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, Literal, TypeVar

import msgspec

from jiedan.reports.flows import Movement
from jiedan.reports.statement import StatementLine

WITHIN: Final = timedelta(days=3)
Ground = Literal["number", "order", "amount"]
"""Why they go together: the transaction number, the order's number, or nothing but amount and day (and no other candidate)."""

_NUMBERED: Final = re.compile(
    r"(?:[#＃]|(?:订单|訂單|单号|單號|order|no\.?)\s*[:：#＃]?)\s*(\d{1,9})(?![\d.]|-\d)|(?<![\d.])(\d{1,9})\s*[号號][单單]",
    re.IGNORECASE,
)
_LONG: Final = re.compile(r"[0-9A-Za-z]{8,}")
_A = TypeVar("_A")
_B = TypeVar("_B")


class Booked(msgspec.Struct, frozen=True, kw_only=True):
    """A movement of the ledger as it is looked for: on which day by the group's zone, what people call its order by, and the transaction
    numbers that were told with its payments.
    """

    movement: Movement
    day: date
    number: int
    told: frozenset[str] = frozenset()


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """A line and the movement that it is."""

    line: StatementLine
    booked: Booked
    ground: Ground


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Lines and movements that may go together in more than one way, or not at all."""

    lines: tuple[StatementLine, ...]
    booked: tuple[Booked, ...]


class Reconciliation(msgspec.Struct, frozen=True, kw_only=True):
    """Every line and every movement, each exactly once."""

    matched: tuple[Pair, ...]
    ambiguous: tuple[Doubt, ...]
    statement_only: tuple[StatementLine, ...]
    ledger_only: tuple[Booked, ...]

    @property
    def is_open(self) -> bool:
        """Whether anything is left to look into."""
        return bool(self.ambiguous or self.statement_only or self.ledger_only)


def reconcile(lines: Sequence[StatementLine], booked: Sequence[Booked], days: tuple[date, date] | None = None) -> Reconciliation:
    """Hold the lines against the movements of one holder. A movement outside `days` is a candidate, but not missed without a line."""
    numbers = {each.number for each in booked}
    grounds = {
        (here, there): ground
        for here, line in enumerate(lines)
        for there, each in enumerate(booked)
        if (ground := _ground(line, each, numbers)) is not None
    }
    taken: dict[int, int] = {}
    for kind in ("number", "order", "amount"):
        free = {pair for pair in grounds if pair[0] not in taken and pair[1] not in taken.values()}
        # A line that is named by words is not given away for its amount alone.
        sure = {pair for pair in free if kind == "amount" or grounds[pair] == kind}
        taken |= _only(sure)
    matched = tuple(
        Pair(line=lines[here], booked=booked[there], ground=grounds[here, there]) for here, there in sorted(taken.items())
    )
    left = {pair for pair in grounds if pair[0] not in taken and pair[1] not in taken.values()}
    in_doubt, doubts = _doubts(left)
    ambiguous = tuple(
        Doubt(lines=tuple(lines[place] for place in here), booked=tuple(booked[place] for place in there))
        for here, there in doubts
    )
    return Reconciliation(
        matched=matched, ambiguous=ambiguous,
        statement_only=tuple(line for place, line in enumerate(lines) if place not in taken and place not in in_doubt[0]),
        ledger_only=tuple(
            each
            for place, each in enumerate(booked)
            if place not in taken.values() and place not in in_doubt[1] and (days is None or days[0] <= each.day <= days[1])
        ),
    )  # fmt: skip


def orders_named(words: str) -> set[int]:
    """The orders' numbers that a remark names: #17 · 订单17 · 17号单."""
    return {int(found[1] or found[2]) for found in _NUMBERED.finditer(words)}


def transactions_told(note: str) -> frozenset[str]:
    """What looks like a transaction number in what somebody wrote: eight characters or more, with a figure among them."""
    return frozenset(found for found in _LONG.findall(note) if sum(char.isdigit() for char in found) >= 6)


def _ground(line: StatementLine, booked: Booked, numbers: Collection[int]) -> Ground | None:
    """Why they may go together; None where they cannot."""
    movement = booked.movement
    if line.amount != movement.amount or line.currency != movement.currency or abs(line.day - booked.day) > WITHIN:
        return None
    words = f"{line.remark} {line.number}"
    if booked.told & set(_LONG.findall(words)):
        return "number"
    named = orders_named(line.remark) & set(numbers)
    if booked.number in named:
        return "order"
    # A bare figure says something only where it is alone: "17", and never "2 件".
    alone = line.remark.strip()
    if alone.isdecimal() and len(alone) <= 9 and int(alone) in numbers:
        return "order" if int(alone) == booked.number else None
    return None if named else "amount"


def _only(pairs: Iterable[tuple[_A, _B]]) -> dict[_A, _B]:
    """The pairs in which each is the other's only candidate."""
    found = list(pairs)
    heres, theres = _counted(found, lambda pair: pair[0]), _counted(found, lambda pair: pair[1])
    return {here: there for here, there in found if heres[here] == 1 and theres[there] == 1}


def _counted(pairs: Iterable[tuple[_A, _B]], side: Callable[[tuple[_A, _B]], object]) -> Mapping[object, int]:
    counts: dict[object, int] = {}
    for pair in pairs:
        counts[side(pair)] = counts.get(side(pair), 0) + 1
    return counts


def _doubts(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[set[int], set[int]], list[tuple[list[int], list[int]]]]:
    """All places in doubt, and the same put together by who may go with whom."""
    groups: list[tuple[set[int], set[int]]] = []
    for here, there in sorted(pairs):
        touched = [group for group in groups if here in group[0] or there in group[1]]
        merged = ({here}.union(*(group[0] for group in touched)), {there}.union(*(group[1] for group in touched)))
        groups = [group for group in groups if group not in touched] + [merged]
    every = (set().union(*(group[0] for group in groups)), set().union(*(group[1] for group in groups)))
    return every, [(sorted(here), sorted(there)) for here, there in groups]
