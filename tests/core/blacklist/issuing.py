"""Instances that issue records, for the tests of feeds."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from jiedan.blacklist.canonical import Value, encode
from jiedan.blacklist.category import Category
from jiedan.blacklist.feed import HEAD_DOMAIN, Feed, Known, Signed, issued, read, written
from jiedan.blacklist.keys import OwnKeys, Secret, pair_key, sign, tag
from jiedan.blacklist.record import RECORD_DOMAIN, Record, beginning, hash_of

NOW: Final = datetime(2026, 11, 21, 2, tzinfo=UTC)
START: Final = int(NOW.timestamp())


def keys(name: str) -> OwnKeys:
    """The keys of an instance, the same in every run."""
    halves = [hashlib.sha256(f"{name} {half}".encode()).digest() for half in ("issuer", "exchange")]
    return OwnKeys(issuer=Secret(halves[0]), exchange=Secret(halves[1]))


NORTH: Final = keys("north")
SOUTH: Final = keys("south")
OTHER: Final = keys("other")


def pair(one: OwnKeys = NORTH, other: OwnKeys = SOUTH) -> Secret:
    """The secret of two instances."""
    found = pair_key(one, other.public)
    assert found is not None
    return found


def record(seq: int, prev: str, **changes: Any) -> Record:
    """What north says to south of account 10000 + seq."""
    made = Record(
        issuer=NORTH.public.issuer, seq=seq, tag=tag(pair(), "telegram", str(10_000 + seq)), category=Category.FAKE_PAYMENT,
        severity=1, evidence_commitment="ab" * 32, decided_at=START - 3600,
        expires_at=START + int(timedelta(days=90).total_seconds()), appeal=f"B{seq:07d}", prev=prev,
    )  # fmt: skip
    return msgspec.structs.replace(made, **changes)


def chain(count: int, **changes: Mapping[str, Any]) -> list[Signed]:
    """So many records, one behind the other; `record3={...}` changes the third."""
    lines: list[Signed] = []
    prev = beginning(NORTH.public.issuer, SOUTH.public.issuer)
    for seq in range(1, count + 1):
        lines.append(issued(NORTH, SOUTH.public.issuer, record(seq, prev, **changes.get(f"record{seq}", {}))))
        prev = hash_of(lines[-1].body)
    return lines


def feed(lines: list[Signed]) -> bytes:
    """The file with these records, for south."""
    return written(NORTH, SOUTH.public.issuer, lines, NOW)


def forged(values: Mapping[str, Value], own: OwnKeys = NORTH) -> Signed:
    """A record that says whatever one likes, rightly signed."""
    body = encode(values)
    return Signed(own.public.issuer, sign(own, RECORD_DOMAIN + bytes.fromhex(SOUTH.public.issuer) + body), body)


def headed(lines: list[Signed], own: OwnKeys = NORTH, **changes: Any) -> bytes:
    """A file whose head says whatever one likes, rightly signed."""
    head: dict[str, Value] = {
        "at": START, "hash": hash_of(lines[-1].body), "issuer": own.public.issuer, "seq": len(lines), "to": SOUTH.public.issuer, "v": 1,
    }  # fmt: skip
    body = encode(head | changes)
    top = Signed(own.public.issuer, sign(own, HEAD_DOMAIN + body), body)
    return "".join(f"{line.line}\n" for line in (top, *lines)).encode()


def believed(data: bytes, known: Known | None = Known(), now: datetime = NOW) -> Feed:  # noqa: B008 - a frozen value
    """What south takes in of a file, that pinned north."""
    return read(data, SOUTH.public.issuer, {NORTH.public.issuer: known}.get, now)


def taken(feed: Feed, known: Known = Known()) -> Known:  # noqa: B008 - a frozen value
    """What is known after a feed was taken in."""
    hashes = {each.seq: hash_of(each.body()) for each in feed.fresh}
    return known._replace(seq=max([known.seq, *hashes]), hashes={**known.hashes, **hashes})
