"""What may follow a word, one reader for each Tail: from the head of a line and the rest of it to a command, or to ordinary talk."""

import re
from collections.abc import Callable
from typing import Final

import msgspec

from jiedan.messages.accusation import names_category
from jiedan.messages.normal import aligned, clean, folded
from jiedan.messages.phrases import ASKING, POLITE, QUESTION, SENTENCE
from jiedan.messages.verbs import Verb
from jiedan.messages.words import FILTERS, LANGUAGES, SECTIONS, WORDS, Tail


class Opening(msgspec.Struct, frozen=True):
    """The head of a line. `word` is folded: it is what plugins' command words are looked up by as well (`fold` makes the key)."""

    word: str
    rest: str
    """What follows the word, as written."""
    number: int | None = None
    """The number in front of the word."""
    slash: bool = False


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was asked for. `rest` is what follows, as the member wrote it, cleaned and not folded."""

    verb: Verb
    number: int | None = None
    """The order's number, as the group counts."""
    rest: str = ""
    casual: bool = False
    """The words are ordinary talk as well and name no order.

    In a group: act if one of the speaker's orders waits for just this, else stay silent.
    """


_LONGEST_QUESTION: Final = 6
_NUMBER: Final = re.compile(
    r"[\s:：,，]*(?P<mark>[#＃]|(?:order|no\.?|订单|訂單)\s*[#＃]?(?=\s*\d))?\s*(?P<number>\d{1,9})(?![\d%％])", re.IGNORECASE
)
_FIGURE: Final = re.compile(r"[-+]?[¥￥$€£＄]?\s*[-+]?\d|[一二两兩三四五六七八九十百千万萬]+ ?[元块塊]")
_MEASURED: Final = re.compile(
    r"\s*(?:天|日|周|週|小时|小時|分钟|分鐘|个|個|月|年|号|號|点|點|张|張|页|頁|篇|条|條|份|字|版|次|稿|元|块|塊|万|萬|千|百|折|成"
    r"|days?\b|hours?\b|h\b|d\b|weeks?\b|months?\b|minutes?\b|mins?\b|[ap]\.?m\b|yuan\b|rmb\b|cny\b|usd\b|k\b)",
    re.IGNORECASE,
)
_TIMED: Final = re.compile(r"\d|[天日周週月点點时時号號年今明后後早晚底]|day|week|month|hour|noon|night|morrow", re.IGNORECASE)
_FIGURE_ALONE: Final = re.compile(r"[\s:：,，]*(?:[-+]?\d+(?:\.\d+)?|[一二三四五六七八九十])(?!\S)")
_SCORED: Final = re.compile(r"[\s:：,，]*(?:[1-5](?![\d%天日周月年小时次个張张页頁])|[一二两三四五]\s*[星分]|满分|滿分|[★⭐])")
_SPANNED: Final = re.compile(r"\d|[半一二两三四五六七八九十]+ ?(?:个|天|日|小时|周|星期|分钟|人|位)")
_PRICED: Final = re.compile(r"\d|[一二两三四五六七八九十百千万] ?[元块塊]")
_CONTINUES: Final = frozenset(".,:：/-~～－／*xX×")


def fold(word: str) -> str:
    """A command word as it is looked up."""
    return aligned(clean(word))


VERBS: Final = {fold(word): verb for verb, spelling in WORDS.items() for word in (*spelling.zh, *spelling.en)}
PAIRED: Final = frozenset(word.partition(" ")[0] for word in VERBS if " " in word)
_ALWAYS_MEANT: Final = frozenset({Tail.ORDER, Tail.NOTHING, Tail.TOPIC, Tail.LANGUAGE, Tail.LISTING})
CASUAL: Final = frozenset(
    fold(word)
    for spelling in WORDS.values()
    for word in (*spelling.casual, *(() if spelling.tail in _ALWAYS_MEANT else spelling.en))
)
_FILTERS: Final = {fold(word).replace(" ", ""): name for word, name in FILTERS.items()}
_SECTIONS: Final = {fold(word): section for word, section in SECTIONS.items()}
_LANGUAGES: Final = {fold(name): code for name, code in LANGUAGES.items()}

