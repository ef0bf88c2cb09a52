"""What the people who keep order in a group are told, each in private and in their own language."""

from collections.abc import Callable, Collection, Iterable, Sequence

from jiedan.errors import Fact
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Attachment, Button, Element, Text
from jiedan.orders.group import Group
from jiedan.storage import members
from jiedan.storage.unit_of_work import UnitOfWork

Buttons = Callable[[str], Iterable[Button]]
"""In which language → the buttons below the words, made anew for everybody who is told."""


async def tell(
    desk: Desk, unit: UnitOfWork, group: Group, code: str, /, *, right: Right = Right.MODERATE, but: Collection[int] = (),
    buttons: Buttons | None = None, files: Sequence[Attachment] = (), **facts: Fact,
) -> int:  # fmt: skip
    """Say the text `code` to all staff of the group who have the right, except the members `but`. Returns how many are told.

    Whoever cannot be reached in private is called in the group, without the words: what concerns staff is not for all to read.
    """
    told, called = 0, list[Element]()
    for each in await members.staff(desk.engine, group.id):
        if each.member.id in but or not may(each, right):
            continue
        told += 1
        chat, mention = addressed(each.member, group)
        if mention:
            called.extend(mention)
            continue
        language = _language(each, group)
        text = Text(desk.catalog.say(code, language, **facts))
        unit.say(group.platform, chat, text, *files, buttons=[] if buttons is None else list(buttons(language)))
    if called:
        unit.say(group.platform, group.chat, *called, Text(desk.catalog.say("staff-come-private", group.language)))
    return told


def _language(each: Membership, group: Group) -> str:
    return each.member.language or group.language
