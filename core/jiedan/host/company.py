"""Everybody whom an order concerns: its sides, the group's staff, and what each is called."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from jiedan.host.desk import Desk
from jiedan.members.member import Member
from jiedan.members.reputation import Reputation
from jiedan.messages.elements import Card
from jiedan.orders.act import Act, Actor
from jiedan.orders.card import card
from jiedan.orders.facts import facts_of
from jiedan.orders.group import Group
from jiedan.orders.offers import in_words, quote_facts
from jiedan.orders.order import Order
from jiedan.orders.says import Facts
from jiedan.storage import members
from jiedan.storage.reputations import reputations

_NOBODY: Final = frozenset({0, None})


@dataclass(frozen=True, slots=True)
class Company:
    """The people around orders of one group, by id."""

    desk: Desk
    group: Group
    people: dict[int, Member]
    actors: tuple[Actor, ...]
    """The staff with their roles, the sides, and whoever has money of the orders in hands."""
    holders: tuple[int, ...]
    reputations: Mapping[int, Reputation]
    """Of those whose quotes the orders' latest acts were about."""

    @property
    def names(self) -> dict[int, str]:
        """Member → name."""
        return {member: person.name for member, person in self.people.items()}

    def facts(self, order: Order, act: Act | None, language: str) -> Facts:
        """What texts may say of the order."""
        keeper = next((holder for holder in self.holders if holder not in order.parties), None)
        say, zone = self.desk.catalog.say, self.group.zone
        facts = facts_of(order, act, names=self.names, keeper=keeper, zone=zone, language=language, say=say)
        return {**facts, **quote_facts(order, self.names, self.histories(language), zone, language, say)}

    def histories(self, language: str) -> dict[int, str]:
        """Member → what the group knows of their work, in words."""
        return {member: in_words(found, language, self.desk.catalog.say) for member, found in self.reputations.items()}

    def card(self, order: Order, language: str) -> Card:
        """The card of the order."""
        return card(order, self.facts(order, None, language), self.names, language, self.desk.catalog.say)


async def company(desk: Desk, group: Group, orders: Iterable[Order], also: Collection[int | None] = ()) -> Company:
    """Whoever these orders concern, and these members too."""
    found = list(orders)
    staff = await members.staff(desk.engine, group.id)
    known_as = {each.member.id: Actor.of(each) for each in staff}
    sides = {side for order in found for side in (*order.parties, *order.quoters)}
    authors = {quote.by for order in found for quote in order.quotes if quote.number == order.latest_quote}
    hands = {hand.member for order in found for hand in order.hands}
    successors = {order.handover.to for order in found if order.handover}
    bench = {judge for order in found if order.case is not None for judge in (order.case.judge, *order.case.panel)}
    acting = {*known_as, *sides, *authors, *hands, *successors}
    wanted = {*acting, *also, *bench, *(order.holder for order in found)} | {
        each.author for order in found for each in order.reviews
    }
    people = await members.members(desk.engine, [member for member in wanted if member], group.id)
    actors = tuple(known_as.get(member, Actor(member)) for member in sorted(acting))
    known = await reputations(desk.engine, group.id, group.rules.levels, authors)
    return Company(desk, group, people, actors, members.holders(staff), known)
