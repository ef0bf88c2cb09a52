"""Brings together all that is known of an order, and makes evidence of it: for the chat, and for the command line."""

import asyncio
from typing import Final

import msgspec

from jiedan.evidence.bundle import Bundle, bundle, listed, mark_of
from jiedan.evidence.dossier import Dossier, Entry, Lacking, Person, Place, Said, attachments, data_files
from jiedan.evidence.pages import Pages
from jiedan.evidence.printing import printed
from jiedan.host.files import Files
from jiedan.orders.events import Link, Record
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.orders.room import Line
from jiedan.orders.says import Say
from jiedan.storage import ledger, members, records
from jiedan.storage import room as lines
from jiedan.storage.engine import Engine

EVERYTHING: Final = 2**62
"""Bytes of copies that an archive on the operator's own disk may have."""
ALL_LINES: Final = 1_000_000


async def gathered(engine: Engine, files: Files, group: Group, order: Order, most: int = EVERYTHING) -> Dossier:
    """All that is known of the order. `most`: bytes of copies that go in; the first that came go first.

    Of the room, what was said since the taker has the order: what was said to another taker is none of this one's business.
    """
    chain = await records.chain(engine, order.id)
    since = order.claimed_at if order.taker is not None else None
    room = () if since is None else tuple(await lines.newest(engine, order.id, since, ALL_LINES))
    kept = await lines.hashes(engine, order.id)
    said = tuple(Said(line=line, hash=kept.get(line.key, "")) for line in room)
    entries = tuple([Entry(**entry._asdict()) for entry in await ledger.entries(engine, order.id)])
    copies, lacking = await asyncio.to_thread(_copies, files, chain, room, most)
    place = Place(id=group.id, title=group.title, platform=group.platform, zone=group.rules.zone, language=group.language)
    people = await _people(engine, order, chain, room, entries)
    return Dossier(
        order=order, place=place, people=people, chain=tuple(chain), entries=entries, room=said, copies=copies, lacking=lacking
    )


def made(dossier: Dossier, say: Say) -> Bundle:
    """The PDF and the archive. Takes a second of a processor: not for the event loop."""
    files = data_files(dossier)
    index = listed(files)
    return bundle(dossier, files, printed(Pages(dossier, say).document(index, mark_of(index))))


async def _people(
    engine: Engine, order: Order, chain: list[Link], room: tuple[Line, ...], entries: tuple[Entry, ...]
) -> tuple[Person, ...]:
    """Everybody whom the files name by id, but the clock."""
    owners = (int(entry.account.rpartition(":")[2]) for entry in entries if entry.account.startswith(_OF_MEMBERS))
    named = {*order.parties, order.holder, *(link.actor for link in chain), *(line.member for line in room), *owners}
    found = await members.members(engine, [member for member in named if member])
    called = {each.member: each.name for each in order.called}
    return tuple(Person(id=member, name=found[member].name, called=called.get(member, "")) for member in sorted(found))


_OF_MEMBERS: Final = ("holder:", "payable:", "to_return:")


def _copies(files: Files, chain: list[Link], room: tuple[Line, ...], most: int) -> tuple[dict[str, bytes], tuple[Lacking, ...]]:
    """The copies of what was handed in, and what cannot be enclosed."""
    copies: dict[str, bytes] = {}
    lacking: list[Lacking] = []
    steps = [msgspec.json.decode(link.body, type=Record) for link in chain]
    for file in attachments(steps, room):
        content, why = files.content(file)
        if content is not None and file.size > most:
            content, why = None, "large"
        if content is None:
            lacking.append(Lacking(sha256=file.sha256, name=file.name, size=file.size, why=why))
        else:
            copies[file.sha256] = content
            most -= file.size
    return copies, tuple(lacking)
