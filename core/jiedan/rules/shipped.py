"""The presets: rule files that come with jiedan, one for each kind of group."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.rules.reading import read
from jiedan.rules.written import Clause, Rule

NAMES: Final = ("service", "goods", "dispatch", "temporary")
"""The presets in the order in which they are offered; a group whose owner chose none has the first."""
FILES: Final = (*NAMES, "every")
"""The rule files that others may include."""


class Shipped(msgspec.Struct, frozen=True, kw_only=True):
    """One preset as it was shipped: what its title is in each language, and its entries in the order in which they are read out."""

    name: str
    titles: dict[str, str]
    entries: tuple[Rule | Clause, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The entries with a condition."""
        return tuple(each for each in self.entries if isinstance(each, Rule))

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The entries that are settings."""
        return tuple(each for each in self.entries if isinstance(each, Clause))


@cache
def shipped(name: str) -> Shipped:
    """The preset with this name, of the first where there is none."""
    name = name if name in NAMES else NAMES[0]
    text = text_of(name)
    return Shipped(name=name, titles=tomllib.loads(text)["title"], entries=entries_of(text))


def entries_of(text: str) -> tuple[Rule | Clause, ...]:
    """The entries of a rule file: what it includes, in that order, unless it says it anew, and then its own.

    Raises Refusal: `rule-include`, and those of `reading.read`.
    """
    own = {each.name: each for each in read(text)}
    names = tomllib.loads(text).get("include", [])
    if not isinstance(names, list) or any(name not in FILES for name in names):
        raise Refusal("rule-include", known=", ".join(FILES))
    included = {each.name: each for name in names for each in entries_of(text_of(name))}
    entries = [own.pop(name, each) for name, each in included.items()]
    return (*entries, *own.values())


def text_of(name: str) -> str:
    """The rule file."""
    return (files("jiedan.rules") / "presets" / f"{name}.toml").read_text(encoding="utf-8")
