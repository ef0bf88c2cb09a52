"""Reading and registering people and groups."""

from collections.abc import Collection, Iterable
from typing import Final, Literal

import msgspec

from jiedan.errors import Stale
from jiedan.members.member import Member, Membership, Standing
from jiedan.members.rights import read
from jiedan.members.roles import HOLDS, Role, Roles
from jiedan.orders.group import Group
from jiedan.orders.terms import Terms
from jiedan.rules.rule import GroupRules
from jiedan.storage import merging
from jiedan.storage.engine import Engine, Row, Value, Write, integer

_MEMBER: Final = "m.id, m.platform, m.uid, m.name, m.language, p.chat, p.blocked"
_NEWEST: Final = "(SELECT MAX(x.id) FROM private_chats x WHERE x.member_id = m.id{})"
_REACHED: Final = (
    f"LEFT JOIN private_chats p ON p.id = COALESCE({_NEWEST}, {_NEWEST.format(' AND x.blocked = 0')}, {_NEWEST.format('')})"
)
_BY_GROUP: Final = _REACHED.format(" AND x.blocked = 0 AND x.account = {}")
"""Of somebody's private chats the one by which to tell them about a group: with the account that serves it, unless they blocked it."""
_IN_CHAT: Final = _REACHED.format(" AND x.chat = ?")
_MEMBERSHIP: Final = f"s.id, s.group_id, s.roles, s.standing, s.points, s.held, s.version, s.source, d.rights, {_MEMBER}"
_WHO_IS_WHAT: Final = (
    f"SELECT {_MEMBERSHIP} FROM memberships s JOIN members m ON m.id = s.member_id JOIN chat_groups g ON g.id = s.group_id"
    f" LEFT JOIN deputies d ON d.group_id = s.group_id AND d.member_id = s.member_id {_BY_GROUP.format('g.account')}"
)
_GROUP: Final = "id, platform, chat, title, language, currency, rules, terms, last_number, version, preset, standing, account"

_REGISTER: Final = (
    "INSERT INTO members (platform, uid, name, language) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (platform, uid) DO UPDATE SET name = excluded.name, language = COALESCE(members.language, excluded.language)"
)
_OPEN: Final = (
    "INSERT INTO private_chats (member_id, chat, account, blocked)"
    " VALUES ((SELECT id FROM members WHERE platform = ? AND uid = ?), ?, ?, 0)"
    " ON CONFLICT (member_id, chat) DO UPDATE SET account = excluded.account"
)
_JOIN: Final = (
    "INSERT INTO memberships (group_id, member_id, roles, standing, points, held, version) VALUES (?, ?, ?, 'good', 0, 0, 1)"
    " ON CONFLICT (group_id, member_id) DO UPDATE SET roles = excluded.roles,"
    " standing = CASE memberships.standing WHEN 'left' THEN 'good' ELSE memberships.standing END, version = memberships.version + 1"
)
_COME_BACK: Final = (
    "UPDATE memberships SET roles = ?, standing = CASE standing WHEN 'left' THEN 'good' ELSE standing END, version = version + 1"
    " WHERE id = ? AND version = ?"
)
_FOUND: Final = (
    "INSERT INTO chat_groups (platform, chat, title, language, currency, rules, terms, last_number, version, preset, standing, account)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 1, '', '', ?) ON CONFLICT (platform, chat) DO NOTHING"
)
_MOVED: Final = (
    f"SELECT {_GROUP} FROM chat_groups WHERE platform = ? AND chat = (SELECT new FROM moved_chats WHERE platform = ? AND old = ?)"
)
_LEAVE: Final = (
    "UPDATE memberships SET standing = 'left', version = version + 1 WHERE group_id = ? AND member_id = ? AND standing = 'good'"
)  # fmt: skip

