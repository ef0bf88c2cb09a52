"""What a scan finds: kinds of signals, what each weighs, and the scores from which somebody should look."""

from enum import StrEnum
from typing import Final

import msgspec

WARN: Final = 40
"""One plain sign is enough to ask: a number that can be called, an invitation in so many words. All that is soft stays below it."""
STRIKE: Final = 80
"""Two plain signs of different kinds together, as a number with an invitation: one alone may always be a misunderstanding.
Even then a person decides; the score only says whom to ask.
"""


class Kind(StrEnum):
    """What a piece of text looks like."""

    PHONE = "phone"
    WECHAT = "wechat"
    QQ = "qq"
    EMAIL = "email"
    HANDLE = "handle"
    LINK = "link"
    CARD = "card"
    ACCOUNT = "account"
    INVITATION = "invitation"
    COLLECTOR = "collector"
    NOTICE = "notice"
    ADVERT = "advert"
    INVITES = "invites"
    PROBING = "probing"
    BOASTING = "boasting"
    PRICING = "pricing"
    WORD = "word"


CONTACT: Final = frozenset({Kind.PHONE, Kind.WECHAT, Kind.QQ, Kind.EMAIL, Kind.HANDLE, Kind.LINK})
"""Ways to reach somebody past the group."""
PAYMENT: Final = frozenset({Kind.CARD, Kind.ACCOUNT})
"""Ways to pay somebody past the group."""
FALSE_OFFICE: Final = frozenset({Kind.COLLECTOR, Kind.NOTICE})
"""Somebody collects for others, or speaks as an office that he does not hold."""
NUISANCE: Final = frozenset({Kind.ADVERT, Kind.INVITES, Kind.PROBING})
"""Adverts, crowds that are called together, questions for what is private."""


class Signal(msgspec.Struct, frozen=True, kw_only=True):
    """Something was found. `start` and `end` are places in the text as it came, so that it can be quoted."""

    kind: Kind
    weight: int
    start: int
    end: int

    def quote(self, text: str) -> str:
        """The words of the original that gave the signal."""
        return text[self.start : self.end].strip()


class Scan(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found in a text. `score` is 0..100: the sum of the weightiest signal of each kind."""

    score: int = 0
    signals: tuple[Signal, ...] = ()

    @property
    def kinds(self) -> frozenset[Kind]:
        """What was found, each once."""
        return frozenset(signal.kind for signal in self.signals)


NOTHING: Final = Scan()


def summed(signals: list[Signal]) -> Scan:
    """The scan that these make."""
    if not signals:
        return NOTHING
    weightiest: dict[Kind, int] = {}
    for signal in signals:
        weightiest[signal.kind] = max(signal.weight, weightiest.get(signal.kind, 0))
    ordered = sorted(signals, key=lambda signal: (signal.start, -signal.weight))
    return Scan(score=min(100, sum(weightiest.values())), signals=tuple(ordered))
