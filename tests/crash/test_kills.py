"""Killed at every named point, again and again, the process loses nothing and does nothing twice."""

import random
from collections.abc import Iterator

import pytest

from jiedan.crashpoints import POINTS
from tests.crash.books import books, differences, doubled, once, read
from tests.crash.conftest import Untouched
from tests.crash.stagehand import Stagehand

IN_DOUBT = ("send.after", "mark.before", "mark.after", "commit.before")
"""Between these a message has been sent and is not marked yet."""


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How often each point is hit."""
    return int(request.config.getoption("--kills"))


def places(point: str, kills: int, often: int) -> Iterator[str]:
    """Where each life is killed: `point`, now sooner, now later, so that the kills spread over the whole script."""
    chance = random.Random(f"{point} {kills}")  # noqa: S311
    for _ in range(kills):
        yield f"{point}:{chance.randint(1, max(1, 2 * often // (kills + 1)))}"


@pytest.mark.parametrize("point", POINTS)
async def test_a_killed_process_loses_nothing_and_does_nothing_twice(
    point: str, stagehand: Stagehand, untouched: Untouched, kills: int
) -> None:
    """However often it is killed at this point: books, chains, points, notes, clocks and messages are those of the play without."""
    hit, often = 0, untouched.hits[point.partition(".")[0]]
    while hit < kills:
        with stagehand.play(places(point, kills - hit, often)) as play:
            left, messages = await books(play.url), play.messages()
        hit, often = hit + play.kills, 1

        assert play.kills, "nobody came by the point"
        assert differences(left, untouched.books) == []
        assert read(messages) == untouched.read
        assert not doubled(messages)


@pytest.mark.parametrize("point", IN_DOUBT)
async def test_a_message_is_sent_again_only_where_its_sending_was_in_doubt(
    point: str, stagehand: Stagehand, untouched: Untouched, kills: int
) -> None:
    """On a platform that takes any nonce twice, a kill between sending and marking repeats at most what was under way; none is lost."""
    with stagehand.play(places(point, kills, untouched.hits[point.partition(".")[0]]), forgetful=True) as play:
        left, messages = await books(play.url), play.messages()

    assert differences(left, untouched.books) == []
    assert read(once(messages)) == untouched.read
    assert all(times <= play.kills for times in doubled(messages).values())


async def test_both_databases_keep_the_same_books(stagehand: Stagehand, untouched: Untouched, kept: dict[str, Untouched]) -> None:
    """The same script writes the same on SQLite and on PostgreSQL, to the hash at the end of each chain."""
    assert {kind: other.books for kind, other in kept.items()} == dict.fromkeys(kept, untouched.books)
    assert {kind: other.read for kind, other in kept.items()} == dict.fromkeys(kept, untouched.read)
