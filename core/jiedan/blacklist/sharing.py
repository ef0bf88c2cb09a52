"""With whom a group shares its entries, and whose it heeds: nothing, until its owner says so, for each partner and category."""

import re
from typing import Final, Literal, Self

import msgspec

from jiedan.blacklist.category import Category

Way = Literal["gives", "takes"]
NAME: Final = re.compile(r"[a-z][a-z0-9-]{1,31}", re.ASCII)
"""How the operator may call a peer."""


class Share(msgspec.Struct, frozen=True, order=True):
    """One category with one partner: `group:12` of this instance, or `peer:north`, another instance."""

    partner: str
    category: Category


class Sharing(msgspec.Struct, frozen=True, kw_only=True):
    """What a group gives and takes. `restricts`: two independent issuers bar somebody; otherwise staff only read of it."""

    gives: tuple[Share, ...] = ()
    takes: tuple[Share, ...] = ()
    restricts: bool = False

    def also(self, way: Way, partner: str, categories: tuple[Category, ...]) -> Self:
        """With these categories given to, or taken from, the partner as well."""
        more = {*self._of(way), *(Share(partner, category) for category in categories)}
        return msgspec.structs.replace(self, **{way: tuple(sorted(more))})

    def without(self, partner: str) -> Self:
        """With nothing given to the partner or taken from it."""
        left = {way: tuple(share for share in self._of(way) if share.partner != partner) for way in ("gives", "takes")}
        return msgspec.structs.replace(self, **left)

    def categories(self, way: Way, partner: str) -> frozenset[Category]:
        """The categories that are shared that way with the partner."""
        return frozenset(share.category for share in self._of(way) if share.partner == partner)

    def partners(self, way: Way) -> tuple[str, ...]:
        """With whom anything is shared that way."""
        return tuple(sorted({share.partner for share in self._of(way)}))

    def _of(self, way: str) -> tuple[Share, ...]:
        return self.gives if way == "gives" else self.takes


def group_partner(group: int) -> str:
    """A group of this instance, as a partner."""
    return f"group:{group}"


def peer_partner(name: str) -> str:
    """Another instance, as a partner."""
    return f"peer:{name}"


def partner(text: str) -> str | None:
    """Whom somebody means who types `12` or `north`; None for what can be neither."""
    if text.isascii() and text.isdecimal() and len(text) <= 9:
        return group_partner(int(text))
    return peer_partner(text.lower()) if NAME.fullmatch(text.lower()) else None
