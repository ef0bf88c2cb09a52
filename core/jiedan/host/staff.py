"""What those who keep order in a group are told: once in their back-channel; without one, each in private in their own language."""

from collections.abc import Callable, Collection, Iterable, Sequence

from jiedan.errors import Fact
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.members.member import Membership
from jiedan.members.rights import Right, may
from jiedan.messages.elements import Attachment, Button, Element, Text
from jiedan.messages.outgoing import Outgoing
from jiedan.orders.group import Group
from jiedan.storage import back_channels, members
from jiedan.storage.unit_of_work import UnitOfWork

Buttons = Callable[[str], Iterable[Button]]
"""In which language → the buttons below the words, made anew for everybody who is told."""


async def tell(
    desk: Desk, unit: UnitOfWork, group: Group, code: str, /, *, right: Right = Right.MODERATE, but: Collection[int] = (),
    buttons: Buttons | None = None, in_private: bool = False, files: Sequence[Attachment] = (), **facts: Fact,
) -> int:  # fmt: skip
    """Say the text `code` to all staff of the group who have the right, except the members `but`. Returns how many are told.

    Where the group has a back-channel it is said there, once, unless `in_private` or one of `but` keeps order and would read it too;
    should it not arrive there, everybody is told in private. Whoever cannot be reached in private is called in the group, without the
    words: what concerns staff is not for all to read.
    """
    everybody = await members.staff(desk.engine, group.id)
    able = [each for each in everybody if each.member.id not in but and may(each, right)]
    back = None if in_private or len(able) < sum(may(each, right) for each in everybody) else await _back(desk, group)
    private, called = _private(desk, group, able, code, None if back else buttons, facts, files)
    if back is not None and able:
        text = Text(desk.catalog.say(code, group.language, **facts))
        below = [] if buttons is None else list(buttons(group.language))
        unheard = tuple(Outgoing(nonce="", chat=each.chat, elements=each.elements, buttons=tuple(below)) for each in private)
        unit.say(group.platform, back, text, *files, buttons=below, unheard=unheard)
        return len(able)
    for each in private:
        unit.say(group.platform, each.chat, *each.elements, buttons=each.buttons)
    if called:
        unit.say(group.platform, group.chat, *called, Text(desk.catalog.say("staff-come-private", group.language)))
    return len(able)


async def _back(desk: Desk, group: Group) -> str | None:
    """The chat of the back-channel."""
    found = await back_channels.of_group(desk.engine, group.id)
    return None if found is None else found.chat


def _private(
    desk: Desk,
    group: Group,
    able: Iterable[Membership],
    code: str,
    buttons: Buttons | None,
    facts: dict[str, Fact],
    files: Sequence[Attachment],
) -> tuple[list[Outgoing], list[Element]]:
    """What each of them is told in private, and whom to call in the group."""
    told, called = list[Outgoing](), list[Element]()
    for each in able:
        chat, mention = addressed(each.member, group)
        called.extend(mention)
        if not mention:
            language = each.member.language or group.language
            text = Text(desk.catalog.say(code, language, **facts))
            below = () if buttons is None else tuple(buttons(language))
            told.append(Outgoing(nonce="", chat=chat, elements=(text, *files), buttons=below))
    return told, called
