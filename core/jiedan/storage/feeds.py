"""Keeping what instances tell each other about the blacklist: whose keys are pinned, what they told us, and what we told them."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from jiedan.blacklist.category import Category
from jiedan.blacklist.feed import QUOTA, Feed, Known
from jiedan.blacklist.keys import PublicKeys
from jiedan.blacklist.record import Record, hash_of
from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.storage.engine import Engine, Row, Write, integer

ACTIVE: Final = "active"
FROZEN: Final = "frozen"
"""It told two stories."""
REMOVED: Final = "removed"
"""The operator took its pin away."""

_PEER: Final = "id, name, issuer, exchange, state, seq, at"
_PIN: Final = (
    "INSERT INTO blacklist_peers (name, issuer, exchange, state, pinned_at) VALUES (?, ?, ?, 'active', ?) ON CONFLICT DO NOTHING"
)
_TAKE_IN: Final = (
    "INSERT INTO blacklist_records (peer_id, seq, hash, tag, category, severity, appeal, expires_at, revokes, imported_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (peer_id, seq) DO NOTHING"
)
_COUNTED: Final = (
    "SELECT COUNT(*), COALESCE(SUM(CASE WHEN revoked_by IS NULL THEN 0 ELSE 1 END), 0) FROM blacklist_records"
    " WHERE peer_id = ? AND revokes IS NULL"
)
_TOLD: Final = (
    "SELECT category, severity, appeal, expires_at FROM blacklist_records WHERE peer_id = ? AND tag = ? AND revokes IS NULL"
    " AND revoked_by IS NULL AND expires_at > ? ORDER BY seq"
)


class Peer(NamedTuple):
    """An instance whose keys are pinned. `seq` is of its newest record that was taken in, `at` of its newest head behind which nothing
    waits (None: there was none).
    """

    id: int
    name: str
    keys: PublicKeys
    state: str
    seq: int
    at: datetime | None


class Told(NamedTuple):
    """What a peer says of somebody, as long as it counts."""

    category: Category
    severity: int
    appeal: str
    expires_at: datetime


class Issue(NamedTuple):
    """What we told a peer: the line of our feed, and which entry it is about; `revokes` an earlier line about it."""

    seq: int
    entry: int
    revokes: int | None
    line: str


async def peers(engine: Engine) -> list[Peer]:
    """Every peer, by name, also those that are removed."""
    return [_peer(row) for row in await engine.rows(f"SELECT {_PEER} FROM blacklist_peers ORDER BY name")]


async def peer(engine: Engine, name: str) -> Peer | None:
    """The peer that the operator calls so."""
    rows = await engine.rows(f"SELECT {_PEER} FROM blacklist_peers WHERE name = ?", (name,))
    return _peer(rows[0]) if rows else None


async def known(engine: Engine, of: Peer, now: datetime) -> Known:
    """What is known of a peer's feed."""
    rows = await engine.rows("SELECT seq, hash FROM blacklist_records WHERE peer_id = ?", (of.id,))
    hashes = {integer(seq): str(digest) for seq, digest in rows}
    since = micros(now - timedelta(days=1))
    [[today]] = await engine.rows("SELECT COUNT(*) FROM blacklist_records WHERE peer_id = ? AND imported_at > ?", (of.id, since))
    left = max(0, QUOTA - integer(today))
    return Known(of.state == REMOVED, of.state == FROZEN, of.seq, hashes, left)


async def counted(engine: Engine, of: int) -> tuple[int, int]:
    """How many records a peer made, and how many of them it took back."""
    [[made, revoked]] = await engine.rows(_COUNTED, (of,))
    return integer(made), integer(revoked)


async def told(engine: Engine, of: int, tag: str, now: datetime) -> list[Told]:
    """What a peer says of the person whom this tag stands for."""
    rows = await engine.rows(_TOLD, (of, tag, micros(now)))
    return [
        Told(Category(str(category)), integer(severity), str(appeal), instant(integer(ends)))
        for category, severity, appeal, ends in rows
    ]


