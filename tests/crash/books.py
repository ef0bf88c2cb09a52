"""Everything that a play left behind, so that two plays can be compared: the books in the database, and what people read."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

import msgspec

from jiedan.adapter import Outgoing, plain
from jiedan.storage import ledger
from jiedan.storage.database import open_database
from jiedan.storage.engine import Row

BOOKS: Final = {
    "orders": "SELECT id, group_id, number, kind, state, version, poster_id, taker_id, price, currency, head, data, created_at, updated_at",
    "records": "SELECT order_id, seq, group_id, name, actor_id, at, body, previous, hash",
    "entries": "SELECT group_id, order_id, seq, line, account, amount, currency, at",
    "balances": "SELECT group_id, account, currency, amount",
    "points": "SELECT group_id, member_id, amount, reason, order_id, seq, at",
    "members": "SELECT platform, uid, name, language",
    "private_chats": "SELECT member_id, chat, account, blocked",
    "memberships": "SELECT group_id, member_id, roles, standing, points, held, version, source",
    "chat_groups": "SELECT id, platform, chat, title, language, currency, rules, terms, last_number, version, preset, standing, account",
    "moved_chats": "SELECT platform, old, new",
    "join_requests": "SELECT group_id, uid, name, source, status, decided_by, version, at",
    "dialogues": "SELECT member_id, group_id, step, answers, seen, version, at",
    "questions": "SELECT group_id, actor_id, step, answer, version, once, used, expires_at",
    "deadlines": "SELECT order_id, fires, due_at",
    "notes": "SELECT plugin, group_id, subject, name, value",
    "reactions": "SELECT plugin, handler, group_id, order_id, seq, event, body, status, attempts",
    "inbox": "SELECT key, at",
    "tokens": "SELECT order_id, verb, actor_id, chat, version, extra, expires_at",
    "outbox": "SELECT platform, chat, card, about, body, urgent, status, attempts, sent_parts, problem, at",
    "cards": "SELECT order_id, platform, chat, pinned",
    "mentions": "SELECT order_id, platform, chat, at",
    "room_lines": "SELECT order_id, member_id, at, text, files, key, hash",
    "keepsakes": "SELECT name",
}
"""Table → what of it must be the same however often the process was killed: not counted ids, random tokens and when it was last alive."""

_RANDOM: Final = re.compile(r'"token":"[^"]*"')

Books = dict[str, list[str]]
"""Table → its rows."""
Read = dict[str, list[tuple[object, ...]]]
"""Chat → what people read there, in order."""


async def books(url: str) -> Books:
    """What the database holds, table by table, in an order that says nothing."""
    database = await open_database(url)
    try:
        assert await ledger.kept(database.engine) == await ledger.summed(database.engine)
        return {table: sorted(map(_row, await database.engine.rows(f"{query} FROM {table}"))) for table, query in BOOKS.items()}
    finally:
        await database.close()


def hits(books: Books) -> dict[str, int]:
    """How often the play that left these books came by each point, about: so that kills can be spread over it."""
    events, sent = len(books["inbox"]), sum('"sent"' in row for row in books["outbox"])
    return {
        "admit": events,
        "order": len(books["records"]),
        "entries": len(books["entries"]),
        "outbox": len(books["outbox"]),
        "commit": events + sent,
        "send": sent,
        "mark": sent,
        "deadline": sum('"actor":0' in row for row in books["records"]),
        "reaction": len(books["reactions"]),
    }


def differences(books: Books, wanted: Books) -> list[str]:
    """Rows that are missing (-) or too many (+), for a test that fails to show."""
    found = []
    for table in BOOKS:
        there, due = Counter(books[table]), Counter(wanted[table])
        found += [f"- {table} {row}" for row in (due - there).elements()] + [
            f"+ {table} {row}" for row in (there - due).elements()
        ]
    return found


def read(messages: Iterable[Outgoing]) -> Read:
    """What people read in each chat, in order: words, cards and buttons, and whether it took the place of an older message."""
    chats: Read = {}
    for message in messages:
        chats.setdefault(message.chat, []).append(_seen(message))
    return chats


def doubled(messages: Iterable[Outgoing]) -> Counter[str]:
    """Nonce → how many times more than once its message arrived."""
    return Counter({nonce: times - 1 for nonce, times in Counter(message.nonce for message in messages).items() if times > 1})


def once(messages: Iterable[Outgoing]) -> list[Outgoing]:
    """The messages without those that arrived again."""
    return list({message.nonce: message for message in reversed(list(messages))}.values())[::-1]


def _seen(message: Outgoing) -> tuple[object, ...]:
    buttons = tuple(button.label for button in message.buttons)
    return (plain(message.elements), buttons, message.reply_to, message.edits is not None, message.only_for)


def _row(row: Row) -> str:
    values = [int(value) if isinstance(value, bool) else value for value in row]  # SQLite knows no truth but 0 and 1
    return _RANDOM.sub('"token":"…"', msgspec.json.encode(values).decode().replace('\\"', '"'))
