"""The agreement of one order in words, in every language that we speak: what stands in the order, and nothing else."""

from collections.abc import Iterable, Iterator
from datetime import tzinfo

import msgspec

from jiedan.evidence.conditions import conditions
from jiedan.evidence.printing import Document, Heading, Words
from jiedan.orders.facts import NONE
from jiedan.orders.order import Order
from jiedan.orders.says import Say
from jiedan.orders.terms import Terms
from jiedan.texts.moments import dated


def contract(order: Order, names: dict[int, str], zone: tzinfo, languages: Iterable[str], say: Say) -> str:
    """The text that both sides sign. What the poster wrote, and what counts as done, stand in it once, word for word; all else once in
    each language.
    """
    parts = ["\n".join(_terms(order, names, zone, language, say)) for language in languages]
    criteria = () if order.criteria is None else (order.criteria.text,)
    return "\n\n".join([*parts, order.requirements or order.text, *criteria])


def _terms(order: Order, names: dict[int, str], zone: tzinfo, language: str, say: Say) -> Iterator[str]:
    facts = {
        "number": str(order.number), "title": order.title, "price": str(order.amount),
        "poster": names.get(order.client, NONE), "taker": names.get(order.worker or 0, NONE),
        "due": dated(order.stated_due, zone, language) if order.stated_due else NONE, "zone": str(zone),
    }  # fmt: skip
    yield say("agreement-title", language, number=facts["number"])
    opening = (say(f"agreement-{part}", language, **facts) for part in ("sides", "work", "price", "due"))
    clauses = conditions(_with_revisions(order), order.price, order.currency, language, say)
    criteria = () if order.criteria is None else ("criteria",)
    closing = (say(f"agreement-{part}", language) for part in ("changes", "law", "requirements", *criteria))
    yield from (f"{place}. {clause}" for place, clause in enumerate((*opening, *clauses, *closing), 1))


def _with_revisions(order: Order) -> Terms:
    """The terms, with the number of revisions that the acceptance text says where it says one: agreed to by then, or by signing."""
    said = None if order.criteria is None else order.criteria.revisions
    return order.terms if said is None else msgspec.structs.replace(order.terms, revisions=said)


def paper(text: str, number: int, language: str, say: Say) -> Document:
    """The text as a document, with a line for what the signatures are."""
    first, *parts = text.split("\n\n")
    title, _, rest = first.partition("\n")
    blocks = [Words(line) for line in rest.splitlines()]
    for part in parts:
        blocks += [Words(""), *(Words(line) for line in part.splitlines())]
    signatures = (Heading(say("agreement-signatures", language)), Words(say("agreement-signing", language)))
    foot = say("evidence-foot", language, number=str(number), page="{page}", pages="{pages}")
    return Document(title=title, subtitle="", blocks=(*blocks, *signatures), foot=foot)
