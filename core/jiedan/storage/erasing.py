"""Erasing people: what stands in the way, the identity that goes at once, and the words that go order by order afterwards."""

import re
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import msgspec

from jiedan.blacklist.entry import Entry
from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.members.member import Member
from jiedan.members.retention import ERASED
from jiedan.orders import sealing
from jiedan.orders.events import Link
from jiedan.orders.order import FINAL, Order
from jiedan.orders.sums import as_kept_today
from jiedan.storage import blacklist, forgetting, removals
from jiedan.storage.engine import Engine, Value, Write, integer
from jiedan.storage.statements import MEMBERSHIP_UNCHANGED

NOW_AND_THEN: Final = timedelta(hours=1)
"""So long after an erasure found something it looks once more."""
SHA256: Final = re.compile(r'"sha256":"([0-9a-f]{64})"')
_FINAL: Final = ", ".join(f"'{state.value}'" for state in sorted(FINAL))
_THEIR_GROUPS: Final = "(SELECT s.group_id FROM memberships s WHERE s.member_id = ?)"
_CONCERNING: Final = (
    f"SELECT id FROM orders WHERE group_id IN {_THEIR_GROUPS} AND poster_id = ? UNION"
    f" SELECT id FROM orders WHERE group_id IN {_THEIR_GROUPS} AND taker_id = ? UNION"
    " SELECT order_id FROM records WHERE actor_id = ? UNION SELECT order_id FROM room_lines WHERE member_id = ? UNION"
    " SELECT order_id FROM slips WHERE member_id = ? ORDER BY 1"
)
_decode: Final = msgspec.json.Decoder(Order).decode


class Running(NamedTuple):
    """An erasure that is not done. `traces` is what it looks for in messages: ids of chats first, then names."""

    id: int
    member: int
    at: datetime
    chats: tuple[str, ...]
    names: tuple[str, ...]


class Standing(NamedTuple):
    """An order with the text that it was read from, and when it was touched last."""

    order: Order
    text: str
    touched: datetime


async def places(engine: Engine, member: int) -> list[tuple[int, int]]:
    """(group, version) of what the member is in each group. To be read before what stands in the way of erasing them is looked for."""
    rows = await engine.rows("SELECT group_id, version FROM memberships WHERE member_id = ? ORDER BY group_id", (member,))
    return [(integer(group), integer(version)) for group, version in rows]


def unchanged(member: int, known: Iterable[tuple[int, int]]) -> list[Write]:
    """Stale where the member has begun anything meanwhile, or is something else in one of these groups."""
    return [Write(MEMBERSHIP_UNCHANGED, (group, member, version), 1, Stale) for group, version in known]


async def open_orders(engine: Engine, member: int) -> list[Order]:
    """The orders that are not over and in which something hangs on the member: a side, a quote that stands, a judge, money in hands."""
    query = (
        f"SELECT data FROM orders WHERE group_id IN {_THEIR_GROUPS} AND state NOT IN ({_FINAL}) AND"
        " (poster_id = ? OR taker_id = ? OR data LIKE ?) ORDER BY id"
    )
    rows = await engine.rows(query, (member, member, member, f"%{member}%"))
    found = [as_kept_today(_decode(str(row[0]))) for row in rows]
    return [order for order in found if member in _hangs_on(order)]


def _hangs_on(order: Order) -> set[int]:
    case = order.case
    judges = () if case is None else (*case.panel, *([case.judge] if case.judge else []))
    return {*order.parties, *order.quoters, *order.standby, *judges, *(hand.member for hand in order.hands if hand.amount)}


async def money(engine: Engine, member: int) -> list[tuple[int, str, int, str]]:
    """(group, account, minor units, currency) of what the member holds, is owed or has coming back."""
    accounts = tuple(f"{kind}:{member}" for kind in ("holder", "payable", "to_return"))
    query = (
        f"SELECT group_id, account, amount, currency FROM balances WHERE group_id IN {_THEIR_GROUPS}"
        " AND account IN (?, ?, ?) AND amount <> 0 ORDER BY group_id, account"
    )
    rows = await engine.rows(query, (member, *accounts))
    return [(integer(group), str(account), integer(amount), str(currency)) for group, account, amount, currency in rows]


async def banned_in(engine: Engine, member: int) -> list[str]:
    """The titles of the groups in which the member is banned."""
    query = (
        "SELECT g.title FROM memberships s JOIN chat_groups g ON g.id = s.group_id WHERE s.member_id = ? AND s.standing = 'banned'"
        " ORDER BY g.title"
    )
    return [str(title) for (title,) in await engine.rows(query, (member,))]


async def listed(engine: Engine, member: int) -> list[Entry]:
    """Proposals and entries of blacklists about the member, also those whose time is over."""
    query = "SELECT id FROM blacklist_entries WHERE member_id = ? AND status IN ('proposed', 'standing')"
    return await blacklist.entries(engine, [integer(key) for (key,) in await engine.rows(query, (member,))])


