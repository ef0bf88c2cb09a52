"""Reading and registering people and groups."""

from collections.abc import Collection, Iterable
from typing import Final

import msgspec

from jiedan.members.member import Member, Membership, Standing
from jiedan.members.roles import HOLDS, Role, Roles
from jiedan.orders.group import Group
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from jiedan.storage.engine import Engine, Row, Value, Write, integer

_MEMBER: Final = "m.id, m.platform, m.uid, m.name, m.language, m.private_chat"
_MEMBERSHIP: Final = f"s.id, s.group_id, s.roles, s.standing, s.points, s.held, s.version, {_MEMBER}"
_GROUP: Final = "id, platform, chat, title, language, currency, rules, terms, last_number, version"

_REGISTER: Final = (
    "INSERT INTO members (platform, uid, name, language, private_chat) VALUES (?, ?, ?, ?, ?) ON CONFLICT (platform, uid) DO UPDATE SET"
    " name = excluded.name, language = COALESCE(members.language, excluded.language),"
    " private_chat = COALESCE(excluded.private_chat, members.private_chat)"
)
_JOIN: Final = (
    "INSERT INTO memberships (group_id, member_id, roles, standing, points, held, version) VALUES (?, ?, ?, 'good', 0, 0, 1)"
    " ON CONFLICT (group_id, member_id) DO UPDATE SET roles = excluded.roles,"
    " standing = CASE memberships.standing WHEN 'left' THEN 'good' ELSE memberships.standing END, version = memberships.version + 1"
)
_FOUND: Final = (
    "INSERT INTO chat_groups (platform, chat, title, language, currency, rules, terms, last_number, version)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 1) ON CONFLICT (platform, chat) DO NOTHING"
)
_LEAVE: Final = (
    "UPDATE memberships SET standing = 'left', version = version + 1 WHERE group_id = ? AND member_id = ? AND standing = 'good'"
)  # fmt: skip


async def member(engine: Engine, platform: str, uid: str) -> Member | None:
    """The person with this id on this platform."""
    rows = await engine.rows(f"SELECT {_MEMBER} FROM members m WHERE m.platform = ? AND m.uid = ?", (platform, uid))
    return _member(rows[0]) if rows else None


async def members(engine: Engine, ids: Iterable[int]) -> dict[int, Member]:
    """These people, by id."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    rows = await engine.rows(f"SELECT {_MEMBER} FROM members m WHERE m.id IN ({', '.join('?' * len(wanted))})", wanted)
    return {found.id: found for found in map(_member, rows)}


async def membership(engine: Engine, group: int, member_id: int) -> Membership | None:
    """What this member is in this group."""
    query = (
        f"SELECT {_MEMBERSHIP} FROM memberships s JOIN members m ON m.id = s.member_id WHERE s.group_id = ? AND s.member_id = ?"
    )
    rows = await engine.rows(query, (group, member_id))
    return _membership(rows[0]) if rows else None


async def staff(engine: Engine, group: int) -> list[Membership]:
    """All members of the group who have a role beyond plain membership, by id."""
    query = (
        f"SELECT {_MEMBERSHIP} FROM memberships s JOIN members m ON m.id = s.member_id"
        " WHERE s.group_id = ? AND s.roles <> 'member' AND s.standing <> 'left' ORDER BY s.member_id"
    )
    return [_membership(row) for row in await engine.rows(query, (group,))]


def holders(staff: Collection[Membership]) -> tuple[int, ...]:
    """Who of them may hold money."""
    return tuple(each.member.id for each in staff if each.roles & HOLDS)


async def group(engine: Engine, platform: str, chat: str) -> Group | None:
    """The group that trades in this chat."""
    rows = await engine.rows(f"SELECT {_GROUP} FROM chat_groups WHERE platform = ? AND chat = ?", (platform, chat))
    return _group(rows[0]) if rows else None


async def group_by_id(engine: Engine, group_id: int) -> Group:
    """The group with this id; it exists."""
    return _group((await engine.rows(f"SELECT {_GROUP} FROM chat_groups WHERE id = ?", (group_id,)))[0])


async def groups_of(engine: Engine, member_id: int) -> list[Group]:
    """The groups in which this member is, or was and still has orders."""
    query = (
        f"SELECT {_GROUP} FROM chat_groups WHERE id IN"
        " (SELECT group_id FROM memberships WHERE member_id = ? AND standing <> 'left') OR id IN (SELECT group_id FROM orders"
        " WHERE (poster_id = ? OR taker_id = ?) AND state NOT IN ('draft', 'expired')) ORDER BY id"
    )
    return [_group(row) for row in await engine.rows(query, (member_id, member_id, member_id))]


def register(platform: str, uid: str, name: str, language: str | None, private_chat: str | None) -> Write:
    """Make this person known, or take over the new name."""
    return Write(_REGISTER, (platform, uid, name, language, private_chat), 1)


def join(group_id: int, member_id: int, roles: Roles) -> Write:
    """Make a member one of the group, with these roles."""
    return Write(_JOIN, (group_id, member_id, written(roles)), 1)


def leave(group_id: int, member_id: int) -> Write:
    """The member left the group."""
    return Write(_LEAVE, (group_id, member_id))


def found(platform: str, chat: str, title: str, language: str, currency: str, rules: GroupRules, terms: Terms) -> Write:
    """Make a group of this chat unless it is one."""
    return Write(_FOUND, (platform, chat, title, language, currency, _json(rules), _json(terms)))


def speak(member_id: int, language: str) -> Write:
    """The member wants to be spoken to in this language."""
    return Write("UPDATE members SET language = ? WHERE id = ?", (language, member_id), 1)


def group_language(group_id: int, language: str) -> Write:
    """The group is spoken to in this language."""
    return Write("UPDATE chat_groups SET language = ?, version = version + 1 WHERE id = ?", (language, group_id), 1)


def written(roles: Roles) -> str:
    """Roles as the database keeps them."""
    return ",".join(sorted(roles))


def _json(value: msgspec.Struct) -> str:
    return msgspec.json.encode(value).decode()


def _text(value: Value) -> str | None:
    return None if value is None else str(value)


def _member(row: Row) -> Member:
    key, platform, uid, name, language, private = row
    return Member(
        id=integer(key), platform=str(platform), uid=str(uid), name=str(name), language=_text(language), private_chat=_text(private)
    )  # fmt: skip


def _membership(row: Row) -> Membership:
    key, group_id, roles, standing, points, held, version = row[:7]
    return Membership(
        id=integer(key),
        group=integer(group_id),
        member=_member(row[7:]),
        roles=frozenset(Role(role) for role in str(roles).split(",")),
        standing=Standing(str(standing)),
        points=integer(points),
        held=integer(held),
        version=integer(version),
    )


def _group(row: Row) -> Group:
    key, platform, chat, title, language, currency, rules, terms, last_number, version = row
    return Group(
        id=integer(key),
        platform=str(platform),
        chat=str(chat),
        title=str(title),
        language=str(language),
        currency=str(currency),
        rules=msgspec.json.decode(str(rules), type=GroupRules),
        terms=msgspec.json.decode(str(terms), type=Terms),
        last_number=integer(last_number),
        version=integer(version),
    )
