"""What stands behind a word is read for what it is, or refused; no amount and no time is guessed."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiedan.errors import Refusal
from jiedan.messages.arguments import Arguments, arguments
from jiedan.messages.grammar import Command, parse
from jiedan.messages.verbs import Verb
from jiedan.money import LARGEST, figure

NOW: Final = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
DUE: Final = datetime(2026, 11, 25, 2, 0, tzinfo=UTC)
ZONE: Final = ZoneInfo("Asia/Shanghai")

AMOUNTS = """
取消 17 200                  | 20000  |
取消 17                      | -      |
取消 17 0                    | 0      |
取消 17 200元 不要了           | 20000  | 不要了
取消 17 200 元 不要了          | 20000  | 不要了
取消 17 ２００，不要了           | 20000  | 不要了
取消 17 不需要了               | -      | 不需要了
取消 17 3张图做不了             | -      | 3张图做不了
取消 17 200-300              | refused
取消 17 -5                   | refused
取消 17 一半                   | refused
取消 17 给他200               | refused
取消 17 全退给我               | refused
cancel 17 200 yuan           | 20000  |
cancel 17 half of it         | refused
裁决 17 300 只完成了一部分      | 30000  | 只完成了一部分
裁决 17 0 没有交付             | 0      | 没有交付
裁决 17 ¥0.00 没有交付         | 0      | 没有交付
裁决 300元 只完成了一部分       | 30000  | 只完成了一部分
裁决 300 只完成了一部分         | -      | 只完成了一部分
裁决 17 三百元 做了一半         | 30000  | 做了一半
裁决 17 1,288.50 做了一半      | 128850 | 做了一半
裁决 17 ¥300，做了一半          | 30000  | 做了一半
裁决 17 $300 做了一半          | refused
裁决 17 1e9 做了一半           | refused
裁决 17 500- 做了一半          | refused
裁决 17 300.005 做了一半       | refused
裁决 17 99999999999 做了一半   | refused
裁决 17 NaN                  | -      | NaN
到账 17 500                  | 50000  |
到账 17                      | -      |
到账 500元                   | 50000  |
到账 17 0                    | refused
打款 17 475元                | 47500  |
"""
"""line | minor units, `-` for none | note"""

TIMES = """
延期 17 2天                  | 2026-11-27T10:00
延期 2 天                    | 2026-11-27T10:00
延期 17 48小时               | 2026-11-27T10:00
延期 17 2天 客户改需求了       | 2026-11-27T10:00
extend 17 1 day              | 2026-11-26T10:00
延期 到周五                   | 2026-11-27T23:59
延期 17 12月1日18点           | 2026-12-01T18:00
extend 17 Friday 6pm         | 2026-11-27T18:00
继续 17 3天                   | 2026-11-24T10:00
延期 17                      | -
延期 17 -2天                 | refused
延期 17 昨天                  | refused
延期 17 到周五 2天不够         | refused
延期 17 两三天                | refused
继续 17 很快                  | refused
"""
"""line | the instant by Shanghai's wall clock. It is 10:00 on a Saturday; the order is due on Wednesday at 10:00."""

SCORES = """
评价 5                       | 5  |
评价 17 5 又快又好             | 5  | 又快又好
评价 五星 好                   | 5  | 好
评价 5分，很好                 | 5  | 很好
评价 4星                      | 4  |
评价 ⭐⭐⭐⭐                   | 4  |
评价 满分                     | 5  |
评价 5/5 ok                  | 5  | ok
评价 5 3天就交了               | 5  | 3天就交了
评价 3天就交了                 | -  | 3天就交了
评价 100%满意                 | -  | 100%满意
评价 很好                     | -  | 很好
评价 10分                     | 10 |
评价 4.5                     | refused
评价 8/10                    | refused
评价 -1                      | refused
"""
"""line | score (which ones there are is for the guard to say) | note"""


