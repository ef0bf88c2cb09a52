"""Asks whether a member may do what they ask, or have what others want them to have."""

import asyncio
from datetime import datetime
from typing import Final, NamedTuple

import structlog

from jiedan.errors import Hiccup, Refusal
from jiedan.host import listed, rulebook, rules_in_words
from jiedan.host.context import HandlerContext
from jiedan.host.desk import Desk
from jiedan.members.member import Membership
from jiedan.orders.denying import denial
from jiedan.orders.group import Group
from jiedan.orders.order import Order
from jiedan.orders.rule_facts import of_trade
from jiedan.orders.sums import late_hands
from jiedan.rules.engine import Decision, judge
from jiedan.rules.rule import Denied, Question, Subject
from jiedan.rules.standard import FIRST, LAST
from jiedan.rules.vocabulary import Topic
from jiedan.storage import links, members, orders, rules
from jiedan.storage.engine import Write
from jiedan.storage.rule_facts import counts

RULE_DEADLINE: Final = 2.0
"""Seconds that a plugin's rule has; one that takes longer, or fails, denies nothing but is logged."""
_THEIRS: Final = {
    "claim-limit": "their-limit",
    "banned": "their-standing",
    "limited": "their-standing",
    "not-a-member": "their-standing",
    "newcomer": "their-standing",
    "rules-unread": "their-standing",
    "linked-claim": "their-linked",
    "blacklisted": "their-standing",
    "blacklisted-linked": "their-standing",
    "blacklisted-elsewhere": "their-standing",
}
"""What is said of a member to somebody else, instead of what is said to them."""
_OF_NOBODY: Final = ("no-holder", "blacklisted-poster")
"""What is not about the member."""
_TOPICS: Final = {Subject.PUBLISH: Topic.PUBLISH, Subject.CLAIM: Topic.CLAIM, Subject.BUY: Topic.BUY}

_log: Final = structlog.get_logger("jiedan.judging")


class Judged(NamedTuple):
    """What the rules of a group said about a member, and about which order."""

    group: int
    member: int
    order: int | None
    decision: Decision

    def kept(self, now: datetime) -> Write:
        """Every decision is kept, with the facts that it rests on."""
        return rules.keep(self.group, self.member, self.decision, self.order, now)


async def judged(
    desk: Desk, subject: Subject, order: Order, group: Group, membership: Membership, *, price: int | None = None, words: str = "",
    approved: bool = False,
) -> Judged:  # fmt: skip
    """The blacklist, the checks of the core, the rules of the group, then those of plugins, each under a deadline.

    Returns what the group's rules said.

    `price`: of a quote, instead of the order's. `words`: what others would read. `approved`: staff want the member to have the order.
    Raises Denied, with the decision in it.
    """
    quoted, price = price is not None, order.price if price is None else price
    staff = await members.staff(desk.engine, group.id)
    question = await _question(desk, subject, order, group, membership, price, staff, quoted=quoted, approved=approved)
    asks = membership.member.id
    accounts = await links.accounts(desk.engine, (asks, order.poster))
    await listed.check(desk, group, asks, order, accounts)
    judge(question, FIRST)
    if subject is Subject.CLAIM and order.poster in accounts[asks]:
        raise Denied("linked-claim", number=order.number)
    found = await _written(desk, Topic.QUOTE if quoted else _TOPICS[subject], question, order, group, words, staff)
    denied = denied_by(found, order, group, desk.now(), approved=approved)
    if denied is None or denied.later is not None:  # it may go out later, unless a plugin says that it may not go out at all
        judge(question, LAST)
        await _ask_plugins(desk, question, group)
    if denied is not None:
        raise denied
    return found


def denied_by(judged: Judged, order: Order, group: Group, now: datetime, *, approved: bool = False) -> Denied | None:
    """The denial with what it rests on; None where nothing stops it."""
    denied = denial(judged.decision, group, now, approved=approved, number=order.number)
    if denied is not None:
        denied.decision = judged
    return denied


def rests_on(refusal: Refusal) -> Judged | None:
    """What the rules said where a refusal comes from them, in whatever words it is told."""
    for each in (refusal, refusal.__cause__):
        if isinstance(each, Denied) and isinstance(each.decision, Judged):
            return each.decision
    return None


async def spoken(desk: Desk, topic: Topic, order: Order, group: Group, membership: Membership, words: str) -> Judged | None:
    """What the rules say about words that go with an act on an order; None where no rule is about that. Raises Denied."""
    if not (await rulebook.rules_of(desk, group)).asks(topic):
        return None
    staff = await members.staff(desk.engine, group.id)
    question = await _question(desk, Subject.PUBLISH, order, group, membership, order.price, staff)
    found = await _written(desk, topic, question, order, group, words, staff)
    if (denied := denied_by(found, order, group, desk.now())) is not None:
        raise denied
    return found


async def _question(
    desk: Desk, subject: Subject, order: Order, group: Group, membership: Membership, price: int, staff: list[Membership], *,
    quoted: bool = False, approved: bool = False,
) -> Question:  # fmt: skip
    return Question(
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
        holders=await _holders_now(desk, group, staff),
        quoted=quoted,
        does_without=order.does_without,
        unread=await rules_in_words.unread(desk, group, membership),
        approved=approved,
    )


async def _written(
    desk: Desk, topic: Topic, question: Question, order: Order, group: Group, words: str, staff: list[Membership]
) -> Judged:
    """What the rules of the group say."""
    written = await rulebook.rules_of(desk, group)
    asks = question.member.member.id
    other = order.poster if order.poster != asks else (order.taker or 0)
    counted = await counts(desk.engine, group, asks, other, question.at)
    decision = written.decide(topic, of_trade(question, order, group, words, counted, staff))
    return Judged(group.id, asks, order.id, decision)


async def _holders_now(desk: Desk, group: Group, staff: list[Membership]) -> tuple[int, ...]:
    """Who may hold the money of a new order: nobody who has not paid out or given back in time what they have in hands."""
    late = {member for order in await orders.owing(desk.engine, group.id) for member in late_hands(order, desk.now())}
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
