"""What is due to go because its time is over: orders that ended, files that nobody names, people who left."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from jiedan.clock import micros
from jiedan.members.retention import ERASED
from jiedan.storage.engine import Engine, Value, Write, integer
from jiedan.storage.erasing import SHA256, loosen

AT_ONCE: Final = 20
"""So many orders or people are done at once."""
_MANY: Final = 500
SENT_KEPT: Final = timedelta(days=8)
"""So long a file that we sent is kept at least: the message itself is kept a week."""
LAST: Final = 2
"""The step after which nothing more is to be done about an order."""
_CURSOR: Final = "loose:outbox"
_NAMING: Final = (
    ("orders", "id", "data", ""), ("records", "id", "body", ""), ("room_lines", "id", "files", ""), ("slips", "id", "sha256", ""),
    ("applications", "id", "form", ""), ("introductions", "id", "works", ""), ("blacklist_entries", "id", "files", ""),
    ("outbox", "id", "body", " AND status = 'waiting'"),
)  # fmt: skip
"""Table, key and column of everything that may name a file, and which rows count: a message that was sent needs its files no more."""
_NOWHERE: Final = "NOT EXISTS (SELECT 1 FROM memberships s WHERE s.member_id = {} AND s.standing <> 'left')"


async def ended(engine: Engine, step: int, before: datetime) -> list[int]:
    """Orders that ended before, and stand at this step; those that wait longest first."""
    query = f"SELECT order_id FROM endings WHERE step = ? AND ended_at < ? ORDER BY ended_at LIMIT {AT_ONCE}"
    return [integer(order) for (order,) in await engine.rows(query, (step, micros(before)))]


def stepped(order: int, step: int) -> Write:
    """The order is done with this step."""
    if step >= LAST:
        return Write("DELETE FROM endings WHERE order_id = ? AND step = ?", (order, step))
    return Write("UPDATE endings SET step = ? WHERE order_id = ? AND step = ?", (step + 1, order, step))


def held_back(order: int, span: timedelta) -> Write:
    """Its time is over that much later."""
    return Write("UPDATE endings SET ended_at = ended_at + ? WHERE order_id = ?", (span // timedelta(microseconds=1), order))


def due_again(order: int, ended: datetime) -> Write:
    """The order is looked at again as if it had ended then."""
    return Write("UPDATE endings SET ended_at = ? WHERE order_id = ?", (micros(ended), order))


async def ended_at(engine: Engine, order: int) -> int | None:
    """When the order ended, in microseconds; None where that is not known any more."""
    rows = await engine.rows("SELECT ended_at FROM endings WHERE order_id = ?", (order,))
    return integer(rows[0][0]) if rows else None


async def slips_of(engine: Engine, order: int) -> frozenset[str]:
    """SHA-256 of the slips that were handed in for the order."""
    return frozenset(str(sha) for (sha,) in await engine.rows("SELECT sha256 FROM slips WHERE order_id = ?", (order,)))


async def sent_files(engine: Engine, now: datetime) -> list[Write]:
    """The files of messages that were not looked at yet become loose, to be looked for when the messages are gone."""
    found = await engine.rows("SELECT value FROM keepsakes WHERE name = ?", (_CURSOR,))
    last = int(str(found[0][0])) if found else 0
    rows = await engine.rows(f"SELECT id, body FROM outbox WHERE id > ? ORDER BY id LIMIT {_MANY}", (last,))
    if not rows:
        return []
    files = {sha for _, body in rows for sha in SHA256.findall(str(body))}
    keep = "INSERT INTO keepsakes (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
    return [*loosen(files, now + SENT_KEPT), Write(keep, (_CURSOR, str(rows[-1][0])), 1)]


async def loose(engine: Engine, now: datetime) -> list[str]:
    """Files of which it is time to look whether anybody names them."""
    query = f"SELECT sha256 FROM loose_files WHERE due_at <= ? ORDER BY due_at LIMIT {_MANY}"
    return [str(sha) for (sha,) in await engine.rows(query, (micros(now),))]


async def named_anywhere(engine: Engine, files: Iterable[str]) -> set[str]:
    """Those of the files that an order, a record, a room, a slip or a message names. Reads all of them, some at a time."""
    wanted, found = set(files), set[str]()
    for table, key, column, still in _NAMING:
        last: Value = -1
        while wanted - found:
            query = f"SELECT {key}, {column} FROM {table} WHERE {key} > ?{still} ORDER BY {key} LIMIT {_MANY}"
            rows = await engine.rows(query, (last,))
            if not rows:
                break
            found |= {sha for sha in wanted - found if any(sha in str(text) for _, text in rows)}
            last = rows[-1][0]
    return found


def let_go(sha: str) -> Write:
    """Nobody names it, and the copy is deleted, or somebody still does: in both cases it is loose no more, or looked for later."""
    return Write("DELETE FROM loose_files WHERE sha256 = ?", (sha,))


def look_again(sha: str, due: datetime) -> Write:
    """Somebody names it still."""
    return Write("UPDATE loose_files SET due_at = ? WHERE sha256 = ?", (micros(due), sha))


async def newly_absent(engine: Engine) -> list[int]:
    """People who are in no group, and of whom that is not noted yet."""
    query = (
        f"SELECT m.id FROM members m WHERE m.uid NOT LIKE '{ERASED}%' AND {_NOWHERE.format('m.id')}"
        f" AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.member_id = m.id) ORDER BY m.id LIMIT {_MANY}"
    )
    return [integer(member) for (member,) in await engine.rows(query)]


def absent(members: Iterable[int], now: datetime) -> list[Write]:
    """They are in no group since now."""
    query = "INSERT INTO absences (member_id, since) VALUES (?, ?) ON CONFLICT (member_id) DO NOTHING"
    return [Write(query, (member, micros(now))) for member in members]


def returned() -> Write:
    """Whoever is in a group again is not absent."""
    return Write(f"DELETE FROM absences WHERE NOT {_NOWHERE.format('absences.member_id')}", ())


async def long_absent(engine: Engine, before: datetime) -> list[int]:
    """People who have been in no group since before then."""
    query = f"SELECT member_id FROM absences WHERE since < ? ORDER BY since LIMIT {AT_ONCE}"
    return [integer(member) for (member,) in await engine.rows(query, (micros(before),))]


def absent_since(member: int, since: datetime) -> Write:
    """They are looked at again as if they had left then."""
    return Write("UPDATE absences SET since = ? WHERE member_id = ?", (micros(since), member))


def swept(now: datetime) -> list[Write]:
    """What else is over: codes, requests for one's data, messages that could never be delivered, how often somebody spoke in a group
    that they left, whom the records of peers meant once they count no more.
    """
    return [
        Write("DELETE FROM link_codes WHERE expires_at < ?", (micros(now),)),
        Write("DELETE FROM privacy_requests WHERE kind = 'data' AND at < ?", (micros(now - timedelta(days=30)),)),
        Write("DELETE FROM outbox WHERE status <> 'waiting' AND at < ?", (micros(now - SENT_KEPT),)),
        Write(
            "DELETE FROM activity WHERE NOT EXISTS (SELECT 1 FROM memberships s WHERE s.group_id = activity.group_id"
            " AND s.member_id = activity.member_id AND s.standing <> 'left')",
            (),
        ),
        Write("UPDATE blacklist_records SET tag = '' WHERE expires_at <= ? AND tag <> ''", (micros(now),)),
    ]
