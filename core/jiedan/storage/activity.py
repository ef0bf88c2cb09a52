"""When people said something last in their groups, and whom that makes silent."""

from collections.abc import Collection
from datetime import datetime
from typing import Final, NamedTuple

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.members.segments import Deals
from jiedan.storage.engine import Engine, Row, Write, integer

DAY: Final = 86_400_000_000
"""Microseconds of a day."""

_FRESH: Final = (
    "last_at = CASE WHEN excluded.last_at > activity.last_at THEN excluded.last_at ELSE activity.last_at END,"
    " messages = activity.messages + excluded.messages,"
    f" days = activity.days + CASE WHEN excluded.last_at / {DAY} > activity.last_at / {DAY} OR activity.days = 0 THEN 1 ELSE 0 END,"
    " asked_at = CASE WHEN activity.asked_at < excluded.last_at THEN NULL ELSE activity.asked_at END"
)
_SAID: Final = (
    "INSERT INTO activity (group_id, member_id, joined_at, last_at, messages, days, look_at)"
    " SELECT g.id, m.id, ?, ?, ?, 1, 0 FROM chat_groups g, members m"
    " WHERE g.platform = ? AND g.chat = ? AND m.platform = ? AND m.uid = ?"
    f" ON CONFLICT (group_id, member_id) DO UPDATE SET {_FRESH}"
)
_SAID_TO_US: Final = (
    "UPDATE activity SET last_at = CASE WHEN last_at < ? THEN ? ELSE last_at END,"
    " asked_at = CASE WHEN asked_at < ? THEN NULL ELSE asked_at END"
    " WHERE member_id IN (SELECT m.id FROM members m WHERE m.platform = ? AND m.uid = ?)"
)
_KNOW: Final = (
    "INSERT INTO activity (group_id, member_id, joined_at, last_at, messages, days, look_at)"
    " SELECT s.group_id, s.member_id, ?, ?, 0, 0, 0 FROM memberships s WHERE s.group_id = ? AND s.standing = 'good'"
    " AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.group_id = s.group_id AND a.member_id = s.member_id)"
    " ON CONFLICT (group_id, member_id) DO NOTHING"
)
_JOIN: Final = (
    "INSERT INTO activity (group_id, member_id, joined_at, last_at, messages, days, look_at) VALUES (?, ?, ?, ?, 0, 0, 0)"
    " ON CONFLICT (group_id, member_id) DO UPDATE SET joined_at = excluded.joined_at, last_at = excluded.last_at, asked_at = NULL,"
    " messages = 0, days = 0, look_at = 0"
)
_SEEN: Final = "a.group_id, a.member_id, a.joined_at, a.last_at, a.messages, a.days, a.asked_at"
_IN_GROUP: Final = (
    f"SELECT {_SEEN} FROM activity a JOIN memberships s ON s.group_id = a.group_id AND s.member_id = a.member_id"
    " AND s.standing = 'good' WHERE a.group_id = ?"
)
_STAYS: Final = "UPDATE activity SET {} WHERE group_id = ? AND member_id = ? AND last_at = ? AND asked_at {}"
_PAYS: Final = "CASE WHEN kind = 'task' THEN poster_id ELSE taker_id END"


class Seen(NamedTuple):
    """What is known of one member's talk in one group. `asked`: when they were asked whether they are still there, if they were."""

    group: int
    member: int
    joined: datetime
    last: datetime
    messages: int
    days: int
    asked: datetime | None


def said(platform: str, chat: str, uid: str, at: datetime, messages: int) -> Write:
    """Somebody said so much in the group of this chat, last at `at`. Nothing where the person or the group is unknown."""
    when = micros(at)
    return Write(_SAID, (when, when, messages, platform, chat, platform, uid))


def said_to_us(platform: str, uid: str, at: datetime) -> Write:
    """Somebody said something to the bot in private: they are there, in all their groups."""
    when = micros(at)
    return Write(_SAID_TO_US, (when, when, when, platform, uid))


def know(group: int, now: datetime) -> Write:
    """Whoever is in the group and was never heard of counts from now on."""
    return Write(_KNOW, (micros(now), micros(now), group))


def joined(group: int, member: int, now: datetime) -> Write:
    """The member has come to the group just now."""
    return Write(_JOIN, (group, member, micros(now), micros(now)))


