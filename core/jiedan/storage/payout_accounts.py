"""On which accounts people of a group asked to be paid, as keyed hashes. The key is the group's own, made at random, once."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from jiedan.clock import micros
from jiedan.storage.engine import Engine, Write, integer
from jiedan.storage.reactions import keep_after, keepsake

MOST: Final = 10
"""Accounts of one member that are known; of more, those named last."""
_NAME: Final = (
    "INSERT INTO payout_accounts (group_id, member_id, digest, at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (group_id, member_id, digest) DO UPDATE SET at = excluded.at"
)
_CUT: Final = (
    "DELETE FROM payout_accounts WHERE group_id = ? AND member_id = ? AND id NOT IN (SELECT p.id FROM payout_accounts p"
    f" WHERE p.group_id = ? AND p.member_id = ? ORDER BY p.at DESC, p.id DESC LIMIT {MOST})"
)
_SHARED: Final = (
    "SELECT member_id, digest FROM payout_accounts WHERE group_id = ? AND digest IN (SELECT p.digest FROM payout_accounts p"
    " WHERE p.group_id = ? GROUP BY p.digest HAVING COUNT(*) > 1) ORDER BY id"
)


async def key(engine: Engine, group: int) -> str | None:
    """The group's key in hexadecimal figures; None where it has none yet."""
    return await keepsake(engine, _key_of(group))


def keep_key(group: int, value: str) -> Write:
    """The group's key from now on. Stale where it has one."""
    return keep_after(_key_of(group), None, value)


def named(group: int, member: int, digests: Iterable[str], now: datetime) -> list[Write]:
    """The member named these; beyond `MOST` the oldest of theirs go."""
    return [
        *(Write(_NAME, (group, member, digest, micros(now)), 1) for digest in sorted(set(digests))),
        Write(_CUT, (group, member) * 2),
    ]


async def shared(engine: Engine, group: int) -> dict[int, frozenset[str]]:
    """Member → those of their accounts that another member of the group named, too."""
    found: dict[int, set[str]] = {}
    for member, digest in await engine.rows(_SHARED, (group, group)):
        found.setdefault(integer(member), set()).add(str(digest))
    return {member: frozenset(digests) for member, digests in found.items()}


async def newest(engine: Engine, group: int) -> int:
    """When an account was named last, microseconds; 0 where none was."""
    rows = await engine.rows("SELECT MAX(at) FROM payout_accounts WHERE group_id = ?", (group,))
    return integer(rows[0][0] or 0)


def _key_of(group: int) -> str:
    return f"payout-key:{group}"
