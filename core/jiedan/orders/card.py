"""The card of an order: what the group sees of it, drawn from the order alone, so that it can always be drawn again."""

from collections.abc import Iterator, Mapping
from typing import Final

from jiedan.members.reviews import Review, is_open
from jiedan.messages.elements import Card, Row, Tone
from jiedan.messages.verbs import Verb
from jiedan.orders.facts import Facts, Say
from jiedan.orders.order import FINAL, Order, State

_TONES: Final[dict[State, Tone]] = {
    State.DRAFT: "plain",
    State.OPEN: "good",
    State.SETTLED: "good",
    State.DISPUTED: "bad",
    State.CANCELLED: "plain",
    State.EXPIRED: "plain",
}

ON_CARD: Final[dict[State, tuple[Verb, ...]]] = {
    State.OPEN: (Verb.CLAIM,),
    State.CLAIMED: (Verb.CONFIRM, Verb.RELEASE),
    State.FUNDING: (Verb.PAID, Verb.RECEIVED),
    State.DELIVERED: (Verb.ACCEPT,),
}
"""State → what the card offers to whoever may."""


def card(order: Order, facts: Facts, names: Mapping[int, str], language: str, say: Say) -> Card:
    """The card in one language. `facts` are the order's in that language, `names` those of its people by id."""
    rows = [Row(say(f"card-{label}", language), value) for label, value in _rows(order, facts, language, say)]
    if is_open(order.reviews, revealed=order.reviews_open):
        head = say("card-review", language)
        rows += [Row(f"{head} · {names.get(review.author, '—')}", _stars(review, language, say)) for review in order.reviews]
    return Card(
        title=say("card-title", language, **facts),
        badge=say(f"state-{order.state}", language),
        tone=_TONES.get(order.state, "warning"),
        rows=tuple(rows),
        footer=""
        if order.state in FINAL - {State.SETTLED}
        else f"{say('card-next', language)}: {next_step(order, facts, language, say)}",
    )


def _stars(review: Review, language: str, say: Say) -> str:
    """A review in a line: the whole score and the text, the dimensions, and what a reader should know of it."""
    marks = (say(f"dimension-{mark.dimension}", language) + f" {mark.score}" for mark in review.marks)
    flagged = (say(f"flag-{flag}", language) for flag in review.flags)
    return " · ".join([say("card-stars", language, score=str(review.score), note=review.text), *marks, *flagged])


def next_step(order: Order, facts: Facts, language: str, say: Say) -> str:
    """Who has to do what by when."""
    key = f"card-next-{order.state}"
    if order.state is State.FUNDING and order.reported_at is not None:
        key += "-reported"
    if order.state is State.CLAIMED and order.proposal is not None and order.proposal.kind == "criteria":
        key += "-criteria"
    if order.state is State.DELIVERED and order.shipment is not None and order.shipment.arrived_at is None:
        key += "-shipped"
    if order.state is State.SETTLED:
        key += "-reviewed" if order.reviews_open else ""
        key += "-paid" if order.paid_out_at is not None else ""
    if order.state is State.DRAFT and order.missing:
        key += "-incomplete"
    return say(key, language, **facts)


def _rows(order: Order, facts: Facts, language: str, say: Say) -> Iterator[tuple[str, str]]:
    """(label, value) of each line, by what there is to show."""
    yield "price", str(facts["price"])
    yield "due", str(facts["due"])
    if order.requirements:
        yield "requirements", order.requirements
    if order.criteria is not None:
        agreed = order.criteria.agreed_at is not None
        yield "criteria", say("card-criteria-agreed" if agreed else "card-criteria-written", language, **facts)
    yield "poster", str(facts["poster"])
    if order.taker is not None:
        yield "taker", str(facts["taker"])
    if order.progress and order.state is State.WORKING:
        yield "progress", order.progress
    if order.deliveries:
        files = len(order.deliveries[-1].files)  # what was handed in is for the client, who has it in private
        yield "delivery", say("card-files", language, files=files) if files else say("card-delivered", language)
    if order.proposal is not None:
        yield "proposal", say(f"card-proposal-{order.proposal.kind}", language, **facts)
    money = _money(order)
    if money:
        yield "money" if order.state not in FINAL else "released", say(f"card-money-{money}", language, **facts)
    if order.refunded_at is not None:
        yield "money", say("card-refunded", language)
    if order.paid_out_at is not None:
        yield "money", say("card-paid-out-confirmed" if order.payout_confirmed_at else "card-paid-out", language)


def _money(order: Order) -> str | None:
    """Where the money is."""
    if order.state in FINAL:
        return None if not order.received else "returned" if order.to_client else "released"
    if order.received:
        return "held"
    if order.state is State.FUNDING:
        return "reported" if order.reported_at else "due"
    return None
