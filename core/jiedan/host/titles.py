"""Honorary titles: the owner thanks somebody with a name. It gives no right."""

from typing import Final

from jiedan.errors import Refusal
from jiedan.host.desk import Desk
from jiedan.host.named import group_owned, meant
from jiedan.host.people import Asker
from jiedan.members.roles import Role
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import clean
from jiedan.messages.verbs import Verb
from jiedan.storage import members, titles
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.TITLE})
LONGEST: Final = 16


class Titles:
    """Gives titles and takes them."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work with the title; without words it is taken away. Raises Refusal."""
        group, own = await group_owned(self._desk, asker, command)
        who, words = await meant(self._desk, asker, group, command.rest)
        title = clean(words.replace("\n", " "))
        if len(title) > LONGEST:
            raise Refusal("title-long", most=LONGEST)
        roles = who.roles | {Role.ADVISER} if title else who.roles - {Role.ADVISER}
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(own)
        if roles != who.roles:
            unit.also(members.appoint(who, roles))
        given = titles.give(group.id, who.member.id, title, asker.member.id, unit.now)
        unit.also(given if title else titles.take(group.id, who.member.id))
        key = "title-given" if title else "title-taken"
        text = self._desk.catalog.say(key, asker.language, name=who.member.name, **({"title": title} if title else {}))
        unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit
