"""What is for one person alone: said in their private chat, wherever they asked."""

from collections.abc import Iterable

from jiedan.errors import Fact
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Member
from jiedan.messages.elements import Button, Text
from jiedan.orders.group import Group
from jiedan.storage.unit_of_work import UnitOfWork


def answer(desk: Desk, unit: UnitOfWork, asker: Asker, text: str, buttons: Iterable[Button] = ()) -> UnitOfWork:
    """Answer in private what was asked; in the group say only where the answer is, or where to ask for it."""
    reply_to = None if asker.inbound.token else asker.inbound.message or None
    if asker.in_private:
        unit.say(asker.platform, asker.chat, Text(text), buttons=buttons, reply_to=reply_to, urgent=True)
        return unit
    chat, mention = addressed(asker.member, asker.groups[0])
    if not mention:
        unit.say(asker.platform, chat, Text(text), buttons=buttons, urgent=True)
    hint = desk.catalog.say("discreet-please" if mention else "sent-privately", asker.language)
    unit.say(asker.platform, asker.chat, Text(hint), reply_to=reply_to, urgent=True)
    return unit


def tell(
    desk: Desk, unit: UnitOfWork, group: Group, member: Member, code: str, /, buttons: Iterable[Button] = (), **facts: Fact
) -> None:
    """Say the text `code` to a member of the group in private; whoever cannot be reached there is called in the group, no more."""
    chat, mention = addressed(member, group)
    if mention:
        unit.say(group.platform, chat, *mention, Text(desk.catalog.say("discreet-come", group.language)))
        return
    language = member.language or group.language
    unit.say(group.platform, chat, Text(desk.catalog.say(code, language, **facts)), buttons=buttons, urgent=True)
