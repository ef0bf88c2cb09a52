"""In which language somebody is spoken to in private: the first one that the platform tells, and then what they choose."""

from typing import Any

import msgspec

from jiedan.messages.inbound import Inbound, Kind
from jiedan.testing import Person, Stage


def speaking(person: Person, language: str | None, **changes: Any) -> Inbound:
    """An event of somebody whose platform says that they speak this language."""
    event = person.event(**changes)
    return msgspec.structs.replace(event, author=msgspec.structs.replace(event.author, language=language))


async def asked(person: Person) -> str:
    """The language of an answer in private."""
    said = (await person.whispers("my orders"))[0]
    return "en" if said.startswith("You have no orders") else "zh"


async def test_the_first_language_that_is_known_stays(stage: Stage) -> None:
    """Somebody of whom no language was known takes that of the first request with one; further ones change nothing."""
    _owner, ann = await stage.members("owner", "ann")
    before = await asked(ann)
    await stage.hand_in(speaking(ann, "en-GB", text="help"))
    first = await asked(ann)
    await stage.hand_in(speaking(ann, "zh", text="帮助"))

    assert (before, first, await asked(ann)) == ("zh", "en", "en")


async def test_a_choice_on_the_platform_counts_when_it_changes(stage: Stage) -> None:
    """A JOIN with another language changes it, for this person alone, and it lives through a restart."""
    _owner, ann, ben = await stage.members("owner", "ann", "ben")
    await stage.hand_in(speaking(ann, "zh", text="帮助"))
    await stage.hand_in(speaking(ann, "en", kind=Kind.JOIN))
    await stage.restart()

    assert (await asked(ann), await asked(ben)) == ("en", "zh")
    assert "my orders" not in (await ann.says("帮助"))[0]


async def test_a_choice_by_command_outlives_what_the_platform_repeats(stage: Stage) -> None:
    """After 语言 in private, neither messages from a window in another language nor a JOIN without one change it back."""
    _owner, ann = await stage.members("owner", "ann")
    await stage.hand_in(speaking(ann, "zh", kind=Kind.JOIN))
    await ann.whispers("语言 English")
    await stage.hand_in(speaking(ann, "zh", text="帮助"))
    await stage.hand_in(speaking(ann, None, kind=Kind.JOIN))

    assert await asked(ann) == "en"


async def test_of_one_step_everybody_reads_in_their_own_language(stage: Stage) -> None:
    """Who is assigned reads the dates as English writes them, the group as Chinese does."""
    owner, boss, ann = await stage.members("owner", "boss", "ann")
    await ann.whispers("language English")
    await boss.says("发单 一份产品介绍文案 预算500元 明天交付")
    await boss.says("确认 1")
    [group] = await owner.says("指派 1 @ann")

    assert "月" in group and "Nov" not in group
    assert "Nov" in ann.told()[-1] and "月" not in ann.told()[-1]
