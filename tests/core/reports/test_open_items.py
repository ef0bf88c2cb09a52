"""What waits, and since when."""

from datetime import timedelta

from jiedan.orders.process import PROCESS
from jiedan.reports.liabilities import positions
from jiedan.reports.open_items import CONFIRMED, PAID_OUT, REPORTED, WORDS, Said, open_items
from tests.core.reports.ledgers import CLIENT, START, WORKER, entry

HOUR = timedelta(hours=1)


def words(name: str, seq: int, actor: int = CLIENT, amount: int | None = None) -> Said:
    """Somebody says something about the money of order 1."""
    return Said(order=1, seq=seq, name=name, actor=actor, at=START + seq * HOUR, amount=amount)


def test_the_words_are_rows_of_the_process() -> None:
    """Whoever calls a row otherwise hears of it here."""
    assert set(WORDS) <= {row.name for row in PROCESS}


def test_a_payment_that_was_reported_waits_until_it_is_received() -> None:
    """And not where the order is over."""
    told = [words(REPORTED, 3, amount=500)]
    [item] = open_items([], told, [], {1: "CNY"})

    assert (item.what, item.member, item.amount, item.since) == ("reported", CLIENT, 500, START + 3 * HOUR)
    assert open_items([], told, [entry(1, 4, START, h1=500, esc=-500)], {1: "CNY"}) == []
    assert open_items([], told, [], {}) == []


def test_a_second_payment_is_open_although_the_first_was_received() -> None:
    """Stage by stage."""
    told = [words(REPORTED, 3), words(REPORTED, 6)]
    [item] = open_items([], told, [entry(1, 4, START, h1=250, esc=-250)], {1: "CNY"})

    assert item.since == START + 6 * HOUR


def test_a_payout_waits_for_the_worker() -> None:
    """Until they confirm it."""
    paid = entry(1, 8, START + 8 * HOUR, h1=-475, pay=475)
    [item] = open_items([], [words(PAID_OUT, 8, 1)], [paid], {})

    assert (item.what, item.member, item.amount) == ("unconfirmed", WORKER, 475)
    assert open_items([], [words(PAID_OUT, 8, 1), words(CONFIRMED, 9, WORKER)], [paid], {}) == []


def test_money_that_is_somewhere_is_open_the_oldest_first() -> None:
    """Kept, to be paid out, to be given back, too much; the group's own commission is not."""
    happened = [
        entry(1, 2, START + 2 * HOUR, h1=500, esc=-500),
        entry(2, 2, START, h1=500, esc=-500),
        entry(2, 3, START + HOUR, esc=500, pay=-375, inc=-25, ret=-100),
        entry(3, 2, START + 3 * HOUR, h2=30, sur=-30),
    ]
    items = open_items(positions(part for each in happened for part in each), [], [], {})

    assert [(item.what, item.order, item.member, item.amount) for item in items] == [
        ("payable", 2, WORKER, 375),
        ("to_return", 2, CLIENT, 100),
        ("escrow", 1, 0, 500),
        ("surplus", 3, 0, 30),
    ]
    assert items[0].holders == (1,)
