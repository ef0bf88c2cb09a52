"""What counts as done: how an acceptance text is written, proposed and agreed to, and what it may be."""

from typing import Any

import msgspec

from jiedan.errors import Refusal
from jiedan.messages.criteria import LONGEST, revisions_in
from jiedan.orders.act import Act
from jiedan.orders.order import Criteria, Order, Proposal


def criteria_asked(order: Order, act: Act) -> bool:
    """What counts as done was proposed."""
    return order.proposal is not None and order.proposal.kind == "criteria"


def readable(order: Order, act: Act) -> None:
    """The text says something, is not too long, and does not say two numbers of revisions."""
    if not act.note.strip():
        raise Refusal("say-more-criteria", number=order.number)
    if len(act.note.strip()) > LONGEST:
        raise Refusal("criteria-too-long", most=LONGEST)
    revisions_in(act.note)


def before_delivery(order: Order, act: Act) -> None:
    """What was handed in is looked at by what was agreed before it."""
    if order.deliveries:
        raise Refusal("criteria-too-late", number=order.number)


def there_where_required(order: Order, act: Act) -> None:
    """Where the group asks for it, there is a text of what counts as done before somebody promises to do it."""
    if order.terms.acceptance_required and confirmed_text(order, act) is None:
        raise Refusal("criteria-missing", number=order.number)


def written(order: Order, act: Act) -> dict[str, Any]:
    """The poster says what counts as done, for whoever takes the order to agree to."""
    return {"criteria": Criteria(by=act.actor.member, text=act.note.strip(), revisions=revisions_in(act.note))}


def proposed(order: Order, act: Act) -> dict[str, Any]:
    """One side asks the other to agree to what counts as done."""
    return {"proposal": Proposal(kind="criteria", by=act.actor.member, text=act.note.strip())}


def agreed(order: Order, act: Act) -> dict[str, Any]:
    """Both agree to the text that was proposed."""
    assert order.proposal is not None
    return {"criteria": msgspec.structs.replace(_proposed(order.proposal), agreed_at=act.at), "proposal": None}


def confirmed_text(order: Order, act: Act) -> Criteria | None:
    """What the taker agrees to by confirming: the poster's latest text, be it still a proposal."""
    asked = order.proposal
    text = _proposed(asked) if asked is not None and asked.kind == "criteria" and asked.by == order.poster else order.criteria
    return text if text is None or text.agreed_at is not None else msgspec.structs.replace(text, agreed_at=act.at)


def left_for_the_next(order: Order) -> Criteria | None:
    """What stands when the taker is gone: the poster's own text, which the next one has yet to agree to."""
    text = order.criteria
    return msgspec.structs.replace(text, agreed_at=None) if text is not None and text.by == order.poster else None


def _proposed(proposal: Proposal) -> Criteria:
    return Criteria(by=proposal.by, text=proposal.text, revisions=revisions_in(proposal.text))
