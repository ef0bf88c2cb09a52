"""The amount of a slip. It is read only where every figure on the screen that could be it says the same, and nothing speaks against it.

What can be it: the great figure in the middle (`-500.00`), the figure beside a label that means the payment, the sum in words
(伍佰元整). A figure must carry its sign (-, ¥, 元), or a second one must say the same: where ¥ is taken for a 7 or a digit is cut
off, the sign is gone. A figure that looks like an amount and is none (`-50000`, where a dot was lost) ends the reading, and so does
any other sum that has no label of its own.
"""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from jiedan.messages.normal import folded
from jiedan.messages.parsing import numerals
from jiedan.money import LARGEST, digits_of
from jiedan.slips.page import Line, Page
from jiedan.slips.rows import labelled, same_row

MEANT: Final = (
    "转账金额", "付款金额", "支付金额", "交易金额", "汇款金额", "转出金额", "扣款金额", "订单金额", "实付金额", "实付款", "实付",
    "实际支付", "总金额", "金额", "合计", "总计", "amount", "total", "total amount", "transfer amount", "payment amount", "amount paid",
    "you paid", "you sent",
)  # fmt: skip
"""Labels of what was paid."""
IN_WORDS: Final = ("金额大写", "大写金额", "人民币大写", "大写")
BESIDES: Final = (
    "手续费", "服务费", "余额", "优惠", "立减", "折扣", "红包", "原价", "积分", "限额", "额度", "利息", "收益", "fee", "balance",
    "discount", "cashback", "points", "limit", "interest",
)  # fmt: skip
"""What stands in a row with one of these, wherever in it, is another sum."""
_SIGNS: Final[dict[str, str]] = {
    "CNY": "¥|rmb|cny|人民币", "USD": r"us\$|\$|usd", "HKD": r"hk\$|hkd", "TWD": r"nt\$|twd", "EUR": "€|eur", "GBP": "£|gbp",
    "SGD": r"s\$|sgd", "MYR": "rm|myr", "MOP": r"mop\$|mop", "USDT": "usdt",
}  # fmt: skip
"""How each currency that has cents is written in front of a figure; CNY has 元 behind it as well."""
_MINUS: Final = "-−–—一"
_LIKE_MONEY: Final = re.compile(rf"[{_MINUS}+]? ?(?:[a-z]{{0,4}}[¥$€£] ?)?[{_MINUS}+]?\d[\d.,。，oil ]*(?:元|块)?")
_WORDS: Final = re.compile(
    r"(?:人民币)?([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+)[元圆](?:整|正|([壹贰叁肆伍陆柒捌玖])角)?零?(?:整|正|([壹贰叁肆伍陆柒捌玖])分)?整?"
)
_TALLER: Final = 14
"""Tenths: so much taller than most lines is the great figure."""
_DIGITS: Final = {letter: digit for digit, letter in enumerate("零壹贰叁肆伍陆柒捌玖")}


class Figure(msgspec.Struct, frozen=True):
    """A sum that may be the one that was paid."""

    minor: int
    weight: int
    """2: it is enough. 1: another must say the same. 0: it can only contradict."""


class _UnclearError(Exception):
    """Something on the screen could be the amount and cannot be read for certain."""


def amount(page: Page, currency: str) -> int | None:
    """What was paid, in minor units; None where it cannot be read for certain."""
    if currency not in _SIGNS or digits_of(currency) != 2 or len(page.lines) < 3:
        return None
    try:
        figures = list(_figures(page, currency))
    except _UnclearError:
        return None
    sums = {figure.minor for figure in figures}
    return sums.pop() if len(sums) == 1 and sum(figure.weight for figure in figures) >= 2 else None


