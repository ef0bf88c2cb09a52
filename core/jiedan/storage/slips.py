"""Slips that were handed in: the pictures that still wait to be read, and what was read on the others."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.messages.elements import Attachment
from jiedan.messages.verbs import Verb
from jiedan.orders import sums
from jiedan.orders.act import Act
from jiedan.orders.order import Order
from jiedan.slips.remarks import Flag, Seen
from jiedan.slips.slip import Slip
from jiedan.storage.engine import Engine, Row, Value, Write, integer

MOST: Final = 4
"""Pictures of one message that are looked at."""
MOST_OF_ORDER: Final = 8
"""Pictures of one order that are taken after the report."""
LOOKED_BACK: Final = 1000
"""So many of a group's newest slips are compared by what they look like; by file and by number, all of every group."""

_HAND_IN: Final = (
    "INSERT INTO slips (order_id, seq, sha256, group_id, member_id, name, due, currency, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (order_id, seq, sha256) DO NOTHING"
)
_WAITING: Final = (
    "SELECT id, group_id, order_id, seq, sha256, due, currency, attempts FROM slips WHERE status = 'waiting' AND not_before <= ?"
    " ORDER BY id LIMIT 1"
)
_BEGUN: Final = (
    "UPDATE slips SET attempts = attempts + 1, not_before = ? WHERE id = ? AND status = 'waiting' AND attempts = ?"
)  # fmt: skip
_READ: Final = (
    "UPDATE slips SET status = ?, dhash = ?, amount = ?, paid_at = ?, number = ?, payee = ?, stopped = ?, flags = ?, read_at = ?"
    " WHERE id = ? AND status = 'waiting' AND attempts = ?"
)
_OF_A_SLIP: Final = "order_id, sha256, dhash, amount, paid_at, number, payee, stopped"
_SAME: Final = (
    f"SELECT {_OF_A_SLIP} FROM slips WHERE id < ? AND order_id <> ? AND (sha256 = ? OR (number = ? AND number <> '')) ORDER BY id"
)
_NEWEST: Final = (
    f"SELECT {_OF_A_SLIP} FROM slips WHERE id < ? AND group_id = ? AND order_id <> ? AND dhash <> ''"
    f" ORDER BY id DESC LIMIT {LOOKED_BACK}"
)
_TABLE: Final = (
    "SELECT o.number, s.order_id, s.seq, s.member_id, s.at, s.name, s.sha256, s.due, s.currency, s.status, s.amount, s.paid_at, s.number,"
    " s.payee, s.stopped, s.flags, s.read_at FROM slips s JOIN orders o ON o.id = s.order_id WHERE s.group_id = ? ORDER BY s.id"
)


class Waiting(NamedTuple):
    """A picture that waits to be read. `due` in minor units of `currency`; `seq` is the order's version in which it was handed in."""

    id: int
    group: int
    order: int
    seq: int
    sha256: str
    due: int
    currency: str
    attempts: int


class Entry(NamedTuple):
    """One line of the table of slips. Amounts in minor units of `currency`; `order` and those of the flags are ids."""

    number: int
    order: int
    seq: int
    member: int
    at: datetime
    name: str
    sha256: str
    due: int
    currency: str
    status: str
    """waiting · read · unread: nothing could read it."""
    slip: Slip
    flags: tuple[Flag, ...]
    read_at: datetime | None


def handed_in(order: Order, act: Act) -> list[Write]:
    """The pictures that a client hands in with the report of a payment, or after it, wait to be read. `order` is as it stands then."""
    if act.verb is not Verb.PAID:
        return []
    due = act.amount if act.amount is not None else sums.owing(order) or sums.missing(order)
    row = (order.group, act.actor.member)
    return [
        Write(_HAND_IN, (order.id, order.version, picture.sha256, *row, picture.name, due, order.currency, micros(act.at)))
        for picture in _pictures(act.files)[:MOST]
    ]


def _pictures(files: Iterable[Attachment]) -> list[Attachment]:
    return list({file.sha256: file for file in files if file.is_picture}.values())


