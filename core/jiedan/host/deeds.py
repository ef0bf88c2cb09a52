"""What the owner and the deputies of a group can have done there by hand: pin a card, silence or remove somebody, make a way in.

What is done goes through the outbox, like words; whether it was done is said afterwards, where it was asked for.
"""

from collections.abc import Collection
from datetime import timedelta
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Final, Protocol
from zlib import crc32

import msgspec

from jiedan.errors import Refusal
from jiedan.host import people, whom
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.members.member import Member, Membership, Standing
from jiedan.members.rights import Right, keeps_order, may
from jiedan.messages.deeds import LINK, Deed, Invite, Mute, Pin, Remove, Unmute, Unpin
from jiedan.messages.elements import Button, Style, Text
from jiedan.messages.grammar import Command
from jiedan.messages.inbound import Author
from jiedan.messages.spans import Invitation, invitation, mute_span
from jiedan.messages.verbs import Verb
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.storage import back_channels, dialogues, members, orders, removals
from jiedan.storage.dialogues import LONGEST_ANSWER, Question
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.catalog import Catalog
from jiedan.texts.moments import dated

if TYPE_CHECKING:  # the trade itself has people removed, and makes buttons
    from jiedan.host.trade import Trade

VERBS: Final = frozenset({Verb.PIN, Verb.UNPIN, Verb.MUTE, Verb.UNMUTE, Verb.REMOVE, Verb.INVITE})
REMOVE: Final = "remove"
BAN: Final = "ban"
STEPS: Final = frozenset({REMOVE, BAN})
"""What the buttons mean that are asked before somebody is removed: with or without the way back."""
ASKED_FOR: Final = timedelta(hours=1)
"""So long the question counts whether somebody is to be removed."""
_AT: Final = ("@", "＠")
CAUSES: Final = ("rights", "staff", "absent", "unable", "chat", "refused", "unknown")


class Removes(Protocol):
    """Has a member removed, now (True) or once nothing of theirs is open any more: `removals.remove`."""

    async def __call__(
        self, desk: Desk, unit: UnitOfWork, group: Group, membership: Membership, *, why: str, key: str, again: bool = False,
        by: int | None = None, said_in: str | None = None, language: str | None = None,
    ) -> bool:  # fmt: skip
        """Put it into the unit of work."""


