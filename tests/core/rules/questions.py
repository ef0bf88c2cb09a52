"""What the tests of the rules share: a question that nothing stands against, and the instants that wall clocks show."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from jiedan.errors import Refusal
from jiedan.members.member import Member, Membership
from jiedan.money import digits_of
from jiedan.orders.denying import denial
from jiedan.orders.group import Group
from jiedan.orders.order import Order, OrderKind
from jiedan.orders.rule_facts import Counts, of_trade
from jiedan.orders.terms import Terms
from jiedan.rules.engine import Decision, Ruleset
from jiedan.rules.rule import Denied, GroupRules, Question, Subject
from jiedan.rules.shipped import shipped
from jiedan.rules.vocabulary import Topic
from jiedan.texts.catalog import Catalog

POSTER: Final = 1
CLAIMER: Final = 2
HOLDER: Final = 4


def wall(said: str, zone: str = "Asia/Shanghai", *, fold: int = 0) -> datetime:
    """The instant at which the clocks of that zone show `said`, the second time with `fold=1`."""
    return datetime.fromisoformat(said).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def member(number: int, **fields: Any) -> Membership:
    """Somebody in the group, in good standing and without points unless said otherwise."""
    person = Member(id=number, platform="stage", uid=str(number), name=f"人{number}")
    return Membership(id=number, group=1, member=person, **fields)


def question(subject: Subject = Subject.PUBLISH, *, asks: Membership | None = None, **fields: Any) -> Question:
    """At noon in Shanghai the poster asks to publish, or a newcomer to claim, an order of 500.00 that nothing stands against."""
    said: dict[str, Any] = {
        "member": asks or member(POSTER if subject is Subject.PUBLISH else CLAIMER),
        "rules": GroupRules(),
        "at": wall("2026-11-23T12:00"),
        "number": 17,
        "title": "一份产品介绍文案",
        "price": 500_00,
        "currency": "CNY",
        "stated_due": wall("2026-11-28T12:00"),
        "poster": POSTER,
        "largest_payment": 500_00,
        "holders": (HOLDER,),
    }
    return Question(subject=subject, **(said | fields))


def order(asked: Question, **fields: Any) -> Order:
    """The order that the question is about."""
    said: dict[str, Any] = {
        "id": 17,
        "group": 1,
        "number": asked.number,
        "kind": OrderKind.TASK,
        "poster": asked.poster,
        "title": asked.title,
        "price": asked.price,
        "currency": asked.currency,
        "stated_due": asked.stated_due,
        "drafted_in": "",
        "terms": Terms(),
    }
    return Order(**(said | fields))


def decision(asked: Question, *names: str, preset: str = "", words: str = "", counted: Counts | None = None) -> Decision:
    """What the rules of the preset with these names (all, if none is named) say."""
    topics = {Subject.PUBLISH: Topic.PUBLISH, Subject.CLAIM: Topic.CLAIM, Subject.BUY: Topic.BUY}
    topic = Topic.QUOTE if asked.quoted else topics[asked.subject]
    facts = of_trade(asked, order(asked), group(asked), words, counted or Counts())
    return _ruleset(preset, names, digits_of(asked.currency)).decide(topic, facts)


@cache
def _ruleset(preset: str, names: tuple[str, ...], digits: int) -> Ruleset:
    return Ruleset([rule for rule in shipped(preset).rules if rule.name in names or not names], digits)


def written(asked: Question, *names: str) -> Denied | None:
    """The denial of these rules."""
    return denial(decision(asked, *names), group(asked), asked.at, number=asked.number)


def group(asked: Question) -> Group:
    """The group in which it is asked."""
    return Group(
        id=1, platform="stage", chat="group", title="群", language="zh", currency=asked.currency, rules=asked.rules, terms=Terms()
    )


def refusal(work: Callable[[], object]) -> Refusal:
    """What the work is refused with, in words that both languages have."""
    with pytest.raises(Refusal) as refused:
        work()
    for language in ("zh", "en"):
        _CATALOG.say(f"refused-{refused.value.code}", language, **refused.value.facts)
    return refused.value


_CATALOG: Final = Catalog(strict=True)
