"""What instances tell each other about their blacklists, by files: ours is written for each peer apart, theirs is checked and taken in.

Only what groups of ours decided and give to the peer goes out; what others told us is passed on to nobody.
"""

import asyncio
from datetime import datetime
from typing import Final, NamedTuple

from jiedan.blacklist.entry import Entry, Status, stands
from jiedan.blacklist.feed import Feed, Known, Signed, issued, read, written
from jiedan.blacklist.keys import OwnKeys, Secret, pair_key, tag
from jiedan.blacklist.record import Record, beginning, hash_of
from jiedan.blacklist.rejected import Code, Rejected
from jiedan.blacklist.sharing import Share, peer_partner
from jiedan.errors import Fault
from jiedan.storage import blacklist, feeds, members
from jiedan.storage.engine import Engine
from jiedan.storage.feeds import Issue, Peer

_ISSUER: Final = 64
"""Characters of the key with which a file begins."""


class Taken(NamedTuple):
    """What a file brought today: records about people, and records that take back earlier ones; `feed.waiting` tells how many wait."""

    peer: Peer
    feed: Feed
    entries: int
    revocations: int


async def feed_for(engine: Engine, own: OwnKeys, peer: Peer, now: datetime) -> bytes:
    """Our feed for the peer, with what is new since the last one. Raises Fault."""
    pair = pair_key(own, peer.keys)
    if pair is None:
        raise Fault(
            f"With the keys of {peer.name} no secret can be made.", "Remove the peer, and ask its operator for the card again."
        )
    past = await feeds.issued(engine, peer.id)
    if past and not past[0].line.startswith(own.public.issuer):
        raise Fault(
            f"What {peer.name} was told before was signed with another key of ours.",
            "Put the old keys back. If they are lost: remove the peer, pin it anew, and have it pin your new card.",
        )
    lines = [_line(each.line) for each in past]
    fresh = await _fresh(engine, peer, past, now)
    made: list[Issue] = []
    for entry, revokes in fresh:
        lines.append(_next(own, peer, pair, lines, entry, revokes, now))
        made.append(Issue(len(lines), entry.id, revokes, lines[-1].line))
    await engine.commit(feeds.issue(peer, made))
    return written(own, peer.keys.issuer, lines, now)


async def checked(engine: Engine, own: OwnKeys, data: bytes, now: datetime) -> Taken:
    """What a file brings, without taking it in. Raises Rejected; a peer that tells two stories is frozen."""
    claimed = data[:_ISSUER].decode("ascii", "replace")
    peer = next((each for each in await feeds.peers(engine) if each.keys.issuer == claimed), None)
    known = None if peer is None else await feeds.known(engine, peer, now)

    def knows(issuer: str) -> Known | None:
        return known if issuer == claimed else None

    try:
        feed = await asyncio.to_thread(read, data, own.public.issuer, knows, now)
    except Rejected as rejected:
        if rejected.code is Code.EQUIVOCATION and peer is not None:
            await engine.commit([feeds.stands(peer, feeds.FROZEN)])
        raise
    assert peer is not None
    revocations = sum(each.revokes is not None for each in feed.fresh)
    return Taken(peer, feed, len(feed.fresh) - revocations, revocations)


async def take_in(engine: Engine, own: OwnKeys, data: bytes, now: datetime) -> Taken:
    """Take in what a file brings; what was taken in before changes nothing. Raises Rejected."""
    taken = await checked(engine, own, data, now)
    await engine.commit(feeds.take_in(taken.peer, taken.feed, now))
    return taken


async def _fresh(engine: Engine, peer: Peer, past: list[Issue], now: datetime) -> list[tuple[Entry, int | None]]:
    """What the peer does not know yet: entries that it is given, and (with the number of the record) those that count no more.

    What ends by itself needs no word: the record says when.
    """
    gives = {group.id: group.rules.sharing.gives for group in await members.groups(engine)}
    wanted = {
        entry.id: entry
        for entry in await blacklist.all_standing(engine)
        if stands(entry, now) and Share(peer_partner(peer.name), entry.category) in gives[entry.group]
    }
    taken_back = {each.revokes for each in past}
    live = {each.entry: each.seq for each in past if each.revokes is None and each.seq not in taken_back}
    gone = await blacklist.entries(engine, sorted(set(live) - set(wanted)))
    # A record has whole seconds: one that was taken back in its last second would end before it began, and no peer would believe the feed.
    ended = [entry for entry in gone if entry.expires_at is not None and int(now.timestamp()) < int(entry.expires_at.timestamp())]
    # What another entry took the place of is not taken back, or a peer that renews would pass for one that errs, and be muted.
    goes_on = {(entry.group, entry.member, entry.category) for entry in wanted.values()}
    ended = [
        each for each in ended if each.status is not Status.RENEWED or (each.group, each.member, each.category) not in goes_on
    ]
    return [(entry, None) for key, entry in sorted(wanted.items()) if key not in live] + [(each, live[each.id]) for each in ended]


def _next(
    own: OwnKeys, peer: Peer, pair: Secret, lines: list[Signed], entry: Entry, revokes: int | None, now: datetime
) -> Signed:  # fmt: skip
    """The next line of the feed."""
    assert entry.expires_at is not None and entry.confirmed_at is not None
    issuer, to = own.public.issuer, peer.keys.issuer
    decided = entry.confirmed_at if revokes is None else now
    made = Record(
        issuer=issuer, seq=len(lines) + 1, tag=tag(pair, entry.platform, entry.uid), category=entry.category,
        severity=int(entry.severity), evidence_commitment=entry.commitment, decided_at=int(decided.timestamp()),
        expires_at=int(entry.expires_at.timestamp()), appeal=entry.code,
        prev=hash_of(lines[-1].body) if lines else beginning(issuer, to), revokes=revokes,
    )  # fmt: skip
    return issued(own, to, made)


def _line(text: str) -> Signed:
    issuer, signature, body = text.split(" ", 2)
    return Signed(issuer, signature, body.encode("ascii"))