async def leaving(engine: Engine, member: int) -> list[str]:
    """The titles of the groups from which the member is to be removed."""
    query = (
        "SELECT DISTINCT g.title FROM removals r JOIN chat_groups g ON g.id = r.group_id WHERE r.member_id = ?"
        " AND r.status IN (?, ?) ORDER BY g.title"
    )
    return [str(title) for (title,) in await engine.rows(query, (member, *removals.OPEN))]


async def disputed(engine: Engine, member: int, since: datetime) -> list[tuple[str, int, datetime]]:
    """(group's title, number, end) of the member's orders that were disputed and ended since then."""
    query = (
        "SELECT g.title, o.number, e.ended_at, o.data FROM orders o JOIN endings e ON e.order_id = o.id"
        f" JOIN chat_groups g ON g.id = o.group_id WHERE o.group_id IN {_THEIR_GROUPS} AND (o.poster_id = ? OR o.taker_id = ?)"
        " AND e.ended_at > ? ORDER BY o.id"
    )
    rows = await engine.rows(query, (member, member, member, micros(since)))
    return [
        (str(title), integer(number), instant(integer(at))) for title, number, at, data in rows if _decode(str(data)).disputes
    ]


async def private_chats(engine: Engine, member: int) -> tuple[str, ...]:
    """The ids of the chats that the member has with us alone."""
    rows = await engine.rows("SELECT chat FROM private_chats WHERE member_id = ? ORDER BY id", (member,))
    return tuple(str(chat) for (chat,) in rows)


def identity(member: Member, chats: Collection[str], *, random: str, name: str, now: datetime) -> list[Write]:
    """Who they are goes at once; what they said goes afterwards. `random` makes an id under which nobody ever comes again.

    Stale where somebody erased them meanwhile.
    """
    of_platform = "group_id IN (SELECT g.id FROM chat_groups g WHERE g.platform = ?)"
    traces = msgspec.json.encode(([*chats], [member.uid, member.name])).decode()
    asked = (member.id, micros(now), micros(now), traces)
    return [
        Write("UPDATE members SET uid = ?, name = ?, language = NULL WHERE id = ? AND uid = ?",
              (ERASED + random, name, member.id, member.uid), 1, Stale),
        Write("UPDATE memberships SET roles = 'member', standing = 'left', source = '', version = version + 1 WHERE member_id = ?",
              (member.id,)),
        Write("DELETE FROM private_chats WHERE member_id = ?", (member.id,)),
        Write("DELETE FROM dialogues WHERE member_id = ?", (member.id,)),
        Write(f"DELETE FROM questions WHERE actor_id = ? OR ((answer = ? OR SUBSTR(answer, 1, ?) = ?) AND {of_platform})",
              (member.id, member.uid, len(member.uid) + 1, f"{member.uid}\n", member.platform)),
        Write(f"DELETE FROM join_requests WHERE uid = ? AND {of_platform}", (member.uid, member.platform)),
        Write("DELETE FROM account_links WHERE one_id = ? OR other_id = ?", (member.id, member.id)),
        Write("DELETE FROM link_codes WHERE member_id = ? OR other_id = ?", (member.id, member.id)),
        Write("DELETE FROM absences WHERE member_id = ?", (member.id,)),
        Write("DELETE FROM notes WHERE subject = ?", (f"member:{member.id}",)),
        Write("DELETE FROM tokens WHERE actor_id = ?", (member.id,)),
        *(Write("DELETE FROM tokens WHERE chat = ?", (chat,)) for chat in chats),
        *(Write(f"DELETE FROM {table} WHERE platform = ? AND chat = ?", (member.platform, chat))
          for table in ("mentions", "cards") for chat in chats),
        *forgetting.of_member(member, name, now),
        Write("INSERT INTO privacy_requests (member_id, kind, at, due_at, traces) VALUES (?, 'erase', ?, ?, ?)", asked, 1),
    ]  # fmt: skip


async def running(engine: Engine, now: datetime, most: int) -> list[Running]:
    """Erasures that go on now, the one that has waited longest first."""
    query = (
        "SELECT id, member_id, at, traces FROM privacy_requests WHERE kind = 'erase' AND done_at IS NULL AND due_at <= ?"
        " ORDER BY due_at LIMIT ?"
    )
    return [_running(*row) for row in await engine.rows(query, (micros(now), most))]


def _running(key: Value, member: Value, at: Value, traces: Value) -> Running:
    chats, names = msgspec.json.decode(str(traces), type=tuple[tuple[str, ...], tuple[str, ...]])
    return Running(integer(key), integer(member), instant(integer(at)), chats, names)


def goes_on(erasure: Running, at: datetime) -> Write:
    """It looks again then."""
    return Write("UPDATE privacy_requests SET due_at = ? WHERE id = ? AND done_at IS NULL", (micros(at), erasure.id))


