"""From a recognised request to the unit of work that answers it, whoever the request is for."""

import secrets
from contextlib import suppress
from datetime import datetime
from typing import Final

import msgspec
import structlog

from jiedan.disputes.case import Fault
from jiedan.errors import Duplicate, Refusal
from jiedan.host import (
    accounting,
    handing_over,
    judging,
    people,
    quotations,
    taking,
    unnamed,
)
from jiedan.host.accounting import Accounting
from jiedan.host.desk import Desk
from jiedan.host.desks import Desks
from jiedan.host.drafts import Drafts
from jiedan.host.enquiries import VERBS, Enquiries
from jiedan.host.files import LARGEST
from jiedan.host.handovers import successor
from jiedan.host.heeding import heed, refused
from jiedan.host.keywords import Listening
from jiedan.host.listeners import ForPlugin, run_plugins
from jiedan.host.moderating import tell_broken
from jiedan.host.people import Asker
from jiedan.host.plugins import LISTENING
from jiedan.host.presence import Presence
from jiedan.host.refusals import Refusals
from jiedan.host.requests import Arrival, Knock, OwnPlace, Post, Press, Reply, Request, Riddle, Shown
from jiedan.host.reviewing import Reviewing
from jiedan.host.room import Room
from jiedan.host.setup import Setup
from jiedan.host.trade import Trade
from jiedan.host.wishes import word
from jiedan.members.reviews import Dimension, Mark
from jiedan.messages.arguments import arguments
from jiedan.messages.elements import Text
from jiedan.messages.grammar import Command, Unnamed, word_of
from jiedan.messages.inbound import Inbound
from jiedan.messages.normal import folded
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Actor
from jiedan.orders.group import order_id
from jiedan.orders.order import Order, OrderKind, State
from jiedan.storage import dialogues, members, orders, reactions
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork

_NO_ORDER: Final = frozenset({"apply-nothing", "no-candidate", "no-group", "not-found", "rule-none", "why-nothing"})
_log: Final = structlog.get_logger("jiedan.answers")


