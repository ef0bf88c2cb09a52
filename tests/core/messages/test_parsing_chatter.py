"""Who posts a need, and who only talks."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from jiedan.messages.normal import folded
from jiedan.messages.parsing import ORDER_HINTS, looks_like_order

CORPUS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("orders_as_people_write.toml").read_text("utf-8"))
POSTS: list[str] = [post["text"] for post in CORPUS["post"] if not post.get("posted")]


def test_the_lists_are_long_enough_to_mean_something() -> None:
    """Sixty lines of talk, thirty of need."""
    assert len(set(CORPUS["chatter"])) >= 60
    assert len(set(CORPUS["needs"])) >= 30


@pytest.mark.parametrize("line", CORPUS["chatter"])
def test_talk_is_no_order(line: str) -> None:
    """Questions, offers, stories, thanks: the bot says nothing."""
    assert not looks_like_order(line)


@pytest.mark.parametrize("line", CORPUS["needs"])
def test_a_need_with_a_price_or_a_deadline_is_an_order(line: str) -> None:
    """The bot answers with a draft."""
    assert looks_like_order(line)


def test_most_posts_of_the_corpus_are_noticed(capsys: pytest.CaptureFixture[str]) -> None:
    """At least two of three are noticed without a command word; for the others there is 发单."""
    noticed = [text for text in POSTS if looks_like_order(text)]
    with capsys.disabled():
        print(f"\nposts without a command word: {len(noticed)} of {len(POSTS)} noticed", end="")

    assert len(noticed) >= 2 * len(POSTS) / 3


def test_every_accepted_text_holds_a_hint() -> None:
    """The prefilter that looks for the hints in the folded text loses no order."""
    accepted = [text for text in POSTS + CORPUS["needs"] + CORPUS["chatter"] if looks_like_order(text)]
    unhinted = [text for text in accepted if not any(hint in folded(text) for hint in ORDER_HINTS)]

    assert unhinted == []
    assert all(hint == folded(hint) for hint in ORDER_HINTS)