def _figures(page: Page, currency: str) -> Iterator[Figure]:
    """Everything that says what was paid. Raises _UnclearError."""
    aside = _rows_besides(page)
    taken: list[Line] = []
    for row in labelled(page, MEANT):
        if row.value and not any(line in aside for line in row.lines):
            taken += row.lines
            yield _told(row.value, row.lines, page, currency)
    for row in labelled(page, IN_WORDS):
        taken += row.lines
        yield _in_words(row.value, sure=row.sure)
    usual = sorted(line.height for line in page.lines)[len(page.lines) // 2]
    for line in page.lines:
        if line not in aside and line not in taken:
            yield from _alone(line, page, currency, great=line.height * 10 >= usual * _TALLER)


def _rows_besides(page: Page) -> list[Line]:
    """The lines of rows that speak of another sum."""
    marks = [line for line in page.lines if any(word in folded(line.text) for word in BESIDES)]
    return [line for line in page.lines if any(line is mark or same_row(line, mark) for mark in marks)]


def _told(value: str, lines: tuple[Line, ...], page: Page, currency: str) -> Figure:
    """The figure beside a label: there must be one."""
    figure = _exact(folded(value), currency)
    with_figure = [line for line in lines if any(letter.isdigit() for letter in line.text)]
    if figure is None or not with_figure or not all(_certain(line, page, currency, figure) for line in with_figure):
        raise _UnclearError
    return figure


def _alone(line: Line, page: Page, currency: str, *, great: bool) -> Iterator[Figure]:
    """A line without a label: the great figure, words with a sum among them, or nothing to do with money."""
    plain = folded(line.text)
    figure = _exact(plain, currency)
    if figure is not None:
        if not great or not _certain(line, page, currency, figure):
            raise _UnclearError
        yield figure
    elif _LIKE_MONEY.fullmatch(plain) and (great or re.search(r"[¥$€£元.]", plain) or plain[0] in f"{_MINUS}+"):
        raise _UnclearError
    elif found := re.findall(r"¥ ?[\d.,]+|[\d.,]+ ?元", plain):
        for each in found:
            inner = _exact(each, currency)
            if inner is None or not line.legible:
                raise _UnclearError
            yield Figure(inner.minor, 0)


def _exact(plain: str, currency: str) -> Figure | None:
    """A figure with its cents, strictly written: 500.00 · -1,500.00 · ¥500.00 · 500.00元. None for anything else."""
    behind = "元|cny|rmb" if currency == "CNY" else _SIGNS[currency]
    pattern = (
        rf"([{_MINUS}]?) ?({_SIGNS[currency]}|) ?([{_MINUS}]?)(\d{{1,3}}(?:,\d{{3}})+|[1-9]\d{{0,8}}|0)\.(\d\d) ?({behind}|)"
    )
    found = re.fullmatch(pattern, plain)
    if found is None:
        return None
    before, sign, within, whole, cents, after = found.groups()
    return Figure(int(whole.replace(",", "")) * 100 + int(cents), 2 if before or sign or within or after else 1)


def _certain(line: Line, page: Page, currency: str, figure: Figure) -> bool:
    """Whether a figure was read with certainty, twice the same, is no nothing, and stands clear of the picture's edges."""
    again = _exact(_figure_in(folded(line.again)), currency)
    return line.legible and page.whole(line) and again is not None and again.minor == figure.minor and 0 < figure.minor <= LARGEST


def _figure_in(plain: str) -> str:
    """What is left of a row that was read as one line, without its label."""
    found = labelled(_single(plain), MEANT)
    return found[0].value if found else plain


def _single(plain: str) -> Page:
    line = Line(text=plain, sure=1000, left=0, top=0, right=1, bottom=1)
    return Page(width=1, height=1, lines=(line,))


def _in_words(value: str, *, sure: bool) -> Figure:
    """壹仟伍佰元整 → 150000. Raises _UnclearError for what is no such sum."""
    found = _WORDS.fullmatch("".join(value.split()))
    whole = numerals.value(found[1]) if found is not None else None
    if found is None or not sure or whole is None or whole % numerals.ONE:
        raise _UnclearError
    cents = 10 * _DIGITS.get(found[2] or "", 0) + _DIGITS.get(found[3] or "", 0)
    return Figure(whole // numerals.ONE * 100 + cents, 1)