async def issued(engine: Engine, to: int) -> list[Issue]:
    """All that we told a peer, in order."""
    rows = await engine.rows("SELECT seq, entry_id, revokes, line FROM blacklist_issued WHERE peer_id = ? ORDER BY seq", (to,))
    return [
        Issue(integer(seq), integer(entry), None if revokes is None else integer(revokes), str(line))
        for seq, entry, revokes, line in rows
    ]


def pin(name: str, keys: PublicKeys, now: datetime) -> Write:
    """Pin a peer's keys. Stale where the name or the key is pinned already."""
    return Write(_PIN, (name, keys.issuer, keys.exchange, micros(now)), 1, Stale)


def stands(of: Peer, state: str) -> Write:
    """The peer is active, frozen or removed from now on. Stale when that was changed meanwhile."""
    query = "UPDATE blacklist_peers SET state = ? WHERE id = ? AND state = ?"
    return Write(query, (state, of.id, of.state), 1, Stale)


def begin_anew(of: Peer) -> list[Write]:
    """The peer that was removed or frozen is believed again, from its first record on. What we told it stays: our feed goes on."""
    return [
        Write("DELETE FROM blacklist_records WHERE peer_id = ?", (of.id,)),
        Write(
            "UPDATE blacklist_peers SET state = 'active', seq = 0, at = 0 WHERE id = ? AND state = ?", (of.id, of.state), 1, Stale
        ),
    ]


def forget(of: Peer) -> list[Write]:
    """Nothing is left of the peer: neither its pin nor what it told us, nor what we told it."""
    return [
        Write("DELETE FROM blacklist_records WHERE peer_id = ?", (of.id,)),
        Write("DELETE FROM blacklist_issued WHERE peer_id = ?", (of.id,)),
        Write("DELETE FROM blacklist_peers WHERE id = ?", (of.id,), 1, Stale),
    ]


def take_in(of: Peer, feed: Feed, now: datetime) -> list[Write]:
    """What is new in a feed. Stale when another was taken in meanwhile, or the peer's state was changed."""
    seq, before = max([of.seq, *(each.seq for each in feed.fresh)]), 0 if of.at is None else int(of.at.timestamp())
    # What waits may take back what was taken in: by how new the word of the peer is, it is as old as before.
    at = before if feed.waiting else max(feed.head.at, before)
    head = "UPDATE blacklist_peers SET seq = ?, at = ? WHERE id = ? AND seq = ? AND state = 'active'"
    revoke = "UPDATE blacklist_records SET revoked_by = ? WHERE peer_id = ? AND seq = ? AND revoked_by IS NULL"
    revocations = [Write(revoke, (each.seq, of.id, each.revokes)) for each in feed.fresh if each.revokes is not None]
    # Whom the tag of a record that is past its end stood for is nobody's business any more.
    past = Write(
        "UPDATE blacklist_records SET tag = '' WHERE peer_id = ? AND expires_at <= ? AND tag <> ''", (of.id, micros(now))
    )
    rows = [_row(of, each, now) for each in feed.fresh]
    return [Write(head, (seq, at, of.id, of.seq), 1, Stale), *rows, *revocations, past]


def issue(to: Peer, made: Iterable[Issue]) -> list[Write]:
    """What we tell a peer besides. Stale when something was told meanwhile."""
    query = "INSERT INTO blacklist_issued (peer_id, seq, entry_id, revokes, line) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    return [Write(query, (to.id, each.seq, each.entry, each.revokes, each.line), 1, Stale) for each in made]


def _row(of: Peer, each: Record, now: datetime) -> Write:
    row = (
        of.id, each.seq, hash_of(each.body()), each.tag, each.category.value, each.severity, each.appeal, each.expires_at * 1_000_000,
        each.revokes, micros(now),
    )  # fmt: skip
    return Write(_TAKE_IN, row, 1, Stale)


def _peer(row: Row) -> Peer:
    key, name, issuer, exchange, state, seq, at = row
    keys = PublicKeys(issuer=str(issuer), exchange=str(exchange))
    seen = instant(integer(at) * 1_000_000) if integer(at) else None
    return Peer(integer(key), str(name), keys, str(state), integer(seq), seen)
