"""Links between accounts of one person, and the codes by which they are made."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.members import linking
from jiedan.members.linking import pair
from jiedan.storage.engine import Engine, Write, integer


class Code(NamedTuple):
    """A code that was told to `member`; `other` is the account on which it was said, None as long as it was not."""

    code: int
    member: int
    other: int | None
    expires: datetime


async def persons(engine: Engine, member_ids: Iterable[int], *, ended_too: bool = True) -> dict[int, int]:
    """Member → person: the smallest id among the accounts that are the same person's, in whatever group or platform.

    Links that were ended count for guards, so that nobody judges or pays themselves by unlinking first; not where something is shown.
    """
    wanted = set(member_ids)
    return linking.persons(wanted, await _around(engine, wanted, ended_too=ended_too))


async def accounts(engine: Engine, member_ids: Iterable[int]) -> dict[int, frozenset[int]]:
    """Member → all accounts that are the same person's, or were, itself among them. One read where nobody of them has a link."""
    wanted = set(member_ids)
    return linking.accounts(wanted, await _around(engine, wanted, ended_too=True))


async def same_person(engine: Engine, one: int, other: int) -> bool:
    """Whether both are accounts of one person, or were."""
    who = await persons(engine, (one, other))
    return who[one] == who[other]


async def accounts_of(engine: Engine, member: int) -> set[int]:
    """All accounts that are linked with this one now, itself among them."""
    found, new = set[int](), {member}
    while new:
        found |= new
        new = {each for link in await _of(engine, new, ended_too=False) for each in link} - found
    return found


async def _around(engine: Engine, members: Collection[int], *, ended_too: bool) -> set[tuple[int, int]]:
    """Every link by which these accounts, and those that are linked with them, hang together."""
    known, new, found = set[int](), set(members), set[tuple[int, int]]()
    while new:
        links = await _of(engine, new, ended_too=ended_too)
        known |= new
        found |= links
        new = {member for link in links for member in link} - known
    return found


async def _of(engine: Engine, members: Collection[int], *, ended_too: bool) -> set[tuple[int, int]]:
    marks = ", ".join("?" * len(members))
    now = "" if ended_too else " AND ended_at IS NULL"
    query = f"SELECT one_id, other_id FROM account_links WHERE (one_id IN ({marks}) OR other_id IN ({marks})){now}"
    return {(integer(one), integer(other)) for one, other in await engine.rows(query, (*members, *members))}


def link(one: int, other: int, now: datetime) -> Write:
    """Both are one person's from now on."""
    query = (
        "INSERT INTO account_links (one_id, other_id, at) VALUES (?, ?, ?)"
        " ON CONFLICT (one_id, other_id) DO UPDATE SET ended_at = NULL"
    )
    return Write(query, (*pair(one, other), micros(now)), 1)


def unlink(member: int, now: datetime) -> Write:
    """The account stands alone from now on; that it was linked stays known."""
    query = "UPDATE account_links SET ended_at = ? WHERE (one_id = ? OR other_id = ?) AND ended_at IS NULL"
    return Write(query, (micros(now), member, member))


def tell_code(code: int, member: int, expires: datetime) -> list[Write]:
    """A code for this account, in place of the one it had."""
    return [
        Write("DELETE FROM link_codes WHERE member_id = ?", (member,)),
        Write("INSERT INTO link_codes (code, member_id, expires_at) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING",
              (code, member, micros(expires)), 1, Stale),
    ]  # fmt: skip


async def code_of(engine: Engine, code: int, now: datetime) -> Code | None:
    """The code, as long as it counts."""
    query = "SELECT code, member_id, other_id, expires_at FROM link_codes WHERE code = ? AND expires_at > ?"
    rows = await engine.rows(query, (code, micros(now)))
    if not rows:
        return None
    number, member, other, expires = rows[0]
    return Code(integer(number), integer(member), None if other is None else integer(other), instant(integer(expires)))


def said(code: Code, other: int) -> Write:
    """The code was said on this account. Stale where it was said before: it works once."""
    return Write("UPDATE link_codes SET other_id = ? WHERE code = ? AND other_id IS NULL", (other, code.code), 1, Stale)


def used_up(code: Code) -> Write:
    """The code counts no more. Stale where it did not any more."""
    return Write("DELETE FROM link_codes WHERE code = ?", (code.code,), 1, Stale)
