"""What stands behind a command's word, read as what the verb takes: a note, an amount, a time, a score, a language.

What is there but cannot be read is refused (`bad-amount`, `bad-time`, `bad-score`, `bad-language`), never guessed and never half
read. What is not there stays None; whether the verb can do without it is for the guards to say.
"""

import re
from datetime import datetime, tzinfo
from typing import Final, Literal

import msgspec

from jiedan.errors import Refusal
from jiedan.messages.grammar import Command, language_called
from jiedan.messages.naming import named, quotation
from jiedan.messages.normal import aligned, folded
from jiedan.messages.parsing import parse_amount, parse_deadline, parse_duration
from jiedan.messages.shipping import arrival_in
from jiedan.messages.verbs import Verb
from jiedan.messages.words import DIMENSIONS
from jiedan.money import digits_of

Blamed = Literal["taker", "poster", "both", "none"]


class Arguments(msgspec.Struct, frozen=True, kw_only=True):
    """What the member said besides the verb. `note` is what is left when amount and score are taken out; a time stays in it."""

    note: str = ""
    amount: int | None = None
    """Minor units of the currency that was asked for."""
    until: datetime | None = None
    """UTC."""
    score: int | None = None
    marks: tuple[tuple[str, int], ...] = ()
    """Dimensions of a review with their scores."""
    language: str | None = None
    quote: int | None = None
    """The number of a quote."""
    whom: str = ""
    """Somebody's name."""
    fault: Blamed = "none"
    """Who is at fault, in an award."""


_TOKEN: Final = re.compile(
    r"((?:[^\s，。；;,:：]|[,:：](?=\d))+)(\s+(?:元整?|块钱?|yuan|rmb|cny|usd|dollars?)(?![^\W_]))?\s*", re.IGNORECASE
)
_FIGURE: Final = re.compile(
    r"[-+]?(?:[a-z]{0,3}[¥$€£₩])?\s*[-+]?\.?\d(?![\d,.]*\s*(?!元|块|圆|万|千|百|w|k|e|yuan|rmb|cny|usd|刀|美|港|欧|dollar)[^\W\d])"
    r"|[零一二两三四五六七八九十百千万]+(?:元|块|圆|美元|港币)"
)
"""What is meant for an amount, rightly written or not: 200 · ¥300 · 200-300 · 1e9 · 三百块, but not 3张图."""
_ZERO: Final = re.compile(r"¥?0+(?:\.0+)?\s*(?:元整?|块钱?|圆|yuan|rmb|cny)?")
_LIKE_A_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SHARED: Final = re.compile(r"一半|对半|全[额部退给款]|[给得付退]\D{0,4}\d|\bhalf\b|\ball\b")
_SCORE: Final = re.compile(
    r"(?P<digit>\d++(?:\.\d++)?)\s*(?:/\s*(?P<of>\d++)|[星分]|stars?\b|points?\b)?+(?![\d%天日周月年小时次个张页])"
    r"|(?P<word>[一二两三四五])\s*[星分]|(?P<full>满[分星])|(?P<stars>[★⭐]+)"
)
_SCORES: Final = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_FAULT: Final = re.compile(
    r"(?:(?<!\S)|(?<=[,，;；。]))(?:[责責]任\s*[:：]?\s*(?P<zh>[接发發][单單][方人]|[双雙]方|[无無])"
    r"|fault\s*[:：]?\s*(?P<en>taker|worker|poster|client|both|none))(?=$|[\s,，;；。.])",
    re.IGNORECASE,
)
_BLAMED: Final[dict[str, Blamed]] = {
    "接": "taker", "taker": "taker", "worker": "taker", "发": "poster", "發": "poster", "poster": "poster", "client": "poster",
    "双": "both", "雙": "both", "both": "both", "无": "none", "無": "none", "none": "none",
}  # fmt: skip
_MARK: Final = re.compile(
    rf"(?P<name>{'|'.join(sorted(map(aligned, DIMENSIONS), key=len, reverse=True))})\s*[:：=]?\s*"
    r"(?:(?P<digit>\d+(?:\.\d+)?)|(?P<word>[一二两三四五])(?=\s*[星分]))\s*(?:[星分]|/\s*5)?(?![\d%天次])"
)
_NAMES: Final = {aligned(word): name for word, name in DIMENSIONS.items()}
_LEADING: Final = " ,，.。:：;；!！、"


