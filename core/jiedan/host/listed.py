"""Who is on a blacklist, as a group sees it: its own entries bar somebody; what others say is for staff to read, and bars nobody
unless the group wants it and two independent issuers say so.

Whoever is barred may finish what runs, and is paid. They begin nothing: they neither join, publish, claim, quote, stand by nor buy,
and nobody can give them an order. An entry is about one account and bars the person: what one of their accounts did, none of them may
go on with.
"""

from collections.abc import Mapping

from jiedan.blacklist.category import Category
from jiedan.blacklist.entry import Entry, stands
from jiedan.blacklist.keys import tag
from jiedan.blacklist.sharing import Share, group_partner
from jiedan.blacklist.trust import FRESH, Notice, bars, muted
from jiedan.host import staff
from jiedan.host.desk import Desk
from jiedan.members.member import Member
from jiedan.members.rights import Right
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.rules.rule import Denied
from jiedan.storage import blacklist, feeds, links, members
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated


async def check(desk: Desk, group: Group, member: int, order: Order, accounts: Mapping[int, frozenset[int]]) -> None:
    """Refuse whoever is barred, and whatever a barred poster has put up. `accounts`: of the member and of the poster, all that are
    the same person's.

    Raises Denied: `blacklisted`, `blacklisted-linked`, `blacklisted-elsewhere`, `blacklisted-poster`.
    """
    found = await _standing(desk, group, accounts[member] | accounts[order.poster])
    own = {entry.member: entry for entry in found if entry.member in accounts[member]}
    if member in own:
        raise Denied("blacklisted", group=group.title)
    if own:
        raise Denied("blacklisted-linked", name=next(iter(own.values())).name)
    if await _barred_elsewhere(desk, group, member):
        raise Denied("blacklisted-elsewhere", group=group.title)
    if order.poster != member and (found or await _barred_elsewhere(desk, group, order.poster)):
        raise Denied("blacklisted-poster", number=order.number)


async def bars_member(desk: Desk, group: Group, member: int) -> bool:
    """Whether somebody may begin nothing in this group."""
    accounts = await links.accounts(desk.engine, [member])
    return bool(await _standing(desk, group, accounts[member])) or await _barred_elsewhere(desk, group, member)


async def at_the_door(desk: Desk, group: Group, uid: str, language: str) -> str | None:
    """Why somebody whom the group's platform calls `uid` may not come in, for themselves to read; None where they may."""
    say, known = desk.catalog.say, await members.member(desk.engine, group.platform, uid)
    if known is not None:
        accounts = await links.accounts(desk.engine, [known.id])
        own = await _standing(desk, group, accounts[known.id])
        if own:
            entry = next((each for each in own if each.member == known.id), own[0])
            key = "blacklist-not-in" if entry.member == known.id else "blacklist-not-in-linked"
            return say(key, language, **facts(desk, group, entry, language))
    found = await barring(desk, group, group.platform, uid)
    if not found:
        return None
    return say("blacklist-not-in-elsewhere", language, group=group.title, list=lines(desk, group, found, language))


def facts(desk: Desk, group: Group, entry: Entry, language: str) -> dict[str, str | int]:
    """What is told of an entry."""
    ends = entry.expires_at
    return {
        "group": group.title, "name": entry.name, "ref": entry.code, "reason": entry.reason,
        "category": desk.catalog.say(f"blacklist-category-{entry.category}", language),
        "until": "—" if ends is None else dated(ends, group.zone, language),
    }  # fmt: skip


def lines(desk: Desk, group: Group, found: list[Notice], language: str) -> str:
    """Who says what, a line each."""
    say = desk.catalog.say
    return "\n".join(
        say(
            "blacklist-notice", language, issuer=each.name, ref=each.appeal, until=dated(each.expires_at, group.zone, language),
            category=say(f"blacklist-category-{each.category}", language),
        )
        for each in found
    )  # fmt: skip


async def notices(desk: Desk, group: Group, platform: str, uid: str) -> list[Notice]:
    """What the partners of the group say of somebody, as far as the group takes it from them."""
    sharing, found = group.rules.sharing, list[Notice]()
    if not sharing.takes:
        return found
    for entry in await blacklist.about(desk.engine, platform, uid):
        taken = Share(group_partner(entry.group), entry.category) in sharing.takes
        if entry.group != group.id and taken and stands(entry, desk.now()):
            found += await _of_group(desk, group, entry)
    for peer in await feeds.peers(desk.engine):
        taken_from = sharing.categories("takes", f"peer:{peer.name}")
        if taken_from and peer.state == feeds.ACTIVE:
            found += await _of_peer(desk, peer, taken_from, platform, uid)
    return found


async def barring(desk: Desk, group: Group, platform: str, uid: str) -> list[Notice]:
    """The notices of others that bar somebody in this group; none where they do not."""
    found = await notices(desk, group, platform, uid)
    return found if bars(found, restricts=group.rules.sharing.restricts) else []


async def advise_of(desk: Desk, unit: UnitOfWork, group: Group, member: Member) -> None:
    """Let staff read what partners say of somebody who has just begun something."""
    await advise(desk, unit, group, member.uid, member.name, joins=False)


async def advise(desk: Desk, unit: UnitOfWork, group: Group, uid: str, name: str, *, joins: bool = True) -> None:
    """Let staff read what partners say of somebody who comes in."""
    found = await notices(desk, group, group.platform, uid)
    if found:
        code = "blacklist-advice-join" if joins else "blacklist-advice-trade"
        said = lines(desk, group, found, group.language)
        await staff.tell(desk, unit, group, code, right=Right.BLACKLIST, name=name, list=said)


async def _standing(desk: Desk, group: Group, accounts: frozenset[int]) -> list[Entry]:
    """The group's own entries that bar any of these accounts now."""
    return [entry for entry in await blacklist.standing_of(desk.engine, group.id, accounts) if stands(entry, desk.now())]


async def _barred_elsewhere(desk: Desk, group: Group, member: int) -> bool:
    if not group.rules.sharing.takes:
        return False
    person = (await members.members(desk.engine, [member]))[member]
    return bool(await barring(desk, group, person.platform, person.uid))


async def _of_group(desk: Desk, group: Group, entry: Entry) -> list[Notice]:
    """An entry of another group of this instance, where that group gives it to ours."""
    other = await members.group_by_id(desk.engine, entry.group)
    if entry.category not in other.rules.sharing.categories("gives", group_partner(group.id)):
        return []
    assert entry.expires_at is not None
    return [
        Notice(
            issuer=group_partner(other.id), name=other.title, category=entry.category, severity=entry.severity,
            expires_at=entry.expires_at, appeal=entry.code, deciders=entry.deciders,
        )
    ]  # fmt: skip


async def _of_peer(desk: Desk, peer: feeds.Peer, taken: frozenset[Category], platform: str, uid: str) -> list[Notice]:
    """What another instance says, unless too much of what it said was taken back."""
    pair = None if desk.keys is None else desk.keys.pair(peer.keys)
    if pair is None or muted(*await feeds.counted(desk.engine, peer.id)):
        return []
    fresh = peer.at is not None and desk.now() < peer.at + FRESH
    return [
        Notice(
            issuer=f"peer:{peer.name}", name=peer.name, category=each.category, severity=each.severity, expires_at=each.expires_at,
            appeal=each.appeal, fresh=fresh,
        )
        for each in await feeds.told(desk.engine, peer.id, tag(pair, platform, uid), desk.now())
        if each.category in taken
    ]  # fmt: skip