RESERVED: Final = frozenset(VERBS)
"""The words, folded, that no plugin can have."""


def _first(opened: Opening) -> tuple[int | None, str, bool]:
    """The first number, in front of the word or behind it, what is left, and whether it was written as an order's (#17)."""
    if opened.number is not None:
        return opened.number, opened.rest, True
    found = _NUMBER.match(opened.rest)
    if found is None:
        return None, opened.rest, False
    return int(found["number"]), opened.rest[found.end() :], found["mark"] is not None


def _numbered(opened: Opening) -> tuple[int | None, str]:
    """The order's number and what is left; a figure that goes on or is measured (2天) is none."""
    number, left, marked = _first(opened)
    if left and not marked and (_continues(left) or _MEASURED.match(left)):
        return None, opened.rest
    return number, left


def _continues(left: str) -> bool:
    """Whether the figure in front of `left` goes on (1,288.50 · 5/20 · 20:00 · 3~5) or has a letter at it (2天, 1k)."""
    return left[0].isalpha() or (left[0] in _CONTINUES and left[1:2].isdigit()) or left[0] in "/-~～－／"


def _nothing(verb: Verb, opened: Opening) -> Command | None:
    return Command(verb=verb) if opened.number is None and _polite(opened.rest) else None


def _number(verb: Verb, opened: Opening) -> Command | None:
    number, left, _ = _first(opened)
    asks = verb is not Verb.SHOW and _asks(left)
    return None if asks or not _polite(left) else Command(verb=verb, number=number)


def _figure(verb: Verb, opened: Opening) -> Command | None:
    number, left = _numbered(opened)
    if _asks(left) or _ends_asking(left):
        return None
    if _polite(left):
        return Command(verb=verb, number=number)
    return Command(verb=verb, number=number, rest=_rest(left)) if _FIGURE.match(_rest(left)) else None


def _reason(verb: Verb, opened: Opening) -> Command | None:
    number, left = _numbered(opened)
    if _asks(left) or _ends_asking(left):
        return None
    rest = _rest(left)
    said = verb is Verb.AWARD or opened.slash or number is not None or left.startswith((":", "："))
    return Command(verb=verb, number=number, rest=rest) if said or not rest or _FIGURE.match(rest) else _if_polite(verb, left)


def _time(verb: Verb, opened: Opening) -> Command | None:
    number, left = _numbered(opened)
    if _asks(left) or _ends_asking(left):
        return None
    rest = _rest(left)
    said = opened.slash or number is not None or not rest or _TIMED.search(rest)
    return Command(verb=verb, number=number, rest=rest) if said else _if_polite(verb, left)


def _text(verb: Verb, opened: Opening) -> Command | None:
    number, left = _numbered(opened)
    if verb is Verb.TELL and number is None and (first := _first(opened))[1][:1].isspace():
        number, left, _ = first  # what is said to somebody may begin with any word: 17 个人觉得, 17 天猫上有
    # What is said to somebody is as often a question as not, and is asked of them.
    said = _speaks(opened, number, left) or (verb is Verb.TELL and (number is not None or not opened.word.isascii()))
    return Command(verb=verb, number=number, rest=_rest(left)) if said else None


def _own(verb: Verb, opened: Opening) -> Command | None:
    number, left = _numbered(opened)
    if verb is Verb.QUOTE and (_asks(left) or _ends_asking(left)):
        return None
    follows = _SCORED.match(left) or _FIGURE_ALONE.match(left) if verb is Verb.REVIEW else _rest(left)
    if number is not None and not follows and not _first(opened)[2]:
        number, left = None, opened.rest
    return Command(verb=verb, number=number, rest=_rest(left)) if _speaks(opened, number, left) else None


