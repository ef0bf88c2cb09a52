"""What rules see: the facts about a member, a group, the time, an order and what was said, under the names of `rules.vocabulary`."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from jiedan.members.member import Membership
from jiedan.messages.normal import clean, folded
from jiedan.moderation.lookalikes import impersonates
from jiedan.moderation.scanning import scan
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.rules.rule import GroupRules, Question
from jiedan.rules.vocabulary import Value
from jiedan.rules.wall_clock import lies_in, minute_of

WITHIN: Final = timedelta(days=90)
"""How far back counts go."""
LONGEST_TEXT: Final = 4000

Space = dict[str, Value]


class Counts(NamedTuple):
    """What storage counts: a member's completed orders, orders with the same other side WITHIN, how many are in the group, and what is
    held against the member and counts.
    """

    completed: int = 0
    with_other: int = 0
    members: int = 0
    strikes: int = 0
    releases: int = 0


def of_trade(
    question: Question, order: Order, group: Group, said: str, counted: Counts, staff: Sequence[Membership] = ()
) -> dict[str, Space]:
    """The facts of somebody's wish to publish, claim, quote, buy, deliver or review. `said`: the words that others would read."""
    return {
        "member": of_member(question.member, group.rules, counted, staff),
        "group": of_group(group, counted.members),
        "time": of_time(group.rules, question.at),
        "order": _of_order(question, order, counted),
        "message": of_words(said, files=len(order.files)),
    }


def of_member(member: Membership, rules: GroupRules, counted: Counts, staff: Sequence[Membership] = ()) -> Space:
    """What a member is in the group whose staff these are."""
    return {
        "name": member.member.name,
        "level": rules.levels.level(member.points).value,
        "roles": sorted(role.value for role in member.roles),
        "points": member.points / 2,
        "held": member.held,
        "may_hold": rules.levels.may_hold(member.points),
        "completed": counted.completed,
        "strikes": counted.strikes,
        "releases": counted.releases,
        "looks_like": looks_like(member.member.name, member.member.id, staff),
    }


def looks_like(name: str, member: int, staff: Sequence[Membership]) -> str:
    """The name of the staff for whom somebody could be taken; "" for nobody. Staff look like themselves."""
    if any(each.member.id == member for each in staff):
        return ""
    return impersonates(name, (each.member.name for each in staff)) or ""


def of_group(group: Group, members: int) -> Space:
    """The numbers of the group that rules and their sentences speak of."""
    rules = group.rules
    return {
        "preset": group.preset,
        "members": members,
        "has_ceiling": rules.ceiling is not None,
        "ceiling": rules.ceiling or 0,
        "has_quiet": rules.quiet_from is not None,
        "quiet_from": rules.quiet_from or 0,
        "quiet_to": rules.quiet_to,
    }


def of_time(rules: GroupRules, at: datetime) -> Space:
    """The time by the wall clock of the group."""
    minute = minute_of(at, rules.zone)
    local = at.astimezone(ZoneInfo(rules.zone))
    start, end = rules.quiet_from, rules.quiet_to
    quiet = start is not None and start != end and lies_in(minute, start, end)
    return {
        "hour": local.hour,
        "minute": minute,
        "weekday": local.isoweekday(),
        "day": local.day,
        "month": local.month,
        "quiet": quiet,
    }


def of_words(said: str, *, files: int = 0, forwarded: bool = False, edited: bool = False, command: bool = False) -> Space:
    """What somebody says."""
    text = clean(said, LONGEST_TEXT)
    plain, found = folded(text), scan(text)
    return {
        "text": text,
        "folded": plain,
        "length": len(text),
        "lines": text.count("\n") + bool(text),
        "links": plain.count("://") + plain.count("www."),
        "mentions": text.count("@"),
        "files": files,
        "forwarded": forwarded,
        "edited": edited,
        "command": command,
        "score": found.score,
        "signals": sorted(found.kinds),
        "last_minute": 0,
        "same_text": 0,
        "codes": [],
    }


def unsaid(words: Space) -> Space:
    """The same message as if nothing were said in it: it was sent as often, and with as many files."""
    silent = of_words("")
    return words | {name: silent[name] for name in ("text", "folded", "length", "lines", "links", "mentions", "score", "signals")}


def with_codes(words: Space, codes: Sequence[str], score: int, signals: Iterable[str]) -> Space:
    """The words of a message whose pictures have these codes, which alone score so much and look like that."""
    said, found = str(words["text"]), words["signals"]
    text = "\n".join(filter(None, (said, *codes)))
    plain, together = folded(text), scan(text)
    return words | {
        "text": text,
        "folded": plain,
        "links": plain.count("://") + plain.count("www."),
        "score": max(int(str(words["score"])), score, together.score),
        "signals": sorted({*(found if isinstance(found, list) else ()), *signals, *together.kinds}),
        "codes": list(codes),
    }


def _of_order(question: Question, order: Order, counted: Counts) -> Space:
    hours = 0 if question.stated_due is None else max(0, int((question.stated_due - question.at).total_seconds() // 3600))
    return {
        "number": order.number,
        "title": question.title,
        "kind": order.kind.value,
        "price": question.price,
        "largest_payment": question.largest_payment,
        "states_budget": bool(question.price) or "budget" in question.does_without,
        "states_due": question.stated_due is not None or "due" in question.does_without,
        "hours": hours,
        "files": len(order.files),
        "with_me": counted.with_other,
    }
