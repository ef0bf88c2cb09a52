"""Figures that can be called or paid: telephone numbers, bank cards, accounts, QQ numbers.

Figures are looked for in the tight text, where spaces, dots and Chinese figures make no difference; how they were grouped in the
original then tells a number that was spread out from a list of prices.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Final

from jiedan.moderation.finding import Finding
from jiedan.moderation.folding import plain_origins
from jiedan.moderation.signals import Kind, Signal
from jiedan.moderation.tags import Tag

SURE: Final = 60
"""A number of a form that nothing else has."""
LIKELY: Final = 50
SOFT: Final = 20
"""Of the form, but where serial numbers stand."""

_RUN: Final = re.compile(r"\d{5,}")
_LONGEST_RUN: Final = 40
_MOST_GROUPS: Final = 60
_LEAST: Final = 10
"""Figures that a group needs to be looked at without the others."""
_MOBILE: Final = re.compile(r"(?:0{0,2}86)?(1[3-9]\d{9})")
_URL: Final = re.compile(r"(?:https?://|www\.)[!-~]{1,2000}")
_QQ_GAP: Final = re.compile(r"[:=,是为号码id/]{0,6}")
_PHONE_GAP: Final = 8
_GROUPS_OF_A_MOBILE: Final = frozenset({(11,), (3, 4, 4), (3, 8), (7, 4), (4, 7), (3, 3, 5), (4, 4, 3), (5, 6), (6, 5)})
_LOCAL: Final = frozenset(
    {(4, 3, 3), (3, 7), (3, 8), (4, 7), (4, 8), (11,), (12,), (3, 4, 4), (4, 4, 4), (3, 7, 3), (4, 8, 3), (3, 8, 3), (4, 7, 3)}
)
_HOTLINE: Final = re.compile(r"[48]00\d{7}")
_WORDED: Final = re.compile(r"(?:\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)\b[\s,.\-]{0,3}){7,20}")
FEWEST_WORDS: Final = 6
"""Figures in English words from which they may be a number."""
_MIXED: Final = re.compile(r"(?<![a-z0-9])(?=\d*[olis])[1li][3-9][0-9olis]{9}(?![a-z0-9])")
_FIGURE_OF: Final = str.maketrans("olis", "0115")
_FILLER: Final = "(?:,|中间|后面|最后|末尾|尾号|结尾|开头|前面|接着|然后|再|加|后|接|是|还有|:)"
_PIECES: Final = re.compile(r"1[3-9]\d{0,4}(?:" + _FILLER + r"{1,3}\d{1,8}){1,5}")
_BINS: Final = ("62", "4", "51", "52", "53", "54", "55", "2221", "2720", "34", "37", "35", "60", "9558")


def is_card_number(figures: str) -> bool:
    """Whether figures alone, whatever stands around them, are the number of a bank card: its length, who issues it, its last figure."""
    return 15 <= len(figures) <= 19 and figures.startswith(_BINS) and _luhn(figures)


def numbers(finding: Finding) -> Iterator[Signal]:
    """Signals of all figures in the text."""
    links: list[tuple[int, int]] | None = None
    for match in _RUN.finditer(finding.tight):
        if links is None:
            links = _links(finding)
        for found, start, end in _parts(finding, *match.span()):
            first, last = finding.original(start, end)
            if not any(begin <= first and last <= stop for begin, stop in links):
                yield Signal(kind=found[0], weight=found[1], start=first, end=last)


def mixed(finding: Finding) -> Iterator[Signal]:
    """Telephone numbers with letters among them that look like figures: 133 oo99 oo88."""
    for match in _MIXED.finditer(finding.tight):
        figures = match[0].translate(_FIGURE_OF)
        if _MOBILE.fullmatch(figures) is not None and sum(letter.isdigit() for letter in match[0]) >= FEWEST_WORDS:
            start, end = finding.original(*match.span())
            yield Signal(kind=Kind.PHONE, weight=LIKELY, start=start, end=end)


def told(finding: Finding) -> Iterator[Signal]:
    """Numbers that are told: figure by figure in English words, or piece by piece behind a word for calling."""
    if len(finding.hits.get(Tag.FIGURE, ())) >= FEWEST_WORDS:
        for match in _WORDED.finditer(finding.plain):
            places = plain_origins(finding.text)
            yield Signal(kind=Kind.PHONE, weight=LIKELY, start=places[match.start()], end=places[match.end() - 1] + 1)
    if Tag.CALL in finding.hits or Tag.WECHAT in finding.hits:
        for match in _PIECES.finditer(finding.tight):
            figures = "".join(letter for letter in match[0] if letter.isdigit())
            if _MOBILE.fullmatch(figures) is not None and (
                finding.before(Tag.CALL, match.start(), 6) or finding.before(Tag.WECHAT, match.start(), 6)
            ):
                start, end = finding.original(*match.span())
                yield Signal(kind=Kind.PHONE, weight=LIKELY, start=start, end=end)


def _links(finding: Finding) -> list[tuple[int, int]]:
    """Where addresses stand, whose figures are nobody's number."""
    if "http" in finding.tight or "www" in finding.tight:
        return [match.span() for match in _URL.finditer(finding.plain)]
    return []


