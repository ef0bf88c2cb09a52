"""What becomes of the pictures that clients hand in with the report of a payment: each is read after the commit, in a process of its
own, and whoever confirms the payment is told in private what was read and what is remarkable. Nobody waits for it, no money moves.

A picture waits in the database until what was read stands there, together with the message about it: a restart loses and repeats none.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import structlog

from jiedan.errors import Hiccup, Refusal, Stale
from jiedan.host.company import company
from jiedan.host.context import addressed
from jiedan.host.desk import Desk
from jiedan.host.ocr import Reader
from jiedan.host.people import Asker
from jiedan.members.member import Member
from jiedan.messages.elements import Text
from jiedan.messages.verbs import Verb
from jiedan.money import Money
from jiedan.orders import machine, sums
from jiedan.orders.act import Act, Part
from jiedan.orders.group import Group
from jiedan.orders.machine import plays
from jiedan.orders.order import FINAL, Order
from jiedan.slips.page import Page
from jiedan.slips.reading import read
from jiedan.slips.remarks import Due, Flag, Mark, Seen, compare
from jiedan.storage import members, orders, slips
from jiedan.storage.slips import Waiting
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import moment

AGAIN: Final = timedelta(minutes=3)
"""So long after somebody began to read a picture, it is begun again: longer than a picture may take."""
TRIES: Final = 3
"""A picture that was begun so often, and never came to an end, is not begun again."""
REPORTED: Final = "reported-already"
"""The refusal that a client gets who reports a payment twice."""
_SHOWN_OF_NUMBER: Final = 4

_log: Final = structlog.get_logger("jiedan.slips")


class Slips:
    """Reads the slips that wait. Without a reader the files alone are compared."""

    def __init__(self, desk: Desk, reader: Reader | None) -> None:
        self._desk: Final = desk
        self._reader: Final = reader

    async def sweep(self) -> int:
        """Deal with every picture that waits, one after the other. Returns how many they were."""
        done = 0
        while (slip := await slips.waiting(self._desk.engine, self._desk.now())) is not None:
            await self._take(slip)
            done += 1
        return done

    async def _take(self, slip: Waiting) -> None:
        try:
            await self._desk.engine.commit([slips.begun(slip, self._desk.now() + AGAIN)])
            begun = slip._replace(attempts=slip.attempts + 1)
            page = await self._reader.look(slip.sha256) if self._reader is not None and begun.attempts <= TRIES else None
            unit = await self._kept(begun, page)
            await unit.commit()
        except Stale:
            return  # somebody else reads it
        except Hiccup:
            raise
        except Exception:  # noqa: BLE001 - one picture that breaks something must not keep the others from being read
            _log.exception("a slip cannot be read", order=slip.order, sha256=slip.sha256)

    async def _kept(self, slip: Waiting, page: Page | None) -> UnitOfWork:
        """What was read, what is remarked, and the message about it, as one unit of work."""
        engine, now = self._desk.engine, self._desk.now()
        order = await orders.order(engine, slip.order)
        assert order is not None
        group = await members.group_by_id(engine, slip.group)
        seen = Seen(order=order.id, sha256=slip.sha256)
        if page is not None:
            found = read(page, currency=slip.currency, zone=group.zone)
            seen = Seen(order=order.id, sha256=slip.sha256, dhash=page.dhash, slip=found)
        due = Due(amount=slip.due, since=order.claimed_at, now=now)
        flags = compare(seen, due, await slips.earlier(engine, slip, seen))
        if self._reader is None:
            flags = tuple(flag for flag in flags if flag.mark is not Mark.UNREAD)
        unit = self._desk.unit()
        unit.also(slips.done(slip, seen, flags, read=page is not None, at=now))
        if flags or (page is not None and order.reported_at is not None):
            await self._tell(unit, group, order, slip, seen, flags)
        return unit

    async def _tell(
        self, unit: UnitOfWork, group: Group, order: Order, slip: Waiting, seen: Seen, flags: Sequence[Flag]
    ) -> None:  # fmt: skip
        """Tell whoever confirms the payment, in private and nowhere else."""
        if order.state in FINAL:
            return
        others = {flag.order: await orders.order(self._desk.engine, flag.order) for flag in flags if flag.order}
        for holder, chat in await _holders(self._desk, group, order):
            words = Words(self._desk, group, holder, order, slip)
            unit.say(group.platform, chat, Text(words.about(seen, flags, others)), about=order.id)


class Words:
    """What one holder is told of one slip."""

    def __init__(self, desk: Desk, group: Group, holder: Member, order: Order, slip: Waiting) -> None:
        self._desk: Final = desk
        self._group: Final = group
        self._language: Final = holder.language or group.language
        self._order: Final = order
        self._slip: Final = slip

    def about(self, seen: Seen, flags: Sequence[Flag], others: dict[int, Order | None]) -> str:
        """A line with what was read, a line for each remark, and what a slip is worth."""
        remarks = [flag for flag in flags if flag.mark not in (Mark.UNREAD, Mark.AMOUNT)]
        lines = [self._read(seen, {flag.mark for flag in flags})] if self._was_tried(seen, flags) else []
        lines += [self._remark(flag, seen, others.get(flag.order)) for flag in remarks]
        return "\n".join([*lines, self._say("slip-hint")])

    def _was_tried(self, seen: Seen, flags: Sequence[Flag]) -> bool:
        return seen.slip.amount is not None or any(flag.mark is Mark.UNREAD for flag in flags)

    def _read(self, seen: Seen, marks: set[Mark]) -> str:
        slip, found = seen.slip, ""
        if slip.paid_at is not None:
            found += self._say("slip-time", at=moment(slip.paid_at, self._group.zone, self._language))
        if slip.payee:
            found += self._say("slip-payee", name=slip.payee)
        if slip.number:
            found += self._say("slip-number", tail=slip.number[-_SHOWN_OF_NUMBER:])
        key = "slip-unread" if slip.amount is None else "slip-differs" if Mark.AMOUNT in marks else "slip-agrees"
        return self._say(key, amount=self._money(slip.amount or 0), price=self._money(self._slip.due), found=found)

    def _remark(self, flag: Flag, seen: Seen, other: Order | None) -> str:
        here = other is not None and other.group == self._group.id
        where = f"#{other.number}" if other is not None and here else self._say("slip-elsewhere")
        return self._say(f"slip-flag-{flag.mark}", other=where, words=seen.slip.stopped)

    def _money(self, minor: int) -> str:
        return str(Money(minor, self._slip.currency))

    def _say(self, key: str, **facts: str) -> str:
        return self._desk.catalog.say(key, self._language, number=str(self._order.number), **facts)


def waits_for_slip(order: Order, act: Act) -> bool:
    """Whether a picture that a member shows may be the slip of a payment: the client can report one, or has reported it already."""
    try:
        machine.fire(order, machine.choose(order, act), act)
    except Refusal as refusal:
        return refusal.code == REPORTED and plays(Part.CLIENT, order, act.actor)
    return sums.owing(order) > 0


async def late_slip(desk: Desk, asker: Asker, group: Group, order: Order, act: Act) -> UnitOfWork | None:
    """A client who pressed 已付 sends the picture afterwards: the holder gets it, and the order stays as it is. None for what is
    no such thing, or where there were enough pictures.
    """
    pictures = tuple(file for file in act.files if file.is_picture)[: slips.MOST]
    if act.verb is not Verb.PAID or not pictures or machine.may(order, act) or not waits_for_slip(order, act):
        return None
    if await slips.count(desk.engine, order.id) + len(pictures) > slips.MOST_OF_ORDER:
        return None
    unit = desk.unit(asker.inbound.key)
    unit.also(*slips.handed_in(order, act))
    for holder, chat in await _holders(desk, group, order):
        text = desk.catalog.say("slip-late", holder.language or group.language, number=str(order.number), name=asker.member.name)
        unit.say(group.platform, chat, Text(text), *pictures, about=order.id)
    said = Text(desk.catalog.say("slip-taken", asker.language, number=str(order.number)))
    unit.say(asker.platform, asker.chat, said, reply_to=asker.inbound.message or None, about=order.id, urgent=True)
    return unit


async def _holders(desk: Desk, group: Group, order: Order) -> list[tuple[Member, str]]:
    """Whoever confirms the payment, with the private chat in which they can be told."""
    known = await company(desk, group, [order])
    able = [actor.member for actor in known.actors if plays(Part.HOLDER, order, actor)]
    wanted = [known.people[member] for member in ([order.holder] if order.holder in able else able)]
    return [(member, chat) for member in wanted for chat, mention in (addressed(member, group),) if not mention]
