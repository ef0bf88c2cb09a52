"""Who is meant to have an order: whose quote is chosen, whom a moderator names, who stands by, who buys a package."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, NamedTuple

import msgspec

from jiedan.errors import Refusal
from jiedan.host import listed
from jiedan.host.desk import Desk
from jiedan.host.judging import Judged, judged, of_another, rests_on
from jiedan.host.people import Asker
from jiedan.members.member import Member, Membership
from jiedan.messages.normal import folded
from jiedan.messages.verbs import Verb
from jiedan.orders import machine, packages
from jiedan.orders.act import Act
from jiedan.orders.group import Group, order_id
from jiedan.orders.machine import Outcome
from jiedan.orders.order import Order, State
from jiedan.orders.quoting import numbered
from jiedan.rules.rule import Denied, Subject
from jiedan.storage import members
from jiedan.storage.unit_of_work import UnitOfWork

Write = Callable[[UnitOfWork, Group, Sequence[Outcome], Asker | None], Awaitable[None]]
"""Puts outcomes of one order, and what is to be said of them, into a unit of work."""
GIVES_TO: Final = frozenset({Verb.CHOOSE, Verb.ASSIGN})
"""Verbs by which somebody gets an order from somebody else's hand."""

_TABLE_FIRST: Final = GIVES_TO | {Verb.QUOTE, Verb.STAND_BY}
"""Where the table refuses these, nobody need be told what the rules say of whom."""


async def meant(desk: Desk, asker: Asker, order: Order, act: Act, whom: str) -> Act:
    """The act with the quote and the member that were named. Raises Refusal: `nobody-called`, `many-called`, `no-quote-by`."""
    if act.verb is Verb.ASSIGN:
        group = asker.in_group(order.group) or await members.group_by_id(desk.engine, order.group)
        found = await _called(desk, asker, group, whom)
        return act if found is None else msgspec.structs.replace(act, to=found.id)
    if act.verb not in (Verb.CHOOSE, Verb.COUNTER):
        return act
    if whom:
        people = await members.members(desk.engine, order.quoters)
        named = [quote for quote in order.quotes if quote.stands and folded(people[quote.by].name) == folded(whom)]
        if len(named) != 1:
            raise Refusal("no-quote-by", number=order.number, name=whom)
        act = msgspec.structs.replace(act, quote=named[0].number)
    quote = numbered(order, act.quote)
    return act if quote is None or act.verb is Verb.COUNTER else msgspec.structs.replace(act, to=quote.by)


class Allowed(NamedTuple):
    """Whose membership an answer of the rules rests on, and the answer."""

    whose: Membership | None = None
    judged: Judged | None = None


async def allowed(
    desk: Desk, subject: Subject, order: Order, group: Group, asking: Membership, act: Act, *, approved: bool = False
) -> Allowed:
    """Ask the rules about whoever would have the order, or publish it. `approved`: staff want the asking one to have it; whom they
    assign it to, they want to have it anyway, and what they screen is theirs to let pass.

    Raises Denied, or a Refusal in words for somebody else where it is about another than the asking one.
    """
    member = asking.member.id
    if act.verb in _TABLE_FIRST:
        machine.fire(order, machine.choose(order, act), act)
    if subject is Subject.PUBLISH:
        member = order.poster
    elif act.verb in GIVES_TO:
        if act.to is None:
            return Allowed()  # nobody is named: the guards say so
        member = act.to
    whose = asking if member == asking.member.id else await members.membership(desk.engine, group.id, member)
    assert whose is not None
    quote = numbered(order, act.quote) if act.verb is Verb.CHOOSE else None
    seen = order if quote is None else msgspec.structs.replace(order, price=quote.price)
    price, words = act.amount if act.verb is Verb.QUOTE else None, f"{order.title}\n{order.requirements}"
    try:
        wanted = approved or act.verb is Verb.ASSIGN or order.state is State.SCREENING
        found = await judged(desk, subject, seen, group, whose, price=price, words=words, approved=wanted)
    except Denied as denied:
        if act.verb in GIVES_TO and whose is not asking:
            raise of_another(denied, whose, order) from denied
        if denied.code == "claim-limit" and act.verb is Verb.CLAIM:
            raise Refusal("claim-limit-standby", **denied.facts) from denied
        if denied.code != "claim-limit" or act.verb is not Verb.STAND_BY:
            raise
        return Allowed(whose, rests_on(denied))
    if act.verb is Verb.STAND_BY and order.state is State.OPEN:
        raise Refusal("just-claim", number=order.number)
    return Allowed(whose, found)


async def next_up(desk: Desk, order: Order, group: Group) -> Membership | None:
    """The first of those who stand by who may have the order now."""
    for member in order.standby:
        whose = await members.membership(desk.engine, group.id, member)
        try:
            if whose is not None:
                await judged(desk, Subject.CLAIM, order, group, whose)
                return whose
        except Denied:
            continue
    return None


async def buy(desk: Desk, asker: Asker, group: Group, buyer: Membership, listing: Order, act: Act, write: Write) -> UnitOfWork:
    """One purchase out of a listing: the listing counts it, and the buyer has an order of their own, waiting to be paid."""
    outcome = machine.fire(listing, machine.choose(listing, act), act)
    seller = await members.membership(desk.engine, group.id, listing.poster)
    assert seller is not None
    number = group.last_number + 1
    draft = packages.purchase_of(listing, id=order_id(group.id, number), number=number, buyer=buyer.member.id)
    await judged(desk, Subject.BUY, draft, group, buyer)
    try:
        await judged(desk, Subject.CLAIM, draft, group, seller)
    except Denied as denied:
        raise of_another(denied, seller, listing) from denied
    order, body = machine.draft(draft, act.at, desk.salts())
    unit = desk.unit(asker.inbound.key)
    unit.rests_on(buyer)
    unit.rests_on(seller)
    unit.number(group.id, group.last_number)
    unit.create(order, body)
    buying = msgspec.structs.replace(act, rate_at_most=group.rules.levels.rate_at_most(seller.points))  # who works has the rate
    bought = machine.fire(order, machine.choose(order, buying), buying)
    await write(unit, group, [outcome], None)
    await write(unit, group, [bought], asker)
    await listed.advise_of(desk, unit, group, buyer.member)
    return unit


async def _called(desk: Desk, asker: Asker, group: Group, whom: str) -> Member | None:
    """The member of the group who is called so, or who said what is answered; None where nobody is named."""
    author = asker.inbound.reply_author
    if not whom:
        if author is None or author.anonymous:
            return None
        return await members.member(desk.engine, group.platform, author.id)
    there = await members.named(desk.engine, group.id)
    found = [each.member for each in there if folded(each.member.name) == folded(whom)]
    if len(found) != 1:
        raise Refusal("many-called" if found else "nobody-called", name=whom)
    return found[0]
