"""What is believed of a feed: the whole of it, or nothing, and why not."""

import random
from datetime import timedelta
from typing import Any

import pytest

from jiedan.blacklist.canonical import Value, decode
from jiedan.blacklist.category import Category
from jiedan.blacklist.feed import LARGEST, Known, Signed, issued, written
from jiedan.blacklist.record import beginning, hash_of
from jiedan.blacklist.rejected import Code, Rejected
from tests.core.blacklist.issuing import (
    NORTH,
    NOW,
    OTHER,
    SOUTH,
    START,
    believed,
    chain,
    feed,
    forged,
    headed,
    keys,
    record,
    taken,
)  # fmt: skip

DAY = 24 * 3600
FLIPS = 400


def code(data: bytes, known: Known | None = Known()) -> Code | None:  # noqa: B008 - a frozen value
    """Why a file is not believed; None where it is."""
    try:
        believed(data, known)
    except Rejected as rejected:
        return rejected.code
    return None


def changed(line: Signed, **changes: Value) -> Signed:
    """The record with other values, rightly signed."""
    return forged(decode(line.body) | changes)


def test_a_feed_is_believed_as_it_was_written() -> None:
    """Every record comes out as it went in."""
    lines = chain(5)
    found = believed(feed(lines))

    assert [each.seq for each in found.fresh] == [1, 2, 3, 4, 5]
    assert [each.body() for each in found.fresh] == [line.body for line in lines]
    assert found.issuer == NORTH.public.issuer and found.head.seq == 5


def test_an_empty_feed_is_a_feed() -> None:
    """A peer that has nothing to say says so."""
    assert believed(feed([])).fresh == ()


