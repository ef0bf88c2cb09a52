"""What the tests of the rules share: a question that nothing stands against, and the instants that wall clocks show."""

from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from jiedan.members.member import Member, Membership
from jiedan.rules.rule import GroupRules, Question, Subject

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
