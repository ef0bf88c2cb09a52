"""What the database itself admits once: a strike for a thing, a removal for a reason, a decision, a line that takes another back."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

import msgspec

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


STEPS: Final[tuple[tuple[Callable[[], list[Write]], str], ...]] = (
    (lambda: [strikes.give(STRIKE)], "a strike for one thing"),
    (lambda: [strikes.appeal(STRIKE, "no", NOW)], "its appeal"),
    (lambda: [strikes.decide(STRIKE, Decision.UPHELD, "yes", 1, NOW)], "what becomes of it"),
    (lambda: [removals.order(REMOVAL)], "a removal for one reason"),
    (lambda: [removals.move(REMOVAL, DONE, NOW)], "its next step"),
    (lambda: [let_downs.count(LET_DOWN), let_downs.excuse(LET_DOWN, 1, "ill")], "an excuse"),
    (lambda: points.enter(GIVEN), "a line by hand"),
    (lambda: points.enter(TAKEN_BACK), "the line that takes it back"),
    (lambda: points.enter(TAKEN_BACK._replace(seq=1)), "a line with the number of another"),
)
"""Each rests on those before it."""


async def test_what_is_done_once_is_not_done_twice(url: str) -> None:
    """The second, which saw the same as the first, is told to look again, and nothing of it is written; what was written is read."""
    admitted = []
    async with Stage(url=url) as stage:
        await stage.members("owner", "ann", "bob")
        engine = stage.app.desk.engine
        for write, name in STEPS[:-1]:
            await engine.commit(write())
            admitted += [name] if await is_admitted(engine, write()) else []
        admitted += ["again"] if await is_admitted(engine, STEPS[-1][0]()) else []
        admitted += ["with a number of its own"] if await is_admitted(engine, points.enter(TAKEN_BACK._replace(seq=3))) else []
        known, moved = await strikes.for_key(engine, 1, "k"), await removals.for_key(engine, 1, "k")
        lines, unbalanced = await points.of_member(engine, 1, 2, 9), await points.unbalanced(engine)

    assert admitted == []
    assert known == msgspec.structs.replace(STRIKE, appeal="no", decision=Decision.UPHELD)
    assert moved == REMOVAL._replace(status=DONE, version=2)
    assert [(line.amount, line.reverses, line.reversed, line.note) for line in lines] == [
        (-4, 1, False, "wrong"), (4, None, True, "helps"),
    ]  # fmt: skip
    assert unbalanced == []


async def test_what_waits_is_found_by_its_time_and_what_does_not_add_up_by_its_sum(url: str) -> None:
    """A removal is due not before its time, and not once they are kept; a line without the change of the sum shows (I9)."""
    async with Stage(url=url) as stage:
        await stage.members("owner", "ann", "bob")
        engine = stage.app.desk.engine
        await engine.commit([removals.order(REMOVAL), *points.enter(GIVEN), let_downs.count(LET_DOWN), let_downs.count(LET_DOWN)])
        found = [await removals.due(engine, at, 9) for at in (NOW.replace(hour=3), NOW)]
        await engine.commit([removals.move(REMOVAL, KEPT, NOW)])
        kept, unbalanced = await removals.due(engine, NOW, 9), await points.unbalanced(engine)
        counted = await let_downs.of_member(engine, 1, 2, NOW.replace(hour=3))

    assert found == [[], [REMOVAL]]
    assert kept == []
    assert unbalanced == [(1, 2, 0, 4)]
    assert counted == [LET_DOWN]


async def is_admitted(engine: Engine, writes: list[Write]) -> bool:
    """Whether the database takes these writes."""
    try:
        await engine.commit(writes)
    except Stale:
        return False
    return True
