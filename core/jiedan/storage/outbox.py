"""What is to be said, until it has been said. Rows are taken by status; within a chat the oldest waiting one goes first.

A row is dealt with in steps, each written down once it is done: first its deed, then each of the messages that it takes (`sent_parts`).
What is written down is never done again. Should the process end after the platform did something and before we wrote it, that one step
is done again after the start: a message is sent twice, or a second link is made.

Times are whole microseconds since 1970.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.clock import micros
from jiedan.errors import Stale
from jiedan.messages.deeds import Deed, Pin, Unpin
from jiedan.messages.elements import Text
from jiedan.messages.outgoing import Outgoing, with_link
from jiedan.storage import members
from jiedan.storage.engine import Engine, Row, Value, Write, integer
from jiedan.storage.statements import SAY

_HEAD: Final = (
    "SELECT o.id, o.platform, o.chat, o.urgent, o.not_before, o.at, EXISTS"
    " (SELECT 1 FROM cards c WHERE c.order_id = o.card AND c.platform = o.platform AND c.chat = o.chat)"
)
# From the first row of one chat straight to the first of the next: the same few steps in the index, however many rows wait.
_HEADS: Final = (
    "WITH RECURSIVE heads (id) AS ("
    "SELECT (SELECT f.id FROM outbox f WHERE f.status = 'waiting' ORDER BY f.platform, f.chat, f.id LIMIT 1)"
    " UNION ALL SELECT COALESCE("
    "(SELECT n.id FROM outbox n WHERE n.status = 'waiting' AND n.platform = o.platform AND n.chat > o.chat ORDER BY n.chat, n.id LIMIT 1),"
    " (SELECT n.id FROM outbox n WHERE n.status = 'waiting' AND n.platform > o.platform ORDER BY n.platform, n.chat, n.id LIMIT 1))"
    f" FROM heads h JOIN outbox o ON o.id = h.id) {_HEAD} FROM heads h JOIN outbox o ON o.id = h.id"
)
_WORDS: Final = (
    f"{_HEAD} FROM outbox o WHERE o.status = 'waiting' AND o.platform = ? AND o.chat = ? AND o.card IS NULL ORDER BY o.id LIMIT 1"
)
_WHOLE: Final = (
    "SELECT o.id, o.platform, o.chat, o.card, o.about, o.body, o.attempts, o.at,"
    " CASE WHEN o.card IS NULL THEN NULL ELSE (SELECT n.id FROM outbox n WHERE n.status = 'waiting'"
    " AND n.platform = o.platform AND n.chat = o.chat AND n.card = o.card ORDER BY n.id DESC LIMIT 1) END,"
    " (SELECT c.message FROM cards c WHERE c.order_id = o.card AND c.platform = o.platform AND c.chat = o.chat),"
    " o.sent_parts FROM outbox o WHERE o.status = 'waiting' AND o.id IN "
)
_END: Final = "UPDATE outbox SET status = ?, problem = ?, attempts = attempts + 1 WHERE id = ? AND status = 'waiting'"
_LATER: Final = (
    "UPDATE outbox SET not_before = ?, attempts = attempts + ?, problem = ? WHERE id = ? AND status = 'waiting'"
)  # fmt: skip
_PARTLY: Final = (
    "UPDATE outbox SET sent_parts = sent_parts + 1, attempts = 0, not_before = 0, problem = ?"
    " WHERE id = ? AND status = 'waiting' AND sent_parts = ?"
)
_DEED_DONE: Final = "UPDATE outbox SET body = ?, attempts = 0, not_before = 0, problem = NULL WHERE id = ? AND status = 'waiting'"
_OLDER_PICTURES: Final = (
    "UPDATE outbox SET status = 'superseded', attempts = attempts + 1"
    " WHERE status = 'waiting' AND platform = ? AND chat = ? AND card = ? AND id < ?"
)
_WAITS_SINCE: Final = "UPDATE outbox SET at = ? WHERE id = ? AND at > ?"
_NO_LONGER: Final = "DELETE FROM cards WHERE platform = ? AND chat = ? AND message = ? AND order_id <> ?"
_CARD: Final = (
    "INSERT INTO cards (order_id, platform, chat, message) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (order_id, platform, chat) DO UPDATE SET message = excluded.message"
)
_PINNED: Final = "UPDATE cards SET pinned = ? WHERE platform = ? AND chat = ? AND message = ?"
_PIN_ANEW: Final = (
    "INSERT INTO outbox (platform, chat, body, urgent, at, status, attempts, not_before)"
    " SELECT platform, chat, ?, ?, ?, 'waiting', 0, 0 FROM cards"
    " WHERE order_id = ? AND platform = ? AND chat = ? AND message <> ? AND pinned"
)
_MENTION: Final = (
    "INSERT INTO mentions (order_id, platform, chat, message, at) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (platform, chat, message) DO UPDATE SET order_id = excluded.order_id, at = excluded.at"
)

SPOILT: Final = Outgoing(nonce="", chat="", elements=())
"""Stands for a message that cannot be read any more."""


class Head(NamedTuple):
    """A message that is next in its chat: as much of it as says whose turn it is."""

    id: int
    platform: str
    chat: str
    urgent: bool
    not_before: int
    """Not to be tried before."""
    since: int
    """Since when it waits; of a card, since when a picture of it waits."""
    edits: bool
    """It only changes a card that the chat has already."""


class Waiting(NamedTuple):
    """A message that waits, whole."""

    id: int
    platform: str
    chat: str
    card: int | None
    about: int | None
    outgoing: Outgoing
    attempts: int
    since: int
    newest: int | None
    """Of a card: the row with the newest picture of it that waits in this chat."""
    sent_parts: int
    """So many of the messages that it takes are dealt with."""

    @property
    def outdated(self) -> bool:
        """A newer picture of the same card waits behind it."""
        return self.newest is not None and self.newest != self.id


async def heads(engine: Engine) -> list[Head]:
    """The oldest waiting message of each chat in which one waits."""
    return [_head(row) for row in await engine.rows(_HEADS)]


async def words(engine: Engine, platform: str, chat: str) -> Head | None:
    """The oldest waiting message of the chat that is no card."""
    rows = await engine.rows(_WORDS, (platform, chat))
    return _head(rows[0]) if rows else None


async def waiting(engine: Engine, ids: Sequence[int]) -> dict[int, Waiting]:
    """These messages, by id; without those that wait no more."""
    if not ids:
        return {}
    rows = await engine.rows(f"{_WHOLE}({', '.join('?' * len(ids))})", ids)
    return {found.id: found for found in map(_waiting, rows)}


def sent(waiting: Waiting, message: str) -> list[Write]:
    """It was sent, and is that message of the chat."""
    return [Write(_END, ("sent", None, waiting.id), 1, Stale, "mark"), *_deed_done(waiting), *_shown(waiting, message)]


def partly(waiting: Waiting, message: str, problem: str | None = None) -> list[Write]:
    """One of the messages that it takes is dealt with, and is that message of the chat; `problem`: why it is none. The next follows."""
    step = (None if problem is None else problem[:255], waiting.id, waiting.sent_parts)
    return [Write(_PARTLY, step, 1, Stale, "mark"), *_deed_done(waiting), *_shown(waiting, message)]


def deed_done(waiting: Waiting, link: str) -> list[Write]:
    """Its deed is done and made this link, which is in its words from now on. Where there are no words, that was all."""
    said = msgspec.structs.replace(waiting.outgoing, nonce="", edits=None, deed=None, otherwise={})
    if not said.elements:
        return sent(waiting, "")
    body = msgspec.json.encode(with_link(said, link)).decode()
    return [Write(_DEED_DONE, (body, waiting.id), 1, Stale, "mark"), *_deed_done(waiting)]


def _deed_done(waiting: Waiting) -> list[Write]:
    """What is remembered of a deed: which cards are pinned."""
    deed: Deed | None = waiting.outgoing.deed
    if not isinstance(deed, Pin | Unpin):
        return []
    return [Write(_PINNED, (isinstance(deed, Pin), waiting.platform, deed.chat, deed.message))]


def _shown(waiting: Waiting, message: str) -> list[Write]:
    """What is known of a message that stands in the chat now. A card that had to be posted anew is pinned again if it was."""
    here, writes = (waiting.platform, waiting.chat), []
    if waiting.card is not None and message and not waiting.sent_parts:
        pin = Outgoing(nonce="", chat=waiting.chat, elements=(), deed=Pin(chat=waiting.chat, message=message))
        again = (msgspec.json.encode(pin).decode(), False, waiting.since, waiting.card, *here, message)
        writes = [
            Write(_PIN_ANEW, again),
            Write(_NO_LONGER, (*here, message, waiting.card)),
            Write(_CARD, (waiting.card, *here, message), 1),
        ]
    if waiting.outgoing.pinned and message and not waiting.sent_parts:
        deed = Outgoing(nonce="", chat=waiting.chat, elements=(), deed=Pin(chat=waiting.chat, message=message))
        writes.append(Write(SAY, (*here, None, None, msgspec.json.encode(deed).decode(), False, waiting.since), 1))
    if waiting.about is not None and message:  # what was no more than a toast has no id, and nobody can answer it
        writes.append(Write(_MENTION, (waiting.about, *here, message, waiting.since), 1))
    return writes


def ended(waiting: Waiting, status: str, problem: str) -> list[Write]:
    """It will not be sent (again): `undeliverable` or `unknown`. Of what can never be delivered others may have to hear."""
    unheard = waiting.outgoing.unheard if status == "undeliverable" and not waiting.sent_parts else ()
    rows = [
        (waiting.platform, said.chat, None, waiting.about, msgspec.json.encode(said).decode(), said.urgent, waiting.since)
        for said in unheard
    ]
    return [Write(_END, (status, problem[:255] or None, waiting.id), 1, Stale), *(Write(SAY, row, 1) for row in rows)]


def instead(waiting: Waiting, cause: str, now: datetime) -> list[Write]:
    """Whoever asked for its deed is told in its place that it was not done, and why; nobody where there are no words for the cause."""
    words = waiting.outgoing.otherwise.get(cause)
    if not words:
        return []
    told = Outgoing(nonce="", chat=waiting.chat, elements=(Text(words),), reply_to=waiting.outgoing.reply_to, urgent=True)
    row = (waiting.platform, waiting.chat, None, None, msgspec.json.encode(told).decode(), True, micros(now))
    return [Write(SAY, row, 1)]


def superseded(waiting: Waiting) -> list[Write]:
    """No picture of the card but the newest will be sent. That one counts as waiting for as long as the first that it stands for."""
    chat = (waiting.platform, waiting.chat)
    return [
        Write(_END, ("superseded", None, waiting.id), 1, Stale),
        Write(_OLDER_PICTURES, (*chat, waiting.card, waiting.newest)),
        Write(_WAITS_SINCE, (waiting.since, waiting.newest, waiting.since)),
    ]


def later(waiting: Waiting, when: datetime, *, counts: bool, problem: str) -> list[Write]:
    """It is tried again then. `counts`: this try was one of those that it gets."""
    return [Write(_LATER, (micros(when), int(counts), problem[:255], waiting.id), 1, Stale)]


def moved(waiting: Waiting, chat: str) -> list[Write]:
    """The chat has another id now: all that waits for it goes there, and everything else that knows the chat by its old id follows.

    That is none of the tries that the message gets.
    """
    tried = Write(_LATER, (0, 0, f"moved to {chat}"[:255], waiting.id), 1, Stale)
    return [tried, *members.moved(waiting.platform, waiting.chat, chat)]


def _head(row: Row) -> Head:
    row_id, platform, chat, urgent, not_before, at, edits = row
    return Head(integer(row_id), str(platform), str(chat), bool(urgent), integer(not_before), integer(at), bool(edits))


def _waiting(row: Row) -> Waiting:
    row_id, platform, chat, card, about, body, attempts, at, newest, message, sent_parts = row
    try:
        outgoing = msgspec.json.decode(str(body), type=Outgoing)
    except msgspec.MsgspecError:
        outgoing = SPOILT
    edits = None if message is None or sent_parts else str(message)
    # The chat may have another id by now than when this was said.
    outgoing = msgspec.structs.replace(outgoing, nonce=str(row_id), chat=str(chat), edits=edits)
    return Waiting(
        id=integer(row_id), platform=str(platform), chat=str(chat), card=_number(card), about=_number(about), outgoing=outgoing,
        attempts=integer(attempts), since=integer(at), newest=_number(newest),
        sent_parts=integer(sent_parts),
    )  # fmt: skip


def _number(value: Value) -> int | None:
    return None if value is None else integer(value)