class Deeds:
    """Carries out what somebody asks to have done in a group."""

    def __init__(self, desk: Desk, trade: "Trade", remove: Removes) -> None:
        self._desk: Final = desk
        self._trade: Final = trade
        self._remove: Final = remove

    async def answer(self, asker: Asker, command: Command) -> UnitOfWork:
        """The unit of work with the deed. Raises Refusal."""
        match command.verb:
            case Verb.PIN | Verb.UNPIN:
                return await self._pin(asker, command)
            case Verb.INVITE:
                return await self._invite(asker, command)
            case _:
                return await self._meet(asker, command)

    async def press(self, asker: Asker, question: Question) -> UnitOfWork:
        """Whoever may said that somebody is really to be removed. Raises Refusal."""
        if question.expires <= self._desk.now():
            raise Refusal("button-expired")
        group = await members.group_by_id(self._desk.engine, question.group)
        membership = await moderator(self._desk, asker, group, Right.REMOVE)
        uid, _, why = question.answer.partition("\n")
        found = await members.member(self._desk.engine, group.platform, uid)
        if found is None:
            raise Refusal("button-expired")
        author = Author(id=found.uid, name=found.name)
        await self.check(asker, group, author)
        running = await self._running(group, author)
        if _mark(running) != question.version:
            return await self._ask(asker, group, author, running, why)
        return await self._removed(asker, membership, group, found, why, again=question.step == REMOVE)

    async def _removed(
        self, asker: Asker, membership: Membership, group: Group, found: Member, why: str, *, again: bool
    ) -> UnitOfWork:
        """They leave now, or once nothing of theirs is open any more. Raises Refusal where the asker has no right to that."""
        if not may(membership, Right.REMOVE):
            raise Refusal("right-not-yours", right=Right.REMOVE.value)
        say, language = self._desk.catalog.say, asker.language
        whose = await members.membership(self._desk.engine, group.id, found.id)
        if whose is None:  # somebody of whom we know nothing but what was answered
            words = say("deed-remove" if again else "deed-ban", language, name=found.name)
            return self._done(asker, membership, Verb.REMOVE, Remove(chat=group.chat, user=found.uid, again=again), words)
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(membership)
        if not await self._remove(
            self._desk, unit, group, whose, why=why, key=f"hand:{asker.inbound.key}"[:255], again=again, by=membership.member.id,
            said_in=asker.chat, language=language,
        ):  # fmt: skip
            unit.say(asker.platform, asker.chat, Text(say("removal-waits", language, name=found.name)), urgent=True)
        return unit

    async def _pin(self, asker: Asker, command: Command) -> UnitOfWork:
        order = await self._trade.find(asker, command.verb, command.number)
        group = asker.in_group(order.group)
        if group is None:
            raise Refusal("not-found", number=order.number)
        membership = await moderator(self._desk, asker, group, Right.MODERATE, command)
        message = await orders.card_of(self._desk.engine, order.id, group.platform, group.chat)
        if message is None:
            raise Refusal("no-card", number=order.number)
        pins = command.verb is Verb.PIN
        deed = Pin(chat=group.chat, message=message) if pins else Unpin(chat=group.chat, message=message)
        words = self._desk.catalog.say("deed-pin" if pins else "deed-unpin", asker.language, number=str(order.number))
        return self._done(asker, membership, command.verb, deed, words)

    async def _invite(self, asker: Asker, command: Command) -> UnitOfWork:
        found = [
            (group, each)
            for group in asker.groups
            if (each := await _standing(self._desk, asker, group, Right.ADMIT)) is not None
        ]
        if not found:
            raise whom.not_theirs(self._desk, asker, command, Right.ADMIT)
        if len(found) > 1:
            raise Refusal("which-group", list="\n".join(group.title for group, _ in found))
        [(group, membership)] = found
        paused = await back_channels.paused_until(self._desk.engine, group.id)
        if paused is not None and paused > self._desk.now():
            raise Refusal("invites-paused", until=dated(paused, group.zone, asker.language))
        asked = invitation(command.rest)
        until = self._desk.now() + asked.lasts
        words = self._desk.catalog.say("deed-invite", asker.language, group=group.title, link=LINK)
        words = "\n".join([words, *self._bounds(asker, group, asked)])
        deed = Invite(chat=group.chat, name=asked.source, until=until, most=asked.most, asks=asked.asks)
        return self._done(asker, membership, Verb.INVITE, deed, words)

    def _bounds(self, asker: Asker, group: Group, asked: Invitation) -> list[str]:
        """What holds for a way in, a line each."""
        say, language = self._desk.catalog.say, asker.language
        until = dated(self._desk.now() + asked.lasts, group.zone, language)
        lines = [say("invite-until", language, until=until)]
        lines += [] if asked.most is None else [say("invite-most", language, count=asked.most)]
        lines += [say("invite-asks", language)] if asked.asks else []
        lines += [say("invite-source", language, source=asked.source)] if asked.source else []
        return lines

    async def _meet(self, asker: Asker, command: Command) -> UnitOfWork:
        """Something that meets whoever is named, or said what is answered."""
        group, membership, author, words = await self._meant(asker, command)
        span = mute_span(words) if command.verb is Verb.MUTE else timedelta()
        await self.check(asker, group, author)
        say, language = self._desk.catalog.say, asker.language
        if command.verb is Verb.REMOVE:
            return await self._ask(asker, group, author, await self._running(group, author), words)
        if command.verb is Verb.UNMUTE:
            words, deed = say("deed-unmute", language, name=author.name), Unmute(chat=group.chat, user=author.id)
            return self._done(asker, membership, command.verb, deed, words)
        until = self._desk.now() + span
        words = say("deed-mute", language, name=author.name, until=dated(until, group.zone, language))
        return self._done(asker, membership, command.verb, Mute(chat=group.chat, user=author.id, until=until), words)

    async def _meant(self, asker: Asker, command: Command) -> tuple[Group, Membership, Author, str]:
        """In which group, what the asker is there, whoever is named behind @ or said what is answered, and what else was said. Raises
        Refusal where nobody, or more than one, is called so, and where the asker has no right to it.
        """
        right = Right.REMOVE if command.verb is Verb.REMOVE else Right.MODERATE
        if command.rest and (command.verb is not Verb.MUTE or command.rest.startswith(_AT)):
            named = msgspec.structs.replace(command, rest=f"@{command.rest.lstrip(_AT[0] + _AT[1])}")
            concern = await whom.concern(self._desk, asker, named, right)
            author = Author(id=concern.whom.member.uid, name=concern.whom.member.name)
            return concern.group, concern.by, author, concern.words
        if asker.in_private:
            raise Refusal("deed-in-group", command=command.verb)
        [group] = asker.groups
        membership = await moderator(self._desk, asker, group, right, command)
        answered = asker.inbound.reply_author
        if answered is None:
            if command.casual and not command.rest:
                raise whom.not_theirs(self._desk, asker, command)
            raise Refusal("deed-who", command=command.verb)
        return group, membership, msgspec.structs.replace(answered, name=people.called(answered)), command.rest

    async def check(self, asker: Asker, group: Group, author: Author) -> None:
        """Refuse what would meet nobody, oneself, or somebody who keeps order here."""
        if author.anonymous:
            raise Refusal("deed-nobody")
        if author.id == asker.inbound.author.id:
            raise Refusal("deed-yourself")
        told = await people.role_now(self._desk, group, author.id)
        member = await members.member(self._desk.engine, group.platform, author.id)
        known = None if member is None else await members.membership(self._desk.engine, group.id, member.id)
        if told in ("owner", "admin") or (told != "gone" and known is not None and keeps_order(known)):
            raise Refusal("deed-staff", name=author.name)
        if told == "gone" or (told is None and known is not None and known.standing is Standing.LEFT):
            raise Refusal("deed-gone", name=author.name)

    async def _running(self, group: Group, author: Author) -> list[Order]:
        """The orders in which somebody is a side and something is left to be done, if only to pay out."""
        member = await members.member(self._desk.engine, group.platform, author.id)
        if member is None:
            return []
        return await removals.running(self._desk.engine, group.id, member.id)

    async def _ask(self, asker: Asker, group: Group, author: Author, running: Collection[Order], why: str) -> UnitOfWork:
        """Ask once more whether somebody is to be removed, and say why and what they leave behind."""
        unit, say, language = self._desk.unit(asker.inbound.key), self._desk.catalog.say, asker.language
        unit.also(members.register(group.platform, author.id, author.name, None))
        text, why = say("remove-sure", language, name=author.name), _cut(why, LONGEST_ANSWER - len(author.id) - 1)
        text += "\n" + say("remove-why", language, why=why) if why else ""
        answer = f"{author.id}\n{why}" if why else author.id
        if running:
            numbers = " ".join(f"#{order.number}" for order in running)
            text += "\n" + say("remove-orders", language, numbers=numbers, count=len(running))
        buttons = [
            button(unit, group, say(f"{step}-button", language), step, answer, _mark(running), lives=ASKED_FOR, style="danger")
            for step in (REMOVE, BAN)
        ]
        unit.say(asker.platform, asker.chat, Text(text), buttons=buttons, reply_to=asker.inbound.message or None, urgent=True)
        return unit

    def _done(self, asker: Asker, membership: Membership, verb: Verb, deed: Deed, words: str) -> UnitOfWork:
        unit = self._desk.unit(asker.inbound.key)
        unit.rests_on(membership)
        reply_to = None if asker.inbound.token else asker.inbound.message or None
        unit.do(asker.platform, asker.chat, deed, words, otherwise(self._desk.catalog, verb, asker.language), reply_to=reply_to)
        return unit


