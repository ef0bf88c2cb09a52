"""Five ways in which two commands can meet, and what must come of each of them."""

from asyncio import create_task
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import Final

from jiedan.orders.machine import Outcome
from jiedan.orders.order import Order
from tests.races.arena import Arena, Everything, deadlocks
from tests.races.commands import SITUATIONS, Command, Meeting, moment, serial

Way = Callable[[Arena, Command, Command, datetime], Awaitable[bool]]
"""Says whether the two were at the order at the same time: not so where one of them had nothing to look at, or nothing to write."""


async def one_after_the_other(arena: Arena, first: Command, second: Command, at: datetime) -> None:
    """The second begins when the first is done."""
    for duelist, command in zip(arena.pair, (first, second), strict=True):
        duelist.tell(arena.told(command, at))
        assert (await duelist.says()).what == "done"


async def both_at_once(arena: Arena, first: Command, second: Command, at: datetime) -> bool:
    """Both judge the same version of the order, and go on together."""
    for duelist, command in zip(arena.pair, (first, second), strict=True):
        duelist.tell(arena.told(command, at, "read"))
    standing = [duelist for duelist in arena.pair if (await duelist.says()).what == "read"]
    for duelist in standing:
        duelist.go()
    for duelist in standing:
        assert (await duelist.says()).what == "done"
    return len(standing) == 2


async def held_behind_its_reading(arena: Arena, first: Command, second: Command, at: datetime) -> bool:
    """The first has looked at the order, and stands still until the second is done."""
    one, other = arena.pair
    one.tell(arena.told(first, at, "read"))
    stands = (await one.says()).what == "read"
    other.tell(arena.told(second, at))
    assert (await other.says()).what == "done"
    if stands:
        await one.finish()
    return stands


async def held_before_its_commit(arena: Arena, first: Command, second: Command, at: datetime) -> bool:
    """The first has written all that it writes, and stands before its COMMIT until the second is done, or waits for it."""
    one, other = arena.pair
    async with arena.held_up() as let_go:
        one.tell(arena.told(first, at, "commit"))
        done = create_task(one.says())
        await arena.blocked(1, done)
        other.tell(arena.told(second, at))
        other_done = create_task(other.says())
        await arena.blocked(1 if done.done() else 2, other_done)
        waited = not other_done.done()
        await let_go()
        assert (await done).what == (await other_done).what == "done"
    return waited


async def duel(arena: Arena, meeting: Meeting, order: Order, *, mirrored: bool) -> None:
    """Five times the same situation. `mirrored`: which of the two is held behind its reading and which before its commit.

    The first two times one is done after the other: that must be what the machine says of it. Then they meet, and whatever they leave
    in the database, to the last row of every table, must be what one of the first two left.
    """
    pair = (meeting.first, meeting.second)
    at = moment(order, arena.stage.clock.now(), *pair)
    expected: list[tuple[Everything, list[Outcome]]] = []
    for way in (pair, pair[::-1]):
        await arena.put_back()
        await one_after_the_other(arena, *way, at)
        outcomes = serial(order, *way, at, arena.actors)
        await arena.check(order, outcomes)
        expected.append((await arena.everything(), outcomes))
    held, waits = pair[::-1] if mirrored else pair
    meets: tuple[tuple[Way, Command, Command], ...] = (
        (both_at_once, *pair), (held_behind_its_reading, held, waits), (held_before_its_commit, waits, held),
    )  # fmt: skip
    for meet, first, second in meets:
        await arena.put_back()
        clashed = await meet(arena, first, second, at)
        left = await arena.everything()
        found = [outcomes for everything, outcomes in expected if everything == left]

        assert found, f"{meet.__name__}, {meeting}: {different(left, expected)}"
        assert clashed or not meeting.both, f"{meet.__name__}, {meeting}: they never met"
        await arena.check(order, found[0])


def different(left: Everything, expected: list[tuple[Everything, list[Outcome]]]) -> str:
    """What is there that one order of the two does not leave, and what is lacking; the same for the other order."""
    rows = [(sign, table, row) for each, _ in expected for sign, (table, row) in sorted(_changes(each, left))]
    return "\n".join(f"{sign} {table}: {row[:240]}" for sign, table, row in rows)


def _changes(expected: Everything, found: Everything) -> Iterator[tuple[str, tuple[str, str]]]:
    yield from (("+", row) for row in found if row not in expected)
    yield from (("-", row) for row in expected if row not in found)


async def duels(arena: Arena, situation: str, meetings: list[Meeting]) -> int:
    """All that meet in a situation. Returns how many times two met."""
    order = await arena.bring(SITUATIONS[situation])
    for number, meeting in enumerate(meetings):
        await duel(arena, meeting, order, mirrored=number % 2 == 1)

    assert await deadlocks(arena.server) == 0
    return WAYS * len(meetings)


WAYS: Final = 5
