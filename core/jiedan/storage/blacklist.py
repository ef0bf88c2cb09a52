"""Keeping and reading the entries of groups' blacklists.

Of one person in one group there is at most one proposal and one entry that stands: both hold a slot that is unique in the table, so
that two moderators who do the same at once cannot both have done it.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final

import msgspec

from jiedan.blacklist.category import Category
from jiedan.blacklist.entry import DECIDED_WITHIN, PROPOSAL_LIVES, Appeal, Entry, Status
from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.messages.elements import Attachment
from jiedan.storage.engine import Engine, Row, Value, Write, integer

_COLUMNS: Final = (
    "id, group_id, member_id, platform, uid, name, category, reason, number, case_head, parties, files, salt, code, days, status,"
    " proposed_by, proposed_at, confirmed_by, confirmed_at, expires_at, appeal, appealed, appealed_at, ended_by, ended_at, ruling, version"
)
_SELECT: Final = f"SELECT {_COLUMNS} FROM blacklist_entries"
_PROPOSE: Final = (
    "INSERT INTO blacklist_entries (group_id, member_id, platform, uid, name, category, reason, number, case_head, parties, files,"
    " salt, code, days, status, slot, proposed_by, proposed_at, version)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'proposed', ?, ?, ?, 1) ON CONFLICT (slot) DO NOTHING"
)
_KEEP: Final = (
    "UPDATE blacklist_entries SET status = ?, slot = ?, confirmed_by = ?, confirmed_at = ?, expires_at = ?, appeal = ?, appealed = ?,"
    " appealed_at = ?, ended_by = ?, ended_at = ?, ruling = ?, version = version + 1 WHERE id = ? AND version = ?"
)
_TOUCH: Final = "UPDATE memberships SET version = version + 1 WHERE group_id = ? AND member_id = ?"


async def entry_by_code(engine: Engine, code: str) -> Entry | None:
    """The entry with this code."""
    rows = await engine.rows(f"{_SELECT} WHERE code = ?", (code,))
    return _entry(rows[0]) if rows else None


async def standing(engine: Engine, group: int, member: int) -> Entry | None:
    """The person's confirmed entry in the group, also where its end is past: `entry.stands` says whether it counts."""
    return await _in_slot(engine, _slot(Status.STANDING, group, member))


async def standing_of(engine: Engine, group: int, accounts: Collection[int]) -> list[Entry]:
    """The confirmed entries in the group about any of these accounts, by id; `entry.stands` says which of them count."""
    slots = tuple(_slot(Status.STANDING, group, account) for account in accounts)
    marks = ", ".join("?" * len(slots))
    return [_entry(row) for row in await engine.rows(f"{_SELECT} WHERE slot IN ({marks}) ORDER BY id", slots)] if slots else []


async def proposed(engine: Engine, group: int, member: int) -> Entry | None:
    """The proposal about the person in the group, also where its time is over."""
    return await _in_slot(engine, _slot(Status.PROPOSED, group, member))


async def of_group(engine: Engine, group: int) -> list[Entry]:
    """Proposals and confirmed entries of the group, the oldest first."""
    query = f"{_SELECT} WHERE group_id = ? AND status IN ('proposed', 'standing') ORDER BY id"
    return [_entry(row) for row in await engine.rows(query, (group,))]


async def about(engine: Engine, platform: str, uid: str) -> list[Entry]:
    """Confirmed entries about one account, in every group of this instance, by id."""
    query = f"{_SELECT} WHERE platform = ? AND uid = ? AND status = 'standing' ORDER BY id"
    return [_entry(row) for row in await engine.rows(query, (platform, uid))]


async def about_members(engine: Engine, accounts: Collection[int]) -> list[Entry]:
    """Confirmed entries about any of these accounts, in every group of this instance, by id."""
    if not accounts:
        return []
    marks = ", ".join("?" * len(accounts))
    query = f"{_SELECT} WHERE member_id IN ({marks}) AND status = 'standing' ORDER BY id"
    return [_entry(row) for row in await engine.rows(query, tuple(accounts))]


async def entries(engine: Engine, keys: Collection[int]) -> list[Entry]:
    """The entries with these ids, wherever they stand."""
    if not keys:
        return []
    marks = ", ".join("?" * len(keys))
    return [_entry(row) for row in await engine.rows(f"{_SELECT} WHERE id IN ({marks}) ORDER BY id", tuple(keys))]


async def all_standing(engine: Engine) -> list[Entry]:
    """Every confirmed entry, by id."""
    return [_entry(row) for row in await engine.rows(f"{_SELECT} WHERE status = 'standing' ORDER BY id")]


