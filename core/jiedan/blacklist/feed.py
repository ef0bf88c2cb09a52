"""The records that one instance issued to one peer, in a chain, with a signed head: how they are written, and what is believed.

    <issuer> <signature> {"at":…,"hash":…,"issuer":…,"seq":2,"to":…,"v":1}       the head: how far the feed goes
    <issuer> <signature> {… "prev":…,"seq":1 …}                                  record 1
    <issuer> <signature> {… "prev":…,"seq":2 …}                                  record 2

A file holds the whole feed. It is checked in this order: size, signature over the exact bytes, issuer pinned and not revoked, number
and `prev`, expiry, schema; the first thing that is wrong rejects all of it, before anything later is looked at. What was taken
in before must be the same again, or the issuer tells two stories. (That the head is for us is looked at before the signatures of the
records, which name us too.) Of a feed in which nothing is wrong as many new records are taken in, in their order, as the issuer may
bring that day: the others wait, and come with the next file, which holds the whole feed again.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.blacklist.canonical import NotCanonical, Value, decode, encode
from jiedan.blacklist.keys import OwnKeys, sign, signed
from jiedan.blacklist.record import DAY, RECORD_DOMAIN, VERSION, Record, beginning, hash_of, in_time, record
from jiedan.blacklist.rejected import Code, Rejected

HEAD_DOMAIN: Final = b"jiedan-bl-head-v1\x00"
LARGEST: Final = 8 * 1024 * 1024
"""Bytes of a feed."""
LONGEST_LINE: Final = 2048
QUOTA: Final = 500
"""New records that a peer may bring within a day."""

_LINE: Final = re.compile(rb"([0-9a-f]{64}) ([0-9a-f]{128}) (\{[ -~]*\})")


class Signed(NamedTuple):
    """A line of a feed: who signed, the signature, and the exact bytes."""

    issuer: str
    signature: str
    body: bytes

    @property
    def line(self) -> str:
        """As it stands in the file."""
        return f"{self.issuer} {self.signature} {self.body.decode('ascii')}"


class Head(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How far a feed goes: its last record, when that was said, and to whom."""

    v: int = VERSION
    issuer: str
    to: str
    seq: int
    hash: str
    at: int


class Known(NamedTuple):
    """What is known of an issuer: whether its pin stands, what of its feed was taken in, and how much more it may bring today."""

    revoked: bool = False
    frozen: bool = False
    seq: int = 0
    hashes: Mapping[int, str] = {}
    left: int = QUOTA


class Feed(NamedTuple):
    """A feed that is as it should be. `fresh` are the records that were not known and may come in today; so many more are `waiting`."""

    issuer: str
    head: Head
    fresh: tuple[Record, ...]
    lines: tuple[Signed, ...]
    waiting: int = 0


Knows = Callable[[str], Known | None]
"""The issuer's key → what is known of it; None for one that nobody pinned."""


def issued(own: OwnKeys, to: str, made: Record) -> Signed:
    """The record with our signature, for the peer whose issuer key is `to`."""
    body = made.body()
    return Signed(made.issuer, sign(own, _domain(to) + body), body)


def written(own: OwnKeys, to: str, lines: Sequence[Signed], now: datetime) -> bytes:
    """The whole feed, as it goes to the peer whose issuer key is `to`."""
    issuer = own.public.issuer
    last = hash_of(lines[-1].body) if lines else beginning(issuer, to)
    head = Head(issuer=issuer, to=to, seq=len(lines), hash=last, at=int(now.timestamp()))
    body = encode(msgspec.to_builtins(head))
    top = Signed(issuer, sign(own, HEAD_DOMAIN + body), body)
    return "".join(f"{each.line}\n" for each in (top, *lines)).encode("ascii")