def _whom(verb: Verb, opened: Opening) -> Command | None:
    number, left = _numbered(opened)
    if _asks(left) or _ends_asking(left):
        return None
    rest = _rest(left)
    if _polite(left):
        return Command(verb=verb, number=number)
    pointed = rest.startswith(("@", "＠", "#", "＃")) or (rest[0].isdigit() and number is not None)
    said = opened.slash or pointed or (number is not None and not opened.word.isascii())
    return Command(verb=verb, number=number, rest=rest) if said else None


def _order(verb: Verb, opened: Opening) -> Command | None:
    if opened.number is not None or not _speaks(opened, None, opened.rest):
        return None
    if verb is Verb.OFFER and not _offers(opened):
        return None
    return Command(verb=verb, rest=_rest(opened.rest))


def _topic(verb: Verb, opened: Opening) -> Command | None:
    if opened.number is not None:
        return None
    topic = clean(opened.rest).strip(" :：?？。.!！/")
    if not topic or fold(topic) in VERBS or fold(topic) in _SECTIONS:
        return Command(verb=verb, rest=topic)
    return _if_polite(verb, opened.rest)


def _language(verb: Verb, opened: Opening) -> Command | None:
    name = _rest(opened.rest)
    known = not name or opened.slash or fold(name) in _LANGUAGES
    return Command(verb=verb, rest=name) if known and opened.number is None and not _asks(name) else None


def _span(verb: Verb, opened: Opening) -> Command | None:
    if opened.number is not None or _asks(opened.rest):
        return None
    rest = _rest(opened.rest)
    named = verb is Verb.MUTE and rest.startswith(("@", "＠"))
    said = opened.slash or named or opened.rest.startswith((":", "："))
    if not said and not (opened.word.isascii() and SENTENCE & set(rest.lower().split())):
        said = _SPANNED.match(folded(rest)) is not None
    return Command(verb=verb, rest=rest) if said or not rest else _if_polite(verb, opened.rest)


def _listing(verb: Verb, opened: Opening) -> Command | None:
    """Words that choose, at most one page in figures, in any order; together they are nothing else."""
    if opened.number is not None or _polite(opened.rest):
        return _nothing(verb, opened)
    words = "" if _asks(opened.rest) else fold(_rest(opened.rest)).replace("第", " ").replace("页", " ").split()
    pages = [word for word in words if word.isdecimal() and len(word) <= 4]
    known = words and len(pages) <= 1 and choices(" ".join(words)) is not None
    return Command(verb=verb, rest=" ".join(words)) if known else None


def _name(verb: Verb, opened: Opening) -> Command | None:
    rest = _rest(opened.rest)
    named = rest.startswith(("@", "＠")) and len(rest) > 1
    if opened.number is not None or (named and _asks(rest)):
        return None
    return Command(verb=verb, rest=rest.lstrip("@＠").strip()) if named else _if_polite(verb, opened.rest)


def _words(verb: Verb, opened: Opening) -> Command | None:
    rest = _rest(opened.rest)
    apart = not opened.rest or opened.rest[0] in " \n:："
    if opened.number is not None or not apart:
        return None
    long = opened.word not in CASUAL and len(rest) > _LONGEST_QUESTION  # a text may begin as a question does
    return Command(verb=verb, rest=rest) if long or _speaks(opened, None, opened.rest) else None


def _person(verb: Verb, opened: Opening) -> Command | None:
    """Without a name or a slash the words are meant only where somebody's own words are answered: ordinary talk else."""
    rest = _rest(opened.rest)
    named = rest.startswith(("@", "＠")) and len(rest) > 1
    if opened.number is not None or _asks(opened.rest):
        return None
    if named or opened.slash:
        return Command(verb=verb, rest=rest)
    meant = opened.rest.startswith((":", "：")) or _polite(opened.rest)
    return Command(verb=verb, rest=rest, casual=True) if meant else None


