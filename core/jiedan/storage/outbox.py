"""What is to be said, until it has been said. Rows are taken by status; within a chat the oldest waiting one always goes first."""

from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.messages.outgoing import Outgoing
from jiedan.storage.engine import Engine, Value, Write, integer

_HEADS: Final = (
    "SELECT o.id, o.platform, o.card, o.body, o.attempts,"
    " (SELECT MAX(n.id) FROM outbox n WHERE n.card = o.card AND n.platform = o.platform AND n.chat = o.chat AND n.status = 'waiting'),"
    " (SELECT c.message FROM cards c WHERE c.order_id = o.card AND c.platform = o.platform AND c.chat = o.chat)"
    " FROM outbox o WHERE o.status = 'waiting' AND o.not_before <= ? AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.platform = o.platform"
    " AND e.chat = o.chat AND e.status = 'waiting' AND e.id < o.id) ORDER BY o.id LIMIT ?"
)
_END: Final = "UPDATE outbox SET status = ?, problem = ?, attempts = attempts + 1 WHERE id = ? AND status = 'waiting'"
_LATER: Final = (
    "UPDATE outbox SET not_before = ?, attempts = attempts + ?, problem = ? WHERE id = ? AND status = 'waiting'"
)  # fmt: skip
_NO_LONGER: Final = "DELETE FROM cards WHERE platform = ? AND chat = ? AND message = ? AND order_id <> ?"
_CARD: Final = (
    "INSERT INTO cards (order_id, platform, chat, message) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (order_id, platform, chat) DO UPDATE SET message = excluded.message"
)


SPOILT: Final = Outgoing(nonce="", chat="", elements=())
"""Stands for a message that cannot be read any more."""


class Waiting(NamedTuple):
    """The oldest message that waits in its chat."""

    id: int
    platform: str
    card: int | None
    outgoing: Outgoing
    attempts: int
    outdated: bool
    """A newer picture of the same card waits behind it."""


async def heads(engine: Engine, now: datetime, most: int = 50) -> list[Waiting]:
    """The oldest waiting message of each chat that may be sent now."""
    rows = await engine.rows(_HEADS, (micros(now), most))
    return [_waiting(*row) for row in rows]


async def next_time(engine: Engine) -> datetime | None:
    """When the next waiting message may be sent; None when none waits."""
    rows = await engine.rows("SELECT MIN(not_before) FROM outbox WHERE status = 'waiting'")
    return None if rows[0][0] is None else instant(integer(rows[0][0]))


def sent(waiting: Waiting, message: str) -> list[Write]:
    """It was sent, and is that message of the chat."""
    writes = [Write(_END, ("sent", None, waiting.id), 1, Stale, "mark")]
    if waiting.card is not None:
        writes.append(Write(_NO_LONGER, (waiting.platform, waiting.outgoing.chat, message, waiting.card)))
        writes.append(Write(_CARD, (waiting.card, waiting.platform, waiting.outgoing.chat, message), 1))
    return writes


def ended(waiting: Waiting, status: str, problem: str | None) -> list[Write]:
    """It will not be sent (again): `superseded`, `undeliverable` or `unknown`."""
    return [Write(_END, (status, (problem or "")[:255] or None, waiting.id), 1, Stale)]


def later(waiting: Waiting, when: datetime, *, counts: bool, problem: str) -> list[Write]:
    """It is tried again then. `counts`: this try was one of those that it gets."""
    return [Write(_LATER, (micros(when), int(counts), problem[:255], waiting.id), 1, Stale)]


def _waiting(row_id: Value, platform: Value, card: Value, body: Value, attempts: Value, newest: Value, message: Value) -> Waiting:
    try:
        outgoing = msgspec.json.decode(str(body), type=Outgoing)
    except msgspec.MsgspecError:
        outgoing = SPOILT
    edits = None if message is None else str(message)
    outgoing = msgspec.structs.replace(outgoing, nonce=str(row_id), edits=edits)
    card_of = None if card is None else integer(card)
    return Waiting(integer(row_id), str(platform), card_of, outgoing, integer(attempts), newest is not None and newest != row_id)
