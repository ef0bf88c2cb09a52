"""How the core says things: facts go into texts under a key."""

from collections.abc import Mapping
from typing import Protocol

Facts = Mapping[str, str | int]
"""Name of a fact → the words or the number that a text shows."""


class Say(Protocol):
    """Whoever knows the texts: `say("state-open", "zh")`."""

    def __call__(self, key: str, language: str | None, **facts: str | int) -> str:
        """The text under this key, in this language, filled in."""
