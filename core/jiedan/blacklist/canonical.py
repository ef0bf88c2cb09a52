"""The one spelling of what is signed: a subset of RFC 8785 (the JSON canonicalisation scheme).

A flat object. Names are small ASCII letters and underscores, values are whole numbers of at most 53 bits or strings of printable
ASCII without quotation mark and backslash; nothing else is allowed, so no escape, fraction, list, `true` or `null` ever occurs and
every encoder of RFC 8785 gives the same bytes: names in the order of their characters, no blanks.
"""

import re
from collections.abc import Mapping
from typing import Final

import msgspec

Value = int | str
LARGEST: Final = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly."""

_NAME: Final = re.compile(r"[a-z_]{1,40}", re.ASCII)
_TEXT: Final = re.compile(r"[ !#-\[\]-~]{0,200}", re.ASCII)
_decoder: Final = msgspec.json.Decoder(dict[str, int | str])


class NotCanonical(ValueError):
    """Not in the one spelling, or a value that has none."""


def encode(values: Mapping[str, Value]) -> bytes:
    """The one spelling of these values. Raises NotCanonical."""
    return ("{" + ",".join(f'"{_name(name)}":{_value(values[name])}' for name in sorted(values)) + "}").encode("ascii")


def decode(data: bytes) -> dict[str, Value]:
    """What these bytes spell. Raises NotCanonical where they are not the one spelling of anything."""
    try:
        values = _decoder.decode(data)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise NotCanonical(str(error)) from error
    if encode(values) != data:
        raise NotCanonical("another spelling")
    return values


def _name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise NotCanonical(f"the name {name!r}")
    return name


def _value(value: Value) -> str:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise NotCanonical(f"a {type(value).__name__}")
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise NotCanonical("a number of more than 53 bits")
        return str(value)
    if not _TEXT.fullmatch(value):
        raise NotCanonical("a string with other than plain characters")
    return f'"{value}"'