def read(line: str) -> Arguments:
    """What the line's arguments are, said at NOW about an order that is due at DUE."""
    command = parse(line)
    assert command is not None
    return arguments(command, now=NOW, zone=ZONE, currency="CNY", due=DUE)


def rows(table: str) -> list[list[str]]:
    """The cells of a table."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize("row", rows(AMOUNTS), ids=lambda row: row[0])
def test_a_figure_at_the_head_is_the_amount(row: list[str]) -> None:
    """It is read exactly or refused with `bad-amount`; what follows is the note; without a figure all of it is."""
    line, amount, *note = row
    if amount == "refused":
        with pytest.raises(Refusal) as refused:
            read(line)
        assert refused.value.code == "bad-amount"
    else:
        assert read(line) == Arguments(note=note[0], amount=None if amount == "-" else int(amount))


@pytest.mark.parametrize("row", rows(TIMES), ids=lambda row: row[0])
def test_a_time_is_read_by_the_clock_of_the_group(row: list[str]) -> None:
    """A length of time counts from the deadline that runs (继续: from now), a date is that date; anything doubtful is refused."""
    line, until = row
    if until == "refused":
        with pytest.raises(Refusal) as refused:
            read(line)
        assert refused.value.code == "bad-time"
    else:
        expected = None if until == "-" else datetime.fromisoformat(until).replace(tzinfo=ZONE)
        assert read(line).until == expected


@pytest.mark.parametrize("row", rows(SCORES), ids=lambda row: row[0])
def test_a_score_is_a_whole_number_of_stars(row: list[str]) -> None:
    """As figure, word or stars, at the head of what is said."""
    line, score, *note = row
    if score == "refused":
        with pytest.raises(Refusal) as refused:
            read(line)
        assert refused.value.code == "bad-score"
    else:
        assert read(line) == Arguments(note=note[0], score=None if score == "-" else int(score))


def test_an_overdue_extension_counts_from_now() -> None:
    """Two days more of a deadline that is over are two days from now, not from then."""
    command = Command(verb=Verb.EXTEND, number=17, rest="2天")
    read = arguments(command, now=NOW, zone=ZONE, currency="CNY", due=NOW - timedelta(days=3))

    assert read.until == NOW + timedelta(days=2)


def test_a_language_is_called_by_its_names() -> None:
    """中文, English and their codes are known; anything else is refused in words."""
    assert read("语言 English").language == "en"
    assert read("language 中文").language == "zh"
    assert read("语言").language is None
    with pytest.raises(Refusal, match="bad-language"):
        read("/lang klingon")


def test_free_text_stays_as_it_is() -> None:
    """A note is not searched for amounts or times."""
    assert read("交付 17 共 500 元的活，明天看") == Arguments(note="共 500 元的活，明天看")


@given(st.integers(1, LARGEST), st.sampled_from(["{}", "{}元", "¥{}", "{} 元", "￥{}"]))
def test_every_amount_that_can_be_reads_back(minor: int, form: str) -> None:
    """Written in any of our ways, an amount comes back to the minor unit."""
    said = form.format(figure(minor, "CNY"))

    assert read(f"裁决 17 {said} 理由") == Arguments(note="理由", amount=minor)


@given(st.sampled_from(list(Verb)), st.text(max_size=60))
def test_any_text_is_read_or_refused(verb: Verb, rest: str) -> None:
    """Nothing that can stand behind a word raises anything but a refusal of these; no amount is below 0, no time is over."""
    code = ""
    read = Arguments()
    try:
        read = arguments(Command(verb=verb, rest=rest), now=NOW, zone=ZONE, currency="CNY", due=DUE)
    except Refusal as refusal:
        code = refusal.code

    quotes = {"quote-unclear", "quote-currency", "quote-when", "bad-counter"}

    assert code in {"", "bad-amount", "bad-time", "bad-score", "bad-language"} | quotes
    assert read.amount is None or 0 <= read.amount <= LARGEST
    assert read.until is None or read.until > NOW
