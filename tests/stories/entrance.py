"""What the stories about the entrance of a group share: owners who set it, people who come or ask, and what the platform is told to do."""

from typing import Any, Final

from jiedan.messages.inbound import Author, Kind
from jiedan.messages.outgoing import Outgoing
from jiedan.storage import members
from jiedan.storage.applications import Application, application
from jiedan.testing import Person, Stage
from jiedan.testing.platform import words
from jiedan.testing.stage import GROUP

PIECE: Final = "春天到了，小店的樱花茶又上新了。我们选用云南高山的绿茶，配上当季的樱花，入口清甜，回味悠长。"


async def opened(stage: Stage, *settings: str) -> Person:
    """The group of an owner who has said these things about its entrance."""
    owner = Person(stage, "owner")
    await owner.places("admin")
    for each in settings:
        await owner.says(f"进群设置 {each}")
    return owner


async def knocks(stage: Stage, name: str = "eve", **more: Any) -> list[str]:
    """Somebody outside asks to be let in; returns what they read in private because of it."""
    person = Person(stage, name)
    author = Author(id=name, name=name, private_chat=person.private, **more.pop("author", {}))
    sent = await stage.hand_in(person.event(kind=Kind.ASKS, message="", author=author, **more))
    return words(each for each in sent if each.chat == person.private)


async def comes(stage: Stage, name: str = "eve", **more: Any) -> list[Outgoing]:
    """Somebody joins the group; returns what is sent because of it."""
    return await stage.hand_in(Person(stage, name).event(kind=Kind.JOIN, message="", **more))


async def goes(stage: Stage, name: str = "eve") -> None:
    """Somebody leaves."""
    await stage.hand_in(Person(stage, name).event(kind=Kind.LEAVE, message=""))


async def at_the_entrance(stage: Stage, name: str = "eve") -> Application:
    """Their application as it stands in the database."""
    engine = stage.app.desk.engine
    member = await members.member(engine, "stage", name)
    assert member is not None
    found = await application(engine, 1, member.id)
    assert found is not None
    return found


async def roles(stage: Stage, name: str = "eve") -> set[str]:
    """What they are in the group; nothing where they are not in it."""
    engine = stage.app.desk.engine
    member = await members.member(engine, "stage", name)
    found = None if member is None else await members.membership(engine, 1, member.id)
    return set() if found is None or found.standing == "left" else set(found.roles)


def in_group(sent: list[Outgoing]) -> list[str]:
    """The words of it that the group reads."""
    return words(each for each in sent if each.chat == GROUP)
