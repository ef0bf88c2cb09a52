"""Any text whatever: it is read in bounded time, nothing raises, and nothing that was written is lost."""

from datetime import UTC, datetime
from time import process_time
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiedan.messages.normal import aligned, clean, folded
from jiedan.messages.parsing import (
    DOUBTS,
    Draft,
    amount_doubts,
    looks_like_order,
    parse_amount,
    parse_deadline,
    parse_duration,
    parse_order,
)

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
NOW: Final = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
WORDS: Final = [
    *(
        "急需",
        "求",
        "找人",
        "预算",
        "500",
        "元",
        "五百",
        "块",
        "以内",
        "左右",
        "-",
        "~",
        "明天",
        "周五",
        "前",
        "交",
        "3",
        "天",
        "内",
        "logo",
    ),
    *(
        "，",
        ",",
        "。",
        "\n",
        "：",
        ":",
        "要求",
        "标题",
        "交付时间",
        "¥",
        "$",
        "/张",
        "每",
        "【",
        "】",
        "(",
        ")",
        "《",
        "》",
        "🔥",
        " ",
    ),
    *(
        "need",
        "by",
        "Friday",
        "budget",
        "within",
        "48",
        "hours",
        "...",
        "1.",
        "2、",
        "\u200b",
        "\u202e",
        "\x00",
        "１２",
        "下午",
        "三点",
        "半",
    ),
]
ANYTHING: Final = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=60).map("".join))


def order(text: str, *, posted: bool = False) -> Draft:
    """The draft, read in Shanghai."""
    return parse_order(text, now=NOW, zone=SHANGHAI, currency="CNY", posted=posted)


@given(ANYTHING, st.booleans())
@settings(max_examples=400, deadline=None)
def test_no_text_raises(text: str, posted: bool) -> None:
    """Every field that is None has its doubt, and every doubt has a name."""
    draft = order(text, posted=posted)
    asked = {doubt.split("-")[0] for doubt in draft.doubts}

    assert set(draft.doubts) <= set(DOUBTS)
    assert {field for field in ("title", "budget", "due") if getattr(draft, field) is None} <= asked
    assert draft.title is None or 0 < len(draft.title) <= 40
    assert draft.due is None or draft.due > NOW
    assert isinstance(looks_like_order(text), bool)


@given(ANYTHING)
@settings(deadline=None)
def test_an_answer_of_any_kind_never_raises(text: str) -> None:
    """The answers to a single question are read as safely as a post."""
    assert parse_amount(text, currency="JPY") is not None or amount_doubts(text, currency="JPY")
    assert (parse_deadline(text, now=NOW, zone=SHANGHAI) or datetime.max.replace(tzinfo=UTC)) > NOW
    assert parse_duration(text) is None or parse_duration(text)


@given(st.text(alphabet="鹅鸭鸡羊牛猪abcxyz", min_size=3, max_size=8), st.text(alphabet="鱼虾蟹贝qjv", min_size=3, max_size=8))
@settings(deadline=None)
def test_nothing_that_was_written_is_lost(first: str, second: str) -> None:
    """A word that we do not know stands in the title or in the requirements, wherever it was written."""
    for text in (
        f"急需{first}，预算500元，{second}，明天交",
        f"{first} 500元 明天 {second}",
        f"标题：{first}\n预算：500{second}\n交付时间：明天{second}\n要求：{second}",
        f"求{first}预算500元{second}明天前交{second}",
    ):
        draft = order(text)
        kept = f"{draft.title} {draft.requirements}"

        assert first in kept, text
        assert second in kept, text


def test_a_title_too_long_for_a_card_stands_whole_in_the_requirements() -> None:
    """Forty characters are shown; the end is not lost."""
    draft = order("急需" + "很" * 50 + "好的文案，预算500元，明天交")

    assert draft.title is not None
    assert draft.title.endswith("…")
    assert "好的文案" in draft.requirements


def test_a_text_without_end_is_read_up_to_a_bound_and_says_so() -> None:
    """Ten thousand characters: four thousand are read, and the poster hears that."""
    draft = order("急需文案，预算500元，明天交，" + "很" * 10_000)

    assert "text-too-long" in draft.doubts
    assert draft.budget is not None
    assert len(draft.requirements) <= 4000


LONG: Final = {
    "digits": "1" * 4000,
    "numerals": "五" * 4000,
    "mixed": "一1," * 1333,
    "blanks": "求" + " " * 3990 + "a",
    "coins": "5块" * 2000,
    "ranges": "1-" * 2000,
    "dates": "5月20日" * 800,
    "labels": "预算:" * 1333,
    "needs": "求" * 4000,
    "quotes": "《" * 4000,
    "spans": "明天3天内" * 800,
    "english": "need someone to " * 250,
    "weeks": "周" * 4000,
    "signs": "$" * 4000,
    "list": "1. " * 1333,
    "thousands": "1,000" * 800,
    "faces": "🔥" * 4000,
    "dashes": "-" * 4000,
    "lines": "a\n" * 2000,
    "brackets": "【" * 4000,
    "hours": "下午三点" * 1000,
    "commas": "好，" * 2000,
}


@pytest.mark.parametrize("name", LONG)
def test_no_text_takes_long(name: str) -> None:
    """Four thousand characters of anything cost 20 ms on a calm machine; a pattern that runs away costs seconds."""
    order(LONG[name])
    best = min(timed(LONG[name]) for _ in range(3))

    assert best < 0.25


def timed(text: str) -> float:
    """Seconds of work for one reading of both kinds."""
    start = process_time()
    order(text, posted=True)
    looks_like_order(text[:1200])
    return process_time() - start


@given(st.text(max_size=200), st.integers(1, 50))
@settings(deadline=None)
def test_cleaning_twice_is_cleaning_once(text: str, limit: int) -> None:
    """What is stored can be cleaned again without a change, and is never longer than the limit."""
    once = clean(text, limit)

    assert clean(once, limit) == once
    assert len(once) <= limit
    assert not set(once) & set("\x00\r\t\u200b\u200e\u202e\u2066\ufeff\x1b")
    assert once.encode().decode() == once


@given(st.text(max_size=200))
@settings(deadline=None)
def test_the_form_for_matching_keeps_every_place(text: str) -> None:
    """Position n of `aligned` is the same character as position n of the text, so that what was found can be cut out."""
    kept = clean(text)

    assert len(aligned(kept)) == len(kept)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("接\u200b单", "接单"),
        ("接單", "接单"),
        ("ＴＡＫＥ　１７", "take 17"),
        ("接单？！：（１）", "接单?!:(1)"),
        ("５００，３００。", "500，300。"),
        ("\u202e500\u2069", "500"),
        ("STRASSE ß", "strasse ss"),
        ("  a\r\nb\x00  ", "a\nb"),
        ("ﬁ ㎏", "fi kg"),
    ],
)
def test_what_looks_alike_is_matched_alike(written: str, plain: str) -> None:
    """Full width, capitals, invisible characters and traditional script make no other word."""
    assert folded(written) == plain
