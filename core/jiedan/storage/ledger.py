"""Reading the books: what stands on each account, and whether that is what the entries sum to."""

from datetime import datetime
from typing import NamedTuple

from jiedan.clock import instant
from jiedan.ledger.entry import Posting
from jiedan.orders.reversal import Posted
from jiedan.storage.engine import Engine, Value, Write, integer


class Balance(NamedTuple):
    """What an account of a group has: minor units of a currency, debits positive."""

    group: int
    account: str
    currency: str
    amount: int


class Entered(NamedTuple):
    """A line of the ledger as it was entered by the record `seq` of its order: minor units, debits positive."""

    seq: int
    line: int
    account: str
    amount: int
    currency: str
    at: datetime


async def balances(engine: Engine, group: int) -> list[Balance]:
    """The accounts of a group that are not at zero, by name."""
    query = (
        "SELECT group_id, account, currency, amount FROM balances WHERE group_id = ? AND amount <> 0 ORDER BY account, currency"
    )
    return [_balance(*row) for row in await engine.rows(query, (group,))]


async def summed(engine: Engine) -> list[Balance]:
    """The same for all groups, summed from the entries: the books, rebuilt."""
    query = (
        "SELECT group_id, account, currency, CAST(SUM(amount) AS BIGINT) FROM entries GROUP BY group_id, account, currency"
        " HAVING SUM(amount) <> 0 ORDER BY group_id, account, currency"
    )
    return [_balance(*row) for row in await engine.rows(query)]


async def kept(engine: Engine) -> list[Balance]:
    """The balances of all groups as they are kept. Equal to `summed`, or the books were tampered with."""
    query = "SELECT group_id, account, currency, amount FROM balances WHERE amount <> 0 ORDER BY group_id, account, currency"
    return [_balance(*row) for row in await engine.rows(query)]


async def rebuild(engine: Engine) -> None:
    """Write the balances anew from the entries, in one transaction."""
    await engine.commit(
        [
            Write("DELETE FROM balances", ()),
            Write(
                "INSERT INTO balances (group_id, account, currency, amount)"
                " SELECT group_id, account, currency, CAST(SUM(amount) AS BIGINT) FROM entries GROUP BY group_id, account, currency",
                (),
            ),
        ]
    )


async def postings(engine: Engine, order: int) -> list[Posting]:
    """Every line that an order has in the ledger, in the order in which they were entered."""
    rows = await engine.rows("SELECT account, amount FROM entries WHERE order_id = ? ORDER BY seq, line", (order,))
    return [Posting(str(account), integer(amount)) for account, amount in rows]


async def entries(engine: Engine, order: int) -> list[Entered]:
    """The same lines with the record that entered each, and when."""
    query = "SELECT seq, line, account, amount, currency, at FROM entries WHERE order_id = ? ORDER BY seq, line"
    return [
        Entered(integer(seq), integer(line), str(account), integer(amount), str(currency), instant(integer(at)))
        for seq, line, account, amount, currency, at in await engine.rows(query, (order,))
    ]


async def posted(engine: Engine, order: int, seq: int) -> Posted:
    """What this step of an order entered (nothing, where there is no such step), and whether another took it back."""
    lines = [Posting(each.account, each.amount) for each in await entries(engine, order) if each.seq == seq]
    rows = await engine.rows("SELECT by_seq FROM reversals WHERE order_id = ? AND seq = ?", (order, seq))
    return Posted(seq=seq, postings=tuple(lines), reversed_by=integer(rows[0][0]) if rows else None)


def _balance(group: Value, account: Value, currency: Value, amount: Value) -> Balance:
    return Balance(integer(group), str(account), str(currency), integer(amount))
