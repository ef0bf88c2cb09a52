"""Sums of money as people write them: read whole, or not at all."""

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedan.messages.parsing import DOUBTS, amount_doubts, parse_amount
from jiedan.messages.parsing.numerals import ONE, value
from jiedan.money import LARGEST

READ: Final = """
500                 50000          CNY
500元               50000          CNY
500 元              50000          CNY
五百块              50000          CNY
五百                50000          CNY
两千五              250000         CNY
1.2万               1200000        CNY
1万5                1500000        CNY
一万五千            1500000        CNY
1k                  100000         CNY
2w                  2000000        CNY
¥88.8               8880           CNY
￥88                8800           CNY
１２００            120000         CNY
1,288.50            128850         CNY
预算:500            50000          CNY
预算是500元吧       50000          CNY
块五                150            CNY
八块八              880            CNY
3元5角              350            CNY
五角六分            56             CNY
贰仟伍佰元整        250000         CNY
RMB 300             30000          CNY
$50                 5000           USD
50美元              5000           USD
100刀               10000          USD
HK$200              20000          HKD
€30                 3000           EUR
50u                 5000           USDT
5000日元            5000           JPY
0.01元              1              CNY
一亿元              10000000000    CNY
预算500,定金100     50000          CNY
预算500元，定金100元 50000         CNY
500-800元           50000..80000   CNY
500~800             50000..80000   CNY
五百到八百          50000..80000   CNY
1-2万               1000000..2000000 CNY
5-8百               50000..80000   CNY
800-1.2k            80000..120000  CNY
$50-$80             5000..8000     USD
"""

ASKED: Final = """
-5                  budget-negative
-5元                budget-negative
负五百元            budget-negative
0                   budget-zero
0元                 budget-zero
零元                budget-zero
预算1e9             budget-ambiguous
NaN                 budget-missing
inf                 budget-missing
预算500-            budget-ambiguous
500-                budget-missing
800-500元           budget-ambiguous
500-600-700元       budget-ambiguous
预算1,28            budget-ambiguous
预算500,300字       budget-ambiguous
88.888元            budget-ambiguous
500.5日元           budget-ambiguous
五六百块            budget-ambiguous
几百块              budget-ambiguous
两百来块            budget-ambiguous
500多块             budget-ambiguous
500元以上           budget-ambiguous
500元起             budget-ambiguous
至少500元           budget-ambiguous
¥500/张×3           budget-ambiguous
50元一张            budget-ambiguous
每张50元            budget-ambiguous
千字120             budget-ambiguous
时薪50元            budget-ambiguous
500元或600元        budget-ambiguous
$50或350元          budget-currency
$50，350元          budget-currency
$50，80元           budget-currency
500或600元          budget-ambiguous
500、600元          budget-ambiguous
1，500元            budget-ambiguous
500元，再500元      budget-ambiguous
$500元              budget-currency
五百以内            budget-missing
预算五百以内        budget-ceiling
不超过500元         budget-ceiling
500左右             budget-about
大概500元           budget-about
100亿元             budget-too-large
一亿零一元          budget-too-large
99999999999999999元 budget-too-large
面议                budget-missing
1080p               budget-missing
30秒                budget-missing
2000字              budget-missing
13800138000         budget-missing
2026年              budget-missing
第17单              budget-missing
满300减50           budget-missing
500元的购物卡       budget-ambiguous
《500元理财》       budget-missing
"""


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_an_amount_is_read_as_it_is_meant(line: str) -> None:
    """The figure and the currency that a reader of Chinese or English takes from it, in minor units."""
    text, minor, currency = line.rsplit(None, 2)
    low, _, high = minor.partition("..")
    budget = parse_amount(text, currency="CNY")

    assert budget is not None
    assert (budget.low, budget.high, budget.currency) == (int(low), int(high or low), currency)


@pytest.mark.parametrize("line", ASKED.strip().splitlines())
def test_what_is_no_plain_amount_is_asked_for(line: str) -> None:
    """Never half of a figure: there is no budget, and the doubt says why."""
    text, doubt = line.rsplit(None, 1)

    assert parse_amount(text, currency="CNY") is None
    assert amount_doubts(text, currency="CNY") == (doubt,)
    assert doubt in DOUBTS


