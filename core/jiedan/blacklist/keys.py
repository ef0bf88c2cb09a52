"""The keys of an instance: one that signs what it issues, one from which it and each peer derive a secret of the two.

A tag stands for a person in what is shared. Only the two who share the secret can make it, so that a file that leaks tells nobody
anything; the peer itself can try out every id that it can think of (docs/how-to/blacklist.md).
"""

import hashlib
import hmac
import re
from typing import Final

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CARD: Final = "jiedan-bl1"
"""What a card of public keys begins with."""
TAG_DOMAIN: Final = b"jiedan-bl-v1"
PAIR_DOMAIN: Final = b"jiedan-bl-pair-v1"
GROUPS: Final = 8
"""Groups of five digits in which two operators compare their cards: 132 bits."""

_CARD: Final = re.compile(rf"{CARD}\.([0-9a-f]{{64}})\.([0-9a-f]{{64}})", re.ASCII)


class Secret:
    """Bytes that never show themselves: not in a log, a traceback, or a comparison that ends early."""

    __slots__ = ("_bytes",)

    def __init__(self, content: bytes) -> None:
        self._bytes: Final = content

    def reveal(self) -> bytes:
        """The bytes, for a calculation."""
        return self._bytes

    def __repr__(self) -> str:
        return "Secret(…)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self._bytes, other._bytes)

    def __hash__(self) -> int:
        return hash(Secret)

    def __reduce__(self) -> str:
        raise TypeError("a secret is not written down")


class PublicKeys(msgspec.Struct, frozen=True, kw_only=True):
    """What a peer may know: the key that signs (Ed25519) and the key of the exchange (X25519), both in 64 hexadecimal digits."""

    issuer: str
    exchange: str

    @property
    def card(self) -> str:
        """Both keys in one word, to be handed to the operator of a peer."""
        return f"{CARD}.{self.issuer}.{self.exchange}"

    @property
    def digits(self) -> str:
        """Eight groups of five digits, to be compared with the operator of the peer by voice."""
        number = int.from_bytes(hashlib.sha256(b"jiedan-bl-card-v1\x00" + self.card.encode()).digest()) % 10 ** (5 * GROUPS)
        figures = f"{number:0{5 * GROUPS}d}"
        return " ".join(figures[place : place + 5] for place in range(0, len(figures), 5))


class OwnKeys(msgspec.Struct, frozen=True, kw_only=True):
    """The private halves, 32 bytes each."""

    issuer: Secret
    exchange: Secret

    @property
    def public(self) -> PublicKeys:
        """What peers may know of them."""
        issuer = Ed25519PrivateKey.from_private_bytes(self.issuer.reveal()).public_key().public_bytes_raw()
        exchange = X25519PrivateKey.from_private_bytes(self.exchange.reveal()).public_key().public_bytes_raw()
        return PublicKeys(issuer=issuer.hex(), exchange=exchange.hex())


def card_of(text: str) -> PublicKeys | None:
    """The keys on a card; None for what is no card."""
    found = _CARD.fullmatch(text.strip())
    return None if found is None else PublicKeys(issuer=found[1], exchange=found[2])


def pair_key(own: OwnKeys, peer: PublicKeys) -> Secret | None:
    """The secret of the two, the same from both ends; None where the peer's key is none that a secret can be made with."""
    private = X25519PrivateKey.from_private_bytes(own.exchange.reveal())
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(bytes.fromhex(peer.exchange)))
    except ValueError:
        return None
    both = b"".join(sorted((bytes.fromhex(own.public.exchange), bytes.fromhex(peer.exchange))))
    return Secret(HKDF(algorithm=SHA256(), length=32, salt=None, info=PAIR_DOMAIN + both).derive(shared))


def tag(pair: Secret, platform: str, uid: str) -> str:
    """What stands for a person between these two, in 64 hexadecimal digits. `uid` is the platform's id, never a name."""
    # The length of the platform's name stands in front, so that no other division of the same letters gives the same tag.
    named = platform.encode()
    said = TAG_DOMAIN + len(named).to_bytes(2) + named + uid.strip().encode()
    return hmac.new(pair.reveal(), said, hashlib.sha256).hexdigest()


def sign(own: OwnKeys, said: bytes) -> str:
    """Our signature, in 128 hexadecimal digits."""
    return Ed25519PrivateKey.from_private_bytes(own.issuer.reveal()).sign(said).hex()


def signed(issuer: str, signature: str, said: bytes) -> bool:
    """Whether the holder of this key signed exactly this."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(issuer)).verify(bytes.fromhex(signature), said)
    except (InvalidSignature, ValueError):
        return False
    return True