def read(data: bytes, to: str, knows: Knows, now: datetime) -> Feed:
    """The feed in a file, which was written for the instance whose issuer key is `to`. Raises Rejected."""
    if len(data) > LARGEST:
        raise Rejected(Code.SIZE)
    top, *rest = _lines(data)
    first = _signed(top, HEAD_DOMAIN, 0)
    head, issuer = _head(first), first.issuer
    if head.to != to:
        raise Rejected(Code.RECIPIENT)
    lines = [_signed(line, _domain(to), number) for number, line in enumerate(rest, 1)]
    known = knows(issuer)
    if known is None:
        raise Rejected(Code.ISSUER)
    if known.revoked or known.frozen:
        raise Rejected(Code.REVOKED if known.revoked else Code.FROZEN)
    if any(line.issuer != issuer for line in lines):
        raise Rejected(Code.ISSUER)
    bodies = _chained(lines, head, known)
    if not 0 <= head.at <= now.timestamp() + DAY:  # else a peer that fell silent would pass for one who spoke just now
        raise Rejected(Code.EXPIRY, 0)
    fresh = tuple([_checked(body, number, issuer, now) for number, body in enumerate(bodies, 1) if number > known.seq])
    _check_revocations(bodies, fresh)
    return Feed(issuer, head, fresh[: known.left], tuple(lines), max(0, len(fresh) - known.left))


def _domain(to: str) -> bytes:
    """What is signed in front of a record. It names the peer: else what was said to another peer could pass for a second story."""
    return RECORD_DOMAIN + bytes.fromhex(to)


def _lines(data: bytes) -> list[bytes]:
    lines = data.removesuffix(b"\n").split(b"\n")
    if any(len(line) > LONGEST_LINE for line in lines):
        raise Rejected(Code.SIZE)
    return lines


def _signed(line: bytes, domain: bytes, number: int) -> Signed:
    """A line whose signature is right, over exactly these bytes."""
    found = _LINE.fullmatch(line)
    if found is None:
        raise Rejected(Code.SHAPE, number)
    made = Signed(found[1].decode(), found[2].decode(), found[3])
    if not signed(made.issuer, made.signature, domain + made.body):
        raise Rejected(Code.SIGNATURE, number)
    return made


def _head(line: Signed) -> Head:
    try:
        head = msgspec.convert(_values(line.body, 0), Head)
    except msgspec.ValidationError:
        raise Rejected(Code.SCHEMA, 0) from None
    if head.issuer != line.issuer or head.v != VERSION or head.seq < 0:
        raise Rejected(Code.SCHEMA, 0)
    return head


def _chained(lines: Sequence[Signed], head: Head, known: Known) -> list[Mapping[str, Value]]:
    """What the lines say, one behind the other without a gap, up to the head; what was known is the same as it was."""
    bodies, previous = list[Mapping[str, Value]](), beginning(head.issuer, head.to)
    for number, line in enumerate(lines, 1):
        values = _values(line.body, number)
        if values.get("seq") != number:
            raise Rejected(Code.SEQ, number)
        here = hash_of(line.body)
        if known.hashes.get(number, here) != here:
            raise Rejected(Code.EQUIVOCATION, number)
        if values.get("prev") != previous:
            raise Rejected(Code.PREV, number)
        bodies.append(values)
        previous = here
    if head.seq != len(lines) or head.hash != previous:
        raise Rejected(Code.HEAD, 0)
    return bodies


def _checked(values: Mapping[str, Value], number: int, issuer: str, now: datetime) -> Record:
    if not in_time(values, now):
        raise Rejected(Code.EXPIRY, number)
    made = record(values)
    if made is None or made.issuer != issuer:
        raise Rejected(Code.SCHEMA, number)
    return made


def _check_revocations(bodies: Sequence[Mapping[str, Value]], fresh: Sequence[Record]) -> None:
    """A record revokes only one about the same person and of the same category, which itself revokes nothing."""
    for each in fresh:
        if each.revokes is not None:
            meant = bodies[each.revokes - 1]
            if "revokes" in meant or (meant.get("tag"), meant.get("category")) != (each.tag, each.category):
                raise Rejected(Code.SCHEMA, each.seq)


def _values(body: bytes, number: int) -> dict[str, Value]:
    try:
        return decode(body)
    except NotCanonical:
        raise Rejected(Code.SCHEMA, number) from None
