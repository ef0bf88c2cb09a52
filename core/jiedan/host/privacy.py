"""What somebody asks about themselves, in private: what is kept of them, all of it as a file, and to be erased."""

import asyncio
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Final
from zoneinfo import ZoneInfo

from jiedan.errors import Refusal
from jiedan.host.desk import Desk
from jiedan.host.erasing import Obstacles, farewell, obstacles
from jiedan.host.my_data import archive
from jiedan.host.people import Asker
from jiedan.host.report_tables import Speaker
from jiedan.members.retention import CONDUCT, DECIDED
from jiedan.messages.elements import Button, Text
from jiedan.messages.grammar import Command
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders.order import FINAL
from jiedan.storage import dialogues, erasing, members, own_data
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

VERBS: Final = frozenset({Verb.PRIVACY, Verb.MY_DATA, Verb.ERASE, Verb.ERASE_SURE})
SURE: Final = "erase-sure"
STEPS: Final = frozenset({SURE})
"""What the button means that is asked before somebody is erased."""
ASKED_FOR: Final = timedelta(minutes=10)
"""So long the question counts."""
FETCHED_WITHIN: Final = timedelta(days=2)
"""So long we keep the archive after it was sent."""
SHOWN: Final = 10


class Privacy:
    """Answers whoever asks about themselves."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work that answers. Raises Refusal."""
        if not asker.in_private:
            raise Refusal("no-candidate" if command.casual else "privacy-in-group", verb=self._say(asker, f"verb-{command.verb}"))
        match command.verb:
            case Verb.MY_DATA:
                return await self._data(asker)
            case Verb.ERASE:
                return await self._ask(asker)
            case Verb.ERASE_SURE:
                return await self._sure(asker)
            case _:
                return self._explained(asker)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Whoever asked to be erased presses that they are sure. Raises Refusal."""
        if question.actor != asker.member.id or question.used or question.expires <= self._desk.now():
            raise Refusal("erase-ask-first")
        return await self._erase(asker, question)

    def _explained(self, asker: Asker) -> UnitOfWork:
        """What is kept how long, who sees it, and how to get it or have it erased."""
        kept = self._desk.retention
        days = {"contact": kept.contact.days, "words": kept.words.days, "reviews": kept.reviews.days, "left": kept.left.days}
        days |= {"conduct": CONDUCT.days, "decided": DECIDED.days}
        return self._reply(asker, self._say(asker, "privacy-explained", **{name: str(count) for name, count in days.items()}))

    async def _data(self, asker: Asker) -> UnitOfWork:
        """All that is kept of the asker, once a day."""
        engine, member, now = self._desk.engine, asker.member.id, self._desk.now()
        last = await own_data.asked_last(engine, member)
        if last is not None and last + own_data.ONCE_A > now:
            raise Refusal("my-data-later", until=self._at(asker, last + own_data.ONCE_A))
        found = await own_data.gathered(engine, member)
        content = await asyncio.to_thread(archive, found, now, Speaker(self._desk.catalog.say, asker.language))
        file = await self._desk.files.add("my-data.zip", "application/zip", content)
        unit = self._desk.unit(asker.inbound.key)
        unit.also(own_data.asked(member, now), *erasing.loosen([file.sha256], now + FETCHED_WITHIN))
        text = self._say(asker, "my-data-here", days=FETCHED_WITHIN.days)
        unit.say(asker.platform, asker.chat, Text(text), file, reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def _ask(self, asker: Asker) -> UnitOfWork:
        """What would go, what stays and why, and a button that is good for some minutes; or what stands in the way."""
        found = await obstacles(self._desk, asker.member.id)
        if found.there:
            return self._reply(asker, await self._not_yet(asker, found))
        unit = self._desk.unit(asker.inbound.key)
        token, group = token_urlsafe(16), asker.groups[0].id if asker.groups else 0
        expires = unit.now + ASKED_FOR
        unit.also(dialogues.ask(Question(token, group, asker.member.id, SURE, "", 0, True, False, expires)))
        lines = [self._say(asker, "erase-sure", minutes=ASKED_FOR // timedelta(minutes=1)), *await self._held(asker)]
        button = Button(label=self._say(asker, "erase-button"), token=token, style="danger")
        unit.say(asker.platform, asker.chat, Text("\n".join(lines)), buttons=[button], urgent=True)
        return unit

    async def _sure(self, asker: Asker) -> UnitOfWork:
        """The words that do what the button does."""
        question = await dialogues.asked(self._desk.engine, asker.member.id, SURE, self._desk.now())
        if question is None:
            raise Refusal("erase-ask-first")
        return await self._erase(asker, question)

    async def _erase(self, asker: Asker, question: Question) -> UnitOfWork:
        """They are nobody from now on; what they said goes in the next minutes."""
        known = await erasing.places(self._desk.engine, asker.member.id)
        found = await obstacles(self._desk, asker.member.id)
        if found.there:
            return self._reply(asker, await self._not_yet(asker, found))
        unit = self._reply(asker, "\n".join([self._say(asker, "erase-done"), *await self._held(asker)]))
        unit.also(dialogues.use_up(question), *await farewell(self._desk, asker.member, known))
        return unit

    async def _not_yet(self, asker: Asker, found: Obstacles) -> str:
        """What stands in the way, until when, and what to do about it."""
        titles = {group.id: group.title for group in await members.groups(self._desk.engine)}
        lines = [self._say(asker, "erase-not-yet")]
        for order in found.orders[:SHOWN]:
            facts = {"group": titles[order.group], "number": str(order.number), "state": self._say(asker, f"state-{order.state}")}
            until = max((clock.due for clock in order.clocks), default=None)
            when = {} if until is None else {"until": self._at(asker, until)}
            key = "erase-waits-money" if order.state in FINAL else "erase-waits-until" if when else "erase-waits-order"
            lines.append(self._say(asker, key, **facts, **when))
        lines += [self._say(asker, "erase-waits-more", count=len(found.orders) - SHOWN)] if len(found.orders) > SHOWN else []
        for group, account, amount, currency in found.money:
            key = "erase-waits-payable" if account.startswith("payable") else "erase-waits-return"
            lines.append(self._say(asker, key, group=titles[group], amount=str(Money(abs(amount), currency))))
        lines += [self._say(asker, "erase-waits-banned", group=title) for title in found.banned]
        for group, code, end in found.listed:
            facts = {"group": titles[group], "ref": code, "until": self._at(asker, end)}
            lines.append(self._say(asker, "erase-waits-listed", **facts))
        lines += [self._say(asker, "erase-waits-leaving", group=title) for title in found.leaving]
        return "\n".join([*lines, self._say(asker, "erase-then")])

    async def _held(self, asker: Asker) -> list[str]:
        """The disputes whose evidence is kept a while longer, a line each."""
        held = await erasing.disputed(self._desk.engine, asker.member.id, self._desk.now() - self._desk.retention.words)
        kept = self._desk.retention.words
        return [
            self._say(asker, "erase-held", group=title, number=str(number), until=self._at(asker, ended + kept))
            for title, number, ended in held[:SHOWN]
        ]

    def _at(self, asker: Asker, at: datetime) -> str:
        zone = asker.groups[0].zone if asker.groups else ZoneInfo(self._desk.defaults.rules.zone)
        return dated(at, zone, asker.language)

    def _reply(self, asker: Asker, text: str) -> UnitOfWork:
        unit = self._desk.unit(asker.inbound.key)
        reply_to = None if asker.inbound.token else asker.inbound.message or None
        unit.say(asker.platform, asker.chat, Text(text), reply_to=reply_to, urgent=True)
        return unit

    def _say(self, asker: Asker, key: str, **facts: str | int) -> str:
        return self._desk.catalog.say(key, asker.language, **facts)
