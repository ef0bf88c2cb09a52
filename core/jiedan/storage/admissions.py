"""People who ask to be let into a group: one row a person and group, whose version grows with every time that they ask."""

from datetime import datetime
from typing import Final, NamedTuple

from jiedan.clock import micros
from jiedan.errors import Stale
from jiedan.storage.engine import Engine, Row, Write, integer

WAITING: Final = "waiting"
ADMITTED: Final = "admitted"
TURNED_AWAY: Final = "turned_away"

_REQUEST: Final = "id, group_id, uid, name, source, status, decided_by, version"
_ASK: Final = (
    "INSERT INTO join_requests (group_id, uid, name, source, status, version, at) VALUES (?, ?, ?, ?, 'waiting', 1, ?)"
    " ON CONFLICT (group_id, uid) DO UPDATE SET name = excluded.name, source = excluded.source, status = 'waiting',"
    " decided_by = NULL, version = join_requests.version + 1, at = excluded.at"
)
_DECIDE: Final = (
    "UPDATE join_requests SET status = ?, decided_by = ? WHERE id = ? AND version = ? AND status = 'waiting'"
)  # fmt: skip
_CAME: Final = "UPDATE join_requests SET status = 'admitted' WHERE group_id = ? AND uid = ? AND status = 'waiting'"


class JoinRequest(NamedTuple):
    """Somebody who asked. `status` is WAITING, ADMITTED or TURNED_AWAY; `decided_by` the member who decided, None for nobody of ours."""

    id: int
    group: int
    uid: str
    name: str
    source: str
    status: str
    decided_by: int | None
    version: int


async def request(engine: Engine, request_id: int) -> JoinRequest | None:
    """The request with this id."""
    rows = await engine.rows(f"SELECT {_REQUEST} FROM join_requests WHERE id = ?", (request_id,))
    return _request(rows[0]) if rows else None


async def request_of(engine: Engine, group: int, uid: str) -> JoinRequest | None:
    """What this person asked of this group."""
    rows = await engine.rows(f"SELECT {_REQUEST} FROM join_requests WHERE group_id = ? AND uid = ?", (group, uid))
    return _request(rows[0]) if rows else None


def ask(group: int, uid: str, name: str, source: str, now: datetime) -> Write:
    """Somebody asks, perhaps again."""
    return Write(_ASK, (group, uid, name, source, micros(now)), 1)


def decide(request: JoinRequest, status: str, by: int) -> Write:
    """A member decides. Stale when somebody did meanwhile, or when they asked again."""
    return Write(_DECIDE, (status, by, request.id, request.version), 1, Stale)


def came(group: int, uid: str) -> Write:
    """They are in the group now, whoever let them in."""
    return Write(_CAME, (group, uid))


def _request(row: Row) -> JoinRequest:
    key, group, uid, name, source, status, by, version = row
    decided_by = None if by is None else integer(by)
    return JoinRequest(integer(key), integer(group), str(uid), str(name), str(source), str(status), decided_by, integer(version))
