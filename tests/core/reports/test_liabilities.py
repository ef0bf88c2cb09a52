"""Who holds what for whom, since when."""

from datetime import timedelta

from hypothesis import given

from jiedan.reports.entries import Entry, Kind, kind
from jiedan.reports.liabilities import Liability, commission, held, liabilities, positions, unlike
from tests.core.reports.ledgers import CLIENT, START, WORKER, balances, entry, ledgers

HOUR = timedelta(hours=1)


def by_order(entries: list[Entry]) -> list[Entry]:
    """As the books are read: order by order."""
    return sorted(entries, key=lambda each: (each[0].order, each[0].seq))


@given(ledgers())
def test_what_is_held_is_what_the_ledger_says(entries: list[Entry]) -> None:
    """Whatever happened, the liabilities of a holder sum to the holder's balance, and what is claimed to what is held."""
    found = positions(part for each in by_order(entries) for part in each)
    owed = liabilities(found)
    cash = {
        int(account.partition(":")[2]): amount
        for (account, _), amount in balances(entries).items()
        if kind(account) is Kind.HOLDER
    }

    assert {holder: amount for (holder, _), amount in held(owed).items() if holder} == cash
    assert unlike(owed, balances(entries)) == {}
    for position in found:
        assert sum(each.amount for each in position.holdings) == sum(each.amount for each in position.claims)


def test_a_changed_balance_is_told() -> None:
    """The account, with both sums."""
    paid = [entry(1, 2, START, h1=500, esc=-500)]
    owed = liabilities(positions(part for each in paid for part in each))

    assert unlike(owed, {("holder:1", "CNY"): 400}) == {("holder:1", "CNY"): (500, 400)}
    assert unlike(owed, {}) == {("holder:1", "CNY"): (500, 0)}
    assert unlike([], {("holder:2", "CNY"): 7}) == {("holder:2", "CNY"): (0, 7)}


def test_money_is_somebodys_from_when_it_became_theirs() -> None:
    """`since` is when the account last left zero, not when the order was paid first."""
    happened = [
        entry(1, 2, START, h1=500, esc=-500),
        entry(1, 3, START + HOUR, esc=500, pay=-380, inc=-20, ret=-100),
        entry(1, 4, START + 2 * HOUR, h1=-100, ret=100),
        entry(1, 5, START + 3 * HOUR, h1=100, ret=-100),
    ]
    owed = liabilities(positions(part for each in happened for part in each))

    assert [(each.claim.account if each.claim else "", each.amount, (each.since - START) // HOUR) for each in owed] == [
        (f"payable:{WORKER}", 380, 1),
        (f"to_return:{CLIENT}", 100, 3),
        ("income:commission", 20, 1),
    ]


def test_commission_is_one_line_a_holder() -> None:
    """However many orders it came from, from the first of them on."""
    happened = [
        part
        for order in (1, 2, 3)
        for each in (
            entry(order, 2, START + order * HOUR, h1=100, esc=-100),
            entry(order, 3, START + order * HOUR, esc=100, inc=-100),
        )
        for part in each
    ]
    [liability] = liabilities(positions(happened))

    assert (liability.holder, liability.order, liability.orders, liability.amount) == (1, 0, 3, 300)
    assert liability.since == START + HOUR


def test_nobody_guesses_whose_money_which_of_two_holders_has() -> None:
    """Two hold an order's money that is owed to two people: each is told with what they hold, and nobody's name. One's money is clear."""
    paid = [entry(1, 2, START, h1=300, esc=-300), entry(1, 3, START, h2=200, esc=-200)]
    released = entry(1, 4, START, esc=500, pay=-375, ret=-100, inc=-25)
    clear = liabilities(positions(part for each in paid for part in each))
    shared = liabilities(positions(part for each in [*paid, released] for part in each))

    assert [(each.holder, each.amount, each.claim is not None) for each in clear] == [(1, 300, True), (2, 200, True)]
    assert [(each.holder, each.amount, _whose(each)) for each in shared] == [(1, 275, "-"), (1, 25, "income"), (2, 200, "-")]


def _whose(liability: Liability) -> str:
    """Whose it is, by the kind of the account."""
    return "-" if liability.claim is None else liability.claim.kind.value


def test_who_owes_the_group_its_commission_can_be_read_with_two_holders() -> None:
    """It is with whoever had money first, whoever pays out; what they cannot cover is with the next; it is theirs who has it in the end."""
    both = [entry(1, 2, START + HOUR, h1=30, esc=-30), entry(1, 3, START, h2=470, esc=-470)]
    released = entry(1, 4, START + HOUR, esc=500, pay=-450, inc=-50)
    small = entry(1, 5, START + HOUR, h2=-450, pay=450)
    told = [
        liabilities(positions(part for each in happened for part in each))
        for happened in ([*both, released], [*both, released, small])
    ]

    assert [[(each.holder, each.amount, _whose(each)) for each in found] for found in told] == [
        [(1, 30, "payable"), (2, 420, "payable"), (2, 50, "income")],
        [(1, 30, "income"), (2, 20, "income")],
    ]
    assert [commission(found) for found in told] == [{(2, "CNY"): 50}, {(1, "CNY"): 30, (2, "CNY"): 20}]


def test_a_first_holder_who_has_too_little_keeps_what_they_have() -> None:
    """And the next the rest of the commission."""
    happened = [
        entry(1, 2, START, h1=10, esc=-10), entry(1, 3, START + HOUR, h2=490, esc=-490),
        entry(1, 4, START + HOUR, esc=500, pay=-475, inc=-25),
    ]  # fmt: skip
    found = liabilities(positions(part for each in happened for part in each))

    assert [(each.holder, each.amount, _whose(each)) for each in found] == [
        (1, 10, "income"),
        (2, 475, "payable"),
        (2, 15, "income"),
    ]


def test_a_hand_over_makes_the_other_the_holder() -> None:
    """From the hand-over on."""
    happened = [entry(1, 2, START, h1=300, esc=-300), entry(1, 3, START + HOUR, h1=-300, h2=300)]
    [liability] = liabilities(positions(part for each in happened for part in each))

    assert (liability.holder, liability.amount) == (2, 300)
    assert liability.since == START  # the money waits for the order's outcome since it was paid


def test_what_nobody_holds_is_told() -> None:
    """Lines that were written by hand: owed to somebody, and in nobody's hands."""
    forged = entry(1, 2, START, pay=-100, inc=100)
    owed = liabilities(positions(forged))

    assert {each.holder for each in owed} == {0}
    assert held(owed) == {(0, "CNY"): 0}
