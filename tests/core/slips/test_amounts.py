"""The amount of a slip is right or not read: what could be read in two ways is not read at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.money import figure
from jiedan.slips.amounts import amount
from jiedan.slips.page import Page
from tests.core.slips.screens import LAYOUTS, misread, recorded, screen, without

AMOUNTS = {"chat": "-500.00", "wallet": "-500.00", "bank": "¥500.00"}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_amount_of_each_layout_is_read(layout: str) -> None:
    """The fee, the balance and the number of an account beside it are other figures."""
    assert amount(recorded(layout), "CNY") == 500_00


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "text",
    [
        "-50000", "-500,00", "-500.0", "-500.000", "-5OO.00", "-5 00.00", "-1,50.00", "-1.500.00", "-00.00", "-0.00", "+500.00", "500.00",
        "7500.00", "¥50000", "50000元", "500", "-500.00 -2.00", "$500.00", "HK$500.00", "约500.00", "-500。00", "-500.00万",
    ],
)  # fmt: skip
def test_a_figure_that_is_not_quite_an_amount_is_none(layout: str, text: str) -> None:
    """A lost dot, a letter for a digit, ¥ taken for a 7, a minus that is gone, money that came in, other money."""
    assert amount(misread(recorded(layout), {AMOUNTS[layout]: text}), "CNY") is None


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "change",
    [{"again": "-700.00"}, {"again": ""}, {"again": "-50.00"}, {"sure": 899}, {"left": 3}, {"right": 646}],
    ids=["another figure", "nothing", "a digit fewer", "unsure", "cut off at the left", "cut off at the right"],
)
def test_a_figure_that_was_not_read_twice_the_same_and_whole_is_none(layout: str, change: dict[str, object]) -> None:
    """A 1 that is taken for a 7 is seldom taken for it twice; what touches the edge may go on behind it."""
    words = {AMOUNTS[layout]: AMOUNTS[layout]}

    assert amount(misread(recorded(layout), words, **change), "CNY") is None


@pytest.mark.parametrize(
    "more",
    [
        ("金额", "¥100.00"), ("合计", "¥502.00"), ("实付", "498.00元"), ("", "¥20.00"), ("转账-转给李四", "-300.00"),
        ("再转¥1,000.00可抽奖",),
        ("大写", "柒佰元整"), ("大写", "伍佰元整五"), ("", "+500.00"), ("Total", "$500.00"), ("金额", "500.00 2.00"),
    ],
    ids="".join,
)  # fmt: skip
def test_another_figure_that_may_be_the_amount_ends_the_reading(more: tuple[str, ...]) -> None:
    """A label of payment with another sum, a sum without a label, two payments in a list, words that say otherwise."""
    rows = (("当前状态", "支付成功"), ("收款方", "陈小花"))

    assert amount(screen(*rows, great="-500.00"), "CNY") == 500_00
    assert amount(screen(*rows, more, great="-500.00"), "CNY") is None


@pytest.mark.parametrize(
    "more",
    [
        ("手续费", "¥2.00"), ("服务费", "2.00元"), ("账户余额", "¥3,500.31"), ("优惠", "-20.00"), ("金额", "500.00"),
        ("实付金额", "¥500.00"),
        ("大写", "伍佰元整"), ("卡号", "6222 1357"), ("时间", "10:05:33"), ("Fee", "CNY 1.00"), ("向陈小花转账¥500.00",),
    ],
    ids="".join,
)  # fmt: skip
def test_what_has_a_label_of_its_own_or_says_the_same_does_not_disturb(more: tuple[str, ...]) -> None:
    """Fees, balances and discounts are told apart by their words."""
    assert amount(screen(("当前状态", "支付成功"), more, great="-500.00"), "CNY") == 500_00


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        ([("金额", "1,288.50"), ("大写", "壹仟贰佰捌拾捌元伍角整")], 1_288_50),
        ([("金额", "1,288.50"), ("大写", "壹仟贰佰捌拾捌元伍角")], 1_288_50),
        ([("金额", "10,000.06"), ("金额大写", "人民币壹万元零陆分")], 10_000_06),
        ([("金额", "1,288.50"), ("大写", "柒仟贰佰捌拾捌元伍角整")], None),
        ([("金额", "1,288.50"), ("附言", "无")], None),
        ([("大写", "壹仟元整"), ("附言", "无")], None),
        ([("转账金额", "1,288.50"), ("实付", "1,288.50")], 1_288_50),
        ([("转账金额", "1,288.50元"), ("附言", "无")], 1_288_50),
        ([("向李四转账¥500.00",), ("已付¥500.00",)], None),
    ],
)
def test_a_figure_without_its_sign_needs_a_second_that_says_the_same(rows: list[tuple[str, ...]], read: int | None) -> None:
    """Where ¥ was taken for a digit the sign is gone; the sum in words, or another label, tells. Words around a sum never do."""
    assert amount(screen(("转账成功",), *rows), "CNY") == read


@pytest.mark.parametrize(("height", "read"), [(14, 500_00), (13, None)])
def test_a_figure_in_small_print_is_none(height: int, read: int | None) -> None:
    """In a picture that was shrunk too far a 6 is taken for a 0, twice the same."""
    page = misread(recorded("bank"), {"¥500.00": "¥500.00"}, top=270, bottom=270 + height)

    assert amount(page, "CNY") == read


def test_a_balance_whose_label_was_cut_off_is_no_amount() -> None:
    """Of a bank's screen nothing but the last rows is left, without their labels."""
    page = without(recorded("bank"), "转账金额", "¥500.00", "手续费", "¥2.00", "账户余额")

    assert amount(page, "CNY") is None


