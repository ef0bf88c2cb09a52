"""What an account may not do because another account of the same person is concerned: nobody takes, reviews or judges their own order."""

from collections.abc import Collection, Iterable

from jiedan.errors import Refusal
from jiedan.members.member import Membership
from jiedan.messages.verbs import Verb
from jiedan.orders.act import Act, Part
from jiedan.orders.order import Order
from jiedan.orders.transition import Transition
from jiedan.storage import links
from jiedan.storage.engine import Engine


async def refuse_own_case(engine: Engine, order: Order, row: Transition, act: Act) -> None:
    """Raises Refusal: `linked-judge` for a judge whose other account is a side, `linked-review` where both sides are one person."""
    if row.by is Part.JUDGE and any([await links.same_person(engine, act.actor.member, side) for side in order.parties]):
        raise Refusal("linked-judge", number=order.number)
    if act.verb is Verb.REVIEW and order.taker is not None and await links.same_person(engine, order.poster, order.taker):
        raise Refusal("linked-review", number=order.number)


async def with_accounts(engine: Engine, named: Collection[int], among: Iterable[int]) -> frozenset[int]:
    """These members, and those `among` others that are accounts of the same people."""
    others = set(among)
    who = await links.persons(engine, {*named, *others})
    people = {who[each] for each in named}
    return frozenset({*named, *(each for each in others if who[each] in people)})


async def of_others(engine: Engine, order: Order, found: list[Membership]) -> list[Membership]:
    """Those of them none of whose accounts is a side of the order."""
    who = await links.persons(engine, {*order.parties, *(each.member.id for each in found)})
    sides = {who[side] for side in order.parties}
    return [each for each in found if who[each.member.id] not in sides]
