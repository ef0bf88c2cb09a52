"""What a call brings along: JSON, a form or a multipart body, read the same way."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tests.adapters.telegram.botapi.refusal import Json, bad

_WORDS: Final = {"text", "caption", "title", "name", "callback_query_id", "secret_token", "url", "description"}
"""Parameters that stay text in the record of calls, even if they look like a number."""


@dataclass(frozen=True)
class Upload:
    """A file in a multipart body."""

    name: str
    mime: str
    content: bytes


class Parameters:
    """The parameters of one call. A form brings every value as text, JSON brings it as it is; null is the same as left out.

    Telegram reads numbers and truth values out of texts too, but takes nonsense for 0 or false in places; here it is refused, so that
    nothing of ours rests on that.
    """

    def __init__(self, values: Mapping[str, Any], files: Mapping[str, Upload] | None = None) -> None:
        self._values: Final = {name: value for name, value in values.items() if value is not None}
        self._files: Final = dict(files or {})

    def __contains__(self, name: str) -> bool:
        return name in self._values or name in self._files

    def text(self, name: str, default: str = "") -> str:
        """A text as it came."""
        value = self._values.get(name, default)
        if not isinstance(value, str):
            raise bad(f'field "{name}" must be of type String')
        return value

    def number(self, name: str, default: int = 0) -> int:
        """A whole number."""
        value = self._values.get(name, default)
        if isinstance(value, str) and re.fullmatch(r"-?\d{1,18}", value.strip()):
            return int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise bad(f'field "{name}" must be of type Number')
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """True or false."""
        value = self._values.get(name, default)
        if isinstance(value, str) and value.lower() in {"true", "false", "1", "0", "yes", "no"}:
            return value.lower() in {"true", "1", "yes"}
        if not isinstance(value, bool):
            raise bad(f'field "{name}" must be of type Boolean')
        return value

    def item(self, name: str) -> Json | None:
        """A JSON object; None if it is not there."""
        value = self._parsed(name)
        if value is not None and not isinstance(value, dict):
            raise bad(f"can't parse {name}: expected an Object")
        return value

    def items(self, name: str) -> list[Any] | None:
        """A JSON array; None if it is not there."""
        value = self._parsed(name)
        if value is not None and not isinstance(value, list):
            raise bad(f"can't parse {name}: expected an Array")
        return value

    def upload(self, reference: str) -> Upload | None:
        """The uploaded file of this field, or that `attach://field` means."""
        return self._files.get(reference.removeprefix("attach://"))

    def plain(self) -> Json:
        """All of it as a reader of the record of calls likes it: numbers, objects and arrays as such, files as `Upload`."""
        return {name: value if name in _WORDS else _plain(value) for name, value in self._values.items()} | self._files

    def _parsed(self, name: str) -> Any:
        """A value that may have come as the text of some JSON. An empty text is the same as left out."""
        value = self._values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None


def _plain(value: Any) -> Any:
    """A text that is a number, a truth value or some JSON as what it is."""
    if isinstance(value, str) and re.fullmatch(r"-?\d{1,18}|true|false|[\[{].*", value, re.DOTALL):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