def _parts(finding: Finding, start: int, end: int) -> Iterator[tuple[tuple[Kind, int], int, int]]:
    """What a run of figures is as a whole, or else what its groups are, each and by threes: two numbers may stand side by side."""
    found = _judged(finding, start, end) if end - start <= _LONGEST_RUN else None
    if found is not None:
        yield found, start, end
        return
    groups = _groups(finding, start, end)
    if len(groups) == 1:
        return
    ends = [start, *accumulate(groups, initial=start)][1:]
    place = 0
    while place < min(len(groups), _MOST_GROUPS):
        for count in (1, 3, 4):
            begin, stop = ends[place], ends[min(place + count, len(groups))]
            if _LEAST <= stop - begin < end - start and (found := _judged(finding, begin, stop)) is not None:
                yield found, begin, stop
                place += count - 1
                break
        place += 1


def _judged(finding: Finding, start: int, end: int) -> tuple[Kind, int] | None:
    figures, groups = finding.tight[start:end], _groups(finding, start, end)
    spread = max(groups) <= 2
    serial = finding.before(Tag.SERIAL, start, 5) is not None
    wallet = finding.near(Tag.WALLET, start, end, 8) is not None
    if _is_mobile(figures, groups, spread=spread):
        if wallet:
            return Kind.ACCOUNT, SURE
        return (Kind.PHONE, SOFT) if serial else (Kind.PHONE, SURE)
    if not serial and _is_card(finding, figures, groups, start, end):
        return Kind.CARD, SURE
    if finding.tight[start - 1 : start] == "+" and 9 <= len(figures) <= 15:
        return Kind.PHONE, SURE
    if serial or _HOTLINE.fullmatch(figures) is not None:
        return None
    if _is_foreign_or_local(figures, groups):
        return Kind.PHONE, LIKELY
    return _named(finding, figures, start, spread=spread or len(groups) == 1, wallet=wallet)


def _named(finding: Finding, figures: str, start: int, *, spread: bool, wallet: bool) -> tuple[Kind, int] | None:
    """What a number is that means something only because of the word before it."""
    if len(figures) <= 12 and figures[0] != "0" and (_follows(finding, Tag.QQ, start) or _follows(finding, Tag.GROUP, start)):
        return Kind.QQ, SURE
    if len(figures) >= 8 and finding.before(Tag.ACCOUNT, start, 10) and spread:
        return Kind.ACCOUNT, LIKELY
    if 7 <= len(figures) <= 15 and (spread or len(figures) >= 10) and finding.before(Tag.CALL, start, 5):
        return Kind.PHONE, LIKELY
    if 8 <= len(figures) <= 20 and wallet:
        return Kind.ACCOUNT, LIKELY
    if 6 <= len(figures) <= 12 and spread and finding.before(Tag.MESSENGER, start, 3):
        return Kind.HANDLE, LIKELY
    if 6 <= len(figures) <= 11 and spread and _follows(finding, Tag.WECHAT, start):
        return Kind.WECHAT, LIKELY
    return None


def _follows(finding: Finding, tag: Tag, start: int) -> bool:
    return any(
        0 <= start - hit.end <= 6 and _QQ_GAP.fullmatch(finding.tight, hit.end, start) is not None
        for hit in finding.hits.get(tag, ())
    )


def _groups(finding: Finding, start: int, end: int) -> tuple[int, ...]:
    """How many figures stood together, stretch by stretch, before the text was made tight."""
    places = [*finding.places[start:end]]
    cuts = [
        0,
        *(index for index, (one, other) in enumerate(pairwise(places), start=1) if _apart(finding.text, one, other)),
        len(places),
    ]
    return tuple(after - before for before, after in pairwise(cuts))


def _apart(text: str, one: int, other: int) -> bool:
    """Whether something that can be seen stands between two figures."""
    return other - one > 1 and any(letter.isspace() or letter.isprintable() for letter in text[one + 1 : other])


def _is_mobile(figures: str, groups: tuple[int, ...], *, spread: bool) -> bool:
    match = _MOBILE.fullmatch(figures)
    if match is None:
        return False
    rest = groups
    while rest and sum(rest) > 11:
        rest = rest[1:]
    return spread or rest in _GROUPS_OF_A_MOBILE or groups == (len(figures),)


def _is_card(finding: Finding, figures: str, groups: tuple[int, ...], start: int, end: int) -> bool:
    if not 15 <= len(figures) <= 19:
        return False
    beside = finding.near(Tag.ACCOUNT, start, end, 4) is not None
    if not (len(groups) == 1 or max(groups) <= 4 or groups[0] <= 6 or beside):
        return False
    if finding.near(Tag.ACCOUNT, start, end, 12) is not None:
        return True
    return is_card_number(figures)


def _is_foreign_or_local(figures: str, groups: tuple[int, ...]) -> bool:
    """(415) 555-0132 and 010-62345678; hotlines that begin with 400 or 800 are everybody's."""
    if figures.startswith("00") and 11 <= len(figures) <= 15 and len(groups) > 1:
        return True
    if groups in {(3, 3, 4), (1, 3, 3, 4)}:
        return not figures.startswith(("400", "800"))
    return figures.startswith("0") and figures[1:2] in "123456789" and groups in _LOCAL and len(groups) > 1


def _luhn(figures: str) -> bool:
    """Whether the last figure checks the others, as on every bank card."""
    doubled = (int(figure) * 2 if place % 2 else int(figure) for place, figure in enumerate(reversed(figures)))
    return sum(each - 9 if each > 9 else each for each in doubled) % 10 == 0
