"""Honorary titles."""

from datetime import datetime
from typing import Final

from jiedan.clock import micros
from jiedan.storage.engine import Engine, Write

_GIVE: Final = (
    "INSERT INTO titles (group_id, member_id, title, by_id, at) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (group_id, member_id) DO UPDATE SET title = excluded.title, by_id = excluded.by_id, at = excluded.at"
)


async def title(engine: Engine, group: int, member: int) -> str:
    """The member's title in the group; "" without one."""
    rows = await engine.rows("SELECT title FROM titles WHERE group_id = ? AND member_id = ?", (group, member))
    return str(rows[0][0]) if rows else ""


def give(group: int, member: int, title: str, by: int, now: datetime) -> Write:
    """The member has this title from now on."""
    return Write(_GIVE, (group, member, title, by, micros(now)), 1)


def take(group: int, member: int) -> Write:
    """The member has no title any more."""
    return Write("DELETE FROM titles WHERE group_id = ? AND member_id = ?", (group, member))