async def names(engine: Engine, group: int) -> list[tuple[int, str]]:
    """Everybody who is or was in the group: id and present name."""
    query = "SELECT m.id, m.name FROM memberships s JOIN members m ON m.id = s.member_id WHERE s.group_id = ? ORDER BY m.id"
    return [(integer(key), str(name)) for key, name in await engine.rows(query, (group,))]


async def undecided(engine: Engine, now: datetime, most: int, after: int = 0) -> list[int]:
    """The ids of entries whose appeals lie longer than they may, of those `after` this id."""
    query = (
        "SELECT id FROM blacklist_entries WHERE appealed_at <= ? AND appeal = 'open' AND status = 'standing' AND id > ?"
        " ORDER BY id LIMIT ?"
    )
    return [integer(key) for (key,) in await engine.rows(query, (micros(now - DECIDED_WITHIN), after, most))]


def propose(proposal: Entry) -> list[Write]:
    """A proposal. What stands in its slot and is past its time makes room. Stale where another proposal waits."""
    slot, now = _slot(Status.PROPOSED, proposal.group, proposal.member), micros(proposal.proposed_at)
    room = "UPDATE blacklist_entries SET slot = NULL, status = 'withdrawn', version = version + 1 WHERE slot = ? AND proposed_at <= ?"
    parameters: tuple[Value, ...] = (
        proposal.group, proposal.member, proposal.platform, proposal.uid, proposal.name, proposal.category.value, proposal.reason,
        proposal.order, proposal.case, msgspec.json.encode(proposal.parties).decode(), msgspec.json.encode(proposal.files).decode(),
        proposal.salt, proposal.code, proposal.days, slot, proposal.proposed_by, now,
    )  # fmt: skip
    return [Write(room, (slot, micros(proposal.proposed_at - PROPOSAL_LIVES))), Write(_PROPOSE, parameters, 1, Stale)]


def keep(before: Entry, after: Entry, accounts: Iterable[int] = ()) -> list[Write]:
    """The entry as it is now. Stale when it has changed meanwhile. Whoever judged whether the person may trade judges afresh;
    `accounts` are the person's others, for which that is so as well.
    """
    slot = _slot(after.status, after.group, after.member) if after.status in (Status.PROPOSED, Status.STANDING) else None
    parameters: tuple[Value, ...] = (
        after.status.value, slot, after.confirmed_by, _micros(after.confirmed_at), _micros(after.expires_at), after.appeal.value,
        after.appealed, _micros(after.appealed_at), after.ended_by, _micros(after.ended_at), after.ruling, before.id, before.version,
    )  # fmt: skip
    touched = [Write(_TOUCH, (after.group, account)) for account in sorted({after.member, *accounts})]
    return [Write(_KEEP, parameters, 1, Stale), *touched]


async def _in_slot(engine: Engine, slot: str) -> Entry | None:
    rows = await engine.rows(f"{_SELECT} WHERE slot = ?", (slot,))
    return _entry(rows[0]) if rows else None


def _slot(status: Status, group: int, member: int) -> str:
    return f"{status.value}:{group}:{member}"


def _micros(at: datetime | None) -> int | None:
    return None if at is None else micros(at)


def _entry(row: Row) -> Entry:
    (
        key, group, member, platform, uid, name, category, reason, number, case, parties, files, salt, code, days, status, proposed_by,
        proposed_at, confirmed_by, confirmed_at, expires_at, appeal, appealed, appealed_at, ended_by, ended_at, ruling, version,
    ) = row  # fmt: skip
    return Entry(
        id=integer(key), group=integer(group), member=integer(member), platform=str(platform), uid=str(uid), name=str(name),
        category=Category(str(category)), reason=str(reason), order=_number(number), case=str(case),
        parties=msgspec.json.decode(str(parties), type=tuple[int, ...]),
        files=msgspec.json.decode(str(files), type=tuple[Attachment, ...]), salt=str(salt), code=str(code), days=integer(days),
        status=Status(str(status)), proposed_by=integer(proposed_by), proposed_at=instant(integer(proposed_at)),
        confirmed_by=_number(confirmed_by), confirmed_at=_instant(confirmed_at), expires_at=_instant(expires_at),
        appeal=Appeal(str(appeal)), appealed=str(appealed), appealed_at=_instant(appealed_at), ended_by=_number(ended_by),
        ended_at=_instant(ended_at), ruling=str(ruling), version=integer(version),
    )  # fmt: skip


def _number(value: Value) -> int | None:
    return None if value is None else integer(value)


def _instant(value: Value) -> datetime | None:
    return None if value is None else instant(integer(value))
