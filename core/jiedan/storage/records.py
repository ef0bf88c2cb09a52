"""Reading what happened to each order, and whether anybody tampered with it."""

from datetime import datetime

import msgspec

from jiedan.clock import instant
from jiedan.orders.events import Link, Record, verify
from jiedan.storage.engine import Engine, Value, integer

_CHAIN = (
    "SELECT order_id, seq, group_id, name, actor_id, at, body, previous, hash FROM records WHERE order_id = ? ORDER BY seq"
)  # fmt: skip
_WITHOUT_ORDER = "SELECT DISTINCT order_id FROM records WHERE order_id NOT IN (SELECT id FROM orders) ORDER BY order_id"


async def chain(engine: Engine, order: int) -> list[Link]:
    """The records of an order, in order."""
    return [_link(*row) for row in await engine.rows(_CHAIN, (order,))]


async def arrived(engine: Engine, order: int) -> datetime | None:
    """When the order came into the state in which it stands; None for one that never left its first."""
    records = (msgspec.json.decode(link.body, type=Record) for link in reversed(await chain(engine, order)))
    return next((record.at for record in records if record.source is not record.target), None)


async def broken(engine: Engine) -> dict[int, int]:
    """Order → the place at which its chain breaks (see `verify`), for every order whose chain does not hold. Reads all records."""
    found = {integer(order): 1 for (order,) in await engine.rows(_WITHOUT_ORDER)}
    for order, head in await engine.rows("SELECT id, head FROM orders ORDER BY id"):
        place = verify(await chain(engine, integer(order)), str(head))
        if place is not None:
            found[integer(order)] = place
    return found


def _link(
    order: Value, seq: Value, group: Value, name: Value, actor: Value, at: Value, body: Value, previous: Value, digest: Value
) -> Link:
    return Link(
        order=integer(order), seq=integer(seq), group=integer(group), name=str(name), actor=integer(actor),
        at=instant(integer(at)), body=str(body), previous=str(previous), hash=str(digest),
    )  # fmt: skip
