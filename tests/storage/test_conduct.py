"""What the database itself admits once: a strike for a thing, a removal for a reason, a decision, a line that takes another back."""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime

import pytest

from jiedan.errors import Stale
from jiedan.members.conduct import Kind, LetDown
from jiedan.members.member import Standing
from jiedan.members.strikes import Decision, Strike, digest
from jiedan.storage import let_downs, points, removals, strikes
from jiedan.storage.engine import Engine, Write
from jiedan.storage.points import BY_HAND, REVERSED, Line
from jiedan.storage.removals import DONE, KEPT, WAITING, Removal
from jiedan.testing import Stage

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)
STRIKE = Strike(
    id=1, group=1, member=2, key="k", why="ads", rule="r", rule_version=1, excerpt="buy", digest=digest("buy"), by=None, at=NOW
)
REMOVAL = Removal(1, 1, 2, "k", "ads", "", False, None, Standing.GOOD, WAITING, NOW, 1, NOW)
LET_DOWN = LetDown(id=1, group=1, member=2, order=9, seq=4, kind=Kind.RELEASE, reason="ill", at=NOW)
GIVEN = Line(1, 1, 2, 4, BY_HAND, 0, 1, NOW, 1, "helps", None, False)
TAKEN_BACK = Line(2, 1, 2, -4, REVERSED, 0, 2, NOW, 1, "wrong", 1, False)


@pytest.fixture
async def engine(url: str) -> AsyncIterator[Engine]:
    """A group with its tables and three people, on each database."""
    async with Stage(url=url) as stage:
        await stage.members("owner", "ann", "bob")
        yield stage.app.desk.engine


@pytest.mark.parametrize(
    ("before", "write"),
    [
        ([], lambda: [strikes.give(STRIKE)]),
        ([strikes.give(STRIKE)], lambda: [strikes.appeal(STRIKE, "no", NOW)]),
        ([strikes.give(STRIKE)], lambda: [strikes.decide(STRIKE, Decision.UPHELD, "yes", 1, NOW)]),
        ([], lambda: [removals.order(REMOVAL)]),
        ([removals.order(REMOVAL)], lambda: [removals.move(REMOVAL, DONE, NOW)]),
        ([let_downs.count(LET_DOWN)], lambda: [let_downs.excuse(LET_DOWN, 1, "ill")]),
        ([], lambda: points.enter(GIVEN)),
        (points.enter(GIVEN), lambda: points.enter(TAKEN_BACK)),
        (points.enter(GIVEN), lambda: points.enter(TAKEN_BACK._replace(seq=3))),
    ],
)
async def test_what_is_done_once_is_not_done_twice(engine: Engine, before: list[Write], write: Callable[[], list[Write]]) -> None:
    """The second, which saw the same as the first, is told to look again; nothing of it is written."""
    await engine.commit(before)
    await engine.commit(write())
    with pytest.raises(Stale):
        await engine.commit(write())


async def test_a_line_is_taken_back_by_one_other_line(engine: Engine) -> None:
    """Whatever number the second has."""
    await engine.commit(points.enter(GIVEN))
    await engine.commit(points.enter(TAKEN_BACK))
    with pytest.raises(Stale):
        await engine.commit(points.enter(TAKEN_BACK._replace(seq=3)))
    lines = await points.of_member(engine, 1, 2, 9)

    assert [(line.amount, line.reverses, line.reversed, line.note) for line in lines] == [
        (-4, 1, False, "wrong"),
        (4, None, True, "helps"),
    ]


async def test_what_was_written_is_read(engine: Engine) -> None:
    """Each value comes back as it was."""
    await engine.commit([strikes.give(STRIKE), removals.order(REMOVAL), let_downs.count(LET_DOWN), let_downs.count(LET_DOWN)])
    await engine.commit(
        [strikes.appeal(STRIKE, "no", NOW), strikes.override(1, 2, "strike", "1", by=3, reason="friend", now=NOW)]
    )

    assert await strikes.for_key(engine, 1, "k") == appealed()
    assert await removals.due(engine, NOW, 9) == [REMOVAL]
    assert await let_downs.of_order(engine, 9) == LET_DOWN
    assert [each.reason for each in await strikes.overrides(engine, 1, 9)] == ["friend"]


async def test_points_that_are_not_the_sum_of_their_lines_are_found(engine: Engine) -> None:
    """A line without the change, or a change without the line (I9)."""
    await engine.commit(points.enter(GIVEN))

    assert await points.unbalanced(engine) == [(1, 2, 0, 4)]


async def test_removals_are_found_by_their_time(engine: Engine) -> None:
    """Not before it, and not once they are kept."""
    await engine.commit([removals.order(REMOVAL)])
    early = await removals.due(engine, NOW.replace(hour=3), 9)
    await engine.commit([removals.move(REMOVAL, KEPT, NOW)])

    assert early == [] == await removals.due(engine, NOW, 9)


def appealed() -> Strike:
    """The strike with what was said against it."""
    return Strike(**{name: getattr(STRIKE, name) for name in STRIKE.__struct_fields__} | {"appeal": "no"})
