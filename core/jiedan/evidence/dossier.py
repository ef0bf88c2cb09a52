"""All that is known of one order, and the data files that it makes: the same order, untouched, makes the same bytes each time."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

import msgspec

from jiedan.ledger.entry import Posting
from jiedan.messages.elements import Attachment
from jiedan.orders.events import Link, Record, published
from jiedan.orders.order import Order
from jiedan.orders.room import Line

ORDER: Final = "order.json"
PUBLISHED: Final = "published.json"
PEOPLE: Final = "people.json"
RECORDS: Final = "records.jsonl"
ENTRIES: Final = "entries.jsonl"
ROOM: Final = "room.jsonl"
COPIES: Final = "files/"
"""The folder of copies; each is called by its SHA-256."""

canonical: Final = msgspec.json.Encoder(order="deterministic").encode
"""A value in the one spelling that is hashed."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """The group of the order. `zone` is the name of its time zone."""

    id: int
    title: str
    platform: str
    zone: str
    language: str


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody whom the files name by id: what they are called now, and what they were called when they last did something here."""

    id: int
    name: str
    called: str = ""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger, entered by the record `seq` of the order. Minor units, debits positive."""

    seq: int
    line: int
    account: str
    amount: int
    currency: str
    at: datetime

    @property
    def posting(self) -> Posting:
        """As the record says it."""
        return Posting(self.account, self.amount)


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the order's room, with the hash under which it was kept."""

    line: Line
    hash: str


class Lacking(msgspec.Struct, frozen=True, kw_only=True):
    """A file that is named and not enclosed. `why`: `gone`, `changed` (its copy is not what was received), `large`."""

    sha256: str
    name: str
    size: int
    why: str


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """One order with everything around it. `copies`: SHA-256 → content of the files that are enclosed."""

    order: Order
    place: Place
    people: tuple[Person, ...]
    chain: tuple[Link, ...]
    entries: tuple[Entry, ...]
    room: tuple[Said, ...]
    copies: Mapping[str, bytes] = {}
    lacking: tuple[Lacking, ...] = ()

    @property
    def as_of(self) -> datetime:
        """When the last of it happened. The files tell no other time, so that whoever asks again gets the same ones."""
        return max([link.at for link in self.chain] + [said.line.at for said in self.room])

    @property
    def records(self) -> tuple[Record, ...]:
        """What the records say."""
        return tuple(msgspec.json.decode(link.body, type=Record) for link in self.chain)

    @property
    def published(self) -> bytes | None:
        """What was published, as its record keeps it; as the order has it where the record is older than that; None for a draft."""
        found = [record for record in self.records if record.terms]
        return (found[-1].published.encode() or published(self.order)) if found else None


def attachments(records: Iterable[Record], room: Iterable[Line]) -> tuple[Attachment, ...]:
    """Every file that was handed in, once, in the order in which they came."""
    came = [file for record in records for file in record.files] + [file for line in room for file in line.files]
    return tuple({file.sha256: file for file in reversed(came)}[sha256] for sha256 in dict.fromkeys(file.sha256 for file in came))


def data_files(dossier: Dossier) -> dict[str, bytes]:
    """Name → content of all files but the printed one."""
    files = {
        ORDER: canonical(dossier.order),
        PEOPLE: canonical(dossier.people),
        RECORDS: lines(dossier.chain),
        ENTRIES: lines(dossier.entries),
        ROOM: lines(dossier.room),
    }
    if dossier.published is not None:
        files[PUBLISHED] = dossier.published
    return files | {f"{COPIES}{sha256}": content for sha256, content in dossier.copies.items()}


def lines(values: Iterable[msgspec.Struct]) -> bytes:
    """A value a line."""
    return b"".join(_line(values))


def _line(values: Iterable[msgspec.Struct]) -> Iterator[bytes]:
    for value in values:
        yield canonical(value)
        yield b"\n"