@pytest.mark.parametrize(
    ("text", "home", "meant"),
    [
        ("$50", "HKD", "HKD"),
        ("$50", "CNY", "USD"),
        ("500元", "TWD", "TWD"),
        ("500元", "USD", "CNY"),
        ("¥500", "JPY", "JPY"),
        ("500", "EUR", "EUR"),
    ],
)
def test_a_common_sign_means_the_money_of_the_group(text: str, home: str, meant: str) -> None:
    """$ in a Hong Kong group is its dollar; 元 in a group that counts in US dollars is still the yuan."""
    budget = parse_amount(text, currency=home)

    assert budget is not None
    assert budget.currency == meant


def test_an_unknown_currency_is_refused() -> None:
    """A group that counts in money that we do not know is a mistake of the caller, not of the poster."""
    with pytest.raises(ValueError, match="unknown currency"):
        parse_amount("500", currency="XXX")


def spelled(number: int) -> str:
    """The number below 10^8 in Chinese words, as a book of grammar forms it."""
    if number >= 10_000:
        head, rest = divmod(number, 10_000)
        return spelled(head) + "万" + (("零" if 0 < rest < 1000 else "") + spelled(rest) if rest else "")
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            words += ("零" if gap and words else "") + "零一二三四五六七八九"[digit] + name
            gap = False
        else:
            gap = bool(words)
    return words


@given(st.integers(1, 99_999_999))
@settings(deadline=None)
def test_every_number_in_words_reads_back(number: int) -> None:
    """Spelled out, with 十五 for 一十五 and 两 for 二 before 百 and 千 as well."""
    words = spelled(number)
    colloquial = words.removeprefix("一") if words.startswith("一十") else words

    assert value(words) == number * ONE
    assert value(colloquial.replace("二千", "两千").replace("二百", "两百").replace("二万", "两万", 1)) == number * ONE


@given(st.integers(1, LARGEST), st.sampled_from(["{}元", "¥{}", "预算{}", "{}块", "预算：{}元左右吧", "RMB {}"]))
@settings(deadline=None)
def test_every_sum_in_figures_reads_back(minor: int, form: str) -> None:
    """With and without thousands commas, two decimals and a currency, to the cent."""
    plain, grouped = f"{minor // 100}.{minor % 100:02d}", f"{minor // 100:,}.{minor % 100:02d}"
    for figure in (plain, grouped):
        text = form.replace("左右吧", "").format(figure)
        budget = parse_amount(text, currency="CNY")

        assert budget is not None, text
        assert (budget.low, budget.high) == (minor, minor), text


@given(st.integers(1, 9999), st.integers(0, 9), st.sampled_from("万w千k"))
@settings(deadline=None)
def test_every_short_form_reads_back(whole: int, tenth: int, unit: str) -> None:
    """1.2万 is 12000 and 1万2 is the same."""
    factor = {"万": 10_000, "w": 10_000, "千": 1000, "k": 1000}[unit]
    expected = (whole * factor + tenth * factor // 10) * 100
    forms = [f"{whole}.{tenth}{unit}"] + ([f"{whole}{unit}{tenth}"] if tenth and whole < 10 else [])
    for form in forms:
        budget = parse_amount(f"预算{form}元", currency="CNY")

        assert budget is not None, form
        assert budget.low == budget.high == expected, form


@given(st.text(alphabet="0123456789零一二两三五十百千万亿.,-~到元块¥$kw /每张多左右以内预算", max_size=20))
@settings(deadline=None)
def test_a_jumble_of_figures_never_raises(text: str) -> None:
    """Whatever stands there, it is a budget between one cent and the largest, or a doubt."""
    budget = parse_amount(text, currency="CNY")

    assert budget is not None or amount_doubts(text, currency="CNY")
    assert budget is None or 0 < budget.low <= budget.high <= LARGEST
