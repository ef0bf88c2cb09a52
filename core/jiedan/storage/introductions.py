"""What members tell of themselves in a group, what the staff have verified of it, and which version of the rules they confirmed."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.clock import instant, micros
from jiedan.messages.elements import Attachment
from jiedan.storage.engine import Engine, Write, integer

_INTRODUCE: Final = (
    "INSERT INTO introductions (group_id, member_id, nickname, skills, works, at) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (group_id, member_id) DO UPDATE SET nickname = excluded.nickname, skills = excluded.skills,"
    " works = excluded.works, at = excluded.at"
)
_VERIFY: Final = (
    "INSERT INTO verifications (group_id, member_id, tier, by_id, note, at) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (group_id, member_id, tier) DO UPDATE SET by_id = excluded.by_id, note = excluded.note, at = excluded.at"
)
_CONFIRM: Final = (
    "INSERT INTO confirmations (group_id, member_id, rules, at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (group_id, member_id, rules) DO NOTHING"
)


class Works(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What somebody shows of their work."""

    text: str = ""
    """In their words, with links."""
    files: tuple[Attachment, ...] = ()


class Introduction(NamedTuple):
    """How a member wants to be called in the group ("": by the platform's name), what they do and what they have done."""

    nickname: str = ""
    skills: tuple[str, ...] = ()
    works: Works = Works()


class Verification(NamedTuple):
    """Somebody of the staff has checked a member's name or qualification. `by` is the member who did."""

    tier: str
    by: int
    note: str
    at: datetime


async def introduction(engine: Engine, group: int, member: int) -> Introduction:
    """What the member tells of themselves."""
    query = "SELECT nickname, skills, works FROM introductions WHERE group_id = ? AND member_id = ?"
    rows = await engine.rows(query, (group, member))
    if not rows:
        return Introduction()
    nickname, skills, works = map(str, rows[0])
    return Introduction(
        nickname, tuple(msgspec.json.decode(skills, type=tuple[str, ...])), msgspec.json.decode(works or "{}", type=Works)
    )


async def skilled(engine: Engine, group: int) -> dict[int, tuple[str, ...]]:
    """Member → specialities, of all in the group who named some."""
    rows = await engine.rows("SELECT member_id, skills FROM introductions WHERE group_id = ? AND skills <> '[]'", (group,))
    return {integer(member): msgspec.json.decode(str(skills), type=tuple[str, ...]) for member, skills in rows}


def introduce(group: int, member: int, told: Introduction, now: datetime) -> Write:
    """What the member tells of themselves from now on."""
    skills, works = (msgspec.json.encode(part).decode() for part in (told.skills, told.works))
    return Write(_INTRODUCE, (group, member, told.nickname, skills, works, micros(now)), 1)


async def verifications(engine: Engine, group: int, member: int) -> Sequence[Verification]:
    """What was verified of the member, the oldest first."""
    query = "SELECT tier, by_id, note, at FROM verifications WHERE group_id = ? AND member_id = ? ORDER BY at, id"
    rows = await engine.rows(query, (group, member))
    return [Verification(str(tier), integer(by), str(note), instant(integer(at))) for tier, by, note, at in rows]


def verify(group: int, member: int, seen: Verification) -> Write:
    """Somebody has checked it."""
    return Write(_VERIFY, (group, member, seen.tier, seen.by, seen.note[:255], micros(seen.at)), 1)


def unverify(group: int, member: int) -> Write:
    """Nothing counts as checked any more."""
    return Write("DELETE FROM verifications WHERE group_id = ? AND member_id = ?", (group, member))


async def has_confirmed(engine: Engine, group: int, member: int, rules: str) -> bool:
    """Whether the member has confirmed this version of the rules."""
    query = "SELECT id FROM confirmations WHERE group_id = ? AND member_id = ? AND rules = ?"
    return bool(await engine.rows(query, (group, member, rules)))


def confirm(group: int, member: int, rules: str, now: datetime) -> Write:
    """The member has read and confirmed this version. Doing it again is harmless."""
    return Write(_CONFIRM, (group, member, rules, micros(now)))
