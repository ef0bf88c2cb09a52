"""What of a record is hashed: its facts as they are, and its words behind a seal, so that the words can go and the chain still holds.

The seal is the hash of the words and a salt that nobody can guess. As long as the words are there, anybody can make it again; where they
were erased, salt and words are gone, the seal stands in their place, and everything else is hashed as before. A record from before there
were salts was hashed with its words in the open: erased, it is marked, its hash stays, and `kept` is the hash of what is left of it.
"""

import hashlib
from datetime import datetime
from typing import Any, Final

import msgspec

WORDS: Final = ("agreement", "criteria", "files", "note", "published", "terms")
"""What people wrote or handed in, and the hashes that were made of it."""
_BESIDE: Final = ("salt", "erased_at", "kept")
"""What is never hashed."""
_DOMAIN: Final = b"jiedan-words-1\n"
_encode: Final = msgspec.json.Encoder(order="deterministic").encode


def leaf(body: bytes) -> bytes:
    """What is hashed of a record's body: the body itself where it has neither salt nor seal."""
    if b'"salt":"' not in body and b'"seal":"' not in body:
        return body
    said: dict[str, Any] = msgspec.json.decode(body)
    if not (said.get("salt") or said.get("seal")) or (said.get("seal") and any(said.get(name) for name in WORDS)):
        return body  # words beside a seal are none of those that it was made of
    return _encode(_facts(said) | {"seal": said.get("seal") or _seal(said)})


def without_words(body: bytes, at: datetime) -> bytes:
    """The body after the words were erased at that time; as it was where they were erased before."""
    said: dict[str, Any] = msgspec.json.decode(body)
    if said.get("erased_at"):
        return body
    facts, when = _facts(said), {"erased_at": at}
    if said.get("salt"):
        return _encode(facts | when | {"seal": _seal(said)})
    return _encode(facts | when | {"kept": hashlib.sha256(_encode(facts)).hexdigest()})


def is_marked(body: bytes) -> bool:
    """Whether the hash of this body cannot be made again, because words were in it that are gone."""
    return b'"kept":"' in body and bool(msgspec.json.decode(body).get("kept"))


def is_as_left(body: bytes) -> bool:
    """Whether a marked body is what was left of it, and holds no word."""
    said: dict[str, Any] = msgspec.json.decode(body)
    bare = not any(said.get(name) for name in (*WORDS, "salt", "seal"))
    return bare and bool(said.get("erased_at")) and said["kept"] == hashlib.sha256(_encode(_facts(said))).hexdigest()


def _facts(said: dict[str, Any]) -> dict[str, Any]:
    """Everything but the words and what belongs to them."""
    return {name: value for name, value in said.items() if name not in (*WORDS, *_BESIDE, "seal")}


def _seal(said: dict[str, Any]) -> str:
    words = {name: said[name] for name in WORDS if name in said}
    return hashlib.sha256(_DOMAIN + said["salt"].encode() + b"\n" + _encode(words)).hexdigest()
