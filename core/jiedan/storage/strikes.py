"""Strikes and what became of them, and the list of what staff let pass. Rows are added and never changed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.members.strikes import Decision, Strike
from jiedan.storage.engine import Engine, Row, Write, integer

APPEAL: Final = "appeal"
DECISION: Final = "decision"

_STRIKE: Final = (
    "SELECT s.id, s.group_id, s.member_id, s.key, s.why, s.rule, s.rule_version, s.excerpt, s.digest, s.by_id, s.at, a.text, d.decision"
    " FROM strikes s LEFT JOIN strike_steps a ON a.strike_id = s.id AND a.step = 'appeal'"
    " LEFT JOIN strike_steps d ON d.strike_id = s.id AND d.step = 'decision'"
)
_GIVE: Final = (
    "INSERT INTO strikes (group_id, member_id, key, why, rule, rule_version, excerpt, digest, by_id, at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (group_id, key) DO NOTHING"
)
_STEP: Final = (
    "INSERT INTO strike_steps (strike_id, step, decision, text, by_id, at) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (strike_id, step) DO NOTHING"
)
_OVERRIDE: Final = (
    "INSERT INTO overrides (group_id, member_id, kind, subject, by_id, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?)"
)  # fmt: skip
_OVERRIDES: Final = (
    "SELECT member_id, kind, subject, by_id, reason, at FROM overrides WHERE group_id = ? ORDER BY id DESC LIMIT ?"
)


class Override(NamedTuple):
    """What a moderator let pass: `kind` is strike, removal (they stay), undone (a removal) or release; `subject` which one."""

    member: int
    kind: str
    subject: str
    by: int
    reason: str
    at: datetime


async def strike(engine: Engine, strike_id: int) -> Strike | None:
    """The strike with this id."""
    return _one(await engine.rows(f"{_STRIKE} WHERE s.id = ?", (strike_id,)))


async def for_key(engine: Engine, group: int, key: str) -> Strike | None:
    """The strike that was given for this."""
    return _one(await engine.rows(f"{_STRIKE} WHERE s.group_id = ? AND s.key = ?", (group, key)))


async def of_member(engine: Engine, group: int, member: int) -> list[Strike]:
    """All strikes of a member of the group, the newest first."""
    rows = await engine.rows(f"{_STRIKE} WHERE s.group_id = ? AND s.member_id = ? ORDER BY s.id DESC", (group, member))
    return [_strike(row) for row in rows]


def give(strike: Strike) -> Write:
    """A new strike; its id does not count. Stale where one was given for the same meanwhile."""
    evidence = (strike.why, strike.rule, strike.rule_version, strike.excerpt, strike.digest)
    return Write(_GIVE, (strike.group, strike.member, strike.key, *evidence, strike.by, micros(strike.at)), 1, Stale)


def appeal(strike: Strike, text: str, now: datetime) -> Write:
    """The member says what speaks against it, once. Stale where they did meanwhile."""
    return Write(_STEP, (strike.id, APPEAL, "", text, strike.member, micros(now)), 1, Stale)


def decide(strike: Strike, decision: Decision, text: str, by: int, now: datetime) -> Write:
    """A moderator looked at it again, once. Stale where another did meanwhile."""
    return Write(_STEP, (strike.id, DECISION, decision.value, text, by, micros(now)), 1, Stale)


def override(group: int, member: int, kind: str, subject: str, *, by: int, reason: str, now: datetime) -> Write:
    """A moderator let something pass, for this reason."""
    return Write(_OVERRIDE, (group, member, kind, subject, by, reason, micros(now)), 1)


async def overrides(engine: Engine, group: int, most: int) -> list[Override]:
    """What staff let pass in the group, the newest first."""
    rows = await engine.rows(_OVERRIDES, (group, most))
    return [
        Override(integer(member), str(kind), str(subject), integer(by), str(reason), instant(integer(at)))
        for member, kind, subject, by, reason, at in rows
    ]


def _one(rows: Sequence[Row]) -> Strike | None:
    return _strike(rows[0]) if rows else None


def _strike(row: Row) -> Strike:
    key, group, member, name, why, rule, version, excerpt, digest, by, at, appealed, decision = row
    return Strike(
        id=integer(key), group=integer(group), member=integer(member), key=str(name), why=str(why), rule=str(rule),
        rule_version=integer(version), excerpt=str(excerpt), digest=str(digest), by=None if by is None else integer(by),
        at=instant(integer(at)), appeal=None if appealed is None else str(appealed),
        decision=None if decision is None else Decision(str(decision)),
    )  # fmt: skip
