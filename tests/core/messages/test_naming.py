"""What a quote says, which quote a command names, and whether a post asks for quotes."""

from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.errors import Refusal
from jiedan.messages.naming import Named, named, quotation, wants_quotes
from jiedan.money import LARGEST, figure

NOW: Final = datetime(2026, 11, 21, 2, tzinfo=UTC)
ZONE: Final = ZoneInfo("Asia/Shanghai")
TUESDAY: Final = datetime(2026, 11, 24, 15, 59, tzinfo=UTC)


def read(text: str) -> tuple[int | None, datetime | None]:
    """Price and deadline of a quote."""
    said = quotation(text, now=NOW, zone=ZONE, currency="CNY")
    return said.price, said.until


@pytest.mark.parametrize(
    ("text", "price", "until"),
    [
        ("500 三天 含两次修改", 500_00, TUESDAY),
        ("500，三天，含源文件", 500_00, TUESDAY),
        ("三天 500元", 500_00, TUESDAY),
        ("500 3 days with two revisions", 500_00, TUESDAY),
        ("五百", 500_00, None),
        ("五百块 含3张图", 500_00, None),
        ("1k", 1000_00, None),
        ("1,288.50", 1288_50, None),
        ("500 周二", 500_00, TUESDAY),
        ("可以做", None, None),
        ("", None, None),
    ],
)
def test_a_quote_is_read_as_people_write_it(text: str, price: int | None, until: datetime | None) -> None:
    """One sum, perhaps a time; without a figure there is no price."""
    assert read(text) == (price, until)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("500-800", "quote-unclear"), ("500一张×3", "quote-unclear"), ("500 一张×3", "quote-unclear"), ("¥500/张×3", "quote-unclear"),
        ("500每页", "quote-unclear"), ("500左右", "quote-unclear"), ("500以内", "quote-unclear"), ("500起", "quote-unclear"),
        ("300 500", "quote-unclear"), ("0", "quote-unclear"), ("-5", "quote-unclear"), ("1e9", "quote-unclear"), ("$500", "quote-currency"),
        ("500元或70美元", "quote-unclear"), ("500 昨天", "quote-when"), ("500 2天或3天", "quote-when"),
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_is_refused(text: str, code: str) -> None:
    """Edge case 15: parse or ask, never guess."""
    with pytest.raises(Refusal) as refusal:
        read(text)

    assert refusal.value.code in {code, "quote-currency"} if "美元" in text else refusal.value.code == code


@given(st.integers(1, LARGEST), st.sampled_from(["{}元", "¥{}", "{} 元 三天"]))
def test_every_exact_sum_reads_back(minor: int, form: str) -> None:
    """To the minor unit."""
    assert read(form.format(figure(minor, "CNY")))[0] == minor


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2", Named(quote=2)),
        ("2号 450", Named(quote=2, amount=450_00)),
        ("#2 450元", Named(quote=2, amount=450_00)),
        ("@小王", Named(whom="小王")),
        ("小王 四百五", Named(whom="小王", amount=450_00)),
        ("2 谢谢", Named(quote=2)),
        ("", Named()),
    ],
)
def test_a_quote_is_named_by_its_number_or_its_author(text: str, meant: Named) -> None:
    """And a sum may stand behind."""
    assert named(text, currency="CNY") == meant


@pytest.mark.parametrize("text", ["2 400-450", "2 $400", "@小王 400左右"])
def test_a_sum_that_cannot_be_meant_is_refused(text: str) -> None:
    """Also behind a name."""
    with pytest.raises(Refusal) as refusal:
        named(text, currency="CNY")

    assert refusal.value.code == "bad-counter"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("报价 logo设计，周五前", "logo设计，周五前"),
        ("急需一份logo设计，求报价，明天交付", "急需一份logo设计，明天交付"),
        ("海报一张 请大家报价 周五", "海报一张 周五"),
        ("竞价：翻译合同 周五", "翻译合同 周五"),
        ("Need a logo by Friday, quotes welcome", "Need a logo by Friday"),
        ("请报价吧", ""),
        ("公司宣传片剪辑，价格报价，下周五前", "公司宣传片剪辑，下周五前"),
        ("视频剪辑，预算面议，周五前", "视频剪辑，周五前"),
        ("视频剪辑 周五前 价格你们报", "视频剪辑 周五前"),
        ("头像设计，有意报价！周五前要", "头像设计！周五前要"),
    ],
)
def test_a_post_may_ask_for_quotes(text: str, left: str) -> None:
    """In the words in which people do; what is left is the order."""
    assert wants_quotes(text) == (True, left)


@pytest.mark.parametrize(
    "text",
    [
        "急需一份logo设计，报价500，明天交", "翻译一份报价单，预算300，明天", "做一份报价表 300元 明天", "求报价单模板 50元 明天",
        "不接受报价，预算500",
        "做一张价格报价表 300元 明天", "头像设计 价格500可面议 周五", "价格报价500，海报，周五",
        "招标文件排版，预算500", "Need a quotes page designed, budget 300",
    ],
)  # fmt: skip
def test_a_post_about_quotes_asks_for_none(text: str) -> None:
    """A price that is called 报价, and work on price lists, are as before."""
    assert wants_quotes(text) == (False, text)
