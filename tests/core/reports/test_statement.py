"""Statements as wallets and banks give them. Names and numbers are made up."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.money import DIGITS, figure
from jiedan.reports.statement import Unreadable, day, minor, read

STATEMENTS = Path(__file__).parent / "statements"
ALIPAY = (STATEMENTS / "alipay.csv").read_text(encoding="utf-8")
WECHAT = (STATEMENTS / "wechat.csv").read_text(encoding="utf-8")
BANK = (STATEMENTS / "bank.csv").read_text(encoding="utf-8")
SIGNED = (
    "Date;Description;Amount;Currency\n21/11/2026;order 17;+500.00;cny\n22/11/2026;payout;-475.00;CNY\n23/11/2026;tip;5;XYZ\n"
)


def lines(text: str, encoding: str = "utf-8", **more: object) -> list[tuple[object, ...]]:
    """Row, day, time and amount of each line."""
    found = read(text.encode(encoding), currency="CNY", **more)  # type: ignore[arg-type]
    return [(line.row, line.day, line.clock, line.amount) for line in found.lines]


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "utf-8-sig", "utf-16"])
def test_alipay(encoding: str) -> None:
    """Cells are padded, the file is GBK, and below the table stands prose. What failed or is neither in nor out is left out, and told."""
    found = read(ALIPAY.encode(encoding), currency="CNY")

    assert lines(ALIPAY, encoding) == [
        (6, date(2026, 11, 21), time(10, 0, 5), 50_000),
        (7, date(2026, 11, 22), time(10, 0, 5), -147_550),
    ]
    assert (found.lines[0].party, found.lines[0].remark, found.lines[0].number) == ("张三", "转账 订单17", "20261121220014")
    assert [(each.row, each.why) for each in found.skipped] == [(8, "failed"), (9, "neutral")]
    assert found.columns["time"] == ("付款时间", "交易创建时间")
    assert found.encoding == {"gbk": "GBK", "utf-16": "UTF-16"}.get(encoding, "UTF-8")


def test_wechat() -> None:
    """Amounts have their sign, a slash is nothing, and a comma in quotes separates nothing."""
    found = read(WECHAT.encode(), currency="CNY")

    assert lines(WECHAT) == [(9, date(2026, 11, 21), time(10, 0, 5), 50_000), (10, date(2026, 11, 22), time(9), -47_500)]
    assert (found.lines[0].remark, found.lines[0].number) == ("转账备注:#17, 谢谢", "10000501112")
    assert not found.skipped


def test_a_bank_with_two_columns() -> None:
    """借方 went out, 贷方 came in; a day has no time. What may hide money is told; a sum below the table is none."""
    found = read(BANK.encode("gb18030"), currency="CNY")

    assert lines(BANK) == [(4, date(2026, 11, 21), None, 50_000), (5, date(2026, 11, 22), None, -47_500)]
    assert [(each.row, each.why) for each in found.skipped] == [(6, "amount"), (7, "date")]
    assert found.days == (date(2026, 11, 21), date(2026, 11, 22))


def test_a_bank_with_signed_amounts_and_the_year_last() -> None:
    """The order of day and month is asked for, never guessed; a currency that we do not know is told."""
    with pytest.raises(Unreadable) as refused:
        read(SIGNED.encode(), currency="USD")
    found = read(SIGNED.encode(), currency="USD", dates="dmy")

    assert refused.value.why == "dates"
    assert [(line.day.day, line.amount, line.currency) for line in found.lines] == [(21, 50_000, "CNY"), (22, -47_500, "CNY")]
    assert [(each.row, each.why) for each in found.skipped] == [(4, "currency")]


def test_columns_can_be_named_by_heading_and_by_place() -> None:
    """What is named counts before what is recognised; a name that is not there is told."""
    text = "啥时候,多少,金额,干嘛\n2026-11-21,500,1,订单17\n"
    bare = "2026-11-21,500\n2026-11-22,-475\n"

    assert lines(text, columns={"time": ("啥时候",), "amount": ("多少",)}) == [(2, date(2026, 11, 21), None, 50_000)]
    assert lines(bare, columns={"time": ("1",), "amount": ("2",)})[1][3] == -47_500
    with pytest.raises(Unreadable) as refused:
        read("日期,金额\n2026-11-21,5\n".encode(), currency="CNY", columns={"remark": ("说明",)})
    assert (refused.value.why, refused.value.what) == ("columns", "说明")


@pytest.mark.parametrize("content", [b"", b"\0\0", "你好\n世界\n".encode(), b"\xff\xfe", b"a,b\n1,2\n", b'"'])
def test_what_is_no_statement_is_refused(content: bytes) -> None:
    """And nothing is made up of it."""
    with pytest.raises(Unreadable):
        read(content, currency="CNY")


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    """Whatever stands below a head is read, told or left."""
    found = read(b"date,amount,remark\n" + content, currency="CNY", dates="dmy")

    assert all(line.amount for line in found.lines)


@given(st.integers(-(10**12), 10**12), st.sampled_from(sorted(DIGITS)))
def test_an_amount_is_read_to_the_unit(amount: int, currency: str) -> None:
    """As we write it ourselves, and with commas and a sign in front."""
    written = figure(amount, currency)
    whole, _, rest = written.lstrip("-").partition(".")
    commas = f"{'-' if amount < 0 else ''}¥{int(whole):,}{'.' if rest else ''}{rest}"

    assert minor(written, currency) == amount
    assert minor(commas, currency) == amount


@pytest.mark.parametrize("text", ["", "1.234,50", "12,34", "1e3", "--5", "5.005", "五百", "500-800", "¥", "1 000", "٥", "500abc"])
def test_an_amount_that_can_be_two_is_none(text: str) -> None:
    """Never half read, never rounded."""
    assert minor(text, "CNY") is None


@pytest.mark.parametrize("text", ["2026-11-21 10:00", "2026/11/21", "2026.11.21", "2026年11月21日", "20261121", "20261121100005"])
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    """Year first."""
    assert day(text, "ymd") == date(2026, 11, 21)
