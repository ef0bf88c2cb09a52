"""How much weight the word of others has: staff read it, and nobody is barred by it unless two independent issuers say the same."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from jiedan.blacklist.category import Category

ENOUGH: Final = 2
"""So many independent issuers bar somebody, where the group wants that."""
MUTED_FROM: Final = 20
"""From so many records on, a peer whose records are taken back too often is heard no more."""
FRESH: Final = timedelta(days=30)
"""A peer whose feed is older tells staff something still, and bars nobody: what it took back meanwhile, nobody knows."""


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """What one issuer says of somebody. `issuer` is a partner (`group:12`, `peer:north`), `name` what people call it.

    `deciders` are the members who decided, where that is known: two groups that the same people run are one issuer.
    """

    issuer: str
    name: str
    category: Category
    severity: int
    expires_at: datetime
    appeal: str
    deciders: frozenset[int] = frozenset()
    fresh: bool = True


def muted(records: int, revoked: int) -> bool:
    """Whether so much of what a peer said was taken back that it is heard no more: more than 5 %, of 20 or more."""
    return records >= MUTED_FROM and revoked * 20 > records


def independent(notices: Iterable[Notice]) -> int:
    """How many independent issuers there are among those that say something of one person: who shares a decider is one."""
    separate: list[frozenset[str | int]] = []
    for each in notices:
        if each.fresh:
            who: frozenset[str | int] = frozenset({each.issuer, *each.deciders})
            same = [other for other in separate if who & other]
            separate = [other for other in separate if not who & other] + [who.union(*same)]
    return len(separate)


def bars(notices: Iterable[Notice], *, restricts: bool) -> bool:
    """Whether the person may begin nothing: the group wants that, and enough independent issuers say so."""
    return restricts and independent(notices) >= ENOUGH
