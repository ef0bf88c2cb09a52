"""What owners type when a group is set up."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from jiedan.errors import Refusal
from jiedan.host.wishes import Step, change, read, word, zone_in_words

READ = """
language   | 中文                              | zh
language   | ENGLISH                           | en
language   | ｅｎｇｌｉｓｈ                    | en
preset     | 服务                              | service
preset     | goods                             | goods
preset     | ３                                | dispatch
preset     | 临时群。                          | temporary
zone       | 北京时间                          | Asia/Shanghai
zone       | UTC+8                             | Asia/Shanghai
zone       | GMT+7                             | Etc/GMT-7
zone       | utc -05:00                        | Etc/GMT+5
zone       | GMT+0                             | Etc/UTC
zone       | ＵＴＣ＋９                        | Etc/GMT-9
zone       | 东九区                            | Etc/GMT-9
zone       | 東8區                             | Asia/Shanghai
zone       | 西十一区                          | Etc/GMT+11
zone       | Etc/GMT+7                         | Etc/GMT+7
zone       | new york                          | America/New_York
zone       | europe/berlin                     | Europe/Berlin
commission | 0                                 | 0:0
commission | 免费                              | 0:0
commission | ８％                              | 0:800
commission | 8.25 %                            | 0:825
commission | 10% 超过2000 5%                   | 0:1000,200000:500
commission | 10%，超过 ¥2000 整单按 5%         | 0:1000,200000:500
commission | 5% 3% over 2000                   | 0:500,200000:300
commission | 5%，超过2000的部分3%             | 0:500,200000:300,part
commission | 5%, 3% of the part over 2000      | 0:500,200000:300,part
commission | 5%; over 1000.50 yuan 4%, above 3000 3% | 0:500,100050:400,300000:300
quiet      | 22:00-08:00                       | 1320-480
quiet      | ２２：３０－７：００              | 1350-420
quiet      | 22点到8点                         | 1320-480
quiet      | 23:00 to 7:30                     | 1380-450
quiet      | 无                                | none
quiet      | off                               | none
"""
REFUSED = """
language   | Klingon
preset     | 5
preset     | 赌场
zone       | 火星
zone       | Asia/Shangai
zone       | GMT+15
zone       | UTC+5:30
zone       | 东九十区
zone       | ../../etc/passwd
commission | 101%
commission | -5%
commission | 5.555%
commission | 5% 6%
commission | 5% 超过2000
commission | 5% 超过3000 4% 超过2000 3%
commission | 约5%
commission | 超过2000 3% 5%
commission | over 2000 3%, 5%
commission | 超过2000的部分3%
commission | 5% 超过0 3%
commission | 一半
commission | ٥%
quiet      | 22:00
quiet      | 22:00-22:00
quiet      | 25:00-08:00
quiet      | 晚上
summary    | 好的
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """The cells of each line."""
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("step", "text", "answer"), rows(READ))
def test_an_answer_is_read_as_people_write_it(step: str, text: str, answer: str) -> None:
    """In both languages, full-width or not, and never more than what was said."""
    assert read(Step(step), text, "CNY") == answer


@pytest.mark.parametrize(("step", "text"), rows(REFUSED))
def test_what_cannot_be_meant_is_refused(step: str, text: str) -> None:
    """Under a code that has words of its own."""
    with pytest.raises(Refusal) as refused:
        read(Step(step), text, "CNY")

    assert refused.value.code.startswith("setup-")


def test_amounts_are_read_in_the_currency_of_the_group() -> None:
    """Two thousand yen are two thousand minor units."""
    assert read(Step.COMMISSION, "5% over 2000 3%", "JPY") == "0:500,2000:300"


def test_the_words_of_every_step_are_known_in_both_languages() -> None:
    """Back, keep, cancel, save, and what to change."""
    assert [word(text) for text in ("上一步", "BACK", "跳过", "keep", "取消设置", "cancel setup", "保存", "Save", "改")] == [
        "back", "back", "keep", "keep", "cancel", "cancel", "save", "save", None,
    ]  # fmt: skip
    assert [change(text) for text in ("改佣金", "修改时区", "change holder", "change quiet hours", "佣金")] == [
        "commission", "zone", "holder", "quiet", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("超过2000 3% 5%", "first"), ("over 2000 3%, 5%", "first"), ("超过2000的部分3%", "first"),
    ],
)  # fmt: skip
def test_a_commission_that_could_be_read_the_wrong_way_round_is_refused_with_the_reason(text: str, why: str) -> None:
    """A bound before the first rate has words of its own."""
    with pytest.raises(Refusal) as refused:
        read(Step.COMMISSION, text, "CNY")

    assert refused.value.code == f"setup-commission-{why}"


@pytest.mark.parametrize(
    ("text", "hours"), [("GMT+7", 7), ("UTC-5", -5), ("东九区", 9), ("西五区", -5), ("UTC+8", 8), ("UTC+14", 14)]
)
def test_so_many_hours_from_greenwich_are_as_many_on_the_clock(text: str, hours: int) -> None:
    """The names of these zones have the sign turned; what people write, and what they read, has not."""
    zone = read(Step.ZONE, text, "CNY")
    offset = datetime(2026, 11, 21, tzinfo=ZoneInfo(zone)).utcoffset()

    assert offset == timedelta(hours=hours)
    assert zone_in_words(zone) in {f"UTC{hours:+d}", "Asia/Shanghai"}


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("晚上十点到早上八点", "1320-480"), ("晚上10点半到第二天早上八点半", None), ("晚10点到早8点半", "1320-510"),
        ("晚上十二点到早上七点", "0-420"), ("中午十二点到下午一点", "720-780"), ("22点到8点", "1320-480"),
        ("25点到8点", None), ("10pm to 8am", "1320-480"), ("11:30 pm to 12 am", "1410-0"), ("13pm to 8am", None),
    ],
)  # fmt: skip
def test_hours_are_read_as_people_say_them(said: str, means: str | None) -> None:
    """In words and by the part of the day; what is no hour is refused."""
    if means is not None:
        assert read(Step.QUIET, said, "CNY") == means
        return
    with pytest.raises(Refusal):
        read(Step.QUIET, said, "CNY")