@pytest.mark.row("M02")
def test_no_flipped_bit_is_believed() -> None:
    """M02: bits all over the file, each alone. (An upper-case hexadecimal digit is no spelling of ours either.)"""
    data = feed(chain(4))
    dice = random.Random(20261121)  # noqa: S311 - bits to flip
    places = dice.sample(range(len(data) * 8), FLIPS)
    for place in places:
        torn = bytearray(data)
        torn[place // 8] ^= 1 << place % 8

        assert code(bytes(torn)) is not None, f"bit {place}"


LINES = chain(6)
BAD: dict[str, tuple[bytes, Code]] = {
    "too large": (b"x" * (LARGEST + 1), Code.SIZE),
    "a line too long": (feed(LINES) + b"x" * 3000, Code.SIZE),
    "no feed": (b"hello\n", Code.SHAPE),
    "empty": (b"", Code.SHAPE),
    "the head by another key": (
        headed(LINES, OTHER).replace(OTHER.public.issuer.encode(), NORTH.public.issuer.encode()),
        Code.SIGNATURE,
    ),
    "a record by another key": (
        headed([*LINES[:5], forged(decode(LINES[5].body), OTHER)._replace(issuer=NORTH.public.issuer)]),
        Code.SIGNATURE,
    ),
    "a record of another": (headed([*LINES[:5], forged(decode(LINES[5].body), OTHER)]), Code.ISSUER),
    "a head of another": (headed(LINES, OTHER), Code.ISSUER),
    "all by another key": (written(OTHER, SOUTH.public.issuer, [], NOW), Code.ISSUER),
    "for somebody else": (written(NORTH, OTHER.public.issuer, [], NOW), Code.RECIPIENT),
    "a gap": (headed([*LINES[:2], *LINES[3:]]), Code.SEQ),
    "in another order": (headed([LINES[1], LINES[0], *LINES[2:]]), Code.SEQ),
    "twice": (headed([*LINES, LINES[-1]]), Code.SEQ),
    "the first is missing": (headed(LINES[1:]), Code.SEQ),
    "cut off": (b"\n".join(feed(LINES).split(b"\n")[:-2]) + b"\n", Code.HEAD),
    "another end": (headed(LINES, hash="00" * 32), Code.HEAD),
    "the chain broken": (headed([*LINES[:3], changed(LINES[3], prev="00" * 32)]), Code.PREV),
    "too long": (headed([*LINES[:5], changed(LINES[5], expires_at=START + 180 * DAY)]), Code.EXPIRY),
    "ends before it began": (headed([*LINES[:5], changed(LINES[5], expires_at=START - 2 * DAY)]), Code.EXPIRY),
    "of the future": (headed([*LINES[:5], changed(LINES[5], decided_at=START + 2 * DAY)]), Code.EXPIRY),
    "no such category": (headed([*LINES[:5], changed(LINES[5], category="rude")]), Code.SCHEMA),
    "a name in it": (headed([*LINES[:5], changed(LINES[5], name="Ann")]), Code.SCHEMA),
    "another version": (headed([*LINES[:5], changed(LINES[5], v=2)]), Code.SCHEMA),
    "says another issued it": (headed([*LINES[:5], changed(LINES[5], issuer=OTHER.public.issuer)]), Code.SCHEMA),
    "revokes itself": (headed([*LINES[:5], changed(LINES[5], revokes=6)]), Code.SCHEMA),
    "revokes another's": (headed([*LINES[:5], changed(LINES[5], revokes=2)]), Code.SCHEMA),
    "written in the future": (headed(LINES, at=START + 2 * DAY), Code.EXPIRY),
    "written when no calendar reaches": (headed(LINES, at=2**53 - 1), Code.EXPIRY),
    "written before there were clocks": (headed(LINES, at=-1), Code.EXPIRY),
    "a head that says more": (headed(LINES, more=1), Code.SCHEMA),
}


@pytest.mark.row("M02")
@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_rejected_by_its_own_code(name: str) -> None:
    """M02: and nothing of the file is taken in."""
    data, expected = BAD[name]

    assert code(data) is expected


@pytest.mark.parametrize(
    ("known", "expected"),
    [(None, Code.ISSUER), (Known(revoked=True), Code.REVOKED), (Known(frozen=True), Code.FROZEN)],
)
def test_who_signed_decides_whether_it_is_read(known: Known | None, expected: Code) -> None:
    """Nobody pinned it, the pin was taken away, or it told two stories."""
    assert code(feed(LINES), known) is expected


def test_the_checks_come_in_their_order() -> None:
    """What is wrong in every way is rejected for the first: each line has one fault fewer, and the next code."""
    worse = [*LINES[:4], changed(LINES[4], category="rude", expires_at=START + 900 * DAY, prev="00" * 32, seq=7), LINES[5]]
    torn = headed(worse)[:-20] + b'xxxxxxxxxxxxxxxxxx"}'
    unsorted = headed(worse)
    unchained = headed([*LINES[:4], changed(LINES[4], category="rude", expires_at=START + 900 * DAY, prev="00" * 32)])
    unending = headed([*LINES[:4], changed(LINES[4], category="rude", expires_at=START + 900 * DAY)])
    rude = headed([*LINES[:4], changed(LINES[4], category="rude")])
    few = Known(left=0)
    found = [
        code(torn + b"x" * LARGEST, None), code(torn, None), code(unsorted, None), code(unsorted, few), code(unchained, few),
        code(unending, few), code(rude, few), code(feed(LINES), few), code(feed(LINES)),
    ]  # fmt: skip

    assert found == [
        Code.SIZE, Code.SIGNATURE, Code.ISSUER, Code.SEQ, Code.PREV, Code.EXPIRY, Code.SCHEMA, None, None
    ]  # fmt: skip


@pytest.mark.row("M02")
def test_a_feed_that_comes_again_changes_nothing() -> None:
    """M02, edge 96: the same file, and an older one, bring nothing new; a longer one brings the rest."""
    known = taken(believed(feed(LINES[:4])))

    assert believed(feed(LINES[:4]), known).fresh == ()
    assert believed(feed(LINES[:2]), known).fresh == ()
    assert [each.seq for each in believed(feed(LINES), known).fresh] == [5, 6]


@pytest.mark.row("M02")
def test_what_is_more_than_a_day_brings_waits_in_its_order() -> None:
    """M02: the first new records come in, day by day, until none waits; what is wrong in one that waits rejects all the same."""
    days = list[tuple[list[int], int]]()
    known = Known(left=2)
    for _ in range(4):
        found = believed(feed(LINES), known)
        days.append(([each.seq for each in found.fresh], found.waiting))
        known = taken(found, known)

    assert days == [([1, 2], 4), ([3, 4], 2), ([5, 6], 0), ([], 0)]
    assert believed(feed(LINES), Known(left=0)).waiting == 6
    assert code(BAD["no such category"][0], Known(left=2)) is Code.SCHEMA


@pytest.mark.row("M02")
def test_two_stories_are_found_out() -> None:
    """M02: another record under a number that was taken in, rightly signed and chained."""
    known = taken(believed(feed(LINES[:4])))
    other = chain(4, record3={"category": Category.IMPERSONATION})
    longer = chain(6, record2={"severity": 2})

    assert code(feed(other), known) is Code.EQUIVOCATION
    assert code(feed(longer), known) is Code.EQUIVOCATION


def test_what_was_said_to_another_peer_is_no_second_story() -> None:
    """A third party cannot have an honest peer frozen by handing on what that one told somebody else."""
    prev = beginning(NORTH.public.issuer, OTHER.public.issuer)
    told_other = issued(NORTH, OTHER.public.issuer, record(1, prev))
    known = taken(believed(feed(LINES[:4])))

    assert code(headed([told_other]), known) is Code.SIGNATURE


@pytest.mark.row("M02")
def test_a_revocation_travels_as_a_record() -> None:
    """M02: it names the record that it takes back, of the same person and category."""
    first = LINES[0]
    last = changed(LINES[0], seq=7, prev=hash_of(LINES[5].body), revokes=1, decided_at=START)
    found = believed(headed([*LINES, last]))
    twice = changed(last, seq=8, prev=hash_of(last.body), revokes=7)

    assert found.fresh[-1].revokes == 1 and found.fresh[-1].tag == decode(first.body)["tag"]
    assert code(headed([*LINES, last, twice])) is Code.SCHEMA
    assert code(headed([*LINES, changed(last, category="non-delivery")])) is Code.SCHEMA


def test_what_has_expired_stays_in_the_chain() -> None:
    """A year later the same feed is believed, with records that are past their end."""
    found = believed(feed(LINES), now=NOW + timedelta(days=365))

    assert len(found.fresh) == 6
    assert all(each.expires_at < (NOW + timedelta(days=365)).timestamp() for each in found.fresh)


def test_a_feed_tells_no_more_than_a_record_may() -> None:
    """Categories, times, hashes and codes; whatever a record says stands in this list."""
    allowed = {
        "v", "issuer", "seq", "tag", "category", "severity", "evidence_commitment", "decided_at", "expires_at", "appeal", "prev", "revokes"
    }  # fmt: skip

    assert all(set(decode(line.body)) <= allowed for line in LINES)


def test_random_bytes_are_rejected_and_never_break_anything() -> None:
    """Whatever stands in a file, the answer is a code."""
    dice: Any = random.Random(7)  # noqa: S311 - torn files
    parts = [feed(LINES), b"{", b"\n", b" ", NORTH.public.issuer.encode(), b'"seq":1', b"\xff\x00"]
    for _ in range(300):
        data = b"".join(dice.choice(parts)[: dice.randrange(1, 400)] for _ in range(dice.randrange(1, 6)))

        assert code(data) is not None


def test_each_instance_has_keys_of_its_own() -> None:
    """The helpers of these tests do not sign with one key for all."""
    assert len({keys(name).public.card for name in "abc"}) == 3
