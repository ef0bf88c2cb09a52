"""Rows beside orders whose time is over: what was held against people, what rules said of them, applications, entries of blacklists."""

from datetime import datetime, timedelta
from itertools import takewhile
from typing import Final

from jiedan.blacklist.entry import PROPOSAL_LIVES
from jiedan.clock import micros
from jiedan.members.retention import CONDUCT, DECIDED, ERASED
from jiedan.orders.group import Group
from jiedan.storage import forgetting
from jiedan.storage.applications import OPEN as UNDECIDED
from jiedan.storage.engine import Engine, Value, Write, integer
from jiedan.storage.erasing import SHA256
from jiedan.storage.reactions import keep, keepsake
from jiedan.storage.removals import OPEN as TO_LEAVE

AT_ONCE: Final = 500
_CURSOR: Final = "emptied:decisions"
_UNDECIDED: Final = ", ".join(f"'{status}'" for status in sorted(UNDECIDED))
_TO_LEAVE: Final = ", ".join(f"'{status}'" for status in TO_LEAVE)
_CONDUCT: Final = (
    ("overrides", "at < ?"), ("let_downs", "at < ?"), ("removals", f"due_at < ? AND status NOT IN ({_TO_LEAVE})"),
    ("findings", "last_at < ? AND upheld = '[]'"),
)  # fmt: skip
"""Table, and which of its rows are over, of what was before CONDUCT. Findings that were upheld say which deals count for nothing."""
_APPLICATIONS: Final = (
    f"at < ? AND status NOT IN ({_UNDECIDED}) AND NOT EXISTS (SELECT 1 FROM places p WHERE p.group_id = applications.group_id"
    " AND p.member_id = applications.member_id AND p.status = 'queued')"
)
_ENTRIES: Final = (
    "(status = 'proposed' AND proposed_at < ?) OR (status = 'standing' AND expires_at < ?)"
    " OR (status NOT IN ('proposed', 'standing') AND COALESCE(ended_at, proposed_at) < ?)"
    f" OR (expires_at < ? AND member_id IN (SELECT m.id FROM members m WHERE m.uid LIKE '{ERASED}%'))"
)


async def over(engine: Engine, now: datetime) -> tuple[list[Write], set[str]]:
    """One batch of what is over in all groups, and the SHA-256 of the files that it named."""
    before, decided = micros(now - CONDUCT), micros(now - DECIDED)
    ends = (micros(now - DECIDED - PROPOSAL_LIVES), decided, decided, micros(now))
    writes = [write for table, past in _CONDUCT for write in await _gone(engine, table, past, before)]
    writes += await _gone(engine, "applications", _APPLICATIONS, decided)
    writes += await _gone(engine, "places", "at < ? AND status <> 'queued'", decided)
    writes += await _gone(engine, "payout_accounts", "at < ?", decided)
    writes += await _gone(engine, "blacklist_entries", _ENTRIES, *ends)
    files = await _files(engine, "applications", "form", _APPLICATIONS, decided)
    return writes, files | await _files(engine, "blacklist_entries", "files", _ENTRIES, *ends)


async def over_in(engine: Engine, group: Group, now: datetime) -> list[Write]:
    """One batch of what is over in a group by its own numbers, or is found by group: strikes, decisions, talk."""
    past, rules = "group_id = ? AND at < ?", group.rules
    strikes = await _gone(engine, "strikes", past, group.id, micros(now - CONDUCT - timedelta(days=rules.conduct.strike_days)))
    steps = [Write("DELETE FROM strike_steps WHERE strike_id = ?", each.parameters[:1]) for each in strikes]
    decisions = await _gone(engine, "decisions", past, group.id, micros(now - CONDUCT))
    talk = await _gone(engine, "talk", past, group.id, micros(now - timedelta(days=rules.keep_talk_days)))
    return [*steps, *strikes, *decisions, *talk]


async def worded(engine: Engine, before: datetime) -> list[Write]:
    """One batch of decisions from before then without the words and names among their facts; each is come to once."""
    last = int(await keepsake(engine, _CURSOR) or 0)
    rows = await engine.rows(f"SELECT id, body, at FROM decisions WHERE id > ? ORDER BY id LIMIT {AT_ONCE}", (last,))
    old = list(takewhile(lambda row: integer(row[2]) < micros(before), rows))
    if not old:
        return []
    return [*forgetting.emptied((integer(key), str(body)) for key, body, _ in old), keep(_CURSOR, str(old[-1][0]))]


async def _gone(engine: Engine, table: str, past: str, *values: Value) -> list[Write]:
    """Deletes rows of which this is true, a batch, each if it still is. The row's id is the first parameter."""
    rows = await engine.rows(f"SELECT id FROM {table} WHERE {past} ORDER BY id LIMIT {AT_ONCE}", values)
    return [Write(f"DELETE FROM {table} WHERE id = ? AND ({past})", (key, *values)) for (key,) in rows]


async def _files(engine: Engine, table: str, column: str, past: str, *values: Value) -> set[str]:
    rows = await engine.rows(f"SELECT {column} FROM {table} WHERE {past} ORDER BY id LIMIT {AT_ONCE}", values)
    return {sha for (text,) in rows for sha in SHA256.findall(str(text))}