async def count(engine: Engine, order: int) -> int:
    """How many pictures were handed in for the order."""
    rows = await engine.rows("SELECT COUNT(*) FROM slips WHERE order_id = ?", (order,))
    return integer(rows[0][0])


async def was_handed_in(engine: Engine, chat: tuple[str, str], uid: str, pictures: Sequence[str], since: datetime) -> bool:
    """Whether somebody handed in one of these pictures (SHA-256) as the slip of an order of the group, at that moment or later.
    `chat`: platform and chat of the group.
    """
    marks = ", ".join("?" for _ in pictures)
    rows = await engine.rows(
        "SELECT 1 FROM slips s JOIN chat_groups g ON g.id = s.group_id JOIN members m ON m.id = s.member_id"
        f" WHERE g.platform = ? AND g.chat = ? AND m.uid = ? AND s.at >= ? AND s.sha256 IN ({marks}) LIMIT 1",
        (*chat, uid, micros(since), *pictures),
    )
    return bool(rows)


async def waiting(engine: Engine, now: datetime) -> Waiting | None:
    """The picture that has waited longest and may be read now."""
    rows = await engine.rows(_WAITING, (micros(now),))
    return _waiting(*rows[0]) if rows else None


def begun(slip: Waiting, until: datetime) -> Write:
    """Somebody reads it; whoever finds it waiting after `until` tries again. Stale when somebody else was faster."""
    return Write(_BEGUN, (micros(until), slip.id, slip.attempts), 1, Stale)


def done(slip: Waiting, seen: Seen, flags: Sequence[Flag], *, read: bool, at: datetime) -> Write:
    """What was read on it, and what was remarked. Stale when somebody else was faster."""
    found = seen.slip
    paid_at = None if found.paid_at is None else micros(found.paid_at)
    told = (found.amount, paid_at, found.number, found.payee, found.stopped, msgspec.json.encode(flags).decode(), micros(at))
    return Write(_READ, ("read" if read else "unread", seen.dhash, *told, slip.id, slip.attempts), 1, Stale)


async def earlier(engine: Engine, slip: Waiting, seen: Seen) -> list[Seen]:
    """The slips of other orders that `seen` is to be compared with, which were handed in before it."""
    same = await engine.rows(_SAME, (slip.id, slip.order, seen.sha256, seen.slip.number))
    newest = await engine.rows(_NEWEST, (slip.id, slip.group, slip.order)) if seen.dhash else []
    return [_seen(row) for row in (*same, *newest)]


async def table(engine: Engine, group: int) -> list[Entry]:
    """Every slip of the group, in the order in which they were handed in: for the export and the evidence."""
    return [_entry(row) for row in await engine.rows(_TABLE, (group,))]


def _waiting(
    row: Value, group: Value, order: Value, seq: Value, sha256: Value, due: Value, currency: Value, tried: Value
) -> Waiting:
    return Waiting(
        integer(row), integer(group), integer(order), integer(seq), str(sha256), integer(due), str(currency), integer(tried)
    )  # fmt: skip


def _seen(row: Row) -> Seen:
    order, sha256, dhash, *told = row
    return Seen(order=integer(order), sha256=str(sha256), dhash=str(dhash), slip=_slip(*told))


def _slip(amount: Value, paid_at: Value, number: Value, payee: Value, stopped: Value) -> Slip:
    return Slip(
        amount=None if amount is None else integer(amount), paid_at=_instant(paid_at), number=str(number), payee=str(payee),
        stopped=str(stopped),
    )  # fmt: skip


def _entry(row: Row) -> Entry:
    number, order, seq, member, at, name, sha256, due, currency, status, *told, flags, read_at = row
    return Entry(
        integer(number), integer(order), integer(seq), integer(member), instant(integer(at)), str(name), str(sha256), integer(due),
        str(currency), str(status), _slip(*told), msgspec.json.decode(str(flags), type=tuple[Flag, ...]), _instant(read_at),
    )  # fmt: skip


def _instant(at: Value) -> datetime | None:
    return None if at is None else instant(integer(at))
