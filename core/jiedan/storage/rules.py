"""What groups changed of their rules, what the rules decided, and the talk that a group keeps to try rules on."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

import msgspec

from jiedan.clock import instant, micros
from jiedan.errors import Stale
from jiedan.rules.engine import Decision
from jiedan.rules.vocabulary import Topic
from jiedan.rules.written import Rule
from jiedan.storage.engine import Engine, Row, Write, integer
from jiedan.storage.reactions import keep as keep_value
from jiedan.storage.reactions import keepsake

_CHANGED: Final = (
    "SELECT r.name, r.version, r.body FROM group_rules r JOIN (SELECT name AS n, MAX(version) AS v FROM group_rules WHERE group_id = ?"
    " GROUP BY name) newest ON newest.n = r.name AND newest.v = r.version WHERE r.group_id = ? ORDER BY r.name"
)
_CHANGE: Final = (
    "INSERT INTO group_rules (group_id, name, version, body, by_id, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
)
_KEEP: Final = (
    "INSERT INTO decisions (group_id, member_id, topic, rule, version, order_id, at, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_KEPT: Final = "id, group_id, member_id, order_id, at, body"
_TALK: Final = "INSERT INTO talk (group_id, member_id, at, body) VALUES (?, ?, ?, ?)"


class Changed(NamedTuple):
    """The newest version of a rule that a group changed, as it is kept."""

    name: str
    version: int
    body: str

    def rule(self) -> Rule | None:
        """The rule; None where it was taken away."""
        return msgspec.json.decode(self.body, type=Rule) if self.body else None


class Kept(NamedTuple):
    """A decision as it was kept."""

    id: int
    group: int
    member: int
    order: int | None
    at: datetime
    decision: Decision


async def changed(engine: Engine, group: int) -> list[Changed]:
    """What counts now of what the group changed, by name."""
    return [_changed(row) for row in await engine.rows(_CHANGED, (group, group))]


def change(group: int, name: str, rule: Rule | None, seen: int, by: int, now: datetime) -> Write:
    """The next version of a rule, after the version that was `seen`. Stale when somebody was faster."""
    body = "" if rule is None else msgspec.json.encode(msgspec.structs.replace(rule, version=seen + 1)).decode()
    return Write(_CHANGE, (group, name, seen + 1, body, by, micros(now)), 1, Stale)


def keep(group: int, member: int, decision: Decision, order: int | None, now: datetime) -> Write:
    """Keep what was decided about a member."""
    broken = () if decision.topic is Topic.MESSAGE else decision.faults  # a message passes all the same
    first = next((rule for rule in (*(hit.rule for hit in decision.hits), *(fault.rule for fault in broken))), None)
    name, version = (first.name, first.version) if first else ("", 0)
    body = msgspec.json.encode(decision).decode()
    return Write(_KEEP, (group, member, decision.topic.value, name, version, order, micros(now), body), 1)


async def newest(engine: Engine, group: int, member: int | None, order: int | None, since: datetime) -> Kept | None:
    """The newest decision about a member (None: about anybody) in which a rule's condition held; with `order`, about that order."""
    query = f"SELECT {_KEPT} FROM decisions WHERE group_id = ? AND at >= ? AND rule <> ''"
    wanted = {"member_id": member, "order_id": order}
    about = "".join(f" AND {column} = ?" for column, value in wanted.items() if value is not None)
    values = (group, micros(since), *(value for value in wanted.values() if value is not None))
    rows = await engine.rows(f"{query}{about} ORDER BY at DESC, id DESC LIMIT 1", values)
    return _kept(rows[0]) if rows else None


async def held(engine: Engine, group: int, since: datetime, most: int) -> list[Kept]:
    """The decisions since then in which a rule's condition held, the newest first."""
    query = f"SELECT {_KEPT} FROM decisions WHERE group_id = ? AND at >= ? AND rule <> '' ORDER BY at DESC, id DESC LIMIT ?"
    return [_kept(row) for row in await engine.rows(query, (group, micros(since), most))]


async def history(engine: Engine, group: int, topics: Iterable[Topic], since: datetime, most: int = 20_000) -> list[Kept]:
    """What was decided about these topics since then, the newest `most`, oldest first."""
    wanted = sorted({topic.value for topic in topics})
    query = (
        f"SELECT {_KEPT} FROM decisions WHERE group_id = ? AND at >= ? AND topic IN ({', '.join('?' * len(wanted))})"
        " ORDER BY at DESC, id DESC LIMIT ?"
    )
    return [_kept(row) for row in reversed(await engine.rows(query, (group, micros(since), *wanted, most)))]


async def decisions(engine: Engine, after: int, most: int = 1000) -> list[Kept]:
    """Decisions of all groups with ids above `after`, in their order."""
    return [
        _kept(row) for row in await engine.rows(f"SELECT {_KEPT} FROM decisions WHERE id > ? ORDER BY id LIMIT ?", (after, most))
    ]


def heard(group: int, member: int, at: datetime, decision: Decision) -> Write:
    """Keep what was said in a group that keeps its talk, as the facts that rules see."""
    return Write(_TALK, (group, member, micros(at), msgspec.json.encode(decision).decode()), 1)


async def talk(engine: Engine, group: int, since: datetime, most: int = 20_000) -> list[Kept]:
    """What was said in the group since then and kept, the newest `most`, oldest first."""
    query = "SELECT id, group_id, member_id, NULL, at, body FROM talk WHERE group_id = ? AND at >= ? ORDER BY at DESC, id DESC LIMIT ?"
    return [_kept(row) for row in reversed(await engine.rows(query, (group, micros(since), most)))]


def forget_talk(group: int, before: datetime) -> Write:
    """Talk from before then is not kept."""
    return Write("DELETE FROM talk WHERE group_id = ? AND at < ?", (group, micros(before)))


async def told_lately(engine: Engine, name: str, since: datetime) -> bool:
    """Whether staff were told of this after `since`."""
    value = await keepsake(engine, name)
    return value is not None and instant(int(value)) > since


def told_now(name: str, now: datetime) -> Write:
    """Staff are told of this."""
    return keep_value(name, str(micros(now)))


def _changed(row: Row) -> Changed:
    name, version, body = row
    return Changed(str(name), integer(version), str(body))


def _kept(row: Row) -> Kept:
    key, group, member, order, at, body = row
    return Kept(
        integer(key), integer(group), integer(member), None if order is None else integer(order), instant(integer(at)),
        msgspec.json.decode(str(body), type=Decision),
    )  # fmt: skip
