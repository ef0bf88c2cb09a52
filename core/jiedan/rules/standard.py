"""The rules that every group starts with (process.md §4-6). Each denial carries what its text needs to say the way out."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from jiedan.members.member import Standing
from jiedan.members.points import Level
from jiedan.money import Money
from jiedan.rules.rule import Denied, Question, Rule, Subject


def standing(question: Question) -> Denied | None:
    """Banned and limited members neither publish nor claim."""
    match question.member.standing:
        case Standing.BANNED:
            return Denied("banned")
        case Standing.LIMITED:
            return Denied("limited")
        case Standing.LEFT:
            return Denied("not-a-member")
        case _:
            return None


def stated(question: Question) -> Denied | None:
    """An order states its title, its budget and its deadline (F02)."""
    if question.subject is not Subject.PUBLISH:
        return None
    for code, there in (("title", question.title), ("budget", question.price), ("due", question.stated_due)):
        if not there and code not in question.does_without:
            return Denied(f"missing-{code}", number=question.number)
    return None


def quiet_hours(question: Question) -> Denied | None:
    """Nothing is published in the quiet hours, by the wall clock of the group's zone (E06)."""
    start, end = question.rules.quiet_from, question.rules.quiet_to
    if question.subject is not Subject.PUBLISH or start is None or start == end:
        return None
    zone = ZoneInfo(question.rules.zone)
    local = question.at.astimezone(zone)
    minute = local.hour * 60 + local.minute
    if not (start <= minute < end if start < end else minute >= start or minute < end):
        return None
    return Denied("quiet-hours", later=_next(local, end, zone), number=question.number, start=_clock(start), end=_clock(end))


def ceiling(question: Question) -> Denied | None:
    """A single payment stays below the group's ceiling (F11)."""
    most = question.rules.ceiling
    if most is None or question.largest_payment <= most:
        return None
    if question.quoted:
        return Denied("quote-above-ceiling", number=question.number, most=str(Money(most, question.currency)))
    if question.subject is not Subject.PUBLISH:
        return None
    return Denied("above-ceiling", number=question.number, most=str(Money(most, question.currency)))


def a_holder(question: Question) -> Denied | None:
    """Somebody who is no party can hold the money. A moderator who approves is none."""
    taker = question.member.member.id if question.subject is Subject.CLAIM else question.poster
    parties = {taker, question.poster}
    if any(holder not in parties for holder in question.holders):
        return None
    return Denied("no-holder", number=question.number)


def own_order(question: Question) -> Denied | None:
    """Nobody claims their own order."""
    if question.subject is Subject.CLAIM and question.member.member.id == question.poster:
        return Denied("self-claim", number=question.number)
    return None


def claim_limit(question: Question) -> Denied | None:
    """The level decides how many orders one holds at once (K03)."""
    if question.subject is not Subject.CLAIM:
        return None
    levels = question.rules.levels
    most = levels.may_hold(question.member.points)
    if question.member.held < most:
        return None
    level = levels.level(question.member.points)
    return Denied("claim-limit", number=question.number, most=most, held=question.member.held, level=level.value)


def watched(question: Question) -> Denied | None:
    """Below no points, one has an order only where staff agree (K05)."""
    below = question.rules.levels.level(question.member.points) is Level.WATCHED
    return (
        Denied("watched", number=question.number)
        if below and question.subject is Subject.CLAIM and not question.approved
        else None
    )


def _next(local: datetime, minute: int, zone: ZoneInfo) -> datetime:
    """The next instant (UTC) at which the wall clock shows that minute of the day, also when it shows it twice that day."""
    today = local.replace(hour=minute // 60, minute=minute % 60, second=0, microsecond=0, tzinfo=zone, fold=0)
    shown = (today, today.replace(fold=1), today + timedelta(days=1))
    now = local.astimezone(UTC)
    return next(instant for each in shown if (instant := each.astimezone(UTC)) > now)


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


STANDARD: Final[tuple[Rule, ...]] = (standing, stated, ceiling, own_order, a_holder, claim_limit, watched, quiet_hours)
"""The quiet hours come last: what waits for their end is published then without being judged again."""
