"""Which words together mean harm: a table. Words of one class alone are talk."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from jiedan.moderation.finding import Finding, Hit
from jiedan.moderation.signals import Kind, Signal
from jiedan.moderation.vocabulary import Tag


class Combination(NamedTuple):
    """Words of all these classes, no two of them further from the first than `within` characters, are a signal."""

    kind: Kind
    weight: int
    tags: tuple[Tag, ...]
    within: int = 12


COMBINATIONS: Final = (
    Combination(Kind.INVITATION, 50, (Tag.INVITATION,)),
    Combination(Kind.INVITATION, 45, (Tag.PRIVATE, Tag.GAIN), 12),
    Combination(Kind.INVITATION, 45, (Tag.ADD, Tag.APP), 14),
    Combination(Kind.INVITATION, 45, (Tag.CANCEL, Tag.SELVES), 8),
    Combination(Kind.INVITATION, 45, (Tag.GRUDGE, Tag.AROUND), 10),
    Combination(Kind.ACCOUNT, 50, (Tag.PAY_ME,)),
    Combination(Kind.ACCOUNT, 45, (Tag.MONEY, Tag.TO_ME), 6),
    Combination(Kind.ACCOUNT, 45, (Tag.SUM, Tag.TO_ME), 8),
    Combination(Kind.ACCOUNT, 45, (Tag.SUM, Tag.GIVE_ME), 3),
    Combination(Kind.ACCOUNT, 45, (Tag.SCAN, Tag.PAY_CODE), 8),
    Combination(Kind.COLLECTOR, 50, (Tag.COLLECT,)),
    Combination(Kind.COLLECTOR, 50, (Tag.DEPOSIT,)),
    Combination(Kind.COLLECTOR, 50, (Tag.I_AM,)),
    Combination(Kind.COLLECTOR, 50, (Tag.OFFICE, Tag.TO_ME, Tag.MONEY), 16),
    Combination(Kind.COLLECTOR, 50, (Tag.MOVED, Tag.TO_ME), 16),
    Combination(Kind.COLLECTOR, 50, (Tag.OFFICE, Tag.MOVED, Tag.MINE), 16),
    Combination(Kind.COLLECTOR, 50, (Tag.FRAUD,)),
    Combination(Kind.NOTICE, 60, (Tag.CODE, Tag.ASK), 8),
    Combination(Kind.NOTICE, 50, (Tag.AUTHORITY, Tag.ALARM), 30),
    Combination(Kind.NOTICE, 50, (Tag.AUTHORITY, Tag.PRETEXT, Tag.ACTION), 30),
    Combination(Kind.ADVERT, 50, (Tag.ADVERT,)),
    Combination(Kind.ADVERT, 45, (Tag.EARN, Tag.EASY), 14),
    Combination(Kind.INVITES, 50, (Tag.CROWD, Tag.REWARD), 12),
    Combination(Kind.PROBING, 50, (Tag.OWNER, Tag.PERSONAL), 12),
    Combination(Kind.BOASTING, 15, (Tag.BOAST,)),
    Combination(Kind.PRICING, 15, (Tag.UNDERCUT,)),
)
_BY_FIRST: Final = {
    tag: [combination for combination in COMBINATIONS if combination.tags[0] is tag]
    for tag in {each.tags[0] for each in COMBINATIONS}
}
_WARNED: Final = 5
"""One part in so many is left of a weight when the text warns of such things."""


def combined(finding: Finding, *, beside: bool) -> Iterator[Signal]:
    """Signals of words. `beside`: the text also holds a number or an address, so that a warning in it excuses nothing."""
    excused = Tag.WARNING in finding.hits and not beside
    for tag in finding.hits:
        for combination in _BY_FIRST.get(tag, ()):
            stretch = _stretch(finding, combination)
            if stretch is not None:
                start, end = finding.original(*stretch)
                weight = combination.weight // _WARNED if excused else combination.weight
                yield Signal(kind=combination.kind, weight=weight, start=start, end=end)


def noticed(finding: Finding, *, beside: bool) -> Iterator[Signal]:
    """A notice in an office's name with a link or a number to call."""
    hits = finding.hits.get(Tag.NOTICE) or finding.hits.get(Tag.LURE)
    if hits and beside:
        hit = hits[0]
        start, end = finding.original(hit.start, hit.end)
        yield Signal(kind=Kind.NOTICE, weight=60, start=start, end=end)


def _stretch(finding: Finding, combination: Combination) -> tuple[int, int] | None:
    """From the first to the last of its words in the tight text, if they are there and near each other."""
    first, *others = combination.tags
    for tag in others:
        if tag not in finding.hits:
            return None
    for hit in finding.hits[first]:
        near = [_near(finding, tag, hit, combination.within) for tag in others]
        if None not in near:
            hits = [hit, *(each for each in near if each is not None)]
            return min(each.start for each in hits), max(each.end for each in hits)
    return None


def _near(finding: Finding, tag: Tag, hit: Hit, within: int) -> Hit | None:
    for other in finding.hits[tag]:
        apart = max(other.start - hit.end, hit.start - other.end)
        if 0 <= apart <= within:
            return other
    return None
