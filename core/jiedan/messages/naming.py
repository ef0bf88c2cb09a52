"""What a quote says, and which quote or whom a command names. What is there but cannot be read is refused, never guessed."""

import re
from datetime import datetime, tzinfo
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.messages.normal import aligned, clean, folded
from jiedan.messages.parsing import amount_doubts, parse_amount, parse_deadline, parse_order

LONGEST_NOTE: Final = 300
"""Characters of the words that go with a quote."""

_NAMED: Final = re.compile(
    r"(?:[#＃]?(?P<quote>\d{1,3})[号號]?|[@＠]?(?P<whom>[^\s,，:：]+))(?:[\s,，:：]+(?P<rest>.+))?", re.DOTALL
)
_WANTED: Final = re.compile(
    r"(?:请|求|欢迎|麻烦|等)(?:大家|各位|老师们?|群友)*报个?价(?![单表格清系])(?:吧|哈|哦|啦|一下|即可|就行)*"
    r"|(?:大家|各位)(?:来)?报个?价(?![单表格清系])(?:吧|哈|哦|啦|一下|即可|就行)*"
    r"|(?:价格|价钱|预算|报酬|费用|稿费)\s*(?:[:：是]\s*)?(?:面议|另议|待议|[你大]?[们家]?(?:来)?报个?价?(?![单表格清系\d])(?:吧|即可|就行)?)(?=$|[\s,，。;；!！、])"
    r"|(?:你们?|诚意|有意者?)报个?价(?![单表格清系])(?:吧|即可|就行)?(?=$|[\s,，。;；!！、])"
    r"|(?<![^\s,，。;；、])(?:竞价|报价)(?![^\s,，。:：;；!！、])"
    r"|(?:open to|please send|send me|asking for) quotes?\b|\bquotes? (?:please|wanted|welcome)\b",
)
_NOT_WANTED: Final = re.compile(r"(?:不|别|无需|谢绝|勿)(?:要|用|接受|必|再)?\s*(?:报价|竞价)|no quotes")
_PUNCTUATION: Final = " ,，.。:：;；!！、~～"


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """A quote as somebody wrote it: minor units, UTC, and all of the words. None: not said."""

    price: int | None
    until: datetime | None
    note: str


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """Which quote, or whom by name, and a sum behind it in minor units. None and "": not said."""

    quote: int | None = None
    whom: str = ""
    amount: int | None = None


def quotation(text: str, *, now: datetime, zone: tzinfo, currency: str) -> Quotation:
    """`500 三天 含两次修改`: one sum, perhaps a deadline, and words.

    Raises Refusal: `quote-unclear` for a range, a price by the piece or anything else that is no one sum, `quote-currency`,
    `quote-when` for a time that can be read in two ways or is past.
    """
    if not text.strip():
        return Quotation(price=None, until=None, note="")
    read = parse_order(text, now=now, zone=zone, currency=currency, posted=True)
    unclear = [doubt for doubt in read.doubts if doubt.startswith("budget-") and doubt != "budget-missing"]
    if read.budget is None and not unclear and not any(map(str.isdigit, text)):
        return Quotation(price=None, until=None, note=clean(text, LONGEST_NOTE))
    if read.budget is None or unclear or read.budget.low != read.budget.high:
        raise Refusal("quote-currency" if "budget-currency" in unclear else "quote-unclear", currency=currency)
    if read.budget.currency != currency:
        raise Refusal("quote-currency", currency=currency)
    until = read.due or parse_deadline(text, now=now, zone=zone)
    if until is None and any(doubt.startswith("due-") and doubt != "due-missing" for doubt in read.doubts):
        raise Refusal("quote-when")
    return Quotation(price=read.budget.low, until=until, note=clean(text, LONGEST_NOTE))


def named(text: str, *, currency: str) -> Named:
    """`2`, `2号 450`, `@小王`, `小王 450元`. Raises Refusal (`bad-counter`) for a sum that cannot be meant."""
    found = _NAMED.fullmatch(clean(text))
    if found is None:
        return Named()
    quote, rest = found["quote"], found["rest"] or ""
    return Named(quote=None if quote is None else int(quote), whom=found["whom"] or "", amount=_amount(rest, currency))


def wants_quotes(text: str) -> tuple[bool, str]:
    """Whether a post asks for quotes instead of naming a price (求报价, 请大家报价, 竞价), and the post without these words."""
    plain = aligned(clean(text))
    found = None if _NOT_WANTED.search(plain) else _WANTED.search(plain)
    if found is None:
        return False, text
    kept = clean(text)
    before, behind = kept[: found.start()], kept[found.end() :]
    return True, (before.rstrip(" ,，、") + behind).lstrip(_PUNCTUATION)


def _amount(said: str, currency: str) -> int | None:
    if not said:
        return None
    read, doubts = parse_amount(folded(said), currency=currency), amount_doubts(folded(said), currency=currency)
    if read is not None and read.low == read.high and read.currency == currency:
        return read.low
    if read is None and doubts == ("budget-missing",) and not any(map(str.isdigit, said)):
        return None
    raise Refusal("bad-counter")
