"""The short way to an order that stands somewhere."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.testing import Person, Stage

ORDER = "急需一份产品介绍文案,预算500元,明天交付,需要包含三个核心卖点"
Trio = tuple[Person, Person, Person]


@pytest.fixture
async def trio(stage: Stage) -> Trio:
    """The owner of the group, somebody who posts, somebody who works."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    return owner, boss, ann


@pytest.fixture
def until(trio: Trio) -> Callable[[str], Awaitable[None]]:
    """Brings order 1 to a state, by the people whose steps these are named by its word."""
    owner, boss, ann = trio
    steps = (
        ("draft", boss, ORDER), ("open", boss, "确认 1"), ("claimed", ann, "接单 1"), ("funding", ann, "确认 1"),
        ("working", owner, "到账 1"), ("delivered", ann, "交付 1 三个卖点都在"), ("settled", boss, "验收 1"),
    )  # fmt: skip

    async def go(state: str) -> None:
        for reached, person, text in steps:
            await person.says(text)
            if reached == state:
                return

    return go
