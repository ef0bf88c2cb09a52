"""`jiedan parse` shows what the order parser makes of a text."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Terminal

POST = "急需一份产品介绍文案,预算500元,明天交付,需要包含三个核心卖点"
NOW = ("--now", "2026-11-21T10:00+08:00")


def parsed(terminal: Terminal, *words: str, typed: str = "") -> dict[str, Any]:
    """What `jiedan parse … --json` prints."""
    answer = terminal.jiedan("parse", *words, "--json", typed=typed)
    assert (answer.code, answer.err) == (0, "")
    found: dict[str, Any] = json.loads(answer.out)
    return found


def test_a_post_is_understood(terminal: Terminal) -> None:
    """Amounts are in minor units, the time has the offset of --now."""
    assert parsed(terminal, POST, *NOW) == {
        "title": "一份产品介绍文案",
        "budget": [50_000, 50_000],
        "currency": "CNY",
        "due": "2026-11-22T23:59:00+08:00",
        "requirements": "需要包含三个核心卖点",
        "asks": [],
        "is_order": True,
    }


def test_what_is_missing_is_null_and_asked_for(terminal: Terminal) -> None:
    """Nothing is made up."""
    found = parsed(terminal, "发单 做一个logo", *NOW)

    assert (found["budget"], found["currency"], found["due"]) == (None, None, None)
    assert {"budget-missing", "due-missing"} <= set(found["asks"])


def test_behind_the_command_a_bare_figure_is_the_price(terminal: Terminal) -> None:
    """As in the group."""
    assert parsed(terminal, "发单 30 logo 明天", *NOW)["budget"] == [3_000, 3_000]


def test_talk_is_no_order(terminal: Terminal) -> None:
    """`is_order` says whether the group's bot would speak up."""
    assert not parsed(terminal, "今天天气不错", *NOW)["is_order"]


def test_a_time_without_offset_is_one_of_the_zone(terminal: Terminal) -> None:
    """Tomorrow in New York ends four or five hours behind UTC, as the season has it."""
    winter = parsed(terminal, POST, "--now", "2026-11-21T10:00", "--zone", "America/New_York")
    summer = parsed(terminal, POST, "--now", "2026-07-21T10:00", "--zone", "America/New_York")

    assert winter["due"] == "2026-11-22T23:59:00-05:00"
    assert summer["due"] == "2026-07-22T23:59:00-04:00"


def test_the_zone_counts_the_days_and_the_offset_of_now_shows_them(terminal: Terminal) -> None:
    """At 22:00 UTC it is tomorrow in Shanghai already."""
    found = parsed(terminal, POST, "--now", "2026-11-21T22:00+00:00", "--zone", "Asia/Shanghai")

    assert found["due"] == "2026-11-23T15:59:00+00:00"


def test_the_currency_of_the_group_is_what_a_bare_figure_means(terminal: Terminal) -> None:
    """No yuan in a group that counts in dollars."""
    found = parsed(terminal, "发单 50 logo 明天", *NOW, "--currency", "USD")

    assert (found["budget"], found["currency"]) == ([5_000, 5_000], "USD")


def test_a_dash_reads_standard_input(terminal: Terminal) -> None:
    """Several lines, as people paste them."""
    found = parsed(terminal, "-", *NOW, typed="标题:海报\n预算:800\n交付时间:后天\n")

    assert (found["title"], found["budget"]) == ("海报", [80_000, 80_000])


def test_people_read_it_in_words(terminal: Terminal) -> None:
    """Without --json: the amount with its sign, the day with its name."""
    answer = terminal.jiedan("parse", POST, *NOW)

    assert "¥500.00" in answer.out
    assert "Sunday, 22 November 2026, 23:59" in answer.out
    assert "一份产品介绍文案" in answer.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--now", "noon"), '--now "noon" is no time.'),
        (("--zone", "Beijing"), "Did you mean --zone Asia/Shanghai?"),
        (("--currency", "RMB"), "RMB is no currency"),
    ],
)
def test_a_wrong_option_is_told_with_the_way_out(terminal: Terminal, words: tuple[str, ...], said: str) -> None:
    """Code 2, and no traceback."""
    answer = terminal.jiedan("parse", "x", *words)

    assert answer.code == 2
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_bytes_that_are_no_text_do_no_harm(terminal: Terminal) -> None:
    """A pasted picture is no order, and no traceback."""
    answer = terminal.jiedan("parse", "\udcff\udcfe 500元 明天", *NOW, "--json")

    assert answer.code == 0
    assert json.loads(answer.out)["budget"] == [50_000, 50_000]
