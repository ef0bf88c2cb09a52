"""Reading orders, their cards, buttons, clocks and records."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple

import msgspec

from jiedan.clock import instant, micros
from jiedan.messages.verbs import Verb
from jiedan.orders.order import Order, State
from jiedan.orders.sums import as_kept_today
from jiedan.storage.engine import Engine, Row, Value, Write, integer

MOST_CANDIDATES: Final = 50
"""So many orders at most are looked at when a command names none."""

_GRACE: Final = (
    "UPDATE deadlines SET due_at = CASE WHEN due_at + ? > ? THEN due_at + ? ELSE ? END WHERE due_at BETWEEN ? AND ?"
)  # fmt: skip

_ASKED_OVER: Final = " AND data LIKE '%\"handover\":{%'"

_decoder: Final = msgspec.json.Decoder(Order)


class Token(NamedTuple):
    """What a button means."""

    token: str
    order: int
    verb: Verb
    actor: int | None
    version: int
    extra: str
    expires: datetime


class Due(NamedTuple):
    """A deadline that has come."""

    order: int
    fires: str
    due: datetime


async def order(engine: Engine, order_id: int) -> Order | None:
    """The order as it stands."""
    return _one(await engine.rows("SELECT data FROM orders WHERE id = ?", (order_id,)))


async def numbered(engine: Engine, groups: Collection[int], number: int) -> list[Order]:
    """The orders with this number in any of the groups."""
    rows = await engine.rows(f"SELECT data FROM orders WHERE number = ? AND group_id IN ({_marks(groups)})", (number, *groups))
    return [_decode(str(row[0])) for row in rows]


async def with_card(engine: Engine, platform: str, chat: str, message: str) -> Order | None:
    """The order whose card that message is."""
    query = (
        "SELECT o.data FROM cards c JOIN orders o ON o.id = c.order_id WHERE c.platform = ? AND c.chat = ? AND c.message = ?"
    )  # fmt: skip
    return _one(await engine.rows(query, (platform, chat, message)))


async def card_of(engine: Engine, order_id: int, platform: str, chat: str) -> str | None:
    """The message that is the order's card in this chat; None where none was shown yet."""
    query = "SELECT message FROM cards WHERE order_id = ? AND platform = ? AND chat = ?"
    rows = await engine.rows(query, (order_id, platform, chat))
    return str(rows[0][0]) if rows else None


async def spoken_of(engine: Engine, platform: str, chat: str, message: str) -> Order | None:
    """The order that this message of ours is about: its card, or words about it."""
    query = (
        "SELECT o.data FROM orders o WHERE o.id = COALESCE("
        "(SELECT m.order_id FROM mentions m WHERE m.platform = ? AND m.chat = ? AND m.message = ?),"
        " (SELECT c.order_id FROM cards c WHERE c.platform = ? AND c.chat = ? AND c.message = ?))"
    )
    return _one(await engine.rows(query, (platform, chat, message) * 2))


async def standing_in(
    engine: Engine, groups: Collection[int], states: Collection[State], party: int | None = None
) -> list[Order]:
    """Orders of these groups that stand in one of the states, newest first; only those of `party`, if given."""
    query = f"SELECT data FROM orders WHERE group_id IN ({_marks(groups)}) AND state IN ({_marks(states)})"
    parameters: list[Value] = [*groups, *(state.value for state in states)]
    if party is not None:
        query += " AND (poster_id = ? OR taker_id = ?)"
        parameters += [party, party]
    rows = await engine.rows(f"{query} ORDER BY group_id, number DESC LIMIT {MOST_CANDIDATES}", parameters)
    return [_decode(str(row[0])) for row in rows]


async def listed(
    engine: Engine,
    groups: Collection[int],
    states: Collection[State],
    poster: int | None,
    taker: int | None,
    skip: int,
    most: int,
) -> tuple[list[Order], int]:
    """Orders of these groups in one of the states, newest first, without the first `skip`; those posted by the one or taken by the
    other, where somebody is given. With the number of all that there are.
    """
    where = f"group_id IN ({_marks(groups)}) AND state IN ({_marks(states)})"
    parameters: list[Value] = [*groups, *(state.value for state in states)]
    sides = [(column, member) for column, member in (("poster_id", poster), ("taker_id", taker)) if member is not None]
    if sides:
        where += f" AND ({' OR '.join(f'{column} = ?' for column, _ in sides)})"
        parameters += [member for _, member in sides]
    total = integer((await engine.rows(f"SELECT COUNT(*) FROM orders WHERE {where}", parameters))[0][0])
    query = f"SELECT data FROM orders WHERE {where} ORDER BY group_id, number DESC LIMIT ? OFFSET ?"
    return [_decode(str(row[0])) for row in await engine.rows(query, [*parameters, most, skip])], total


async def unfinished(engine: Engine, groups: Collection[int] | None = None) -> list[Order]:
    """Every order, drafts left out, that is not over, or that is over with money still to be handed over; of all groups without any
    given.
    """
    some = "" if groups is None else f" AND o.group_id IN ({_marks(groups)})"
    query = (
        "SELECT o.data FROM orders o WHERE (o.state NOT IN ('draft', 'settled', 'cancelled', 'expired') OR o.id IN"
        f" (SELECT d.order_id FROM deadlines d WHERE d.fires IN ('remind_payout', 'remind_refund'))){some} ORDER BY o.id"
    )
    return [_decode(str(row[0])) for row in await engine.rows(query, tuple(groups or ()))]