@pytest.mark.parametrize(
    ("currency", "great", "read"),
    [
        ("USD", "-$1,288.50", 1_288_50), ("USD", "US$1,288.50", 1_288_50), ("USD", "-HK$1,288.50", None),
        ("USD", "-¥1,288.50", None), ("EUR", "€1,288.50", 1_288_50), ("HKD", "-HK$12.00", 12_00),
        ("JPY", "-¥1,288", None), ("KRW", "-₩1,288", None), ("CNY", "-$12.00", None),
    ],
)  # fmt: skip
def test_only_the_money_that_is_due_is_read(currency: str, great: str, read: int | None) -> None:
    """Other money is another thing. Where there are no cents a lost dot would not show: such amounts are never read."""
    assert amount(screen(("Status", "Completed"), ("To", "Ann Lee"), great=great), currency) == read


def test_a_picture_with_next_to_nothing_on_it_says_nothing() -> None:
    """A strip with a figure may come from anywhere."""
    assert amount(screen(("陈小花",), great="-500.00"), "CNY") is None
    assert amount(Page(width=1, height=1), "CNY") is None


@given(
    minor=st.integers(min_value=1, max_value=99_999_999_99), place=st.integers(0, 12), letter=st.sampled_from("0123456789.,-¥ OlI"),
    twice=st.booleans(), layout=st.sampled_from(LAYOUTS),
)  # fmt: skip
def test_one_wrong_letter_never_makes_a_wrong_amount_where_two_figures_tell_it(
    minor: int, place: int, letter: str, *, twice: bool, layout: str
) -> None:
    """Whatever letter of one of them is read as another, even twice: the right amount, or none."""
    right = AMOUNTS[layout][0] + f"{minor // 100:,}.{minor % 100:02}"
    wrong = right[:place] + letter + right[place + 1 :]
    page = misread(recorded(layout), {AMOUNTS[layout]: wrong}, **({} if twice else {"again": right}))
    told = screen(*[("",)] * 30, ("实付金额", f"{figure(minor, 'CNY')}元"))

    assert amount(Page(width=720, height=2000, lines=(*page.lines, *told.lines)), "CNY") in (minor, None)
