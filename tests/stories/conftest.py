"""The short way to an order that stands somewhere."""

from collections.abc import Awaitable, Callable

import pytest

from jiedan.orders.group import Group
from jiedan.storage import members
from jiedan.testing import Person, Stage
from jiedan.testing.stage import MEMORY

ORDER = "急需一份产品介绍文案,预算500元,明天交付,需要包含三个核心卖点"
ANSWERS = ("中文", "实物", "Asia/Tokyo", "8%", "我自己", "23:00-07:00")
"""To the six questions of a set-up."""
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


@pytest.fixture
async def owner(stage: Stage) -> Person:
    """Who has just made the bot an admin of the group."""
    person = Person(stage, "owner")
    await person.places("admin")
    return person


async def heard(trio: Trio) -> None:
    """The client opens a dispute about order 1, the worker answers, and the owner takes the case."""
    owner, boss, ann = trio
    await boss.says("纠纷 1 交付的不是约定的")
    await ann.says("陈述 1 就是约定的那份")
    await owner.says("接案 1")


async def group(stage: Stage) -> Group:
    """The group as it stands in the database."""
    found = await members.group(stage.app.desk.engine, "stage", "group")
    assert found is not None
    return found


async def answered(owner: Person, *answers: str) -> str:
    """What the bot says last when somebody types these answers."""
    said = [""]
    for answer in answers:
        said = await owner.whispers(answer)
    return said[-1]


@pytest.fixture(params=["memory", "postgres"])
def database(request: pytest.FixtureRequest) -> str:
    """Where a story is told: once in memory, once on PostgreSQL."""
    return MEMORY if request.param == "memory" else str(request.getfixturevalue("postgres_url"))
