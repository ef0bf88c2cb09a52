"""How messages about settings name a place and show a value, without showing a password."""

import json
import os
import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final

_SECRET: Final = re.compile(r"token|secret|passw|credential|api_?key|^url$|^key$", re.IGNORECASE)
_LONGEST: Final = 60
"""So much of a wrong value is shown."""


class Place:
    """Where a value stands: in the file, or in the environment if a variable of that name is set."""

    def __init__(self, keys: Sequence[int | str], path: Path | None) -> None:
        self.keys: Final = tuple(keys)
        self.key: Final = keys[-1] if keys else ""
        self.variable: Final = next((name for name in self._variables() if name in os.environ), None)
        self._file: Final = path

    def __str__(self) -> str:
        if self.variable:
            return f"The environment variable {self.variable}"
        return f"{self._file}: {dotted(self.keys)}" if self._file else dotted(self.keys)

    @property
    def section(self) -> str:
        """The table that the key stands in."""
        if self.variable:
            return f"The environment variable {self.variable} sets nothing: [{dotted(self.keys[:-1])}]"
        return f"{self._file}: [{dotted(self.keys[:-1])}]" if self._file else f"[{dotted(self.keys[:-1])}]"

    def written(self, value: object) -> str:
        """A line that sets this key to the value, as one writes it at this place."""
        if self.variable:
            return f"{self.variable}={value if isinstance(value, str) else as_toml(value)}"
        name = next((str(key) for key in reversed(self.keys) if isinstance(key, str)), "")
        indexed = bool(self.keys) and isinstance(self.keys[-1], int)
        return f"{name} = {as_toml([value] if indexed else value)}"

    def _variables(self) -> Iterable[str]:
        """The variables that may have set it: its own, or one that holds a whole table or list as JSON."""
        names = [str(key) for key in self.keys]
        for length in range(len(names), 0, -1):
            yield "JIEDAN_" + "__".join(names[:length]).upper()


def dotted(keys: Sequence[int | str]) -> str:
    """`("group", "commission", 0, "percent")` → `group.commission[1].percent`: people count from one."""
    text = ""
    for key in keys:
        text += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if text else str(key)
    return text


def shown(value: object, place: Place) -> str:
    """The value as it was written; `…` for what may be a password."""
    if any(isinstance(key, str) and _SECRET.search(key) for key in place.keys):
        return "…"
    text = value if isinstance(value, str) and place.variable else as_toml(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def as_toml(value: object) -> str:
    """A value in TOML, on one line."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return json.dumps(value, ensure_ascii=False)
        case dict():
            inner = ", ".join(f"{name} = {as_toml(item)}" for name, item in value.items())
            return f"{{ {inner} }}" if inner else "{}"
        case list() | tuple():
            return f"[{', '.join(as_toml(item) for item in value)}]"
        case _:
            return str(value)


def suggestion(place: Place, known: Sequence[str], otherwise: str) -> str:
    """`Did you mean zone?` for an unknown key, or else the known names, in place of the {} of `otherwise`."""
    close = get_close_matches(str(place.key).lower(), known, n=1, cutoff=0.6)
    if not close:
        return otherwise.format(", ".join(known))
    meant = f"{place.variable.rpartition('__')[0]}__{close[0].upper()}" if place.variable else close[0]
    return f"Did you mean {meant}?"
