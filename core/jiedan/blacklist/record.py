"""What one instance says to one peer about somebody: a record, without names, words or amounts."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Final

import msgspec

from jiedan.blacklist.canonical import Value, encode
from jiedan.blacklist.category import Category
from jiedan.blacklist.entry import LONGEST

VERSION: Final = 1
DAY: Final = 24 * 3600
RECORD_DOMAIN: Final = b"jiedan-bl-record-v1\x00"
HASH_DOMAIN: Final = b"jiedan-bl-hash-v1\x00"
FEED_DOMAIN: Final = b"jiedan-bl-feed-v1\x00"
_DIGEST: Final = 64


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One record of a feed. Instants are whole seconds since 1970, UTC; hashes and keys are in small hexadecimal digits.

    `prev` is the hash of the record before; of the first, of the two who share the feed. `revokes` is the number of an earlier
    record of the same feed about the same person, which counts no more; `appeal` is what the person names where they appeal.
    """

    v: int = VERSION
    issuer: str
    seq: int
    tag: str
    category: Category
    severity: int
    evidence_commitment: str
    decided_at: int
    expires_at: int
    appeal: str
    prev: str
    revokes: int | None = None

    def body(self) -> bytes:
        """The bytes that are signed, behind RECORD_DOMAIN."""
        fields = {name: getattr(self, name) for name in self.__struct_fields__}
        return encode({name: _plain(value) for name, value in fields.items() if value is not None})


def record(values: Mapping[str, Value]) -> Record | None:
    """The record that these values make; None where they make none."""
    try:
        made = msgspec.convert(dict(values), Record)
    except msgspec.ValidationError:
        return None
    hexes = (made.issuer, made.tag, made.evidence_commitment, made.prev)
    whole = (
        made.v == VERSION, made.severity in (1, 2), 0 < len(made.appeal) <= 40, made.decided_at >= 0,
        made.revokes is None or 0 < made.revokes < made.seq, all(_is_digest(each) for each in hexes),
    )  # fmt: skip
    return made if all(whole) else None


def in_time(values: Mapping[str, Value], now: datetime) -> bool:
    """Whether the record was made before `now` (a day later at most: clocks differ) and lasts no longer than an entry may."""
    decided, expires = values.get("decided_at"), values.get("expires_at")
    if not isinstance(decided, int) or not isinstance(expires, int):
        return False
    return decided <= now.timestamp() + DAY and decided < expires <= decided + LONGEST.days * DAY


def hash_of(body: bytes) -> str:
    """The hash by which the next record names this one."""
    return hashlib.sha256(HASH_DOMAIN + body).hexdigest()


def beginning(issuer: str, to: str) -> str:
    """What the first record of a feed names as the one before: so no record fits into the feed for another peer."""
    return hashlib.sha256(FEED_DOMAIN + bytes.fromhex(issuer) + bytes.fromhex(to)).hexdigest()


def _is_digest(text: str) -> bool:
    return len(text) == _DIGEST and all(figure in "0123456789abcdef" for figure in text)


def _plain(value: Value) -> Value:
    """A member of an enumeration as the text that it stands for."""
    return str(value) if isinstance(value, str) else int(value)
