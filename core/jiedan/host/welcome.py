"""Newcomers are welcomed in the group, by name and all together: at most once a minute, however many come."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby
from typing import Final

from jiedan.errors import Stale
from jiedan.host import rules_in_words
from jiedan.host.applying import Applying
from jiedan.host.desk import Desk
from jiedan.host.entering import Entering
from jiedan.host.rounds import Round
from jiedan.host.screening import Screening
from jiedan.messages.elements import Element, Mention, Text
from jiedan.storage import gates, members
from jiedan.storage.gates import Arrival
from jiedan.storage.unit_of_work import UnitOfWork

EVERY: Final = timedelta(minutes=1)
DIGEST: Final = 3
"""So many rules stand in a welcome; all of them are read in private, or with `群规`."""


class Welcome:
    """What the group reads when people come."""

    def __init__(self, desk: Desk, applying: Applying) -> None:
        self._desk: Final = desk
        self._applying: Final = applying

    async def greet(self) -> int:
        """Welcome whoever came and was not welcomed yet, in every group where the last welcome is old enough. Returns how many."""
        arrivals = sorted(await gates.ungreeted(self._desk.engine), key=lambda each: each.group)
        greeted = 0
        for group, came in groupby(arrivals, key=lambda each: each.group):
            greeted += await self._greet(group, list(came))
        return greeted

    async def _greet(self, key: int, came: Sequence[Arrival]) -> int:
        gate = await gates.gate(self._desk.engine, key)
        if gate.greeted_at is not None and self._desk.now() < gate.greeted_at + EVERY:
            return 0
        unit = self._desk.unit()
        unit.also(gates.greeted(gate, unit.now), *map(gates.greet, came))
        await self._say(unit, key, {each.member for each in came})
        try:
            await unit.commit()
        except Stale:
            return 0
        return len(came)

    async def _say(self, unit: UnitOfWork, key: int, who: set[int]) -> None:
        """One welcome for all of those who are still there."""
        group = await members.group_by_id(self._desk.engine, key)
        there = [each for each in await members.named(self._desk.engine, key) if each.member.id in who]
        if not there:
            return
        say, language, entrance = self._desk.catalog.say, group.language, group.rules.entrance
        rules = await rules_in_words.rules_in_words(self._desk, group, language)
        digest = "\n".join(f"{number}. {rule}" for number, rule in enumerate(rules[:DIGEST], 1))
        parts = [say("welcome", language, group=group.title, list=digest)]
        parts += [say("entrance-faq", language)] if entrance.faq else []
        parts += [say("entrance-nickname", language)] if entrance.nickname else []
        buttons = []
        if any(each.member.private_chat is None for each in there) and (entrance.asks or entrance.confirms):
            parts.append(say("welcome-in-private", language))
            buttons = [self._applying.invitation(unit, group, language)]
        called: list[Element] = [Mention(each.member.uid, each.member.name) for each in there]
        unit.say(group.platform, group.chat, *called, Text("\n\n".join(parts)), buttons=buttons)


def rounds(entering: Entering, screening: Screening, welcome: Welcome) -> tuple[Round, ...]:
    """What is looked after at the entrance again and again."""
    return (
        Round("application reminders", timedelta(minutes=10), screening.remind),
        Round("applications that lapse", timedelta(minutes=10), screening.lapse),
        Round("places that are free", timedelta(minutes=1), entering.call_up),
        Round("welcomes", timedelta(seconds=30), welcome.greet),
    )
