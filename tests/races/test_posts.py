"""Everybody posts at once, and everybody's order gets a number of its own."""

from typing import Final

from tests.races.contest import contest, replies, whispered

POSTERS: Final = 60


async def test_sixty_people_who_post_at_once_get_sixty_numbers(url: str) -> None:
    """The count of a group is one row that all of them write: whoever is too slow takes a turn, nobody is sent away."""
    async with contest(url, apps=1) as race:
        crowd = await race.stage.members(*(f"p{number:03}" for number in range(POSTERS)))
        posts = [whispered(person, "发单 一份产品介绍文案,预算500元,明天交付") for person in crowd]
        sent = await race.at_once(posts)
        numbers = await race.stage.app.desk.engine.rows("SELECT number FROM orders ORDER BY number")

        assert [number for (number,) in numbers] == list(range(1, POSTERS + 1))
        assert [len(replies(sent, post)) for post in posts] == [1] * POSTERS
