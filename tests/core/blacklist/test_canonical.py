"""The one spelling of what is signed, held against an encoder that was written apart."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.blacklist.canonical import LARGEST, NotCanonical, decode, encode

NAMES = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=12)
TEXTS = st.text([chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\'], max_size=40)
VALUES = st.dictionaries(NAMES, TEXTS | st.integers(-LARGEST, LARGEST), max_size=12)
NOT_OURS = (
    b'{"b":1,"a":2}', b'{"a": 1}', b' {"a":1}', b'{"a":1}\n', b'{"a":1,"a":1}', b'{"a":1.0}', b'{"a":1e3}', b'{"a":-0}', b'{"a":01}',
    b'{"a":true}', b'{"a":null}', b'{"a":[1]}', b'{"a":{}}', b'{"A":1}', b'{"a":"\\u0041"}', b'{"a":"\\n"}', '{"a":"元"}'.encode(),
    b'{"a":9007199254740992}', b'{"a":"x\x00"}', b"[]", b"", b"{", b'{"":1}', b'{"a":"\\/"}', b"\xff",
)  # fmt: skip


def second(values: dict[str, Any]) -> bytes:
    """RFC 8785 by its own words: names by UTF-16 code units, no blanks, strings and whole numbers as ECMAScript writes them."""
    names = sorted(values, key=lambda name: name.encode("utf-16-be"))
    parts = [f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(values[name], ensure_ascii=False)}" for name in names]
    return ("{" + ",".join(parts) + "}").encode()


@given(VALUES)
def test_two_encoders_spell_the_same(values: dict[str, Any]) -> None:
    """Ours, and one by the words of RFC 8785; and what is spelt is read again as it was."""
    assert encode(values) == second(values)
    assert decode(encode(values)) == values


@given(VALUES.filter(bool), st.data())
def test_a_flipped_bit_is_another_text_or_none(values: dict[str, Any], data: st.DataObject) -> None:
    """No two spellings are read as the same values."""
    spelt = bytearray(encode(values))
    place = data.draw(st.integers(0, len(spelt) * 8 - 1))
    spelt[place // 8] ^= 1 << place % 8
    try:
        found = decode(bytes(spelt))
    except NotCanonical:
        found = None

    assert found != values


@pytest.mark.parametrize("data", NOT_OURS)
def test_other_spellings_are_refused(data: bytes) -> None:
    """Blanks, another order, doubles, escapes, fractions, what is no flat object, and what has no plain characters."""
    with pytest.raises(NotCanonical):
        decode(data)


@pytest.mark.parametrize("value", [1.5, True, None, [], LARGEST + 1, -LARGEST - 1, "元", 'a"', "\\", "\n", "x" * 201])
def test_what_has_no_one_spelling_is_not_written(value: Any) -> None:
    """Neither by us."""
    with pytest.raises(NotCanonical):
        encode({"a": value})
