"""What the reports are made of, read from the database: for the command line and for the chat."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from jiedan.ledger.entry import Posting
from jiedan.orders.group import Group, number_of
from jiedan.orders.order import FINAL, Order
from jiedan.reports.entries import Entry, entries, is_members, owner
from jiedan.reports.flows import Movement, movements
from jiedan.reports.liabilities import Liability, Position, liabilities, positions, unlike
from jiedan.reports.matching import Booked, transactions_told
from jiedan.reports.month import Close, Wrong, close
from jiedan.reports.open_items import REPORTED, WORDS, OpenItem, open_items
from jiedan.storage import reporting
from jiedan.storage.engine import Engine


@dataclass(frozen=True, slots=True)
class Known:
    """Whom and what a report names: members by id, orders by id."""

    names: Mapping[int, str]
    orders: Mapping[int, Order]

    def name(self, member: int | None) -> str:
        """What the member is called; a dash for nobody."""
        return self.names.get(member or 0, "—") if member else "—"


@dataclass(frozen=True, slots=True)
class Outstanding:
    """The liability report of one group: who holds what for whom, and whether the books agree. `wrong` is empty where they do."""

    group: Group
    at: datetime
    positions: tuple[Position, ...]
    liabilities: tuple[Liability, ...]
    wrong: tuple[Wrong, ...]
    known: Known


async def known(engine: Engine, orders: Iterable[int], members: Iterable[int]) -> Known:
    """These orders, and the names of these members and of the orders' people."""
    found = await reporting.orders_by_id(engine, {order for order in orders if order})
    people = {side for order in found.values() for side in order.parties}
    return Known(await reporting.names(engine, {*people, *members}), found)


async def outstanding(engine: Engine, group: Group, *, now: datetime, at: datetime | None = None) -> Outstanding:
    """Who holds what for whom at `at` (None: now). The sums are checked whatever the moment: the entries against the balances that are
    kept beside them, and each entry for itself.
    """
    found = positions(await reporting.outstanding(engine, group.id, at))
    owed = liabilities(found)
    claims = [liability.claim.owner for liability in owed if liability.claim is not None and is_members(liability.claim.account)]
    whom = await known(engine, [each.order for each in found], [*(each.holder for each in owed), *claims])
    balances = await (reporting.kept(engine, group.id) if at is None else reporting.sums(engine, group.id, at))
    wrong = [
        Wrong(account=account, currency=currency, expected=summed, found=kept)
        for (account, currency), (summed, kept) in unlike(owed, balances).items()
    ]
    seen = {(each.account, each.currency) for each in wrong}
    wrong += [each for each in await sums_wrong(engine, group) if (each.account, each.currency) not in seen]
    return Outstanding(group, at or now, tuple(found), tuple(owed), tuple(wrong), whom)


async def sums_wrong(engine: Engine, group: Group) -> list[Wrong]:
    """Accounts whose kept balance is not the sum of their entries, and entries that do not sum to zero."""
    summed, kept = await reporting.sums(engine, group.id, None), await reporting.kept(engine, group.id)
    found = [
        Wrong(
            account=account,
            currency=currency,
            expected=summed.get((account, currency), 0),
            found=kept.get((account, currency), 0),
        )
        for account, currency in sorted(summed.keys() | kept.keys())
        if summed.get((account, currency)) != kept.get((account, currency))
    ]
    uneven = await reporting.uneven(engine, group.id)
    return found + [Wrong(account="", currency="", expected=0, found=left, order=order, seq=seq) for order, seq, left in uneven]


async def entries_wrong(engine: Engine, group: Group) -> list[Wrong]:
    """Entries that are not what the records of the steps say: somebody changed, added or took away lines and the balances with them.
    Reads all records of the group.
    """
    recorded = {
        (record.order, record.seq): _alike(record.postings)
        async for record in reporting.records(engine, group.id)
        if record.postings
    }
    found = []
    async for entry in entries(reporting.lines(engine, group.id, None, None)):
        step = (entry[0].order, entry[0].seq)
        if _alike(Posting(line.account, line.amount) for line in entry) != recorded.pop(step, None):
            found.append(step)
    return [
        Wrong(account="?", currency="", expected=0, found=0, order=order, seq=seq) for order, seq in sorted([*found, *recorded])
    ]


async def month(engine: Engine, group: Group, since: datetime, until: datetime) -> tuple[Close, Known]:
    """The close of the time from `since` until before `until`."""
    opening, closing = await reporting.sums(engine, group.id, since), await reporting.sums(engine, group.id, until)
    read = [entry async for entry in entries(reporting.lines(engine, group.id, since, until))]
    closed = close(opening, read, closing)
    members = {owner(each.account) for each in closed.accounts if is_members(each.account)}
    wrong_orders = {each.order for each in closed.wrong}
    return closed, await known(engine, wrong_orders, members)


async def still_open(engine: Engine, group: Group) -> tuple[list[OpenItem], Known]:
    """What waits for somebody, the oldest first."""
    found = positions(await reporting.outstanding(engine, group.id, None))
    said = await reporting.said(engine, group.id, WORDS)
    concerned = await known(engine, {each.order for each in said}, ())
    waits = {order.id: order.currency for order in concerned.orders.values() if order.state not in FINAL}
    lines: list[Entry] = []
    if said:
        orders = {each.order for each in said}
        lines = [entry async for entry in entries(reporting.lines(engine, group.id, None, None)) if entry[0].order in orders]
    items = open_items(found, said, lines, waits)
    whom = await known(engine, [item.order for item in items], [who for item in items for who in (item.member, *item.holders)])
    return items, whom


async def booked(engine: Engine, group: Group) -> list[Booked]:
    """Every movement of cash in the group's ledger, with the transaction numbers that were told with the payment."""
    told: dict[int, set[str]] = {}
    for each in await reporting.said(engine, group.id, (REPORTED,)):
        told.setdefault(each.order, set()).update(transactions_told(each.note))
    moves = [movement async for entry in entries(reporting.lines(engine, group.id, None, None)) for movement in movements(entry)]
    return [
        Booked(
            movement=each, day=each.at.astimezone(group.zone).date(), number=number_of(each.order),
            told=frozenset(told.get(each.order, ())) if _is_payment(each) else frozenset(),
        )
        for each in moves
    ]  # fmt: skip


def _is_payment(movement: Movement) -> bool:
    return movement.way == "received"


def _alike(postings: Iterable[Posting]) -> list[tuple[str, int]]:
    return sorted((posting.account, posting.amount) for posting in postings)
