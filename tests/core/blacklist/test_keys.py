"""Keys and tags: who can make a tag, and who cannot."""

import hashlib
import hmac
import pickle

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jiedan.blacklist.keys import PublicKeys, Secret, card_of, pair_key, sign, signed, tag
from tests.core.blacklist.issuing import NORTH, OTHER, SOUTH, chain, feed, pair

SUSPECTS = [str(number) for number in range(10_000, 10_200)]
"""Every account that an attacker can think of."""


def test_both_ends_have_the_same_secret_and_a_third_another() -> None:
    """X25519 and HKDF with both keys, in either order."""
    assert pair(NORTH, SOUTH) == pair(SOUTH, NORTH)
    assert pair(NORTH, SOUTH) != pair(NORTH, OTHER)


def test_a_file_that_leaks_names_nobody() -> None:
    """The dictionary attack: with every account, every plain and keyed hash that an outsider can make, nothing is found in the file."""
    lines = feed(chain(20)).decode()
    public = [NORTH.public.issuer, NORTH.public.exchange, SOUTH.public.issuer, SOUTH.public.exchange, NORTH.public.card]
    outsider = pair_key(OTHER, SOUTH.public)
    assert outsider is not None
    guesses = {tag(outsider, "telegram", uid) for uid in SUSPECTS}
    for uid in SUSPECTS:
        plain = (uid, f"telegram{uid}", f"jiedan-bl-v1telegram{uid}")
        guesses |= {hashlib.sha256(text.encode()).hexdigest() for text in plain}
        guesses |= {hmac.new(key.encode(), text.encode(), "sha256").hexdigest() for key in public for text in plain}
        guesses |= {tag(Secret(bytes.fromhex(key)), "telegram", uid) for key in public[:4]}

    assert [guess for guess in guesses if guess in lines] == []
    assert [uid for uid in SUSPECTS if uid in lines] == []


def test_the_peer_itself_can_try_out_every_account() -> None:
    """Said openly in docs/how-to/blacklist.md: with the secret of the two, the same attack finds all of them."""
    lines = feed(chain(20)).decode()
    found = [uid for uid in SUSPECTS if tag(pair(SOUTH, NORTH), "telegram", uid) in lines]

    assert found == [str(10_000 + seq) for seq in range(1, 21)]


def test_a_tag_is_of_one_account_on_one_platform() -> None:
    """Blanks around the account do not count; where the platform's name ends does."""
    made = {
        tag(pair(), platform, uid) for platform, uid in (("telegram", "17"), ("qq", "17"), ("telegram1", "7"), ("telegram", "7"))
    }

    assert len(made) == 4
    assert tag(pair(), "telegram", " 17 ") == tag(pair(), "telegram", "17")


def test_a_signature_is_of_one_key_over_exactly_these_bytes() -> None:
    """Another key, other bytes, and what is no signature at all are refused."""
    made = sign(NORTH, b"said")
    issuer = NORTH.public.issuer

    assert signed(issuer, made, b"said")
    assert not any(
        (signed(issuer, made, b"Said"), signed(SOUTH.public.issuer, made, b"said"), signed(issuer, made[:-2], b"said"))
    )
    assert not signed("00" * 32, made, b"said") and not signed("zz", made, b"said")


def test_a_secret_does_not_show_itself() -> None:
    """Neither printed, nor compared with what is none, nor pickled."""
    secret = Secret(b"x" * 32)

    assert "x" not in repr(secret).replace("…", "") and repr(NORTH).count("Secret(…)") == 2
    assert secret != b"x" * 32 and len({secret, Secret(b"x" * 32)}) == 1
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_a_card_is_read_again_and_its_digits_are_its_own() -> None:
    """Eight groups of five digits, another for every change of either key."""
    own = NORTH.public
    mixed = PublicKeys(issuer=own.issuer, exchange=SOUTH.public.exchange)

    assert card_of(f" {own.card}\n") == own
    assert [len(part) for part in own.digits.split()] == [5] * 8
    assert len({own.digits, mixed.digits, SOUTH.public.digits}) == 3
    assert [card_of(text) for text in ("", own.card[:-1], own.card.replace("bl1", "bl2"), own.card.upper())] == [None] * 4


def test_a_key_of_no_use_makes_no_secret() -> None:
    """A point of low order would give everybody the same secret."""
    assert pair_key(NORTH, PublicKeys(issuer=SOUTH.public.issuer, exchange="00" * 32)) is None


def test_the_public_halves_are_those_of_the_library() -> None:
    """The signing key is plain Ed25519, so that anybody can check a feed with tools of their own."""
    own = Ed25519PrivateKey.from_private_bytes(NORTH.issuer.reveal())

    assert own.public_key().public_bytes_raw().hex() == NORTH.public.issuer
    assert own.sign(b"said").hex() == sign(NORTH, b"said")