async def settled_with(engine: Engine, group: int, member: int) -> list[Order]:
    """The settled orders of the group in which the member was a side."""
    query = "SELECT data FROM orders WHERE group_id = ? AND state = 'settled' AND (poster_id = ? OR taker_id = ?)"
    return [_decode(str(row[0])) for row in await engine.rows(query, (group, member, member))]


async def settled_by(engine: Engine, members: Collection[int]) -> list[Order]:
    """The settled orders of all groups in which one of the members was a side."""
    marks, groups = _marks(members), f"(SELECT s.group_id FROM memberships s WHERE s.member_id IN ({_marks(members)}))"
    sides = f"poster_id IN ({marks}) OR taker_id IN ({marks})"
    query = f"SELECT data FROM orders WHERE group_id IN {groups} AND state = 'settled' AND ({sides}) ORDER BY id"
    return [_decode(str(row[0])) for row in await engine.rows(query, (*members,) * 3)]


async def awaiting(engine: Engine, groups: Collection[int], member: int, since: datetime) -> list[Order]:
    """Drafts of the member's, and claims that the member has yet to confirm, that something happened to after `since`."""
    query = (
        f"SELECT data FROM orders WHERE group_id IN ({_marks(groups)}) AND updated_at > ? AND"
        " (poster_id = ? AND state = 'draft' OR taker_id = ? AND state = 'claimed')"
    )
    return [_decode(str(row[0])) for row in await engine.rows(query, (*groups, micros(since), member, member))]


async def incomplete_drafts(engine: Engine) -> list[Order]:
    """Every draft whose poster still has to say something, the oldest first."""
    rows = await engine.rows("SELECT data FROM orders WHERE state = 'draft' ORDER BY updated_at")
    return [order for row in rows if (order := _decode(str(row[0]))).missing is not None]


async def owing(engine: Engine, group: int) -> list[Order]:
    """The orders of the group in which something has to leave a holder's hands."""
    query = (
        "SELECT data FROM orders WHERE id IN (SELECT d.order_id FROM deadlines d JOIN orders o ON o.id = d.order_id"
        " WHERE o.group_id = ? AND d.fires IN ('remind_payout', 'remind_refund'))"
    )
    return [_decode(str(row[0])) for row in await engine.rows(query, (group,))]


async def in_hands(engine: Engine, group: int, member: int | None) -> list[Order]:
    """The orders of the group of which the member has money in hands, by number. None: those that somebody was asked to take over."""
    account = "holder:%" if member is None else f"holder:{member}"
    query = (
        "SELECT data FROM orders WHERE id IN (SELECT order_id FROM entries WHERE group_id = ? AND account LIKE ?"
        " GROUP BY order_id, account HAVING SUM(amount) <> 0)"
        f"{_ASKED_OVER if member is None else ''} ORDER BY id"
    )
    return [_decode(str(row[0])) for row in await engine.rows(query, (group, account))]


async def keepers(engine: Engine, group: int) -> list[int]:
    """The members who have money of the group in hands."""
    query = "SELECT account FROM balances WHERE group_id = ? AND account LIKE 'holder:%' AND amount <> 0"
    return [int(str(account).removeprefix("holder:")) for (account,) in await engine.rows(query, (group,))]


async def token(engine: Engine, text: str) -> Token | None:
    """What the button with this token means; None for one that we did not make."""
    rows = await engine.rows(
        "SELECT token, order_id, verb, actor_id, version, extra, expires_at FROM tokens WHERE token = ?", (text,)
    )
    if not rows:
        return None
    found, order_id, verb, actor, version, extra, expires = rows[0]
    return Token(
        str(found), integer(order_id), Verb(str(verb)), None if actor is None else integer(actor), integer(version), str(extra),
        instant(integer(expires)),
    )  # fmt: skip


async def due(engine: Engine, now: datetime, most: int = 50) -> list[Due]:
    """The deadlines that have come, the oldest first."""
    query = "SELECT order_id, fires, due_at FROM deadlines WHERE due_at <= ? ORDER BY due_at, order_id LIMIT ?"
    rows = await engine.rows(query, (micros(now), most))
    return [Due(integer(order_id), str(fires), instant(integer(at))) for order_id, fires, at in rows]


def grace(since: datetime, now: datetime, span: timedelta) -> Write:
    """What fell due between the two instants gets `span` more; or that long from now, where even so it would be over already."""
    more = span // timedelta(microseconds=1)
    return Write(_GRACE, (more, micros(now), more, micros(now) + more, micros(since), micros(now)))


def forget(due: Due) -> Write:
    """Drop a deadline whose clock does not run any more."""
    return Write("DELETE FROM deadlines WHERE order_id = ? AND fires = ? AND due_at = ?", (due.order, due.fires, micros(due.due)))


def postpone(due: Due, until: datetime) -> Write:
    """Look at a deadline again then."""
    return Write("UPDATE deadlines SET due_at = ? WHERE order_id = ? AND fires = ?", (micros(until), due.order, due.fires))


async def next_due(engine: Engine) -> datetime | None:
    """When the next deadline comes."""
    rows = await engine.rows("SELECT MIN(due_at) FROM deadlines")
    return None if rows[0][0] is None else instant(integer(rows[0][0]))


def _decode(data: str) -> Order:
    return as_kept_today(_decoder.decode(data))


def _one(rows: Sequence[Row]) -> Order | None:
    return _decode(str(rows[0][0])) if rows else None


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