async def silent(engine: Engine, group: int, before: datetime, now: datetime, most: int) -> list[Seen]:
    """Members from whom nothing was heard since `before`, who came before it, were not asked and may be looked at; longest first."""
    query = (
        f"{_IN_GROUP} AND a.last_at < ? AND a.joined_at < ? AND a.asked_at IS NULL AND a.look_at <= ? ORDER BY a.last_at LIMIT ?"
    )
    return [_seen(row) for row in await engine.rows(query, (group, micros(before), micros(before), micros(now), most))]


async def unanswered(engine: Engine, group: int, asked_before: datetime, now: datetime, most: int) -> list[Seen]:
    """Members who were asked before then and have said nothing since."""
    query = f"{_IN_GROUP} AND a.asked_at < ? AND a.last_at <= a.asked_at AND a.look_at <= ? ORDER BY a.asked_at LIMIT ?"
    return [_seen(row) for row in await engine.rows(query, (group, micros(asked_before), micros(now), most))]


async def of_group(engine: Engine, group: int) -> list[Seen]:
    """What is known of everybody who is in the group, longest silence first."""
    return [_seen(row) for row in await engine.rows(f"{_IN_GROUP} ORDER BY a.last_at", (group,))]


async def of_member(engine: Engine, group: int, member: int) -> Seen | None:
    """What is known of this member's talk in the group."""
    rows = await engine.rows(f"SELECT {_SEEN} FROM activity a WHERE a.group_id = ? AND a.member_id = ?", (group, member))
    return _seen(rows[0]) if rows else None


def ask(seen: Seen, now: datetime) -> Write:
    """They are asked whether they are still there. Stale when they said something meanwhile, or were asked."""
    return Write(_STAYS.format("asked_at = ?", "IS NULL"), (micros(now), seen.group, seen.member, micros(seen.last)), 1, Stale)


def let_be(seen: Seen, until: datetime) -> Write:
    """There is a reason to leave them alone: not to be looked at before then."""
    query = "UPDATE activity SET look_at = ?, asked_at = NULL WHERE group_id = ? AND member_id = ?"
    return Write(query, (micros(until), seen.group, seen.member))


def is_leaving(seen: Seen, until: datetime) -> Write:
    """Their removal is under way: not to be looked at before then. The question stands: whoever says anything takes it away, and stays."""
    query = "UPDATE activity SET look_at = ? WHERE group_id = ? AND member_id = ?"
    return Write(query, (micros(until), seen.group, seen.member))


def still_silent(seen: Seen) -> Write:
    """What is decided about them rests on their silence. Stale when they said anything since it was read."""
    assert seen.asked is not None
    asked = (seen.group, seen.member, micros(seen.last), micros(seen.asked))
    return Write(_STAYS.format("look_at = look_at", "= ?"), asked, 1, Stale)


async def last_trade(engine: Engine, group: int, member: int) -> datetime | None:
    """When something happened last to an order of which the member is a side."""
    query = "SELECT MAX(updated_at) FROM orders WHERE group_id = ? AND {} = ?"
    found = [(await engine.rows(query.format(side), (group, member)))[0][0] for side in ("poster_id", "taker_id")]
    times = [integer(each) for each in found if each is not None]
    return instant(max(times)) if times else None


async def deals(engine: Engine, group: int, members: Collection[int]) -> dict[int, Deals]:
    """Member → what they completed in the group, for those of `members` who completed anything."""
    both = "SELECT member, COUNT(*), SUM(pays), MIN(CASE WHEN pays = 1 THEN begun END) FROM ({}) AS sides GROUP BY member"
    side = (
        "SELECT {0} AS member, CASE WHEN {0} = " + _PAYS + " THEN 1 ELSE 0 END AS pays, created_at AS begun"
        " FROM orders WHERE group_id = ? AND state = 'settled' AND taker_id IS NOT NULL"
    )
    rows = await engine.rows(both.format(f"{side.format('poster_id')} UNION ALL {side.format('taker_id')}"), (group, group))
    wanted = set(members)
    return {
        integer(member): Deals(
            completed=integer(count), paid_for=int(str(paid)), first_paid=None if first is None else instant(integer(first))
        )
        for member, count, paid, first in rows
        if member in wanted
    }


def _seen(row: Row) -> Seen:
    group, member, joined_at, last, messages, days, asked = row
    return Seen(
        integer(group), integer(member), instant(integer(joined_at)), instant(integer(last)), integer(messages), integer(days),
        None if asked is None else instant(integer(asked)),
    )  # fmt: skip
