"""`jiedan stuck`: what waits for whom, in all groups."""

import asyncio
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

import typer

from jiedan.cli.place import expect_database, settings_from
from jiedan.clock import SystemClock
from jiedan.members.member import Member
from jiedan.messages.normal import clean
from jiedan.orders.act import Actor, Part
from jiedan.orders.group import Group
from jiedan.orders.machine import plays
from jiedan.orders.order import Order
from jiedan.orders.stuck import Stuck, by_urgency, waits
from jiedan.settings import Settings
from jiedan.storage import members, orders
from jiedan.storage.database import open_database

_SIDES: Final = (Part.POSTER, Part.CLIENT, Part.WORKER, Part.ASKED, Part.UNHEARD, Part.KEEPER)
_NAME: Final = 24
"""Characters of a name or a title."""


def report(named: Path | None, *, late: bool) -> int:
    """Say what waits, what is late first and then what waits longest; only what is late, if asked. Returns how much is late.

    Raises Fault where the database cannot be read.
    """
    settings = settings_from(named)
    expect_database(settings)
    now = SystemClock().now()
    found = asyncio.run(_waiting(settings))
    found.sort(key=lambda each: by_urgency(each[2], now))
    overdue = sum(duty.late(now) for _, _, duty, _ in found)
    for group, order, duty, people in found:
        if duty.late(now) or not late:
            typer.echo("  ".join(_words(group, order, duty, people, now)))
    typer.echo(f"{len(found)} waiting, {overdue} late")
    return overdue


async def _waiting(settings: Settings) -> list[tuple[Group, Order, Stuck, dict[int, Member]]]:
    database = await open_database(settings.database.url)
    try:
        found = [(order, duty) for order in await orders.unfinished(database.engine) for duty in waits(order)]
        groups = {number: await members.group_by_id(database.engine, number) for number in {order.group for order, _ in found}}
        concerned = {member for order, _ in found for member in _concerned(order)}
        people = await members.members(database.engine, concerned)
        return [(groups[order.group], order, duty, people) for order, duty in found]
    finally:
        await database.close()


def _concerned(order: Order) -> tuple[int, ...]:
    """Its sides, and whoever has its money in hands, or should have."""
    hands = (order.holder, *(hand.member for hand in order.hands), order.handover.to if order.handover else None)
    return tuple(dict.fromkeys(member for member in (*order.parties, *hands) if member))


def _words(group: Group, order: Order, duty: Stuck, people: dict[int, Member], now: datetime) -> Iterator[str]:
    """The cells of a line."""
    sides = [member for member in _concerned(order) if plays(duty.who, order, Actor(member))] if duty.who in _SIDES else []
    sides = [order.holder] if duty.who is Part.HOLDER and order.holder else sides
    sides = [order.handover.to] if duty.who is Part.SUCCESSOR and order.handover else sides
    who = " / ".join(clean(people[member].name, _NAME) for member in sides if member in people) or f"the {duty.who}"
    yield "LATE" if duty.late(now) else "    "
    yield f"{clean(group.title, _NAME)} #{order.number} {clean(order.title, _NAME).replace(chr(10), ' ')}"
    yield f"{order.state}: {who} to {duty.what.replace('_', ' ')}" if duty.who is not Part.CLOCK else f"{order.state}: nobody"
    yield f"since {_time(duty.since, group.zone)}, until {_time(duty.until, group.zone)}"
    yield "then reminded again" if duty.exit is None else f"then {duty.exit} at {_time(duty.ends, group.zone)}"


def _time(moment: datetime | None, zone: tzinfo) -> str:
    return "?" if moment is None else f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