_ANOTHER: Final = "(SELECT y.id FROM chat_groups y WHERE y.platform = ? AND y.chat = ?)"
_BOTH: Final = "EXISTS (SELECT 1 FROM chat_groups b WHERE b.platform = ? AND b.chat = ?)"
_ALIAS: Final = (
    "INSERT INTO moved_chats (platform, old, new) VALUES (?, ?, ?) ON CONFLICT (platform, old) DO UPDATE SET new = excluded.new"
)
_COME_OVER: Final = (
    "INSERT INTO memberships (group_id, member_id, roles, standing, points, held, version)"
    f" SELECT o.id, s.member_id, s.roles, s.standing, 0, 0, 1 FROM memberships s, chat_groups o WHERE s.group_id = {_ANOTHER}"
    " AND o.platform = ? AND o.chat = ? ON CONFLICT (group_id, member_id) DO UPDATE SET"
    " standing = CASE memberships.standing WHEN 'left' THEN excluded.standing ELSE memberships.standing END,"
    " version = memberships.version + 1"
)
_NEWER_STANDING: Final = (
    "UPDATE chat_groups SET standing = (SELECT y.standing FROM chat_groups y WHERE y.platform = ? AND y.chat = ?)"
    " WHERE platform = ? AND chat = ?"
    " AND EXISTS (SELECT 1 FROM chat_groups y WHERE y.platform = ? AND y.chat = ? AND y.standing <> '')"
)
_ASKED_ANEW: Final = (
    f"DELETE FROM join_requests WHERE group_id = {_ANOTHER}"
    f" AND uid IN (SELECT r.uid FROM join_requests r WHERE r.group_id = {_ANOTHER})"
)
_PRIVATE_MOVED: Final = (
    "UPDATE private_chats SET chat = ? WHERE member_id IN (SELECT m.id FROM members m WHERE m.platform = ?) AND chat = ?"
    " AND member_id NOT IN (SELECT n.member_id FROM private_chats n WHERE n.chat = ?)"
)
_TO_THE_OLD: Final = "SET group_id = (SELECT o.id FROM chat_groups o WHERE o.platform = ? AND o.chat = ?)"
_NO_ORDERS: Final = "NOT EXISTS (SELECT 1 FROM orders WHERE orders.group_id = y.id)"


async def member(engine: Engine, platform: str, uid: str, chat: str | None = None) -> Member | None:
    """The person with this id on this platform. Their private chat is `chat`, if that is one of theirs."""
    query = f"SELECT {_MEMBER} FROM members m {_IN_CHAT} WHERE m.platform = ? AND m.uid = ?"
    rows = await engine.rows(query, (chat or "", platform, uid))
    return _member(rows[0]) if rows else None


async def members(engine: Engine, ids: Iterable[int], group: int = 0) -> dict[int, Member]:
    """These people, by id. Their private chats are those by which to tell them about `group` (0: about none)."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    by_group = _BY_GROUP.format("(SELECT g.account FROM chat_groups g WHERE g.id = ?)")
    query = f"SELECT {_MEMBER} FROM members m {by_group} WHERE m.id IN ({', '.join('?' * len(wanted))})"
    return {found.id: found for found in map(_member, await engine.rows(query, (group, *wanted)))}


async def membership(engine: Engine, group: int, member_id: int) -> Membership | None:
    """What this member is in this group."""
    rows = await engine.rows(f"{_WHO_IS_WHAT} WHERE s.group_id = ? AND s.member_id = ?", (group, member_id))
    return _membership(rows[0]) if rows else None


async def staff(engine: Engine, group: int) -> list[Membership]:
    """All members of the group who have a role beyond plain membership, or a right, by id."""
    plain = "s.roles IN ('member', 'member,newcomer')"
    query = (
        f"{_WHO_IS_WHAT} WHERE s.group_id = ? AND (NOT {plain} OR d.rights <> '') AND s.standing <> 'left' ORDER BY s.member_id"
    )
    return [_membership(row) for row in await engine.rows(query, (group,))]


async def appointed(engine: Engine, group: int) -> list[Membership]:
    """All whom the group appointed to hold its money, also those who left, by id."""
    query = f"{_WHO_IS_WHAT} WHERE s.group_id = ? AND s.roles LIKE '%holder%' ORDER BY s.member_id"
    return [_membership(row) for row in await engine.rows(query, (group,))]


def holders(staff: Collection[Membership]) -> tuple[int, ...]:
    """Who of them may hold money: whoever was appointed first, the owner after them."""
    able = [each for each in staff if each.roles & HOLDS]
    return tuple(each.member.id for each in sorted(able, key=lambda each: Role.HOLDER not in each.roles))


async def group(engine: Engine, platform: str, chat: str) -> Group | None:
    """The group that trades in this chat, also where somebody calls the chat by an id that it had before."""
    rows = await engine.rows(f"SELECT {_GROUP} FROM chat_groups WHERE platform = ? AND chat = ?", (platform, chat))
    rows = rows or await engine.rows(_MOVED, (platform, platform, chat))
    return _group(rows[0]) if rows else None


async def named(engine: Engine, group: int) -> list[Membership]:
    """All who are in the group now and in good standing, by id."""
    query = f"{_WHO_IS_WHAT} WHERE s.group_id = ? AND s.standing = 'good' ORDER BY s.member_id"
    return [_membership(row) for row in await engine.rows(query, (group,))]


async def called(engine: Engine, group: int, name: str) -> list[Membership]:
    """All who are in the group now and are called exactly so, by id."""
    query = f"{_WHO_IS_WHAT} WHERE s.group_id = ? AND m.name = ? AND s.standing <> 'left' ORDER BY s.member_id"
    return [_membership(row) for row in await engine.rows(query, (group, name))]


async def everybody(engine: Engine, group: int) -> list[Membership]:
    """All who are or were in the group, by id."""
    return [_membership(row) for row in await engine.rows(f"{_WHO_IS_WHAT} WHERE s.group_id = ? ORDER BY s.member_id", (group,))]


async def group_by_id(engine: Engine, group_id: int) -> Group:
    """The group with this id; it exists."""
    return _group((await engine.rows(f"SELECT {_GROUP} FROM chat_groups WHERE id = ?", (group_id,)))[0])


async def groups(engine: Engine) -> list[Group]:
    """Every group, by id."""
    return [_group(row) for row in await engine.rows(f"SELECT {_GROUP} FROM chat_groups ORDER BY id")]


async def groups_of(engine: Engine, member_id: int) -> list[Group]:
    """The groups in which this member is, or was and still has orders."""
    query = (
        f"SELECT {_GROUP} FROM chat_groups WHERE id IN"
        " (SELECT group_id FROM memberships WHERE member_id = ? AND standing <> 'left') OR id IN (SELECT group_id FROM orders"
        " WHERE (poster_id = ? OR taker_id = ?) AND state NOT IN ('draft', 'expired')) ORDER BY id"
    )
    return [_group(row) for row in await engine.rows(query, (member_id, member_id, member_id))]


def register(platform: str, uid: str, name: str, language: str | None) -> Write:
    """Make this person known, or take over the new name."""
    return Write(_REGISTER, (platform, uid, name, language), 1)


def open_private(platform: str, uid: str, chat: str, account: str) -> Write:
    """That account of ours may write to this person, who is known, in this private chat."""
    return Write(_OPEN, (platform, uid, chat, account), 1)


def join(group_id: int, member_id: int, roles: Roles) -> Write:
    """Make a member one of the group, with these roles."""
    return Write(_JOIN, (group_id, member_id, written(roles)), 1)


def come_back(membership: Membership, roles: Roles) -> Write:
    """Somebody who is or was one of the group is one, with these roles. Stale when the membership has changed meanwhile."""
    return Write(_COME_BACK, (written(roles), membership.id, membership.version), 1, Stale)


def came_by(group_id: int, member_id: int, source: str) -> Write:
    """The member came into the group by the invite link with this name."""
    return Write("UPDATE memberships SET source = ? WHERE group_id = ? AND member_id = ?", (source, group_id, member_id))


def leave(group_id: int, member_id: int) -> Write:
    """The member left the group."""
    return Write(_LEAVE, (group_id, member_id))


def found(
    platform: str, chat: str, title: str, language: str, currency: str, rules: GroupRules, terms: Terms, account: str = ""
) -> Write:  # fmt: skip
    """Make a group of this chat, in which this account of ours is, unless it is one."""
    return Write(_FOUND, (platform, chat, title, language, currency, _json(rules), _json(terms), account))


def served_by(group: Group, account: str) -> Write:
    """This account of ours is in the group's chat."""
    return Write("UPDATE chat_groups SET account = ? WHERE id = ?", (account, group.id), 1)


