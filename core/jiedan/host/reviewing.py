"""Reviews by buttons: one press gives the whole score; whoever wants says more, dimension by dimension, and hands in all at once.

What was chosen so far stands in the buttons of the next question, so that a restart forgets nothing. Nothing is a review before it
is handed in, and nothing is added to one afterwards: it would no longer be blind.

    5                      the whole score, handed in
    detail                 the whole score is asked for first
    5+ quality:4           more may be said
    5 quality:4 speed:5    handed in
"""

from typing import Final

import msgspec

from jiedan.host.company import company
from jiedan.host.desk import Desk
from jiedan.host.people import Asker
from jiedan.host.telling import DETAIL
from jiedan.host.trade import Trade
from jiedan.members.reviews import HIGHEST, LOWEST, OF_CLIENT, OF_WORKER, Dimension, Mark, Rating, is_open, rated
from jiedan.messages.elements import Button, Text
from jiedan.messages.verbs import Verb
from jiedan.orders import machine
from jiedan.orders.act import Act
from jiedan.orders.order import Order
from jiedan.storage import members, orders
from jiedan.storage.unit_of_work import UnitOfWork

_SCORES: Final = tuple(range(HIGHEST, LOWEST - 1, -1))


class Reviewing:
    """Takes in reviews, whether they were typed or pressed."""

    def __init__(self, desk: Desk, trade: Trade) -> None:
        self._desk: Final = desk
        self._trade: Final = trade

    async def perform(self, asker: Asker, order: Order, act: Act, *, sure: bool = True) -> UnitOfWork:
        """Hand in a review, beside what others said of the same member. Raises Refusal."""
        rating = await self._rating(order, asker.member.id)
        return await self._trade.perform(asker, order, msgspec.structs.replace(act, rating=rating), sure=sure)

    async def press(self, asker: Asker, order: Order, act: Act, chosen: str) -> UnitOfWork:
        """A score was pressed, or more is to be said. Raises Refusal."""
        head, *said = chosen.split()
        marks = tuple(Mark(Dimension(name), int(score)) for name, _, score in (each.partition(":") for each in said))
        if head != DETAIL:
            act = msgspec.structs.replace(act, score=int(head.rstrip("+")), marks=marks)
        if head != DETAIL and not head.endswith("+"):
            return await self.perform(asker, order, act)
        allowed = msgspec.structs.replace(act, score=act.score or HIGHEST)
        machine.fire(order, machine.choose(order, allowed), allowed)  # refused now rather than at the end of all questions
        missing = [each for each in _dimensions(order, asker.member.id) if each not in {mark.dimension for mark in marks}]
        if head != DETAIL and not missing:
            return await self.perform(asker, order, act)
        return await self._ask(asker, order, chosen, None if head == DETAIL else missing[0])

    async def _ask(self, asker: Asker, order: Order, chosen: str, dimension: Dimension | None) -> UnitOfWork:
        """The next question: the whole score, or a dimension with a way to leave it at that."""
        say, language, unit = self._desk.catalog.say, asker.language, self._desk.unit(asker.inbound.key)
        group = asker.in_group(order.group) or await members.group_by_id(self._desk.engine, order.group)
        facts = (await company(self._desk, group, [order])).facts(order, None, language)
        if dimension is None:
            text = say("review-overall", language, **facts)
            buttons = [self._button(unit, asker, order, score, f"{score}+") for score in _SCORES]
        else:
            shown = {**facts, "score": chosen[0], "name": say(f"dimension-{dimension}", language)}
            text = say("review-dimension", language, **shown)
            buttons = [self._button(unit, asker, order, score, f"{chosen} {dimension}:{score}") for score in _SCORES]
            done, member = say("button-done", language), asker.member.id
            buttons.append(
                unit.button(order, Verb.REVIEW, done, asker.chat, actor=member, extra=chosen.replace("+", ""), style="primary")
            )
        only_for = asker.inbound.author.id
        unit.say(asker.platform, asker.chat, Text(text), buttons=buttons, only_for=only_for, about=order.id, urgent=True)
        return unit

    def _button(self, unit: UnitOfWork, asker: Asker, order: Order, score: int, extra: str) -> Button:
        label = self._desk.catalog.say("button-score", asker.language, score=str(score))
        return unit.button(order, Verb.REVIEW, label, asker.chat, actor=asker.member.id, extra=extra)

    async def _rating(self, order: Order, author: int) -> Rating:
        """How the other side was rated until now, by reviews that may be read."""
        of = order.other(author)
        if of is None:
            return Rating()
        settled = await orders.settled_with(self._desk.engine, order.group, of)
        opened = [each for each in settled if each.id != order.id and is_open(each.reviews, revealed=each.reviews_open)]
        return rated(review for each in opened for review in each.reviews if review.of == of)


def _dimensions(order: Order, author: int) -> tuple[Dimension, ...]:
    return OF_WORKER if author == order.client else OF_CLIENT
