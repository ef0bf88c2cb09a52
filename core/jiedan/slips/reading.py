"""From the lines of a screen to a slip: amount, time, number, payee, and whether it says that the money did not arrive."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from typing import Final

from jiedan.messages.normal import clean, folded
from jiedan.slips.amounts import amount
from jiedan.slips.page import Page
from jiedan.slips.rows import below, labelled
from jiedan.slips.slip import Slip

PAID: Final = (
    "支付时间", "付款时间", "转账时间", "交易时间", "汇款时间", "转出时间", "payment time", "paid at", "transfer time", "transaction time",
    "date", "time", "date & time",
)  # fmt: skip
"""Labels of the moment of payment; other moments (创建时间, 收款时间) count where nothing else is told."""
NUMBERS: Final = (
    "转账单号", "交易单号", "交易流水号", "电子流水号", "流水号", "交易号", "交易编号", "回单编号", "凭证号", "订单号", "转账编号",
    "transaction id", "transaction no.", "transaction no", "transaction number", "reference number", "reference no.", "reference no",
    "reference", "transfer id", "order no.",
)  # fmt: skip
"""Labels of the payment's own number, the best first. The merchant's (商户单号) is another thing."""
PAYEES: Final = (
    "收款方全称", "收款方", "收款人姓名", "收款人", "收款户名", "对方账户", "对方户名", "对方", "recipient", "payee", "to", "sent to",
)  # fmt: skip
_TO: Final = (
    re.compile(r"(?:转账|付款|扫二维码付款)?-?(?:转给|付款给)(?P<name>.+)"),
    re.compile(r"(?:已?成功)?向(?P<name>.+?)(?:转账|付款).*"),
)
_STOPPED: Final = (
    "已退还", "已全额退款", "已退款", "退款成功", "转账失败", "付款失败", "支付失败", "交易失败", "交易关闭", "已撤销", "已冲正", "已过期",
    "处理中", "待对方收款", "待对方确认", "确认收款", "等待收款", "待收款",
)  # fmt: skip
_STOPPED_EN: Final = re.compile(r"\b(failed|refunded|returned|cancelled|canceled|pending|processing|declined|reversed|expired)\b")
_DATE: Final = re.compile(
    r"(?P<year>20\d\d)(?:年 ?(?P<m>\d{1,2})月 ?(?P<d>\d{1,2})日?|(?P<sep>[-/.])(?P<m2>\d\d)(?P=sep)(?P<d2>\d\d))"
    r" ?(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?![\d:])"
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH: Final = re.compile(
    rf"(?:(?P<d>\d\d?) ?(?P<m>{'|'.join(_MONTHS)})[a-z]*\.?,? ?|(?P<m2>{'|'.join(_MONTHS)})[a-z]*\.? ?(?P<d2>\d\d?), ?)(?P<year>20\d\d),?"
    r" ?(?:at )?(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))? ?(?P<half>[ap]m)?(?![\d:])"
)
_NUMBER: Final = re.compile(r"[0-9a-z]{10,64}")
_LONG: Final = frozenset({"转账单号", "交易单号", "订单号"})
_LEAST: Final = 20
"""Digits of a number under one of these labels: a shorter one was cut off, and its beginning is a date that many share."""
_LONGEST_NAME: Final = 40


def read(page: Page, *, currency: str, zone: tzinfo) -> Slip:
    """What the screen says. `zone` is where its clock stands."""
    return Slip(
        amount=amount(page, currency),
        paid_at=_paid_at(page, zone),
        number=_number(page),
        payee=_payee(page),
        stopped=_stopped(page),
    )


def _paid_at(page: Page, zone: tzinfo) -> datetime | None:
    """The moment that stands beside a label of payment; without such a label, the only one that there is."""
    rows = labelled(page, PAID)
    told = {moment for row in rows if row.sure for moment in _moments(row.value, zone)}
    if not told:
        told = {moment for line in page.lines if line.certain and page.whole(line) for moment in _moments(line.text, zone)}
    return told.pop() if len(told) == 1 else None


def _moments(text: str, zone: tzinfo) -> Iterator[datetime]:
    """Every moment in a text, in UTC. Seconds that are not told are none."""
    for pattern in (_DATE, _ENGLISH):
        for found in pattern.finditer(folded(text)):
            told = found.groupdict()
            month = told["m"] or told["m2"]
            number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
            hour = _hour(int(told["hour"]), told.get("half"))
            try:
                local = datetime(
                    int(told["year"]),
                    number,
                    int(told["d"] or told["d2"]),
                    hour,
                    int(told["minute"]),
                    int(told["second"] or 0),
                    tzinfo=zone,
                )
            except ValueError:
                continue
            yield local.astimezone(UTC)


def _hour(told: int, half: str | None) -> int:
    if half is None:
        return told
    return told % 12 + (12 if half == "pm" else 0) if told <= 12 else 24


def _number(page: Page) -> str:
    """The payment's own number, which may go on in the next line."""
    rows = sorted(labelled(page, NUMBERS), key=lambda row: NUMBERS.index(row.label))
    for row in rows:
        value, sure = folded(row.value).replace(" ", ""), row.sure
        for line in below(page.lines, row.lines[-1]) if len(row.lines) > 1 else ():
            more = folded(line.text).replace(" ", "")
            if not more.isdigit():
                break
            value, sure = value + more, sure and line.certain and page.whole(line)
        digits = sum(letter.isdigit() for letter in value)
        if sure and _NUMBER.fullmatch(value) and digits >= (_LEAST if row.label in _LONG else 8):
            return value
    return ""


def _payee(page: Page) -> str:
    """Whom the screen says the money went to, as it is written there."""
    for row in sorted(labelled(page, PAYEES), key=lambda row: PAYEES.index(row.label)):
        if row.sure and row.value:
            return _name(row.value)
    for line in page.lines:
        for pattern in _TO:
            found = pattern.fullmatch(line.text.strip())
            if found is not None and line.certain:
                return _name(found["name"])
    return ""


def _name(text: str) -> str:
    return clean(text.replace("\n", " "), _LONGEST_NAME)


def _stopped(page: Page) -> str:
    """The first words of the screen that say that the money is on its way still, or came back."""
    return next(_stops(folded(line.text) for line in page.lines), "")


def _stops(lines: Iterable[str]) -> Iterator[str]:
    for plain in lines:
        yield from (word for word in _STOPPED if word in plain)
        yield from _STOPPED_EN.findall(plain)
