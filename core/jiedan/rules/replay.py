"""What another version of a rule would have said to what was asked before: the facts that were kept are judged again."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from jiedan.rules.engine import Decision, Ruleset
from jiedan.rules.vocabulary import Facts, Topic
from jiedan.rules.written import Rule

EXAMPLES: Final = 5
"""So many of the newest cases are shown."""


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """One case in which the two versions differ. `place` is where it stood in the history."""

    place: int
    topic: Topic
    facts: Facts
    hits: bool
    """Whether the new version holds."""


class Replay(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it: how often it was asked, held before, holds now; where the two differ; where it could not be asked."""

    asked: int = 0
    before: int = 0
    after: int = 0
    more: int = 0
    """Cases that the new version meets and the old one did not."""
    fewer: int = 0
    broken: int = 0
    examples: tuple[Example, ...] = ()


def replay(before: Rule | None, after: Rule | None, kept: Iterable[Decision], digits: int = 2) -> Replay:
    """Ask both versions about everything in `kept`, oldest first. None: there is no such version."""
    old, new = _alone(before, digits), _alone(after, digits)
    topics = {*(before.on if before else ()), *(after.on if after else ())}
    found = Replay()
    differ: list[Example] = []
    for place, decision in enumerate(kept):
        if decision.topic not in topics:
            continue
        was, now = (each.decide(decision.topic, decision.facts) for each in (old, new))
        held, holds = (any(not hit.exempt for hit in each.hits) for each in (was, now))
        found = msgspec.structs.replace(
            found, asked=found.asked + 1, before=found.before + held, after=found.after + holds, more=found.more + (holds and not held),
            fewer=found.fewer + (held and not holds), broken=found.broken + bool(now.faults),
        )  # fmt: skip
        if held != holds:
            differ = [*differ[-EXAMPLES + 1 :], Example(place=place, topic=decision.topic, facts=decision.facts, hits=holds)]
    return msgspec.structs.replace(found, examples=tuple(differ))


def _alone(rule: Rule | None, digits: int) -> Ruleset:
    rules: Sequence[Rule] = () if rule is None else (rule,)
    return Ruleset(rules, digits)
