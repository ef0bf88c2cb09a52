"""What a rule would have done in the last month, in words."""

from datetime import timedelta
from typing import Final

from jiedan.host.desk import Desk
from jiedan.money import digits_of
from jiedan.orders.group import Group
from jiedan.rules.engine import Decision
from jiedan.rules.replay import Example, Replay, replay
from jiedan.rules.vocabulary import Topic
from jiedan.rules.written import Rule
from jiedan.storage import rules

BACK: Final = timedelta(days=30)
"""How far back a trial goes."""
MOST_OWN: Final = 60
"""Rules that a group may change or write."""
LONGEST_EXCERPT: Final = 30


async def history(desk: Desk, group: Group, topics: set[Topic]) -> list[Decision]:
    """What was asked about these topics in the last month, oldest first: decisions, and the talk that the group keeps."""
    since = desk.now() - BACK
    found = await rules.history(desk.engine, group.id, topics, since) if topics else []
    talk = await rules.talk(desk.engine, group.id, since) if Topic.MESSAGE in topics else []
    said = {(each.member, _words(each.decision)) for each in talk}
    found = [
        each for each in found if each.decision.topic is not Topic.MESSAGE or (each.member, _words(each.decision)) not in said
    ]
    return [each.decision for each in sorted((*found, *talk), key=lambda each: (each.at, each.id))]


async def in_words(desk: Desk, group: Group, before: Rule | None, after: Rule | None, language: str) -> str:
    """A trial of `after` against `before` (None: no such rule), as staff read it before they decide."""
    topics = {*(before.on if before else ()), *(after.on if after else ())}
    found = replay(before, after, await history(desk, group, topics), digits_of(group.currency))
    return told(desk, found, language)


def told(desk: Desk, found: Replay, language: str) -> str:
    """The figures, and the newest cases in which something would have been otherwise."""
    say = desk.catalog.say
    days = BACK.days
    facts = {
        "days": days,
        "asked": found.asked,
        "more": found.more,
        "fewer": found.fewer,
        "before": found.before,
        "after": found.after,
    }
    lines = [say("rule-trial" if found.asked else "rule-trial-nothing", language, **facts)]
    lines += [say("rule-trial-more" if each.hits else "rule-trial-fewer", language, case=_case(each)) for each in found.examples]
    if found.broken:
        lines.append(say("rule-trial-broken", language, number=found.broken))
    return "\n".join(lines)


def _words(decision: Decision) -> str:
    return str(decision.facts.get("message", {}).get("text", ""))


def _case(example: Example) -> str:
    """Who, and what it was about."""
    facts = example.facts
    name = str(facts.get("member", {}).get("name", ""))
    if example.topic is Topic.MESSAGE:
        text = " ".join(str(facts.get("message", {}).get("text", "")).split())
        return f"{name}: {text[:LONGEST_EXCERPT]}{'…' if len(text) > LONGEST_EXCERPT else ''}"
    order = facts.get("order", {})
    return f"{name}: #{order.get('number', '')} {order.get('title', '')}".strip()
