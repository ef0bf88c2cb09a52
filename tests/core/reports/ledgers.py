"""Ledgers made up by hypothesis: balanced entries of every kind, in any order, possible or not."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from jiedan.ledger import account
from jiedan.reports.entries import Entry, Line

START = datetime(2026, 11, 1, tzinfo=UTC)
WORKER, CLIENT = 7, 8
ORDERS, HOLDERS, DAYS = 4, 3, 90


def line(order: int, seq: int, name: str, amount: int, at: datetime, currency: str = "CNY") -> Line:
    """One line."""
    return Line(order=order, seq=seq, account=name, amount=amount, currency=currency, at=at)


def entry(order: int, seq: int, at: datetime, **amounts: int) -> Entry:
    """An entry by accounts' short names: h1 is the first holder, esc, pay, ret, sur and inc the others."""
    names = {
        "esc": account.escrow(order), "pay": account.payable(WORKER), "ret": account.to_return(CLIENT), "inc": account.INCOME,
        "sur": f"surplus:order:{order}",
    }  # fmt: skip
    return tuple(
        line(order, seq, names.get(name) or account.holder(int(name[1:])), amount, at)
        for name, amount in sorted(amounts.items())
        if amount
    )


def balances(entries: Iterable[Entry]) -> dict[tuple[str, str], int]:
    """(account, currency) → sum, those at zero left out."""
    sums: dict[tuple[str, str], int] = {}
    for each in entries:
        for part in each:
            sums[part.account, part.currency] = sums.get((part.account, part.currency), 0) + part.amount
    return {key: amount for key, amount in sums.items() if amount}


@st.composite
def ledgers(draw: st.DrawFn) -> list[Entry]:
    """Entries in the order in which they were entered."""
    amounts = st.integers(1, 100_000)
    found: list[Entry] = []
    seqs = dict.fromkeys(range(1, ORDERS + 1), 1)
    for minute in sorted(draw(st.lists(st.integers(0, DAYS * 1440), max_size=25))):
        order = draw(st.integers(1, ORDERS))
        here, there = f"h{draw(st.integers(1, HOLDERS))}", f"h{draw(st.integers(1, HOLDERS))}"
        first, second, third = draw(amounts), draw(amounts), draw(st.integers(0, 500))
        moved = draw(
            st.sampled_from(
                [
                    {here: first, "esc": -first},
                    {here: first, "sur": -first},
                    {here: first, "ret": -first},
                    {"esc": first + second + third, "pay": -first, "ret": -second, "inc": -third},
                    {"esc": first, "ret": -first},
                    {"sur": first, "ret": -first},
                    {here: -first, "pay": first},
                    {here: -first, "ret": first},
                    {here: -first, "inc": first},
                    {here: first, "pay": -first},
                    {here: -first, there: first} if here != there else {here: first, "esc": -first},
                ]
            )
        )
        seqs[order] += 1
        found.append(entry(order, seqs[order], START + timedelta(minutes=minute), **moved))
    return found