def speak(member_id: int, language: str) -> Write:
    """The member wants to be spoken to in this language."""
    return Write("UPDATE members SET language = ? WHERE id = ?", (language, member_id), 1)


def reach(member_id: int, chat: str, *, arrives: bool) -> Write:
    """Whether what is said to the member in this private chat arrives."""
    return Write("UPDATE private_chats SET blocked = ? WHERE member_id = ? AND chat = ?", (int(not arrives), member_id, chat))


def stands(group: Group, standing: str) -> Write:
    """What the bot is in the group's chat from now on. Stale when somebody told it meanwhile."""
    query = "UPDATE chat_groups SET standing = ? WHERE id = ? AND standing = ?"
    return Write(query, (standing, group.id, group.standing), 1, Stale)


def set_up(before: Group, after: Group) -> Write:
    """Other settings for the group: language, rules, terms and preset of `after`. Stale when they were changed meanwhile."""
    query = "UPDATE chat_groups SET language = ?, rules = ?, terms = ?, preset = ?, version = version + 1 WHERE id = ? AND version = ?"
    settings = (after.language, _json(after.rules), _json(after.terms), after.preset)
    return Write(query, (*settings, before.id, before.version), 1, Stale)


def appoint(membership: Membership, roles: Roles) -> Write:
    """Other roles for a member of a group. Stale when the membership has changed meanwhile."""
    query = "UPDATE memberships SET roles = ?, version = version + 1 WHERE id = ? AND version = ?"
    return Write(query, (written(roles), membership.id, membership.version), 1, Stale)


def group_language(group_id: int, language: str) -> Write:
    """The group is spoken to in this language."""
    return Write("UPDATE chat_groups SET language = ?, version = version + 1 WHERE id = ?", (language, group_id), 1)


