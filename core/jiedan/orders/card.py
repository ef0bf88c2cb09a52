"""The card of an order: what the group sees of it, drawn from the order alone, so that it can always be drawn again."""

from collections.abc import Iterator, Mapping
from typing import Final

from jiedan.ledger.plan import UP_FRONT
from jiedan.members.reviews import Review, is_open
from jiedan.messages.elements import Card, Row, Tone
from jiedan.messages.verbs import Verb
from jiedan.orders import sums
from jiedan.orders.order import FINAL, Order, OrderKind, State
from jiedan.orders.says import Facts, Say
from jiedan.orders.succession import takes_claims

_TONES: Final[dict[State, Tone]] = {
    State.DRAFT: "plain",
    State.OPEN: "good",
    State.SETTLED: "good",
    State.DISPUTED: "bad",
    State.CANCELLED: "plain",
    State.EXPIRED: "plain",
}

ON_CARD: Final[dict[State, tuple[Verb, ...]]] = {
    State.CLAIMED: (Verb.CONFIRM, Verb.RELEASE),
    State.FUNDING: (Verb.PAID, Verb.RECEIVED),
    State.DELIVERED: (Verb.ACCEPT,),
}
"""State → what the card offers to whoever may. An open order offers what members say who want it."""


def on_card(order: Order) -> tuple[Verb, ...]:
    """What the card of the order offers to whoever may."""
    if order.state is State.OPEN:
        return (order.takes,)
    standby = (Verb.STAND_BY,) if order.state in (State.CLAIMED, State.FUNDING) and takes_claims(order) else ()
    return (*ON_CARD.get(order.state, ()), *standby)


def card(order: Order, facts: Facts, names: Mapping[int, str], language: str, say: Say) -> Card:
    """The card in one language. `facts` are the order's in that language, `names` those of its people by id."""
    rows = [Row(say(f"card-{label}", language), value) for label, value in _rows(order, facts, language, say)]
    if is_open(order.reviews, revealed=order.reviews_open):
        head = say("card-review", language)
        rows += [Row(f"{head} · {names.get(review.author, '—')}", _stars(review, language, say)) for review in order.reviews]
    return Card(
        title=say("card-title", language, **facts),
        badge=say(badge(order), language),
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


def badge(order: Order) -> str:
    """The name of the text that says where the order stands."""
    other_way = order.state is State.OPEN and order.takes is not Verb.CLAIM
    return f"badge-{order.takes}" if other_way else f"state-{order.state}"


def next_step(order: Order, facts: Facts, language: str, say: Say) -> str:
    """Who has to do what by when."""
    key = f"card-next-{order.state}"
    if order.state in (State.FUNDING, State.ACCEPTED) and order.reported_at is not None:
        key += "-reported"
    elif order.state is State.ACCEPTED and sums.missing(order):
        key += "-unpaid"
    if order.state is State.CLAIMED and order.proposal is not None and order.proposal.kind == "criteria":
        key += "-criteria"
    if order.state is State.DELIVERED and order.shipment is not None and order.shipment.arrived_at is None:
        key += "-shipped"
    if order.state is State.SETTLED:
        key += "-reviewed" if order.reviews_open else ""
        key += "-paid" if order.paid_out_at is not None else ""
    if order.state is State.OPEN and order.takes is not Verb.CLAIM:
        key += f"-{order.takes}"
    if order.state is State.DRAFT and order.missing:
        key += "-incomplete"
    return say(key, language, **facts)


def _rows(order: Order, facts: Facts, language: str, say: Say) -> Iterator[tuple[str, str]]:
    """(label, value) of each line, by what there is to show."""
    yield "price", str(facts["price"])
    yield "due", str(facts["due"])
    if order.terms.plan != UP_FRONT and order.state not in FINAL:
        yield "plan", str(facts["plan"])
    if order.requirements:
        yield "requirements", order.requirements
    if order.criteria is not None:
        agreed = order.criteria.agreed_at is not None
        yield "criteria", say("card-criteria-agreed" if agreed else "card-criteria-written", language, **facts)
    yield "seller" if order.kind is OrderKind.PACKAGE else "poster", str(facts["poster"])
    yield from _offer_rows(order, facts)
    if order.taker is not None:
        yield "taker", str(facts["taker"])
    if order.progress and order.state is State.WORKING:
        yield "progress", order.progress
    if order.deliveries:
        files = len(order.deliveries[-1].files)  # what was handed in is for the client, who has it in private
        yield "delivery", say("card-files", language, files=files) if files else say("card-delivered", language)
    if order.proposal is not None and order.proposal.kind != "mediate":  # what a judge proposes is for the two sides alone
        yield "proposal", say(f"card-proposal-{order.proposal.kind}", language, **facts)
    yield from _money_rows(order, facts, language, say)


def _offer_rows(order: Order, facts: Facts) -> Iterator[tuple[str, str]]:
    """The same for quotes, packages and those who stand by."""
    if order.quotes and order.state is State.OPEN:
        yield "quotes", str(facts["quotes"])
    if order.kind is OrderKind.PACKAGE and order.sold:
        yield "sold", str(facts["sold"])
    if order.bought:
        yield "bought", str(facts["listing"])
    if order.standby and order.state not in FINAL:
        yield "standby", str(len(order.standby))


def _money_rows(order: Order, facts: Facts, language: str, say: Say) -> Iterator[tuple[str, str]]:
    """The same for where the money is, and what left the holder's hands."""
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
        return "part" if sums.missing(order) else "held"
    if order.state is State.FUNDING:
        return "reported" if order.reported_at else "due"
    return None
