"""What is remarked on a slip, and what is not."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from jiedan.slips.remarks import CLOSE, NEAR, Due, Flag, Mark, Seen, compare, dhash, distance
from jiedan.slips.slip import Slip

NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)
DUE = Due(amount=500_00, since=NOW - timedelta(hours=1), now=NOW)
SLIP = Slip(amount=500_00, paid_at=NOW - timedelta(minutes=5), number="20261121987654")
SEEN = Seen(order=17, sha256="a" * 64, dhash="0" * 64, slip=SLIP)
OTHER = Seen(order=12, sha256="b" * 64, dhash="f" * 64, slip=Slip(amount=500_00, number="20261101000000"))


def marks(*earlier: Seen, **slip: object) -> list[Flag]:
    """The remarks on the slip, with these facts instead of its own."""
    return list(compare(msgspec.structs.replace(SEEN, slip=msgspec.structs.replace(SLIP, **slip)), DUE, earlier))


def bits(count: int) -> str:
    """A hash with so many bits set."""
    return f"{(1 << count) - 1:064x}"


@pytest.mark.parametrize(
    ("slip", "found"),
    [
        ({}, []),
        ({"amount": None}, [Mark.UNREAD]),
        ({"amount": 499_99}, [Mark.AMOUNT]),
        ({"amount": 50_000_00}, [Mark.AMOUNT]),
        ({"stopped": "已退还"}, [Mark.STOPPED]),
        ({"paid_at": DUE.since}, []),
        ({"paid_at": NOW - timedelta(hours=1, minutes=10)}, []),
        ({"paid_at": NOW - timedelta(hours=1, minutes=10, seconds=1)}, [Mark.OLDER]),
        ({"paid_at": NOW + timedelta(minutes=10)}, []),
        ({"paid_at": NOW + timedelta(minutes=10, seconds=1)}, [Mark.LATER]),
        ({"amount": 1, "stopped": "pending", "paid_at": NOW - timedelta(days=1)}, [Mark.AMOUNT, Mark.STOPPED, Mark.OLDER]),
    ],
)
def test_a_slip_is_held_against_what_is_due(slip: dict[str, object], found: list[Mark]) -> None:
    """To the cent and, as clocks differ, to ten minutes."""
    assert [flag.mark for flag in marks(**slip)] == found


def test_a_slip_that_resembles_none_is_not_remarked() -> None:
    """Nor one of the same order: a client may send it again."""
    again = msgspec.structs.replace(SEEN, slip=SLIP)

    assert marks(OTHER) == []
    assert marks(again) == []


def test_a_number_that_was_there_before_names_the_order() -> None:
    """However different the pictures are; two numbers that could not be read are not the same."""
    assert marks(OTHER, number="20261101000000") == [Flag(Mark.NUMBER, 12)]
    assert marks(msgspec.structs.replace(OTHER, slip=Slip()), number="") == []


def test_the_very_same_file_is_told_once() -> None:
    """Not also as one that looks the same; the first order that had it is named."""
    same = msgspec.structs.replace(SEEN, order=12, slip=Slip())
    later = msgspec.structs.replace(same, order=14)

    assert marks(same, later) == [Flag(Mark.PICTURE, 12)]


@pytest.mark.parametrize(
    ("differ", "slip", "found"),
    [
        (0, Slip(), [Flag(Mark.ALIKE, 12)]),
        (NEAR, SLIP, [Flag(Mark.NUMBER, 12), Flag(Mark.ALIKE, 12)]),
        (NEAR, Slip(paid_at=SLIP.paid_at), [Flag(Mark.ALIKE, 12)]),
        (NEAR + 1, Slip(paid_at=SLIP.paid_at), []),
        (CLOSE, Slip(amount=500_00), [Flag(Mark.ALIKE, 12)]),
        (CLOSE + 1, Slip(amount=500_00), []),
        (CLOSE + 1, Slip(), []),
        (0, Slip(number="20261101000000"), []),
        (0, Slip(amount=499_00), []),
        (0, Slip(paid_at=NOW), []),
    ],
)
def test_pictures_that_look_the_same_are_told_unless_what_they_say_differs(differ: int, slip: Slip, found: list[Flag]) -> None:
    """Two payments by the same app look the same from afar."""
    other = Seen(order=12, sha256="c" * 64, dhash=bits(differ), slip=slip)

    assert marks(other) == found


def test_a_picture_without_a_hash_looks_like_none() -> None:
    """What could not be opened has none, and another program's hash has another length."""
    assert marks(msgspec.structs.replace(OTHER, dhash="", slip=Slip())) == []
    assert marks(msgspec.structs.replace(OTHER, dhash="0", slip=Slip())) == []


def test_the_hash_has_a_bit_for_each_step_down() -> None:
    """From left to right, row by row; a step of two is grain."""
    grey = bytes([9, 6, 6, 4, 4, 0, 9, 0, 9, 0])

    assert dhash(grey, wide=4, high=2) == f"{0b1000_0101:02x}"
    assert distance("f0", "ff") == 4
