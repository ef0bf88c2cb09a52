"""How long disputes take."""

from datetime import UTC, datetime, timedelta
from typing import Final

from jiedan.disputes.response import Course, Mark, courses, mean

NOW: Final = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)
M = Mark


def test_each_dispute_about_an_order_has_its_own_course() -> None:
    """It begins with its opening; of each mark the first counts, and what comes before any opening belongs to none."""
    marks = [
        (M.TAKEN, -1),
        (M.OPENED, 0),
        (M.TAKEN, 2),
        (M.TAKEN, 3),
        (M.CLOSED, 4),
        (M.OPENED, 10),
        (M.SUMMED_UP, 15),
        (M.AWARDED, 19),
    ]
    first, second = courses((mark, NOW + hours * HOUR) for mark, hours in marks)

    assert first == Course(opened=NOW, taken=NOW + 2 * HOUR, closed=NOW + 4 * HOUR)
    assert second == Course(opened=NOW + 10 * HOUR, summed_up=NOW + 15 * HOUR, awarded=NOW + 19 * HOUR)
    assert (second.until(M.AWARDED), second.until(M.TAKEN)) == (9 * HOUR, None)


def test_the_mean_is_over_those_that_came_so_far() -> None:
    """A dispute that nobody took does not count as taken at once."""
    found = [Course(opened=NOW, taken=NOW + 2 * HOUR), Course(opened=NOW, taken=NOW + 5 * HOUR), Course(opened=NOW)]

    assert mean(found, M.TAKEN) == timedelta(hours=3, minutes=30)
    assert mean(found, M.AWARDED) is None
    assert mean([], M.TAKEN) is None
