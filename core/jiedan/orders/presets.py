"""Presets on the terms of a group: what their rule files (`rules/presets/*.toml`) set of the trade's numbers (process.md §6).

`temporary`: what nobody takes within a day is gone, so that nothing is left open when the group ends.
"""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from jiedan.orders.clauses import parsed
from jiedan.orders.terms import Terms
from jiedan.rules.shipped import NAMES, shipped

_TERMS: Final = "terms."


class Preset(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of group, and the terms that it sets: each preset states the same ones, so that one replaces another."""

    name: str
    sets: Mapping[str, Any]

    def on(self, terms: Terms) -> Terms:
        """The same terms with the numbers of this preset."""
        return msgspec.structs.replace(terms, **self.sets)


def _preset(name: str) -> Preset:
    clauses = [each for each in shipped(name).clauses if each.value and each.setting.startswith(_TERMS)]
    sets = {each.setting.removeprefix(_TERMS): parsed(each.setting, each.value, "CNY") for each in clauses}
    return Preset(name=name, sets=sets)


PRESETS: Final[Mapping[str, Preset]] = {name: _preset(name) for name in NAMES}
"""Name → preset."""
USUAL: Final = PRESETS[NAMES[0]]
"""What a group is whose owner chose none."""
