"""Asks the group's rules and those of plugins whether a member may do what they ask, or have what others want them to have."""

import asyncio
from typing import Final

import structlog

from jiedan.errors import Hiccup, Refusal
from jiedan.host import listed
from jiedan.host.context import HandlerContext
from jiedan.host.desk import Desk
from jiedan.members.member import Membership
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.orders.sums import late_hands
from jiedan.rules.engine import judge
from jiedan.rules.rule import Denied, Question, Subject
from jiedan.rules.standard import STANDARD
from jiedan.storage import members, orders

RULE_DEADLINE: Final = 2.0
"""Seconds that a plugin's rule has; one that takes longer, or fails, denies nothing but is logged."""
_THEIRS: Final = {
    "claim-limit": "their-limit",
    "banned": "their-standing",
    "limited": "their-standing",
    "not-a-member": "their-standing",
    "blacklisted": "their-standing",
    "blacklisted-elsewhere": "their-standing",
}
"""What is said of a member to somebody else, instead of what is said to them."""
_OF_NOBODY: Final = ("no-holder", "blacklisted-poster")
"""What is not about the member."""

_log: Final = structlog.get_logger("jiedan.judging")


async def judged(
    desk: Desk, subject: Subject, order: Order, group: Group, membership: Membership, *, price: int | None = None
) -> None:
    """The blacklist, the standard rules, then the rules of plugins, each under a deadline. Raises Denied.

    `price`: of a quote, instead of the order's.
    """
    quoted, price = price is not None, order.price if price is None else price
    question = Question(
        subject=subject,
        member=membership,
        rules=group.rules,
        at=desk.now(),
        number=order.number,
        title=order.title,
        price=price,
        currency=order.currency,
        stated_due=order.stated_due,
        poster=order.poster,
        largest_payment=max(order.terms.at_price(price).plan.amounts(price)),
        holders=await holders_now(desk, group),
        quoted=quoted,
        does_without=order.does_without,
    )
    await listed.check(desk, group, membership.member.id, order)
    waits: Denied | None = None
    try:
        judge(question, STANDARD)
    except Denied as denied:
        if denied.later is None:
            raise
        waits = denied  # it may go out later, unless a plugin says that it may not go out at all
    await _ask_plugins(desk, question, group)
    if waits is not None:
        raise waits


async def holders_now(desk: Desk, group: Group) -> tuple[int, ...]:
    """Who may hold the money of a new order: nobody who has not paid out or given back in time what they have in hands."""
    late = {member for order in await orders.owing(desk.engine, group.id) for member in late_hands(order, desk.now())}
    staff = await members.staff(desk.engine, group.id)
    return tuple(member for member in members.holders(staff) if member not in late)


def of_another(denied: Denied, membership: Membership, order: Order) -> Refusal:
    """The same denial in words for somebody who wanted to give `order` to this member."""
    code = _THEIRS.get(denied.code, denied.code if denied.code in _OF_NOBODY else "their-rule")
    return Refusal(code, **{**denied.facts, "number": order.number, "name": membership.member.name})


async def _ask_plugins(desk: Desk, question: Question, group: Group) -> None:
    """The rules of plugins, each under a deadline. Raises Denied."""
    subject = question.subject
    for name, rule in desk.plugins.rules[subject]:
        denied = None
        ctx = HandlerContext(desk, desk.plugins.plugins[name], group, desk.unit(), chat=group.chat)
        try:
            async with asyncio.timeout(RULE_DEADLINE):
                denied = await rule(question, ctx)
        except Hiccup:
            raise
        except Exception:  # noqa: BLE001 - a plugin's fault must not stop the trade
            _log.exception("rule failed", plugin=name, subject=subject.value)
        if denied is not None:
            raise Denied(f"{name}:{denied.code}", denied.later, **denied.facts)
