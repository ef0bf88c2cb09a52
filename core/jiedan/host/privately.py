"""Answers that are not for all to read: said in private, or in the chat of those who keep order, wherever they were asked for."""

from jiedan.errors import Refusal
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.messages.elements import Button, Text
from jiedan.messages.verbs import Verb
from jiedan.storage.unit_of_work import UnitOfWork


def answer(desk: Desk, unit: UnitOfWork, asker: Asker, verb: Verb, text: str, *buttons: Button) -> None:
    """Say `text` to whoever asks. Asked in the group, it goes to their private chat. Raises Refusal (`private-first`) without one."""
    if asker.elsewhere:
        unit.say(asker.platform, asker.chat, Text(text), buttons=buttons, reply_to=asker.inbound.message or None, urgent=True)
        return
    chat = asker.member.private_chat
    if chat is None or not asker.member.reachable:
        raise Refusal("private-first", verb=verb)
    unit.say(asker.platform, chat, Text(text), buttons=buttons, urgent=True)
    told = desk.catalog.say("sent-privately", asker.language)
    unit.say(asker.platform, asker.chat, Text(told), reply_to=asker.inbound.message or None, urgent=True)


def language(asker: Asker) -> str:
    """In which language such an answer is made."""
    return asker.member.language or asker.language
