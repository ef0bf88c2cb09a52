"""The rights that owners list for their deputies."""

from datetime import datetime
from typing import Final

from jiedan.clock import micros
from jiedan.errors import Stale
from jiedan.members.member import Membership
from jiedan.members.rights import Rights, written
from jiedan.storage.engine import Write

_LIST: Final = (
    "INSERT INTO deputies (group_id, member_id, rights, by_id, at) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (group_id, member_id) DO UPDATE SET rights = excluded.rights, by_id = excluded.by_id, at = excluded.at"
)
_CHANGED: Final = "UPDATE memberships SET version = version + 1 WHERE id = ? AND version = ?"


def list_rights(membership: Membership, rights: Rights, by: int, now: datetime) -> list[Write]:
    """From now on the member has these rights and no other. Stale when the membership has changed meanwhile."""
    row = (membership.group, membership.member.id, written(rights), by, micros(now))
    return [Write(_CHANGED, (membership.id, membership.version), 1, Stale), Write(_LIST, row, 1)]


def forget(group: int, member: int) -> Write:
    """The list is over: what counts again is what the platform says of the member."""
    return Write("DELETE FROM deputies WHERE group_id = ? AND member_id = ?", (group, member))
