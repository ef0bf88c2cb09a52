"""Orders as people write them, read and scored: nothing is guessed in silence, and most is found without asking."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from jiedan.messages.parsing import DOUBTS, Draft, parse_order

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=SHANGHAI)
CORPUS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("orders_as_people_write.toml").read_text("utf-8"))
POSTS: list[dict[str, Any]] = CORPUS["post"]
FIELDS = ("title", "budget", "due")


def read(post: dict[str, Any]) -> Draft:
    """What the parser makes of it."""
    now = post.get("now", NOW)
    return parse_order(post["text"], now=now, zone=SHANGHAI, currency="CNY", posted=post.get("posted", False))


def verdict(post: dict[str, Any], draft: Draft, field: str) -> str:
    """found: right, nothing to ask · asked: left to a question, or proposed with one · guessed: wrong, and nobody is asked."""
    doubted = any(doubt.startswith(field) for doubt in draft.doubts)
    right = understood(post, draft, field)
    if getattr(draft, field) is None:
        return "asked" if doubted else "guessed"
    if right:
        return "asked" if doubted else "found"
    return "guessed"


def understood(post: dict[str, Any], draft: Draft, field: str) -> bool:
    """Whether the field is what the corpus says, None included."""
    if field == "title":
        return draft.title == post["title"] if "title" in post else post.get("title_has", "\0") in (draft.title or "")
    if field == "due":
        return draft.due == post.get("due")
    expected = [*post["budget"], post.get("currency", "CNY")] if "budget" in post else None
    given = [draft.budget.low, draft.budget.high, draft.budget.currency] if draft.budget else None
    return expected == given


def can_be_found(post: dict[str, Any], field: str) -> bool:
    """Whether the post says it so clearly that nothing needs to be asked."""
    stated = field in post or (field == "title" and "title_has" in post)
    return stated and not any(doubt.startswith(field) for doubt in post.get("doubts", []))


@pytest.mark.parametrize("post", POSTS, ids=lambda post: post["text"][:24].replace("\n", " "))
def test_a_post_is_read_as_a_person_reads_it(post: dict[str, Any]) -> None:
    """Title, budget, deadline and what has to be asked are those that the corpus names; the rest stays in the requirements."""
    draft = read(post)
    lost = [words for words in post.get("keeps", []) if words not in f"{draft.title}\n{draft.requirements}"]

    assert all(understood(post, draft, field) for field in FIELDS), draft
    assert set(draft.doubts) == set(post.get("doubts", []))
    assert not lost
    assert draft.requirements == post.get("requirements", draft.requirements)
    assert draft.due is None or draft.due.tzinfo is UTC


def test_the_corpus_names_only_doubts_that_exist() -> None:
    """A doubt without words in the catalogue would be asked with nothing."""
    named = {doubt for post in POSTS for doubt in post.get("doubts", [])}

    assert named <= set(DOUBTS)


def test_nothing_is_guessed_and_most_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    """No silent wrong guess in the whole corpus, and at least 85 % of the stated fields are found without asking."""
    tallies = {name: tally([post for post in POSTS if bool(post.get("unseen")) is unseen]) for name, unseen in KINDS.items()}
    with capsys.disabled():
        for name, (posts, stated, found, guessed) in tallies.items():
            print(f"\norders {name}: {posts} posts, {found} of {stated} fields found, {guessed} silent wrong guesses", end="")

    assert len(POSTS) >= 60
    assert sum(guessed for _, _, _, guessed in tallies.values()) == 0
    assert all(found >= 0.85 * stated for _, stated, found, _ in tallies.values())


KINDS = {"written before the grammar": False, "written after it": True}


def tally(posts: list[dict[str, Any]]) -> tuple[int, int, int, int]:
    """Posts, fields that they state, fields found without asking, silent wrong guesses."""
    stated = found = guessed = 0
    for post in posts:
        draft = read(post)
        for field in FIELDS:
            said = verdict(post, draft, field)
            guessed += said == "guessed"
            if can_be_found(post, field):
                stated += 1
                found += said == "found"
    return len(posts), stated, found, guessed