class Answers:
    """Everything that somebody can ask for."""

    def __init__(self, desk: Desk) -> None:
        self._desk: Final = desk
        self.trade: Final = Trade(desk)
        self.drafts: Final = Drafts(desk)
        self.enquiries: Final = Enquiries(desk)
        self.setup: Final = Setup(desk)
        self.room: Final = Room(desk, self.trade)
        self._reviewing: Final = Reviewing(desk, self.trade)
        self._accounting: Final = Accounting(desk)
        self._handing_over: Final = handing_over.HandingOver(desk)
        self._presence: Final = Presence(desk)
        self._refusals: Final = Refusals()
        self._desks: Final = Desks(desk, self.trade, self.enquiries, self._refusals)
        self.rounds: Final = self._desks.rounds
        self.activity: Final = self._desks.activity

    async def answer(self, inbound: Inbound, request: Request) -> UnitOfWork | None:
        """The unit of work that answers; None where there is nothing to say. A refusal is an answer, too."""
        if isinstance(request, Arrival):
            if request.left:
                await self._desks.entering.left(inbound)
                return None
            return await self._desks.door.arrived(inbound, await self._desks.entering.arrived(inbound))
        if isinstance(request, Knock):
            return await self._desks.door.knocked(inbound, await self._desks.entering.asked(inbound))
        if isinstance(request, OwnPlace):
            return self._moved(inbound) if request.moved else await self._presence.changed(inbound)
        if isinstance(request, Unnamed) and not await unnamed.is_meant(self._desk, inbound, request):
            return None
        asker = await people.asker(self._desk, inbound)
        unit = await self._answer_to(asker, request)
        if inbound.unkept and (unit is not None or asker.in_private):
            return self._about_files(asker, unit or self._desk.unit(inbound.key))
        return unit

    async def _answer_to(self, asker: Asker, request: Request) -> UnitOfWork | None:
        """What somebody asks for, or why it cannot be."""
        try:
            if asker.elsewhere and not asker.in_private and not isinstance(request, Command | Press):
                return None  # in the chat of those who keep order everything but commands is talk
            if asker.inbound.author.anonymous:
                raise Refusal("anonymous")
            if (heard := await self._private_words(asker, request)) is not None:
                return heard
            return await self._answer(asker, request)
        except Refusal as refusal:
            if _was_talk(request, refusal):
                return await self._talk(asker, refusal)
            if _may_be_talk(request, refusal):
                return await self._small_talk(asker, refusal)
            return await self._refuse(asker, refusal)

    def _not_understood(self, asker: Asker) -> Refusal:
        """Words that mean nothing to us; where they begin as a command does, how that is said."""
        verb = word_of(asker.inbound.text)
        if verb is None:
            return Refusal("not-understood")
        return Refusal("not-understood-after", verb=verb.value, help=self._desk.catalog.say(f"help-{verb}", asker.language))

    def _moved(self, inbound: Inbound) -> UnitOfWork | None:
        unit = self._presence.moved(inbound)
        if unit is not None:
            unit.afterwards.append(lambda: self.drafts.moved(inbound.platform, inbound.chat.id, inbound.moved_to))
        return unit

    async def _private_words(self, asker: Asker, request: Request) -> UnitOfWork | None:
        """Words in private that are no command may belong in an order's room, or answer a question about a group's settings."""
        if not asker.in_private:
            return None
        if isinstance(request, Command):
            return await self._of_an_application(asker, request) or await self._word_of_a_set_up(asker, request)
        plain = isinstance(request, Riddle | Reply | Post | ForPlugin) and not getattr(request, "word", "")
        if not plain or (isinstance(request, Post) and request.posted):
            return None
        if (order := await self.room.answered(asker, insist=isinstance(request, Riddle))) is not None:
            return await self.room.say(asker, order, asker.inbound.text)
        if (filled_in := await self._of_an_application(asker, request)) is not None:
            return filled_in
        if isinstance(request, Reply) and await self._asked_later(asker, {State.DRAFT}, await self.setup.open_since(asker)):
            return None
        return await self.setup.hears(asker, asker.inbound.text, insist=isinstance(request, Riddle))

    async def _of_an_application(self, asker: Asker, request: Request) -> UnitOfWork | None:
        """What somebody who fills in an application says answers its question, unless an order asked them something later."""
        since = await self._desks.applying.open_since(asker)
        if since is None:
            return None
        states = {State.DRAFT, State.CLAIMED} if isinstance(request, Command) else {State.DRAFT}
        if isinstance(request, Command | Reply) and await self._asked_later(asker, states, since):
            return None
        command = request if isinstance(request, Command) else None
        return await self._desks.applying.hears(asker, command, insist=isinstance(request, Riddle))

    async def _word_of_a_set_up(self, asker: Asker, command: Command) -> UnitOfWork | None:
        """`取消` and `确认` alone answer a set-up that is open, and no order, unless an order asked for them later."""
        alone = command.casual and command.number is None and not asker.inbound.reply_to
        if (
            not alone
            or word(asker.inbound.text) is None
            or await self._asked_later(asker, {State.DRAFT, State.CLAIMED}, await self.setup.open_since(asker))
        ):
            return None
        return await self.setup.hears(asker, asker.inbound.text, insist=False)

    async def _asked_later(self, asker: Asker, states: set[State], since: datetime | None) -> bool:
        """Whether a draft of this chat, or a claim, has asked the asker something after `since`, when the dialogue that is open did."""
        if since is None or not asker.groups:
            return False
        found = await orders.awaiting(self._desk.engine, [group.id for group in asker.groups], asker.member.id, since)
        return any(each.state in states and (each.state is State.CLAIMED or each.drafted_in == asker.chat) for each in found)

    async def _talk(self, asker: Asker, refusal: Refusal) -> UnitOfWork | None:
        """Words that are a command as well met no order that waits for them: talk in the group, perhaps an answer in private."""
        if not asker.in_private:
            heard = tuple(self._desk.plugins.keywords.find(folded(asker.inbound.text)))
            return await run_plugins(self._desk, asker, ForPlugin("", "", heard)) if heard else None
        try:
            return await self.setup.hears(asker, asker.inbound.text, insist=False) or await self._refuse(asker, refusal)
        except Refusal as other:
            return await self._refuse(asker, other)

    async def _small_talk(self, asker: Asker, refusal: Refusal) -> UnitOfWork | None:
        """Words that are a command as well answer a message about an order that does not wait for them: meant for its other side, in
        private; talk in the group.
        """
        answered = asker.inbound.reply_to or ""
        if not asker.in_private:
            card = await orders.with_card(self._desk.engine, asker.platform, asker.chat, answered)
            return await self._refuse(asker, refusal) if card is not None or not answered else None
        with suppress(Refusal):
            if (order := await self.room.answered(asker, insist=False)) is not None:
                return await self.room.say(asker, order, asker.inbound.text)
        return await self._refuse(asker, refusal)

    async def _answer(self, asker: Asker, request: Request) -> UnitOfWork | None:
        match request:
            case Command() if handing_over.means_all(request):
                return await self._handing_over.answer(asker, request)
            case Command():
                return await self._command(asker, request)
            case Press(token):
                return await self._press(asker, token)
            case Post(text, posted):
                return await self.drafts.post(asker, text, posted=posted)
            case Reply(text):
                return await self.drafts.answer(asker, text)
            case ForPlugin():
                return await run_plugins(self._desk, asker, request)
            case Shown():
                return await self.trade.paid_by_slip(asker)
            case Unnamed():
                return await unnamed.answer(self._desk, asker, request)
            case Riddle():
                raise self._not_understood(asker)
            case _:
                return None

    async def _command(self, asker: Asker, command: Command) -> UnitOfWork:
        if command.verb is Verb.POST:
            return await self.drafts.post(asker, command.rest, posted=True)
        if command.verb is Verb.OFFER:
            return await self.drafts.post(asker, command.rest, posted=True, kind=OrderKind.PACKAGE)
        if command.verb is Verb.SETTINGS:
            return await self.setup.settings(asker)
        if (way := self._desks.of(command.verb)) is not None:
            return await way.answer(asker, command)
        if command.verb is Verb.TELL:
            return await self.room.tell(asker, command)
        if command.verb in accounting.VERBS and (told := await self._accounting.answer(asker, command)) is not None:
            return told
        if command.verb in VERBS:
            order = await self.trade.find(asker, command.verb, command.number) if command.verb is Verb.SHOW else None
            return await self.enquiries.answer(asker, command, order)
        if command.verb is Verb.DECLINE and command.rest.startswith(("@", "＠")):
            return await self._desks.applying.screening.declined(asker, command)
        if command.verb is Verb.QUOTE:
            await quotations.no_number_alone(self._desk, asker, command)
        order = await self.trade.find(asker, command.verb, command.number)
        if command.verb is Verb.QUOTES:
            return await quotations.listed(self._desk, asker, order)
        if command.verb is Verb.AMEND:
            self._only_poster(asker, order)
            return await self.drafts.amend(asker, order, command.rest)
        zone = next(group.zone for group in asker.groups if group.id == order.group)
        said = arguments(command, now=self._desk.now(), zone=zone, currency=order.currency, due=order.due)
        act = self._act(
            asker, command.verb, note=said.note, amount=said.amount, until=said.until, score=said.score, quote=said.quote,
            fault=Fault(said.fault), marks=tuple(Mark(Dimension(name), score) for name, score in said.marks),
        )  # fmt: skip
        act = await taking.meant(self._desk, asker, order, act, said.whom)
        if command.verb is Verb.HAND_OVER:
            act = msgspec.structs.replace(act, to=await successor(self._desk, asker, order, said.note), note="")
        perform = self._reviewing.perform if command.verb is Verb.REVIEW else self.trade.perform
        return await perform(asker, order, act, sure=await self._names(asker, command))

    async def _names(self, asker: Asker, command: Command) -> bool:
        """Whether the command names its order: a bare word that answers some other message may mean another order than the one found,
        and one that is ordinary talk as well ("收到") may answer what the other side said and not the order itself.
        """
        answered = asker.inbound.reply_to
        if command.number is not None or not answered:
            return True
        means = orders.with_card if command.casual else orders.spoken_of
        return await means(self._desk.engine, asker.platform, asker.chat, answered) is not None

    async def _press(self, asker: Asker, text: str) -> UnitOfWork:
        token = await orders.token(self._desk.engine, text)
        if token is None and (question := await dialogues.question(self._desk.engine, text)) is not None:
            return await self._press_without_order(asker, question)
        order = None if token is None else await orders.order(self._desk.engine, token.order)
        if token is None or order is None or token.expires <= self._desk.now():
            raise Refusal("button-expired")
        if token.actor not in (None, asker.member.id):
            raise Refusal("not-your-button", number=order.number)
        if token.version != order.offered:
            raise Refusal("changed", number=order.number, state=self._desk.catalog.say(f"state-{order.state}", asker.language))
        if all(group.id != order.group for group in asker.groups):
            raise Refusal("not-found", number=order.number)
        act = self._act(asker, token.verb, **quotations.pressed(token.verb, token.extra))
        if token.verb is Verb.REVIEW:
            return await self._reviewing.press(asker, order, act, token.extra)
        act = await taking.meant(self._desk, asker, order, act, "")
        return await self.trade.perform(asker, order, act, sure=token.extra == "sure")

    async def _press_without_order(self, asker: Asker, question: Question) -> UnitOfWork:
        """A button that belongs to a set-up, a request to join, a list, or a deed."""
        return await (self._desks.behind(question.step) or self.setup).press(asker, question)

    def _act(self, asker: Asker, verb: Verb, **said: object) -> Act:
        act = Act(verb=verb, actor=Actor(asker.member.id), at=self._desk.now(), files=asker.inbound.files)
        return msgspec.structs.replace(act, **said)

    def _only_poster(self, asker: Asker, order: Order) -> None:
        if order.poster != asker.member.id:
            raise Refusal("not-you-poster", number=order.number)

    async def _refuse(self, asker: Asker, refusal: Refusal) -> UnitOfWork:
        unit = self._desk.unit(asker.inbound.key)
        plugin, _, code = refusal.code.rpartition(":")
        key = f"{plugin}-{code}" if plugin else f"refused-{code}"
        facts, judged = self._in_words(refusal, asker.language), judging.rests_on(refusal)
        group = None if judged is None else await members.group_by_id(self._desk.engine, judged.group)
        if group is not None and (rule := refused(self._desk, judged, group, refusal, asker.language)) is not None:
            facts |= {"rule": rule.rule, "sentence": rule.sentence}
        text = self._desk.catalog.say(key, asker.language, **facts)
        pressed = asker.inbound.token is not None
        unit.say(
            asker.platform, asker.chat, Text(text), reply_to=None if pressed else asker.inbound.message or None,
            only_for=asker.inbound.author.id if pressed else None, about=_about(asker, refusal), urgent=True,
        )  # fmt: skip
        if judged is None and code != "why-nothing":
            self._refusals.remember(asker, unit.now, refusal.facts.get("number"), text)
        if judged is not None and group is not None:
            await heed(self._desk, unit, group, judged)
            await tell_broken(self._desk, unit, group, judged.decision)
        return unit

    def _about_files(self, asker: Asker, unit: UnitOfWork) -> UnitOfWork:
        """Say which of the files that came with it were not taken."""
        for code in dict.fromkeys(asker.inbound.unkept):
            text = self._desk.catalog.say(f"refused-{code}", asker.language, most=LARGEST // (1024 * 1024))
            unit.say(asker.platform, asker.chat, Text(text), reply_to=asker.inbound.message or None, urgent=True)
        return unit

    async def apologise(self, inbound: Inbound) -> UnitOfWork:
        """Something of ours broke: log it under a number, tell the member that number, and take the event as done. Nothing was written."""
        report = secrets.token_hex(4)
        _log.exception("an event could not be handled", report=report, key=inbound.key)
        asker = await people.asker(self._desk, inbound)
        unit = await self._refuse(asker, Refusal("internal", report=report))
        with suppress(Duplicate):  # said already when the event came the first time
            await unit.commit()
        return unit

    def _in_words(self, refusal: Refusal, language: str) -> dict[str, str | int]:
        """Facts that are names of states, verbs, levels, rights or rules, in the member's language."""
        say, has = self._desk.catalog.say, self._desk.catalog.has
        keys = {key: f"{key}-{fact}" for key, fact in refusal.facts.items() if key in {"state", "verb", "level", "right"}}
        if refusal.code.startswith("rule-"):
            keys["name"] = f"rule-title-{refusal.facts.get('name')}"
        return {
            key: say(keys[key], language) if has(keys.get(key, ""), language) else fact for key, fact in refusal.facts.items()
        }

    async def learn_keywords(self) -> None:
        """Know the words again that `Context.listen` added, in all groups."""
        places = await reactions.named(self._desk.engine, LISTENING)
        running = self._desk.plugins.plugins
        self._desk.plugins.listen(Listening(place.plugin, place.name, place.group) for place in places if place.plugin in running)


def _about(asker: Asker, refusal: Refusal) -> int | None:
    """The order that a refusal names, where only one group can be meant."""
    number = refusal.facts.get("number")
    return order_id(asker.groups[0].id, number) if isinstance(number, int) and len(asker.groups) == 1 else None


def _may_be_talk(request: Request, refusal: Refusal) -> bool:
    """Whether words that are ordinary talk as well ask for what the order that they name does not wait for."""
    return isinstance(request, Command) and request.casual and refusal.code.startswith(("not-now", "not-you-"))


def _was_talk(request: Request, refusal: Refusal) -> bool:
    """Whether words that are ordinary talk as well met no order that waits for them."""
    return isinstance(request, Command) and request.casual and refusal.code in _NO_ORDER
