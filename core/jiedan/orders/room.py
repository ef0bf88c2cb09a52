"""The private room of an order: who may speak in it when, who hears it, and what is kept of it."""

import hashlib
import re
from datetime import datetime
from typing import Final

import msgspec

from jiedan.errors import Refusal
from jiedan.messages.elements import Attachment
from jiedan.orders.act import Actor, Part
from jiedan.orders.machine import plays
from jiedan.orders.order import FINAL, Order, State

RUNNING: Final = frozenset({State.CLAIMED, State.FUNDING, State.WORKING, State.DELIVERED, State.ACCEPTED, State.DISPUTED})
"""States in which an order has two sides who work on it. The room of one that ended stays open as long as reviews may be written."""
LONGEST: Final = 1000
"""Characters of one line."""

_ENCODER: Final = msgspec.json.Encoder(order="deterministic")
_LIKE_OURS: Final = re.compile(r"\n(?=\s*[#＃])")


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was said in the room of an order. `key` is that of the event in which it was said."""

    order: int
    member: int
    at: datetime
    text: str
    files: tuple[Attachment, ...] = ()
    key: str

    @property
    def hash(self) -> str:
        """Hash (hex SHA-256) of all of it: a line that was changed afterwards shows."""
        return hashlib.sha256(_ENCODER.encode(self)).hexdigest()

    @property
    def shown(self) -> str:
        """The text as others read it."""
        return shown(self.text)


def shown(text: str) -> str:
    """What somebody said as others read it: no line of it looks like the beginning of one of ours (`#17 …`)."""
    return _LIKE_OURS.sub("\n│ ", text)


def part(order: Order, actor: Actor) -> Part:
    """As what `actor` speaks in the room. Raises Refusal (`room-not-you`) for whoever has nothing to say there."""
    if actor.member == order.poster:
        return Part.POSTER
    if actor.member == order.taker:
        return Part.WORKER
    if order.state is State.DISPUTED and plays(Part.JUDGE, order, actor):
        return Part.JUDGE
    raise Refusal("room-not-you", number=order.number)


def part_of_line(order: Order, line: Line) -> Part:
    """As what whoever said it spoke."""
    return {order.poster: Part.POSTER, order.taker: Part.WORKER}.get(line.member, Part.JUDGE)


def listeners(order: Order, actor: Actor, now: datetime, ended: datetime | None) -> tuple[int, ...]:
    """Who hears what `actor` says now: the other side, or both sides what a judge says.

    `ended` is when the order was settled or cancelled. Raises Refusal: `room-not-you`, `room-nobody`, `room-over`.
    """
    part(order, actor)
    if order.taker is None:
        raise Refusal("room-nobody", number=order.number)
    lasts = order.state in FINAL and ended is not None and now <= ended + order.terms.review_window
    if order.state not in RUNNING and not lasts:
        raise Refusal("room-over", number=order.number)
    return tuple(member for member in order.parties if member != actor.member)
