"""What groups keep of one person beside orders, taken out: rows about them go, and their words go out of the rows about others.

An entry of a blacklist that peers were told of and that is not past its end stays without words until then, so that it can be taken
back; its reason, which binds the group to its evidence, goes with it. `expiring` has it deleted.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import msgspec

from jiedan.clock import micros
from jiedan.members.member import Member
from jiedan.storage.engine import Engine, Write, integer

PAGE: Final = 500
NAMING_FILES: Final = (("applications", "form"), ("introductions", "works"), ("blacklist_entries", "files"))
"""Table and column of what a member handed in, or what was handed in about them."""
_ABOUT: Final = (
    "introductions", "confirmations", "verifications", "arrivals", "places", "applications", "titles", "deputies", "activity",
    "strikes", "removals", "let_downs", "payout_accounts",
)  # fmt: skip
_ABOUT_BY_GROUP: Final = ("decisions", "talk")
"""Large tables, whose index begins with the group."""
_SAID: Final = (
    ("strikes", "why", "by_id"), ("strike_steps", "text", "by_id"), ("removals", "why", "by_id"), ("let_downs", "excuse", "excused_by"),
    ("overrides", "reason", "by_id"), ("overrides", "reason", "member_id"), ("point_notes", "reason", "by_id"),
    ("point_notes", "reason", "member_id"), ("applications", "reason", "decided_by"), ("verifications", "note", "by_id"),
    ("findings", "reason", "decided_by"),
)  # fmt: skip
"""Table, column of words, and the column that says who wrote them or whom they are about: the row stays, and names a pseudonym."""
_TOLD: Final = "id IN (SELECT i.entry_id FROM blacklist_issued i) AND expires_at > ?"
_LISTED: Final = "(member_id = ? OR (platform = ? AND uid = ?))"
_OVER: Final = "status NOT IN ('proposed', 'standing')"
_IN_ANY_GROUP: Final = "group_id IN (SELECT g.id FROM chat_groups g) AND member_id = ?"
_NAMES: Final = "(members = ? OR members LIKE ? OR members LIKE ? OR members LIKE ?)"
"""Of a finding: the member is one of its members."""
_NO_WORDS: Final = frozenset({"level", "preset", "kind"})
"""Facts that are text and say nothing of a person."""
_CONCERNS: Final = (
    "SELECT id, body FROM decisions WHERE id > ? AND (REPLACE(body, ?, '') <> body OR order_id IN (SELECT o.id FROM orders o"
    " WHERE o.poster_id = ? AND o.group_id IN (SELECT s.group_id FROM memberships s WHERE s.member_id = ?)))"
    f" ORDER BY id LIMIT {PAGE}"
)


def of_member(member: Member, name: str, now: datetime) -> list[Write]:
    """Nothing of the member is left in these tables but a pseudonym. `name`: what they are called from now on."""
    key = member.id
    ids = (f"[{key}]", f"[{key},%", f"%,{key},%", f"%,{key}]")
    whose = (key, member.platform, member.uid)
    return [
        Write("DELETE FROM strike_steps WHERE strike_id IN (SELECT s.id FROM strikes s WHERE s.member_id = ?)", (key,)),
        *(Write(f"DELETE FROM {table} WHERE member_id = ?", (key,)) for table in _ABOUT),
        *(Write(f"DELETE FROM {table} WHERE {_IN_ANY_GROUP}", (key,)) for table in _ABOUT_BY_GROUP),
        *(Write(f"UPDATE {table} SET {words} = '' WHERE {who} = ? AND {words} <> ''", (key,)) for table, words, who in _SAID),
        Write(f"UPDATE findings SET reason = '' WHERE reason <> '' AND {_NAMES}", ids),
        Write(f"DELETE FROM blacklist_entries WHERE {_LISTED} AND NOT ({_TOLD})", (*whose, micros(now))),
        Write(f"UPDATE blacklist_entries SET name = ?, appealed = '', ruling = '' WHERE {_LISTED}", (name, *whose)),
        Write("UPDATE blacklist_entries SET ruling = '' WHERE ended_by = ?", (key,)),
        Write(
            f"UPDATE blacklist_entries SET reason = '' WHERE proposed_by = ? AND {_OVER} AND NOT ({_TOLD})", (key, micros(now))
        ),
    ]


async def files_of(engine: Engine, member: int) -> str:
    """All that names files of the member in these tables, as one text."""
    found = [await engine.rows(f"SELECT {column} FROM {table} WHERE member_id = ?", (member,)) for table, column in NAMING_FILES]
    return "\n".join(str(value) for rows in found for (value,) in rows)


async def decisions_of_others(engine: Engine, member: int, name: str) -> bool:
    """Take the words out of what was decided about others, where it was about the member's orders or somebody looked like them, a page at
    a time. `name`: "" where it is not known any more. Returns whether there were any.
    """
    named = f'"looks_like":{msgspec.json.encode(name).decode()}' if name else "\n"
    changed, last = False, 0
    while rows := await engine.rows(_CONCERNS, (last, named, member, member)):
        last = integer(rows[-1][0])
        if writes := emptied((integer(key), str(body)) for key, body in rows):
            changed = True
            await engine.commit(writes)
    return changed


def emptied(decisions: Iterable[tuple[int, str]]) -> list[Write]:
    """These decisions (id, body) without the words and names among their facts; the rules and figures that they rest on stay."""
    changed = ((key, body, _without_words(body)) for key, body in decisions)
    query = "UPDATE decisions SET body = ? WHERE id = ? AND body = ?"
    return [Write(query, (after, key, before)) for key, before, after in changed if after != before]


def _without_words(body: str) -> str:
    said: dict[str, Any] = msgspec.json.decode(body)
    said["facts"] = {
        space: {name: "" if isinstance(value, str) and name not in _NO_WORDS else value for name, value in facts.items()}
        for space, facts in said["facts"].items()
    }
    return msgspec.json.encode(said).decode()
