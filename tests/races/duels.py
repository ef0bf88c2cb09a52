"""Five ways in which two commands can meet, and what must come of each of them."""

from asyncio import create_task
from collections.abc import Awaitable, Callable, Iterator
from typing import Final, NamedTuple

import msgspec

from jiedan.orders.machine import Outcome
from jiedan.orders.order import Order
from tests.races.arena import Arena, Everything, deadlocks
from tests.races.commands import SITUATIONS, Command, Meeting, moment, serial
from tests.races.duelist import Point, Says, Told


class Met(NamedTuple):
    """What two who met came to, the first one first. `together`: whether both were at it at the same time, which cannot be where one of
    them had nothing to look at or nothing to write.
    """

    said: tuple[Says, Says]
    together: bool


Way = Callable[[Arena, Told, Told], Awaitable[Met]]


async def one_after_the_other(arena: Arena, first: Told, second: Told) -> Met:
    """The second begins when the first is done."""
    one, other = arena.pair
    one.tell(first)
    before = await one.says()
    other.tell(second)
    return Met((before, await other.says()), together=False)


async def both_at_once(arena: Arena, first: Told, second: Told) -> Met:
    """Both judge the same version of the order, and go on together."""
    one, other = arena.pair
    one.tell(stands(first, "read"))
    other.tell(stands(second, "read"))
    said = [await one.says(), await other.says()]
    standing = [place for place, each in enumerate(said) if each.what == "read"]
    for place in standing:
        arena.pair[place].go()
    for place in standing:
        said[place] = await arena.pair[place].says()
    return Met((said[0], said[1]), together=len(standing) == 2)


async def held_behind_its_reading(arena: Arena, first: Told, second: Told) -> Met:
    """The first has looked at the order, and stands still until the second is done."""
    one, other = arena.pair
    one.tell(stands(first, "read"))
    said = await one.says()
    together = said.what == "read"
    other.tell(second)
    meanwhile = await other.says()
    if together:
        one.go()
        said = await one.says()
    return Met((said, meanwhile), together)


async def held_before_its_commit(arena: Arena, first: Told, second: Told) -> Met:
    """The first has written all that it writes, and stands before its COMMIT until the second is done, or waits for it."""
    one, other = arena.pair
    async with arena.held_up() as let_go:
        one.tell(stands(first, "commit"))
        said = create_task(one.says())
        await arena.blocked(1, said)
        other.tell(second)
        meanwhile = create_task(other.says())
        await arena.blocked(1 if said.done() else 2, meanwhile)
        together = not meanwhile.done()
        await let_go()
        return Met((await said, await meanwhile), together)


def stands(told: Told, point: Point) -> Told:
    """The same, standing still there."""
    return msgspec.structs.replace(told, stand=point)


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
        met = await one_after_the_other(arena, *(arena.told(command, at) for command in way))
        assert [said.what for said in met.said] == ["done", "done"]
        outcomes = serial(order, *way, at, arena.actors)
        await arena.check(order, outcomes)
        expected.append((await arena.everything(), outcomes))
    held, waits = pair[::-1] if mirrored else pair
    meets: tuple[tuple[Way, Command, Command], ...] = (
        (both_at_once, *pair), (held_behind_its_reading, held, waits), (held_before_its_commit, waits, held),
    )  # fmt: skip
    for meet, first, second in meets:
        await arena.put_back()
        met = await meet(arena, arena.told(first, at), arena.told(second, at))
        left = await arena.everything()
        found = [outcomes for everything, outcomes in expected if everything == left]

        assert found, f"{meet.__name__}, {meeting}: {different(left, expected)}"
        assert [said.what for said in met.said] == ["done", "done"]
        assert met.together or not meeting.both, f"{meet.__name__}, {meeting}: they never met"
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
