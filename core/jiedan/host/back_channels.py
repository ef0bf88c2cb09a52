"""The back-channel: a second chat in which those who keep order in a group talk among themselves, and hear what concerns them.

It takes a proof from both sides: the owner gets a code in private, and somebody who keeps order in the group says it in the other chat.
What is said there acts on the group; who may do what is asked of the group's members, never of the chat's.
"""

from datetime import timedelta
from secrets import choice
from typing import Final

from jiedan.errors import Refusal
from jiedan.host import people, privately
from jiedan.host.desk import Desk
from jiedan.host.named import group_with
from jiedan.host.people import Asker
from jiedan.members.rights import Right, keeps_order
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command
from jiedan.messages.normal import folded
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.storage import back_channels, dialogues, members
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork

VERBS: Final = frozenset({Verb.BACK_CHANNEL, Verb.UNBIND})
STEP: Final = "back_channel"
STEPS: Final = frozenset({STEP})
LETTERS: Final = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH: Final = 10
LIVES: Final = timedelta(minutes=30)
"""So long a code can be said in the other chat."""


class BackChannels:
    """Binds and unbinds."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if command.verb is Verb.UNBIND:
            return await self._unbind(asker, command)
        return await (self._bind(asker, command) if command.rest else self._show_code(asker, command))

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """A code is no button. Raises Refusal."""
        raise Refusal("button-expired")

    async def _show_code(self, asker: Asker, command: Command) -> UnitOfWork:
        group, own = await group_with(self._desk, asker, command, Right.SETTINGS)
        code = "".join(choice(LETTERS) for _ in range(LENGTH))
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(own)
        unit.also(dialogues.ask(Question(code, group.id, asker.member.id, STEP, "", 0, True, False, unit.now + LIVES)))
        language = privately.language(asker)
        text = self._desk.catalog.say(
            "back-code", language, group=group.title, code=code, minutes=str(int(LIVES.total_seconds()) // 60)
        )
        privately.answer(self._desk, unit, asker, command.verb, text)
        return unit

    async def _bind(self, asker: Asker, command: Command) -> UnitOfWork:
        """The code is said in the other chat."""
        if asker.in_private:
            raise Refusal("back-elsewhere")
        question = await dialogues.question(self._desk.engine, folded(command.rest).strip())
        if question is None or question.step != STEP or question.used or question.expires <= self._desk.now():
            raise Refusal("back-code")
        group = await members.group_by_id(self._desk.engine, question.group)
        if group.platform != asker.platform or group.chat == asker.chat:
            raise Refusal("back-elsewhere")
        if await back_channels.has_orders(self._desk.engine, asker.platform, asker.chat):
            raise Refusal("back-has-orders")
        if await back_channels.group_of(self._desk.engine, asker.platform, asker.chat) not in (None, group.id):
            raise Refusal("back-taken")
        own = await people.authority(self._desk, _of(asker, group), group, newcomers=True)
        if not keeps_order(own):
            raise Refusal("back-not-you", group=group.title)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(own)
        unit.also(dialogues.use_up(question))
        unit.also(*back_channels.bind(group.id, asker.platform, asker.chat, asker.member.id, unit.now))
        text = Text(self._desk.catalog.say("back-bound", group.language, group=group.title))
        unit.say(asker.platform, asker.chat, text, reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def _unbind(self, asker: Asker, command: Command) -> UnitOfWork:
        group, own = await group_with(self._desk, asker, command, Right.SETTINGS)
        if await back_channels.of_group(self._desk.engine, group.id) is None:
            raise Refusal("back-none", group=group.title)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(own)
        unit.also(back_channels.unbind(group.id))
        text = Text(self._desk.catalog.say("back-unbound", asker.language, group=group.title))
        unit.say(asker.platform, asker.chat, text, reply_to=asker.inbound.message or None, urgent=True)
        return unit


def _of(asker: Asker, group: Group) -> Asker:
    """The asker as somebody who speaks about this group, elsewhere."""
    return Asker(asker.inbound, asker.member, (group,))