def moved(platform: str, old: str, new: str) -> list[Write]:
    """The platform calls the chat `old` by the id `new` from now on: one unit of work. Doing it again is harmless.

    The group keeps its orders, settings and people, what waits to be said goes to the new chat, and `old` still finds the group.
    Where a group was made of the new chat already, it goes into the old one. Cards stay with the chat in which they were shown:
    the new chat numbers its messages afresh, and the next picture of each order is a new message there.
    """
    if old == new:
        return []
    here, there = (platform, old), (platform, new)
    names = tuple(f'"chat":{msgspec.json.encode(chat).decode()}' for chat in (old, new))
    return [
        Write("DELETE FROM moved_chats WHERE platform = ? AND old = ?", there),
        Write(_ALIAS, (*here, new), 1),
        Write("UPDATE moved_chats SET new = ? WHERE platform = ? AND new = ?", (new, *here)),
        *_merged(here, there),
        Write("UPDATE chat_groups SET chat = ? WHERE platform = ? AND chat = ?", (new, *here)),
        Write(
            "UPDATE tokens SET chat = ? WHERE chat = ? AND order_id IN"
            f" (SELECT o.id FROM orders o WHERE o.group_id = {_ANOTHER})",
            (new, old, *there),
        ),
        Write(
            "UPDATE outbox SET chat = ?, body = REPLACE(body, ?, ?) WHERE platform = ? AND chat = ? AND status = 'waiting'",
            (new, *names, *here),
        ),
        Write(_PRIVATE_MOVED, (new, *here, new)),
        Write("UPDATE back_channels SET chat = ? WHERE platform = ? AND chat = ?", (new, *here)),
    ]


def _merged(here: tuple[str, str], there: tuple[str, str]) -> list[Write]:
    """The group that was made of the new chat, before we heard that it is the old one, gives all it has to the old one.

    Should it have orders of its own by then, it stays for them, without a chat: its people are told in private.
    """
    own = "UPDATE dialogues {} WHERE group_id = {} AND {} AND member_id NOT IN (SELECT d.member_id FROM dialogues d WHERE d.group_id = {})"
    another = "(SELECT p.id FROM chat_groups p WHERE p.platform = ? AND p.chat = ?)"
    return [
        Write(_COME_OVER, (*there, *here)),
        Write(_NEWER_STANDING, (*there, *here, *there)),
        Write(_ASKED_ANEW, (*here, *there)),
        Write(f"UPDATE join_requests {_TO_THE_OLD} WHERE group_id = {_ANOTHER} AND {_BOTH}", (*here, *there, *here)),
        Write(f"UPDATE questions {_TO_THE_OLD} WHERE group_id = {_ANOTHER} AND {_BOTH}", (*here, *there, *here)),
        Write(own.format(_TO_THE_OLD, _ANOTHER, _BOTH, another), (*here, *there, *here, *here)),
        Write(f"DELETE FROM dialogues WHERE group_id = {_ANOTHER} AND {_BOTH}", (*there, *here)),
        *merging.writes(here, there),
        Write(f"DELETE FROM memberships WHERE group_id = {_ANOTHER[:-1]} AND {_NO_ORDERS}) AND {_BOTH}", (*there, *here)),
        Write(f"DELETE FROM chat_groups WHERE id = {_ANOTHER[:-1]} AND {_NO_ORDERS}) AND {_BOTH}", (*there, *here)),
        Write(f"UPDATE chat_groups SET chat = chat || '#' || id WHERE platform = ? AND chat = ? AND {_BOTH}", (*there, *here)),
    ]  # fmt: skip


def written(roles: Roles) -> str:
    """Roles as the database keeps them."""
    return ",".join(sorted(roles))


def _json(value: msgspec.Struct) -> str:
    return msgspec.json.encode(value).decode()


def _text(value: Value) -> str | None:
    return None if value is None else str(value)


def _member(row: Row) -> Member:
    key, platform, uid, name, language, private, blocked = row
    return Member(
        id=integer(key), platform=str(platform), uid=str(uid), name=str(name), language=_text(language), private_chat=_text(private),
        reachable=not blocked,
    )  # fmt: skip


def _membership(row: Row) -> Membership:
    key, group_id, roles, standing, points, held, version, source, rights = row[:9]
    return Membership(
        id=integer(key),
        group=integer(group_id),
        member=_member(row[9:]),
        roles=frozenset(Role(role) for role in str(roles).split(",")),
        standing=Standing(str(standing)),
        points=integer(points),
        held=integer(held),
        version=integer(version),
        source=str(source),
        rights=None if rights is None else read(str(rights)),
    )


def _group(row: Row) -> Group:
    key, platform, chat, title, language, currency, rules, terms, last_number, version, preset, standing, account = row
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
        preset=str(preset),
        standing=msgspec.convert(standing, Literal["", "admin", "member", "gone"]),
        account=str(account),
    )
