"""The presets: rule files that come with jiedan, one for each kind of group."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

from jiedan.rules.reading import read
from jiedan.rules.written import Clause, Rule

NAMES: Final = ("service", "goods", "dispatch", "temporary")
"""The presets in the order in which they are offered; a group whose owner chose none has the first."""


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
    """The preset with this name, of the first where there is none: what it includes, in that order, unless it says it anew."""
    name = name if name in NAMES else NAMES[0]
    table = tomllib.loads(text_of(name))
    own = {each.name: each for each in read(text_of(name))}
    included = [each for other in table.get("include", []) for each in read(text_of(other))]
    entries = [own.pop(each.name, each) for each in included]
    return Shipped(name=name, titles=table["title"], entries=(*entries, *own.values()))


def text_of(name: str) -> str:
    """The rule file."""
    return (files("jiedan.rules") / "presets" / f"{name}.toml").read_text(encoding="utf-8")
