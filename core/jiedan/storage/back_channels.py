"""The chats in which those who keep order in a group talk among themselves; and pauses of invitations."""

from datetime import datetime
from typing import Final, NamedTuple

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.storage.engine import Engine, Write, integer

_LEAVE_IT: Final = (
    "UPDATE memberships SET standing = 'left', version = version + 1 WHERE standing = 'good'"
    " AND group_id IN (SELECT g.id FROM chat_groups g WHERE g.platform = ? AND g.chat = ?)"
)
_BIND: Final = (
    "INSERT INTO back_channels (group_id, platform, chat, by_id, at) SELECT ?, ?, ?, ?, ?"
    " WHERE NOT EXISTS (SELECT 1 FROM back_channels b WHERE b.platform = ? AND b.chat = ?)"
)
_PAUSE: Final = (
    "INSERT INTO invite_pauses (group_id, until, by_id) VALUES (?, ?, ?)"
    " ON CONFLICT (group_id) DO UPDATE SET until = excluded.until, by_id = excluded.by_id"
)


class BackChannel(NamedTuple):
    """A chat of the same platform as the group's."""

    platform: str
    chat: str


async def of_group(engine: Engine, group: int) -> BackChannel | None:
    """The back-channel of the group, if it has one."""
    rows = await engine.rows("SELECT platform, chat FROM back_channels WHERE group_id = ?", (group,))
    return BackChannel(str(rows[0][0]), str(rows[0][1])) if rows else None


async def group_of(engine: Engine, platform: str, chat: str) -> int | None:
    """The group of which this chat is the back-channel, if it is one."""
    rows = await engine.rows("SELECT group_id FROM back_channels WHERE platform = ? AND chat = ?", (platform, chat))
    return integer(rows[0][0]) if rows else None


async def has_orders(engine: Engine, platform: str, chat: str) -> bool:
    """Whether orders are traded in the chat."""
    query = "SELECT 1 FROM orders WHERE group_id IN (SELECT g.id FROM chat_groups g WHERE g.platform = ? AND g.chat = ?) LIMIT 1"
    return bool(await engine.rows(query, (platform, chat)))


def bind(group: int, platform: str, chat: str, by: int, now: datetime) -> list[Write]:
    """From now on the chat is the group's back-channel, and no group of its own. Stale when it is another's."""
    return [
        unbind(group),
        Write(_LEAVE_IT, (platform, chat)),
        Write(_BIND, (group, platform, chat, by, micros(now), platform, chat), 1, Stale),
    ]


def unbind(group: int) -> Write:
    """The group has no back-channel any more."""
    return Write("DELETE FROM back_channels WHERE group_id = ?", (group,))


async def paused_until(engine: Engine, group: int) -> datetime | None:
    """Until when no links into the group are made; None where nobody paused that."""
    rows = await engine.rows("SELECT until FROM invite_pauses WHERE group_id = ?", (group,))
    return instant(integer(rows[0][0])) if rows else None


def pause(group: int, until: datetime, by: int) -> Write:
    """No links into the group are made until then."""
    return Write(_PAUSE, (group, micros(until), by), 1)


def go_on(group: int) -> Write:
    """Links are made again."""
    return Write("DELETE FROM invite_pauses WHERE group_id = ?", (group,))
