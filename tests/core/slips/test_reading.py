"""Time, number and payee of a slip, and the words that say that the money did not arrive."""

from datetime import UTC, datetime

import pytest

from jiedan.slips.reading import read
from jiedan.slips.slip import Slip
from tests.core.slips.screens import LAYOUTS, ZONE, misread, recorded, screen, without

NUMBER = "20261121000000000051273998054539"
PAID = datetime(2026, 11, 21, 2, 5, 33, tzinfo=UTC)


def said(*rows: tuple[str, ...]) -> Slip:
    """What is read on a made-up screen with these rows."""
    return read(screen(*rows), currency="CNY", zone=ZONE)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_recorded_slip_is_read_whole(layout: str) -> None:
    """Amount, time, number and payee, by the clock of the group."""
    payee = "陈小花138******12" if layout == "wallet" else "陈小花"

    assert read(recorded(layout), currency="CNY", zone=ZONE) == Slip(amount=500_00, paid_at=PAID, number=NUMBER, payee=payee)


@pytest.mark.parametrize(
    ("told", "local"),
    [
        ("2026年11月21日10:05:33", (10, 5, 33)),
        ("2026年11月21日 10:05", (10, 5, 0)),
        ("2026-11-2110:05:33", (10, 5, 33)),
        ("2026/11/21 10:05:33", (10, 5, 33)),
        ("2026.11.21 10:05", (10, 5, 0)),
        ("Nov 21, 2026 10:05:33 AM", (10, 5, 33)),
        ("21 Nov 2026, 10:05 pm", (22, 5, 0)),
        ("November 21,2026 at 12:05 AM", (0, 5, 0)),
    ],
)
def test_a_moment_is_read_however_it_is_written(told: str, local: tuple[int, int, int]) -> None:
    """Chinese and English, with and without blanks and seconds."""
    assert said(("交易时间", told)).paid_at == datetime(2026, 11, 21, *local, tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    "told",
    [
        "2026-11-21",
        "2026-11-2110:0533",
        "2026-13-21 10:05",
        "2026-11-21 25:05",
        "10:05",
        "2026-1/21 10:05",
        "2026-1-2110:05",
        "昨天 10:05",
    ],
)
def test_a_moment_that_is_not_whole_is_none(told: str) -> None:
    """Never a guess at what is missing."""
    assert said(("交易时间", told)).paid_at is None


def test_the_moment_of_payment_goes_before_others() -> None:
    """Of two moments without a label that means payment, none is taken."""
    created, paid = "2026-11-21 10:05:00", "2026-11-21 10:05:33"

    assert said(("创建时间", created), ("支付时间", paid)).paid_at == PAID
    assert said(("创建时间", created), ("收款时间", paid)).paid_at is None
    assert said(("支付时间", created), ("付款时间", paid)).paid_at is None


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (
            [
                (
                    "转账单号",
                    "100005100012026112",
                ),
                ("", "00061234567890"),
            ],
            "10000510001202611200061234567890",
        ),
        ([("转账单号", "100005100012026112")], ""),
        ([("交易流水号20261121987654",)], "20261121987654"),
        ([("Transaction ID", "TX2026 1121 9876 54")], "tx20261121987654"),
        ([("商户单号", "10000510001202611200061234567890")], ""),
        (
            [("订单号", "10000510001202611200061234567890"), ("交易单号", "20000510001202611200061234567891")],
            "20000510001202611200061234567891",
        ),
        ([("流水号", "AB12")], ""),
        ([("收款账号", "6222000000001357")], ""),
    ],
)
def test_the_number_of_the_payment_is_whole_or_none(rows: list[tuple[str, ...]], number: str) -> None:
    """It may go on in the next line; a beginning that was cut off there is shared by all payments of a day."""
    assert said(*rows).number == number


@pytest.mark.parametrize(
    "change", [{"sure": 899}, {"again": "20261121000000000051273998054588"}, {"right": 648}, {"left": 0}, {"bottom": 673 + 13}]
)
def test_a_number_that_was_not_read_twice_the_same_and_whole_is_none(change: dict[str, object]) -> None:
    """A misread number would match nothing, or the wrong thing."""
    assert read(misread(recorded("bank"), {NUMBER: NUMBER}, **change), currency="CNY", zone=ZONE).number == ""


@pytest.mark.parametrize(
    ("row", "payee"),
    [
        (("转账-转给陈小花",), "陈小花"), (("向Ann Lee转账",), "Ann Lee"), (("收款方", "陈小花"), "陈小花"),
        (("Recipient: Ann Lee",), "Ann Lee"), (("完成",), ""),
    ],
)  # fmt: skip
def test_the_payee_is_read_as_it_is_written(row: tuple[str, ...], payee: str) -> None:
    """From a label or from a sentence."""
    assert said(row).payee == payee


@pytest.mark.parametrize(
    ("words", "stopped"),
    [
        ("对方已退还", "已退还"), ("待陈小花确认收款", "确认收款"), ("转账失败", "转账失败"), ("银行处理中", "处理中"),
        ("Payment pending", "pending"), ("交易成功", ""), ("申请退款", ""), ("appending", ""), ("对方已收钱", ""),
    ],
)  # fmt: skip
def test_a_slip_that_says_that_the_money_did_not_arrive_is_heard(words: str, stopped: str) -> None:
    """A status is one; what one might do about it is none."""
    assert said((words,)).stopped == stopped


def test_what_is_gone_is_none() -> None:
    """Each part is read for itself."""
    slip = read(without(recorded("bank"), NUMBER, "2026/11/2110:05:33", "陈小花"), currency="CNY", zone=ZONE)

    assert slip == Slip(amount=500_00)
