"""Which words together mean harm: a table. Words of one class alone are talk."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from jiedan.moderation.finding import Finding, Hit
from jiedan.moderation.signals import NUISANCE, Kind, Signal
from jiedan.moderation.tags import Tag, bits


class Combination(NamedTuple):
    """Words of all these classes, no two of them further from the first than `within` characters, are a signal."""

    kind: Kind
    weight: int
    tags: tuple[Tag, ...]
    within: int = 12
    ordered: bool = False
    """Whether the others have to stand behind the first."""
    whole: bool = False
    """Whether the text has to hold little else."""
    stated: bool = False
    """Whether it means something only in a text that asks nothing: who asks about a fee does not ask for it."""


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
    Combination(Kind.COLLECTOR, 50, (Tag.DEPOSIT,), stated=True),
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
    Combination(Kind.INVITATION, 45, (Tag.AVOID, Tag.INSTITUTION), 2, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.US, Tag.ALONE, Tag.DEALING), 5),
    Combination(Kind.INVITATION, 45, (Tag.SECRETLY, Tag.SECRET_DEED), 3, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.LOOK, Tag.PAGE), 2, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.PAGE, Tag.PAGE_WAY), 8),
    Combination(Kind.INVITATION, 45, (Tag.WANT, Tag.WAY_TO_REACH), 3, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.WAY_TO_REACH, Tag.GIVES), 1, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.GO_TO, Tag.APP_NAME, Tag.TALKING), 4, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.APP_NAME, Tag.TALKING), 0, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.MOVE, Tag.ELSEWHERE), 4, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.CANCELS, Tag.THEN_PRIVATE), 10, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.NEXT_TIME, Tag.STRAIGHT_TO_ME), 8),
    Combination(Kind.INVITATION, 45, (Tag.HUSH, Tag.WATCHER), 4, ordered=True),
    Combination(Kind.INVITATION, 45, (Tag.CASH, Tag.CASH_DEED), 3),
    Combination(Kind.INVITATION, 45, (Tag.UNBOOKED,)),
    Combination(Kind.INVITATION, 45, (Tag.FEE, Tag.SHARE_SAVING), 5),
    Combination(Kind.ACCOUNT, 45, (Tag.MY_PURSE, Tag.PAY_VERB), 6),
    Combination(Kind.ACCOUNT, 45, (Tag.PAYMENT_NOUN, Tag.ME), 7),
    Combination(Kind.ACCOUNT, 45, (Tag.PAYMENT_NOUN, Tag.PAY_VERB, Tag.MY_PURSE), 10),
    Combination(Kind.ACCOUNT, 45, (Tag.MY_CODE, Tag.SHOW, Tag.SCAN_PAY), 8),
    Combination(Kind.ACCOUNT, 45, (Tag.BANK_FIELD, Tag.BANK), 12),
    Combination(Kind.ACCOUNT, 45, (Tag.WALLET, Tag.TO_ME), 10),
    Combination(Kind.ACCOUNT, 45, (Tag.PAY_FOR_ME,)),
    Combination(Kind.ACCOUNT, 45, (Tag.COIN, Tag.COIN_TO_ME), 4),
    Combination(Kind.COLLECTOR, 50, (Tag.CLAIM, Tag.ROLE), 4, ordered=True),
    Combination(Kind.COLLECTOR, 50, (Tag.ROLE_HERE,)),
    Combination(Kind.NOTICE, 50, (Tag.VOICE, Tag.DEMAND), 20, ordered=True),
    Combination(Kind.COLLECTOR, 45, (Tag.FEE_FIRST, Tag.PAY_FIRST, Tag.RELEASED), 10, stated=True),
    Combination(Kind.NOTICE, 60, (Tag.SECRET, Tag.HAND_OVER), 6),
    Combination(Kind.NOTICE, 45, (Tag.LUCK,)),
    Combination(Kind.ACCOUNT, 45, (Tag.ACCEPTING, Tag.WALLET), 2, ordered=True),
    Combination(Kind.PROBING, 45, (Tag.SUBJECT, Tag.PRIVATE_FACT), 1, ordered=True, whole=True),
    Combination(Kind.NOTICE, 45, (Tag.LINK_CALL, Tag.DEMAND), 10),
    Combination(Kind.NOTICE, 50, (Tag.REMOTE, Tag.HELPING), 10),
    Combination(Kind.NOTICE, 50, (Tag.BOGEY, Tag.BOGEY_DEED), 6),
    Combination(Kind.COLLECTOR, 50, (Tag.PAY_PLACE, Tag.IS_CHANGED, Tag.USE_INSTEAD), 12),
    Combination(Kind.COLLECTOR, 45, (Tag.GATHER, Tag.BEHALF), 7),
    Combination(Kind.ADVERT, 45, (Tag.WARE, Tag.OFFER), 6),
    Combination(Kind.ADVERT, 45, (Tag.DEALS_IN, Tag.WARE), 2, ordered=True),
    Combination(Kind.ADVERT, 45, (Tag.FAVOUR, Tag.PLEASE), 6),
    Combination(Kind.INVITES, 45, (Tag.NEW_PLACE, Tag.COME), 10),
    Combination(Kind.INVITES, 45, (Tag.BRING, Tag.PRIZE), 8),
    Combination(Kind.PROBING, 45, (Tag.SUBJECT, Tag.PRIVATE_FACT, Tag.PRY), 9),
    Combination(Kind.PROBING, 50, (Tag.INJECTION,)),
    Combination(Kind.HANDLE, 45, (Tag.MESSENGER, Tag.LOOK_FOR), 0, ordered=True),
    Combination(Kind.EMAIL, 45, (Tag.MAIL_HOUSE,)),
    Combination(Kind.BOASTING, 15, (Tag.BOAST,)),
    Combination(Kind.PRICING, 15, (Tag.UNDERCUT,)),
)
_BY_FIRST: Final = {
    bits(first): [(bits(*each.tags), each) for each in COMBINATIONS if each.tags[0] is first]
    for first in {each.tags[0] for each in COMBINATIONS}
}
"""The first class of combinations, as a bit → what they need, a bit each, and they themselves."""
_FIRST: Final = sum(_BY_FIRST)
_LATIN: Final = 3
"""So many Latin letters count as one Chinese character."""
_NAMES: Final = frozenset({Kind.HANDLE, Kind.EMAIL})
_OFTEN_TOPICS: Final = NUISANCE | {Kind.NOTICE}
_ASKED: Final = ("吗", "吗?", "呢", "?", "怎么算", "谁出")
_LITTLE_ELSE: Final = 0.75
"""Share of the text that words must make up which mean harm only when they stand alone."""
_WARNED: Final = 5
"""One part in so many is left of a weight when the text warns of such things."""


class Possible(NamedTuple):
    """The combinations that words of some classes can give, and all classes that these ask for, a bit each."""

    combinations: tuple[Combination, ...]
    tags: int


@lru_cache(maxsize=8192)
def possible(mask: int) -> Possible:
    """What words of these classes, a bit each, can mean together. Of most messages: nothing, and that is all that it costs."""
    found = []
    left = mask & _FIRST
    while left:
        first = left & -left
        left ^= first
        found += [combination for needed, combination in _BY_FIRST[first] if mask & needed == needed]
    return Possible(tuple(found), bits(*(tag for combination in found for tag in combination.tags)))


def combined(finding: Finding, combinations: tuple[Combination, ...], *, beside: bool) -> Iterator[Signal]:
    """Signals of words. `beside`: the text also holds a number or an address, so that a warning in it excuses nothing."""
    excused = Tag.WARNING in finding.hits and not beside
    asked = finding.tight.endswith(_ASKED)
    for combination in combinations:
        if asked and combination.stated and not beside:
            continue
        stretch = _stretch(finding, combination)
        if stretch is not None and not _is_topic(finding, combination.kind, stretch[1]):
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


def _is_topic(finding: Finding, kind: Kind, end: int) -> bool:
    """Whether the words that end there are what a work is about. Names never are; what asks for money only right before it."""
    return kind not in _NAMES and finding.is_topic(end, near=kind in _OFTEN_TOPICS)


def _stretch(finding: Finding, combination: Combination) -> tuple[int, int] | None:
    """From the first to the last of its words in the tight text, if they are there and near each other."""
    first, *others = combination.tags
    if any(tag not in finding.hits for tag in combination.tags):
        return None
    for hit in finding.hits[first]:
        near = [_near(finding, tag, hit, combination) for tag in others]
        if None not in near:
            hits = [hit, *(each for each in near if each is not None)]
            start, end = min(each.start for each in hits), max(each.end for each in hits)
            if not combination.whole or end - start >= _LITTLE_ELSE * len(finding.tight):
                return start, end
    return None


def _near(finding: Finding, tag: Tag, hit: Hit, combination: Combination) -> Hit | None:
    for other in finding.hits[tag]:
        if combination.ordered and other.start <= hit.start:
            continue
        if hit.start < other.start < hit.end < other.end and finding.tight[other.start].isascii():
            return other
        begin, end = (hit.end, other.start) if other.start >= hit.end else (other.end, hit.start)
        if 0 <= end - begin <= combination.within or (
            0 <= end - begin <= _LATIN * combination.within and _is_latin(finding, begin, end)
        ):
            return other
    return None


def _is_latin(finding: Finding, begin: int, end: int) -> bool:
    """Whether only Latin letters and figures stand there: five of them are a word, where two are one in Chinese."""
    return finding.tight[begin:end].isascii() and (begin == 0 or finding.tight[begin - 1].isascii())