async def moderator(desk: Desk, asker: Asker, group: Group, right: Right, command: Command | None = None) -> Membership:
    """What the asker is in the group, who must have the right there. Raises Refusal; for `command` that may be talk, as for talk."""
    found = await _standing(desk, asker, group, right)
    if found is None:
        raise whom.not_theirs(desk, asker, command, right)
    return found


async def _standing(desk: Desk, asker: Asker, group: Group, right: Right) -> Membership | None:
    try:
        membership = await people.authority(desk, asker, group, newcomers=True)
    except Refusal:
        return None
    return membership if may(membership, right) else None


def otherwise(catalog: Catalog, verb: Verb, language: str) -> dict[str, str]:
    """What to say where a deed was not done, by the cause."""
    return {cause: catalog.say(f"undone-{cause}", language, command=verb.value) for cause in CAUSES}


def button(
    unit: UnitOfWork, group: Group, label: str, step: str, answer: str, version: int, *, lives: timedelta, style: Style = "plain"
) -> Button:
    """A button that belongs to no order; whoever keeps order in the group may press it."""
    token = token_urlsafe(16)
    unit.also(dialogues.ask(Question(token, group.id, None, step, answer, version, False, False, unit.now + lives)))
    return Button(label=label, token=token, style=style)


def _cut(words: str, most: int) -> str:
    """The words in one line, no longer than that."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: max(0, most - 1)]}…"


def _mark(running: Collection[Order]) -> int:
    """Which orders somebody was told of, as one number."""
    return crc32(",".join(str(order.number) for order in running).encode())