def waits(erasure: Running, until: datetime) -> Write:
    """Only evidence is left that is held until then: nothing more is looked for in messages."""
    query = "UPDATE privacy_requests SET due_at = ?, traces = '[[],[]]' WHERE id = ? AND done_at IS NULL"
    return Write(query, (micros(until), erasure.id))


def done(erasure: Running, now: datetime) -> Write:
    """Nothing is left to erase, and nothing more is looked for."""
    query = "UPDATE privacy_requests SET done_at = ?, traces = '[[],[]]' WHERE id = ? AND done_at IS NULL"
    return Write(query, (micros(now), erasure.id))


async def concerning(engine: Engine, member: int) -> list[int]:
    """Every order of which the member is a side, about which they did something, or in whose room they spoke."""
    return [integer(order) for (order,) in await engine.rows(_CONCERNING, (member,) * 7)]


async def standing(engine: Engine, order: int) -> Standing | None:
    """The order as it stands, and as it is written."""
    rows = await engine.rows("SELECT data, updated_at FROM orders WHERE id = ?", (order,))
    if not rows:
        return None
    text, at = rows[0]
    return Standing(as_kept_today(_decode(str(text))), str(text), instant(integer(at)))


def rewritten(before: Standing, after: Order) -> list[Write]:
    """The order without some words. Stale when it has changed meanwhile; nothing where it is the same."""
    if after == before.order:
        return []
    text = msgspec.json.encode(after).decode()
    return [Write("UPDATE orders SET data = ? WHERE id = ? AND data = ?", (text, after.id, before.text), 1, Stale)]


def unworded(links: Iterable[Link], at: datetime) -> list[Write]:
    """These records without their words; their hashes stand."""
    query = "UPDATE records SET body = ? WHERE order_id = ? AND seq = ? AND body = ?"
    return [
        Write(query, (sealing.without_words(link.body.encode(), at).decode(), link.order, link.seq, link.body), 1, Stale)
        for link in links
    ]


async def beside(engine: Engine, order: Order, gone: Collection[int]) -> tuple[list[Write], set[str]]:
    """What goes with the words of these members about an order: lines of its room, slips, messages that were sent, and once it is over
    what plugins were told. With the SHA-256 of the files that they name.
    """
    if not gone:
        return [], set()
    some = f"order_id = ? AND member_id IN ({', '.join('?' * len(gone))})"
    whose = (order.id, *gone)
    lines = await engine.rows(f"SELECT files FROM room_lines WHERE {some}", whose)
    slips = await engine.rows(f"SELECT sha256 FROM slips WHERE {some}", whose)
    told = await engine.rows("SELECT body FROM outbox WHERE about = ? AND status <> 'waiting'", (order.id,))
    heard = await engine.rows("SELECT id FROM reactions WHERE order_id = ?", (order.id,)) if order.state in FINAL else []
    writes = [Write(f"DELETE FROM room_lines WHERE {some}", whose)] if lines else []
    writes += [Write(f"DELETE FROM slips WHERE {some}", whose)] if slips else []
    writes += [Write("DELETE FROM outbox WHERE about = ? AND status <> 'waiting'", (order.id,))] if told else []
    writes += [Write("DELETE FROM reactions WHERE order_id = ?", (order.id,))] if heard else []
    return writes, {str(row[0]) for row in slips} | {sha for row in (*lines, *told) for sha in SHA256.findall(str(row[0]))}


async def messages(engine: Engine, erasure: Running) -> tuple[list[Write], set[str], bool]:
    """What goes of the messages that we sent to somebody or that name them, the files in them, and whether some still wait to be sent."""
    where = " OR ".join(["chat = ?" for _ in erasure.chats] + ["REPLACE(body, ?, '') <> body" for _ in erasure.names])
    if not where:
        return [], set(), False
    parts = (*erasure.chats, *(msgspec.json.encode(name).decode()[1:-1] for name in erasure.names))
    rows = await engine.rows(f"SELECT id, body, status FROM outbox WHERE ({where})", parts)
    sent = [(integer(row), str(body)) for row, body, status in rows if status != "waiting"]
    writes = [Write("DELETE FROM outbox WHERE id = ? AND status <> 'waiting'", (row,)) for row, _ in sent]
    return writes, {sha for _, body in sent for sha in SHA256.findall(body)}, len(sent) < len(rows)


def loosen(files: Iterable[str], due: datetime) -> list[Write]:
    """Whether anybody still names these files is looked up at `due`, or before."""
    query = (
        "INSERT INTO loose_files (sha256, due_at) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET due_at ="
        " CASE WHEN loose_files.due_at < excluded.due_at THEN loose_files.due_at ELSE excluded.due_at END"
    )
    return [Write(query, (sha, micros(due)), 1) for sha in sorted(set(files))]