def _accused(verb: Verb, opened: Opening) -> Command | None:
    rest = _rest(opened.rest)
    said = opened.slash or opened.rest.startswith((":", "：")) or rest.startswith(("@", "＠", "id:")) or names_category(rest)
    if opened.number is not None or (not opened.slash and (_asks(rest) or _ends_asking(rest))):
        return None
    return Command(verb=verb, rest=rest) if said else _if_polite(verb, opened.rest)


def _if_polite(verb: Verb, left: str) -> Command | None:
    return Command(verb=verb) if _polite(left) else None


def _speaks(opened: Opening, number: int | None, left: str) -> bool:
    """Whether free text behind a word belongs to a command, and is no sentence that happens to begin with the word."""
    if opened.slash or not left:
        return True
    if left[0] in "?？" or (left[0] in ",，" and fold(_letters(left)) in VERBS):
        return False
    words = _rest(left)
    plain = number is None and not left.startswith((":", "："))
    if words.startswith(QUESTION if plain else ASKING):
        return False
    return not (plain and opened.word.isascii() and words.partition(" ")[0].lower().strip(".,!?") in SENTENCE)


def _offers(opened: Opening) -> bool:
    """Whether what is put on offer is more than a word about it: it names a figure; in English it begins with a slash or a colon."""
    if opened.slash or opened.rest.startswith((":", "：")):
        return True
    return not opened.word.isascii() and _PRICED.search(opened.rest) is not None


def _asks(left: str) -> bool:
    return "?" in left or "？" in left


def _ends_asking(left: str) -> bool:
    words = aligned(clean(left))
    return words.startswith(QUESTION) or words.rstrip("。.!！~～ ").endswith(("吗", "么", "嘛", "呢"))


def _polite(left: str) -> bool:
    """Whether what follows is nothing but punctuation, pictures and thanks."""
    if not left:
        return True
    letters = "".join(filter(str.isalnum, aligned(clean(left))))
    return not letters or letters in POLITE


def _letters(left: str) -> str:
    found = re.search(r"[^\W\d]+", left)
    return "" if found is None else found.group()


def _rest(left: str) -> str:
    return clean(left).lstrip(":：,，.。!！~～;；… \n").strip()


def choices(said: str) -> tuple[frozenset[str], int] | None:
    """The choices among orders and the page (1 without one) that the words behind a list's name mean; None where they mean others."""
    words, page, chosen = said.split(), 1, set[str]()
    while words:
        longest = next((size for size in (2, 1) if fold("".join(words[:size])) in _FILTERS and len(words) >= size), 0)
        if longest:
            chosen.add(_FILTERS[fold("".join(words[:longest]))])
        elif words[0].isdecimal():
            page, longest = max(1, int(words[0])), 1
        else:
            return None
        words = words[longest:]
    return frozenset(chosen), page


def language_called(name: str) -> str | None:
    """The code of the language that somebody calls so."""
    return _LANGUAGES.get(fold(name))


def verb_called(word: str) -> Verb | None:
    """The verb that this word stands for."""
    return VERBS.get(fold(word).lstrip("/"))


def section_called(word: str) -> str | None:
    """The part of the help that this word stands for."""
    return _SECTIONS.get(fold(word))


READERS: Final[dict[Tail, Callable[[Verb, Opening], Command | None]]] = {
    Tail.NOTHING: _nothing,
    Tail.NUMBER: _number,
    Tail.FIGURE: _figure,
    Tail.REASON: _reason,
    Tail.TIME: _time,
    Tail.TEXT: _text,
    Tail.OWN: _own,
    Tail.ORDER: _order,
    Tail.WHOM: _whom,
    Tail.TOPIC: _topic,
    Tail.LANGUAGE: _language,
    Tail.ACCUSED: _accused,
    Tail.SPAN: _span,
    Tail.LISTING: _listing,
    Tail.NAME: _name,
    Tail.WORDS: _words,
    Tail.PERSON: _person,
}