def arguments(command: Command, *, now: datetime, zone: tzinfo, currency: str, due: datetime | None = None) -> Arguments:
    """What `command.rest` means. `due` is the work deadline that runs, from which `延期 2天` counts (without it, from `now`).

    Raises Refusal(`bad-amount` | `bad-time` | `bad-score` | `bad-language`, command=the verb).
    """
    match command.verb:
        case Verb.AWARD:
            return _fault(_amount(command, currency))
        case Verb.CANCEL | Verb.MEDIATE | Verb.PAID | Verb.RECEIVED | Verb.PAY_OUT | Verb.REFUND:
            return _amount(command, currency)
        case Verb.EXTEND:
            return _until(command, now, zone, now if due is None else max(due, now))
        case Verb.RESUME:
            return _until(command, now, zone, now)
        case Verb.QUOTE:
            said = quotation(command.rest, now=now, zone=zone, currency=currency)
            return Arguments(note=said.note, amount=said.price, until=said.until)
        case Verb.CHOOSE | Verb.COUNTER | Verb.ASSIGN:
            meant = named(command.rest, currency=currency)
            return Arguments(quote=meant.quote, whom=meant.whom, amount=meant.amount)
        case Verb.REVIEW:
            return _score(command)
        case Verb.SHIP:
            return Arguments(note=command.rest, until=arrival_in(command.rest, now=now, zone=zone))
        case Verb.LANGUAGE:
            return _language(command)
        case _:
            return Arguments(note=command.rest)


def _amount(command: Command, currency: str) -> Arguments:
    """A figure at the head is the amount, the rest is the note. A share that stands elsewhere, or is no figure, is asked for."""
    said, splits = command.rest, command.verb in (Verb.CANCEL, Verb.AWARD, Verb.MEDIATE)
    token = _TOKEN.match(said)
    figure = "" if token is None else folded(token.group())
    if token is None or not _FIGURE.match(figure):
        if splits and (_SHARED.search(folded(said)) or parse_amount(said, currency=currency)):
            raise Refusal("bad-amount", command=command.verb)
        return Arguments(note=said)
    note = said[token.end() :].lstrip(_LEADING)
    if splits and _ZERO.fullmatch(figure):
        return Arguments(note=note, amount=0)
    if _LIKE_A_YEAR.fullmatch(figure.strip()):  # in free text it would be one; where an amount is due it is none
        return Arguments(note=note, amount=int(figure) * 10 ** digits_of(currency))
    read = parse_amount(figure, currency=currency)
    if read is None or read.low != read.high or read.currency != currency:
        raise Refusal("bad-amount", command=command.verb)
    return Arguments(note=note, amount=read.low)


def _fault(said: Arguments) -> Arguments:
    """`责任 接单方` before, behind or in the midst of the reason says who is at fault, and is no part of it."""
    found = _FAULT.search(said.note)
    if found is None:
        return said
    before, behind = said.note[: found.start()].rstrip(_LEADING), said.note[found.end() :].lstrip(_LEADING)
    note = " ".join(filter(None, (before, behind)))
    return msgspec.structs.replace(said, note=note, fault=_BLAMED[found["zh"][0] if found["zh"] else found["en"].lower()])


def _until(command: Command, now: datetime, zone: tzinfo, start: datetime) -> Arguments:
    """A length of time counts from `start`, to the minute; a date is taken as it is. What can be read in two ways is refused."""
    if not command.rest:
        return Arguments()
    until = None if command.rest[0] in "-+" else parse_deadline(command.rest, now=now, zone=zone)
    if until is None:
        raise Refusal("bad-time", command=command.verb)
    longer = parse_duration(command.rest)
    return Arguments(note=command.rest, until=start + longer if longer else until)


def _score(command: Command) -> Arguments:
    """A score at the head: 5, 5分, 五星, 5/5, ★★★★★. Without one the words are the note. The guard knows the bounds."""
    plain = folded(command.rest)
    found = _SCORE.match(plain)
    if found is None:
        if plain[:1] in {"-", "+"} and plain[1:2].isdigit():
            raise Refusal("bad-score", command=command.verb)
        return Arguments(note=command.rest)
    digit, of = found["digit"] or "", found["of"]
    if (digit and not digit.isdecimal()) or of not in (None, "5"):
        raise Refusal("bad-score", command=command.verb)
    score = int(digit) if digit else 5 if found["full"] else len(found["stars"] or "") or _SCORES[found["word"]]
    note, marks = _marks(command, _behind(command.rest, found.end()))
    return Arguments(note=note, score=score, marks=marks)


def _marks(command: Command, said: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    """Scores in dimensions at the head, each once (`质量5 速度 4分`), and what is left. The guard knows the bounds, and whose they are."""
    marks: dict[str, int] = {}
    while (found := _MARK.match(aligned(said))) is not None:
        digit, name = found["digit"], _NAMES[found["name"]]
        if name in marks or (digit is not None and not digit.isdecimal()):
            raise Refusal("bad-score", command=command.verb)
        marks[name] = _SCORES[found["word"]] if digit is None else int(digit)
        said = _behind(said, found.end())
    return said, tuple(marks.items())


def _behind(said: str, end: int) -> str:
    """What stands behind the first `end` characters, counted in the folded text (which never is longer where a score stands)."""
    return said[end:].lstrip(_LEADING)


def _language(command: Command) -> Arguments:
    if not command.rest:
        return Arguments()
    code = language_called(command.rest)
    if code is None:
        raise Refusal("bad-language", command=command.verb)
    return Arguments(language=code)
