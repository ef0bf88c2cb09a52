"""On which accounts a text says that somebody is paid, so that two texts that name the same account give the same string. Pure."""

import re
from typing import Final

from jiedan.moderation.finding import automaton
from jiedan.moderation.folding import plain, tight
from jiedan.moderation.numbers import is_card_number
from jiedan.moderation.scanning import scan
from jiedan.moderation.signals import PAYMENT, Kind, Signal
from jiedan.moderation.tags import Tag, bits

_BEFORE: Final = 24
_BEHIND: Final = 8
"""How many code points before and behind an account, in the same clause, a word of paying may stand."""
_CLAUSE: Final = re.compile(r"[,，。;；!！?？]")
_WALLETS: Final = bits(Tag.WALLET)
_PAYING: Final = re.compile(
    "收款|付款|打款|转账|打到|打给|打我|转我|付我|打这|转这|汇|对公|钱包|转到|转给|付到|结到|银行|工行|建行|农行|中行|招行|交行|邮储|信用社|卡号|储蓄卡|开户|户名"
    "|bank|iban|swift|card|payto|payme|paidto|deposit|remit|wire|beneficiary|payee|sortcode|routing|acct|bsb|ifsc"
)
"""Beside the purses: an account without any of these is one of a shop, a forum or a game, and belongs to the work."""
_OTHERS: Final = re.compile("客户|顾客|买家|收件|对方|甲方|customer|client|buyer|recipient")
"""Whose number or account it is where one of these stands before it."""
_SHORTEST: Final = 5
_SHORTEST_NUMBER: Final = 8
_DAY: Final = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
"""Eight figures that are a date."""
_MOBILE: Final = re.compile(r"(?:00)?86(1[3-9]\d{9})")
_BANKS_OWN: Final = re.compile(r"(?=(?:\D*\d){8})[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?")
"""An IBAN."""
_COIN: Final = re.compile(r"(?=\D*\d)[a-z0-9]{26,64}")
_OF_PURSE: Final = re.compile(
    r"(?:收款|付款|账号|账户|号码|手机号|手机|号|是|为|的|我|就|[:=,]|account|number|phone|no|id|is|to|at|my){0,4}"
)
"""What may stand between the name of a purse and the telephone number that is the account there."""
_SCHEME: Final = re.compile(r"https?://")
_PIECE: Final = re.compile(r"[a-z0-9@$][a-z0-9@$_.+\-#/?=&]*")
_GOES_ON: Final = re.compile(r"[@._\-/]?[A-Za-z0-9]")
"""What is quoted ends in the middle of a name."""
_MARK: Final = re.compile(r"[0-9@$_#/]")
"""What names of accounts have and words do not: "PayPal is better" names none."""
_NO_LETTER: Final = re.compile(r"[^a-z0-9]")


def accounts(text: str) -> frozenset[str]:
    """The accounts in the text, each as its figures and small letters alone: bank cards, purses, coins, links to purses.

    A number for calling, an address for writing, or an account that nobody is paid on gives none.
    """
    found = {(each.start, each.end): _account(text, each) for each in scan(text).signals if _may_be_paid_on(text, each)}
    places = {place: account for place, account in found.items() if account}
    return frozenset(account for place, account in places.items() if not any(_is_within(place, other) for other in places))


def _is_within(place: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether it is only a part of the other, as the figures of an IBAN are."""
    return place != other and other[0] <= place[0] and place[1] <= other[1]


def _may_be_paid_on(text: str, signal: Signal) -> bool:
    """Whether it is a way to pay somebody, or a telephone number right behind the name of a purse."""
    if signal.kind is not Kind.PHONE:
        return signal.kind in PAYMENT
    before = tight(_clause_before(text, signal.start))
    words = automaton()
    return any(
        Tag.WALLET in words.words[index].tags and _OF_PURSE.fullmatch(before, end) for index, _, end in words.found(before)[1]
    )


def _account(text: str, signal: Signal) -> str:
    """What the signal quotes when spaces, dashes and disguises are taken away; "" where that is no account."""
    start, end, quote = signal.start, signal.end, signal.quote(text)
    figures = _NO_LETTER.sub("", tight(quote))
    if figures.isdecimal():
        paid = is_card_number(figures) or (len(figures) >= _SHORTEST_NUMBER and _is_paid_on(text, start, end))
        return _MOBILE.sub(r"\1", figures) if paid and _DAY.fullmatch(figures) is None else ""
    read = plain(quote)
    if _BANKS_OWN.fullmatch(read) or _COIN.fullmatch(read):
        return figures
    pieces = [piece.rstrip(".-/?") for piece in _PIECE.findall(_SCHEME.sub(" ", read))]
    marked = [piece for piece in pieces if _MARK.search(piece) and len(piece) >= _SHORTEST]
    if not marked or _GOES_ON.match(text, end) or not ("/" in read or _is_paid_on(text, start, end)):
        return ""
    return _NO_LETTER.sub("", marked[-1])


def _is_paid_on(text: str, start: int, end: int) -> bool:
    """Whether a purse, a bank or paying is spoken of right beside the place, and none of a customer's."""
    before = _clause_before(text, start)
    if _OTHERS.search(before.lower()) is not None:
        return False
    around = tight(before + text[start:end] + _CLAUSE.split(text[end : end + _BEHIND])[0])
    return automaton().found(around)[0] & _WALLETS != 0 or _PAYING.search(around) is not None


def _clause_before(text: str, start: int) -> str:
    return _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
