"""Counts the orders that somebody let down, in the unit of work of the transition, and has removed whoever let down too many.

Whoever gives back an order after the cooling-off may have a good reason: they say it, and the poster agrees or a moderator excuses it
within two days. Until then it counts: whoever has too many may start nothing new at once, and leaves once the time for excuses and
everything that runs is over.
"""

from collections.abc import Sequence
from datetime import timedelta
from secrets import token_urlsafe
from typing import Final

from jiedan.host import discreet, removals
from jiedan.host.desk import Desk
from jiedan.members.conduct import Kind, LetDown, held_against
from jiedan.members.member import Membership
from jiedan.messages.elements import Button
from jiedan.orders.group import Group
from jiedan.orders.machine import Outcome
from jiedan.storage import dialogues, let_downs, members
from jiedan.storage.dialogues import Question
from jiedan.storage.unit_of_work import UnitOfWork
from jiedan.texts.moments import dated

AGREE: Final = "agree_release"
LONGEST: Final = 300
"""Characters of a reason."""

_KINDS: Final = {
    "release_late": Kind.RELEASE,
    "lapse": Kind.LAPSE,
    "fund_lapse": Kind.UNPAID,
    "buy_lapse": Kind.UNPAID,
}
"""Transition → how it lets the order down."""


async def count(desk: Desk, unit: UnitOfWork, group: Group, outcomes: Sequence[Outcome]) -> None:
    """Write into `unit` who let an order down by these transitions, and what follows for them."""
    for outcome in outcomes:
        kind, before = _KINDS.get(outcome.row.name), outcome.before
        member = None if kind is None else before.client if kind is Kind.UNPAID else before.taker
        found = None if member is None else await members.membership(desk.engine, group.id, member)
        if kind is None or found is None:
            continue
        new = LetDown(
            id=0, group=group.id, member=found.member.id, order=before.id, seq=outcome.order.version, kind=kind,
            reason=outcome.act.note.strip()[:LONGEST] if kind is Kind.RELEASE else "", at=unit.now,
        )  # fmt: skip
        await _count_one(desk, unit, group, found, new, outcome)


async def _count_one(desk: Desk, unit: UnitOfWork, group: Group, found: Membership, new: LetDown, outcome: Outcome) -> None:
    conduct = group.rules.conduct
    unit.also(let_downs.count(new))
    since = unit.now - timedelta(days=conduct.release_days)
    before = await let_downs.of_member(desk.engine, group.id, new.member, since)
    counted = sum(held_against(each, conduct, unit.now) for each in (*before, new))
    if not held_against(new, conduct, unit.now):
        return
    number, until = outcome.order.number, unit.now + timedelta(hours=conduct.excuse_hours)
    if new.kind is Kind.RELEASE:
        await _ask_poster(desk, unit, group, outcome, new)
    too_many = counted > conduct.releases
    language = found.member.language or group.language
    discreet.tell(
        desk, unit, group, found.member, "let-down-last" if too_many else "let-down-counted", place=group.title, number=number,
        kind=new.kind.value, count=counted, most=conduct.releases, days=conduct.release_days, until=dated(until, group.zone, language),
    )  # fmt: skip
    unit.treat(found)
    if too_many:
        key = f"releases:{new.order}:{new.seq}"
        await removals.remove(desk, unit, group, found, why="", key=key, grounds="releases", not_before=until)


async def _ask_poster(desk: Desk, unit: UnitOfWork, group: Group, outcome: Outcome, new: LetDown) -> None:
    """The poster reads the reason, and may agree with a button: then it does not count."""
    poster = (await members.members(desk.engine, [outcome.order.poster], group.id))[outcome.order.poster]
    token, lives = token_urlsafe(16), unit.now + timedelta(hours=group.rules.conduct.excuse_hours)
    answer = f"{new.order}:{new.seq}"
    unit.also(dialogues.ask(Question(token, group.id, poster.id, AGREE, answer, 0, False, False, lives)))
    language = poster.language or group.language
    agree = Button(label=desk.catalog.say("agree-release-button", language), token=token)
    taker = outcome.before.taker
    assert taker is not None
    name = (await members.members(desk.engine, [taker]))[taker].name
    discreet.tell(
        desk, unit, group, poster, "let-down-poster", [agree], number=outcome.order.number, name=name, reason=new.reason or "—",
        until=dated(lives, group.zone, language),
    )  # fmt: skip
