"""Two processes, one order that waits for its taker or its money, and every pair of commands that compete there."""

from typing import Final

import pytest

from tests.races.arena import Arena
from tests.races.commands import BEFORE_MONEY, COMMANDS, PAIRS, meetings
from tests.races.duels import WAYS, duels

HERE: Final = meetings(BEFORE_MONEY, within=True)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("situation", HERE)
async def test_two_that_meet_come_to_one_after_the_other(situation: str, ring: Arena) -> None:
    """One before the other, both at once, one held in the midst of it: the database is what one order of the two leaves, to the row."""
    assert await duels(ring, situation, HERE[situation]) == WAYS * len(HERE[situation])


def test_twenty_one_commands_are_two_hundred_and_ten_pairs() -> None:
    """Each pair meets once, here or where there is money."""
    there = meetings(BEFORE_MONEY, within=False)
    met = [(each.first, each.second) for found in (HERE, there) for pairs in found.values() for each in pairs]

    assert len(COMMANDS) == 21
    assert sorted(met) == sorted(PAIRS)
    assert len(met) == 210
