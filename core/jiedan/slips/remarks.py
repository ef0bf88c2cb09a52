"""What about a slip is remarkable, for the person who looks at the account. Nobody is accused: every flag has innocent reasons."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from jiedan.slips.slip import Slip

NEAR: Final = 20
"""Of the 256 bits of a `dhash`, so many at most differ in two copies of a picture, cut a little differently."""
CLOSE: Final = 3
"""So many at most differ in two copies that were only saved anew. Two payments by one app differ in six and more."""
_SLACK: Final = timedelta(minutes=10)
"""Clocks of phones are not ours, and a slip tells no seconds now and then."""


class Mark(StrEnum):
    """What is remarkable."""

    UNREAD = "unread"
    """No amount could be read for certain."""
    AMOUNT = "amount"
    """Another amount than what is due."""
    STOPPED = "stopped"
    """The slip itself says that the money is on its way still, or came back."""
    OLDER = "older"
    """Paid before anybody had taken the order."""
    LATER = "later"
    """Paid at a moment that has not come yet."""
    NUMBER = "number"
    """The payment's number was on a slip of another order."""
    PICTURE = "picture"
    """The very picture was handed in for another order."""
    ALIKE = "alike"
    """A picture that looks the same was handed in for another order, and nothing that was read tells the two apart."""


class Flag(msgspec.Struct, frozen=True, omit_defaults=True):
    """One remark. `order` is the id of the other order that it names, 0 for none."""

    mark: Mark
    order: int = 0


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """What a slip should show: the amount in minor units, since when there was somebody to pay for, and what time it is now."""

    amount: int
    since: datetime | None
    now: datetime


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A slip with its picture: SHA-256 of the file and `dhash` of what it looks like ("" for none), both hex."""

    order: int
    sha256: str
    dhash: str = ""
    slip: Slip = Slip()


def compare(seen: Seen, due: Due, earlier: Sequence[Seen]) -> tuple[Flag, ...]:
    """The remarks on a slip, given the slips that were handed in before it. Those of its own order are none of its business."""
    return (*_of_itself(seen.slip, due), *_of_others(seen, [other for other in earlier if other.order != seen.order]))


def _of_itself(slip: Slip, due: Due) -> Iterator[Flag]:
    if slip.amount is None:
        yield Flag(Mark.UNREAD)
    elif slip.amount != due.amount:
        yield Flag(Mark.AMOUNT)
    if slip.stopped:
        yield Flag(Mark.STOPPED)
    if slip.paid_at is not None and due.since is not None and slip.paid_at + _SLACK < due.since:
        yield Flag(Mark.OLDER)
    if slip.paid_at is not None and slip.paid_at > due.now + _SLACK:
        yield Flag(Mark.LATER)


def _of_others(seen: Seen, others: Sequence[Seen]) -> Iterator[Flag]:
    """At most one flag each, with the first order that it is true of; a picture that is the very same is not told to look the same."""
    number = next((other for other in others if seen.slip.number and other.slip.number == seen.slip.number), None)
    if number is not None:
        yield Flag(Mark.NUMBER, number.order)
    same = next((other for other in others if other.sha256 == seen.sha256), None)
    if same is not None:
        yield Flag(Mark.PICTURE, same.order)
        return
    alike = next((other for other in others if _look_the_same(seen, other)), None)
    if alike is not None:
        yield Flag(Mark.ALIKE, alike.order)


def _look_the_same(one: Seen, other: Seen) -> bool:
    """Slips of one app look much the same: what was read tells two payments apart, and where it cannot, only a close copy counts."""
    if not one.dhash or len(one.dhash) != len(other.dhash):
        return False
    pairs = [(mine, theirs) for mine, theirs in zip(_read(one.slip), _read(other.slip), strict=True) if mine and theirs]
    same_payment = any(mine == theirs for mine, theirs in pairs if not isinstance(mine, int))
    near = distance(one.dhash, other.dhash) <= (NEAR if same_payment else CLOSE)
    return near and all(mine == theirs for mine, theirs in pairs)


def _read(slip: Slip) -> tuple[str | datetime | int | None, ...]:
    """What tells payments apart. Two may well have the same amount."""
    return slip.number, slip.paid_at, slip.amount


def distance(one: str, other: str) -> int:
    """In how many bits two hashes of the same length differ."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def dhash(grey: bytes, *, wide: int, high: int) -> str:
    """The difference hash of a picture that was shrunk to `wide` + 1 by `high` grey points (a byte each, row by row): a bit for each
    point that is clearly brighter than its right neighbour.
    """
    bits = 0
    for row in range(high):
        for column in range(wide):
            at = row * (wide + 1) + column
            bits = bits << 1 | (grey[at] > grey[at + 1] + 2)
    return f"{bits:0{wide * high // 4}x}"
