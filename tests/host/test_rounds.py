"""What is done again and again: on time, by one process, and a fault of one stops no other."""

from datetime import timedelta

from jiedan.host.rounds import Round, Rounds
from jiedan.testing import Stage

HOUR = timedelta(hours=1)


class Work:
    """So much to do, done in batches of three."""

    def __init__(self, left: int = 0) -> None:
        self.left = left
        self.turns = 0

    async def do(self) -> int:
        """A batch."""
        self.turns += 1
        done = min(self.left, 3)
        self.left -= done
        return done


async def broken() -> int:
    """A round that cannot be made."""
    raise ValueError("no way round")


async def test_a_round_is_made_at_once_and_then_when_its_time_has_come(stage: Stage) -> None:
    """Not before, and not twice."""
    work = Work()
    rounds = Rounds(stage.app.desk, [Round("work", HOUR, work.do)])
    seen = []
    for span in (timedelta(0), timedelta(0), HOUR - timedelta(seconds=1), timedelta(seconds=1), HOUR):
        stage.clock.pass_by(span)
        await rounds.sweep()
        seen.append(work.turns)

    assert seen == [1, 1, 1, 2, 3]


async def test_a_round_goes_on_until_nothing_is_left(stage: Stage) -> None:
    """Seven pieces in batches of three."""
    work = Work(7)

    assert await Rounds(stage.app.desk, [Round("work", HOUR, work.do)]).sweep() == 7


async def test_of_two_processes_and_of_two_starts_one_makes_the_round(stage: Stage) -> None:
    """The database knows when it was made last."""
    work = Work()
    for _ in range(2):
        await Rounds(stage.app.desk, [Round("work", HOUR, work.do)]).sweep()

    assert work.turns == 1


async def test_a_round_that_fails_stops_no_other_and_has_its_turn_again(stage: Stage) -> None:
    """Its fault is logged."""
    work = Work(1)
    rounds = Rounds(stage.app.desk, [Round("broken", HOUR, broken), Round("work", HOUR, work.do)])

    assert await rounds.sweep() == 1
