"""The statements of the hot path, the same text for SQLite and PostgreSQL. Nothing else in the package changes an order or a balance."""

from datetime import datetime
from typing import Final

import msgspec

from jiedan.clock import micros
from jiedan.orders.order import Order
from jiedan.storage.engine import Value

ADMIT: Final = "INSERT INTO inbox (key, at) VALUES (?, ?) ON CONFLICT (key) DO NOTHING"
NUMBER: Final = "UPDATE chat_groups SET last_number = ? WHERE id = ? AND last_number = ?"
CREATE_ORDER: Final = (
    "INSERT INTO orders (id, group_id, number, kind, state, version, poster_id, taker_id, price, currency, head, data, created_at,"
    " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
)
KEEP_ORDER: Final = (
    "UPDATE orders SET state = ?, version = ?, taker_id = ?, price = ?, head = ?, data = ?, updated_at = ?"
    " WHERE id = ? AND state = ? AND version = ?"
)
MEMBERSHIP_UNCHANGED: Final = "UPDATE memberships SET version = version WHERE group_id = ? AND member_id = ? AND version = ?"
HOLD: Final = "UPDATE memberships SET held = held + ?, version = version + 1 WHERE group_id = ? AND member_id = ?"
STAND: Final = "UPDATE memberships SET standing = ?, version = version + 1 WHERE group_id = ? AND member_id = ?"
EARN: Final = "INSERT INTO points (group_id, member_id, amount, reason, order_id, seq, at) VALUES (?, ?, ?, ?, ?, ?, ?)"
POINTS_TO_MEMBERSHIP: Final = (
    "UPDATE memberships SET points = points + ?, version = version + 1 WHERE group_id = ? AND member_id = ?"
)
RECORD: Final = (
    "INSERT INTO records (order_id, seq, group_id, name, actor_id, at, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (order_id, seq) DO NOTHING"
)
ENTER: Final = (
    "INSERT INTO entries (group_id, order_id, seq, line, account, amount, currency, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)  # fmt: skip
BALANCE: Final = (
    "INSERT INTO balances (group_id, account, currency, amount) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (group_id, account, currency) DO UPDATE SET amount = balances.amount + excluded.amount"
)
REVERSE: Final = (
    "INSERT INTO reversals (order_id, seq, by_seq) VALUES (?, ?, ?) ON CONFLICT (order_id, seq) DO NOTHING"
)  # fmt: skip
ENDED: Final = (
    "INSERT INTO endings (order_id, step, ended_at) VALUES (?, 0, ?)"
    " ON CONFLICT (order_id) DO UPDATE SET step = 0, ended_at = excluded.ended_at"
)
STOP: Final = "DELETE FROM deadlines WHERE order_id = ? AND fires = ?"
START: Final = (
    "INSERT INTO deadlines (order_id, fires, due_at) VALUES (?, ?, ?) ON CONFLICT (order_id, fires) DO UPDATE SET due_at = excluded.due_at"
)  # fmt: skip
TOKEN: Final = (
    "INSERT INTO tokens (token, order_id, verb, actor_id, chat, version, extra, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)  # fmt: skip
SAY: Final = (
    "INSERT INTO outbox (platform, chat, card, about, body, urgent, at, status, attempts, not_before)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0)"
)
REACTION: Final = (
    "INSERT INTO reactions (plugin, handler, group_id, order_id, seq, event, body, status, attempts, not_before)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0)"
)


def order_columns(order: Order, now: datetime) -> tuple[Value, ...]:
    """The parameters of CREATE_ORDER."""
    identity = (order.id, order.group, order.number, order.kind.value, order.state.value, order.version)
    people = (order.poster, order.taker, order.price, order.currency, order.head)
    return (*identity, *people, msgspec.json.encode(order).decode(), micros(now), micros(now))


def kept_columns(before: Order, after: Order, now: datetime) -> tuple[Value, ...]:
    """The parameters of KEEP_ORDER: what is written, and the state and version that must still stand there."""
    written = (after.state.value, after.version, after.taker, after.price, after.head)
    return (*written, msgspec.json.encode(after).decode(), micros(now), before.id, before.state.value, before.version)
