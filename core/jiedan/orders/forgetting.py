"""What people said and handed in, taken out of an order: of somebody who asked for it, or of everybody when its time is over.

The facts stay: who did what when, every sum, scores and deadlines. An order whose words are gone says the same to the table and the ledger.
"""

from collections.abc import Collection, Iterable
from typing import Any, Final

import msgspec

from jiedan.messages.elements import Attachment
from jiedan.orders import sealing
from jiedan.orders.events import Link, Record
from jiedan.orders.order import FINAL, Case, Order

REVIEWS: Final = frozenset({"reviews"})
"""What of an order outlives the other words when its time is over."""


def without_words(order: Order, gone: Collection[int], keep: Collection[str] = ()) -> Order:
    """The order without what these members wrote and handed in, and what both sides wrote where one of them is a side.

    `keep`: names of fields that stay as they are.
    """
    fields: dict[str, Any] = {
        "called": tuple(each for each in order.called if each.member not in gone),
        "deliveries": tuple(_bare(each) if order.worker in gone else each for each in order.deliveries),
        "reviews": tuple(_textless(each) if {each.author, each.of} & set(gone) else each for each in order.reviews),
        "reports": tuple(_bare(each) if each.by in gone else each for each in order.reports),
        "quotes": tuple(_set(each, note="") if each.by in gone else each for each in order.quotes),
        "case": None if order.case is None else _heard(order.case, gone),
    }
    if order.criteria is not None and order.criteria.by in gone:
        fields["criteria"] = _textless(order.criteria)
    if set(order.parties) & set(gone) and order.state in FINAL:
        fields |= {"progress": "", "shipment": None, "agreement": None, "proposal": None}
    if order.poster in gone:
        fields |= {"title": "", "requirements": "", "text": "", "files": (), "drafted_in": ""}
    return msgspec.structs.replace(order, **{name: value for name, value in fields.items() if name not in keep})


def is_theirs(order: Order, link: Link, gone: Collection[int]) -> bool:
    """Whether the record holds words of one of these members, or words that both sides agreed to where one of them is a side."""
    said = msgspec.json.decode(link.body, type=Record)
    if said.erased_at is not None or not any(getattr(said, name) for name in sealing.WORDS):
        return False
    shared = bool(said.agreement or said.criteria) and bool(set(order.parties) & set(gone))
    return said.actor in gone or shared or (bool(said.published) and order.poster in gone)


def files_of(order: Order, chain: Iterable[Link]) -> frozenset[str]:
    """SHA-256 of every file that the order or one of its records names."""
    case = order.case
    said = () if case is None else (*case.statements, *case.corrections, *(() if case.summary is None else (case.summary,)))
    holders: tuple[tuple[Attachment, ...], ...] = (
        order.files, *(each.files for each in (*order.deliveries, *order.reports, *said)),
        *(msgspec.json.decode(link.body, type=Record).files for link in chain),
    )  # fmt: skip
    return frozenset(file.sha256 for files in holders for file in files)


def concerned(order: Order, chain: Iterable[Link]) -> frozenset[int]:
    """Everybody who is a side of it or did something about it."""
    return frozenset({*order.parties, *order.quoters, *(quote.by for quote in order.quotes), *(link.actor for link in chain)})


def _heard(case: Case, gone: Collection[int]) -> Case:
    return msgspec.structs.replace(
        case,
        statements=tuple(_textless(each) if each.by in gone else each for each in case.statements),
        corrections=tuple(_textless(each) if each.by in gone else each for each in case.corrections),
        summary=_textless(case.summary) if case.summary is not None and case.summary.by in gone else case.summary,
        votes=tuple(_set(each, reason="") if each.by in gone else each for each in case.votes),
    )


def _bare(said: Any) -> Any:
    """Without its note and its files."""
    return _set(said, note="", files=())


def _textless(said: Any) -> Any:
    """Without its text, and its files where it has any."""
    return _set(said, text="", **({"files": ()} if hasattr(said, "files") else {}))


def _set(value: Any, **fields: Any) -> Any:
    return msgspec.structs.replace(value, **fields)
