"""The chain of an order's records, as it lies in the books: whatever somebody does to them afterwards shows, and where."""

from collections.abc import Callable
from typing import Final

import msgspec
import pytest

from jiedan.orders.events import Link, Record, body, chained, verify
from jiedan.orders.group import number_of, order_id
from jiedan.orders.machine import draft as drafted
from jiedan.orders.order import State
from tests.core.orders.situations import at
from tests.core.orders.trade import NOON, draft

Spoils = Callable[[list[Link]], list[Link]]


def linked(bodies: list[bytes]) -> list[Link]:
    """These bodies as they are stored, each hung on the one before."""
    links: list[Link] = []
    for content in bodies:
        said = msgspec.json.decode(content, type=Record)
        previous = links[-1].hash if links else ""
        links.append(
            Link(
                order=said.order, seq=said.seq, group=said.group, name=said.name, actor=said.actor, at=said.at,
                body=content.decode(), previous=previous, hash=chained(previous, content),
            )
        )  # fmt: skip
    return links


def books() -> tuple[list[Link], str]:
    """The chain of a trade that was drafted, published, claimed, confirmed and paid, and the head that its order carries."""
    _, first = drafted(draft(clocks=()), NOON)
    bodies = [first, *(body(outcome.record) for outcome in at(State.WORKING).outcomes)]
    chain = linked(bodies)
    return chain, chain[-1].hash


def changed(place: int, **columns: object) -> Spoils:
    """The link at this place (from 1) with other columns."""
    return lambda chain: [
        msgspec.structs.replace(link, **columns) if number == place else link for number, link in enumerate(chain, 1)
    ]


def rewritten(place: int) -> Spoils:
    """The record at this place says another actor, in columns, body and hash alike: only its neighbour tells."""

    def spoil(chain: list[Link]) -> list[Link]:
        link = chain[place - 1]
        said = msgspec.structs.replace(msgspec.json.decode(link.body, type=Record), actor=99)
        content = body(said)
        other = msgspec.structs.replace(link, actor=99, body=content.decode(), hash=chained(link.previous, content))
        return [*chain[: place - 1], other, *chain[place:]]

    return spoil


SPOILT: Final[dict[str, tuple[Spoils, int]]] = {
    "another body": (changed(2, body="{}"), 2),
    "another hash": (changed(2, hash="0" * 64), 2),
    "hung elsewhere": (changed(3, previous="0" * 64), 3),
    "the actor's column": (changed(2, actor=99), 2),
    "the name's column": (changed(4, name="settle"), 4),
    "another order's": (changed(1, order=18), 1),
    "the first missing": (lambda chain: chain[1:], 1),
    "one missing": (lambda chain: [*chain[:2], *chain[3:]], 3),
    "the last missing": (lambda chain: chain[:-1], 5),
    "all missing": (lambda _: [], 1),
    "two exchanged": (lambda chain: [chain[0], chain[2], chain[1], *chain[3:]], 2),
    "one added": (lambda chain: [*chain, chain[-1]], 6),
    "one written anew": (rewritten(3), 4),
    "the last written anew": (rewritten(5), 6),
}
"""What somebody did → what became of the chain of five, and where it breaks."""


def test_a_chain_that_nobody_touched_holds() -> None:
    """From the draft to the head that the order carries."""
    chain, head = books()

    assert (len(chain), verify(chain, head)) == (5, None)
    assert verify([], "") is None


@pytest.mark.parametrize("deed", SPOILT)
def test_whatever_is_done_to_a_chain_shows_where_it_was_done(deed: str) -> None:
    """The place is that of the record, or the one behind it where the record was forged with all its columns and its hash."""
    spoil, place = SPOILT[deed]
    chain, head = books()

    assert verify(spoil(chain), head) == place


@pytest.mark.parametrize(("group", "number"), [(1, 1), (1, 2**32 - 1), (7, 17), (2**31 - 1, 2**32 - 1)])
def test_the_number_of_an_order_is_read_back_from_its_id(group: int, number: int) -> None:
    """Group and number in one integer that fits 64 bits, and no two orders share one."""
    assert number_of(order_id(group, number)) == number
    assert order_id(group, number) >> 32 == group
    assert order_id(group, number) < 2**63
