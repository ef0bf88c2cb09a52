"""Looks at every message of every group, in memory: which rules might be about it. Nothing is read or written for ordinary talk.

What is known of groups and people is a minute or some old, so a message that a rule holds for is judged again on what the database
knows (`moderating`). A message may be looked at twice, by an adapter that asks whether anybody heeds it and when it is handed in: it
counts once.
"""

from collections import OrderedDict, deque
from collections.abc import Hashable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple, TypeVar

import structlog

from jiedan.host import rulebook
from jiedan.host.desk import Desk
from jiedan.members.member import Membership
from jiedan.messages.inbound import Inbound, Kind
from jiedan.orders.group import Group
from jiedan.orders.rule_facts import Counts, Space, looks_like, of_group, of_member, of_time, of_words
from jiedan.rules.engine import Decision, Ruleset
from jiedan.rules.vocabulary import Topic
from jiedan.storage import back_channels, members, rules
from jiedan.storage.rule_facts import counts

GROUP_KNOWN: Final = timedelta(seconds=60)
MEMBER_KNOWN: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)
SAME_WITHIN: Final = timedelta(minutes=10)
_MOST: Final = 20_000
"""Groups, people and texts that are remembered at a time; the oldest are forgotten."""
_LOOKED: Final = 1_000
MOST_PICTURES: Final = 20
"""Pictures of one group that are fetched in a minute for no more than a look."""

V = TypeVar("V")

_log: Final = structlog.get_logger("jiedan.watch")


class _Known(NamedTuple):
    """A group as it was when it was read."""

    group: Group
    rules: Ruleset
    space: Space
    """Its facts."""
    until: datetime
    clock: list[tuple[datetime, Space]]
    """The minute in which the wall clock of the group was read last, and what it showed."""

    def time(self, now: datetime) -> Space:
        """What it shows now."""
        if not self.clock or not timedelta(0) <= now - self.clock[0][0] < MINUTE:
            self.clock[:] = [(now.replace(second=0, microsecond=0), of_time(self.group.rules, now))]
        return self.clock[0][1]


class Said(NamedTuple):
    """Something that was said in a group that keeps its talk."""

    group: int
    member: int
    at: datetime
    decision: Decision


class Sight(NamedTuple):
    """What was seen of a message, counts of this minute among it."""

    words: Space
    decision: Decision | None
    """None: the group, or the author, is not known yet."""
    before: Space | None = None
    """What was judged already of the same message: rules that held for it then are not carried out once more."""


