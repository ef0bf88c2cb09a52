"""Two processes, one order whose work has begun or that is over, and every pair of commands that compete there."""

from typing import Final

import pytest

from tests.races.arena import Arena
from tests.races.commands import BEFORE_MONEY, meetings
from tests.races.duels import WAYS, duels

HERE: Final = meetings(BEFORE_MONEY, within=False)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("situation", HERE)
async def test_two_that_meet_come_to_one_after_the_other(situation: str, ring: Arena) -> None:
    """One before the other, both at once, one held in the midst of it: the database is what one order of the two leaves, to the row."""
    assert await duels(ring, situation, HERE[situation]) == WAYS * len(HERE[situation])