class Watch:
    """Looks at messages. Belongs to one process; what it forgets in a restart is counted anew. `pictures`: somebody reads those."""

    def __init__(self, desk: Desk, *, pictures: bool = False) -> None:
        self._desk: Final = desk
        self._pictures: Final = pictures
        self._groups: Final[OrderedDict[Hashable, _Known]] = OrderedDict()
        self._members: Final[OrderedDict[Hashable, tuple[Space, datetime]]] = OrderedDict()
        self._lawless: Final[OrderedDict[Hashable, datetime]] = OrderedDict()
        """Chats without rules, and until when that is taken for known."""
        self._ids: Final[OrderedDict[Hashable, int]] = OrderedDict()
        self._times: Final[OrderedDict[Hashable, deque[datetime]]] = OrderedDict()
        self._looked: Final[OrderedDict[str, Space]] = OrderedDict()
        self._kept: OrderedDict[str, Said] = OrderedDict()
        self._written: Final[OrderedDict[str, None]] = OrderedDict()
        self._granted: Final[OrderedDict[str, None]] = OrderedDict()
        self._skipping: Final[OrderedDict[Hashable, datetime]] = OrderedDict()

    def heeds(self, inbound: Inbound) -> bool:
        """Whether a rule might be about this message. No database; what it costs: docs/reference/speed.md."""
        if not _is_talk(inbound):
            return False
        sight = self._look(inbound)
        self._keep(inbound, sight)
        by_words = sight.decision is None or _matters(sight.decision)
        return by_words or (self._pictures and inbound.pictures > 0 and self.judges(inbound))

    def judges(self, inbound: Inbound) -> bool:
        """Whether it is said in a group that is known, by somebody, and the group has rules about messages."""
        known = self._groups.get((inbound.platform, inbound.chat.id))
        return _is_talk(inbound) and known is not None and known.rules.asks(Topic.MESSAGE)

    def fetches(self, inbound: Inbound) -> bool:
        """Whether the pictures that were not fetched are wanted for a look: so many of a group in a minute, and the rest is skipped."""
        if not inbound.pictures or not self._pictures or not self.judges(inbound):
            return False
        if inbound.key in self._granted:
            return True
        chat, now = (inbound.platform, inbound.chat.id), self._desk.now()
        times = self._times_of(("pictures", *chat), MINUTE, now)
        if len(times) + inbound.pictures > MOST_PICTURES:
            if now - self._skipping.get(chat, now - MEMBER_KNOWN) >= MEMBER_KNOWN:
                _log.warning(
                    "too many pictures in a group; the rest is not looked at", chat=inbound.chat.id, minute=MOST_PICTURES
                )
                _remember(self._skipping, chat, now, _MOST)
            return False
        times.extend([now] * inbound.pictures)
        _remember(self._granted, inbound.key, None, _LOOKED)
        return True

    async def sees(self, inbound: Inbound) -> Sight | None:
        """What rules say about this message by what is known; None where they say nothing. Reads what is not known yet."""
        if not _is_talk(inbound):
            return None
        sight = self._look(inbound)
        if sight.decision is None:
            if self._is_lawless(inbound):
                return None
            await self._learn(inbound)
            sight = self._look(inbound)
        self._keep(inbound, sight)
        return sight if sight.decision is not None and _matters(sight.decision) else None

    def forget(self, platform: str, chat: str) -> None:
        """The group was changed: it is read again."""
        self._groups.pop((platform, chat), None)
        self.begins(platform, chat)

    def begins(self, platform: str, chat: str) -> None:
        """Something was done in the chat: if it was no group until now, it may have become one."""
        self._lawless.pop((platform, chat), None)

    async def flush(self) -> int:
        """Write the talk that groups keep, and forget what is older than they keep it. Returns 0: nothing is left to be done after it.
        What could not be written is kept, the newest of it.
        """
        kept, self._kept = self._kept, OrderedDict()
        writes = [rules.heard(each.group, each.member, each.at, each.decision) for each in kept.values()]
        keeping = {
            each.group.id: each.group.rules.keep_talk_days for each in self._groups.values() if each.group.rules.keep_talk_days
        }
        writes += [rules.forget_talk(group, self._desk.now() - timedelta(days=days)) for group, days in keeping.items()]
        try:
            if writes:
                await self._desk.engine.commit(writes)
        except BaseException:
            newer, self._kept = self._kept, kept
            for key, said in newer.items():
                _remember(self._kept, key, said, _MOST)
            raise
        return 0

    def _is_lawless(self, inbound: Inbound) -> bool:
        until = self._lawless.get((inbound.platform, inbound.chat.id))
        return until is not None and self._desk.now() < until

    def _keep(self, inbound: Inbound, sight: Sight) -> None:
        """Remember what was said where the group keeps its talk, each message once. It is written a little later, many together."""
        known, decision = self._groups.get((inbound.platform, inbound.chat.id)), sight.decision
        keeps = known is not None and known.group.rules.keep_talk_days and decision is not None and decision.facts
        if not keeps or inbound.key in self._written or known is None or decision is None:
            return
        member = self._ids.get((inbound.platform, inbound.chat.id, inbound.author.id))
        if member is not None:
            _remember(self._written, inbound.key, None, _MOST)
            _remember(self._kept, inbound.key, Said(known.group.id, member, self._desk.now(), decision), _MOST)

    def _look(self, inbound: Inbound) -> Sight:
        now = self._desk.now()
        words = self.words(inbound, now)
        known = self._groups.get((inbound.platform, inbound.chat.id))
        member = self._members.get((inbound.platform, inbound.chat.id, inbound.author.id))
        if known is None or known.until <= now:
            return Sight(words, None)
        if not known.rules.asks(Topic.MESSAGE):
            return Sight(words, Decision(topic=Topic.MESSAGE, facts={}))
        if member is None or member[1] <= now or member[0]["name"] != inbound.author.name:
            return Sight(words, None)
        facts = {"member": member[0], "group": known.space, "time": known.time(now), "message": words}
        return Sight(words, known.rules.decide(Topic.MESSAGE, facts))

    def words(self, inbound: Inbound, now: datetime) -> Space:
        """The message as rules see it, counted once."""
        looked = self._looked.get(inbound.key)
        if looked is not None:
            return looked
        said = of_words(
            inbound.text, files=len(inbound.files) + inbound.pictures, forwarded=inbound.forwarded, edited=inbound.edited,
        )  # fmt: skip
        platform, chat, author = inbound.platform, inbound.chat.id, inbound.author.id
        said["last_minute"] = self._counted((platform, chat, author, ""), MINUTE, now)
        said["same_text"] = (
            self._counted((platform, chat, author, hash(said["folded"])), SAME_WITHIN, now) if said["length"] else 0
        )
        _remember(self._looked, inbound.key, said, _LOOKED)
        return said

    def _counted(self, what: Hashable, span: timedelta, now: datetime) -> int:
        times = self._times_of(what, span, now)
        times.append(now)
        return len(times)

    def _times_of(self, what: Hashable, span: timedelta, now: datetime) -> deque[datetime]:
        """When it was in the last `span`, for whoever counts it."""
        times = self._times.get(what) or deque[datetime](maxlen=200)
        while times and times[0] <= now - span:
            times.popleft()
        _remember(self._times, what, times, _MOST)
        return times

    async def _learn(self, inbound: Inbound) -> None:
        """Read the group and the author."""
        engine, now = self._desk.engine, self._desk.now()
        group = await members.group(engine, inbound.platform, inbound.chat.id)
        if group is None or await back_channels.group_of(engine, inbound.platform, inbound.chat.id) is not None:
            _remember(self._lawless, (inbound.platform, inbound.chat.id), now + GROUP_KNOWN, _MOST)
            return  # those who keep order talk among themselves as they like
        rules = await rulebook.rules_of(self._desk, group)
        member = await members.member(engine, inbound.platform, inbound.author.id)
        membership = None if member is None else await members.membership(engine, group.id, member.id)
        counted = await counts(engine, group, 0 if member is None else member.id, 0, now)
        place = (inbound.platform, inbound.chat.id)
        _remember(self._groups, place, _Known(group, rules, of_group(group, counted.members), now + GROUP_KNOWN, []), _MOST)
        staff = await members.staff(engine, group.id)
        facts = of_somebody(membership, group, counted, inbound.author.name, staff)
        if member is not None:
            _remember(self._ids, (*place, inbound.author.id), member.id, _MOST)
        _remember(self._members, (*place, inbound.author.id), (facts, now + MEMBER_KNOWN), _MOST)


def of_somebody(membership: Membership | None, group: Group, counted: Counts, name: str, staff: Sequence[Membership]) -> Space:
    """What a member is; somebody whom the group does not know yet is a newcomer without a role."""
    if membership is not None:
        looks = looks_like(name, membership.member.id, staff)
        return of_member(membership, group.rules, counted) | {"name": name, "looks_like": looks}
    levels = group.rules.levels
    return {
        "name": name, "level": levels.level(0).value, "roles": [], "points": 0.0, "held": 0, "may_hold": levels.may_hold(0),
        "completed": 0, "strikes": 0, "releases": 0, "looks_like": looks_like(name, 0, staff),
    }  # fmt: skip


def _is_talk(inbound: Inbound) -> bool:
    return inbound.kind is Kind.MESSAGE and inbound.chat.kind == "group" and not inbound.author.anonymous


def _matters(decision: Decision) -> bool:
    return bool(decision.hits or decision.faults)


def _remember(kept: OrderedDict[Hashable, V] | OrderedDict[str, V], key: Hashable, value: V, most: int) -> None:
    kept[key] = value  # type: ignore[index]
    kept.move_to_end(key)  # type: ignore[arg-type]
    if len(kept) > most:
        kept.popitem(last=False)
